import { readLines, readText } from '../data.ts';
import { count, type Measure, type Section } from '../section.ts';
import type { Input, Program, RelateOutput, Relation } from '../contract.ts';

export interface LabelledPair {
  readonly id: number;
  readonly a: string;
  readonly b: string;
  readonly sourceA: string;
  readonly sourceB: string;
  readonly dateA: string;
  readonly dateB: string;
  readonly titleA: string;
  readonly titleB: string;
  readonly urlA: string;
  readonly urlB: string;
  readonly label: string;
  readonly altLabel: string | null;
  readonly order: string;
  readonly containment: number;
  readonly changes: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: string;
  }[];
}

const SET = 'relations-dev';
const CERTAIN = new Set(['identical', 'copy', 'version']);

/** Pairs labelled by reading, all in one pile; and independent accounts that must stay apart. */
export const relations: Section = {
  name: 'relations',
  needs: [
    'data/copies/relations-dev.jsonl',
    'data/copies/relations-dev',
    'data/stories/basil-dev.jsonl',
  ],
  parts: [labelled, accountsApart],
};

async function labelled(program: Program): Promise<Measure[]> {
  const pairs = labelledPairs();
  const inputs = new Map(
    pairs.flatMap((pair) => [inputA(pair), inputB(pair)]).map((input) => [input.source, input]),
  );
  const output = await program.relate([...inputs.values()]);
  return kinds(pairs, relationsBySource(output));
}

export function labelledPairs(): LabelledPair[] {
  return readLines<LabelledPair>('data/copies/relations-dev.jsonl', [
    'a',
    'b',
    'label',
    'altLabel',
    'changes',
  ]);
}

export function inputA(pair: LabelledPair): Input {
  return inputOf(pair.a, pair.sourceA, pair.dateA, pair.titleA, pair.urlA);
}

export function inputB(pair: LabelledPair): Input {
  return inputOf(pair.b, pair.sourceB, pair.dateB, pair.titleB, pair.urlB);
}

/** The files begin with title, outlet and day; these go in as fields. */
function inputOf(
  file: string,
  outlet: string,
  published: string,
  title: string,
  url: string,
): Input {
  const blocks = readText(`data/copies/relations-dev/${file.replace(/\.json$/u, '.txt')}`).split(
    '\n\n',
  );
  const head = new Set([title.trim(), outlet.trim(), published.trim()]);
  let at = 0;
  while (at < 3 && head.has(blocks[at]?.trim() ?? '\n')) at += 1;
  return {
    source: file,
    url,
    outlet,
    published,
    title,
    text: blocks.slice(at).join('\n\n'),
    as: 'record',
  };
}

type Lookup = (a: string, b: string) => Relation | undefined;

/** Relations by the sources of their articles, turned so that `a` is the first one asked for. */
function relationsBySource(output: RelateOutput): Lookup {
  const sourceOf = new Map(output.articles.map(({ id, source }) => [id, source]));
  const turned = output.relations.flatMap((relation) => {
    const [a, b] = [sourceOf.get(relation.a) ?? relation.a, sourceOf.get(relation.b) ?? relation.b];
    return [
      { ...relation, a, b },
      { ...relation, a: b, b: a, order: swapped(relation.order) },
    ];
  });
  const byPair = new Map(turned.map((relation) => [`${relation.a}\u0000${relation.b}`, relation]));
  return (a, b) => byPair.get(`${a}\u0000${b}`);
}

function swapped(order: string): string {
  if (order === 'unknown') return order;
  return order === 'a-then-b' ? 'b-then-a' : 'a-then-b';
}

/** The kind of relation that a label asks for; undefined where no relation is to be listed. */
function kindOf(label: string | null): string | undefined {
  if (label === 'revision') return 'version';
  return label === 'furniture' || label === 'unrelated' || label === null ? undefined : label;
}

function kinds(pairs: readonly LabelledPair[], relationOf: Lookup): Measure[] {
  const judged = pairs.map((pair) => {
    const ours = relationOf(pair.a, pair.b)?.kind;
    const strict = ours === kindOf(pair.label);
    return {
      pair,
      ours,
      strict,
      right: strict || (pair.altLabel !== null && ours === kindOf(pair.altLabel)),
    };
  });
  const say = ({ pair, ours }: (typeof judged)[number]): string =>
    `#${pair.id} ${pair.label}${pair.altLabel === null ? '' : ` (or ${pair.altLabel})`}, ours ${ours ?? 'no relation'}; containment ${pair.containment.toFixed(2)}; ${pair.sourceA} “${pair.titleA}” ~ ${pair.sourceB} “${pair.titleB}” (${pair.a}, ${pair.b})`;
  const misses = judged.filter(({ right }) => !right).map(say);
  const derived = judged.filter(({ pair }) => pair.label === 'derived' && pair.altLabel !== 'copy');
  const falseCopies = derived.filter(({ ours }) => ours === 'copy' || ours === 'identical');
  const labels = [...new Set(pairs.map(({ label }) => label))].toSorted();
  return [
    count(
      SET,
      'kind, label or altLabel',
      judged.filter(({ right }) => right).length,
      judged.length,
      misses,
    ),
    count(SET, 'kind, strict', judged.filter(({ strict }) => strict).length, judged.length),
    count(
      SET,
      'derived called copy (0 is best)',
      falseCopies.length,
      derived.length,
      falseCopies.map(say),
    ),
    ...labels.map((label) => {
      const ofLabel = judged.filter(({ pair }) => pair.label === label);
      return count(
        SET,
        `kind of those labelled ${label}`,
        ofLabel.filter(({ right }) => right).length,
        ofLabel.length,
      );
    }),
    ...orders(pairs, relationOf),
  ];
}

function orders(pairs: readonly LabelledPair[], relationOf: Lookup): Measure[] {
  const ordered = pairs.filter((pair) => pair.label === 'revision' && pair.order !== 'unknown');
  const misses: string[] = [];
  let right = 0;
  let wrong = 0;
  for (const pair of ordered) {
    const ours = relationOf(pair.a, pair.b)?.order ?? 'no relation';
    if (ours === pair.order) right += 1;
    else if (ours === swapped(pair.order)) wrong += 1;
    if (ours !== pair.order) misses.push(`#${pair.id} gold ${pair.order}, ours ${ours}`);
  }
  return [
    count(SET, 'order of the revisions', right, ordered.length, misses),
    count(SET, 'order of the revisions wrong (0 is best)', wrong, ordered.length),
  ];
}

async function accountsApart(program: Program): Promise<Measure[]> {
  const articles = readLines<{
    id: string;
    url: string;
    outlet: string;
    published: string;
    title: string;
    text: string;
  }>('data/stories/basil-dev.jsonl', ['id', 'outlet', 'title', 'text']);
  const inputs = articles.map(({ id, ...rest }): Input => ({ source: id, ...rest, as: 'record' }));
  const output = await program.relate(inputs);
  const sourceOf = new Map(output.articles.map(({ id, source }) => [id, source]));
  const titleOf = new Map(articles.map(({ id, outlet, title }) => [id, `${outlet} “${title}”`]));
  const say = (id: string): string => titleOf.get(sourceOf.get(id) ?? '') ?? id;
  const joined = output.relations.filter(({ kind }) => CERTAIN.has(kind));
  return [
    count(
      'basil-dev',
      'false copies and versions (0 is best)',
      joined.length,
      articles.length,
      joined.map(({ a, b, kind }) => `${kind}: ${say(a)} ~ ${say(b)}`),
    ),
  ];
}
