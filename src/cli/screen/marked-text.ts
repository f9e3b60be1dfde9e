import { oneLine, wrap, type Paint } from './paint.ts';
import type { Article } from '../../model/article.ts';
import type { Range } from '../../model/span.ts';
import type { ShownReading } from '../../model/reading.ts';

type Style = keyof Pick<Paint, 'cyan' | 'yellow' | 'green'>;

/** What is marked, the innermost first: a name inside a statement shows as a name. */
const STYLES: readonly {
  readonly style: Style;
  readonly of: (reading: ShownReading) => readonly Range[];
}[] = [
  { style: 'cyan', of: ({ names }) => names },
  { style: 'yellow', of: ({ times }) => times },
  { style: 'green', of: ({ statements }) => statements },
];

/**
 * The text with what was read in it in colour: names, times, what somebody said. Empty where the
 * terminal has no colour: the lists of the screen say the same.
 */
export function markedText(article: Article, reading: ShownReading, paint: Paint): string[] {
  if (paint.cyan('x') === 'x') return [];
  const styles: (Style | undefined)[] = Array.from({ length: article.text.length });
  for (const { style, of } of STYLES.toReversed())
    for (const { start, end } of of(reading)) styles.fill(style, start, end);
  return article.paragraphs.flatMap((paragraph) => [
    '',
    wrap(paintRange(article.text, paragraph, styles, paint), paint.columns, '  ', '  '),
  ]);
}

/** Each stretch of one style painted word by word, so that a line may break inside it. */
function paintRange(
  text: string,
  { start, end }: Range,
  styles: readonly (Style | undefined)[],
  paint: Paint,
): string {
  let painted = '';
  for (let from = start; from < end;) {
    let to = from + 1;
    while (to < end && styles[to] === styles[from]) to += 1;
    const style = styles[from];
    const words = text.slice(from, to).split(/(\s+)/u);
    painted += words
      .map((word) => {
        if (/^\s*$/u.test(word)) return word === '' ? '' : ' ';
        return style === undefined ? oneLine(word) : paint[style](oneLine(word));
      })
      .join('');
    from = to;
  }
  return painted;
}
