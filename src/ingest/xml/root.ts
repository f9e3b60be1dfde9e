import { wideOf } from './decode-xml.ts';
import type { Document } from '../document.ts';

/** How much of a file is looked at to tell what it is, in bytes: comments and a doctype stand above the root. */
const REACH = 8192;
/** And how near its start an XML declaration, or any markup, is looked for. */
const DECLARATION_REACH = 512;
/** What may stand above the root element; each alternative consumes something, so that the scan is linear. */
const PROLOG = /\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype[^[>]*(?:\[[^\]]*\]\s*)?>/iy;

/** The name of the root element, in small letters and without its prefix; undefined where the file opens otherwise. */
export function rootOf({ bytes }: Pick<Document, 'bytes'>): string | undefined {
  // What has no markup near its start is none: most files are told by this alone.
  if (!bytes.subarray(0, DECLARATION_REACH).includes(0x3c)) return undefined;
  const start = bytes.subarray(0, REACH);
  // Names of elements are ASCII, so that no other encoding has to be known.
  const head = (wideOf(start) ?? Buffer.from(start).toString('latin1')).replace(
    /^(?:\ufeff|\u00ef\u00bb\u00bf)/u,
    '',
  );
  // Some servers put a warning of their own in front.
  let at = Math.max(0, head.slice(0, DECLARATION_REACH).search(/<\?xml\s/i));
  for (;;) {
    PROLOG.lastIndex = at;
    const found = PROLOG.exec(head);
    if (!found) break;
    at = PROLOG.lastIndex;
  }
  return /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/u.exec(head.slice(at, at + 200))?.[1]?.toLowerCase();
}
