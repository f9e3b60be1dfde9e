import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../src/io/lock.ts';
import { openState, StateError } from '../../src/io/state.ts';
import { folderEach } from '../support/folder.ts';

const inFolder = folderEach();
const lockFile = (): string => inFolder('lock');

function held(by: object): void {
  writeFileSync(lockFile(), JSON.stringify({ since: '2031-04-02T10:00:00.000Z', ...by }));
}

function isTaken(): boolean {
  const lock = lockFolder(inFolder());
  if (!('release' in lock)) return false;
  lock.release();
  return true;
}

describe('a folder that one run holds', () => {
  it('is refused to a second one, with who holds it, until the first lets it go', () => {
    const first = lockFolder(inFolder());
    const second = lockFolder(inFolder());
    expect(second).toMatchObject({
      file: lockFile(),
      holder: { pid: process.pid, host: hostname() },
    });
    if ('release' in first) first.release();
    expect(existsSync(lockFile())).toBe(false);
    expect(isTaken()).toBe(true);
  });

  it('is free again when its holder was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    held({ pid: child.pid, host: hostname() });
    expect(isTaken()).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isTaken()).toBe(true);
  });

  it.skipIf(!existsSync('/proc/self/stat'))(
    'is free again when another process has the number of its holder',
    () => {
      held({ pid: process.pid, host: hostname(), began: '1' });
      expect(isTaken()).toBe(true);
    },
  );

  it.each([
    ['by a process of another machine', JSON.stringify({ pid: 1, host: 'elsewhere', since: 'x' })],
    ['by what is no lock of ours', 'not ours'],
    ['by a lock that is half written', '{"pid":'],
  ])('stays held %s', (_, text) => {
    writeFileSync(lockFile(), text);
    expect(isTaken()).toBe(false);
    expect(readFileSync(lockFile(), 'utf8')).toBe(text);
  });
});

describe('a state', () => {
  it('in use is refused with who uses it and what to do, and given back when it is closed', () => {
    const [input, state] = [inFolder('in.jsonl'), inFolder('state')];
    writeFileSync(input, '{"id":1}\n');
    const first = openState(state, [input]);
    expect(() => openState(state, [input])).toThrow(StateError);
    expect(() => openState(state, [input])).toThrow(
      `in use by process ${process.pid} on this machine since `,
    );
    expect(() => openState(state, [input])).toThrow(
      `or give another folder; if it runs no longer, remove ${join(state, 'lock')}`,
    );
    expect(readdirSync(state).filter((name) => name.startsWith('lock'))).toEqual(['lock']);
    first.close();
    openState(state, [input]).close();
  });

  it('whose lock cannot be read is refused by the name of that file', () => {
    const [input, state] = [inFolder('in.jsonl'), inFolder('state')];
    writeFileSync(input, '{"id":1}\n');
    mkdirSync(join(state, 'lock'), { recursive: true });
    expect(() => openState(state, [input])).toThrow(StateError);
    expect(() => openState(state, [input])).toThrow(
      `${join(state, 'lock')} cannot be read (EISDIR)`,
    );
  });

  it('that belongs to other inputs is not held when it was refused', () => {
    const [input, state] = [inFolder('in.jsonl'), inFolder('state')];
    writeFileSync(input, '{"id":1}\n');
    openState(state, [input]).close();
    writeFileSync(input, '{"id":2}\n');
    expect(() => openState(state, [input])).toThrow('other inputs');
    expect(existsSync(join(state, 'lock'))).toBe(false);
  });
});
