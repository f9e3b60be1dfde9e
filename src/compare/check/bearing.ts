import { inOneGroup, kinship, stemOf } from './concepts.ts';
import { NARROWER, PARAPHRASES, STRONGER } from './words/paraphrases.ts';

const PARAPHRASES_OF = new Map<string, Set<number>>();
for (const [at, words] of PARAPHRASES.split(/[\n|]/u).entries())
  for (const stem of words.trim().split(' ').map(stemOf))
    PARAPHRASES_OF.set(stem, (PARAPHRASES_OF.get(stem) ?? new Set()).add(at));

const NARROWER_OF = tableOf(NARROWER);
const STRONGER_OF = tableOf(STRONGER);
const WIDER_OF = new Map<string, Set<string>>();
for (const [wider, narrower] of NARROWER_OF)
  for (const stem of narrower) WIDER_OF.set(stem, (WIDER_OF.get(stem) ?? new Set()).add(wider));

/** Stems of what a noun can mean: itself and its narrower words ("ship": ferry, tanker). */
export function meantKinds(stem: string): readonly string[] {
  return [stem, ...(NARROWER_OF.get(stem) ?? [])];
}

/** Stems of the nouns that can mean a thing: itself and its wider words ("ferry": ship, boat). */
export function meaningKinds(stem: string): readonly string[] {
  return [stem, ...(WIDER_OF.get(stem) ?? [])];
}

function tableOf(table: string): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [word = '', others = ''] = line.split(': ');
        return [stemOf(word), new Set(others.split(' ').map(stemOf))];
      }),
  );
}

/** Whether a word of a claim is borne out by one of a text: kin, freely put, or wider than it. */
export function bearsOut(claimed: string, told: string): ReturnType<typeof kinship> {
  if (STRONGER_OF.get(claimed)?.has(told)) return 'none';
  const kin = kinship(claimed, told);
  if (kin !== 'none') return kin;
  return inOneGroup(PARAPHRASES_OF, claimed, told) || NARROWER_OF.get(claimed)?.has(told) === true
    ? 'alike'
    : 'none';
}
