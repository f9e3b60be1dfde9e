import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { findNumbers, numberOf } from '../../src/text/numbers.ts';

function numbersIn(text: string): string[] {
  return findNumbers(text).map(({ start, end, value, kind, currency }) => {
    const sign = kind === 'count' ? '' : ` ${kind}`;
    return `${text.slice(start, end)}=${currency ?? ''}${Number(value.toFixed(4))}${sign}`;
  });
}

describe('numbers', () => {
  it.each([
    ['Seven boats and two dozen nets', ['Seven=7', 'two dozen=24']],
    ['30,000 people, 1.2 million of them new', ['30,000=30000', '1.2 million=1200000']],
    ['$1.5bn and €3 million', ['$1.5bn=$1500000000', '€3 million=€3000000']],
    [
      'a third of it, two-thirds, half of them',
      ['a third=0.3333 share', 'two-thirds=0.6667 share', 'half=0.5 share'],
    ],
    [
      '40% or 12.5 per cent or ten percent',
      ['40%=0.4 share', '12.5 per cent=0.125 share', 'ten percent=0.1 share'],
    ],
    ['the third time and the 21st', ['third=3 ordinal', '21st=21 ordinal']],
    ['twenty-one, a hundred and twenty', ['twenty-one=21', 'a hundred and twenty=120']],
    [
      'two hundred thousand; half a dozen; 5 1/2',
      ['two hundred thousand=200000', 'half a dozen=6', '5 1/2=5.5'],
    ],
    ['one boat, but no one, one of them', ['one=1']],
    ['dozens of U2 fans in B52s', []],
  ])('reads %s', (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });

  it('gives the value of a single number', () => {
    expect(numberOf('three and a half')).toBe(3.5);
    expect(numberOf('1,200')).toBe(1200);
    expect(numberOf('ninety-nine')).toBe(99);
    expect(numberOf('several')).toBeUndefined();
  });

  it('costs what the range costs, however far the next number is', () => {
    const text = `no number here${' and none'.repeat(200_000)} but 7`;
    const begin = process.cpuUsage();
    for (let at = 0; at < 2000; at += 1) expect(findNumbers(text, 0, 14)).toEqual([]);
    expect(process.cpuUsage(begin).user / 1e6).toBeLessThan(5);
  });

  it('stays inside the given range and in linear time', () => {
    expect(findNumbers('one two, 33 44', 9, 11)).toMatchObject([{ start: 9, end: 11, value: 33 }]);
    const hostile = `${'one hundred and '.repeat(40_000)}1,000,${'0'.repeat(100_000)}`;
    const begin = performance.now();
    findNumbers(hostile);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
