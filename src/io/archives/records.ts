import { headersOf } from './http-message.ts';
import { UnpackError } from './unpack.ts';
import type { ByteReader } from './byte-reader.ts';

/** Longest line and most bytes of a record's head. */
const MAX_LINE = 64 * 1024;
const MAX_HEAD = 256 * 1024;
/** What a record may hold beyond the limit of a document: the head of its answer. */
const HEAD_ROOM = 64 * 1024;

/** One record of an archive, its block read or passed over. */
export interface ArchiveRecord {
  /** `response`, `resource`, `request`, `revisit`, `metadata` …; those of ARC files are responses. */
  readonly kind: string;
  readonly url: string | undefined;
  /** ISO 8601. */
  readonly date: string | undefined;
  /** `Content-Type` of the block. */
  readonly mediaType: string | undefined;
  /** Digest of the answer's body as the archive states it. */
  readonly digest?: string | undefined;
  /** Undefined where nobody wants it, or where it is larger than the limit. */
  readonly block: Buffer | undefined;
  /** Bytes that the record says its block has. */
  readonly size: number;
  /** Why the block ends before that; undefined where it is whole. */
  readonly cut?: 'broken off' | 'damaged' | undefined;
}

/** Kinds of record that hold a document. */
const WANTED: ReadonlySet<string> = new Set(['response', 'resource', 'conversion']);

/**
 * Reads the records of a WARC or an ARC file one after another. A record whose length is wrong costs
 * itself and nothing else: the next line that opens a record is looked for. Throws an `UnpackError`
 * where the file breaks off; all that was given before is good.
 */
export async function* readRecords(
  reader: ByteReader,
  maxSize: number,
): AsyncGenerator<ArchiveRecord> {
  for (;;) {
    const opening = await nextOpening(reader);
    const isWarc = opening?.startsWith('WARC/') === true;
    const head =
      opening === undefined ? undefined : isWarc ? await warcHead(reader) : arcHead(opening);
    if (reader.takeGap()) yield LOST;
    else if (opening === undefined) return reader.check();
    if (!head) continue;
    const record = await withBlock(reader, head, maxSize);
    yield record;
    if (record.cut !== 'broken off') continue;
    // What the stream itself says of it is nearer to the cause.
    reader.check();
    throw cutOff(head);
  }
}

/** Stands for records of which not even the head is left. */
const LOST: ArchiveRecord = {
  kind: 'lost',
  url: undefined,
  date: undefined,
  mediaType: undefined,
  block: undefined,
  size: 0,
  cut: 'damaged',
};

type Head = Omit<ArchiveRecord, 'block' | 'cut'>;

/** The next line that opens a record; what else stands between two is passed over. */
async function nextOpening(reader: ByteReader): Promise<string | undefined> {
  for (;;) {
    const line = await reader.line(MAX_LINE);
    if (line === undefined || /^WARC\/\d/u.test(line) || ARC_LINE.test(line)) return line;
  }
}

async function warcHead(reader: ByteReader): Promise<Head | undefined> {
  const lines: string[] = [];
  let size = 0;
  for (;;) {
    const line = await reader.line(MAX_LINE);
    if (line === undefined && reader.isAtGap) return undefined;
    if (line === undefined)
      throw new UnpackError('it breaks off in the head of a record; fetch it again');
    if (line === '') break;
    size += line.length;
    if (size > MAX_HEAD) return undefined;
    lines.push(line);
  }
  const headers = headersOf(lines);
  const length = Number(headers.get('content-length'));
  return {
    kind: (headers.get('warc-type') ?? '').toLowerCase(),
    // Old wget puts the address in angle brackets, as the first draft of the standard had it.
    url: headers.get('warc-target-uri')?.replace(/^<(.*)>$/u, '$1'),
    date: headers.get('warc-date'),
    mediaType: headers.get('content-type'),
    digest: headers.get('warc-payload-digest'),
    size: Number.isSafeInteger(length) && length > 0 ? length : 0,
  };
}

/** An ARC record opens with its whole head on one line: address, IP, moment, type, more in version 2, length. */
const ARC_LINE = /^(?:https?|ftp|dns|filedesc):\S+ \S+ \d{14} \S.* \d+$/iu;

function arcHead(line: string): Head {
  const fields = line.split(' ');
  const [url = '', , moment = '', mediaType = ''] = fields;
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(moment) ?? [];
  return {
    kind: /^https?:/i.test(url) ? 'response' : 'filedesc',
    url,
    date: year === undefined ? undefined : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
    mediaType,
    size: Number(fields.at(-1)),
  };
}

async function withBlock(reader: ByteReader, head: Head, maxSize: number): Promise<ArchiveRecord> {
  const { size, kind } = head;
  if (size > maxSize + HEAD_ROOM) {
    if ((await reader.skip(size)) === size) return { ...head, block: undefined };
    return { ...head, block: undefined, cut: reader.takeGap() ? 'damaged' : 'broken off' };
  }
  // Also where nobody wants it: the next record may have been taken for a part of it.
  const found = await reader.block(size);
  const block = WANTED.has(kind) ? found : undefined;
  // Passed over and not looked at with what follows: in a packed archive that would copy the whole next record.
  const behind = await reader.lineEnds(BEHIND);
  if (found.length === size && (await isAtOpening(reader))) return { ...head, block };
  const next = openingIn(found);
  if (next !== undefined) {
    reader.unread(found.subarray(next), behind);
    return { ...head, block: block?.subarray(0, next), cut: 'damaged' };
  }
  if (found.length === size) return { ...head, block };
  return { ...head, block, cut: reader.takeGap() ? 'damaged' : 'broken off' };
}

/** Line ends behind a block: two, and a few more as some programs write. */
const BEHIND = 32;
/** Bytes by which a record is told: "WARC/1", "filedesc:". */
const OPENING = 9;

/** Whether a record opens here, or nothing comes any more. */
async function isAtOpening(reader: ByteReader): Promise<boolean> {
  const opening = (await reader.peek(OPENING)).toString('latin1');
  return opening === '' || /^(?:WARC\/\d|(?:https?|ftp|dns|filedesc):)/iu.test(opening);
}

/** Where in a block the next record opens: its length is wrong, or bytes of it are lost. */
function openingIn(block: Buffer): number | undefined {
  for (let at = block.indexOf('WARC/'); at >= 0; at = block.indexOf('WARC/', at + 1)) {
    const head = block.toString('latin1', at, at + MAX_OPENING);
    if (/^WARC\/\d\.\d\r?\n(?:[\w-]+:.*\r?\n){0,20}?warc-type:/iu.test(head)) return at;
  }
  return undefined;
}

/** Bytes of a record's head within which its kind is told. */
const MAX_OPENING = 4096;

function cutOff({ url }: Head): UnpackError {
  return new UnpackError(
    `it breaks off in the middle of ${url === undefined ? 'a record' : url.slice(0, 200)}; fetch it again`,
  );
}
