import { STAGE_WORDS } from './progress.ts';
import { oneLine } from './screen/paint.ts';
import type { Progress } from '../model/progress.ts';

/** What is known of a run that is stopped. */
interface Stopped {
  readonly argv: readonly string[];
  /** How far it was; undefined before it began. */
  readonly at: Progress | undefined;
  /** Whether anything was written to standard output. */
  readonly printed: boolean;
}

/** What somebody who stops a run (Ctrl-C) is told, in one line: how far it was, what is kept and what is lost. */
export function stoppedLine({ argv, at, printed }: Stopped): string {
  const valueOf = (option: string): string | undefined =>
    argv.find((argument) => argument.startsWith(`${option}=`))?.slice(option.length + 1) ??
    (argv.includes(option) ? argv[argv.indexOf(option) + 1] : undefined);
  const [report, state] = [valueOf('--report'), valueOf('--state')];
  const fetches = argv.some((argument) => /^https?:/iu.test(argument));
  const parts = [
    `stopped${at ? ` while ${STAGE_WORDS[at.stage]} (${countOf(at)})` : ''}`,
    printed ? 'what is printed stands, the rest is lost' : 'nothing is printed',
    ...(report === undefined ? [] : [`${report} is not written`]),
    ...(state === undefined
      ? []
      : [`what was read is kept in ${state}; the same command goes on from there`]),
    ...(argv.includes('--jsonl') && state === undefined
      ? ['with --state DIR what was read would be kept']
      : []),
    ...(fetches && !argv.includes('--no-cache') ? ['pages that were fetched are kept'] : []),
  ];
  return `rashomon: ${oneLine(parts.join('; '))}\n`;
}

function countOf({ done, total }: Progress): string {
  return total === undefined ? `${done} so far` : `${done} of ${total}`;
}
