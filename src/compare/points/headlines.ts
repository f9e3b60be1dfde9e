import { addTo, groupBy, type Multimap } from '../../model/multimap.ts';
import type { Member } from '../member.ts';
import type { Line, Passage } from './lines.ts';
import type { Likeness } from './similarity.ts';

const LIMITS = {
  /** A headline and a sentence of its own article this much alike tell one thing. */
  alike: 0.4,
  /** A sentence that has this share of what a headline is about tells it. */
  told: 0.5,
  /** Two passages of a line are one place when this share of the shorter one is in both. */
  onePlace: 0.5,
};

type Passages = readonly Passage[];
type Alike = Pick<Likeness, 'measure'>;

/**
 * Tells whether passages are only the headline of one account, where a sentence below it tells as much.
 */
export function ownHeadlines(lines: readonly Line[]): (passages: Passages) => boolean {
  const bodies = groupBy(
    lines.filter((line) => !isHeadline(line)),
    ({ member }) => member,
  );
  return (passages) =>
    accountsOf(passages).size === 1 &&
    passages.every(
      ({ line, features, member }) =>
        isHeadline(line) && bodies.get(member)?.some((other) => tellsMost(other, features)),
    );
}

function tellsMost({ marks }: Line, features: readonly string[]): boolean {
  const told = new Set(marks.map(({ feature }) => feature));
  const shared = features.filter((feature) => told.has(feature)).length;
  return shared >= LIMITS.told * features.length;
}

/** Passages of one point, found by their line and by their text. */
interface Told {
  readonly passages: Passage[];
  readonly ofLine: Multimap<Line, Passage>;
  readonly ofMember: Multimap<Member, Passage>;
}

/**
 * Joins what is one point told twice because an article tells it in its headline and in its body: the
 * headline was lined up with one place of another account, and the body too. Each account of the smaller
 * of the two must stand in the larger one at the same place, or with its headline for its body.
 */
export function joinHeadlines(groups: readonly Passages[], likeness: Alike): Passages[] {
  const joined: Told[] = [];
  const ofLine: Multimap<Line, Told> = new Map();
  const sized = groups.map((group) => ({ group, accounts: accountsOf(group).size }));
  for (const { group } of sized.toSorted((a, b) => b.accounts - a.accounts)) {
    const near = new Set(group.flatMap(({ line }) => ofLine.get(line) ?? []));
    const home = [...near].find((larger) => isToldIn(group, larger, likeness));
    const fresh = home ? group.filter((passage) => !holds(home, passage)) : group;
    const told: Told = home ?? { passages: [], ofLine: new Map(), ofMember: new Map() };
    if (!home) joined.push(told);
    for (const passage of fresh) {
      told.passages.push(passage);
      addTo(told.ofLine, passage.line, passage);
      addTo(told.ofMember, passage.member, passage);
      addTo(ofLine, passage.line, told);
    }
  }
  return joined.map(({ passages }) => passages);
}

function accountsOf(passages: Passages): Set<string> {
  return new Set(passages.map(({ member }) => member.account));
}

function isToldIn(smaller: Passages, larger: Told, likeness: Alike): boolean {
  const same = accountsOf(smaller.filter((passage) => holds(larger, passage)));
  const others = smaller.filter(({ member }) => !same.has(member.account));
  if (same.size === 0 || others.length === 0) return false;
  const linked = others.filter((passage) =>
    larger.ofMember
      .get(passage.member)
      ?.some(
        (other) =>
          isHeadline(passage.line) !== isHeadline(other.line) &&
          likeness.measure(passage, other).alike >= LIMITS.alike,
      ),
  );
  return accountsOf(linked).size === accountsOf(others).size;
}

function holds({ ofLine }: Told, place: Passage): boolean {
  return (ofLine.get(place.line) ?? []).some(({ start, end }) => {
    const shared = Math.min(end, place.end) - Math.max(start, place.start);
    return shared >= LIMITS.onePlace * Math.min(end - start, place.end - place.start);
  });
}

function isHeadline({ sentence }: Line): boolean {
  return sentence.paragraph < 0;
}
