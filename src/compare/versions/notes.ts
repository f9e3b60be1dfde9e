import { foldWord } from '../../text/fold.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { tokenize } from '../../text/tokens.ts';
import { CORRECTION_NOTE, numberValue } from './lexicon.ts';
import type { Quote } from '../../model/span.ts';
import type { Change, NoticedChange, VersionDiff } from '../../model/version.ts';

/** The notes of correction that a version brings, each with the changes that it owns up to. */
export function notesOf(
  versions: readonly Pick<VersionDiff, 'from' | 'to' | 'changes'>[],
): NoticedChange[] {
  return versions.flatMap(({ from, to, changes }) =>
    changes.flatMap((change): NoticedChange[] => {
      const note = noteIn(change);
      if (!note) return [];
      const words = wordsOf(note.text);
      const about = changes.filter((other) => other !== change && isAbout(words, other));
      return [{ from, to, note, about }];
    }),
  );
}

/** A note that came: where one went, or was reworded, nothing new is owned up to. */
function noteIn({ kind, operation, to }: Change): Quote | undefined {
  const came = operation === 'add' && kind === 'correction' && to !== undefined;
  return came && CORRECTION_NOTE.test(to.text) ? to : undefined;
}

/** So many of the words that a change puts in or takes out stand in its note, or one figure of them. */
const ENOUGH = 2;

/** Whether a note speaks of a change: it gives the figure, or several of the words, that came or went. */
function isAbout(note: ReadonlySet<string>, { operation, from, to, kind }: Change): boolean {
  if (operation === 'move' || kind === 'style' || kind === 'typography') return false;
  const [before, after] = [wordsOf(from?.text ?? ''), wordsOf(to?.text ?? '')];
  const gone = [...before].filter((word) => !after.has(word));
  const come = [...after].filter((word) => !before.has(word));
  const named = [...gone, ...come].filter((word) => note.has(word));
  if (named.some((word) => numberValue(word) !== undefined)) return true;
  const around = [...before].filter((word) => after.has(word) && note.has(word));
  return named.length >= ENOUGH || (named.length > 0 && around.length > 0);
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
      .filter((word) => !isFunctionWord(word) && !OF_NOTES.test(word)),
  );
}
