import { webAddress } from '../markup.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { rootOf } from '../xml/root.ts';
import { walkXml } from '../xml/walk.ts';
import type { Document, Format, Parsed } from '../document.ts';

/** Addresses shown of a list, so that the reason stays one line. */
const SHOWN = 3;

/** A list of feeds, as feed readers export it: it holds no article itself, but says where they are. */
export const opml: Format = {
  name: 'opml',
  extensions: ['.opml'],
  accepts: (document) => rootOf(document) === 'opml',
  parse,
};

function parse(document: Document): Parsed {
  const { source } = document;
  const feeds = feedsOf(decodeXml(document.bytes, document.mediaType).text);
  const reason =
    feeds.length === 0
      ? 'a list of feeds (OPML) with no address in it; give the feeds themselves'
      : `a list of ${feeds.length} feeds and no article; give their addresses, for example ${feeds.slice(0, SHOWN).join(' ')}`;
  return { articles: [], failed: [{ source, reason }], warnings: [] };
}

/** The addresses of the feeds that an OPML file lists, each once, in its order. */
function feedsOf(text: string): string[] {
  const feeds = new Set<string>();
  walkXml(text, {
    open: ({ name, attributes }) => {
      const address = name === 'outline' ? webAddress(attributes.get('xmlurl') ?? '') : undefined;
      if (address !== undefined) feeds.add(address);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return [...feeds];
}
