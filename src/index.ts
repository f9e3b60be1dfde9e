import { checkerOf as checker, checkInputs as check } from './app/check.ts';
import { compareInputs as compare } from './app/compare.ts';
import { trainedEngine, type Engine } from './app/engine.ts';
import { readInputs as readEach } from './app/read.ts';
import { modelFiles } from './io/models.ts';
import { loadPairWith, loadWith, type Gather, type Loaded, type LoadOptions } from './app/load.ts';
import { apart } from './io/apart.ts';
import { gatherEach } from './io/gather.ts';
import type { WebOptions } from './io/web/web.ts';

/**
 * Rashomon as a library: the same functions that the command line calls, and the nouns they speak in.
 *
 * ```ts
 * const loaded = await load(['stories/']);
 * const { stories } = compareInputs(loaded); // the object that `rashomon compare --json` prints
 * ```
 *
 * The use cases (`compareInputs`, `readInputs`, `relateInputs`, `versionsOfInputs`, `checkInputs`,
 * `explainInputs`) give
 * what the commands print; `toJson` writes it as they do. Below them stand the stages for those who have
 * articles of their own: `ingest`, `relate`, `read`, `compareArticles`. All but the two that load are
 * pure: the same articles in any order give the same values.
 */
export { explainInputs } from './app/explain.ts';
export {
  asJson,
  checkOutput,
  compareOutput,
  explainOutput,
  readRecord,
  relateOutput,
  toJson,
  versionsOutput,
} from './app/json.ts';
export { relateInputs } from './app/relate.ts';
export { versionsOfInputs } from './app/versions.ts';
export { ingest } from './ingest/ingest.ts';
export { DEFAULT_MAX_SIZE } from './io/gather.ts';
export { folderCache } from './io/web/cache.ts';
export { compareArticles, diffVersions, readTogether } from './pipeline.ts';
export { read } from './read/read.ts';
export { explainPair } from './relate/explain.ts';
export { relate } from './relate/relate.ts';

/**
 * What reading goes by where nothing else is given: the trained weights that ship with the program
 * together with the rules, or the rules alone where the weights are not installed. For the stages
 * (`read`, `readTogether`, `compareArticles`), which are pure and go by the rules unless this is handed in.
 */
export function installedEngine(): Engine {
  const files = modelFiles();
  return files ? trainedEngine(files) : {};
}

/** The loaded texts taken all the way, each story lined up point by point: what `rashomon compare` gives. */
export const compareInputs: typeof compare = (loaded, options) =>
  compare(loaded, { ...installedEngine(), ...options });

/** Reads each article by itself, in the order of the inputs: what `rashomon read` gives, one record at a time. */
export const readInputs: typeof readEach = (loaded, options) =>
  readEach(loaded, { ...installedEngine(), ...options });

/** Holds one claim against the loaded texts: what `rashomon check` gives. */
export const checkInputs: typeof check = (claim, loaded, options) =>
  check(claim, loaded, { ...installedEngine(), ...options });

/** Reads the loaded texts once, for holding several claims against them. */
export const checkerOf: typeof checker = (loaded, options) =>
  checker(loaded, { ...installedEngine(), ...options });

/** Reads files, folders, patterns, addresses and `-` (standard input) into articles; one bad input never stops the others. */
export function load(
  inputs: readonly string[],
  { web, ...options }: LoadOptions & Fetching = {},
): Promise<Loaded> {
  const gather: Gather = (list, more) => gatherEach(list, { ...more, web });
  return apart((ingest) => loadWith(gather, inputs, { ingest, ...options }));
}

/** How addresses among the inputs are fetched; without it from the public web only, and nothing is kept. */
export interface Fetching {
  readonly web?: WebOptions | undefined;
}

/**
 * Loads two articles among a pile, for `explainInputs`: each is named by its source in the pile, as a
 * record's id is, or as an input of its own.
 */
export function loadPair(
  pair: readonly [string, string],
  pile: readonly string[],
  { web, ...options }: LoadOptions & Fetching = {},
): Promise<Loaded> {
  const gather: Gather = (list, more) => gatherEach(list, { ...more, web });
  return apart((ingest) => loadPairWith(gather, pair, pile, { ingest, ...options }));
}

export type {
  CheckOutput,
  CompareOutput,
  ExplainOutput,
  ReadRecord,
  RelateOutput,
  VersionsOutput,
} from './app/json.ts';
export type { Engine } from './app/engine.ts';
export type { Gather, Loaded, LoadOptions, Opened } from './app/load.ts';
export type { ReadInputsOptions } from './app/read.ts';
export type { VersionsInputsOptions } from './app/versions.ts';
export type { Document, Given, Incoming, IngestOptions } from './ingest/document.ts';
export type { Cache } from './io/web/cache.ts';
export type { WebOptions } from './io/web/web.ts';
export type { Ingested } from './ingest/ingest.ts';
export type { Article, Certainty, Failure, Field, Link, Zone, ZoneKind } from './model/article.ts';
export type { Check, Finding, Stance, Summary } from './model/check.ts';
export type { Json } from './model/json.ts';
export type {
  Account,
  Lineage,
  OrderCertainty,
  Relation,
  RelationKind,
  Story,
} from './model/lineage.ts';
export type {
  Basis,
  CarrierKind,
  ChainLink,
  Entity,
  Name,
  NameKind,
  Party,
  Polarity,
  Reading,
  Sentence,
  Statement,
  Time,
} from './model/reading.ts';
export type { OnProgress, Progress, Stage, Watched } from './model/progress.ts';
export type { Reason } from './model/reason.ts';
export type { Mention, Quote, Range, Span } from './model/span.ts';
export type {
  Agreement,
  Comparison,
  Difference,
  DifferenceKind,
  Origin,
  Origins,
  Person,
  Point,
  Telling,
  TellingState,
  TimelineEntry,
  Utterance,
  WordChoice,
} from './model/story.ts';
export type { Change, ChangeKind, VersionDiff } from './model/version.ts';
export type { Compared } from './pipeline.ts';
export type { PairExplanation } from './relate/explain.ts';
