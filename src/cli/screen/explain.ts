import { oneLine, wrap, type Paint } from './paint.ts';
import type { Article } from '../../model/article.ts';
import type { PairExplanation as Explanation } from '../../relate/explain.ts';

/** The screen of `rashomon explain`: the verdict in one line, then every reason. */
export function explainScreen(
  a: Article,
  b: Article,
  { relation, sameAccount, sameStory, reasons }: Explanation,
  paint: Paint,
): string {
  const verdict = [
    relation ? `relation: ${relation.kind}` : 'no relation',
    sameAccount ? 'one account' : 'two accounts',
    sameStory ? 'one story' : 'two stories',
  ].join('; ');
  const lines = [oneLine(`${a.source} and ${b.source}`), paint.bold(verdict)];
  if (relation) lines.push(`order ${relation.orderCertainty}: ${relation.orderReason}`);
  lines.push(
    '',
    ...reasons.map(({ rule, detail }) =>
      wrap(oneLine(detail), paint.columns, `  ${paint.dim(rule)}: `, '    '),
    ),
  );
  return `${lines.join('\n')}\n`;
}
