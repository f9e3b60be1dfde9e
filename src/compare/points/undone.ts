import { contains, rangeOf } from '../../model/span.ts';
import { stemOf } from '../check/concepts.ts';
import { tokensOf } from '../layout.ts';
import { beforeInClause } from './leeway.ts';
import { unitsOf, type Unit } from './units.ts';
import { areAlike, isVerb } from './verbs.ts';
import type { Contrast } from './contrasts.ts';
import type { Token } from '../../text/tokens.ts';
import type { Identities } from '../member.ts';
import type { Told } from './told.ts';

const stemsOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));

/** What is done to a rule that stands, and to one that falls. */
const KEPT = stemsOf('keep uphold maintain retain preserve reaffirm reinstate restore');
const UNDONE = stemsOf(
  'lift reverse repeal scrap overturn revoke rescind undo abolish annul nullify',
);

/** How these words begin: most tellings have none of them. */
const MAY =
  /\b(?:keep|kept|uph[eo]|maintain|retain|preserv|reaffirm|reinstat|restor|lift|revers|repeal|scrap|overturn|revok|rescind|und[io]|abolish|annul|nullif)/iu;

/** What is kept or undone stands so many units behind the verb at most: "keep a ban", "reverse the 2014 ban". */
const REACH = 2;

/** Words before a verb under which it is not done. */
const NOT_DONE =
  /\b(?:not|never|no|nor|neither|without|cannot|whether|[a-z]+n't|refus\w+|declin\w+|fail\w*|reject\w*|oppos\w+|against|blocks?|blocked|stop\w*|halt\w*|suspend\w*|delay\w*|(?:hold|held|put)\w* off|instead of|rather than)\b/iu;

/** Where one telling has a thing kept that the other has undone: "to keep the ban", "would reverse a ban". */
export function undoneIn(a: Told, b: Told, identities: Identities): Contrast[] {
  if (
    ![a, b].every(({ member, passage: { start, end } }) =>
      MAY.test(member.shadow.slice(start, end)),
    )
  )
    return [];
  const [first, second] = [a, b].map((told) => unitsOf(told.passage, identities));
  if (!first || !second) return [];
  return deedsOf(a, first).flatMap((one) =>
    deedsOf(b, second)
      .filter((other) => one.isKept !== other.isKept && areAlike(one.object, other.object))
      .map((other): Contrast => ({
        kind: 'wording',
        a: rangeOf(one.verb),
        b: rangeOf(other.verb),
      })),
  );
}

interface Deed {
  readonly verb: Unit;
  readonly object: Unit;
  readonly isKept: boolean;
}

function deedsOf(told: Told, units: readonly Unit[]): Deed[] {
  const { passage, member } = told;
  const { clauses } = passage.line;
  return tokensOf(member, passage.line.sentence).flatMap((token): Deed[] => {
    if (token.kind !== 'word' || !contains(passage, token)) return [];
    const verb = verbOf(token);
    const isKept = KEPT.has(verb.feature);
    if (!isKept && !UNDONE.has(verb.feature)) return [];
    if (!isVerb(told, verb) || NOT_DONE.test(beforeInClause(told, verb))) return [];
    return units
      .filter(({ start }) => start >= verb.end)
      .slice(0, REACH)
      .filter(({ kind }) => kind === 'word')
      .slice(0, 1)
      .filter((unit) => clauses.some((one) => contains(one, verb) && contains(one, unit)))
      .map((object) => ({ verb, object, isKept }));
  });
}

/** "Keep" is too plain a word to be a unit of its own. */
function verbOf({ start, end, text }: Token): Unit {
  const written = text.toLowerCase();
  return { start, end, kind: 'word', feature: stemOf(written), written, interval: undefined };
}
