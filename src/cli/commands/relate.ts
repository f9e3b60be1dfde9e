import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { toJson } from '../../app/json.ts';
import { relateInputs, relateRecords } from '../../app/relate.ts';
import { breakable } from '../../io/stopping.ts';
import { exitFor, type Effects } from '../effects.ts';
import { INPUT_HELP, loadInputs, withInputOptions } from '../inputs.ts';
import { progressLine } from '../progress.ts';
import { isLines, relateFiles } from '../relate-files.ts';
import { relateScreen } from '../screen/relate.ts';
import { paintFor } from '../screen/paint.ts';

/** `rashomon relate`: copies, versions, accounts and stories, without reading. */
export function relateCommand(effects: Effects, ended: (code: number) => void): CommandUnknownOpts {
  const command = withInputOptions(
    new Command('relate')
      .description(
        'Find which texts are copies, versions or accounts of their own, and which tell one story.',
      )
      .argument('<INPUT...>', INPUT_HELP)
      .option('--json', 'print everything as one JSON object')
      .option(
        '--jsonl',
        'print one JSON object a line, sorted by id, with what a cleaned pile keeps; .jsonl files are streamed, so that a million lines fit',
      )
      .option(
        '--state <DIR>',
        'with --jsonl: keep what was read and the story ids in DIR and go on from there',
      ),
  )
    .addHelpText('after', HELP)
    .action(async (inputs, options) => {
      if (options.json && options.jsonl)
        command.error('error: --json prints one object, --jsonl one a line; give one of the two');
      if (options.state !== undefined && options.jsonl !== true)
        command.error('error: --state belongs to --jsonl; give both');
      const streamed = inputs.every(isLines) && !options.outlet && !options.date;
      if (options.state !== undefined && !streamed)
        command.error('error: --state takes .jsonl files only, without --outlet and --date');
      if (options.jsonl && streamed) {
        ended(await relateFiles(inputs, options.state, effects));
        return;
      }
      const loaded = await loadInputs(inputs, options, effects);
      if (options.jsonl) {
        for (const line of breakable(() => relateRecords(loaded))) effects.write(line);
        ended(exitFor(loaded));
        return;
      }
      const onProgress = progressLine(effects);
      const output = breakable(() => relateInputs(loaded, { onProgress }));
      if (options.json) effects.write(`${toJson(output, 2)}\n`);
      else if (output.articles.length > 0)
        effects.write(
          relateScreen(output, loaded.articles, paintFor(effects.columns, effects.color)),
        );
      ended(exitFor(output));
    });
  return command;
}

const HELP = `
Examples:
  rashomon relate stories/
  rashomon relate "2031-04-*/*.txt"
  rashomon relate export.jsonl --json | jq .counts
  rashomon relate month.jsonl --jsonl > related.jsonl
  rashomon relate month.jsonl --jsonl --state month.state`;
