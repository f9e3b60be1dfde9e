import { tableKey } from './segment.ts';
import type { Line, Page } from '../page.ts';
import type { Token } from '../../text/tokens.ts';

/** plain: capitals mean something; titled: most words are capitalised; shouted: all letters are. */
export type LineStyle = 'plain' | 'titled' | 'shouted';

/** How an article writes its words: what it ever writes small, and what large inside a sentence. */
export interface WordUse {
  readonly lower: ReadonlySet<string>;
  readonly inside: ReadonlySet<string>;
  /** Pairs of neighbouring capitals inside sentences. */
  readonly pairs: ReadonlySet<string>;
  /** By line index. */
  readonly styles: readonly LineStyle[];
}

const FIRST_CAPITAL = /^\p{Lu}/u;
const ALL_CAPITALS = /^[\p{Lu}\p{Nd}.'-]+$/u;

function styleOf(line: Line): LineStyle {
  const words = line.tokens.filter((token) => token.kind === 'word' && token.text.length > 1);
  const shouted = words.filter((token) => ALL_CAPITALS.test(token.text));
  if (words.length >= 3 && shouted.length >= words.length * 0.8) return 'shouted';
  const long = words.filter((token) => token.text.length > 3);
  const large = long.filter((token) => FIRST_CAPITAL.test(token.text));
  const heading = line.paragraph === -1 || !/^[.?!"';:,]$/u.test(line.tokens.at(-1)?.text ?? '');
  const share = heading ? 0.7 : 0.95;
  const enough = line.paragraph === -1 ? 3 : 5;
  return long.length >= enough && large.length >= long.length * share ? 'titled' : 'plain';
}

/** Reads how `page` writes its words, from the lines whose capitals mean something. */
export function wordUse(page: Page): WordUse {
  const styles = page.lines.map(styleOf);
  const [lower, inside, pairs] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const line of page.lines) {
    if (styles[line.index] !== 'plain') continue;
    let before: Token | undefined;
    let inner = false;
    for (const token of line.tokens) {
      if (token.kind === 'word') {
        if (!FIRST_CAPITAL.test(token.text)) lower.add(tableKey(token.text));
        else if (before?.kind === 'word') {
          inside.add(tableKey(token.text));
          if (inner && FIRST_CAPITAL.test(before.text))
            pairs.add(`${tableKey(before.text)} ${tableKey(token.text)}`);
        }
      }
      inner = before?.kind === 'word' && token.kind === 'word';
      before = token;
    }
  }
  return { lower, inside, pairs, styles };
}
