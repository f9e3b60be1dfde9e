import { brief, keysOf } from '../text.ts';
import type { Point, Quote } from '../contract.ts';
import { placesOf, type Doc, type Docs } from './documents.ts';
import { tellingMatches, tellingMatchesByWords, wordsInBoth } from './overlap.ts';
import { prf, type Prf } from './prf.ts';

/** What one account tells of a point of the gold; its words stand in one of the account's texts. */
interface GoldTelling {
  readonly account: string;
  readonly text: string;
}

export interface GoldPoint {
  readonly name: string;
  readonly tellings: readonly GoldTelling[];
  /** Undefined where the gold leaves it open. */
  readonly agreement: string | undefined;
  /** Other answers that a careful reader could give as well. */
  readonly alsoAgreement?: readonly string[] | undefined;
  readonly origins?: { readonly atLeast: number; readonly atMost: number } | undefined;
  /** False for points that are shown beside the others and not counted. */
  readonly scored: boolean;
}

/** How the gold's accounts and documents hang together with our articles. */
export interface Lineup {
  readonly docs: Docs;
  /** The gold's account that a document belongs to. */
  readonly accountOf: (doc: string) => string;
}

interface PlacedTelling {
  readonly account: string;
  /** Per gold point (by index), whether it matches that point's telling of this account. */
  readonly matches: readonly boolean[];
  /** The same for sharing a word with it: what comes near without matching. */
  readonly touches: readonly boolean[];
  readonly quote: Quote;
}

interface PlacedPoint {
  readonly point: Point;
  readonly tellings: readonly PlacedTelling[];
}

/** Row beside the origins: where a point has just the gold's accounts, a miss is one of counting, not of lining up. */
export const ORIGINS_LINED = 'origins right, of points with the right accounts';

interface PointScore {
  readonly pairs: Prf & { readonly goldPairs: number; readonly foundPairs: number };
  /** Points of the gold of which we have every account's telling in one point. */
  readonly found: number;
  /** … or at least two of its accounts'; a point of one account as above. */
  readonly met: number;
  readonly scored: number;
  readonly agreement: {
    readonly right: number;
    readonly of: number;
    readonly misses: readonly string[];
  };
  readonly conflicts: { readonly right: number; readonly gold: number; readonly found: number };
  readonly origins: {
    readonly right: number;
    readonly of: number;
    readonly over: number;
    /** Of those whose accounts are the gold's: what is left is a matter of counting, not of lining up. */
    readonly lined: { readonly right: number; readonly of: number };
    readonly misses: readonly string[];
  };
  readonly misses: readonly string[];
}

/** Scores found points against the gold's by the rules of the contract. */
export function scorePoints(
  lineup: Lineup,
  gold: readonly GoldPoint[],
  points: readonly Point[],
): PointScore {
  const placed = points.map((point) => placePoint(lineup, gold, point));
  const pairs = scorePairs(gold, placed);
  const matched = gold.map((point, at) => ({ point, at, ours: bestPoint(point, at, placed) }));
  const scored = matched.filter(({ point }) => point.scored);
  const found = scored.filter(({ point, at }) => placed.some((ours) => holdsAll(point, at, ours)));
  const misses = scored
    .filter((entry) => !found.includes(entry))
    .map(({ point, at }) => sayMissed(point, at, placed));
  return {
    pairs,
    found: found.length,
    met: scored.filter(({ ours }) => ours !== undefined).length,
    scored: scored.length,
    agreement: scoreAgreement(scored),
    conflicts: countConflicts(scored, points),
    origins: scoreOrigins(scored),
    misses: [...misses, ...pairs.misses],
  };
}

type Matched = {
  readonly point: GoldPoint;
  readonly at: number;
  readonly ours: PlacedPoint | undefined;
};

