import { isAct, stemOf } from './concepts.ts';
import { PATIENT_VERBS, SUPPORT_VERBS } from './words/modes.ts';
import type { Term } from './terms.ts';

/** A verb that only carries the noun behind it weighs little: the noun says what is done. */
export const CARRIED_WEIGHT = 0.2;
/** So many terms may stand between a verb and the noun that it carries ("a careful new inspection"). */
const NEAR = 3;

/**
 * Terms with the nouns of deeds in the place of the verbs that carry them: "underwent an inspection" is
 * "was inspected", "an inquiry will be held" that there will be one. The noun takes the mode of its verb.
 */
export function withCarriedNouns(terms: readonly Term[]): Term[] {
  const result = [...terms];
  for (const [at, verb] of terms.entries()) {
    const patient = PATIENT_VERBS.has(verb.stem);
    if (!verb.act || !(patient || SUPPORT_VERBS.has(verb.stem))) continue;
    const noun = verb.passive && !patient ? before(terms, at) : behind(terms, at);
    const deed = noun === undefined ? undefined : terms[noun];
    if (noun === undefined || !deed) continue;
    result[at] = { ...verb, act: false, predicate: false, weight: CARRIED_WEIGHT };
    result[noun] = { ...deed, act: true, mode: verb.mode, passive: patient || verb.passive };
  }
  return result;
}

/** The noun of a deed right behind a verb, its object: nothing that hangs on a preposition. */
function behind(terms: readonly Term[], at: number): number | undefined {
  for (let step = 1; step <= NEAR; step += 1) {
    const term = terms[at + step];
    // A plural right behind it looks like a verb and is none ("faces questions").
    const plural = step === 1 && /[^s]s$/u.test(term?.text ?? '');
    if (!term || (term.act && !plural) || term.lead !== '' || term.kind === 'time')
      return undefined;
    if (isDeedNoun({ ...term, act: false })) return at + step;
  }
  return undefined;
}

function before(terms: readonly Term[], at: number): number | undefined {
  const found = terms.findLastIndex((term, index) => index < at && term.lead === '');
  const term = terms[found];
  return term && isDeedNoun(term) ? found : undefined;
}

/** "inspection", "strike", "questions"; not who does it ("inspector"), and no name. */
function isDeedNoun({ kind, text, stem, act }: Term): boolean {
  const word = text.toLowerCase();
  return (
    kind === 'word' &&
    !act &&
    !/(?:er|or|ist|man|men)s?$/u.test(word) &&
    (isAct(stem) || /(?:[st]ion|ment|al|ance|ence|ure|iry)s?$/u.test(word)) &&
    stemOf(word) !== ''
  );
}
