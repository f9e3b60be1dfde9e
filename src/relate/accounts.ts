import { byCodeUnit } from '../model/multimap.ts';
import { align } from '../text/alignment.ts';
import { sentencesOf } from '../text/sentences.ts';
import { componentsOf } from './components.ts';
import { creditOf, type Credit } from './credits.ts';
import { labelFor } from './labels.ts';
import { foldOutlet } from './outlets.ts';
import { joinsAccounts } from './relations.ts';
import type { Pile } from './pile.ts';
import type { Body } from './body.ts';
import type { Field } from '../model/article.ts';
import type { Account, Relation } from '../model/lineage.ts';
import type { Span } from '../model/span.ts';

/**
 * A text that holds two others, unrelated to each other, and is mostly neither is a collection (a
 * digest, an index page): it joins nothing. This is how small a part each of the two must be.
 */
const PART_OF_COLLECTION = 0.5;

/** The accounts of a pile, by id. An account's id is the smallest id of its articles. */
export function findAccounts(pile: Pile, relations: readonly Relation[]): Account[] {
  const place = new Map(pile.bodies.map((body, i) => [body.article.id, i]));
  const edges = relations.filter(joinsAccounts);
  const collections = collectionsOf(edges);
  const joined = componentsOf(pile.bodies.length);
  for (const { a, b, kind } of edges) {
    const [i, j] = [place.get(a), place.get(b)];
    if (i === undefined || j === undefined) continue;
    const apart = kind === 'copy' && (collections.has(a) || collections.has(b));
    if (!apart || pile.bodies[i]?.key === pile.bodies[j]?.key) joined.join(i, j);
  }
  const within = new Map<number, Relation[]>();
  for (const edge of edges) {
    const set = joined.find(place.get(edge.a) ?? 0);
    const list = within.get(set);
    if (list) list.push(edge);
    else within.set(set, [edge]);
  }
  return joined.sets().map((set) => {
    const bodies = set.flatMap((i) => pile.bodies[i] ?? []);
    return accountOf(bodies, within.get(set[0] ?? 0) ?? []);
  });
}

/** Articles that hold several texts which have nothing to do with each other. */
function collectionsOf(edges: readonly Relation[]): ReadonlySet<string> {
  const partsOf = new Map<string, string[]>();
  const related = new Set<string>();
  for (const { a, b, kind, containment } of edges) {
    related.add(`${a} ${b}`);
    if (kind !== 'copy') continue;
    const { aInB, bInA } = containment;
    if (bInA < PART_OF_COLLECTION && aInB > bInA) partsOf.set(b, [...(partsOf.get(b) ?? []), a]);
    if (aInB < PART_OF_COLLECTION && bInA > aInB) partsOf.set(a, [...(partsOf.get(a) ?? []), b]);
  }
  const collections = new Set<string>();
  for (const [whole, parts] of partsOf) {
    const sorted = [...parts].sort(byCodeUnit);
    const apart = sorted.some((one, i) =>
      sorted.slice(i + 1).some((two) => !related.has(`${one} ${two}`)),
    );
    if (apart) collections.add(whole);
  }
  return collections;
}

function accountOf(bodies: readonly Body[], edges: readonly Relation[]): Account {
  const texts = textsOf(bodies, edges);
  const first = texts[0] ?? bodies[0];
  if (!first) throw new Error('an account without articles');
  const credit = creditOfAll(texts);
  const outlet = outletOf(bodies, credit);
  return {
    id: bodies[0]?.article.id ?? first.article.id,
    label: outlet?.value ?? credit?.agency ?? labelFor(first),
    outlet,
    credit: credit?.agency,
    printedBy: printersOf(bodies, outlet),
    articles: bodies.map((body) => body.article.id),
    texts: texts.map((body) => body.article.id),
    own: ownOf(texts, edges),
  };
}

