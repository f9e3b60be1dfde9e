import { candidatesOf, type Candidates } from './candidates.ts';
import { blocksOf } from './blocks.ts';
import { cluesOf } from './clues.ts';
import { factsOf } from './facts.ts';
import { judgeBlocks, type JudgedBlock } from './judge.ts';
import { noArticle } from './kinds.ts';
import { layOutPage, titleOf } from './layout.ts';
import { liveBlocks, livePosts, type LivePost } from './live.ts';
import { PAGE_LIMITS, parsePage } from './tree.ts';
import { seenBlocks } from './seen.ts';
import { shippedForest } from './shipped.ts';
import { thingsOf } from './json-ld.ts';
import type { Forest } from './forest.ts';
import type { Draft } from '../document.ts';

/** Where a page came from. */
export interface PageOrigin {
  readonly source: string;
  readonly url?: string | undefined;
  /** Keep track of where in the source each block stands. */
  readonly withPlaces?: boolean;
}

/** What was read out of a page, and everything that was seen on the way. */
export interface ReadPage {
  readonly draft: Draft;
  /** Every block of the page in its order, the dropped ones with the reason. */
  readonly blocks: readonly JudgedBlock[];
  readonly candidates: Candidates;
  /** The posts of a live blog, the newest first; empty for any other page. */
  readonly posts: readonly LivePost[];
  readonly warnings: readonly string[];
}

/** Reads the article out of a page; a text is the reason why there is none. */
export function readPage(
  html: string,
  origin: PageOrigin,
  forest: Forest = shippedForest(),
): ReadPage | string {
  const tree = parsePage(html, origin.withPlaces ?? false);
  if (typeof tree === 'string') return tree;
  const facts = factsOf(tree);
  const things = thingsOf(tree);
  const found = blocksOf(tree);
  if (found.length > PAGE_LIMITS.blocks)
    return `a page of more than ${PAGE_LIMITS.blocks} pieces of text, no article; save the article alone, as text`;
  const judged = judgeBlocks(seenBlocks(found, cluesOf(facts, things)), forest);
  const candidates = candidatesOf({ facts, things, blocks: found, url: origin.url });
  const posts = livePosts(things);
  const blocks = posts.length > 0 ? [...liveBlocks(posts), ...judged.map(dropped)] : judged;
  const title = titleOf(candidates);
  const refused = noArticle({ facts, things, blocks, title, url: origin.url });
  if (refused !== undefined) return refused;
  if (!blocks.some(({ kept, kind }) => kept && kind === 'body'))
    return 'an HTML page without an article; if it holds one, save its words as text (.txt)';
  const draft = layOutPage(blocks, candidates, { ...origin, base: facts.base });
  return { draft, blocks, candidates, posts, warnings: [] };
}

/** What a live blog's own list of posts says already is not said a second time. */
function dropped(block: JudgedBlock): JudgedBlock {
  return block.kept
    ? { ...block, kept: false, reason: 'the live blog lists its posts itself' }
    : block;
}

export type { Candidates, JudgedBlock };
