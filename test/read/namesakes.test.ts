import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/read/page.ts';
import { findNames } from '../../src/read/names/names.ts';
import { articleOf } from '../support/article.ts';

/** Whom each form of `surname` means, in the order of the text. */
function meant(text: string, surname: string, title?: string): string[] {
  const { names, entities } = findNames(
    layOut(articleOf(title === undefined ? { text } : { text, title })),
  );
  return names
    .filter((name) => name.text.includes(surname))
    .map((name) => entities.find(({ id }) => id === name.entity)?.name ?? '');
}

describe('a surname and a relative who bears it', () => {
  it('is not the junior, who is named later and never had the office', () => {
    const text =
      'President Oakes reversed the order on Friday. “Put on hold,” Mr. Oakes wrote. ' +
      'A photo showed Walter Oakes Jr. with a trophy. It was a great day for Mr. Oakes.';
    expect(meant(text, 'Oakes', 'For now, Oakes will keep the ban')).toEqual([
      'Oakes',
      'Oakes',
      'Oakes',
      'Walter Oakes Jr.',
      'Oakes',
    ]);
  });

  it('is not the junior before he is named, without any title', () => {
    expect(meant('Mr. Oakes left on Friday. He saw Walter Oakes Jr. there.', 'Oakes')).toEqual([
      'Oakes',
      'Walter Oakes Jr.',
    ]);
  });

  it('is not the wife of whoever holds the office', () => {
    const text =
      'President Oakes assailed the council. Later the first lady, Marvella Oakes, said she was sad. Mr. Oakes left.';
    expect(meant(text, 'Oakes')).toEqual(['Oakes', 'Marvella Oakes', 'Oakes']);
    const first = 'The first lady, Marvella Oakes, came. President Oakes spoke. Then Oakes left.';
    expect(meant(first, 'Oakes')).toEqual(['Marvella Oakes', 'Oakes', 'Oakes']);
  });

  it.each([
    'Former Rep. Walter Oakes Jr. pleaded guilty. Rep. Oakes wept. Mr. Oakes left.',
    'Walter Oakes Jr., the former senator, pleaded guilty. Sen. Oakes wept. Oakes left.',
    'Secretary Oakes spoke. Walter Oakes, the interior secretary, signed. Oakes left.',
    'Walter Oakes was there. Sheriff Oakes spoke. Oakes left.',
  ])('is whoever holds the office: %s', (text) => {
    expect(new Set(meant(text, 'Oakes')).size).toBe(1);
  });
});

describe('two of one name', () => {
  it.each([
    'Walter Oakes Jr. wept. He is the son of the Rev. Walter Oakes.',
    "Former Rep. Walter Oakes Jr. wept. Oakes's father, Walter Oakes, was there.",
    'President Walter Oakes spoke. His son Walter Oakes Jr. was there.',
  ])('are two people: %s', (text) => {
    const people = meant(text, 'Walter');
    expect(new Set(people)).toEqual(new Set(['Walter Oakes', 'Walter Oakes Jr.']));
  });

  it('are one where nothing tells of another', () => {
    expect(
      new Set(meant('Sen. Walter Oakes Jr. spoke. Sen. Walter Oakes left.', 'Walter')).size,
    ).toBe(1);
  });

  it('a suffix belongs to the name and is none of its own', () => {
    const text = 'Former Rep. Walter Jackson Jr. spoke. Then Jackson left.';
    const { names } = findNames(layOut(articleOf({ text, title: 'Jackson Jr. Pleads Guilty' })));
    expect(names.map(({ kind, text: name }) => `${kind}:${name}`)).toEqual([
      'person:Jackson Jr.',
      'person:Walter Jackson Jr.',
      'person:Jackson',
    ]);
  });
});

describe('a town that a person is named like', () => {
  it.each([
    ['Ada Jackson spoke. Jackson left.', 'person'],
    ['Ada Jackson spoke. The rally in Jackson was large.', 'place'],
  ])('%s', (text, kind) => {
    const { names } = findNames(layOut(articleOf({ text })));
    expect(names.at(-1)).toMatchObject({ text: 'Jackson', kind });
  });
});
