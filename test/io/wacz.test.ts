import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather } from '../../src/io/gather.ts';
import { folderWith } from '../support/pile.ts';

const TEXT = 'Ferry runs again\n\nThe ferry ran on Monday, Mayor Ada Moor said.\n';

function record(url: string): Buffer {
  const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${TEXT}`);
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
}

/** A ZIP archive by hand: local heads, bodies, a directory, its end (APPNOTE 4.3). */
function zip(files: Readonly<Record<string, Buffer>>, packed = false): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const body = packed ? deflateRawSync(content) : content;
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(packed ? 8 : 0, 4);
    about.writeUInt32LE(body.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, Buffer.from(name), body]);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(at, 12);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002\u0014\0'),
        about,
        entry.subarray(2),
        Buffer.from(name),
      ]),
    );
    bodies.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, list, Buffer.from('PK\u0005\u0006'), end]);
}

const ARCHIVE = gzipSync(
  Buffer.concat([record('https://tarn.example/ferry'), record('https://tarn.example/part')]),
);
const PAGES = Buffer.from(
  '{"format":"json-pages-1.0"}\n{"url":"https://tarn.example/ferry","ts":"2031-04-02T09:00:00Z"}\n{broken\n',
);

let pile: ReturnType<typeof folderWith>;
beforeAll(() => {
  pile = folderWith({
    'all.wacz': zip({ 'archive/data.warc.gz': ARCHIVE, 'datapackage.json': Buffer.from('{}') }),
    'listed.wacz': zip({ 'archive/data.warc.gz': ARCHIVE, 'pages/pages.jsonl': PAGES }),
    'packed.wacz': zip({ 'archive/data.warc.gz': ARCHIVE }, true),
    'two.wacz': zip({
      'archive/a.warc.gz': ARCHIVE,
      'archive/b.warc': record('https://tarn.example/b'),
    }),
    'letter.docx': zip({ 'word/document.xml': Buffer.from('<w/>') }),
    'cut.wacz': zip({ 'archive/data.warc.gz': ARCHIVE }).subarray(0, 200),
    'half/cut.wacz': zip({ 'archive/data.warc.gz': ARCHIVE.subarray(0, 150) }),
  });
});
afterAll(() => pile.clear());

async function read(name: string) {
  const { documents, failed, warnings } = await gather([pile.path(name)]);
  return {
    urls: documents.map(({ url }) => url?.replace('https://tarn.example/', '')),
    sources: documents.map(({ source }) => source.replace(`${pile.folder}/`, '')),
    reasons: failed.map(({ reason }) => reason),
    warnings: warnings.map(({ reason }) => reason),
  };
}

describe('a WACZ', () => {
  it('gives the pages of its archive', async () => {
    for (const name of ['all.wacz', 'packed.wacz'])
      expect(await read(name)).toMatchObject({ urls: ['ferry', 'part'], reasons: [] });
  });

  it('that lists its pages gives those, and counts what belongs to them', async () => {
    const { urls, sources, warnings } = await read('listed.wacz');
    expect(urls).toEqual(['ferry']);
    expect(sources).toEqual(['listed.wacz#https://tarn.example/ferry']);
    expect(warnings[0]).toContain('what belongs to a page: 1');
  });

  it('of several archives names each', async () => {
    expect((await read('two.wacz')).sources).toEqual([
      'two.wacz/a.warc.gz#https://tarn.example/ferry',
      'two.wacz/a.warc.gz#https://tarn.example/part',
      'two.wacz/b.warc#https://tarn.example/b',
    ]);
  });

  it('that is cut is named, and what is no WACZ is refused as what it is', async () => {
    expect((await read('cut.wacz')).reasons).toHaveLength(1);
    expect((await read('half/cut.wacz')).reasons[0]).toMatch(/breaks off/u);
    expect((await read('letter.docx')).reasons[0]).toMatch(/ZIP archive or an office document/u);
  });
});
