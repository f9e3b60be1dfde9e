import { attributesEnd } from './attributes.ts';

/** A stretch of the source that was left out: everything from `at` (in the slim text) on stands `by` further on. */
interface Shift {
  readonly at: number;
  readonly by: number;
}

/** A page without what no reader sees and no field needs, and the way back to places in the source. */
export interface Slim {
  readonly html: string;
  readonly shifts: readonly Shift[];
}

/** Elements whose content is passed over: nothing in them is text of the page. */
const PASSED_OVER: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'template']);
/** Elements in which "<" opens no tag, so that a "<script>" inside is only words. */
const RAW: ReadonlySet<string> = new Set(['title', 'textarea', 'iframe', 'noembed', 'xmp']);

/**
 * Cuts the content of scripts (but JSON-LD), style sheets and drawings out before parsing, and the
 * attributes that nothing is read from: on measured news pages they are more than half of the bytes,
 * and a conforming parser reads each character of them.
 */
export function slimOf(source: string): Slim {
  const parts: string[] = [];
  const shifts: Shift[] = [];
  let kept = 0;
  let length = 0;
  const cut = (from: number, to: number): void => {
    parts.push(source.slice(kept, from));
    length += from - kept;
    kept = to;
    shifts.push({ at: length, by: to - length });
  };
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    if (source.startsWith('<!--', at)) {
      const end = commentEnd(source, at);
      cut(at, end);
      at = end;
      continue;
    }
    const name = tagName(source, at + 1);
    if (name === '') {
      at += 1;
      continue;
    }
    const { end: open, unread } = attributesEnd(source, behindName(source, at + 1 + name.length));
    for (let i = 0; i < unread.length; i += 2) cut(unread[i] ?? 0, unread[i + 1] ?? 0);
    const raw = RAW.has(name);
    if (!raw && !PASSED_OVER.has(name)) {
      at = open;
      continue;
    }
    const tag = source.slice(at, open);
    const close = tag.endsWith('/>') && name === 'svg' ? open : closingTag(source, name, open);
    if (!raw && close > open && !isData(tag)) cut(open, close);
    at = close;
  }
  parts.push(source.slice(kept));
  return { html: parts.join(''), shifts };
}

/** Where a place in the slim text stands in the source. */
export function sourceOffset({ shifts }: Slim, offset: number): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return offset + (shifts[low - 1]?.by ?? 0);
}

function isData(tag: string): boolean {
  return /ld\+json/i.test(tag);
}

/** Empty where no start tag opens. Lower case. */
function tagName(source: string, from: number): string {
  let end = from;
  while (end < from + 12 && isLetter(source.charCodeAt(end))) end += 1;
  return source.slice(from, end).toLowerCase();
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

/** Names of tags go on until a blank, "/" or ">"; digits and hyphens are parts of them. */
function behindName(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    if (unit === 62 || unit === 47 || unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11))
      break;
  }
  return at;
}

function commentEnd(source: string, at: number): number {
  if (source.startsWith('<!-->', at)) return at + 5;
  const end = source.indexOf('-->', at + 4);
  // An open comment swallows the rest: the parser decides about it.
  return end < 0 ? source.length : end + 3;
}

/** Start of the end tag of `name` from `from` on; the end of the source where there is none. */
function closingTag(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    if (tagName(source, at + 2) === name) return at;
  }
  return source.length;
}
