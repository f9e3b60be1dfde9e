import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ingestFixture } from './summary.ts';

const root = fileURLToPath(new URL('../fixtures/ingest/', import.meta.url));

describe('what ingest makes of a file', () => {
  for (const name of readdirSync(root)) {
    it(name, () => {
      const input = readdirSync(root + name).find((file) => file.startsWith('input.'));
      if (!input) throw new Error(`${name} has no input.*`);
      const expected: unknown = JSON.parse(readFileSync(`${root}${name}/expected.json`, 'utf8'));
      expect(ingestFixture(input, readFileSync(`${root}${name}/${input}`))).toEqual(expected);
    });
  }
});
