import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withSpool } from '../../src/io/spool.ts';
import { folderWith } from '../support/pile.ts';

let pile: ReturnType<typeof folderWith>;
beforeAll(() => {
  pile = folderWith({ 'mine.txt': 'kept' });
  vi.stubEnv('TMPDIR', pile.folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  pile.clear();
});

describe('a spool', () => {
  it('gives what was laid down, in order, with fields that are undefined', async () => {
    const values = [{ a: 1, b: undefined }, { a: 2, text: '\ud83d\udea2 ferry' }, { a: 3 }];
    const back = await withSpool<object, object[]>(async (spool) => {
      spool.append(values.slice(0, 2));
      spool.append([]);
      spool.append(values.slice(2));
      return [...spool.values()];
    });
    expect(back).toStrictEqual(values);
  });

  it('leaves nothing behind, whatever becomes of the work', async () => {
    const work = withSpool<string, never>(async (spool) => {
      spool.append(['x'.repeat(1000)]);
      throw new Error('broken');
    });
    await expect(work).rejects.toThrow('broken');
    expect(readdirSync(pile.folder)).toEqual(['mine.txt']);
  });
});
