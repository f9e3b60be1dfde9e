import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { toJson } from '../../app/json.ts';
import { readInputs } from '../../app/read.ts';
import { exitFor, type Effects } from '../effects.ts';
import { engineFor, NAMES_OPTION } from '../engine.ts';
import { INPUT_HELP, loadInputs, withInputOptions } from '../inputs.ts';
import { progressLine } from '../progress.ts';
import { readScreen } from '../screen/read.ts';
import { paintFor } from '../screen/paint.ts';

/** `rashomon read`: what each article says by itself. */
export function readCommand(effects: Effects, ended: (code: number) => void): CommandUnknownOpts {
  const command = withInputOptions(
    new Command('read')
      .description('Read each article by itself: zones, names, who said what through whom, times.')
      .argument('<INPUT...>', INPUT_HELP),
  )
    .option(
      '--together',
      'relate the inputs first, so that undated texts borrow the day of their story',
    )
    .option('--json', 'print one JSON object a line, in the order of the inputs')
    .addOption(NAMES_OPTION)
    .addHelpText('after', HELP)
    .action(async (inputs, options) => {
      const loaded = await loadInputs(inputs, options, effects);
      const { together } = options;
      const engine = await engineFor(options.names, effects);
      const paint = paintFor(effects.columns, effects.color);
      for (const record of readInputs(loaded, {
        together,
        onProgress: progressLine(effects),
        ...engine,
      }))
        effects.write(options.json ? `${toJson(record)}\n` : readScreen(record, record, paint));
      if (options.json)
        for (const failure of loaded.failed) effects.write(`${toJson({ failed: failure })}\n`);
      ended(exitFor(loaded));
    });
  return command;
}

const HELP = `
Examples:
  rashomon read article.txt
  rashomon read stories/ --json > read.jsonl
  rashomon read stories/ --together --json
  rashomon read article.txt --names rules       names by the rules alone, faster`;
