import { diffTokens } from '../../text/diff.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { kinship, stemOf } from './concepts.ts';
import type { Range } from '../../model/span.ts';
import type { Match } from './align.ts';
import type { Line } from './window.ts';
import { CARRIED_WEIGHT } from './support-verbs.ts';
import { isLight, type Term } from './terms.ts';

/** A word as it stands, small words too. */
export interface Word extends Range {
  readonly key: string;
}

/** A claim that shares this part of its words, in their order, with a line is that line with something changed. */
const NEARLY_ALL = 0.6;

/** … if it shares this part of its words of content, too: small words are shared by all sentences. */
const MOST = 0.7;
/** Words of content from which on a claim is long. */
const LONG = 8;

/** … and one that shares this part and differs in nothing that counts says the same. */
const ALL_BUT_ALL = 0.9;

/**
 * Small words that change what is told when one comes, goes or stands for another. Those of how sure
 * and of when are compared with their verbs.
 */
const TELLING = new Set(
  'not no never nobody nothing none neither nor without with if unless only up down in out off over under above below before after until since more most less least fewer few many much all every some any both first last against for again by to from'.split(
    ' ',
  ),
);
/** … of these only where one stands for another: alone they come and go with the wording. */
const LOOSE = new Set(
  'in out up down off over to from by for with since some any much all'.split(' '),
);

/** Small words by others that say the same. */
const SAME_SMALL: ReadonlyMap<string, string> = new Map([
  ['following', 'after'],
  ['prior', 'before'],
  ['declined', 'not'],
  ['refused', 'not'],
  ['failed', 'not'],
  ['cannot', 'not'],
]);

/**
 * How a claim stands to a line by their very words. A claim that is nearly the line to the letter and
 * differs in something that counts was changed on purpose: a name in place of another, a word in place
 * of one that does not mean the same, "without" for "with". Then it is `tampered`.
 */
export function wordingOf(
  words: readonly Word[],
  matches: readonly Match[],
  line: Line,
): 'free' | 'same' | 'tampered' | 'equal' {
  const edits = diffTokens(
    line.words.map(({ key }) => key),
    words.map(({ key }) => key),
  );
  if (edits.length === 0) return 'equal';
  const added = edits.reduce((sum, { b }) => sum + (b.end - b.start), 0);
  const kept = words.length === 0 ? 0 : 1 - added / words.length;
  if (kept < NEARLY_ALL || keptContent(words, edits) < MOST) return 'free';
  const bounding = boundingWords(words, matches, line);
  const tampered = edits.some(({ a, b }) => {
    const gone = line.words.slice(a.start, a.end).filter((word) => !bounding.has(word));
    const come = words.slice(b.start, b.end).filter((word) => !bounding.has(word));
    return (
      smallWordsDiffer(
        outside(gone, line.terms),
        outside(
          come.filter((word) => !isMetVerb(word, matches)),
          matches.map(({ term }) => term),
        ),
      ) || come.some((word) => !isAccountedFor(word, gone, matches, line))
    );
  });
  if (tampered) return 'tampered';
  // What the line has before and behind the claim may be left out, not what stands in the middle.
  const skipped = edits
    .filter(({ a }) => a.start > 0 && a.end < line.words.length)
    .reduce((sum, { a }) => sum + (a.end - a.start), 0);
  const whole = skipped <= 1 + words.length * (1 - ALL_BUT_ALL);
  return kept >= ALL_BUT_ALL && whole ? 'same' : 'free';
}

const BOUNDING =
  /^(?:at|least|most|more|less|fewer|than|up|to|as|many|much|no|not|over|under|below|nearly|almost|close|just|short|of|about|around|some|roughly)$/u;
/** "at least" and "no fewer than": so many words bound a number. */
const BOUND_WORDS = 3;

/** The words that bound two numbers of which one meets the other: the numbers have been compared with them. */
function boundingWords(
  words: readonly Word[],
  matches: readonly Match[],
  line: Line,
): ReadonlySet<Word> {
  return new Set(
    matches.flatMap(({ term, at }) => {
      const other = at === undefined ? undefined : line.terms[at];
      if (!term.number || !other?.number) return [];
      if (term.number.value === other.number.value && term.bound !== other.bound) return [];
      return [...boundsOf(words, term), ...boundsOf(line.words, other)];
    }),
  );
}

