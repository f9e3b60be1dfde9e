import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/read.ts';
import type { Recogniser } from '../../src/read/names/recogniser.ts';
import { articleOf } from '../support/article.ts';

function statements(text: string): string[] {
  const { statements: found } = read(articleOf({ text }));
  return found.map((one) => `${one.speaker?.name ?? '?'}: ${one.text}`);
}

function names(text: string): string[] {
  return read(articleOf({ text })).names.map((name) => `${name.kind}:${name.text}`);
}

describe('nobody is made a speaker by', () => {
  it.each([
    [
      'a word that opens the sentence',
      'A year later, knowing that the dam was old, he left.',
      'A:',
    ],
    ['an adverb', 'Shortly after the show reporting that the dam broke, people left.', 'Shortly'],
    [
      'the name of a company',
      'He had caps and pens -- all from a company called Orla.',
      'all from',
    ],
    ['a family', 'The Quillons asked a clerk to sell it. Ada Quillon left.', 'Quillons:'],
  ])('%s', (_, text, speaker) => {
    expect(statements(text).filter((line) => line.startsWith(speaker))).toEqual([]);
  });
});

describe('a speaker', () => {
  it('is the judge and not "that the judge"', () => {
    const text = 'Court papers disclosed that the judge had offered to leave the case.';
    expect(statements(text).join('\n')).not.toMatch(/^that/mu);
  });

  it('is named without the office before the name', () => {
    expect(statements('Secretary of State Ada Quillon said Tuesday that she would leave.')).toEqual(
      ['Ada Quillon: she would leave'],
    );
    expect(names('Secretary of State Ada Quillon left.')).toEqual(['person:Ada Quillon']);
  });

  it('is not given what another does behind a comma inside quotation marks', () => {
    const text =
      'Ada Quillon said that the plan would not “end the killing of seals,” while the singer Hugo Tarn started a campaign.';
    expect(statements(text)[0]).toBe('Ada Quillon: the plan would not “end the killing of seals,”');
  });
});

describe('a name', () => {
  it('is no form of address', () => {
    const recogniser: Recogniser = {
      name: 'every honor',
      recognise: ({ article }) => {
        const start = article.text.indexOf('Honor');
        const scores = { person: 3, organisation: 0, place: 0 };
        return [{ start, end: start + 'Honor'.length, line: 0, scores }];
      },
    };
    const namesIn = (text: string): number =>
      read(articleOf({ text }), { recogniser }).names.length;
    expect(namesIn('Guilty, Your Honor, he said.')).toBe(0);
    expect(namesIn('He saw Honor there.')).toBe(1);
  });

  it.each([
    ['The U.S. Fish and Wildlife Service agreed.', 'organisation:U.S. Fish and Wildlife Service'],
    ["Mr. Quillon's wife, Tarvi, also came.", 'person:Tarvi'],
  ])('%s', (text, name) => {
    expect(names(text)).toContain(name);
  });
});
