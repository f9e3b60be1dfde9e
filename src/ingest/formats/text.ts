import { decode } from '../decode.ts';
import { cutFrontMatter } from '../front-matter.ts';
import { draftOf } from '../draft.ts';
import type { Document, Format, Parsed } from '../document.ts';

/** Plain text and Markdown, with or without front matter: whatever no other format takes. */
export const text: Format = {
  name: 'text',
  extensions: ['.txt', '.md', '.markdown', '.text'],
  accepts: () => true,
  parse,
};

function parse(document: Document): Parsed {
  const { source, url } = document;
  const { text: file, warning } = decode(document.bytes);
  const warnings = warning === undefined ? [] : [{ source, reason: warning }];
  if (file.trim() === '') {
    return {
      articles: [],
      failed: [
        {
          source,
          reason: 'nothing but white space; give a file that holds an article, or leave it out',
        },
      ],
      warnings,
    };
  }
  const front = cutFrontMatter(file);
  if (!front) return { articles: [draftOf({ source, url, text: file })], failed: [], warnings };
  const { fields } = front;
  if (front.text.trim() === '' && fields.title === undefined) {
    return {
      articles: [],
      failed: [{ source, reason: 'front matter without a text or a title; add one of them' }],
      warnings,
    };
  }
  const empty = front.text.trim() === '';
  return {
    articles: [
      draftOf({
        source,
        ...fields,
        url: fields.url ?? url,
        text: empty ? (fields.title ?? '') : front.text,
        titleInText: empty,
      }),
    ],
    failed: [],
    warnings: [...warnings, ...fields.warnings.map((reason) => ({ source, reason }))],
  };
}
