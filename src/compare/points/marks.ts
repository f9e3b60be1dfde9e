import { once } from '../../model/once.ts';
import { contains, overlapFinder, rangeOf, type Range } from '../../model/span.ts';
import { foldWord } from '../../text/fold.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { stemWord } from '../../text/stem.ts';
import { allNumbers } from '../layout.ts';
import type { Reading, Statement } from '../../model/reading.ts';
import type { NumberFind } from '../../text/numbers.ts';
import type { Token } from '../../text/tokens.ts';
import type { Identities, Member } from '../member.ts';

/**
 * Words that stand for a feature, which is one of: the stem of a content word, `@` and the key of a
 * name, `~` and the value of a time, `#` and the value of a number (`#o` of an ordinal, `#%` of a
 * share), `#:` and the stem of what a number counts, `!not` for a negation.
 */
export interface Mark extends Range {
  readonly feature: string;
}

/** A body's name of more words than this counts word by word: no two accounts write it alike. */
const LONGEST_KEY = 2;

/**
 * Names by identity, what pronouns and descriptions mean, times and numbers by value: the marks of
 * a member that are more than one word's stem.
 */
function valueMarks(member: Member, identities: Identities): Mark[] {
  const named = [...nameMarks(member, identities), ...timeMarks(member)];
  const taken = overlapFinder(named);
  const numbers = allNumbers(member).flatMap((number): Mark[] =>
    taken(number).length > 0 ? [] : [{ ...rangeOf(number), feature: numberFeature(number) }],
  );
  return [...named, ...numbers];
}

/** The same, found by place; by the identities first: in another story a member's names may mean others. */
export const valuesAt = once((identities: Identities) =>
  once((member: Member) => overlapFinder(valueMarks(member, identities))),
);

function nameMarks({ article, reading }: Member, identities: Identities): Mark[] {
  const short = reading.names.filter(
    ({ kind, text }) => kind !== 'organisation' || text.split(/\s+/u).length <= LONGEST_KEY,
  );
  const names = short.map((name): Mark => {
    const key = identities.personOf(article.id, name.entity) ?? foldWord(name.text);
    return { ...rangeOf(name), feature: `@${key}` };
  });
  const meant = reading.references.flatMap((reference): Mark[] => {
    const key = reference.entity && identities.personOf(article.id, reference.entity);
    return key ? [{ ...rangeOf(reference), feature: `@${key}` }] : [];
  });
  return [...names, ...meant];
}

function timeMarks({ reading }: Member): Mark[] {
  return reading.times.flatMap((time): Mark[] =>
    time.value === undefined ? [] : [{ ...rangeOf(time), feature: `~${time.value}` }],
  );
}

function numberFeature({ kind, value }: NumberFind): string {
  if (kind === 'ordinal') return `#o${value}`;
  return kind === 'share' ? `#%${value}` : `#${value}`;
}

/** Who carries a statement is no part of what it tells; the speaker is, where the statement names them. */
export function reportingWords(statements: readonly Statement[]): Range[] {
  return statements.flatMap((statement) =>
    statement.chain.filter((link) => link.role !== 'speaker' || !contains(statement, link)),
  );
}

/** A title right in front of a name ("Transport Minister Ada Quill") says whom the name means, and tells nothing. */
export function titlesOf({ entities, names }: Reading): Range[] {
  const starts = new Map(names.map(({ start, entity }) => [start, entity]));
  return entities.flatMap(({ id, roles }) => roles.filter(({ end }) => starts.get(end + 1) === id));
}

/** Negations that are no word of content beside. */
const NOBODY = new Set(['none', 'nobody', 'nothing']);
const NEGATIONS = new Set([
  ...NOBODY,
  ...'not no never neither nor without cannot deny denies denied denying'.split(' '),
]);

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || (word.endsWith("n't") && /^[a-z]+n't$/u.test(word));
}

/**
 * All marks of a clause, in reading order: `values` as they are, the rest word by word; none of the
 * words in `untold`, which tell nothing.
 */
export function marksOf(
  clause: Range,
  tokens: readonly Token[],
  values: readonly Mark[],
  untold: readonly Range[],
): Mark[] {
  const untoldIn = overlapFinder(untold);
  const whole = values.filter((mark) => contains(clause, mark));
  const coveringIn = overlapFinder<Range>([...untold, ...whole]);
  const marks: Mark[] = whole.filter((mark) => untoldIn(mark).length === 0);
  for (const token of tokens) {
    const { start, end } = token;
    const word = token.text.toLowerCase();
    if (isNegation(word)) marks.push({ start, end, feature: '!not' });
    const tells = token.kind !== 'sign' && !NOBODY.has(word) && coveringIn(token).length === 0;
    if (tells) addWordMarks(token, marks);
  }
  for (const mark of whole) marks.push(...countedMarks(mark, tokens));
  return marks.sort((a, b) => a.start - b.start);
}

/** Numbers up to this are of anything: two accounts need not count the same. */
export const SMALL_NUMBER = 12;
/** What is counted stands so many tokens behind its number at most: "400 angry protesters". */
const COUNTED_WITHIN = 2;
const PLURAL = /[^su]s$|^(?:people|men|women|children|dead)$/u;

/** "400 protesters" and "some 300 protesters" tell how many there were, each in its own way. */
function countedMarks({ start, end, feature }: Mark, tokens: readonly Token[]): Mark[] {
  if (!/^#\d/u.test(feature) || Number(feature.slice(1)) <= SMALL_NUMBER) return [];
  const behind = tokens.filter((token) => token.start >= end).slice(0, COUNTED_WITHIN);
  const sign = behind.findIndex(({ kind }) => kind !== 'word');
  const near = behind.slice(0, sign < 0 ? COUNTED_WITHIN : sign);
  const stem = featureOf(near.find(({ text }) => PLURAL.test(text)) ?? near[0]);
  return stem === undefined ? [] : [{ start, end, feature: `#:${stem}` }];
}

/** Adds the mark of a word; the parts of a compound ("ex-minister", "two-year") each have their own. */
function addWordMarks(token: Token, marks: Mark[]): void {
  if (token.kind !== 'word' || !token.text.includes('-')) {
    const feature = featureOf(token);
    if (feature !== undefined) marks.push({ start: token.start, end: token.end, feature });
    return;
  }
  let from = token.start;
  for (const text of token.text.split('-')) {
    const [start, end] = [from, from + text.length];
    from = end + 1;
    const feature = text === '' ? undefined : featureOf({ kind: 'word', text });
    if (feature !== undefined) marks.push({ start, end, feature });
  }
}

/** The stem of a content word, `#` and the digits of a number, nothing for a function word. */
export function featureOf(token: Pick<Token, 'kind' | 'text'> | undefined): string | undefined {
  if (token === undefined) return undefined;
  if (token.kind === 'number') return `#${token.text.replaceAll(',', '')}`;
  const word = foldWord(token.text);
  if (isFunctionWord(word)) return undefined;
  return stemWord(word.includes('.') ? word.replaceAll('.', '') : word);
}
