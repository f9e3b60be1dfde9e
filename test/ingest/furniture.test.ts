import { describe, expect, it } from 'vitest';
import { asideKind } from '../../src/ingest/furniture.ts';

describe('a line about an earlier version', () => {
  it.each([
    ['An earlier version of this article gave a wrong toll.', 'correction'],
    ['(The original version of the story named the wrong town.)', 'correction'],
    ['The original version of the bill let the board sell the ferry.', undefined],
    ['An earlier version of the song was sung on the quay.', undefined],
  ])('is a note of correction only where it is the article’s: %s', (line, kind) => {
    expect(asideKind(line)).toBe(kind);
  });
});
