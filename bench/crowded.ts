import process from 'node:process';
import { ingest } from '../src/ingest/ingest.ts';
import { relateClosely } from '../src/relate/relate.ts';
import { crowdedPile } from './crowded-articles.ts';

/**
 * Piles in which nearly everything shares wording with something: footers of outlets and a template
 * of three hundred texts. Time is the processor's.
 *
 * Usage: npx tsx bench/crowded.ts [RECORDS] [OUTLETS]   (default: 8000 records; 20, then 130 outlets)
 */
const RECORDS = Number(process.argv[2] ?? 8000);
const OUTLETS = process.argv[3] === undefined ? [20, 130] : [Number(process.argv[3])];
const TEMPLATES = 300;
/** Asked of 8,000 records, in seconds of one core. */
const LIMIT = 30;

for (const outlets of OUTLETS) {
  const { records, copies } = crowdedPile({ records: RECORDS, outlets, templates: TEMPLATES });
  const bytes = new TextEncoder().encode(records.map((one) => JSON.stringify(one)).join('\n'));
  const { articles } = ingest([{ source: 'pile.jsonl', name: 'pile.jsonl', bytes }]);
  const idOf = new Map(articles.map(({ id, source }) => [source, id]));
  const start = process.cpuUsage();
  const { lineage } = relateClosely(articles, { stories: false });
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const accountOf = new Map(
    lineage.accounts.flatMap(({ articles: ids }, account) => ids.map((id) => [id, account])),
  );
  const account = (source: string): number | undefined => accountOf.get(idOf.get(source) ?? '');
  const missed = copies.filter(([one, two]) => account(one) !== account(two)).length;
  const largest = Math.max(...lineage.accounts.map(({ articles: ids }) => ids.length));
  console.log(
    `${RECORDS} records of ${outlets} outlets: ${seconds.toFixed(1)} CPU-s (asked ${LIMIT}); ` +
      `${lineage.relations.length} relations; copies found ${copies.length - missed} of ${copies.length}; ` +
      `largest account ${largest} texts, ${lineage.accounts.length} accounts`,
  );
  if (RECORDS >= 8000 && seconds > LIMIT) process.exitCode = 1;
}
