import { splitTail } from '../headline.ts';
import { textOf, valueOf, isOfType, type Thing, lineOf } from './json-ld.ts';
import { fold } from '../../text/fold.ts';
import type { Facts } from './facts.ts';
import type { PageClues } from './seen.ts';

/** What a page's metadata says of its headline, its summary and its body. */
export function cluesOf({ meta, pageTitle }: Facts, things: readonly Thing[]): PageClues {
  const said = (name: string): readonly string[] => meta.get(name) ?? [];
  const articles = things.filter((thing) => isOfType(thing, /(?:Article|Posting|Report)$/u));
  const headlines = articles
    .slice(0, 3)
    .flatMap((thing) => lineOf(valueOf(thing, 'headline')) ?? []);
  const titles = [
    ...headlines,
    ...said('og:title'),
    ...said('twitter:title'),
    ...(pageTitle === undefined ? [] : [pageTitle]),
  ];
  return {
    titles: [...titles, ...titles.map(withoutSite)],
    description: said('og:description')[0] ?? said('description')[0],
    statedBody: articles
      .flatMap((thing) => textOf(valueOf(thing, 'articleBody')) ?? [])
      .toSorted((a, b) => b.length - a.length)[0],
  };
}

/** "Headline - Site" and "Headline | Section | Site" without what is hung on. */
export function withoutSite(title: string): string {
  const tailed = splitTail(fold(title));
  return tailed ? title.slice(0, tailed.headline.end).trim() : title;
}
