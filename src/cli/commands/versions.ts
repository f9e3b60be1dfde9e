import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { toJson } from '../../app/json.ts';
import { strangersAmong, versionsOfInputs } from '../../app/versions.ts';
import { breakable } from '../../io/stopping.ts';
import { EXIT, exitFor, type Effects } from '../effects.ts';
import { INPUT_HELP, loadInputs, withInputOptions } from '../inputs.ts';
import { progressLine } from '../progress.ts';
import { oneLine, paintFor } from '../screen/paint.ts';
import { versionsScreen } from '../screen/versions.ts';
import type { Loaded } from '../../app/load.ts';

/** `rashomon versions`: what changed between versions of one article. */
export function versionsCommand(
  effects: Effects,
  ended: (code: number) => void,
): CommandUnknownOpts {
  const command = withInputOptions(
    new Command('versions')
      .description(
        'Show what changed between versions of an article, what it does to the facts first.',
      )
      .argument('<INPUT...>', `two or more versions: ${INPUT_HELP}`)
      .option('--typography', 'also list changes of quotation marks, dashes and spaces')
      .option('--json', 'print one JSON object; for more than two versions it holds a list'),
  )
    .addHelpText('after', HELP)
    .action(async (inputs, options) => {
      const loaded = await loadInputs(inputs, options, effects);
      const { articles, failed } = loaded;
      const enough = articles.length >= 2;
      if (!enough) effects.warn(`rashomon: ${oneLine(tooFew(inputs, loaded))}\n`);
      if (!enough && failed.length === 0) return ended(EXIT.wrongUse);
      for (const line of strangersAmong(articles)) effects.warn(`rashomon: ${oneLine(line)}\n`);
      const { typography } = options;
      const onProgress = progressLine(effects);
      const output = breakable(() => versionsOfInputs(loaded, { typography, onProgress }));
      if (options.json) effects.write(`${toJson(output, 2)}\n`);
      else if (enough)
        effects.write(versionsScreen(output, articles, paintFor(effects.columns, effects.color)));
      return ended(exitFor(output));
    });
  return command;
}

/** Why there is nothing to compare, and what to type. */
function tooFew(inputs: readonly string[], { articles, documents, failed }: Loaded): string {
  const example = 'Example: rashomon versions old.txt new.txt';
  const [one] = documents;
  if (one && documents.length === 1 && inputs.length > 1 && failed.length === 0)
    return `versions needs two texts, and all ${inputs.length} inputs are one and the same file, ${one.source}; name another version of it. ${example}`;
  return `versions needs two texts that can be read; ${articles.length} ${articles.length === 1 ? 'was' : 'were'} given. ${example}`;
}

const HELP = `
Examples:
  rashomon versions morning.txt evening.txt
  rashomon versions morning.txt evening.txt --json
  rashomon versions v1.txt v2.txt v3.txt

Of several, each is held against the one before. Where the
texts do not say which came first, the order of the
arguments is kept, and the output says so.`;
