import {
  allOf,
  counted,
  countedBetween,
  listed,
  listedUpTo,
  midSentence,
} from '../../text/listing.ts';
import {
  BY_VALUE,
  DIFFERENCE_WORDS,
  LONGEST_VALUE,
  whoHasWhat,
} from '../../text/difference-words.ts';
import { withMarks } from '../../text/quotation-marks.ts';
import { oneLine, shorten, wrap, type Paint } from './paint.ts';
import { isDoubtful, likelyTellers } from '../../model/lined-up.ts';
import { byCodeUnit, groupBy } from '../../model/multimap.ts';
import type { Account } from '../../model/lineage.ts';
import type { Comparison, Difference, Point, Telling } from '../../model/story.ts';

/** How much of a kind a screen shows before it says how much more there is. */
const SHOWN = {
  /** Points. */
  shared: 12,
  doubtful: 3,
  only: 4,
  /** Ways in which a point is told. */
  wordings: 6,
  /** Accounts named together. */
  together: 3,
  /** Accounts of a point where a story is shown in a few lines. */
  brief: 4,
};

/** What a screen needs to call things by their names. */
interface Names {
  readonly labelOf: (account: string) => string;
  readonly textOf: (article: string) => string | undefined;
  readonly paint: Paint;
  readonly all: boolean;
}

/** What of a story its points are shown with. */
interface Shown {
  readonly accounts: readonly Account[];
  /** Those of a language that is read: only of them can a point be missing. */
  readonly read: readonly Account[];
  readonly textOf: (article: string) => string | undefined;
}

/** The points of a story: told by all, by some, by one account only. */
export function pointLines(
  { points }: Pick<Comparison, 'points'>,
  { accounts, read, textOf }: Shown,
  paint: Paint,
  all: boolean,
): string[] {
  if (accounts.length === 1) return [paint.dim('  one account; nothing to line it up with')];
  const labels = new Map(accounts.map(({ id, label }) => [id, oneLine(label)]));
  const names = { labelOf: (id: string) => labels.get(id) ?? id, textOf, paint, all };
  const { byAll, bySome, doubtful, byOne } = grouped(points, read.length);
  return [
    ...section(`Told by ${readersOf(accounts, read)}`, byAll, names),
    ...section('Told by some', bySome, names),
    ...doubtfulSection(doubtful, names),
    ...(byOne.length === points.length
      ? ['', paint.dim('  Nothing was found that two of these accounts tell.')]
      : []),
    ...onlySection(byOne, accounts, names),
  ];
}

/** "all 5 accounts", "both accounts that are read" */
function readersOf(accounts: readonly Account[], read: readonly Account[]): string {
  return `${allOf(read.length, 'accounts')}${read.length < accounts.length ? ' that are read' : ''}`;
}

/** The points of a story by how many of its accounts tell them. */
function grouped(points: readonly Point[], readers: number) {
  const several = points.filter((point) => toldBy(point) > 1);
  const shared = several.filter((point) => !isDoubtful(point));
  return {
    byAll: shared.filter((point) => likelyTellers(point).length === readers),
    bySome: shared.filter((point) => likelyTellers(point).length !== readers),
    doubtful: several.filter(isDoubtful),
    byOne: points.filter((point) => toldBy(point) === 1),
  };
}

/** The most telling points of a story, a line for each account, and how many there are of each kind. */
export function briefPointLines(
  { points }: Pick<Comparison, 'points'>,
  { accounts, read, textOf }: Shown,
  paint: Paint,
): string[] {
  if (accounts.length === 1) return [];
  const labels = new Map(accounts.map(({ id, label }) => [id, oneLine(label)]));
  const names = { labelOf: (id: string) => labels.get(id) ?? id, textOf, paint, all: false };
  const { byAll, bySome, doubtful, byOne } = grouped(points, read.length);
  const shared = [...byAll, ...bySome];
  const apart = shared
    .filter(({ agreement }) => agreement !== 'agree')
    .toSorted((a, b) => rankOf(a) - rankOf(b))[0];
  const alike = shared.find(({ agreement }) => agreement === 'agree');
  const rest = doubtful.length > 0 ? `, ${doubtful.length} perhaps by several` : '';
  const counts = `${counted(points.length, 'point')}: ${byAll.length || 'none'} told by ${readersOf(accounts, read)}, ${bySome.length} by some${rest}, ${byOne.length} by one only`;
  return [
    ...[apart, alike].flatMap((point) => (point ? briefPoint(point, names) : [])),
    paint.dim(wrap(counts, paint.columns, '  ', '    ')),
  ];
}

/** What cannot all be so before other figures, days and names, and those before the rest. */
function rankOf({ agreement, differences }: Point): number {
  if (agreement === 'conflict') return 0;
  return differences.some(({ kind }) => BY_VALUE.has(kind)) ? 1 : 2;
}

