import { webAddress, wordsOf } from '../markup.ts';
import type { Entry, Feed } from './feed.ts';

/** Reads a JSON Feed (jsonfeed.org, versions 1 and 1.1); undefined where the text is none. */
export function readJsonFeed(text: string): Feed | undefined {
  const feed = fieldsOf(parsed(text));
  const items = feed?.get('items');
  if (!feed || !Array.isArray(items)) return undefined;
  const list: readonly unknown[] = items;
  const title = textIn(feed, 'title');
  return {
    title,
    url: textIn(feed, 'home_page_url'),
    publisher: undefined,
    language: textIn(feed, 'language'),
    entries: list.flatMap((item) => entryOf(fieldsOf(item), textIn(feed, 'feed_url')) ?? []),
    left: 0,
    flaws: 0,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map<string, unknown>(Object.entries(value))
    : undefined;
}

function textIn(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields.get(name);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

function entryOf(item: Fields | undefined, base: string | undefined): Entry | undefined {
  if (!item) return undefined;
  const html = textIn(item, 'content_html');
  const words = html === undefined ? undefined : wordsOf(html, base);
  const address = textIn(item, 'external_url', 'url');
  return {
    id: textIn(item, 'id'),
    url: address === undefined ? undefined : webAddress(address, base),
    title: textIn(item, 'title'),
    text: (words?.text === '' ? undefined : words?.text) ?? textIn(item, 'content_text', 'summary'),
    links: words?.links ?? [],
    authors: authorsOf(item),
    published: textIn(item, 'date_published'),
    updated: textIn(item, 'date_modified'),
    language: textIn(item, 'language'),
    source: undefined,
  };
}

function authorsOf(item: Fields): string[] {
  const list = item.get('authors');
  const authors: readonly unknown[] = Array.isArray(list) ? list : [item.get('author')];
  return authors.flatMap((author) => {
    const fields = fieldsOf(author);
    return (fields && textIn(fields, 'name')) ?? [];
  });
}
