import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { packageVersion } from '../io/packaged.ts';
import { EXIT } from './effects.ts';
import { run } from './program.ts';
import { effectsOf } from './terminal.ts';

/** Runs the program as this process: its arguments, its streams, its exit code. */
export async function start(): Promise<void> {
  // A reader such as `head` may close the pipe early: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`rashomon: the output could not be written: ${error.message}\n`);
    process.exit(EXIT.wrongUse);
  });
  const effects = effectsOf(process.stdout, process.stderr, process.env, () => performance.now());
  try {
    process.exitCode = await run(process.argv.slice(2), effects, packageVersion());
    effects.progress?.('');
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `rashomon: this should not have happened: ${message}\nPlease report it with the command and, if you can share it, the input.\n`,
    );
    if (process.env['RASHOMON_DEBUG'] !== undefined) console.error(error);
    process.exitCode = EXIT.wrongUse;
  }
}