/** A label made of a headline stands in marks, also where it is cut. */
function shortLabel(label: string, length: number): string {
  const short = shorten(label, length);
  return short.startsWith('“') && !short.includes('”') ? `${short}”` : short;
}

function briefPoint(point: Point, names: Names): string[] {
  const { labelOf, paint } = names;
  const likely = new Set(likelyTellers(point));
  const told = firstOfEach(point.tellings).filter(({ account }) => likely.has(account));
  const shown = told.slice(0, SHOWN.brief);
  const rest = told.length - shown.length;
  // Figures, days and names say it best, and the rest of what differs is for the whole screen.
  const byValue = point.differences.filter(({ kind }) => BY_VALUE.has(kind));
  const said = byValue.length > 0 ? { ...point, differences: byValue } : point;
  return [
    wrap(`${agreementWord(said, names)}${paint.dim(saidBy(point))}`, paint.columns, '  ', '    '),
    ...shown.map((telling) => {
      const label = shortLabel(labelOf(telling.account), paint.columns / 3);
      const room = paint.columns - label.length - 6;
      return `    ${paint.cyan(label)}: ${shorten(quoted(telling, names), room)}`;
    }),
    paint.dim(
      `    ${countedBetween(point.origins.atLeast, point.origins.atMost, 'origin')}${rest > 0 ? `; and in ${counted(rest, 'more account')}` : ''}`,
    ),
  ];
}

/** How many accounts tell a point. */
function toldBy({ tellings }: Point): number {
  return new Set(tellings.map(({ account }) => account)).size;
}

function section(title: string, points: readonly Point[], names: Names): string[] {
  if (points.length === 0) return [];
  const shown = names.all ? points : points.slice(0, SHOWN.shared);
  const more = points.length - shown.length;
  return [
    '',
    names.paint.bold(`${title} (${points.length})`),
    ...shown.flatMap((point) => sharedPoint(point, names)),
    ...(more > 0 ? [names.paint.dim(`  … and ${more} more; --all shows them`)] : []),
  ];
}

/** What is alike in words but likely not one thing: without a verdict, for the reader to judge. */
function doubtfulSection(points: readonly Point[], names: Names): string[] {
  const { paint, all } = names;
  if (points.length === 0) return [];
  const shown = all ? points : points.slice(0, SHOWN.doubtful);
  const more = points.length - shown.length;
  return [
    '',
    paint.bold(`Perhaps told by several (${points.length})`),
    paint.dim(
      wrap(
        'alike in words, but probably about different things: look before you use them',
        paint.columns,
        '  ',
      ),
    ),
    ...shown.flatMap((point, at) => [paint.dim(`  ${at + 1}`), ...wordingLines(point, names, [])]),
    ...(more > 0 ? [paint.dim(`  … and ${more} more; --all shows them`)] : []),
  ];
}

function sharedPoint(point: Point, names: Names): string[] {
  const { labelOf, paint } = names;
  const { columns } = paint;
  const head = `${agreementWord(point, names)}${paint.dim(saidBy(point))}`;
  const origins = wrap(oneLine(point.origins.line), columns, `    ${countsOf(point)} `, '      ');
  const absent = point.notTold.map(({ account }) => labelOf(account));
  return [
    wrap(head, columns, '  ', '    '),
    ...wordingLines(point, names, doubtfulOf(point)),
    paint.dim(origins),
    ...(absent.length > 0
      ? [
          paint.dim(
            wrap(`${notIn(absent.length)}: ${some(absent, names)}`, columns, '    ', '      '),
          ),
        ]
      : []),
  ];
}

/** The first telling of each account. */
function firstOfEach(tellings: readonly Telling[]): Telling[] {
  const byAccount = groupBy(tellings, ({ account }) => account);
  return [...byAccount.values()].flatMap((own) => own.slice(0, 1));
}

function notIn(texts: number): string {
  return texts === 1 ? 'not in this text' : 'not in these texts';
}

/** Accounts whose words more likely tell something else than the rest of a point. */
function doubtfulOf(point: Point): string[] {
  const likely = new Set(likelyTellers(point));
  return point.tellings.flatMap(({ account }) => (likely.has(account) ? [] : [account]));
}

