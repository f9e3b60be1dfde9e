import { cuesOf } from '../text/cues.ts';
import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import type { Range } from '../model/span.ts';
import type { Body } from './body.ts';

/** A text and its ranges of words, among which cues are looked for. */
interface Place {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/**
 * Cues (stems, names in small letters, days as `08-06`) in the words that the two texts have for them:
 * "engines", "carried/carries", "March 15". What stands in a longer one is left out.
 */
export function writtenCues(cues: readonly string[], a: Body, b: Body): string[] {
  const [inA, inB] = [writtenIn(a), writtenIn(b)];
  const written = cues.map((cue) => {
    const [one, two] = [inA.get(cue), inB.get(cue)];
    if (one === undefined || two === undefined) return one ?? two ?? cue;
    return one.toLowerCase() === two.toLowerCase() ? one : `${one}/${two}`;
  });
  const longer = (words: string): boolean =>
    written.some((other) => other !== words && other.split(/[ /]/u).includes(words));
  return [...new Set(written)].filter((words) => !longer(words));
}

/** How each cue of a text is first written there; the body before the headline, which may stand in capitals. */
function writtenIn({ article: { text, title }, ranges }: Body): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  const places: Place[] = [{ text, ranges }];
  if (title !== undefined) places.push({ text: title, ranges: [{ start: 0, end: title.length }] });
  for (const place of places)
    for (const { cue, words } of cuesWithin(place)) if (!written.has(cue)) written.set(cue, words);
  return written;
}

/** The cues of each word, then those of two side by side, pairs of names and days: none is longer. */
function* cuesWithin({ text, ranges }: Place): Generator<{ cue: string; words: string }> {
  const shadow = fold(text);
  const { count, start, end } = wordsOf(shadow, ranges);
  const written = (range: Range): string =>
    text.slice(range.start, range.end).replace(/['’]s$/u, '');
  for (let at = 0; at < count; at += 1) {
    const one = { start: start[at] ?? 0, end: end[at] ?? 0 };
    const { words, names, numbers } = cuesOf(shadow, [one]);
    for (const cue of [...words, ...names, ...numbers]) yield { cue, words: written(one) };
    if (at + 1 === count) continue;
    const two = { start: one.start, end: end[at + 1] ?? 0 };
    const both = cuesOf(shadow, [two]);
    const pairs = both.names.filter((name) => name.includes(' '));
    for (const cue of [...pairs, ...both.days]) yield { cue, words: written(two) };
  }
}
