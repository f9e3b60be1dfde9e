import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openIssued } from '../../src/io/issued.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'issued-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('story ids are there again in the order they were given out', () => {
  expect(openIssued(folder).known).toEqual([]);
  openIssued(folder).add(['c', 'd']);
  openIssued(folder).add(['a']);
  expect(openIssued(folder).known).toEqual(['c', 'd', 'a']);
});
