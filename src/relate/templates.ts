import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
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
 * are many, that each headline has a word which no other of them has, and that its own body has it too.
 * Figures do not count as such a word: a toll that rises is one article told anew.
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
  const titles = group.map((text) => titleWords(bodies[text]));
  const spread = new Map<number, number>();
  for (const words of titles)
    for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
  return group.filter((text, i) => {
    const own = [...(titles[i] ?? [])].filter((word) => spread.get(word) === 1);
    return own.some((word) => bodies[text]?.words.hash.includes(word));
  });
}

/** Hashes of the words of a headline that are no figures. */
function titleWords(body: Body | undefined): Set<number> {
  const shadow = fold(body?.article.title ?? '');
  const { hash, start } = wordsOf(shadow, [{ start: 0, end: shadow.length }]);
  return new Set(hash.filter((_, i) => !/\d/u.test(shadow.charAt(start[i] ?? 0))));
}
