import { placeOf, type Place } from './places.ts';
import { attribute, isElement, SILENT, type Element, type Node, type PageTree } from './tree.ts';
import { sourceOffset, type Slim } from './slim.ts';
import { bareWords } from './bare-words.ts';
import { fold } from '../../text/fold.ts';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Link } from '../../model/article.ts';
import type { Range } from '../../model/span.ts';

/** A run of words between two borders of block elements. */
export interface Block {
  readonly text: string;
  /** From the first character to behind the last one, in the decoded source of the page; undefined where nobody asked for it. */
  readonly source: Range | undefined;
  /** Spans are inside `text`. */
  readonly links: readonly Link[];
  readonly linkChars: number;
  readonly boldChars: number;
  /** The nearest block element. */
  readonly place: Place;
  readonly tag: string;
}

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul video'.split(
    ' ',
  ),
);

const BOLD: ReadonlySet<string> = new Set(['b', 'strong', 'em', 'i']);

/** The block that is being gathered. */
interface Open {
  text: string;
  start: number | undefined;
  end: number | undefined;
  breaks: number;
  /** Asking the growing text itself would put it together each time. */
  endsBlank: boolean;
  links: Link[];
  linkChars: number;
  boldChars: number;
}

/** The walk through a page: what is done, and the block that is open. */
interface Walk {
  readonly slim: Slim;
  readonly blocks: Block[];
  open: Open;
}

/** Cuts a page into blocks, in reading order, and sums them up for every element around them. */
export function blocksOf({ root, slim }: PageTree): Block[] {
  const walk: Walk = { slim, blocks: [], open: fresh() };
  for (const child of root.childNodes) {
    if (!isElement(child)) continue;
    const place = placeOf(child, undefined);
    walkInto(walk, child, place, false);
    close(walk, place);
  }
  for (const block of walk.blocks) addUp(block);
  return walk.blocks;
}

function close(walk: Walk, place: Place): void {
  const { open, slim } = walk;
  const text = open.text.trimEnd();
  if (text !== '')
    walk.blocks.push({
      text,
      source:
        open.start === undefined || open.end === undefined
          ? undefined
          : { start: sourceOffset(slim, open.start), end: sourceOffset(slim, open.end) },
      links: open.links.filter(({ start }) => start < text.length),
      linkChars: Math.min(open.linkChars, text.length),
      boldChars: Math.min(open.boldChars, text.length),
      place,
      tag: place.element.tagName,
    });
  walk.open = fresh();
}

function addText({ open }: Walk, node: DefaultTreeAdapterTypes.TextNode, bold: boolean): void {
  const words = collapsed(node.value);
  const fits = open.text === '' || open.endsBlank ? words.trimStart() : words;
  if (fits === '') return;
  const at = node.sourceCodeLocation;
  if (open.text === '') open.start = at?.startOffset;
  open.text += fits;
  open.endsBlank = fits.endsWith(' ');
  open.end = at?.endOffset;
  if (fits !== ' ') open.breaks = 0;
  if (bold) open.boldChars += fits.length;
}

/** One space for each run of white space; most texts of a page are nothing but one, and patterns take time to start. */
function collapsed(text: string): string {
  for (let at = 0; at < text.length; at += 1)
    if (!isBlank(text.charCodeAt(at))) return text.replace(/[ \t\n\r\f]{2,}|[\t\n\r\f]/gu, ' ');
  return text === '' ? '' : ' ';
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);
}

function walkInto(walk: Walk, element: Element, place: Place, bold: boolean): void {
  for (const child of element.childNodes) visit(walk, child, place, bold);
}

function visit(walk: Walk, node: Node, place: Place, bold: boolean): void {
  if ('value' in node) {
    addText(walk, node, bold);
    return;
  }
  if (!isElement(node) || SILENT.has(node.tagName)) return;
  const { open } = walk;
  if (IMAGES.has(node.tagName)) addImage(node, place);
  if (node.tagName === 'br') {
    if (open.breaks > 0) close(walk, place);
    else {
      if (open.text !== '' && !open.endsBlank) open.text += ' ';
      open.endsBlank = true;
      open.breaks = 1;
    }
  } else if (BLOCK_TAGS.has(node.tagName)) {
    close(walk, place);
    const inner = placeOf(node, place);
    walkInto(walk, node, inner, bold);
    close(walk, inner);
  } else if (node.tagName === 'a') walkLink(walk, node, place, bold);
  else if (!isHidden(node)) walkInto(walk, node, place, bold || BOLD.has(node.tagName));
}

const IMAGES: ReadonlySet<string> = new Set(['img', 'amp-img', 'video']);
/** Image and caption share an element at most this many levels up. */
const IMAGE_LEVELS = 3;

function addImage(element: Element, place: Place): void {
  const alt = bareWords(fold(attribute(element, 'alt') ?? ''));
  let at: Place | undefined = place;
  for (let up = 0; up < IMAGE_LEVELS && at; up += 1, at = at.parent) {
    at.alts ??= new Set();
    at.alts.add(alt);
  }
}

function walkLink(walk: Walk, node: Element, place: Place, bold: boolean): void {
  const { blocks } = walk;
  const before = blocks.length;
  const from = walk.open.text.length;
  walkInto(walk, node, place, bold);
  const href = attribute(node, 'href');
  // A link around whole blocks (a card) leaves its mark on each of them.
  for (let i = before; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block) blocks[i] = { ...block, linkChars: block.text.length };
  }
  const { open } = walk;
  const start = before === blocks.length ? from : 0;
  const lead = open.text.length - start - open.text.slice(start).trimStart().length;
  const end = open.text.trimEnd().length;
  if (end <= start + lead) return;
  open.linkChars += end - start - lead;
  if (href !== undefined && href !== '' && !/^(?:javascript:|#)/i.test(href))
    open.links.push({ start: start + lead, end, href });
}

function fresh(): Open {
  return {
    text: '',
    start: undefined,
    end: undefined,
    breaks: 0,
    endsBlank: false,
    links: [],
    linkChars: 0,
    boldChars: 0,
  };
}

function isHidden({ attrs }: Element): boolean {
  for (const { name, value } of attrs)
    if (name === 'hidden' || (name === 'style' && /display\s{0,5}:\s{0,5}none/i.test(value)))
      return true;
  return false;
}

/** Readability's weight of one paragraph: 1, a comma each, and one per 100 characters up to 3 (Arc90). */
function weightOf(text: string): number {
  if (text.length < 25) return 0;
  let commas = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) commas += 1;
  return 1 + commas + Math.min(3, text.length / 100);
}

function addUp({ text, linkChars, place, tag }: Block): void {
  const paragraph = tag === 'p' || (text.length > 80 && linkChars < text.length / 3);
  const weight = weightOf(text) * (1 - linkChars / text.length);
  let level = 0;
  for (let at: Place | undefined = place; at; at = at.parent) {
    const { sums } = at;
    sums.chars += text.length;
    sums.linkChars += linkChars;
    sums.blocks += 1;
    if (paragraph) {
      sums.paragraphs += 1;
      sums.paragraphChars += text.length;
    }
    if (level === 1) sums.score += weight;
    else if (level === 2) sums.score += weight / 2;
    else if (level > 2) sums.score += weight / (level * 3);
    level += 1;
  }
}
