import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { explainOutput, toJson } from '../../app/json.ts';
import { explainPair } from '../../relate/explain.ts';
import { relate } from '../../relate/relate.ts';
import { EXIT, type Effects } from '../effects.ts';
import { INPUT_HELP, loadInputs, withInputOptions } from '../inputs.ts';
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
      .argument('<A>', 'one input')
      .argument('<B>', 'another input')
      .argument('[PILE...]', `more inputs that were looked at together with them: ${INPUT_HELP}`),
  )
    .option('--json', 'print JSON')
    .addHelpText('after', HELP)
    .action(async (first, second, pile, options) => {
      const { articles, failed } = await loadInputs(
        [...new Set([first, second, ...pile])],
        options,
        effects,
      );
      const a = articles.find(({ source }) => source === first);
      const b = articles.find(({ source }) => source === second);
      if (!a || !b || a === b) {
        effects.warn(
          'rashomon: explain needs two different inputs that hold one article each. Example: rashomon explain a.txt b.txt\n',
        );
        ended(failed.length > 0 ? EXIT.someFailed : EXIT.wrongUse);
        return;
      }
      const explained = explainPair(a, b, relate(articles), articles);
      if (options.json) effects.write(`${toJson(explainOutput(a, b, explained, failed), 2)}\n`);
      else effects.write(explainScreen(a, b, explained, paintFor(effects.columns, effects.color)));
      ended(failed.length > 0 ? EXIT.someFailed : EXIT.done);
    });
  return command;
}

const HELP = `
Examples:
  rashomon explain a.txt b.txt
  rashomon explain a.txt b.txt stories/       judged within the whole pile
  rashomon explain a.txt b.txt --json`;
