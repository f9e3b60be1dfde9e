import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading.ts';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';
import { EXAMPLE, filesOf } from '../support/pile.ts';
import { hasShared, shared } from '../support/shared.ts';

/** Characters of a passage: long enough for quotations over paragraphs, short enough for thousands of runs. */
const PASSAGE = 420;
const RUNS = 10_000;

const real = hasShared('seeds');
if (!real) console.warn('../shared/seeds is missing: spans are tested on the example only');

const PASSAGES = [...filesOf(real ? shared('seeds') : EXAMPLE)]
  .filter(([name]) => name.endsWith('.txt'))
  .flatMap(([, bytes]) => {
    const text = bytes.toString('utf8');
    return Array.from({ length: Math.ceil(text.length / PASSAGE) }, (_, at) =>
      text.slice(at * PASSAGE, (at + 1) * PASSAGE),
    );
  });

const PIECES = [
  '"',
  '“',
  '”',
  "'",
  '’',
  '\n\n',
  '\u2009',
  '\u00a0',
  '\u00ad',
  ' said',
  '. ',
  ',',
  ':',
  'Reuters',
];
const NOISE = [
  '\ud83d',
  '\ud83d\ude00',
  'e\u0301',
  'ß',
  '漢',
  '<u>',
  '—',
  '(',
  ')',
  ' he said. ',
  '2018',
];

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
  put: fc.constantFrom('', ...PIECES, ...NOISE),
});

const mutated = fc
  .tuple(fc.constantFrom(...PASSAGES), fc.array(change, { minLength: 1, maxLength: 8 }))
  .map(([passage, changes]) =>
    changes.reduce((text, { at, drop, put }) => {
      const place = Math.floor(at * text.length);
      return text.slice(0, place) + put + text.slice(place + drop);
    }, passage),
  );

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function spansOf({ names, entities, statements, times }: Reading): Placed[] {
  return [
    ...names,
    ...times,
    ...entities.flatMap(({ roles }) => roles),
    ...statements.flatMap((one) => [
      one,
      ...one.chain,
      ...one.candidates,
      ...[one.speaker, one.cue, one.addressee].filter((party) => party !== undefined),
    ]),
  ];
}

describe('every span slices to its text', () => {
  it(`on ${RUNS} passages with signs lost, added and doubled`, { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(mutated, (content) => {
        const article = articleOf({ text: content });
        for (const { start, end, text } of spansOf(read(article)))
          if (start >= end || article.text.slice(start, end) !== text)
            throw new Error(
              `[${start}, ${end}) is “${article.text.slice(start, end)}”, not “${text}”`,
            );
      }),
      { numRuns: RUNS },
    );
    expect(PASSAGES.length).toBeGreaterThan(10);
  });
});
