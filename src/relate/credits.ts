import { once } from '../model/once.ts';
import { agencyOf } from './agencies.ts';
import { datelineCredit, foldOutlet } from './outlets.ts';
import type { Body } from './body.ts';
import type { Article } from '../model/article.ts';

/** An agency that a text credits. `maker`: the whole text is its work; else it contributed. */
export interface Credit {
  readonly agency: string;
  readonly maker: boolean;
  /** The words that credit it. */
  readonly words: string;
}

/** Bracketed before the dash of a dateline, or at its end: `LONDON (Reuters) -`. */
const IN_DATELINE = /^[^\n()]{0,60}\(([A-Za-z][A-Za-z -]{1,30})\)\s*(?:[-–—]|$)/u;
const COPYRIGHT =
  /(?:©|\(c\)|\bcopyright)[\s\d,–-]{0,20}(?:by\s+)?((?:the\s+)?[A-Za-z][A-Za-z-]*(?:\s[A-Z][A-Za-z-]*){0,3})/gi;
const CONTRIBUTED =
  /(?:\bwith (?:files|reporting|material) from|\bvia)\s+((?:the\s+)?[A-Z][A-Za-z-]*(?:\s[A-Z][A-Za-z-]*){0,3})|((?:\bThe\s)?\b[A-Z][A-Za-z-]*(?:\s[A-Z][A-Za-z-]*){0,3}) contributed to this (?:report|article|story)/gu;

/** A line that says whose the text is, of an agency that no table has. */
const PROVIDED =
  /\b(?:provided|supplied|distributed|produced|syndicated) by ((?:the\s)?\p{Lu}[\p{L}\p{Nd}&'-]*(?: \p{Lu}[\p{L}\p{Nd}&'-]*){0,3})/u;

/** How far from the end of a text credits stand, in UTF-16 units. */
const TAIL = 600;

/** The agency an article credits, the maker of the whole before a contributor. */
export function creditOf(body: Body): Credit | undefined {
  const [credit] = creditsOf(body);
  return credit;
}

/** Once for each body: it is asked for with every text that a text is related to. */
const creditsOf = once((body: Body): readonly Credit[] => {
  const { article, shadow } = body;
  const found = [
    ...fromByline(article),
    ...fromOpening(body),
    ...fromZones(body),
    ...fromStrangers(body),
    ...fromTail(shadow),
  ];
  return found.toSorted((a, b) => Number(b.maker) - Number(a.maker));
});

function fromByline(article: Article): Credit[] {
  return article.byline.flatMap((line) => {
    const agency = agencyOf(line.replace(/^by\s+/i, ''));
    return agency ? [{ agency, maker: true, words: line }] : [];
  });
}

function fromOpening({ article, shadow }: Body): Credit[] {
  const first = article.paragraphs[0];
  if (!first) return [];
  const match = IN_DATELINE.exec(shadow.slice(first.start, Math.min(first.end, first.start + 120)));
  const agency = agencyOf(match?.[1] ?? '');
  return match && agency ? [{ agency, maker: true, words: `(${match[1] ?? ''})` }] : [];
}

/** What ingest marked as a credit line, or as a dateline with an agency in brackets. */
function fromZones({ article, shadow }: Body): Credit[] {
  return article.zones.flatMap((zone): Credit[] => {
    if (zone.kind !== 'credit' && zone.kind !== 'dateline') return [];
    const words = shadow.slice(zone.start, zone.end).trim();
    const inner = /\(([^()]{2,40})\)/u.exec(words)?.[1] ?? words;
    const agency = agencyOf(inner.replace(/^[-–—\s]+/u, ''));
    return agency ? [{ agency, maker: true, words }] : fromTail(words);
  });
}

/**
 * An agency that is in no table: in the brackets of a dateline under another outlet's name, or in a
 * line that says who provided the text. The text or its outlet must speak of it once more.
 */
function fromStrangers({ article, shadow }: Body): Credit[] {
  if (article.outlet?.certainty === 'inferred') return [];
  const bracketed = datelineCredit(article);
  const lines = article.zones.filter(({ kind }) => kind === 'credit');
  const names = [
    ...(bracketed ? [shadow.slice(bracketed.start, bracketed.end)] : []),
    ...lines.flatMap(({ start, end }) => PROVIDED.exec(shadow.slice(start, end))?.[1] ?? []),
  ];
  const outlet = foldOutlet(article.outlet?.value ?? '');
  return names.flatMap((name) => {
    const again = shadow.indexOf(name, shadow.indexOf(name) + name.length) >= 0;
    if (!again && foldOutlet(name) !== outlet) return [];
    return [{ agency: name, maker: true, words: name }];
  });
}

function fromTail(shadow: string): Credit[] {
  const tail = shadow.slice(-TAIL);
  const credits: Credit[] = [];
  for (const match of tail.matchAll(COPYRIGHT)) {
    const agency = firstAgency(match[1] ?? '');
    if (agency) credits.push({ agency, maker: true, words: match[0].trim() });
  }
  for (const match of tail.matchAll(CONTRIBUTED)) {
    const agency = firstAgency(match[1] ?? match[2] ?? '');
    if (agency) credits.push({ agency, maker: false, words: match[0].trim() });
  }
  return credits;
}

/** The agency that the longest beginning of a phrase names: "Reuters All rights reserved". */
function firstAgency(phrase: string): string | undefined {
  const words = phrase.split(/\s+/u);
  for (let length = words.length; length > 0; length -= 1) {
    const agency = agencyOf(words.slice(0, length).join(' '));
    if (agency) return agency;
  }
  return undefined;
}
