import { foldWord } from '../../text/fold.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { tokenize } from '../../text/tokens.ts';
import { tellsOfCorrection } from '../../text/correction-note.ts';
import { kinship, stemOf } from '../check/concepts.ts';
import { numberValue } from './lexicon.ts';
import type { Quote } from '../../model/span.ts';
import type { Change, ChangeKind, NoticedChange, VersionDiff } from '../../model/version.ts';

/** The notes of correction that a version brings, each with the changes that it owns up to. */
export function notesOf(
  versions: readonly Pick<VersionDiff, 'from' | 'to' | 'changes'>[],
): NoticedChange[] {
  return versions.flatMap(({ from, to, changes }) =>
    changes.flatMap((change): NoticedChange[] => {
      const note = noteIn(change);
      if (!note) return [];
      const words = wordsOf(note.text);
      const about = changes.filter((other) => other !== change && isAbout(note.text, words, other));
      const silentOn = [...new Set(about.flatMap((other) => unnamedFigures(words, other)))];
      return [{ from, to, note, about, silentOn }];
    }),
  );
}

/** A note that came: where one went, or was reworded, nothing new is owned up to. */
function noteIn({ kind, operation, to }: Change): Quote | undefined {
  const came = operation === 'add' && kind === 'correction' && to !== undefined;
  return came && tellsOfCorrection(to.text) ? to : undefined;
}

/** So many of the words that a change puts in or takes out stand in its note, or one figure of them. */
const ENOUGH = 2;

/**
 * Whether a note speaks of a change: it gives the figure, or several of the words, that came or went; or
 * it says what kind of thing was wrong ("the number of injured") where that is what changed.
 */
function isAbout(text: string, note: ReadonlySet<string>, change: Change): boolean {
  const { operation, from, to, kind } = change;
  if (operation === 'move' || kind === 'style' || kind === 'typography') return false;
  const [before, after] = [wordsOf(from?.text ?? ''), wordsOf(to?.text ?? '')];
  const gone = [...before].filter((word) => !after.has(word));
  const come = [...after].filter((word) => !before.has(word));
  const named = [...gone, ...come].filter((word) => note.has(word));
  if (named.some((word) => numberValue(word) !== undefined)) return true;
  const around = [...before].filter((word) => after.has(word));
  if (named.length >= ENOUGH) return true;
  if (named.length > 0 && around.some((word) => note.has(word))) return true;
  return (
    (TOPICS[kind]?.test(text) ?? false) &&
    around.some((word) => [...note].some((other) => isSameThing(word, other)))
  );
}

/**
 * The figures that a change took out and its note does not name, where it names another one of them: of
 * "two killed and 14 injured" a note may own up to the two alone.
 */
function unnamedFigures(note: ReadonlySet<string>, { from, to }: Change): string[] {
  const after = wordsOf(to?.text ?? '');
  const gone = [...wordsOf(from?.text ?? '')].filter(
    (word) => numberValue(word) !== undefined && !after.has(word),
  );
  return gone.some((word) => note.has(word)) ? gone.filter((word) => !note.has(word)) : [];
}

/** How a note that gives neither the wrong nor the right words names what was wrong. */
const TOPICS: Readonly<Partial<Record<ChangeKind, RegExp>>> = {
  number:
    /\b(?:number|how (?:many|much|long|far|old)|figure|toll|count|amount|total|percentage|age|size|price|cost|sum)\b/iu,
  name: /\b(?:names?|surname|spell\w*|misspel\w*|identi\w+|misidenti\w+|who|title)\b/iu,
  date: /\b(?:day|date|month|year|when|time|age)\b/iu,
  attribution: /\b(?:attribut\w+|misattribut\w+|quot\w+|who said|source)\b/iu,
};

function isSameThing(word: string, other: string): boolean {
  const kin = kinship(stemOf(word), stemOf(other));
  return kin === 'same' || kin === 'alike';
}

/** What every note says of itself. */
const OF_NOTES =
  /^(?:correct\w*|clarif\w*|editor\w*|note|earlier|previous\w*|prior|original\w*|initial\w*|version|article|story|report|post|column|headline|updated?|amend\w*|mis(?:stated|spelled|identified)|incorrect\w*|said|stated|gave|wrong\w*)$/u;

function wordsOf(text: string): Set<string> {
  return new Set(
    tokenize(text)
      .filter(({ kind }) => kind !== 'sign')
      .map((token) => foldWord(token.text))
      .map((word) => numberValue(word) ?? word)
      // A figure of one digit passes for a word of grammar.
      .filter((word) => numberValue(word) !== undefined || !isFunctionWord(word))
      .filter((word) => !OF_NOTES.test(word)),
  );
}
