import { webAddress, wordsOf, type Words } from '../markup.ts';
import { decodeEntities } from '../xml/entities.ts';
import { walkXml, type XmlElement, type XmlVisitor } from '../xml/walk.ts';
import type { Entry, Feed } from './feed.ts';

/** What a feed calls its entries: RSS, Atom, Netscape's channels. */
const ENTRIES = new Set(['item', 'entry']);
/** Roots and their kin that may hold entries. */
const HOLDERS = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'channel', 'items', 'media:group']);

/** The names of a field, the best first. */
const FIELDS = {
  title: ['title', 'dc:title', 'media:title', 'itunes:title'],
  content: ['content:encoded', 'xhtml:body', 'body', 'content', 'fullitem'],
  summary: [
    'description',
    'summary',
    'abstract',
    'dc:description',
    'itunes:summary',
    'media:description',
  ],
  id: ['guid', 'id', 'dc:identifier'],
  published: [
    'pubdate',
    'published',
    'issued',
    'dcterms:issued',
    'dc:date',
    'created',
    'dcterms:created',
    'lastmod',
  ],
  updated: ['updated', 'modified', 'dcterms:modified'],
  language: ['dc:language', 'language'],
  publisher: ['dc:publisher'],
} as const;

/** More entries than any feed has: what comes after is only counted. */
const MAX_ENTRIES = 50_000;

/** Held text of one element and, where it has elements inside, its markup. */
interface Value {
  readonly element: XmlElement;
  readonly base: string | undefined;
  readonly language: string | undefined;
  readonly text: string[];
  readonly markup: string[];
  hasMarkup: boolean;
}

/** What stands directly inside a feed, an entry, an author or a source. */
class Holder {
  readonly element: XmlElement;
  readonly values: Value[] = [];
  readonly authors: Holder[] = [];
  readonly sources: Holder[] = [];
  readonly entries: Holder[] = [];

  constructor(element: XmlElement) {
    this.element = element;
  }

  all(names: readonly string[]): Value[] {
    return names.flatMap((name) => this.values.filter(({ element }) => element.name === name));
  }

  /** The first of these with words in it. */
  plain(names: readonly string[]): string | undefined {
    for (const value of this.all(names)) {
      const text = plainOf(value);
      if (text !== '') return text;
    }
    return undefined;
  }

  words(names: readonly string[]): Words | undefined {
    for (const value of this.all(names)) {
      const words = wordsOfValue(value);
      if (words.text !== '') return words;
    }
    return undefined;
  }
}

/** Reads RSS of every age, RDF, Atom and Netscape's channels out of one walk, however broken the file is. */
export function readXmlFeed(text: string, base?: string): Feed {
  const collector = new Collector(base);
  const { flaws } = walkXml(text, collector);
  return { ...collector.feed(), flaws };
}

class Collector implements XmlVisitor {
  readonly #feed = new Holder({ name: '', tag: '', attributes: new Map() });
  readonly #holders: { readonly holder: Holder; readonly depth: number }[] = [];
  readonly #bases: (string | undefined)[] = [];
  readonly #languages: (string | undefined)[] = [];
  readonly #base: string | undefined;
  #left = 0;
  #value: { readonly value: Value; readonly depth: number } | undefined;

  constructor(base: string | undefined) {
    this.#base = base;
  }

  open(element: XmlElement, depth: number): void {
    if (this.#value) {
      this.#value.value.hasMarkup = true;
      this.#value.value.markup.push(openTag(element));
      return;
    }
    const { attributes, name } = element;
    const base = this.#bases[depth - 1] ?? this.#base;
    const own = attributes.get('xml:base');
    this.#bases[depth] = own === undefined ? base : (webAddress(own, base) ?? base);
    this.#languages[depth] = attributes.get('xml:lang') ?? this.#languages[depth - 1];
    const holder = this.#holders.at(-1)?.holder ?? this.#feed;
    if (HOLDERS.has(name)) return;
    if (ENTRIES.has(name)) {
      const isFull = this.#feed.entries.length >= MAX_ENTRIES;
      if (isFull) this.#left += 1;
      this.#hold(element, depth, isFull ? [] : this.#feed.entries);
    } else if (name === 'author' || name === 'contributor')
      this.#hold(element, depth, name === 'author' ? holder.authors : []);
    else if (name === 'source') this.#hold(element, depth, holder.sources);
    else if (name === 'image' || name === 'textinput' || name === 'cloud')
      this.#hold(element, depth, []);
    else this.#value = { value: this.#valueOf(element, depth), depth };
  }

