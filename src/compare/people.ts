import { bodyKey, isAcronymOf } from '../text/names/body-name.ts';
import { addTo, byCodeUnit, groupBy, type Multimap } from '../model/multimap.ts';
import {
  comparePersons,
  namesakeKey,
  parsePerson,
  skeleton,
  type PersonName,
} from '../text/names/person-name.ts';
import { OFFICE_TITLES, roleKin } from '../text/names/titles.ts';
import type { Entity, NameKind } from '../model/reading.ts';
import type { Person } from '../model/story.ts';
import type { Member } from './member.ts';

/** What matching people needs of a member. */
type Read = Pick<Member, 'account' | 'article' | 'reading'>;

/** The people, bodies and places of a story. */
export interface People {
  /** By number of accounts, most first, then by name. */
  readonly people: readonly Person[];
  /** Story-wide key of an article's entity: its kind and canonical name ("person:Ada Quill"); undefined for an unknown entity. */
  personOf(article: string, entity: string): string | undefined;
}

interface Seat {
  readonly account: string;
  readonly article: string;
  readonly entity: Entity;
  /** What most accounts read the name as; an account alone may mistake a company for a person. */
  readonly kind: NameKind;
  readonly person: PersonName;
  /** Words of office in its titles and roles. */
  readonly offices: ReadonlySet<string>;
}

interface Group {
  readonly kind: NameKind;
  readonly seats: Seat[];
}

/**
 * Joins the entities of a story's articles that mean one person, body or place, by the rules that hold
 * inside an article. A bare surname joins only where one full name in the whole story can be meant.
 */
export function matchPeople(members: readonly Read[]): People {
  const seats = settleKinds(seatsOf(members));
  const groups = [
    ...groupPersons(seats.filter(({ kind }) => kind === 'person')),
    ...groupByKey(seats.filter(({ kind }) => kind === 'organisation')),
    ...groupByKey(seats.filter(({ kind }) => kind === 'place')),
  ];
  const named = keyed(groups);
  const keys = new Map<string, Map<string, string>>();
  for (const { key, group } of named) {
    for (const { article, entity } of group.seats) {
      const own = keys.get(article) ?? new Map<string, string>();
      keys.set(article, own.set(entity.id, key));
    }
  }
  const people = named
    .map(({ key, name, group }) => personOf(key, name, group))
    .sort(
      (a, b) =>
        b.byAccount.length - a.byAccount.length ||
        byCodeUnit(a.name, b.name) ||
        byCodeUnit(a.kind, b.kind),
    );
  return { people, personOf: (article, entity) => keys.get(article)?.get(entity) };
}

/** Seats in an order that does not depend on the order of the members. */
function seatsOf(members: readonly Read[]): Seat[] {
  return members
    .flatMap(({ account, article, reading }) =>
      reading.entities.map((entity) => ({
        account,
        article: article.id,
        entity,
        kind: entity.kind,
        person: parsePerson(entity.name),
        offices: officesOf(entity),
      })),
    )
    .sort(
      (a, b) =>
        byCodeUnit(a.entity.name, b.entity.name) ||
        byCodeUnit(a.account, b.account) ||
        byCodeUnit(a.article, b.article) ||
        byCodeUnit(a.entity.id, b.entity.id),
    );
}

/**
 * One name is one kind of thing throughout a story, unless an article itself uses it for two: what most
 * accounts read it as; as many for each, then what the name is used like, a person by a surname alone or a role.
 */
function settleKinds(seats: readonly Seat[]): Seat[] {
  const byName = groupBy(seats, ({ entity }) => bodyKey(entity.name));
  const settled = new Map<Seat, NameKind>();
  for (const own of byName.values()) {
    const kinds = [...groupBy(own, ({ kind }) => kind)];
    const articles = new Set(own.map(({ article }) => article));
    if (kinds.length < 2 || articles.size < own.length) continue;
    const [best] = kinds.toSorted(
      ([a, seatsA], [b, seatsB]) =>
        accountsOf(seatsB) - accountsOf(seatsA) ||
        Number(isUsedLike(b, own)) - Number(isUsedLike(a, own)) ||
        byCodeUnit(a, b),
    );
    if (best) for (const seat of own) settled.set(seat, best[0]);
  }
  return seats.map((seat) => ({ ...seat, kind: settled.get(seat) ?? seat.kind }));
}

function accountsOf(seats: readonly Seat[]): number {
  return new Set(seats.map(({ account }) => account)).size;
}

/** A person is called by more than one form or has a role; a body or a place mostly has neither. */
function isUsedLike(kind: NameKind, seats: readonly Seat[]): boolean {
  const personal = seats.some(
    ({ entity }) => entity.alsoWritten.length > 0 || entity.roles.length > 0,
  );
  return (kind === 'person') === personal;
}

/**
 * Full names first; then bare ones, those with a title of office before the rest, each where exactly one
 * group can be meant. Only names whose surnames could be one are held against each other.
 */
