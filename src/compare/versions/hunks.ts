import { CONNECTIVES } from './lexicon.ts';
import { diffTokens, type Edit } from '../../text/diff.ts';
import type { Range } from '../../model/span.ts';
import type { Word } from './side.ts';

/** A change inside lined-up sentences, as a person would list it; ranges are word indexes. */
export interface Hunk {
  /** What is shown: whole phrases, so that both sides read well. */
  readonly a: Range;
  readonly b: Range;
  /** The words that really differ, kept ones between them left out. */
  readonly removed: readonly Word[];
  readonly added: readonly Word[];
  /** So little is kept that the whole was written anew. */
  readonly rewritten: boolean;
}

/** Below this share of kept content words sentences count as written anew, not edited. */
const EDITED = 0.35;
/** Changes grown to phrases join where they touch, up to this many words. */
const LONGEST_JOINED = 14;
/** A word taken out and put in again within so many words is one reordering. */
const REORDER_WITHIN = 16;
/** A phrase takes in at most so many content words and function words on a side. */
const PHRASE_CONTENT = 3;
const PHRASE_FUNCTION = 2;
/** Shorter changes than this are hard to find again by eye. */
const SHORTEST_SHOWN = 5;
/** Words of context where only a comma or the sentence's end stands beside a change. */
const SHORTEST_ACROSS = 3;

interface Draft extends Edit {
  readonly cores: readonly Edit[];
}

/** The changes between the words of sentences that belong together; none where only typography differs. */
export function hunksOf(a: readonly Word[], b: readonly Word[]): Hunk[] {
  const edits = wordEdits(a, b);
  if (edits.length === 0) return [];
  if (isRewritten(a, b, edits)) {
    return [finish(a, b, { a: whole(a), b: whole(b), cores: edits }, true)];
  }
  const joined = joinReordered(joinNear(edits, a, b), a, b);
  return joinTouching(grown(joined, a, b), a, b).map((draft) => finish(a, b, draft, false));
}

const whole = (words: readonly Word[]): Range => ({ start: 0, end: words.length });

function wordEdits(a: readonly Word[], b: readonly Word[]): Edit[] {
  const light = new Set([...a, ...b].filter((word) => !word.content).map((word) => word.key));
  return diffTokens(
    a.map((word) => word.key),
    b.map((word) => word.key),
    (key) => (light.has(key) ? 1 : 4),
  );
}

function isRewritten(a: readonly Word[], b: readonly Word[], edits: readonly Edit[]): boolean {
  const [contentA, contentB] = [contentIn(a), contentIn(b)];
  let lost = 0;
  for (const edit of edits) lost += contentIn(a.slice(edit.a.start, edit.a.end));
  const most = Math.max(contentA, contentB);
  return most > 3 && contentA - lost < EDITED * most && Math.min(contentA, contentB) > 1;
}

const contentIn = (words: readonly Word[]): number => words.filter((word) => word.content).length;

const join = (first: Draft, second: Draft): Draft => ({
  a: { start: first.a.start, end: second.a.end },
  b: { start: first.b.start, end: second.b.end },
  cores: [...first.cores, ...second.cores],
});

/** Joins edits that only a few small words keep apart; a new item of a list ("…, and …") stays a change of its own. */
function joinNear(edits: readonly Edit[], a: readonly Word[], b: readonly Word[]): Draft[] {
  const drafts: Draft[] = [];
  for (const edit of edits) {
    const draft: Draft = { ...edit, cores: [edit] };
    const last = drafts[drafts.length - 1];
    if (last && near(a.slice(last.a.end, draft.a.start), last, draft, a, b)) {
      drafts[drafts.length - 1] = join(last, draft);
    } else drafts.push(draft);
  }
  return drafts;
}

function near(
  kept: readonly Word[],
  last: Draft,
  next: Draft,
  a: readonly Word[],
  b: readonly Word[],
): boolean {
  const crossing =
    signWithin(a, last.a.end, next.a.start) || signWithin(b, last.b.end, next.b.start);
  const content = contentIn(kept);
  if (crossing)
    return kept.length <= 3 && content <= 1 && !kept.some((word) => isCoordinator(word));
  if (kept.length <= 2 && kept.every((word) => CONNECTIVES.has(word.key))) return true;
  const big = Math.min(length(last), length(next)) >= 3;
  return big && kept.length <= 3 && content <= 1;
}

