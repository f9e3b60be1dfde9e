import { overlaps, type Range } from '../../model/span.ts';
import { foldWord } from '../../text/fold.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { findNumbers, numberOf, NUMBER_WORDS, type NumberFind } from '../../text/numbers.ts';
import { tokenize } from '../../text/tokens.ts';
import { boundBefore, type BoundSign } from '../bounds.ts';
import { isFormer } from '../former.ts';
import { tollAt, type Toll } from '../tolls.ts';
import { stemOf } from './concepts.ts';

/** A number of a sentence with what it counts and how it is meant. */
export interface Quantity extends Range {
  readonly number: NumberFind;
  /** Stem of what it counts, `%` or the sign of a currency; `time` of "twice", `tally` of a vote. */
  readonly thing: string;
  /** "more than 300" is met by 312; "hundreds" by 312 as well, but not by 40. */
  readonly bound: 'exact' | 'over' | 'under' | 'about' | 'nearly' | 'vague';
  /** The smallest amount that its writing tells apart: 0.1 of "46.2", a million of "2 million". */
  readonly step: number;
  /** Another number takes its place ("revised from 6.4 to 6.1"): it is not what is told. */
  readonly former: boolean;
  /** What became of those whom it counts. */
  readonly toll: Toll | undefined;
}

/** Votes for and against stand together: whoever swaps the two tells another outcome. */
export const TALLY = 'tally';
/** What "twice" and "three times" count: whatever was done. */
export const TIMES = 'time';

/** The quantities of a sentence, each once, the special forms before plain numbers. */
export function quantitiesIn(shadow: string, sentence: Range): Quantity[] {
  const text = shadow.slice(sentence.start, sentence.end);
  const rates = ratesIn(text);
  const special = [...talliesIn(text), ...timesIn(text), ...rates, ...vagueIn(text)].map(
    (found): Quantity => ({
      ...found,
      start: found.start + sentence.start,
      end: found.end + sentence.start,
    }),
  );
  const plain = findNumbers(shadow, sentence.start, sentence.end)
    .filter(
      (number) =>
        !isPronoun(shadow, number) &&
        !special.some((other) => overlaps(other, number)) &&
        !rates.some(({ part }) => part.start + sentence.start === number.start),
    )
    .map((number): Quantity => {
      const { start, end } = number;
      const share = isPartOfShare(shadow, number, sentence);
      return {
        start,
        end,
        number: share ? asShare(number) : number,
        thing: share ? '%' : thingOf(number, shadow.slice(end, Math.min(sentence.end, end + 60))),
        bound:
          boundBehind(shadow.slice(end, Math.min(sentence.end, end + BOUND_REACH))) ??
          boundOf(shadow, start, sentence.start),
        step: stepOf(shadow.slice(start, end), number),
        former: isFormer(shadow, number, sentence),
        toll: tollAt(shadow, number, sentence),
      };
    });
  return [...special, ...plain].toSorted((a, b) => a.start - b.start);
}

function asShare(number: NumberFind): NumberFind {
  return number.kind === 'count' ? { ...number, kind: 'share', value: number.value / 100 } : number;
}

const COUNT = String.raw`(?:\d{1,3}|${NUMBER_WORDS})`;
const VOTERS =
  '(?:votes?|members?|senators?|lawmakers?|councillors?|judges|deputies|delegates|people)';
const TALLIES = new RegExp(
  String.raw`(?<![\d.,:$£€-])(?<!\p{L})(${COUNT})(?:-|–|(?:\s${VOTERS})?\sto\s|(?:\s${VOTERS})?\s(?:for|in favou?r)(?:\sand|,)\s)(${COUNT})(?![\d,.:%-]*\d|[\p{L}%-])(?:(?:\s${VOTERS})?\s(?:against|opposed)\b|\s${VOTERS}\b)?`,
  'giu',
);
/** What follows two figures that are a range and no vote. */
const MEASURE =
  /^\s(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|percent|per\scent|million|billion|thousand|hundred|miles?|kilomet|met(?:er|re)s?|feet|foot|degrees?|points?|dollars?|pounds?|euros?)/iu;

/** "234-193", "nine votes to six", "7 in favour and 4 against": one quantity of two figures. */
function talliesIn(text: string): Quantity[] {
  return [...text.matchAll(TALLIES)].flatMap((match): Quantity[] => {
    const [whole, one = '', other = ''] = match;
    const [a, b] = [numberOf(one), numberOf(other)];
    const end = match.index + whole.length;
    if (a === undefined || b === undefined || MEASURE.test(text.slice(end))) return [];
    // Three digits of the fraction keep the second figure apart from the first.
    const value = a + b / 1000;
    return [quantity(match.index, end, { value, kind: 'count' }, TALLY, 'exact')];
  });
}

/** "once" that counts: "fined once in five years"; not "once in office, he", "was once in the army", "at once". */
const ONCE = String.raw`(?<=[\p{L}\d]\s)(?<!\b(?:at|all|and|but|is|are|was|were|be|been|that|the|a)\s)once(?=\s?[.,;:!?)"]|\s?$|\s(?:in|for|during|since|before|by|on|per|(?:an?|every|each|this|last) (?:hour|day|week|month|season|quarter|year|decade)s?)\b)`;
const TIMES_WORDS = new RegExp(
  String.raw`(?:(${ONCE})|\b(twice)|\b(thrice)|\b(${COUNT})\stimes)\b`,
  'giu',
);

