import { wordsOf, plain } from '../text.ts';
import type { Entity, Input, Name, Party, ReadArticle, Statement, Time } from '../contract.ts';

/** Two to four capitalised words in a row, or one that is no opener of sentences. */
const CAPITALS =
  /(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\. \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2}|\p{Lu}[\p{L}'-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'-]+)){1,3}|(?<=[a-z,"] )\p{Lu}[\p{L}'-]+/gu;
const QUOTED = /"([^"\n]{2,600})"/gu;
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December'.split(
    '|',
  );
const DAY = new RegExp(`(${MONTHS.join('|')}) (\\d{1,2}), (\\d{4})`, 'gu');
const YEAR = /\b(?:19|20)\d\d\b/gu;

/** The title stands before the text, as for every program that is measured. */
export function naiveText(input: Input): string {
  return input.as === 'record' && input.title !== undefined && input.title !== ''
    ? `${input.title}\n\n${input.text}`
    : input.text;
}

/**
 * A reader without grammar: capitals are names, one surname is one person, the nearest name before
 * or after a quotation has said it, full dates and years are the times.
 */
export function naiveRead(input: Input): ReadArticle {
  const text = naiveText(input);
  const shadow = plain(text);
  const names: Name[] = [...shadow.matchAll(CAPITALS)].map((match) => {
    const last = match[0].split(' ').at(-1)?.toLowerCase() ?? '';
    return {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind: 'person',
      entity: last,
    };
  });
  return {
    id: input.source,
    source: input.source,
    text,
    names,
    entities: entitiesOf(names),
    statements: [...shadow.matchAll(QUOTED)].map((match): Statement => {
      const [start, end] = [match.index + 1, match.index + match[0].length - 1];
      return {
        start,
        end,
        text: text.slice(start, end),
        direct: true,
        polarity: 'affirm',
        speaker: nearestName(names, start, end),
        candidates: [],
        addressee: null,
        chain: [],
      };
    }),
    times: timesOf(shadow),
  };
}

function entitiesOf(names: readonly Name[]): Entity[] {
  const byId = new Map<string, string[]>();
  for (const name of names) byId.set(name.entity, [...(byId.get(name.entity) ?? []), name.text]);
  return [...byId].map(([id, all]) => ({
    id,
    name: all.toSorted((a, b) => b.length - a.length)[0] ?? id,
    kind: 'person',
    alsoWritten: [...new Set(all)],
    roles: [],
  }));
}

function nearestName(names: readonly Name[], start: number, end: number): Party | null {
  let nearest: { name: Name; distance: number } | undefined;
  for (const name of names) {
    const distance = name.start >= end ? name.start - end : start - name.end;
    if (distance < 0) continue;
    if (!nearest || distance < nearest.distance) nearest = { name, distance };
  }
  if (!nearest) return null;
  const { name } = nearest;
  return {
    start: name.start,
    end: name.end,
    text: name.text,
    name: name.text,
    entity: name.entity,
  };
}

function timesOf(shadow: string): Time[] {
  const days = [...shadow.matchAll(DAY)].map((match) => {
    const month = String(MONTHS.indexOf(match[1] ?? '') + 1).padStart(2, '0');
    const value = `${match[3] ?? ''}-${month}-${(match[2] ?? '').padStart(2, '0')}`;
    return { start: match.index, end: match.index + match[0].length, text: match[0], value };
  });
  const years = [...shadow.matchAll(YEAR)].map((match) => ({
    start: match.index,
    end: match.index + 4,
    text: match[0],
    value: match[0],
  }));
  return [
    ...days,
    ...years.filter((year) => days.every((day) => year.start < day.start || day.end < year.end)),
  ];
}

/** Sentences by full stop, white space and a capital. */
export function naiveSentences(text: string): { start: number; end: number; keys: string[] }[] {
  const sentences: { start: number; end: number; keys: string[] }[] = [];
  for (const match of plain(text).matchAll(/[^.!?]+(?:[.!?]+["')]*(?= |$)|[.!?]|$)/gu)) {
    const keys = wordsOf(match[0]).map((word) => word.key);
    if (keys.length < 4) continue;
    const lead = match[0].length - match[0].trimStart().length;
    sentences.push({ start: match.index + lead, end: match.index + match[0].length, keys });
  }
  return sentences;
}
