import { BODIES, OTHER_HEADS } from '../lang/en/bodies.ts';
import { isCommonWord } from '../lang/en/common-words.ts';
import { GIVEN_NAMES, KNOWN_FIGURES } from '../../text/names/given-names.ts';
import { DEMONYMS, PLACES, STATE_ABBREVIATIONS } from '../lang/en/places.ts';
import { isToldOf } from './insertions.ts';
import { bestKind, type Candidate, type Recogniser, type Scores } from './recogniser.ts';
import { runsOf } from './runs.ts';
import { segment, tableKey, type Piece, type RunWord, type Shape } from './segment.ts';
import { wordUse, type WordUse } from './word-use.ts';
import { foldWord } from '../../text/fold.ts';
import type { NameKind } from '../../model/reading.ts';
import type { Line, Page } from '../page.ts';
import type { Token } from '../../text/tokens.ts';

// Points of evidence, set by hand: a list or a title decides alone (3), a context word only tips (≤ 1).
const SHAPES: Readonly<
  Record<Shape, readonly [person: number, organisation: number, place: number]>
> = {
  titled: [4, 0, 0],
  given: [3, 0, 0],
  initialled: [2.5, 0.3, 0],
  body: [0, 3, 0],
  'known-body': [0, 3, 0],
  place: [0, 0.3, 2.5],
  'known-place': [0.2, 0, 3],
  acronym: [-0.5, 0.6, 0.1],
  words: [0.9, 0.7, 0.3],
  word: [0.5, 0.4, 0.4],
};

/** What a role or an age set behind a word of which nothing is known says for a person: with its shape it decides. */
const INSERTED = 3.5;

const SAYING =
  /^(?:said|says|told|tells|added|adds|asked|wrote|writes|tweeted|argued|insisted|admitted|recalled|replied|joked|testified|complained|acknowledged|explained|continued|noted|declined|denied|pleaded|resigned|died|himself|herself)$/u;
const BEFORE_PLACE =
  /^(?:in|near|across|throughout|outside|inside|around|toward|towards|into|visited|visit|visiting)$/u;
const BEFORE_PERSON =
  /^(?:by|with|told|asked|met|thanked|accused|urged|named|succeed|succeeded|replaced|replace)$/u;

/** Names by rules and word tables, for English; see `segment` for how runs of capitals are cut. */
export const rulesRecogniser: Recogniser = { name: 'rules', recognise };

function recognise(page: Page): Candidate[] {
  const use = wordUse(page);
  const pieces = page.lines.flatMap((line) =>
    use.styles[line.index] === 'plain'
      ? runsOf(line.tokens, use).flatMap((run) => segment(run).map((piece) => ({ line, piece })))
      : [],
  );
  const surnames = surnamesOf(pieces.map(({ piece }) => piece));
  const plain = pieces.flatMap(
    ({ line, piece }) => candidateOf(piece, line, { use, surnames }) ?? [],
  );
  const known = surfacesOf(plain, page.shadow);
  const titled = page.lines.flatMap((line) => {
    const style = use.styles[line.index];
    return style === 'plain' || style === undefined
      ? []
      : titledLine(line, { use, surnames }, known, style === 'shouted');
  });
  return titled.length === 0 ? plain : [...plain, ...titled].sort((a, b) => a.start - b.start);
}

/** What an article shows of its words before any name is weighed. */
interface Shown {
  readonly use: WordUse;
  /** Last words of names that a title or a given name opens: "Ada King" makes "King" a name. */
  readonly surnames: ReadonlySet<string>;
}

function surnamesOf(pieces: readonly Piece[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { shape, words } of pieces) {
    const last = words.at(-1);
    const sure = shape === 'titled' || shape === 'given' || shape === 'initialled';
    if (sure && words.length > 1 && last?.capital) surnames.add(last.key);
  }
  return surnames;
}

function candidateOf(piece: Piece, line: Line, { use, surnames }: Shown): Candidate | undefined {
  const [first] = piece.words;
  const last = piece.words.at(-1);
  if (!first || !last) return undefined;
  const [person, organisation, place] = SHAPES[piece.shape];
  const scores = { person, organisation, place };
  addListEvidence(scores, piece);
  addContext(scores, line.tokens, first.at, last.at);
  const free = piece.shape === 'word' || piece.shape === 'words';
  if (free && isToldOf(line.tokens, first.at, last.at)) scores.person += INSERTED;
  if (piece.shape === 'word') {
    const doubtful =
      use.lower.has(first.key) ||
      (!surnames.has(first.key) && isCommonWord(first.key)) ||
      OTHER_HEADS.has(first.key);
    if (doubtful && scores.person < 2 && scores.place < 2 && scores.organisation < 2)
      return undefined;
  }
  if (
    piece.shape === 'acronym' &&
    isCommonWord(first.key) &&
    scores.organisation < 2 &&
    scores.place < 2
  ) {
    return undefined;
  }
  if (piece.shape === 'words' && piece.words.every((word) => isCommonWord(word.key))) {
    if (scores.person < 2 && scores.organisation < 2) return undefined;
  }
  return { start: first.token.start, end: last.token.end, line: line.index, scores };
}

type Tally = Record<NameKind, number>;

