import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { explainInputs } from '../../app/explain.ts';
import { toJson } from '../../app/json.ts';
import { breakable } from '../../io/stopping.ts';
import { EXIT, exitFor, type Effects } from '../effects.ts';
import { INPUT_HELP, loadPair, withInputOptions } from '../inputs.ts';
import { progressLine } from '../progress.ts';
import { explainScreen } from '../screen/explain.ts';
import { paintFor } from '../screen/paint.ts';

/** `rashomon explain`: why two inputs were or were not joined. */
export function explainCommand(
  effects: Effects,
  ended: (code: number) => void,
): CommandUnknownOpts {
  const command = withInputOptions(
    new Command('explain')
      .description(
        'Say why two inputs were or were not joined: as copies, as versions, in one account, in one story.',
      )
      .argument('<A>', 'one input, or the id of a record of the pile')
      .argument('<B>', 'another one')
      .argument('[PILE...]', `more inputs that were looked at together with them: ${INPUT_HELP}`)
      .option('--json', 'print JSON'),
  )
    .addHelpText('after', HELP)
    .action(async (first, second, pile, options) => {
      const pair = [first, second] as const;
      const loaded = await loadPair(pair, pile, options, effects);
      const onProgress = progressLine(effects);
      const output = breakable(() => explainInputs(loaded, pair, { onProgress }));
      const looked = output.sameStory !== undefined;
      if (!looked)
        effects.warn(
          'rashomon: explain needs two different inputs that hold one article each, or the ids of two records of the pile. Example: rashomon explain a.txt b.txt\n',
        );
      if (!looked && output.failed.length === 0) return ended(EXIT.wrongUse);
      if (options.json) effects.write(`${toJson(output, 2)}\n`);
      else if (looked)
        effects.write(explainScreen(pair, output, paintFor(effects.columns, effects.color)));
      return ended(exitFor(output));
    });
  return command;
}

const HELP = `
Examples:
  rashomon explain a.txt b.txt
  rashomon explain a.txt b.txt stories/     in a whole pile
  rashomon explain id-1 id-2 export.jsonl   of a list
  rashomon explain a.txt b.txt --json`;
