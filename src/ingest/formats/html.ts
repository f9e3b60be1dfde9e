import { decode } from '../decode.ts';
import { extensionOf, type Document, type Format, type Parsed } from '../document.ts';
import { readPage } from '../page/page.ts';

/** A web page, as saved or as fetched. */
export const html: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml', '.shtml'],
  accepts: (document) => opensLikePage(document.bytes) || isNamedPage(document),
  parse,
};

/** How much of a file's head says what it is. */
const HEAD = 2048;

/** Content first: a document type, or an element that only a page opens with. */
function opensLikePage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD))
    .toString('latin1')
    // UTF-16 has a zero beside every Latin sign.
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)|\0/gu, '');
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,800}-->\s*){0,3}(?:<!doctype html|<(?:html|head|body)[\s>])/i.test(
    head,
  );
}

/** Then the name, or what the server called it, where the content is markup at all. */
function isNamedPage({ name, bytes, mediaType = '' }: Document): boolean {
  const named =
    html.extensions.includes(extensionOf(name)) ||
    /^\s*(?:text\/html|application\/xhtml\+xml)/iu.test(mediaType);
  return named && bytes.subarray(0, 65_536).includes(0x3c);
}

function parse(document: Document): Parsed {
  const { source, bytes, mediaType, url } = document;
  const { text, warning } = decode(bytes, { mediaType, markup: true });
  const warnings = warning === undefined ? [] : [{ source, reason: warning }];
  const read = readPage(text, { source, url });
  if (typeof read === 'string')
    return { articles: [], failed: [{ source, reason: read }], warnings };
  return {
    articles: [read.draft],
    failed: [],
    warnings: [...warnings, ...read.warnings.map((reason) => ({ source, reason }))],
  };
}
