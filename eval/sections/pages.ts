import { readFileSync } from 'node:fs';
import { readabilityBody } from '../baselines/readability.ts';
import { dataPath } from '../data.ts';
import { compareShingles, mean, poolShingles, wordF1 } from '../metrics/pages.ts';
import { count, share, type Measure, type Section } from '../section.ts';
import { goldPages, type GoldPage } from '../../models/training/pages-data.ts';
import { foldOf, FOLDS } from '../../models/training/train-pages.ts';
import { decodeForest } from '../../src/ingest/page/forest.ts';
import { readPage } from '../../src/ingest/page/page.ts';
import type { Program } from '../contract.ts';
import type { Draft } from '../../src/ingest/document.ts';

/**
 * Articles out of saved pages. Every page is judged by weights that were trained without its site
 * (`eval/folds`), so the figures are those of sites never seen; the weights that ship saw them all.
 */
export const pages: Section = {
  name: 'pages',
  needs: ['data/pages/scrapinghub/ground-truth.json', 'data/pages/wcxb-articles/ground-truth'],
  parts: [measureProgram],
};

async function measureProgram(program: Program): Promise<readonly Measure[]> {
  const gold = goldPages(dataPath('data/pages'));
  const [news, web] = [
    gold.filter(({ set }) => set === 'scrapinghub'),
    gold.filter(({ set }) => set === 'wcxb'),
  ];
  if (program.name !== 'rashomon')
    return [...newsFigures(news, readabilityBody), ...webFigures(web, readabilityBody)];
  const drafts = readByFolds(gold);
  const body = ({ set, name }: GoldPage): string => bodyOf(drafts.get(`${set}/${name}`));
  return [
    ...newsFigures(news, (_html, page) => body(page)),
    ...webFigures(web, (_html, page) => body(page)),
    ...fieldFigures(web, drafts),
  ];
}

type Drafts = ReadonlyMap<string, Draft>;

function readByFolds(gold: readonly GoldPage[]): Drafts {
  const forests = Array.from({ length: FOLDS }, (_, fold) =>
    decodeForest(readFileSync(new URL(`../folds/pages-${fold}.bin`, import.meta.url))),
  );
  const drafts = new Map<string, Draft>();
  for (const page of gold) {
    const origin = { source: page.name, url: page.url };
    const read = readPage(page.html, origin, forests[foldOf(page.site)]);
    if (typeof read !== 'string') drafts.set(`${page.set}/${page.name}`, read.draft);
  }
  return drafts;
}

/** What our zones call the body, with the headings between its paragraphs; captions, credits and notes are apart. */
function bodyOf(draft: Draft | undefined): string {
  if (!draft) return '';
  return draft.zones
    .filter(({ kind }) => kind === 'body' || kind === 'heading')
    .map(({ start, end }) => draft.text.slice(start, end))
    .join('\n\n');
}

type Extract = (html: string, page: GoldPage) => string;

function newsFigures(list: readonly GoldPage[], extract: Extract): Measure[] {
  const set = 'scrapinghub';
  const scored = list.map((page) => ({
    page,
    shingles: compareShingles(page.body, extract(page.html, page)),
  }));
  const { precision, recall, f1, exact } = poolShingles(scored.map(({ shingles }) => shingles));
  const misses = scored
    .toSorted((a, b) => a.shingles.right - b.shingles.right)
    .slice(0, 30)
    .map(
      ({ page, shingles }) =>
        `${shingles.surplus.toFixed(2)} surplus, ${shingles.missing.toFixed(2)} missing: ${page.url}`,
    );
  return [
    share(set, 'body, 4-word shingles, F1', f1, list.length, misses),
    share(set, 'body, shingles, precision', precision, list.length),
    share(set, 'body, shingles, recall', recall, list.length),
    share(set, 'body without a mistake', exact, list.length),
  ];
}

function webFigures(list: readonly GoldPage[], extract: Extract): Measure[] {
  const marked = list.filter(({ body }) => body !== '');
  const scored = marked.map((page) => ({ page, f1: wordF1(page.body, extract(page.html, page)) }));
  const misses = scored
    .toSorted((a, b) => a.f1 - b.f1)
    .slice(0, 30)
    .map(({ page, f1 }) => `${f1.toFixed(2)}: ${page.url}`);
  return [
    share(
      'wcxb-articles',
      'body, words, F1',
      mean(scored.map(({ f1 }) => f1)),
      marked.length,
      misses,
    ),
  ];
}

/** Letters and digits alone, in small letters: how a name or a headline is written does not count. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/\band\b|&/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

interface FieldOf {
  readonly metric: string;
  readonly gold: (page: GoldPage) => string | undefined;
  readonly ours: (draft: Draft) => string | undefined;
}

const FIELDS: readonly FieldOf[] = [
  { metric: 'title', gold: ({ title }) => title, ours: ({ title }) => title },
  {
    metric: 'published, day',
    gold: ({ published }) => published?.slice(0, 10),
    ours: ({ published }) => published?.value.slice(0, 10),
  },
  {
    metric: 'authors, exact',
    gold: ({ authors }) => authors,
    ours: ({ byline }) => (byline.length === 0 ? undefined : byline.join(' ')),
  },
];

function fieldFigures(list: readonly GoldPage[], drafts: Drafts): Measure[] {
  return FIELDS.flatMap(({ metric, gold, ours }) => {
    const asked = list.filter((page) => gold(page) !== undefined);
    const given = asked.flatMap((page) => {
      const draft = drafts.get(`${page.set}/${page.name}`);
      const value = draft && ours(draft);
      return value === undefined ? [] : [{ page, value }];
    });
    const wrong = given.filter(({ page, value }) => bare(value) !== bare(gold(page) ?? ''));
    const right = given.length - wrong.length;
    const misses = wrong.map(
      ({ page, value }) => `${page.name}: has "${value}", gold "${gold(page) ?? ''}"`,
    );
    return [
      count('wcxb-articles', metric, right, asked.length, misses),
      share(
        'wcxb-articles',
        `${metric}, right when given`,
        right / Math.max(1, given.length),
        given.length,
      ),
    ];
  });
}
