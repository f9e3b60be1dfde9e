import { findTimes } from './times.ts';
import type { Time } from '../../model/reading.ts';
import type { Page } from '../page.ts';

/** The times of an undated article, worked out from a day that its story lends (marked `inferred`). */
export function placeTimes(page: Page, day: string): Time[] {
  return findTimes(page, { value: day, borrowed: true });
}
