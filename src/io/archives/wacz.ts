import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { hrefOf, readIndex, type Listed } from './cdx.ts';
import { peek } from './peek.ts';
import { GAP, UnpackError } from './unpack.ts';
import { readArchive, unpacked, type ArchiveOptions } from './warc.ts';
import type { Incoming } from '../../ingest/document.ts';

/** Files inside one WACZ; real ones have some dozens. */
const MAX_MEMBERS = 10_000;
/** Bytes of a list of pages, and of an index once it is unpacked, that are read: one short line a page or a record. */
const MAX_LIST = 64 * 1024 * 1024;

/**
 * The pages of a WACZ, read by its directory: first the list of what is a page, then the archives.
 * Gives nothing at all, and returns false, where the ZIP is no WACZ.
 */
export async function* readWacz(
  source: string,
  path: string,
  { maxSize }: ArchiveOptions,
): AsyncGenerator<Incoming, boolean> {
  const zip = await openZip(path);
  try {
    const members = await membersOf(zip);
    const archives = members.filter(({ fileName }) =>
      /^archive\/.+\.w?arc(?:\.gz)?$/u.test(fileName),
    );
    if (archives.length === 0) return false;
    const pages = await pagesOf(zip, members);
    const index = pages && (await indexOf(zip, members, archives, pages));
    for (const member of archives) {
      const file = nameIn(member);
      const name = archives.length === 1 ? source : `${source}/${file}`;
      const listed = index?.filter((entry) => entry.file === file);
      const wanted = listed?.filter(({ url }) => pages?.has(url));
      const chunks = wanted ? recordsOf(zip, member, wanted) : await streamOf(zip, member);
      const leftOut = listed && wanted && leaving(listed.length - wanted.length);
      const { head, rest } = await peek(chunks, 4);
      yield* readArchive(name, unpacked(head, rest), { maxSize, pages, leftOut });
    }
    return true;
  } finally {
    zip.close();
  }
}

function openZip(path: string): Promise<ZipFile> {
  const open = promisify<string, yauzl.Options, ZipFile>(yauzl.open);
  return open(path, { lazyEntries: true, autoClose: false });
}

function membersOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const members: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      members.push(entry);
      if (members.length < MAX_MEMBERS) zip.readEntry();
      else resolve(members);
    });
    zip.once('end', () => resolve(members));
    zip.once('error', reject);
    zip.readEntry();
  });
}

function nameIn({ fileName }: Entry): string {
  return fileName.slice('archive/'.length);
}

/** Part of a member, from one byte to before another; only of one that is stored as it is. */
interface Cut {
  readonly start: number;
  readonly end: number;
}

async function streamOf(
  zip: ZipFile,
  member: Entry,
  cut?: Cut,
): Promise<AsyncIterable<Uint8Array>> {
  return promisify<Entry, NodeJS.ReadableStream & AsyncIterable<Uint8Array>>((entry, done) => {
    if (cut) zip.openReadStream(entry, { ...cut, decompress: null, decrypt: null }, done);
    else zip.openReadStream(entry, (error, stream) => done(error, stream));
  })(member);
}

/** Some records of an archive, one behind the other: an archive of its own. */
async function* recordsOf(
  zip: ZipFile,
  member: Entry,
  wanted: readonly Listed[],
): AsyncGenerator<Uint8Array> {
  for (const { offset, length } of wanted.toSorted((a, b) => a.offset - b.offset))
    yield* await streamOf(zip, member, { start: offset, end: offset + length });
}

function leaving(count: number): ReadonlyMap<string, number> {
  return new Map(count > 0 ? [['what belongs to a page', count]] : []);
}

/**
 * The index of the archives, where it can be gone by: it speaks of every archive and every listed
 * page (without a list of them nothing would tell that it leaves one out), the archives are stored as
 * they are, and each page is the one whole record that it says. Undefined otherwise: the archives
 * are then read from end to end.
 */