const isCoordinator = (word: Word): boolean => /^(?:and|or|but|while)$/u.test(word.key);

const length = ({ a, b }: Edit): number => Math.max(a.end - a.start, b.end - b.start);

/** Whether a comma or the like stands before one of the words `from` to `to`, both included. */
function signWithin(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if (words[at]?.afterSign) return true;
  return false;
}

/** Joins a word's removal with its return a little further on: a reordering, not a loss and a gain. */
function joinReordered(drafts: readonly Draft[], a: readonly Word[], b: readonly Word[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    let current = draft;
    for (let back = joined.length - 1; back >= 0 && back >= joined.length - 3; back -= 1) {
      const earlier = joined[back];
      if (!earlier || current.a.start - earlier.a.end > REORDER_WITHIN) break;
      if (!swaps(earlier, current, a, b)) continue;
      const between = joined.splice(back);
      current = [...between.slice(1), current].reduce(join, between[0] ?? earlier);
      break;
    }
    joined.push(current);
  }
  return joined;
}

function swaps(first: Draft, second: Draft, a: readonly Word[], b: readonly Word[]): boolean {
  const gone = stems(
    a,
    first.cores.map((core) => core.a),
  );
  const back = stems(
    b,
    second.cores.map((core) => core.b),
  );
  const come = stems(
    b,
    first.cores.map((core) => core.b),
  );
  const left = stems(
    a,
    second.cores.map((core) => core.a),
  );
  return [...gone].some((stem) => back.has(stem)) || [...come].some((stem) => left.has(stem));
}

function stems(words: readonly Word[], ranges: readonly Range[]): Set<string> {
  const picked = ranges.flatMap(({ start, end }) => words.slice(start, end));
  return new Set(
    picked.filter((word) => word.content || word.number !== undefined).map((word) => word.stem),
  );
}

/** Grows every draft to phrases, never into its neighbours. */
function grown(drafts: readonly Draft[], a: readonly Word[], b: readonly Word[]): Draft[] {
  const result: Draft[] = [];
  for (const [index, draft] of drafts.entries()) {
    const before = result[index - 1];
    const after = drafts[index + 1];
    const roomLeft = Math.min(
      draft.a.start - (before?.a.end ?? 0),
      draft.b.start - (before?.b.end ?? 0),
    );
    const roomRight = Math.min(
      (after?.a.start ?? a.length) - draft.a.end,
      (after?.b.start ?? b.length) - draft.b.end,
    );
    result.push(grow(draft, a, b, roomLeft, roomRight));
  }
  return result;
}

function grow(
  draft: Draft,
  a: readonly Word[],
  b: readonly Word[],
  roomLeft: number,
  roomRight: number,
): Draft {
  let left = leftPhrase(draft, a, b, roomLeft);
  let right = rightPhrase(draft, a, b, roomRight);
  const shown = (): number =>
    Math.min(draft.a.end - draft.a.start, draft.b.end - draft.b.start) + left + right;
  while (shown() < SHORTEST_SHOWN && (canLeft(left) || canRight(right))) {
    if (canRight(right)) right += 1;
    else left += 1;
  }
  // One side would show next to nothing: a few words of context are worth crossing a comma for.
  while (shown() < SHORTEST_ACROSS && (left < roomLeft || right < roomRight)) {
    if (left < roomLeft) left += 1;
    else right += 1;
  }
  // Neither a possessive without its owner in front nor a small word without its noun behind.
  if (a[draft.a.start - left]?.key === "'s" && left > 0 && left < roomLeft) left += 1;
  for (let more = 0; more < 3 && right > 0 && canRight(right); more += 1) {
    if (!CONNECTIVES.has(a[draft.a.end + right - 1]?.key ?? '')) break;
    right += 1;
  }
  return {
    a: { start: draft.a.start - left, end: draft.a.end + right },
    b: { start: draft.b.start - left, end: draft.b.end + right },
    cores: draft.cores,
  };

  function canLeft(taken: number): boolean {
    return taken < roomLeft && !signBefore(draft, a, b, taken);
  }
  function canRight(taken: number): boolean {
    return taken < roomRight && !signAfter(draft, a, b, taken);
  }
}

