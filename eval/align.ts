import type { Range } from './contract.ts';

/**
 * How far offsets of `raw` stand from offsets of `text`: a program may leave out what stands before
 * the text. Undefined where the text was changed, so that offsets mean nothing.
 */
export function shiftBetween(raw: string, text: string): number | undefined {
  if (raw === text) return 0;
  const inRaw = raw.indexOf(text);
  if (inRaw >= 0) return inRaw;
  const inText = text.indexOf(raw.trim());
  return inText >= 0 ? raw.indexOf(raw.trim()) - inText : undefined;
}

/** The ranges of `raw` as ranges of `text`. */
export function moved<T extends Range>(ranges: readonly T[], shift: number): T[] {
  return ranges.map((range) => ({ ...range, start: range.start - shift, end: range.end - shift }));
}
