import { readDateLine } from '../dates.ts';
import { fold } from '../../text/fold.ts';
import { metas, saidBy, type Facts } from './facts.ts';
import { authorsOf, type Byline } from './authors.ts';
import { bareWords } from './bare-words.ts';
import { withoutSite } from './clues.ts';
import { headlinesOf, searchHeadlinesOf } from './headlines.ts';
import { articleThings, namesUnder, pageThings, textOf, valueOf, type Thing } from './json-ld.ts';
import { momentOf } from './moments.ts';
import { attribute, wordsOf } from './tree.ts';
import type { Block } from './blocks.ts';

/** One thing that a page says about one of its fields, and where. */
export interface Candidate {
  readonly value: string;
  readonly from: string;
}

/** Everything a page says about its fields; each list with the best source first. */
export interface Candidates {
  /** Headlines on the page itself. */
  readonly headline: readonly Candidate[];
  /** Headlines for search engines and social sites. */
  readonly searchHeadline: readonly Candidate[];
  /** A value is one source's whole list of names. */
  readonly byline: readonly Byline[];
  readonly outlet: readonly Candidate[];
  readonly published: readonly Candidate[];
  readonly updated: readonly Candidate[];
  readonly language: readonly Candidate[];
  readonly url: readonly Candidate[];
}

/** What candidates are gathered from. */
export interface PageSources {
  readonly facts: Facts;
  readonly things: readonly Thing[];
  readonly blocks: readonly Block[];
  readonly url: string | undefined;
}

/** Gathers what every source says about every field. */
export function candidatesOf(sources: PageSources): Candidates {
  const { facts, things } = sources;
  const shown = [facts.pageTitle ?? '', ...(facts.meta.get('og:title') ?? [])].map((title) =>
    bareWords(fold(title)),
  );
  const articles = articleThings(things, (headline) => {
    const key = bareWords(fold(headline));
    return (
      key.length > 8 &&
      shown.some((title) => title.includes(key) || (title.length > 8 && key.includes(title)))
    );
  });
  const named = outlets(sources, articles);
  const searchHeadline = searchHeadlinesOf(facts, articles);
  return {
    headline: headlinesOf(sources, searchHeadline),
    searchHeadline,
    byline: authorsOf(sources, articles, named),
    outlet: named,
    published: dates(sources, articles, 'published'),
    updated: dates(sources, articles, 'updated'),
    language: languages(sources, articles),
    url: addresses(sources),
  };
}

function outlets({ facts, things, url }: PageSources, articles: readonly Thing[]): Candidate[] {
  const publishers = articles.flatMap((thing): Candidate[] => {
    const [value] = namesUnder(valueOf(thing, 'publisher'), things);
    return value === undefined ? [] : [{ value, from: 'JSON-LD publisher' }];
  });
  const names = [
    'og:site_name',
    'application-name',
    'apple-mobile-web-app-title',
    'dc.publisher',
    'cre',
    'itemprop:publisher',
  ];
  const tail = facts.pageTitle === undefined ? undefined : tailOf(facts.pageTitle);
  const host = hostOf(url ?? facts.canonical ?? facts.meta.get('og:url')?.[0]);
  return [
    ...metas(facts, names.slice(0, 1)),
    ...publishers,
    ...metas(facts, names.slice(1)),
    ...(tail === undefined ? [] : [{ value: tail, from: 'behind the page title' }]),
    ...(host === undefined ? [] : [{ value: host, from: 'host of the address' }]),
  ].filter(({ value }) => value.length <= 80 && !/^https?:/iu.test(value));
}

function tailOf(title: string): string | undefined {
  const cut = withoutSite(title);
  const tail = title.slice(cut.length).replace(/^[\s|:\u00b7\u2022\u00bb\u2013\u2014-]+/u, '');
  return cut.length === title.length || tail === ''
    ? undefined
    : tail.split(/ [|\u00b7\u00bb] /u).at(-1);
}

/** The host of an address without "www."; undefined where it is none. */
function hostOf(address: string | undefined): string | undefined {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/:?#]+)/iu.exec(address ?? '')?.[1]?.toLowerCase();
  return host?.replace(/^(?:www\d?|amp|m|mobile)\./u, '');
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'itemprop:datepublished',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publish_date',
  'published_at',
  'pubdate',
  'pub_date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'citation_publication_date',
  'citation_date',
  'ptime',
  'date',
];
const UPDATED = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'itemprop:datemodified',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'article.updated',
  'lastmod',
  'last-modified',
  'revised',
  'utime',
];

function dated(from: string, said: readonly (string | undefined)[]): Candidate[] {
  return said.flatMap((text) => {
    const value = text === undefined ? undefined : momentOf(text);
    return value === undefined ? [] : [{ value, from }];
  });
}

