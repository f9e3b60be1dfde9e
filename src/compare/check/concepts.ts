import { stemmer } from 'stemmer';
import { foldWord } from '../../text/fold.ts';
import { BASE_OF, VERB_OF } from '../../text/irregular.ts';
import { inOneClass, namesAct } from '../../text/thesaurus.ts';
import { OPPOSITES } from './words/opposites.ts';
import { PEOPLES } from './words/peoples.ts';

const PEOPLES_OF = new Map<string, Set<number>>();
for (const [at, group] of PEOPLES.split('|').entries())
  for (const stem of group.split(' ').map(stemOf))
    PEOPLES_OF.set(stem, (PEOPLES_OF.get(stem) ?? new Set()).add(at));

/** Bases of irregular verbs, which name acts whatever else they are. */
const IRREGULAR: ReadonlySet<string> = new Set([...VERB_OF.values()].map(stemOf));

const sides = OPPOSITES.split('|').map((pair) =>
  pair.split('/').map((side) => side.split(' ').map(stemOf)),
);
const OPPOSITES_OF = new Map<string, Set<string>>();
for (const [left = [], right = []] of sides) {
  for (const stem of left) addAll(stem, right);
  for (const stem of right) addAll(stem, left);
}

function addAll(stem: string, others: readonly string[]): void {
  const known = OPPOSITES_OF.get(stem) ?? new Set<string>();
  for (const other of others) known.add(other);
  OPPOSITES_OF.set(stem, known);
}

/** What stands for a word in every form: "held" and "holding" are "hold". */
export function stemOf(word: string): string {
  const folded = foldWord(word);
  return stemmer((BASE_OF.get(folded) ?? folded).replaceAll('.', ''));
}

/** How two stems stand to each other: the same word, words that news uses for one thing, opposites, or neither. */
export function kinship(a: string, b: string): 'same' | 'alike' | 'opposite' | 'none' {
  if (a === b) return 'same';
  if (OPPOSITES_OF.get(a)?.has(b)) return 'opposite';
  if (inOneClass(a, b) || areOnePeople(a, b)) return 'alike';
  return unprefixed(a, b) ? 'opposite' : 'none';
}

function areOnePeople(a: string, b: string): boolean {
  const other = PEOPLES_OF.get(b);
  return other !== undefined && [...(PEOPLES_OF.get(a) ?? [])].some((group) => other.has(group));
}

/** "legal" and "illegal", "approve" and "disapprove". */
function unprefixed(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return (
    short.length > 3 &&
    ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'mis'].some((prefix) => long === prefix + short)
  );
}

/** Whether a stem names an act. */
export function isAct(stem: string): boolean {
  return IRREGULAR.has(stem) || namesAct(stem);
}
