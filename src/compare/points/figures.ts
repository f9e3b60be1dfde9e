import { contains, type Range } from '../../model/span.ts';
import { findNumbers, type NumberFind } from '../../text/numbers.ts';
import { tokenize } from '../../text/tokens.ts';
import { boundBefore, type BoundSign } from '../bounds.ts';
import { isFormer } from '../former.ts';
import { numbersIn, timesAround } from '../layout.ts';
import { tollAt } from '../tolls.ts';
import { featureOf } from './marks.ts';
import type { Member } from '../member.ts';

/** A telling in its text. */
interface Placed {
  readonly telling: Range;
  readonly member: Member;
}

/** A number with what it counts: its stem, or `$`, `%`. */
export interface CountedThing {
  readonly thing: string;
  readonly value: string;
  readonly range: Range;
}

/** What a figure with the words before it allows, both ends included. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** The sign of the words before it, empty where there are none. */
  readonly sign: BoundSign | '';
}

/** What a rough figure, and one that ends in zeros, may be off by, as a share of it. */
const ROUGH = { said: 0.15, round: 0.05 };

/** What a number of a text allows, with the words before it. */
export function intervalAt(shadow: string, { start, value }: NumberFind): Interval {
  const sign = boundBefore(shadow, start)?.sign ?? '';
  const isRound = value >= 100 && value % 100 === 0;
  const off = value * (sign === '~' || sign === '<~' ? ROUGH.said : isRound ? ROUGH.round : 0);
  const from = sign.startsWith('>')
    ? value
    : sign.startsWith('<') && sign !== '<~'
      ? 0
      : value - off;
  const to = sign.startsWith('>') ? Infinity : sign.startsWith('<') ? value : value + off;
  return { from, to, value, sign };
}

/** Two figures that are bounded alike are meant to be near what they bound: so far apart they are others. */
const ALIKE_BOUND = 1.07;

/** Whether two figures for one thing cannot both be so. */
export function apart(a: Interval, b: Interval): boolean {
  if (a.sign !== '' && a.sign === b.sign)
    return Math.max(a.value, b.value) > ALIKE_BOUND * Math.min(a.value, b.value);
  return a.to < b.from || b.to < a.from;
}

/** The numbers of a telling with what they count; a result is one of them, whatever it counts. */
export function countedThings({ telling, member }: Placed): CountedThing[] {
  const { shadow } = member;
  const found = numbersIn(member, telling);
  const results = tallies(shadow, telling, found);
  const single = found.flatMap((number, at) => {
    const part = found[at - 1];
    // "Three of four counts" counts three.
    if (part && ALL_OF.test(shadow.slice(part.end, number.start))) return [];
    const inResult = results.some(({ range }) => contains(range, number));
    if (inResult || isTime(member, number) || isFormer(shadow, number, telling)) return [];
    if (isPartOfMore(shadow, number) || isLabel(shadow, number)) return [];
    if (number.kind === 'ordinal' && !isPlace(number)) return [];
    const following = tokenize(shadow, number.end, Math.min(telling.end, number.end + 60)).slice(
      0,
      3,
    );
    const noun = following.find((next) => next.kind === 'word' && featureOf(next) !== undefined);
    const counted = number.currency ?? (number.kind === 'share' ? '%' : noun && featureOf(noun));
    const things = [
      number.kind === 'ordinal' && counted !== undefined ? `${PLACE_IN_ROW}${counted}` : counted,
      number.kind === 'count' ? tollAt(shadow, number, telling) : undefined,
    ].filter((thing) => thing !== undefined);
    const bound = boundBefore(shadow, number.start, telling.start);
    // A rough figure is no other than the plain one.
    const bounded = bound && bound.sign !== '~' ? bound : undefined;
    const start = number.start - (bounded?.length ?? 0);
    const value = bounded ? `${bounded.sign} ${number.value}` : String(number.value);
    return things.map((thing) => ({ thing, value, range: { start, end: number.end } }));
  });
  return [...results, ...single];
}

