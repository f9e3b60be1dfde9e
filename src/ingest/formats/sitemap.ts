import { readMoment } from '../dates.ts';
import { draftOf } from '../draft.ts';
import { webAddress } from '../markup.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { rootOf } from '../xml/root.ts';
import { walkXml } from '../xml/walk.ts';
import type { Document, Draft, Format, Parsed } from '../document.ts';
import type { Failure, Field } from '../../model/article.ts';

/** A news sitemap: a list of addresses with titles and days, and no text. */
export const sitemap: Format = {
  name: 'sitemap',
  extensions: ['.xml'],
  accepts: (document) => ['urlset', 'sitemapindex'].includes(rootOf(document) ?? ''),
  parse,
};

/** One `<url>` or `<sitemap>` with what stands in it, by the names of `walkXml`. */
type Place = ReadonlyMap<string, string>;

function parse(document: Document): Parsed {
  const { source } = document;
  const { text, warning } = decodeXml(document.bytes, document.mediaType);
  const { places, isIndex } = placesOf(text);
  const warnings: Failure[] = warning === undefined ? [] : [{ source, reason: warning }];
  const titled = places.filter((place) => place.has('news:title'));
  const bare = places.length - titled.length;
  if (titled.length === 0)
    return { articles: [], failed: [{ source, reason: nothing(places, isIndex) }], warnings };
  if (bare > 0)
    warnings.push({
      source,
      reason: `${bare} of its ${places.length} addresses have no title and are left out; give the addresses themselves to read them`,
    });
  return {
    articles: titled.map((place, at) => articleOf(source, place, at)),
    failed: [],
    warnings,
  };
}

function nothing(places: readonly Place[], isIndex: boolean): string {
  const first = places.map((place) => addressOf(place)).find((one) => one !== undefined);
  const such = first === undefined ? '' : `, for example ${first}`;
  return isIndex
    ? `a list of ${places.length} sitemaps; give the one you mean${such}`
    : `a list of ${places.length} addresses without titles; give the addresses themselves${such}`;
}

function placesOf(text: string): { readonly places: readonly Place[]; readonly isIndex: boolean } {
  const places: Place[] = [];
  let place: Map<string, string> | undefined;
  let words = '';
  let isIndex = false;
  walkXml(text, {
    open: ({ name }) => {
      words = '';
      if (name === 'sitemapindex') isIndex = true;
      if (name === 'url' || name === 'sitemap') place = new Map();
    },
    text: (more) => void (words += more),
    close: ({ name }) => {
      const value = words.replace(/\s+/gu, ' ').trim();
      words = '';
      if (place && (name === 'url' || name === 'sitemap')) {
        places.push(place);
        place = undefined;
      } else if (place && value !== '' && !place.has(name)) place.set(name, value);
    },
  });
  return { places, isIndex };
}

function addressOf(place: Place): string | undefined {
  const written = place.get('loc');
  return written === undefined ? undefined : webAddress(written);
}

function articleOf(source: string, place: Place, at: number): Draft {
  const url = addressOf(place);
  const title = place.get('news:title') ?? '';
  const day = readMoment(place.get('news:publication_date') ?? '');
  const outlet = place.get('news:name');
  return draftOf({
    source: `${source}#${url ?? at + 1}`,
    title,
    text: title,
    titleInText: true,
    url,
    outlet: outlet === undefined ? undefined : stated(outlet),
    published: day === undefined ? undefined : stated(day),
    language: place.get('news:language')?.slice(0, 2).toLowerCase(),
  });
}

function stated(value: string): Field {
  return { value, certainty: 'stated', reason: 'field of the sitemap' };
}
