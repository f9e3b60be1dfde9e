import { GIVEN_NAMES } from '../../text/names/given-names.ts';
import { GENDERED_ROLES, ROLE_NOUNS, roleKin } from '../../text/names/titles.ts';
import { BODY_HEADS } from '../lang/en/bodies.ts';
import { DEMONYMS, PLACES, STATE_ABBREVIATIONS } from '../lang/en/places.ts';
import { genderOfTitle, parsePerson } from '../../text/names/person-name.ts';
import { tableKey } from './segment.ts';
import { firstAt } from '../sorted.ts';
import { byPosition, mentionAt, type Mention } from '../../model/span.ts';
import type { Entity, Name, Reference } from '../../model/reading.ts';
import type { Line, Page } from '../page.ts';
import type { Token } from '../../text/tokens.ts';

type Gender = 'female' | 'male';

/** What is known of an entity when references are looked up. */
interface Profile {
  readonly entity: Entity;
  readonly gender: Gender | undefined;
  /** Heads of its roles ("senator"), how strongly each holds. */
  readonly heads: ReadonlyMap<string, number>;
  /** Its name's last word, for bodies ("committee"). */
  readonly tail: string;
  /** All words of its roles, lower case. */
  readonly roleWords: ReadonlySet<string>;
  /** True where one of them is of a people or a party. */
  readonly fromSomewhere: boolean;
  /** As `fromSomewhere`, but for those that every politician of the country bears. */
  readonly fromElsewhere: boolean;
  /** Whether a role names a place, by the places asked for so far. */
  readonly places: Map<string, boolean>;
}

const PRONOUNS: ReadonlyMap<
  string,
  { gender: Gender; use: 'subject' | 'object' | 'own' | 'self' }
> = new Map([
  ['he', { gender: 'male', use: 'subject' }],
  ['him', { gender: 'male', use: 'object' }],
  ['his', { gender: 'male', use: 'own' }],
  ['himself', { gender: 'male', use: 'self' }],
  ['she', { gender: 'female', use: 'subject' }],
  ['her', { gender: 'female', use: 'own' }],
  ['hers', { gender: 'female', use: 'own' }],
  ['herself', { gender: 'female', use: 'self' }],
] as const);

/** More general words and the roles they may stand for. */
const ROLE_CLASSES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'lawmaker',
    ['senator', 'congressman', 'legislator', 'mp', 'delegate', 'assemblyman', 'lawmaker'],
  ],
  ['legislator', ['senator', 'congressman', 'lawmaker', 'mp', 'assemblyman']],
  ['politician', ['senator', 'congressman', 'lawmaker', 'mp', 'governor', 'mayor']],
  ['diplomat', ['ambassador', 'envoy', 'diplomat']],
  ['officer', ['lieutenant', 'sergeant', 'captain', 'colonel', 'constable', 'policeman']],
  ['executive', ['ceo', 'chief', 'executive']],
  ['leader', ['leader', 'premier', 'chancellor']],
]);

/** How much of a name's weight is left one sentence and one paragraph later. */
const FADE = { sentence: 0.6, paragraph: 0.85 };
const WEIGHT = { subject: 3, other: 1.4, quoted: 0.3, heading: 0.8 };
/** The best candidate must lead the next by this share of its own weight. */
const MARGIN = 0.3;
const FAINT = 0.12;
/** How many entities are kept in mind at once. */
const REMEMBERED = 60;

/** Pronouns and descriptions of `page` with whom they mean, by position; quoted speech is left alone. */
export function resolveReferences(
  page: Page,
  names: readonly Name[],
  entities: readonly Entity[],
): Reference[] {
  const profiles = entities.map((entity) => profileOf(entity));
  const byId = new Map(profiles.map((profile) => [profile.entity.id, profile]));
  const weights = new Map<string, number>();
  const sorted = [...names].sort((a, b) => a.start - b.start);
  const roles = entities.flatMap((entity) => entity.roles).sort(byPosition);
  const references: Reference[] = [];
  let at = 0;
  let quoted = false;
  let paragraph = -2;
  for (const line of [...page.lines].sort((a, b) => a.start - b.start)) {
    const fresh = line.paragraph !== paragraph;
    if (fresh) quoted = false;
    fade(weights, fresh ? FADE.sentence * FADE.paragraph : FADE.sentence);
    paragraph = line.paragraph;
    const named: Name[] = [];
    while (at < sorted.length && (sorted[at]?.start ?? Infinity) < line.end) {
      const name = sorted[at];
      if (name && name.start >= line.start) named.push(name);
      at += 1;
    }
    const scene: Scene = { page, line, named, profiles, byId, weights, roles, subject: undefined };
    quoted = readLine(scene, quoted, references);
  }
  return references;
}

