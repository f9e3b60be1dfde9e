import { once } from '../model/once.ts';
import { contains, overlapFinder, type Range } from '../model/span.ts';
import { findNumbers, type NumberFind } from '../text/numbers.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import type { Name, Time } from '../model/reading.ts';
import type { Member } from './member.ts';

/*
 * What stands where in a member: looked for once, when it is first asked for, however many stages and
 * points ask. All of it goes with the member.
 */

const tokensFor = once((member: Member) =>
  once((sentence: Range): readonly Token[] =>
    tokenize(member.shadow, sentence.start, sentence.end),
  ),
);
const numbersOf = once(({ shadow }: Member) => findNumbers(shadow));
const numbersAt = once((member: Member) => overlapFinder(numbersOf(member)));
const timesAt = once(({ reading }: Member) => overlapFinder(reading.times));
const namesAt = once(({ reading }: Member) => overlapFinder(reading.names));

/** The tokens of a sentence. */
export function tokensOf(member: Member, sentence: Range): readonly Token[] {
  return tokensFor(member)(sentence);
}

/** All numbers of a member's text, in reading order. */
export function allNumbers(member: Member): readonly NumberFind[] {
  return numbersOf(member);
}

/** The numbers that stand wholly in a range. */
export function numbersIn(member: Member, range: Range): NumberFind[] {
  return numbersAt(member)(range).filter((number) => contains(range, number));
}

/** The times that stand wholly in a range. */
export function timesIn(member: Member, range: Range): Time[] {
  return timesAt(member)(range).filter((time) => contains(range, time));
}

/** The times that hold all of a range. */
export function timesAround(member: Member, range: Range): Time[] {
  return timesAt(member)(range).filter((time) => contains(time, range));
}

/** The names that stand wholly in a range. */
export function namesIn(member: Member, range: Range): Name[] {
  return namesAt(member)(range).filter((name) => contains(range, name));
}

/** The names that touch a range. */
export function namesTouching(member: Member, range: Range): Name[] {
  return namesAt(member)(range);
}
