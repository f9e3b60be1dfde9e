import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

/** In UTF-16 units, just below the length at which a text is named and not read. */
const LONG = 490_000;

const fill = (piece: string): string => piece.repeat(Math.ceil(LONG / piece.length));

/** Texts that no newsroom writes, each nearly half a million characters of one thing in one line. */
const HOSTILE = {
  blanks: `Bridge shut on${fill(' ')}Monday, Mayor Olle Brandt said.\n`,
  tags: `Bridge shut\n\n${fill('<u>')}Mayor Olle Brandt said it was shut.\n`,
  'quotation marks': `Bridge shut\n\nMayor Olle Brandt said ${fill('"')} on Monday.\n`,
  'capitalised words': `Bridge shut\n\n${fill('Brandt Olle Tarn Orla ')}said on Monday.\n`,
};

const NORMAL = `Bridge over the Orla shut

The bridge was shut on Monday, Mayor Olle Brandt said. “It will stay shut,” he told reporters.
`;

let pile: ReturnType<typeof folderWith>;
beforeAll(() => {
  pile = folderWith({ 'normal.txt': NORMAL });
});
afterAll(() => pile.clear());

describe('half a million characters of nothing but', () => {
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
