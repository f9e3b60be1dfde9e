import { comparePersons, parsePerson, skeleton, type PersonName } from './person-name.ts';
import { bodyKey, isAcronymOf, shortBodyOf } from './body-name.ts';
import type { NameKind } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';

/** A name in the text before it has an entity. */
export interface Found extends Range {
  readonly kind: NameKind;
  /** The name as written, folded to plain spaces and quotation marks. */
  readonly surface: string;
  /** What the titles before it say: "mr" → male. */
  readonly gender: 'female' | 'male' | undefined;
  /** The acronym written in brackets behind it ("Federal Grain Board (FGB)"), or empty. */
  readonly acronym: string;
}

/** Names that mean one person, body or place, in order of mention. */
export interface Cluster {
  readonly kind: NameKind;
  readonly members: Found[];
  /** The fullest form. */
  name: string;
  person: PersonName | undefined;
  gender: 'female' | 'male' | undefined;
}

/** Groups the names of one article by whom or what they mean, in order of first mention. */
export function identify(names: readonly Found[]): Cluster[] {
  const persons = identifyPersons(names.filter((name) => name.kind === 'person'));
  const bodies = identifyBodies(names.filter((name) => name.kind === 'organisation'));
  const places = identifyPlaces(names.filter((name) => name.kind === 'place'));
  return [...persons, ...bodies, ...places].sort((a, b) => firstOf(a) - firstOf(b));
}

function firstOf(cluster: Cluster): number {
  return cluster.members[0]?.start ?? 0;
}

/** Persons by surname and by given name, so that long texts stay linear. */
interface Register {
  readonly clusters: Cluster[];
  readonly bySurname: Map<string, Cluster[]>;
  readonly byGiven: Map<string, Set<Cluster>>;
}

function enter(register: Register, cluster: Cluster): void {
  register.clusters.push(cluster);
  if (!cluster.person) return;
  const key = skeleton(cluster.person);
  const list = register.bySurname.get(key);
  if (list) list.push(cluster);
  else register.bySurname.set(key, [cluster]);
  noteGiven(register, cluster);
}

function noteGiven({ byGiven }: Register, cluster: Cluster): void {
  const given = cluster.person?.given[0];
  if (given === undefined) return;
  const known = byGiven.get(given) ?? new Set<Cluster>();
  byGiven.set(given, known.add(cluster));
}

/** Full names first, so that a bare surname finds its owner even in a headline above it. */
function identifyPersons(names: readonly Found[]): Cluster[] {
  const parsed = names.map((found) => ({ found, person: parsePerson(found.surface) }));
  const full = parsed.filter(({ person }) => person.given.length > 0);
  const bare = parsed.filter(({ person }) => person.given.length === 0);
  const register: Register = { clusters: [], bySurname: new Map(), byGiven: new Map() };
  full.sort(
    (a, b) => b.person.given.length - a.person.given.length || a.found.start - b.found.start,
  );
  for (const { found, person } of full) placeFull(register, found, person);
  for (const { found, person } of bare) placeBare(register, found, person);
  for (const cluster of register.clusters) cluster.members.sort((a, b) => a.start - b.start);
  return register.clusters;
}

function placeFull(register: Register, found: Found, person: PersonName): void {
  const near = register.bySurname.get(skeleton(person)) ?? [];
  const fits = near.filter(
    (cluster) => verdictOn(cluster, person) !== 'other' && genderFits(cluster, found, person),
  );
  const same = fits.filter((cluster) => verdictOn(cluster, person) === 'same');
  const owner = same.length === 1 ? same[0] : fits.length === 1 ? fits[0] : undefined;
  if (!owner) return enter(register, open(found, person));
  join(owner, found, person);
  noteGiven(register, owner);
}

function verdictOn(cluster: Cluster, person: PersonName): 'same' | 'open' | 'other' {
  return cluster.person ? comparePersons(cluster.person, person) : 'other';
}

/** Gives a bare surname, or a bare given name, to its owner: only one may fit. */
function placeBare(register: Register, found: Found, person: PersonName): void {
  const near = register.bySurname.get(skeleton(person)) ?? [];
  const owners = near.filter(
    (cluster) => verdictOn(cluster, person) === 'open' && genderFits(cluster, found, person),
  );
  const bareOwner = owners.find((cluster) => cluster.person?.given.length === 0);
  const fullOwners = owners.filter((cluster) => cluster.person && cluster.person.given.length > 0);
  const isGiven = found.gender === undefined && person.surname.length > 2;
  const [given, ...others] = isGiven ? (register.byGiven.get(person.surname) ?? []) : [];
  if (fullOwners.length === 1 && fullOwners[0]) join(fullOwners[0], found, person);
  else if (fullOwners.length > 1) joinNearest(register, fullOwners, bareOwner, found, person);
  else if (bareOwner) join(bareOwner, found, person);
  else if (given && others.length === 0) join(given, found, undefined);
  else enter(register, open(found, person));
}

