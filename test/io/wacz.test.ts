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

const URLS = ['ferry', 'part.css', 'bridge'].map((name) => `https://tarn.example/${name}`);
const PACKED = URLS.map((url) => gzipSync(record(url)));
/** The same with a record between two pages that nobody can unpack. */
const HOLED = Buffer.concat(
  PACKED.map((bytes, i) => (i === 1 ? Buffer.alloc(bytes.length, 0x55) : bytes)),
);

interface Line {
  readonly url: string;
  readonly offset: number;
  readonly length: number;
}

function linesOf(): Line[] {
  let offset = 0;
  return URLS.map((url, i) => {
    const length = PACKED[i]?.length ?? 0;
    offset += length;
    return { url, offset: offset - length, length };
  });
}

/** An index of one JSON object a line (CDXJ). */
function cdxj(lines: readonly Line[]): Buffer {
  const written = lines.map(({ url, offset, length }) => {
    const mime = url.endsWith('.css') ? 'text/css' : 'text/html';
    const fields = {
      url,
      mime,
      status: '200',
      filename: 'data.warc.gz',
      offset: `${offset}`,
      length: `${length}`,
    };
    return `example,tarn)/ 20310402090000 ${JSON.stringify(fields)}\n`;
  });
  return Buffer.from(written.join(''));
}

/** The older index of eleven columns. */
function cdx(lines: readonly Line[]): Buffer {
  const written = lines.map(
    ({ url, offset, length }) =>
      `example,tarn)/ 20310402090000 ${url} ${url.endsWith('.css') ? 'text/css' : 'text/html'} 200 ABC - - ${length} ${offset} data.warc.gz\n`,
  );
  return Buffer.from(` CDX N b a m s k r M S V g\n${written.join('')}`);
}

const BOTH = Buffer.from(
  '{"url":"https://tarn.example/ferry"}\n{"url":"https://tarn.example/bridge"}\n',
);

const listed = (index: Buffer, name = 'indexes/index.cdx', more = {}): Buffer =>
  zip({
    'archive/data.warc.gz': HOLED,
    [name]: index,
    'pages/pages.jsonl': BOTH,
    ...more,
  });

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
    'by/cdxj.wacz': listed(cdxj(linesOf())),
    'by/cdx.wacz': listed(cdx(linesOf())),
    'by/packed.wacz': listed(gzipSync(cdxj(linesOf())), 'indexes/index.cdx.gz'),
    'by/pages.wacz': listed(cdxj(linesOf()), 'indexes/index.cdxj', {
      'pages/pages.jsonl': Buffer.from('{"url":"https://tarn.example/bridge"}\n'),
    }),
    'by/two.wacz': listed(cdxj(linesOf()), 'indexes/index.cdxj', {
      'indexes/index.cdx': cdx(linesOf()),
    }),
    'wrong/unproven.wacz': zip({
      'archive/data.warc.gz': HOLED,
      'indexes/index.cdx': cdxj(linesOf().slice(0, 1)),
    }),
    'wrong/short.wacz': listed(
      cdxj(linesOf().map((line) => ({ ...line, length: line.length - 9 }))),
    ),
    'wrong/long.wacz': listed(
      cdxj(linesOf().map((line, i) => (i === 0 ? { ...line, length: line.length + 9 } : line))),
    ),
    'wrong/places.wacz': listed(
      cdxj(linesOf().map((line) => ({ ...line, offset: line.offset + 1 }))),
    ),
    'wrong/beyond.wacz': listed(cdxj(linesOf().map((line) => ({ ...line, length: 1e9 })))),
    'wrong/lines.wacz': listed(Buffer.from('no index at all\n')),
    'wrong/gap.wacz': listed(cdxj(linesOf()), 'indexes/index.cdx', {
      'pages/pages.jsonl': Buffer.from('{"url":"https://tarn.example/elsewhere"}\n'),
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

  it('with an index is read at the places of its pages, and nowhere else', async () => {
    for (const name of ['by/cdxj.wacz', 'by/cdx.wacz', 'by/packed.wacz', 'by/two.wacz']) {
      const { urls, reasons, warnings } = await read(name);
      expect(urls).toEqual(['ferry', 'bridge']);
      expect(reasons).toEqual([]);
      expect(warnings).toEqual(['passed over in the archive: what belongs to a page: 1']);
    }
    const { urls, warnings } = await read('by/pages.wacz');
    expect(urls).toEqual(['bridge']);
    expect(warnings).toEqual(['passed over in the archive: what belongs to a page: 2']);
  });

  it('whose index cannot be gone by is read from end to end', async () => {
    for (const name of ['places', 'beyond', 'lines', 'gap', 'unproven', 'short', 'long']) {
      const { reasons } = await read(`wrong/${name}.wacz`);
      // What is damaged between two pages is met then.
      expect([name, reasons.join(' ')]).toEqual([name, expect.stringMatching(/damaged/u)]);
    }
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
