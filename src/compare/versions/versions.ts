import { byCodeUnit } from '../../model/multimap.ts';
import { alignSentences, type Pairing } from './align.ts';
import { hunksOf, type Hunk } from './hunks.ts';
import { kindOfHunk, kindOfStretch, type Surroundings } from './kind.ts';
import { sentencesOfVersion, type AlignableSentence, type VersionSide, type Word } from './side.ts';
import { typographyOf } from './typography.ts';
import { weightOf } from './weight.ts';
import { isHeadOfNote, tellsOfCorrection } from '../../text/correction-note.ts';
import { withoutTags } from '../../text/fold.ts';
import type { Article } from '../../model/article.ts';
import type { Quote, Range } from '../../model/span.ts';
import type { Change, ChangeKind } from '../../model/version.ts';

export interface VersionOptions {
  /** Also list what differs in quotation marks, spaces, dashes and the like only. */
  readonly typography?: boolean;
}

/** One version with its sentences and its words by stem. */
interface Side {
  readonly article: Article;
  readonly sentences: readonly AlignableSentence[];
  readonly stems: ReadonlySet<string>;
  readonly passages: ReadonlySet<string>;
  /** The letters of what the article has outside its title and body: captions, credits, furniture. */
  readonly aside: string;
}

/**
 * What changed from one version of an article to another, heaviest first: sentences lined up, words
 * compared inside them, edits grouped as a person would list them, each with both sides' exact words.
 */
export function compareVersions(
  from: VersionSide,
  to: VersionSide,
  options: VersionOptions = {},
): Change[] {
  const [a, b] = [sideOf(from), sideOf(to)];
  const typography = options.typography ?? false;
  const changes = [...titleChanges(a, b, typography)];
  const [bodyA, bodyB] = [withoutTitle(a), withoutTitle(b)];
  const pairings = alignSentences(bodyA.sentences, bodyB.sentences);
  for (const pairing of pairings) {
    if (pairing.kind === 'changed' || pairing.kind === 'moved')
      changes.push(...inner(bodyA, bodyB, pairing));
    if (typography && pairing.a.end > pairing.a.start && pairing.b.end > pairing.b.start) {
      changes.push(...typographic(bodyA, bodyB, pairing));
    }
  }
  return [...changes, ...stretches(bodyA, bodyB, pairings)].toSorted(heaviestFirst);
}

function sideOf(version: VersionSide): Side {
  const sentences = sentencesOfVersion(version);
  const stems = new Set(sentences.flatMap((sentence) => sentence.words.map((word) => word.stem)));
  return {
    article: version.article,
    sentences,
    stems,
    passages: passagesOf(sentences),
    aside: asideOf(version.article, sentences),
  };
}

function asideOf({ text }: Article, sentences: readonly AlignableSentence[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of sentences) {
    rest += `${text.slice(at, Math.max(at, start))} `;
    at = Math.max(at, end);
  }
  return lettersOf(rest + text.slice(at));
}

