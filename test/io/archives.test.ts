import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather } from '../../src/io/gather.ts';
import { folderWith } from '../support/pile.ts';
import { hasShared, shared } from '../support/shared.ts';

const TEXT = 'Ferry runs again\n\nThe ferry ran on Monday, Mayor Ada Moor said.\n';

interface Answer {
  readonly url?: string;
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

function http({ status = 200, type = 'text/plain', headers = {}, body = TEXT }: Answer): Buffer {
  const lines = Object.entries({ 'Content-Type': type, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} Whatever\r\n${lines.join('')}\r\n`),
    Buffer.from(body),
  ]);
}

/** A record of the standard's form. */
function record(
  type: string,
  url: string,
  block: Buffer,
  more: readonly string[] = [],
  length = block.length,
): Buffer {
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2031-04-02T09:00:00Z',
    ...more,
    `Content-Length: ${length}`,
  ];
  return Buffer.concat([
    Buffer.from(`${head.join('\r\n')}\r\n\r\n`),
    block,
    Buffer.from('\r\n\r\n'),
  ]);
}

function page(answer: Answer = {}, length?: number): Buffer {
  return record('response', answer.url ?? 'http://tarn.example/ferry', http(answer), [], length);
}

const INFO = record('warcinfo', 'urn:x', Buffer.from('software: ours\r\n'));
let pile: ReturnType<typeof folderWith>;
beforeAll(
  () => (pile = folderWith({ 'keep.txt': 'x', 'feed.xml.gz': gzipSync(Buffer.from('<rss/>')) })),
);
afterAll(() => pile.clear());

/** Through the pipe, so that no file is needed. */
async function read(bytes: Buffer, maxSize?: number) {
  const stdin = (async function* () {
    // Small and uneven pieces: nothing may depend on where they end.
    for (let at = 0; at < bytes.length; at += 1013) yield bytes.subarray(at, at + 1013);
  })();
  const { documents, failed, warnings } = await gather(['-'], { stdin, maxSize });
  return {
    documents,
    texts: documents.map((document) => Buffer.from(document.bytes).toString()),
    sources: documents.map(({ source }) => source),
    reasons: failed.map(({ source, reason }) => `${source}: ${reason}`),
    warnings: warnings.map(({ reason }) => reason),
  };
}

describe('a web archive', () => {
  it.each([
    ['plain', (parts: Buffer[]) => Buffer.concat(parts)],
    [
      'packed record by record',
      (parts: Buffer[]) => Buffer.concat(parts.map((part) => gzipSync(part))),
    ],
    ['packed as one', (parts: Buffer[]) => gzipSync(Buffer.concat(parts))],
  ])(
    '%s gives its pages, each by its address, with what it was served as and when',
    async (_, pack) => {
      const { documents, warnings, reasons } = await read(
        pack([
          INFO,
          page({ type: 'text/plain; charset=koi8-r' }),
          page({ url: 'http://tarn.example/logo.png', type: 'image/png' }),
          page(),
          page({ status: 404 }),
        ]),
      );
      expect(documents).toMatchObject([
        {
          source: '-#http://tarn.example/ferry',
          name: 'ferry',
          url: 'http://tarn.example/ferry',
          mediaType: 'text/plain; charset=koi8-r',
          fetched: '2031-04-02T09:00:00Z',
        },
        { source: '-#http://tarn.example/ferry#2' },
      ]);
      expect(reasons).toEqual([]);
      expect(warnings).toEqual([expect.stringContaining('errors: 1')]);
    },
  );

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ] as const)('unpacks bodies: %s', async (encoding, pack) => {
    const body = pack(Buffer.from(TEXT));
    expect((await read(page({ body, headers: { 'Content-Encoding': encoding } }))).texts).toEqual([
      TEXT,
    ]);
  });

  it('puts chunks together, and leaves alone what is in none', async () => {
    const headers = { 'Transfer-Encoding': 'chunked' };
    const body = `10;x=1\r\n${TEXT.slice(0, 16)}\r\n${(TEXT.length - 16).toString(16)}\r\n${TEXT.slice(16)}\r\n0\r\n\r\n`;
    expect((await read(page({ body, headers }))).texts).toEqual([TEXT]);
    expect((await read(page({ headers }))).texts).toEqual([TEXT]);
  });

  it('gives the page that is there where its answer breaks off', async () => {
    const body = gzipSync(Buffer.from(TEXT.repeat(50)));
    const cut = body.subarray(0, body.length - 12);
    const { texts } = await read(page({ body: cut, headers: { 'Content-Encoding': 'gzip' } }));
    expect(texts[0]?.startsWith(TEXT)).toBe(true);
  });

  it('takes a body as it is that is said to be packed and is not', async () => {
    expect((await read(page({ headers: { 'Content-Encoding': 'gzip' } }))).texts).toEqual([TEXT]);
  });

  it('reads resources and extracted texts too', async () => {
    const { documents } = await read(
      Buffer.concat(
        ['resource', 'conversion'].map((type) =>
          record(type, `http://tarn.example/${type}`, Buffer.from(TEXT), [
            'Content-Type: text/plain',
          ]),
        ),
      ),
    );
    expect(documents.map(({ url }) => url)).toEqual([
      'http://tarn.example/resource',
      'http://tarn.example/conversion',
    ]);
  });

  it('keeps what stands before a break, and names the break', async () => {
    const whole = Buffer.concat([page(), page({ url: 'http://tarn.example/b' })]);
    const packed = Buffer.concat([
      gzipSync(page()),
      gzipSync(page({ url: 'http://tarn.example/b' })),
    ]);
    for (const cut of [
      whole.subarray(0, whole.length - 40),
      packed.subarray(0, packed.length - 40),
    ]) {
      const { sources, reasons } = await read(cut);
      expect(sources).toEqual(['-#http://tarn.example/ferry']);
      expect(reasons).toEqual([expect.stringMatching(/not read to its end: it breaks off/u)]);
    }
  });

  it('gives what is there of a page that the archive breaks off in, and says so', async () => {
    const whole = page({ type: 'text/html', body: '<p>The ferry ran on Monday.</p>'.repeat(9) });
    for (const cut of [whole.subarray(0, -60), gzipSync(whole).subarray(0, -20)]) {
      const { texts, reasons, warnings } = await read(cut);
      expect(texts[0]).toMatch(/^<p>The ferry ran/u);
      expect(warnings).toEqual([expect.stringMatching(/breaks off .* is kept/u)]);
      expect(reasons).toEqual([expect.stringMatching(/not read to its end: it breaks off/u)]);
    }
  });

  it.each([300, 90_000])(
    'goes on behind a packed record that is damaged (%i bytes)',
    async (size) => {
      const words = Array.from({ length: size / 5 }, (_, i) =>
        ((i * 7919) % 9973).toString(36),
      ).join(' ');
      const urls = ['a', 'b', 'c'].map((name) => `http://tarn.example/${name}`);
      const members = urls.map((url) => gzipSync(page({ url, body: words })));
      const damaged = Buffer.from(members[1] ?? '');
      const middle = Math.floor(damaged.length / 2);
      damaged.fill(0xff, middle, middle + 60);
      const [first = damaged, , last = damaged] = members;
      const { documents, reasons, warnings } = await read(Buffer.concat([first, damaged, last]));
      expect(documents.map(({ url }) => url)).toEqual([urls[0], urls[2]]);
      expect([...reasons, ...warnings].join()).toMatch(/damaged/u);
    },
  );

  it('loses no other record to one whose length is too small', async () => {
    const { sources } = await read(
      Buffer.concat([page({}, 60), page({ url: 'http://tarn.example/b' })]),
    );
    expect(sources).toContain('-#http://tarn.example/b');
  });

  it.each([
    ['too large by a little', 4],
    ['so large that it takes in the next record', 300],
    ['so large that it takes in the rest of the archive', 100_000],
  ])('loses no other record to one whose length is %s', async (_, more) => {
    const names = ['a', 'b', 'c'].map((name) => `http://tarn.example/${name}`);
    const [first, second, third] = names.map((url, i) =>
      page({ url }, i === 0 ? http({ url }).length + more : undefined),
    );
    const records = [first, second, third].map((one) => one ?? Buffer.alloc(0));
    for (const archive of [records, records.map((one) => gzipSync(one))]) {
      const { documents, reasons, warnings } = await read(Buffer.concat(archive));
      expect(documents.map(({ url }) => url)).toEqual(expect.arrayContaining(names.slice(1)));
      expect([...reasons, ...warnings].join()).toMatch(more > 4 ? /damaged/u : /^/u);
    }
  });

  it('ends soon, and by name, where each record says that it is as long as the rest', async () => {
    const lying = Array.from({ length: 40_000 }, (_, i) =>
      page({ url: `http://tarn.example/${i}` }, 15_000_000),
    );
    const before = process.cpuUsage().user;
    const { reasons } = await read(Buffer.concat(lying));
    expect(reasons.at(-1)).toMatch(
      /not read to its end: the lengths of too many records are wrong/u,
    );
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(5);
  });

  it('loses no other record where bytes of one are missing', async () => {
    const [one, other] = ['a', 'b'].map((name) => page({ url: `http://tarn.example/${name}` }));
    const lost = Buffer.concat([
      one?.subarray(0, -30) ?? Buffer.alloc(0),
      other ?? Buffer.alloc(0),
    ]);
    const { sources, reasons } = await read(lost);
    expect(sources).toEqual(['-#http://tarn.example/b']);
    expect(reasons).toEqual([expect.stringMatching(/a: the archive is damaged in it/u)]);
  });

  it('takes an archive that is told of inside a page for no record', async () => {
    const body = `An example:\r\n\r\n${page({ url: 'http://tarn.example/example' }).toString()}End.`;
    const { sources } = await read(
      Buffer.concat([page({ body }), page({ url: 'http://tarn.example/b' })]),
    );
    expect(sources).toEqual(['-#http://tarn.example/ferry', '-#http://tarn.example/b']);
  });

  it('names what is larger than the limit, and goes on', async () => {
    const big = page({ url: 'http://tarn.example/big', body: 'x'.repeat(400_000) });
    const bomb = page({
      url: 'http://tarn.example/bomb',
      body: gzipSync(Buffer.alloc(9_000_000)),
      headers: { 'Content-Encoding': 'gzip' },
    });
    const { sources, reasons } = await read(Buffer.concat([big, bomb, page()]), 100_000);
    expect(sources).toEqual(['-#http://tarn.example/ferry']);
    expect(reasons).toEqual([
      expect.stringMatching(/big: too large/u),
      expect.stringMatching(/bomb: too large when unpacked/u),
    ]);
  });

  it('without a page is named with what it holds', async () => {
    const { reasons } = await read(
      Buffer.concat([INFO, record('revisit', 'http://tarn.example/a', http({}))]),
    );
    expect(reasons).toEqual([expect.stringContaining('revisits): 1')]);
  });

  it('passes a revisit over in silence where what it repeats is in the archive, and else says so', async () => {
    const digest = (name: string): readonly string[] => [`WARC-Payload-Digest: sha1:${name}`];
    const answer = record('response', 'http://tarn.example/a', http({}), digest('A'));
    const again = (name: string): Buffer =>
      record('revisit', 'http://tarn.example/a', http({ body: '' }), digest(name));
    const own = await read(Buffer.concat([answer, again('A')]));
    expect([own.sources, own.warnings]).toEqual([['-#http://tarn.example/a'], []]);
    const other = await read(Buffer.concat([answer, again('B'), again('A')]));
    expect(other.sources).toEqual(['-#http://tarn.example/a']);
    expect(other.warnings).toEqual([
      expect.stringMatching(/another archive holds \(revisits\): 1/u),
    ]);
  });

  it('of the nineties (ARC) is read', async () => {
    const about = Buffer.from(
      '1 0 Tarn\nURL IP-address Archive-date Content-type Archive-length\n',
    );
    const body = http({});
    const arc = Buffer.concat([
      Buffer.from(`filedesc://tarn.arc 0.0.0.0 20310402090000 text/plain ${about.length}\n`),
      about,
      Buffer.from('\n'),
      Buffer.from(`http://tarn.example/ferry 192.0.2.1 20310402090001 text/plain ${body.length}\n`),
      body,
      Buffer.from('\n'),
    ]);
    expect((await read(arc)).documents).toMatchObject([
      { url: 'http://tarn.example/ferry', fetched: '2031-04-02T09:00:01Z' },
    ]);
  });

  it('that grows beyond reason is refused by name, quickly', async () => {
    const before = process.cpuUsage();
    const { reasons } = await read(
      gzipSync(page({ body: Buffer.alloc(300_000_000) }), { level: 9 }),
    );
    const { user, system } = process.cpuUsage(before);
    expect(reasons.join()).toContain('grows more than 100 times');
    expect((user + system) / 1e6).toBeLessThan(10);
  });
});

describe('a packed file', () => {
  it('is unpacked and told by what is in it', async () => {
    const { documents } = await read(gzipSync(Buffer.from(TEXT)));
    expect(documents).toMatchObject([{ source: '-', name: '-' }]);
    const gathered = await gather([pile.path('')]);
    expect(gathered.documents.map(({ name }) => name)).toEqual(['feed.xml', 'keep.txt']);
  });
});

describe.skipIf(!hasShared('data/warc'))('the archives of the development data', () => {
  it('are all read or refused by name', async () => {
    const files = readdirSync(shared('data/warc')).filter((name) => name.includes('.warc'));
    const seen: Record<string, number> = {};
    for (const name of files) {
      const { documents, failed } = await gather([shared(`data/warc/${name}`)]);
      expect(documents.length + failed.length, name).toBeGreaterThan(0);
      seen[name] = documents.length;
    }
    expect(Object.values(seen).filter((count) => count === 1)).toHaveLength(6);
  });
});
