import { describe, expect, it } from 'vitest';
import { stemmer } from 'stemmer';
import { stemWord } from '../../src/text/stem.ts';

describe('stemWord', () => {
  it.each(['inspections', 'inspected', 'ferry', 'ferries', "don't", '', 'constructor'])(
    'is the stem of %s, however often it is asked for',
    (word) => {
      expect([stemWord(word), stemWord(word)]).toEqual([stemmer(word), stemmer(word)]);
    },
  );

  it('is right for more words than it remembers', () => {
    const words = Array.from({ length: 60_000 }, (_, at) => `boat${at}s`);
    const wrong = [...words, ...words.slice(0, 10)].filter(
      (word) => stemWord(word) !== stemmer(word),
    );
    expect(wrong).toEqual([]);
  });
});
