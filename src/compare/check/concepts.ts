import { stemmer } from 'stemmer';
import { foldWord } from '../../text/fold.ts';
import { ACTIONS } from './words/actions.ts';
import { BASE_OF, VERB_OF } from './words/irregular.ts';
import { OPPOSITES } from './words/opposites.ts';
import { PEOPLES, THINGS } from './words/things.ts';

const groups = [ACTIONS, THINGS, PEOPLES].flatMap((table) =>
  table.split('|').map((group) => group.split(' ').map(stemOf)),
);
const GROUPS_OF = new Map<string, Set<number>>();
for (const [at, stems] of groups.entries())
  for (const stem of stems) GROUPS_OF.set(stem, (GROUPS_OF.get(stem) ?? new Set()).add(at));

/** Stems of words that name acts: a rough sign of a verb where no tagger is at hand. */
const ACTS: ReadonlySet<string> = new Set(
  [...ACTIONS.split('|').flatMap((group) => group.split(' ')), ...VERB_OF.values()].map(stemOf),
);

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
  const own = GROUPS_OF.get(a);
  const other = GROUPS_OF.get(b);
  if (own && other && [...own].some((group) => other.has(group))) return 'alike';
  return unprefixed(a, b) ? 'opposite' : 'none';
}

/** "legal" and "illegal", "approve" and "disapprove". */
function unprefixed(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return (
    short.length > 3 &&
    ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'mis'].some((prefix) => long === prefix + short)
  );
}

export function isAct(stem: string): boolean {
  return ACTS.has(stem);
}
