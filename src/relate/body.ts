import { once } from '../model/once.ts';
import { fold, foldForHashing } from '../text/fold.ts';
import { fingerprintsOf } from '../text/fingerprints.ts';
import { sentencesOf } from '../text/sentences.ts';
import { hashWords, wordsOf, type WordHashes, type Words } from '../text/words.ts';
import type { Article, ZoneKind } from '../model/article.ts';
import type { Range } from '../model/span.ts';

/** What relating needs of an article: the words of its body and what stands around them. */
export interface Body {
  readonly article: Article;
  /** Same length as `article.text`. */
  readonly shadow: string;
  /** The prose that is compared: paragraphs without datelines, credits and furniture. */
  readonly ranges: readonly Range[];
  readonly words: Words;
  readonly fingerprints: Uint32Array;
  /** Equal for two bodies exactly where their folded words are equal. */
  readonly key: string;
  /** The words of the page around the body: headline, captions, furniture. */
  readonly around: string;
}

/** Zones that are no part of what an article tells, though they may lie inside a paragraph. */
const NOT_PROSE: ReadonlySet<ZoneKind> = new Set<ZoneKind>([
  'dateline',
  'credit',
  'furniture',
  'promo',
  'caption',
  'outlet',
  'title',
  'byline',
  'date',
]);

/** Lays an article's body out for relating. */
export function bodyOf(article: Article): Body {
  const shadow = fold(article.text);
  const ranges = proseOf(article);
  const words = wordsOf(shadow, ranges);
  return {
    article,
    shadow,
    ranges,
    words,
    fingerprints: fingerprintsOf(words),
    key: words.count > 0 ? keyOf(words) : headlineKey(article, shadow),
    around: aroundOf(article, shadow),
  };
}

/** What a body is found and known again by, without what it is compared by: a fraction of its cost. */
export function imprintOf(article: Article): Pick<Body, 'key' | 'fingerprints'> {
  const shadow = foldForHashing(article.text);
  const words = hashWords(shadow, proseOf(article));
  const fingerprints = fingerprintsOf(words);
  return { key: words.count > 0 ? keyOf(words) : headlineKey(article, shadow), fingerprints };
}

/** What is nothing but a headline is told apart by it. */
function headlineKey(article: Article, shadow: string): string {
  return `headline ${keyOf(hashWords(shadow, wholeOf(article)))}`;
}

function wholeOf(article: Article): Range[] {
  return [{ start: 0, end: article.text.length }];
}

function proseOf(article: Article): Range[] {
  const cuts = article.zones
    .filter((zone) => NOT_PROSE.has(zone.kind))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const ranges: Range[] = [];
  let behind = 0;
  for (const paragraph of article.paragraphs) {
    let from = paragraph.start;
    // Paragraphs and zones both go forward: what ends before this one ends before all that follow.
    while ((cuts[behind]?.end ?? Infinity) <= paragraph.start) behind += 1;
    for (let at = behind; at < cuts.length; at += 1) {
      const cut = cuts[at];
      if (!cut || cut.start >= paragraph.end) break;
      if (cut.end <= from) continue;
      if (cut.start > from) ranges.push({ start: from, end: cut.start });
      from = Math.max(from, cut.end);
    }
    if (from < paragraph.end) ranges.push({ start: from, end: paragraph.end });
  }
  return ranges;
}

/**
 * Whether there is a headline in the text at all, and the page's other words. A *different*
 * headline over the same body is how listings name one text; a missing one is another extraction.
 */
function aroundOf(article: Article, shadow: string): string {
  const kinds = new Set<ZoneKind>(['furniture', 'promo', 'caption', 'correction']);
  const extras = article.zones.filter((zone) => kinds.has(zone.kind));
  const titled = article.zones.some((zone) => zone.kind === 'title');
  return `${titled ? 'titled' : 'untitled'} ${keyOf(hashWords(shadow, extras))}`;
}