function groupPersons(seats: readonly Seat[]): Group[] {
  const groups: Group[] = [];
  const bySurname: Multimap<string, Group> = new Map();
  const bearers = bearersOf(seats);
  const weight = (seat: Seat): number =>
    seat.person.given.filter((word) => word.length > 1).length * 4 + seat.person.given.length;
  const place = (seat: Seat): void => {
    const key = skeleton(seat.person);
    const near = bySurname.get(key) ?? [];
    const fits = near.filter((group) => fitsPerson(group, seat) && bearers(group, seat));
    const owners = narrowed(fits, seat);
    const [owner] = owners;
    if (owner && owners.length === 1) {
      owner.seats.push(seat);
      return;
    }
    const group: Group = { kind: seat.kind, seats: [seat] };
    groups.push(group);
    addTo(bySurname, key, group);
  };
  const full = seats.filter((seat) => seat.person.given.length > 0);
  const bare = seats.filter((seat) => seat.person.given.length === 0);
  for (const seat of full.toSorted((a, b) => weight(b) - weight(a))) place(seat);
  for (const seat of bare) if (seat.offices.size > 0) place(seat);
  for (const seat of bare) if (seat.offices.size === 0) place(seat);
  return groups;
}

/** Of the groups that a name may belong to those that bear the very name, else those that hold its office. */
function narrowed(fits: readonly Group[], seat: Seat): readonly Group[] {
  const same = fits.filter((group) =>
    group.seats.some((other) => comparePersons(other.person, seat.person) === 'same'),
  );
  if (same.length > 0 || seat.person.given.length > 0) return same.length > 0 ? same : fits;
  const inOffice = fits.filter((group) => sharesOffice(group.seats, seat));
  return inOffice.length > 0 ? inOffice : fits;
}

/** Whether a name may mean a group's person where a story tells of several who bear it. */
function bearersOf(seats: readonly Seat[]): (group: Group, seat: Seat) => boolean {
  const beside = besideNamesakes(seats);
  const apart = new Set([...beside].map(({ person }) => namesakeKey(person)));
  const isApart = ({ person }: Seat): boolean => apart.has(namesakeKey(person));
  const full = seats.filter(({ person }) => person.given.length > 0);
  const named = new Set(full.map(inArticle));
  const titled = new Set(
    seats.flatMap(({ person, offices }) =>
      person.given.length === 0 && offices.size > 0 ? skeleton(person) : [],
    ),
  );
  const signOf = (seat: Seat): string => seat.person.suffix || (beside.has(seat) ? 'beside' : '');
  return (group, seat) => {
    if (seat.person.given.length > 0)
      return group.seats.every(
        (other) => !(isApart(seat) || isApart(other)) || signOf(other) === signOf(seat),
      );
    if (seat.offices.size > 0 && sharesOffice(group.seats, seat)) return true;
    // Its own article names people of the surname and none of them was meant: no other's is either.
    if (named.has(inArticle(seat)) && group.seats.some(({ person }) => person.given.length > 0))
      return false;
    return !isRelative(group) || !(seat.offices.size > 0 || titled.has(skeleton(seat.person)));
  };
}

/** Key of a surname in an article. */
function inArticle({ article, person }: Seat): string {
  return `${article} ${skeleton(person)}`;
}

/** The full names that one article holds with "Jr." beside the same without it, or beside another's bare surname with an office. */
function besideNamesakes(seats: readonly Seat[]): ReadonlySet<Seat> {
  const beside = new Set<Seat>();
  for (const own of groupBy(seats, inArticle).values()) {
    const suffixed = own.filter(({ person }) => person.given.length > 0 && person.suffix);
    const officer = own.some(
      ({ person, offices }) => person.given.length === 0 && offices.size > 0,
    );
    for (const junior of suffixed) {
      const key = namesakeKey(junior.person);
      const others = own.filter(
        ({ person }) => person.given.length > 0 && !person.suffix && namesakeKey(person) === key,
      );
      if (officer || others.length > 0) for (const seat of [junior, ...others]) beside.add(seat);
    }
  }
  return beside;
}

const KIN =
  /(?:^|[\s'])(?:son|daughter|wife|husband|brother|sister|mother|father|nephew|niece|first lady)\b/iu;

/** A "Jr." or one whom a text calls somebody's relative: a bare surname with another's office is not his. */
function isRelative({ seats }: Group): boolean {
  return seats.some(
    ({ person, entity }) =>
      person.given.length > 0 &&
      ((person.suffix !== '' && person.suffix !== 'sr') ||
        entity.roles.some(({ text }) => KIN.test(text))),
  );
}

function sharesOffice(seats: readonly Seat[], { offices }: Seat): boolean {
  return seats.some((other) => [...other.offices].some((office) => offices.has(office)));
}

/** The words of office in an entity's roles and in the titles before its name. */
function officesOf({ alsoWritten, roles }: Entity): ReadonlySet<string> {
  const words = [...alsoWritten, ...roles.map(({ text }) => text)]
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}-]+/u))
    .map(roleKin);
  return new Set(words.filter((word) => OFFICE_TITLES.has(word)));
}

