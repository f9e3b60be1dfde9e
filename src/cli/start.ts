import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { packageVersion } from '../io/packaged.ts';
import { onStop, StoppedError, stopNow } from '../io/stopping.ts';
import { EXIT } from './effects.ts';
import { run } from './program.ts';
import { stoppedLine } from './stopped.ts';
import { effectsOf } from './terminal.ts';
import type { Progress } from '../model/progress.ts';

/** Runs the program as this process: its arguments, its streams, its exit code. */
export async function start(): Promise<void> {
  // A reader such as `head` may close the pipe early: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`rashomon: the output could not be written: ${error.message}\n`);
    process.exit(EXIT.wrongUse);
  });
  const argv = process.argv.slice(2);
  const terminal = effectsOf(process.stdout, process.stderr, process.env, () => performance.now());
  let at: Progress | undefined;
  let printed = false;
  const effects = {
    ...terminal,
    reached: (state: Progress): void => void (at = state),
    write: (text: string): void => {
      printed = true;
      terminal.write(text);
    },
  };
  const stopped = (): void => {
    effects.warn(stoppedLine({ argv, at, printed }));
    stopNow();
  };
  onStop(stopped);
  try {
    process.exitCode = await run(argv, effects, packageVersion());
    effects.progress?.('');
  } catch (error) {
    if (error instanceof StoppedError) return stopped();
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `rashomon: this should not have happened: ${message}\nPlease report it with the command and, if you can share it, the input.\n`,
    );
    if (process.env['RASHOMON_DEBUG'] !== undefined) console.error(error);
    process.exitCode = EXIT.wrongUse;
  }
}