/** How each account first tells it; accounts that tell it in the same words stand together. */
function wordingLines({ tellings }: Point, names: Names, doubtful: readonly string[]): string[] {
  const { labelOf, paint, all } = names;
  const wordings = [...groupBy(firstOfEach(tellings), (telling) => quoted(telling, names))];
  const shown = all ? wordings : wordings.slice(0, SHOWN.wordings);
  const rest = wordings.slice(shown.length).flatMap(([, own]) => own);
  const lines = shown.map(([words, own]) => {
    const tellers = own.map(({ account }) => labelOf(account));
    const perhaps = own.every(({ account }) => doubtful.includes(account)) ? ' (perhaps)' : '';
    const label = `${own.length === 1 ? listed(tellers) : some(tellers, names)}${perhaps}`;
    // A long list of names would leave no room for the words behind it.
    return label.length > paint.columns / 2
      ? `${paint.cyan(wrap(`${label}:`, paint.columns, '    '))}\n${wrap(words, paint.columns, '      ')}`
      : wrap(words, paint.columns, `    ${paint.cyan(label)}: `, '      ');
  });
  return rest.length > 0
    ? [
        ...lines,
        paint.dim(`    … and in ${counted(rest.length, 'more account')}; --all shows them`),
      ]
    : lines;
}

/** Names of accounts, all of them only where all is asked for. */
function some(labels: readonly string[], names: Names): string {
  return listedUpTo(mostNamed(names), labels);
}

function mostNamed({ all }: Names): number {
  return all ? Infinity : SHOWN.together;
}

/** The very words; without marks around them, which would be taken for marks of the text. */
function quoted(telling: Telling, { textOf }: Pick<Names, 'textOf'>): string {
  const whole = textOf(telling.article);
  const { start, end } = whole === undefined ? telling : withMarks(whole, telling);
  const note = telling.state === 'replaced' ? ' (only in a replaced version)' : '';
  return `${oneLine(whole?.slice(start, end) ?? telling.text)}${note}`;
}

function countsOf({ origins: { atLeast, atMost } }: Point): string {
  return `${countedBetween(atLeast, atMost, 'origin')}:`;
}

function agreementWord({ agreement, differences, tellings }: Point, names: Names): string {
  const { paint } = names;
  if (agreement === 'agree') return paint.green('agree');
  const what = differences.map((difference) =>
    difference.kind === 'attribution'
      ? `in attribution: ${whoHasWhat(attributions(tellings), names.labelOf, mostNamed(names))}`
      : differenceWords(difference, names),
  );
  const word = agreement === 'conflict' ? paint.red('conflict') : paint.yellow('differ');
  return `${word} ${what.join('; ')}`;
}

/** Who says it, by the names that the texts give. */
function saidBy({ speakers, differences }: Point): string {
  const named = differences.some(({ kind }) => kind === 'attribution');
  return named || speakers.length === 0
    ? ''
    : `  said by ${listed(speakers.map(({ name }) => midSentence(oneLine(name))))}`;
}

/** By whom each account has it: "carried by Norvane", "unattributed". */
function attributions(tellings: readonly Telling[]): { account: string; text: string }[] {
  return firstOfEach(tellings).map(({ account, speaker, chain }) => {
    const relay = chain.find(({ role }) => role === 'relay');
    const how = relay
      ? `carried by ${midSentence(relay.name)}`
      : speaker
        ? `said by ${midSentence(speaker.name)}`
        : 'unattributed';
    return { account, text: oneLine(how) };
  });
}

/** A difference in words a reporter would use. */
function differenceWords({ kind, values }: Difference, names: Names): string {
  if (kind === 'attribution') return 'in attribution';
  const short = values.map(({ text, account }) => ({ text: oneLine(text), account }));
  return BY_VALUE.has(kind) && short.every(({ text }) => text.length <= LONGEST_VALUE)
    ? `${DIFFERENCE_WORDS[kind]}: ${whoHasWhat(short, names.labelOf, mostNamed(names))}`
    : DIFFERENCE_WORDS[kind];
}

function onlySection(
  points: readonly Point[],
  accounts: readonly Account[],
  names: Names,
): string[] {
  const { labelOf, paint, all } = names;
  if (points.length === 0) return [];
  const byAccount = groupBy(points, (point) => point.tellings[0]?.account ?? '');
  const lines = ['', paint.bold('Told by one account only')];
  for (const { id } of accounts.toSorted((a, b) => byCodeUnit(a.label, b.label))) {
    const own = byAccount.get(id) ?? [];
    if (own.length === 0) continue;
    const head = `${paint.cyan(labelOf(id))} ${paint.dim(`(${own.length})`)}`;
    lines.push(wrap(head, paint.columns, '  ', '    '));
    const shown = all ? own : own.slice(0, SHOWN.only);
    for (const point of shown) {
      const [telling] = point.tellings;
      if (telling) lines.push(wrap(quoted(telling, names), paint.columns, '    ', '      '));
    }
    if (own.length > shown.length)
      lines.push(paint.dim(`    … and ${own.length - shown.length} more; --all shows them`));
  }
  return lines;
}
