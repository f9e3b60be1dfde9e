import { agencyOf } from './agencies.ts';
import { once } from '../model/once.ts';
import { contains } from '../model/span.ts';
import type { Article, Zone } from '../model/article.ts';

/** How an article's outlet compares: a folded name and the site of its address. */
export interface House {
  readonly name: string | undefined;
  /** The name stands in a dateline's brackets only: it may be whose text it is, not who printed it. */
  readonly credited: boolean;
  readonly site: string | undefined;
  readonly address: string | undefined;
}

const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu']);

/** The house an article comes from, as far as its fields say; it is held against those of many others. */
export const houseOf = once((article: Article): House => {
  const name = article.outlet ? foldOutlet(article.outlet.value) : '';
  return {
    name: name === '' ? undefined : name,
    credited: article.outlet?.certainty === 'inferred' && datelineCredit(article) !== undefined,
    site: article.url === undefined ? undefined : siteOf(article.url),
    address: article.url === undefined ? undefined : addressOf(article.url),
  };
});

/** The words in brackets of a dateline, where there are any: "(AP)". */
export function datelineCredit(article: Article): Zone | undefined {
  const dateline = article.zones.find(({ kind }) => kind === 'dateline');
  return (
    dateline && article.zones.find((zone) => zone.kind === 'credit' && contains(dateline, zone))
  );
}

/** "The New York Times -" and "New York Times" are one name, and so are "AFP" and "Agence France-Presse". */
export function foldOutlet(name: string): string {
  return (agencyOf(name) ?? name)
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/\.(?:com|org|net|co\.uk)\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\s(?:online|website|politics)$/u, '')
    .trim();
}

function addressOf(url: string): string {
  return url
    .toLowerCase()
    .replace(/^[a-z]+:\/\/(?:www\.)?/u, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '');
}

/** `edition.cnn.com` → `cnn.com`; undefined for what is no web address. */
function siteOf(url: string): string | undefined {
  const host = /^[a-z]+:\/\/([^/:?#]+)/u.exec(url.toLowerCase())?.[1];
  if (host === undefined) return undefined;
  const labels = host.split('.');
  const keep = labels.length > 2 && SECOND_LEVEL.has(labels.at(-2) ?? '') ? 3 : 2;
  return labels.slice(-keep).join('.');
}

/**
 * What is known of two outlets: the same, different, or nothing that decides. Two prints of one
 * agency's text are not one outlet's own because both name the agency in the dateline.
 */
export function compareHouses(a: House, b: House): 'same' | 'different' | 'unknown' {
  if (a.address !== undefined && a.address === b.address) return 'same';
  if (a.name !== undefined && a.name === b.name)
    return a.credited || b.credited ? 'unknown' : 'same';
  if (a.site !== undefined && b.site !== undefined) return a.site === b.site ? 'same' : 'different';
  if (a.name !== undefined && b.name !== undefined) return 'different';
  return 'unknown';
}
