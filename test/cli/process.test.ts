import { spawn, spawnSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE, folderWith } from '../support/pile.ts';

/** The program as a process of its own, run from its sources. */
const MAIN = ['--import', 'tsx', fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))];

const GOOD =
  'Bridge over the Orla shut\n\nThe bridge was shut on Monday, Mayor Olle Brandt said.\n';

let pile: ReturnType<typeof folderWith>;

beforeAll(() => {
  pile = folderWith({
    'good.txt': GOOD,
    'latin.txt': Buffer.from('Caf\u00e9\n\nClosed.', 'latin1'),
  });
});
afterAll(() => pile.clear());

function program(argv: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...MAIN, ...argv], {
    encoding: 'utf8',
    ...(input !== undefined && { input }),
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, stdout, stderr };
}

describe('the program as a process', () => {
  it('keeps data and words apart, and neither coloured nor with progress off a terminal', () => {
    const { status, stdout, stderr } = program([
      'compare',
      pile.path('good.txt'),
      pile.path('latin.txt'),
      pile.path('none.txt'),
    ]);
    expect(status).toBe(3);
    expect(stdout).toMatch(/^2 documents/u);
    expect(stdout).not.toContain('rashomon:');
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^rashomon: warning: .*latin\.txt: .*windows-1252/u),
      expect.stringMatching(/^rashomon: .*none\.txt: no such file/u),
    ]);
    expect(stdout + stderr).not.toMatch(/[\u001b\r]/u);
  });

  it('reads what comes through a pipe, and what is stated of it', () => {
    const { status, stdout, stderr } = program(
      ['read', '-', '--json', '--outlet', '-=The Tarn Courier'],
      GOOD,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      source: '-',
      title: 'Bridge over the Orla shut',
      outlet: { value: 'The Tarn Courier', certainty: 'given' },
    });
  });

  it('says before the work that a report has no place to go, and what to do', () => {
    const { status, stdout, stderr } = program([
      'compare',
      pile.path('none.txt'),
      '--report',
      pile.path('none/report.html'),
    ]);
    // The input is not looked at: nothing is said of it.
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      `rashomon: ${pile.path('none/report.html')} cannot be written: its folder does not exist; make ${pile.path('none')} first or choose another place\n`,
    );
  });

  it('names an empty pipe', () => {
    const { status, stdout, stderr } = program(['compare', '-'], '');
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('nothing came through the pipe');
  });

  it('ends with 2 and no stack trace when it is used wrongly', () => {
    const { status, stdout, stderr } = program(['compare', '--jsno', EXAMPLE]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Did you mean --json?');
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  it('takes a reader that leaves early for no error', async () => {
    const child = spawn(process.execPath, [...MAIN, 'compare', EXAMPLE, '--json']);
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => void (words += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, words }).toEqual({ code: 0, words: '' });
  });

  it('refuses a text of 50 MB without reading it', () => {
    const big = pile.path('big.txt');
    writeFileSync(big, '');
    truncateSync(big, 50 * 1024 * 1024);
    const { status, stdout, stderr } = program(['compare', big, pile.path('good.txt')]);
    expect(status).toBe(3);
    expect(stdout).toMatch(/^1 document /u);
    expect(stderr).toContain('too large: 50 MB, the limit is 16 MB; raise it with --max-size');
  });
});
