import { asideKind, countWords } from '../furniture.ts';
import { fold } from '../../text/fold.ts';
import { attribute } from './tree.ts';
import { bareWords } from './bare-words.ts';
import { countSigns, type Signs } from './signs.ts';
import { contextsOf, type Context } from './context.ts';
import type { Block } from './blocks.ts';
import type { Place } from './places.ts';

/** What is known of a page before its blocks are judged. */
export interface PageClues {
  /** Every headline that the page's metadata states. */
  readonly titles: readonly string[];
  readonly description: string | undefined;
  /** The body as the page's own metadata gives it. */
  readonly statedBody: string | undefined;
}

/** A block with all that its features ask for. */
export interface Seen {
  readonly block: Block;
  readonly index: number;
  readonly shadow: string;
  /** Its first characters in small letters: patterns on them need not care for capitals, which costs most of their time. */
  readonly opening: string;
  readonly words: number;
  readonly signs: Signs;
  readonly aside: string | undefined;
  /** 4-word runs of it that stand in the body the metadata gives; -1 where none is given. */
  readonly stated: number;
  readonly isTitle: boolean;
  readonly isDescription: boolean;
  readonly repeats: number;
  readonly page: PageSums;
  readonly likes: Likes;
  readonly context: Context;
  /** The element that the block shares with its neighbours in the layout: the first around it with several blocks. */
  readonly group: Place;
  /** The same, from above that element on. */
  readonly aroundGroup: Place;
}

/** UTF-16 units of a block that its telling words are looked for in. */
const OPENING = 600;

/** Blocks of the page that stand in elements of the same names. */
export interface Likes {
  blocks: number;
  chars: number;
  linkChars: number;
}

export interface PageSums {
  readonly blocks: number;
  readonly chars: number;
  readonly bestScore: number;
  readonly best: Place | undefined;
  readonly titleAt: number;
  readonly hasArticle: boolean;
  readonly before: readonly number[];
}

/** Looks at every block of a page once. */
export function seenBlocks(blocks: readonly Block[], clues: PageClues): Seen[] {
  const shadows = blocks.map(({ text }) => fold(text));
  const keys = shadows.map(bareWords);
  const titles = new Set(clues.titles.map((title) => bareWords(fold(title))));
  titles.delete('');
  const description = bareWords(fold(clues.description ?? ''));
  const runs =
    clues.statedBody === undefined
      ? undefined
      : new Set(runsIn(bareWords(fold(clues.statedBody).slice(0, LONGEST_STATED))));
  const repeats = new Map<string, number>();
  for (const key of keys) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  const likenesses = blocks.map(likeness);
  const likes = likesOf(blocks, likenesses);
  const page = sumsOf(blocks, keys, titles);
  const contexts = contextsOf(blocks, keys, page.best);
  return contexts.map((context, index): Seen => {
    const shadow = shadows[index] ?? '';
    const key = keys[index] ?? '';
    const group = groupOf(context.block.place);
    return {
      block: context.block,
      index,
      context,
      shadow,
      opening: shadow.slice(0, OPENING).toLowerCase(),
      words: countWords(shadow),
      signs: countSigns(shadow),
      aside: asideKind(shadow),
      stated: runs ? shareIn(runs, key) : -1,
      isTitle: titles.has(key),
      isDescription:
        key.length > 20 &&
        (description.startsWith(key) || key.startsWith(description)) &&
        description.length > 20,
      repeats: repeats.get(key) ?? 1,
      page,
      likes: likes.get(likenesses[index] ?? '') ?? { blocks: 1, chars: 0, linkChars: 0 },
      group,
      aroundGroup: groupOf(group.parent ?? group),
    };
  });
}

const groupOf = (place: Place): Place => {
  let at = place;
  while (at.parent && at.sums.blocks < 3) at = at.parent;
  return at;
};

function likeness({ place }: Block): string {
  const { element, parent } = place;
  const names = `${element.tagName}.${attribute(element, 'class') ?? ''}`;
  return parent
    ? `${parent.element.tagName}.${attribute(parent.element, 'class') ?? ''}>${names}`
    : names;
}

function likesOf(
  blocks: readonly Block[],
  likenesses: readonly string[],
): ReadonlyMap<string, Likes> {
  const likes = new Map<string, Likes>();
  for (const [i, block] of blocks.entries()) {
    const key = likenesses[i] ?? '';
    const sum = likes.get(key) ?? { blocks: 0, chars: 0, linkChars: 0 };
    sum.blocks += 1;
    sum.chars += block.text.length;
    sum.linkChars += block.linkChars;
    likes.set(key, sum);
  }
  return likes;
}

function sumsOf(
  blocks: readonly Block[],
  keys: readonly string[],
  titles: ReadonlySet<string>,
): PageSums {
  let [bestScore, chars] = [0, 0];
  let best: Place | undefined;
  let hasArticle = false;
  const before: number[] = [];
  const tried = new Set<Place>();
  for (const { place, text } of blocks) {
    before.push(chars);
    chars += text.length;
    for (let at: Place | undefined = place; at && !tried.has(at); at = at.parent) {
      tried.add(at);
      hasArticle ||= at.element.tagName === 'article';
      const score = containerScore(at);
      if (score > bestScore) [bestScore, best] = [score, at];
    }
  }
  const exact = keys.findIndex((key) => titles.has(key));
  const titleAt = exact >= 0 ? exact : blocks.findIndex(({ tag }) => tag === 'h1');
  return { blocks: blocks.length, chars, bestScore, best, titleAt, hasArticle, before };
}

/** Readability's measure of an element, less its share of linked words. */
export function containerScore({ sums }: Place): number {
  return sums.chars === 0 ? 0 : sums.score * (1 - sums.linkChars / sums.chars);
}

const RUN = 4;
/** UTF-16 units of a body given by metadata that are looked at. */
const LONGEST_STATED = 400_000;

/** All runs of four words; one space stands between words. */
function runsIn(bare: string): string[] {
  const runs: string[] = [];
  // Where the last four words began; a run is cut out and not put together, as there are many.
  const starts: number[] = [0];
  for (let at = 0; at >= 0;) {
    const space = bare.indexOf(' ', at);
    const start = starts.length >= RUN ? starts[starts.length - RUN] : undefined;
    if (start !== undefined) runs.push(bare.slice(start, space < 0 ? bare.length : space));
    at = space < 0 ? -1 : space + 1;
    starts.push(at);
  }
  return runs;
}

function shareIn(runs: ReadonlySet<string>, bare: string): number {
  const own = runsIn(bare);
  if (own.length === 0 || runs.size < RUN) return -1;
  return own.filter((run) => runs.has(run)).length / own.length;
}
