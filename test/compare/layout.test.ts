import { describe, expect, it } from 'vitest';
import {
  namesIn,
  namesTouching,
  numbersIn,
  timesAround,
  timesIn,
  tokensOf,
} from '../../src/compare/layout.ts';
import { memberOf } from '../support/member.ts';

const TEXT = 'Mayor Ada Quill closed the bridge on March 3, 2031. Some 1,200 boats waited.';

function placeOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

describe('what stands where in a member', () => {
  const member = memberOf(TEXT);
  const texts = (found: readonly { start: number; end: number }[]) =>
    found.map(({ start, end }) => TEXT.slice(start, end));

  it('is given where all of it lies in the range that is asked for', () => {
    expect(texts(numbersIn(member, placeOf('Some 1,200 boats')))).toEqual(['1,200']);
    expect(numbersIn(member, placeOf('Some 1,2'))).toEqual([]);
    expect(texts(timesIn(member, placeOf('on March 3, 2031.')))).toEqual(['March 3, 2031']);
    expect(timesIn(member, placeOf('on March'))).toEqual([]);
    expect(texts(namesIn(member, placeOf('Mayor Ada Quill closed')))).toEqual(['Ada Quill']);
    expect(namesIn(member, placeOf('Quill closed'))).toEqual([]);
  });

  it('is given by what of it touches a range, and by what lies in it', () => {
    expect(texts(namesTouching(member, placeOf('Quill closed')))).toEqual(['Ada Quill']);
    expect(texts(timesAround(member, placeOf('3,')))).toEqual(['March 3, 2031']);
  });

  it('is cut into tokens once for each sentence', () => {
    const [sentence] = member.reading.sentences;
    if (!sentence) throw new Error('no sentence was read');
    expect(tokensOf(member, sentence)).toBe(tokensOf(member, sentence));
    expect(tokensOf(member, sentence).map(({ text }) => text)).toContain('Quill');
  });
});
