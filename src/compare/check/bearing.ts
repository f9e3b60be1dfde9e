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

/** "biggest" → "big": of two superlatives their plain words are compared. */
const SUPERLATIVES: ReadonlyMap<string, string> = new Map([
  ...'big large great huge high low small little short long old young new late early strong weak heavy light bad bloody deadly rich poor hard tough fast quick slow cheap wide broad deep fierce harsh grave close near far safe hot cold warm wet dry loud busy costly'
    .split(' ')
    .map((plain): [string, string] => [superlativeOf(plain), stemOf(plain)]),
  ['worst', stemOf('bad')],
  ['best', stemOf('good')],
]);

/** "big" → "biggest", "heavy" → "heaviest", "large" → "largest". */
function superlativeOf(plain: string): string {
  if (plain.endsWith('e')) return `${plain}st`;
  if (plain.endsWith('y')) return `${plain.slice(0, -1)}iest`;
  return `${plain}${/[^aeiou][aeiou][gtd]$/u.test(plain) ? plain.at(-1) : ''}est`;
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
  const [most, utmost] = [SUPERLATIVES.get(claimed), SUPERLATIVES.get(told)];
  if (most && utmost) return bearsOut(most, utmost);
  return inOneGroup(PARAPHRASES_OF, claimed, told) || NARROWER_OF.get(claimed)?.has(told) === true
    ? 'alike'
    : 'none';
}
