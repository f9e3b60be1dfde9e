import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

/** In UTF-16 units, just below the length at which a text is named and not read. */
const LONG = 290_000;

const fill = (piece: string, length = LONG): string =>
  piece.repeat(Math.ceil(length / piece.length));

/** Texts that no newsroom writes, each of one thing in one line, most as long as a text may be. */
const HOSTILE = {
  blanks: `Bridge shut on${fill(' ')}Monday, Mayor Olle Brandt said.\n`,
  tags: `Bridge shut\n\n${fill('<u>')}Mayor Olle Brandt said it was shut.\n`,
  'quotation marks': `Bridge shut\n\nMayor Olle Brandt said ${fill('"')} on Monday.\n`,
  'capitalised words': `Bridge shut\n\n${fill('Brandt Olle Tarn Orla ')}said on Monday.\n`,
  // Thousands of statements on one occasion: what is looked for back from each must not grow with them.
  'quotations of one speaker': `Bridge shut\n\n${fill('"No," said Olle Brandt. ', LONG / 4)}\n`,
};

const NORMAL = `Bridge over the Orla shut

The bridge was shut on Monday, Mayor Olle Brandt said. “It will stay shut,” he told reporters.
`;

let pile: ReturnType<typeof folderWith>;
beforeAll(() => {
  pile = folderWith({ 'normal.txt': NORMAL });
});
afterAll(() => pile.clear());

describe('a long text of nothing but', () => {
  // The bound is far above what it takes: it is there for what takes minutes.
  it.each(Object.entries(HOSTILE))('%s costs seconds', { timeout: 60_000 }, async (name, text) => {
    const { path, clear } = folderWith({ [`${name}.txt`]: text });
    const start = process.cpuUsage();
    const { code, out } = await rashomon([
      'compare',
      path(`${name}.txt`),
      pile.path('normal.txt'),
      '--json',
    ]);
    // Time of this process's own: other tests run beside it.
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    clear();
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ counts: { documents: 2 }, failed: [] });
    expect(seconds).toBeLessThan(30);
  });
});