/** One article per distinct text: by stated order the latest first, then titled, dated, longest. */
function textsOf(bodies: readonly Body[], edges: readonly Relation[]): Body[] {
  const lateness = new Map<string, number>();
  const add = (id: string, by: number): void => void lateness.set(id, (lateness.get(id) ?? 0) + by);
  for (const { a, b, kind, order, orderCertainty } of edges) {
    if (kind !== 'version' || order === 'unknown' || orderCertainty !== 'stated') continue;
    const [earlier, later] = order === 'a-then-b' ? [a, b] : [b, a];
    add(earlier, -1);
    add(later, 1);
  }
  const ranked = [...bodies].sort(
    (x, y) =>
      (lateness.get(y.article.id) ?? 0) - (lateness.get(x.article.id) ?? 0) ||
      present(y.article.title) - present(x.article.title) ||
      present(y.article.published) - present(x.article.published) ||
      y.words.count - x.words.count ||
      byCodeUnit(x.article.id, y.article.id),
  );
  const seen = new Set<string>();
  return ranked.filter((body) => !seen.has(body.key) && seen.add(body.key));
}

function present(value: unknown): number {
  return value === undefined ? 0 : 1;
}

function creditOfAll(texts: readonly Body[]): Credit | undefined {
  const credits = texts.flatMap((body) => creditOf(body) ?? []);
  return credits.find((credit) => credit.maker) ?? credits[0];
}

/**
 * The outlet an account belongs to: its credited maker, else the one outlet its articles name. Where
 * several outlets print one text and none is credited, nobody knows whose it is.
 */
function outletOf(bodies: readonly Body[], credit: Credit | undefined): Field | undefined {
  const named = bodies.flatMap((body) => body.article.outlet ?? []).sort(bySureness);
  if (credit?.maker) {
    const own = named.find(
      ({ value, certainty }) =>
        certainty !== 'inferred' && foldOutlet(value) === foldOutlet(credit.agency),
    );
    if (own) return own;
    return {
      value: credit.agency,
      certainty: 'stated',
      reason: `the text credits it: ${credit.words}`,
    };
  }
  const names = new Set(named.map((field) => foldOutlet(field.value)));
  const field = named[0];
  if (!field || names.size > 1) return undefined;
  if (named.length === bodies.length) return field;
  return {
    value: field.value,
    certainty: 'inferred',
    reason: `copy or version of a text whose outlet is ${field.certainty}: ${field.reason}`,
  };
}

const SURENESS: readonly Field['certainty'][] = ['stated', 'given', 'inferred'];

function bySureness(x: Field, y: Field): number {
  return (
    SURENESS.indexOf(x.certainty) - SURENESS.indexOf(y.certainty) ||
    byCodeUnit(x.value, y.value) ||
    byCodeUnit(x.reason, y.reason)
  );
}

function printersOf(bodies: readonly Body[], maker: Field | undefined): string[] {
  const printers = new Map<string, string>();
  for (const field of bodies.flatMap((body) => body.article.outlet ?? []).sort(bySureness)) {
    const key = foldOutlet(field.value);
    if (!printers.has(key)) printers.set(key, field.value);
  }
  if (maker) printers.delete(foldOutlet(maker.value));
  return [...printers.values()].sort(byCodeUnit);
}

/** Sentences that a copy adds to the text that is shown first. */
function ownOf(texts: readonly Body[], edges: readonly Relation[]): Span[] {
  const [first, ...others] = texts;
  if (!first) return [];
  const copies = new Set(
    edges.flatMap(({ a, b, kind }) => (kind === 'copy' ? [`${a} ${b}`, `${b} ${a}`] : [])),
  );
  return others.flatMap((body) =>
    copies.has(`${body.article.id} ${first.article.id}`) ? addedSentences(first, body) : [],
  );
}

function addedSentences(from: Body, to: Body): Span[] {
  const { chain, moved } = align(from.words, to.words);
  const known = new Uint8Array(to.words.count);
  for (const run of [...chain, ...moved]) known.fill(1, run.b, run.b + run.length);
  const spans: Span[] = [];
  let word = 0;
  for (const range of to.ranges) {
    for (const sentence of sentencesOf(to.shadow, range.start, range.end)) {
      const [first, knownBefore] = [word, spans.length];
      let told = 0;
      for (; word < to.words.count && (to.words.start[word] ?? 0) < sentence.end; word += 1) {
        told += known[word] ?? 0;
      }
      if (word > first && told === 0 && knownBefore === spans.length) {
        spans.push({ article: to.article.id, start: sentence.start, end: sentence.end });
      }
    }
  }
  return spans;
}