  close(element: XmlElement, depth: number): void {
    if (this.#value) {
      if (depth > this.#value.depth) this.#value.value.markup.push(`</${element.tag}>`);
      else {
        (this.#holders.at(-1)?.holder ?? this.#feed).values.push(this.#value.value);
        this.#value = undefined;
      }
    }
    if (this.#holders.at(-1)?.depth === depth) this.#holders.pop();
  }

  text(text: string): void {
    const value = this.#value?.value;
    if (value) {
      value.text.push(text);
      value.markup.push(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
      return;
    }
    // An author or a source that is a line of words and not a list of fields.
    const top = this.#holders.at(-1);
    if (top && text.trim() !== '' && !ENTRIES.has(top.holder.element.name))
      top.holder.values.push({ ...this.#valueOf(top.holder.element, top.depth), text: [text] });
  }

  feed(): Omit<Feed, 'flaws'> {
    const feed = this.#feed;
    return {
      title: feed.plain(FIELDS.title),
      url: linkOf(feed) ?? this.#base,
      publisher: feed.plain(FIELDS.publisher),
      language: feed.plain(FIELDS.language) ?? this.#languages[0],
      entries: feed.entries.map((entry) => entryOf(entry)),
      left: this.#left,
    };
  }

  #hold(element: XmlElement, depth: number, into: Holder[]): void {
    const holder = new Holder(element);
    into.push(holder);
    this.#holders.push({ holder, depth });
  }

  #valueOf(element: XmlElement, depth: number): Value {
    return {
      element,
      base: this.#bases[depth],
      language: this.#languages[depth],
      text: [],
      markup: [],
      hasMarkup: false,
    };
  }
}

function openTag({ tag, attributes }: XmlElement): string {
  const written = [...attributes].map(
    ([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<${tag}${written.join('')}>`;
}

function entryOf(entry: Holder): Entry {
  const content = entry.words(FIELDS.content) ?? entry.words(FIELDS.summary);
  const [source] = entry.sources;
  const sourceName = source && (source.plain(FIELDS.title) ?? source.plain(['source']));
  const sourceUrl =
    source && (linkOf(source) ?? webAddress(source.element.attributes.get('url') ?? ''));
  return {
    id: entry.plain(FIELDS.id),
    url: linkOf(entry),
    title: entry.plain(FIELDS.title),
    text: content?.text,
    links: content?.links ?? [],
    authors: authorsOf(entry),
    published: entry.plain(FIELDS.published),
    updated: entry.plain(FIELDS.updated),
    language: entry.plain(FIELDS.language) ?? languageOf(entry),
    source:
      sourceName === undefined && sourceUrl === undefined
        ? undefined
        : { name: sourceName, url: sourceUrl },
  };
}

function languageOf(entry: Holder): string | undefined {
  return entry.values.find(({ language }) => language !== undefined)?.language;
}

function authorsOf(entry: Holder): string[] {
  const stated = entry.authors.flatMap((author) => author.plain(['name', 'author']) ?? []);
  const creators = entry.all(['dc:creator']).map((value) => plainOf(value));
  const names = stated.length > 0 ? [...stated, ...creators] : creators;
  const known =
    names.length > 0 ? names : entry.all(['itunes:author']).map((value) => plainOf(value));
  return [...new Set(known.map(withoutMail).filter((name) => name !== ''))];
}

/** RSS has addresses here: "ada@tarn.example (Ada Moor)". */
function withoutMail(author: string): string {
  const words = author.replaceAll('(', ' (').split(/\s+/u);
  const [first = '', ...rest] = words;
  const named = ADDRESS.test(first) ? /^\(([^()]+)\)$/u.exec(rest.join(' '))?.[1] : undefined;
  return (
    named ??
    words
      .filter((word) => !ADDRESS.test(word))
      .join(' ')
      .trim()
  );
}

const ADDRESS = /\S@\S/u;

/** Where the whole article stands: the address before any counter, then the link, then an id that is one. */
function linkOf(holder: Holder): string | undefined {
  const links = holder
    .all(['link', 'a'])
    .filter(({ element }) => (element.attributes.get('rel') ?? 'alternate') === 'alternate');
  const alternate = links.find(({ element }) => element.attributes.has('href'));
  const candidates = [
    ...holder.all(['feedburner:origlink']).map(textOf),
    ...links.filter(({ element }) => !element.attributes.has('href')).map(textOf),
    addressIn(alternate),
    ...holder
      .all(['guid'])
      .flatMap((guid) =>
        guid.element.attributes.get('ispermalink') === 'false' ? [] : textOf(guid),
      ),
    ...holder.all(['loc', 'id']).map(textOf),
    {
      text:
        holder.element.attributes.get('href') ?? holder.element.attributes.get('rdf:about') ?? '',
      base: undefined,
    },
  ];
  for (const candidate of candidates) {
    const address =
      candidate && candidate.text !== '' ? webAddress(candidate.text, candidate.base) : undefined;
    if (address !== undefined) return address;
  }
  return undefined;
}

interface Written {
  readonly text: string;
  readonly base: string | undefined;
}

function textOf({ text, base }: Value): Written {
  return { text: text.join('').trim(), base };
}

function addressIn(value: Value | undefined): Written | undefined {
  return value && { text: value.element.attributes.get('href') ?? '', base: value.base };
}

/** One line of words, whatever the element says that it holds. */
function plainOf(value: Value): string {
  return wordsOfValue(value).text.replace(/\s+/gu, ' ').trim();
}

function wordsOfValue(value: Value): Words {
  const { element, base, hasMarkup } = value;
  if (hasMarkup) return wordsOf(value.markup.join(''), base);
  const type = element.attributes.get('type')?.toLowerCase() ?? '';
  const packed = element.attributes.get('mode') === 'base64' || type === 'application/octet-stream';
  const written = unpacked(value.text.join(''), packed);
  // Atom's plain text, in which nothing is escaped; Atom 0.3 says text/plain and means markup all the same.
  if (type === 'text' && !/&(?:#\d+|#x[\da-f]+|\w+);/i.test(written))
    return { text: tidyLines(written), links: [] };
  if (/<\/?[a-z!][^<>]*>/i.test(written)) return wordsOf(written, base);
  return { text: tidyLines(decodeEntities(written)), links: [] };
}

/** Atom 0.3 says so, Atom 1.0 by a type that is no text. */
function unpacked(text: string, packed: boolean): string {
  return packed ? Buffer.from(text, 'base64').toString('utf8') : text;
}

/** Plain text keeps its paragraphs, and nothing else of its white space. */
function tidyLines(text: string): string {
  return text
    .split(/\n[^\S\n]*\n/u)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join('\n\n');
}
