import { accountLines, countsLine, relationLine, shortNames, type Listed } from './lineage.ts';
import { oneLine, wrap, type Paint } from './paint.ts';
import type { RelateOutput } from '../../app/json.ts';
import type { Story } from '../../model/lineage.ts';

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
      paint.bold(wrap(titleOf(story, at, output, articles), paint.columns)),
      paint.dim('─'.repeat(Math.min(paint.columns, 60))),
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

/** A story is called after the headline of its first account that has one. */
function titleOf(
  story: Story,
  at: number,
  { accounts }: RelateOutput,
  articles: ReadonlyMap<string, Listed>,
): string {
  const texts = accounts.flatMap((account) =>
    story.accounts.includes(account.id) ? account.texts : [],
  );
  const title = texts.flatMap((id) => articles.get(id)?.title ?? [])[0];
  return `Story ${at + 1}${title === undefined ? '' : `: ${oneLine(title)}`}`;
}
