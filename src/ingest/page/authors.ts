import { readByline } from '../bylines.ts';
import { knownMaker } from '../outlets.ts';
import { fold } from '../../text/fold.ts';
import { bareWords } from './bare-words.ts';
import { saidBy, type Facts } from './facts.ts';
import { bitOf } from './hints.ts';
import { namesUnder, valueOf, type Thing } from './json-ld.ts';
import { wordsOf } from './tree.ts';
import type { Block } from './blocks.ts';
import type { Candidate, PageSources } from './candidates.ts';

/** Who one source says wrote the page. */
export interface Byline {
  readonly value: readonly string[];
  readonly from: string;
}

const AUTHOR_METAS = [
  'parsely-author',
  'sailthru.author',
  'byl',
  'author',
  'article:author_name',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'citation_author',
  'itemprop:author',
  'twitter:data1',
];

/** Words of a person's name, at most. */
const MOST_NAMES = 6;

function listed(from: string, names: readonly string[]): Byline[] {
  const said = [...new Set(names.flatMap(cleanNames))];
  // Beside people a long name is what they belong to or do.
  const value = said.some(isPerson)
    ? said.filter((name) => name.split(' ').length <= MOST_NAMES)
    : said;
  return value.length === 0 ? [] : [{ value, from }];
}

/** Everything that a page says of who wrote it, the best source first. */
export function authorsOf(
  sources: PageSources,
  articles: readonly Thing[],
  outlet: readonly Candidate[],
): readonly Byline[] {
  return peopleFirst(bylines(sources, articles), outlet);
}

function bylines({ facts, things, blocks }: PageSources, articles: readonly Thing[]): Byline[] {
  const elements = facts.properties.get('author') ?? [];
  const words = elements
    .filter(({ tagName }) => tagName !== 'meta')
    .flatMap((element) => saidBy(element));
  return [
    ...articles.flatMap((thing) =>
      listed('JSON-LD author', namesUnder(valueOf(thing, 'author'), things)),
    ),
    ...AUTHOR_METAS.filter(
      (name) =>
        name !== 'twitter:data1' ||
        facts.meta.get('twitter:label1')?.[0]?.toLowerCase().includes('written') === true,
    ).flatMap((name) => listed(`meta ${name}`, facts.meta.get(name) ?? [])),
    ...listed(
      'author link',
      facts.authorLinks.slice(0, 3).map((element) => wordsOf(element, 200)),
    ),
    ...listed('microdata author', words.slice(0, 3)),
    ...visibleBylines(blocks, facts),
  ];
}

/**
 * People named anywhere come before the paper's own name, which stands in the byline of a text that
 * nobody signed; a newspaper's name alone is no author at all. And what is printed for readers comes
 * before what the system noted: where a byline on the page names other people, or the same and more,
 * it is right.
 */
function peopleFirst(lists: readonly Byline[], outlet: readonly Candidate[]): readonly Byline[] {
  const own = new Set(outlet.map(({ value }) => bareWords(fold(value)).replaceAll(' ', '')));
  const people = lists.flatMap(({ value, from }) => {
    const names = value.filter((name) => {
      const key = bareWords(fold(name)).replaceAll(' ', '');
      return !own.has(key) && !own.has(`${key}com`);
    });
    return names.length === 0 ? [] : [{ value: names, from }];
  });
  const [first] = people;
  if (!first) return outlet.some(({ value }) => knownMaker(value)) ? [] : lists;
  const better = people.find((list) => isBetter(list, first, people));
  return better ? [better, ...people.filter((list) => list !== better)] : people;
}

/** Sources that name everybody who wrote a text. */
const FULL: ReadonlySet<string> = new Set([
  'byline on the page',
  'meta dc.contributor',
  'meta citation_author',
]);

function isBetter(list: Byline, first: Byline, all: readonly Byline[]): boolean {
  if (list === first || !FULL.has(list.from) || !list.value.every(isPerson)) return false;
  const names = list.value.map(plainName);
  const known = first.value.map(plainName);
  const shares = (others: readonly string[]): boolean =>
    known.some((name) => others.includes(name));
  if (known.every((name) => names.includes(name))) return names.length > known.length;
  return (
    list.from === PRINTED &&
    first.from !== PRINTED &&
    first.from !== NAME_LINE &&
    !all.some(
      (one) => (one.from === PRINTED || one.from === NAME_LINE) && shares(one.value.map(plainName)),
    )
  );
}

