import { FUTURE_WORDS, NOT_PAST, PAST_WORDS } from '../lang/en/times.ts';
import type { Tense } from './finder.ts';

const WORD = /[\p{L}]+(?:-\p{L}+)*|'(?:ll|d)\b|n't/gu;
const REACH = 110;
/** Words behind which another clause begins, whose verb says more than the one before. */
const SUBORDINATE = new Set([
  'where',
  'who',
  'which',
  'whose',
  'when',
  'while',
  'because',
  'although',
  'after',
  'before',
]);
const TELLS_NOTHING_AFTER = new Set(['is', 'are', 'be', 'being', 'am', 'a', 'an']);

/**
 * The tense that governs `[start, end)` of a line: the nearest telling verb before it in its clause,
 * else the first one after it. "said Tuesday that he will" is past, "will meet on Tuesday" future.
 */
export function tenseAt(line: string, start: number, end: number): Tense {
  const before = line.slice(Math.max(0, start - REACH), start);
  const clause = before.slice(lastBreak(before));
  const words = clause.match(WORD) ?? [];
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const word = words[i] ?? '';
    if (SUBORDINATE.has(word) && i < words.length - 1) break;
    const tense = tenseOf(word, words[i - 1], words[i + 1]);
    if (tense !== 'unknown') return tense;
  }
  const after = line.slice(end, end + REACH);
  const stop = after.search(/[;:?!)—]|\. /u);
  const following = (stop < 0 ? after : after.slice(0, stop)).match(WORD) ?? [];
  for (const [i, word] of following.entries()) {
    const tense = tenseOf(word, following[i - 1], following[i + 1]);
    if (tense !== 'unknown') return tense;
  }
  return 'unknown';
}

function lastBreak(text: string): number {
  const at = Math.max(
    text.lastIndexOf(';'),
    text.lastIndexOf(': '),
    text.lastIndexOf('—'),
    text.lastIndexOf('--'),
  );
  return at + 1;
}

/** Words of the future that are names of things as well. */
const NOUNS_TOO = new Set('plan plans schedule hope hopes aim aims deadline'.split(' '));
const DETERMINER =
  /^(?:the|an?|this|that|these|those|its|his|her|their|our|my|your|any|no|every)$/iu;

function tenseOf(word: string, previous: string | undefined, next: string | undefined): Tense {
  const lower = word.toLowerCase();
  if (lower !== word && word !== 'Will') return 'unknown';
  // "could not be reached for comment Monday" looks back.
  if (lower === 'could' && next === 'not') return 'past';
  // "backed the plan on Tuesday": a plan that stands there as a thing says nothing of when.
  if (NOUNS_TOO.has(lower) && DETERMINER.test(previous ?? '') && next !== 'to') return 'unknown';
  if (FUTURE_WORDS.has(lower)) return 'future';
  if (lower === 'set' && (next === 'to' || next === 'for')) return 'future';
  // "a registered nurse": a participle behind an article is an adjective.
  // "is heard in May": the participle of a passive tells nothing, its auxiliary does.
  if (previous !== undefined && TELLS_NOTHING_AFTER.has(previous)) return 'unknown';
  if (PAST_WORDS.has(lower)) return 'past';
  return lower.length > 4 && lower.endsWith('ed') && !NOT_PAST.has(lower) ? 'past' : 'unknown';
}
