import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { inRuns } from '../../src/ingest/page/runs.ts';

const body = { odds: 2, length: 400 };
const menu = { odds: -4, length: 20 };
const teaser = { odds: 0.5, length: 120 };

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('runs of body', () => {
  it('drop a teaser that stands far below the article', () => {
    const kept = inRuns([...times(5, body), ...times(20, menu), teaser]);
    expect(kept.slice(0, 5)).toEqual(times(5, true));
    expect(kept.at(-1)).toBe(false);
  });

  it('keep the same lines right below it', () => {
    expect(inRuns([...times(5, body), menu, teaser]).at(-1)).toBe(true);
  });

  it('go on behind a long gap where the rest is sure to be body', () => {
    const kept = inRuns([...times(5, body), ...times(40, menu), ...times(5, body)]);
    expect(kept.slice(-5)).toEqual(times(5, true));
    expect(kept[20]).toBe(false);
  });

  it('are none on a page without body', () => {
    expect(inRuns(times(30, menu))).toEqual(times(30, false));
    expect(inRuns([])).toEqual([]);
  });

  it('answer for every block', () => {
    const block = fc.record({
      odds: fc.double({ min: -9, max: 9, noNaN: true }),
      length: fc.nat(5000),
    });
    fc.assert(fc.property(fc.array(block), (blocks) => inRuns(blocks).length === blocks.length));
  });
});
