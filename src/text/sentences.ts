import { stopAfter } from './abbreviations.ts';
import { tokenize, type Token } from './tokens.ts';
import type { Range } from '../model/span.ts';

const TERMINATORS = new Set(['.', '!', '?', '…', '...']);
const CLOSERS = new Set(['"', "'", ')', ']', '}']);

/** Words that open sentences far more often than they go on a name ("U.S. The …"). */
const OPENERS = new Set(
  (
    'the a an in on at by for from to with as but and or if when while after before since he she it they we you i ' +
    'his her its their our my this that these those there here what who how why where one some many most all both ' +
    'no not so then now also still yet however meanwhile although though because until according asked mr. ms. mrs.'
  ).split(' '),
);

/**
 * Sentences inside `[from, to)` of a shadow string, by full stops that end one. A closing quotation
 * mark or bracket belongs to the sentence it closes; `"…?" he asked` and `"…." he said` go on,
 * because a small letter follows; abbreviations and initials do not end one unless a word that
 * opens sentences follows.
 */
export function sentencesOf(shadow: string, from = 0, to = shadow.length): Range[] {
  const tokens = tokenize(shadow, from, to);
  const sentences: Range[] = [];
  let first = 0;
  let open = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (token.text === '"') open = 1 - open;
    if (!mayEnd(token)) continue;
    let last = i;
    let marks = open;
    while (closes(tokens, last + 1, marks)) {
      last += 1;
      if (tokens[last]?.text === '"') marks = 1 - marks;
    }
    if (last + 1 < tokens.length && !startsSentence(tokens, last + 1, token)) continue;
    pushSentence(sentences, tokens, first, last);
    first = last + 1;
    open = marks;
    i = last;
  }
  pushSentence(sentences, tokens, first, tokens.length - 1);
  return sentences;
}

function pushSentence(into: Range[], tokens: readonly Token[], first: number, last: number): void {
  const [start, end] = [tokens[first], tokens[last]];
  if (start && end && first <= last) into.push({ start: start.start, end: end.end });
}

function mayEnd(token: Token): boolean {
  if (TERMINATORS.has(token.text)) return true;
  return (
    token.kind === 'word' &&
    token.text.endsWith('.') &&
    stopAfter(token.text.slice(0, -1)) === 'may-end'
  );
}

function closes(tokens: readonly Token[], at: number, openMarks: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before) return false;
  if (TERMINATORS.has(token.text)) return true;
  if (!CLOSERS.has(token.text)) return false;
  if (token.text === '"') return openMarks === 1 || before.end === token.start;
  return before.end === token.start;
}

function startsSentence(tokens: readonly Token[], at: number, ender: Token): boolean {
  const next = tokens[at];
  if (!next) return true;
  const word = next.kind === 'sign' ? tokens[at + 1] : next;
  if (next.kind === 'sign' && !/^["'([—–*•-]/u.test(next.text)) return false;
  if (!word) return true;
  // An invisible sign may stand in front of the capital.
  const capital =
    /^[\u00ad\u200b\u200d]*[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]/u.test(word.text) || word.kind === 'sign';
  if (!capital) return false;
  if (ender.kind !== 'word') return true;
  return next.kind !== 'sign' && OPENERS.has(word.text.toLowerCase());
}
