import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { toJson, versionsOutput } from '../../app/json.ts';
import { diffVersions } from '../../pipeline.ts';
import { read } from '../../read/read.ts';
import { EXIT, type Effects } from '../effects.ts';
import { INPUT_HELP, loadInputs, withInputOptions } from '../inputs.ts';
import { paintFor } from '../screen/paint.ts';
import { changesSummary, versionLines } from '../screen/versions.ts';

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
      .argument('<INPUT...>', `two or more versions: ${INPUT_HELP}`),
  )
    .option('--typography', 'also list changes of quotation marks, dashes and spaces')
    .option('--json', 'print one JSON object; for more than two versions it holds a list')
    .addHelpText('after', HELP)
    .action(async (inputs, options) => {
      const { articles, failed } = await loadInputs(inputs, options, effects);
      if (articles.length < 2) {
        effects.warn(
          `rashomon: versions needs two texts that can be read; ${articles.length} ${articles.length === 1 ? 'was' : 'were'} given. Example: rashomon versions old.txt new.txt\n`,
        );
        ended(failed.length > 0 ? EXIT.someFailed : EXIT.wrongUse);
        return;
      }
      const readings = new Map(articles.map((article) => [article.id, read(article)]));
      const diffs = articles.slice(1).flatMap((article, at) => {
        const before = articles[at];
        return before
          ? [
              diffVersions(before, article, (each) => readings.get(each.id) ?? read(each), {
                typography: options.typography ?? false,
              }),
            ]
          : [];
      });
      if (options.json) effects.write(`${toJson(versionsOutput(diffs, failed), 2)}\n`);
      else {
        const paint = paintFor(effects.columns, effects.color);
        const byId = new Map(articles.map((article) => [article.id, article]));
        for (const diff of diffs)
          effects.write(
            `${[changesSummary(diff), ...versionLines(diff, byId, paint, true)].join('\n')}\n`,
          );
      }
      ended(failed.length > 0 ? EXIT.someFailed : EXIT.done);
    });
  return command;
}

const HELP = `
Examples:
  rashomon versions morning.txt evening.txt
  rashomon versions morning.txt evening.txt --json
  rashomon versions v1.txt v2.txt v3.txt        each against the one before

Where the texts do not say which came first, the order of the arguments is kept and the output says so.`;
