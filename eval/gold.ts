import { readFileSync } from 'node:fs';
import { z } from 'zod';

const ORIGINS = z.object({
  points: z.array(
    z.object({ story: z.string(), id: z.string(), atLeast: z.number(), atMost: z.number() }),
  ),
});

/** How many origins a point has, at least and at most. */
export interface Counts {
  readonly atLeast: number;
  readonly atMost: number;
}

/** The origins we annotated for points of a story whose own gold has none, by the points' ids. */
export function originsOfPoints(story: string): ReadonlyMap<string, Counts> {
  const file = new URL('gold/origins.json', import.meta.url);
  const { points } = ORIGINS.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(
    points
      .filter((point) => point.story === story)
      .map(({ id, atLeast, atMost }) => [id, { atLeast, atMost }]),
  );
}
