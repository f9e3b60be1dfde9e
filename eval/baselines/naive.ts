import { keysOf } from '../text.ts';
import { naiveRead, naiveSentences, naiveText } from './naive-reading.ts';
import type {
  CheckOutput,
  CompareOutput,
  Input,
  Person,
  Point,
  Program,
  Quote,
  ReadArticle,
  RelateOutput,
  Relation,
} from '../contract.ts';

/** Best of .15, .2 … .4 on the development stories. */
const SENTENCES_ALIKE = 0.2;
/** Shared words over those of the shorter of two quotations; best of .5, .6 … .8. */
const QUOTATIONS_ALIKE = 0.7;
/** Headlines that share this much of all their words are one story. */
const HEADLINES_ALIKE = 0.55;

/** What a capable person writes in an afternoon; every figure of ours stands beside its figure. */
export const naive: Program = {
  name: 'naive',
  read: (inputs) => Promise.resolve(inputs.map(naiveRead)),
  readTogether: (inputs) => Promise.resolve(inputs.map(naiveRead)),
  relate: (inputs) => Promise.resolve(relate(inputs)),
  compare: (inputs) => Promise.resolve(compare(inputs)),
  versions: () => Promise.resolve({ order: 'unknown', orderCertainty: 'unknown', changes: [] }),
  check: (claims, inputs) => Promise.resolve(check(claims, inputs)),
};

/** Copies and versions by cuts of containment of five-word runs, stories by headlines. */
function relate(inputs: readonly Input[]): RelateOutput {
  const relations = containmentRelations(inputs);
  const groups = headlineGroups(inputs);
  const texts = new Set(inputs.map(naiveText)).size;
  return {
    counts: { documents: inputs.length, texts, accounts: inputs.length, stories: groups.length },
    articles: inputs.map(({ source }) => ({ id: source, source })),
    relations,
    accounts: inputs.map(({ source }) => ({ id: source, articles: [source] })),
    stories: groups.map((articles) => ({ id: articles[0] ?? '', articles })),
  };
}

