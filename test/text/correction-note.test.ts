import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import {
  isCorrectionNote,
  isHeadOfNote,
  tellsOfCorrection,
} from '../../src/text/correction-note.ts';

/** Whether a line is a note from end to end, and whether it tells of a correction at all. */
const LINES: readonly (readonly [line: string, whole: boolean, tells: boolean])[] = [
  ['Correction: the toll is four crowns, not five.', true, true],
  ['Clarification, April 4: the mayor was not asked.', true, true],
  ['Corrections', true, true],
  ['(Corrects number of berths in first paragraph)', true, true],
  ['*An earlier version of this article gave a wrong toll.', true, true],
  ['A previous headline misstated the toll.', true, true],
  ['This story has been updated with the words of the harbour master.', true, true],
  ['Editor’s note: this report was corrected on Monday.', true, true],
  // A line may go on with news behind its head, or end a paragraph of news.
  ['UPDATED (3 p.m.) — The ferry runs again, the harbour master said.', false, true],
  ['The toll is four crowns. The Courier regrets the error.', false, true],
  ['The ferry runs again. An earlier version of this article gave a wrong toll.', false, true],
  // The news is of versions of texts and lists too.
  ['The original version of the text, leaked in May, let the board sell the ferry.', false, true],
  ['An earlier version of this story, and of the list below, gave a wrong toll.', true, true],
  ['The harbour master said he would update the council.', false, false],
  ['An earlier version of the bill let the board sell the ferry.', false, false],
];

describe('a note of correction', () => {
  it.each(LINES)('%s', (line, whole, tells) => {
    expect({ whole: isCorrectionNote(fold(line)), tells: tellsOfCorrection(line) }).toEqual({
      whole,
      tells,
    });
  });

  it('whatever is one from end to end tells of a correction', () => {
    for (const [line] of LINES)
      if (isCorrectionNote(fold(line))) expect(tellsOfCorrection(line)).toBe(true);
  });
});

describe('isHeadOfNote', () => {
  it.each(['Correction: May 22, 2031', 'Correction', 'Editors’ Note: 4 April', 'CORRECTIONS:'])(
    'is so of %s',
    (line) => expect(isHeadOfNote(line)).toBe(true),
  );
  it.each(['Correction: The mill is older.', 'Corrections officer', 'May 22, 2031'])(
    'is not so of %s',
    (line) => expect(isHeadOfNote(line)).toBe(false),
  );
});
