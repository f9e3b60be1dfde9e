import { describe, expect, it } from 'vitest';
import { fewestOf, isNamed } from '../../src/compare/points/parties.ts';

describe('isNamed', () => {
  it.each(['Ada Quill', 'the Harbour Board', 'the Board', 'Minister Ada Quill'])(
    'is so of %s',
    (words) => expect(isNamed(words)).toBe(true),
  );
  it.each(['the chairman', 'Orlan officials', 'Federal prosecutors', 'Prosecutors', 'a man'])(
    'is not so of %s',
    (words) => expect(isNamed(words)).toBe(false),
  );
});

describe('fewestOf', () => {
  it.each<readonly [readonly string[], number]>([
    [[], 0],
    [['Ada Quill', 'Minister Ada Quill', 'Quill'], 1],
    [['Ada Quill', 'ada quill', "Ada Quill's"], 1],
    [['Ada Quill', 'Jonas Quill', 'Quill'], 2],
    [['The Harbour Board', 'Harbour Board of Sarn', 'Ada Quill'], 2],
  ])('%j are at least %d', (names, fewest) => expect(fewestOf(names)).toBe(fewest));
});