/** Two 32-bit hashes over the word hashes, and their number. */
function keyOf({ count, hash: hashes }: WordHashes): string {
  let [one, two] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < count; i += 1) {
    const hash = (hashes[i] ?? 0) | 0;
    one = Math.imul(one ^ hash, 0x01000193);
    two = (Math.imul(two, 0x5bd1e995) + hash) ^ (two >>> 15);
  }
  return `${count}-${(one >>> 0).toString(16)}-${(two >>> 0).toString(16)}`;
}

/** What stands around the words of a body. */
export interface Marks {
  /** Per word whether it stands inside quotation marks. */
  readonly quoted: Uint8Array;
  /** Words outside quotation marks. */
  readonly plain: number;
  /** A number that the words of one sentence share with no other word. */
  readonly sentenceAt: (word: number) => number;
}

/**
 * Sentences and quotation marks of a body; asked for only where two bodies are compared. A text is
 * compared with several others: what stands around its words is looked for once.
 */
export const marksOf: (body: Body) => Marks = once((body) => {
  const quoted = quotedWords(body);
  let plain = quoted.length;
  for (const one of quoted) plain -= one;
  return { quoted, plain, sentenceAt: sentenceFinder(body) };
});

function quotedWords({ words, shadow, ranges }: Body): Uint8Array {
  const quoted = new Uint8Array(words.count);
  let word = 0;
  let mark = nextMark(shadow, 0);
  for (const [i, range] of ranges.entries()) {
    const first = word;
    while (word < words.count && (words.start[word] ?? 0) < range.end) word += 1;
    if (isBlockQuotation(shadow, ranges, i)) {
      quoted.fill(1, first, word);
      continue;
    }
    if (mark < range.start) mark = nextMark(shadow, range.start);
    if (mark >= range.end) continue;
    let open = false;
    for (let at = first; at < word; at += 1) {
      for (; mark < (words.start[at] ?? 0); mark = nextMark(shadow, mark + 1)) open = !open;
      if (open) quoted[at] = 1;
    }
  }
  return quoted;
}

function nextMark(shadow: string, from: number): number {
  const at = shadow.indexOf('"', from);
  return at < 0 ? shadow.length : at;
}

/** Sentences are looked for in the paragraphs that are asked about: most of two texts is the same or elsewhere. */
function sentenceFinder({ words, shadow, ranges }: Body): Marks['sentenceAt'] {
  /** The offset behind the sentence of each word; 0 where it was not looked for. */
  const behind = new Uint32Array(words.count);
  const lookAt = (word: number): void => {
    const place = words.start[word] ?? 0;
    const range = ranges.find(({ end }) => place < end);
    let at = word;
    while (at > 0 && (words.start[at - 1] ?? 0) >= (range?.start ?? 0)) at -= 1;
    for (const { end } of sentencesOf(shadow, range?.start, range?.end)) {
      for (; at < words.count && (words.start[at] ?? 0) < end; at += 1) behind[at] = end;
    }
  };
  return (word) => {
    if (behind[word] === 0) lookAt(word);
    return behind[word] ?? 0;
  };
}

/** A turn of a printed conversation (`SMITH: …`), and a post quoted whole: it is signed with a handle. */
const TURN_OF_SPEECH = /^\s*\p{Lu}[\p{Lu} .'-]{2,30}: /u;
const SIGNED_POST = /\(@\w{1,30}\)|pic\.twitter\.com/u;

/**
 * A paragraph that is set as a quotation without marks: a colon leads into it, it is a turn of a
 * printed conversation, or a signed post.
 */
function isBlockQuotation(shadow: string, ranges: readonly Range[], at: number): boolean {
  const range = ranges[at];
  const before = ranges[at - 1];
  if (!range) return false;
  if (before && shadow.slice(before.start, before.end).trimEnd().endsWith(':')) return true;
  const next = ranges[at + 1];
  const text = shadow.slice(range.start, range.end);
  if (SIGNED_POST.test(text) || TURN_OF_SPEECH.test(text)) return true;
  // The signature may stand below the post as a line of its own.
  return (
    next !== undefined &&
    /^\s*[—–-]/u.test(shadow.slice(next.start, next.end)) &&
    SIGNED_POST.test(shadow.slice(next.start, next.end))
  );
}
