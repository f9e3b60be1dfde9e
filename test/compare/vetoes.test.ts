import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';
import type { Point } from '../../src/model/story.ts';

const ACCOUNTS = [
  {
    outlet: 'Sarn Herald',
    title: 'Ferry Sula Star stopped',
    body: [
      'The ferry Sula Star was stopped at Orla harbour on Monday after smoke filled its engine room.',
      'A choir sang on the mole for those who had to wait, and a baker gave his bread away.',
    ],
  },
  {
    outlet: 'Orla Courier',
    title: 'Held in Orla: the Sula Star',
    body: [
      'Smoke in the engine room kept the ferry Sula Star in Orla harbour on Monday.',
      'Gulls, a brass band and two lost suitcases made the evening longer than the tables allow.',
    ],
  },
] as const;

/** Whether a point lines up a telling with the one words and a telling of the other account with the others. */
function areLinedUp(herald: string, courier: string, words: readonly [string, string]): boolean {
  const articles = ACCOUNTS.map(({ outlet, title, body }, at) =>
    articleOf({
      outlet,
      title,
      published: '2031-04-07',
      text: [...body, [herald, courier][at] ?? ''].join('\n\n'),
    }),
  );
  const points = compareArticles(articles).comparisons.flatMap((comparison) => comparison.points);
  return points.some((point) => holdsBoth(point, words));
}

function holdsBoth({ tellings }: Point, [one, other]: readonly [string, string]): boolean {
  return tellings.some(
    (a) =>
      a.text.includes(one) &&
      tellings.some((b) => b.account !== a.account && b.text.includes(other)),
  );
}

describe('tellings that only look alike', () => {
  it.each([
    [
      'a name with its role',
      'The governor, Rafael Tindall, promised an inquiry into the ballast pumps.',
      'Oysters were cheap, said the governor, Rafael Tindall, when he opened the spring fair.',
      ['Rafael Tindall', 'Rafael Tindall'],
    ],
    [
      'two words of the whole sentence',
      'The mayor of Varn promised the angry cyclists of three villages an answer to every one of their letters about the toll on social media.',
      'The lifeguards learned of the new opening hours of the two public baths behind the old brewery from some neighbours and from social media.',
      ['social media', 'social media'],
    ],
    [
      'words out of two quotations',
      '"If a member of parliament had said that, the whole harbour would have laughed at him all night," Ada Quill said.',
      '"Such a thing is beneath a member of parliament, and beneath every fisherman of this coast," Rafael Tindall said.',
      ['member of parliament', 'member of parliament'],
    ],
    [
      'denials of two things',
      'The school denied that the fare had played a part.',
      'The shipyard denied that it had known of any crack.',
      ['The school denied', 'The shipyard denied'],
    ],
  ] as const)('make no point: %s', (_what, herald, courier, words) => {
    expect(areLinedUp(herald, courier, words)).toBe(false);
  });

  it.each([
    [
      'few words with a figure',
      'Most cabins stood empty; there were 312 people aboard.',
      'The purser counted 312 people aboard.',
      ['312 people', '312 people'],
    ],
    [
      'whom somebody met',
      'Ada Quill met Rafael Tindall, the governor, before noon.',
      'Before lunch Ada Quill saw the governor, Rafael Tindall.',
      ['Quill met', 'Quill saw'],
    ],
  ] as const)('make one where they tell one thing: %s', (_what, herald, courier, words) => {
    expect(areLinedUp(herald, courier, words)).toBe(true);
  });
});
