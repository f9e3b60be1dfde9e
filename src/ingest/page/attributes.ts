/** Attributes that something is read from, here or by the parser itself. */
const READ =
  'alt aria-hidden class content data-component data-testid datetime hidden href http-equiv id itemprop lang name property rel role style type xml:lang';
/** By their numbers: a name that happens to share one is parsed in vain, and nothing else comes of it. */
const READ_NUMBERS: ReadonlySet<number> = new Set(
  READ.split(' ').map((name) => numberOf(name, 0, name.length)),
);
/** Unlike the others, it is read for one word alone. */
const STYLE = numberOf('style', 0, 5);

/** The end of a start tag and what of its attributes nobody reads. */
export interface TagEnd {
  /** Behind the ">"; the end of the source where there is none. */
  readonly end: number;
  /** Starts and ends by turns, in their order. */
  readonly unread: readonly number[];
}

/**
 * Goes over the attributes of a start tag, from behind its name, as the standard says (HTML, 13.2.5.32
 * and following). A fifth of what is parsed of saved news pages is sizes, sources and scripts of pictures.
 */
export function attributesEnd(source: string, from: number): TagEnd {
  const unread: number[] = [];
  let at = from;
  while (at < source.length) {
    const unit = source.charCodeAt(at);
    if (unit === 62) return { end: at + 1, unread };
    if (unit === 47 || isBlank(unit)) {
      at += 1;
      continue;
    }
    const nameEnd = endOfName(source, at);
    const end = endOfValue(source, nameEnd);
    if (end >= source.length) break;
    if (!isRead(source, at, nameEnd, end)) add(unread, source, at, end);
    at = end;
  }
  // An open tag swallows the rest: the parser decides about it.
  return { end: source.length, unread: [] };
}

/** Neighbours become one: each stretch that is left out costs a little. */
function add(unread: number[], source: string, from: number, to: number): void {
  const before = unread.at(-1) ?? -1;
  let at = from;
  while (at > before && isBlank(source.charCodeAt(at - 1))) at -= 1;
  if (at === before) unread[unread.length - 1] = to;
  else unread.push(from, to);
}

function isRead(source: string, from: number, nameEnd: number, end: number): boolean {
  const number = numberOf(source, from, nameEnd);
  if (number === STYLE) return /none/iu.test(source.slice(nameEnd, end));
  return READ_NUMBERS.has(number);
}

function numberOf(text: string, from: number, to: number): number {
  let number = 0;
  // Bit 5 tells small letters from capitals.
  for (let at = from; at < to; at += 1)
    number = (Math.imul(number, 31) + (text.charCodeAt(at) | 32)) | 0;
  return number;
}

/** A "=" that opens a name is a part of it. */
function endOfName(source: string, from: number): number {
  let at = from + 1;
  for (; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    if (unit === 61 || unit === 62 || unit === 47 || isBlank(unit)) break;
  }
  return at;
}

/** Behind the value of an attribute, or behind its name where it has none. */
function endOfValue(source: string, nameEnd: number): number {
  let at = behindBlanks(source, nameEnd);
  if (source.charCodeAt(at) !== 61) return nameEnd;
  at = behindBlanks(source, at + 1);
  const unit = source.charCodeAt(at);
  if (unit === 34 || unit === 39) {
    const close = source.indexOf(unit === 34 ? '"' : "'", at + 1);
    return close < 0 ? source.length : close + 1;
  }
  while (at < source.length && source.charCodeAt(at) !== 62 && !isBlank(source.charCodeAt(at)))
    at += 1;
  return at;
}

function behindBlanks(source: string, from: number): number {
  let at = from;
  while (isBlank(source.charCodeAt(at))) at += 1;
  return at;
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);
}
