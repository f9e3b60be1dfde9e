import { DAY_PARTS } from '../lang/en/times.ts';
import type { Range } from '../../model/span.ts';

export type Tense = 'past' | 'future' | 'unknown';

/** What a time is worked out from. */
export interface Moment {
  /** The article's publication day, undefined where nothing gives one. */
  readonly anchor: string | undefined;
  /** Value of the last calendar time that the text named before this one. */
  readonly previous: string | undefined;
  /** Tense of the clause the time stands in. */
  readonly tense: () => Tense;
}

/** A time worked out, with what it hangs on: the words alone, the anchor, or the time named before. */
export interface Resolved {
  readonly value: string | undefined;
  readonly relative: string | undefined;
  readonly basis: 'words' | 'anchor' | 'previous';
}

/** day: names one day; date and weekday are days that may join each other; clock: a time of day. */
export type DraftKind = 'date' | 'weekday' | 'day' | 'clock' | 'other';

/** A find inside one line, offsets from the line's start, not yet worked out. */
export interface Draft extends Range {
  readonly finder: string;
  readonly kind: DraftKind;
  /** `14:30` or a part of the day such as `MO`, for kind `clock`. */
  readonly clock?: string;
  /** Undefined where the words turn out to be no time after all. */
  readonly resolve: (moment: Moment) => Resolved | undefined;
}

/** One way of writing a time. `needs` names the trigger words without which it cannot match. */
export interface Finder {
  readonly name: string;
  readonly needs: number;
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, line: string) => readonly Found[];
}

/** What a finder makes of one match: a draft without the finder's name. */
export type Found = Omit<Draft, 'finder'>;

/** Bits for the families of words that call finders up. */
export const NEEDS = {
  digits: 1,
  month: 2,
  weekday: 4,
  unit: 8,
  deictic: 16,
  season: 32,
  holiday: 64,
} as const;

/**
 * A global pattern; a blank in `source` stands for white space. (Not for "up to three" of it: a
 * counted repeat is unrolled wherever it stands, and compiling these patterns is most of a cold read;
 * for the same reason a pattern is a Unicode one only where its source needs it.)
 */
export function pattern(source: string, flags = 'gu'): RegExp {
  const plain = source.includes(String.raw`\p{`) ? flags : flags.replace('u', '');
  return new RegExp(source.replaceAll(' ', String.raw`(?:\s+)`), plain);
}

/** What the words say by themselves. */
export function words(value: string | undefined): Resolved | undefined {
  return value === undefined ? undefined : { value, relative: undefined, basis: 'words' };
}

/** What hangs on the anchor: without one, only the offset is known. */
export function hung(
  moment: Moment,
  relative: string,
  value: (anchor: string) => string | undefined,
): Resolved {
  const { anchor } = moment;
  return { value: anchor === undefined ? undefined : value(anchor), relative, basis: 'anchor' };
}

/** The whole match as one find. */
export function whole(
  match: RegExpExecArray,
  kind: DraftKind,
  resolve: Draft['resolve'],
  start = match.index,
  end = match.index + match[0].length,
): readonly Found[] {
  return [{ start, end, kind, resolve }];
}

/** A day with the TIMEX3 code of a part of the day (`2018-08-06TMO`), where one is named. */
export function withPart(day: string, part: string | undefined): string {
  const code = DAY_PARTS.get(part?.toLowerCase() ?? '');
  return code ? `${day}T${code}` : day;
}