const PRINTED = 'byline on the page';
const NAME_LINE = 'name in the byline of the page';
const HONOURS = /^(?:dr|prof|professor|mr|mrs|ms|sir|dame|rev)\.? /iu;
/** What people are, and what offices and companies are called: no part of a person's name. */
const NO_PERSON =
  /\b(?:expert|editor|writer|reporter|correspondent|contributor|director|manager|staff|team|desk|university|institute|college|states|news|network|media|group|inc|llc|md|rdn?|ms|phd)\b/iu;

function plainName(name: string): string {
  return bareWords(fold(name.replace(HONOURS, '')));
}

function isPerson(name: string): boolean {
  const plain = name.replace(HONOURS, '');
  return (
    !NO_PERSON.test(plain) &&
    !/['\u2019]s /u.test(plain) &&
    /^\p{Lu}[\p{L}.'\u2019-]*(?: (?:\p{Lu}[\p{L}.'\u2019-]*|(?:van|von|de|der|den|da|di|la|le|bin|al|del|dos|el))){1,4}$/u.test(
      plain,
    )
  );
}

/** Bylines stand near the headline, in short lines: "By Jane Doe", or a line in an element called byline. */
function visibleBylines(blocks: readonly Block[], facts: Facts): Byline[] {
  const first = facts.headings[0] && wordsOf(facts.headings[0], 300);
  const at = Math.max(
    0,
    blocks.findIndex(({ text }) => text === first),
  );
  return blocks.slice(at, at + 25).flatMap(({ text, place }) => {
    if (text.length > 160) return [];
    const read = readByline(fold(text));
    if (read) return listed(PRINTED, withoutDegrees(read.names));
    const isName =
      (place.near & bitOf('byline')) !== 0 &&
      /^\p{Lu}[\p{L}.'\u2019-]+(?: \p{Lu}[\p{L}.'\u2019-]*){1,3}$/u.test(text);
    return isName ? listed(NAME_LINE, [text]) : [];
  });
}

/** "Jane Doe, MS, RDN": what stands behind a name in capitals is what she studied. */
function withoutDegrees(names: readonly string[]): readonly string[] {
  return names.filter(
    (name, at) => at === 0 || !/^(?:\p{Lu}{2,5}|Ph\.?D\.?|M\.?D\.?)$/u.test(name),
  );
}

/** Values in JSON are not HTML, but many sites write them as if they were. */
function withoutEntities(text: string): string {
  return text
    .replace(/&(?:quot|#34|#x22);/giu, '"')
    .replace(/&(?:apos|#0?39|#x27);/giu, "'")
    .replace(/&(?:nbsp|#160);/giu, ' ')
    .replace(/&(?:amp|#0?38);/giu, '&');
}

const NO_NAMES =
  /^(?:https?:|www\.|@|\/)|^(?:(?:\S+ )?admin|administrator|editor|guest|staff|author|unknown|anonymous|n\/?a|none|null|undefined|user|root|test|webmaster|(?:written|updated|reviewed|edited|posted|fact[ -]checked|medically reviewed)(?: by.*)?|advertiser disclosure|staff writers?|expert reviewer|(?:marketing|managing|content) (?:director|editor|manager|team)|privacy)$/iu;

/** A longer field, in UTF-16 units, holds no names but a text; patterns are not tried on it. */
const LONGEST_NAMES = 1000;

/** Names out of what a field says: "By Jane Doe and John Roe, Staff Writer". */
function cleanNames(said: string): string[] {
  if (said.length > LONGEST_NAMES) return [];
  const text = withoutEntities(said)
    .replace(
      /^\s*(?:(?:written|reported|posted|words) by|by|author|about(?: the author)?)\s*:?\s+/iu,
      '',
    )
    .replace(/\s+[-\u2013\u2014]\s+\p{Lu}.{0,60}$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (
    text === '' ||
    text.length > 200 ||
    NO_NAMES.test(text) ||
    /\S@\S+\.\S|^\S+\.\S+\.\S+$/u.test(text)
  )
    return [];
  return text
    .split(
      /\s*(?:;|\||\band\b(?=\s+\p{Lu})|&(?=\s+\p{Lu})|,(?=\s+\p{Lu}[\p{L}.'\u2019-]+\s+\p{Lu}))\s*/u,
    )
    .map((name) => name.replace(/[,.\s]+$/u, (end) => (end.startsWith('.') ? '.' : '')).trim())
    .filter((name) => name !== '' && !NO_NAMES.test(name));
}
