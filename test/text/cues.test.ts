import { expect, test } from 'vitest';
import { backgroundShare } from '../../src/text/background.ts';
import { cuesOf, type Cues } from '../../src/text/cues.ts';

const cues = (text: string): Cues => cuesOf(text, [{ start: 0, end: text.length }]);

test('capital runs are names, the capital of a sentence alone is not', () => {
  expect(cues('Workers met Ola Brandt. Yesterday Brandt left.').names).toEqual([
    'ola',
    'brandt',
    'ola brandt',
    'brandt',
  ]);
});

test('numbers, calendar days and counted instances stand apart', () => {
  const found = cues('On Aug. 6 some 1,200 people came for Day 2 of the fair.');
  expect(found.numbers).toEqual(['6', '1200', '2']);
  expect(found.days).toEqual(['08-06']);
  expect(found.instances).toEqual(['day 2']);
});

test('words are stems without function words', () => {
  expect(cues('They were closing the harbours').words).toEqual(['close', 'harbour']);
});

test('a word of every news text is less telling than one in no class', () => {
  expect(backgroundShare('govern')).toBeGreaterThan(backgroundShare('trawler'));
});
