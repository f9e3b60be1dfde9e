import { addTo, groupBy, type Multimap } from '../../model/multimap.ts';
import type { Likeness } from './similarity.ts';
import type { Unit } from './units.ts';

/** Limits of likeness, fitted on the development stories, not on the seeds. */
const LIMITS = {
  /** Two units this alike may tell one point. */
  alike: 0.28,
  /** … if what they share weighs this much: two rare words, or one rare name. */
  evidence: 0.6,
  /** A pair counts only near the best that either unit has in the other's account. */
  nearBest: 0.7,
  /** Two groups join when their units are this alike on average: a chain of likenesses is not enough. */
  coherent: 0.18,
  /** Units of one account stand in one group only when they say the same twice (headline and lead). */
  saidTwice: 0.4,
  /** A clause of a group stays when it is this near to its account's best there. */
  kept: 0.7,
  /** A clause of another version tells the same as the lead's clause when they are this alike. */
  twin: 0.5,
  /** A feature in more than this share of the sentences nominates nobody. */
  tooCommon: 0.25,
  /** So many other units are looked at for each unit, and the rest of the last feature's. */
  candidates: 150,
  /** Words of neighbouring clauses that one account alone tells and that are listed as one. */
  longestAlone: 20,
  /** Words of neighbouring clauses that may still be one telling. */
  longestRun: 30,
};

interface Pair {
  readonly a: Unit;
  readonly b: Unit;
  readonly score: number;
}

/**
 * Groups the units that tell one thing: pairs across accounts nominated by shared features, strongest
 * first, joined while the group stays coherent. Units of versions follow their twin in the lead text.
 * Every unit is in exactly one group; groups and their units come in the order of the units.
 */
export function groupUnits(units: readonly Unit[], likeness: Likeness): Unit[][] {
  const twins = twinsOf(units, likeness);
  const free = units.filter((unit) => !twins.has(unit));
  const groupOf = new Map<Unit, Unit[]>(free.map((unit) => [unit, [unit]]));
  for (const { a, b } of strongestFirst(nearBest(pairsOf(free, likeness)))) {
    const [first, second] = [groupOf.get(a), groupOf.get(b)];
    if (!first || !second || first === second || !coherent(first, second, likeness)) continue;
    for (const unit of second) groupOf.set(unit, first);
    first.push(...second);
  }
  const surest = [...new Set(groupOf.values())].flatMap((group) => splitWeak(group, likeness));
  const groups = joinLonely(joinNeighbours(surest));
  const homes = new Map(groups.flatMap((group) => group.map((unit) => [unit, group] as const)));
  for (const [unit, lead] of twins) homes.get(lead)?.push(unit);
  for (const group of groups) group.sort((x, y) => x.index - y.index);
  return groups.sort((x, y) => (x[0]?.index ?? 0) - (y[0]?.index ?? 0));
}

function pairsOf(units: readonly Unit[], likeness: Likeness): Pair[] {
  const pairs: Pair[] = [];
  const nominated = nominate(units, (x, y) => x.member.account !== y.member.account);
  for (const [a, candidates] of nominated) {
    for (const b of candidates) {
      const seen = b.index < a.index && nominated.get(b)?.has(a);
      if (seen) continue;
      const score = likeness.between(a, b);
      if (score >= LIMITS.alike && likeness.evidence(a, b) >= LIMITS.evidence)
        pairs.push({ a, b, score });
    }
  }
  return pairs;
}

/**
 * For each unit the others that share a feature with it, the rarest features first, until there are
 * enough of them: so that a story of any size costs what its units cost.
 */
function nominate(
  units: readonly Unit[],
  fits: (a: Unit, b: Unit) => boolean,
): Map<Unit, Set<Unit>> {
  const postings: Multimap<string, Unit> = new Map();
  for (const unit of units) for (const feature of unit.features) addTo(postings, feature, unit);
  const most = Math.max(8, new Set(units.map((unit) => unit.sentence)).size * LIMITS.tooCommon);
  const nominated = new Map<Unit, Set<Unit>>();
  for (const a of units) {
    const candidates = new Set<Unit>();
    const lists = a.features
      .map((feature) => postings.get(feature) ?? [])
      .filter((list) => list.length <= most)
      .toSorted((x, y) => x.length - y.length);
    for (const list of lists) {
      if (candidates.size >= LIMITS.candidates) break;
      for (const b of list) if (a !== b && fits(a, b)) candidates.add(b);
    }
    nominated.set(a, candidates);
  }
  return nominated;
}

function nearBest(pairs: readonly Pair[]): Pair[] {
  const best = new Map<Unit, Map<string, number>>();
  const note = (unit: Unit, account: string, score: number): void => {
    const byAccount = best.get(unit) ?? new Map<string, number>();
    byAccount.set(account, Math.max(score, byAccount.get(account) ?? 0));
    best.set(unit, byAccount);
  };
  for (const { a, b, score } of pairs) {
    note(a, b.member.account, score);
    note(b, a.member.account, score);
  }
  const bestOf = (unit: Unit, account: string): number => best.get(unit)?.get(account) ?? 0;
  return pairs.filter(({ a, b, score }) => {
    const highest = Math.max(bestOf(a, b.member.account), bestOf(b, a.member.account));
    return score >= LIMITS.nearBest * highest;
  });
}

