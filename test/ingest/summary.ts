import { ingest } from '../../src/ingest/ingest.ts';
import type { Article } from '../../src/model/article.ts';

/** What an `expected.json` holds: all that ingest says of one file, spans shown as the words they cover. */
export function ingestFixture(name: string, bytes: Uint8Array): unknown {
  const { articles, failed, warnings } = ingest([{ source: name, name, bytes }]);
  return { articles: articles.map(summary), failed, warnings };
}

function summary(article: Article): unknown {
  const { text, zones, paragraphs, links } = article;
  return {
    source: article.source,
    url: article.url ?? null,
    outlet: article.outlet ?? null,
    title: article.title ?? null,
    byline: article.byline,
    dateline: article.dateline ?? null,
    published: article.published ?? null,
    updated: article.updated ?? null,
    language: article.language ?? null,
    zones: zones.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
    paragraphs: paragraphs.map(({ start, end }) => text.slice(start, end)),
    links: links.map(({ start, end, href }) => `${text.slice(start, end)} -> ${href}`),
  };
}
