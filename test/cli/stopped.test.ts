import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync, statSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stoppedLine } from '../../src/cli/stopped.ts';
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

/** Runs the program and stops it by Ctrl-C as soon as `when` has its moment. */
async function stopped(
  args: readonly string[],
  when: (child: ReturnType<typeof spawn>, printed: () => string) => Promise<void>,
) {
  const child = spawn(process.execPath, [...MAIN, ...args]);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => void (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (stderr += chunk.toString()));
  await when(child, () => stdout);
  const asked = performance.now();
  child.kill('SIGINT');
  const signal = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
  return { signal, stdout, stderr, took: performance.now() - asked };
}

/** A moment: its first data is there. */
async function printing(_: unknown, printed: () => string): Promise<void> {
  while (printed() === '') await new Promise((resolve) => setTimeout(resolve, 5));
}

describe.skipIf(process.platform === 'win32')('a run that is stopped', () => {
  it('in the midst of its work says at once how far it was, and that what is printed stands', async () => {
    const args = ['read', place.path('all boats.jsonl'), '--json', '--names', 'rules'];
    const { signal, stdout, stderr, took } = await stopped(args, printing);
    expect(signal).toBe('SIGINT');
    expect(stderr).toMatch(
      /^rashomon: stopped while reading articles \(\d+ of 700\); what is printed stands, the rest is lost\n$/u,
    );
    const lines = stdout.split('\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(() => void JSON.parse(line)).not.toThrow();
    expect(lines.length).toBeLessThan(700);
    expect(took).toBeLessThan(2000);
  }, 120_000);

  it('while it waits for a page says that nothing is printed', async () => {
    // Its first request is the moment; it never gets an answer.
    let heard: (() => void) | undefined;
    const asked = new Promise<void>((resolve) => (heard = resolve));
    const server = createServer(() => heard?.());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const cache = place.path('cache');
    const url = `http://127.0.0.1:${port}/ferry`;
    const args = ['compare', url, '--allow-private', '--cache', cache, '--report', 'never.html'];
    const { signal, stdout, stderr } = await stopped(args, () => asked);
    server.closeAllConnections();
    server.close();
    expect({ signal, stdout }).toEqual({ signal: 'SIGINT', stdout: '' });
    expect(stderr).toMatch(
      /^rashomon: stopped[^;\n]*; nothing is printed; never\.html is not written; pages that were fetched are kept\n$/u,
    );
    expect(existsSync('never.html')).toBe(false);
  }, 120_000);
});

describe.each([
  [['compare', 'a'], undefined, false, 'stopped; nothing is printed'],
  [
    ['compare', 'https://a.example/x', '--report=r.html'],
    { stage: 'load', done: 3, total: undefined },
    false,
    'stopped while opening files (3 so far); nothing is printed; r.html is not written; pages that were fetched are kept',
  ],
  [
    ['relate', 'a.jsonl', '--jsonl'],
    { stage: 'relate', done: 3, total: 9 },
    false,
    'stopped while relating articles (3 of 9); nothing is printed; with --state DIR what was read would be kept',
  ],
  [
    ['relate', 'a.jsonl', '--jsonl', '--state', 'kept'],
    { stage: 'stories', done: 3, total: 9 },
    true,
    'stopped while finding the stories of the accounts (3 of 9); what is printed stands, the rest is lost; what was read is kept in kept; the same command goes on from there',
  ],
] as const)('%j', (args, at, printed, words) => {
  it('says in one line what is kept', () => {
    expect(stoppedLine({ argv: args, at, printed })).toBe(`rashomon: ${words}\n`);
  });
});

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
