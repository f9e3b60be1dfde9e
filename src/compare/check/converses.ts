import { stemOf } from './concepts.ts';
import type { Match } from './align.ts';
import type { Term } from './terms.ts';
import type { Line } from './window.ts';

/** Verbs that tell of one deal from its two sides: who gives does it "to" somebody, who takes it "from" somebody. */
const CONVERSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['sell', 'buy purchase acquire'],
    ['lend', 'borrow'],
    ['give', 'receive get'],
    ['lease', 'rent'],
  ].map(([giving = '', taking = '']) => [stemOf(giving), new Set(taking.split(' ').map(stemOf))]),
);

/** Whether one of two verbs tells of giving what the other tells of taking ("sold", "bought"). */
export function areConverse(a: string, b: string): boolean {
  return CONVERSES.get(a)?.has(b) === true || CONVERSES.get(b)?.has(a) === true;
}

/** The two sides of a deal as far as a sentence names them. */
interface Deal {
  readonly giver: Term | undefined;
  readonly taker: Term | undefined;
}

/**
 * Whether a line tells the deal of a claim from its other side: who gives and who takes must be the same, and one
 * of them must be named on both sides. Undefined where the two tell it from one side.
 */
export function toldConversely(matches: readonly Match[], line: Line): boolean | undefined {
  const verb = matches.find(({ term, at = -1 }) => {
    const other = line.terms[at];
    return other !== undefined && areConverse(term.stem, other.stem);
  });
  if (verb?.at === undefined) return undefined;
  const claimed = dealOf(
    matches.map(({ term }) => term),
    matches.indexOf(verb),
  );
  const told = dealOf(line.terms, verb.at);
  const fits = (one: Term | undefined, other: Term | undefined): boolean | undefined => {
    const at = matches.find(({ term }) => term === one)?.at;
    return one && other && line.terms[at ?? -1] === other;
  };
  const [giver, taker] = [fits(claimed.giver, told.giver), fits(claimed.taker, told.taker)];
  return giver !== false && taker !== false && (giver ?? taker) === true;
}

function dealOf(terms: readonly Term[], at: number): Deal {
  const verb = terms[at];
  const gives = CONVERSES.has(verb?.stem ?? '');
  const subject = terms.slice(0, at).findLast(({ lead, act }) => lead === '' && !act);
  const doer = verb?.passive ? terms.slice(at).findLast(({ lead }) => lead === 'by') : subject;
  // Of "the Spanish side Castellon" the name is the one.
  const other = terms.slice(at).filter(({ lead }) => lead === (gives ? 'to' : 'from'));
  const party = other.findLast(({ kind, capital }) => kind === 'name' || capital) ?? other.at(-1);
  return gives ? { giver: doer, taker: party } : { giver: party, taker: doer };
}
