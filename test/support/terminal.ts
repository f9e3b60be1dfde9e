import { run } from '../../src/cli/program.ts';
import type { Effects } from '../../src/cli/effects.ts';

/** What a command line left behind: its exit code, its data and its words. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, as `rashomon ARGV…` would, and keeps what it writes. */
export async function rashomon(
  argv: readonly string[],
  terminal: Partial<Pick<Effects, 'columns' | 'color' | 'progress' | 'now'>> = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await run(
    argv,
    {
      write: (text) => void (out += text),
      warn: (text) => void (err += text),
      now: () => 0,
      columns: 80,
      color: false,
      ...terminal,
    },
    '0.0.0-test',
  );
  return { code, out, err };
}
