import { setImmediate as setTurn } from 'node:timers';
import { setImmediate } from 'node:timers/promises';
import process from 'node:process';
import { Script } from 'node:vm';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Whether the process was told to stop (Ctrl-C), asked between two pieces of its work. */
export interface Stopping {
  /** Lets the system speak first: in the midst of work nothing is heard. */
  readonly told: () => Promise<boolean>;
  /** Stops, as the process would have without anybody listening. */
  readonly obey: () => void;
  /** Listens no longer: from here on the process stops at once. */
  readonly end: () => void;
}

/** Listens until `end` or `obey`. */
export function listenForStop(): Stopping {
  let told: NodeJS.Signals | undefined;
  const hear = (signal: NodeJS.Signals): void => void (told = signal);
  const end = (): void => {
    for (const signal of SIGNALS) process.off(signal, hear);
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  return {
    told: async () => {
      await setImmediate();
      return told !== undefined;
    },
    obey: () => stopNow(told),
    end,
  };
}

/** That the run was told to stop (Ctrl-C) in the midst of work. */
export class StoppedError extends Error {}

/** Where the script below finds its work. */
const SLOT = Symbol.for('rashomon.work');
const CALL = new Script("globalThis[Symbol.for('rashomon.work')]()");

/**
 * Runs work that a Ctrl-C breaks off at once, with a `StoppedError`. Whoever listens for the signal is
 * heard only when the work is done; a script is the one thing that Node breaks off (0.3 to 3 ms for it).
 */
export function breakable<T>(work: () => T): T {
  const results: T[] = [];
  const value = (): void => void results.push(work());
  Object.defineProperty(globalThis, SLOT, { configurable: true, value });
  try {
    CALL.runInThisContext({ breakOnSigint: true });
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      error.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED'
    )
      throw new StoppedError('stopped', { cause: error });
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, SLOT);
  }
  const [result] = results;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the work has ended, and this is what it gave
  return result as T;
}

/** Has a Ctrl-C between two pieces of work told to `stopped`, unless who does the work listens too. */
export function onStop(stopped: () => void): void {
  process.on('SIGINT', () => {
    setTurn(() => {
      if (process.listenerCount('SIGINT') === 1) stopped();
    });
  });
}

/** Ends the process by the signal, as nobody listening would: a shell calls that 130 and ends its loops too. */
export function stopNow(signal: NodeJS.Signals = 'SIGINT'): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
