import { bodyKey, isAcronymOf } from '../read/names/body-name.ts';
import { comparePersons, parsePerson, type PersonName } from '../read/names/person-name.ts';
import type { Article } from '../model/article.ts';
import type { Entity, NameKind, Reading } from '../model/reading.ts';
import type { Person } from '../model/story.ts';

/** One article of a story with the account it belongs to. */
export interface Member {
  readonly account: string;
  readonly article: Article;
  readonly reading: Reading;
}

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
  readonly person: PersonName;
}

interface Group {
  readonly kind: NameKind;
  readonly seats: Seat[];
}

/**
 * Joins the entities of a story's articles that mean one person, body or place, by the rules that hold
 * inside an article. A bare surname joins only where one full name in the whole story can be meant.
 */
export function matchPeople(members: readonly Member[]): People {
  const seats = seatsOf(members);
  const groups = [
    ...groupPersons(seats.filter((seat) => seat.entity.kind === 'person')),
    ...groupByKey(seats.filter((seat) => seat.entity.kind === 'organisation')),
    ...groupByKey(seats.filter((seat) => seat.entity.kind === 'place')),
  ];
  const named = keyed(groups);
  const keys = new Map<string, string>();
  for (const { key, group } of named) {
    for (const seat of group.seats) keys.set(`${seat.article} ${seat.entity.id}`, key);
  }
  const people = named
    .map(({ name, group }) => personOf(name, group))
    .sort(
      (a, b) =>
        b.byAccount.length - a.byAccount.length || order(a.name, b.name) || order(a.kind, b.kind),
    );
  return { people, personOf: (article, entity) => keys.get(`${article} ${entity}`) };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Seats in an order that does not depend on the order of the members. */
function seatsOf(members: readonly Member[]): Seat[] {
  return members
    .flatMap(({ account, article, reading }) =>
      reading.entities.map((entity) => ({
        account,
        article: article.id,
        entity,
        person: parsePerson(entity.name),
      })),
    )
    .sort(
      (a, b) =>
        order(a.entity.name, b.entity.name) ||
        order(a.account, b.account) ||
        order(a.article, b.article) ||
        order(a.entity.id, b.entity.id),
    );
}

/** Full names first; then bare ones, each where exactly one group can be meant. */
function groupPersons(seats: readonly Seat[]): Group[] {
  const groups: Group[] = [];
  const weight = (seat: Seat): number =>
    seat.person.given.filter((word) => word.length > 1).length * 4 + seat.person.given.length;
  const full = seats
    .filter((seat) => seat.person.given.length > 0)
    .sort((a, b) => weight(b) - weight(a));
  for (const seat of full) {
    const fits = groups.filter((group) => fitsPerson(group, seat));
    const same = fits.filter((group) =>
      group.seats.some((other) => comparePersons(other.person, seat.person) === 'same'),
    );
    put(groups, same.length > 0 ? same : fits, seat);
  }
  const bare = seats.filter((seat) => seat.person.given.length === 0);
  for (const seat of bare)
    put(
      groups,
      groups.filter((group) => fitsPerson(group, seat)),
      seat,
    );
  return groups;
}

function put(groups: Group[], owners: readonly Group[], seat: Seat): void {
  const [owner] = owners;
  if (owner && owners.length === 1) owner.seats.push(seat);
  else groups.push({ kind: seat.entity.kind, seats: [seat] });
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
  const longest = [...seats].sort((a, b) => b.entity.name.length - a.entity.name.length);
  for (const seat of longest) {
    const forms = [seat.entity.name, ...seat.entity.alsoWritten].map(bodyKey);
    const known = forms.map((form) => groups.get(form)).find((group) => group !== undefined);
    const group = known ?? acronymOwner(groups, seat) ?? { kind: seat.entity.kind, seats: [] };
    group.seats.push(seat);
    for (const form of forms) if (!groups.has(form)) groups.set(form, group);
  }
  return [...new Set(groups.values())];
}

function acronymOwner(groups: ReadonlyMap<string, Group>, seat: Seat): Group | undefined {
  if (seat.entity.kind !== 'organisation') return undefined;
  const owners = [...new Set(groups.values())].filter((group) =>
    group.seats.some((other) => isAcronymOf(seat.entity.name, other.entity.name)),
  );
  return owners.length === 1 ? owners[0] : undefined;
}

/** Each group with its canonical name: the one most articles use among the fullest, and a key of its own. */
function keyed(groups: readonly Group[]): { key: string; name: string; group: Group }[] {
  const taken = new Map<string, number>();
  return groups
    .map((group) => ({ name: canonicalName(group), group }))
    .sort((a, b) => order(a.name, b.name) || order(firstSeat(a.group), firstSeat(b.group)))
    .map(({ name, group }) => {
      const plain = `${group.kind}:${name}`;
      const count = (taken.get(plain) ?? 0) + 1;
      taken.set(plain, count);
      return { key: count === 1 ? plain : `${plain}#${count}`, name, group };
    });
}

function firstSeat(group: Group): string {
  return group.seats.map((seat) => `${seat.article} ${seat.entity.id}`).sort(order)[0] ?? '';
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
      fullest(b) - fullest(a) || inB.size - inA.size || a.length - b.length || order(a, b),
  );
  return ranked[0]?.[0] ?? '';
}

function personOf(name: string, group: Group): Person {
  const accounts = [...new Set(group.seats.map((seat) => seat.account))].sort(order);
  return {
    name,
    kind: group.kind,
    byAccount: accounts.map((account) => {
      const seats = group.seats.filter((seat) => seat.account === account);
      return {
        account,
        names: [
          ...new Set(seats.flatMap((seat) => [seat.entity.name, ...seat.entity.alsoWritten])),
        ].sort(order),
        roles: [
          ...new Set(seats.flatMap((seat) => seat.entity.roles.map((role) => role.text))),
        ].sort(order),
      };
    }),
  };
}