/** Letters and digits alone: equal for texts that differ in typography only. */
function lettersOf(text: string): string {
  return withoutTags(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function withoutTitle(side: Side): Side {
  return { ...side, sentences: side.sentences.filter((sentence) => sentence.paragraph !== -1) };
}

/** Changes of the headline; a version whose title was not handed over has not changed its title. */
function titleChanges(a: Side, b: Side, typography: boolean): Change[] {
  const titleA = a.sentences.filter((sentence) => sentence.paragraph === -1);
  const titleB = b.sentences.filter((sentence) => sentence.paragraph === -1);
  if (titleA.length === 0 || titleB.length === 0) return [];
  const [from, to] = [extent(titleA), extent(titleB)];
  if (titleA.map((title) => title.key).join(' ') !== titleB.map((title) => title.key).join(' ')) {
    return [replaceOf('headline', a, from, b, to, wordsOf(titleB).length)];
  }
  if (!typography) return [];
  return typographyOf(a.article.text, wordsOf(titleA), b.article.text, wordsOf(titleB)).map(
    (ranges) => replaceOf('typography', a, ranges.a, b, ranges.b, 1),
  );
}

function extent(sentences: readonly AlignableSentence[]): Range {
  return { start: sentences[0]?.start ?? 0, end: sentences[sentences.length - 1]?.end ?? 0 };
}

const wordsOf = (sentences: readonly AlignableSentence[]): Word[] =>
  sentences.flatMap((sentence) => [...sentence.words]);

const slice = (side: Side, { start, end }: Range): AlignableSentence[] =>
  side.sentences.slice(start, end);

/** Changes inside sentences that belong together. */
function inner(a: Side, b: Side, pairing: Pairing): Change[] {
  const [sentencesA, sentencesB] = [slice(a, pairing.a), slice(b, pairing.b)];
  const [wordsA, wordsB] = [wordsOf(sentencesA), wordsOf(sentencesB)];
  if (wordsA.length > 0 && isNote(a, sentencesA) && isNote(b, sentencesB)) {
    // A note in other words is told whole: what it says was wrong is no change of the news.
    const [from, to] = [extent(sentencesA), extent(sentencesB)];
    const reworded =
      sentencesA.map(({ key }) => key).join(' ') !== sentencesB.map(({ key }) => key).join(' ');
    return reworded ? [replaceOf('correction', a, from, b, to, wordsB.length)] : [];
  }
  const around = surroundings(a, b, pairing);
  return hunksOf(wordsA, wordsB).map((whole) => {
    const hunk = withoutPassages(whole, a, b);
    const kind = kindOfHunk(hunk, around);
    const from = hunk.rewritten ? extent(sentencesA) : shown(wordsA, hunk.a);
    const to = hunk.rewritten ? extent(sentencesB) : shown(wordsB, hunk.b);
    return replaceOf(kind, a, from, b, to, Math.max(hunk.removed.length, hunk.added.length));
  });
}

function isNote(side: Side, sentences: readonly AlignableSentence[]): boolean {
  const { start, end } = extent(sentences);
  return tellsOfCorrection(side.article.text.slice(start, end));
}

/** So many words in a row that stand in the other version too were brought from there, and are not new. */
const PASSAGE = 6;

/** The rows of words that make up a passage each, by their keys. */
function passagesOf(sentences: readonly AlignableSentence[]): Set<string> {
  const passages = new Set<string>();
  for (const { words } of sentences)
    for (let at = 0; at + PASSAGE <= words.length; at += 1) passages.add(passageAt(words, at));
  return passages;
}

const passageAt = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + PASSAGE)
    .map(({ key }) => key)
    .join(' ');

/** A change without the clauses that the other version tells word for word in another sentence. */
function withoutPassages(hunk: Hunk, a: Side, b: Side): Hunk {
  return {
    ...hunk,
    removed: withoutThose(hunk.removed, b.passages),
    added: withoutThose(hunk.added, a.passages),
  };
}

function withoutThose(words: readonly Word[], passages: ReadonlySet<string>): readonly Word[] {
  if (words.length < PASSAGE) return words;
  const brought = new Set<Word>();
  for (let at = 0; at + PASSAGE <= words.length; at += 1)
    if (passages.has(passageAt(words, at)))
      for (const word of words.slice(at, at + PASSAGE)) brought.add(word);
  return words.filter((word) => !brought.has(word));
}

/** From the first to the last of some words; where there are none, the word beside which they would stand. */
function shown(words: readonly Word[], { start, end }: Range): Range {
  const first = Math.min(start, words.length - 1);
  const last = Math.max(first, end - 1);
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

function surroundings(a: Side, b: Side, pairing: Pairing): Surroundings {
  const near = (side: Side, { start, end }: Range): Set<string> =>
    new Set(
      wordsOf(side.sentences.slice(Math.max(0, start - 1), end + 1)).map((word) => word.stem),
    );
  return {
    nearA: near(a, pairing.a),
    nearB: near(b, pairing.b),
    anywhereA: a.stems,
    anywhereB: b.stems,
  };
}

/** Sentences that came, went or moved, one change for each contiguous stretch of a paragraph. */
function stretches(a: Side, b: Side, pairings: readonly Pairing[]): Change[] {
  const changes: Change[] = [];
  const only = (kind: Pairing['kind'], side: 'a' | 'b'): Pairing[] =>
    pairings
      .filter((pairing) => pairing.kind === kind)
      .toSorted((x, y) => x[side].start - y[side].start);
  for (const run of runs(only('deleted', 'a'), (last, next) => follows(a, last.a, next.a))) {
    changes.push(...oneSided('delete', a, rangeOver(run, 'a'), b));
  }
  for (const run of runs(only('added', 'b'), (last, next) => follows(b, last.b, next.b))) {
    changes.push(...oneSided('add', b, rangeOver(run, 'b'), a));
  }
  const together = (last: Pairing, next: Pairing): boolean =>
    follows(a, last.a, next.a) && follows(b, last.b, next.b);
  for (const run of runs(only('moved', 'a'), together)) {
    const [from, to] = [slice(a, rangeOver(run, 'a')), slice(b, rangeOver(run, 'b'))];
    changes.push({
      operation: 'move',
      kind: 'style',
      from: quote(a, extent(from)),
      to: quote(b, extent(to)),
      weight: weightOf('style', 'move', wordsOf(to).length),
    });
  }
  return changes;
}

function runs(
  pairings: readonly Pairing[],
  follow: (last: Pairing, next: Pairing) => boolean,
): Pairing[][] {
  const found: Pairing[][] = [];
  for (const pairing of pairings) {
    const open = found[found.length - 1];
    const last = open?.[open.length - 1];
    if (open && last && follow(last, pairing)) open.push(pairing);
    else found.push([pairing]);
  }
  return found;
}

function rangeOver(run: readonly Pairing[], side: 'a' | 'b'): Range {
  return { start: run[0]?.[side].start ?? 0, end: run[run.length - 1]?.[side].end ?? 0 };
}

/** Whether the second sentence comes right after the first in its paragraph; a note of correction stands for itself. */
function follows(side: Side, last: Range, next: Range): boolean {
  const [before, after] = [side.sentences[last.start], side.sentences[next.start]];
  if (!before || !after || last.end !== next.start) return false;
  const { text } = side.article;
  const isNext = tellsOfCorrection(text.slice(after.start, after.end));
  // A head with its day stands in a paragraph of its own.
  if (isNext && isHeadOfNote(text.slice(before.start, before.end))) return true;
  return !isNext && before.paragraph === after.paragraph;
}

function oneSided(operation: 'add' | 'delete', side: Side, range: Range, other: Side): Change[] {
  const sentences = slice(side, range);
  const told = quote(side, extent(sentences));
  // A credit or a caption that only one of the two was seen to be stands in both all the same.
  if (other.aside.includes(lettersOf(told.text))) return [];
  const kind = kindOfStretch(sentences, told.text, other.stems);
  const change: Change = {
    operation,
    kind,
    from: operation === 'delete' ? told : undefined,
    to: operation === 'add' ? told : undefined,
    weight: weightOf(kind, operation, wordsOf(sentences).length),
  };
  return [change];
}

function typographic(a: Side, b: Side, pairing: Pairing): Change[] {
  const [wordsA, wordsB] = [wordsOf(slice(a, pairing.a)), wordsOf(slice(b, pairing.b))];
  return typographyOf(a.article.text, wordsA, b.article.text, wordsB).map((ranges) =>
    replaceOf('typography', a, ranges.a, b, ranges.b, 1),
  );
}

function replaceOf(
  kind: ChangeKind,
  a: Side,
  from: Range,
  b: Side,
  to: Range,
  words: number,
): Change {
  return {
    operation: 'replace',
    kind,
    from: quote(a, from),
    to: quote(b, to),
    weight: weightOf(kind, 'replace', words),
  };
}

function quote({ article }: Side, { start, end }: Range): Quote {
  return { article: article.id, start, end, text: article.text.slice(start, end) };
}

/** By weight, then by place: in the newer version where there is one. */
function heaviestFirst(x: Change, y: Change): number {
  const placeX = x.to?.start ?? x.from?.start ?? 0;
  const placeY = y.to?.start ?? y.from?.start ?? 0;
  return (
    y.weight - x.weight ||
    placeX - placeY ||
    (x.from?.start ?? -1) - (y.from?.start ?? -1) ||
    code(x, y)
  );
}

function code(x: Change, y: Change): number {
  return byCodeUnit(x.operation, y.operation);
}
