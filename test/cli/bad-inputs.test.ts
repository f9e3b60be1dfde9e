import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../src/app/schemas.ts';
import { folderWith } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

const PNG = Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1');
const GOOD =
  'Bridge over the Orla shut\n\nThe bridge was shut on Monday, Mayor Olle Brandt said.\n';

let pile: ReturnType<typeof folderWith>;

beforeAll(() => {
  pile = folderWith({
    'mixed/good.txt': GOOD,
    'mixed/empty.txt': '',
    'mixed/blank.txt': ' \n\n ',
    'mixed/picture.png': PNG,
    'mixed/picture.txt': PNG,
    'mixed/huge.txt': 'A long day in Tarn. '.repeat(400),
    'mixed/records.jsonl': `{"id":"ok","title":"Ferry runs again","text":"The ferry ran again on Monday."}\n{broken\n{"url":"https://tarn.example/"}\n`,
    'code/notes.rst': 'Notes on the ferry.',
    'latin.txt': Buffer.from(
      'Caf\u00e9 in Tarn closes\n\nThe caf\u00e9 closed, Ada Moor said.',
      'latin1',
    ),
  });
});
afterAll(() => pile.clear());

/** Bad inputs of the folder, each with a word of its reason and one of the way out. */
const BAD = [
  ['missing.txt', 'no such file', 'check the name'],
  ['mixed/empty.txt', 'empty', 'leave it out'],
  ['mixed/blank.txt', 'white space', 'leave it out'],
  ['mixed/picture.png', 'PNG image', 'save the article as plain text'],
  ['mixed/picture.txt', 'PNG image', 'save the article as plain text'],
  ['mixed/huge.txt', 'too large', '--max-size'],
] as const;

describe('one bad input', () => {
  it.each(BAD)('%s is named with its reason and the way out', async (name, reason, wayOut) => {
    const bad = pile.path(name);
    for (const command of ['compare', 'read', 'relate']) {
      const { code, err } = await rashomon([command, bad, '--max-size', '4kB']);
      expect(code).toBe(3);
      expect(err).toMatch(/^rashomon: [^\n]*\n$/u);
      expect(err).toContain(`rashomon: ${bad}: `);
      expect(err).toContain(reason);
      expect(err).toContain(wayOut);
    }
  });

  it('versions and explain end with 3 too, and say what they still need', async () => {
    const [good, bad] = [pile.path('mixed/good.txt'), pile.path('missing.txt')];
    for (const command of ['versions', 'explain']) {
      const { code, out, err } = await rashomon([command, good, bad]);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toContain('missing.txt: no such file');
    }
  });

  it('versions --json and explain --json then hold what failed, by their schemas', async () => {
    const [good, bad] = [pile.path('mixed/good.txt'), pile.path('missing.txt')];
    const failed = [{ source: bad, reason: expect.stringContaining('no such file') }];
    const versions = await rashomon(['versions', good, bad, '--json']);
    expect(versions.code).toBe(3);
    expect(SCHEMAS.versions.parse(JSON.parse(versions.out))).toEqual({
      versions: [],
      facts: [],
      notes: [],
      table: null,
      failed,
    });
    const explain = await rashomon(['explain', good, bad, '--json']);
    expect(explain.code).toBe(3);
    expect(SCHEMAS.explain.parse(JSON.parse(explain.out))).toEqual({
      a: expect.stringMatching(/^[0-9a-f]{16}$/u),
      b: null,
      relation: null,
      sameAccount: null,
      sameStory: null,
      reasons: [],
      failed,
    });
  });
});

