import { byCodeUnit } from '../../model/multimap.ts';
import { alignSentences, type Pairing } from './align.ts';
import { sentencesOfVersion, type AlignableSentence, type VersionSide } from './side.ts';
import type { Range } from '../../model/span.ts';
import type { Collation, CollatedCell, CollatedRow } from '../../model/version.ts';

/** A row that is being filled: one cell a version, in sentence indexes. */
interface OpenRow {
  readonly cells: (Placed | undefined)[];
}

interface Placed {
  readonly at: Range;
  readonly how: CollatedCell['how'];
}

interface Layer {
  readonly side: VersionSide;
  readonly sentences: readonly AlignableSentence[];
}

/**
 * Lines up all versions of an article in one table: a row for each passage, a cell for each version with
 * the very words that stand there. Any order of the versions gives the same table: they are taken in the
 * order of their times, those without one in the order of their ids.
 */
export function collate(versions: readonly VersionSide[]): Collation {
  const layers = versions
    .toSorted((a, b) => byCodeUnit(timeOf(a), timeOf(b)) || byCodeUnit(a.article.id, b.article.id))
    .map((side): Layer => ({ side, sentences: sentencesOfVersion(side) }));
  const rows: OpenRow[] = [];
  for (const [at, layer] of layers.entries()) {
    const before = layers[at - 1];
    if (before) follow(rows, layers, before, layer, at);
    else for (const index of layer.sentences.keys()) rows.push(rowOf(at, one(index), 'new'));
  }
  return {
    versions: layers.map(({ side }) => side.article.id),
    rows: rows.map((row) => shown(row, layers)),
  };
}

const timeOf = ({ article }: VersionSide): string =>
  article.updated?.value ?? article.published?.value ?? '';

const one = (index: number): Range => ({ start: index, end: index + 1 });

function rowOf(version: number, at: Range, how: CollatedCell['how']): OpenRow {
  const cells: OpenRow['cells'] = [];
  cells[version] = { at, how };
  return { cells };
}

/** Puts the sentences of the next version into the rows of those that they go on from. */
function follow(
  rows: OpenRow[],
  layers: readonly Layer[],
  before: Layer,
  layer: Layer,
  version: number,
): void {
  for (const pairing of inOrderOfB(alignSentences(before.sentences, layer.sentences))) {
    if (pairing.b.end === pairing.b.start) continue;
    const row =
      pairing.kind === 'added'
        ? returning(rows, layers, layer, version, pairing)
        : joined(rows, version - 1, pairing.a);
    const own = row?.cells[version];
    // What the version before tells in two sentences of one row may part again: both stay in the table.
    const isApart = own !== undefined && own.at.end !== pairing.b.start;
    if (row && !isApart) {
      const placed = { at: pairing.b, how: howOf(pairing, row, version) };
      row.cells[version] = own?.how === 'changed' ? over(own, placed) : over(placed, own);
    } else {
      const place = rows.findLastIndex(({ cells }) => cells[version]?.at.end === pairing.b.start);
      // Behind the sentence that it follows; what opens a version opens the table.
      rows.splice(place + 1, 0, rowOf(version, pairing.b, row ? 'moved' : 'new'));
    }
  }
}

function inOrderOfB(pairings: readonly Pairing[]): Pairing[] {
  return pairings.toSorted((x, y) => x.b.start - y.b.start || x.a.start - y.a.start);
}

function howOf({ kind }: Pairing, { cells }: OpenRow, version: number): CollatedCell['how'] {
  if (cells[version - 1] === undefined) return 'back';
  return kind === 'same' || kind === 'moved' ? kind : 'changed';
}

/** The row of a passage of one version; rows that a later version tells in one sentence become one. */
function joined(rows: OpenRow[], version: number, { start, end }: Range): OpenRow | undefined {
  const touched = rows.filter(({ cells }) => {
    const cell = cells[version]?.at;
    return cell !== undefined && cell.start < end && start < cell.end;
  });
  const [first, ...rest] = touched;
  if (!first) return undefined;
  for (const other of rest) {
    for (const [at, cell] of other.cells.entries()) first.cells[at] = over(first.cells[at], cell);
    rows.splice(rows.indexOf(other), 1);
  }
  return first;
}

function over(a: Placed | undefined, b: Placed | undefined): Placed | undefined {
  if (!a || !b) return a ?? b;
  const start = Math.min(a.at.start, b.at.start);
  return { how: a.how, at: { start, end: Math.max(a.at.end, b.at.end) } };
}

/** The row of a sentence that an earlier version had and the one before had not. */
function returning(
  rows: readonly OpenRow[],
  layers: readonly Layer[],
  layer: Layer,
  version: number,
  { b }: Pairing,
): OpenRow | undefined {
  const key = layer.sentences[b.start]?.key;
  return rows.find(({ cells }) => {
    if (cells[version] ?? cells[version - 1]) return false;
    return cells.some(
      (cell, at) => cell !== undefined && layers[at]?.sentences[cell.at.start]?.key === key,
    );
  });
}

function shown({ cells }: OpenRow, layers: readonly Layer[]): CollatedRow {
  return {
    cells: layers.map(({ side: { article }, sentences }, version): CollatedCell | undefined => {
      const cell = cells[version];
      const [first, last] = [sentences[cell?.at.start ?? -1], sentences[(cell?.at.end ?? 0) - 1]];
      if (!cell || !first || !last) return undefined;
      const [start, end] = [first.start, Math.max(first.end, last.end)];
      return {
        article: article.id,
        start,
        end,
        text: article.text.slice(start, end),
        how: cell.how,
      };
    }),
  };
}
