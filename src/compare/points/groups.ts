import { addTo, groupBy, type Multimap } from '../../model/multimap.ts';
import { confidenceOf } from './confidence.ts';
import { joinHeadlines } from './headlines.ts';
import { passageOf, type Line, type Passage } from './lines.ts';
import { matchPassages, passageLike, type Match, type Place } from './passages.ts';
import { separateVersions } from './twins.ts';
import { withoutDoubtful } from './vetoes.ts';
import type { Range } from '../../model/span.ts';
import type { Likeness } from './similarity.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Passages that tell one thing. */
export interface Group {
  /** The surest first: those by which it was found in front. */
  readonly passages: readonly Passage[];
  /** By account: 0-1, how likely it is to tell what another one does; empty where one tells it alone. */
  readonly confidence: ReadonlyMap<string, number>;
}

/** Limits of grouping, fitted on the development stories, not on the seeds. */
const LIMITS = {
  /** Two passages this alike may tell one thing … */
  alike: 0.28,
  /** … if likeness and evidence together come to this. */
  sure: 0.2,
  /** A pair counts only near the best that either passage has with the other's account. */
  nearBest: 0.6,
  /** A further passage joins when it is this near to those there, on average, of the pair that brings it. */
  third: 0.5,
  /** … and beside one of its own account when it is this near of what that one is: it says it twice. */
  saidTwice: 0.7,
  /** Two passages of a line are one place when this share of the shorter one is in both. */
  onePlace: 0.5,
  /** A passage is held against so many of a group: the surest ones, so that a group of any size costs alike. */
  heldAgainst: 8,
  /** A clause is told by all that has this share of its words in passages of groups. */
  told: 0.5,
  /** Words of neighbouring clauses that one account alone tells and that are listed as one. */
  longestAlone: 20,
};

interface Edge extends Match {
  readonly strength: number;
}

/** A group that still grows. */
interface Growing {
  readonly passages: Passage[];
  /** The same by their line: whether a place is in a group of any size is seen at once. */
  readonly ofLine: Multimap<Line, Passage>;
}

/**
 * Groups the passages that tell one thing. The surest pair across accounts opens a group; pairs that
 * share a place with it bring further passages, each of which must be like those already there, so
 * that no chain of likenesses leads astray. A place may stand in several groups: one clause may tell
 * two things. What is left of each line is told by its account alone. Lines of further versions
 * follow their twin in the text that the account is shown by.
 */
export function groupPassages(
  lines: readonly Line[],
  vocabulary: Vocabulary,
  likeness: Likeness,
): Group[] {
  const { free, twins } = separateVersions(lines);
  const groups = growGroups(nearBest(edgesOf(free, vocabulary, likeness)), likeness);
  const alone = toldAlone(free, groups);
  const all = [...groups.map(({ passages }) => passages), ...alone.map((passage) => [passage])];
  const confidence = confidenceOf(lines, likeness);
  return all.map((passages) => ({
    confidence: bestLinks(passages, confidence),
    passages: [
      ...passages,
      ...passages.flatMap((passage) =>
        (twins.get(passage.line) ?? []).flatMap(
          (twin) => passageLike(passage, twin, vocabulary) ?? [],
        ),
      ),
    ],
  }));
}

/** Of each account its best confidence with the surest passages of the others. */
function bestLinks(
  passages: readonly Passage[],
  confidence: (a: Passage, b: Passage) => number,
): Map<string, number> {
  const surest = passages.slice(0, LIMITS.heldAgainst);
  const best = new Map<string, number>();
  for (const passage of passages) {
    const { account } = passage.member;
    for (const other of surest)
      if (other.member.account !== account)
        best.set(account, Math.max(best.get(account) ?? 0, confidence(passage, other)));
  }
  return best;
}

function edgesOf(lines: readonly Line[], vocabulary: Vocabulary, likeness: Likeness): Edge[] {
  const edges: Edge[] = [];
  for (const { a, b } of matchPassages(lines, vocabulary)) {
    const { alike, strength } = likeness.measure(a.passage, b.passage);
    if (alike >= LIMITS.alike && strength >= LIMITS.sure) edges.push({ a, b, strength });
  }
  return edges.toSorted(
    (x, y) =>
      y.strength - x.strength ||
      byPlace(x.a.passage, y.a.passage) ||
      byPlace(x.b.passage, y.b.passage),
  );
}

/** Order of reading, member by member. */
function byPlace(a: Passage, b: Passage): number {
  return a.line.index - b.line.index || a.start - b.start || a.end - b.end;
}

/**
 * Leaves out pairs much less sure than another of the same words with the same account. Words are the
 * matched ones: two halves of a sentence may each have their own partner.
 */
function nearBest(edges: readonly Edge[]): Edge[] {
  const reached = reacher(edges);
  return edges.filter(({ a, b, strength }) => {
    const best = Math.max(reached(a, b, strength), reached(b, a, strength));
    return strength >= LIMITS.nearBest * best;
  });
}

/** Tells of a place the best strength that it has reached with another's account: edges come the surest first. */
function reacher(edges: readonly Edge[]): (place: Place, other: Place, strength: number) => number {
  const accounts = new Map<string, number>();
  for (const { a, b } of edges)
    for (const { passage } of [a, b])
      if (!accounts.has(passage.member.account))
        accounts.set(passage.member.account, accounts.size);
  const reached: Multimap<number, Reached> = new Map();
  return ({ passage, core }, other, strength) => {
    const account = accounts.get(other.passage.member.account) ?? 0;
    const key = passage.line.index * accounts.size + account;
    const best = reached.get(key)?.find((one) => meet(one.core, core))?.strength;
    addTo(reached, key, { core, strength });
    return best ?? strength;
  };
}

