import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../support/pile.ts';

const MAIN = ['--import', 'tsx', fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))];

/** Two batches of records, each some sentences of invented words of its own. */
function records(): string {
  const wordOf = (at: number): string => `w${((at * 2654435761) >>> 0).toString(36)}`;
  return Array.from({ length: 700 }, (_, record) => {
    const words = Array.from({ length: 260 }, (_word, at) => wordOf(record * 300 + at));
    return `${JSON.stringify({ id: `r${record}`, title: `Boats ${record}`, text: words.join(' ') })}\n`;
  }).join('');
}

let place: ReturnType<typeof folderWith>;
beforeAll(() => {
  place = folderWith({ 'all boats.jsonl': records() });
});
afterAll(() => place.clear());

const argv = (state: string): string[] => [
  ...MAIN,
  'relate',
  place.path('all boats.jsonl'),
  '--jsonl',
  '--state',
  place.path(state),
];

describe('relate --jsonl --state that is stopped', () => {
  it.skipIf(process.platform === 'win32')(
    'says what is kept and the command to go on, which loses nothing',
    async () => {
      const child = spawn(process.execPath, argv('broken'));
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => void (stdout += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => void (stderr += chunk.toString()));
      const log = place.path('broken/articles.log');
      while (!existsSync(log) || statSync(log).size === 0)
        await new Promise((resolve) => setTimeout(resolve, 5));
      child.kill('SIGINT');
      const signal = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
      expect({ signal, stdout }).toEqual({ signal: 'SIGINT', stdout: '' });
      expect(stderr).toMatch(
        /^rashomon: stopped; \d+ records are read and kept, nothing is printed/u,
      );
      expect(stderr.trimEnd().split('\n').at(-1)).toBe(
        `  rashomon relate '${place.path('all boats.jsonl')}' --jsonl --state ${place.path('broken')}`,
      );
      const run = (state: string) => spawnSync(process.execPath, argv(state), { encoding: 'utf8' });
      const [again, whole] = [run('broken'), run('whole')];
      expect(again.status).toBe(0);
      expect(again.stdout).toBe(whole.stdout);
    },
    120_000,
  );
});
