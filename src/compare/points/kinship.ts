import { classesOf } from '../../text/thesaurus.ts';

/** How much two features that are not the same may count for each other, of 1. */
const SHARE = {
  /** Words of one class of the thesaurus ("blast", "explosion"). */
  class: 0.7,
  /** Words that begin alike ("inspector", "inspect"), times that overlap in grain ("Thursday", "Thursday night"). */
  head: 0.6,
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

/** The keys by which a feature may stand for another: its classes, the head of its word, its day. */
export function kinOf(feature: string): readonly Kinship[] {
  if (feature.startsWith('~')) return [{ key: `^${feature.slice(0, DAY)}`, share: SHARE.head }];
  if (!/^\p{L}/u.test(feature)) return [];
  const classes = [...classesOf(feature)].map((key): Kinship => ({ key, share: SHARE.class }));
  return feature.length < SHORTEST_HEAD
    ? classes
    : [...classes, { key: `^${feature.slice(0, HEAD)}`, share: SHARE.head }];
}
