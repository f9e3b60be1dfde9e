import type { Effects } from './effects.ts';

/** What the effects need of an output stream of the process. */
export interface Out {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly write: (text: string) => unknown;
}

/** Width where the output goes to a file or a pipe, so that it is the same everywhere. */
const PIPED = 100;

/** The effects of a process: data and words apart, colour and progress only where somebody watches. */
export function effectsOf(
  stdout: Out,
  stderr: Out,
  env: Readonly<Record<string, string | undefined>>,
  now: () => number,
): Effects {
  let shown = false;
  // Back to the line's start, the new words, and nothing of the old ones behind them.
  const show = (text: string): void => {
    stderr.write(`\r${text}\u001b[K`);
    shown = text !== '';
  };
  const clear = (): void => {
    if (shown) show('');
  };
  return {
    write: (text) => {
      clear();
      stdout.write(text);
    },
    warn: (text) => {
      clear();
      stderr.write(text);
    },
    progress: stderr.isTTY ? show : undefined,
    now,
    columns: columnsOf(stdout, env),
    color: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  };
}

/** A terminal's width, or what COLUMNS says of it; off a terminal always the same. */
function columnsOf(
  { isTTY, columns }: Out,
  env: Readonly<Record<string, string | undefined>>,
): number {
  if (!isTTY) return PIPED;
  const said = /^[1-9]\d{0,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : undefined;
  return said ?? (columns || PIPED);
}
