import { brotliCompressSync, gzipSync } from 'node:zlib';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { gather } from '../../../src/io/gather.ts';
import { folderCache } from '../../../src/io/web/cache.ts';
import { folderWith } from '../../support/pile.ts';
import { serve, type Handler, type Server } from './server.ts';
import type { WebOptions } from '../../../src/io/web/web.ts';

const TEXT = 'Ferry runs again\n\nThe ferry ran on Monday, Mayor Ada Moor said.\n';

const plain =
  (body: string | Buffer = TEXT, headers: Record<string, string> = {}, status = 200): Handler =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(body);

let servers: Server[] = [];
let pile: ReturnType<typeof folderWith>;
beforeAll(() => (pile = folderWith({})));
afterAll(() => pile.clear());
afterEach(async () => {
  await Promise.all(servers.map(async (server) => server.close()));
  servers = [];
});

async function started(handlers: Readonly<Record<string, Handler>>): Promise<Server> {
  const server = await serve(handlers);
  servers.push(server);
  return server;
}

/** Waits that a test does not have to sit through, each kept. */
function hurried() {
  const waits: number[] = [];
  let skipped = 0;
  return {
    waits,
    clock: {
      now: () => Date.now() + skipped,
      wait: async (milliseconds: number) => {
        waits.push(Math.round(milliseconds));
        skipped += milliseconds;
      },
    },
  };
}

async function fetched(inputs: readonly string[], web: WebOptions = {}, maxSize?: number) {
  const { documents, failed, warnings } = await gather(inputs, {
    maxSize,
    web: {
      allowPrivate: true,
      pause: 0,
      clock: hurried().clock,
      patience: { quiet: 400, whole: 1200 },
      ...web,
    },
  });
  return {
    documents,
    texts: documents.map(({ bytes }) => Buffer.from(bytes).toString()),
    reasons: failed.map(({ source, reason }) => `${source} ${reason}`),
    warnings: warnings.map(({ reason }) => reason),
  };
}

describe('an address', () => {
  it('gives a document with where it came from, what it was served as and when', async () => {
    const server = await started({
      '/ferry': plain(TEXT, { 'content-type': 'text/plain; charset=koi8-r' }),
    });
    const { documents } = await fetched([server.url('/ferry')]);
    expect(documents).toMatchObject([
      {
        source: server.url('/ferry'),
        name: 'ferry',
        url: server.url('/ferry'),
        mediaType: 'text/plain; charset=koi8-r',
        fetched: expect.stringMatching(/^\d{4}-.*Z$/u),
      },
    ]);
  });

  it('is asked by one who says who he is, and asks robots.txt first', async () => {
    let agent: string | undefined;
    const server = await started({
      '/a': (request, response) => {
        agent = request.headers['user-agent'];
        plain()(request, response);
      },
    });
    await fetched([server.url('/a')]);
    expect(agent).toMatch(/^Rashomon\/\d/u);
    expect(server.asked).toEqual(['/robots.txt', '/a']);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('is unpacked: %s', async (encoding, pack) => {
    const server = await started({
      '/a': plain(pack(Buffer.from(TEXT)), { 'content-encoding': encoding }),
    });
    expect((await fetched([server.url('/a')])).texts).toEqual([TEXT]);
  });

  it('is followed where it leads, from one host to the next', async () => {
    const to = await started({ '/b': plain() });
    const from = await started({ '/a': plain('', { location: to.url('/b') }, 302) });
    const { documents } = await fetched([from.url('/a')]);
    expect(documents).toMatchObject([{ source: from.url('/a'), url: to.url('/b') }]);
    expect(to.asked).toEqual(['/robots.txt', '/b']);
  });

  it('that fails behind a redirection is named with where that was', async () => {
    const server = await started({
      '/a': (_, response) => void response.writeHead(302, { location: '/gone' }).end(),
    });
    const { failed } = await gather([server.url('/a')], {
      web: { allowPrivate: true, pause: 0 },
    });
    expect(failed).toEqual([
      {
        source: server.url('/a'),
        reason: `sent on to ${server.url('/gone')}: the server answers 404: there is no such page; check the address`,
      },
    ]);
  });

  it('that holds an archive gives its pages', async () => {
    const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${TEXT}`);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://tarn.example/x\r\nContent-Length: ${http.length}\r\n\r\n`;
    const server = await started({
      '/x.warc.gz': plain(gzipSync(Buffer.concat([Buffer.from(head), http]))),
    });
    const { documents } = await fetched([server.url('/x.warc.gz')]);
    expect(documents.map(({ url }) => url)).toEqual(['http://tarn.example/x']);
  });

  it('comes in the order asked for, however long each takes, and once', async () => {
    const slow: Handler = (...both) => void setTimeout(() => plain('slow')(...both), 150);
    const [a, b] = [await started({ '/a': slow }), await started({ '/b': plain('quick') })];
    const { texts } = await fetched([a.url('/a'), b.url('/b'), a.url('/a')]);
    expect(texts).toEqual(['slow', 'quick']);
  });
});

const BROKEN: readonly (readonly [string, Handler, RegExp])[] = [
  ['is missing', plain('', {}, 404), /answers 404: there is no such page/u],
  ['wants a password', plain('', {}, 401), /401: it wants a password/u],
  ['has trouble', plain('', {}, 500), /500: trouble of its own/u],
  ['is empty', plain(''), /empty page/u],
  [
    'is huge',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
      };
      response.on('drain', more);
      more();
    },
    /too large: more than/u,
  ],
  [
    'is a bomb',
    plain(gzipSync(Buffer.alloc(30_000_000)), { 'content-encoding': 'gzip' }),
    /too large when unpacked/u,
  ],
  ['never answers', () => undefined, /does not answer in time/u],
  [
    'stops in the middle',
    (_, response) => void response.writeHead(200, { 'content-length': '1000' }).write('x'),
    /stops in the middle|takes too long/u,
  ],
  [
    'drips for ever',
    (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    },
    /takes too long/u,
  ],
  [
    'is shorter than it says',
    (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('x', () => response.socket?.end());
    },
    /broke off|not as long as it says/u,
  ],
  ['hangs up', (request) => void request.socket.destroy(), /broke off/u],
  [
    'speaks no HTTP',
    (request) => void request.socket.end('hello\r\n\r\n'),
    /no answer of a web server/u,
  ],
  [
    'sends round in circles',
    (request, response) => plain('', { location: request.url ?? '' }, 301)(request, response),
    /sends on more than 10 times/u,
  ],
  [
    'sends on to a file',
    plain('', { location: 'file:///etc/passwd' }, 301),
    /file: is not fetched/u,
  ],
  ['sends on to nowhere', plain('', { location: 'http://[' }, 301), /no address/u],
];

