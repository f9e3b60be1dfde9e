import { listFiles, readGold, readText } from '../data.ts';
import { docsOf, placesOf, type Docs } from '../metrics/documents.ts';
import {
  falseMerges,
  occurrencesOf,
  scoreOccurrences,
  type GoldPerson,
} from '../metrics/identity.ts';
import { sharesHalf } from '../metrics/persons.ts';
import { scorePoints, type GoldPoint } from '../metrics/points.ts';
import {
  scoreRelays,
  scoreScareQuotes,
  scoreStatements,
  type GoldStatement,
} from '../metrics/statements.ts';
import { scoreTimes, type GoldTime } from '../metrics/times.ts';
import { scoreUtterances, type GoldWording } from '../metrics/utterances.ts';
import { brief } from '../text.ts';
import { count, share, type Measure, type Section } from '../section.ts';
import { unfound } from './seeds.ts';
import type { CompareOutput, Input, Program, StoryOutput } from '../contract.ts';

interface Gold {
  readonly points: readonly {
    readonly id: string;
    readonly gist: string;
    readonly tellings: readonly GoldWording[];
    readonly relation: string;
    readonly origins?: { readonly atLeast: number; readonly atMost: number };
  }[];
  readonly quotes: readonly GoldStatement[];
  readonly indirect: readonly Omit<GoldStatement, 'direct'>[];
  readonly notQuotes?: readonly GoldWording[];
  readonly sameUtterance: readonly (readonly GoldWording[])[];
  readonly origins: readonly (GoldWording & { readonly origin: string; readonly kind: string })[];
  readonly people: readonly GoldPerson[];
  readonly dates: readonly GoldTime[];
}

/** Six stories in three accounts each, annotated by reading: the seeds' figures where nothing was tuned. */
export const points: Section = {
  name: 'points',
  needs: ['data/points'],
  async measure(program) {
    const perStory: Measure[][] = [];
    for (const story of listFiles('data/points')) perStory.push(await measureStory(program, story));
    const details = perStory.flat().map((measure) => ({ ...measure, detail: true }));
    return [...summed(details), ...details];
  },
};

/** Each text file begins with its title, outlet and day, each on a line of its own. */
export function storyInputs(story: string): Input[] {
  return listFiles(`data/points/${story}`, '.txt').map((file) => ({
    source: file,
    text: readText(`data/points/${story}/${file}`),
    as: 'file',
  }));
}

async function measureStory(program: Program, name: string): Promise<Measure[]> {
  const gold = readGold<Gold>(`data/points/${name}/gold.json`, ['points', 'quotes', 'people', 'dates']);
  const inputs = storyInputs(name);
  const output = await program.compare(inputs);
  const docs = docsOf(await program.readTogether(inputs), (source) =>
    (source.split('/').at(-1) ?? source).replace(/\.txt$/u, ''),
  );
  const story = merged(output);
  return [
    ...statements(name, gold, docs),
    ...people(name, gold, docs, output, story),
    ...lineup(name, gold, docs, story),
  ];
}

/** A program that splits the three accounts into several stories is measured on all of them. */
function merged(output: CompareOutput): StoryOutput | undefined {
  const [first, ...rest] = output.stories;
  if (!first || rest.length === 0) return first;
  const { stories } = output;
  return {
    ...first,
    articles: stories.flatMap(({ articles }) => articles),
    points: stories.flatMap((story) => story.points),
    utterances: stories.flatMap(({ utterances }) => utterances),
    people: stories.flatMap((story) => story.people),
    timeline: stories.flatMap(({ timeline }) => timeline),
    wording: stories.flatMap(({ wording }) => wording),
  };
}

function statements(set: string, gold: Gold, docs: Docs): Measure[] {
  const quotes = scoreStatements(docs, gold.quotes);
  const indirect = scoreStatements(
    docs,
    gold.indirect.map((item) => ({ ...item, direct: false })),
  );
  const relays = scoreRelays(docs, gold.quotes, 'relay');
  const media = scoreRelays(docs, gold.quotes, 'medium');
  const scare = scoreScareQuotes(docs, gold.notQuotes ?? []);
  const named = quotes.named + indirect.named;
  return [
    count(set, 'quotations, right speaker', quotes.right, quotes.gold, quotes.misses),
    count(set, 'indirect, right speaker', indirect.right, indirect.gold, indirect.misses),
    count(set, 'wrong speaker given (0 is best)', quotes.wrong + indirect.wrong, named),
    count(set, 'scare quotes left alone', scare.right, (gold.notQuotes ?? []).length, scare.misses),
    count(set, 'relays in the chain', relays.inChain, relays.gold, relays.misses),
    count(set, 'relays as speaker (0 is best)', relays.asSpeaker, relays.gold),
    count(set, 'media in the chain', media.inChain, media.gold, media.misses),
    namedCarriers(set, gold, docs),
  ];
}

