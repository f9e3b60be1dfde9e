import { inOneGroup, kinship, stemOf } from './concepts.ts';
import { NARROWER, PARAPHRASES, STRONGER } from './words/paraphrases.ts';

const PARAPHRASES_OF = new Map<string, Set<number>>();
for (const [at, words] of PARAPHRASES.split(/[\n|]/u).entries())
  for (const stem of words.trim().split(' ').map(stemOf))
    PARAPHRASES_OF.set(stem, (PARAPHRASES_OF.get(stem) ?? new Set()).add(at));

const NARROWER_OF = tableOf(NARROWER);
const STRONGER_OF = tableOf(STRONGER);

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
