/**
 * Rashomon as a library: the same functions that the command line calls, and the nouns they speak in.
 *
 * ```ts
 * const { articles } = await load(['stories/']);
 * const { lineage, comparisons } = compareArticles(articles);
 * ```
 *
 * All but `load` are pure: the same articles in any order give the same values.
 */
export {
  asJson,
  compareOutput,
  explainOutput,
  readRecord,
  relateOutput,
  toJson,
  versionsOutput,
} from './app/json.ts';
export { DEFAULT_MAX_SIZE, load } from './app/load.ts';
export { ingest } from './ingest/ingest.ts';
export { compareArticles, diffVersions, readTogether } from './pipeline.ts';
export { read } from './read/read.ts';
export { explainPair } from './relate/explain.ts';
export { relate } from './relate/relate.ts';

export type {
  CompareOutput,
  ExplainOutput,
  ReadRecord,
  RelateOutput,
  VersionsOutput,
} from './app/json.ts';
export type { Loaded, LoadOptions } from './app/load.ts';
export type { Document, Given, IngestOptions } from './ingest/document.ts';
export type { Ingested } from './ingest/ingest.ts';
export type { Article, Certainty, Failure, Field, Link, Zone, ZoneKind } from './model/article.ts';
export type { Json } from './model/json.ts';
export type {
  Account,
  Lineage,
  OrderCertainty,
  Relation,
  RelationKind,
  Story,
} from './model/lineage.ts';
export type {
  Basis,
  CarrierKind,
  ChainLink,
  Entity,
  Name,
  NameKind,
  Party,
  Polarity,
  Reading,
  Sentence,
  Statement,
  Time,
} from './model/reading.ts';
export type { Reason } from './model/reason.ts';
export type { Mention, Quote, Range, Span } from './model/span.ts';
export type {
  Agreement,
  Comparison,
  Difference,
  DifferenceKind,
  Origin,
  Origins,
  Person,
  Point,
  Telling,
  TellingState,
  TimelineEntry,
  Utterance,
  WordChoice,
} from './model/story.ts';
export type { Change, ChangeKind, VersionDiff } from './model/version.ts';
export type { Compared } from './pipeline.ts';
export type { PairExplanation } from './relate/explain.ts';
