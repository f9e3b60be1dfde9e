import type { Range } from '../../model/span.ts';
import { clausesOf } from '../../text/clauses.ts';
import { foldWord } from '../../text/fold.ts';
import { tokenize, type Token } from '../../text/tokens.ts';
import type { Match } from './align.ts';
import type { Line } from './window.ts';

/** The words of a line from the first to the last that meets a claim; the whole line where none does. */
export function rangeOf(matches: readonly Match[], line: Line): Range {
  const met = matches.flatMap(({ at }) => (at === undefined ? [] : (line.terms[at] ?? [])));
  const starts = met.map(({ start }) => start);
  const ends = met.map(({ end }) => end);
  return met.length === 0
    ? { start: line.start, end: line.end }
    : { start: Math.min(...starts), end: Math.max(...ends) };
}

/** Words that open a clause which limits the one in front of it. */
const LIMITING =
  /^(?:if|unless|only|provided|providing|until|but|though|although|except|without)$/u;

const HALF_OF_DAY = /\b[ap]\.m$/iu;

/**
 * What is shown of a line for the words that bear a claim out or against it: from the beginning of its
 * sentence, or of the part behind a semicolon, to the end of the clause. All that can rule those words
 * stands in front of them (who does it, "not", "may", who says it); a condition or a "but" right behind
 * them belongs to them too.
 */
export function evidenceOf(met: Range, line: Range, shadow: string): Range {
  const tokens = tokenize(shadow, line.start, line.end);
  const start = startOf(tokens, met, line);
  const end = endOf(tokens, met);
  // The dot of "5 a.m." belongs to it.
  const isCut = shadow[end] === '.' && HALF_OF_DAY.test(shadow.slice(start, end));
  return { start, end: isCut ? end + 1 : end };
}

function startOf(tokens: readonly Token[], met: Range, line: Range): number {
  const cut = tokens.findLastIndex(({ start, text }) => start < met.start && text === ';');
  return tokens[cut + 1]?.start ?? line.start;
}

function endOf(tokens: readonly Token[], met: Range): number {
  const clauses = clausesOf(tokens);
  const last = clauses.findIndex(({ end }) => end >= met.end);
  let end = Math.max(met.end, clauses[last]?.end ?? met.end);
  for (const clause of clauses.slice(last + 1)) {
    const first = tokens.find(({ start }) => start >= clause.start);
    if (last < 0 || !LIMITING.test(foldWord(first?.text ?? ''))) break;
    end = clause.end;
  }
  return end;
}
