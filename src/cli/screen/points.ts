import { allOf, counted, countedBetween, listed, listedUpTo } from '../../text/listing.ts';
import { oneLine, wrap, type Paint } from './paint.ts';
import { byCodeUnit, groupBy } from '../../model/multimap.ts';
import type { Account } from '../../model/lineage.ts';
import type { Comparison, Difference, Point, Telling } from '../../model/story.ts';

/** How much of a kind a screen shows before it says how much more there is. */
const SHOWN = {
  /** Points. */
  shared: 12,
  only: 4,
  /** Ways in which a point is told. */
  wordings: 6,
  /** Accounts named together. */
  together: 3,
};

/** What a screen needs to call things by their names. */
interface Names {
  readonly labelOf: (account: string) => string;
  readonly paint: Paint;
  readonly all: boolean;
}

/** The points of a story: told by all, by some, by one account only. */
export function pointLines(
  { points }: Pick<Comparison, 'points'>,
  accounts: readonly Account[],
  paint: Paint,
  all: boolean,
): string[] {
  const labels = new Map(accounts.map(({ id, label }) => [id, oneLine(label)]));
  const names: Names = { labelOf: (account) => labels.get(account) ?? account, paint, all };
  const byAll =
    accounts.length > 1 ? points.filter((point) => toldBy(point) === accounts.length) : [];
  const bySome = points.filter((point) => toldBy(point) > 1 && toldBy(point) < accounts.length);
  const byOne = points.filter((point) => toldBy(point) === 1);
  return [
    ...section(`Told by ${allOf(accounts.length, 'accounts')}`, byAll, names),
    ...section('Told by some', bySome, names),
    ...(accounts.length > 1 ? onlySection(byOne, accounts, names) : []),
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

function sharedPoint(point: Point, names: Names): string[] {
  const { labelOf, paint } = names;
  const { columns } = paint;
  const head = `${agreementWord(point, labelOf, paint)}${paint.dim(saidBy(point))}`;
  const origins = wrap(oneLine(point.origins.line), columns, `    ${countsOf(point)} `, '      ');
  const absent = point.notTold.map(({ account }) => labelOf(account));
  return [
    wrap(head, columns, '  ', '    '),
    ...wordingLines(point, names),
    paint.dim(origins),
    ...(absent.length > 0
      ? [paint.dim(wrap(`not in this text: ${some(absent, names)}`, columns, '    ', '      '))]
      : []),
  ];
}

/** The first telling of each account. */
function firstOfEach(tellings: readonly Telling[]): Telling[] {
  const byAccount = groupBy(tellings, ({ account }) => account);
  return [...byAccount.values()].flatMap((own) => own.slice(0, 1));
}

/** How each account first tells it; accounts that tell it in the same words stand together. */
function wordingLines({ tellings }: Point, names: Names): string[] {
  const { labelOf, paint, all } = names;
  const wordings = [...groupBy(firstOfEach(tellings), quoted)];
  const shown = all ? wordings : wordings.slice(0, SHOWN.wordings);
  const rest = wordings.slice(shown.length).flatMap(([, own]) => own);
  const lines = shown.map(([words, own]) => {
    const tellers = own.map(({ account }) => labelOf(account));
    const label = own.length === 1 ? listed(tellers) : some(tellers, names);
    return wrap(words, paint.columns, `    ${paint.cyan(label)}: `, '      ');
  });
  return rest.length > 0
    ? [
        ...lines,
        paint.dim(`    … and in ${counted(rest.length, 'more account')}; --all shows them`),
      ]
    : lines;
}

/** Names of accounts, all of them only where all is asked for. */
function some(labels: readonly string[], { all }: Names): string {
  return all ? listed(labels) : listedUpTo(SHOWN.together, labels);
}

/** The very words; without marks around them, which would be taken for marks of the text. */
function quoted({ text, state }: Telling): string {
  const note = state === 'replaced' ? ' (only in a replaced version)' : '';
  return `${oneLine(text)}${note}`;
}

function countsOf({ origins: { atLeast, atMost } }: Point): string {
  return `${countedBetween(atLeast, atMost, 'origin')}:`;
}

function agreementWord(
  { agreement, differences, tellings }: Point,
  labelOf: (account: string) => string,
  paint: Paint,
): string {
  if (agreement === 'agree') return paint.green('agree');
  const what = differences.map((difference) =>
    difference.kind === 'attribution'
      ? `attribution (${attributionWords(tellings, labelOf)})`
      : differenceWords(difference, labelOf),
  );
  return agreement === 'conflict'
    ? `${paint.red('conflict')} in ${what.join('; ')}`
    : `${paint.yellow('differ')} in ${what.join('; ')}`;
}

/** Who says it, by the names that the texts give. */
function saidBy({ speakers, differences }: Point): string {
  const named = differences.some(({ kind }) => kind === 'attribution');
  return named || speakers.length === 0
    ? ''
    : `  said by ${listed(speakers.map(({ name }) => oneLine(name)))}`;
}

/** "carried by Norvane in the Herald, unattributed in the Courier" */
function attributionWords(
  tellings: readonly Telling[],
  labelOf: (account: string) => string,
): string {
  const words = firstOfEach(tellings).map(({ account, speaker, chain }) => {
    const relay = chain.find(({ role }) => role === 'relay');
    const how = relay
      ? `carried by ${relay.name}`
      : speaker
        ? `said by ${speaker.name}`
        : 'unattributed';
    return `${oneLine(how)} in ${labelOf(account)}`;
  });
  return words.join(', ');
}

/** A difference in words a reporter would use. */
function differenceWords(
  { kind, values }: Difference,
  labelOf: (account: string) => string,
): string {
  if (kind === 'number' || kind === 'date')
    return `${kind} (${[...new Set(values.map(({ text, account }) => `${labelOf(account)}: ${oneLine(text)}`))].join(', ')})`;
  return kind;
}

function onlySection(
  points: readonly Point[],
  accounts: readonly Account[],
  { labelOf, paint, all }: Names,
): string[] {
  if (points.length === 0) return [];
  const byAccount = groupBy(points, (point) => point.tellings[0]?.account ?? '');
  const lines = ['', paint.bold('Told by one account only')];
  for (const { id } of accounts.toSorted((a, b) => byCodeUnit(a.label, b.label))) {
    const own = byAccount.get(id) ?? [];
    if (own.length === 0) continue;
    lines.push(`  ${paint.cyan(labelOf(id))} ${paint.dim(`(${own.length})`)}`);
    const shown = all ? own : own.slice(0, SHOWN.only);
    for (const point of shown) {
      const [telling] = point.tellings;
      if (telling) lines.push(wrap(quoted(telling), paint.columns, '    ', '      '));
    }
    if (own.length > shown.length)
      lines.push(paint.dim(`    … and ${own.length - shown.length} more; --all shows them`));
  }
  return lines;
}
