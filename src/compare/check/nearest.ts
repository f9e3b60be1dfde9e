import { byCodeUnit } from '../../model/multimap.ts';
import { evidenceOf } from './evidence.ts';
import type { NearPlace } from '../../model/check.ts';
import type { Quote } from '../../model/span.ts';
import type { Answer } from './check.ts';
import type { Conflict } from './claim.ts';

/** So many places are named where none tells a claim: of more nobody looks at the last. */
const NAMED = 3;

const CONFLICTS: Readonly<Record<Conflict, string>> = {
  number: 'it gives another figure for the same thing',
  date: 'it gives another day or time',
  opposite: 'it uses a word of opposite sense',
  negation: 'one of the two is negated',
  roles: 'who does it to whom is turned round',
  force: 'one tells as so what the other tells as possible, wished or to come',
  speaker: 'it is said by somebody else',
  teller: 'the one whom the claim is about says it, of somebody or something else',
  word: 'it has another word in that place',
};

/** Why a line that has a conflict with a claim does not tell it, as the rest of a sentence. */
export function sayConflict(conflict: Conflict): string {
  return CONFLICTS[conflict];
}

/**
 * The places that meet most of a claim which none of them tells, each with why it does not: what is put in quite
 * other words is left to the reader.
 */
export function nearestOf(answers: readonly Answer[]): NearPlace[] {
  return answers
    .filter(({ says }) => says === 'nothing')
    .toSorted(
      (a, b) =>
        b.coverage - a.coverage ||
        byCodeUnit(a.text.article.id, b.text.article.id) ||
        a.line.start - b.line.start,
    )
    .slice(0, NAMED)
    .map((answer) => ({
      ...quoteOf(answer),
      account: answer.text.account,
      because: reasonsOf(answer),
    }));
}

/** The words by which a line answers a claim, at their place. */
export function quoteOf({ text: { article, shadow }, line, range }: Answer): Quote {
  const { start, end } = evidenceOf(range, line, shadow);
  return { article: article.id, start, end, text: article.text.slice(start, end) };
}

function reasonsOf({ conflicts, missing }: Answer): string[] {
  const because = conflicts.map(sayConflict);
  if (missing.length > 0)
    because.push(`it has nothing for ${missing.map((word) => `“${word}”`).join(', ')}`);
  return because.length > 0 ? because : ['it says too little of it'];
}
