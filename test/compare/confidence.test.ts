import { expect, it } from 'vitest';
import { compareArticles } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';
import type { Point } from '../../src/model/story.ts';

/** Points of two accounts of one story, told apart by a sentence in each. */
function sharedPoints(herald: readonly string[], courier: readonly string[]): readonly Point[] {
  const articles = [
    { outlet: 'Sarn Herald', title: 'Mill at Orla burns', body: herald },
    { outlet: 'Orla Courier', title: 'Fire takes the mill at Orla', body: courier },
  ].map(({ outlet, title, body }) =>
    articleOf({ outlet, title, published: '2031-04-07', text: body.join('\n\n') }),
  );
  const { comparisons } = compareArticles(articles);
  return comparisons
    .flatMap(({ points }) => points)
    .filter(({ tellings }) => new Set(tellings.map(({ account }) => account)).size === 2);
}

function confidenceAt(points: readonly Point[], words: string): number | undefined {
  const told = points.find(({ tellings }) => tellings.some(({ text }) => text.includes(words)));
  return told && Math.min(...told.tellings.map((telling) => telling.alignmentConfidence));
}

const HERALD = [
  'The old paper mill at Orla burned down on Monday night, and nobody was hurt.',
  'Fire chief Ona Brask said that sparks from a grinder had set the bales of waste paper alight.',
  'Two hundred workers of the mill lose their jobs, said the owner, Pell Board.',
];
const COURIER = [
  'The paper mill at Orla burned down on Monday night; nobody was hurt.',
  'Sparks from a grinder set bales of waste paper alight, fire chief Ona Brask said.',
  'Its owner, Pell Board, said two hundred workers would lose their jobs.',
];

const points = sharedPoints(HERALD, COURIER);

it('is high where accounts tell one thing in the same words and in other ones', () => {
  expect(confidenceAt(points, 'burned down')).toBeGreaterThan(0.7);
  expect(confidenceAt(points, 'grinder')).toBeGreaterThan(0.7);
});

it('is lower where they have words in common and tell different things', () => {
  const HERE = ['The mill at Orla burned down on Monday night, and its bales of paper with it.'];
  const [herald, courier] = [
    'The mayor, Ivo Tarn, had closed the library for want of money in March.',
    'A week ago a band played when the mayor, Ivo Tarn, spent money on a new tram.',
  ];
  const apart = sharedPoints(
    [...HERE, 'Firemen from six towns came with ladders.', herald],
    [...HERE, 'Nothing of its looms was saved, and the sky was red.', courier],
  );
  const [same, other] = ['burned down', 'Ivo Tarn'].map((words) => confidenceAt(apart, words) ?? 0);
  expect(same).toBeGreaterThan(0.9);
  expect(other).toBeLessThan(0.7);
});

it('is 1 where one account tells a point alone', () => {
  const { comparisons } = compareArticles(
    [HERALD, ['The mill at Orla burned down on Monday night.']].map((body, at) =>
      articleOf({
        outlet: `Outlet ${at}`,
        title: 'Mill at Orla burns',
        published: '2031-04-07',
        text: body.join('\n\n'),
      }),
    ),
  );
  const alone = comparisons
    .flatMap((comparison) => comparison.points)
    .filter(({ agreement }) => agreement === 'only');
  expect(alone.length).toBeGreaterThan(0);
  for (const { tellings } of alone)
    for (const telling of tellings) expect(telling.alignmentConfidence).toBe(1);
});

it('counts what is told in nearly the same words as likely one thing, whatever stands around it', () => {
  const HERE = ['The mill at Orla burned down on Monday night, and its bales of paper with it.'];
  const [herald, courier] = [
    'Ivo Tarn sent forty letters about old ships to his uncle at Ost, and “the mill feeds the town,” he told a crowd of anglers.',
    '“The mill feeds the town,” read a banner that schoolgirls from Varn hung beside the statue of a queen on horseback in April.',
  ];
  const found = sharedPoints(
    [...HERE, 'Firemen from six towns came with ladders.', herald, 'Cows were led away.'],
    [...HERE, 'The sky was red.', courier, 'Nothing of its looms was saved.'],
  );
  expect(confidenceAt(found, 'feeds the town')).toBeGreaterThanOrEqual(0.7);
});