function strongestFirst(pairs: readonly Pair[]): Pair[] {
  return pairs.toSorted(
    (x, y) => y.score - x.score || x.a.index - y.a.index || x.b.index - y.b.index,
  );
}

/**
 * Whether two groups tell one thing: alike on average over all pairs of units. Two clauses of one
 * account may stand together when they say the same twice or stand side by side; never when they have
 * nothing in common.
 */
function coherent(first: readonly Unit[], second: readonly Unit[], likeness: Likeness): boolean {
  let sum = 0;
  let count = 0;
  for (const a of first) {
    for (const b of second) {
      const score = likeness.between(a, b);
      if (a.member.account === b.member.account) {
        if (score < LIMITS.saidTwice && !neighbours(a, b)) return false;
        continue;
      }
      sum += score;
      count += 1;
    }
  }
  return count > 0 && sum / count >= LIMITS.coherent;
}

/** Clauses that stand side by side in one sentence may tell one point together. */
function neighbours(a: Unit, b: Unit): boolean {
  return a.sentence === b.sentence && Math.abs(a.index - b.index) === 1;
}

/**
 * Sends clauses away that are much less alike to the other accounts' than their account's best is: they
 * came along with it and tell something else.
 */
function splitWeak(group: readonly Unit[], likeness: Likeness): Unit[][] {
  if (accountsOf(group).size < 2) return [[...group]];
  const nearest = new Map<Unit, number>();
  const best = new Map<string, number>();
  for (const unit of group) {
    const { account } = unit.member;
    const others = group.filter((other) => other.member.account !== account);
    const score = Math.max(...others.map((other) => likeness.between(unit, other)));
    nearest.set(unit, score);
    best.set(account, Math.max(score, best.get(account) ?? 0));
  }
  const stays = (unit: Unit): boolean =>
    (nearest.get(unit) ?? 0) >= LIMITS.kept * (best.get(unit.member.account) ?? 0);
  const kept = group.filter(stays);
  return [kept, ...group.filter((unit) => !stays(unit)).map((unit) => [unit])];
}

/**
 * Joins groups that go on from each other: where two accounts or more tell both, each in clauses that
 * stand side by side, the clauses are one telling and the groups one point.
 */
function joinNeighbours(groups: readonly Unit[][]): Unit[][] {
  const groupOf = new Map(groups.flatMap((group) => group.map((unit) => [unit, group] as const)));
  const byIndex = new Map(groups.flat().map((unit) => [unit.index, unit]));
  for (const [first] of groups) {
    const group = first && groupOf.get(first);
    if (!group) continue;
    const following = group.flatMap((unit) => {
      const next = byIndex.get(unit.index + 1);
      return next && neighbours(unit, next) ? [next] : [];
    });
    for (const [next, units] of groupBy(following, (unit) => groupOf.get(unit))) {
      if (!next || next === group || !goesOn(group, next, units)) continue;
      for (const unit of next) groupOf.set(unit, group);
      group.push(...next);
    }
  }
  return [...new Set(groupOf.values())];
}

/** Whether `next` is the rest of what `group` tells; `seams` are its clauses that follow one of the group. */
function goesOn(group: readonly Unit[], next: readonly Unit[], seams: readonly Unit[]): boolean {
  const accounts = accountsOf(seams).size;
  if (accounts < 2 || accounts * 2 <= accountsOf([...group, ...next]).size) return false;
  return seams.every((unit) => wordsOf(group, unit) + wordsOf(next, unit) <= LIMITS.longestRun);
}

/** Joins clauses of one sentence that stand side by side and that only their account tells. */
function joinLonely(groups: readonly Unit[][]): Unit[][] {
  const joined: Unit[][] = [];
  const endingAt = new Map<number, Unit[]>();
  for (const group of groups.toSorted((x, y) => (x[0]?.index ?? 0) - (y[0]?.index ?? 0))) {
    const [unit] = group;
    if (!unit || group.length > 1) {
      joined.push(group);
      continue;
    }
    const before = endingAt.get(unit.index - 1);
    const last = before?.at(-1);
    const fits =
      before &&
      last &&
      neighbours(last, unit) &&
      wordsOf(before, unit) + unit.words.length <= LIMITS.longestAlone;
    if (fits) before.push(unit);
    else joined.push(group);
    endingAt.set(unit.index, fits ? before : group);
  }
  return joined;
}

function accountsOf(units: readonly Unit[]): Set<string> {
  return new Set(units.map((unit) => unit.member.account));
}

/** Words of the group's clauses in the sentence of a unit. */
function wordsOf(group: readonly Unit[], { sentence }: Unit): number {
  return group.reduce((sum, unit) => sum + (unit.sentence === sentence ? unit.words.length : 0), 0);
}

/** For each unit of a text that is not its account's lead: the lead's unit that says the same. */
function twinsOf(units: readonly Unit[], likeness: Likeness): Map<Unit, Unit> {
  const twins = new Map<Unit, Unit>();
  const pairs = nominate(
    units,
    (a, b) => !a.member.lead && b.member.lead && a.member.account === b.member.account,
  );
  for (const [unit, leads] of pairs) {
    let best: { readonly lead: Unit; readonly score: number } | undefined;
    for (const lead of leads) {
      const score = likeness.between(unit, lead);
      const nearer =
        !best || score > best.score || (score === best.score && lead.index < best.lead.index);
      if (score >= LIMITS.twin && nearer) best = { lead, score };
    }
    if (best) twins.set(unit, best.lead);
  }
  return twins;
}
