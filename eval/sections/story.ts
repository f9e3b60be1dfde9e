import { listFiles, readGold, readText } from '../data.ts';
import { docsOf, type Docs } from '../metrics/documents.ts';
import { prf } from '../metrics/prf.ts';
import { count, share, type Measure, type Pool } from '../section.ts';
import { once, readBest } from './seeds.ts';
import type { GoldPerson } from '../metrics/identity.ts';
import type { GoldStatement } from '../metrics/statements.ts';
import type { GoldTime } from '../metrics/times.ts';
import type { GoldWording } from '../metrics/utterances.ts';
import type { CompareOutput, Input, Program, StoryOutput } from '../contract.ts';

/** One of the six stories, annotated by reading; a document's name is its account's. */
export interface StoryGold {
  readonly points: readonly {
    readonly id: string;
    readonly gist: string;
    readonly tellings: readonly GoldWording[];
    readonly relation: string;
  }[];
  readonly quotes: readonly GoldStatement[];
  readonly indirect: readonly Omit<GoldStatement, 'direct'>[];
  readonly notQuotes?: readonly GoldWording[];
  readonly sameUtterance: readonly (readonly GoldWording[])[];
  readonly origins: readonly (GoldWording & { readonly origin: string; readonly kind: string })[];
  readonly people: readonly GoldPerson[];
  readonly dates: readonly GoldTime[];
}

export interface ReadStory {
  readonly gold: StoryGold;
  readonly docs: Docs;
  readonly compared: () => Promise<CompareOutput>;
  /** All that was compared, as one story. */
  readonly story: () => Promise<StoryOutput | undefined>;
}

const remembered = new WeakMap<Program, Map<string, Promise<ReadStory>>>();

/** What the program makes of one of the six stories, beside its gold; worked out once. */
function readStory(program: Program, name: string): Promise<ReadStory> {
  const known = remembered.get(program) ?? new Map<string, Promise<ReadStory>>();
  remembered.set(program, known);
  const story = known.get(name) ?? freshStory(program, name);
  known.set(name, story);
  return story;
}

async function freshStory(program: Program, name: string): Promise<ReadStory> {
  const gold = readGold<StoryGold>(`data/points/${name}/gold.json`, [
    'points',
    'quotes',
    'people',
    'dates',
  ]);
  const inputs = storyInputs(name);
  const compared = once(() => program.compare(inputs));
  const docs = docsOf(await readBest(program, inputs), (source) => source.replace(/\.txt$/u, ''));
  return { gold, docs, compared, story: async () => merged(await compared()) };
}

/** A part that is measured on each of the six stories: the average first, then story by story. */
export function onEveryStory(
  measure: (name: string, story: ReadStory) => Promise<readonly Measure[]>,
): (program: Program) => Promise<readonly Measure[]> {
  return async (program) => {
    const rows: Measure[] = [];
    for (const name of listFiles('data/points')) {
      const measures = await measure(name, await readStory(program, name));
      rows.push(...measures.map((row) => ({ ...row, detail: true })));
    }
    return [...averaged(rows), ...rows];
  };
}

/** Each text file begins with its title, outlet and day, each on a line of its own. */
function storyInputs(story: string): Input[] {
  return listFiles(`data/points/${story}`, '.txt').map((file) => ({
    source: file,
    text: readText(`data/points/${story}/${file}`),
    as: 'file',
  }));
}

/** A program that splits the three accounts into several stories is measured on all of them. */
export function merged({ stories }: Pick<CompareOutput, 'stories'>): StoryOutput | undefined {
  const [first, ...rest] = stories;
  if (!first || rest.length === 0) return first;
  return {
    ...first,
    articles: stories.flatMap(({ articles }) => articles),
    points: stories.flatMap(({ points }) => points),
    utterances: stories.flatMap(({ utterances }) => utterances),
    people: stories.flatMap(({ people }) => people),
    timeline: stories.flatMap(({ timeline }) => timeline),
    wording: stories.flatMap(({ wording }) => wording),
  };
}

/** Over all stories: counts are added, shares averaged; an F1 also from the added counts. */
function averaged(measures: readonly Measure[]): Measure[] {
  const metrics = [...new Set(measures.map(({ metric }) => metric))];
  return metrics.flatMap((metric) => {
    const rows = measures.filter((measure) => measure.metric === metric);
    const sum = (of: (row: Measure) => number): number =>
      rows.reduce((total, row) => total + of(row), 0);
    if (rows[0]?.of !== undefined) {
      return [
        count(
          'all six',
          metric,
          sum(({ value }) => value),
          sum(({ of }) => of ?? 0),
        ),
      ];
    }
    const n = sum((row) => row.n ?? 0);
    const mean = share('all six', metric, sum(({ value }) => value) / rows.length, n);
    const pools = rows.flatMap(({ pool }) => pool ?? []);
    return pools.length === 0
      ? [mean]
      : [mean, share('all six', `${metric}, pooled`, pooledF1(pools), n)];
  });
}

function pooledF1(pools: readonly Pool[]): number {
  const sum = (of: (pool: Pool) => number): number =>
    pools.reduce((total, pool) => total + of(pool), 0);
  const right = sum(({ precision, found }) => precision * found);
  const hit = sum(({ recall, gold }) => recall * gold);
  return prf(
    right,
    sum(({ found }) => found),
    hit,
    sum(({ gold }) => gold),
  ).f1;
}
