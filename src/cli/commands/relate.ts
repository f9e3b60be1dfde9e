import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { relateOutput, toJson } from '../../app/json.ts';
import { relate } from '../../relate/relate.ts';
import { EXIT, type Effects } from '../effects.ts';
import { INPUT_HELP, loadInputs, withInputOptions } from '../inputs.ts';
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
      const { articles, failed } = await loadInputs(inputs, options, effects);
      const lineage = relate(articles);
      if (options.json) effects.write(`${toJson(relateOutput(articles, lineage, failed), 2)}\n`);
      else if (articles.length > 0)
        effects.write(relateScreen(articles, lineage, paintFor(effects.columns, effects.color)));
      ended(failed.length > 0 ? EXIT.someFailed : EXIT.done);
    });
  return command;
}

const HELP = `
Examples:
  rashomon relate stories/
  rashomon relate "2031-04-*/*.txt"
  rashomon relate export.jsonl --json | jq .counts`;
