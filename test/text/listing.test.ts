import { describe, expect, it } from 'vitest';
import {
  allOf,
  counted,
  countedBetween,
  listed,
  listedUpTo,
  midSentence,
} from '../../src/text/listing.ts';

describe('counts and lists in words', () => {
  it.each([
    [counted(1, 'story', 'stories'), '1 story'],
    [counted(2, 'story', 'stories'), '2 stories'],
    [countedBetween(2, 2, 'origin'), '2 origins'],
    [countedBetween(1, 3, 'origin'), 'at least 1, at most 3 origins'],
    [allOf(2, 'accounts'), 'both accounts'],
    [allOf(3, 'accounts'), 'all 3 accounts'],
    [listed([]), ''],
    [listed(['a', 'b', 'c']), 'a, b and c'],
    [listedUpTo(2, ['a', 'b', 'c']), 'a, b and c'],
    [listedUpTo(2, ['a', 'b', 'c', 'd']), 'a, b and 2 more'],
    [listedUpTo(Infinity, ['a', 'b', 'c', 'd']), 'a, b, c and d'],
  ])('%s', (said, words) => {
    expect(said).toBe(words);
  });

  it.each([
    ['Two former workers', 'two former workers'],
    ['The company', 'the company'],
    ['We', 'we'],
    ['People Magazine', 'People Magazine'],
    ['Several Tarn workers', 'Several Tarn workers'],
    ['The Tarn Courier', 'the Tarn Courier'],
    ['A Tarn worker', 'a Tarn worker'],
    ['An Albin worker', 'an Albin worker'],
    ['Ada Quill', 'Ada Quill'],
    ['Theodora Quill', 'Theodora Quill'],
    ['Anders Lund', 'Anders Lund'],
  ])('%s stands in a sentence as %s', (name, words) => {
    expect(midSentence(name)).toBe(words);
  });
});
