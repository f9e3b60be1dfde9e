import { bodyKey, isAcronymOf } from '../../text/names/body-name.ts';
import { comparePersons, parsePerson } from '../../text/names/person-name.ts';
import { foldWord } from '../../text/fold.ts';
import { stemOf } from './concepts.ts';
import type { Entity } from '../../model/reading.ts';
import { NAME_WEIGHT, type ReadText, type Term } from './terms.ts';

/** Whom the names of a claim can mean in one text. */
export interface Meanings {
  /** Ids of the text's entities that an entity of the claim can be. */
  readonly of: (claimed: string | undefined) => ReadonlySet<string>;
  /** Stems of the words by which the text says who an entity is ("senator", "chairman"). */
  readonly rolesOf: (entity: string | undefined) => ReadonlySet<string>;
  /** Whether the text takes an entity for a place. */
  readonly isPlace: (entity: string | undefined) => boolean;
  /** What the texts say of who an entity is, in small letters ("chairman of the port of andrala"). */
  readonly knownAs: (entity: string | undefined) => string;
  /** The claim's words with those as names that the text knows for names ("Quill" of Ada Quill). */
  readonly named: (terms: readonly Term[]) => readonly Term[];
}

const NOBODY: ReadonlySet<string> = new Set();

/** Matches the entities of a claim with those of a text. */
export function meaningsIn(
  claim: ReadText,
  text: ReadText,
  roles: PileRoles,
  hasNamesake: HasNamesake,
): Meanings {
  const owners = new Map(
    claim.reading.entities.map((claimed) => [
      claimed.id,
      new Set(ownersOf(claimed, text.reading.entities, hasNamesake).map(({ id }) => id)),
    ]),
  );
  const known = new Map(text.reading.entities.map((entity) => [entity.id, roles(entity)]));
  const bearers = bearersIn(text);
  const places = new Set(
    text.reading.entities.filter(({ kind }) => kind === 'place').map(({ id }) => id),
  );
  return {
    isPlace: (entity) => entity !== undefined && places.has(entity),
    of: (claimed = '') =>
      owners.get(claimed) ??
      (claimed.startsWith(BORROWED) ? bearers.get(claimed.slice(1)) : undefined) ??
      NOBODY,
    rolesOf: (entity) => known.get(entity ?? '')?.stems ?? NOBODY,
    knownAs: (entity) => known.get(entity ?? '')?.words ?? '',
    named: (terms) =>
      terms.map((term) => {
        const key = foldWord(term.text);
        if (term.kind !== 'word' || !/^\p{Lu}/u.test(term.text) || !bearers.has(key)) return term;
        return { ...term, kind: 'name', entity: BORROWED + key, weight: NAME_WEIGHT, act: false };
      }),
  };
}

/** Before the key of a name that only the text shows to be one. */
const BORROWED = '=';

/** One-word names of a text, surnames too, with the entities that bear them. */
function bearersIn({ reading }: ReadText): Map<string, Set<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { id, kind, name, alsoWritten } of reading.entities) {
    for (const form of [name, ...alsoWritten]) {
      const words = form.split(/\s+/u);
      const word = kind === 'person' || words.length === 1 ? words.at(-1) : undefined;
      if (word === undefined || !/^\p{Lu}/u.test(word)) continue;
      bearers.set(foldWord(word), (bearers.get(foldWord(word)) ?? new Set<string>()).add(id));
    }
  }
  return bearers;
}

const SHORT_TITLES: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['gen', 'general'],
  ['dr', 'doctor'],
]);

/** Who an entity is, by the words of all texts. */
export type PileRoles = (entity: Entity) => Role;

interface Role {
  readonly words: string;
  readonly stems: ReadonlySet<string>;
}

const NO_ROLE: Role = { words: '', stems: NOBODY };

/**
 * What all texts of a pile say of who their people are: one calls somebody the chairman of the port whom
 * another only names. People are joined by their full names, so that namesakes stay apart: of a surname
 * alone only what its own text says is known.
 */
