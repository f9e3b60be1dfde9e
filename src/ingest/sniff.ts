import { utf16Of } from './decode.ts';
import { isUtf32Markup } from './xml/decode-xml.ts';

const SAVE_TEXT = 'save the article as plain text (.txt, .md) or as a record (.jsonl)';

/** First bytes (as Latin-1) of files that hold no plain text, with what they are called. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['PK\u0005\u0006', 'a ZIP archive'],
  ['\u001f\u008b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\u00fd7zXZ', 'an xz archive'],
  ['7z\u00bc\u00af', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['(\u00b5/\u00fd', 'a zstd archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['{\\rtf', 'a rich-text document'],
  ['SQLite format 3', 'an SQLite database'],
  ['\u007fELF', 'a program'],
  ['MZ\u0090\0', 'a program'],
  ['ID3', 'a sound recording'],
  ['OggS', 'a sound recording'],
  ['fLaC', 'a sound recording'],
  ['RIFF', 'a sound, film or WebP file'],
  ['\u001aE\u00df\u00a3', 'a film'],
];

/** Texts that no format takes and that are no article for all that, with what they are called. */
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/^\s*<\?xml[\s>]/i, 'an XML file'],
  [/^WARC\/\d/u, 'a web archive'],
];

/** File endings that a folder may hold and that are known not to be read yet. */
export const UNREAD_EXTENSIONS: ReadonlySet<string> = new Set('.mhtml .eml .mbox'.split(' '));

/** File endings whose bytes look like text all the same, with what they hold and the way round. */
const NO_ARTICLES: ReadonlyMap<string, string> = new Map([
  ['.mbox', `a mailbox, which is not read yet; ${SAVE_TEXT}`],
]);

/**
 * Why these bytes cannot be read as text, in one line with the way out; undefined where they can.
 * Looks at content, never at the name.
 */
export function refusal(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0)
    return 'the file is empty; give one that holds an article, or leave it out';
  if (utf16Of(bytes) || isUtf32Markup(bytes)) return undefined;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString(
    'latin1',
  );
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature) return `${signature[1]}, not a text; ${SAVE_TEXT}`;
  if (/^.{4}ftyp/su.test(head)) return `a film or an image, not a text; ${SAVE_TEXT}`;
  if (bytes.includes(0) || isMostlyControls(head)) return `a binary file, not a text; ${SAVE_TEXT}`;
  return undefined;
}

/** Why what only the format of last resort takes is no plain text after all: markup of a kind that is not read. */
export function refusalAsText(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString(
    'latin1',
  );
  const found = OTHERWISE.find(([start]) =>
    start.test(head.startsWith('\u00ef\u00bb\u00bf') ? head.slice(3) : head),
  );
  return found ? `${found[1]}, which is not read yet; ${SAVE_TEXT}` : undefined;
}

/** The same by the ending alone: what must be refused though its bytes are text. */
export function refusalByName(extension: string): string | undefined {
  return NO_ARTICLES.get(extension);
}

/** The same for a file in a folder, of which only the ending is known and not whether it is meant. */
export function refusalByExtension(extension: string): string {
  return refusalByName(extension) ?? `${extension} files are not read yet; ${SAVE_TEXT}`;
}

/** More control characters than a text has: all below a space but tab, line ends, form feed, escape. */
function isMostlyControls(head: string): boolean {
  let controls = 0;
  for (let i = 0; i < head.length; i += 1) {
    const unit = head.charCodeAt(i);
    if (unit < 32 && !(unit >= 9 && unit <= 13) && unit !== 27) controls += 1;
  }
  return controls > Math.max(2, head.length / 20);
}
