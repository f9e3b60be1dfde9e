import { foldWord } from '../../text/fold.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { tokenize } from '../../text/tokens.ts';
import { isHeadOfNote, tellsOfCorrection } from '../../text/correction-note.ts';
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
      const said = saidIn(note);
      const words = wordsOf(said);
      const others = changes.filter((other) => other !== change);
      const about = others.filter((other) => isAbout(said, words, other));
      const silentOn = about.flatMap((other) => unnamedFigures(words, other));
      // A note that owns up to a figure passes over those that went without a word.
      const passed = about.some((other) => namesFigure(words, other))
        ? others.filter((other) => !about.includes(other)).flatMap(replacedFigures)
        : [];
      return [{ from, to, note, about, silentOn: [...new Set([...silentOn, ...passed])] }];
    }),
  );
}

/** A note that came: where one went, or was reworded, nothing new is owned up to. */
function noteIn({ kind, operation, to }: Change): Quote | undefined {
  const came = operation === 'add' && kind === 'correction' && to !== undefined;
  return came && tellsOfCorrection(to.text) ? to : undefined;
}

/** What a note says, without the day at its head. */
function saidIn({ text }: Quote): string {
  const [head = '', ...rest] = text.split('\n');
  return isHeadOfNote(head) ? rest.join('\n') : text;
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
  const wrong = gone.filter((word) => numberValue(word) !== undefined);
  // "48, not 47" speaks of no figure that went from 46 to 48.
  if (wrong.length > 0 && setsRight(text) && !wrong.some((word) => note.has(word))) return false;
  if (named.some((word) => numberValue(word) !== undefined)) return true;
  if (kind === 'number' && FIGURE.test(text.replace(NO_FIGURE, ' '))) return false;
  const around = [...before].filter((word) => after.has(word));
  if (named.length >= ENOUGH) return true;
  if (kind === 'date' && setsRight(text)) return false;
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

/** Whether a note gives a figure that a change took out or put in. */
function namesFigure(note: ReadonlySet<string>, { from, to }: Change): boolean {
  const [before, after] = [wordsOf(from?.text ?? ''), wordsOf(to?.text ?? '')];
  return [...note].some(
    (word) => numberValue(word) !== undefined && before.has(word) !== after.has(word),
  );
}

/** The figures, or the day, that another one took the place of. */
function replacedFigures({ kind, from, to }: Change): string[] {
  if (!from || !to || (kind !== 'number' && kind !== 'date')) return [];
  const after = wordsOf(to.text);
  const gone = tokenize(from.text)
    .filter((token) => token.kind !== 'sign')
    .map((token) => token.text)
    .filter((word) => ![...wordsOf(word)].every((one) => after.has(one)));
  if (kind === 'date') return gone.length > 0 ? [gone.join(' ')] : [];
  return gone.filter((word) => numberValue(foldWord(word)) !== undefined);
}

const FIGURE = /\d/u;
/** Days, times of day and counted paragraphs of the piece are no figures that were wrong. */
const NO_FIGURE =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:,? \d{4})?|\b\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?: \d{4})?|\b(?:19|20)\d\d\b|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\b\d{1,2}:\d\d\b|\bparagraphs? \d+|\b\d+(?:st|nd|rd|th) paragraph/giu;
/** "He is 48, not 47": a note that gives the wrong figure and the right one. */
function setsRight(text: string): boolean {
  const [, before = '', after = ''] = CONTRAST.exec(text) ?? [];
  return [before, after].every((part) =>
    [...wordsOf(part)].some((word) => numberValue(word) !== undefined),
  );
}

const CONTRAST = /([^.;]{1,30}?),? (?:not|instead of|rather than) ([^.;]{1,30})/iu;

/** How a note that gives neither the wrong nor the right words names what was wrong. */
const TOPICS: Readonly<Partial<Record<ChangeKind, RegExp>>> = {
  number:
    /\b(?:number|how (?:many|much|long|far|old)|figure|toll|count|amount|total|percentage|age|size|price|cost|sum)\b/iu,
  name: /\b(?:names?|surname|spell\w*|misspel\w*|identi\w+|misidenti\w+|who|title)\b/iu,
  date: /\b(?:day|date|month|year|when|time)\b/iu,
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
