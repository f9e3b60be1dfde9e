import { contains, rangeOf, type Range } from '../../model/span.ts';
import { isAct } from '../check/concepts.ts';
import { denies, timesApart, type Contrast } from './contrasts.ts';
import { beforeInClause, leavesRoom, modeOf } from './leeway.ts';
import { unitsOf, type Unit } from './units.ts';
import { areAlike, isVerb } from './verbs.ts';
import type { Identities } from '../member.ts';
import type { Told } from './told.ts';

/** A deed that one telling denies and another tells. */
export interface Denied extends Contrast {
  /** Whether it is the same deed of the same one at no other time: both cannot be so. */
  readonly isRefuted: boolean;
}

/** A telling with its units. */
interface Side {
  readonly told: Told;
  readonly units: readonly Unit[];
}

/** The deeds of one telling that the other tells without a "not", in whatever order the two come. */
export function deniedIn(a: Told, b: Told, identities: Identities): Denied[] {
  const [first, second] = [a, b].map((told) => ({
    told,
    units: unitsOf(told.passage, identities),
  }));
  if (!first || !second) return [];
  const [there, back] = [deniedBy(first, second), deniedBy(second, first)];
  return [...there, ...back.map((denied) => ({ ...denied, a: denied.b, b: denied.a }))];
}

/** So many units may stand between a negation and the deed that it denies: "did not yet formally open". */
const REACH = 2;

/** Verbs of saying and thinking, which have too many objects to be one deed, and those of being. */
const NO_DEED =
  /^(?:say|tell|told|speak|comment|know|think|believ|want|mean|seem|appear|have|be|do|make|give|take|get|go|come|see|look|us|like|need|expect)$/u;

/** Words under which a deed is not told: "whether it opened", "those who opened it", "refused to open". */
const UNTOLD =
  /\b(?:who|which|whose|whether|if|when|unless|until|before|without|never|not|nobody|none|no|neither|nor|cannot|[a-z]+n't|den(?:y|ies|ied|ying)|refus\w+|declin\w+|fail(?:s|ed|ing|ure)?|avoid\w*|rather than|instead of|stop(?:s|ped|ping)? short|yet to|unable|unlikely)\b/iu;

function deniedBy(denying: Side, telling: Side): Denied[] {
  // Where the other denies something too, in whatever words, it may be the same.
  if (telling.units.some(denies)) return [];
  const { units, told } = denying;
  return units.flatMap((not, at): Denied[] => {
    if (not.kind !== 'not' || units[at - 1]?.kind === 'not' || units[at + 1]?.kind === 'not')
      return [];
    const act = units.slice(at + 1, at + 2 + REACH).find(isDeed);
    if (!act || !isOneClause(told, not, act)) return [];
    // Who tells it and denies it in one breath tells two things.
    if (units.some((unit) => unit !== act && areAlike(unit, act))) return [];
    const same = telling.units.find(
      (unit) =>
        areAlike(unit, act) &&
        isDeed(unit) &&
        isVerb(telling.told, unit) &&
        isTold(telling.told, unit),
    );
    if (!same || !shareObject(denying, act, telling, same)) return [];
    return [
      {
        kind: 'negation',
        a: rangeOf(not),
        b: rangeOf(same),
        isRefuted: cannotBothBe({ ...denying, not, act }, { ...telling, act: same }),
      },
    ];
  });
}

/** Whether the same one is said to have done it and not to have done it, at no other time. */
function cannotBothBe(
  denying: Side & { readonly not: Unit; readonly act: Unit },
  telling: Side & { readonly act: Unit },
): boolean {
  const mode = modeOf(denying.told, denying.act);
  return (
    !leavesRoom(denying.told, denying.not) &&
    shareSubject(denying, denying.not, telling, telling.act) &&
    mode !== 'open' &&
    mode === modeOf(telling.told, telling.act) &&
    !mayBeLater(denying.told, telling.told, denying.act) &&
    !atOtherTimes(denying, telling)
  );
}

function isDeed({ kind, feature }: Unit): boolean {
  return kind === 'word' && isAct(feature) && !NO_DEED.test(feature);
}

function isOneClause({ passage }: Told, a: Range, b: Range): boolean {
  return passage.line.clauses.some((clause) => contains(clause, a) && contains(clause, b));
}

function isTold(told: Told, act: Unit): boolean {
  return !UNTOLD.test(beforeInClause(told, act));
}

/** What a deed is done to stands so many units behind it at most: "opened a criminal investigation". */
const OBJECT_REACH = 3;

/** What first stands behind the deed on the denying side stands near it on the other: "felling began", "begun cutting". */
function shareObject(denying: Side, act: Unit, telling: Side, same: Unit): boolean {
  const object = objectsOf(denying, act)[0];
  const others = objectsOf(telling, same);
  if (!object) return others.length === 0;
  const subject = telling.units.findLast(({ end }) => end <= same.start);
  return [...others.slice(0, OBJECT_REACH), ...(subject ? [subject] : [])].some((other) =>
    areAlike(object, other),
  );
}

function objectsOf({ units, told }: Side, act: Unit): Unit[] {
  return units.filter(
    (unit) => unit.start > act.start && unit.kind !== 'time' && isOneClause(told, act, unit),
  );
}

/** Whoever is said not to have done it is the one who did. */
function shareSubject(denying: Side, not: Unit, telling: Side, same: Unit): boolean {
  const before = denying.units.filter(({ start, kind }) => start < not.start && kind !== 'time');
  return before.some((one) =>
    telling.units.some((other) => other.start < same.start && areAlike(one, other)),
  );
}

/** "Has not opened" on Monday and "opened" on Tuesday are both so. */
function mayBeLater(denying: Told, telling: Told, act: Unit): boolean {
  const isPerfect = /\b(?:has|have|had|yet|hasn't|haven't|hadn't)\b/iu.test(
    beforeInClause(denying, act),
  );
  const [then, later] = [denying, telling].map(({ member }) =>
    member.article.published?.value.slice(0, 10),
  );
  return isPerfect && then !== undefined && later !== undefined && then < later;
}

function atOtherTimes(a: Side, b: Side): boolean {
  const [timesA, timesB] = [a, b].map(({ units }) => units.filter(({ kind }) => kind === 'time'));
  return timesA?.some((one) => timesB?.some((other) => timesApart(one, other))) ?? false;
}
