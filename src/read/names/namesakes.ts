import { namesakeKey, type PersonName } from '../../text/names/person-name.ts';
import { groupBy } from '../../model/multimap.ts';
import type { Cluster, Found } from './identity.ts';

/** A person's name as found, taken apart. */
interface Parsed {
  readonly found: Found;
  readonly person: PersonName;
}

/**
 * Keys of the full names that a text tells of with and without "Jr." as of two people: it says father,
 * son or elder beside one of them, or gives the one without it a title that the other never has.
 */
export function namesakesIn(full: readonly Parsed[]): ReadonlySet<string> {
  const apart = new Set<string>();
  for (const [key, bearers] of groupBy(full, ({ person }) => namesakeKey(person))) {
    const suffixed = bearers.filter(({ person }) => person.suffix);
    const plain = bearers.filter(({ person }) => !person.suffix);
    if (suffixed.length === 0 || plain.length === 0) continue;
    const held = new Set(suffixed.flatMap(({ found }) => found.bearing.offices));
    const told = bearers.some(({ found }) => found.bearing.namesake);
    const titled = plain.some(({ found: { bearing } }) => isOther(bearing.titles, held));
    if (told || titled) apart.add(key);
  }
  return apart;
}

/** Whether a name may join a person as far as "Jr." goes. */
export function suffixesFit(
  namesakes: ReadonlySet<string>,
  { person: known }: Cluster,
  person: PersonName,
): boolean {
  if (!known || known.suffix === person.suffix) return true;
  return !namesakes.has(namesakeKey(person)) && !namesakes.has(namesakeKey(known));
}

/**
 * Whether a bare surname means somebody else than the one whom the text names in full with it. A title of
 * office that he never bears says so of a "Jr." or a relative, and of anyone else who is named only later
 * and described otherwise. A "Jr." is not called by his surname alone before he is named.
 */
export function isAnother(cluster: Cluster, { heading, start, bearing }: Found): boolean {
  const { person } = cluster;
  if (!person || person.given.length === 0 || person.suffix === 'sr') return false;
  const suffixed = person.suffix !== '';
  const later = !heading && cluster.firstInFull > start;
  if (bearing.titles.length === 0) return suffixed && later;
  if (!isOther(bearing.titles, cluster.offices)) return false;
  return suffixed || cluster.relative || (later && cluster.described);
}

function isOther(titles: readonly string[], held: ReadonlySet<string>): boolean {
  return titles.length > 0 && !titles.some((title) => held.has(title));
}
