import {
  DATE_WORDS,
  houseStyle,
  LIGHT_WORDS,
  DISCOURSE,
  MONTHS,
  NOT_NAMES,
  numberValue,
  WRITTEN_OUT,
} from './lexicon.ts';
import { foldWord, shadowOf } from '../../text/fold.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { stemWord } from '../../text/stem.ts';
import { tokenize, type Token } from '../../text/tokens.ts';
import type { Article, ZoneKind } from '../../model/article.ts';
import type { Reading } from '../../model/reading.ts';
import { byPosition, contains, overlaps, type Range } from '../../model/span.ts';

/** One version: what came in and what was found in it. */
export interface VersionSide {
  readonly article: Article;
  readonly reading: Reading;
}

/** A word as versions compare it. Signs are no words here, but money and percent signs are. */
export interface Word extends Range {
  /** Folded form; equal keys are the same word, whatever their typography. */
  readonly key: string;
  /** House style and endings taken off. */
  readonly stem: string;
  /** Carries content of its own. */
  readonly content: boolean;
  readonly number: string | undefined;
  readonly date: boolean;
  readonly name: boolean;
  /** Stands in a quotation: the very words that somebody said. */
  readonly quoted: boolean;
  /** A comma, semicolon, dash, bracket or quotation mark stands between it and the word before. */
  readonly afterSign: boolean;
}

/** A sentence ready to be lined up with those of another version. */
export interface AlignableSentence extends Range {
  /** Index into the article's paragraphs; -1 for the title, below that for notes outside the body. */
  readonly paragraph: number;
  readonly words: readonly Word[];
  /** The words' keys as one string: equal for sentences that differ in typography only. */
  readonly key: string;
}

const ASIDE: ReadonlySet<ZoneKind> = new Set(['dateline', 'credit', 'byline', 'date']);
const NOTES: ReadonlySet<ZoneKind> = new Set(['correction', 'heading']);
const UNIT = /^(?:second|minute|hour|day|week|month|year|decade)s?$/i;
const MONEY = /^[$€£¥%&+]$/u;

/** The sentences of one version: title, body and notes of correction, in reading order; datelines and credits left out. */
export function sentencesOfVersion({ article, reading }: VersionSide): AlignableSentence[] {
  const shadow = shadowOf(article);
  const aside = article.zones.filter((zone) => ASIDE.has(zone.kind)).toSorted(byPosition);
  const notes = article.zones
    .filter((zone) => NOTES.has(zone.kind))
    .filter((zone) => touching(reading.sentences, zone).length === 0)
    .map((zone, index) => ({ start: zone.start, end: zone.end, paragraph: -2 - index }));
  const marked = cuesOf(reading);
  return [...reading.sentences, ...notes]
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((range) => sentenceOf(article.text, shadow, range, aside, marked))
    .filter((sentence) => sentence.words.length > 0);
}

/** The ranges of a list sorted by start that share a character with `range`, found by halving. */
function touching(sorted: readonly Range[], range: Range): Range[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < range.start) low = middle + 1;
    else high = middle;
  }
  const found: Range[] = [];
  for (let at = Math.max(0, low - 2); (sorted[at]?.start ?? range.end) < range.end; at += 1) {
    const candidate = sorted[at];
    if (candidate && overlaps(candidate, range)) found.push(candidate);
  }
  return found;
}

interface Marked {
  readonly times: readonly Range[];
  readonly names: readonly Range[];
  readonly quotations: readonly Range[];
  /** Whether names were looked for at all: else capitals must do. */
  readonly named: boolean;
}

function cuesOf(reading: Reading): Marked {
  return {
    times: reading.times.toSorted(byPosition),
    names: reading.names.toSorted(byPosition),
    quotations: reading.statements.filter(({ direct }) => direct).toSorted(byPosition),
    named: reading.names.length > 0,
  };
}

function sentenceOf(
  text: string,
  shadow: string,
  range: Range & { readonly paragraph: number },
  aside: readonly Range[],
  marked: Marked,
): AlignableSentence {
  const within = {
    times: touching(marked.times, range),
    names: touching(marked.names, range),
    quotations: marked.quotations.filter((quotation) => overlaps(quotation, range)),
    named: marked.named,
  };
  const skip = touching(aside, range).filter((zone) => !contains(zone, range));
  const pieces = piecesOf(text, shadow, range).filter(
    (piece) => !skip.some((zone) => contains(zone, piece)),
  );
  const words = pieces.map((_, index) => wordOf(pieces, index, within)).map(shortened);
  const [first] = words;
  const start =
    first && skip.length > 0 ? Math.max(range.start, openingOf(shadow, first.start)) : range.start;
  return {
    start,
    end: range.end,
    paragraph: range.paragraph,
    words,
    key: words.map((word) => word.key).join(' '),
  };
}

/** Where the quotation mark before the first word stands, else the word's own start. */
function openingOf(shadow: string, start: number): number {
  return shadow[start - 1] === '"' || shadow[start - 1] === "'" ? start - 1 : start;
}

interface Piece extends Range {
  readonly text: string;
  readonly kind: Token['kind'];
  readonly afterSign: boolean;
}

