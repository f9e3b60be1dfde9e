export type { PageTrace } from '../ingest/page/trace.ts';