/** Of the carriers the gold marks at a place of the text, how many stand in a chain at that place. */
function namedCarriers(set: string, gold: Gold, docs: Docs): Measure {
  const misses: string[] = [];
  for (const item of gold.origins) {
    const doc = docs.get(item.doc);
    const places = doc ? placesOf(doc, item.text) : [];
    const near = (doc?.article.statements ?? [])
      .flatMap((statement) => [
        ...statement.chain,
        ...(statement.speaker ? [statement.speaker] : []),
      ])
      .filter((link) =>
        places.some((place) => link.start < place.end + 40 && place.start - 40 < link.end),
      );
    if (
      near.some((link) => sharesHalf(item.origin, link.name) || sharesHalf(item.origin, link.text))
    )
      continue;
    const have = [...new Set(near.map((link) => link.name))].join(', ');
    misses.push(
      `${item.doc}  “${brief(item.text)}” gold: ${item.origin} (${item.kind}), ours: ${have || 'nobody there'}`,
    );
  }
  return count(
    set,
    'carriers named at their place',
    gold.origins.length - misses.length,
    gold.origins.length,
    misses,
  );
}

function people(
  set: string,
  gold: Gold,
  docs: Docs,
  output: CompareOutput,
  story: StoryOutput | undefined,
): Measure[] {
  const occurrences = occurrencesOf(docs, gold.people, story, output.accounts);
  const b3 = scoreOccurrences(occurrences);
  const wrong = falseMerges(occurrences);
  const times = scoreTimes(docs, gold.dates, story);
  return [
    share(set, 'people, B³ F1', b3.f1, occurrences.length, unfound(occurrences)),
    share(set, 'people, B³ precision', b3.precision, occurrences.length),
    share(set, 'people, B³ recall', b3.recall, occurrences.length),
    count(set, 'people merged falsely (0 is best)', wrong.length, gold.people.length, wrong),
    count(set, 'times, right value', times.right, gold.dates.length, times.misses),
  ];
}

/** Every document of these stories is an account of its own. */
function accountOf(doc: string): string {
  return doc;
}

function lineup(set: string, gold: Gold, docs: Docs, story: StoryOutput | undefined): Measure[] {
  const goldPoints: GoldPoint[] = gold.points.map((point) => ({
    name: `${point.id} ${point.gist}`,
    tellings: point.tellings.map(({ doc, text }) => ({ account: doc, text })),
    agreement: point.relation,
    origins: point.origins,
    scored: true,
  }));
  const score = scorePoints({ docs, accountOf }, goldPoints, story?.points ?? []);
  const utterances = scoreUtterances(docs, accountOf, gold.sameUtterance, story?.utterances ?? []);
  const { pairs, agreement, conflicts, origins } = score;
  return [
    share(set, 'points, pair F1', pairs.f1, pairs.goldPairs, score.misses),
    share(set, 'points, pair precision', pairs.precision, pairs.foundPairs),
    share(set, 'points, pair recall', pairs.recall, pairs.goldPairs),
    count(set, 'points found', score.found, score.scored),
    count(set, 'agreement on matched points', agreement.right, agreement.of, agreement.misses),
    count(set, 'conflicts seen as conflicts', conflicts.right, conflicts.gold),
    count(set, 'points called conflict', conflicts.found, (story?.points ?? []).length),
    count(set, 'origins, both counts right', origins.right, origins.of, origins.misses),
    count(set, 'origins over-counted (0 is best)', origins.over, origins.of),
    share(set, 'utterances, pair F1', utterances.f1, utterances.goldPairs, utterances.misses),
  ];
}

/** Over all stories: counts are added, shares averaged. */
function summed(measures: readonly Measure[]): Measure[] {
  const metrics = [...new Set(measures.map(({ metric }) => metric))];
  return metrics.map((metric) => {
    const rows = measures.filter((measure) => measure.metric === metric);
    const value = rows.reduce((sum, row) => sum + row.value, 0);
    const of = rows.reduce((sum, row) => sum + (row.of ?? 0), 0);
    const n = rows.reduce((sum, row) => sum + (row.n ?? 0), 0);
    return rows[0]?.of === undefined
      ? share('all six', metric, value / rows.length, n)
      : count('all six', metric, value, of);
  });
}
