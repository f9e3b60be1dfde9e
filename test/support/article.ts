import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { bareArticle } from '../../src/model/bare-article.ts';
import type { Article, Field, Zone } from '../../src/model/article.ts';

/** What a test states of an article; all but the text may be left out. */
export interface ArticleFields {
  readonly text: string;
  readonly id?: string;
  readonly source?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly url?: string;
  /** Zones inside `text`, by the words they cover (first occurrence). */
  readonly marked?: readonly { readonly kind: Zone['kind']; readonly text: string }[];
}

const PROSE = new Set<Zone['kind']>(['body', 'dateline', 'credit']);

/** An article as ingest would make it: the title in front, paragraphs by blank lines. */
export function articleOf(fields: ArticleFields): Article {
  const { title, outlet, published, updated, url } = fields;
  const head = title === undefined ? '' : `${title}\n\n`;
  const text = head + fields.text;
  const zones: Zone[] = title === undefined ? [] : [{ kind: 'title', start: 0, end: title.length }];
  for (const mark of fields.marked ?? []) {
    const start = text.indexOf(mark.text, head.length);
    if (start < 0) throw new Error(`marked text is not in the article: ${mark.text}`);
    zones.push({ kind: mark.kind, start, end: start + mark.text.length });
  }
  const blocks = zones.filter((zone) => !PROSE.has(zone.kind));
  const paragraphs = [
    ...text.slice(head.length).matchAll(/\S[^\n]*(?:\n(?!\s*\n)[^\n]*\S[^\n]*)*/gu),
  ]
    .map((match) => ({
      start: head.length + match.index,
      end: head.length + match.index + match[0].trimEnd().length,
    }))
    .filter((range) => !blocks.some((zone) => zone.start <= range.start && range.end <= zone.end));
  zones.push(...paragraphs.map((range): Zone => ({ kind: 'body', ...range })));
  zones.sort((a, b) => a.start - b.start || b.end - a.end);
  const key = JSON.stringify([url ?? null, outlet ?? null, published ?? null, title ?? null, text]);
  const id = fields.id ?? bytesToHex(sha256(utf8ToBytes(key))).slice(0, 16);
  return {
    ...bareArticle(id, text, paragraphs),
    source: fields.source ?? 'test',
    url,
    outlet: stated(outlet),
    title,
    published: stated(published),
    updated: stated(updated),
    zones,
  };
}

function stated(value: string | undefined): Field | undefined {
  return value === undefined
    ? undefined
    : { value, certainty: 'stated', reason: 'given by the test' };
}
