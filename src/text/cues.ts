import { stemmer } from 'stemmer';
import { wordsOf } from './words.ts';
import type { Range } from '../model/span.ts';

/** What a passage is about, as far as its letters show without being read. */
export interface Cues {
  /** Stems of its words, function words left out. */
  readonly words: readonly string[];
  /** Words that stand in capitals inside a sentence, and neighbours among them as pairs. */
  readonly names: readonly string[];
  /** Numbers in figures. */
  readonly numbers: readonly string[];
  /** Calendar days as `08-06`. */
  readonly days: readonly string[];
  /** Numbers that count instances of a thing: `day 2`, `week 10`. */
  readonly instances: readonly string[];
}

/** Words that say nothing of what a text is about. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against ago all almost along already also although always am among an and another any are around as ' +
    "aren't at away back be because been before being below between both but by came can can't cannot come could couldn't did didn't do does doesn't doing " +
    "don't done down during each either else enough even ever every few first for from further get gets getting go goes going gone got had hadn't has hasn't " +
    "have haven't having he he'd he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it it's its itself just " +
    'last later least less let like likely made make makes making many may maybe me might more most much must my myself near nearly need neither never next no ' +
    'nor not now of off often on once one only onto or other others our ours ourselves out over own per perhaps put quite rather really said same saw say saying ' +
    "says see seen several she she'd she'll she's should shouldn't since so some something soon still such take taken than that that's the their theirs them " +
    "themselves then there there's these they they'd they'll they're they've thing things this those though through thus to today told too took toward towards " +
    "two under until up upon us use used using very via want was wasn't way we we'd we'll we're we've well went were weren't what when where whether which while " +
    "who whom whose why will with within without won't would wouldn't yes yesterday yet you you're you've your yours yourself mr mrs ms dr new year years day " +
    'days week weeks month months time times people according'
  ).split(' '),
);

const MONTHS = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .map((name, i) => [name, i + 1] as const),
);
const MONTH_WORD = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:\.|[a-z]{2,6})?$/u;
const COUNTED = new Set(
  'day week month round game part phase episode season chapter night stage super bowl volume no heat session series'.split(
    ' ',
  ),
);
const ROMAN = /^[ivxl]+$/u;

const stems = new Map<string, string>();
/** More stems than this are not kept; a stream of nonsense words must not fill the memory. */
const MAX_STEMS = 200_000;

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  if (stems.size < MAX_STEMS) stems.set(word, stem);
  return stem;
}

/** The cues of some ranges of a shadow string (see `fold`). */
export function cuesOf(shadow: string, ranges: readonly Range[]): Cues {
  const cues = { words: [], names: [], numbers: [], days: [], instances: [] } as Record<
    keyof Cues,
    string[]
  >;
  const { count, start, end } = wordsOf(shadow, ranges);
  let before: { word: string; end: number; capital: boolean } | undefined;
  for (let i = 0; i < count; i += 1) {
    const [from, to] = [start[i] ?? 0, end[i] ?? 0];
    const written = shadow.slice(from, to);
    const raw = written.endsWith("'s") ? written.slice(0, -2) : written;
    const word = raw.toLowerCase();
    const near = before !== undefined && from - before.end <= 2 ? before : undefined;
    const capital = isCapital(raw) && !FUNCTION_WORDS.has(word);
    addWord(cues, word, near?.word);
    if (capital && (near?.capital || !opensSentence(shadow, from))) {
      cues.names.push(word);
      if (near?.capital && from - near.end === 1) cues.names.push(`${near.word} ${word}`);
    }
    before = { word, end: to, capital };
  }
  return cues;
}

function addWord(
  cues: Record<keyof Cues, string[]>,
  word: string,
  before: string | undefined,
): void {
  const isNumber = /^\d/u.test(word);
  if (
    before !== undefined &&
    COUNTED.has(before) &&
    (isNumber || (before === 'bowl' && ROMAN.test(word)))
  ) {
    cues.instances.push(`${before} ${word}`);
  }
  if (isNumber) {
    cues.numbers.push(word.replaceAll(',', ''));
    const month =
      before !== undefined && MONTH_WORD.test(before) ? MONTHS.get(before.slice(0, 3)) : undefined;
    const day = Number.parseInt(word, 10);
    if (month !== undefined && day >= 1 && day <= 31 && word.length <= 4) {
      cues.days.push(`${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    }
  } else if (word.length > 1 && !FUNCTION_WORDS.has(word)) {
    cues.words.push(stemOf(word));
  }
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether a word stands where any word is written with a capital. */
function opensSentence(shadow: string, at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const sign = shadow[i] ?? '';
    if (
      sign === '\n' ||
      sign === '.' ||
      sign === '!' ||
      sign === '?' ||
      sign === ':' ||
      sign === '"'
    )
      return true;
    if (sign !== ' ' && sign !== '(' && sign !== "'") return false;
  }
  return true;
}
