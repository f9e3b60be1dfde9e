import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** What each room may import besides itself; docs say why. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  ingest: ['model', 'text'],
  read: ['model', 'text'],
  relate: ['model', 'text'],
  compare: ['model', 'text'],
  io: ['model', 'ingest'],
  'pipeline.ts': ['model', 'read', 'relate', 'compare'],
  // The use cases: what they need from the world is handed in.
  app: ['model', 'ingest', 'read', 'relate', 'compare', 'pipeline.ts'],
  // Thin shells: a command calls a use case and shows what it gives.
  cli: ['model', 'text', 'app', 'io', 'report'],
  ui: ['model', 'text'],
  report: ['model', 'app', 'io', 'ui', 'pipeline.ts'],
  'index.ts': [
    'model',
    'ingest',
    'read',
    'relate',
    'compare',
    'app',
    'io',
    'pipeline.ts',
    'report',
  ],
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/u.test(file),
);

function room(path: string): string {
  return path.split(sep)[0] ?? '';
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/gu)].map((match) =>
    relative(source, join(source, file, '..', match[1] ?? '')),
  );
}

describe('imports go one way', () => {
  it.each(files)('%s', (file) => {
    const from = room(file);
    const allowed = MAY_IMPORT[from];
    expect(allowed, `${from} is no room of the house; name it in this test`).toBeDefined();
    const astray = importsOf(file).filter(
      (target) =>
        !target.startsWith('..') && room(target) !== from && !allowed?.includes(room(target)),
    );
    expect(astray).toEqual([]);
  });
});

describe('the core', () => {
  it('touches no clock, chance or console', () => {
    const core = files.filter((file) =>
      ['model', 'text', 'read', 'relate', 'compare'].includes(room(file)),
    );
    const impure = core.filter((file) =>
      /Math\.random|Date\.now|new Date\(\)|console\./u.test(
        readFileSync(join(source, file), 'utf8'),
      ),
    );
    expect(impure).toEqual([]);
  });
});

describe('files', () => {
  it('stay under 500 lines', () => {
    const long = files.filter(
      (file) => readFileSync(join(source, file), 'utf8').split('\n').length > 500,
    );
    expect(long).toEqual([]);
  });
});
