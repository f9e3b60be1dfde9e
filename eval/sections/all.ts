import type { Section } from '../section.ts';
import { check } from './check.ts';
import { contradictions } from './contradictions.ts';
import { copies } from './copies.ts';
import { example } from './example.ts';
import { feeds } from './feeds.ts';
import { names } from './names.ts';
import { pages } from './pages.ts';
import { persons } from './persons.ts';
import { points } from './points.ts';
import { relations } from './relations.ts';
import { seeds } from './seeds.ts';
import { statements } from './statements.ts';
import { stories } from './stories.ts';
import { tagger } from './tagger.ts';
import { times } from './times.ts';
import { versions } from './versions.ts';
import { warc } from './warc.ts';

/** Everything that is measured, in the order it is printed. */
export const SECTIONS: readonly Section[] = [
  seeds,
  example,
  points,
  contradictions,
  check,
  statements,
  names,
  tagger,
  persons,
  times,
  relations,
  copies,
  stories,
  versions,
  pages,
  feeds,
  warc,
];
