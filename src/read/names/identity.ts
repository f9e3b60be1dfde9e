import {
  comparePersons,
  parsePerson,
  skeleton,
  type PersonName,
} from '../../text/names/person-name.ts';
import {
  acronymIn,
  bodyKey,
  initialsOf,
  plainForm,
  shortFormsOf,
} from '../../text/names/body-name.ts';
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
  /** Where the first of them stands. */
  firstAt: number;
}

/** Groups the names of one article by whom or what they mean, in order of first mention. */
export function identify(names: readonly Found[]): Cluster[] {
  const persons = identifyPersons(names.filter((name) => name.kind === 'person'));
  const bodies = identifyBodies(names.filter((name) => name.kind === 'organisation'));
  const places = identifyPlaces(names.filter((name) => name.kind === 'place'));
  return [...persons, ...bodies, ...places].sort((a, b) => a.firstAt - b.firstAt);
}

/** Persons by surname, by given name and by full spelling, so that long texts stay linear. */
interface Register {
  readonly clusters: Cluster[];
  readonly bySurname: Map<string, Cluster[]>;
  readonly byGiven: Map<string, Set<Cluster>>;
  readonly bySpelling: Map<string, Cluster>;
}

/** Where a surname has more bearers than this, names join by their exact spelling only. */
const CROWD = 64;

/** The clusters that may be meant by a name: the bearers of its surname. */
function bearers(register: Register, found: Found, person: PersonName): readonly Cluster[] {
  const near = register.bySurname.get(skeleton(person)) ?? [];
  if (near.length <= CROWD) return near;
  const same = register.bySpelling.get(found.surface);
  return same ? [same] : [];
}

function enter(register: Register, cluster: Cluster): void {
  register.clusters.push(cluster);
  if (!cluster.person) return;
  const key = skeleton(cluster.person);
  const list = register.bySurname.get(key);
  if (list) list.push(cluster);
  else register.bySurname.set(key, [cluster]);
  if (!register.bySpelling.has(cluster.name)) register.bySpelling.set(cluster.name, cluster);
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
  const register: Register = {
    clusters: [],
    bySurname: new Map(),
    byGiven: new Map(),
    bySpelling: new Map(),
  };
  full.sort(
    (a, b) => b.person.given.length - a.person.given.length || a.found.start - b.found.start,
  );
  for (const { found, person } of full) placeFull(register, found, person);
  for (const { found, person } of bare) placeBare(register, found, person);
  for (const cluster of register.clusters) cluster.members.sort((a, b) => a.start - b.start);
  return register.clusters;
}

function placeFull(register: Register, found: Found, person: PersonName): void {
  const fits = bearers(register, found, person).filter(
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
  const owners = bearers(register, found, person).filter(
    (cluster) => verdictOn(cluster, person) === 'open' && genderFits(cluster, found, person),
  );
  const bareOwner = owners.find((cluster) => cluster.person?.given.length === 0);
  const fullOwners = owners.filter((cluster) => cluster.person && cluster.person.given.length > 0);
  const isGiven = found.gender === undefined && person.surname.length > 2;
  const namesakes = isGiven ? register.byGiven.get(person.surname) : undefined;
  const [given] = namesakes?.size === 1 ? namesakes : [];
  if (fullOwners.length === 1 && fullOwners[0]) join(fullOwners[0], found, person);
  else if (fullOwners.length > 1) joinNearest(register, fullOwners, bareOwner, found, person);
  else if (bareOwner) join(bareOwner, found, person);
  else if (given) join(given, found, undefined);
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
  const seen = owners.filter((cluster) => cluster.firstAt < found.start);
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
    firstAt: Infinity,
  };
  join(cluster, found, person);
  return cluster;
}

function join(cluster: Cluster, found: Found, person: PersonName | undefined): void {
  cluster.members.push(found);
  cluster.firstAt = Math.min(cluster.firstAt, found.start);
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

/** Bodies, the longest forms first, by key, by their initials and by their names without a common tail. */
function identifyBodies(names: readonly Found[]): Cluster[] {
  const byKey = new Map<string, Cluster>();
  const byInitials = new Map<string, Set<Cluster>>();
  const byShortForm = new Map<string, Set<Cluster>>();
  const longestFirst = [...names].sort(
    (a, b) => b.surface.length - a.surface.length || a.start - b.start,
  );
  for (const found of longestFirst) {
    const key = bodyKey(found.surface);
    const letters = acronymIn(found.surface);
    const owner =
      byKey.get(key) ??
      (letters === undefined ? undefined : onlyOne(byInitials.get(letters))) ??
      onlyOne(byShortForm.get(plainForm(found.surface)));
    if (owner) join(owner, found, undefined);
    const cluster = owner ?? open(found, undefined);
    byKey.set(key, cluster);
    if (found.acronym) byKey.set(bodyKey(found.acronym), cluster);
    if (owner) continue;
    enterUnder(byInitials, initialsOf(cluster.name), cluster);
    for (const form of shortFormsOf(cluster.name)) enterUnder(byShortForm, form, cluster);
  }
  const clusters = [...new Set(byKey.values())];
  for (const cluster of clusters) cluster.members.sort((a, b) => a.start - b.start);
  return clusters;
}

function enterUnder(map: Map<string, Set<Cluster>>, key: string, cluster: Cluster): void {
  map.set(key, (map.get(key) ?? new Set<Cluster>()).add(cluster));
}

function onlyOne(clusters: ReadonlySet<Cluster> | undefined): Cluster | undefined {
  const [owner] = clusters ?? [];
  return clusters?.size === 1 ? owner : undefined;
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
