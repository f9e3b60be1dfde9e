import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';
import type { Origins } from '../../src/model/story.ts';

const HERALD =
  'The ferry Sula Star was stopped at Orla on Monday after smoke filled its engine room.';
const COURIER = 'Smoke in the engine room kept the ferry Sula Star in Orla harbour on Monday.';

/** The origins of the point that tells `words` in two accounts. */
function originsOf(words: string, herald: string, courier: string): Origins {
  const articles = [
    { outlet: 'Sarn Herald', title: 'Ferry Sula Star stopped at Orla', body: [HERALD, herald] },
    { outlet: 'Orla Courier', title: 'Sula Star held in Orla', body: [COURIER, courier] },
  ].map(({ outlet, title, body }) =>
    articleOf({ outlet, title, published: '2031-04-07', text: body.join('\n\n') }),
  );
  const { comparisons, lineage } = compareArticles(articles);
  expect(lineage.counts).toMatchObject({ accounts: 2, stories: 1 });
  const found = comparisons
    .flatMap(({ points }) => points)
    .find(
      ({ tellings }) =>
        tellings.some(({ text }) => text.includes(words)) &&
        new Set(tellings.map(({ account }) => account)).size === 2,
    );
  if (!found) throw new Error(`no shared point tells "${words}"`);
  return found.origins;
}

/** What two accounts tell, a word of it, and how many origins it has at least and at most. */
const CASES: readonly (readonly [string, string, string, string, readonly [number, number]])[] = [
  [
    'one statement that both name is one origin',
    'every paper',
    '“The ship had every paper the law asks for,” Ada Kestrel said in a statement.',
    'Ada Kestrel, seeking to calm the town, issued a statement on Monday, saying: “The ship had every paper the law asks for.”',
    [1, 1],
  ],
  [
    'one letter is one origin, though one account shortens its author’s name',
    'every paper',
    '“The ship had every paper the law asks for,” William Kestrel wrote in a letter.',
    'Bill Kestrel wrote in a letter: “The ship had every paper the law asks for.”',
    [1, 1],
  ],
  [
    'a statement that one names is one beside an account that names none',
    'every paper',
    '“The ship had every paper the law asks for,” Ada Kestrel said in a statement.',
    '“The ship had every paper the law asks for,” Ada Kestrel said.',
    [1, 2],
  ],
  [
    'what somebody wrote is a document, and so is what was added to it',
    'gulls on the mole',
    'Ada Kestrel wrote on Monday: “Nobody counted the gulls on the mole that night.”',
    '“This harbour has seen worse,” Ada Kestrel wrote on Monday. She added: “Nobody counted the gulls on the mole that night.”',
    [1, 1],
  ],
  [
    'what somebody says to have written is not',
    'coal pier',
    'Ada Kestrel said that she had written to the board about the coal pier two times.',
    'Ada Kestrel said that she had written to the board about the coal pier twice.',
    [1, 2],
  ],
  [
    'a quotation behind "in his statement" is of that statement',
    'every paper',
    '“The ship had every paper the law asks for,” Ada Kestrel said in a statement.',
    'In her statement on Monday, Ada Kestrel did not speak of the crew.\n\n“The ship had every paper the law asks for,” Kestrel said.',
    [1, 1],
  ],
  [
    'a post is its author’s, whatever verb follows',
    'sleeping watchmen',
    'Ada Kestrel posted a message on Monday blaming sleeping watchmen for the fire at the coal pier.',
    'In a post on Monday, Ada Kestrel blamed sleeping watchmen for the fire at the coal pier.',
    [1, 1],
  ],
  [
    'a plan that counts is its owner’s document',
    '124 cabins',
    'The company’s own plan counts 124 cabins on the upper deck of the Sula Star.',
    'There are 124 cabins on the upper deck of the Sula Star, according to the company’s plan.',
    [1, 1],
  ],
  [
    'what a recording shows is the recording’s, as long as it is retold',
    'rope',
    'In the video, the mate is seen running along the mole. He then grabs a rope and throws it to the Sula Star.',
    'The video shows the mate on the mole before he grabs a rope and throws it to the Sula Star.',
    [1, 1],
  ],
  [
    'a speech is no document',
    'every paper',
    '“The ship had every paper the law asks for,” Ada Kestrel said in a speech.',
    '“The ship had every paper the law asks for,” Ada Kestrel said.',
    [1, 2],
  ],
];

describe('what carries a telling', () => {
  it.each(CASES)('%s', (_, words, herald, courier, [atLeast, atMost]) => {
    expect(originsOf(words, herald, courier)).toMatchObject({ atLeast, atMost });
  });

  it('names who stands behind "the article"', () => {
    const { line } = originsOf(
      'engine log',
      'An article in The Daily Gull on Friday asked who keeps the ship. The article said the chief mate burned the engine log.',
      'The chief mate burned the engine log.',
    );
    expect(line).toContain('carried by');
    expect(line).toContain('Daily Gull (Sarn Herald)');
  });
});