function dates(
  { facts, things, blocks, url }: PageSources,
  articles: readonly Thing[],
  field: 'published' | 'updated',
): Candidate[] {
  const key = field === 'published' ? 'datePublished' : 'dateModified';
  const under = (list: readonly Thing[]): (string | undefined)[] =>
    list.map((thing) => textOf(valueOf(thing, key)));
  const pages = pageThings(things);
  const elements = (facts.properties.get(key) ?? [])
    .filter(({ tagName }) => tagName !== 'meta')
    .map(saidBy);
  const all = [
    ...dated(`JSON-LD ${key}`, under(articles)),
    ...(field === 'published'
      ? dated(
          'JSON-LD dateCreated',
          articles.map((thing) => textOf(valueOf(thing, 'dateCreated'))),
        )
      : []),
    ...metas(facts, field === 'published' ? PUBLISHED : UPDATED).flatMap(({ value, from: where }) =>
      dated(where, [value]),
    ),
    ...dated(`microdata ${key}`, elements),
    ...dated(`JSON-LD page ${key}`, under(pages)),
    ...visibleDates(blocks, facts, field),
    ...(field === 'published' ? times(facts) : []),
    ...(field === 'published'
      ? dated('day in the address', [dayInAddress(url ?? facts.canonical)])
      : []),
  ];
  return byAgreement(all);
}

/**
 * The day that most kinds of sources agree on comes first; between equals the order stays. A moment in
 * universal time is put behind the day that the page itself prints, when that is the day before or after:
 * it is the same moment where the paper is.
 */
function byAgreement(all: readonly Candidate[]): Candidate[] {
  const day = ({ value }: Candidate): string => value.slice(0, 10);
  const kinds = (of: string): number =>
    new Set(
      all
        .filter((one) => day(one) === of)
        .map(({ from }) => from.replace(/ ".*| (?:meta |page ).*/u, '')),
    ).size;
  const printed = all.find(({ from }) => from.startsWith('date line'));
  const ranked = all.toSorted((a, b) => kinds(day(b)) - kinds(day(a)));
  const [first] = ranked;
  if (!first || !printed || day(first) === day(printed)) return ranked;
  const labelled = /^date line "(?:first |originally )?(?:published|posted)\b/iu.test(printed.from);
  const apart = Math.abs(Date.parse(day(first)) - Date.parse(day(printed)));
  const sameMoment = apart <= DAY && /T.*(?:Z|[+-]00:?00)$/u.test(first.value);
  return labelled || sameMoment ? [printed, ...ranked.filter((one) => one !== printed)] : ranked;
}

/** Milliseconds. */
const DAY = 86_400_000;

function times({ times: elements }: Facts): Candidate[] {
  return elements.slice(0, 3).flatMap((element) => {
    const value = momentOf(attribute(element, 'datetime') ?? wordsOf(element, 80));
    return value === undefined ? [] : [{ value, from: 'time element' }];
  });
}

/** Date lines from a little above the headline to a few lines below it. */
function visibleDates(
  blocks: readonly Block[],
  facts: Facts,
  field: 'published' | 'updated',
): Candidate[] {
  const first = facts.headings[0] && wordsOf(facts.headings[0], 300);
  const found = blocks.findIndex(({ text }) => text === first);
  const at = found < 0 ? 0 : found;
  const near = [
    ...blocks.slice(at + 1, at + 16),
    ...blocks.slice(Math.max(0, at - 4), at).toReversed(),
  ];
  return near.flatMap(({ text }) => {
    if (text.length > 140) return [];
    const value = dateIn(text, field);
    return value === undefined || value < '1980'
      ? []
      : [{ value, from: `date line "${text.slice(0, 60)}"` }];
  });
}

/** A date line as a whole, or the last part of one that opens with a name: "Jane Doe | 3 May 2031". */
function dateIn(text: string, field: 'published' | 'updated'): string | undefined {
  const line = readDateLine(fold(text));
  if (line) return line[field];
  for (const part of text
    .split(/\s+[|\u00b7\u2022\u2013\u2014/-]\s+|,\s+on\s+|\bPosted on\b/u)
    .slice(0, 6)) {
    const value = readDateLine(fold(part))?.[field];
    if (value !== undefined) return value;
  }
  return undefined;
}

function dayInAddress(url: string | undefined): string | undefined {
  const match = /\/(20\d\d|19\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/\-._?]|$)/iu.exec(
    url ?? '',
  );
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return /^\d/u.test(month)
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : `${day} ${month} ${year}`;
}

function languages({ facts }: PageSources, articles: readonly Thing[]): Candidate[] {
  const stated = articles.flatMap((thing): Candidate[] => {
    const value = textOf(valueOf(thing, 'inLanguage'));
    return value === undefined ? [] : [{ value, from: 'JSON-LD inLanguage' }];
  });
  const html =
    facts.language === undefined ? [] : [{ value: facts.language, from: 'lang of the page' }];
  return [
    ...stated,
    ...html,
    ...metas(facts, ['og:locale', 'content-language', 'dc.language']),
  ].filter(({ value }) => /^[a-z]{2}(?:[-_]|$)/iu.test(value));
}

function addresses({ facts, url }: PageSources): Candidate[] {
  const canonical =
    facts.canonical === undefined ? [] : [{ value: facts.canonical, from: 'canonical link' }];
  const given = url === undefined ? [] : [{ value: url, from: 'fetched from' }];
  return [
    ...canonical,
    ...metas(facts, ['og:url', 'parsely-link', 'twitter:url']),
    ...given,
  ].filter(({ value }) => /^https?:\/\/[^\s]+$/iu.test(value));
}