/** Tokens cut at inner hyphens, which come and go with house style, and joined over an inline tag inside a word. */
function piecesOf(text: string, shadow: string, range: Range): Piece[] {
  const pieces: Piece[] = [];
  let afterSign = false;
  for (const token of tokenize(shadow, range.start, range.end)) {
    if (token.kind === 'sign' && !MONEY.test(token.text)) {
      afterSign ||= !/^[-'.]$/u.test(token.text);
      continue;
    }
    const last = pieces[pieces.length - 1];
    if (last && onlyTags(text, last.end, token.start)) {
      pieces.pop();
      const whole = { start: last.start, end: token.end, text: last.text + token.text };
      pieces.push({ ...whole, kind: token.kind, afterSign: last.afterSign });
      continue;
    }
    let at = token.start;
    for (const part of token.text.split('-')) {
      if (part !== '') {
        pieces.push({ start: at, end: at + part.length, text: part, kind: token.kind, afterSign });
        afterSign = false;
      }
      at += part.length + 1;
    }
  }
  return pieces;
}

function onlyTags(text: string, start: number, end: number): boolean {
  return (
    end - start > 2 &&
    end - start < 400 &&
    text[start] === '<' &&
    /^(?:<[^<>\s]{1,300}>)+$/u.test(text.slice(start, end))
  );
}

function wordOf(pieces: readonly Piece[], index: number, marked: Marked): Word {
  const piece = pieces[index];
  if (!piece) throw new RangeError(`no word ${index}`);
  const key = keyOf(piece);
  const plain = key.replaceAll('.', '');
  const date =
    isDate(pieces, index, plain) ||
    (marked.times.some((time) => overlaps(time, piece)) && dates(pieces, index, plain));
  const number = date || isPronounOne(pieces, index, plain) ? undefined : numberValue(plain);
  return {
    start: piece.start,
    end: piece.end,
    key,
    // "4" and "four" are one word in two house styles.
    stem: number ?? stemWord(houseStyle(key)),
    content:
      (!isFunctionWord(plain) && !LIGHT_WORDS.has(plain) && !/^[&+]$/u.test(plain)) ||
      DISCOURSE.has(plain),
    number,
    date,
    name: marked.named
      ? marked.names.some((name) => overlaps(name, piece))
      : looksLikeName(pieces, index, plain),
    quoted: marked.quotations.some((quotation) => overlaps(quotation, piece)),
    afterSign: piece.afterSign,
  };
}

/** "United States" shares its stem with "U.S."; its second word then adds nothing. */
function shortened(word: Word, index: number, words: readonly Word[]): Word {
  const short = WRITTEN_OUT.get(`${word.key} ${words[index + 1]?.key}`);
  if (short !== undefined) return { ...word, stem: short, content: true };
  const behind = WRITTEN_OUT.has(`${words[index - 1]?.key} ${word.key}`);
  return behind ? { ...word, content: false, name: false } : word;
}

function keyOf(piece: Piece): string {
  if (piece.text === '&') return 'and';
  const key = foldWord(piece.text);
  const joined = key.includes(',') ? key.replace(/(?<=\p{Nd}),(?=\p{Nd}{3})/gu, '') : key;
  return joined.endsWith('.') ? joined.replace(/^(\P{Nd}[^.]*)\.$/u, '$1') : joined;
}

/** "one" counts only before what is counted, "second" and "third" only with a noun; as a rough cue, "one of" and "no one" do not. */
function isPronounOne(pieces: readonly Piece[], index: number, key: string): boolean {
  if (key !== 'one') return false;
  const [before, after] = [
    pieces[index - 1]?.text.toLowerCase(),
    pieces[index + 1]?.text.toLowerCase(),
  ];
  return (
    after === 'of' || before === 'no' || before === 'the' || before === 'this' || before === 'that'
  );
}

function isDate(pieces: readonly Piece[], index: number, key: string): boolean {
  const text = pieces[index]?.text ?? '';
  const capital = /^\p{Lu}/u.test(text);
  if (DATE_WORDS.has(key) && (capital || key.length > 4) && key !== 'march') return true;
  if (MONTHS.has(key) && capital) return isDigits(pieces[index - 1]) || isDigits(pieces[index + 1]);
  if (!/^\p{Nd}/u.test(text)) return false;
  if (/^(?:1[5-9]|20)\d\d$/u.test(text)) return true;
  return isMonth(pieces[index - 1]) || isMonth(pieces[index + 1]);
}

/** Whether a word of a time says which time: not its small words, and not the count of a length ("two weeks"). */
function dates(pieces: readonly Piece[], index: number, key: string): boolean {
  const points = /^(?:last|next|this|ago|before|after|until|since|by)$/u.test(key);
  if (isFunctionWord(key) && !points) return false;
  return numberValue(key) === undefined || !UNIT.test(pieces[index + 1]?.text ?? '');
}

function isDigits(piece: Piece | undefined): boolean {
  return piece !== undefined && /^\p{Nd}{1,4}(?:st|nd|rd|th)?$/u.test(piece.text);
}

function isMonth(piece: Piece | undefined): boolean {
  return (
    piece !== undefined &&
    /^\p{Lu}/u.test(piece.text) &&
    MONTHS.has(piece.text.toLowerCase().replace('.', ''))
  );
}

/** Capital inside a sentence: the cheap cue where no names were found. */
function looksLikeName(pieces: readonly Piece[], index: number, key: string): boolean {
  const text = pieces[index]?.text ?? '';
  if (!/^\p{Lu}/u.test(text) || NOT_NAMES.has(key) || DATE_WORDS.has(key) || MONTHS.has(key))
    return false;
  if (isFunctionWord(key) && key !== 'us') return false;
  const next = pieces[index + 1]?.text ?? '';
  return index > 0 || (/^\p{Lu}/u.test(next) && !isFunctionWord(next.toLowerCase()));
}
