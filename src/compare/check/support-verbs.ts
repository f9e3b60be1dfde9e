import { hasDeedForm, isDeedNoun } from './concepts.ts';
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
    const source = terms[noun + 1];
    // "drew criticism from the council" is criticised by it.
    if (patient && source?.lead === 'from') result[noun + 1] = { ...source, lead: 'by' };
  }
  return result;
}

/** The noun of a deed right behind a verb, its object: nothing that hangs on a preposition. */
function behind(terms: readonly Term[], at: number): number | undefined {
  for (let step = 1; step <= NEAR; step += 1) {
    const term = terms[at + step];
    // Right behind it a plural looks like a verb and is none ("faces questions"), and so does "criticism".
    const word = term?.text.toLowerCase() ?? '';
    const noun =
      step === 1 && (/[^s]s$/u.test(word) || (hasDeedForm(word) && !word.endsWith('ing')));
    if (!term || (term.act && !noun) || term.lead !== '' || term.kind === 'time') return undefined;
    // "opened a new inquiry": the last noun of the phrase is what is opened.
    const next = terms[at + step + 1];
    const goesOn = next?.start === term.end + 1 && !next.act && isDeed(next) && !hasDeedForm(word);
    if (isDeed({ ...term, act: false }) && !goesOn) return at + step;
  }
  return undefined;
}

function before(terms: readonly Term[], at: number): number | undefined {
  const found = terms.findLastIndex((term, index) => index < at && term.lead === '');
  const term = terms[found];
  return term && isDeed(term) ? found : undefined;
}

/** The noun of a deed: no verb, no name. */
function isDeed({ kind, text, act }: Term): boolean {
  return kind === 'word' && !act && isDeedNoun(text.toLowerCase());
}
