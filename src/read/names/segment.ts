import { BODIES, BODY_HEADS, OTHER_HEADS } from '../lang/en/bodies.ts';
import { isCommonWord } from '../lang/en/common-words.ts';
import { GIVEN_NAMES, KNOWN_FIGURES } from '../../text/names/given-names.ts';
import { DEMONYMS, PLACE_HEADS, PLACE_OPENERS, PLACES } from '../lang/en/places.ts';
import {
  ADDRESS_TITLES,
  NAME_SUFFIXES,
  OFFICE_TITLES,
  PARTICLES,
  ROLE_NOUNS,
  TITLE_MODIFIERS,
} from '../../text/names/titles.ts';
import { foldWord } from '../../text/fold.ts';
import type { Token } from '../../text/tokens.ts';

/** One word of a run of capitals, with its folded form without stops. */
export interface RunWord {
  readonly token: Token;
  /** Index among the line's tokens. */
  readonly at: number;
  readonly key: string;
  readonly capital: boolean;
}

/** How a piece of a run came to be a name: what shape it has or which list knows it. */
export type Shape =
  | 'titled'
  | 'given'
  | 'initialled'
  | 'body'
  | 'known-body'
  | 'place'
  | 'known-place'
  | 'acronym'
  | 'words'
  | 'word';

export interface Piece {
  readonly words: readonly RunWord[];
  readonly shape: Shape;
}

/** Roles too general to be read as titles. */
const GENERAL_ROLES: ReadonlySet<string> = new Set(
  'national native head guard center model forward voice member friend'.split(' '),
);

/** Abbreviations that name no one body. */
const GENERAL_ACRONYMS: ReadonlySet<string> = new Set(
  'tv hr pac pacs ceo cfo coo lgbt lgbtq glbt aids hiv dna gdp update updated dvd cd pc id iq ok ad bc faq diy gps atm suv vip q&a phd md mba jr sr ii iii iv photo video watch live breaking exclusive opinion r.i.p am pm covid covid-19 sars ira.s ied wmd pows mia usb sms gmt est html url pdf http sos'.split(
    ' ',
  ),
);

/** `word` as the tables write it: lower case, accents off, no final stop. */
export function tableKey(word: string): string {
  const folded = foldWord(word);
  return folded.endsWith('.') ? folded.slice(0, -1) : folded;
}

function phrase(words: readonly RunWord[]): string {
  return words.map((word) => foldWord(word.token.text)).join(' ');
}

function isTitle(word: RunWord): boolean {
  return word.capital && (OFFICE_TITLES.has(word.key) || ADDRESS_TITLES.has(word.key));
}

function isInitial(word: RunWord): boolean {
  return /^\p{Lu}\.?(?:\p{Lu}\.?)?$/u.test(word.token.text);
}

/** A role written large before a full name is a title there ("Sailor Ivo Brandt"). */
function isRoleBefore(word: RunWord, rest: readonly RunWord[]): boolean {
  if (!word.capital || rest.length < 2 || !ROLE_NOUNS.has(word.key)) return false;
  return !DEMONYMS.has(word.key) && !GENERAL_ROLES.has(word.key) && looksLikePerson(rest, word);
}

function isAcronym(word: RunWord): boolean {
  return (
    /^(?:\p{Lu}\.?){2,6}s?$/u.test(word.token.text) ||
    /^\p{Lu}[\p{Lu}&-]{1,7}$/u.test(word.token.text)
  );
}

function isState(words: readonly RunWord[]): boolean {
  return PLACES.has(phrase(words));
}

/** Whether the words are a body that the tables know, with or without its stops ("F.B.I."). */
export function isKnownBody(words: readonly RunWord[]): boolean {
  const name = phrase(words);
  return BODIES.has(name) || (name.includes('.') && BODIES.has(name.replace(/\./gu, '')));
}

