import { relateLines } from '../app/relate-lines.ts';
import { openIssued } from '../io/issued.ts';
import { openLines } from '../io/jsonl.ts';
import { openScratch, openSpool, openState, StateError } from '../io/state.ts';
import { EXIT, type Effects } from './effects.ts';
import { progressLine } from './progress.ts';
import type { LineInput } from '../app/line-articles.ts';
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
  let log;
  try {
    log =
      // Of inputs that cannot be opened there is no state to keep.
      state === undefined || inputs.length === 0
        ? openScratch()
        : openState(
            state,
            inputs.map(({ source }) => source),
          );
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    effects.warn(`rashomon: ${error.message}\n`);
    return EXIT.wrongUse;
  }
  const issued = state === undefined || inputs.length === 0 ? undefined : openIssued(state);
  const spool = openSpool();
  let failed = 0;
  try {
    const lines = relateLines(
      inputs,
      { log, spool, issued },
      {
        onProgress: progressLine(effects),
        onWarning: warn,
        failed: missing,
      },
    );
    for (let next = lines.next(); ; next = lines.next()) {
      if (next.done) {
        failed = next.value.failed;
        break;
      }
      effects.write(next.value);
    }
  } finally {
    spool.remove();
    log.close();
  }
  return failed > 0 ? EXIT.someFailed : EXIT.done;
}

function opened(paths: readonly string[], effects: Effects): [LineInput[], Failure[]] {
  const inputs: LineInput[] = [];
  const missing: Failure[] = [];
  for (const path of new Set(paths)) {
    try {
      inputs.push({ source: path, ...openLines(path, LONGEST_LINE) });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      const reason =
        code === 'ENOENT' ? 'no such file; check the name' : `it cannot be opened (${code})`;
      effects.warn(`rashomon: ${path}: ${reason}\n`);
      missing.push({ source: path, reason });
    }
  }
  return [inputs, missing];
}
