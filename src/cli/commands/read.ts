import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { readRecord, toJson } from '../../app/json.ts';
import { readTogether } from '../../pipeline.ts';
import { read } from '../../read/read.ts';
import { relate } from '../../relate/relate.ts';
import { EXIT, type Effects } from '../effects.ts';
import { INPUT_HELP, loadInputs, withInputOptions } from '../inputs.ts';
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
    .addHelpText('after', HELP)
    .action(async (inputs, options) => {
      const { articles, failed } = await loadInputs(inputs, options, effects);
      const readings = options.together ? readTogether(articles, relate(articles)) : undefined;
      const paint = paintFor(effects.columns, effects.color);
      for (const article of articles) {
        const reading = readings?.get(article.id) ?? read(article);
        effects.write(
          options.json
            ? `${toJson(readRecord(article, reading))}\n`
            : readScreen(article, reading, paint),
        );
      }
      if (options.json)
        for (const failure of failed) effects.write(`${toJson({ failed: failure })}\n`);
      ended(failed.length > 0 ? EXIT.someFailed : EXIT.done);
    });
  return command;
}

const HELP = `
Examples:
  rashomon read article.txt
  rashomon read stories/ --json > read.jsonl
  rashomon read stories/ --together --json`;