function placePoint(lineup: Lineup, gold: readonly GoldPoint[], point: Point): PlacedPoint {
  const byId = new Map([...lineup.docs.values()].map((doc) => [doc.article.id, doc]));
  const tellings: PlacedTelling[] = [];
  for (const quote of point.tellings) {
    const doc = byId.get(quote.article);
    if (!doc) continue;
    const account = lineup.accountOf(doc.name);
    const judged = gold.map(({ tellings: wanted }) =>
      wanted
        .filter((telling) => telling.account === account)
        .map(({ text }) => judge(doc, text, quote)),
    );
    const matches = judged.map((verdicts) => verdicts.includes('matches'));
    const touches = judged.map((verdicts) => verdicts.includes('touches'));
    tellings.push({ account, matches, touches, quote });
  }
  return { point, tellings };
}

function judge(doc: Doc, gold: string, quote: Quote): 'matches' | 'touches' | 'apart' {
  const places = placesOf(doc, gold);
  const matches =
    places.length > 0
      ? places.some((place) => tellingMatches(doc.words, place, quote))
      : tellingMatchesByWords(keysOf(gold), keysOf(quote.text));
  if (matches) return 'matches';
  return places.some((place) => wordsInBoth(doc.words, place, quote) > 0) ? 'touches' : 'apart';
}

function accountsMatched(at: number, ours: PlacedPoint): Set<string> {
  return new Set(
    ours.tellings.filter((telling) => telling.matches[at]).map(({ account }) => account),
  );
}

/** A shared point holds a match for every account; a lone one a match and nobody else's telling. */
function holdsAll(point: GoldPoint, at: number, ours: PlacedPoint): boolean {
  const wanted = new Set(point.tellings.map(({ account }) => account));
  const matched = accountsMatched(at, ours);
  if (![...wanted].every((account) => matched.has(account))) return false;
  return wanted.size > 1 || ours.tellings.every(({ account }) => wanted.has(account));
}

/** Our point that holds most of the gold's accounts; a shared point is matched by two of them. */
function bestPoint(
  point: GoldPoint,
  at: number,
  placed: readonly PlacedPoint[],
): PlacedPoint | undefined {
  const least = Math.min(2, new Set(point.tellings.map(({ account }) => account)).size);
  let best: { ours: PlacedPoint; matched: number } | undefined;
  for (const ours of placed) {
    const matched = accountsMatched(at, ours).size;
    if (matched < least) continue;
    const better =
      !best ||
      matched > best.matched ||
      (matched === best.matched && ours.tellings.length < best.ours.tellings.length);
    if (better) best = { ours, matched };
  }
  return best?.ours;
}

function scorePairs(
  gold: readonly GoldPoint[],
  placed: readonly PlacedPoint[],
): Prf & { goldPairs: number; foundPairs: number; misses: string[] } {
  let goldPairs = 0;
  let goldHit = 0;
  for (const [at, point] of gold.entries()) {
    if (!point.scored) continue;
    for (const [a, b] of pairsOf([...new Set(point.tellings.map(({ account }) => account))])) {
      goldPairs += 1;
      if (placed.some((ours) => hasBoth(accountsMatched(at, ours), a, b))) goldHit += 1;
    }
  }
  const seen = new Map<string, boolean>();
  const misses: string[] = [];
  for (const { point, tellings } of placed) {
    for (const [a, b] of pairsOf(tellings.filter(({ matches }) => matches.includes(true)))) {
      if (a.account === b.account) continue;
      const right = a.matches.some((match, at) => match && b.matches[at]);
      const key = [a, b]
        .map(({ quote }) => `${quote.article}:${quote.start}-${quote.end}`)
        .toSorted()
        .join(' ');
      if (!seen.has(key) && !right) {
        misses.push(
          `joined, and not one point in the gold (our ${point.id}, ${point.agreement})\n${sayTellings([a, b])}`,
        );
      }
      seen.set(key, right || (seen.get(key) ?? false));
    }
  }
  const rightFound = [...seen.values()].filter(Boolean).length;
  return {
    ...prf(rightFound, seen.size, goldHit, goldPairs),
    goldPairs,
    foundPairs: seen.size,
    misses,
  };
}

