import { groupBy } from './multimap.ts';
import type { Telling } from './story.ts';

type Teller = Pick<Telling, 'account' | 'alignmentConfidence'>;

/**
 * From this confidence on a telling counts as one of its point's. Of 382 pairs of tellings of stories
 * left out of the fit, judged by reading, 81 % above it told one thing and 25 % below.
 */
const LIKELY = 0.5;

/** Whether a telling more likely tells its point than not. */
export function isLikely({ alignmentConfidence }: Pick<Teller, 'alignmentConfidence'>): boolean {
  return alignmentConfidence >= LIKELY;
}

/** The accounts that more likely tell a point than not. */
export function likelyTellers({ tellings }: { readonly tellings: readonly Teller[] }): string[] {
  return [...groupBy(tellings.filter(isLikely), ({ account }) => account).keys()];
}

/** Whether what several accounts seem to tell is more likely not one thing; screens list it apart. */
export function isDoubtful(point: { readonly tellings: readonly Teller[] }): boolean {
  const tellers = new Set(point.tellings.map(({ account }) => account));
  return tellers.size > 1 && likelyTellers(point).length <= 1;
}
