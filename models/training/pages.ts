import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodeForest } from './encode-forest.ts';
import { goldPages } from './pages-data.ts';
import { FOLDS, foldOf, lessonOf, trainPages } from './train-pages.ts';

const USAGE = `npx tsx models/training/pages.ts [--folds]

Trains the judge of page blocks from ../shared/data/pages (or RASHOMON_DATA/data/pages) and writes
src/ingest/page/weights.ts; with --folds also eval/folds/pages-N.bin, each trained without the sites
of one fold, by which eval judges pages of sites unseen. The same pages give the same bytes.
`;

const shared =
  process.env['RASHOMON_DATA'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const root = process.env['RASHOMON_ROOT'] ?? fileURLToPath(new URL('../..', import.meta.url));
const data = `${shared}/data/pages`;

if (process.argv.includes('--help')) console.log(USAGE);
else if (existsSync(data)) train();
else {
  console.error(`no data to train from: ${data} is not there`);
  process.exitCode = 2;
}

function train(): void {
  const lessons = goldPages(data).map((page) => ({
    fold: foldOf(page.site),
    lesson: lessonOf(page),
  }));
  const all = encodeForest(trainPages(lessons.map(({ lesson }) => lesson)));
  writeFileSync(`${root}/src/ingest/page/weights.ts`, sourceOf(all));
  console.log(`${createHash('sha256').update(all).digest('hex')}  ${all.length} bytes`);
  if (!process.argv.includes('--folds')) return;
  mkdirSync(`${root}/eval/folds`, { recursive: true });
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = lessons.filter((one) => one.fold !== fold).map(({ lesson }) => lesson);
    writeFileSync(`${root}/eval/folds/pages-${fold}.bin`, encodeForest(trainPages(others)));
  }
}

function sourceOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64');
  return `/**
 * Trained weights of the judge of page blocks, written by models/training/pages.ts: see
 * models/page-blocks.md for data, licences and figures. \`decodeForest\` says how they are laid out.
 */
export const WEIGHTS =
  '${text}';
`;
}
