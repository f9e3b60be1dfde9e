import { describe, expect, it } from 'vitest';
import { stemmer } from 'stemmer';
import { classesOf } from '../../src/text/thesaurus.ts';

function akin(a: string, b: string): boolean {
  const others = classesOf(stemmer(b));
  return [...classesOf(stemmer(a))].some((key) => others.has(key));
}

describe('classesOf', () => {
  it.each([
    ['explosion', 'blast'],
    ['died', 'killed'],
    ['approved', 'passed'],
    ['resigned', 'quit'],
    ['meddling', 'interference'],
    ['migrants', 'refugees'],
  ])('has %s and %s in one class', (a, b) => {
    expect(akin(a, b)).toBe(true);
  });

  it.each([
    ['explosion', 'election'],
    ['approved', 'rejected'],
    ['rise', 'fall'],
    ['won', 'lost'],
    ['judge', 'ferry'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(akin(a, b)).toBe(false);
  });

  it('knows nothing of a word that is in no class', () => {
    expect(classesOf(stemmer('quokka'))).toEqual(new Set());
  });
});
