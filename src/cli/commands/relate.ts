import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { toJson } from '../../app/json.ts';
import { relateInputs } from '../../app/relate.ts';
import { exitFor, type Effects } from '../effects.ts';
import { INPUT_HELP, loadInputs, withInputOptions } from '../inputs.ts';
import { progressLine } from '../progress.ts';
import { relateScreen } from '../screen/relate.ts';
import { paintFor } from '../screen/paint.ts';

/** `rashomon relate`: copies, versions, accounts and stories, without reading. */
export function relateCommand(effects: Effects, ended: (code: number) => void): CommandUnknownOpts {
  const command = withInputOptions(
    new Command('relate')
      .description(
        'Find which texts are copies, versions or accounts of their own, and which tell one story.',
      )
      .argument('<INPUT...>', INPUT_HELP),
  )
    .option('--json', 'print everything as one JSON object')
    .addHelpText('after', HELP)
    .action(async (inputs, options) => {
      const loaded = await loadInputs(inputs, options, effects);
      const output = relateInputs(loaded, { onProgress: progressLine(effects) });
      if (options.json) effects.write(`${toJson(output, 2)}\n`);
      else if (output.articles.length > 0)
        effects.write(relateScreen(output, paintFor(effects.columns, effects.color)));
      ended(exitFor(output));
    });
  return command;
}

const HELP = `
Examples:
  rashomon relate stories/
  rashomon relate "2031-04-*/*.txt"
  rashomon relate export.jsonl --json | jq .counts`;
