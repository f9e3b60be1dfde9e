import { sharedWords, sharesWords, splitTail } from '../headline.ts';
import { fold } from '../../text/fold.ts';
import { countWords } from '../furniture.ts';
import { decodeEntities } from '../xml/entities.ts';
import { bareWords } from './bare-words.ts';
import { withoutSite } from './clues.ts';
import { bitOf } from './hints.ts';
import { lineOf, valueOf, type Thing } from './json-ld.ts';
import { wordsOf } from './tree.ts';
import { metas, type Facts } from './facts.ts';
import type { Candidate, PageSources } from './candidates.ts';

/** UTF-16 units of the longest line that may be a headline. */
const LONGEST = 300;
/** Words from which a heading that stands alone is a headline though the page's title is worded otherwise. */
const OWN_WORDING = 5;
/** Share of the words of both that a line has in common with a stated title where it is that headline. */
const SAME_HEADLINE = 0.75;
/** Blocks from the page's top in which a headline is looked for that no heading of the first rank holds. */
const WITHIN = 120;

/** Headlines for search engines and social sites, the best source first. */
export function searchHeadlinesOf(facts: Facts, articles: readonly Thing[]): Candidate[] {
  const stated = articles.flatMap((thing): Candidate[] => {
    const value = lineOf(valueOf(thing, 'headline'));
    return value === undefined ? [] : [{ value, from: STATED }];
  });
  const title = facts.pageTitle === undefined ? [] : [{ value: facts.pageTitle, from: PAGE_TITLE }];
  return [...metas(facts, TITLES), ...stated, ...title].map(({ value, from }) => ({
    value: withoutSite(decodeEntities(value)),
    from,
  }));
}

const STATED = 'JSON-LD headline';
const PAGE_TITLE = 'page title';
const TITLES = [
  'og:title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'title',
];

/** What a page says of its headline elsewhere, as bare words. */
interface Titles {
  /** As they stand, a site's name included. */
  readonly whole: readonly string[];
  /** Without it. */
  readonly cut: ReadonlySet<string>;
  /** Those that the page's data state. */
  readonly stated: ReadonlySet<string>;
  /** The page's names for its site. */
  readonly sites: ReadonlySet<string>;
}

/** Headlines that readers of the page see, the best first: those that the page's titles repeat. */
export function headlinesOf(sources: PageSources, search: readonly Candidate[]): Candidate[] {
  const { facts } = sources;
  const titles = titlesOf(facts, search);
  const marked = (facts.properties.get('headline') ?? []).filter(
    ({ tagName }) => tagName !== 'meta',
  );
  const elements = [...new Set([...marked, ...facts.headings])];
  const texts = elements.map((element) => wordsOf(element, 500));
  const lines = texts
    .map((text) => withoutHangings(text, titles, texts))
    .filter((text) => text !== '' && text.length <= LONGEST);
  const isAlone = new Set(lines).size === 1;
  const ranked = lines
    .map((value) => ({ value, rank: rankOf(value, titles, isAlone) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ value }) => ({ value: asWritten(value, search), from: 'headline on the page' }));
  if (ranked.length > 0) return aboutSomethingElse(ranked[0], sources, search) ? [] : ranked;
  return lowerHeadlines(sources, search);
}

function titlesOf(facts: Facts, search: readonly Candidate[]): Titles {
  const whole = [facts.pageTitle, ...(facts.meta.get('og:title') ?? [])]
    .filter((title) => title !== undefined)
    .map(bare);
  const cut = new Set(search.map(({ value }) => bare(value)));
  // The title of a page may open with the site's name, so that its cut is no headline.
  const stated = new Set(
    search.filter(({ from }) => from !== PAGE_TITLE).map(({ value }) => bare(value)),
  );
  // What the page's title has beside the headline is its name for itself.
  const page = bare(facts.pageTitle ?? '');
  const beside = [...stated].flatMap((headline) => {
    if (page.startsWith(`${headline} `)) return [page.slice(headline.length + 1)];
    return page.endsWith(` ${headline}`) ? [page.slice(0, -headline.length - 1)] : [];
  });
  const named = metas(facts, ['og:site_name', 'application-name']).map(({ value }) => bare(value));
  return {
    whole: [...whole, ...cut].filter((title) => title !== ''),
    cut,
    stated,
    sites: new Set([...named, ...beside]),
  };
}

function bare(text: string): string {
  return bareWords(fold(text));
}

