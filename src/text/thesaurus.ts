import { formsOf } from './irregular.ts';
import { stemWord } from './stem.ts';
import { ACTS, ACTS_ALONE } from './thesaurus/acts.ts';
import { THINGS } from './thesaurus/things.ts';

/*
 * Words that news uses for the same thing, written by hand from general knowledge of news English.
 * A word may stand in several classes. Verbs stand beside the nouns made of them; irregular forms
 * come by their base, regular ones by their stem. Two words of a class are likelier to tell the same,
 * not sure to: whoever compares lets them count for less than the same word.
 */

const lines = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));

const classesByStem = new Map<string, Set<string>>();
for (const [at, words] of [...lines(ACTS), ...lines(THINGS)].entries())
  for (const stem of words.flatMap(stemsOf))
    classesByStem.set(stem, (classesByStem.get(stem) ?? new Set()).add(`=${at}`));

const acts: ReadonlySet<string> = new Set(
  [...lines(ACTS), ...lines(ACTS_ALONE)].flat().map(stemWord),
);

const NONE: ReadonlySet<string> = new Set();

/** The stems of a word and of its irregular forms: "seek" and "sought". */
function stemsOf(word: string): string[] {
  return [word, ...formsOf(word)].map(stemWord);
}

/** Keys of the classes that a stem (Porter's) belongs to; none where it is in none. */
export function classesOf(stem: string): ReadonlySet<string> {
  return classesByStem.get(stem) ?? NONE;
}

/** Whether two stems stand in one class. */
export function inOneClass(a: string, b: string): boolean {
  const [own, others] = [classesOf(a), classesOf(b)];
  if (others.size > 0) for (const key of own) if (others.has(key)) return true;
  return false;
}

/** Whether a stem names an act: a rough sign of a verb where no tagger is at hand. */
export function namesAct(stem: string): boolean {
  return acts.has(stem);
}
