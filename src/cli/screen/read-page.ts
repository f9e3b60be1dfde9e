import { oneLine, shorten, wrap, type Paint } from './paint.ts';
import type { PageTrace } from '../../io/apart.ts';

/** The screen of `rashomon read --explain`: what of a page was kept and what was dropped, with the reasons. */
export function pageScreen(trace: PageTrace, paint: Paint): string {
  const lines = [paint.bold(oneLine(trace.source)), paint.dim(`  read as ${trace.decoded}`)];
  if (trace.refused !== undefined)
    return `${[...lines, `  ${oneLine(trace.refused)}`].join('\n')}\n\n`;
  lines.push('', paint.bold('What the page says of its fields'), ...fieldLines(trace, paint));
  const kept = trace.blocks.filter((block) => block.kept).length;
  const placed = trace.blocks.some(({ source }) => source !== undefined);
  lines.push(
    '',
    paint.bold(`Blocks: ${kept} kept, ${trace.blocks.length - kept} dropped`),
    ...(placed ? [paint.dim('  @ is where a block begins in the source of the page')] : []),
  );
  for (const { kind, kept: isKept, reason, text, source } of trace.blocks) {
    const mark = isKept ? paint.green('+') : paint.red('-');
    const place = source ? `@${source.start}` : '';
    // Two signs of indent, the mark, the kind and the gaps between them.
    const room = Math.min(SHOWN, paint.columns - place.length - 16);
    const head = `${mark} ${kind.padEnd(10)} ${paint.dim(place)} ${shorten(oneLine(text), room)}`;
    lines.push(`  ${head}`, paint.dim(wrap(reason, paint.columns, '      ', '      ')));
  }
  return `${lines.join('\n')}\n\n`;
}

/** What one source says of a field; of the byline a list of names. */
interface Said {
  readonly value: string | readonly string[];
  readonly from: string;
}

function fieldLines({ candidates }: PageTrace, { columns, dim }: Paint): string[] {
  const lists: readonly (readonly [string, readonly Said[]])[] = Object.entries(candidates ?? {});
  return lists.flatMap(([field, list]) =>
    list.map(({ value, from }, index) => {
      const said = oneLine(typeof value === 'string' ? value : value.join(', '));
      const source = `(${oneLine(from)})`;
      const line = wrap(
        `${shorten(said, SHOWN)} ${dim(source)}`,
        columns,
        `  ${field.padEnd(15)}`,
        ' '.repeat(19),
      );
      return index === 0 ? line : dim(line);
    }),
  );
}

/** UTF-16 units of a block that are shown. */
const SHOWN = 90;
