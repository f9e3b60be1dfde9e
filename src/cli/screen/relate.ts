import { accountLines, countsLine, relationLine, shortNames } from './lineage.ts';
import { wrap, type Paint } from './paint.ts';
import type { RelateOutput } from '../../app/json.ts';

/** The screen of `rashomon relate`: counts, stories with their accounts, and what joins accounts otherwise. */
export function relateScreen(output: RelateOutput, paint: Paint): string {
  const articles = new Map(output.articles.map((article) => [article.id, article]));
  const names = shortNames(output.articles);
  const accountOf = new Map(
    output.accounts.flatMap(({ id, articles: members }) => members.map((member) => [member, id])),
  );
  const across = output.relations.filter(({ a, b }) => accountOf.get(a) !== accountOf.get(b));
  const lines = [
    countsLine(output, paint),
    ...output.stories.flatMap((story, at) => [
      '',
      paint.bold(`Story ${at + 1}`),
      ...accountLines(story, output, articles, { paint, all: true }),
    ]),
  ];
  if (across.length > 0) {
    lines.push(
      '',
      paint.bold('Between accounts'),
      ...across.map((relation) => wrap(relationLine(relation, names), paint.columns, '  ', '    ')),
    );
  }
  return `${lines.join('\n')}\n`;
}
