import { NICKNAMES_OF, GIVEN_NAMES, type NameGender } from './given-names.ts';
import { ADDRESS_TITLES, NAME_SUFFIXES, PARTICLES } from './titles.ts';
import { foldWord } from '../fold.ts';
import { nameDistance, nameKey } from '../romanisation.ts';

/** A person's name taken apart; keys are romanisation keys (`nameKey`). */
export interface PersonName {
  /** Given and middle names, as folded words; empty for a bare surname. */
  readonly given: readonly string[];
  /** Surname as written, folded, with its particles ("de la cruz"). */
  readonly surname: string;
  /** Key of the surname without particles. */
  readonly surnameKey: string;
  /** "jr", "iii", or empty. */
  readonly suffix: string;
  readonly gender: NameGender | undefined;
}

/** Takes a name apart; `name` has no titles. */
export function parsePerson(name: string): PersonName {
  const words = foldWord(name)
    .replace(/[\u2018\u2019]/gu, "'")
    .split(/[\s,]+/u)
    .flatMap((word) =>
      word.includes('.') && /^(?:\p{L}\.){2,}$/u.test(word) ? word.split(/(?<=\.)/u) : [word],
    )
    .map((word) => (word.endsWith('.') ? word.slice(0, -1) : word))
    .filter((word) => word.length > 0);
  const tail = words.at(-1) ?? '';
  const suffix = words.length > 1 && NAME_SUFFIXES.has(tail) ? tail : '';
  const core = suffix ? words.slice(0, -1) : words;
  let split = core.length - 1;
  while (split > 1 && PARTICLES.has(core[split - 1] ?? '')) split -= 1;
  const given = core.slice(0, Math.max(0, split));
  const last = core.at(-1) ?? '';
  return {
    given,
    surname: core.slice(Math.max(0, split)).join(' '),
    surnameKey: nameKey(last.replace(/^(?:al|el|ul)-/u, '')),
    suffix,
    gender: given[0] === undefined ? undefined : GIVEN_NAMES.get(given[0]),
  };
}

/** Gender that the titles written before a name show ("mr", "mrs"). */
export function genderOfTitle(title: string): 'female' | 'male' | undefined {
  const gender = ADDRESS_TITLES.get(title.toLowerCase().replace(/\.$/u, ''));
  return gender === 'either' ? undefined : gender;
}

/**
 * How two names of persons stand to each other. `same`: given name and surname meet; `open`: one of
 * them is a bare surname or initials only, nothing speaks against; `other`: they cannot be one person.
 */
export function comparePersons(a: PersonName, b: PersonName): 'same' | 'open' | 'other' {
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return 'other';
  const surname = compareSurnames(a, b);
  if (surname === 'other') return 'other';
  if (a.given.length === 0 || b.given.length === 0) return surname === 'same' ? 'open' : 'other';
  const given = compareGiven(a.given, b.given);
  if (given === 'other') return 'other';
  return surname === 'near' && given !== 'same' ? 'other' : given;
}

/** A key that all surnames share which `comparePersons` could take for one: one vowel may differ. */
export function skeleton(person: PersonName): string {
  return person.surnameKey.replace(/[aeiouy]/gu, 'a');
}

/** First given name and surname: "Jesse L. Oakes Jr." and "Jesse Oakes" share it. */
export function namesakeKey(person: PersonName): string {
  return `${person.given[0] ?? ''} ${skeleton(person)}`;
}

function compareSurnames(a: PersonName, b: PersonName): 'same' | 'near' | 'other' {
  if (a.surnameKey === b.surnameKey) return 'same';
  const length = Math.min(a.surnameKey.length, b.surnameKey.length);
  if (length < 6) return 'other';
  return nameDistance(a.surnameKey, b.surnameKey) <= 0.4 ? 'near' : 'other';
}

function compareGiven(a: readonly string[], b: readonly string[]): 'same' | 'open' | 'other' {
  const first = compareWord(a[0] ?? '', b[0] ?? '');
  if (first === 'other') return usedMiddleName(a, b) ? 'open' : 'other';
  const [middleA, middleB] = [a[1], b[1]];
  if (middleA && middleB && a.length === b.length && compareWord(middleA, middleB) === 'other')
    return 'other';
  return first;
}

/** "J. Edgar Hoover" and "Edgar Hoover". */
function usedMiddleName(a: readonly string[], b: readonly string[]): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return (
    long.length === 2 && short.length === 1 && (short[0] ?? '').length > 1 && long[1] === short[0]
  );
}

function compareWord(a: string, b: string): 'same' | 'open' | 'other' {
  if (a === b) return 'same';
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? 'open' : 'other';
  if (nameKey(a) === nameKey(b)) return 'same';
  const [longA, longB] = [NICKNAMES_OF.get(a) ?? [a], NICKNAMES_OF.get(b) ?? [b]];
  if (longA.includes(b) || longB.includes(a) || longA.some((name) => longB.includes(name)))
    return 'same';
  return Math.min(a.length, b.length) >= 5 && nameDistance(a, b) <= 0.4 ? 'open' : 'other';
}
