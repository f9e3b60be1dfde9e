import { cuesOf } from '../text/cues.ts';
import { fold } from '../text/fold.ts';
import { componentsOf } from './components.ts';
import type { Article } from '../model/article.ts';

/** What of a text says whom it is like before it is related: its headline and so many signs of its beginning. */
const OPENING = 1500;
/** So many of its cues are kept, those of the headline first. */
const CUES = 32;
/** Cues are told apart by so many bits of their hash; two that fall together look a little commoner. */
const BITS = 22;
/** A cue in more texts than this, a large story's, does not say where one belongs … */
const COMMONEST = 500;
/** … and one that is shared alone is chance. */
const SHARED = 2;

/** Where an undated text is looked at: with the texts of a time, or with those of its own group. */
export interface Place {
  readonly at: number | undefined;
  /** Equal for undated texts that are like each other and like nothing dated. */
  readonly group: number;
}

/** A text that has a time or is given a place; its text is asked for once. */
export interface Placeable {
  readonly time: number | undefined;
  readonly text: () => Article | undefined;
}

interface Link {
  readonly other: number;
  readonly weight: number;
}

/**
 * Where each text that states no time belongs. Undated texts that are more like one another than
 * like anything dated stay together; such a group belongs at the time of the dated text that one of
 * them shares most rare cues with, and a group that is like nothing dated belongs with itself. One
 * pass over the texts and a list of what shares rare cues: it costs as the texts and not as their
 * pairs. `items` are in an order that hangs on the set alone.
 */
export function placeUndated(items: readonly Placeable[]): Place[] {
  const cues = items.map(({ text }) => cuesIn(text()));
  const links = linksOf(items, cues);
  const groups = componentsOf(items.length);
  for (const [item, link] of links.entries()) {
    if (link?.undated && link.undated.weight >= (link.dated?.weight ?? 0))
      groups.join(item, link.undated.other);
  }
  const best = new Map<number, Link>();
  for (const [item, link] of links.entries()) {
    const group = groups.find(item);
    if (link?.dated) best.set(group, better(link.dated, best.get(group)));
  }
  return items.map(({ time }, item) => {
    const group = groups.find(item);
    return { at: time ?? items[best.get(group)?.other ?? -1]?.time, group };
  });
}

/** Hashes of a text's cues, the most telling kinds first. */
function cuesIn(article: Article | undefined): Uint32Array {
  if (!article) return new Uint32Array(0);
  const title = fold(article.title ?? '');
  const shadow = fold(article.text.slice(0, OPENING));
  const kinds = [title, shadow].map((text) => cuesOf(text, [{ start: 0, end: text.length }]));
  const found = new Set<number>();
  const lists = kinds.flatMap(({ names, numbers, words }) => [names, numbers, words]);
  // A headline's words before the names of the beginning.
  for (const list of lists) {
    for (const cue of list) {
      if (found.size === CUES) return Uint32Array.from(found);
      found.add(hashOf(cue));
    }
  }
  return Uint32Array.from(found);
}

/** FNV-1a, cut to some bits. */
function hashOf(cue: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < cue.length; i += 1) hash = Math.imul(hash ^ cue.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> (32 - BITS);
}

type Links = { readonly dated: Link | undefined; readonly undated: Link | undefined } | undefined;

/** Per undated text the dated and the undated one that it shares most rare cues with. */
function linksOf(items: readonly Placeable[], cues: readonly Uint32Array[]): Links[] {
  const spread = new Uint32Array(2 ** BITS);
  for (const list of cues) for (const cue of list) spread[cue] = (spread[cue] ?? 0) + 1;
  const tells = (cue: number): boolean => {
    const texts = spread[cue] ?? 0;
    return texts > 1 && texts <= COMMONEST;
  };
  const asked = new Map<number, number[]>();
  for (const [item, list] of cues.entries()) {
    if (items[item]?.time !== undefined) continue;
    for (const cue of list) if (tells(cue) && !asked.has(cue)) asked.set(cue, []);
  }
  for (const [item, list] of cues.entries()) for (const cue of list) asked.get(cue)?.push(item);
  return items.map(({ time }, item): Links => {
    if (time !== undefined) return undefined;
    const votes = new Map<number, { weight: number; shared: number }>();
    for (const cue of cues[item] ?? []) {
      const weight = Math.log(1 + COMMONEST / (spread[cue] ?? 1));
      for (const other of asked.get(cue) ?? []) {
        const known = votes.get(other) ?? { weight: 0, shared: 0 };
        votes.set(other, { weight: known.weight + weight, shared: known.shared + 1 });
      }
    }
    votes.delete(item);
    let [dated, undated]: (Link | undefined)[] = [];
    for (const [other, { weight, shared }] of votes) {
      if (shared < SHARED) continue;
      if (items[other]?.time === undefined) undated = better({ other, weight }, undated);
      else dated = better({ other, weight }, dated);
    }
    return { dated, undated };
  });
}

function better(one: Link, known: Link | undefined): Link {
  if (!known || one.weight > known.weight) return one;
  return one.weight === known.weight && one.other < known.other ? one : known;
}
