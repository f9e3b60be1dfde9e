import type { Range } from '../model/span.ts';
import type { Token } from './tokens.ts';

const HARD = new Set([',', ';', ':', '—', '–', '--', '(', ')', '"']);

/** Words that open a clause wherever they stand, if enough words stand on both sides. */
const OPENERS = new Set(
  (
    'after although because before but despite if though unless until when whereas where whether which while who whom whose ' +
    'saying adding noting arguing insisting claiming warning calling according including citing'
  ).split(' '),
);

/** Words that open a clause only after a comma. */
const AFTER_COMMA = new Set(
  'and or so yet as in on at with for to by from during since without not a an the'.split(' '),
);

/** Words that show that what follows "and" is a clause and not the rest of a list. */
const SUBJECTS = new Set(
  'he she it they we i you his her its their there this that these those is are was were has had have will would could should can may said says told asked called'.split(
    ' ',
  ),
);

/** Words after which "that" opens what is said, and not what kind of thing it is. */
const SAYING =
  /(?:ed|ing|said|says?|tells?|told|thinks?|thought|knows?|knew|shows?|shown|believes?|argues?|claims?|insists?|warns?|hopes?|fears?|den(?:y|ies)|clear|true|sure|likely|reporters|him|her|them|me|us)$/u;

/** A clause of fewer words than this is joined to its neighbour. */
const SHORTEST = 4;

/**
 * Cuts the tokens of one sentence into clauses by signs and opening words: the pieces of which the
 * tellings of a point are made. Every word stands in exactly one clause. `borders` are offsets at
 * which a clause opens whatever the words say, such as the ends of statements.
 */
export function clausesOf(
  tokens: readonly Token[],
  borders: ReadonlySet<number> = NO_BORDERS,
): Range[] {
  const pieces: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const current = pieces.at(-1);
    const opens = borders.has(token.start) || opensClause(tokens, at);
    if (current && current.length > 0 && opens) pieces.push([token]);
    else current?.push(token);
  }
  return joinShort(
    pieces.filter((piece) => words(piece) > 0),
    borders,
  ).map((piece) => trim(piece));
}

const NO_BORDERS: ReadonlySet<number> = new Set();

function words(piece: readonly Token[]): number {
  return piece.reduce((count, token) => count + (token.kind === 'sign' ? 0 : 1), 0);
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token) return false;
  const word = token.text.toLowerCase();
  if (HARD.has(before.text)) return true;
  if (before.text === ',')
    return OPENERS.has(word) || AFTER_COMMA.has(word) || opensParticiple(word);
  if (word === 'and' || word === 'but') {
    const next = after?.text.toLowerCase() ?? '';
    return SUBJECTS.has(next) || /(?:ed|ing)$/u.test(next);
  }
  if (word === 'that') return SAYING.test(before.text);
  return OPENERS.has(word) && token.text === word;
}

function opensParticiple(word: string): boolean {
  return word.length > 5 && word.endsWith('ing');
}

/** Joins short pieces to the piece before them, or to the next where a strong sign stands in front. */
function joinShort(pieces: readonly Token[][], borders: ReadonlySet<number>): Token[][] {
  const joined: Token[][] = [];
  for (const [at, piece] of pieces.entries()) {
    const last = joined.at(-1);
    const border = borders.has(piece[0]?.start ?? -1);
    const strong = STRONG.has(pieces[at - 1]?.at(-1)?.text ?? '') && at + 1 < pieces.length;
    const short = words(piece) < SHORTEST && !strong;
    // Pieces may be as long as the text: no spreading of them into arguments.
    if (last && !border && (short || words(last) < SHORTEST))
      for (const token of piece) last.push(token);
    else joined.push([...piece]);
  }
  return joined;
}

/** Signs that part more than a comma does. */
const STRONG = new Set([';', ':', '—', '–', '--']);

const EDGE = new Set([',', ';', ':', '—', '–', '--', '"', '.', '(', ')']);

function trim(piece: readonly Token[]): Range {
  let first = 0;
  let last = piece.length - 1;
  while (first < last && EDGE.has(piece[first]?.text ?? '')) first += 1;
  while (last > first && EDGE.has(piece[last]?.text ?? '')) last -= 1;
  return { start: piece[first]?.start ?? 0, end: piece[last]?.end ?? 0 };
}
