import { accountLines, countsLine, relationLine, shortNames } from './lineage.ts';
import { storyHeadline } from '../../text/headline.ts';
import { counted } from '../../text/listing.ts';
import { byCodeUnit, groupBy } from '../../model/multimap.ts';
import { oneLine, wrap, type Paint } from './paint.ts';
import type { RelateOutput } from '../../app/json.ts';
import type { Article } from '../../model/article.ts';
import type { Relation, Story } from '../../model/lineage.ts';

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
  // Three copies of one account that another draws on are one tie, and the pair that tells most shows it.
  const telling = across.toSorted((a, b) => tells(b) - tells(a));
  const pairs = groupBy(telling, ({ a, b, kind }) =>
    [kind, ...[accountOf.get(a) ?? a, accountOf.get(b) ?? b].toSorted(byCodeUnit)].join(' '),
  );
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
      ...[...pairs.values()].flatMap(([first, ...more]) =>
        first
          ? [
              wrap(
                `${relationLine(first, names)}${more.length > 0 ? `; and ${counted(more.length, 'more pair')} of their texts` : ''}`,
                paint.columns,
                '  ',
                '    ',
              ),
            ]
          : [],
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** A pair whose order is known before any other, then the closest. */
function tells({ order, containment }: Relation): number {
  return (order === 'unknown' ? 0 : 1) + Math.max(containment.aInB, containment.bInA) / 2;
}

function titleOf(
  story: Story,
  { accounts }: RelateOutput,
  articles: ReadonlyMap<string, Article>,
): string {
  const own = accounts.filter(({ id }) => story.accounts.includes(id));
  return oneLine(storyHeadline(own, (id) => articles.get(id))?.text ?? story.id);
}
