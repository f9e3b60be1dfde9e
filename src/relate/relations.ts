import { byCodeUnit } from '../model/multimap.ts';
import { creditOf } from './credits.ts';
import { componentsOf } from './components.ts';
import { findFurniture, stillRelated, toldBy, type FurnitureOf } from './furniture.ts';
import { judge, LIMITS, type Verdict } from './kind.ts';
import { nominate, type Pair } from './nominate.ts';
import { orderOf, type Order } from './order.ts';
import { compareHouses, foldOutlet, houseOf } from './outlets.ts';
import { flipped, overlapOf, sharesOf, type Overlap } from './overlap.ts';
import { findTemplates, type TemplateOf } from './templates.ts';
import type { Pile } from './pile.ts';
import type { Body } from './body.ts';
import type { Relation } from '../model/lineage.ts';

/**
 * Up to this many pairs between the articles of two texts are all listed; beyond it each article is
 * listed with the one that stands for the other text, so that a thousand reprints stay a list of
 * thousands and not of a million.
 */
const MAX_LISTED = 400;

const SAME_TELLING: ReadonlySet<Relation['kind']> = new Set(['identical', 'copy', 'version']);

/** Whether a relation makes two articles one account; `derived` and the rest never do. */
export function joinsAccounts(relation: Pick<Relation, 'kind'>): boolean {
  return SAME_TELLING.has(relation.kind);
}

/** The relations of a pile, and which words of its texts recur as their outlet's furniture. */
export interface Found {
  readonly relations: Relation[];
  readonly furniture: FurnitureOf;
  readonly template: TemplateOf;
}

/** All relations between the articles of a pile, by ids. */
export function findRelations(pile: Pile): Found {
  const relations = withinTexts(pile);
  const aligned = alignedOf(pile);
  const furniture = furnitureOf(pile, aligned);
  const template = templatesOf(pile, aligned);
  const toldOf = tellingOf(pile, furniture);
  for (const pair of aligned) {
    const told = withoutFurniture(pair, furniture, toldOf);
    if (!told) continue;
    const one = template(pair.one);
    const filledIn = one !== undefined && one === template(pair.two);
    relations.push(...betweenTexts(pile, pair, told, filledIn));
  }
  relations.sort((x, y) => byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b));
  return { relations, furniture, template };
}

/** Two texts by their numbers, the lower first, with what they were judged to be, furniture and all. */
interface Aligned {
  readonly one: number;
  readonly two: number;
  /** Undefined where they share too little to be anything to each other. */
  readonly overlap: Overlap | undefined;
  readonly verdict: Verdict | undefined;
}

/** Every pair that shares fingerprints, lined up and judged once. */
function alignedOf(pile: Pile): Aligned[] {
  const pairs = nominate(pile.texts.map((text) => text.body.fingerprints));
  // One text after another as the second: its table of places serves all that it is lined up with.
  pairs.sort((x, y) => x[1] - y[1] || x[0] - y[0]);
  return pairs.flatMap(([one, two]): Aligned[] => {
    const [a, b] = [pile.texts[one]?.body, pile.texts[two]?.body];
    if (!a || !b) return [];
    const shares = sharesOf(a, b);
    if (mostOf(shares) < LIMITS.otherOutlet) {
      return [{ one, two, overlap: undefined, verdict: undefined }];
    }
    const overlap = overlapOf(a, b, shares);
    const verdict = judge(a, b, overlap);
    // Of unrelated texts nobody asks why; there may be hundreds of thousands.
    return [{ one, two, overlap, verdict: verdict.kind === undefined ? undefined : verdict }];
  });
}

function mostOf({ aInB, bInA }: Pick<Overlap, 'aInB' | 'bInA'>): number {
  return Math.max(aInB, bInA);
}

function tellTheSame({ verdict }: Aligned): boolean {
  return verdict?.kind !== undefined && SAME_TELLING.has(verdict.kind);
}