describe('a page that', () => {
  it.each(BROKEN)('%s is named, and stops no other', async (_, handler, reason) => {
    const server = await started({ '/bad': handler, '/good': plain() });
    const { texts, reasons } = await fetched(
      [server.url('/bad'), server.url('/good')],
      {},
      1_000_000,
    );
    expect(reasons).toEqual([expect.stringMatching(reason)]);
    expect(texts).toEqual([TEXT]);
  });

  it('is not there at all is named', async () => {
    const server = await serve({});
    await server.close();
    const { reasons } = await fetched([server.url('/a'), 'http://no-such-host.invalid/']);
    expect(reasons[0]).toMatch(/does not answer/u);
    expect(reasons[1]).toMatch(/looked up|no such host/u);
  });
});

describe('a site', () => {
  const robots = (text: string): Handler => plain(text);

  it.each([
    ['forbids it to all', 'User-agent: *\nDisallow: /a\n', false],
    ['forbids it to us', 'User-agent: rashomon\nDisallow: /\n', false],
    ['forbids something else', 'User-agent: *\nDisallow: /b\n', true],
    ['forbids it to others', 'User-agent: other\nDisallow: /\n', true],
  ])('that %s is obeyed', async (_, text, allowed) => {
    const server = await started({ '/robots.txt': robots(text), '/a': plain() });
    const { texts, reasons } = await fetched([server.url('/a')]);
    expect(texts).toHaveLength(allowed ? 1 : 0);
    if (!allowed) expect(reasons[0]).toMatch(/robots\.txt does not allow \/a/u);
    expect(server.asked.includes('/a')).toBe(allowed);
  });

  it.each([
    ['is broken', plain('', {}, 503)],
    ['does not come', () => undefined],
  ] as const)('whose robots.txt %s is left alone', async (_, handler) => {
    const server = await started({ '/robots.txt': handler, '/a': plain() });
    const { reasons } = await fetched([server.url('/a')]);
    expect(reasons[0]).toMatch(/robots\.txt cannot be had/u);
    expect(server.asked).not.toContain('/a');
  });

  it('is obeyed behind a redirection too', async () => {
    const to = await started({
      '/robots.txt': robots('User-agent: *\nDisallow: /'),
      '/b': plain(),
    });
    const from = await started({ '/a': plain('', { location: to.url('/b') }, 302) });
    expect((await fetched([from.url('/a')])).reasons[0]).toMatch(/robots\.txt/u);
    expect(to.asked).not.toContain('/b');
  });

  it('is asked one thing at a time, with a pause, or with its own where that is longer', async () => {
    let open = 0;
    let most = 0;
    const page: Handler = (_, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end(TEXT);
      }, 30);
    };
    const server = await started({
      '/robots.txt': robots('User-agent: *\nCrawl-delay: 7\n'),
      '/a': page,
      '/b': page,
      '/c': page,
    });
    const { clock, waits } = hurried();
    await fetched(['/a', '/b', '/c'].map(server.url), { clock, pause: 1000 });
    expect(most).toBe(1);
    expect(waits.filter((wait) => wait > 6000)).toHaveLength(3);
  });

  it('that asks for patience gets it, and is left alone where it asks for much', async () => {
    let asked = 0;
    const busy: Handler = (...both) => {
      asked += 1;
      (asked < 3 ? plain('', { 'retry-after': '9' }, 429) : plain())(...both);
    };
    const server = await started({ '/a': busy, '/b': plain('', { 'retry-after': '3600' }, 503) });
    const { clock, waits } = hurried();
    const { texts, reasons } = await fetched(['/a', '/b'].map(server.url), { clock });
    expect(texts).toEqual([TEXT]);
    expect(waits.filter((wait) => wait === 9000)).toHaveLength(2);
    expect(reasons[0]).toMatch(/503: it is not there now; try later \(in 3600 s, it says\)/u);
    expect(server.asked.filter((path) => path === '/b')).toHaveLength(1);
  });
});

