import { shortNames, type Listed } from './lineage.ts';
import { counted, listed } from '../../text/listing.ts';
import { oneLine, wrap, type Paint } from './paint.ts';
import { groupBy } from '../../model/multimap.ts';
import type { VersionsOutput } from '../../app/json.ts';
import type { Change, VersionDiff } from '../../model/version.ts';

/** The screen of `rashomon versions`: each version against the one before, every change. */
export function versionsScreen(
  output: VersionsOutput,
  articles: Iterable<Listed>,
  paint: Paint,
): string {
  const diffs = 'versions' in output ? output.versions : [output];
  const pairs = diffs.flatMap((diff) => [
    changesSummary(diff),
    ...versionLines(diff, articles, paint, true),
  ]);
  // Of two versions the list of changes itself begins with these.
  return [...pairs, ...(diffs.length > 1 ? factLines(output, articles, paint) : [])]
    .map((line) => `${line}\n`)
    .join('');
}

function factLines({ facts }: VersionsOutput, articles: Iterable<Listed>, paint: Paint): string[] {
  if (facts.length === 0) return ['what changed in the facts: nothing that was found'];
  const names = shortNames(articles);
  const versionOf = ({ from, to }: Change): string => {
    const id = to?.article ?? from?.article ?? '';
    return `    ${to ? 'in' : 'gone after'} ${names.get(id) ?? id}`;
  };
  return [
    `what changed in the facts: ${kindsOf(facts)}`,
    ...facts.flatMap((change) => [paint.dim(versionOf(change)), ...changeLines(change, paint)]),
  ];
}

/** The changes between two versions, heaviest first; only the heaviest unless `all`. */
export function versionLines(
  diff: VersionDiff,
  articles: Iterable<Listed>,
  paint: Paint,
  all: boolean,
): string[] {
  const names = shortNames(articles);
  const name = (id: string): string => names.get(id) ?? id;
  const { changes } = diff;
  const head = [
    `  ${name(diff.from)} → ${name(diff.to)}`,
    paint.dim(wrap(oneLine(orderNote(diff)), paint.columns, '    ')),
  ];
  if (changes.length === 0) return [...head, '    nothing changed but typography'];
  const shown = all ? changes : changes.slice(0, 1);
  const rest = changes.slice(shown.length);
  return [
    ...head,
    ...shown.flatMap((change) => changeLines(change, paint)),
    ...(rest.length > 0
      ? [paint.dim(`    and ${kindsOf(rest)}; rashomon versions on the two files lists them`)]
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
