import {
  Command,
  InvalidArgumentError,
  type CommandUnknownOpts,
} from '@commander-js/extra-typings';
import { compareInputs } from '../../app/compare.ts';
import { toJson, type CompareOutput } from '../../app/json.ts';
import { tryWrite } from '../../io/write.ts';
import { breakable, StoppedError } from '../../io/stopping.ts';
import { EXIT, exitFor, type Effects } from '../effects.ts';
import { engineFor, NAMES_OPTION } from '../engine.ts';
import { INPUT_HELP, loadInputs, withInputOptions } from '../inputs.ts';
import { progressLine } from '../progress.ts';
import { briefScreen, compareScreen } from '../screen/compare.ts';
import { oneLine, paintFor } from '../screen/paint.ts';
import type { Making } from '../../report/write-report.ts';

/** `rashomon compare`: the main job. */
export function compareCommand(
  effects: Effects,
  ended: (code: number) => void,
): CommandUnknownOpts {
  const command = withInputOptions(
    new Command('compare')
      .description(
        'Line up the accounts of each story, point by point: what all tell, what one tells, who says it.',
      )
      .argument('<INPUT...>', INPUT_HELP)
      .option('--all', 'show every point, not the first of each kind')
      .option('--brief', 'show each story in a few lines')
      .option('--json', 'print everything as one JSON object')
      .option(
        '--report <FILE>',
        'write a page to look at and to mail: one HTML file that needs no network',
        htmlFile,
      )
      .addOption(NAMES_OPTION),
  )
    .addHelpText('after', HELP)
    .action(async (inputs, options) => {
      const { report } = options;
      if (options.all && options.brief)
        command.error('error: --all shows every point, --brief a few; give one of the two');
      // A page that has no place to go is named before the work and not after it.
      if (report !== undefined && !(await managed(() => tryWrite(report), effects)))
        return ended(EXIT.wrongUse);
      const loaded = await loadInputs(inputs, options, effects);
      const engine = await engineFor(options.names, effects);
      const onProgress = progressLine(effects);
      const output = breakable(() => compareInputs(loaded, { onProgress, ...engine }));
      const paint = paintFor(effects.columns, effects.color);
      if (options.json) effects.write(`${toJson(output, 2)}\n`);
      else if (output.articles.length > 0)
        effects.write(
          options.brief
            ? briefScreen(output, paint)
            : compareScreen(output, paint, options.all ?? false),
        );
      if (report !== undefined) {
        const version = command.parent?.version() ?? 'unknown';
        const made = { version, documents: loaded.documents };
        if (!(await managed(() => reportTo(report, output, made, effects), effects)))
          return ended(EXIT.wrongUse);
      }
      return ended(exitFor(output));
    });
  return command;
}

/** A pattern that the shell spreads after `--report` must not cost anybody their first input. */
function htmlFile(argument: string): string {
  if (!/\.html?$/i.test(argument)) {
    throw new InvalidArgumentError('A report is an HTML file; name it for example report.html.');
  }
  return argument;
}

/** Does something with the file of the report; false, and why in plain words, where the file does not let it. */
async function managed(work: () => Promise<void>, effects: Effects): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof StoppedError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    effects.warn(`rashomon: ${oneLine(reason)}\n`);
    return false;
  }
}

/** Writes the report and says where it is. It is loaded only when it is asked for. */
async function reportTo(
  file: string,
  output: CompareOutput,
  made: Making,
  effects: Effects,
): Promise<void> {
  const { writeReport } = await import('../../report/write-report.ts');
  const bytes = await writeReport(file, output, made);
  effects.warn(
    `rashomon: the report is in ${oneLine(file)} (${Math.ceil(bytes / 1000)} kB); open it in a browser\n`,
  );
}

const HELP = `
Examples:
  rashomon compare stories/
  rashomon compare stories/ --brief
  rashomon compare a.txt b.txt --outlet "a.txt=The Times"
  rashomon compare a.txt b.txt --date a.txt=2031-04-02
  rashomon compare stories/ --report report.html
  rashomon compare page.html feed.xml archive.warc.gz
  rashomon compare export.jsonl --json > compared.json`;
