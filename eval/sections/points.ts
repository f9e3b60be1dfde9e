import { originsOfPoints } from '../gold.ts';
import { placesOf, type Docs } from '../metrics/documents.ts';
import { sharesHalf } from '../metrics/persons.ts';
import { ORIGINS_LINED, scorePoints, type GoldPoint } from '../metrics/points.ts';
import { scoreRelays, scoreScareQuotes, scoreStatements } from '../metrics/statements.ts';
import { scoreTimes } from '../metrics/times.ts';
import { scoreUtterances } from '../metrics/utterances.ts';
import { brief } from '../text.ts';
import type { Prf } from '../metrics/prf.ts';
import { count, share, type Measure, type Pool, type Section } from '../section.ts';
import { onEveryStory, type StoryGold } from './story.ts';
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
  const score = scorePoints({ docs, accountOf }, goldPoints, story?.points ?? []);
  const utterances = scoreUtterances(docs, accountOf, gold.sameUtterance, story?.utterances ?? []);
  const { pairs, agreement, conflicts } = score;
  return [
    {
      ...share(set, 'points, pair F1', pairs.f1, pairs.goldPairs, score.misses),
      pool: poolOf(pairs),
    },
    share(set, 'points, pair precision', pairs.precision, pairs.foundPairs),
    share(set, 'points, pair recall', pairs.recall, pairs.goldPairs),
    count(set, 'points found', score.found, score.scored),
    count(set, 'points with two of their accounts', score.met, score.scored),
    count(set, 'agreement on matched points', agreement.right, agreement.of, agreement.misses),
    count(set, 'conflicts seen as conflicts', conflicts.right, conflicts.gold),
    count(set, 'points called conflict', conflicts.found, (story?.points ?? []).length),
    count(
      set,
      'origins, both counts right',
      score.origins.right,
      score.origins.of,
      score.origins.misses,
    ),
    count(set, ORIGINS_LINED, score.origins.lined.right, score.origins.lined.of),
    count(set, 'origins over-counted (0 is best)', score.origins.over, score.origins.of),
    {
      ...share(set, 'utterances, pair F1', utterances.f1, utterances.goldPairs, utterances.misses),
      pool: poolOf(utterances),
    },
    share(
      set,
      'utterances, precision over all pairs',
      utterances.precisionOverAll,
      utterances.allPairs,
    ),
  ];
}

function poolOf({
  precision,
  recall,
  foundPairs,
  goldPairs,
}: Prf & { readonly foundPairs: number; readonly goldPairs: number }): Pool {
  return { precision, recall, found: foundPairs, gold: goldPairs };
}
