import { readMoment } from '../dates.ts';
import { decode } from '../decode.ts';
import { draftOf } from '../draft.ts';
import { outletOfFeed } from '../feeds/outlet.ts';
import { readJsonFeed } from '../feeds/read-json-feed.ts';
import { readXmlFeed } from '../feeds/read-xml-feed.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { rootOf } from '../xml/root.ts';
import type { Document, Draft, Format, Parsed } from '../document.ts';
import type { Entry, Feed } from '../feeds/feed.ts';
import type { Failure, Field } from '../../model/article.ts';

/** RSS, RDF, Atom, Netscape's channels; each has entries in it or beside its head. */
const ROOTS: ReadonlySet<string> = new Set(['rss', 'rdf', 'feed', 'channel']);

/** A feed: each entry is an article, with the words that the feed gives of it. */
export const feed: Format = {
  name: 'feed',
  extensions: ['.rss', '.atom', '.rdf', '.xml'],
  accepts: (document) => ROOTS.has(rootOf(document) ?? '') || opensLikeJsonFeed(document.bytes),
  parse,
};

function opensLikeJsonFeed(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  return /^(?:\u00ef\u00bb\u00bf)?\s{0,100}\{[\s\S]*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\/1/u.test(
    head.toString('latin1'),
  );
}

/** Reads a feed of any kind; undefined where a JSON Feed is broken beyond reading. */
export function readFeed(document: Document): {
  readonly feed: Feed | undefined;
  readonly warning: string | undefined;
} {
  if (opensLikeJsonFeed(document.bytes)) {
    const { text, warning } = decode(document.bytes);
    return { feed: readJsonFeed(text), warning };
  }
  const { text, warning } = decodeXml(document.bytes, document.mediaType);
  return { feed: readXmlFeed(text, document.url), warning };
}

function parse(document: Document): Parsed {
  const { source } = document;
  const { feed: found, warning } = readFeed(document);
  const warnings: Failure[] = warning === undefined ? [] : [{ source, reason: warning }];
  if (!found)
    return {
      articles: [],
      failed: [{ source, reason: 'a JSON feed that is broken; fetch it again' }],
      warnings,
    };
  if (found.flaws > 0)
    warnings.push({
      source,
      reason: 'the feed is not well-formed; what could be read of it is kept',
    });
  if (found.left > 0)
    warnings.push({
      source,
      reason: `${found.left} entries beyond the first ${found.entries.length} are left out; split the feed`,
    });
  if (found.entries.length === 0) {
    const reason = 'a feed without entries; fetch it again, or give the addresses of its articles';
    return { articles: [], failed: [{ source, reason }], warnings };
  }
  const outlet = outletOfFeed(found);
  const articles: Draft[] = [];
  const failed: Failure[] = [];
  const names = new Set<string>();
  for (const [at, entry] of found.entries.entries()) {
    const name = nameOf(source, entry, at, names);
    if (entry.title === undefined && entry.text === undefined)
      failed.push({
        source: name,
        reason: 'an entry with neither a title nor a text; give the page it leads to',
      });
    else articles.push(articleOf(name, entry, found, outlet));
  }
  return { articles, failed, warnings };
}

/** The entry's address, else its id; its number where that is missing or taken. */
function nameOf(source: string, { url, id }: Entry, at: number, taken: Set<string>): string {
  const wanted = `${source}#${url ?? id ?? at + 1}`;
  const name = taken.has(wanted) ? `${source}#${at + 1}` : wanted;
  taken.add(name);
  return name;
}

function articleOf(
  source: string,
  entry: Entry,
  { language }: Feed,
  outlet: Field | undefined,
): Draft {
  const { title, url, text, authors } = entry;
  const shift = title === undefined ? 0 : title.length + 2;
  const published = moment(entry.published, 'the entry');
  const updated = moment(entry.updated, 'the entry');
  return draftOf({
    source,
    title,
    text: [title, text].filter((part) => part !== undefined).join('\n\n'),
    titleInText: title !== undefined,
    url,
    outlet: publisherOf(entry) ?? outlet,
    byline: authors,
    published:
      published ??
      (updated && {
        ...updated,
        certainty: 'inferred',
        reason: 'when the entry was last updated; it states no other day',
      }),
    updated: published && updated && updated.value !== published.value ? updated : undefined,
    language: (entry.language ?? language)?.slice(0, 2).toLowerCase(),
    links: entry.links.map(({ start, end, href }) => ({
      start: start + shift,
      end: end + shift,
      href,
    })),
  });
}

function publisherOf({ source }: Entry): Field | undefined {
  return source?.name === undefined
    ? undefined
    : { value: source.name, certainty: 'stated', reason: 'source of the entry' };
}

function moment(written: string | undefined, of: string): Field | undefined {
  const value = written === undefined ? undefined : readMoment(written);
  return value === undefined ? undefined : { value, certainty: 'stated', reason: `date of ${of}` };
}
