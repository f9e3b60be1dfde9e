import type { Name, Reference } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';
import { ADVERBS, PREPOSITIONS, TIME_WORDS } from '../lang/en/clause-words.ts';
import { VERB_CUES } from '../lang/en/cues.ts';
import type { Line, Page } from '../page.ts';
import { firstAt } from '../sorted.ts';
import type { Quotation } from './quotations.ts';

/** A word, a sign, or a whole quotation seen as one thing. */
export interface Item extends Range {
  /** Lower case; `"` for a quotation. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'sign' | 'quote';
  readonly capital: boolean;
  readonly name: Name | undefined;
  readonly reference: Reference | undefined;
  readonly quotation: Quotation | undefined;
}

/** One sentence, or several that a quotation ties together, as a row of items. */
export interface Unit extends Range {
  readonly items: readonly Item[];
  readonly paragraph: number;
}

export interface Found {
  readonly names: readonly Name[];
  readonly references: readonly Reference[];
}

/** Cuts the page into units; lines that a quotation crosses stay together. */
export function unitsOf(page: Page, quotations: readonly Quotation[], found: Found): Unit[] {
  const nameAt = cursor(found.names);
  const referenceAt = cursor(found.references);
  const units: Unit[] = [];
  let next = 0;
  let run: Line[] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return;
    const range = { start: first.start, end: last.end };
    const tokens = run.flatMap((line) => line.tokens);
    while (quotations[next] && (quotations[next]?.outer.end ?? 0) <= range.start) next += 1;
    const items: Item[] = [];
    let at = next;
    for (const token of tokens) {
      while (quotations[at] && (quotations[at]?.outer.end ?? 0) <= token.start) at += 1;
      const quotation = quotations[at];
      if (quotation && quotation.outer.start <= token.start) {
        if (items.at(-1)?.quotation !== quotation)
          items.push({
            ...quotation.outer,
            lower: '"',
            kind: 'quote',
            capital: false,
            name: undefined,
            reference: undefined,
            quotation,
          });
        continue;
      }
      const { start, end, text, kind } = token;
      items.push({
        start,
        end,
        kind,
        lower: text.toLowerCase(),
        capital: /^\p{Lu}/u.test(text),
        name: nameAt(token),
        reference: referenceAt(token),
        quotation: undefined,
      });
    }
    units.push({ ...range, items, paragraph: first.paragraph });
    run = [];
  };
  for (const line of page.lines) {
    const last = run.at(-1);
    if (last && (last.paragraph !== line.paragraph || !tied(page, last, line, quotations))) close();
    run.push(line);
  }
  close();
  return units;
}

/** True where a quotation crosses the gap, or where `"…?" Smith asked.` was cut in two. */
function tied(page: Page, before: Line, line: Line, quotations: readonly Quotation[]): boolean {
  const crossing = nearest(quotations, before.end);
  if (crossing && crossing.outer.start < before.end && crossing.outer.end > line.start) return true;
  const ending = page.shadow.slice(Math.max(before.start, before.end - 2), before.end);
  if (!/^[?!.\u2026\u2014]"/u.test(ending)) return false;
  const asks = !ending.startsWith('.');
  return isBareAttribution(line, asks);
}

/** `Smith asked.`, `said Ms. Moss, the mayor.`: nothing but a subject and a verb of saying. */
function isBareAttribution(line: Line, asks: boolean): boolean {
  const { tokens } = line;
  const at = tokens.findIndex((token) =>
    (VERB_CUES.get(token.text.toLowerCase()) ?? []).some(
      (cue) => cue.class === 'say' || cue.class === 'ask' || cue.lemma === 'demand',
    ),
  );
  if (at < 1 || at > 7) return false;
  const rest = tokens.slice(at + 1);
  const next = rest[0];
  if (!asks && !/^(?:said|says|asked|added|wrote)$/u.test(tokens[at]?.text.toLowerCase() ?? ''))
    return false;
  if (asks && next && next.text !== ':' && tokens[at + 2]?.text !== '"') {
    const word = next.text.toLowerCase();
    if (next.text === ',' || PREPOSITIONS.has(word) || TIME_WORDS.has(word)) return true;
    if (ADVERBS.has(word) || word.endsWith('ly')) return true;
  }
  return rest.every((token) => token.kind === 'sign' && token.text !== '"' && token.text !== ':');
}

function nearest(quotations: readonly Quotation[], at: number): Quotation | undefined {
  return quotations[firstAt(quotations, ({ outer }) => outer.start >= at) - 1];
}

/** Looks up the range that covers a token, for tokens asked in reading order. */
function cursor<T extends Range>(sorted: readonly T[]): (token: Range) => T | undefined {
  const ranges = sorted.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  return (token) => {
    while (ranges[at] && (ranges[at]?.end ?? 0) <= token.start) at += 1;
    const hit = ranges[at];
    return hit && hit.start < token.end ? hit : undefined;
  };
}