/** "once", "twice" and "two times", with what bounds them ("more than once"). */
function timesIn(text: string): Quantity[] {
  return [...text.matchAll(TIMES_WORDS)].flatMap((match): Quantity[] => {
    const value = match[1] ? 1 : match[2] ? 2 : match[3] ? 3 : numberOf(match[4] ?? '');
    if (value === undefined) return [];
    const end = match.index + match[0].length;
    const bound = boundOf(text, match.index, 0);
    return [quantity(match.index, end, { value, kind: 'count' }, TIMES, bound)];
  });
}

/** "one in fifty" is two per cent: the share stands at the second figure, the first one is a part of it. */
function ratesIn(text: string): (Quantity & { readonly part: Range })[] {
  const pattern = new RegExp(
    String.raw`\b(${COUNT})((?:\s\p{L}+)?\s(?:in|out\sof)(?:\severy)?\s)(${COUNT})(?![\d,.:-]*\d|[\p{L}-])`,
    'giu',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, one = '', between = '', other = ''] = match;
    const [a, b] = [numberOf(one), numberOf(other)];
    const end = match.index + whole.length;
    if (a === undefined || b === undefined || a >= b || MEASURE.test(text.slice(end))) return [];
    const start = match.index + one.length + between.length;
    const part = { start: match.index, end: match.index + one.length };
    return [{ ...quantity(start, end, { value: a / b, kind: 'share' }, '%', 'exact'), part }];
  });
}

const VAGUE: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
]);

/** "hundreds of students" and "tens of thousands": met by a figure of that size. */
function vagueIn(text: string): Quantity[] {
  const pattern =
    /\b(?:(tens|dozens|hundreds) of )?(dozens|scores|hundreds|thousands|millions)\b/giu;
  return [...text.matchAll(pattern)].map((match) => {
    const scale = { tens: 10, dozens: 12, hundreds: 100 }[(match[1] ?? '').toLowerCase()] ?? 1;
    const value = scale * (VAGUE.get((match[2] ?? '').toLowerCase()) ?? 1);
    const end = match.index + match[0].length;
    const thing = thingOf(
      { value, kind: 'count', currency: undefined, start: 0, end: 0 },
      text.slice(end, end + 60),
    );
    return quantity(match.index, end, { value, kind: 'count' }, thing, 'vague');
  });
}

function quantity(
  start: number,
  end: number,
  number: Pick<NumberFind, 'value' | 'kind'>,
  thing: string,
  bound: Quantity['bound'],
): Quantity {
  return {
    start,
    end,
    number: { start, end, currency: undefined, ...number },
    thing,
    bound,
    step: 0,
    former: false,
    toll: undefined,
  };
}

/** "one that is missing" and "one-time" count nothing. */
function isPronoun(shadow: string, { start, end }: Range): boolean {
  if (!/^one$/iu.test(shadow.slice(start, end))) return false;
  const next = /^(?:-|\s*(?:[.,;:!?]|$)|\s+(\p{L}+))/u.exec(shadow.slice(end, end + 30));
  return next !== null && (next[1] === undefined || isFunctionWord(foldWord(next[1])));
}

const SHARE_FOLLOWS = /^\s(to|and|or)\s\d+(?:\.\d+)?\s?(?:%|percent|per\scent)/iu;

/** "from 31 to 58 percent", "between 31 and 58 percent", "31 or 32 percent": the first figure is of the same kind. */
function isPartOfShare(shadow: string, { start, end }: Range, sentence: Range): boolean {
  const joint = SHARE_FOLLOWS.exec(shadow.slice(end, end + 30))?.[1]?.toLowerCase();
  if (joint === 'and')
    return /\bbetween\s$/iu.test(shadow.slice(Math.max(sentence.start, start - 10), start));
  return joint === 'to' || (joint === 'or' && /^[\d.]+$/u.test(shadow.slice(start, end)));
}

/** What a number counts: the first word of content after it. */
function thingOf({ kind, currency }: NumberFind, after: string): string {
  if (currency !== undefined) return currency;
  if (kind === 'share') return '%';
  const tokens = tokenize(after);
  const at = tokens
    .slice(0, 3)
    .findIndex((token) => token.kind === 'word' && !isFunctionWord(foldWord(token.text)));
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (!word) return '';
  // "96 polling stations" are stations.
  const isOfKind = word.text.endsWith('ing') && next?.kind === 'word';
  return stemOf(isOfKind && !isFunctionWord(foldWord(next.text)) ? next.text : word.text);
}

/** So far behind a number the words that bound it may end. */
const BOUND_REACH = 24;

/** The words before a figure, by what they make of it. */
const BOUNDS = {
  '>': 'over',
  '>=': 'over',
  '<': 'under',
  '<=': 'under',
  '<~': 'nearly',
  '~': 'about',
} as const satisfies Readonly<Record<BoundSign, Quantity['bound']>>;

function boundOf(shadow: string, start: number, floor: number): Quantity['bound'] {
  const bound = boundBefore(shadow, start, floor);
  return bound ? BOUNDS[bound.sign] : 'exact';
}

/** "six or more", "40 people or fewer". */
function boundBehind(words: string): Quantity['bound'] | undefined {
  const [, which] = /^(?:\s\p{L}+){0,2}\sor\s(more|less|fewer)\b/iu.exec(words) ?? [];
  return which === undefined ? undefined : which.toLowerCase() === 'more' ? 'over' : 'under';
}

/** Figures with decimals, a scale or per cent are rounded to their last place; words and whole figures count. */
function stepOf(written: string, { kind, value }: NumberFind): number {
  const figure = /^\D?\s?(\d[\d,]*)(?:\.(\d+))?/u.exec(written);
  if (!figure || kind === 'ordinal') return 0;
  const plain = Number(`${figure[1]?.replaceAll(',', '')}.${figure[2] ?? '0'}`);
  const scale = plain === 0 ? 1 : value / plain;
  return scale * 10 ** -(figure[2]?.length ?? 0);
}
