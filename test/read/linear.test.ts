import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

/** A name of its own for each number, in letters. */
function nameOf(index: number): string {
  const letters = index
    .toString(26)
    .replace(/./gu, (digit) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(digit, 26)] ?? '');
  return `N${letters}`;
}

const NEWS =
  'Marta Lind, the mayor of Harbour, said on Monday that the dam would hold. “It will hold,” she told reporters. ' +
  'Tobias Orr of the Harbour Council denied it, according to the Harbour Post.';

/** Texts of `count` pieces that once cost more than their length, and one of plain news. */
const SHAPES: readonly (readonly [string, number, (count: number) => string])[] = [
  ['news in paragraphs', 180, (count) => Array.from({ length: count }, () => NEWS).join('\n\n')],
  ['news in one line', 180, (count) => `${NEWS} `.repeat(count)],
  ['paragraphs without a quotation mark', 1500, (count) => 'The dam held.\n\n'.repeat(count)],
  ['single marks that nothing closes', 15_000, (count) => "'a ".repeat(count)],
  ['quotations in one endless sentence', 2500, (count) => '"it goes on and on", '.repeat(count)],
  ['curly marks that nothing closes', 40_000, (count) => '\u201c'.repeat(count)],
  ['curly marks with a word each', 15_000, (count) => '\u201ca '.repeat(count)],
  [
    'paragraphs that open a quotation and do not close it',
    1500,
    (count) => '\u201cIt goes on.\n\nAnd on.\n\n'.repeat(count),
  ],
  [
    'quotations inside quotations',
    800,
    (count) => '\u201cHe said \u2018it holds well now\u2019 to us all.\u201d '.repeat(count),
  ],
  ['signed quotations', 1000, (count) => '"It goes on and on." — Marta Lind\n\n'.repeat(count)],
  [
    'one role again and again',
    500,
    (count) => 'President Bo Lind, the mayor of Orr, met him. The mayor left. '.repeat(count),
  ],
  [
    'bearers of one surname',
    2500,
    (count) =>
      Array.from({ length: count }, (_, at) => `${nameOf(at)} Lind said so. Lind left.`).join(' '),
  ],
  [
    'bodies with one first word',
    2000,
    (count) =>
      Array.from(
        { length: count },
        (_, at) => `The Harbour ${nameOf(at)} Institute said so. Harbour left.`,
      ).join(' '),
  ],
];

function secondsFor(text: string): number {
  const article = articleOf({ text });
  const before = process.cpuUsage();
  read(article);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('time grows as the text', () => {
  it.each(SHAPES)(
    '%s',
    (_, count, textOf) => {
      const [single, double] = [textOf(count), textOf(count * 2)];
      let [short, long] = [Infinity, Infinity];
      // A busy machine adds time and never takes any off: the best of several runs counts.
      for (let turn = 0; turn < 12 && (turn < 2 || long > short * 2.6); turn += 1) {
        short = Math.min(short, secondsFor(single));
        long = Math.min(long, secondsFor(double));
      }
      expect(long / short).toBeLessThanOrEqual(2.6);
    },
    60_000,
  );
});
