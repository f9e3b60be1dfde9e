import { expect, it } from 'vitest';
import { compareArticles } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';
import type { Agreement } from '../../src/model/story.ts';

const shared = [
  'Governor Ada Kestrel of Orla spoke on Tuesday to the harbour board about nets and eels.',
  'The harbour board of Orla had asked for new nets for the eel boats by autumn.',
].join('\n\n');

/** How the tellings of two accounts stand to each other, and in what they differ. */
function judged(one: string, other: string): readonly [Agreement, readonly string[]] | undefined {
  const { comparisons } = compareArticles([
    articleOf({ outlet: 'Sarn Herald', published: '2031-04-07', text: `${one}\n\n${shared}` }),
    articleOf({ outlet: 'Orla Courier', published: '2031-04-08', text: `${other}\n\n${shared}` }),
  ]);
  const point = comparisons
    .flatMap(({ points }) => points)
    .find(({ tellings }) => tellings.filter(({ text }) => /\bban\b/u.test(text)).length > 1);
  return point && [point.agreement, point.differences.map(({ kind }) => kind)];
}

it.each([
  [
    'Governor Ada Kestrel would reverse a 2014 ban on importing eel nets from Varn.',
    'Governor Ada Kestrel is to keep the ban on importing eel nets from Varn.',
  ],
  [
    'Ada Kestrel decided to uphold the ban on importing eel nets from Varn.',
    'On Monday Ada Kestrel lifted the ban on importing eel nets from Varn.',
  ],
])('what one has kept and the other undone is a difference: “%s” and “%s”', (one, other) => {
  const [agreement, kinds] = judged(one, other) ?? [];
  expect(agreement).not.toBe('agree');
  expect(kinds).toContain('wording');
});

it.each([
  [
    'Ada Kestrel refused to lift the ban on importing eel nets from Varn.',
    'Ada Kestrel is to keep the ban on importing eel nets from Varn.',
  ],
  [
    'Ada Kestrel lifted the ban on importing eel nets from Varn and keeps a dog.',
    'Ada Kestrel has lifted the ban on importing eel nets from Varn.',
  ],
])('and is none otherwise: “%s” and “%s”', (one, other) => {
  const [, kinds = []] = judged(one, other) ?? [];
  expect(kinds).not.toContain('wording');
});

it('two exact sums for one purchase are one point in conflict', () => {
  const [one, other] = ['5,687.75', '5,587.75'].map(
    (sum) => `Ada Kestrel paid $${sum} of the ban fund for a holiday at the baths of Sarn.`,
  );
  expect(judged(one ?? '', other ?? '')).toEqual(['conflict', ['number']]);
});
