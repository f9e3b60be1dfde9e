import { lookup as resolve, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An address that is not fetched, with the reason in plain words. */
export class RefusedAddress extends Error {}

/**
 * Ranges of the IANA special-purpose registries (IPv4 and IPv6, as of 2025) that `ipaddr.js` would let
 * through or may one day: a list of our own beside its table, so that neither alone decides.
 */
const SPECIAL: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '2620:4f:8000::/48',
  '3fff::/20',
];
const RANGES = SPECIAL.map((range) => ipaddr.parseCIDR(range));
/** The only part of IPv6 that is handed out as global unicast (RFC 4291); all the rest is special. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/** What keeps an IP address from being one of the public web; undefined for one that is. */
export function specialRange(address: string): string | undefined {
  let ip: ipaddr.IPv4 | ipaddr.IPv6;
  try {
    ip = ipaddr.parse(address.replace(/%.*$/u, ''));
  } catch {
    return 'no address';
  }
  const range = ip.range();
  if (range !== 'unicast') return range;
  if (ip instanceof ipaddr.IPv6 && !ip.match(GLOBAL)) return 'reserved';
  const isSpecial = RANGES.some(
    ([network, bits]) =>
      (ip instanceof ipaddr.IPv4 && network instanceof ipaddr.IPv4 && ip.match(network, bits)) ||
      (ip instanceof ipaddr.IPv6 && network instanceof ipaddr.IPv6 && ip.match(network, bits)),
  );
  return isSpecial ? 'special-purpose' : undefined;
}

/** Refuses an address by what stands in it: its scheme, its password, its host where that is a number. */
export function checkAddress(url: URL, allowPrivate: boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new RefusedAddress(`${url.protocol} is not fetched; give an http or https address`);
  if (url.username !== '' || url.password !== '')
    throw new RefusedAddress(
      'an address with a name and a password in it is not fetched; leave them out',
    );
  // `URL` has turned every spelling of an IPv4 address (decimal, octal, hex, short) into the usual one.
  const host = url.hostname.replace(/^\[(.*)\]$/u, '$1');
  if (allowPrivate) return;
  if (isIP(host) !== 0) checkIp(host, host);
  // Not every resolver knows this name, and every one means this machine by it (RFC 6761).
  if (/(?:^|\.)localhost\.?$/iu.test(host)) checkIp('127.0.0.1', host);
}

/** Refuses an IP address that is not of the public web. */
export function checkIp(ip: string, host: string): void {
  const range = specialRange(ip);
  if (range === undefined) return;
  const where = ip === host ? ip : `${host}, which is ${ip}`;
  throw new RefusedAddress(
    `${where} (${range}) is not on the public web; --allow-private fetches it all the same`,
  );
}

type LookupDone = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/** Resolves names of whose addresses every one must be public: one that is not gives the name away. */
export function publicLookup(
  hostname: string,
  options: { readonly all?: boolean | undefined; readonly family?: unknown },
  done: LookupDone,
): void {
  resolve(hostname, { all: true }, (error, addresses) => {
    try {
      if (error) throw error;
      for (const { address } of addresses) checkIp(address, hostname);
      const [first] = addresses;
      if (options.all === true) done(null, addresses);
      else done(null, first?.address ?? '', first?.family ?? 4);
    } catch (reason) {
      done(reason instanceof Error ? reason : new Error(String(reason)), '');
    }
  });
}
