import type { Range } from '../contract.ts';

/** One attribution of PolNeAR: who is the source of what content. */
export interface Attribution {
  /** A content can stand in several pieces, around its report clause. */
  readonly content: readonly Range[];
  /** Empty where the annotator found no source. */
  readonly source: readonly Range[];
}

/**
 * Reads the attributions of a brat standoff file. Offsets there count code points of `text`; they
 * come back in UTF-16 units.
 */
export function readStandoff(annotation: string, text: string): Attribution[] {
  const unit = unitsOf(text);
  const spans = new Map<string, Range[]>();
  const attributions: Attribution[] = [];
  const lines = annotation.split('\n');
  for (const line of lines) {
    const [id, body] = line.split('\t');
    const places = /^\S+ ([\d ;]+)$/u.exec(body ?? '')?.[1];
    if (!id?.startsWith('T') || places === undefined) continue;
    const ranges = places.split(';').map((place): Range => {
      const [start, end] = place.split(' ').map(Number);
      return { start: unit(start ?? 0), end: unit(end ?? 0) };
    });
    spans.set(id, ranges);
  }
  for (const line of lines) {
    const [id, body] = line.split('\t');
    if (!id?.startsWith('E') || body === undefined) continue;
    const roles = body.split(' ').map((part) => part.split(':'));
    const of = (role: RegExp): Range[] =>
      roles.flatMap(([name, target]) =>
        role.test(name ?? '') ? (spans.get(target ?? '') ?? []) : [],
      );
    const content = of(/^Content\d*$/u);
    if (content.length > 0) attributions.push({ content, source: of(/^Source\d*$/u) });
  }
  return attributions;
}

/** From code points to UTF-16 units; the same number where the text has no astral sign. */
function unitsOf(text: string): (point: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (point) => point;
  const starts: number[] = [];
  let at = 0;
  for (const sign of text) {
    starts.push(at);
    at += sign.length;
  }
  return (point) => starts[point] ?? text.length;
}
