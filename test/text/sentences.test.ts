import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { sentencesOf } from '../../src/text/sentences.ts';

/** Cuts a text whose sentence borders are marked with `|`. */
function cut(marked: string): { found: string[]; marked: string[] } {
  const text = marked.replaceAll('|', '');
  const shadow = fold(text);
  return {
    found: sentencesOf(shadow).map(({ start, end }) => text.slice(start, end)),
    marked: marked.split('|').map((sentence) => sentence.trim()),
  };
}

describe('sentencesOf', () => {
  it.each([
    'The ferry left at noon. |It never arrived.',
    'Mr. Odell met Sen. Vara at the U.S. mission. |He left early.',
    'She moved to the U.S. |The harbour stayed.',
    'J. K. Orlan spoke first. |Nobody answered.',
    '“Is it safe?” he asked.',
    '“It is safe.” |He then left.',
    '“It is safe. |We checked,” she said. |“Go home.”',
    'Dr. Lind (who came at 9 a.m. on Friday) said so.',
    'It cost 3.5 million. |That was too much.',
    'He paused… |Then he went on.',
  ])('%s', (marked) => {
    const { found, marked: expected } = cut(marked);
    expect(found).toEqual(expected);
  });

  it('covers every word of any text once, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('abC. "!?()\n’“”U.S')) }),
        (text) => {
          const shadow = fold(text);
          const sentences = sentencesOf(shadow);
          const covered = sentences
            .map(({ start, end }) => shadow.slice(start, end))
            .join('')
            .replace(/\s/gu, '');
          expect(covered).toBe(shadow.replace(/\s/gu, ''));
        },
      ),
    );
  });
});
