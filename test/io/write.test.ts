import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryWrite, writeWhole } from '../../src/io/write.ts';
import { folderWith } from '../support/pile.ts';

let place: ReturnType<typeof folderWith>;
beforeAll(() => {
  place = folderWith({ 'report.html': 'as it was' });
});
afterAll(() => place.clear());

/** Writes a large file over `report.html` and is told to stop as soon as something new stands beside it. */
const BROKEN_OFF = `
import { readdirSync } from 'node:fs';
const { writeWhole } = await import(process.env.WRITE);
setInterval(() => {
  if (readdirSync(process.env.FOLDER).length > 1) process.kill(process.pid, 'SIGINT');
}, 1);
await writeWhole(process.env.FOLDER + '/report.html', 'x'.repeat(300_000_000));
process.exit(0);
`;

describe('a file is written whole or not at all', () => {
  it('also where the run is broken off meanwhile', () => {
    const { signal, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', BROKEN_OFF],
      {
        env: {
          ...process.env,
          WRITE: fileURLToPath(new URL('../../src/io/write.ts', import.meta.url)),
          FOLDER: place.folder,
        },
      },
    );
    // A shell calls this 130.
    expect({ signal, status }).toEqual({ signal: 'SIGINT', status: null });
    expect(readdirSync(place.folder)).toEqual(['report.html']);
    expect(readFileSync(place.path('report.html'), 'utf8')).toBe('as it was');
  });

  it('and leaves nobody listening', async () => {
    const before = process.listenerCount('SIGINT');
    await writeWhole(place.path('report.html'), 'as it is');
    expect(readFileSync(place.path('report.html'), 'utf8')).toBe('as it is');
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

describe('a place to write to', () => {
  it('is tried without a trace', async () => {
    const before = readdirSync(place.folder);
    await tryWrite(place.path('report.html'));
    await tryWrite(place.path('new.html'));
    expect(readdirSync(place.folder)).toEqual(before);
  });

  it.each([
    ['none/report.html', 'its folder does not exist; make '],
    ['report.html/report.html', 'its folder is a file'],
    ['.', 'it is a folder'],
  ])('%s is none: %s', async (name, reason) => {
    await expect(tryWrite(place.path(name))).rejects.toThrow(reason);
  });
});