/** The reference that covers `[start, end)` or lies in it, or undefined; `references` sorted by position. */
export function referenceAt(
  references: readonly Reference[],
  range: { readonly start: number; readonly end: number },
): Reference | undefined {
  const found = references[firstAt(references, ({ end }) => end > range.start)];
  return found && found.start < range.end ? found : undefined;
}

/** One line with all that resolving looks at. */
interface Scene {
  readonly page: Page;
  readonly line: Line;
  readonly named: readonly Name[];
  readonly profiles: readonly Profile[];
  readonly byId: ReadonlyMap<string, Profile>;
  readonly weights: Map<string, number>;
  readonly roles: readonly Mention[];
  /** The entity that does the talking in this line so far. */
  subject: string | undefined;
}

function readLine(scene: Scene, open: boolean, into: Reference[]): boolean {
  const { line, named, weights } = scene;
  let quoted = open;
  let next = 0;
  for (let at = 0; at < line.tokens.length; at += 1) {
    const token = line.tokens[at];
    if (!token) break;
    if (token.text === '"') quoted = !quoted;
    const name = named[next];
    if (name && token.start >= name.start) {
      if (token.end >= name.end) next += 1;
      if (token.start === name.start) noteName(scene, name, at, quoted);
      continue;
    }
    if (quoted || token.kind !== 'word') continue;
    const reference = pronounAt(scene, at) ?? descriptionAt(scene, at);
    if (!reference) continue;
    into.push(reference);
    if (reference.entity) add(weights, reference.entity, WEIGHT.other);
  }
  return quoted;
}

function noteName(scene: Scene, name: Name, at: number, quoted: boolean): void {
  const before = scene.line.tokens[at - 1]?.text.toLowerCase() ?? '';
  const agent =
    before === 'by' &&
    /(?:ed|en|wn|[iau]ng|de|id|ght)$/u.test(scene.line.tokens[at - 2]?.text ?? '');
  const isObject =
    !agent &&
    /^(?:by|with|of|to|for|from|against|about|on|and|told|asked|met|in|at|as)$/u.test(before);
  const isOwner =
    scene.page.shadow.startsWith("'s", name.end) || scene.page.shadow.startsWith("' ", name.end);
  const isFirst = scene.subject === undefined || agent;
  const isSubject = !isObject && !isOwner && name.kind !== 'place' && isFirst && !quoted;
  if (isSubject && name.kind === 'person') scene.subject = name.entity;
  const weight = isSubject ? WEIGHT.subject : WEIGHT.other;
  const share = quoted ? WEIGHT.quoted : scene.line.paragraph === -1 ? WEIGHT.heading : 1;
  add(scene.weights, name.entity, weight * share);
}

function add(weights: Map<string, number>, entity: string, weight: number): void {
  const known = weights.get(entity) ?? 0;
  weights.delete(entity);
  weights.set(entity, Math.min(6, known + weight));
  const [oldest] = weights.keys();
  if (weights.size > REMEMBERED && oldest !== undefined) weights.delete(oldest);
}

function fade(weights: Map<string, number>, factor: number): void {
  for (const [entity, weight] of weights) {
    if (weight * factor < 0.01) weights.delete(entity);
    else weights.set(entity, weight * factor);
  }
}

function pronounAt(scene: Scene, at: number): Reference | undefined {
  const token = scene.line.tokens[at];
  const pronoun = token && PRONOUNS.get(token.text.toLowerCase());
  if (!token || !pronoun) return undefined;
  const quoted = pronoun.use === 'object' && isQuoted(scene.line.tokens, at);
  const barred = pronoun.use === 'object' && !quoted ? scene.subject : undefined;
  const meant = quoted && scene.subject ? scene.byId.get(scene.subject) : undefined;
  if (meant?.entity.kind === 'person' && (meant.gender ?? pronoun.gender) === pronoun.gender)
    return decide(scene, token, token, [[meant.entity.id, 1]]);
  const ranked = rank(scene, (profile) => {
    if (profile.entity.kind !== 'person' || profile.entity.id === barred) return 0;
    if (profile.gender === undefined) return 0.7;
    return profile.gender === pronoun.gender ? 1 : 0;
  });
  const reference = decide(scene, token, token, ranked);
  if (reference.entity && pronoun.use === 'subject' && scene.subject === undefined)
    scene.subject = reference.entity;
  return reference;
}