/** Cuts a run of capitals into names: titles and demonyms fall away, what is glued is taken apart. */
export function segment(run: readonly RunWord[]): Piece[] {
  const words = trim(run);
  if (words.length === 0) return [];
  if (isKnownBody(words)) return [{ words, shape: 'known-body' }];
  if (isState(words)) return [{ words, shape: 'known-place' }];
  const last = words.at(-1);
  if (!last) return [];
  const ofAt = words.findIndex((word) => !word.capital && !PARTICLES.has(word.key));
  if (ofAt > 0) return segmentWithConnector(words, ofAt);
  const titled = afterTitle(words);
  if (titled) return titled;
  if (words.length > 1 && OTHER_HEADS.has(last.key) && !startsWithGiven(words)) return [];
  if (words.length > 1 && BODY_HEADS.has(last.key) && !isPersonThenHead(words))
    return bodyPiece(words);
  if (DEMONYMS.has(last.key) && words.length > 1) return segment(words.slice(0, -1));
  const inner = words.findIndex((word) => DEMONYMS.has(word.key));
  if (inner >= 0 && words.length > 1) {
    return [...segment(words.slice(0, inner)), ...segment(words.slice(inner + 1))];
  }
  if (inner === 0) return [];
  return segmentPlain(words);
}

function segmentWithConnector(words: readonly RunWord[], ofAt: number): Piece[] {
  const titled = afterTitle(words);
  if (titled) return titled;
  const head = words[ofAt - 1];
  const first = words[0];
  if (head && (BODY_HEADS.has(head.key) || isKnownBody(words.slice(0, ofAt))))
    return [{ words, shape: 'body' }];
  if (head && first && (PLACE_HEADS.has(head.key) || PLACE_OPENERS.has(first.key)))
    return [{ words, shape: 'place' }];
  return [{ words, shape: 'body' }];
}

function bodyPiece(words: readonly RunWord[]): Piece[] {
  const [first, ...rest] = words;
  if (first && isCountryAcronym(first) && isKnownBody(rest))
    return [{ words: rest, shape: 'known-body' }];
  return [{ words, shape: 'body' }];
}

function segmentPlain(words: readonly RunWord[]): Piece[] {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  if (words.length === 1) return single(first);
  if (OTHER_OPENERS.has(first.key) || (first.key === 'world' && words[1]?.key === 'war')) return [];
  const split = knownPrefix(words);
  if (split) return split;
  if (words.length === 2 && KNOWN_FIGURES.has(first.key) && isCommonWord(last.key))
    return single(first);
  if (startsWithGiven(words)) return [{ words, shape: 'given' }];
  if (words.slice(0, -1).some(isInitial) && !isAcronym(first))
    return [{ words, shape: 'initialled' }];
  if (NAME_SUFFIXES.has(last.key)) return [{ words, shape: 'initialled' }];
  if (PLACE_HEADS.has(last.key) || (PLACE_OPENERS.has(first.key) && !isCommonWord(last.key))) {
    return [{ words, shape: 'place' }];
  }
  if (words.every((word) => isAcronym(word) && word.token.text.length < 6)) {
    return words.flatMap((word) => single(word));
  }
  return [{ words, shape: 'words' }];
}

function single(word: RunWord): Piece[] {
  if (OFFICE_TITLES.has(word.key) || TITLE_MODIFIERS.has(word.key) || ADDRESS_TITLES.has(word.key))
    return [];
  if (DEMONYMS.has(word.key) || isInitialOnly(word) || GENERAL_ACRONYMS.has(word.key)) return [];
  if (BODY_HEADS.has(word.key) || PLACE_HEADS.has(word.key) || ROLE_NOUNS.has(word.key)) return [];
  return [{ words: [word], shape: isAcronym(word) ? 'acronym' : 'word' }];
}

/** "Hurricane Ada", "Operation Quiet Harbour", "Title IX": named, but no person, body or place. */
const OTHER_OPENERS: ReadonlySet<string> = new Set(
  'hurricane cyclone typhoon operation title article section chapter amendment proposition windows version route highway flight boeing airbus apollo'.split(
    ' ',
  ),
);

function isInitialOnly(word: RunWord): boolean {
  return /^\p{Lu}\.?$/u.test(word.token.text);
}

/** "Texas Senate", "Washington Ivan Petrov": a known place or body in front of something that stands alone. */
function knownPrefix(words: readonly RunWord[]): Piece[] | undefined {
  for (let cut = Math.min(words.length - 1, 4); cut >= 1; cut -= 1) {
    const [left, right] = [words.slice(0, cut), words.slice(cut)];
    const place = isState(left);
    if (!place && !isKnownBody(left)) continue;
    const givenLeft = left.length === 1 && GIVEN_NAMES.has(left[0]?.key ?? '');
    if (givenLeft && !isKnownBody(right)) continue;
    const standsAlone =
      isKnownBody(right) || isState(right) || (startsWithGiven(right) && right.length > 1);
    if (!standsAlone) continue;
    return [{ words: left, shape: place ? 'known-place' : 'known-body' }, ...segment(right)];
  }
  return undefined;
}

