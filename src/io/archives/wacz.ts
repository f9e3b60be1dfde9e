import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { peek } from './peek.ts';
import { readArchive, unpacked, type ArchiveOptions } from './warc.ts';
import type { Incoming } from '../../ingest/document.ts';

/** Files inside one WACZ; real ones have some dozens. */
const MAX_MEMBERS = 10_000;
/** Bytes of a list of pages that are read; it is one short line a page. */
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
    for (const member of archives) {
      const name =
        archives.length === 1 ? source : `${source}/${member.fileName.slice('archive/'.length)}`;
      const chunks = await streamOf(zip, member);
      const { head, rest } = await peek(chunks, 4);
      yield* readArchive(name, unpacked(head, rest), { maxSize, pages });
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

async function streamOf(zip: ZipFile, member: Entry): Promise<AsyncIterable<Uint8Array>> {
  return promisify<Entry, NodeJS.ReadableStream & AsyncIterable<Uint8Array>>((entry, done) =>
    zip.openReadStream(entry, (error, stream) => done(error, stream)),
  )(member);
}

/** The addresses that the WACZ lists as pages; undefined where it lists none. */
async function pagesOf(
  zip: ZipFile,
  members: readonly Entry[],
): Promise<ReadonlySet<string> | undefined> {
  const pages = new Set<string>();
  for (const member of members) {
    if (!/^pages\/(?:pages|extraPages)\.jsonl$/u.test(member.fileName)) continue;
    if (member.uncompressedSize > MAX_LIST) continue;
    const parts: Uint8Array[] = [];
    for await (const chunk of await streamOf(zip, member)) parts.push(chunk);
    for (const line of Buffer.concat(parts).toString('utf8').split('\n')) {
      const address = /"url"\s*:\s*("(?:[^"\\]|\\.)*")/u.exec(line)?.[1];
      if (address !== undefined) pages.add(hrefOf(address));
    }
  }
  pages.delete('');
  return pages.size > 0 ? pages : undefined;
}

function hrefOf(json: string): string {
  try {
    return new URL(String(JSON.parse(json))).href;
  } catch {
    return '';
  }
}
