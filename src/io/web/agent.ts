import { Agent, buildConnector } from 'undici';
import { packageVersion } from '../packaged.ts';
import { checkIp, publicLookup } from './guard.ts';

/** What robots.txt may call us by. */
export const AGENT = 'Rashomon';

/** Who we say we are; a person runs us, one address at a time. */
export function userAgent(): string {
  return `${AGENT}/${packageVersion()} (compares news accounts; asked for by a person; obeys robots.txt for "${AGENT}")`;
}

/** What a connection may take, in milliseconds. */
export interface Patience {
  /** Until it stands, and between two pieces of an answer. */
  readonly quiet: number;
  /** For a whole answer, however steadily it drips. */
  readonly whole: number;
}

/**
 * Connections of which both the name's addresses and the address that was reached in the end are
 * public, unless `allowPrivate`: a name that means another address a moment later gains nothing.
 */
export function guardedAgent(
  { quiet }: Patience,
  allowPrivate: boolean,
  lookup = publicLookup,
): Agent {
  const connect = buildConnector({
    timeout: quiet,
    ...(!allowPrivate && { lookup }),
  });
  return new Agent({
    headersTimeout: quiet,
    bodyTimeout: quiet,
    connections: 2,
    connect: (options, done) => {
      connect(options, (...[error, socket]) => {
        if (error || allowPrivate) {
          if (error) done(error, null);
          else done(null, socket);
          return;
        }
        try {
          checkIp(socket.remoteAddress ?? '', options.hostname);
          done(null, socket);
        } catch (reason) {
          socket.destroy();
          done(reason instanceof Error ? reason : new Error(String(reason)), null);
        }
      });
    },
  });
}
