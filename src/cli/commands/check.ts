import {
  Command,
  InvalidArgumentError,
  Option,
  type CommandUnknownOpts,
} from '@commander-js/extra-typings';
import { toJson } from '../../app/json.ts';
import { breakable } from '../../io/stopping.ts';
import { EXIT, exitFor, type Effects } from '../effects.ts';
import { engineFor, NAMES_OPTION } from '../engine.ts';
import { INPUT_HELP, loadInputs, withInputOptions } from '../inputs.ts';
import { progressLine } from '../progress.ts';
import { checkScreen } from '../screen/check.ts';
import { oneLine, paintFor } from '../screen/paint.ts';
import type { Summary } from '../../model/check.ts';

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
      const stray = [claim, ...inputs].find(isSummary);
      if (options.failOn && stray !== undefined)
        command.error(
          `error: "${stray}" is taken for ${stray === claim ? 'the claim' : 'an input'}; several answers go together, with commas: --fail-on ${[...options.failOn, stray].join(',')} (a file of that name is ./${stray})`,
        );
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
  '--fail-on <ANSWERS>',
  'end with exit code 1 on these answers, with commas between them',
).argParser(answersOf);

const SUMMARIES: readonly Summary[] = [
  'told',
  'attributed-only',
  'disputed',
  'contradicted',
  'not-found',
];

function isSummary(word: string): word is Summary {
  return SUMMARIES.some((summary) => summary === word);
}

/** The answers of one or several `--fail-on`. One argument each: a list with spaces would go on into the claim. */
function answersOf(argument: string, earlier: readonly Summary[] = []): readonly Summary[] {
  const words = argument.split(',').map((word) => word.trim());
  const answers = words.filter(isSummary);
  if (answers.length < words.length)
    throw new InvalidArgumentError(
      `Behind it stand answers and nothing else, of ${SUMMARIES.join(', ')}; for example --fail-on told,disputed "CLAIM" INPUT.`,
    );
  return [...earlier, ...answers];
}

const HELP = `
Examples:
  rashomon check "The council approved the dam." stories/
  rashomon check "Two people were hurt." a.txt b.txt --json
  rashomon check --fail-on not-found "He resigned." a.jsonl

The answer is one of
  told             a text tells it in its own voice,
                   and none tells otherwise
  attributed-only  it stands only in somebody's words; the
                   text says whose, or does not
  disputed         one text tells it, another denies or
                   contradicts it
  contradicted     no text tells it, and one tells otherwise
  not-found        no text was found that tells it; that is
                   no sign that it is not so
A text tells a claim where its verb and all but one of its
weighty words stand in one sentence: better not found than a
wrong yes. What is put in quite other words is not found;
the nearest places are shown, for you to judge.
What stands only in a version that was replaced never
answers alone. None of these answers says whether it is
true. The places behind a file's name count UTF-16 units of
the article's text (as read --json gives it), not of the
file: search a page for the words shown.`;
