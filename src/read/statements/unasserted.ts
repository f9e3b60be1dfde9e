import { AUXILIARIES, NEGATIONS } from '../lang/en/clause-words.ts';
import { VERB_CUES, type CueClass } from '../lang/en/cues.ts';
import type { Frame } from './frame.ts';
import { lookBack } from './subjects.ts';
import type { Item } from './units.ts';

/** Item indices. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretches of a unit in which nothing is told as so: what somebody denies, what is asked with
 * "whether", what somebody did not say, what somebody may say ("if she says"). A report clause in one of them reports nothing: "denied that she
 * had asked for money" is no word of hers about money.
 */
export function unassertedIn(items: readonly Item[], frames: readonly Frame[]): Stretch[] {
  return [
    ...frames.flatMap((frame) => [...denied(items, frame), ...supposed(items, frame)]),
    ...items.flatMap(untold),
  ];
}

/** Whether a report clause stands in one of these stretches. */
export function isUnasserted({ at }: Frame, stretches: readonly Stretch[]): boolean {
  return stretches.some(({ from, to }) => from <= at && at < to);
}

const CLOSING = /^(?:[,;:)\u2014]|--)$/u;

function stretchFrom(items: readonly Item[], from: number): Stretch {
  const end = items.findIndex(
    (item, at) => at >= from && (CLOSING.test(item.lower) || item.lower === 'but'),
  );
  return { from, to: end < 0 ? items.length : end };
}

/** What is denied, but for a quotation of it, up to the comma that ends it. */
function denied(items: readonly Item[], { cue, content, negated, trailing }: Frame): Stretch[] {
  if (cue.class !== 'deny' || negated || trailing || !content) return [];
  const { from, to } = stretchFrom(items, content.from);
  const end = items[from - 1]?.lower === 'that' ? overInsertion(items, to) : to;
  return [{ from, to: Math.min(end, content.to) }];
}

/** No description set between commas is longer, in items. */
const LONGEST_INSERTION = 12;

/** "That its chief, N, had known": the clause goes on behind the second comma. */
function overInsertion(items: readonly Item[], comma: number): number {
  if (items[comma]?.lower !== ',') return comma;
  const close = items.findIndex((item, at) => at > comma && CLOSING.test(item.lower));
  if (close < 0 || close - comma > LONGEST_INSERTION || items[close]?.lower !== ',') return comma;
  const goesOn = AUXILIARIES.has(items[close + 1]?.lower ?? '');
  return goesOn ? stretchFrom(items, close + 1).to : comma;
}

const CONDITIONS = new Set(['if', 'unless']);

/** "If N said S, she was wrong": only the clause that opens with "if", and what hangs on it, is supposed. */
function supposed(items: readonly Item[], { by, cue, open, inherited }: Frame): Stretch[] {
  if (
    by !== 'verb' ||
    !UTTERING.has(cue.class) ||
    inherited ||
    !CONDITIONS.has(items[open - 1]?.lower ?? '')
  )
    return [];
  return [stretchFrom(items, open)];
}

const OPENERS = new Set(['that', 'whether', 'if']);
const UTTERING = new Set<CueClass>(['say', 'tell', 'show', 'ask']);
/** Words by which something stays open: "it was unclear if", "declined to say if", "asked if". */
const OPEN = new Set(
  'unclear unknown uncertain unsure clear known sure know knew asked ask'.split(' '),
);
const UNWILLING = new Set('declined declines refused refuses unable without'.split(' '));
/** Words between a verb of saying and its clause: "would not tell the council if". */
const REACH = 4;

/** What stands behind "whether"; behind "if" and "that" where somebody did not say so or nobody knows. */
function untold(item: Item, at: number, items: readonly Item[]): Stretch[] {
  if (item.kind !== 'word' || !OPENERS.has(item.lower)) return [];
  if (item.lower === 'whether')
    return items[at + 1]?.lower === 'or' ? [] : [stretchFrom(items, at + 1)];
  for (let back = at - 1; back >= 0 && at - back <= REACH; back -= 1) {
    const word = items[back];
    if (!word || word.kind !== 'word') break;
    if (item.lower === 'if' && OPEN.has(word.lower)) return [stretchFrom(items, at + 1)];
    if (utters(word) && isWithheld(items, back)) return [stretchFrom(items, at + 1)];
  }
  return [];
}

function utters({ lower, name }: Item): boolean {
  return !name && (VERB_CUES.get(lower)?.some((cue) => UTTERING.has(cue.class)) ?? false);
}

/** "Did not say", "never said", "declined to say", "without saying". */
function isWithheld(items: readonly Item[], at: number): boolean {
  const { negated, last } = lookBack(items, at - 1);
  const before = items[last]?.lower ?? '';
  return (
    negated ||
    NEGATIONS.has(before) ||
    UNWILLING.has(before) ||
    (before === 'to' && UNWILLING.has(items[last - 1]?.lower ?? ''))
  );
}
