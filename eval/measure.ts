import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NotBuilt, type Program } from './contract.ts';
import { naive } from './baselines/naive.ts';
import { hasData } from './data.ts';
import type { Row } from './table.ts';
import type { Measure, Section } from './section.ts';

/** Figures that must not fall: `"section/set/metric": figure`, a count or a share of 1. */
export function readFloors(): Readonly<Record<string, number>> {
  const floors: unknown = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));
  return z.record(z.string(), z.number()).parse(floors);
}

/** Whether all that the section reads is on disk. */
export function canMeasure(section: Section): boolean {
  return section.needs.every(hasData);
}

/** Measures our program and the naive one on a section and lays the figures side by side. */
export async function measureSection(
  section: Section,
  program: Program,
  floors: Readonly<Record<string, number>>,
): Promise<Row[]> {
  const ours = await attempt(section, program);
  const base = await attempt(section, naive);
  const rows = ours.measures.length > 0 ? ours.measures : base.measures;
  const some = rows.filter(({ of, n }) => (of ?? n ?? 0) > 0);
  return some.map((measure) => {
    const own = ours.measures.length > 0 ? measure : undefined;
    const beside = base.measures.find(
      (one) => one.set === measure.set && one.metric === measure.metric,
    );
    return {
      section: section.name,
      set: measure.set,
      metric: measure.metric,
      ours: own?.value ?? null,
      baseline: beside?.value ?? null,
      floor: floors[`${section.name}/${measure.set}/${measure.metric}`] ?? null,
      n: measure.of ?? measure.n ?? 0,
      kind: measure.of === undefined ? 'share' : 'count',
      note: own ? null : (ours.note ?? 'no figure'),
      misses: own && own.value !== own.of ? (own.misses ?? []) : [],
      detail: measure.detail ?? false,
    };
  });
}

interface Attempt {
  readonly measures: readonly Measure[];
  readonly note: string | undefined;
}

/** A section that cannot be measured says why and leaves the others alone. */
async function attempt(section: Section, program: Program): Promise<Attempt> {
  try {
    return { measures: await section.measure(program), note: undefined };
  } catch (error) {
    if (error instanceof NotBuilt) return { measures: [], note: 'not built' };
    if (process.env['RASHOMON_DEBUG'] !== undefined) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return { measures: [], note: `broke: ${message.slice(0, 60)}` };
  }
}
