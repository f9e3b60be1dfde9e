import process from 'node:process';
import { InvalidArgumentError, Option, type Command } from '@commander-js/extra-typings';
import {
  loadPairWith,
  loadWith,
  type Gather,
  type Given,
  type Loaded,
  type LoadOptions,
} from '../app/load.ts';
import { apart } from '../io/apart.ts';
import { DEFAULT_MAX_SIZE, gatherEach } from '../io/gather.ts';
import { cacheFolder, folderCache } from '../io/web/cache.ts';
import { progressLine } from './progress.ts';
import { groupBy } from '../model/multimap.ts';
import { counted } from '../text/listing.ts';
import { oneLine, wrap } from './screen/paint.ts';
import type { Failure } from '../model/article.ts';
import type { Effects } from './effects.ts';

/** The options that every command which reads inputs understands. */
export interface InputOptions {
  readonly outlet?: readonly Pair[];
  readonly date?: readonly Pair[];
  readonly maxSize: number;
  /** The folder that pages are kept in; false for none. */
  readonly cache?: string | boolean;
  readonly refresh?: boolean;
  readonly allowPrivate?: boolean;
}

interface Pair {
  readonly source: string;
  readonly value: string;
}

/** What INPUT may be, for every command's help. */
export const INPUT_HELP =
  'web addresses (https://…/ferry); files: pages, texts, feeds, tables (.csv, .jsonl), web archives (.warc.gz, .wacz); folders, globs, or - for standard input';

/** `InputOptions` as the parser's types want them, without a name. */
type Added = Pick<InputOptions, keyof InputOptions>;

/** Adds the options that state what a file does not, in the help behind those of the command itself. */
export function withInputOptions<Args extends unknown[], Opts extends Record<string, unknown>>(
  command: Command<Args, Opts>,
): Command<Args, Opts & Added> {
  const withAll = command
    .optionsGroup('Options for inputs:')
    .option(
      '--outlet <FILE=NAME>',
      'state the outlet of an input (repeatable)',
      (value, earlier: Pair[] | undefined) => [...(earlier ?? []), outletOf(value)],
    )
    .option(
      '--date <FILE=DAY>',
      'state the day an input was published (repeatable)',
      (value, earlier: Pair[] | undefined) => [...(earlier ?? []), dayOf(value)],
    )
    .addOption(
      new Option('--max-size <SIZE>', 'refuse larger inputs, e.g. 500kB, 32MB')
        .argParser(sizeOf)
        .default(DEFAULT_MAX_SIZE, '16MB'),
    )
    .option(
      '--cache <DIR>',
      "keep fetched pages here (default: rashomon/web in the user's cache folder)",
    )
    .option('--no-cache', 'fetch every page anew and keep none')
    .option('--refresh', 'ask again for pages that are kept, in case they changed')
    .option('--allow-private', 'fetch from this machine and its network too')
    .optionsGroup('Options:');
  // The parser's own type of these options on top of any others is right and endless: written out it
  // has 64 MB, and checking the program took minutes. What `InputOptions` says is what is added here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return withAll as unknown as Command<Args, Opts & Added>;
}

/** How inputs are fetched by these options. */
export function gatherBy({ cache, refresh, allowPrivate }: InputOptions): Gather {
  const folder = typeof cache === 'string' ? cache : cacheFolder(process.env);
  const web = {
    ...(cache !== false && { cache: folderCache(folder) }),
    refresh,
    allowPrivate,
  };
  return (inputs, options) => gatherEach(inputs, { ...options, web });
}

/** Loads the inputs of a command and says on standard error what failed and what was odd. */
export async function loadInputs(
  inputs: readonly string[],
  options: InputOptions,
  effects: Effects,
  onArticles?: LoadOptions['onArticles'],
): Promise<Loaded> {
  return apart(async (ingest) => {
    const how = { ...loadOptions(options, effects), ingest, onArticles };
    return said(await loadWith(gatherBy(options), inputs, how), effects);
  });
}

/** Loads two articles among a pile, each the source of one in the pile or an input of its own. */
export async function loadPair(
  pair: readonly [string, string],
  pile: readonly string[],
  options: InputOptions,
  effects: Effects,
): Promise<Loaded> {
  return apart(async (ingest) => {
    const how = { ...loadOptions(options, effects), ingest };
    return said(await loadPairWith(gatherBy(options), pair, pile, how), effects);
  });
}

function loadOptions(options: InputOptions, effects: Effects): LoadOptions {
  return {
    maxSize: options.maxSize,
    given: givenOf(options),
    onProgress: progressLine(effects),
  };
}

function said(loaded: Loaded, effects: Effects): Loaded {
  sayOf(loaded.warnings, 'warning: ', effects);
  sayOf(loaded.failed, '', effects);
  return loaded;
}

/** From so many inputs with one reason on, the reason is said once. */
const MANY = 4;

/** Names what failed or was odd, each with its reason; a reason that many share is said once, with all their names. */
function sayOf(all: readonly Failure[], head: string, effects: Effects): void {
  for (const [reason, group] of groupBy(all, (one) => one.reason)) {
    const names = group.map(({ source }) => oneLine(source));
    const lines =
      group.length < MANY
        ? names.map((name) => `${name}: ${oneLine(reason)}`)
        : [
            wrap(
              `${counted(group.length, 'input')}, each for the same reason: ${oneLine(reason)}: ${names.join(', ')}`,
              effects.columns,
              '',
              '  ',
            ),
          ];
    for (const line of lines) effects.warn(`rashomon: ${head}${line}\n`);
  }
}

function givenOf({ outlet = [], date = [] }: InputOptions): Map<string, Given> {
  const given = new Map<string, Given>();
  for (const { source, value } of outlet)
    given.set(source, { ...given.get(source), outlet: value });
  for (const { source, value } of date)
    given.set(source, { ...given.get(source), published: value });
  return given;
}

function outletOf(argument: string): Pair {
  return pairOf(argument, 'FILE=NAME, for example --outlet "a.txt=The Harbour Times"');
}

function pairOf(argument: string, form: string): Pair {
  const at = argument.lastIndexOf('=');
  if (at < 1 || at === argument.length - 1) throw new InvalidArgumentError(`Write it as ${form}.`);
  return { source: argument.slice(0, at), value: argument.slice(at + 1) };
}

function dayOf(argument: string): Pair {
  const pair = pairOf(argument, 'FILE=DAY, for example --date a.txt=2031-04-02');
  const time = Date.parse(`${pair.value}T00:00:00Z`);
  // Some engines read 31 February as 3 March: only a day that comes back as it was written is one.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== pair.value) {
    throw new InvalidArgumentError(`"${pair.value}" is no day; write it as YYYY-MM-DD.`);
  }
  return pair;
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1024,
  kb: 1024,
  m: 1024 ** 2,
  mb: 1024 ** 2,
  g: 1024 ** 3,
  gb: 1024 ** 3,
};

function sizeOf(argument: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([kmg]?b?)$/i.exec(argument);
  const unit = UNITS[(match?.[2] ?? '').toLowerCase()];
  const size = match ? Number(match[1]) * (unit ?? Number.NaN) : Number.NaN;
  if (!(size > 0))
    throw new InvalidArgumentError(`"${argument}" is no size; write for example 500kB or 32MB.`);
  return Math.floor(size);
}
