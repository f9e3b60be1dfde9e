import type { ChainLink, Statement } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';
import type { Line, Page } from '../page.ts';
import { firstAt } from '../sorted.ts';
import { withAntecedents } from './antecedents.ts';
import { basisOf } from './chain.ts';
import { directIn } from './direct.ts';
import type { Ground } from './parties.ts';
import { quotationsInside, type Quotation } from './quotations.ts';
import { sceneOf } from './scene.ts';
import { unitsOf, type Found } from './units.ts';

/** Shorter words in marks inside a quotation are named, not quoted. */
const LEAST_WORDS = 4;
/** Whoever speaks of "I" and "we" inside a quotation is its speaker. */
const OWN = /^(?:I|we|my|our)$/iu;

/**
 * What is quoted inside quotations: whoever says the outer one passes the inner one on, and so does
 * whatever carried the outer one.
 */
export function nestedIn(
  page: Page,
  ground: Ground,
  found: Found,
  {
    quotations,
    statements,
  }: { quotations: readonly Quotation[]; statements: readonly Statement[] },
): Statement[] {
  const byStart = new Map(
    statements.flatMap((one) => (one.direct ? [[one.start, one] as const] : [])),
  );
  return quotations.flatMap((quotation) => {
    const outer = byStart.get(quotation.start);
    const inner = outer ? quotationsInside(page, quotation) : [];
    if (!outer || inner.length === 0) return [];
    const part: Page = { ...page, lines: linesWithin(page, quotation) };
    return withAntecedents(unitsOf(part, inner, found).map((unit) => sceneOf(ground, unit)))
      .flatMap(directIn)
      .flatMap(({ statement, quotation: within }) =>
        within.words.length < LEAST_WORDS || isOwn(statement) ? [] : [passedOn(outer, statement)],
      );
  });
}

function isOwn({ speaker }: Statement): boolean {
  return speaker !== undefined && OWN.test(speaker.text);
}

function passedOn(outer: Statement, inner: Statement): Statement {
  const before = outer.chain.map((link): ChainLink =>
    link.role === 'speaker' ? { ...link, role: 'relay' } : link,
  );
  const own = inner.speaker?.entity !== undefined && inner.speaker.entity === outer.speaker?.entity;
  const chain = own
    ? [...outer.chain.filter(({ role }) => role !== 'speaker'), ...inner.chain]
    : [...before, ...inner.chain];
  return { ...inner, chain, basis: basisOf(chain, undefined) };
}

/** The lines of a page inside a range, cut to it. */
function linesWithin(
  { lines }: Page,
  { start, end, paragraph }: Range & { paragraph: number },
): Line[] {
  const found: Line[] = [];
  // The title's line stands first, wherever its words are.
  const from =
    paragraph < 0 ? 0 : firstAt(lines, (line) => line.paragraph >= 0 && line.end > start);
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.start >= end) break;
    found.push({
      ...line,
      start: Math.max(line.start, start),
      end: Math.min(line.end, end),
      tokens: line.tokens.filter((token) => token.start >= start && token.end <= end),
    });
  }
  return found;
}
