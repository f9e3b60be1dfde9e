import { languageOf } from './language.ts';
import { findLinks } from './links.ts';
import { layOutText, type Layout } from './zones.ts';
import type { Draft } from './document.ts';
import type { Field, Link, Zone } from '../model/article.ts';
import { byPosition } from '../model/span.ts';

/** What a format knows about an article before its text has been looked at. */
export interface Stated {
  readonly source: string;
  readonly text: string;
  readonly title?: string | undefined;
  /** The text opens with the title, as it does for records. */
  readonly titleInText?: boolean;
  readonly outlet?: Field | undefined;
  readonly byline?: readonly string[];
  readonly published?: Field | undefined;
  readonly updated?: Field | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  /** Links of the markup that the text was read out of; without them, those left in the text. */
  readonly links?: readonly Link[] | undefined;
}

/** Lays a text out and fills what is not stated from what the text shows; stated fields win. */
export function draftOf(stated: Stated): Draft {
  const { source, text } = stated;
  const titleEnd = stated.titleInText ? (stated.title?.length ?? 0) : 0;
  const knownTitle = stated.titleInText ? stated.title : undefined;
  const layout = layOutText(text, titleEnd, knownTitle, stated.published);
  const zones = titleEnd > 0 ? withTitle(layout.zones, titleEnd) : layout.zones;
  const shown = layout.title && text.slice(layout.title.start, layout.title.end);
  return {
    source,
    url: stated.url,
    outlet: stated.outlet ?? layout.outlet,
    title: stated.title ?? shown,
    byline: stated.byline && stated.byline.length > 0 ? stated.byline : layout.byline,
    dateline: layout.dateline,
    published: stated.published ?? layout.published,
    updated: stated.updated ?? layout.updated,
    language: stated.language ?? languageOf(bodyOf(text, layout) || text),
    text,
    zones,
    paragraphs: layout.paragraphs,
    links: stated.links ?? findLinks(text),
  };
}

function withTitle(zones: readonly Zone[], end: number): Zone[] {
  return [{ kind: 'title' as const, start: 0, end }, ...zones].sort(byPosition);
}

function bodyOf(text: string, layout: Layout): string {
  const first = layout.paragraphs[0];
  return first ? text.slice(first.start, first.start + 4000) : '';
}