describe('the cache', () => {
  it('makes reading again fetch nothing, and keeps what came as it came', async () => {
    const packed = gzipSync(Buffer.from(TEXT));
    const server = await started({
      '/a': plain(packed, { 'content-encoding': 'gzip', etag: '"7"' }),
    });
    const cache = folderCache(pile.path('again'));
    const first = await fetched([server.url('/a')], { cache });
    const second = await fetched([server.url('/a')], { cache });
    expect(second.texts).toEqual([TEXT]);
    expect(second.documents).toEqual(first.documents);
    expect(server.asked).toEqual(['/robots.txt', '/a']);
    expect((await cache.get(server.url('/a')))?.body).toEqual(packed);
  });

  it('is asked anew where it is to be refreshed, and what did not change is not sent again', async () => {
    let body = TEXT;
    const handler: Handler = (request, response) =>
      request.headers['if-none-match'] === `"${body.length}"`
        ? void response.writeHead(304).end()
        : plain(body, { etag: `"${body.length}"` })(request, response);
    const server = await started({ '/a': handler });
    const cache = folderCache(pile.path('refresh'));
    for (let i = 0; i < 2; i += 1)
      expect((await fetched([server.url('/a')], { cache, refresh: true })).texts).toEqual([TEXT]);
    body = `${TEXT}It ran twice.\n`;
    expect((await fetched([server.url('/a')], { cache, refresh: true })).texts).toEqual([body]);
  });

  it('does not believe a file that was cut', async () => {
    const server = await started({ '/a': plain() });
    const folder = pile.path('cut');
    const cache = folderCache(folder);
    await fetched([server.url('/a')], { cache });
    const half =
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
        name.endsWith('.body'),
      ) ?? '';
    writeFileSync(`${folder}/${half}`, 'Ferry');
    expect((await fetched([server.url('/a')], { cache })).texts).toEqual([TEXT]);
  });

  it('that cannot be written is warned about', async () => {
    const server = await started({ '/a': plain() });
    writeFileSync(pile.path('file'), '');
    const { texts, warnings } = await fetched([server.url('/a')], {
      cache: folderCache(pile.path('file/below')),
    });
    expect(texts).toEqual([TEXT]);
    expect(warnings[0]).toContain('--cache');
    expect(existsSync(pile.path('file/below'))).toBe(false);
  });
});

describe('addresses that are not public', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://017700000001/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://localhost/',
    'http://0/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://\u2460\u2461\u2466.0.0.1/',
    'http://127.0.0.1./',
    'http://localhost.:80/',
  ])('%s is refused', async (address) => {
    const { documents, failed } = await gather([address]);
    expect(documents).toEqual([]);
    expect(failed[0]?.reason).toMatch(/not on the public web/u);
  });

  it('are refused at the socket, whatever the name meant before', async () => {
    const server = await started({ '/a': plain() });
    const { failed } = await gather([server.url('/a').replace('127.0.0.1', 'localhost')]);
    expect(failed[0]?.reason).toMatch(/not on the public web/u);
    expect(server.asked).toEqual([]);
  });

  it.each(['http://user:pass@gazette.example/'])('%s is refused', async (address) => {
    const { failed } = await gather([address]);
    expect(failed[0]?.reason).toContain('leave them out');
  });
});
