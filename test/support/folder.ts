import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/**
 * An empty folder for each test of a file, taken away behind it; call it where the tests begin. What
 * comes back gives the path of a file in it, and without a name its own.
 */
export function folderEach(): (...names: string[]) => string {
  let folder = '';
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'rashomon-test-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return (...names) => join(folder, ...names);
}