/** "…, the agency quoted him as saying": the clause before is his, not the agency's. */
function isQuoted(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:quot|report|cit)(?:ed|es|ing|s)$/i.test(tokens[at - 1]?.text ?? '') &&
    /^(?:as|saying)$/u.test(tokens[at + 1]?.text ?? '')
  );
}

function descriptionAt(scene: Scene, at: number): Reference | undefined {
  const { tokens } = scene.line;
  const the = tokens[at];
  if (!the || the.text.toLowerCase() !== 'the') return undefined;
  const nounAt = nounAfter(scene, at + 1);
  const noun = nounAt === undefined ? undefined : tokens[nounAt];
  if (nounAt === undefined || !noun) return undefined;
  if (insideRole(scene.roles, the.start, noun.end)) return undefined;
  const next = scene.named[firstBehind(scene.named, noun.end)];
  if (next && next.start - noun.end <= 2) return undefined;
  const word = tableKey(noun.text);
  const after = tokens[nounAt + 1]?.text.toLowerCase();
  const modifiers = tokens.slice(at + 1, nounAt).map((token) => tableKey(token.text));
  const complement =
    after === 'of' || after === 'for'
      ? tableKey(
          tokens[nounAt + 2]?.text === 'the'
            ? (tokens[nounAt + 3]?.text ?? '')
            : (tokens[nounAt + 2]?.text ?? ''),
        )
      : undefined;
  const ranked = ROLE_NOUNS.has(word)
    ? rankByRole(scene, word, modifiers, complement)
    : rank(scene, (profile) =>
        profile.entity.kind === 'organisation' && profile.tail === word ? 1 : 0,
      );
  if (ranked.length === 0 && !ROLE_NOUNS.has(word)) return undefined;
  return decide(scene, the, noun, ranked);
}

/** The index of the noun that "the" belongs to, over at most three modifiers. */
function nounAfter(scene: Scene, from: number): number | undefined {
  const { tokens } = scene.line;
  for (let at = from; at < Math.min(tokens.length, from + 4); at += 1) {
    const token = tokens[at];
    if (!token || token.kind !== 'word' || token.text === "'s") return undefined;
    const key = tableKey(token.text);
    const following = tokens[at + 1];
    const followingKey = following ? tableKey(following.text) : '';
    const goesOn =
      following?.kind === 'word' && (ROLE_NOUNS.has(followingKey) || BODY_HEADS.has(followingKey));
    const isNoun = ROLE_NOUNS.has(key) || (BODY_HEADS.has(key) && !/^\p{Lu}/u.test(token.text));
    if (isNoun && !goesOn)
      return following?.text === "'s" || following?.text !== '-' ? at : undefined;
    const modifies = isNoun || DEMONYMS.has(key) || /^[\p{L}-]+$/u.test(token.text);
    if (!modifies || /^(?:of|in|on|and|or|to|for|at|by|is|was|that|who|which)$/u.test(key))
      return undefined;
  }
  return undefined;
}

function rankByRole(
  scene: Scene,
  word: string,
  modifiers: readonly string[],
  complement: string | undefined,
): [string, number][] {
  const kin = roleKin(word);
  const gender = GENDERED_ROLES.get(word);
  return rank(scene, (profile) => {
    if (profile.entity.kind !== 'person') return 0;
    if (gender && profile.gender && profile.gender !== gender && kin === word) return 0;
    const held = profile.heads.get(kin) ?? bestOfClass(profile, kin);
    if (held === 0) return 0;
    const { roleWords } = profile;
    if (complement !== undefined && !roleWords.has(complement)) return 0;
    const state = modifiers.join(' ');
    if (PLACES.has(state) && !isOf(profile, state)) return 0;
    const named = modifiers.filter((modifier) => DEMONYMS.has(modifier));
    if (profile.fromSomewhere && named.some((modifier) => !roleWords.has(modifier))) return 0;
    const unlike = named.length === 0 && profile.fromElsewhere;
    return held * (unlike ? 0.6 : 1);
  });
}

function isOf({ entity, places }: Profile, place: string): boolean {
  const known = places.get(place) ?? comesFrom(entity, place);
  places.set(place, known);
  return known;
}

