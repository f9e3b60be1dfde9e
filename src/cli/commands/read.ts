import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { toJson, type ReadRecord } from '../../app/json.ts';
import { readInputs, readLaidDown } from '../../app/read.ts';
import { apart } from '../../io/apart.ts';
import { withSpool } from '../../io/spool.ts';
import { breakable } from '../../io/stopping.ts';
import { exitFor, type Effects } from '../effects.ts';
import { engineFor, NAMES_OPTION } from '../engine.ts';
import {
  gatherBy,
  INPUT_HELP,
  loadInputs,
  withInputOptions,
  type InputOptions,
} from '../inputs.ts';
import { progressLine } from '../progress.ts';
import { readScreen } from '../screen/read.ts';
import { pageScreen } from '../screen/read-page.ts';
import { oneLine, paintFor, wrap } from '../screen/paint.ts';
import type { Article, Failure } from '../../model/article.ts';
import type { Loaded } from '../../app/load.ts';

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
      const loaded = await (options.together ? readAtOnce : options.json ? readLines : readScreens)(
        inputs,
        options,
        effects,
      );
      if (options.json)
        for (const failure of loaded.failed) effects.write(`${toJson({ failed: failure })}\n`);
      ended(exitFor(loaded));
    });
  return command;
}

type Options = InputOptions & { readonly names: 'rules' | 'trained' } & {
  readonly json?: true | undefined;
};

/** One way of reading the inputs of a run. */
type Reader = (inputs: readonly string[], options: Options, effects: Effects) => Promise<Loaded>;

/** All of them first, for they are related before they are read. */
const readAtOnce: Reader = async (inputs, options, effects) => {
  const engine = await engineFor(options.names, effects);
  const loaded = await loadInputs(inputs, options, effects);
  const watched = { together: true, onProgress: progressLine(effects), ...engine };
  showAll(() => readInputs(loaded, watched), options, effects);
  return loaded;
};

/** Each as soon as it is loaded: nobody sees an id on the screen. */
const readScreens: Reader = async (inputs, options, effects) => {
  const engine = await engineFor(options.names, effects);
  return loadInputs(inputs, options, effects, (articles) => {
    showAll(() => readInputs({ articles }, engine), options, effects);
  });
};

/** Loaded and laid down first, then read one by one: lines carry ids, which the whole run tells apart. */
const readLines: Reader = async (inputs, options, effects) => {
  const engine = await engineFor(options.names, effects);
  return withSpool<Article, Loaded>(async (spool) => {
    const loaded = await loadInputs(inputs, options, effects, spool.append);
    const watched = { onProgress: progressLine(effects), ...engine };
    showAll(() => readLaidDown(spool.values(), loaded.ids, watched), options, effects);
    return loaded;
  });
};

/** Shows each record as soon as it is read; a stop is heard between them and within. */
function showAll(read: () => Iterable<ReadRecord>, options: Options, effects: Effects): void {
  breakable(() => {
    for (const record of read()) show(record, options, effects);
  });
}

function show(record: ReadRecord, { json }: Options, effects: Effects): void {
  const paint = paintFor(effects.columns, effects.color);
  effects.write(json ? `${toJson(record)}\n` : readScreen(record, record, paint));
}

/** What of each page was kept and dropped. */
async function explainPages(
  inputs: readonly string[],
  options: InputOptions & { readonly json?: true | undefined },
  effects: Effects,
): Promise<number> {
  const paint = paintFor(effects.columns, effects.color);
  const failed: Failure[] = [];
  const fail = (failure: Failure): void => {
    failed.push(failure);
    effects.warn(`rashomon: ${oneLine(`${failure.source}: ${failure.reason}`)}\n`);
  };
  await apart(async (_, trace) => {
    for await (const incoming of gatherBy(options)(inputs, { maxSize: options.maxSize })) {
      if ('failed' in incoming) fail(incoming.failed);
      if (!('document' in incoming)) continue;
      const { source } = incoming.document;
      const traced = await trace(incoming.document);
      if (typeof traced === 'object')
        effects.write(options.json ? `${toJson(traced)}\n` : pageScreen(traced, paint));
      // Of a text nothing is dropped: that is an answer and no failure.
      if (traced === undefined) sayWhole(source, options, effects);
      const reason = typeof traced === 'object' ? traced.refused : traced;
      if (reason !== undefined) fail({ source, reason });
    }
  });
  return exitFor({ failed });
}

/** Pages are cut down to their article; everything else is kept as it is. */
function sayWhole(
  source: string,
  { json }: { readonly json?: true | undefined },
  effects: Effects,
): void {
  const line = `${source}: no web page, so all of it is kept; rashomon read without --explain shows what was read out of it`;
  const { columns } = effects;
  if (json) effects.warn(`rashomon: ${oneLine(line)}\n`);
  else effects.write(`${wrap(oneLine(line), columns)}\n`);
}

const HELP = `
Examples:
  rashomon read article.txt
  rashomon read stories/ --json > read.jsonl
  rashomon read page.html feed.xml archive.warc.gz --json
  rashomon read stories/ --together --json
  rashomon read page.html --explain        what was kept
  rashomon read article.txt --names rules  faster

The places in --json count UTF-16 units of the article's
text, which stands beside them, and not of the file: of a
web page the text is a small part.`;
