import { addTo, byCodeUnit, groupBy, type Multimap } from '../model/multimap.ts';
import { foldWord } from '../text/fold.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { sentencesOf } from '../text/sentences.ts';
import { stemWord } from '../text/stem.ts';
import { tokenize } from '../text/tokens.ts';
import type { Range } from '../model/span.ts';
import type { Statement } from '../model/reading.ts';
import type { Utterance } from '../model/story.ts';
import type { Identities, Member } from './member.ts';

/** Two quotations of one speaker are one utterance from this share of the shorter one's content on. */
const SHARED = { sameSpeaker: 0.5, unknownSpeaker: 0.7, otherSpeaker: 0.9 };
/** … if they have a run of this many words in common; a shorter quotation must stand whole in the other. */
const RUN = { sameSpeaker: 3, unknownSpeaker: 3, otherSpeaker: 6 };
/** One word that is repeated is not an utterance. */
const FEWEST_WORDS = 2;
/** A saying without a word of content has at least this many words. */
const FEWEST_BARE_WORDS = 3;
/** Without a run of this many words in common two wordings may be two translations. */
const TRANSLATED_RUN = 3;

/** A sentence of what somebody said, in one text. */
interface Quotation extends Range {
  readonly member: Member;
  readonly statement: Statement;
  readonly words: readonly string[];
  /** Stems of the content words, in order. */
  readonly content: readonly string[];
  readonly speaker: string | undefined;
}

/** The quotations that several texts give of one thing said, with how their wordings stand to each other. */
export function findUtterances(members: readonly Member[], identities: Identities): Utterance[] {
  const quotations = members.flatMap((member) => quotationsOf(member, identities));
  const groups: Quotation[][] = [];
  // Quotations of one thing share a content word: only groups that do are looked at.
  const groupsBy: Multimap<string, Quotation[]> = new Map();
  for (const quotation of quotations) {
    const near = new Set(quotation.content.flatMap((stem) => groupsBy.get(stem) ?? []));
    // With every one of them: two halves of a long quotation are not the same words.
    let home = [...near].find((group) => group.every((other) => isSame(quotation, other)));
    if (home) home.push(quotation);
    else groups.push((home = [quotation]));
    for (const stem of new Set(quotation.content)) {
      if (!groupsBy.get(stem)?.includes(home)) addTo(groupsBy, stem, home);
    }
  }
  return groups
    .filter((group) => new Set(group.map(({ member }) => member.article.id)).size > 1)
    .toSorted((a, b) => accountsOf(b) - accountsOf(a) || b.length - a.length)
    .map(utteranceOf);
}

/** How many accounts give a quotation. */
function accountsOf(group: readonly Quotation[]): number {
  return new Set(group.map(({ member }) => member.account)).size;
}

/** Sentence by sentence: one text gives a speech whole of which another gives the second sentence. */
function quotationsOf(member: Member, identities: Identities): Quotation[] {
  const { shadow } = member;
  return member.reading.statements
    .filter((statement) => statement.direct)
    .flatMap((statement) => {
      const speaker = speakerOf(member, statement, identities);
      return sentencesOf(shadow, statement.start, statement.end).map(
        ({ start, end }): Quotation => {
          const words = tokenize(shadow, start, end)
            .filter((token) => token.kind !== 'sign')
            .map((token) => foldWord(token.text));
          return { member, statement, start, end, words, content: contentOf(words), speaker };
        },
      );
    })
    .filter(({ words, content }) => words.length >= FEWEST_WORDS && content.length > 0);
}

/** Stems of the content words; of a saying that has none ("Who are you?"), all its words. */
function contentOf(words: readonly string[]): string[] {
  const content = words.filter((word) => !isFunctionWord(word));
  const told = content.length === 0 && words.length >= FEWEST_BARE_WORDS ? words : content;
  return told.map((word) => stemWord(word));
}

function speakerOf(
  member: Member,
  { speaker }: Statement,
  identities: Identities,
): string | undefined {
  if (!speaker) return undefined;
  return (
    (speaker.entity && identities.personOf(member.article.id, speaker.entity)) ||
    foldWord(speaker.name)
  );
}

function isSame(a: Quotation, b: Quotation): boolean {
  const known = a.speaker !== undefined && b.speaker !== undefined;
  const voices = !known
    ? 'unknownSpeaker'
    : a.speaker === b.speaker
      ? 'sameSpeaker'
      : 'otherSpeaker';
  const shorter = Math.min(a.content.length, b.content.length);
  if (sharedContent(a, b) < SHARED[voices] * shorter) return false;
  if (longestCommon(a.content, b.content) < SHARED[voices] * Math.min(shorter, LONGEST_COMPARED))
    return false;
  const run = Math.min(RUN[voices], a.words.length, b.words.length);
  return (
    longestRun(a.words, b.words) >= (shorter <= 2 ? Math.min(a.words.length, b.words.length) : run)
  );
}

/** How many content words of the shorter quotation the longer has: never fewer than come in order. */
function sharedContent(a: Quotation, b: Quotation): number {
  const [shorter, longer] = a.content.length <= b.content.length ? [a, b] : [b, a];
  const known = new Set(longer.content);
  return shorter.content.filter((stem) => known.has(stem)).length;
}

/** Longer quotations are compared by this many of their first words: enough to know a speech again. */
const LONGEST_COMPARED = 1_000;

/** Length of the longest common subsequence. */
function longestCommon(first: readonly string[], second: readonly string[]): number {
  const [a, b] = [first.slice(0, LONGEST_COMPARED), second.slice(0, LONGEST_COMPARED)];
  let previous = new Uint16Array(b.length + 1);
  for (const item of a) {
    const row = new Uint16Array(b.length + 1);
    for (const [at, other] of b.entries()) {
      row[at + 1] =
        item === other ? (previous[at] ?? 0) + 1 : Math.max(previous[at + 1] ?? 0, row[at] ?? 0);
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

function utteranceOf(group: readonly Quotation[]): Utterance {
  const named = group.filter(({ statement }) => statement.speaker);
  const byText = groupBy(named, ({ statement }) => statement.speaker?.name ?? '');
  const speaker = [...byText.keys()].toSorted((a, b) => b.length - a.length || byCodeUnit(a, b))[0];
  return {
    speaker,
    tellings: group.map(({ member, start, end }) => ({
      article: member.article.id,
      start,
      end,
      text: member.article.text.slice(start, end),
    })),
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

function longestRun(first: readonly string[], second: readonly string[]): number {
  const [a, b] = [first.slice(0, LONGEST_COMPARED), second.slice(0, LONGEST_COMPARED)];
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
