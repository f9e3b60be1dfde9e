import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SCHEMAS } from '../../src/app/schemas.ts';
import { EXAMPLE, filesOf } from '../support/pile.ts';
import { hasShared, shared } from '../support/shared.ts';
import { rashomon } from '../support/terminal.ts';
import type {
  CheckOutput,
  CompareOutput,
  ExplainOutput,
  Json,
  ReadRecord,
  RelateOutput,
  VersionsOutput,
} from '../../src/app/json.ts';

/** Compiles only where both types take each other's values. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Printed<Name extends keyof typeof SCHEMAS> = z.infer<(typeof SCHEMAS)[Name]>;

/** The compiler holds the types of `app/json.ts` and the schemas to each other. */
const TIED: readonly true[] = [
  true satisfies Same<Json<ReadRecord>, Printed<'read'>>,
  true satisfies Same<Json<RelateOutput>, Printed<'relate'>>,
  true satisfies Same<Json<VersionsOutput>, Printed<'versions'>>,
  true satisfies Same<Json<CompareOutput>, Printed<'compare'>>,
  true satisfies Same<Json<ExplainOutput>, Printed<'explain'>>,
  true satisfies Same<Json<CheckOutput>, Printed<'check'>>,
];

const schemaFolder = fileURLToPath(new URL('../../docs/schemas', import.meta.url));

let broken = '';
beforeAll(() => {
  broken = mkdtempSync(join(tmpdir(), 'rashomon-contract-'));
  writeFileSync(join(broken, 'empty.txt'), '');
});
afterAll(() => rmSync(broken, { recursive: true, force: true }));

/** What a schema finds wrong with a printed value, in a few lines. */
function wrong(name: keyof typeof SCHEMAS, line: string): string[] {
  const { error } = SCHEMAS[name].safeParse(JSON.parse(line));
  return (error?.issues ?? [])
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.')}: ${message}`);
}

async function printed(...argv: string[]): Promise<string[]> {
  const { out } = await rashomon([...argv, '--json']);
  return argv[0] === 'read' ? out.trimEnd().split('\n') : [out];
}

describe.each([
  ['the example', EXAMPLE, true],
  ['the seeds', shared('seeds'), hasShared('seeds')],
])('what is printed of %s keeps the contract', (_name, folder, there) => {
  const files = there ? [...filesOf(folder).keys()].map((name) => join(folder, name)) : [];
  const texts = files.filter((file) => file.endsWith('.txt'));
  const [first = '', second = '', third = ''] = texts;

  it.runIf(there)('read', async () => {
    const lines = await printed('read', folder);
    expect(lines.length).toBeGreaterThanOrEqual(files.length);
    expect(lines.flatMap((line) => wrong('read', line))).toEqual([]);
    const together = await printed('read', folder, '--together');
    expect(together.flatMap((line) => wrong('read', line))).toEqual([]);
  });

  it.runIf(there).each(['relate', 'compare'] as const)('%s', async (name) => {
    const [line = ''] = await printed(name, folder, broken);
    expect(wrong(name, line)).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({ failed: [{ source: join(broken, 'empty.txt') }] });
  });

  it.runIf(there)('versions', async () => {
    const [pair = ''] = await printed('versions', first, second, '--typography');
    expect(wrong('versions', pair)).toEqual([]);
    const [list = ''] = await printed('versions', first, second, third, join(broken, 'empty.txt'));
    expect(wrong('versions', list)).toEqual([]);
  });

  it.runIf(there)('check', async () => {
    const [line = ''] = await printed('check', 'The council approved it.', folder, broken);
    expect(wrong('check', line)).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({
      scope: { failed: [{ source: join(broken, 'empty.txt') }] },
    });
  });

  it.runIf(there)('explain', async () => {
    for (const other of texts.slice(1, 5)) {
      const [line = ''] = await printed('explain', first, other, folder);
      expect(wrong('explain', line)).toEqual([]);
    }
  });
});

describe('the schemas', () => {
  it('are strict: an unknown or a missing name is refused', async () => {
    const [line = ''] = await printed('relate', EXAMPLE);
    const { counts, ...rest }: Record<string, unknown> = JSON.parse(line);
    expect(SCHEMAS.relate.safeParse({ ...rest, counts, extra: 1 }).success).toBe(false);
    expect(SCHEMAS.relate.safeParse(rest).success).toBe(false);
  });

  it('have the types of the library', () => {
    expect(TIED).toHaveLength(Object.keys(SCHEMAS).length);
  });

  it('stand in docs/schemas as they are; `npm run schemas` writes them', () => {
    expect(readdirSync(schemaFolder).toSorted()).toEqual(
      Object.keys(SCHEMAS)
        .map((name) => `${name}.schema.json`)
        .toSorted(),
    );
    for (const [name, schema] of Object.entries(SCHEMAS)) {
      const written = readFileSync(join(schemaFolder, `${name}.schema.json`), 'utf8');
      expect(JSON.parse(written), name).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(schema))));
    }
  });
});