function hasBoth(accounts: ReadonlySet<string>, a: string, b: string): boolean {
  return accounts.has(a) && accounts.has(b);
}

/** Every two of a list, in its order. */
export function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));
}

function scoreAgreement(matched: readonly Matched[]): PointScore['agreement'] {
  let right = 0;
  let of = 0;
  const misses: string[] = [];
  for (const { point, ours } of matched) {
    if (!ours || point.agreement === undefined) continue;
    of += 1;
    const accepted = [point.agreement, ...(point.alsoAgreement ?? [])];
    if (accepted.includes(ours.point.agreement)) right += 1;
    else {
      misses.push(
        `${point.name}\n    gold: ${point.agreement}, ours: ${ours.point.agreement}\n${sayTellings(ours.tellings)}`,
      );
    }
  }
  return { right, of, misses };
}

function countConflicts(
  matched: readonly Matched[],
  points: readonly Point[],
): PointScore['conflicts'] {
  const gold = matched.filter(({ point }) => point.agreement === 'conflict');
  return {
    right: gold.filter(({ ours }) => ours?.point.agreement === 'conflict').length,
    gold: gold.length,
    found: points.filter((point) => point.agreement === 'conflict').length,
  };
}

function scoreOrigins(matched: readonly Matched[]): PointScore['origins'] {
  let right = 0;
  let of = 0;
  let over = 0;
  const lined = { right: 0, of: 0 };
  const misses: string[] = [];
  for (const { point, at, ours } of matched) {
    if (!point.origins || !ours) continue;
    of += 1;
    const { atLeast, atMost } = point.origins;
    const found = ours.point.origins;
    const isRight = found?.atLeast === atLeast && found.atMost === atMost;
    if (found && found.atLeast > atLeast) over += 1;
    if (sameAccounts(point, at, ours)) {
      lined.of += 1;
      lined.right += Number(isRight);
    }
    if (isRight) right += 1;
    else {
      const said = found
        ? `${found.atLeast} to ${found.atMost} (${found.line ?? 'no line'})`
        : 'none';
      misses.push(
        `${point.name}\n    gold: ${atLeast} to ${atMost}, ours: ${said}\n${sayTellings(ours.tellings)}`,
      );
    }
  }
  return { right, of, over, lined, misses };
}

/** The gold's accounts and no other, each with a telling that is the gold's: one of something else is no lining up. */
function sameAccounts(point: GoldPoint, at: number, ours: PlacedPoint): boolean {
  const wanted = new Set(point.tellings.map(({ account }) => account));
  const have = new Set(ours.tellings.map(({ account }) => account));
  const told = accountsMatched(at, ours);
  return wanted.size === have.size && [...wanted].every((account) => told.has(account));
}

function sayTellings(tellings: readonly PlacedTelling[]): string {
  return tellings
    .map(({ account, quote }) => `    ours ${account}: “${brief(quote.text, 120)}”`)
    .join('\n');
}

/** A point we do not have: the gold's tellings, and under each what of ours comes near. */
function sayMissed(point: GoldPoint, at: number, placed: readonly PlacedPoint[]): string {
  const lines = [`${point.name} (${point.agreement ?? 'open'})`];
  for (const telling of point.tellings) {
    lines.push(`    gold ${telling.account}: “${brief(telling.text, 120)}”`);
    for (const { point: ours, tellings } of placed) {
      for (const one of tellings) {
        if (one.account !== telling.account || !(one.matches[at] || one.touches[at])) continue;
        const others = [...new Set(tellings.map(({ account }) => account))].join('+');
        const head = one.matches[at] ? 'in our' : 'too long or too short, in our';
        lines.push(
          `      ${head} ${ours.id} (${ours.agreement}, ${others}): “${brief(one.quote.text, 100)}”`,
        );
      }
    }
  }
  return lines.join('\n');
}
