/** A row as it is printed and as `--json` has it. */
export interface Row {
  readonly section: string;
  readonly set: string;
  readonly metric: string;
  readonly ours: number | null;
  readonly baseline: number | null;
  /** The naive program can have had another number to get right. */
  readonly baselineN: number;
  /** The least it may be; for counts of errors the most. */
  readonly floor: number | null;
  /** How many there were to get right (counts) or were looked at (shares). */
  readonly n: number;
  readonly kind: 'count' | 'share';
  /** Why there is no figure of ours: "not built", or what broke. */
  readonly note: string | null;
  readonly misses: readonly string[];
  /** A part of another figure, printed with `--verbose` only. */
  readonly detail: boolean;
}

/** A figure as people read it: a count out of its total, a share in percent. */
export function sayFigure(value: number | null, row: Pick<Row, 'kind' | 'n'>): string {
  if (value === null) return '–';
  return row.kind === 'count' ? `${value} of ${row.n}` : (100 * value).toFixed(1);
}

/** The rows in aligned columns, a heading per section. */
export function renderTable(
  rows: readonly Row[],
  paint: (text: string, kind: 'head' | 'low' | 'good') => string,
): string {
  const header = ['set', 'metric', 'ours', 'baseline', 'floor', 'n'];
  const cells = rows.map((row) => [
    row.set,
    row.metric,
    row.note ?? sayFigure(row.ours, row),
    sayFigure(row.baseline, { kind: row.kind, n: row.baselineN }),
    row.floor === null ? '' : sayFigure(row.floor, row),
    String(row.n),
  ]);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => (line[column] ?? '').length)),
  );
  const align = (line: readonly string[]): string =>
    line
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const lines: string[] = [];
  for (const [at, row] of rows.entries()) {
    if (row.section !== rows[at - 1]?.section)
      lines.push('', paint(row.section, 'head'), align(header));
    lines.push(paint(align(cells[at] ?? []), isLow(row) ? 'low' : 'good'));
  }
  return lines.join('\n').trimStart();
}

/**
 * Worse than its floor, or without a figure where a floor is set. For what counts errors, "(0 is best)",
 * the floor is the most that there may be.
 */
export function isLow({ metric, ours, floor }: Pick<Row, 'metric' | 'ours' | 'floor'>): boolean {
  if (floor === null) return false;
  if (ours === null) return true;
  return metric.endsWith('(0 is best)') ? ours > floor : ours < floor;
}

/** The misses of every row that has any; what broke several rows is said once. */
export function renderMisses(rows: readonly Row[]): string {
  const first = new Map<string, Row>();
  for (const row of rows)
    if (row.misses.length > 0) first.set(row.misses.join(), first.get(row.misses.join()) ?? row);
  return [...first.values()]
    .map((row) => {
      const head = `\n── ${row.section} · ${row.set} · ${row.metric}: ${row.misses.length} to look at`;
      return [head, ...row.misses.map((miss) => `  ${miss.replaceAll('\n', '\n  ')}`)].join('\n');
    })
    .join('\n');
}

/** The same rows as tables of Markdown, for `docs/measurements.md`. */
export function renderMarkdown(rows: readonly Row[]): string {
  const lines: string[] = [];
  for (const [at, row] of rows.entries()) {
    if (row.section !== rows[at - 1]?.section) {
      lines.push(
        '',
        `## ${row.section}`,
        '',
        '| set | metric | ours | naive | n |',
        '| --- | --- | ---: | ---: | ---: |',
      );
    }
    const naive = sayFigure(row.baseline, { kind: row.kind, n: row.baselineN });
    lines.push(
      `| ${row.set} | ${row.metric} | ${row.note ?? sayFigure(row.ours, row)} | ${naive} | ${row.n} |`,
    );
  }
  return lines.join('\n');
}
