import { layOut } from '../../src/read/page.ts';
import { articleOf, type ArticleFields } from '../support/article.ts';
import type { VersionSide } from '../../src/compare/versions/side.ts';

/** A version with its sentences and nothing else found in it. */
export function sideOf(fields: ArticleFields): VersionSide {
  const article = articleOf(fields);
  const sentences = layOut(article).lines.map(({ start, end, paragraph }) => ({
    start,
    end,
    paragraph,
  }));
  return {
    article,
    reading: {
      article: article.id,
      covered: true,
      sentences,
      names: [],
      entities: [],
      references: [],
      statements: [],
      times: [],
    },
  };
}

/** An invented article, long enough that edits have surroundings. */
export const HARBOUR = `The harbour board of Velmora voted on Tuesday to close the eastern ferry terminal. "We could not wait any longer," said Irena Solwick, who chairs the board.

Critics called the plan hasty. The closure follows two years of storms that damaged 14 piers and a lighthouse, according to a report by the coast guard.

Mayor Dorian Aske, a key ally of the ferry workers, has promised new jobs for most of the crew. He met union leaders at the old customs house.

The last ferry is due to leave in March. Passengers will then have to take the bus around the bay, a trip that takes an hour — or "a lifetime", as one of them put it.`;

/** The same article with some words put in place of others. */
export function edited(...replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the text: ${from}`);
    return text.replace(from, to);
  }, HARBOUR);
}
