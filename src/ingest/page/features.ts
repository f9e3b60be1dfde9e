import { HINTS, bitOf } from './hints.ts';
import { AROUND, type Place } from './places.ts';
import { containerScore, type Seen } from './seen.ts';

/** A number read off a block; its place in the list is its number in the trained weights. */
interface Feature {
  readonly name: string;
  readonly of: (seen: Seen) => number;
}

const TAGS = [
  'p',
  'div',
  'li',
  'td',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'figcaption',
  'section',
  'article',
  'a',
  'span',
  'pre',
  'button',
  'header',
  'dd',
  'dt',
] as const;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const flag = (is: boolean): number => (is ? 1 : 0);

const LENGTHS: readonly Feature[] = [
  { name: 'words', of: ({ words }) => words },
  { name: 'characters per word', of: ({ shadow, words }) => share(shadow.length, words) },
  { name: 'share linked', of: ({ block }) => share(block.linkChars, block.text.length) },
  { name: 'links', of: ({ block }) => block.links.length },
  { name: 'share bold', of: ({ block }) => share(block.boldChars, block.text.length) },
  { name: 'sentence ends', of: ({ signs }) => signs.sentenceEnds },
  { name: 'commas', of: ({ shadow, signs }) => share(signs.commas, shadow.length) },
  { name: 'digits', of: ({ shadow, signs }) => share(signs.digits, shadow.length) },
  { name: 'capitals', of: ({ shadow, signs }) => share(signs.capitals, shadow.length) },
  { name: 'capital words', of: ({ words, signs }) => share(signs.capitalWords, words) },
  { name: 'ends a sentence', of: ({ shadow }) => flag(/[.!?\u2026]["')\]]{0,2}$/u.test(shadow)) },
  { name: 'ends with a colon', of: ({ shadow }) => flag(shadow.endsWith(':')) },
  { name: 'opens small', of: ({ shadow }) => flag(/^\p{Ll}/u.test(shadow)) },
  { name: 'opens with a quotation mark', of: ({ shadow }) => flag(shadow.startsWith('"')) },
  { name: 'bars', of: ({ shadow }) => flag(/ [|\u00b7\u2022\u00bb] /u.test(shadow)) },
  {
    name: 'copyright sign',
    of: ({ shadow }) => flag(/\u00a9|\ball rights reserved\b/iu.test(shadow)),
  },
  { name: 'question', of: ({ shadow }) => flag(shadow.endsWith('?')) },
  { name: 'frequent words', of: ({ words, signs }) => share(signs.frequent, words) },
];

/** Words that news furniture opens with or lives on; one feature a family. */
const FAMILIES: readonly (readonly [string, RegExp])[] = [
  ['by', /^(?:by|author|written by|reporting by|words)\b/],
  [
    'date',
    /\b(?:19|20)\d\d\b.{0,20}$|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b|\b\d{1,2}:\d\d\b|\bago$|\bmin(?:ute)?s? read\b|\bpublished\b|\bupdated\b/,
  ],
  [
    'subscribe',
    /\b(?:subscri|sign up|newsletter|log ?in|register|free trial|your inbox|member|e-?mail address)/,
  ],
  [
    'share',
    /\b(?:share|tweet|facebook|twitter|whatsapp|pinterest|linkedin|e-?mail|print|follow)\b/,
  ],
  [
    'read on',
    /^(?:read|see|watch|listen|click|related|more|also|continue|view|download|get|shop|buy|learn|discover|find out|check out|don'?t miss)\b/,
  ],
  [
    'photo',
    /\b(?:photo|image|picture|getty|shutterstock|courtesy|credit|caption|file photo|photograph|unsplash|istock)\b/,
  ],
  ['comment', /\b(?:comments?|reply|replies|leave a|your email|required fields)\b/],
  [
    'cookie',
    /\b(?:cookies?|privacy|terms of|policy|consent|advertis|sponsored|affiliate|commission)\b/,
  ],
  [
    'about',
    /^(?:about|contact|meet)\b|\b(?:is a|is an|is the) (?:\p{L}+ ){0,3}(?:reporter|writer|editor|journalist|author|correspondent|columnist|freelance|founder|contributor)/u,
  ],
  ['tags', /^(?:tags?|topics?|categor|filed under|in this article|posted in|labels?|keywords)\b/],
  [
    'next',
    /^(?:next|previous|prev|back|older|newer|home|menu|search|skip|close|top|up next|page)\b/,
  ],
  ['our', /\b(?:us|our|we)\b/],
  [
    'call',
    /\b(?:contact us|call us|get in touch|book (?:a|now)|get started|request a|schedule a|free (?:quote|consultation|demo)|try (?:it )?(?:for )?free|buy now|add to cart|learn more)\b/,
  ],
  [
    'contents',
    /^(?:table of contents|contents|in this (?:article|post|guide)|key takeaways|on this page|jump to)/,
  ],
];

const WORDS: readonly Feature[] = [
  ...FAMILIES.map(([name, pattern]): Feature => ({
    name: `says ${name}`,
    of: ({ opening }) => flag(pattern.test(opening)),
  })),
  {
    name: 'address of mail or web',
    of: ({ shadow }) => flag(/\S@\S|https?:\/\/|\bwww\./u.test(shadow)),
  },
  { name: 'money', of: ({ shadow }) => flag(/[$\u20ac\u00a3]\s?\d/u.test(shadow)) },
  ...['furniture', 'promo', 'credit', 'caption', 'correction'].map((kind): Feature => ({
    name: `line is ${kind}`,
    of: ({ aside }) => flag(aside === kind),
  })),
];

const SHAPE: readonly Feature[] = [
  ...TAGS.map((tag): Feature => ({
    name: `tag ${tag}`,
    of: ({ block }) => flag(block.tag === tag),
  })),
  ...AROUND.map((tag, bit): Feature => ({
    name: `in ${tag}`,
    of: ({ block }) => flag((block.place.around & (1 << bit)) !== 0),
  })),
  { name: 'marked as body', of: ({ block }) => flag(block.place.isBody) },
  { name: 'hidden', of: ({ block }) => flag(block.place.isHidden) },
  { name: 'depth', of: ({ block }) => block.place.depth },
  ...HINTS.flatMap((hint): Feature[] => [
    { name: `near ${hint}`, of: ({ block }) => flag((block.place.near & bitOf(hint)) !== 0) },
    { name: `around ${hint}`, of: ({ block }) => hintDistance(block.place, bitOf(hint)) },
  ]),
];

/** Levels up to the nearest element of that name; 30 where there is none. */
function hintDistance(place: Place, bit: number): number {
  if ((place.hints & bit) === 0) return 30;
  let levels = 0;
  for (let at: Place | undefined = place; at && (at.own & bit) === 0; at = at.parent) levels += 1;
  return levels;
}

const sumsAt = (name: string, at: (seen: Seen) => Place): Feature[] => [
  { name: `${name}: characters`, of: (seen) => at(seen).sums.chars },
  {
    name: `${name}: share linked`,
    of: (seen) => share(at(seen).sums.linkChars, at(seen).sums.chars),
  },
  {
    name: `${name}: characters a block`,
    of: (seen) => share(at(seen).sums.chars, at(seen).sums.blocks),
  },
  { name: `${name}: paragraphs`, of: (seen) => at(seen).sums.paragraphs },
  {
    name: `${name}: share in paragraphs`,
    of: (seen) => share(at(seen).sums.paragraphChars, at(seen).sums.chars),
  },
  { name: `${name}: share of the page`, of: (seen) => share(at(seen).sums.chars, seen.page.chars) },
  {
    name: `${name}: share of the best score`,
    of: (seen) => share(containerScore(at(seen)), seen.page.bestScore),
  },
];

const LAYOUT: readonly Feature[] = [
  ...sumsAt('parent', ({ block }) => block.place.parent ?? block.place),
  ...sumsAt('group', ({ group }) => group),
  ...sumsAt('around group', ({ aroundGroup }) => aroundGroup),
  {
    name: 'own share of the best score',
    of: ({ block, page }) => share(containerScore(block.place), page.bestScore),
  },
  { name: 'in the best', of: ({ block, page }) => levelsBelow(block.place, page.best) },
  { name: 'like blocks', of: ({ likes }) => likes.blocks },
  { name: 'like blocks: characters', of: ({ likes }) => likes.chars },
  { name: 'like blocks: length', of: ({ likes }) => share(likes.chars, likes.blocks) },
  { name: 'like blocks: share linked', of: ({ likes }) => share(likes.linkChars, likes.chars) },
  { name: 'place in the page', of: ({ index, page }) => share(index, page.blocks) },
  {
    name: 'share of the text before',
    of: ({ index, page }) => share(page.before[index] ?? 0, page.chars),
  },
  {
    name: 'behind the title',
    of: ({ index, page }) =>
      page.titleAt < 0 ? -1000 : Math.max(-200, Math.min(200, index - page.titleAt)),
  },
  { name: 'is the title', of: ({ isTitle }) => flag(isTitle) },
  { name: 'is the description', of: ({ isDescription }) => flag(isDescription) },
  { name: 'in the stated body', of: ({ stated }) => stated },
  { name: 'repeated', of: ({ repeats }) => repeats },
  { name: 'page: blocks', of: ({ page }) => page.blocks },
  { name: 'page: characters', of: ({ page }) => page.chars },
  { name: 'page has article', of: ({ page }) => flag(page.hasArticle) },
];

/** Levels below an element; -1 outside it. */
function levelsBelow(place: Place, outer: Place | undefined): number {
  let levels = 0;
  for (let at: Place | undefined = place; at; at = at.parent, levels += 1)
    if (at === outer) return levels;
  return -1;
}

/** UTF-16 units at a block's end that a credit in brackets fits into. */
const BRACKETS = 160;

const AMONG: readonly Feature[] = [
  { name: 'levels to the element shared with the best', of: ({ context }) => context.upToShared },
  { name: 'levels of the best to that element', of: ({ context }) => context.bestUpToShared },
  { name: 'since a strong paragraph', of: ({ context }) => context.sinceStrong },
  { name: 'until a strong paragraph', of: ({ context }) => context.untilStrong },
  { name: 'strong paragraphs before', of: ({ context }) => context.strongBefore },
  { name: 'theme', of: ({ context }) => context.theme },
  { name: 'since a heading of others', of: ({ context }) => context.sinceOthers },
  { name: 'since a heading of comments', of: ({ context }) => context.sinceComments },
  { name: 'articles around', of: ({ context }) => context.articles },
  { name: 'levels to an image', of: ({ context }) => context.upToImage },
  { name: 'blocks beside the image', of: ({ context }) => context.besideImage },
  { name: 'says what an image shows', of: ({ context }) => flag(context.isAlt) },
  {
    name: 'ends with a credit in brackets',
    of: ({ shadow }) =>
      flag(
        /[([][^()[\]]{0,60}\b(?:image|photo|picture|pic|credit|video|getty|reuters|via|courtesy|\u00a9)\b[^()[\]]{0,60}[)\]]\.?$/iu.test(
          shadow.slice(-BRACKETS),
        ),
      ),
  },
];

/** Everything asked of a block by itself; the neighbours are added in `rowsOf`. */
const OWN: readonly Feature[] = [...LENGTHS, ...WORDS, ...SHAPE, ...LAYOUT, ...AMONG];

/** Of a neighbour only what speaks of length, links and tag. */
const OF_NEIGHBOURS = [
  'words',
  'share linked',
  'ends a sentence',
  'tag p',
  'tag h2',
  'tag li',
  'behind the title',
];
const NEIGHBOURS = [-2, -1, 1, 2] as const;
const NEIGHBOUR_COLUMNS: readonly number[] = OF_NEIGHBOURS.map((name) =>
  OWN.findIndex((feature) => feature.name === name),
);

/** Names of the columns of `rowsOf`. */
const COLUMNS: readonly string[] = [
  ...OWN.map(({ name }) => name),
  ...NEIGHBOURS.flatMap((step) => OF_NEIGHBOURS.map((name) => `${step}: ${name}`)),
  ...NEIGHBOURS.map((step) => `${step}: levels to the shared element`),
];

/** One row of numbers a block. */
export function rowsOf(seen: readonly Seen[]): Float32Array[] {
  // All in one stretch of memory: one each took longer to set up than to fill.
  const all = new Float32Array(seen.length * COLUMNS.length);
  const rows = seen.map((_, index) =>
    all.subarray(index * COLUMNS.length, (index + 1) * COLUMNS.length),
  );
  for (const [index, row] of rows.entries()) fillOwn(row, seen[index]);
  for (const [index, row] of rows.entries()) fillNeighbours(row, index, seen, rows);
  return rows;
}

function fillOwn(row: Float32Array, seen: Seen | undefined): void {
  if (!seen) return;
  // A plain loop: filling by an iterator took a third of the time of reading a page.
  let column = 0;
  for (const { of } of OWN) {
    row[column] = of(seen);
    column += 1;
  }
}

function fillNeighbours(
  row: Float32Array,
  index: number,
  seen: readonly Seen[],
  rows: readonly Float32Array[],
): void {
  let column = OWN.length;
  for (const step of NEIGHBOURS) {
    const other = rows[index + step];
    for (const from of NEIGHBOUR_COLUMNS) {
      row[column] = other ? (other[from] ?? 0) : -1;
      column += 1;
    }
  }
  for (const step of NEIGHBOURS) {
    row[column] = levelsToShared(seen[index]?.block.place, seen[index + step]?.block.place);
    column += 1;
  }
}

/** Levels from a block up to the element that holds a neighbour too; 30 where there is no neighbour. */
function levelsToShared(place: Place | undefined, other: Place | undefined): number {
  if (!other) return 30;
  let levels = 0;
  let beside: Place | undefined = other;
  for (let at = place; at; at = at.parent, levels += 1) {
    while (beside && beside.depth > at.depth) beside = beside.parent;
    if (beside === at) return levels;
  }
  return 30;
}
