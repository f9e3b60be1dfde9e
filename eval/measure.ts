import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NotBuilt, type Program } from './contract.ts';
import { naive } from './baselines/naive.ts';
import { hasData } from './data.ts';
import type { Row } from './table.ts';
import type { Measure, Section } from './section.ts';

/** Figures that must not fall, or not rise where they count errors: `"section/set/metric": figure`, a count or a share of 1. */
export function readFloors(): Readonly<Record<string, number>> {
  const floors: unknown = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));
  return z.record(z.string(), z.number()).parse(floors);
}

/** Whether all that the section reads is on disk. */
export function canMeasure(section: Section): boolean {
  return section.needs.every(hasData);
}

/** Measures our program and, beside it, the naive one on a section and lays their figures side by side. */
export async function measureSection(
  section: Section,
  program: Program,
  floors: Readonly<Record<string, number>>,
  baseline: Program | 'none' = naive,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const part of section.parts) {
    const ours = await attempt(part, program);
    const base = baseline === 'none' ? NOTHING : await attempt(part, baseline);
    const known = ours.measures.length > 0 ? ours.measures : base.measures;
    for (const measure of known.filter(({ of, n }) => (of ?? n ?? 0) > 0)) {
      const floor = floors[`${section.name}/${measure.set}/${measure.metric}`] ?? null;
      const beside = base.measures.find(
        (one) => one.set === measure.set && one.metric === measure.metric,
      );
      rows.push({
        section: section.name,
        ...rowOf(measure, ours),
        baseline: beside?.value ?? null,
        baselineN: beside?.of ?? beside?.n ?? 0,
        floor,
      });
    }
  }
  return rows;
}

function rowOf(
  measure: Measure,
  { measures, note, trace }: Attempt,
): Omit<Row, 'section' | 'baseline' | 'baselineN' | 'floor'> {
  const built = measures.length > 0;
  const misses = measure.value === measure.of ? [] : (measure.misses ?? []);
  return {
    set: measure.set,
    metric: measure.metric,
    ours: built ? measure.value : null,
    n: measure.of ?? measure.n ?? 0,
    kind: measure.of === undefined ? 'share' : 'count',
    note: built ? null : (note ?? 'no figure'),
    misses: built ? misses : trace,
    detail: measure.detail ?? false,
  };
}

interface Attempt {
  readonly measures: readonly Measure[];
  readonly note: string | undefined;
  /** Where it broke, for `--verbose`. */
  readonly trace: readonly string[];
}

const NOTHING: Attempt = { measures: [], note: undefined, trace: [] };

/** A part that cannot be measured says why and leaves the others alone. */
async function attempt(part: Section['parts'][number], program: Program): Promise<Attempt> {
  try {
    return { measures: await part(program), note: undefined, trace: [] };
  } catch (error) {
    if (error instanceof NotBuilt) return { measures: [], note: 'not built', trace: [] };
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { measures: [], note: 'broke', trace: [stack] };
  }
}