/** No member may speak against, and no article may hold two of one person: its own reading kept them apart. */
function fitsPerson(group: Group, seat: Seat): boolean {
  return group.seats.every(
    (other) =>
      comparePersons(other.person, seat.person) !== 'other' &&
      other.article !== seat.article &&
      !gendersClash(other, seat),
  );
}

function gendersClash(a: Seat, b: Seat): boolean {
  const [left, right] = [genderOf(a), genderOf(b)];
  return left !== undefined && right !== undefined && left !== right;
}

function genderOf(seat: Seat): 'female' | 'male' | undefined {
  const forms = seat.entity.alsoWritten;
  if (forms.some((form) => form.startsWith('Mr. '))) return 'male';
  if (forms.some((form) => /^(?:Mrs|Ms|Miss)\.? /u.test(form))) return 'female';
  return seat.person.gender === 'either' ? undefined : seat.person.gender;
}

function groupByKey(seats: readonly Seat[]): Group[] {
  const groups = new Map<string, Group>();
  const byInitials: Multimap<string, Group> = new Map();
  const longest = [...seats].sort((a, b) => b.entity.name.length - a.entity.name.length);
  for (const seat of longest) {
    const forms = [seat.entity.name, ...seat.entity.alsoWritten].map(bodyKey);
    const known = forms.map((form) => groups.get(form)).find((group) => group !== undefined);
    const group = known ?? acronymOwner(byInitials, seat) ?? { kind: seat.kind, seats: [] };
    group.seats.push(seat);
    for (const form of forms) if (!groups.has(form)) groups.set(form, group);
    const initials = initialsOf(seat.entity.name);
    if (!byInitials.get(initials)?.includes(group)) addTo(byInitials, initials, group);
  }
  return [...new Set(groups.values())];
}

/** The capitals that a body's name would be shortened to. */
function initialsOf(name: string): string {
  return [...name.matchAll(/(?<![\p{L}])\p{Lu}/gu)].map(([letter]) => letter).join('');
}

function acronymOwner(byInitials: Multimap<string, Group>, seat: Seat): Group | undefined {
  if (seat.kind !== 'organisation') return undefined;
  const letters = seat.entity.name.replace(/[^\p{L}]/gu, '');
  const owners = (byInitials.get(letters) ?? []).filter((group) =>
    group.seats.some((other) => isAcronymOf(seat.entity.name, other.entity.name)),
  );
  return owners.length === 1 ? owners[0] : undefined;
}

/** Each group with its canonical name: the one most articles use among the fullest, and a key of its own. */
function keyed(groups: readonly Group[]): { key: string; name: string; group: Group }[] {
  const taken = new Map<string, number>();
  return groups
    .map((group) => ({ name: canonicalName(group), group }))
    .sort(
      (a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(firstSeat(a.group), firstSeat(b.group)),
    )
    .map(({ name, group }) => {
      const plain = `${group.kind}:${name}`;
      const count = (taken.get(plain) ?? 0) + 1;
      taken.set(plain, count);
      return { key: count === 1 ? plain : `${plain}#${count}`, name, group };
    });
}

function firstSeat(group: Group): string {
  return group.seats.map((seat) => `${seat.article} ${seat.entity.id}`).sort(byCodeUnit)[0] ?? '';
}

/** Names with a given name first, then the one most accounts use, then the shorter, then by code unit. */
function canonicalName(group: Group): string {
  const counts = new Map<string, Set<string>>();
  for (const seat of group.seats) {
    const accounts = counts.get(seat.entity.name) ?? new Set<string>();
    accounts.add(seat.account);
    counts.set(seat.entity.name, accounts);
  }
  const fullest = (name: string): number => {
    if (group.kind === 'person')
      return parsePerson(name).given.some((word) => word.length > 1) ? 1 : 0;
    return /\p{Ll}/u.test(name) ? 1 : 0;
  };
  const ranked = [...counts].sort(
    ([a, inA], [b, inB]) =>
      fullest(b) - fullest(a) || inB.size - inA.size || a.length - b.length || byCodeUnit(a, b),
  );
  return ranked[0]?.[0] ?? '';
}

function personOf(key: string, name: string, group: Group): Person {
  const byAccount = groupBy(group.seats, ({ account }) => account);
  return {
    entity: key,
    name,
    kind: group.kind,
    byAccount: [...byAccount]
      .sort((a, b) => byCodeUnit(a[0], b[0]))
      .map(([account, seats]) => ({
        account,
        names: [
          ...new Set(seats.flatMap((seat) => [seat.entity.name, ...seat.entity.alsoWritten])),
        ].sort(byCodeUnit),
        roles: [
          ...new Set(seats.flatMap((seat) => seat.entity.roles.map((role) => role.text))),
        ].sort(byCodeUnit),
      })),
  };
}