export function rolesIn(texts: readonly ReadText[]): PileRoles {
  const byName = new Map<string, Set<string>>();
  for (const { reading } of texts)
    for (const entity of reading.entities.filter(({ kind }) => kind === 'person')) {
      const key = personKey(entity);
      const words = byName.get(key) ?? new Set<string>();
      for (const word of roleWords(entity)) words.add(word);
      byName.set(key, words);
    }
  const roles = new Map<string, Role>();
  for (const [key, words] of byName) roles.set(key, roleOf([...words].toSorted().join(' ; ')));
  return (entity) => {
    if (entity.kind !== 'person') return NO_ROLE;
    if (!/\s/u.test(entity.name)) return roleOf(roleWords(entity).join(' ; '));
    return roles.get(personKey(entity)) ?? NO_ROLE;
  };
}

function personKey({ name }: Entity): string {
  return foldWord(name).toLowerCase();
}

function roleWords({ roles, alsoWritten }: Entity): string[] {
  const titles = alsoWritten.map((form) => form.split(' ')[0] ?? '');
  return [...roles.map(({ text }) => text), ...titles].map((words) =>
    words.toLowerCase().replace(/\s+/gu, ' '),
  );
}

function roleOf(words: string): Role {
  // "a member of the works committee" is a member, not a committee.
  const heads = words.replace(/ (?:of|for|at|in|on|from|to|with|who|under) [^;]*/gu, '');
  const found = heads.match(/\p{L}[\p{L}'-]*/gu) ?? [];
  return {
    words,
    stems: new Set(found.map((word) => stemOf(SHORT_TITLES.get(word) ?? word))),
  };
}

/** Whether a pile names in full another person of the surname of one whom a claim names in full. */
export type HasNamesake = (claimed: Entity) => boolean;

/** Tells of the people of a claim whether a bare surname in the texts of a pile may be somebody else's. */
export function namesakesIn(texts: readonly ReadText[]): HasNamesake {
  const names = texts
    .flatMap(({ reading }) => reading.entities)
    .flatMap(({ kind, name }) => (kind === 'person' ? parsePerson(name) : []))
    .filter(({ given }) => given.length > 0);
  return ({ name }) => {
    const claimed = parsePerson(name);
    return names.some(
      (one) => one.surnameKey === claimed.surnameKey && comparePersons(claimed, one) === 'other',
    );
  };
}

/**
 * The entities of a text that one of a claim can be. Where the text names the person of the claim in full, no bare
 * surname is that person's besides, nor where a text of the pile names another one who bears it.
 */
function ownersOf(
  claimed: Entity,
  entities: readonly Entity[],
  hasNamesake: HasNamesake,
): readonly Entity[] {
  const able = entities.filter((entity) => canBe(claimed, entity));
  if (claimed.kind !== 'person' || parsePerson(claimed.name).given.length === 0) return able;
  const named = able.filter(
    ({ kind, name }) => kind === 'person' && parsePerson(name).given.length > 0,
  );
  return named.length > 0 || hasNamesake(claimed) ? named : able;
}

function canBe(claimed: Entity, entity: Entity): boolean {
  if (claimed.kind === 'person' && entity.kind === 'person')
    return comparePersons(parsePerson(claimed.name), parsePerson(entity.name)) !== 'other';
  if ((claimed.kind === 'person') !== (entity.kind === 'person')) {
    // One name alone is easily taken for another kind of name.
    return [entity.name, ...entity.alsoWritten].includes(claimed.name);
  }
  const forms = [claimed.name, ...claimed.alsoWritten];
  return [entity.name, ...entity.alsoWritten].some((own) =>
    forms.some((form) => sameBody(form, own, entity.kind === 'organisation')),
  );
}

function sameBody(a: string, b: string, body: boolean): boolean {
  const [one, other] = [bodyKey(a), bodyKey(b)];
  if (one === other || isAcronymOf(a, b) || isAcronymOf(b, a)) return true;
  if (!body) return false;
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return short.includes(' ') && long.endsWith(` ${short}`);
}
