import { describe, expect, it } from 'vitest';
import { linesOf, passageOf } from '../../src/compare/points/lines.ts';
import { stretchOf } from '../../src/compare/points/stretch.ts';
import { memberOf } from '../support/member.ts';

/** What is shown of the passage between the marks « and ». */
function shown(marked: string): string {
  const text = marked.replaceAll(/[«»]/gu, '');
  const range = { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
  const line = linesOf([memberOf(text)], { personOf: () => undefined }).find(
    ({ sentence }) => sentence.start <= range.start && range.end <= sentence.end,
  );
  if (!line) throw new Error(`no one sentence holds ${text.slice(range.start, range.end)}`);
  const { start, end } = stretchOf(passageOf(line, range));
  return text.slice(start, end);
}

describe('what is shown of a passage', () => {
  it.each([
    [
      'is the passage where nothing is loose',
      'The harbour board of Orla closed «the north ferry pier on Monday» after a fire.',
      'the north ferry pier on Monday',
    ],
    [
      'has no joining word in front',
      'The harbour board of Orla met on Monday, «and its chair promised new engines for the ferry».',
      'its chair promised new engines for the ferry',
    ],
    [
      'keeps a joining word that means something: nor',
      'The board never met, «nor did its chair promise new engines for the ferry».',
      'nor did its chair promise new engines for the ferry',
    ],
    [
      'keeps a joining word that means something: so far',
      'The board met, «so far as its chair remembers the burnt ferry».',
      'so far as its chair remembers the burnt ferry',
    ],
    [
      'keeps a "but" that takes something out',
      'In the night at Orla all «but two of the ferries burned».',
      'but two of the ferries burned',
    ],
    [
      'keeps the sign of a currency behind a joining word',
      'The board promised new engines «and £5 million for the ferry pier».',
      '£5 million for the ferry pier',
    ],
    [
      'has whole words',
      'Some off-the-«cuff and weary remarks of the ferry» chair were heard.',
      'off-the-cuff and weary remarks of the ferry',
    ],
    [
      'takes along what is compared',
      'The fire cost «the harbour board of Orla more than» the ferry itself.',
      'the harbour board of Orla more than the ferry itself',
    ],
    [
      'keeps a joining word that begins its sentence',
      'The board met. «But its chair promised new engines for the ferry» on Monday.',
      'But its chair promised new engines for the ferry',
    ],
    [
      'takes the subject of a verb along that it was cut from',
      'The chair of the harbour board at Orla «would close the north pier of the old ferry» by autumn.',
      'The chair of the harbour board at Orla would close the north pier of the old ferry',
    ],
    [
      'does not take a subject along that is longer than itself tells',
      'The chair of the harbour board at Orla by the wide grey sea of the north «would close the pier of the ferry» by autumn.',
      'would close the pier of the ferry',
    ],
    [
      'takes along what a dangling word lacks',
      'The report did not say «what the harbour board knew of» when the ferry burned.',
      'what the harbour board knew of when the ferry burned',
    ],
    [
      'leaves out what opens the next clause',
      '«The harbour board of Orla met on Monday, in which» the ferry burned.',
      'The harbour board of Orla met on Monday',
    ],
    [
      'keeps a preposition that ends a clause',
      '«The pier was the one that nobody waited at», said the harbour board of Orla.',
      'The pier was the one that nobody waited at',
    ],
    [
      'has both marks of a quotation',
      'The chair called the fire «“the worst night of the harbour»,” and left.',
      '“the worst night of the harbour,”',
    ],
    [
      'has both ends of a bracket',
      '«The senator Ona Brask (D-Orla.»), who chairs the board, closed the pier.',
      'The senator Ona Brask (D-Orla.)',
    ],
  ])('%s', (_, marked, expected) => {
    expect(shown(marked)).toBe(expected);
  });
});
