import { BODIES, BODY_HEADS, BODY_OPENERS, OTHER_HEADS } from '../lang/en/bodies.ts';
import { FUNCTION_WORDS } from '../lang/en/common-words.ts';
import { GIVEN_NAMES, KNOWN_FIGURES } from '../../text/names/given-names.ts';
import { DEMONYMS, PLACE_HEADS, PLACE_OPENERS, PLACES } from '../lang/en/places.ts';
import { MONTHS, WEEKDAYS } from '../lang/en/times.ts';
import {
  ADDRESS_TITLES,
  NAME_SUFFIXES,
  OFFICE_TITLES,
  PARTICLES,
  ROLE_NOUNS,
} from '../../text/names/titles.ts';
import { hashWord, mix, SEED } from './hash.ts';
import type { WordFacts } from './word-facts.ts';

/** The bits of `WordFacts.lists`. The phrase bits stand on every word of a phrase. */
export const LIST = {
  given: 1,
  address: 2,
  office: 4,
  bodyHead: 8,
  bodyOpener: 16,
  body: 32,
  place: 64,
  demonym: 128,
  placeHead: 256,
  placeOpener: 512,
  role: 1024,
  otherHead: 2048,
  particle: 4096,
  calendar: 8192,
  function: 16384,
  figure: 32768,
  bodyPhrase: 65536,
  placePhrase: 131072,
} as const;

/** A word that a listed phrase may begin with. */
const BEGINS = 1 << 20;
/** Words of the longest phrase that is looked for. */
const LONGEST = 5;

let known: { words: Map<number, number>; phrases: Map<number, number> } | undefined;

/** The lists, hashed on first use. */
function lists(): { words: Map<number, number>; phrases: Map<number, number> } {
  known ??= build();
  return known;
}

function build(): { words: Map<number, number>; phrases: Map<number, number> } {
  const words = new Map<number, number>();
  const phrases = new Map<number, number>();
  const add = (word: string, bit: number): void => {
    for (const form of word.endsWith('.') ? [word] : [word, `${word}.`]) {
      const hash = hashWord(form);
      words.set(hash, (words.get(hash) ?? 0) | bit);
    }
  };
  const addName = (name: string, one: number, several: number): void => {
    const parts = name.split(' ');
    const [first] = parts;
    if (first === undefined || parts.length === 1) return add(name, one);
    if (parts.length > LONGEST) return;
    add(first, BEGINS);
    const hash = hashPhrase(parts.map(hashWord));
    phrases.set(hash, (phrases.get(hash) ?? 0) | several);
  };
  const all = (list: Iterable<string>, bit: number): void => {
    for (const word of list) add(word, bit);
  };
  all(GIVEN_NAMES.keys(), LIST.given);
  all(ADDRESS_TITLES.keys(), LIST.address);
  all(OFFICE_TITLES, LIST.office);
  all(BODY_HEADS, LIST.bodyHead);
  all(BODY_OPENERS, LIST.bodyOpener);
  all(DEMONYMS, LIST.demonym);
  all(PLACE_HEADS, LIST.placeHead);
  all(PLACE_OPENERS, LIST.placeOpener);
  all(ROLE_NOUNS, LIST.role);
  all(OTHER_HEADS, LIST.otherHead);
  all([...PARTICLES, ...NAME_SUFFIXES], LIST.particle);
  all([...MONTHS.keys(), ...WEEKDAYS.keys()], LIST.calendar);
  all(FUNCTION_WORDS, LIST.function);
  all(KNOWN_FIGURES, LIST.figure);
  for (const name of BODIES) addName(name, LIST.body, LIST.bodyPhrase);
  for (const name of PLACES) addName(name, LIST.place, LIST.placePhrase);
  return { words, phrases };
}

function hashPhrase(words: readonly number[]): number {
  let hash = SEED;
  for (const word of words) hash = mix(hash, word);
  return hash;
}

/** Fills in `facts.lists` from `facts.lower`. */
export function markLists(facts: WordFacts): void {
  const { words, phrases } = lists();
  const { lower, size } = facts;
  for (let at = 0; at < size; at += 1) facts.lists[at] = words.get(lower[at] ?? 0) ?? 0;
  for (let at = 0; at < size - 1; at += 1) {
    if (((facts.lists[at] ?? 0) & BEGINS) === 0) continue;
    let hash = mix(SEED, lower[at] ?? 0);
    let [best, last] = [0, at];
    for (let to = at + 1; to < Math.min(size, at + LONGEST); to += 1) {
      hash = mix(hash, lower[to] ?? 0);
      const bits = phrases.get(hash);
      if (bits !== undefined) [best, last] = [bits, to];
    }
    if (best === 0) continue;
    for (let to = at; to <= last; to += 1) facts.lists[to] = (facts.lists[to] ?? 0) | best;
    at = last;
  }
  for (let at = 0; at < size; at += 1) facts.lists[at] = (facts.lists[at] ?? 0) & ~BEGINS;
}
