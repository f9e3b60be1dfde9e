import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { WARCRecord, WARCSerializer } from 'warcio';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../src/io/archives/byte-reader.ts';
import { gather } from '../../src/io/gather.ts';

const URLS = ['http://tarn.example/a', 'http://tarn.example/b', 'http://tarn.example/c'];

function record(url: string): Buffer {
  const http = Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nThe ferry ran from ${url} on Monday.`,
  );
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
}

const PLAIN = Buffer.concat(URLS.map(record));
const PACKED = Buffer.concat(URLS.map((url) => gzipSync(record(url))));

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size = 4096) {
  const { documents, failed } = await gather(['-'], { stdin: pieces(bytes, size) });
  return { urls: documents.map(({ url }) => url), failed };
}

describe('a web archive that is damaged', () => {
  it('wherever it is cut, gives the first of its pages and nothing else, or says why not', async () => {
    for (const archive of [PLAIN, PACKED])
      for (let end = 1; end < archive.length; end += 7) {
        const { urls, failed } = await read(archive.subarray(0, end));
        // A plain archive of a few bytes is not yet told to be one.
        if (urls[0] === '-' || (urls.length === 1 && urls[0] === undefined)) continue;
        expect(urls).toEqual(URLS.slice(0, urls.length));
        expect(urls.length + failed.length).toBeGreaterThan(0);
      }
  });

  it('whatever bytes of it are wrong, breaks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(PLAIN, PACKED),
        fc.array(fc.tuple(fc.nat(PLAIN.length), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (archive, wrong) => {
          const bytes = Buffer.from(archive);
          for (const [at, value] of wrong) bytes[at % bytes.length] = value;
          const { urls, failed } = await read(bytes);
          expect(urls.length + failed.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a reader of bytes', () => {
  it('gives the same whatever the pieces are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(50),
        async (bytes, size, block) => {
          const whole = new ByteReader(pieces(bytes, 1000));
          const cut = new ByteReader(pieces(bytes, size));
          for (let i = 0; i < 5; i += 1) {
            expect(await cut.line(40)).toBe(await whole.line(40));
            expect(await cut.block(block)).toEqual(await whole.block(block));
            expect(await cut.skip(3)).toBe(await whole.skip(3));
          }
        },
      ),
    );
  });
});

describe('what another program writes', () => {
  it.each([true, false])('is read (packed: %s)', async (gzip) => {
    const parts: Uint8Array[] = [];
    for (const url of URLS) {
      const content = (async function* () {
        yield Buffer.from(`The ferry ran from ${url} on Monday.`);
      })();
      const written = WARCRecord.create(
        {
          url,
          date: '2031-04-02T09:00:00Z',
          type: 'response',
          httpHeaders: { 'Content-Type': 'text/plain' },
        },
        content,
      );
      parts.push(await WARCSerializer.serialize(written, { gzip }));
    }
    const { urls, failed } = await read(Buffer.concat(parts));
    expect({ urls, failed }).toEqual({ urls: URLS, failed: [] });
  });
});
