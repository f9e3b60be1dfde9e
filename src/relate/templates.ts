import { fold } from '../text/fold.ts';
import { wordsOf, type Words } from '../text/words.ts';
import { componentsOf } from './components.ts';
import type { Body } from './body.ts';
import type { Pair } from './nominate.ts';

/** So many texts of one wording, each about a thing of its own, are a template and not states of one article. */
const FILLED_IN = 4;
/** And so many of a group must name a thing of their own. */
const SHARE = 0.8;

/** The template that a text fills in, by the number of one of its texts; undefined where it fills in none. */
export type TemplateOf = (text: number) => number | undefined;

/**
 * Finds texts that are one wording with another name put in: "Homes sold in Tarn", "Homes sold in
 * Vellin". By pairs they look like versions with a word replaced; what gives them away is that there
 * are many, and that each has a word in its body which none of the others has, and in its headline
 * too where it has one. Numbers do not count as such a word: a toll that rises is one article told anew.
 */
export function findTemplates(bodies: readonly Body[], alike: readonly Pair[]): TemplateOf {
  const groups = componentsOf(bodies.length);
  for (const pair of alike) groups.join(...pair);
  const templateOf = new Map<number, number>();
  for (const group of groups.sets()) {
    if (group.length < FILLED_IN) continue;
    const own = withWordOfTheirOwn(bodies, group);
    if (own.length < FILLED_IN || own.length < SHARE * group.length) continue;
    for (const text of own) templateOf.set(text, group[0] ?? text);
  }
  return (text) => templateOf.get(text);
}

function withWordOfTheirOwn(bodies: readonly Body[], group: readonly number[]): number[] {
  const spread = new Map<number, number>();
  for (const text of group)
    for (const word of new Set(bodies[text]?.words.hash))
      spread.set(word, (spread.get(word) ?? 0) + 1);
  return group.filter((text) => {
    const body = bodies[text];
    if (!body) return false;
    const own = wordsBesides(body.shadow, body.words, (word) => spread.get(word) === 1);
    const { title } = body.article;
    if (title === undefined) return own.size > 0;
    const shadow = fold(title);
    const titled = wordsOf(shadow, [{ start: 0, end: shadow.length }]);
    return wordsBesides(shadow, titled, (word) => own.has(word)).size > 0;
  });
}

const NUMBER =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|\p{L}{2,5}teen|eleven|twelve|\p{L}{3,5}ty|hundreds?|thousands?|dozens?)$/iu;

/** Hashes of the wanted words that are no numbers. */
function wordsBesides(
  shadow: string,
  { hash, start, end }: Words,
  wanted: (word: number) => boolean,
): Set<number> {
  return new Set(
    hash.filter((word, i) => wanted(word) && !NUMBER.test(shadow.slice(start[i], end[i]))),
  );
}
