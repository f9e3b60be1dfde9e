import { backgroundShare } from '../text/background.ts';
import { cuesOf, type Cues } from '../text/cues.ts';
import { intervalOf, type Interval } from './order.ts';
import type { Body } from './body.ts';
import type { Range } from '../model/span.ts';

/** A term's weight in a profile of length one. */
export interface Weighted {
  readonly term: number;
  readonly weight: number;
}

/** What an article is about, beside the others of its pool. */
export interface Profile {
  /** Sorted by term. */
  readonly terms: readonly Weighted[];
  readonly published: Interval | undefined;
  readonly instances: ReadonlySet<string>;
}

/** The profiles of a pool and the words their term numbers stand for. */
export interface Pool {
  readonly profiles: readonly Profile[];
  readonly term: (number: number) => string;
  /** Whether a term is two capitals in a row that are rare in the pool: mostly a full name. */
  readonly isFullName: (number: number) => boolean;
}

/** Weights fitted on the four development sets of stories together (ecbplus, wikinews, basil, titles). */
const PROFILE = {
  /** Words of the body that are looked at: what an article is about stands at its top. */
  bodyWords: 400,
  leadWords: 60,
  title: 2,
  lead: 2,
  names: 1.5,
  numbers: 1,
  days: 1,
  /** Articles that the background table stands for, against which the pool's own counts weigh. */
  background: 200,
  /** Highest rarity: a word met once says hardly more than one met ten times. */
  rarest: 4.5,
  /** A full name at least this rare is hardly in two texts by chance. */
  rareName: 3.5,
  /** Terms less rare than this (in more than a third of the pool) tell nothing apart. */
  commonest: 1.1,
} as const;

const KINDS = ['words', 'names', 'numbers', 'days'] as const satisfies readonly (keyof Cues)[];

interface Counted {
  readonly counts: ReadonlyMap<number, number>;
  readonly instances: ReadonlySet<string>;
}

/** Profiles of bodies, each beside all the others. */
export function poolOf(bodies: readonly Body[]): Pool {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, words.length);
    words.push(term);
    return words.length - 1;
  };
  const counted = bodies.map((body) => countCues(body, numberOf));
  const spread = new Float64Array(words.length);
  for (const { counts } of counted)
    for (const term of counts.keys()) spread[term] = (spread[term] ?? 0) + 1;
  const rarity = words.map((word, term) => rarityOf(word, spread[term] ?? 0, bodies.length));
  const fullNames = words.map(
    (word, term) => (rarity[term] ?? 0) >= PROFILE.rareName && /^names \S+ /u.test(word),
  );
  return {
    profiles: bodies.map((body, i) => ({
      terms: weigh(counted[i]?.counts ?? new Map(), rarity, words),
      published: intervalOf(body.article.published?.value),
      instances: counted[i]?.instances ?? new Set(),
    })),
    term: (number) => words[number] ?? '',
    isFullName: (number) => fullNames[number] === true,
  };
}

function countCues(body: Body, numberOf: (term: string) => number): Counted {
  const counts = new Map<number, number>();
  const add = (cues: Cues, weight: number): void => {
    for (const kind of KINDS) {
      for (const cue of cues[kind]) {
        const term = numberOf(`${kind} ${cue}`);
        counts.set(term, (counts.get(term) ?? 0) + weight);
      }
    }
  };
  const title = titleCues(body);
  const lead = cuesOf(body.shadow, firstWords(body, 0, PROFILE.leadWords));
  add(title, PROFILE.title);
  add(lead, PROFILE.lead);
  add(cuesOf(body.shadow, firstWords(body, PROFILE.leadWords, PROFILE.bodyWords)), 1);
  return { counts, instances: new Set([...title.instances, ...lead.instances]) };
}

/** A headline in capitals throughout shows no names; its words count all the same. */
function titleCues(body: Body): Cues {
  const { title } = body.article;
  if (title === undefined) return cuesOf('', []);
  const cues = cuesOf(title, [{ start: 0, end: title.length }]);
  return { ...cues, names: [] };
}

/** The ranges that hold the words from number `from` to number `to` of a body. */
function firstWords({ words, ranges }: Body, from: number, to: number): Range[] {
  if (words.count <= from) return [];
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
  if (term.startsWith('names ')) return PROFILE.names;
  if (term.startsWith('numbers ')) return PROFILE.numbers;
  return term.startsWith('days ') ? PROFILE.days : 1;
}

function weigh(
  counts: ReadonlyMap<number, number>,
  rarity: readonly number[],
  words: readonly string[],
): Weighted[] {
  const terms = [...counts].flatMap(([term, count]) => {
    const rare = rarity[term] ?? 0;
    if (rare === 0) return [];
    const channel = channelOf(words[term] ?? '');
    return [{ term, weight: channel * (1 + Math.log(count)) * rare }];
  });
  const length = Math.sqrt(terms.reduce((sum, { weight }) => sum + weight * weight, 0));
  return terms
    .map(({ term, weight }) => ({ term, weight: length > 0 ? weight / length : 0 }))
    .sort((a, b) => a.term - b.term);
}
