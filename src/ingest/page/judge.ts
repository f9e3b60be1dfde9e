import { chanceOf, scoreOf, type Forest } from './forest.ts';
import { rowsOf } from './features.ts';
import { bitOf, type Hint } from './hints.ts';
import { inRuns } from './runs.ts';
import { isIn } from './places.ts';
import type { Seen } from './seen.ts';
import type { Link, Post } from '../../model/article.ts';
import type { Range } from '../../model/span.ts';

/** What a block of a page is. */
export type BlockKind =
  | 'title'
  | 'standfirst'
  | 'byline'
  | 'date'
  | 'body'
  | 'heading'
  | 'list'
  | 'quote'
  | 'caption'
  | 'credit'
  | 'correction'
  | 'promo'
  | 'related'
  | 'legal'
  | 'navigation'
  | 'comment'
  | 'furniture';

/** A block with what was decided about it and why. */
export interface JudgedBlock {
  readonly kind: BlockKind;
  /** Stands in the article's text. */
  readonly kept: boolean;
  readonly reason: string;
  readonly text: string;
  /** In the decoded source of the page; undefined where nobody asked for it, and of what stands in no one place. */
  readonly source: Range | undefined;
  readonly links: readonly Link[];
  /** How sure the trained judge is that it is body, 0 to 1. */
  readonly chance: number;
  /** The post of a live blog that it belongs to. */
  readonly post?: Pick<Post, 'published' | 'headline'>;
}

/** Body from here on; the trained chance of a block. */
const IS_BODY = 0.5;
/** Below this nothing is body, whatever else the page holds. */
const LEAST_BODY = 0.1;

/** Body from here on where the whole block is a link. */
const LINK_BAR = 0.7;
/** Chances are held this far from 0 and 1. */
const LEAST_CHANCE = 1e-4;

/** Decides about every block of a page. */
export function judgeBlocks(seen: readonly Seen[], forest: Forest): JudgedBlock[] {
  const chances = rowsOf(seen).map((row) => chanceOf(scoreOf(forest, row)));
  const bar = barFor(chances);
  const likely = seen.map(
    (one, i) => (chances[i] ?? 0) >= (isLink(one) ? Math.max(bar, LINK_BAR) : bar),
  );
  const runs = inRuns(
    seen.map(({ block }, i) => ({
      odds: logOdds(chances[i] ?? 0) - logOdds(bar),
      length: block.text.length,
    })),
  );
  const together = likely.map((is, i) => is && runs[i] === true);
  // A page of a few unsure words earns no run; it is better read than lost.
  const body = together.includes(true) ? together : likely;
  const [first, last] = [body.indexOf(true), body.lastIndexOf(true)];
  return seen.map((one, index): JudgedBlock => {
    const chance = chances[index] ?? 0;
    const inside = first >= 0 && index >= first - 2 && index <= last + 4;
    const { text, source, links } = one.block;
    const is = { body: body[index] === true, likely: chance >= bar, inside };
    return { ...decide(one, chance, is), text, source, links, chance };
  });
}

/** Where no block is body, the page may be unlike any other: half of the best chance is asked then. */
function barFor(chances: readonly number[]): number {
  const best = chances.reduce((most, chance) => Math.max(most, chance), 0);
  return best >= IS_BODY ? IS_BODY : Math.max(LEAST_BODY, best / 2);
}

function logOdds(chance: number): number {
  const within = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, chance));
  return Math.log(within / (1 - within));
}

/** A line that is a link from its first character to its last leads to another article far more often than it tells of this one. */
function isLink({ block: { linkChars, text }, words }: Seen): boolean {
  return words >= 4 && linkChars >= text.length * 0.95;
}

type Decision = Pick<JudgedBlock, 'kind' | 'kept' | 'reason'>;

/** What was found of a block among the others. */
interface Standing {
  readonly body: boolean;
  /** Body by its own chance, wherever it stands. */
  readonly likely: boolean;
  /** Between the first and the last block of body, or close to them. */
  readonly inside: boolean;
}

