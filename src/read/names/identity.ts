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
import { isAnother, namesakesIn, suffixesFit } from './namesakes.ts';
import type { Bearing } from './bearing.ts';
import type { NameKind } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';

/** A name in the text before it has an entity. */
export interface Found extends Range {
  readonly kind: NameKind;
  /** The name as written, folded to plain spaces and quotation marks. */
  readonly surface: string;
  /** What the words around it say of its bearer. */
  readonly bearing: Bearing;
  /** Stands in the headline and not in the text. */
  readonly heading: boolean;
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
  /** Where the first of them stands that is no headline's. */
  firstInText: number;
  /** Where the first of them stands that is more than a surname. */
  firstInFull: number;
  /** Words of office that one of them bears. */
  readonly offices: Set<string>;
  /** One of them is named as somebody's relative. */
  relative: boolean;
  /** Of one of them is said who it is. */
  described: boolean;
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
  /** Full names that the text tells of with and without "Jr.": two people. */
  readonly namesakes: ReadonlySet<string>;
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
    namesakes: namesakesIn(full),
  };
  full.sort(
    (a, b) => b.person.given.length - a.person.given.length || a.found.start - b.found.start,
  );
  for (const { found, person } of full) placeFull(register, found, person);
  // Whoever bears the surname and is none of those named in full comes first: he may be meant by it elsewhere.
  const strangers = bare.filter(({ found, person }) => isStranger(register, found, person));
  for (const { found, person } of strangers) placeBare(register, found, person);
  const placed = new Set(strangers);
  for (const one of bare) if (!placed.has(one)) placeBare(register, one.found, one.person);
  for (const cluster of register.clusters) cluster.members.sort((a, b) => a.start - b.start);
  return register.clusters;
}

function placeFull(register: Register, found: Found, person: PersonName): void {
  const fits = bearers(register, found, person).filter(
    (cluster) =>
      verdictOn(cluster, person) !== 'other' &&
      suffixesFit(register.namesakes, cluster, person) &&
      genderFits(cluster, found, person),
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

/** The people whom a bare surname may mean, those named in full apart. */
function ownersOf(
  register: Register,
  found: Found,
  person: PersonName,
): { full: readonly Cluster[]; bare: Cluster | undefined } {
  const fitting = bearers(register, found, person).filter(
    (cluster) => verdictOn(cluster, person) === 'open' && genderFits(cluster, found, person),
  );
  const named = fitting.filter(
    ({ person: known }) => known !== undefined && known.given.length > 0,
  );
  const full = named.filter((cluster) => !isAnother(cluster, found));
  const suffixed = full.filter(({ person: known }) => known?.suffix === person.suffix);
  return {
    full: person.suffix && suffixed.length > 0 ? suffixed : full,
    bare: fitting.find((cluster) => cluster.person?.given.length === 0),
  };
}

/** Whether the surname stands where none of those can be meant whom the text names in full with it. */
function isStranger(register: Register, found: Found, person: PersonName): boolean {
  const near = bearers(register, found, person).filter(
    (cluster) => verdictOn(cluster, person) === 'open',
  );
  return near.length > 0 && near.every((cluster) => isAnother(cluster, found));
}

/** Gives a bare surname, or a bare given name, to its owner: only one may fit. */
function placeBare(register: Register, found: Found, person: PersonName): void {
  const { full, bare } = ownersOf(register, found, person);
  const { gender, relative } = found.bearing;
  const isGiven = (gender === undefined || relative) && person.surname.length > 2;
  const namesakes = isGiven ? register.byGiven.get(person.surname) : undefined;
  const [given] = namesakes?.size === 1 ? namesakes : [];
  const [owner] = full.length === 1 ? full : [];
  if (owner && bare) join(nearer(owner, bare, found), found, person);
  else if (owner) join(owner, found, person);
  else if (full.length > 1) joinNearest(register, full, bare, found, person);
  else if (bare) join(bare, found, person);
  else if (given) join(given, found, undefined);
  else enter(register, open(found, person));
}

/** Of one named in full and another known by the surname alone: from where the second is named he is meant. */
function nearer(owner: Cluster, stranger: Cluster, found: Found): Cluster {
  const from = found.heading ? owner.firstInText : found.start;
  return stranger.firstInText <= from ? stranger : owner;
}

/** Several people bear the surname: the one named before is meant if no other was. */
function joinNearest(
  register: Register,
  owners: readonly Cluster[],
  bareOwner: Cluster | undefined,
  found: Found,
  person: PersonName,
): void {
  const seen = [...owners, ...(bareOwner ? [bareOwner] : [])].filter(
    (cluster) => cluster.firstAt < found.start,
  );
  if (seen.length === 1 && seen[0]) join(seen[0], found, person);
  else if (bareOwner) join(bareOwner, found, person);
  else enter(register, open(found, person));
}

function genderFits(cluster: Cluster, found: Found, person: PersonName): boolean {
  const ofName = person.gender === 'either' ? undefined : person.gender;
  const incoming = found.bearing.gender ?? ofName;
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
    firstInText: Infinity,
    firstInFull: Infinity,
    offices: new Set(),
    relative: false,
    described: false,
  };
  join(cluster, found, person);
  return cluster;
}

function join(cluster: Cluster, found: Found, person: PersonName | undefined): void {
  cluster.members.push(found);
  cluster.firstAt = Math.min(cluster.firstAt, found.start);
  if (!found.heading) cluster.firstInText = Math.min(cluster.firstInText, found.start);
  if (person && person.given.length > 0)
    cluster.firstInFull = Math.min(cluster.firstInFull, found.start);
  for (const office of found.bearing.offices) cluster.offices.add(office);
  cluster.relative ||= found.bearing.relative;
  cluster.described ||= found.bearing.described;
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
  cluster.gender = cluster.gender ?? found.bearing.gender ?? ofName;
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
