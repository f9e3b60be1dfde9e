import { foldWord } from '../../text/fold.ts';
import { classesOf } from '../../text/thesaurus.ts';

/** How much two features that are not the same may count for each other, of 1. */
const SHARE = {
  /** Words of one class of the thesaurus ("blast", "explosion"). */
  class: 0.7,
  /** Words that begin alike ("inspector", "inspect"), times that overlap in grain ("Thursday", "Thursday night"). */
  head: 0.6,
  /** Spans of time of one unit ("20 minutes", "12 minutes"): the same thing measured, perhaps differently. */
  unit: 0.4,
};

/** Letters of a stem that two words of one family have in common; shorter stems must be whole. */
const HEAD = 6;
const SHORTEST_HEAD = 5;
/** `2018-08-06` after its `~`: a time of day counts as its day. */
const DAY = 11;

/** What a feature is akin to, and how much. Keys are compared with keys, never with features. */
export interface Kinship {
  readonly key: string;
  readonly share: number;
}

/** What a number counts: `#:protest`. */
const COUNTED = '#:';
/** A span of time: the unit of `~PT20M` is what is left without its number. */
const SPAN_OF_TIME = /^~PT?\d/u;
/** The name of a body or a place in one word: "Parliament" and "parliamentary" are of one family. */
const ONE_WORD = /^@(?:organisation|place):(?<word>\p{L}+)$/u;

/**
 * The keys by which a feature may stand for another: its classes, the head of its word or its name,
 * its day, its unit.
 */
export function kinOf(feature: string): readonly Kinship[] {
  if (feature.startsWith(COUNTED))
    return classKeys(feature.slice(COUNTED.length)).map(({ key, share }) => ({
      key: `${COUNTED}${key}`,
      share,
    }));
  if (SPAN_OF_TIME.test(feature))
    return [{ key: `^${feature.replaceAll(/\d+/gu, '')}`, share: SHARE.unit }];
  if (feature.startsWith('~')) return [{ key: `^${feature.slice(0, DAY)}`, share: SHARE.head }];
  const name = ONE_WORD.exec(feature)?.groups?.['word'];
  if (name !== undefined) return headOf(foldWord(name));
  if (!/^\p{L}/u.test(feature)) return [];
  return [...classKeys(feature), ...headOf(feature)];
}

function classKeys(stem: string): readonly Kinship[] {
  return [...classesOf(stem)].map((key) => ({ key, share: SHARE.class }));
}

/** The first letters of a word, if it is long enough to tell its family by them. */
function headOf(word: string): readonly Kinship[] {
  return word.length < SHORTEST_HEAD ? [] : [{ key: `^${word.slice(0, HEAD)}`, share: SHARE.head }];
}