/** "at least" before a number, "or more" behind it. */
function boundsOf(words: readonly Word[], number: Range): Word[] {
  const next = words.findIndex((word) => word.start >= number.end);
  const behind = words.slice(next, next + 2);
  const isBound = next >= 0 && behind[0]?.key === 'or' && BOUNDING.test(behind[1]?.key ?? '');
  return [...wordsBefore(words, number), ...(isBound ? behind : [])];
}

function wordsBefore(words: readonly Word[], { start }: Range): Word[] {
  const at = words.findIndex((word) => word.end > start);
  const before = words.slice(Math.max(0, at - BOUND_WORDS), Math.max(0, at));
  const last = before.findLastIndex(({ key }) => !BOUNDING.test(key));
  return before.slice(last + 1);
}

/** The share of a claim's words of content that a line has in the same order. */
function keptContent(words: readonly Word[], edits: readonly { readonly b: Range }[]): number {
  const content = words.filter(({ key }) => !isFunctionWord(key));
  const added = edits.flatMap(({ b }) => words.slice(b.start, b.end));
  const lost = added.filter(({ key }) => !isFunctionWord(key)).length;
  // Of a short claim a few words are too many: there the small words tell as much.
  return content.length < LONG ? 1 : 1 - lost / content.length;
}

/** Without the words of a phrase ("under water") or a time ("last year"), which are compared as a whole. */
function outside(words: readonly Word[], terms: readonly Term[]): Word[] {
  return words.filter(
    ({ start, end, key }) =>
      !terms.some(
        (term) =>
          (term.kind === 'time' && term.start <= start && end <= term.end) ||
          (term.kind === 'word' &&
            ((term.start === start && term.stem !== stemOf(key)) ||
              (term.through > term.end && term.start <= start && end <= term.through))),
      ),
  );
}

/** "refused" for "turned down" is a verb for a verb, no "not". */
function isMetVerb({ start }: Word, matches: readonly Match[]): boolean {
  return matches.some(({ term, at }) => term.act && term.start === start && at !== undefined);
}

function plainSmall(key: string): string {
  return key.endsWith("n't") ? 'not' : (SAME_SMALL.get(key) ?? key);
}

function smallWordsDiffer(gone: readonly Word[], come: readonly Word[]): boolean {
  const telling = (list: readonly Word[]): string[] =>
    list.map(({ key }) => plainSmall(key)).filter((key) => TELLING.has(key));
  const [before, after] = [telling(gone), telling(come)];
  const left = before.filter((key) => !after.includes(key));
  const right = after.filter((key) => !before.includes(key));
  // A line that goes on where the claim ends leaves words behind: only what comes in its place counts.
  if (left.length > 0 && right.length > 0) return gone.length <= come.length + 2;
  const alone = [...right, ...(come.length > 0 || gone.length <= 2 ? left : [])];
  return alone.some((key) => !LOOSE.has(key));
}

/** A new word is accounted for where what it tells stands in the line: right there, or moved without another in its place. */
function isAccountedFor(
  word: Word,
  gone: readonly Word[],
  matches: readonly Match[],
  line: Line,
): boolean {
  const match = matches.find(({ term }) => term.start <= word.start && word.end <= term.through);
  if (!match)
    return (
      isFunctionWord(word.key) || isLight(word.key) || gone.every(({ key }) => isFunctionWord(key))
    );
  // A verb that only carries its noun is accounted for by the noun.
  if (match.term.weight <= CARRIED_WEIGHT) return true;
  if (match.at === undefined)
    return match.how === 'near' && match.term.kind === 'name' && !replacesName(gone, line);
  const target = line.terms[match.at];
  if (!target) return false;
  const here = gone.some((other) => target.start <= other.start && other.end <= target.through);
  if (here || kinTo(word, gone)) return true;
  return match.term.kind === 'name' ? !replacesName(gone, line) : !replacesWord(gone, line);
}

function kinTo(word: Word, gone: readonly Word[]): boolean {
  return gone.some(({ key }) => {
    const kin = kinship(stemOf(word.key), stemOf(key));
    return kin === 'same' || kin === 'alike';
  });
}

function replacesName(gone: readonly Word[], line: Line): boolean {
  return line.terms.some((term) => term.kind === 'name' && covers(gone, term));
}

function replacesWord(gone: readonly Word[], line: Line): boolean {
  return line.terms.some((term) => term.kind !== 'name' && covers(gone, term));
}

function covers(gone: readonly Word[], term: Term): boolean {
  return gone.some((word) => term.start <= word.start && word.end <= term.end);
}
