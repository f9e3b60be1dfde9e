import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { compareOutput, toJson } from '../../app/json.ts';
import { compareArticles } from '../../pipeline.ts';
import { EXIT, type Effects } from '../effects.ts';
import { INPUT_HELP, loadInputs, withInputOptions } from '../inputs.ts';
import { compareScreen } from '../screen/compare.ts';
import { paintFor } from '../screen/paint.ts';

/** `rashomon compare`: the main job. */
export function compareCommand(effects: Effects, ended: (code: number) => void): CommandUnknownOpts {
  const command = withInputOptions(
    new Command('compare')
      .description('Line up the accounts of each story, point by point: what all tell, what one tells, who says it.')
      .argument('<INPUT...>', INPUT_HELP),
  )
    .option('--all', 'show every point, not the first of each kind')
    .option('--json', 'print everything as one JSON object')
    .addHelpText('after', HELP)
    .action(async (inputs, options) => {
      const { articles, failed } = await loadInputs(inputs, options, effects);
      const compared = compareArticles(articles);
      if (options.json) effects.write(`${toJson(compareOutput(compared, failed), 2)}\n`);
      else if (articles.length > 0) effects.write(compareScreen(compared, paintFor(effects.columns, effects.color), options.all ?? false));
      ended(failed.length > 0 ? EXIT.someFailed : EXIT.done);
    });
  return command;
}

const HELP = `
Examples:
  rashomon compare stories/
  rashomon compare a.txt b.txt c.md --outlet "a.txt=The Harbour Times" --date a.txt=2031-04-02
  rashomon compare export.jsonl --json > compared.json`;