/** Whether a role names the place, in full or by its abbreviation ("R-Ariz."). */
function comesFrom(entity: Entity, place: string): boolean {
  return entity.roles.some(({ text }) => {
    const role = text.toLowerCase();
    const short = STATE_ABBREVIATIONS.get(role.replace(/^[rdi]-/u, '').replace(/\.$/u, ''));
    return role.includes(place) || short?.toLowerCase() === place;
  });
}

function bestOfClass(profile: Profile, word: string): number {
  return Math.max(
    0,
    ...(ROLE_CLASSES.get(word) ?? []).map((role) => (profile.heads.get(role) ?? 0) * 0.9),
  );
}

/** Whether a role covers the words: the last role that begins at or before them, or the one before it. */
function insideRole(roles: readonly Mention[], start: number, end: number): boolean {
  const after = firstBehind(roles, start + 1);
  return [roles[after - 1], roles[after - 2]].some(
    (role) => role !== undefined && role.start <= start && end <= role.end,
  );
}

/** The index of the first range that begins at or behind `start`. */
function firstBehind(sorted: readonly Mention[], start: number): number {
  return firstAt(sorted, (one) => one.start >= start);
}

/** Entities with weight and fitness, the heaviest first; ties by id. */
function rank(scene: Scene, fitness: (profile: Profile) => number): [string, number][] {
  const ranked: [string, number][] = [];
  for (const [id, weight] of scene.weights) {
    const profile = scene.byId.get(id);
    const score = profile ? fitness(profile) * weight : 0;
    if (score > 0) ranked.push([id, score]);
  }
  return ranked.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function decide(
  scene: Scene,
  from: Token,
  to: Token,
  ranked: readonly [string, number][],
): Reference {
  const [best, second] = ranked;
  const clear =
    best !== undefined && best[1] >= FAINT && best[1] - (second?.[1] ?? 0) >= MARGIN * best[1];
  return {
    ...mentionAt(scene.page.article.text, from.start, to.end),
    entity: clear ? best[0] : undefined,
    candidates: ranked.slice(0, 3).map(([id]) => id),
  };
}

function profileOf(entity: Entity): Profile {
  const heads = new Map<string, number>();
  const put = (word: string, weight: number): void => {
    const key = roleKin(word);
    heads.set(key, Math.max(heads.get(key) ?? 0, weight));
  };
  for (const role of entity.roles) {
    const words = role.text.split(/[^\p{L}.'-]+/u).map(tableKey);
    const stop = words.findIndex((word) => /^(?:of|in|at|for|on|who|from|to)$/u.test(word));
    for (const word of stop < 0 ? words : words.slice(0, stop)) {
      if (ROLE_NOUNS.has(word) || roleKin(word) !== word)
        put(word, /^\p{Lu}/u.test(role.text) ? 1 : 0.8);
    }
    if (!/^[RDI]-/u.test(role.text)) continue;
    put('lawmaker', 0.6);
    if (role.text.startsWith('R')) put('republican', 0.9);
    if (role.text.startsWith('D')) put('democrat', 0.9);
  }
  const tail = tableKey(entity.name.split(/\s+/u).at(-1) ?? '');
  const roleWords = new Set(
    entity.roles.flatMap((role) => role.text.toLowerCase().split(/[^\p{L}.]+/u)),
  );
  const peoples = [...roleWords].filter((word) => DEMONYMS.has(word));
  return {
    entity,
    gender: genderOf(entity),
    heads,
    tail,
    roleWords,
    fromSomewhere: peoples.length > 0,
    fromElsewhere: peoples.some((word) => !/^(?:republican|democratic|american)$/u.test(word)),
    places: new Map(),
  };
}

/** Gender by titles first, then the given name, then gendered roles. */
function genderOf(entity: Entity): Gender | undefined {
  if (entity.kind !== 'person') return undefined;
  for (const form of entity.alsoWritten) {
    const gender = genderOfTitle(form.split(' ')[0] ?? '');
    if (gender) return gender;
  }
  const given = parsePerson(entity.name).gender;
  if (given === 'female' || given === 'male') return given;
  for (const role of entity.roles) {
    for (const word of role.text.toLowerCase().split(/[^\p{L}-]+/u)) {
      const gender = GENDERED_ROLES.get(word);
      if (gender) return gender;
    }
  }
  const first = GIVEN_NAMES.get(entity.name.toLowerCase());
  return first === 'female' || first === 'male' ? first : undefined;
}
