import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { toJson } from '../../app/json.ts';
import { tracePage } from '../../app/pages.ts';
import { readInputs } from '../../app/read.ts';
import { gatherEach } from '../../io/gather.ts';
import { exitFor, type Effects } from '../effects.ts';
import { engineFor, NAMES_OPTION } from '../engine.ts';
import { INPUT_HELP, loadInputs, withInputOptions } from '../inputs.ts';
import { progressLine } from '../progress.ts';
import { readScreen } from '../screen/read.ts';
import { pageScreen } from '../screen/read-page.ts';
import { oneLine, paintFor } from '../screen/paint.ts';
import type { Failure } from '../../model/article.ts';

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
    .option('--explain', 'show what of each page was kept, what was dropped, and why')
    .option('--json', 'print one JSON object a line, in the order of the inputs')
    .addOption(NAMES_OPTION)
    .addHelpText('after', HELP)
    .action(async (inputs, options) => {
      if (options.explain) {
        ended(await explainPages(inputs, options, effects));
        return;
      }
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

/** What is no page has nothing to explain, and is named. */
async function explainPages(
  inputs: readonly string[],
  { maxSize, json }: { readonly maxSize: number; readonly json?: true | undefined },
  effects: Effects,
): Promise<number> {
  const paint = paintFor(effects.columns, effects.color);
  const failed: Failure[] = [];
  for await (const incoming of gatherEach(inputs, { maxSize })) {
    if ('failed' in incoming) failed.push(incoming.failed);
    if (!('document' in incoming)) continue;
    const { document } = incoming;
    const trace = tracePage(document);
    if (trace) effects.write(json ? `${toJson(trace)}\n` : pageScreen(trace, paint));
    else failed.push({ source: document.source, reason: 'no page; only pages have parts to drop' });
    if (trace?.refused !== undefined) failed.push({ source: trace.source, reason: trace.refused });
  }
  for (const { source, reason } of failed)
    effects.warn(`rashomon: ${oneLine(`${source}: ${reason}`)}\n`);
  return exitFor({ failed });
}

const HELP = `
Examples:
  rashomon read article.txt
  rashomon read stories/ --json > read.jsonl
  rashomon read page.html feed.xml archive.warc.gz --json
  rashomon read stories/ --together --json
  rashomon read page.html --explain             what was kept of the page, and what was not
  rashomon read article.txt --names rules       names by the rules alone, faster`;
