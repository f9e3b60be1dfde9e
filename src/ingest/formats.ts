import { csv } from './formats/csv.ts';
import { feed } from './formats/feed.ts';
import { html } from './formats/html.ts';
import { opml } from './formats/opml.ts';
import { records } from './formats/records.ts';
import { sitemap } from './formats/sitemap.ts';
import { text } from './formats/text.ts';
import type { Format } from './document.ts';

/** Every kind of file that can be read; the first that accepts a document parses it, plain text last. */
export const FORMATS: readonly Format[] = [feed, sitemap, opml, csv, html, records, text];

/** What takes whatever no other format knows: markup that reaches it is of a kind that is not read. */
export const LAST_RESORT: Format = text;

/** File name endings, with their dot, that a folder is searched for. */
export const READ_EXTENSIONS: ReadonlySet<string> = new Set(
  FORMATS.flatMap((format) => format.extensions),
);
