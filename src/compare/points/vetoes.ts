import { once } from '../../model/once.ts';
import { contains, overlapFinder, type Range } from '../../model/span.ts';
import type { Passage } from './lines.ts';
import type { Likeness } from './similarity.ts';
import type { Member } from '../member.ts';

/**
 * Limits of doubt, fitted on six stories of 2010-2017 whose pairs were judged by reading and that
 * nothing else was fitted on, and held against the development stories.
 */
const LIMITS = {
  /** A likeness that the sentences around do not bear out this much is chance. */
  borneOut: 0.12,
  /** A further telling that is borne out less than this … */
  further: 0.3,
  /** … must tell this much of what the first two have in common. */
  common: 0.3,
  /** A passage of fewer features is a fragment ("social media", "the photo shoot") … */
  fragment: 3,
  /** … unless this share of what its sentence quotes is in it … */
  quoted: 0.5,
  /** … and alone makes a point only where it is this much like the other. */
  fragmentSure: 0.6,
  /** A passage is held against so many others, the surest ones. */
  heldAgainst: 8,
};

/**
 * What is left of the passages of a point, the surest first, without those that only look alike:
 * nothing, where the pair that opened it does. A clause that two sentences about different things
 * share, a name with its role, and two words without a figure or a day tell no point; a further
 * passage must be borne out, or tell what the first two have in common.
 */
export function withoutDoubtful(passages: readonly Passage[], likeness: Likeness): Passage[] {
  const [first, second, ...further] = passages;
  if (!first || !second) return [];
  if (likeness.borneOut(first, second) < LIMITS.borneOut) return [];
  if (!tellsMoreThanWho(first, second, likeness)) return [];
  const surest = passages.slice(0, LIMITS.heldAgainst);
  const kept = further.filter((passage) => !isDoubtful(passage, surest, likeness));
  const told = [first, second, ...kept];
  const whole = told.filter((passage) => !isFragment(passage));
  if (accountsOf(whole) > 1) return whole;
  return likeness.strength(first, second) < LIMITS.fragmentSure ? [] : told;
}

function isDoubtful(passage: Passage, surest: readonly Passage[], likeness: Likeness): boolean {
  const others = surest.filter(({ member }) => member.account !== passage.member.account);
  const borneOut = Math.max(0, ...others.map((other) => likeness.borneOut(other, passage)));
  if (borneOut < LIMITS.borneOut) return true;
  if (borneOut >= LIMITS.further) return false;
  const [first, second] = surest;
  if (!first || !second) return false;
  const told = Math.max(
    likeness.shareTold(first, second, passage),
    likeness.shareTold(second, first, passage),
  );
  return told < LIMITS.common;
}

/**
 * Whether two passages have more in common than one name and what its bearer is ("the governor, Ada
 * Quill"), and more than that somebody denies something.
 */
function tellsMoreThanWho(a: Passage, b: Passage, likeness: Likeness): boolean {
  const told = (from: Passage, to: Passage): boolean => {
    const common = new Set(likeness.inCommon(from, to));
    const names = [...common].filter((feature) => feature.startsWith('@')).length;
    const isRole = rolesOf(from.member);
    const words = from.marks.filter(
      (mark) => common.has(mark.feature) && !/^[@!]/u.test(mark.feature) && !isRole(mark),
    );
    return names > 1 || words.some((mark) => names > 0 || !isCue(mark, from));
  };
  return told(a, b) && told(b, a);
}

/** Whether a mark is the word of saying of a statement. */
function isCue(mark: Range, { line }: Passage): boolean {
  return line.statements.some(({ cue }) => cue && contains(cue, mark));
}

/** Whether a mark of a member stands in the description of somebody named. */
const rolesOf = once((member: Member): ((mark: Range) => boolean) => {
  const rolesAt = overlapFinder(member.reading.entities.flatMap(({ roles }) => roles));
  return (mark) => rolesAt(mark).some((role) => contains(role, mark));
});

/** Two words that neither count nor date anything, nor are what is quoted in their sentence. */
function isFragment({ features, statement, line, start, end }: Passage): boolean {
  if (features.length >= LIMITS.fragment) return false;
  if (features.some((feature) => /^[#~]/u.test(feature))) return false;
  if (statement?.direct !== true) return true;
  const quoted = {
    start: Math.max(statement.start, line.sentence.start),
    end: Math.min(statement.end, line.sentence.end),
  };
  const held = Math.min(end, quoted.end) - Math.max(start, quoted.start);
  return held < LIMITS.quoted * (quoted.end - quoted.start);
}

function accountsOf(passages: readonly Passage[]): number {
  return new Set(passages.map(({ member }) => member.account)).size;
}