/** Several people bear the surname: the one named before is meant if no other was. */
function joinNearest(
  register: Register,
  owners: readonly Cluster[],
  bareOwner: Cluster | undefined,
  found: Found,
  person: PersonName,
): void {
  const seen = owners.filter((cluster) =>
    cluster.members.some((member) => member.start < found.start),
  );
  if (seen.length === 1 && seen[0]) join(seen[0], found, person);
  else if (bareOwner) join(bareOwner, found, person);
  else enter(register, open(found, person));
}

function genderFits(cluster: Cluster, found: Found, person: PersonName): boolean {
  const ofName = person.gender === 'either' ? undefined : person.gender;
  const incoming = found.gender ?? ofName;
  return !cluster.gender || !incoming || cluster.gender === incoming;
}

function open(found: Found, person: PersonName | undefined): Cluster {
  const cluster: Cluster = {
    kind: found.kind,
    members: [],
    name: '',
    person: undefined,
    gender: undefined,
  };
  join(cluster, found, person);
  return cluster;
}

function join(cluster: Cluster, found: Found, person: PersonName | undefined): void {
  cluster.members.push(found);
  const fuller =
    cluster.name === '' ||
    (person !== undefined &&
      cluster.person !== undefined &&
      fullness(person) > fullness(cluster.person));
  if (fuller) {
    cluster.name = found.surface;
    cluster.person = person;
  } else if (isShouted(cluster.name) && sameLetters(cluster.name, found.surface)) {
    cluster.name = found.surface;
  }
  const ofName = person?.gender === 'either' ? undefined : person?.gender;
  cluster.gender = cluster.gender ?? found.gender ?? ofName;
}

/** A spelt-out given name weighs most, then an initial, then a suffix. */
function fullness(person: PersonName): number {
  const spelt = person.given.filter((word) => word.length > 1).length;
  return spelt * 4 + person.given.length + (person.suffix ? 1 : 0);
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase() && name.length > 1;
}

function sameLetters(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Bodies, the longest forms first, by key, by their letters and by their first word. */
function identifyBodies(names: readonly Found[]): Cluster[] {
  const byKey = new Map<string, Cluster>();
  const byFirst = new Map<string, Set<Cluster>>();
  const longestFirst = [...names].sort(
    (a, b) => b.surface.length - a.surface.length || a.start - b.start,
  );
  for (const found of longestFirst) {
    const key = bodyKey(found.surface);
    const owner =
      byKey.get(key) ??
      onlyOne(byFirst.get(firstLetters(found.surface)), (name) =>
        isAcronymOf(found.surface, name),
      ) ??
      onlyOne(byFirst.get(firstWord(found.surface)), (name) => shortBodyOf(found.surface, name));
    if (owner) join(owner, found, undefined);
    const cluster = owner ?? open(found, undefined);
    byKey.set(key, cluster);
    if (found.acronym) byKey.set(bodyKey(found.acronym), cluster);
    for (const entry of [initials(cluster.name), firstWord(cluster.name)]) {
      byFirst.set(entry, (byFirst.get(entry) ?? new Set<Cluster>()).add(cluster));
    }
  }
  const clusters = [...new Set(byKey.values())];
  for (const cluster of clusters) cluster.members.sort((a, b) => a.start - b.start);
  return clusters;
}

function firstWord(name: string): string {
  return name.toLowerCase().replace(/^the /u, '').split(' ', 1)[0] ?? '';
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.map((word) => word.charAt(0)).join('');
}

function firstLetters(name: string): string {
  return name.replace(/[^\p{L}]/gu, '');
}

function onlyOne(
  clusters: ReadonlySet<Cluster> | undefined,
  fits: (name: string) => boolean,
): Cluster | undefined {
  const owners = [...(clusters ?? [])].filter((cluster) => fits(cluster.name));
  return owners.length === 1 ? owners[0] : undefined;
}

function identifyPlaces(names: readonly Found[]): Cluster[] {
  const byKey = new Map<string, Cluster>();
  for (const found of names) {
    const key = bodyKey(found.surface);
    const owner = byKey.get(key);
    if (owner) join(owner, found, undefined);
    else byKey.set(key, open(found, undefined));
  }
  return [...byKey.values()];
}