function containmentRelations(inputs: readonly Input[]): Relation[] {
  const runs = inputs.map((input) => fiveWordRuns(naiveText(input)));
  const holders = new Map<string, number[]>();
  for (const [at, own] of runs.entries()) {
    for (const run of own) {
      const there = holders.get(run);
      if (there) there.push(at);
      else holders.set(run, [at]);
    }
  }
  const shared = new Map<number, number>();
  for (const there of holders.values()) {
    for (const [i, a] of there.entries()) {
      for (const b of there.slice(i + 1)) {
        const key = a * inputs.length + b;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  return [...shared].flatMap(([key, both]): Relation[] => {
    const [a, b] = [Math.floor(key / inputs.length), key % inputs.length];
    const containment = both / Math.max(1, Math.min(runs[a]?.size ?? 1, runs[b]?.size ?? 1));
    const kind = kindByCut(containment);
    const [left, right] = [inputs[a]?.source, inputs[b]?.source];
    if (!kind || left === undefined || right === undefined) return [];
    return [{ a: left, b: right, kind, order: 'unknown' }];
  });
}

function kindByCut(containment: number): string | undefined {
  if (containment >= 0.999) return 'identical';
  if (containment >= 0.9) return 'copy';
  if (containment >= 0.5) return 'version';
  return containment >= 0.35 ? 'derived' : undefined;
}

function fiveWordRuns(text: string): Set<string> {
  const keys = keysOf(text);
  return new Set(keys.slice(4).map((_, at) => keys.slice(at, at + 5).join(' ')));
}

/** Headlines with Jaccard ≥ .55, connected; the first line stands in for a missing headline. */
function headlineGroups(inputs: readonly Input[]): string[][] {
  const headlines = inputs.map(
    (input) => new Set(keysOf(input.title ?? naiveText(input).trimStart().split('\n')[0] ?? '')),
  );
  return connected(
    inputs.map(({ source }) => source),
    (join) => {
      const holders = new Map<string, number[]>();
      for (const [at, words] of headlines.entries()) {
        const counts = new Map<number, number>();
        for (const word of words) {
          for (const other of holders.get(word) ?? [])
            counts.set(other, (counts.get(other) ?? 0) + 1);
          holders.set(word, [...(holders.get(word) ?? []), at]);
        }
        for (const [other, both] of counts) {
          if (both / (words.size + (headlines[other]?.size ?? 0) - both) >= HEADLINES_ALIKE)
            join(at, other);
        }
      }
    },
  );
}

function connected(
  items: readonly string[],
  walk: (join: (a: number, b: number) => void) => void,
): string[][] {
  const parent = items.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  walk((a, b) => {
    parent[rootOf(a)] = rootOf(b);
  });
  const groups = new Map<number, string[]>();
  for (const [at, item] of items.entries()) {
    const root = rootOf(at);
    groups.set(root, [...(groups.get(root) ?? []), item]);
  }
  return [...groups.values()];
}

function compare(inputs: readonly Input[]): CompareOutput {
  const read = inputs.map(naiveRead);
  const story = {
    id: 'all',
    articles: inputs.map(({ source }) => source),
    points: pointsByCosine(read),
    utterances: utterancesByWords(read),
    people: peopleBySurname(read),
    timeline: [],
    wording: [],
  };
  return { ...relate(inputs), stories: [story] };
}

interface Unit {
  readonly quote: Quote;
  readonly keys: readonly string[];
}

/** Sentences of different articles whose TF-IDF cosine passes the cut, connected; agree or only. */
function pointsByCosine(read: readonly ReadArticle[]): Point[] {
  const units: Unit[] = read.flatMap(({ id, text }) =>
    naiveSentences(text).map(({ start, end, keys }) => ({
      quote: { article: id, start, end, text: text.slice(start, end) },
      keys,
    })),
  );
  const vectors = vectorsOf(units.map(({ keys }) => keys));
  const groups = connected(
    units.map((_, at) => String(at)),
    (join) => {
      for (const [a, unit] of units.entries()) {
        for (let b = a + 1; b < units.length; b += 1) {
          if (unit.quote.article === units[b]?.quote.article) continue;
          if (cosine(vectors[a], vectors[b]) >= SENTENCES_ALIKE) join(a, b);
        }
      }
    },
  );
  return groups.map((group) => {
    const tellings = group.flatMap((at) => units[Number(at)]?.quote ?? []);
    const accounts = new Set(tellings.map(({ article }) => article)).size;
    return {
      id: `p${group[0] ?? ''}`,
      agreement: accounts > 1 ? 'agree' : 'only',
      tellings,
      origins: { atLeast: accounts, atMost: accounts },
    };
  });
}

/** A claim whose nearest sentence has at least this cosine is taken to be told. */
const CLAIM_ALIKE = 0.6;

/** Told where the likest sentence of any text passes the cut by TF-IDF cosine, else not found. */
function check(claims: readonly string[], inputs: readonly Input[]): CheckOutput[] {
  const units = inputs.map(naiveRead).flatMap(({ id, text }) =>
    naiveSentences(text).map(({ start, end, keys }) => ({
      quote: { article: id, start, end, text: text.slice(start, end) },
      keys,
    })),
  );
  const vectors = vectorsOf([...units.map(({ keys }) => keys), ...claims.map(keysOf)]);
  return claims.map((_, at): CheckOutput => {
    const own = vectors[units.length + at];
    const found = units.flatMap(({ quote }, index) =>
      cosine(vectors[index], own) >= CLAIM_ALIKE ? [{ ...quote, stance: 'told-in-own-voice' }] : [],
    );
    return { summary: found.length > 0 ? 'told' : 'not-found', say: '', findings: found };
  });
}

type Vector = ReadonlyMap<string, number>;

function vectorsOf(texts: readonly (readonly string[])[]): Vector[] {
  const inTexts = new Map<string, number>();
  for (const keys of texts)
    for (const key of new Set(keys)) inTexts.set(key, (inTexts.get(key) ?? 0) + 1);
  return texts.map((keys) => {
    const vector = new Map<string, number>();
    for (const key of keys) {
      vector.set(key, (vector.get(key) ?? 0) + Math.log(texts.length / (inTexts.get(key) ?? 1)));
    }
    const length = Math.hypot(...vector.values()) || 1;
    return new Map([...vector].map(([key, weight]) => [key, weight / length]));
  });
}

function cosine(a: Vector | undefined, b: Vector | undefined): number {
  if (!a || !b) return 0;
  let sum = 0;
  for (const [key, weight] of a) sum += weight * (b.get(key) ?? 0);
  return sum;
}

function utterancesByWords(read: readonly ReadArticle[]): { tellings: Quote[] }[] {
  const quotes = read.flatMap(({ id, statements }) =>
    statements.map(({ start, end, text }) => ({ article: id, start, end, text })),
  );
  const words = quotes.map(({ text }) => new Set(keysOf(text)));
  const groups = connected(
    quotes.map((_, at) => String(at)),
    (join) => {
      for (const [a, left] of words.entries()) {
        for (let b = a + 1; b < words.length; b += 1) {
          const right = words[b] ?? new Set();
          const both = [...left].filter((word) => right.has(word)).length;
          if (
            quotes[a]?.article !== quotes[b]?.article &&
            both >= 2 &&
            both / Math.min(left.size, right.size) >= QUOTATIONS_ALIKE
          )
            join(a, b);
        }
      }
    },
  );
  return groups
    .filter((group) => group.length > 1)
    .map((group) => ({ tellings: group.flatMap((at) => quotes[Number(at)] ?? []) }));
}

function peopleBySurname(read: readonly ReadArticle[]): Person[] {
  const people = new Map<string, { account: string; names: readonly string[] }[]>();
  for (const { id, entities } of read) {
    for (const entity of entities) {
      people.set(entity.id, [
        ...(people.get(entity.id) ?? []),
        { account: id, names: entity.alsoWritten },
      ]);
    }
  }
  return [...people].map(([name, byAccount]) => ({ name, byAccount }));
}
