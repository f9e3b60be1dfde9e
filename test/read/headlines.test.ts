import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

/** `speaker | words` of what a headline says. */
function headline(title: string): string[] {
  const text = 'Ada Quill, the mayor of Lonmere, came home on Monday.';
  const article = articleOf({ title, text });
  return read(article)
    .statements.filter(({ start }) => start < title.length)
    .map(
      ({ speaker, direct, text: words }) =>
        `${direct ? 'D' : 'i'} ${speaker?.name ?? '-'} | ${words}`,
    );
}

describe('a headline', () => {
  it.each([
    ['Levy will fall, says Quill', 'i Ada Quill | Levy will fall'],
    ['Levy will fall, Quill says', 'i Ada Quill | Levy will fall'],
    ['Levy will fall, minister warns', 'i minister | Levy will fall'],
    ['Police say three dead in fire', 'i Police | three dead in fire'],
    ['Quill: levy will fall', 'i Ada Quill | levy will fall'],
    ['Mayor Quill: ‘Levy will fall in May’', 'D Ada Quill | Levy will fall in May'],
    ['“The levy will fall in May”: Quill', 'D Ada Quill | The levy will fall in May'],
    ['‘We will not wait’: Quill on the levy', 'D Ada Quill | We will not wait'],
    ['Quill denies taking bribes', 'i Ada Quill | taking bribes'],
  ])('says who says it: %s', (title, line) => {
    expect(headline(title)).toEqual([line]);
  });

  it.each([
    'Government plans new levy',
    'Quill rejects Orr levy',
    'Quill: a life in pictures',
    'Did Quill say the levy will fall?',
    'Quill: husband is charged with theft',
    'Quill claims third title',
    '“The levy will fall in May”: the tale of a town',
  ])('reports nobody’s words: %s', (title) => {
    expect(headline(title).filter((line) => !line.startsWith('D -'))).toEqual([]);
  });

  it('ends what somebody says at a semicolon', () => {
    expect(headline('Tolls will rise, carters say; council: ‘It is not over yet’')).toEqual([
      'i carters | Tolls will rise',
      'D - | It is not over yet',
    ]);
  });
});