/** Articles whose bodies are equal. */
function withinTexts(pile: Pile): Relation[] {
  return pile.texts.flatMap(({ members }) =>
    listed(members, members).flatMap(([i, j]) => {
      const [a, b] = [pile.bodies[i], pile.bodies[j]];
      const relation = a && b ? sameBody(a, b) : undefined;
      return relation ? [relation] : [];
    }),
  );
}

/** The relation of two articles of which the folded bodies are equal; `a` has the smaller id. */
function sameBody(a: Body, b: Body): Relation | undefined {
  const short = a.words.count < LIMITS.shortest;
  const houses = compareHouses(houseOf(a.article), houseOf(b.article));
  if (short && (houses === 'different' || a.shadow !== b.shadow)) return undefined;
  const identical = a.around === b.around;
  const detail = identical
    ? 'the bodies are the same, word for word'
    : 'the bodies are the same, word for word; only one has a headline or the other things of a page around it';
  return {
    a: a.article.id,
    b: b.article.id,
    kind: identical ? 'identical' : 'copy',
    ...orderBetween(a, b, undefined),
    containment: { aInB: 1, bInA: 1 },
    reasons: [{ rule: 'equal-bodies', detail }],
  };
}

function betweenTexts(
  pile: Pile,
  { one, two, overlap, verdict }: Aligned,
  told: Overlap,
  filledIn: boolean,
): Relation[] {
  const [first, second] = [pile.texts[one], pile.texts[two]];
  if (!first || !second) return [];
  return listed(first.members, second.members).flatMap(([i, j]) => {
    const [a, b] = i < j ? [pile.bodies[i], pile.bodies[j]] : [pile.bodies[j], pile.bodies[i]];
    if (!a || !b) return [];
    const seen = i < j ? told : flipped(told);
    const known = told === overlap && a === first.body && b === second.body;
    const judged = known ? verdict : judge(a, b, seen);
    if (!judged) return [];
    const relation = relationOf(a, b, seen, filledIn ? inSeries(judged) : judged);
    return relation ? [relation] : [];
  });
}

/** Pairs of two member lists (or of one list with itself), each once. */
function listed(first: readonly number[], second: readonly number[]): Pair[] {
  const same = first === second;
  const pairs: Pair[] = [];
  const all = first.length * second.length <= MAX_LISTED;
  for (const [x, i] of first.entries()) {
    for (const [y, j] of second.entries()) {
      if (same && y <= x) continue;
      if (all || x === 0 || (!same && y === 0)) pairs.push([i, j]);
    }
    if (same && !all) break;
  }
  return pairs;
}

/** What pair by pair looks like a copy or a version is none where many texts fill in one template. */
function inSeries(verdict: Verdict): Verdict {
  if (verdict.kind === undefined || !SAME_TELLING.has(verdict.kind)) return verdict;
  const detail = 'one wording in many texts, each with a headline about a thing of its own';
  return { kind: 'series', reasons: [{ rule: 'same-template', detail }, ...verdict.reasons] };
}

function relationOf(a: Body, b: Body, overlap: Overlap, verdict: Verdict): Relation | undefined {
  if (verdict.kind === undefined) return undefined;
  return {
    a: a.article.id,
    b: b.article.id,
    kind: verdict.kind,
    ...orderBetween(a, b, wholeOf(overlap)),
    containment: { aInB: round(overlap.aInB), bInA: round(overlap.bInA) },
    reasons: verdict.reasons,
  };
}

/** The text that holds all of the other and whole sentences more, if one does. */
function wholeOf(overlap: Overlap): 'a' | 'b' | undefined {
  if (overlap.edits > 0) return undefined;
  if (overlap.bInA >= LIMITS.contained && overlap.ownB === 0 && overlap.ownA > 0) return 'a';
  if (overlap.aInB >= LIMITS.contained && overlap.ownA === 0 && overlap.ownB > 0) return 'b';
  return undefined;
}

