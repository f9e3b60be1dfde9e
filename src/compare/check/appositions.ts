import { align } from './align.ts';
import type { Meanings } from './identity.ts';
import type { Term } from './terms.ts';
import type { Line } from './window.ts';

/** A name of a claim with the words that say beside it who that is ("Ada Quill, the head of the port, left"). */
export interface Apposition {
  readonly name: Term;
  readonly words: readonly Term[];
}

/** Longer ones are no appositions but lists or clauses. */
const LONGEST = 5;

/** The appositions of a claim: between two commas, right behind a name or in front of it, without a verb. */
export function appositionsIn(terms: readonly Term[], shadow: string): Apposition[] {
  return terms.flatMap((name, at): Apposition[] => {
    if (name.kind !== 'name' || !/^,\s/u.test(shadow.slice(name.end))) return [];
    const behind = terms.slice(at + 1);
    const comma = shadow.indexOf(',', name.end + 1);
    const before = /,\s$/u.test(shadow.slice(0, name.start)) ? terms.slice(0, at) : [];
    return [before, comma < 0 ? [] : behind.filter(({ end }) => end <= comma)]
      .filter(isDescription)
      .map((words) => ({ name, words }));
  });
}

function isDescription(words: readonly Term[]): boolean {
  return (
    words.length > 0 &&
    words.length <= LONGEST &&
    words.every(({ act, kind }) => !act && (kind === 'word' || kind === 'name')) &&
    words.some(({ kind }) => kind === 'word')
  );
}

/**
 * The words of appositions that a text bears out somewhere: what it says of who somebody is need not stand once
 * more in the sentence that tells what he did.
 */
export function borneOut(
  appositions: readonly Apposition[],
  lines: readonly Line[],
  meanings: Meanings,
): ReadonlySet<Term> {
  return new Set(
    appositions
      .filter((one) => lines.some((line, at) => describes(one, line, lines[at - 1], meanings)))
      .flatMap(({ words }) => words),
  );
}

const PRONOUN = /^(?:he|him|his|himself|she|her|herself|it|its|they|them|their)$/iu;
/** So near to the name its description must stand, in terms. */
const NEAR = 2;

/** Whether a line says so of the name itself; a name in the description may stand in the line before ("Its head"). */
function describes(
  { name, words }: Apposition,
  line: Line,
  before: Line | undefined,
  meanings: Meanings,
): boolean {
  const [bearer, ...met] = align([name, ...words], line, meanings);
  const there = line.terms[bearer?.at ?? -1];
  if (bearer?.at === undefined || !there || PRONOUN.test(there.text)) return false;
  const of = words.findIndex(({ lead }) => lead === 'of');
  const head = met[(of < 1 ? words.length : of) - 1];
  if (head?.at === undefined || Math.abs(head.at - bearer.at) > NEAR) return false;
  return met.every(
    ({ term, how }) =>
      how !== 'none' ||
      (term.kind === 'name' &&
        before !== undefined &&
        align([term], before, meanings)[0]?.how === 'same'),
  );
}
