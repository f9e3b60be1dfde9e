import { DEMONYMS } from '../lang/en/places.ts';
import {
  ADDRESS_TITLES,
  OFFICE_TITLES,
  ROLE_NOUNS,
  TITLE_MODIFIERS,
} from '../../text/names/titles.ts';
import { tableKey } from './segment.ts';
import { firstAt } from '../sorted.ts';
import { mentionAt, type Mention, type Range } from '../../model/span.ts';
import type { Entity, Name } from '../../model/reading.ts';
import type { Line, Page } from '../page.ts';
import type { Token } from '../../text/tokens.ts';

const LAST_WORD = /(?:^|[^\p{L}\p{N}'-])(\p{L}[\p{L}'-]*\.?) ?$/u;

/** The title right before a name ("Mr.", "Sen.", "Foreign Minister"): its range, or undefined. */
export function titleBefore(shadow: string, start: number): Range | undefined {
  const before = shadow.slice(Math.max(0, start - 24), start);
  const match = LAST_WORD.exec(before);
  const word = match?.[1];
  if (!match || !word || !/^\p{Lu}/u.test(word)) return undefined;
  const key = tableKey(word);
  if (!ADDRESS_TITLES.has(key) && !OFFICE_TITLES.has(key)) return undefined;
  const from = start - before.length + match.index + match[0].indexOf(word);
  return { start: wholeTitle(shadow, from), end: from + word.length };
}

/** Where a title that ends with the word at `from` begins ("Vice President", "Attorney General"). */
function wholeTitle(shadow: string, from: number): number {
  let start = from;
  for (let words = 0; words < 3; words += 1) {
    const before = shadow.slice(Math.max(0, start - 24), start);
    const match = LAST_WORD.exec(before);
    const word = match?.[1];
    if (!match || !word || !/^\p{Lu}/u.test(word) || !before.endsWith(' ')) break;
    const key = tableKey(word);
    if (!TITLE_MODIFIERS.has(key) && !OFFICE_TITLES.has(key)) break;
    start = start - before.length + match.index + match[0].indexOf(word);
  }
  return start;
}

/** The entities with the roles the text gives them: titles before, appositions after, party and state in brackets. */
export function findRoles(
  page: Page,
  names: readonly Name[],
  entities: readonly Entity[],
): Entity[] {
  const roles = new Map<string, Mention[]>();
  const add = (entity: string, range: Range | undefined): void => {
    if (!range || range.end <= range.start) return;
    const mention = mentionAt(page.article.text, range.start, range.end);
    const list = roles.get(entity) ?? [];
    list.push(mention);
    roles.set(entity, list);
  };
  const byLine = linesOf(page, names);
  const starts = new Set(names.filter(({ kind }) => kind === 'person').map(({ start }) => start));
  for (const [line, named] of byLine) {
    for (const name of named) {
      if (name.kind !== 'person') continue;
      const [first, last] = tokensAt(line, name);
      add(name.entity, roleBefore(line, first));
      add(name.entity, bracketAfter(line, last));
      add(name.entity, appositionAfter(line, last, starts));
      add(name.entity, appositionBefore(line, first));
    }
  }
  return entities.map((entity) => ({ ...entity, roles: roles.get(entity.id) ?? [] }));
}

function linesOf(page: Page, names: readonly Name[]): Map<Line, Name[]> {
  const byLine = new Map<Line, Name[]>();
  const sorted = [...page.lines].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const name of names) {
    while (at < sorted.length && (sorted[at]?.end ?? 0) < name.end) at += 1;
    const line = sorted[at];
    if (!line || line.start > name.start) continue;
    const named = byLine.get(line);
    if (named) named.push(name);
    else byLine.set(line, [name]);
  }
  return byLine;
}

function tokensAt(line: Line, range: Range): [first: number, last: number] {
  const first = firstAt(line.tokens, ({ start }) => start >= range.start);
  let last = first;
  while ((line.tokens[last + 1]?.end ?? Infinity) <= range.end) last += 1;
  return [first, last];
}

