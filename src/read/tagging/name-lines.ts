import { bestKind, type Candidate } from '../names/recogniser.ts';
import { LABEL_KINDS, type LineFacts } from './name-labels.ts';
import { tagLine, taggingRoom } from './tagger.ts';
import { describe, roomFor, SHAPE } from './word-facts.ts';
import { LIST } from './word-lists.ts';
import type { Model } from './decode.ts';
import type { Line, Page } from '../page.ts';

/** How a document writes a word: small somewhere; large inside a sentence. */
const [SMALL, LARGE] = [1, 2];

/** The facts of every line of a page; what the document says about a word counts in all its lines. */
export function nameLines(
  page: Page,
  tagger: Model,
  byRules: readonly Candidate[],
): readonly LineFacts[] {
  const total = page.lines.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const facts = {
    ...roomFor(total),
    tags: new Uint8Array(total),
    use: new Uint8Array(total),
    rules: new Uint8Array(total),
  };
  const longest = page.lines.reduce((most, { tokens }) => Math.max(most, tokens.length), 0);
  const room = taggingRoom(longest);
  const wanted = new Uint8Array(longest);
  let from = 0;
  const lines = page.lines.map((line) => {
    const to = from + line.tokens.length;
    const part: LineFacts = {
      size: to - from,
      style: 0,
      lower: facts.lower.subarray(from, to),
      tail1: facts.tail1.subarray(from, to),
      tail2: facts.tail2.subarray(from, to),
      tail3: facts.tail3.subarray(from, to),
      tail4: facts.tail4.subarray(from, to),
      head2: facts.head2.subarray(from, to),
      head3: facts.head3.subarray(from, to),
      shape: facts.shape.subarray(from, to),
      lists: facts.lists.subarray(from, to),
      tags: facts.tags.subarray(from, to),
      use: facts.use.subarray(from, to),
      rules: facts.rules.subarray(from, to),
    };
    from = to;
    describe(line.tokens, part);
    part.style = styleOf(part);
    tagLine(tagger, part, room, wantedIn(part, wanted));
    part.tags.set(room.tags.subarray(0, part.size));
    return part;
  });
  noteUse(lines);
  for (const candidate of byRules)
    noteRule(candidate, page.lines[candidate.line], lines[candidate.line]);
  return lines;
}

/** Words before and behind a capital whose parts of speech its features or its neighbours' tags look at. */
const [BEFORE, BEHIND] = [3, 2];

/** Marks the words whose part of speech may matter: those near a capital that is not only the sentence's first. */
function wantedIn(line: LineFacts, wanted: Uint8Array): Uint8Array {
  wanted.fill(0, 0, line.size);
  for (let at = 0; at < line.size; at += 1) {
    const shape = (line.shape[at] ?? 0) & 7;
    if (shape < SHAPE.capital || shape > SHAPE.mixed) continue;
    if (((line.lists[at] ?? 0) & LIST.function) !== 0) continue;
    wanted.fill(1, Math.max(0, at - BEFORE), Math.min(line.size, at + BEHIND + 1));
  }
  return wanted;
}

/** 2 where nearly all letters are capitals, 1 where most words begin with one, 0 else. */
function styleOf(line: LineFacts): number {
  let [words, shouted, long, large] = [0, 0, 0, 0];
  for (let at = 0; at < line.size; at += 1) {
    const shape = (line.shape[at] ?? 0) & 7;
    if (shape === SHAPE.sign || shape === SHAPE.number) continue;
    words += 1;
    if (shape === SHAPE.capitals) shouted += 1;
    if (((line.lists[at] ?? 0) & LIST.function) !== 0) continue;
    long += 1;
    if (shape !== SHAPE.small) large += 1;
  }
  if (words >= 3 && shouted >= words * 0.7) return 2;
  return long >= 3 && large >= long * 0.85 ? 1 : 0;
}

function noteUse(lines: readonly LineFacts[]): void {
  const seen = new Map<number, number>();
  for (const line of lines) {
    if (line.style !== 0) continue;
    for (let at = 0; at < line.size; at += 1) {
      const shape = (line.shape[at] ?? 0) & 7;
      const bit =
        shape === SHAPE.small
          ? SMALL
          : shape === SHAPE.capital && at > 0 && ((line.shape[at - 1] ?? 0) & 7) !== SHAPE.sign
            ? LARGE
            : 0;
      if (bit === 0) continue;
      const word = line.lower[at] ?? 0;
      const before = seen.get(word) ?? 0;
      if ((before & bit) === 0) seen.set(word, before | bit);
    }
  }
  for (const line of lines)
    for (let at = 0; at < line.size; at += 1) line.use[at] = seen.get(line.lower[at] ?? 0) ?? 0;
}

function noteRule(
  candidate: Candidate,
  line: Line | undefined,
  facts: LineFacts | undefined,
): void {
  if (!line || !facts) return;
  const [first, last] = wordsOf(line, candidate.start, candidate.end);
  if (first < 0 || last < first) return;
  const { kind, score } = bestKind(candidate.scores);
  const base = 1 + 4 * LABEL_KINDS.indexOf(kind) + (score >= 2 ? 32 : score >= 1 ? 16 : 0);
  for (let at = first; at <= last; at += 1) facts.rules[at] = base + partOf(at, first, last);
}

/** Which of begin, inside, last and unit a word of a name is, as 0 to 3. */
export function partOf(at: number, first: number, last: number): number {
  if (first === last) return 3;
  return at === first ? 0 : at === last ? 2 : 1;
}

/** First and last word of the line that lie in `[start, end)`; [-1, -1] where it cuts a word. */
export function wordsOf(line: Line, start: number, end: number): [first: number, last: number] {
  const { tokens } = line;
  let [low, high] = [0, tokens.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  if (tokens[low]?.start !== start) return [-1, -1];
  let last = low;
  while (last < tokens.length && (tokens[last]?.end ?? end) < end) last += 1;
  return tokens[last]?.end === end ? [low, last] : [-1, -1];
}
