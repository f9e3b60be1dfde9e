import { momentOf } from './moments.ts';
import { isOfType, textOf, valueOf, type Thing, lineOf } from './json-ld.ts';
import type { JudgedBlock } from './judge.ts';

/** One post of a live blog. */
export interface LivePost {
  readonly published: string | undefined;
  readonly headline: string | undefined;
  readonly text: string;
}

/** Fewer posts are an article that happens to be marked as live. */
const FEWEST_POSTS = 2;

/** The timed posts of a live blog as its metadata lists them, the newest first; empty where the page is none. */
export function livePosts(things: readonly Thing[]): readonly LivePost[] {
  const blog = things.find((thing) => isOfType(thing, /^LiveBlogPosting$/u));
  const updates = blog && valueOf(blog, 'liveBlogUpdate');
  if (!Array.isArray(updates)) return [];
  const posts = (updates as readonly unknown[]).flatMap((update): LivePost[] => {
    if (typeof update !== 'object' || update === null || Array.isArray(update)) return [];
    const post: Thing = { ...update };
    const text = textOf(valueOf(post, 'articleBody') ?? valueOf(post, 'text'));
    if (text === undefined) return [];
    const published = textOf(valueOf(post, 'datePublished'));
    return [
      {
        published: published === undefined ? undefined : momentOf(published),
        headline: lineOf(valueOf(post, 'headline') ?? valueOf(post, 'name')),
        text,
      },
    ];
  });
  if (posts.length < FEWEST_POSTS) return [];
  return posts.toSorted((a, b) => {
    const [one, other] = [a.published ?? '', b.published ?? ''];
    if (one === other) return 0;
    return one < other ? 1 : -1;
  });
}

/** The posts as blocks: the time, the headline and the words of each. */
export function liveBlocks(posts: readonly LivePost[]): JudgedBlock[] {
  const nowhere = { source: undefined, links: [], chance: 1 };
  return posts.flatMap(({ published, headline, text }): JudgedBlock[] => {
    const reason = 'a post of the live blog';
    return [
      ...(published === undefined
        ? []
        : [{ ...nowhere, kind: 'date' as const, kept: true, reason, text: published }]),
      ...(headline === undefined
        ? []
        : [{ ...nowhere, kind: 'heading' as const, kept: true, reason, text: headline }]),
      { ...nowhere, kind: 'body', kept: true, reason, text, post: { published, headline } },
    ];
  });
}
