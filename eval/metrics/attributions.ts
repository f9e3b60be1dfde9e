import type { Range, ReadArticle } from '../contract.ts';
import { brief, type Word } from '../text.ts';
import { wordsIn, wordsInBoth } from './overlap.ts';
import { samePerson } from './persons.ts';
import { prf, type Prf } from './prf.ts';
import type { Attribution } from './standoff.ts';

/** One attribution that a program emits: a statement and one link of its chain. */
interface Emitted extends Attribution {
  readonly direct: boolean;
}

interface Tally {
  gold: number;
  goldHit: number;
  found: number;
  foundRight: number;
  contentGold: number;
  contentHit: number;
  direct: number;
  directSpan: number;
  directNamed: number;
  directRight: number;
  directPerson: number;
}

/** Counts to which document after document is added. */
export function emptyTally(): Tally {
  return {
    gold: 0,
    goldHit: 0,
    found: 0,
    foundRight: 0,
    contentGold: 0,
    contentHit: 0,
    direct: 0,
    directSpan: 0,
    directNamed: 0,
    directRight: 0,
    directPerson: 0,
  };
}

/**
 * Content matches where more than half of the shorter overlaps, source where it overlaps at all.
 * Gold without a source asks for nothing and forgives what is found there.
 */
export function tallyAttributions(
  tally: Tally,
  words: readonly Word[],
  gold: readonly Attribution[],
  found: readonly Attribution[],
): void {
  const sourced = gold.filter(({ source }) => source.length > 0);
  const bare = gold.filter(({ source }) => source.length === 0);
  const both = (a: Attribution, b: Attribution): boolean =>
    sameContent(words, a, b) && overlapsAny(a.source, b.source);
  tally.gold += sourced.length;
  tally.goldHit += sourced.filter((item) => found.some((one) => both(item, one))).length;
  tally.contentGold += gold.length;
  tally.contentHit += gold.filter((item) =>
    found.some((one) => sameContent(words, item, one)),
  ).length;
  const asked = found.filter(
    (one) =>
      sourced.some((item) => both(item, one)) ||
      !bare.some((item) => sameContent(words, item, one)),
  );
  tally.found += asked.length;
  tally.foundRight += asked.filter((one) => sourced.some((item) => both(item, one))).length;
}

/** F1 of content and source together. */
export function attributionF1(tally: Tally): Prf {
  return prf(tally.foundRight, tally.found, tally.goldHit, tally.gold);
}

/** Every link of every chain, else the speaker, as an attribution of its own. */
export function emittedBy(article: ReadArticle): Emitted[] {
  return article.statements.flatMap((statement) => {
    const links: readonly Range[] =
      statement.chain.length > 0 ? statement.chain : statement.speaker ? [statement.speaker] : [];
    return links.map((link) => ({
      content: [statement],
      source: [link],
      direct: statement.direct,
    }));
  });
}

/** Quotations of at least four words: found as such, with a speaker, with the right one. */
export function tallyDirect(
  tally: Tally,
  article: ReadArticle,
  words: readonly Word[],
  gold: readonly Attribution[],
  misses: string[],
): void {
  for (const item of gold) {
    if (item.source.length === 0 || !isDirect(article.text, words, item)) continue;
    tally.direct += 1;
    const text = item.content.map(({ start, end }) => article.text.slice(start, end)).join(' … ');
    const source = item.source.map(({ start, end }) => article.text.slice(start, end)).join(' … ');
    const head = `${article.source}  “${brief(text)}”\n    gold: ${source}`;
    const ours = article.statements.filter(
      (statement) =>
        statement.direct && sameContent(words, item, { content: [statement], source: [] }),
    );
    if (ours.length === 0) {
      misses.push(`${head}\n    ours: no quotation there`);
      continue;
    }
    tally.directSpan += 1;
    const speakers = ours.map(({ speaker }) => speaker).filter((speaker) => speaker !== null);
    const [speaker] = speakers;
    if (!speaker) {
      misses.push(`${head}\n    ours: nobody`);
      continue;
    }
    tally.directNamed += 1;
    const overlaps = speakers.some((one) => overlapsAny(item.source, [one]));
    if (overlaps) tally.directRight += 1;
    if (overlaps || samePerson(source, [speaker.name, speaker.text])) tally.directPerson += 1;
    else misses.push(`${head}\n    ours: ${speaker.name} (“${speaker.text}”)`);
  }
}

function sameContent(words: readonly Word[], a: Attribution, b: Attribution): boolean {
  let shared = 0;
  for (const left of a.content)
    for (const right of b.content) shared += wordsInBoth(words, left, right);
  const length = (content: readonly Range[]): number =>
    content.reduce((sum, range) => sum + wordsIn(words, range), 0);
  return shared > 0 && 2 * shared > Math.min(length(a.content), length(b.content));
}

function overlapsAny(a: readonly Range[], b: readonly Range[]): boolean {
  return a.some((left) => b.some((right) => left.start < right.end && right.start < left.end));
}

/** The content stands inside quotation marks and has at least four words. */
function isDirect(text: string, words: readonly Word[], { content }: Attribution): boolean {
  const length = content.reduce((sum, range) => sum + wordsIn(words, range), 0);
  return length >= 4 && content.every((range) => inMarks(text, range));
}

function inMarks(text: string, { start, end }: Range): boolean {
  const opens = /["“]/u.test(text.slice(Math.max(0, start - 1), start + 1));
  const closes = /["”]/u.test(text.slice(end - 1, end + 2));
  const inside = text.slice(start + 1, end - 1);
  return opens && closes && !/["”]\s*[^"“”]*\s["“]/u.test(inside);
}
