import { expect, it } from 'vitest';
import { asJson, compareOutput } from '../../src/app/json.ts';
import { compareArticles } from '../../src/pipeline.ts';
import { openBook } from '../../src/ui/book.ts';
import { carriersOf } from '../../src/ui/carriers.ts';
import { articleOf } from '../support/article.ts';

it('takes a statement for its speaker’s, so that two people’s are two', () => {
  const articles = [
    [
      'Sarn Herald',
      'The ferry Sula Star was stopped at Orla on Monday after smoke filled its engine room.',
      '“She had every paper,” Ada Kestrel said in a statement.',
    ],
    [
      'Orla Courier',
      'Smoke in the engine room kept the ferry Sula Star in Orla harbour on Monday.',
      '“The harbour is closed,” Otto Brand said in a statement.',
    ],
    [
      'Ost Mail',
      'Nobody was hurt when the engine room of the ferry Sula Star burned at Orla on Monday.',
      'In a statement, Ada Kestrel said on Tuesday: “We shall sail again by summer.”',
    ],
  ].map(([outlet = '', ...body]) =>
    articleOf({
      outlet,
      title: `Ferry Sula Star stopped at Orla`,
      published: '2031-04-07',
      text: body.join('\n\n'),
    }),
  );
  const data = asJson(compareOutput(compareArticles(articles), []));
  const book = openBook(data, { version: '0', inputs: [] });
  const found = book.stories.flatMap((story) => carriersOf(book, story));
  const statements = found.filter(({ kind }) => kind === 'document');
  expect(statements.map(({ name, by }) => [name, by.size])).toEqual([
    ['Ada Kestrel, a statement', 2],
    ['Otto Brand, a statement', 1],
  ]);
});
