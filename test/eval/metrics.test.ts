import { describe, expect, it } from 'vitest';
import { adjustedRand, bcubed } from '../../eval/metrics/clusters.ts';
import {
  contentMatches,
  tellingMatches,
  tellingMatchesByWords,
} from '../../eval/metrics/overlap.ts';
import { samePerson, sharesHalf } from '../../eval/metrics/persons.ts';
import { prf } from '../../eval/metrics/prf.ts';
import { exactTyped, overlapping, overlappingValued, spanF1 } from '../../eval/metrics/spans.ts';
import { locate, wordsOf } from '../../eval/text.ts';

/** The range of a phrase in a text in which it stands once. */
function rangeOf(text: string, phrase: string): { start: number; end: number } {
  const start = text.indexOf(phrase);
  if (start < 0) throw new Error(`“${phrase}” does not stand in the text`);
  return { start, end: start + phrase.length };
}

describe('precision, recall and F1', () => {
  it('takes the harmonic mean', () => {
    expect(prf(1, 2, 1, 1)).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
  });

  it('is nothing where nothing was found', () => {
    expect(prf(0, 0, 0, 4)).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('groupings', () => {
  it('gives B³ by hand: three of one, one of another, found as two and two', () => {
    // Items 1–4, gold AAAB, found XXYY. Precision 1,1,½,½; recall ⅔,⅔,⅓,1.
    const { precision, recall } = bcubed(['A', 'A', 'A', 'B'], ['X', 'X', 'Y', 'Y']);
    expect(precision).toBeCloseTo(3 / 4);
    expect(recall).toBeCloseTo(2 / 3);
  });

  it('does not mind what the groups are called', () => {
    expect(bcubed(['A', 'B', 'B'], ['2', '1', '1']).f1).toBe(1);
    expect(adjustedRand(['A', 'B', 'B'], ['2', '1', '1'])).toBe(1);
  });

  it('gives the adjusted Rand index by hand', () => {
    // Gold AAB, found XYY: no pair together in both, one in each, three pairs: (0 − ⅓) ÷ (1 − ⅓).
    expect(adjustedRand(['A', 'A', 'B'], ['X', 'Y', 'Y'])).toBeCloseTo(-0.5);
  });
});

describe('overlap in words', () => {
  const text = 'The mayor said on Friday that the old bridge would be closed for repairs.';
  const words = wordsOf(text);

  it('matches contents by more than half of the shorter', () => {
    const gold = rangeOf(text, 'the old bridge would');
    expect(contentMatches(words, gold, rangeOf(text, 'bridge would be closed'))).toBe(false);
    expect(contentMatches(words, gold, rangeOf(text, 'old bridge would be'))).toBe(true);
  });

  it('matches a telling by half of the gold and at most three times its length', () => {
    const gold = rangeOf(text, 'bridge would be closed');
    expect(tellingMatches(words, gold, rangeOf(text, 'be closed for'))).toBe(true);
    expect(tellingMatches(words, gold, rangeOf(text, 'closed for repairs'))).toBe(false);
    expect(tellingMatches(words, gold, { start: 0, end: text.length })).toBe(false);
  });

  it('counts words where the gold stands in a sister version only', () => {
    expect(tellingMatchesByWords(['a', 'a', 'b', 'c'], ['a', 'c', 'd'])).toBe(true);
    expect(tellingMatchesByWords(['a', 'a', 'b', 'c'], ['a', 'd'])).toBe(false);
  });
});

describe('where gold words stand', () => {
  it('folds typography and white space, and keeps the offsets', () => {
    const text = 'He said: “It’s\u00a0over,  now.”';
    const [place, ...others] = locate(text, '"It\'s over, now."');
    expect(others).toEqual([]);
    expect(place && text.slice(place.start, place.end)).toBe('“It’s\u00a0over,  now.”');
  });

  it('does not take a part of a word for the word', () => {
    expect(locate('Willing and Will', 'Will')).toEqual([{ start: 12, end: 16 }]);
  });
});

describe('persons', () => {
  it('goes by the surname, through titles and two romanisations', () => {
    expect(samePerson('Olga Petrachyova', ['Ms. Petracheva'])).toBe(true);
    expect(samePerson('Olga Petrachyova', ['Olga Lund'])).toBe(false);
    expect(samePerson('Rep. Dana Orr (R-Ohio), a chairwoman', ['Dana Orr'])).toBe(true);
  });

  it('goes by the telling words where nobody is named', () => {
    expect(samePerson('a spokesman for the harbour office', ['the office spokesman'])).toBe(true);
    expect(samePerson('a spokesman for the harbour office', ['the mayor'])).toBe(false);
  });

  it('never meets in articles and prepositions alone', () => {
    expect(sharesHalf('The Courier of the North', 'the house of the South')).toBe(false);
  });
});

describe('spans', () => {
  const gold = [
    { start: 0, end: 4, mark: 'person' },
    { start: 10, end: 14, mark: 'place' },
  ];
  const found = [
    { start: 0, end: 4, mark: 'place' },
    { start: 12, end: 16, mark: 'place' },
    { start: 20, end: 22, mark: 'person' },
  ];

  it('counts exact and typed, overlapping, and overlapping with the value', () => {
    expect(spanF1(gold, found, exactTyped).f1).toBe(0);
    expect(spanF1(gold, found, overlapping)).toMatchObject({ precision: 2 / 3, recall: 1 });
    expect(spanF1(gold, found, overlappingValued)).toMatchObject({ precision: 1 / 3, recall: 0.5 });
  });
});
