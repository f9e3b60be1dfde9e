import { HEDGES, MODALS, NEGATIONS, QUANTIFIERS, SAYING, TELLING } from './lexicon.ts';
import { kinship, stemOf } from '../check/concepts.ts';
import { tellsOfCorrection } from '../../text/correction-note.ts';
import type { ChangeKind } from '../../model/version.ts';
import type { Hunk } from './hunks.ts';
import type { AlignableSentence, Word } from './side.ts';

/** What surrounds a change: words that stand nearby or anywhere in each version, by stem. */
export interface Surroundings {
  readonly nearA: ReadonlySet<string>;
  readonly nearB: ReadonlySet<string>;
  readonly anywhereA: ReadonlySet<string>;
  readonly anywhereB: ReadonlySet<string>;
}

/** So many content words on both sides, nothing shared: another claim, not another word. */
const ANOTHER_CLAIM = 4;
/** So many content words replaced around a figure, a day or a name make another claim of it. */
const FRAME = 2;
/** So many content words on one side only: a clause that came or went. */
const CLAUSE = 5;

/**
 * What a change inside a sentence is, the first that holds of number, date, name, attribution,
 * substance, wording, style. A number, date or name is changed only where the sentence around it
 * stays; in a sentence written anew it is part of the new claim.
 */
export function kindOfHunk(hunk: Hunk, around: Surroundings): ChangeKind {
  const [removed, added] = withoutShared(hunk.removed, hunk.added, (word) => word.stem);
  if (!hunk.rewritten && !frameReplaced(removed, added)) {
    const detail = detailKind(removed, added, around);
    if (detail) return detail;
    if (differ(removed, added, sayingOf)) return 'attribution';
  }
  const [gone, come] = withoutShared(hunk.removed, hunk.added, (word) => word.key);
  if (isMisspelt(gone, come)) return 'correction';
  if (spelling(removed) === spelling(added)) return 'style';
  if (isSlip(gone, come)) return 'correction';
  if (differ(removed, added, (word) => (isNegation(word.key) ? 'not' : undefined)))
    return 'substance';
  if (differ(removed, added, certaintyOf) || turnsRound(removed, added)) return 'substance';
  const lost = contentOf(removed, around.nearB, around.anywhereB);
  const won = contentOf(added, around.nearA, around.anywhereA);
  if (hunk.rewritten && lost + won > 2) return 'substance';
  if (Math.min(lost, won) >= ANOTHER_CLAIM || Math.max(lost, won) >= CLAUSE) return 'substance';
  // A quotation is given word for word: other words in it are another claim of what was said.
  if (lost > 0 && won > 0 && [...removed, ...added].every(isQuoted)) return 'substance';
  if (lost + won > 0) return 'wording';
  return [removed, added].every((words) => words.some((word) => TELLING.has(word.key)))
    ? 'wording'
    : 'style';
}

const isQuoted = ({ content, quoted }: Word): boolean => quoted || !content;

/** More words than these are a passage, in which two of them need not answer to each other. */
const PHRASE = 3;

/** Whether one side says the opposite of what the other says: "rose" for "fell", "imports" for "exports". */
function turnsRound(removed: readonly Word[], added: readonly Word[]): boolean {
  const [gone, come] = [removed, added].map((words) => words.filter(isPlain));
  if (!gone || !come || Math.max(gone.length, come.length) > PHRASE) return false;
  return gone.some(({ key }) =>
    come.some((other) => kinship(stemOf(key), stemOf(other.key)) === 'opposite'),
  );
}

const isPlain = ({ content, name, date }: Word): boolean => content && !name && !date;

const frame = (words: readonly Word[]): number =>
  words.filter((word) => word.content && !word.name && !word.date && word.number === undefined)
    .length;

/** Two words or more besides figures, days and names, on both sides: the sentence around those did not stay. */
function frameReplaced(removed: readonly Word[], added: readonly Word[]): boolean {
  return Math.min(frame(removed), frame(added)) >= FRAME;
}

/** The letters alone: "auto workers" and "autoworkers" are one spelling, "organised" and "organized" too. */
const spelling = (words: readonly Word[]): string =>
  words.map((word) => americanised(word.key)).join('');

/** As American papers spell: -ize, -or, -am, -able, -gment, one l, p, s or t in an unstressed syllable. In short words the letters may tell two apart ("filled", "filed"). */
const americanised = (word: string): string =>
  word.length < LONG_WORD
    ? word
    : word
        .replace(/is(?=e[ds]?$|ing$|ations?$)/u, 'iz')
        .replace(/(?<=\p{L}{2})our/u, 'or')
        .replace(/(?<=[aeiouy]\p{L}*[aeiou])ll(?=ed$|ing$|[eo]rs?$)/u, 'l')
        .replace(/(?<=fulfi|enro|insta|disti|appa|ski|wi)ll(?=s?$|ments?$|ful)/u, 'l')
        .replace(UNSTRESSED, '')
        .replace(/(?<![ceg])e(?=able$)|(?<=dg)e(?=ment)/u, '')
        .replace(/mme(?=s?$)/u, 'm');

/** The second of two letters behind an unstressed syllable; stress is not written, so the words are named. */
const UNSTRESSED =
  /(?:(?<=(?:kidna|handica|worshi)p)p|(?<=(?:bia|focu)s)s|(?<=(?:benefi|comba|rive|targe|ballo|marke|budge)t)t)(?=ed$|ing$|ers?$)/u;

/** Shorter words are alike by chance. */
const LONG_WORD = 7;

/**
 * A word put right: another of nearly the same letters that is no other form of it ("principal" for
 * "principle"). Somebody wrote the wrong word and it was mended without a note.
 */
