import { comparePersons, parsePerson, type PersonName } from './person-name.ts';
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

/** Full names first, so that a bare surname finds its owner even in a headline above it. */
function identifyPersons(names: readonly Found[]): Cluster[] {
  const parsed = names.map((found) => ({ found, person: parsePerson(found.surface) }));
  const full = parsed.filter(({ person }) => person.given.length > 0);
  const bare = parsed.filter(({ person }) => person.given.length === 0);
  const clusters: Cluster[] = [];
  full.sort(
    (a, b) => b.person.given.length - a.person.given.length || a.found.start - b.found.start,
  );
  for (const { found, person } of full) {
    const fits = clusters.filter((cluster) => {
      const verdict = cluster.person ? comparePersons(cluster.person, person) : 'other';
      return verdict !== 'other' && genderFits(cluster, found, person);
    });
    const same = fits.filter(
      (cluster) => cluster.person && comparePersons(cluster.person, person) === 'same',
    );
    const owner = same.length === 1 ? same[0] : fits.length === 1 ? fits[0] : undefined;
    if (owner) join(owner, found, person);
    else clusters.push(open(found, person));
  }
  for (const { found, person } of bare) placeBare(clusters, found, person);
  for (const cluster of clusters) cluster.members.sort((a, b) => a.start - b.start);
  return clusters;
}

/** Gives a bare surname, or a bare given name, to its owner: only one may fit. */
function placeBare(clusters: Cluster[], found: Found, person: PersonName): void {
  const owners = clusters.filter(
    (cluster) =>
      cluster.person &&
      comparePersons(cluster.person, person) === 'open' &&
      genderFits(cluster, found, person),
  );
  const bareOwner = owners.find((cluster) => cluster.person?.given.length === 0);
  const fullOwners = owners.filter((cluster) => cluster.person && cluster.person.given.length > 0);
  const given = clusters.filter(
    (cluster) =>
      cluster.person?.given[0] === person.surname &&
      found.gender === undefined &&
      person.surname.length > 2,
  );
  if (fullOwners.length === 1 && fullOwners[0]) join(fullOwners[0], found, person);
  else if (fullOwners.length > 1) joinNearest(clusters, fullOwners, bareOwner, found, person);
  else if (bareOwner) join(bareOwner, found, person);
  else if (given.length === 1 && given[0]) join(given[0], found, undefined);
  else clusters.push(open(found, person));
}

/** Several people bear the surname: the one named in full last before is meant if no other was between. */
function joinNearest(
  clusters: Cluster[],
  owners: readonly Cluster[],
  bareOwner: Cluster | undefined,
  found: Found,
  person: PersonName,
): void {
  const lastSeen = owners
    .map((cluster) => ({
      cluster,
      at: Math.max(
        -1,
        ...cluster.members.map((member) => member.start).filter((start) => start < found.start),
      ),
    }))
    .filter(({ at }) => at >= 0);
  const seen = lastSeen[0];
  if (lastSeen.length === 1 && seen) join(seen.cluster, found, person);
  else if (bareOwner) join(bareOwner, found, person);
  else clusters.push(open(found, person));
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

function identifyBodies(names: readonly Found[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster>();
  const add = (cluster: Cluster, found: Found): void => {
    if (cluster.members[0] !== found) join(cluster, found, undefined);
    byKey.set(bodyKey(found.surface), cluster);
    if (found.acronym) byKey.set(bodyKey(found.acronym), cluster);
  };
  const longestFirst = [...names].sort(
    (a, b) => b.surface.length - a.surface.length || a.start - b.start,
  );
  for (const found of longestFirst) {
    const owner =
      byKey.get(bodyKey(found.surface)) ??
      onlyOne(clusters, (cluster) => isAcronymOf(found.surface, cluster.name)) ??
      onlyOne(clusters, (cluster) => shortBodyOf(found.surface, cluster.name));
    if (owner) add(owner, found);
    else {
      const cluster = open(found, undefined);
      add(cluster, found);
      clusters.push(cluster);
    }
  }
  for (const cluster of clusters) cluster.members.sort((a, b) => a.start - b.start);
  return clusters;
}

function onlyOne(
  clusters: readonly Cluster[],
  fits: (cluster: Cluster) => boolean,
): Cluster | undefined {
  const owners = clusters.filter(fits);
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
