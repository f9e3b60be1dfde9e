import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSettled } from '../../src/io/settled.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'settled-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const large = 'x'.repeat(3_000_000);

function filled(): void {
  const first = openSettled(folder, 'one program');
  first.put('part a', '{"title":"Café in Vellin\\t"}');
  first.put('part b', large);
  first.put('window c', '[]');
  first.close();
}

it('what one run worked out is there for the next, and in the run itself', () => {
  filled();
  const next = openSettled(folder, 'one program');
  expect(next.get('part a')).toBe('{"title":"Café in Vellin\\t"}');
  expect(next.get('part b')).toBe(large);
  expect(next.get('part')).toBeUndefined();
  next.put('part d', '4');
  expect(next.get('part d')).toBe('4');
  next.close();
});

it('a line that was half written when a run was killed is none, and others can follow', () => {
  filled();
  appendFileSync(join(folder, 'settled.log'), 'part e\t{"half');
  const next = openSettled(folder, 'one program');
  expect(next.get('part e')).toBeUndefined();
  next.put('part f', '6');
  expect([next.get('part f'), next.get('window c'), next.get('part b')]).toEqual([
    '6',
    '[]',
    large,
  ]);
  next.close();
  expect(openSettled(folder, 'one program').get('part f')).toBe('6');
});

it('what another program worked out counts for nothing', () => {
  filled();
  const other = openSettled(folder, 'another program');
  expect(other.get('part a')).toBeUndefined();
  other.put('part a', '1');
  other.close();
  expect(openSettled(folder, 'another program').get('part a')).toBe('1');
  expect(openSettled(folder, 'one program').get('part a')).toBeUndefined();
});

it('what is asked for no longer is let go once it is most of the file', () => {
  filled();
  const next = openSettled(folder, 'one program');
  next.get('part a');
  next.close();
  expect(statSync(join(folder, 'settled.log')).size).toBeLessThan(1000);
  const last = openSettled(folder, 'one program');
  expect([last.get('part a'), last.get('part b')]).toEqual([
    '{"title":"Café in Vellin\\t"}',
    undefined,
  ]);
  last.close();
});

it('a line that was damaged is not known, and is put anew', () => {
  filled();
  const path = join(folder, 'settled.log');
  const damaged = readFileSync(path, 'utf8').replace('Café', 'Caf"');
  writeFileSync(path, damaged);
  const next = openSettled(folder, 'one program');
  expect([next.get('part a'), next.get('window c')]).toEqual([undefined, '[]']);
  next.put('part a', '1');
  expect(next.get('part a')).toBe('1');
  next.get('part b');
  next.close();
  expect(openSettled(folder, 'one program').get('part a')).toBe('1');
});

it.skipIf(!existsSync('/dev/full'))('a disk that is full ends nothing', () => {
  symlinkSync('/dev/full', join(folder, 'settled.log'));
  const full = openSettled(folder, 'one program');
  full.put('part a', '1');
  expect(full.get('part a')).toBeUndefined();
  full.close();
});

it('what cannot be tidied up stays as it is', () => {
  filled();
  mkdirSync(join(folder, 'settled.log.new'));
  const next = openSettled(folder, 'one program');
  next.get('part a');
  next.close();
  expect(openSettled(folder, 'one program').get('part b')).toBe(large);
});
