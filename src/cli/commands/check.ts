import { Command, Option, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { toJson } from '../../app/json.ts';
import { breakable } from '../../io/stopping.ts';
import { EXIT, exitFor, type Effects } from '../effects.ts';
import { engineFor, NAMES_OPTION } from '../engine.ts';
import { INPUT_HELP, loadInputs, withInputOptions } from '../inputs.ts';
import { progressLine } from '../progress.ts';
import { checkScreen } from '../screen/check.ts';
import { oneLine, paintFor } from '../screen/paint.ts';

/** `rashomon check`: who of the texts tells a claim, in whose words, and who tells otherwise. */
export function checkCommand(effects: Effects, ended: (code: number) => void): CommandUnknownOpts {
  const command = withInputOptions(
    new Command('check')
      .description(
        'Hold a claim against texts: which tell it, in whose words, which deny or contradict it. None of the answers says whether it is true.',
      )
      .argument('<CLAIM>', 'one sentence, in quotation marks')
      .argument('<INPUT...>', INPUT_HELP)
      .addOption(FAIL_ON)
      .option('--json', 'print one JSON object')
      .addOption(NAMES_OPTION),
  )
    .addHelpText('after', HELP)
    .action(async (claim, inputs, options) => {
      // Loaded here: the other commands start sooner without its tables.
      const { checkInputs, UnusableClaim } = await import('../../app/check.ts');
      const loaded = await loadInputs(inputs, options, effects);
      const engine = await engineFor(options.names, effects);
      try {
        const onProgress = progressLine(effects);
        const output = breakable(() => checkInputs(claim, loaded, { onProgress, ...engine }));
        if (options.json) effects.write(`${toJson(output, 2)}\n`);
        else if (loaded.articles.length > 0)
          effects.write(
            checkScreen(output, loaded.articles, paintFor(effects.columns, effects.color)),
          );
        // Where nothing could be read there is no answer that a condition could be about.
        const stopped =
          loaded.articles.length > 0 && (options.failOn?.includes(output.summary) ?? false);
        return ended(stopped ? EXIT.condition : exitFor(output.scope));
      } catch (error) {
        if (!(error instanceof UnusableClaim)) throw error;
        effects.warn(`rashomon: ${oneLine(error.message)}\n`);
        return ended(EXIT.wrongUse);
      }
    });
  return command;
}

/** For scripts: which answers make the exit code 1. */
const FAIL_ON = new Option(
  '--fail-on <SUMMARY...>',
  'end with exit code 1 on these answers',
).choices(['told', 'attributed-only', 'disputed', 'contradicted', 'not-found'] as const);

const HELP = `
Examples:
  rashomon check "The council approved the dam." stories/
  rashomon check "Two people were hurt." a.txt b.txt --json
  rashomon check "The minister resigned." feed.jsonl --fail-on not-found

The answer is one of
  told             a text tells it in its own voice, and none tells otherwise
  attributed-only  it stands only in the words of somebody, who is named where the text names them
  disputed         one text tells it, another denies or contradicts it
  contradicted     no text tells it, and one tells otherwise
  not-found        no text was found that tells it; that is no sign that it is not so
What stands only in a version that was replaced never answers alone. None of these
answers says whether it is true.`;
