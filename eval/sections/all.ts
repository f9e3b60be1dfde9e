import type { Section } from '../section.ts';
import { points } from './points.ts';
import { seeds } from './seeds.ts';

/** Everything that is measured, in the order it is printed. */
export const SECTIONS: readonly Section[] = [seeds, points];
