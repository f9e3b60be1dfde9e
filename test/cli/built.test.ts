import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../support/pile.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest: { version: string; bin: { rashomon: string } } = JSON.parse(
  readFileSync(`${root}package.json`, 'utf8'),
);
const built = `${root}${manifest.bin.rashomon}`;
const hasBuild = existsSync(built);
if (!hasBuild)
  console.warn(
    `${built} is missing: the tests of the built command are NOT RUN. Run: npm run build`,
  );

/** More than is read in the main thread (the built thread is its own file), less than no article has. */
const LARGE = `Ferry stops\n\n${'The ferry stopped on Monday, the harbour master said.\n\n'.repeat(5200)}`;

let pile: ReturnType<typeof folderWith>;
beforeAll(() => {
  pile = folderWith({
    'large.txt': LARGE,
    'page.html':
      '<html><body><h1>Bridge shut</h1><p>The bridge was shut on Monday.</p></body></html>',
  });
});
afterAll(() => pile.clear());

function command(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...argv], {
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, stdout, stderr };
}

describe.skipIf(!hasBuild)('the built command', () => {
  it('finds its package', () => {
    expect(command('--version')).toEqual({
      status: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
  });

  it('reads large inputs in their thread and pages, and finds the weights', () => {
    const { status, stdout, stderr } = command(
      'read',
      pile.path('large.txt'),
      pile.path('page.html'),
      '--json',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toHaveLength(2);
  });

  it('writes the report', () => {
    const file = pile.path('report.html');
    const { status } = command('compare', pile.path('page.html'), '--report', file);
    expect(status).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('<script');
  });
});
