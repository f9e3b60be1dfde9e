import { createRequire } from 'node:module';
import { AGENT } from './agent.ts';

// Its types speak of a default export that the module does not have.
const robotsParser: typeof import('robots-parser').default = createRequire(import.meta.url)(
  'robots-parser',
);

/** Bytes of a robots.txt that count (RFC 9309, 2.5). */
export const ROBOTS_SIZE = 500 * 1024;
/** Longest pause between two fetches that a site may ask for, in milliseconds. */
const MAX_DELAY = 30_000;

/** What a site allows. */
export interface Rules {
  readonly allows: (url: string) => boolean;
  /** Milliseconds that it asks to be left alone between two fetches. */
  readonly delay: number;
  /** Why nothing is fetched, where that is not robots.txt's own word. */
  readonly reason: string | undefined;
}

/** No robots.txt: everything is allowed (RFC 9309, 2.3.1.3). */
export const OPEN: Rules = { allows: () => true, delay: 0, reason: undefined };

/** A robots.txt that cannot be had: nothing is allowed (RFC 9309, 2.3.1.4). */
export function closed(reason: string): Rules {
  return { allows: () => false, delay: 0, reason };
}

/** What a robots.txt says to us. It speaks of its own site only: what it has no word on is not allowed. */
export function rulesOf(robotsUrl: string, text: string): Rules {
  const robots = robotsParser(robotsUrl, text);
  const delay = (robots.getCrawlDelay(AGENT) ?? 0) * 1000;
  return {
    allows: (url) => robots.isAllowed(url, AGENT) === true,
    delay: Number.isFinite(delay) ? Math.min(MAX_DELAY, Math.max(0, delay)) : 0,
    reason: undefined,
  };
}
