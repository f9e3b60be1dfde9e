import { backgroundShare } from '../text/background.ts';
import { cuesOf, type Cues } from '../text/cues.ts';
import { fold } from '../text/fold.ts';
import { intervalOf, type Interval } from './order.ts';
import type { Body } from './body.ts';
import type { Range } from '../model/span.ts';

/** What an article is about, beside the others of its pool: terms and their weights, a vector of length one. */
export interface Profile {
  /** Ascending. */
  readonly terms: Uint32Array;
  /** One per term. */
  readonly weights: Float64Array;
  readonly published: Interval | undefined;
  readonly instances: ReadonlySet<string>;
  /** The weekdays that the headline and the first words name, Monday the lowest bit. */
  readonly weekdays: number;
}

/** The profiles of a pool and the words their term numbers stand for. */
export interface Pool {
  readonly profiles: readonly Profile[];
  readonly term: (number: number) => string;
  /** How many profiles have a term. */
  readonly spread: Uint32Array;
}

/**
 * Fitted on the development sets of stories together (ecbplus, wikinews, basil without the six
 * stories that are annotated by points, titles, allsides), one set of weights for all.
 */
const PROFILE = {
  /** Words of the body that are looked at. */
  bodyWords: 800,
  /** "Day 2" counts an instance, and "on Tuesday" tells when, only where it stands in the headline or among these first words. */
  leadWords: 60,
  /** A headline's words count so many times; without one, the opening stands in for it. */
  title: 5,
  opening: 2,
  openingWords: 30,
  /** Words in capitals weigh less, for they are counted among the words already. */
  names: 0.75,
  pairs: 1,
  numbers: 1.3,
  days: 1,
  /** How soon more of the same word says nothing more (the k1 of BM25, Robertson and Walker 1994). */
  saturation: 1.2,
  /** Articles that the background table stands for, against which the pool's own counts weigh. */
  background: 50,
  /** Highest rarity: a word in one text of fifty says hardly less than one in a thousand. */
  rarest: 4,
  /** Terms less rare than this (in more than half of the pool) tell nothing apart. */
  commonest: 0.7,
} as const;

const KINDS = ['words', 'names', 'numbers', 'days'] as const satisfies readonly (keyof Cues)[];

/** Stems of the weekdays, Monday first. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  'mondai tuesdai wednesdai thursdai fridai saturdai sundai'
    .split(' ')
    .map((stem, i) => [stem, 1 << i] as const),
);

interface Counted extends Pick<Profile, 'instances' | 'weekdays'> {
  readonly counts: ReadonlyMap<number, number>;
}

/** Profiles of bodies, each beside all the others. */
export function poolOf(bodies: readonly Body[]): Pool {
  // A table for each kind: to put the kind before every cue of every body took a sixth of all of this.
  const numbers: Readonly<Record<Kind, Map<string, number>>> = {
    words: new Map(),
    names: new Map(),
    numbers: new Map(),
    days: new Map(),
  };
  const words: string[] = [];
  const numberOf: Numbering = (kind, cue) => {
    const known = numbers[kind].get(cue);
    if (known !== undefined) return known;
    numbers[kind].set(cue, words.length);
    words.push(`${kind} ${cue}`);
    return words.length - 1;
  };
  const counted = bodies.map((body) => countCues(body, numberOf));
  const spread = new Uint32Array(words.length);
  for (const { counts } of counted)
    for (const term of counts.keys()) spread[term] = (spread[term] ?? 0) + 1;
  const rarity = words.map((word, term) => rarityOf(word, spread[term] ?? 0, bodies.length));
  const channels = words.map(channelOf);
  return {
    profiles: bodies.map((body, i) => ({
      ...weigh(counted[i]?.counts ?? new Map(), rarity, channels),
      published: intervalOf(body.article.published?.value),
      instances: counted[i]?.instances ?? new Set(),
      weekdays: counted[i]?.weekdays ?? 0,
    })),
    term: (number) => words[number] ?? '',
    spread,
  };
}

type Kind = (typeof KINDS)[number];

/** Gives every cue of a pool its number as a term. */
type Numbering = (kind: Kind, cue: string) => number;

function countCues(body: Body, numberOf: Numbering): Counted {
  const counts = new Map<number, number>();
  const add = (cues: Cues, weight: number): void => {
    for (const kind of KINDS) {
      for (const cue of cues[kind]) {
        const term = numberOf(kind, cue);
        counts.set(term, (counts.get(term) ?? 0) + weight);
      }
    }
  };
  const title = titleCues(body);
  const lead = cuesOf(body.shadow, firstWords(body, 0, PROFILE.leadWords));
  const untitled = body.article.title === undefined;
  const opening = untitled ? PROFILE.openingWords : 0;
  add(title, PROFILE.title);
  add(cuesOf(body.shadow, firstWords(body, 0, opening)), PROFILE.opening);
  add(cuesOf(body.shadow, firstWords(body, opening, PROFILE.bodyWords)), 1);
  return {
    counts,
    instances: new Set([...title.instances, ...lead.instances]),
    weekdays: weekdaysIn([...title.words, ...lead.words]),
  };
}

function weekdaysIn(stems: readonly string[]): number {
  return stems.reduce((days, stem) => days | (WEEKDAYS.get(stem) ?? 0), 0);
}

/** A headline in capitals throughout shows no names; its words count all the same. */
function titleCues(body: Body): Cues {
  const { title } = body.article;
  if (title === undefined) return cuesOf('', []);
  const cues = cuesOf(fold(title), [{ start: 0, end: title.length }]);
  return { ...cues, names: [] };
}

/** The ranges that hold the words from number `from` to number `to` of a body. */
function firstWords({ words, ranges }: Body, from: number, to: number): Range[] {
  if (words.count <= from || to <= from) return [];
  const start = words.start[from] ?? 0;
  const end = words.end[Math.min(to, words.count) - 1] ?? 0;
  return ranges.flatMap((range) => {
    const cut = { start: Math.max(range.start, start), end: Math.min(range.end, end) };
    return cut.start < cut.end ? [cut] : [];
  });
}

function rarityOf(word: string, inPool: number, pool: number): number {
  const share = word.startsWith('words ') ? backgroundShare(word.slice(6)) : 0.002;
  const expected = (inPool + share * PROFILE.background) / (pool + PROFILE.background);
  const rarity = Math.log(1 / Math.min(1, expected));
  return rarity < PROFILE.commonest ? 0 : Math.min(PROFILE.rarest, rarity);
}

function channelOf(term: string): number {
  if (term.startsWith('names ')) return term.indexOf(' ', 6) < 0 ? PROFILE.names : PROFILE.pairs;
  if (term.startsWith('numbers ')) return PROFILE.numbers;
  return term.startsWith('days ') ? PROFILE.days : 1;
}

function weigh(
  counts: ReadonlyMap<number, number>,
  rarity: readonly number[],
  channels: readonly number[],
): Pick<Profile, 'terms' | 'weights'> {
  const terms = Uint32Array.from(counts.keys())
    .filter((term) => rarity[term] !== 0)
    .sort();
  const weights = Float64Array.from(terms, (term) => {
    const count = counts.get(term) ?? 0;
    const often = (count * (1 + PROFILE.saturation)) / (count + PROFILE.saturation);
    return (channels[term] ?? 0) * often * (rarity[term] ?? 0);
  });
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return { terms, weights: length > 0 ? weights.map((weight) => weight / length) : weights };
}
