import { shortNames, type Listed } from './lineage.ts';
import { counted, listed } from '../../text/listing.ts';
import { oneLine, shorten, wrap, type Paint } from './paint.ts';
import { tableLines } from './collation.ts';
import { groupBy } from '../../model/multimap.ts';
import type { VersionsOutput } from '../../app/json.ts';
import type { Quote } from '../../model/span.ts';
import type { Change, VersionDiff } from '../../model/version.ts';

/**
 * The screen of `rashomon versions`. Two versions: every change. More: the order of them, the notes of
 * correction, what changed in the facts, once, and a table of all passages that differ.
 */
export function versionsScreen(
  output: VersionsOutput,
  articles: Iterable<Listed>,
  paint: Paint,
): string {
  const all = [...articles];
  const lines =
    'versions' in output
      ? severalLines(output, all, paint)
      : [
          wrap(changesSummary(output), paint.columns, '', '  '),
          ...noteLines(output, shortNames(all), paint),
          ...versionLines(
            withoutNotes(output),
            all,
            paint,
            true,
            output.notes.length > 0 ? 'nothing else changed' : undefined,
          ),
        ];
  return lines.map((line) => `${line}\n`).join('');
}

function severalLines(
  output: Extract<VersionsOutput, { readonly versions: unknown }>,
  articles: readonly Listed[],
  paint: Paint,
): string[] {
  const names = shortNames(articles);
  const name = (id: string): string => names.get(id) ?? id;
  return [
    ...output.versions.flatMap((diff) => [
      wrap(`${stepOf(diff, name)}: ${changesSummary(diff)}`, paint.columns, '', '  '),
      paint.dim(wrap(oneLine(orderNote(diff)), paint.columns, '  ')),
    ]),
    ...noteLines(output, names, paint),
    '',
    ...factLines(output, name, paint),
    ...(output.table ? ['', ...tableLines(output.table, name, paint)] : []),
  ];
}

/** The changes but for the notes of correction, which stand above them. */
function withoutNotes(output: VersionDiff & Pick<VersionsOutput, 'notes'>): VersionDiff {
  return { ...output, changes: output.changes.filter((change) => !isNote(change, output.notes)) };
}

function isNote({ to }: Change, notes: VersionsOutput['notes']): boolean {
  return notes.some(({ note }) => isSamePlace(note, to));
}

/** An arrow only where it is known which of the two came first. */
function stepOf({ from, to, order }: VersionDiff, name: (id: string) => string): string {
  return `${name(from)} ${order === 'unknown' ? '|' : '→'} ${name(to)}`;
}

/** The notes of correction, each with the changes that it owns up to. */
function noteLines(
  { notes }: VersionsOutput,
  names: ReadonlyMap<string, string>,
  paint: Paint,
): string[] {
  return notes.flatMap(({ to, note, about, silentOn }) => [
    wrap(
      `“${oneLine(note.text)}”`,
      paint.columns,
      `${paint.bold(`note of correction in ${names.get(to) ?? to}:`)} `,
      '  ',
    ),
    ...(about.length === 0
      ? [paint.dim('  none of the changes that were found is what it speaks of')]
      : about.map((change) =>
          wrap(oneLine(briefChange(change)), paint.columns, paint.dim('  it speaks of: '), '    '),
        )),
    ...(silentOn.length === 0
      ? []
      : [wrap(listed(silentOn), paint.columns, paint.yellow('  it says nothing of: '), '    ')]),
  ]);
}

/** Longer readings of a change are cut where it is only pointed at. */
const BRIEF = 60;

function briefly(quote: Quote | undefined): string {
  return quote ? `“${shorten(oneLine(quote.text), BRIEF)}”` : 'nothing';
}

function briefChange({ kind, from, to }: Change): string {
  return `${kind}, ${briefly(from)} → ${briefly(to)}`;
}

function isSamePlace(a: Quote, b: Quote | undefined): boolean {
  return a.article === b?.article && a.start === b.start;
}

function factLines(
  { facts: all, notes }: VersionsOutput,
  name: (id: string) => string,
  paint: Paint,
): string[] {
  // The notes of correction stand above already.
  const facts = all.filter((change) => !isNote(change, notes));
  if (facts.length === 0) return ['what changed in the facts: nothing that was found'];
  const placeOf = ({ from, to }: Change): string =>
    to ? `in ${name(to.article)}` : `gone after ${name(from?.article ?? '')}`;
  return [
    wrap(`what changed in the facts: ${kindsOf(facts)}`, paint.columns, '', '  '),
    ...[...groupBy(facts, placeOf)].flatMap(([place, changes]) => [
      `  ${place}`,
      ...changes.flatMap((change) => changeLines(change, paint)),
    ]),
  ];
}

/** The changes between two versions, heaviest first; only the heaviest unless `all`. */
export function versionLines(
  diff: VersionDiff,
  articles: Iterable<Listed>,
  paint: Paint,
  all: boolean,
  unchanged = 'nothing changed but typography',
): string[] {
  const names = shortNames(articles);
  const name = (id: string): string => names.get(id) ?? id;
  const { changes } = diff;
  const head = [
    wrap(stepOf(diff, name), paint.columns, '  ', '    '),
    paint.dim(wrap(oneLine(orderNote(diff)), paint.columns, '    ')),
  ];
  if (changes.length === 0) return [...head, `    ${unchanged}`];
  const shown = all ? changes : changes.slice(0, 1);
  const rest = changes.slice(shown.length);
  return [
    ...head,
    ...shown.flatMap((change) => changeLines(change, paint)),
    ...(rest.length > 0
      ? [
          paint.dim(
            wrap(
              `and ${kindsOf(rest)}; rashomon versions on the two files lists them`,
              paint.columns,
              '    ',
            ),
          ),
        ]
      : []),
  ];
}

function orderNote({ order, orderCertainty, orderReason }: VersionDiff): string {
  if (order === 'unknown') return `which came first is unknown: ${orderReason}`;
  return `order ${orderCertainty}: ${orderReason}`;
}

function changeLines({ operation, kind, from, to }: Change, paint: Paint): string[] {
  const label = operation === 'replace' ? kind : `${kind}, ${WORDS[operation]}`;
  return [
    `    ${paint.yellow(label)}`,
    ...(from ? [paint.red(wrap(oneLine(from.text), paint.columns, '      − ', '        '))] : []),
    ...(to ? [paint.green(wrap(oneLine(to.text), paint.columns, '      + ', '        '))] : []),
  ];
}

const WORDS = { add: 'added', delete: 'taken out', move: 'moved' } as const;

function kindsOf(changes: readonly Change[]): string {
  const groups = [...groupBy(changes, ({ kind }) => kind)];
  return (
    listed(groups.map(([kind, group]) => `${group.length} ${kind}`)) +
    ` ${changes.length === 1 ? 'change' : 'changes'}`
  );
}

/** One line that counts the changes by kind. */
export function changesSummary(diff: VersionDiff): string {
  return diff.changes.length === 0
    ? 'no change'
    : `${counted(diff.changes.length, 'change')}: ${kindsOf(diff.changes)}`;
}
