import { attribute, elementsOf, type PageTree } from './tree.ts';

/** A JSON object as it came in: nothing about it is known but its keys. */
export type Thing = Readonly<Record<string, unknown>>;

/** More objects than this are a catalogue, not the description of a page. */
const MOST_THINGS = 2000;
const DEEPEST = 12;
/** A longer script, in UTF-16 units, is no description of a page. */
const LONGEST = 2_000_000;

/** All objects of a page's JSON-LD in their order, those inside others behind them. */
export function thingsOf({ root }: PageTree): Thing[] {
  const things: Thing[] = [];
  for (const element of elementsOf(root)) {
    if (element.tagName !== 'script' || !/ld\+json/i.test(attribute(element, 'type') ?? ''))
      continue;
    const [text] = element.childNodes;
    if (text && 'value' in text && text.value.length <= LONGEST)
      collect(parseTolerantly(text.value), things, 0);
  }
  return things;
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > DEEPEST || things.length >= MOST_THINGS) return;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) collect(item, things, depth + 1);
  } else if (isThing(value)) {
    things.push(value);
    for (const inner of Object.values(value))
      if (typeof inner === 'object') collect(inner, things, depth + 1);
  }
}

/** JSON as sites write it: with line ends inside texts, commas too many, comments around. */
function parseTolerantly(source: string): unknown {
  const text = source
    .replace(/^\s*(?:<!--|\/\*\s{0,9}<!\[CDATA\[\s{0,9}\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\*\s{0,9}\]\]>\s{0,9}\*\/|\/\/\]\]>|\]\]>)\s*$/u, '')
    .trim();
  for (const repaired of [() => text, () => repair(text)]) {
    try {
      return JSON.parse(repaired()) as unknown;
    } catch {
      // The next, more forgiving reading is tried; what cannot be read says nothing.
    }
  }
  return undefined;
}

/** Escapes line ends inside texts, drops commas before a closing bracket and characters behind the end. */
function repair(text: string): string {
  const parts: string[] = [];
  let inside = false;
  let kept = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 92 && inside) at += 1;
    else if (unit === 34) inside = !inside;
    else if (inside && unit < 32) {
      parts.push(text.slice(kept, at), ' ');
      kept = at + 1;
    } else if (!inside && unit === 44 && closesNext(text, at + 1)) {
      parts.push(text.slice(kept, at));
      kept = at + 1;
    }
  }
  parts.push(text.slice(kept));
  return parts.join('').replace(/;$/u, '');
}

function closesNext(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return text[at] === ']' || text[at] === '}';
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key of the object itself: what objects inherit is never read. */
export function valueOf(thing: Thing, key: string): unknown {
  return Object.hasOwn(thing, key) ? thing[key] : undefined;
}

/** A text, or the first of several, or the name or value inside an object. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const text = value.replace(/\s+/gu, ' ').trim();
    return text === '' ? undefined : text;
  }
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf((value as readonly unknown[])[0]);
  if (isThing(value))
    return textOf(valueOf(value, '@value') ?? valueOf(value, 'name') ?? valueOf(value, '@id'));
  return undefined;
}

/** UTF-16 units of a headline that are looked at: patterns on it need not be linear. */
const LONGEST_LINE = 4000;

/** The same for what is one line by its nature: a headline, a name. */
export function lineOf(value: unknown): string | undefined {
  return textOf(value)?.slice(0, LONGEST_LINE).trimEnd();
}

/** Whether the object is of one of these types; "https://schema.org/" before them does not count. */
export function isOfType(thing: Thing, pattern: RegExp): boolean {
  const type = valueOf(thing, '@type');
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.some((one) => typeof one === 'string' && pattern.test(one.replace(/^.*[/#:]/u, '')));
}

/** Names of the people or bodies under a key; a reference is looked up among all objects of the page. */
export function namesUnder(value: unknown, things: readonly Thing[]): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.slice(0, 40).flatMap((one): string[] => {
    if (typeof one === 'string') return one.trim() === '' ? [] : [one.trim()];
    if (!isThing(one)) return [];
    const name = valueOf(one, 'name');
    if (Array.isArray(name)) return namesUnder(name, things);
    const own = lineOf(name);
    if (own !== undefined) return [own];
    const id = valueOf(one, '@id');
    const meant = things.find(
      (thing) => valueOf(thing, '@id') === id && textOf(valueOf(thing, 'name')) !== undefined,
    );
    const named = id !== undefined && meant ? textOf(valueOf(meant, 'name')) : undefined;
    return named === undefined ? [] : [named];
  });
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Review|Recipe)$/u;
const PAGE = /WebPage$/u;

/** The objects that describe the article of a page, the best first; `same` tells its headline from those of teasers. */
export function articleThings(
  things: readonly Thing[],
  same: (headline: string) => boolean,
): readonly Thing[] {
  const articles = things.filter((thing) => isOfType(thing, ARTICLE));
  const meant = articles.filter((thing) =>
    same(lineOf(valueOf(thing, 'headline') ?? valueOf(thing, 'name')) ?? ''),
  );
  // One article is believed whatever its headline says; of several only those that are this page.
  if (meant.length > 0) return meant;
  const [first] = articles;
  return first && articles.length <= 2 ? [first] : [];
}

/** The objects that describe the page itself. */
export function pageThings(things: readonly Thing[]): readonly Thing[] {
  return things.filter((thing) => isOfType(thing, PAGE));
}