/** What a place of a line has with another account. */
interface Reached {
  readonly core: Range;
  readonly strength: number;
}

/** Whether a good part of the shorter of two ranges is in both. */
function meet(a: Range, b: Range): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= LIMITS.onePlace * Math.min(a.end - a.start, b.end - b.start);
}

function growGroups(edges: readonly Edge[], likeness: Likeness): Growing[] {
  const groups: Growing[] = [];
  const ofLine: Multimap<Line, Growing> = new Map();
  for (const { a: one, b: other, strength } of edges) {
    const [a, b] = [one.passage, other.passage];
    const [nearA, nearB] = [ofLine.get(a.line) ?? [], ofLine.get(b.line) ?? []];
    if (nearA.some((group) => holdsPlace(group, a) && holdsPlace(group, b))) continue;
    const home = [...new Set([...nearA, ...nearB])]
      .map((group) => ({
        group,
        fresh: holdsPlace(group, a) ? b : holdsPlace(group, b) ? a : undefined,
      }))
      .find(({ group, fresh }) => fresh && fits(fresh, group, { strength, likeness }));
    if (home?.fresh) {
      home.group.passages.push(home.fresh);
      addTo(home.group.ofLine, home.fresh.line, home.fresh);
      addTo(ofLine, home.fresh.line, home.group);
      continue;
    }
    const group = groupOf([a, b]);
    groups.push(group);
    addTo(ofLine, a.line, group);
    addTo(ofLine, b.line, group);
  }
  const told = groups.flatMap(({ passages }) => {
    const sure = withoutDoubtful(passages, likeness);
    return sure.length > 0 ? [groupOf(sure)] : [];
  });
  return joinHeadlines(
    withoutContained(told).map(({ passages }) => passages),
    likeness,
  ).map(groupOf);
}

/**
 * Leaves out groups whose every place another one holds: two pairs of accounts may have opened one
 * each before a later pair showed that all four tell the same.
 */
function withoutContained(groups: readonly Growing[]): Growing[] {
  const kept: Multimap<Line, Growing> = new Map();
  const holders = (place: Passage): Growing[] =>
    (kept.get(place.line) ?? []).filter((group) => holdsPlace(group, place));
  const contained = new Set<Growing>();
  for (const group of groups.toSorted((a, b) => b.passages.length - a.passages.length)) {
    const [first, ...rest] = group.passages;
    const larger = rest.reduce(
      (common, place) =>
        common.length === 0 ? common : common.filter((at) => holdsPlace(at, place)),
      first ? holders(first) : [],
    );
    if (larger.length > 0) contained.add(group);
    else for (const { line } of group.passages) addTo(kept, line, group);
  }
  return groups.filter((group) => !contained.has(group));
}

function groupOf(passages: readonly Passage[]): Growing {
  return { passages: [...passages], ofLine: groupBy(passages, ({ line }) => line) };
}

function holdsPlace({ ofLine }: Growing, place: Passage): boolean {
  return ofLine.get(place.line)?.some((passage) => meet(passage, place)) ?? false;
}

/** Whether a passage tells what the group tells; `strength` is that of the pair that brings it. */
function fits(
  fresh: Passage,
  { passages }: Growing,
  { strength, likeness }: { readonly strength: number; readonly likeness: Likeness },
): boolean {
  const { account } = fresh.member;
  const surest = passages.slice(0, LIMITS.heldAgainst);
  const others = surest.filter((passage) => passage.member.account !== account);
  const own = passages.filter((passage) => passage.member.account === account);
  const near = mean(others.map((other) => likeness.strength(other, fresh)));
  if (own.length === 0) return near >= LIMITS.third * strength;
  if (own.some((passage) => overlaps(passage, fresh))) return false;
  const best = Math.max(
    0,
    ...own.flatMap((passage) => others.map((other) => likeness.strength(other, passage))),
  );
  return near >= LIMITS.saidTwice * best;
}

function overlaps(a: Passage, b: Passage): boolean {
  return a.line === b.line && a.start < b.end && b.start < a.end;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

/** Runs of clauses of which no group tells much. */
function toldAlone(lines: readonly Line[], groups: readonly Growing[]): Passage[] {
  const told: Multimap<Line, Passage> = new Map();
  for (const { passages } of groups) for (const each of passages) addTo(told, each.line, each);
  return lines.flatMap((line) => {
    const over = told.get(line) ?? [];
    const runs: { start: number; end: number; words: number }[] = [];
    let open = false;
    for (const { start, end, words } of line.clauses) {
      const shared = words.filter((word) => over.some((at) => at.start <= word && word < at.end));
      const alone = shared.length < LIMITS.told * words.length;
      const last = runs.at(-1);
      if (alone && open && last && last.words + words.length <= LIMITS.longestAlone)
        runs[runs.length - 1] = { start: last.start, end, words: last.words + words.length };
      else if (alone) runs.push({ start, end, words: words.length });
      open = alone;
    }
    return runs.map((run) => passageOf(line, run));
  });
}
