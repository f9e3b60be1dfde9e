import { readLines } from '../data.ts';
import { pairsOf } from '../metrics/points.ts';
import { count, share, type Measure, type Section } from '../section.ts';
import type { Program } from '../contract.ts';

const SET = 'extractions-dev';
/** These give the whole page, menus and all. */
const WHOLE_PAGE = new Set(['beautifulsoup', 'html-text']);
const COPIES = new Set(['identical', 'copy']);

interface Extraction {
  readonly id: string;
  readonly page: string;
  readonly extractor: string;
  readonly text: string;
}

/** The same pages as nine extractors give them: all in one pile, each pair of one page to be found. */
export const copies: Section = {
  name: 'copies',
  needs: ['data/copies/extractions-dev.jsonl'],
  parts: [measure],
};

function recall(
  name: string,
  pairs: readonly [Extraction, Extraction][],
  found: ReadonlyMap<string, string>,
): Measure[] {
  const kinds = pairs.map(([a, b]) => ({ a, b, kind: found.get(key(a.id, b.id)) }));
  const related = kinds.filter(({ kind }) => kind !== undefined);
  const copied = kinds.filter(({ kind }) => kind !== undefined && COPIES.has(kind));
  const say = ({ a, b, kind }: (typeof kinds)[number]): string =>
    `${a.page}: ${a.extractor} (${a.text.length} characters) ~ ${b.extractor} (${b.text.length}): ${kind ?? 'no relation'}`;
  return [
    count(
      SET,
      `${name}: found`,
      related.length,
      pairs.length,
      kinds.filter(({ kind }) => kind === undefined).map(say),
    ),
    count(
      SET,
      `${name}: as copy or identical`,
      copied.length,
      pairs.length,
      kinds.filter(({ kind }) => kind !== undefined && !COPIES.has(kind)).map(say),
    ),
  ];
}

/** Of some pairs those whose extractions overlap at all: one that took the comments in place of the article cannot be found by its words. */
function sharing(pairs: readonly [Extraction, Extraction][]): [Extraction, Extraction][] {
  const shingles = new Map<Extraction, ReadonlySet<string>>();
  const of = (text: Extraction): ReadonlySet<string> => {
    const known = shingles.get(text) ?? shinglesOf(text.text);
    shingles.set(text, known);
    return known;
  };
  return pairs.filter(([a, b]) => {
    const other = of(b);
    return [...of(a)].some((shingle) => other.has(shingle));
  });
}

/** Five words in a row, told apart by white space alone. */
function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')));
}

function key(a: string, b: string): string {
  return [a, b].toSorted().join('\u0000');
}

async function measure(program: Program): Promise<readonly Measure[]> {
  const texts = readLines<Extraction>('data/copies/extractions-dev.jsonl', [
    'id',
    'page',
    'extractor',
    'text',
  ]);
  const output = await program.relate(
    texts.map(({ id, text }) => ({ source: id, text, as: 'record' })),
  );
  const sourceOf = new Map(output.articles.map(({ id, source }) => [id, source]));
  const pageOf = new Map(texts.map(({ id, page }) => [id, page]));
  const found = new Map<string, string>();
  const wrong: string[] = [];
  for (const { a, b, kind } of output.relations) {
    const [left, right] = [sourceOf.get(a) ?? a, sourceOf.get(b) ?? b];
    found.set(key(left, right), kind);
    if (pageOf.get(left) !== pageOf.get(right))
      wrong.push(`not one page, ours ${kind}: ${left} ~ ${right}`);
  }
  const ofOnePage = [...new Set(pageOf.values())].flatMap((page) =>
    pairsOf(texts.filter((text) => text.page === page)),
  );
  const wholes = ({ extractor }: Extraction): boolean => WHOLE_PAGE.has(extractor);
  const bodies = ofOnePage.filter(([a, b]) => !wholes(a) && !wholes(b));
  const mixed = ofOnePage.filter(([a, b]) => wholes(a) !== wholes(b));
  const right = found.size - wrong.length;
  return [
    ...recall('body ~ body', bodies, found),
    ...recall('body ~ whole page', mixed, found),
    ...recall('body ~ body that share five words in a row', sharing(bodies), found).slice(0, 1),
    share(
      SET,
      'precision over all pairs found',
      found.size === 0 ? 0 : right / found.size,
      found.size,
      wrong,
    ),
  ];
}