/** Stands between a part and the whole: "three of four", "nine out of the twelve". */
const ALL_OF = /^ (?:out )?of (?:the |its |all )?$/iu;

const PART = /^ of (?:the|its|their|his|her|them|those|these|whom|which)\b/iu;

/** "Two of the injured" are not all who were injured. */
export function isPartOfMore(shadow: string, { end }: Pick<Range, 'end'>): boolean {
  return PART.test(shadow.slice(end, end + LABEL_REACH));
}

const PLAN =
  /\b(?:plan(?:s|ned|ning)?|would|could|may|might|will|want(?:s|ed)?|hop(?:es?|ed|ing)|seeks?|seeking|sought|propos(?:es?|ed|ing|als?)|aim(?:s|ed|ing)?|intend(?:s|ed|ing)?|expect(?:s|ed|ing)?|allow(?:s|ed|ing)?|let|lets|permit(?:s|ted|ting)?|promis(?:es?|ed|ing)|target|goal)\b[^.;:!?\n]*$/iu;
const PLAN_REACH = 80;

/** Whether a figure is of what was planned or may come, not of what was done: "planned to fell 3,400". */
export function isPlanned(shadow: string, { start }: Range): boolean {
  return PLAN.test(shadow.slice(Math.max(0, start - PLAN_REACH), start));
}

const LABEL = /\b(?:No|Nos|number|nr)\.? ?$|#$/iu;
const LABEL_REACH = 10;

/** "No. 2" is the name of a place, and counts nothing. */
export function isLabel(shadow: string, { start }: Range): boolean {
  return LABEL.test(shadow.slice(Math.max(0, start - LABEL_REACH), start));
}

const PLACE_IN_ROW = 'nth ';

/** Whether a thing that is counted is a place in a row: "the 88th minute". */
export function isPlaceInRow(thing: string): boolean {
  return thing.startsWith(PLACE_IN_ROW);
}

/** Low ordinals list things told one after another ("the first goal", "the third"): higher ones say which one it is. */
const LISTED = 4;

/** Whether an ordinal says which one of many it is: "the 88th minute". */
function isPlace({ value }: NumberFind): boolean {
  return value > LISTED;
}

/** Whether a thing that is counted is a length of time. */
export function isLength(thing: string): boolean {
  return LENGTHS.test(thing);
}

/** Lengths of time are counted like other things: "two years", "more than two years ago". */
const LENGTHS = /\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)\b/iu;

/** Whether a number is part of a day or an hour that is named. */
export function isTime(member: Member, range: Range): boolean {
  return timesAround(member, range).some((time) => !LENGTHS.test(time.text));
}

/** Two numbers of one vote or game: "7 to 4", "six votes to five", "234-193". */
const BETWEEN_TALLY = /^\s?(?:votes?\s)?(?:to\s|[-–—]\s?)(?:votes?\s)?$/iu;
/** Words of which one stands where two numbers are a result and not a range. */
const RESULT =
  /\b(?:vot(?:e[sd]?|ing)|pass(?:ed)?|approv\w*|reject\w*|won|wins?|beat|lost|los[es]s?|defeat\w*|score[sd]?|ballot)\b/iu;

/** Whether the words are a result, both numbers of it. */
export function isTally(text: string): boolean {
  const found = findNumbers(text);
  const [first, second] = found;
  return (
    found.length === 2 &&
    !!first &&
    !!second &&
    BETWEEN_TALLY.test(text.slice(first.end, second.start))
  );
}

/** Results of votes and games. */
function tallies(shadow: string, telling: Range, found: readonly NumberFind[]): CountedThing[] {
  if (!RESULT.test(shadow.slice(telling.start, telling.end))) return [];
  return found.flatMap((first, at) => {
    const second = found[at + 1];
    if (!second || !BETWEEN_TALLY.test(shadow.slice(first.end, second.start))) return [];
    const value = `${first.value}-${second.value}`;
    return [{ thing: 'tally', value, range: { start: first.start, end: second.end } }];
  });
}