function orderBetween(a: Body, b: Body, whole: 'a' | 'b' | undefined): Order {
  const order = orderOf(a.article, b.article, whole);
  if (order.orderCertainty === 'stated') return order;
  const [fromB, fromA] = [creditsOutletOf(a, b), creditsOutletOf(b, a)];
  if (fromA === fromB) return order;
  return {
    order: fromA ? 'a-then-b' : 'b-then-a',
    orderCertainty: 'inferred',
    orderReason: 'the later text credits the outlet of the earlier one',
  };
}

/** Whether a text names the other's outlet as where it comes from. To credit one's own outlet says nothing. */
function creditsOutletOf(text: Body, maker: Body): boolean {
  const [own, outlet] = [text.article.outlet, maker.article.outlet];
  const credit = creditOf(text);
  if (outlet === undefined || credit === undefined) return false;
  const credited = foldOutlet(credit.agency);
  return credited === foldOutlet(outlet.value) && credited !== foldOutlet(own?.value ?? '');
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** Texts of one house that are the same but for words replaced inside sentences, in crowds. */
function templatesOf(pile: Pile, aligned: readonly Aligned[]): TemplateOf {
  const alike = aligned.flatMap((pair): Pair[] => {
    const { one, two, overlap } = pair;
    const [a, b] = [pile.texts[one]?.body, pile.texts[two]?.body];
    if (!a || !b || !overlap || overlap.edits === 0 || !tellTheSame(pair)) return [];
    if (compareHouses(houseOf(a.article), houseOf(b.article)) === 'different') return [];
    if (a.article.url !== undefined && a.article.url === b.article.url) return [];
    // Without headlines only one wording, word for word but for what is put in, is a template for sure.
    const untitled = a.article.title === undefined || b.article.title === undefined;
    if (untitled && overlap.ownA + overlap.ownB + overlap.cut > 0) return [];
    return [[one, two]];
  });
  return findTemplates(
    pile.texts.map((text) => text.body),
    alike,
  );
}

/** Passages that recur in otherwise unrelated texts, decided once copies and versions are known. */
function furnitureOf(pile: Pile, aligned: readonly Aligned[]): FurnitureOf {
  const groups = componentsOf(pile.texts.length);
  const suspects = new Set<number>();
  for (const pair of aligned) {
    const { one, two } = pair;
    const [a, b] = [pile.texts[one]?.body, pile.texts[two]?.body];
    if (!a || !b) continue;
    if (tellTheSame(pair)) groups.join(one, two);
    if (compareHouses(houseOf(a.article), houseOf(b.article)) !== 'different') {
      suspects.add(one).add(two);
    }
  }
  const bodies = pile.texts.map((text) => text.body);
  return findFurniture(
    bodies,
    groups.find,
    [...suspects].sort((x, y) => x - y),
  );
}

/** The body of a text as it is told without what recurs, worked out once; undefined where nothing does. */
function tellingOf(pile: Pile, furniture: FurnitureOf): (text: number) => Body | undefined {
  const told = new Map<number, Body>();
  return (text) => {
    const body = pile.texts[text]?.body;
    if (!body) return undefined;
    const known = told.get(text) ?? toldBy(body, furniture(text));
    told.set(text, known);
    return known;
  };
}

/**
 * What two texts share besides the furniture of their outlets where that makes one hold the other,
 * else what they share with it; undefined where furniture was all.
 */
function withoutFurniture(
  { one, two, overlap }: Aligned,
  furniture: FurnitureOf,
  toldOf: (text: number) => Body | undefined,
): Overlap | undefined {
  const [marksA, marksB] = [furniture(one), furniture(two)];
  const [a, b] = [toldOf(one), toldOf(two)];
  if (!a || !b || (!marksA && !marksB)) return overlap;
  const told = sharesOf(a, b);
  if (marksA && marksB && !stillRelated(told)) return undefined;
  return mostOf(told) >= LIMITS.contained ? overlapOf(a, b, told) : overlap;
}
