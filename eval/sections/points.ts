import { originsOfPoints } from '../gold.ts';
import { placesOf, type Docs } from '../metrics/documents.ts';
import { sharesHalf } from '../metrics/persons.ts';
import { scoreStatements } from '../metrics/statements.ts';
import { scoreTimes } from '../metrics/times.ts';
import { brief } from '../text.ts';
import { count, type Measure, type Section } from '../section.ts';
import { carrierRows, pointRows, utteranceRows } from './rows.ts';
import { onEveryStory, type StoryGold } from './story.ts';
import type { GoldPoint } from '../metrics/points.ts';
import type { StoryOutput } from '../contract.ts';

/** Six stories in three accounts each, annotated by reading: the seeds' figures where nothing was tuned. */
export const points: Section = {
  name: 'points',
  needs: ['data/points'],
  parts: [
    onEveryStory(async (name, { gold, docs, story }) => lineup(name, gold, docs, await story())),
    onEveryStory(async (name, { gold, docs }) => statements(name, gold, docs)),
    onEveryStory(async (name, { gold, docs, story }) =>
      // Without a comparison there is no timeline, and the reader's own values count.
      times(name, gold, docs, await story().catch(() => undefined)),
    ),
  ],
};

function statements(set: string, gold: StoryGold, docs: Docs): Measure[] {
  const quotes = scoreStatements(docs, gold.quotes);
  const indirect = scoreStatements(
    docs,
    gold.indirect.map((item) => ({ ...item, direct: false })),
  );
  const named = quotes.named + indirect.named;
  return [
    count(set, 'quotations, right speaker', quotes.right, quotes.gold, quotes.misses),
    count(set, 'indirect, right speaker', indirect.right, indirect.gold, indirect.misses),
    count(set, 'wrong speaker given (0 is best)', quotes.wrong + indirect.wrong, named),
    ...carrierRows(set, docs, gold.quotes, gold.notQuotes ?? []),
    namedCarriers(set, gold, docs),
  ];
}

/** Of the carriers the gold marks at a place of the text, how many stand in a chain at that place. */
function namedCarriers(set: string, gold: StoryGold, docs: Docs): Measure {
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

function times(
  set: string,
  gold: StoryGold,
  docs: Docs,
  story: StoryOutput | undefined,
): Measure[] {
  const score = scoreTimes(docs, gold.dates, story);
  return [count(set, 'times, right value', score.right, gold.dates.length, score.misses)];
}

/** Every document of these stories is an account of its own. */
function accountOf(doc: string): string {
  return doc;
}

function lineup(
  set: string,
  gold: StoryGold,
  docs: Docs,
  story: StoryOutput | undefined,
): Measure[] {
  const origins = originsOfPoints(set);
  const goldPoints: GoldPoint[] = gold.points.map((point) => ({
    name: `${point.id} ${point.gist}`,
    tellings: point.tellings.map(({ doc, text }) => ({ account: doc, text })),
    agreement: point.relation,
    origins: origins.get(point.id),
    scored: true,
  }));
  return [
    ...pointRows(set, { docs, accountOf }, goldPoints, story),
    ...utteranceRows(set, { docs, accountOf }, gold.sameUtterance, story),
  ];
}