describe('a folder of all of these', () => {
  const argv = (...more: string[]): string[] => [pile.path('mixed'), '--max-size', '4kB', ...more];

  it('compares the rest, names each, and ends with 3', async () => {
    const { code, out, err } = await rashomon(['compare', ...argv()]);
    expect(code).toBe(3);
    expect(out).toMatch(/^2 documents · 2 distinct texts · 2 accounts/u);
    for (const name of ['empty.txt', 'blank.txt', 'picture.png', 'picture.txt', 'huge.txt'])
      expect(err).toContain(`rashomon: ${pile.path(`mixed/${name}`)}: `);
    expect(err).toContain('records.jsonl#2: ');
    expect(err).toContain('records.jsonl#3: ');
    expect(err.trimEnd().split('\n')).toHaveLength(7);
    expect(err).not.toMatch(/\n\s+at /u);
  });

  it.each(['compare', 'relate'])('%s --json lists them beside the rest', async (command) => {
    const { code, out } = await rashomon([command, ...argv('--json')]);
    const { failed, counts }: Record<string, unknown> = JSON.parse(out);
    expect(code).toBe(3);
    expect(counts).toMatchObject({ documents: 2 });
    expect(failed).toHaveLength(7);
  });

  it('relate --jsonl names each line that is none on standard error too, with a state every time', async () => {
    const lines = pile.path('mixed/records.jsonl');
    const state = ['--state', pile.path('kept')];
    for (const more of [[], state, state]) {
      const { code, out, err } = await rashomon(['relate', lines, '--jsonl', ...more]);
      expect(code).toBe(3);
      expect(out.match(/^\{"type":"failed"/gmu)).toHaveLength(2);
      expect(err.trimEnd().split('\n')).toEqual([
        `rashomon: ${lines}#2: not valid JSON; write one JSON object a line`,
        `rashomon: ${lines}#3: has neither a title nor a text; add one of them`,
      ]);
    }
  });

  it('read --json gives each a line of its own', async () => {
    const { code, out } = await rashomon(['read', ...argv('--json')]);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line): object => JSON.parse(line));
    expect(code).toBe(3);
    expect(lines.filter((line) => 'failed' in line)).toHaveLength(7);
    expect(lines.filter((line) => 'text' in line)).toHaveLength(2);
  });

  it('versions --json lists them beside the change', async () => {
    const inputs = [pile.path('latin.txt'), pile.path('mixed/good.txt'), pile.path('missing.txt')];
    const { code, out } = await rashomon(['versions', ...inputs, '--json']);
    const { failed }: Record<string, unknown> = JSON.parse(out);
    expect(code).toBe(3);
    expect(failed).toMatchObject([{ source: pile.path('missing.txt') }]);
  });
});

describe('an odd input', () => {
  it('that is not UTF-8 is read as windows-1252, with a warning and exit 0', async () => {
    const { code, out, err } = await rashomon(['read', pile.path('latin.txt'), '--json']);
    const { title }: Record<string, unknown> = JSON.parse(out);
    expect({ code, title }).toEqual({ code: 0, title: 'Café in Tarn closes' });
    expect(err).toMatch(/^rashomon: warning: [^\n]*windows-1252[^\n]*\n$/u);
  });

  it('many with one reason are named behind it, and the reason stands once', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `record-${at}.json`);
    const folder = folderWith({
      ...Object.fromEntries(names.map((name) => [name, '{"count": 3}'])),
      'ferry.txt': 'The ferry sank on Monday.',
    });
    const { code, err } = await rashomon(['relate', folder.path('.')], { columns: 60 });
    folder.clear();
    expect(code).toBe(3);
    for (const name of names) expect(err).toContain(name);
    const said = err.replace(/\s+/gu, ' ');
    expect(said.match(/neither a title nor a text/gu)).toHaveLength(1);
    expect(said).toContain('30 inputs, each for the same reason');
  });

  it('a folder without files and a pattern without matches say so', async () => {
    const { code, err } = await rashomon(['compare', pile.path('mixed/*.rtf')]);
    expect(code).toBe(3);
    expect(err).toContain('no file matches');
  });

  it('a folder of nothing that is read says so and how to go on', async () => {
    const { code, out, err } = await rashomon(['compare', pile.path('code')]);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('nothing of a kind that is read');
    expect(err).toContain('name the files themselves');
  });
});
