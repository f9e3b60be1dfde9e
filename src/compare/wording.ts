import { addTo, byCodeUnit, groupBy, type Multimap } from '../model/multimap.ts';
import { pairKey } from '../model/pair-key.ts';
import { once } from '../model/once.ts';
import { foldWord } from '../text/fold.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { classesOf } from '../text/thesaurus.ts';
import { stemWord } from '../text/stem.ts';
import { namesTouching, tokensOf } from './layout.ts';
import { overlapFinder, type Range } from '../model/span.ts';
import type { Point, WordChoice } from '../model/story.ts';
import type { Member } from './member.ts';

/** Words of fewer letters are rarely a choice of term. */
const FEWEST_LETTERS = 5;

interface Word extends Range {
  readonly stem: string;
  readonly written: string;
}

/** Slots of both neighbours that it takes between accounts; between versions of one text one is enough. */
const ENOUGH = 2;

/**
 * Terms that texts use for the same thing: content words that stand in the same slot, between the same
 * neighbours, of two tellings of one point, or that the thesaurus has in one class. Versions of one
 * text that swap a word in place say it plainly, if another account has one of the two; between
 * accounts it takes two such places.
 */
export function findWordChoices(
  points: readonly Point[],
  members: readonly Member[],
): WordChoice[] {
  const words = new Map(members.map((member) => [member.article.id, contentWords(member)]));
  const slots = slotsOf(points, words);
  const choices: WordChoice[] = [];
  for (const [pair, evidence] of [...slots].toSorted((a, b) => byCodeUnit(a[0], b[0]))) {
    if (evidence.reduce((sum, slot) => sum + slot.weight, 0) < ENOUGH) continue;
    const terms = pair.split(' ').map((stem) => termOf(stem, members, words));
    if (!areChosenBetween(terms)) continue;
    choices.push({
      about: evidence.map((slot) => slot.about).toSorted(byCodeUnit)[0] ?? '',
      terms,
    });
  }
  return choices;
}

function contentWords(member: Member): Word[] {
  return member.reading.sentences.flatMap((sentence) => {
    const names = namesTouching(member, sentence);
    return tokensOf(member, sentence).flatMap(({ start, end, kind, text }) => {
      const written = foldWord(text);
      if (kind !== 'word' || isFunctionWord(written)) return [];
      const named = names.some((name) => name.start <= start && start < name.end);
      return [{ start, end, stem: named ? `@${written}` : stemWord(written), written }];
    });
  });
}

interface Slot {
  readonly weight: number;
  readonly about: string;
}

function slotsOf(
  points: readonly Point[],
  words: ReadonlyMap<string, readonly Word[]>,
): Multimap<string, Slot> {
  const slots: Multimap<string, Slot> = new Map();
  const wordsIn = new Map([...words].map(([article, own]) => [article, overlapFinder(own)]));
  const replaced = replacer();
  for (const { tellings } of points) {
    const sequences = tellings.map(({ account, article, start, end }) => ({
      account,
      article,
      words: wordsIn.get(article)?.({ start, end }) ?? [],
    }));
    for (const [at, a] of sequences.entries()) {
      for (const b of sequences.slice(at + 1)) {
        if (a.article === b.article) continue;
        for (const { pair, slot } of replaced(a.words, b.words)) {
          const sameText = a.account === b.account;
          const both = slot.weight >= 2;
          if (both || !sameText)
            addTo(slots, pair, { ...slot, weight: sameText ? ENOUGH : slot.weight / 2 });
        }
      }
    }
  }
  return slots;
}

/** Two tellings that share this many content words and differ in one word each only swap a term. */
const FEWEST_SHARED = 4;

interface Replacement {
  readonly pair: string;
  readonly slot: Slot;
}

/** Finds replacements; what many accounts have in the same words is held against each other once. */
function replacer(): (a: readonly Word[], b: readonly Word[]) => readonly Replacement[] {
  const kinds = new Map<string, number>();
  const kindOf = once((words: readonly Word[]): number => {
    const written = words.map((word) => `${word.stem} ${word.written}`).join('\n');
    const kind = kinds.get(written) ?? kinds.size;
    kinds.set(written, kind);
    return kind;
  });
  const known = new Map<number, readonly Replacement[]>();
  return (a, b) => {
    const key = pairKey(kindOf(a), kindOf(b));
    const found = known.get(key) ?? replacements(a, b);
    known.set(key, found);
    return found;
  };
}

