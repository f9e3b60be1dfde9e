import { ORIGINS_LINED, scorePoints, type GoldPoint, type Lineup } from '../metrics/points.ts';
import {
  scoreRelays,
  scoreScareQuotes,
  scoreStatements,
  type GoldStatement,
} from '../metrics/statements.ts';
import { scoreUtterances, type GoldWording } from '../metrics/utterances.ts';
import { count, share, type Measure, type Pool } from '../section.ts';
import type { Docs } from '../metrics/documents.ts';
import type { Prf } from '../metrics/prf.ts';
import type { StoryOutput } from '../contract.ts';

/** What a set of marked statements says of the reader. */
export function statementRows(
  set: string,
  docs: Docs,
  gold: readonly GoldStatement[],
  notStatements: Parameters<typeof scoreScareQuotes>[1],
): Measure[] {
  const score = scoreStatements(docs, gold);
  return [
    count(set, 'statements, right speaker', score.right, score.gold, score.misses),
    count(set, 'statements found', score.found, score.gold),
    count(set, 'statements, wrong speaker (0 is best)', score.wrong, score.gold),
    ...carrierRows(set, docs, gold, notStatements),
  ];
}

/** Who carries what is quoted, and the quotation marks that quote nobody. */
export function carrierRows(
  set: string,
  docs: Docs,
  gold: readonly GoldStatement[],
  notStatements: Parameters<typeof scoreScareQuotes>[1],
): Measure[] {
  const relays = scoreRelays(docs, gold, 'relay');
  const media = scoreRelays(docs, gold, 'medium');
  const scare = scoreScareQuotes(docs, notStatements);
  return [
    count(set, 'scare quotes left alone', scare.right, notStatements.length, scare.misses),
    count(set, 'relays in the chain', relays.inChain, relays.gold, relays.misses),
    count(set, 'relays as speaker (0 is best)', relays.asSpeaker, relays.gold),
    count(set, 'media in the chain', media.inChain, media.gold, media.misses),
  ];
}

/** What the points of a story are worth against those of the gold; no story is one without points. */
export function pointRows(
  set: string,
  lineup: Lineup,
  gold: readonly GoldPoint[],
  story: StoryOutput | undefined,
): Measure[] {
  const ours = story?.points ?? [];
  const score = scorePoints(lineup, gold, ours);
  const { pairs, agreement, conflicts, origins } = score;
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
    count(set, 'points called conflict', conflicts.found, ours.length),
    count(set, 'origins, both counts right', origins.right, origins.of, origins.misses),
    count(set, ORIGINS_LINED, origins.lined.right, origins.lined.of),
    count(set, 'origins over-counted (0 is best)', origins.over, origins.of),
  ];
}

/** What the utterances of a story are worth against those of the gold. */
export function utteranceRows(
  set: string,
  { docs, accountOf }: Lineup,
  gold: readonly (readonly GoldWording[])[],
  story: StoryOutput | undefined,
): Measure[] {
  const score = scoreUtterances(docs, accountOf, gold, story?.utterances ?? []);
  return [
    {
      ...share(set, 'utterances, pair F1', score.f1, score.goldPairs, score.misses),
      pool: poolOf(score),
    },
    share(set, 'utterances, precision over all pairs', score.precisionOverAll, score.allPairs),
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
