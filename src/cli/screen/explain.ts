import { oneLine, wrap, type Paint } from './paint.ts';
import type { ExplainOutput } from '../../app/json.ts';

/** The screen of `rashomon explain`: the verdict in one line, then every reason. */
export function explainScreen(
  [a, b]: readonly [string, string],
  { relation, sameAccount, sameStory, reasons }: ExplainOutput,
  paint: Paint,
): string {
  const verdict = [
    relation ? `relation: ${relation.kind}` : 'no relation',
    sameAccount ? 'one account' : 'two accounts',
    sameStory ? 'one story' : 'two stories',
  ].join('; ');
  const lines = [wrap(oneLine(`${a} and ${b}`), paint.columns, '', '  '), paint.bold(verdict)];
  if (relation)
    lines.push(
      wrap(`order ${relation.orderCertainty}: ${relation.orderReason}`, paint.columns, '', '  '),
    );
  lines.push(
    '',
    ...reasons
      .filter(({ detail }) => detail !== relation?.orderReason)
      .map(({ rule, detail }) =>
        wrap(oneLine(detail), paint.columns, `  ${paint.dim(rule)}: `, '    '),
      ),
  );
  return `${lines.join('\n')}\n`;
}
