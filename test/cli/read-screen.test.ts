import { describe, expect, it } from 'vitest';
import { paintFor } from '../../src/cli/screen/paint.ts';
import { readScreen } from '../../src/cli/screen/read.ts';
import { timeWords } from '../../src/cli/screen/time-words.ts';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

function screenOf(text: string): string {
  const article = articleOf({ text });
  return readScreen(article, read(article), paintFor(100, false));
}

describe('times in words', () => {
  it.each([
    ['PXW', undefined, 'some weeks'],
    ['P1D', undefined, '1 day'],
    ['PT90M', undefined, '90 minutes'],
    ['PT1H30M', undefined, '1 hour 30 minutes'],
    ['P3Y6M', undefined, '3 years 6 months'],
    ['PRESENT_REF', undefined, 'now'],
    ['PAST_REF', undefined, 'in the past'],
    ['PAST_REF', '-Xw', 'some weeks before'],
    ['FUTURE_REF', '+Xd', 'some days after'],
    ['2031-FA', undefined, 'autumn 2031'],
    ['2031-Q3', undefined, 'third quarter of 2031'],
    ['2031-H1', undefined, 'first half of 2031'],
    ['2031-W07', undefined, 'week 7 of 2031'],
    ['203', undefined, 'the 2030s'],
    ['20', undefined, 'the 21st century'],
    ['2031-08-06', 'last-monday', '2031-08-06'],
    ['2031-08', undefined, '2031-08'],
    ['2031-08-06TMO', undefined, '2031-08-06, morning'],
    ['2031-08-06T16:30', undefined, '2031-08-06, 16:30'],
    ['2031-08-04/2031-08-05', undefined, '2031-08-04 to 2031-08-05'],
    ['XXXX-WXX-1', undefined, 'every Monday'],
    ['XXXX-WXX-5TEV', undefined, 'every Friday evening'],
    ['XXXX-WXX-WE', undefined, 'every weekend'],
    ['XXXX-XX-XXTNI', undefined, 'every night'],
    [undefined, 'last-monday', 'the Monday before'],
    [undefined, 'next-summer', 'the summer after'],
    [undefined, 'this-fall', 'autumn of that year'],
    [undefined, 'this-august-2', '2 August of that year'],
    [undefined, 'last-03-02', 'the 2 March before'],
    [undefined, 'last-sept', 'the September before'],
    [undefined, 'last-new-year-s-eve', 'the New Year’s Eve before'],
    [undefined, 'next-q3', 'the third quarter after'],
    [undefined, 'week-of-6-4', 'the week of 4 June'],
    [undefined, '+0d', 'the same day'],
    [undefined, '+0dT16:30', 'the same day, 16:30'],
    [undefined, '-1d', 'the day before'],
    [undefined, '+3min', '3 minutes after'],
    [undefined, '+2dec', '2 decades after'],
    [undefined, '-1y-june', 'June, the year before'],
    [undefined, undefined, 'not clear'],
  ])('%s %s: %s', (value, relative, words) => {
    expect(timeWords({ value, relative })).toBe(words);
  });
});

describe('the screen of a reading', () => {
  it.each([
    [
      '“It will hold,” officials told reporters.',
      'officials — quoted, to reporters\n    “It will hold,”',
    ],
    ['Ivo Berg said that the dam would hold.', 'Ivo Berg — reported\n    the dam would hold'],
    ['Ivo Berg refused to resign.', 'Ivo Berg — denies, reported\n    refused to resign'],
    [
      'Ivo Berg asked whether it would hold.',
      'Ivo Berg — asks, reported\n    asked whether it would hold',
    ],
    ['“It will hold at least until the spring.”', 'nobody named — quoted\n'],
    ['The dam would hold, Reuters reported.', 'speaker not named — reported, carried by Reuters\n'],
    ['“It will <u>hold</u>,” Ivo Berg said.', '“It will hold,”'],
    [
      'Ivo Berg said that the dam would “hold until the spring” and that nobody needed to leave.',
      'Ivo Berg — reported, partly quoted\n    the dam would “hold until the spring”',
    ],
    ['Ivo Berg came several weeks ago.', 'several weeks ago → some weeks before'],
  ])('%s', (text, shown) => {
    expect(screenOf(text)).toContain(shown);
  });

  it('shows words that a reported statement quotes once', () => {
    const screen = screenOf('Ivo Berg said that the dam would “hold until the spring”.');
    expect(screen.match(/hold until the spring/gu)).toHaveLength(1);
    expect(screen).toContain('Statements (2, 1 of them within another)');
  });
});