/** 3 where it is a stated headline, 2 where one opens or ends with it, 1 where they share words; 0 for a section, a site's name. */
function rankOf(text: string, { whole, stated, sites }: Titles, isAlone: boolean): number {
  const own = bare(text);
  if (own === '') return 0;
  if (stated.has(own)) return 3;
  if (sites.has(own)) return 0;
  if (whole.length === 0) return 1;
  // Of two parts of one title the longer is the headline.
  const isLine = own.includes(' ');
  const isPart = whole.some(
    (title) => `${title} `.startsWith(`${own} `) || (isLine && title.endsWith(` ${own}`)),
  );
  if (isPart) return 2 + own.length / (LONGEST * 2);
  if (whole.some((title) => sharesWords(own, title))) return 1;
  // Written for readers and not for search engines, it may have one word of the page's title; a year is none.
  const letters = own.replace(/\d+/gu, ' ');
  const isOwnWording = isAlone && countWords(own) >= OWN_WORDING;
  return isOwnWording && whole.some((title) => sharedWords(letters, title) > 0) ? 1 : 0;
}

/**
 * A heading without the section or the site behind its last bar, and without a link's host and a count of
 * comments; a number that another heading or title has too is its own.
 */
function withoutHangings(
  text: string,
  { whole, cut }: Titles,
  headings: readonly string[],
): string {
  const short = text.replace(/\s*(?:\([\w-]+(?:\.[\w-]+)+\))?\s*\d*$/u, '');
  const long = bare(text);
  const isOwn =
    whole.some((title) => ` ${title} `.includes(` ${long} `)) ||
    headings.filter((one) => bare(one) === long).length > 1;
  if (short !== text && !isOwn && cut.has(bare(short))) return short;
  const tailed = text.includes('|') ? splitTail(fold(text)) : undefined;
  return tailed ? text.slice(0, tailed.headline.end).trim() : text;
}

/** A headline set in capitals as the page's metadata writes the same words: names cannot be told in capitals. */
function asWritten(value: string, search: readonly Candidate[]): string {
  if (value !== value.toUpperCase() || value === value.toLowerCase()) return value;
  const own = bare(value);
  const written = search.find(
    (one) => one.value !== one.value.toUpperCase() && bare(one.value) === own,
  );
  return written?.value ?? value;
}

/**
 * Whether the address and all that is stated agree on a headline that the heading has little of: it is
 * then the page's picture line or its rubric.
 */
function aboutSomethingElse(
  heading: Candidate | undefined,
  { url, facts }: PageSources,
  search: readonly Candidate[],
): boolean {
  const [first] = search;
  const slug = slugOf(url ?? facts.canonical);
  if (!heading || !first || slug.length < OWN_WORDING) return false;
  const agree = new Set(search.map(({ value }) => bare(value))).size === 1;
  return agree && shareOf(slug, first.value) === 1 && shareOf(slug, heading.value) < 0.5;
}

/** Words of the part of an address that has most of them. */
function slugOf(url: string | undefined): string[] {
  const parts = (url ?? '').replace(/^https?:\/\/[^/]*|[?#].*$/gu, '').split('/');
  const words = parts.map((part) =>
    part
      .toLowerCase()
      .replace(/\.\w{2,5}$/u, '')
      .split(/[-_]+/u),
  );
  return words.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

function shareOf(slug: readonly string[], title: string): number {
  const words = new Set(bare(title).split(' '));
  return slug.filter((word) => words.has(word)).length / slug.length;
}

/** Where no heading of the first rank is the headline, the line near the top that says most of what the titles say. */
function lowerHeadlines({ blocks }: PageSources, search: readonly Candidate[]): Candidate[] {
  const top = blocks.slice(0, WITHIN).filter(({ text }) => text.length <= LONGEST);
  const keys = new Set(top.map(({ text }) => bare(text)));
  if (search.some(({ value }) => keys.has(bare(value)))) return [];
  const found = top
    .filter(({ tag, place }) => /^h[1-6]$/u.test(tag) || (place.near & bitOf('title')) !== 0)
    .map(({ text }) => ({
      value: text,
      like: Math.max(0, ...search.map(({ value }) => likeness(text, value))),
    }))
    .filter(({ like }) => like >= SAME_HEADLINE)
    .toSorted((a, b) => b.like - a.like)[0];
  if (!found) return [];
  // What is hung on behind a stated headline is a date or a section.
  const opens = search.some(({ value }) => opensWith(found.value, value));
  return opens ? [] : [{ value: found.value, from: 'line on the page' }];
}

function opensWith(line: string, headline: string): boolean {
  return bare(line).startsWith(`${bare(headline)} `);
}

/** Share of words that two lines have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => new Set(bare(text).split(' ')));
  if (!one || !other) return 0;
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
}