async function indexOf(
  zip: ZipFile,
  members: readonly Entry[],
  archives: readonly Entry[],
  pages: ReadonlySet<string>,
): Promise<readonly Listed[] | undefined> {
  const files = members.filter(({ fileName }) =>
    /^indexes\/[^/]+\.cdxj?(?:\.gz)?$/iu.test(fileName),
  );
  const texts = await Promise.all(files.map(async (file) => textOf(zip, file)));
  const lists = texts.map((text) => (text === undefined ? undefined : readIndex(text)));
  // Two indexes of one archive list every record twice.
  const places = new Map<string, Listed>();
  for (const entry of lists.flatMap((list) => list ?? []))
    places.set(`${entry.file} ${entry.offset}`, entry);
  const listed = [...places.values()];
  if (listed.length === 0 || lists.includes(undefined)) return undefined;
  const sizes = new Map(archives.map((member) => [nameIn(member), member.uncompressedSize]));
  const [spokenOf, found] = [
    new Set(listed.map(({ file }) => file)),
    new Set(listed.map(({ url }) => url)),
  ];
  const isWhole =
    archives.every((member) => member.compressionMethod === 0 && spokenOf.has(nameIn(member))) &&
    listed.every(({ file, offset, length }) => offset + length <= (sizes.get(file) ?? 0)) &&
    [...pages].every((page) => found.has(page));
  if (!isWhole) return undefined;
  const wanted = listed.filter(({ url }) => pages.has(url));
  for (const entry of wanted) if (!(await isOneRecord(zip, archives, entry))) return undefined;
  return listed;
}

/** Whether what stands at a place is one record, from its first byte to its last. */
async function isOneRecord(
  zip: ZipFile,
  archives: readonly Entry[],
  { file, offset, length }: Listed,
): Promise<boolean> {
  const member = archives.find((archive) => nameIn(archive) === file);
  if (!member) return false;
  let [opening, size] = [Buffer.alloc(0), 0];
  try {
    const cut = { start: offset, end: offset + length };
    const { head, rest } = await peek(await streamOf(zip, member, cut), 4);
    for await (const chunk of unpacked(head, rest)) {
      if (chunk === GAP) return false;
      size += chunk.length;
      if (opening.length < MAX_OPENING) opening = Buffer.concat([opening, chunk]);
    }
  } catch (error) {
    if (error instanceof UnpackError) return false;
    throw error;
  }
  return size === sizeOf(opening.toString('latin1'));
}

/** Bytes that hold the lines before a record's content; real ones have some hundreds. */
const MAX_OPENING = 64 * 1024;

/** Bytes of the record that opens so, with the two empty lines behind it (WARC 1.1, 4); undefined where none does. */
function sizeOf(opening: string): number | undefined {
  const end = opening.indexOf('\r\n\r\n');
  const lines = opening.slice(0, Math.max(0, end));
  const content = /^WARC\/[^]*?\r\ncontent-length:[ \t]*(\d+)[ \t]*(?:\r\n|$)/iu.exec(lines)?.[1];
  return content === undefined ? undefined : end + 4 + Number(content) + 4;
}

/** The text of a member, unpacked where it is packed; undefined where it is too long or damaged. */
async function textOf(zip: ZipFile, member: Entry): Promise<string | undefined> {
  if (member.uncompressedSize > MAX_LIST) return undefined;
  try {
    const { head, rest } = await peek(await streamOf(zip, member), 4);
    return (await all(unpacked(head, rest), MAX_LIST))?.toString('utf8');
  } catch (error) {
    if (error instanceof UnpackError) return undefined;
    throw error;
  }
}

/** A stream as one piece; undefined where it is longer than `most`. */
async function all(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most || chunk === GAP) return undefined;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** The addresses that the WACZ lists as pages; undefined where it lists none. */
async function pagesOf(
  zip: ZipFile,
  members: readonly Entry[],
): Promise<ReadonlySet<string> | undefined> {
  const pages = new Set<string>();
  for (const member of members) {
    if (!/^pages\/(?:pages|extraPages)\.jsonl$/u.test(member.fileName)) continue;
    for (const line of (await textOf(zip, member))?.split('\n') ?? []) {
      const address = /"url"\s*:\s*("(?:[^"\\]|\\.)*")/u.exec(line)?.[1];
      if (address !== undefined) pages.add(hrefOf(unquoted(address)));
    }
  }
  pages.delete('');
  return pages.size > 0 ? pages : undefined;
}

function unquoted(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return '';
  }
}
