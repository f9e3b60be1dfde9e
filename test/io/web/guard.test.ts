import fc from 'fast-check';
import { Agent, request } from 'undici';
import { describe, expect, it } from 'vitest';
import { guardedAgent } from '../../../src/io/web/agent.ts';
import { checkAddress, RefusedAddress, specialRange } from '../../../src/io/web/guard.ts';
import { gather } from '../../../src/io/gather.ts';
import { serve } from './server.ts';

/** The IANA special-purpose registries, IPv4 and IPv6: the first and the last address of each range. */
const RANGES: readonly (readonly [string, string])[] = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.31.196.0', '192.31.196.255'],
  ['192.52.193.0', '192.52.193.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['192.175.48.0', '192.175.48.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '239.255.255.255'],
  ['240.0.0.0', '255.255.255.255'],
  ['::', '::1'],
  ['::ffff:0:0', '::ffff:ffff:ffff'],
  ['::7f00:1', '::ffff'],
  ['64:ff9b::', '64:ff9b::ffff:ffff'],
  ['64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
  ['100::', '100::ffff:ffff:ffff:ffff'],
  ['100:0:0:1::', '100:0:0:1:ffff:ffff:ffff:ffff'],
  ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2620:4f:8000::', '2620:4f:8000:ffff:ffff:ffff:ffff:ffff'],
  ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['5f00::', '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
];

describe('a special range', () => {
  it.each(RANGES)('%s to %s is not public', (first, last) => {
    expect(specialRange(first)).toBeDefined();
    expect(specialRange(last)).toBeDefined();
  });

  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is public',
    (address) => expect(specialRange(address)).toBeUndefined(),
  );

  it('is known of every IPv4 address, mapped into IPv6 too', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(specialRange(`::ffff:${address}`)).toBeDefined();
      }),
    );
  });

  it.each(['', 'nonsense', '1.2.3.4.5', 'fe80::1%eth0'])(
    '"%s" is nothing to connect to',
    (address) => {
      expect(specialRange(address)).toBeDefined();
    },
  );
});

describe('an address', () => {
  it.each([
    'file:///etc/passwd',
    'ftp://gazette.example/',
    'data:text/plain,x',
    'http://a:b@gazette.example/',
  ])('%s is refused even where private ones are allowed', (address) =>
    expect(() => checkAddress(new URL(address), true)).toThrow(RefusedAddress),
  );
});

describe('a name that means another address a moment later', () => {
  it('is refused at the socket', async () => {
    const server = await serve({ '/': (_, response) => void response.end('secret') });
    // A name that was public when it was looked up, and leads to loopback when it is connected to.
    const agent = guardedAgent({ quiet: 1000, whole: 1000 }, false, (_, options, done) => {
      if (options.all === true) done(null, [{ address: '127.0.0.1', family: 4 }]);
      else done(null, '127.0.0.1', 4);
    });
    const url = server.url('/').replace('127.0.0.1', 'rebound.example');
    await expect(request(url, { dispatcher: agent })).rejects.toThrow(RefusedAddress);
    expect(server.asked).toEqual([]);
    await agent.destroy();
    await server.close();
  });
});

/** Where a page of the public web may try to send us: this machine by every name of it, and the network around. */
const INWARD = [
  'http://127.0.0.1:PORT/secret',
  'http://2130706433:PORT/secret',
  'http://0x7f.1:PORT/secret',
  'http://0177.0.0.1:PORT/secret',
  'http://127.1:PORT/secret',
  'http://0:PORT/secret',
  'http://%31%32%37.0.0.1:PORT/secret',
  'http://127.0.0.1.:PORT/secret',
  'http://[::1]:PORT/secret',
  'http://[::ffff:127.0.0.1]:PORT/secret',
  'http://localhost:PORT/secret',
  'http://169.254.169.254/latest/meta-data/',
  'http://192.168.0.1/',
  'file:///etc/passwd',
];

describe('a page of the public web that sends on into a private network', () => {
  /** Names lead to the server on loopback as if it were public, so that the first step is let through. */
  async function fetched(to: (port: string) => string, from: '/page' | '/robots.txt') {
    const server = await serve({
      '/secret': (_, response) => void response.end('secret'),
      [from]: (_, response) =>
        void response.writeHead(302, { location: to(server.host.split(':')[1] ?? '') }).end(),
    });
    const dispatcher = new Agent({
      connect: {
        lookup: (_, options, done) => {
          if (options.all === true) done(null, [{ address: '127.0.0.1', family: 4 }]);
          else done(null, '127.0.0.1', 4);
        },
      },
    });
    const address = server.url('/page').replace('127.0.0.1', 'tarn.example');
    const { documents, failed } = await gather([address], { web: { dispatcher, pause: 0 } });
    await dispatcher.destroy();
    await server.close();
    return { documents, reasons: failed.map(({ reason }) => reason), asked: server.asked };
  }

  it.each(INWARD)('is refused there: %s', async (address) => {
    const { documents, reasons, asked } = await fetched(
      (port) => address.replace('PORT', port),
      '/page',
    );
    expect(documents).toEqual([]);
    expect(reasons).toEqual([
      expect.stringMatching(/^sent on to \S+: .*(?:not on the public web|is not fetched)/u),
    ]);
    expect(asked).toEqual(['/robots.txt', '/page']);
  });

  it('is refused where its robots.txt does', async () => {
    const { documents, reasons, asked } = await fetched(
      (port) => `http://127.0.0.1:${port}/secret`,
      '/robots.txt',
    );
    expect(documents).toEqual([]);
    expect(reasons).toEqual([expect.stringContaining('not on the public web')]);
    expect(asked).toEqual(['/robots.txt']);
  });
});
