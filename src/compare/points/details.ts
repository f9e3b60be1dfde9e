import { rangeOf, type Range } from '../../model/span.ts';
import { unitsOf, type Unit } from './units.ts';
import type { Contrast } from './contrasts.ts';
import type { Identities } from '../member.ts';
import type { Told } from './told.ts';

interface Side {
  readonly shadow: string;
  readonly units: readonly Unit[];
  /** Whether its text names a person anywhere. */
  readonly knows: (person: string) => boolean;
}

type Finder = (a: Side, b: Side) => Contrast | undefined;

/** What one of two tellings has in more detail, or says of the same thing in another way. */
export function detailsOf(a: Told, b: Told, identities: Identities): Contrast[] {
  const [first, second] = [sideOf(a, identities), sideOf(b, identities)];
  return FINDERS.flatMap((find) => {
    const there = find(first, second);
    if (there) return [there];
    const back = find(second, first);
    return back ? [{ kind: back.kind, a: back.b, b: back.a }] : [];
  });
}

function sideOf({ member, passage }: Told, identities: Identities): Side {
  const { article, reading, shadow } = member;
  const knows = (person: string): boolean =>
    reading.entities.some(({ id }) => identities.personOf(article.id, id) === person);
  return { shadow, units: unitsOf(passage, identities), knows };
}

const FINDERS: readonly Finder[] = [namedThere, partOf];

/** An article before a noun that says that nobody is named: "a sailor", "a young sailor". */
const UNNAMED = /\b(?:an?|one|another) (?:[\p{L}.'-]+ ){0,3}$/iu;
/** Nothing between a role and its name. */
const BESIDE = /^[\s,]{1,2}$/u;

/** "a navy sailor" where the other has "the navy sailor Ada Quill", whom the text of the one never names. */
function namedThere(a: Side, b: Side): Contrast | undefined {
  for (const [at, role] of b.units.entries()) {
    const name = b.units[at + 1];
    if (role.kind !== 'word' || name?.kind !== 'name' || !isPerson(name)) continue;
    if (!BESIDE.test(b.shadow.slice(role.end, name.start))) continue;
    if (a.knows(name.feature.slice(1))) continue;
    const bare = a.units.find(
      (unit) => unit.feature === role.feature && UNNAMED.test(before(a, unit)),
    );
    if (bare) return { kind: 'completeness', a: rangeOf(bare), b: rangeOf(name) };
  }
  return undefined;
}

function isPerson({ feature }: Unit): boolean {
  return feature.startsWith('@person:');
}

const PART =
  /\b(?:parts?|portions?|sections?|some|most|much|half|many|several|provisions) of (?:the |its |their |his |her |this |that )?$/iu;

/** "a part of the act" where the other has "the act". */
function partOf(a: Side, b: Side): Contrast | undefined {
  for (const unit of a.units) {
    const part = PART.exec(before(a, unit));
    if (!part) continue;
    const whole = b.units.find((other) => other.feature === unit.feature);
    if (!whole || /\bof (?:[a-z]+ )?$/iu.test(before(b, whole))) continue;
    const start = unit.start - part[0].length;
    return { kind: 'completeness', a: { start, end: unit.end }, b: rangeOf(whole) };
  }
  return undefined;
}

function before({ shadow }: Side, { start }: Range): string {
  return shadow.slice(Math.max(0, start - 40), start);
}
