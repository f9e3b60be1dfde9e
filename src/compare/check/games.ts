import type { Match } from './align.ts';
import { TALLY } from './quantities.ts';
import type { Term } from './terms.ts';
import type { Line } from './window.ts';

const WON = /^(?:w[io]n|wins|winning|beat|beats|beaten|beating|victory|triumph)$/iu;
const LOST = /^(?:los[et]|loses|losing|loss|defeat)$/iu;

/**
 * Whether a line tells the game of a claim from its other side: one speaks of the defeat, the other of the
 * victory, with the same score, and who does it in the claim is not who does it in the line.
 */
export function toldFromOtherSide(matches: readonly Match[], line: Line): boolean {
  const claim = matches.map(({ term }) => term);
  if (!sameScore(claim, line.terms)) return false;
  const [here, there] = [outcomeOf(claim), outcomeOf(line.terms)];
  if (!here || !there || WON.test(here.text) === WON.test(there.text)) return false;
  const doer = matches.findLast(({ term }) => term.end <= here.start && term.lead === '');
  const other = line.terms[doer?.at ?? -1];
  return doer !== undefined && (!other || other.lead !== '' || other.start > there.start);
}

function outcomeOf(terms: readonly Term[]): Term | undefined {
  return terms.find(({ text }) => WON.test(text) || LOST.test(text));
}

function sameScore(claim: readonly Term[], line: readonly Term[]): boolean {
  const [a, b] = [claim, line].map((terms) => terms.find(({ thing }) => thing === TALLY));
  return a !== undefined && b !== undefined && [b.text, mirrored(b.text)].includes(a.text);
}

/** "3-2" is "2-3" seen from the other side. */
function mirrored(score: string): string {
  return score.split(/(\D+)/u).toReversed().join('');
}
