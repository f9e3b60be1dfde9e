import { addTo, type Multimap } from '../../model/multimap.ts';
import { kinOf, type Kinship } from './kinship.ts';
import { SMALL_NUMBER } from './marks.ts';
import type { Line } from './lines.ts';

/** What the features of one story weigh, and what they are akin to. */
export interface Vocabulary {
  /** 0 to about 1.4; of a feature or of a key of kinship. */
  readonly weightOf: (key: string) => number;
  readonly kinOf: (feature: string) => readonly Kinship[];
}

/** Features that are more than a word's stem, and how much they count beside one; fitted on the development stories. */
const WEIGHTS: readonly (readonly [opening: string, weight: number])[] = [
  ['#:', 0.8],
  ['#o', 0.6],
  ['#', 1],
  ['@', 1.35],
  ['~', 1.35],
];
/** Small numbers say less. */
const SMALL = 0.7;

/**
 * In a story of more accounts than this a feature counts as it would in one of so many: what every
 * account tells once is no less of a point when two hundred tell it than when six do.
 */
const MOST_ACCOUNTS = 6;

/**
 * Weighs features by their rarity among the sentences of a story: inverse document frequency
 * (Spärck Jones 1972), squashed to 0–1. What a feature is akin to is weighed with it: "blast" says
 * little where every other sentence has "explosion".
 */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const kin = new Map<string, readonly Kinship[]>();
  const seenIn: Multimap<string, Line> = new Map();
  for (const line of lines) {
    const features = new Set(line.marks.map(({ feature }) => feature));
    const keys = new Set(features);
    for (const feature of features) {
      const own = kin.get(feature) ?? kinOf(feature);
      kin.set(feature, own);
      for (const { key } of own) keys.add(key);
    }
    for (const key of keys) addTo(seenIn, key, line);
  }
  const all = evenly(lines);
  const weights = new Map<string, number>();
  for (const [key, seen] of seenIn)
    weights.set(key, (Math.log(1 + all / evenly(seen)) / Math.log(1 + all)) * kindWeight(key));
  return {
    weightOf: (key) => weights.get(key) ?? 0,
    kinOf: (feature) => kin.get(feature) ?? [],
  };
}

/** How many lines there are, as many accounts as there may be. */
function evenly(lines: readonly Line[]): number {
  const accounts = new Set(lines.map(({ member }) => member.account)).size;
  return (lines.length * Math.min(accounts, MOST_ACCOUNTS)) / accounts;
}

function kindWeight(key: string): number {
  if (key.startsWith('#') && Number(key.slice(1)) <= SMALL_NUMBER) return SMALL;
  return WEIGHTS.find(([opening]) => key.startsWith(opening))?.[1] ?? 1;
}
