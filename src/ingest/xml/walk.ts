import { createRequire } from 'node:module';
import { windowsSign } from '../decode.ts';
import { findEntities } from './entities.ts';

const require = createRequire(import.meta.url);

/** Elements inside each other, and all of them: a file beyond is read as if it broke off there. */
const MAX_DEPTH = 512;
const MAX_ELEMENTS = 2_000_000;
/** Characters handed to the parser at once: what it may run on after a limit is met. */
const PIECE = 16 * 1024;

/** An element as a walker meets it: small letters, and a prefix that is the same whatever the file calls it. */
export interface XmlElement {
  /** `item`, `dc:creator`; names of the feed's own vocabulary have no prefix. */
  readonly name: string;
  /** As written, for passing markup on. */
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface XmlVisitor {
  readonly open: (element: XmlElement, depth: number) => void;
  readonly close: (element: XmlElement, depth: number) => void;
  readonly text: (text: string) => void;
}

/** The usual prefix by a part of the namespace's address. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/dc/', 'dc'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/', 'module'],
  ['purl.org/rss/1.0', ''],
  ['w3.org/2005/atom', ''],
  ['purl.org/atom/ns', ''],
  ['backend.userland.com/rss', ''],
  ['my.netscape.com/rdf', ''],
  ['w3.org/1999/02/22-rdf', 'rdf'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['search.yahoo.com/mrss', 'media'],
  ['itunes.com/dtds/podcast', 'itunes'],
  ['feedburner', 'feedburner'],
  ['google.com/schemas/sitemap-news', 'news'],
  ['sitemaps.org/schemas/sitemap', ''],
  ['google.com/schemas/sitemap', ''],
];

/**
 * Walks an XML text and never fails: what a strict parser complains of (undeclared entities, a bare
 * `&`, a missing end) is taken as it stands, and what is still open at the end is closed. Entities
 * that the file declares itself are never expanded. Returns whether anything was wrong with it.
 */
export function walkXml(file: string, visitor: XmlVisitor): { readonly flaws: number } {
  // Loaded here and not above: most runs read no XML.
  const { SaxesParser }: typeof import('saxes') = require('saxes');
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlElement[] = [];
  let flaws = 0;
  const limit = { left: MAX_ELEMENTS };
  parser.on('error', () => void (flaws += 1));
  parser.on('opentag', ({ name, prefix, local, uri, attributes }) => {
    const element: XmlElement = {
      name: nameOf(prefix, local, uri),
      tag: name,
      attributes: new Map(
        Object.values(attributes).map((one) => [one.name.toLowerCase(), one.value]),
      ),
    };
    if (limit.left > 0) visitor.open(element, open.length);
    open.push(element);
    limit.left = open.length > MAX_DEPTH ? 0 : limit.left - 1;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element && limit.left > 0) visitor.close(element, open.length);
  });
  const words = (text: string): void => {
    if (limit.left > 0) visitor.text(text);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  const source = tidy(file);
  Object.assign(parser.ENTITIES, findEntities(source));
  for (let at = 0; at < source.length && limit.left > 0; at += PIECE)
    parser.write(source.slice(at, at + PIECE));
  if (limit.left > 0) parser.close();
  else flaws += 1;
  for (let element = open.pop(); element; element = open.pop())
    if (open.length <= MAX_DEPTH) visitor.close(element, open.length);
  return { flaws };
}

function nameOf(prefix: string, local: string, uri: string): string {
  const address = uri.toLowerCase();
  const known = address === '' ? undefined : PREFIXES.find(([part]) => address.includes(part))?.[1];
  // An undeclared prefix still says what is meant; an unknown default namespace says nothing.
  const front = known ?? prefix.toLowerCase();
  return front === '' ? local.toLowerCase() : `${front}:${local.toLowerCase()}`;
}

/**
 * Mends what stops a strict parser for no reason: what stands before the first `<`, an XML declaration
 * that is not at the start, control characters, and outside CDATA a bare `&`.
 */
function tidy(text: string): string {
  const plain = text
    .slice(Math.max(0, text.indexOf('<')))
    .replace(/<\?xml\s[^>]{0,400}\?>/giu, '')
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');
  const parts: string[] = [];
  for (let at = 0; at < plain.length;) {
    // By search and not by one expression: a file of openings without an end must not cost its square.
    const open = plain.indexOf('<![CDATA[', at);
    const end = open < 0 ? -1 : plain.indexOf(']]>', open);
    const outside = plain.slice(at, end < 0 ? plain.length : open);
    parts.push(mendReferences(outside));
    if (end < 0) break;
    parts.push(plain.slice(open, end + 3));
    at = end + 3;
  }
  return parts.join('');
}

/** A bare `&` is a sign; a reference to a place in windows-1252 means the sign there, as in HTML. */
function mendReferences(text: string): string {
  return text
    .replace(/&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z]\w{1,31};)/giu, '&amp;')
    .replace(/&#(1[2-5]\d|x[89][\da-f]);/giu, (whole, code: string) => {
      const point = Number(code.replace(/^x/iu, '0x'));
      return point < 0x80 || point > 0x9f ? whole : windowsSign(point);
    })
    .replace(/[\u0080-\u009f]/gu, (sign) => windowsSign(sign.charCodeAt(0)));
}
