import { codeOf } from '../io/files.ts';
import { readArticles, type Known, type LineInput } from '../app/line-articles.ts';
import { relateLines } from '../app/relate-lines.ts';
import { openIssued } from '../io/issued.ts';
import { openLines } from '../io/jsonl.ts';
import { openSettled } from '../io/settled.ts';
import { openShelf } from '../io/spool.ts';
import { openScratch, openState, StateError } from '../io/state.ts';
import { breakable, listenForStop } from '../io/stopping.ts';
import { counted } from '../text/listing.ts';
import { EXIT, type Effects } from './effects.ts';
import { progressLine } from './progress.ts';
import { oneLine } from './screen/paint.ts';
import type { Failure } from '../model/article.ts';

/** Bytes of a line: more than the 16 million UTF-16 units of the longest record have in UTF-8, so that a longer one is still named for its length. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** Whether an input is a file of one record a line by its name. */
export function isLines(input: string): boolean {
  return /\.(?:jsonl|ndjson)$/iu.test(input) && !/[*?[\]{}]|^https?:/u.test(input);
}

/** Relates `.jsonl` files without holding their texts and prints as it goes; resolves to the exit code. */
export async function relateFiles(
  paths: readonly string[],
  state: string | undefined,
  effects: Effects,
): Promise<number> {
  const warn = (reason: string): void => effects.warn(`rashomon: warning: ${reason}\n`);
  const [inputs, missing] = opened(paths, effects);
  // Of inputs that cannot be opened there is no state to keep.
  const kept = inputs.length === 0 ? undefined : state;
  const sources = inputs.map(({ source }) => source);
  let log;
  try {
    log = kept === undefined ? openScratch() : openState(kept, sources);
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    effects.warn(`rashomon: ${error.message}\n`);
    return EXIT.wrongUse;
  }
  const onProgress = progressLine(effects);
  let shelf;
  let failed = 0;
  try {
    const issued = kept === undefined ? undefined : openIssued(kept);
    const settled = kept === undefined ? undefined : openSettled(kept);
    shelf = openShelf();
    const reading = readArticles(inputs, log, { onProgress });
    const known = await readToEnd(reading, kept, commandOf(paths, state ?? ''), effects);
    if (known === undefined) return EXIT.stopped;
    // Before hours of relating, and of a state's earlier runs too: the exit code counts them all.
    for (const { source, reason } of known.failed)
      effects.warn(`rashomon: ${oneLine(`${source}: ${reason}`)}\n`);
    const options = { onProgress, onWarning: warn, failed: missing };
    const lines = relateLines(known, { shelf, issued, settled }, options);
    failed = breakable(() => writeAll(lines, effects));
    settled?.close();
  } finally {
    shelf?.remove();
    log.close();
  }
  return failed > 0 ? EXIT.someFailed : EXIT.done;
}

/** Prints the lines as they come; gives the number of records that failed. */
function writeAll(lines: ReturnType<typeof relateLines>, { write }: Effects): number {
  for (;;) {
    const next = lines.next();
    if (next.done) return next.value.failed;
    write(next.value);
  }
}

/**
 * Reads all records and, where a state is kept, listens meanwhile whether to stop: whoever breaks the
 * run off hears what is kept and how to go on. Undefined then.
 */
async function readToEnd(
  reading: ReturnType<typeof readArticles>,
  state: string | undefined,
  command: string,
  effects: Effects,
): Promise<Known | undefined> {
  if (state === undefined) return breakable(() => drained(reading));
  const stopping = listenForStop();
  let read = 0;
  try {
    for (;;) {
      const step = reading.next();
      if (!step.done) read = step.value;
      // Also behind the last step: a stop that nobody asks for any more would be lost.
      const told = await stopping.told();
      if (step.done && !told) return step.value;
      if (!told) continue;
      const kept = `${counted(read, 'record')} ${read === 1 ? 'is' : 'are'} read and kept`;
      effects.warn(
        `rashomon: stopped; ${kept}, nothing is printed yet. Go on with\n  ${command}\n`,
      );
      stopping.obey();
      return undefined;
    }
  } finally {
    stopping.end();
  }
}

function drained(reading: ReturnType<typeof readArticles>): Known {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** The command line that a run over these files with this state had. */
function commandOf(paths: readonly string[], state: string): string {
  return ['rashomon relate', ...paths.map(forShell), '--jsonl --state', forShell(state)].join(' ');
}

/** An argument as a shell takes it. */
function forShell(argument: string): string {
  return /^[\w./:@%+,=-]+$/u.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}

function opened(paths: readonly string[], effects: Effects): [LineInput[], Failure[]] {
  const inputs: LineInput[] = [];
  const missing: Failure[] = [];
  for (const path of new Set(paths)) {
    try {
      inputs.push({ source: path, ...openLines(path, LONGEST_LINE) });
    } catch (error) {
      const code = codeOf(error);
      const reason =
        code === 'ENOENT' ? 'no such file; check the name' : `it cannot be opened (${code})`;
      effects.warn(`rashomon: ${path}: ${reason}\n`);
      missing.push({ source: path, reason });
    }
  }
  return [inputs, missing];
}
