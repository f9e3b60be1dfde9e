import { VERB_OF } from '../../text/irregular.ts';
import { withMarks } from '../../text/quotation-marks.ts';
import { tokensOf } from '../layout.ts';
import type { Range } from '../../model/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { Passage } from './lines.ts';

/** A verb takes along its subject of so many words at most. */
const LONGEST_SUBJECT = 12;

const AUXILIARY =
  /^(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|cannot|[a-z]+n't)$/u;
/**
 * Joins what follows to what stands before it, and means nothing in front; "but" and "or" only behind a
 * sign: "all but two", "five or six", "whether or not". "Nor", "so far" and "yet to be" mean something.
 */
const JOINING = /^and$/u;
const JOINING_BEHIND_SIGN = /^(?:but|or)$/u;
/** Between a joining word and what it joins. */
const GAP = /^(?:[\s,…]|\.{3})*/u;
/** Opens what comes next, and means nothing at the end: "…, in which", "…, even if". */
const OPENING =
  /(?:^|\s)(?:(?:in|of|on|to|for|with|from|by|at|even|some of|many of|most of)\s)?(?:and|or|but|nor|which|who|whom|whose|if|whether|because|while|although|though)$/u;
/** Lacks at the end what it belongs to. */
const DANGLING =
  /^(?:of|to|in|on|at|for|with|by|from|into|about|as|than|the|an?|his|its|their|my|our|your)$/u;
/** What a dangling word belongs to is taken along if it is of so many words at most. */
const LONGEST_REST = 8;
/** What follows a verb in the present tense: "faces a challenge". */
const OBJECT =
  /^(?:the|an?|his|her|its|their|my|our|your|this|that|these|those|it|him|them|us|me|no|any|some|to|not)$/u;
const BRACKETS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
];
/** A bracket that is open at the end closes so far behind it at most. */
const BRACKET_REACH = 12;

/**
 * The stretch of its text that is shown of a passage. Passages are cut by what their words have in
 * common with others; a reader wants no "and" in front, no "of the" at the end, no half pair of marks,
 * and with a verb that was cut from its subject the subject.
 */
export function stretchOf(passage: Passage): Range {
  const { member, line } = passage;
  const words = tokensOf(member, line.sentence).filter(({ kind }) => kind !== 'sign');
  const cut = withEnd(passage, withSubject(passage, withWholeWords(passage, words), words), words);
  const range = withoutJoining(passage, cut, words);
  return withBracket(member.article.text, withMarks(member.article.text, range), line.sentence.end);
}

function within(words: readonly Token[], { start, end }: Range): Token[] {
  return words.filter((word) => word.start >= start && word.end <= end);
}

/** The parts of a compound are lined up each by itself; what is shown has all of it: "well-placed". */
function withWholeWords({ start, end }: Range, words: readonly Token[]): Range {
  const first = words.find((word) => word.start < start && start < word.end);
  const last = words.find((word) => word.start < end && end < word.end);
  return { start: first?.start ?? start, end: last?.end ?? end };
}

/** A passage that is cut inside its clause, right in front of the verb, begins where the clause does. */
function withSubject({ line }: Passage, { start, end }: Range, words: readonly Token[]): Range {
  const clause = line.clauses.find((one) => one.start < start && start < one.end);
  const [first, second] = within(words, { start, end });
  if (!clause || !first || !isFiniteVerb(first, second)) return { start, end };
  const subject = within(words, { start: clause.start, end: start });
  return { start: subject.length > LONGEST_SUBJECT ? start : clause.start, end };
}

function isFiniteVerb({ text }: Token, next: Token | undefined): boolean {
  if (AUXILIARY.test(text)) return true;
  if (text !== text.toLowerCase()) return false;
  if (VERB_OF.has(text) || (text.length > 3 && text.endsWith('ed'))) return true;
  return /[^su]s$/u.test(text) && OBJECT.test(next?.text ?? '');
}

/** Without a word in front that joins it to what stands before. */
function withoutJoining({ line, member }: Passage, range: Range, words: readonly Token[]): Range {
  const { shadow } = member;
  const [first, second] = within(words, range);
  if (range.start <= line.sentence.start || !first || !second) return range;
  const isBehindSign = /[,.;:!?—–"]\s*$/u.test(shadow.slice(line.sentence.start, range.start));
  const joins = JOINING.test(first.text) || (isBehindSign && JOINING_BEHIND_SIGN.test(first.text));
  if (!joins) return range;
  const gap = GAP.exec(shadow.slice(first.end, range.end))?.[0].length ?? 0;
  return { start: first.end + gap, end: range.end };
}

/** With what a word at the end lacks, and without one that opens what comes next. */
function withEnd({ line, member }: Passage, { start, end }: Range, words: readonly Token[]): Range {
  const next = words.find((word) => word.start >= end);
  const isBroken = next && !/[.,;:!?]/u.test(member.shadow.slice(end, next.start));
  if (!isBroken) return { start, end };
  const shown = member.shadow.slice(start, end);
  const open = OPENING.exec(shown);
  if (open && open.index > 0)
    return { start, end: start + shown.slice(0, open.index).replace(/[\s,;]+$/u, '').length };
  const clause = line.clauses.find((one) => one.end > end);
  if (!clause || !DANGLING.test(within(words, { start, end }).at(-1)?.text ?? ''))
    return { start, end };
  const rest = within(words, { start: end, end: clause.end });
  return { start, end: rest.length > LONGEST_REST ? end : clause.end };
}

/** With the end of a bracket that is open. */
function withBracket(text: string, { start, end }: Range, last: number): Range {
  const own = text.slice(start, end);
  for (const [open, close] of BRACKETS) {
    if (own.lastIndexOf(open) <= own.lastIndexOf(close)) continue;
    const at = text.indexOf(close, end);
    if (at >= 0 && at < last && at - end <= BRACKET_REACH) return { start, end: at + 1 };
  }
  return { start, end };
}
