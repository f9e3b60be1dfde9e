import { accountLines, countsLine, relationLine, shortNames } from './lineage.ts';
import { wrap, type Paint } from './paint.ts';
import type { Article } from '../../model/article.ts';
import type { Lineage } from '../../model/lineage.ts';

/** The screen of `rashomon relate`: counts, stories with their accounts, and what joins accounts otherwise. */
export function relateScreen(all: readonly Article[], lineage: Lineage, paint: Paint): string {
  const articles = new Map(all.map((article) => [article.id, article]));
  const names = shortNames(all);
  const accountOf = new Map(
    lineage.accounts.flatMap(({ id, articles: members }) => members.map((member) => [member, id])),
  );
  const across = lineage.relations.filter(({ a, b }) => accountOf.get(a) !== accountOf.get(b));
  const lines = [
    countsLine(lineage, paint),
    ...lineage.stories.flatMap((story, at) => [
      '',
      paint.bold(`Story ${at + 1}`),
      ...accountLines(story, lineage, articles, paint),
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