function addListEvidence(scores: Tally, piece: Piece): void {
  const keys = piece.words.map((word) => word.key);
  const phrase = keys.join(' ');
  const dotted = piece.words.map((word) => foldWord(word.token.text)).join(' ');
  const decided = piece.shape === 'titled';
  if (!decided && (PLACES.has(phrase) || PLACES.has(dotted))) scores.place += 2;
  if (!decided && (BODIES.has(phrase) || BODIES.has(dotted))) scores.organisation += 2;
  const [first] = keys;
  const only = piece.words.length === 1 ? piece.words[0]?.token.text : undefined;
  if (only?.endsWith('.') && STATE_ABBREVIATIONS.has(keys[0] ?? '')) scores.place += 3;
  if (piece.words.length === 1 && KNOWN_FIGURES.has(keys[0] ?? '')) scores.person += 2;
  if (piece.words.length === 1 && first && GIVEN_NAMES.has(first)) scores.person += 1;
  if (piece.shape === 'words') {
    if (keys.some((key) => isCommonWord(key) || DEMONYMS.has(key))) scores.organisation += 0.6;
    if (keys.slice(1, -1).some((key) => GIVEN_NAMES.has(key))) scores.person += 1;
    if (keys.length > 3) scores.organisation += 0.5;
    if (piece.words.some((word) => !/^\p{Lu}[\p{L}'-]+$/u.test(word.token.text)))
      scores.organisation += 0.2;
  }
}

function addContext(scores: Tally, tokens: readonly Token[], first: number, last: number): void {
  const before = tokens[first - 1]?.text.toLowerCase() ?? '';
  const after = tokens[last + 1]?.text.toLowerCase() ?? '';
  const later = tokens[last + 2]?.text.toLowerCase() ?? '';
  if (SAYING.test(after)) {
    scores.person += 0.8;
    scores.organisation += 0.3;
  }
  if (/^(?:said|says|added|asked|wrote)$/u.test(before)) scores.person += 0.8;
  if (BEFORE_PERSON.test(before)) scores.person += 0.3;
  if (BEFORE_PLACE.test(before)) scores.place += 0.8;
  if (before === 'at') scores.organisation += 0.3;
  const attributive = /^\p{Ll}{3,}$/u.test(tokens[last + 1]?.text ?? '');
  if (before === 'the' && !attributive) {
    scores.person -= 1.2;
    scores.organisation += 0.5;
  }
  if (after === ',' && /^\d{2}$/u.test(later)) scores.person += 1;
  if (after === '(' && /^[rdi]-/u.test(later)) scores.person += 1.5;
  if (
    after === "'s" &&
    /^(?:wife|husband|son|daughter|mother|father|brother|sister|lawyer|attorney|spokesman|spokeswoman)$/u.test(
      later,
    )
  ) {
    scores.person += 1;
  }
}

/** Folded forms of the names that the plain lines show clearly, with their evidence. */
function surfacesOf(candidates: readonly Candidate[], shadow: string): Map<string, Scores> {
  const surfaces = new Map<string, Scores>();
  for (const candidate of candidates) {
    const best = bestKind(candidate.scores);
    if (best.score < 0.5) continue;
    const keys = shadow.slice(candidate.start, candidate.end).split(/\s+/u).map(tableKey);
    surfaces.set(keys.join(' '), candidate.scores);
    const surname = keys.at(-1);
    if (
      best.kind === 'person' &&
      keys.length > 1 &&
      surname &&
      !surfaces.has(surname) &&
      !isCommonWord(surname)
    ) {
      surfaces.set(surname, candidate.scores);
    }
  }
  return surfaces;
}

/** A line whose capitals mean nothing: names known from the plain lines first, then what lists and shapes know. */
function titledLine(
  line: Line,
  shown: Shown,
  known: ReadonlyMap<string, Scores>,
  shouted: boolean,
): Candidate[] {
  const found: Candidate[] = [];
  const { use } = shown;
  let run: RunWord[] = [];
  const flush = (): void => {
    for (const piece of segment(run)) {
      const candidate = candidateOf(piece, line, shown);
      if (candidate && bestKind(candidate.scores).score >= 2) found.push(candidate);
    }
    run = [];
  };
  for (let at = 0; at < line.tokens.length; at += 1) {
    const token = line.tokens[at];
    if (!token) break;
    const match = longestKnown(line.tokens, at, known);
    if (match) {
      flush();
      found.push({ start: token.start, end: match.end, line: line.index, scores: match.scores });
      at = match.last;
      continue;
    }
    const key = tableKey(token.text);
    const usable =
      token.kind === 'word' &&
      /^\p{Lu}/u.test(token.text) &&
      !(use.lower.has(key) && !use.inside.has(key) && !GIVEN_NAMES.has(key)) &&
      !(isCommonWord(key) && !use.inside.has(key));
    if (!usable || run.length > 24) flush();
    else run.push({ token: shouted ? lowered(token) : token, at, key, capital: true });
  }
  flush();
  return found;
}

/** A shouted word as a plain line would write it, so that shapes see no acronym. */
function lowered(token: Token): Token {
  return { ...token, text: token.text.charAt(0) + token.text.slice(1).toLowerCase() };
}

function longestKnown(
  tokens: readonly Token[],
  at: number,
  known: ReadonlyMap<string, Scores>,
): { end: number; last: number; scores: Scores } | undefined {
  let phrase = '';
  let best: { end: number; last: number; scores: Scores } | undefined;
  for (let last = at; last < Math.min(tokens.length, at + 6); last += 1) {
    const token = tokens[last];
    if (!token || !/^\p{Lu}|^of$|^the$|^for$|^and$|^[a-z]{1,3}-?/u.test(token.text)) break;
    phrase = phrase ? `${phrase} ${tableKey(token.text)}` : tableKey(token.text);
    const scores = known.get(phrase);
    if (scores && /^\p{Lu}/u.test(tokens[at]?.text ?? '')) best = { end: token.end, last, scores };
  }
  return best;
}
