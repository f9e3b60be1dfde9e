import type { Range } from '../model/span.ts';

const OPENING = /["“«„]/u;
const CLOSING = /["”»]/u;

/**
 * A passage with the quotation mark that stands right at its edge, where the mark that answers it is
 * inside: passages are cut between words, and half a pair of marks reads like a mistake.
 */
export function withMarks(text: string, { start, end }: Range): Range {
  const inside = text.slice(start, end);
  const before = start > 0 && OPENING.test(text.charAt(start - 1)) && lacks(inside, 'opening');
  const behind = /^[,.!?;…]?(?=["”»])/u.exec(text.slice(end, end + 2));
  const after = behind !== null && lacks(inside, 'closing') ? behind[0].length + 1 : 0;
  return { start: before ? start - 1 : start, end: end + after };
}

/** Whether a passage has one mark more of the other kind; straight marks are of both. */
function lacks(passage: string, kind: 'opening' | 'closing'): boolean {
  let depth = 0;
  let least = 0;
  for (const sign of passage) {
    if (sign === '"') return isOdd(passage) && edgeMark(passage) === kind;
    if (OPENING.test(sign)) depth += 1;
    else if (CLOSING.test(sign)) depth -= 1;
    least = Math.min(least, depth);
  }
  return kind === 'opening' ? least < 0 : depth - least > 0;
}

function isOdd(passage: string): boolean {
  return passage.split('"').length % 2 === 0;
}

/** What a lone straight mark lacks: before a space or a sign it closes, else it opens. */
function edgeMark(passage: string): 'opening' | 'closing' {
  return /"(?=[\s,.;:!?)]|$)/u.test(passage) && !/(?:^|[\s(—–])"/u.test(passage)
    ? 'opening'
    : 'closing';
}