/** The small print under a form: "By signing up, you agree to …". */
const AGREED =
  /^by (?:signing up|clicking|subscribing|submitting|entering your|providing your|continuing)\b.{0,120}\b(?:you|your) (?:agree|accept|acknowledge|confirm|consent)\b/u;

function decide(seen: Seen, chance: number, { body, likely, inside }: Standing): Decision {
  const sure = `${Math.round(chance * 100)} % body by its words and its place`;
  const { aside } = seen;
  if (AGREED.test(seen.opening))
    return { kind: 'legal', kept: false, reason: 'what is agreed to with a form' };
  if (seen.isTitle && !body) return { kind: 'title', kept: false, reason: 'repeats the headline' };
  if (inside && (aside === 'correction' || aside === 'credit') && !isFar(seen))
    return { kind: aside, kept: true, reason: `reads like a ${aside} line` };
  if (body) {
    if (isCaption(seen)) return { kind: 'caption', kept: true, reason: 'stands below a picture' };
    return { kind: bodyKind(seen), kept: true, reason: sure };
  }
  if (inside && isCaption(seen) && seen.words >= 4)
    return { kind: 'caption', kept: true, reason: 'stands below a picture' };
  return {
    kind: dropKind(seen),
    kept: false,
    reason: `${sure}; ${likely ? apart(seen) : whatElse(seen)}`,
  };
}

function apart(seen: Seen): string {
  return isLink(seen) ? 'the whole of it is a link' : 'apart from the article';
}

function isFar({ block: { place } }: Seen): boolean {
  return isIn(place, 'nav') || isIn(place, 'footer') || (place.hints & bitOf('comment')) !== 0;
}

function isCaption({ block, aside }: Seen): boolean {
  return isIn(block.place, 'figcaption') || (aside === 'caption' && isIn(block.place, 'figure'));
}

function bodyKind({ block: { tag, place } }: Seen): BlockKind {
  if (/^h[1-6]$/u.test(tag)) return 'heading';
  if (isIn(place, 'blockquote')) return 'quote';
  return tag === 'li' || tag === 'dt' || tag === 'dd' ? 'list' : 'body';
}

/** Names around a dropped block, the telling ones first. */
const DROPPED: readonly (readonly [Hint, BlockKind, string])[] = [
  ['comment', 'comment', 'among the comments'],
  ['related', 'related', 'among links to other articles'],
  ['newsletter', 'promo', 'in a form or a newsletter box'],
  ['promo', 'promo', 'in a box that sells something'],
  ['advert', 'promo', 'in an advertisement'],
  ['share', 'furniture', 'among the buttons for sharing'],
  ['legal', 'legal', 'among legal notes'],
  ['navigation', 'navigation', 'in the navigation'],
  ['byline', 'byline', 'in the byline'],
  ['author', 'byline', 'in the box about the author'],
  ['date', 'date', 'beside the date'],
  ['caption', 'caption', 'beside a picture'],
];

function dropKind(seen: Seen): BlockKind {
  const { aside, shadow } = seen;
  if (aside === 'promo' || aside === 'credit' || aside === 'caption') return aside;
  if (/\u00a9|all rights reserved/iu.test(shadow)) return 'legal';
  const { place } = seen.block;
  if (isIn(place, 'nav') || isIn(place, 'footer')) return 'navigation';
  return DROPPED.find(([hint]) => (place.near & bitOf(hint)) !== 0)?.[1] ?? 'furniture';
}

function whatElse(seen: Seen): string {
  const { place, linkChars, text } = seen.block;
  if (isIn(place, 'nav')) return 'in the navigation';
  if (isIn(place, 'footer')) return 'in the footer';
  if (place.isHidden) return 'hidden';
  const named = DROPPED.find(([hint]) => (place.near & bitOf(hint)) !== 0)?.[2];
  if (named !== undefined) return named;
  if (linkChars > text.length / 2) return 'nearly all of it is links';
  return isIn(place, 'aside') ? 'in a sidebar' : 'unlike the text around it';
}
