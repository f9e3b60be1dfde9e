import type { Marked } from './spans.ts';

/** A news text of TimeML with its day and the times that stand in it. */
interface TimedText {
  readonly text: string;
  readonly published: string | undefined;
  readonly times: readonly (Marked & { readonly type: string })[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Reads the `<TEXT>` of a TimeML file; the creation time is the day of publication. */
export function readTimeMl(xml: string): TimedText {
  const published = /<DCT>.*?value="(\d{4}-\d\d-\d\d)/su.exec(xml)?.[1];
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/u.exec(xml)?.[1] ?? '';
  let text = '';
  let open: { start: number; mark: string; type: string } | undefined;
  const times: (Marked & { type: string })[] = [];
  for (const [piece] of body.trim().matchAll(/<[^>]*>|[^<]+/gu)) {
    if (piece.startsWith('<TIMEX3')) {
      open = {
        start: text.length,
        mark: attribute(piece, 'value'),
        type: attribute(piece, 'type'),
      };
    } else if (piece === '</TIMEX3>' && open) {
      times.push({ ...open, end: text.length });
      open = undefined;
    } else if (!piece.startsWith('<')) {
      text += piece.replace(
        /&(amp|lt|gt|quot|apos);/gu,
        (whole, name: string) => ENTITIES[name] ?? whole,
      );
    }
  }
  return { text, published, times };
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
}
