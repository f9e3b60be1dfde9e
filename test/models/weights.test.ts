import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasShared } from '../support/shared.ts';

const models = fileURLToPath(new URL('../../models', import.meta.url));
const NAMES = ['en-tagger', 'en-names'];

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

describe('the weights that ship', () => {
  it.each(NAMES)('%s.bin is the file that its card describes', (name) => {
    const card = readFileSync(join(models, `${name}.md`), 'utf8');
    expect(card).toContain(sha256(join(models, `${name}.bin`)));
  });

  it.each(NAMES)('%s.bin stays under 2.5 MB', (name) => {
    expect(readFileSync(join(models, `${name}.bin`)).length).toBeLessThan(2_500_000);
  });
});

describe.runIf(process.env['RASHOMON_TRAIN'] === '1' && hasShared('data/names'))(
  'training them again (RASHOMON_TRAIN=1 runs it)',
  () => {
    it('gives the same bytes again', { timeout: 600_000 }, () => {
      const folder = mkdtempSync(join(tmpdir(), 'rashomon-models-'));
      const script = join(models, 'training/train.ts');
      execFileSync(process.execPath, ['--import', 'tsx', script, folder], { stdio: 'ignore' });
      for (const name of NAMES)
        expect(sha256(join(folder, `${name}.bin`))).toBe(sha256(join(models, `${name}.bin`)));
      rmSync(folder, { recursive: true });
    });
  },
);