function startsWithGiven(words: readonly RunWord[]): boolean {
  const [first, second] = words;
  if (!first || !second || !GIVEN_NAMES.has(first.key)) return false;
  return words.length <= 5;
}

function isPersonThenHead(words: readonly RunWord[]): boolean {
  const last = words.at(-1);
  return (
    words.length === 2 &&
    startsWithGiven(words) &&
    last !== undefined &&
    /^(?:banks|price|post|forces|times|gas)$/u.test(last.key)
  );
}

function isCountryAcronym(word: RunWord): boolean {
  return /^(?:us|u\.s|uk|u\.k|eu|e\.u|un|u\.n|uae)$/u.test(word.key);
}

/** Splits at the last title that has a person behind it; undefined where no title does. */
function afterTitle(words: readonly RunWord[]): Piece[] | undefined {
  for (let at = words.length - 2; at >= 0; at -= 1) {
    const word = words[at];
    const person = words.slice(at + 1);
    if (!word || !(isTitle(word) || isRoleBefore(word, person))) continue;
    if (!looksLikePerson(person, word)) continue;
    return [...segment(beforeTitle(words.slice(0, at))), { words: person, shape: 'titled' }];
  }
  return undefined;
}

function looksLikePerson(words: readonly RunWord[], title: RunWord): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || !first.capital || !last.capital || words.length > 5) return false;
  if (words.some((word) => isTitle(word) || (!word.capital && !PARTICLES.has(word.key))))
    return false;
  if (ADDRESS_TITLES.has(title.key)) return !(words.length > 1 && BODY_HEADS.has(last.key));
  if (BODY_HEADS.has(last.key) || OTHER_HEADS.has(last.key)) return false;
  if (
    words.length === 1 &&
    (isCommonWord(last.key) || TITLE_MODIFIERS.has(last.key) || DEMONYMS.has(last.key))
  )
    return false;
  if (words.length === 1 && isAcronym(last)) return false;
  return !(isState(words) && words.length > 1) && !isKnownBody(words);
}

/** What is left in front of a title once its modifiers are taken off. */
function beforeTitle(words: readonly RunWord[]): readonly RunWord[] {
  let end = words.length;
  while (end > 0) {
    const word = words[end - 1];
    if (!word) break;
    const known = isKnownBody(words.slice(0, end));
    if (known && !TITLE_MODIFIERS.has(word.key)) break;
    const part =
      TITLE_MODIFIERS.has(word.key) ||
      isTitle(word) ||
      DEMONYMS.has(word.key) ||
      isCountryAcronym(word) ||
      !word.capital;
    if (!part) break;
    end -= 1;
  }
  return words.slice(0, end);
}

/** Takes connectors, titles and plain openers off both ends. */
function trim(run: readonly RunWord[]): readonly RunWord[] {
  let [start, end] = [0, run.length];
  const drops = (word: RunWord | undefined): boolean =>
    word !== undefined && !word.capital && !/^(?:al|el|bin|ibn)-?/u.test(word.key);
  while (start < end && drops(run[start])) start += 1;
  while (end - start > 1 && /^(?:former|then|late|ex|longtime)$/u.test(run[start]?.key ?? ''))
    start += 1;
  while (end > start) {
    const word = run[end - 1];
    if (!word) break;
    const whole = run.slice(start, end);
    const title =
      isTitle(word) && !(end - start > 1 && (isKnownBody(whole) || startsWithGiven(whole)));
    if (!title && (word.capital || (word.key === 'committee' && end - start > 1))) break;
    end -= 1;
    if (title) while (end > start && dropsWithTitle(run.slice(start, end))) end -= 1;
  }
  return run.slice(start, end);
}

function dropsWithTitle(words: readonly RunWord[]): boolean {
  const last = words.at(-1);
  return (
    last !== undefined &&
    !isKnownBody(words) &&
    (TITLE_MODIFIERS.has(last.key) || isTitle(last) || !last.capital)
  );
}
