import { byCodeUnit, groupBy } from '../model/multimap.ts';
import { fold, foldWord } from '../text/fold.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { tokenize } from '../text/tokens.ts';
import type { Statement } from '../model/reading.ts';
import type { Utterance } from '../model/story.ts';
import type { Identities, Member } from './member.ts';

/** Two quotations of one speaker are one utterance from this share of the shorter one's words on. */
const SHARED_WORDS = 0.55;
/** Where a speaker is not known on one side, the words must say more. */
const SHARED_WORDS_UNKNOWN = 0.75;
/** Fewer words than this are a phrase that anybody may repeat. */
const FEWEST_WORDS = 3;
/** Without a run of this many words in common two wordings may be two translations. */
const TRANSLATED_RUN = 3;

interface Quotation {
  readonly member: Member;
  readonly statement: Statement;
  readonly words: readonly string[];
  readonly speaker: string | undefined;
}

/** The quotations that several texts give of one thing said, with how their wordings stand to each other. */
export function findUtterances(members: readonly Member[], identities: Identities): Utterance[] {
  const quotations = members.flatMap((member) => quotationsOf(member, identities));
  const groups: Quotation[][] = [];
  for (const quotation of quotations) {
    const home = groups.find((group) => group.some((other) => isSame(quotation, other)));
    if (home) home.push(quotation);
    else groups.push([quotation]);
  }
  return groups
    .filter((group) => new Set(group.map(({ member }) => member.article.id)).size > 1)
    .map(utteranceOf)
    .toSorted((a, b) => b.tellings.length - a.tellings.length);
}

function quotationsOf(member: Member, identities: Identities): Quotation[] {
  const shadow = fold(member.article.text);
  return member.reading.statements
    .filter((statement) => statement.direct)
    .map((statement) => ({
      member,
      statement,
      words: tokenize(shadow, statement.start, statement.end)
        .filter((token) => token.kind !== 'sign')
        .map((token) => foldWord(token.text)),
      speaker: speakerOf(member, statement, identities),
    }))
    .filter(({ words }) => words.length >= FEWEST_WORDS);
}

function speakerOf(member: Member, { speaker }: Statement, identities: Identities): string | undefined {
  if (!speaker) return undefined;
  return (speaker.entity && identities.personOf(member.article.id, speaker.entity)) || foldWord(speaker.name);
}

function isSame(a: Quotation, b: Quotation): boolean {
  if (a.speaker !== undefined && b.speaker !== undefined && a.speaker !== b.speaker) return false;
  const least = a.speaker !== undefined && a.speaker === b.speaker ? SHARED_WORDS : SHARED_WORDS_UNKNOWN;
  return sharedWords(a.words, b.words) >= least;
}

/** Share of the shorter side's words, content words counting double, that stand on the other side too. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const [shorter, longer] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  let shared = 0;
  let all = 0;
  for (const word of new Set(shorter)) {
    const weight = isFunctionWord(word) ? 1 : 2;
    all += weight;
    if (longer.has(word)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

function utteranceOf(group: readonly Quotation[]): Utterance {
  const named = group.filter(({ statement }) => statement.speaker);
  const byText = groupBy(named, ({ statement }) => statement.speaker?.name ?? '');
  const speaker = [...byText.keys()].toSorted((a, b) => b.length - a.length || byCodeUnit(a, b))[0];
  return {
    speaker,
    tellings: group.map(({ member, statement: { start, end, text } }) => ({ article: member.article.id, start, end, text })),
    note: noteOf(group.map(({ words }) => words)),
  };
}

function noteOf(wordings: readonly (readonly string[])[]): Utterance['note'] {
  const texts = wordings.map((words) => ` ${words.join(' ')} `);
  if (texts.every((text) => text === texts[0])) return 'same';
  const longest = texts.toSorted((a, b) => b.length - a.length || byCodeUnit(a, b))[0] ?? '';
  if (texts.every((text) => longest.includes(text))) return 'trimmed';
  const [first, ...others] = wordings;
  const shareRun = others.every((words) => longestRun(first ?? [], words) >= TRANSLATED_RUN);
  return shareRun ? 'reworded' : 'possibly translated';
}

function longestRun(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  let previous = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (const [at, other] of b.entries()) {
      if (word !== other) continue;
      row[at + 1] = (previous[at] ?? 0) + 1;
      longest = Math.max(longest, row[at + 1] ?? 0);
    }
    previous = row;
  }
  return longest;
}
