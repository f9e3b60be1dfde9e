import { FUTURE_WORDS, NOT_PAST, PAST_WORDS } from '../lang/en/times.ts';
import { NUMBER_WORDS } from '../../text/numbers.ts';
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
/** "Voted seven to four", "won by 3 to 1": a `to` that governs no verb. */
const SCORE = new RegExp(String.raw`\b(?:\d+|${NUMBER_WORDS}) to (?:\d+|${NUMBER_WORDS})\b`, 'gu');
const TELLS_NOTHING_AFTER = new Set(['is', 'are', 'be', 'being', 'am', 'a', 'an']);

/**
 * The tense that governs `[start, end)` of a line: the nearest telling verb before it in its clause,
 * else the first one after it. "said Tuesday that he will" is past, "will meet on Tuesday" future.
 */
export function tenseAt(line: string, start: number, end: number): Tense {
  const before = line.slice(Math.max(0, start - REACH), start);
  if (PUT_OFF.test(before)) return 'future';
  const clause = before.slice(lastBreak(before)).replace(SCORE, ' ');
  const words = clause.match(WORD) ?? [];
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const word = words[i] ?? '';
    if (SUBORDINATE.has(word) && i < words.length - 1) break;
    const tense = tenseOf(words, i);
    if (tense !== 'unknown') return tense;
  }
  const after = line.slice(end, end + REACH);
  const stop = after.search(/[;:?!)—]|\. /u);
  const following = (stop < 0 ? after : after.slice(0, stop)).match(WORD) ?? [];
  for (const i of following.keys()) {
    const tense = tenseOf(following, i);
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

/** "Set the sentencing for June 28", "moved to Sunday", "adjourned until Monday", "has until Monday": what is put off, or given time, lies ahead. */
const PUT_OFF =
  /\b(?:(?:set|sets|scheduled|schedules|fixed|rescheduled)(?: (?!records?\b|highs?\b|lows?\b)[\p{L}'-]+){1,4} for|(?:moved|pushed|put|switched|shifted|brought)(?: back| off| forward)? (?:to|until)|(?:adjourned|suspended|postponed|delayed|deferred|extended|rescheduled|remanded)(?: [\p{L}]+){0,3} (?:to|for|until|till)|(?:is|are|be|stays?|remains?) (?:closed|shut|suspended|off|away) (?:until|till)|ha(?:s|ve) until) (?:at least |early |late )?$/u;

/**
 * What is wished for or due lies ahead: "is to appear on Monday". Not what was voted or agreed: "voted to
 * close the dam on Monday" mostly tells when the vote was.
 */
const GOVERNORS = new Set(['wants', 'want', 'due', 'set']);
const BE = new Set(['is', 'are', 'was', 'were']);
/** Words between a verb and the infinitive that it governs: "asked the council to meet". */
const OBJECT = 3;

/** Verbs that in the present tell of what is on the calendar: "polls open Tuesday". */
const ON_THE_CALENDAR = new Set(
  'begin begins open opens resume resumes reopen reopens convene convenes expire expires meet meets'.split(
    ' ',
  ),
);

function tenseOf(words: readonly string[], at: number): Tense {
  const [previous, word = '', next] = [words[at - 1], words[at], words[at + 1]];
  const lower = word.toLowerCase();
  if (lower !== word && word !== 'Will') return 'unknown';
  // "could not be reached for comment Monday" looks back.
  if (lower === 'could' && next === 'not') return 'past';
  // "backed the plan on Tuesday": a plan that stands there as a thing says nothing of when.
  if (NOUNS_TOO.has(lower) && DETERMINER.test(previous ?? '') && next !== 'to') return 'unknown';
  if (FUTURE_WORDS.has(lower)) return 'future';
  if (lower === 'set' && (next === 'to' || next === 'for')) return 'future';
  if (lower === 'to' && isGoverned(words, at)) return 'future';
  if (ON_THE_CALENDAR.has(lower) && !DETERMINER.test(previous ?? '') && previous !== 'to')
    return 'future';
  // "a registered nurse": a participle behind an article is an adjective.
  // "is heard in May": the participle of a passive tells nothing, its auxiliary does.
  if (previous !== undefined && TELLS_NOTHING_AFTER.has(previous)) return 'unknown';
  const isPast =
    PAST_WORDS.has(lower) || (lower.length > 4 && lower.endsWith('ed') && !NOT_PAST.has(lower));
  return isPast ? (modalTense(words, at) ?? 'past') : 'unknown';
}

function isGoverned(words: readonly string[], to: number): boolean {
  if (DETERMINER.test(words[to + 1] ?? 'the')) return false;
  if (BE.has(words[to - 1] ?? '')) return true;
  return words.slice(Math.max(0, to - 1 - OBJECT), to).some((word) => GOVERNORS.has(word));
}

/** What may stand between a modal and the participle that hangs on it: "would stay closed". */
const LINKS = new Set('be been get stay remain have not also then soon still now again'.split(' '));
const WILL = new Set(['will', 'shall', 'll', "'ll", "won't"]);
const MODAL = new Set(['would', 'may', 'might', 'could', 'should', 'must', 'can', ...WILL]);

/** The tense of a participle behind a modal: "would stay closed" lies ahead, "could have failed" behind. */
function modalTense(words: readonly string[], at: number): Tense | undefined {
  let perfect = false;
  for (let back = at - 1; back >= 0; back -= 1) {
    const word = words[back] ?? '';
    if (MODAL.has(word)) return perfect && !WILL.has(word) ? 'past' : 'future';
    // "expected to stay closed": the verb before the infinitive tells.
    if (word === 'to') return perfect || back === at - 1 ? undefined : 'unknown';
    if (!LINKS.has(word)) return undefined;
    if (word === 'have') perfect = true;
  }
  return undefined;
}
