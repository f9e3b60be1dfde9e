import { accountLines, countsLine, relationLine, shortNames } from './lineage.ts';
import { storyHeadline } from '../../text/headline.ts';
import { oneLine, wrap, type Paint } from './paint.ts';
import type { RelateOutput } from '../../app/json.ts';
import type { Article } from '../../model/article.ts';
import type { Story } from '../../model/lineage.ts';

/** The screen of `rashomon relate`: counts, stories with their accounts, and what joins accounts otherwise. */
export function relateScreen(
  output: RelateOutput,
  texts: readonly Article[],
  paint: Paint,
): string {
  const whole = new Map(texts.map((text) => [text.id, text]));
  const articles = new Map(output.articles.map((article) => [article.id, article]));
  const names = shortNames(output.articles);
  const accountOf = new Map(
    output.accounts.flatMap(({ id, articles: members }) => members.map((member) => [member, id])),
  );
  const across = output.relations.filter(({ a, b }) => accountOf.get(a) !== accountOf.get(b));
  const lines = [
    countsLine(output, paint),
    ...output.stories.flatMap((story) => [
      '',
      paint.bold(wrap(titleOf(story, output, whole), paint.columns)),
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

function titleOf(
  story: Story,
  { accounts }: RelateOutput,
  articles: ReadonlyMap<string, Article>,
): string {
  const own = accounts.filter(({ id }) => story.accounts.includes(id));
  return oneLine(storyHeadline(own, (id) => articles.get(id))?.text ?? story.id);
}
