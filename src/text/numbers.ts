import type { Range } from '../model/span.ts';

/** A number as a text writes it, in figures or in words. */
export interface NumberFind extends Range {
  /** What it comes to: `1.2 million` is 1200000, `two dozen` 24, `a third` and `33 %` a share of 1. */
  readonly value: number;
  readonly kind: 'count' | 'share' | 'ordinal';
  /** The sign of the currency where one stands in front (`$`, `€`, `£`, `¥`). */
  readonly currency: string | undefined;
}

const ONES = 'zero one two three four five six seven eight nine'.split(' ');
const TEENS =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

const UNITS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, i): [string, number] => [word, i]),
  ...TEENS.map((word, i): [string, number] => [word, i + 10]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['a', 1],
  ['an', 1],
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

const WORD = [...TEENS, ...TENS, ...ONES].join('|');
const BIG = 'dozen|hundred|thousand|lakh|million|crore|billion|trillion';
const FIGURE = String.raw`\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?|\d{1,15}(?:\.\d{1,9})?`;

/** Source of a regular expression for a whole number in words, without scales beyond hundred. */
export const NUMBER_WORDS = String.raw`(?:(?:${TENS.join('|')})(?:-|\s)(?:${ONES.slice(1).join('|')})|(?:${WORD}))`;

const SPELLED = String.raw`(?:${WORD}|half(?=\san?\s(?:${BIG})\b)|an?(?=\s(?:${BIG})\b))(?:(?:-|\s(?:(?:and\s)?an?\s|and\s)?)(?:${WORD}|${BIG}|half(?!-))\b){0,8}`;
const NUMBER = new RegExp(
  [
    String.raw`(?<share>\b(?:(?:${WORD}|an?)(?:-|\s))?(?:half\b(?!-|\san?\s(?:${BIG})\b)|(?:thirds?|quarters?|fourths|(?:fif|six|seven|eigh|nin|ten)ths?)\b(?=\sof\b|-)|(?:thirds|quarters)\b))`,
    String.raw`(?<ordinal>(?<![\d.,])\d{1,4}(?:st|nd|rd|th)\b|\b(?:(?:${TENS.join('|')})-)?(?:${ORDINALS.join('|')})\b)`,
    String.raw`(?:(?<currency>[$€£¥])\s?|(?<![\p{L}\d.,$€£¥]))(?<figure>${FIGURE})(?:\s(?<over>1\/2|1\/3|2\/3|1\/4|3\/4)(?!\d))?(?:[\s-]?(?<scale>(?:hundred|thousand|lakh|million|crore|billion|trillion|dozen|k|mn?|bn?|trn?|tn)(?![\p{L}\d])))?(?<percent>\s?%|[\s-]per\s?cent\b|[\s-]percent\b)?(?![\p{L}\d])`,
    String.raw`(?<words>\b${SPELLED}\b)(?<share2>\s?%|\sper\s?cent\b|\spercent\b)?`,
  ].join('|'),
  'giu',
);

/** No number is longer, with what must or must not stand behind it. */
const LONGEST = 300;

/**
 * Numbers in `[from, to)` of a shadow string, in reading order: figures with their scale and per
 * cent, number words, shares (`a third of`, `half`), ordinals. Years and the days of dates are found
 * too: whoever wants quantities leaves out what a time covers. `one` counts only where it is not a
 * pronoun (`no one`, `one of them`); vague ones (`dozens`, `several`) are not numbers.
 */
export function findNumbers(shadow: string, from = 0, to = shadow.length): NumberFind[] {
  const finds: NumberFind[] = [];
  // Without the cut a range without numbers would be looked through to the next one of the text.
  const near = shadow.slice(0, to + LONGEST);
  NUMBER.lastIndex = from;
  for (let match = NUMBER.exec(near); match && match.index < to; match = NUMBER.exec(near)) {
    const lead = match[0].length - match[0].trimStart().length;
    const start = match.index + lead;
    const end = match.index + match[0].length;
    const read = end <= to ? readMatch(match, shadow) : undefined;
    if (read) finds.push({ start, end, ...read });
  }
  return finds;
}

type Reading = Omit<NumberFind, 'start' | 'end'>;

function readMatch(match: RegExpExecArray, shadow: string): Reading | undefined {
  const groups: Record<string, string | undefined> = match.groups ?? {};
  if (groups['share']) return share(groups['share']);
  if (groups['ordinal']) return ordinal(groups['ordinal'], shadow, match.index + match[0].length);
  if (groups['figure']) return figure(groups, groups['figure']);
  const words = groups['words'] ?? '';
  if (words.toLowerCase() === 'one' && isPronoun(shadow, match.index, match.index + 3))
    return undefined;
  const value = numberOf(words);
  if (value === undefined) return undefined;
  return groups['share2']
    ? { value: value / 100, kind: 'share', currency: undefined }
    : { value, kind: 'count', currency: undefined };
}

function share(words: string): Reading | undefined {
  const parts = words.toLowerCase().split(/[\s-]/u);
  const last = parts.at(-1) ?? '';
  const divisor = FRACTIONS.get(last) ?? FRACTIONS.get(last.replace(/s$/u, ''));
  const times = parts.length > 1 ? UNITS.get(parts[0] ?? '') : 1;
  return divisor && times
    ? { value: times / divisor, kind: 'share', currency: undefined }
    : undefined;
}

function ordinal(words: string, shadow: string, end: number): Reading | undefined {
  const digits = /^\d+/u.exec(words);
  const parts = words.toLowerCase().split('-');
  const unit = ORDINALS.indexOf(parts.at(-1) ?? '') + 1;
  const value = digits
    ? Number(digits[0])
    : unit + (parts.length > 1 ? (UNITS.get(parts[0] ?? '') ?? 0) : 0);
  const isSecondOfTime = words.toLowerCase() === 'second' && shadow.startsWith('s', end);
  return isSecondOfTime ? undefined : { value, kind: 'ordinal', currency: undefined };
}

function figure(groups: Record<string, string | undefined>, digits: string): Reading {
  const scale = SCALES.get((groups['scale'] ?? '').toLowerCase()) ?? 1;
  const [over, under] = (groups['over'] ?? '0/1').split('/').map(Number);
  const value = (Number(digits.replaceAll(',', '')) + (over ?? 0) / (under ?? 1)) * scale;
  // Decimal figures times a power of ten leave binary dust (1.1 million); nine decimals are plenty.
  const exact = Number(value.toPrecision(15));
  return groups['percent']
    ? { value: exact / 100, kind: 'share', currency: undefined }
    : { value: exact, kind: 'count', currency: groups['currency'] };
}

function isPronoun(shadow: string, start: number, end: number): boolean {
  const before = shadow.slice(Math.max(0, start - 8), start).toLowerCase();
  const after = shadow.slice(end, end + 9).toLowerCase();
  return (
    /(?:^|\s|")(?:no|any|every|some|this|that|which|each|the|another)\s$/u.test(before) ||
    /^(?:\sof\b|'s|\sanother|[.,;:!?)"]|$|\sto\b|\swho\b|\swhich\b)/u.test(after)
  );
}

/**
 * The value of one whole number in figures or words (`seven`, `two dozen`, `a hundred and twenty`,
 * `1,200`, `5 1/2`, `three and a half`), undefined where it is none.
 */
export function numberOf(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase();
  const digits = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s(\d)\/(\d))?(?:\s([a-z]+))?$/u.exec(
    trimmed,
  );
  if (digits) {
    const scale = digits[5] ? SCALES.get(digits[5]) : 1;
    if (!scale) return undefined;
    const fraction = digits[3] ? Number(digits[3]) / Number(digits[4]) : 0;
    return (Number(`${digits[1]?.replaceAll(',', '')}${digits[2] ?? ''}`) + fraction) * scale;
  }
  return wordsToNumber(trimmed.split(/[\s-]+/u));
}

function wordsToNumber(words: readonly string[]): number | undefined {
  let total = 0;
  let group = 0;
  let seen = false;
  for (const [i, word] of words.entries()) {
    const unit = UNITS.get(word);
    const scale = SCALES.get(word);
    if (word === 'and') continue;
    if (word === 'half') {
      // "half a dozen", "three and a half": the article before "half" counted one too many.
      if (i === 0) return halfOf(words.slice(1));
      group = words[i - 1] === 'a' ? group - 1 + 0.5 : group + 0.5;
    } else if (unit !== undefined) group += unit;
    else if (scale === undefined || word.length < 3) return undefined;
    else if (scale <= 100) group = Math.max(group, 1) * scale;
    else {
      total += Math.max(group, 1) * scale;
      group = 0;
    }
    seen = true;
  }
  return seen ? total + group : undefined;
}

function halfOf(words: readonly string[]): number | undefined {
  const whole = words.length > 0 ? wordsToNumber(words) : 1;
  return whole === undefined ? undefined : whole / 2;
}