function isSlip(removed: readonly Word[], added: readonly Word[]): boolean {
  const [gone, come] = [removed[0]?.key ?? '', added[0]?.key ?? ''];
  if (removed.length !== 1 || added.length !== 1) return false;
  if (Math.min(gone.length, come.length) < LONG_WORD || gone[0] !== come[0]) return false;
  return lettersApart(gone, come) <= 2 && bare(gone) !== bare(come);
}

/** Letters that two spellings of one word share behind the place where they differ: an ending of its own is no slip. */
const SHARED_END = 2;

/** One word in two spellings of which one is wrong ("concurrencies" for "concurrences"); house styles are none. */
function isMisspelt(removed: readonly Word[], added: readonly Word[]): boolean {
  const [gone, come] = [removed[0]?.key ?? '', added[0]?.key ?? ''];
  if (!isSlip(removed, added) || removed[0]?.stem !== added[0]?.stem) return false;
  return (
    americanised(gone) !== americanised(come) && gone.slice(-SHARED_END) === come.slice(-SHARED_END)
  );
}

/** Without the endings of number, person, tense and adverbs. */
const bare = (word: string): string => word.replace(/(?:'s|s'|es|s|ed|d|ing|ly|le)$/u, '');

/** How many letters stand between what two words begin and end with alike. */
function lettersApart(a: string, b: string): number {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail))
    tail += 1;
  return Math.max(a.length, b.length) - head - tail;
}

/** What an added or deleted stretch of sentences is, by what it brings that the other version does not have. */
export function kindOfStretch(
  sentences: readonly AlignableSentence[],
  text: string,
  elsewhere: ReadonlySet<string>,
): ChangeKind {
  if (tellsOfCorrection(text)) return 'correction';
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.some((word) => word.number !== undefined && !elsewhere.has(word.stem))) return 'number';
  if (words.some((word) => word.name && !elsewhere.has(word.stem))) return 'name';
  if (words.some((word) => SAYING.has(word.key))) return 'attribution';
  return words.some((word) => word.content) ? 'substance' : 'style';
}

/** What is left of both sides when words that stand on both are paired off. */
function withoutShared(
  removed: readonly Word[],
  added: readonly Word[],
  keyOf: (word: Word) => string,
): [Word[], Word[]] {
  const counts = new Map<string, number>();
  for (const word of added) counts.set(keyOf(word), (counts.get(keyOf(word)) ?? 0) + 1);
  const shared = new Map<string, number>();
  const gone = removed.filter((word) => {
    const left = counts.get(keyOf(word)) ?? 0;
    if (left === 0) return true;
    counts.set(keyOf(word), left - 1);
    shared.set(keyOf(word), (shared.get(keyOf(word)) ?? 0) + 1);
    return false;
  });
  const come = added.filter((word) => {
    const left = shared.get(keyOf(word)) ?? 0;
    if (left === 0) return true;
    shared.set(keyOf(word), left - 1);
    return false;
  });
  return [gone, come];
}

const numbers = (words: readonly Word[]): Word[] =>
  words.filter((word) => word.number !== undefined);
const dates = (words: readonly Word[]): Word[] => words.filter((word) => word.date);
const names = (words: readonly Word[]): Word[] => words.filter((word) => word.name);

function detailKind(
  removed: readonly Word[],
  added: readonly Word[],
  around: Surroundings,
): ChangeKind | undefined {
  if (changed(numbers(removed), numbers(added), around, (word) => word.number ?? word.stem))
    return 'number';
  if (changed(dates(removed), dates(added), around, (word) => word.stem)) return 'date';
  const [gone, come] = [names(removed), names(added)];
  if (gone.length > 0 && come.length > 0) return 'name';
  if (gone.some((word) => !around.anywhereB.has(word.stem))) return 'name';
  return come.some((word) => !around.anywhereA.has(word.stem)) ? 'name' : undefined;
}

const counts = (word: Word, near: ReadonlySet<string>): boolean =>
  (word.content || word.number !== undefined) && !near.has(word.stem);

/** One value for another; or a value on one side only that the other version does not give nearby. */
function changed(
  removed: readonly Word[],
  added: readonly Word[],
  around: Surroundings,
  valueOf: (word: Word) => string,
): boolean {
  const [gone, come] = withoutShared(removed, added, valueOf);
  if (gone.length > 0 && come.length > 0) return true;
  return (
    gone.some((word) => counts(word, around.nearB)) ||
    come.some((word) => counts(word, around.nearA))
  );
}

function differ(
  removed: readonly Word[],
  added: readonly Word[],
  markOf: (word: Word) => string | undefined,
): boolean {
  const marks = (words: readonly Word[]): string =>
    words
      .flatMap((word) => markOf(word) ?? [])
      .toSorted()
      .join(' ');
  return marks(removed) !== marks(added);
}

const sayingOf = (word: Word): string | undefined => SAYING.get(word.key);

const isNegation = (key: string): boolean => NEGATIONS.has(key) || key.endsWith("n't");

function certaintyOf(word: Word): string | undefined {
  return (
    MODALS.get(word.key) ??
    (HEDGES.has(word.key) || QUANTIFIERS.has(word.key) ? word.key : undefined)
  );
}

/**
 * Content words that really came or went: not those that the other version has in the same place or
 * beside it, nor names that it knows (a pronoun written out says nothing new).
 */
function contentOf(
  words: readonly Word[],
  near: ReadonlySet<string>,
  anywhere: ReadonlySet<string>,
): number {
  return words.filter(
    (word) => word.content && !near.has(word.stem) && !(word.name && anywhere.has(word.stem)),
  ).length;
}
