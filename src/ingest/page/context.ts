import type { Block } from './blocks.ts';
import type { Place } from './places.ts';

/** Where a block stands among the paragraphs of its page that look most like the article's. */
export interface Context {
  readonly block: Block;
  /** Levels up from the block, and from the best element, to the element that holds both. */
  readonly upToShared: number;
  readonly bestUpToShared: number;
  /** Blocks since the last strong paragraph and until the next; 99 where there is none. */
  readonly sinceStrong: number;
  readonly untilStrong: number;
  /** Share of the strong paragraphs that stand before the block. */
  readonly strongBefore: number;
  /** Share of its longer words that strong paragraphs use too; -1 where it has too few. */
  readonly theme: number;
  /** Blocks behind a heading that promises other articles, and behind one that opens the comments; 99 where there is none. */
  readonly sinceOthers: number;
  readonly sinceComments: number;
  /** Elements called article around it. */
  readonly articles: number;
  /** Levels up to an image, 4 where none is near, and how many blocks the element around both holds. */
  readonly upToImage: number;
  readonly besideImage: number;
  /** Whether the page gives the same words for those who cannot see an image nearby. */
  readonly isAlt: boolean;
}

/** A paragraph this long, in UTF-16 units, with few links, is strong where it stands in the best element. */
const STRONG = 100;
const FAR = 99;
/** Shorter words are shared by texts about anything. */
const LONG_WORD = 5;
const FEWEST_WORDS = 3;
/** Image and caption share an element at most this many levels up. */
const IMAGE_LEVELS = 3;

const OTHERS =
  /^(?:you (?:may|might|could) (?:also )?(?:like|be interested|enjoy)|more (?:from|on|in|stories|news|articles|about|like)|related|recommended|read (?:more|next|also)|see also|most (?:read|popular|viewed|recent|shared)|trending|popular|latest|recent|also (?:on|read|in)|don'?t miss|up next|top stories|what to read|editor'?s'? picks|from (?:our|the|around)|sponsored|similar|keep reading|other (?:news|stories|articles))\b/;
const COMMENTS =
  /^(?:\d{1,5} )?(?:comments?|responses?|replies|thoughts on|leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion)|reader comments|discussion|view comments|show comments|comment rules|add a comment)\b/;
/** A line that opens a part of the page is short. */
const LONGEST_HEADING = 60;

/** Looks at every block among the others; `keys` are their words bare. */
export function contextsOf(
  blocks: readonly Block[],
  keys: readonly string[],
  best: Place | undefined,
): Context[] {
  const levels = levelsFrom(best);
  const shared = blocks.map(({ place }) => sharedWith(place, levels));
  const strong = blocks.map(
    ({ text, linkChars }, i) =>
      text.length >= STRONG && linkChars < text.length * 0.3 && shared[i]?.of === 0,
  );
  const words = keys.map(longWordsOf);
  const uses = new Map<string, number>();
  for (const [i, own] of words.entries())
    if (strong[i]) for (const word of own) uses.set(word, (uses.get(word) ?? 0) + 1);
  const total = Math.max(1, strong.filter(Boolean).length);
  const until = untilNext(strong);
  let [since, others, comments, before] = [FAR, FAR, FAR, 0];
  return blocks.map((block, i): Context => {
    const key = keys[i] ?? '';
    const own = words[i] ?? [];
    since = Math.min(FAR, since + 1);
    others = Math.min(FAR, others + 1);
    comments = Math.min(FAR, comments + 1);
    const isShort = key.length <= LONGEST_HEADING;
    if (isShort && OTHERS.test(key)) others = 0;
    if (isShort && COMMENTS.test(key)) comments = 0;
    const image = imageNear(block.place, key);
    const context = {
      block,
      upToShared: shared[i]?.up ?? FAR,
      bestUpToShared: shared[i]?.of ?? FAR,
      sinceStrong: since,
      untilStrong: until[i] ?? FAR,
      strongBefore: before / total,
      theme: themeOf(own, uses, strong[i] === true),
      sinceOthers: others,
      sinceComments: comments,
      articles: articlesAround(block.place),
      ...image,
    };
    if (strong[i]) {
      since = 0;
      before += 1;
    }
    return context;
  });
}

/** The longer words of a text, each once. */
function longWordsOf(bare: string): readonly string[] {
  const words: string[] = [];
  for (let from = 0; from < bare.length;) {
    const space = bare.indexOf(' ', from);
    const to = space < 0 ? bare.length : space;
    if (to - from >= LONG_WORD) words.push(bare.slice(from, to));
    from = to + 1;
  }
  return words.length < 2 ? words : [...new Set(words)];
}

/** The elements around one, with the levels up to each. */
function levelsFrom(place: Place | undefined): ReadonlyMap<Place, number> {
  const levels = new Map<Place, number>();
  for (let at = place; at; at = at.parent) levels.set(at, levels.size);
  return levels;
}

function sharedWith(
  place: Place,
  levels: ReadonlyMap<Place, number>,
): { readonly up: number; readonly of: number } {
  let up = 0;
  for (let at: Place | undefined = place; at; at = at.parent, up += 1) {
    const of = levels.get(at);
    if (of !== undefined) return { up, of };
  }
  return { up, of: FAR };
}

function untilNext(strong: readonly boolean[]): number[] {
  const until: number[] = [];
  let next = FAR;
  for (let i = strong.length - 1; i >= 0; i -= 1) {
    next = Math.min(FAR, next + 1);
    until[i] = next;
    if (strong[i]) next = 0;
  }
  return until;
}

function themeOf(
  words: readonly string[],
  uses: ReadonlyMap<string, number>,
  isStrong: boolean,
): number {
  if (words.length < FEWEST_WORDS) return -1;
  const own = isStrong ? 1 : 0;
  return words.filter((word) => (uses.get(word) ?? 0) > own).length / words.length;
}

function articlesAround(place: Place): number {
  let articles = 0;
  for (let at: Place | undefined = place; at; at = at.parent)
    if (at.element.tagName === 'article') articles += 1;
  return articles;
}

function imageNear(
  place: Place,
  key: string,
): Pick<Context, 'upToImage' | 'besideImage' | 'isAlt'> {
  let at: Place | undefined = place;
  for (let up = 0; up <= IMAGE_LEVELS && at; up += 1, at = at.parent)
    if (at.alts) return { upToImage: up, besideImage: at.sums.blocks, isAlt: at.alts.has(key) };
  return { upToImage: IMAGE_LEVELS + 1, besideImage: -1, isAlt: false };
}
