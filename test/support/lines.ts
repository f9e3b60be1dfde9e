import { readArticles, type ArticleLog, type LineInput } from '../../src/app/line-articles.ts';
import { relateLines, type LinesOptions, type Outside } from '../../src/app/relate-lines.ts';

function fileOf(lines: readonly string[]): LineInput {
  const bytes = lines.map((line) => new TextEncoder().encode(`${line}\n`));
  const size = bytes.reduce((sum, { length }) => sum + length, 0);
  return {
    source: 'made.jsonl',
    size,
    *from() {
      yield { first: 1, lines: bytes, next: { at: size, line: bytes.length + 1 } };
    },
  };
}

function inMemory(): { log: ArticleLog; shelf: Outside['shelf'] } {
  const [held, spooled]: [string[], string[]] = [[], []];
  return {
    log: {
      *replay() {
        yield;
        return undefined;
      },
      append: (lines) => lines.map((line) => ({ at: held.push(line) - 1, length: line.length })),
      get: ({ at }) => held[at] ?? '',
    },
    shelf: {
      put: (text) => ({ at: spooled.push(text) - 1, length: text.length }),
      get: ({ at }) => spooled[at] ?? '',
    },
  };
}

/** What `relate --jsonl` prints of some lines, with everything that it keeps outside its memory in it. */
export function printedLines(
  lines: readonly string[],
  options: LinesOptions,
  settled?: Outside['settled'],
): string {
  const { log, shelf } = inMemory();
  const reading = readArticles([fileOf(lines)], log, {});
  for (let step = reading.next(); ; step = reading.next())
    if (step.done) return [...relateLines(step.value, { shelf, settled }, options)].join('');
}