/** "Senior Russian lawmaker", "US President", "Mr." is no role. */
function roleBefore(line: Line, first: number): Range | undefined {
  let at = first - 1;
  const head = line.tokens[at];
  if (!head || head.kind !== 'word') return undefined;
  const key = tableKey(head.text);
  const office = OFFICE_TITLES.has(key) || ROLE_NOUNS.has(key);
  if (!office || (ADDRESS_TITLES.has(key) && !ROLE_NOUNS.has(key))) return undefined;
  let start = head.start;
  while (at > 0) {
    const before = line.tokens[at - 1];
    if (!before || before.kind !== 'word' || !belongsToTitle(before)) break;
    start = before.start;
    at -= 1;
  }
  return { start, end: head.end };
}

function belongsToTitle(token: Token): boolean {
  const key = tableKey(token.text);
  if (/^(?:a|an|the|his|her|its|their|and|or|of|by|with|said|as|then|first|second)$/u.test(key))
    return false;
  if (
    TITLE_MODIFIERS.has(key) ||
    DEMONYMS.has(key) ||
    OFFICE_TITLES.has(key) ||
    ROLE_NOUNS.has(key)
  )
    return true;
  return (
    /^(?:us|u\.s|uk|u\.k|eu|un|house|senate|white|state|duma|parliament|committee|cabinet)$/u.test(
      key,
    ) || /^\p{Lu}/u.test(token.text)
  );
}

/** "(R-Ky.)" and ", R-Ky.," */
function bracketAfter(line: Line, last: number): Range | undefined {
  const [bracket, party, close] = [
    line.tokens[last + 1],
    line.tokens[last + 2],
    line.tokens[last + 3],
  ];
  if (bracket?.text === ',' && party && /^[RDI]-\p{Lu}/u.test(party.text) && close?.text === ',')
    return { start: party.start, end: party.end };
  if (bracket?.text !== '(' || !party || !/^[RDI]-\p{Lu}/u.test(party.text)) return undefined;
  const closed = close?.text === ')' ? close : line.tokens[last + 4];
  return { start: party.start, end: closed?.text === ')' ? closed.start : party.end };
}

/** "…, chair of the harbour board in the old town," up to the next comma or clause. */
function appositionAfter(line: Line, last: number, starts: ReadonlySet<number>): Range | undefined {
  if (line.tokens[last + 1]?.text !== ',') return undefined;
  const first = line.tokens[last + 2];
  if (!first || first.kind !== 'word') return undefined;
  let end: Token | undefined;
  let hasNoun = false;
  for (let at = last + 2; at < line.tokens.length && at < last + 30; at += 1) {
    const token = line.tokens[at];
    if (!token || /^[,;:.!?"()—–-]$/u.test(token.text) || token.text === '--') break;
    const key = tableKey(token.text);
    if (/^(?:who|which|that|said|says|told|whose|is|was|has|had|will)$/u.test(key)) break;
    if (!hasNoun) {
      if (starts.has(token.start)) return undefined;
      if (at - last > 9) return undefined;
      if (ROLE_NOUNS.has(key)) hasNoun = true;
      else if (
        /^(?:of|in|on|at|to|for|with|by|from|and|but|or|as|after|before|when|while|if|because|i|he|she|it|they|we|you|did|does|do|also)$/u.test(
          key,
        )
      )
        return undefined;
    }
    end = token;
  }
  return hasNoun && end ? { start: first.start, end: end.end } : undefined;
}

/** "the chairman and founder of the liberal Grain Institute, Peter Moss" */
function appositionBefore(line: Line, first: number): Range | undefined {
  if (line.tokens[first - 1]?.text !== ',') return undefined;
  let from: number | undefined;
  for (let at = first - 2; at >= 0 && at > first - 22; at -= 1) {
    const token = line.tokens[at];
    if (!token || /^[,;:.!?"()—–]$/u.test(token.text)) break;
    if (token.kind !== 'word') continue;
    const key = tableKey(token.text);
    if (
      /^(?:said|says|told|is|was|were|be|been|has|had|will|would|could|should|may|might|must|that|who)$/u.test(
        key,
      )
    )
      break;
    if (/^(?:a|an|the|his|her|its|their)$/i.test(token.text)) from = at;
  }
  const [start, end] = [from === undefined ? undefined : line.tokens[from], line.tokens[first - 2]];
  if (from === undefined || !start || !end) return undefined;
  const nouns = line.tokens
    .slice(from + 1, from + 5)
    .some((token) => ROLE_NOUNS.has(tableKey(token.text)));
  return nouns ? { start: start.start, end: end.end } : undefined;
}