function replacements(a: readonly Word[], b: readonly Word[]): Replacement[] {
  const stemsA = new Set(a.map(({ stem }) => stem));
  const stemsB = new Set(b.map(({ stem }) => stem));
  const shared = [...stemsA].filter((stem) => stemsB.has(stem)).length;
  const onlyA = a.filter(({ stem, written }) => isTerm(written, stem) && !stemsB.has(stem));
  const onlyB = b.filter(({ stem, written }) => isTerm(written, stem) && !stemsA.has(stem));
  const swap = shared >= FEWEST_SHARED && stemsA.size === shared + 1 && stemsB.size === shared + 1;
  return onlyA.flatMap((x) =>
    onlyB.flatMap((y) => {
      const kin = isKin(x.stem, y.stem);
      const slot =
        slotBetween(x, a, y, b) ?? (kin ? { weight: 0, about: aboutBoth(a, b) } : undefined);
      // One neighbour alike is chance, unless the two words are known to mean the same.
      if (!slot || (slot.weight < 2 && !kin && !swap)) return [];
      const weight = swap ? 2 * ENOUGH : slot.weight + (kin ? ENOUGH : 0);
      return [{ pair: [x.stem, y.stem].toSorted(byCodeUnit).join(' '), slot: { ...slot, weight } }];
    }),
  );
}

/** Words that begin alike are forms of one word ("council", "councillor"), no choice between two. */
const KIN_HEAD = 5;

/** Two words that the thesaurus has in one class may well be chosen one for the other. */
function isKin(a: string, b: string): boolean {
  if (a.includes(b.slice(0, KIN_HEAD)) || b.includes(a.slice(0, KIN_HEAD))) return false;
  const others = classesOf(b);
  return [...classesOf(a)].some((key) => others.has(key));
}

/** What two tellings have in common, in words. */
function aboutBoth(a: readonly Word[], b: readonly Word[]): string {
  const stems = new Set(b.map(({ stem }) => stem));
  const shared = a.filter(({ stem }) => stems.has(stem)).map(({ written }) => written);
  return [...new Set(shared)].slice(0, 3).join(' ');
}

function isTerm(written: string, stem: string): boolean {
  return written.length >= FEWEST_LETTERS && !stem.startsWith('@') && /^\p{L}+$/u.test(written);
}

function slotBetween(x: Word, a: readonly Word[], y: Word, b: readonly Word[]): Slot | undefined {
  const [atX, atY] = [a.indexOf(x), b.indexOf(y)];
  const [beforeX, afterX, beforeY, afterY] = [a[atX - 1], a[atX + 1], b[atY - 1], b[atY + 1]];
  const before = beforeX && beforeX.stem === beforeY?.stem ? beforeX.written : undefined;
  const after = afterX && afterX.stem === afterY?.stem ? afterX.written : undefined;
  if (before === undefined && after === undefined) return undefined;
  const about = [before, '…', after].filter((part) => part !== undefined).join(' ');
  return { weight: before !== undefined && after !== undefined ? 2 : 1, about };
}

function termOf(
  stem: string,
  members: readonly Member[],
  words: ReadonlyMap<string, readonly Word[]>,
): WordChoice['terms'][number] {
  const used = members.map((member) => ({
    member,
    uses: (words.get(member.article.id) ?? []).filter((word) => word.stem === stem),
  }));
  const spans = used.flatMap(({ member, uses }) =>
    uses.map(({ start, end }) => ({
      article: member.article.id,
      start,
      end,
      text: member.article.text.slice(start, end),
    })),
  );
  const accounts = used.filter(({ uses }) => uses.length > 0).map(({ member }) => member.account);
  const written = groupBy(
    used.flatMap(({ uses }) => uses),
    (word) => word.written,
  );
  const [commonest] = [...written].toSorted(
    (a, b) => b[1].length - a[1].length || byCodeUnit(a[0], b[0]),
  );
  return {
    text: commonest?.[0] ?? stem,
    accounts: [...new Set(accounts)].toSorted(byCodeUnit),
    spans,
  };
}

/**
 * A choice was made where one text has the one term and not the other, and another text the other way round;
 * what a single account puts now so and now so in its versions is a change, no choice.
 */
function areChosenBetween([one, other]: WordChoice['terms']): boolean {
  const accounts = new Set([...(one?.accounts ?? []), ...(other?.accounts ?? [])]);
  const [inOne, inOther] = [new Set(textsOf(one)), new Set(textsOf(other))];
  return (
    accounts.size > 1 &&
    [...inOne].some((text) => !inOther.has(text)) &&
    [...inOther].some((text) => !inOne.has(text))
  );
}

function textsOf(term: WordChoice['terms'][number] | undefined): string[] {
  return term?.spans.map(({ article }) => article) ?? [];
}
