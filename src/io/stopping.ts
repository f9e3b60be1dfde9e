import { setImmediate } from 'node:timers/promises';
import process from 'node:process';

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
    obey: () => {
      end();
      process.kill(process.pid, told);
    },
    end,
  };
}
