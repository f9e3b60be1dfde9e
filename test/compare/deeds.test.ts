import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';
import type { Agreement } from '../../src/model/story.ts';

const shared = [
  'Mayor Ada Kestrel of Orla visited the burnt ferry Sula Star on Tuesday with the harbour board.',
  'The harbour board of Orla promised new engines for the ferry Sula Star by autumn.',
].join('\n\n');

/** How the tellings stand to each other that hold the two figures. */
function agreementOf(one: string, other: string, figures: RegExp): Agreement | undefined {
  const { comparisons } = compareArticles([
    articleOf({ outlet: 'Sarn Herald', published: '2031-04-07', text: `${one}\n\n${shared}` }),
    articleOf({ outlet: 'Orla Courier', published: '2031-04-08', text: `${other}\n\n${shared}` }),
  ]);
  return comparisons
    .flatMap(({ points }) => points)
    .find(({ tellings }) => tellings.filter(({ text }) => figures.test(text)).length > 1)
    ?.agreement;
}

describe('two figures of one thing', () => {
  it.each([
    [
      'The treasurer Pell Marr took 2.4 million crowns from the harbour fund of Orla.',
      'The treasurer Pell Marr must repay 1.9 million crowns to the harbour fund of Orla.',
    ],
    [
      'The harbour board of Orla will buy 55 tons of steel for the ferry pier.',
      'The harbour board of Orla lost 234 tons of steel from the ferry pier.',
    ],
  ])('are no conflict where they are of different deeds: “%s” and “%s”', (one, other) => {
    expect(agreementOf(one, other, /\d (?:million|tons)/u)).toBe('differ');
  });

  it.each([
    [
      'The treasurer Pell Marr took 2.4 million crowns from the harbour fund of Orla.',
      'Pell Marr, the treasurer, had taken 1.9 million crowns from the harbour fund of Orla.',
    ],
    [
      'The fire on the ferry Sula Star at Orla killed 12 sailors on Monday.',
      'At Orla 9 sailors died in the fire on the ferry Sula Star on Monday.',
    ],
  ])('are a conflict where they are of one: “%s” and “%s”', (one, other) => {
    expect(agreementOf(one, other, /\d (?:million|sailors)/u)).toBe('conflict');
  });
});