/**
 * Whether a comma or the like parts the change from the words before it. Where one side has no words
 * here, only the other shows on which side of the change the sign stands.
 */
function signBefore(draft: Edit, a: readonly Word[], b: readonly Word[], taken: number): boolean {
  const inA = a[draft.a.start - taken]?.afterSign ?? false;
  const inB = b[draft.b.start - taken]?.afterSign ?? false;
  if (taken === 0 && isEmpty(draft.a)) return inB;
  return taken === 0 && isEmpty(draft.b) ? inA : inA || inB;
}

function signAfter(draft: Edit, a: readonly Word[], b: readonly Word[], taken: number): boolean {
  const inA = a[draft.a.end + taken]?.afterSign ?? false;
  const inB = b[draft.b.end + taken]?.afterSign ?? false;
  if (taken === 0 && isEmpty(draft.a)) return inB;
  return taken === 0 && isEmpty(draft.b) ? inA : inA || inB;
}

const isEmpty = (range: Range): boolean => range.start >= range.end;

/** Words before the change that read as one phrase with it: the content run, the small words before that, and across "of" or "and" the noun it hangs on. */
function leftPhrase(draft: Edit, a: readonly Word[], b: readonly Word[], room: number): number {
  let taken = 0;
  const wordAt = (): Word | undefined =>
    taken < room && !signBefore(draft, a, b, taken) ? a[draft.a.start - taken - 1] : undefined;
  const take = (content: boolean, most: number): void => {
    for (
      let count = 0, word = wordAt();
      count < most && word?.content === content;
      count += 1, word = wordAt()
    )
      taken += 1;
  };
  take(true, PHRASE_CONTENT);
  const run = taken;
  take(false, PHRASE_FUNCTION);
  const links = a
    .slice(draft.a.start - taken, draft.a.start - run)
    .some((word) => /^(?:of|and|or)$/u.test(word.key));
  if (links) take(true, 1);
  return taken;
}

/** Words behind the change that complete its phrase: small words where the change ends in one, then the content run. */
function rightPhrase(draft: Edit, a: readonly Word[], b: readonly Word[], room: number): number {
  let taken = 0;
  const wordAt = (): Word | undefined =>
    taken < room && !signAfter(draft, a, b, taken) ? a[draft.a.end + taken] : undefined;
  const take = (content: boolean, most: number): void => {
    for (
      let count = 0, word = wordAt();
      count < most && word?.content === content;
      count += 1, word = wordAt()
    )
      taken += 1;
  };
  if (wordAt()?.key === "'s") taken += 1;
  const lastA = draft.a.end > draft.a.start ? a[draft.a.end - 1] : undefined;
  const lastB = draft.b.end > draft.b.start ? b[draft.b.end - 1] : undefined;
  if (!(lastA ?? lastB)?.content) take(false, PHRASE_FUNCTION);
  take(true, PHRASE_CONTENT);
  return taken;
}

function joinTouching(drafts: readonly Draft[], a: readonly Word[], b: readonly Word[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined[joined.length - 1];
    if (last && touches(last, draft, a, b) && (isShort(last, draft) || isBare(last, draft))) {
      joined[joined.length - 1] = join(last, draft);
    } else joined.push(draft);
  }
  return joined;
}

const isShort = (first: Draft, second: Draft): boolean =>
  length(join(first, second)) <= LONGEST_JOINED;

/** Whether one of two changes has no words to show on one side: they are shown as one. */
const isBare = (...drafts: readonly Draft[]): boolean =>
  drafts.some(({ a, b }) => isEmpty(a) || isEmpty(b));

function touches(first: Draft, second: Draft, a: readonly Word[], b: readonly Word[]): boolean {
  if (first.a.end < second.a.start || first.b.end < second.b.start) return false;
  return !a[second.a.start]?.afterSign && !b[second.b.start]?.afterSign;
}

function finish(a: readonly Word[], b: readonly Word[], draft: Draft, rewritten: boolean): Hunk {
  return {
    a: draft.a,
    b: draft.b,
    removed: draft.cores.flatMap((core) => a.slice(core.a.start, core.a.end)),
    added: draft.cores.flatMap((core) => b.slice(core.b.start, core.b.end)),
    rewritten,
  };
}
