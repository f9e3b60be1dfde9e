import { contains, type Range } from '../../model/span.ts';
import { foldWord } from '../../text/fold.ts';
import { findNumbers, type NumberFind } from '../../text/numbers.ts';
import { tokenize } from '../../text/tokens.ts';
import { featureOf } from './marks.ts';
import type { Member } from '../member.ts';

/** A telling in its text. */
interface Placed {
  readonly telling: Range;
  readonly member: Member;
}

/** A number with what it counts: its stem (or `$`, `%`) and its very word. */
export interface CountedThing {
  readonly thing: string;
  readonly word: string;
  readonly value: string;
  readonly range: Range;
}

const QUALIFIER =
  /\b(?:more than|less than|fewer than|at least|at most|up to|nearly|almost|around|roughly|approximately)\s+[$€£]?$/i;
/** How far before a number its qualifier may begin. */
const QUALIFIER_REACH = 16;

/** The numbers of a telling with what they count; a result is one of them, whatever it counts. */
export function countedThings({ telling, member }: Placed): CountedThing[] {
  const { shadow } = member;
  const found = findNumbers(shadow, telling.start, telling.end);
  const results = tallies(shadow, telling, found);
  const single = found.flatMap((number) => {
    const inResult = results.some(({ range }) => contains(range, number));
    if (number.kind === 'ordinal' || inResult || isTime(member, number)) return [];
    const following = tokenize(shadow, number.end, Math.min(telling.end, number.end + 60)).slice(
      0,
      3,
    );
    const noun = following.find((next) => next.kind === 'word' && featureOf(next) !== undefined);
    const thing = number.currency ?? (number.kind === 'share' ? '%' : noun && featureOf(noun));
    if (thing === undefined) return [];
    const word = foldWord(noun?.text ?? thing);
    const before = QUALIFIER.exec(
      shadow.slice(Math.max(telling.start, number.start - QUALIFIER_REACH), number.start),
    );
    const start = number.start - (before?.[0].length ?? 0);
    const value = `${before?.[0].trim().toLowerCase() ?? ''} ${number.value}`.trim();
    return [{ thing, word, value, range: { start, end: number.end } }];
  });
  return [...results, ...single];
}

/** Whether a number is part of a time. */
export function isTime(member: Member, range: Range): boolean {
  return member.reading.times.some((time) => contains(time, range));
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
    return [
      { thing: 'tally', word: 'tally', value, range: { start: first.start, end: second.end } },
    ];
  });
}
