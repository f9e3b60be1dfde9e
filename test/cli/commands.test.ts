import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE, folderWith } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

const HERALD = `Harbour bridge shut after crack found

By Ada Moor

2 April 2031

TARN — The bridge over the Orla was shut on Monday after engineers found a crack in a pier.

“It will stay shut for three weeks,” Mayor Olle Brandt told reporters.

Brandt denied that the city had known of the damage since autumn, the Varn Agency reported.

Lorries have been sent over the old bridge at Corran, ten kilometres upstream, where queues were two hours long on Tuesday morning.
`;

const COURIER = `Crack closes bridge over the Orla

TARN — A crack in a pier has closed the bridge over the Orla since Monday, engineers said.

Mayor Olle Brandt said the bridge would stay shut for three weeks.

Ferries will carry passengers in the meantime, according to the harbour office.
`;

const HERALD_LATER = HERALD.replace('three weeks', 'five weeks').replace(
  'since autumn',
  'for long',
);

const GERMAN = `Riss schließt Brücke über die Orla

Die Brücke über die Orla ist seit Montag gesperrt, nachdem Ingenieure einen Riss in einem Pfeiler entdeckt haben. Das sagte der Bürgermeister am Abend vor der Presse. Sie bleibt drei Wochen lang gesperrt, und der Verkehr wird über die alte Straße umgeleitet.
`;

let pile: ReturnType<typeof folderWith>;

beforeAll(() => {
  pile = folderWith({
    'stories/herald.txt': HERALD,
    'stories/courier.txt': COURIER,
    'later.txt': HERALD_LATER,
    'german.txt': GERMAN,
    'records.jsonl': `${JSON.stringify({ id: 'p', text: HERALD })}\n${JSON.stringify({ id: 'q', text: HERALD_LATER })}\n`,
    'hostile.txt': `Bridge \u001b[31mshut\u0007\n\nMayor Olle \u202eBrandt said the bridge was shut on Monday.\n`,
  });
});
afterAll(() => pile.clear());

/** The one JSON value that was printed. */
function parsed(out: string): Record<string, unknown> {
  const value: unknown = JSON.parse(out);
  if (value === null || typeof value !== 'object') throw new Error(`no object: ${out}`);
  return { ...value };
}

const COMMANDS = ['compare', 'read', 'relate', 'versions', 'check', 'explain'] as const;

describe('help', () => {
  it.each(COMMANDS)('%s --help explains every option and shows examples', async (name) => {
    const { code, out, err } = await rashomon([name, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: rashomon ${name}`);
    expect(out).toMatch(new RegExp(`Examples:\\n  rashomon ${name} `, 'u'));
    for (const option of ['--json', '--outlet', '--date', '--max-size'])
      expect(out).toContain(option);
  });

  it('the program lists its commands, examples and exit codes', async () => {
    const { code, out } = await rashomon(['--help']);
    expect(code).toBe(0);
    for (const name of COMMANDS) expect(out).toContain(`\n  ${name} `);
    expect(out).toContain('Examples:');
    expect(out).toContain('Exit codes:');
  });

  it.each([[], ...COMMANDS.map((name) => [name])])(
    '%s --help fits the terminal',
    async (...name) => {
      for (const columns of [60, 80, 200]) {
        const { out } = await rashomon([...name, '--help'], { columns });
        const wide = out.split('\n').filter((line) => line.length > Math.min(columns, 80));
        expect({ columns, wide }).toEqual({ columns, wide: [] });
      }
    },
  );

  it('its examples are command lines that it understands', async () => {
    const helps = await Promise.all(
      [[], ...COMMANDS.map((name) => [name])].map((argv) => rashomon([...argv, '--help'])),
    );
    const examples = helps.flatMap(({ out }) =>
      out.split('\n').filter((line) => line.startsWith('  rashomon ')),
    );
    expect(examples.length).toBeGreaterThan(10);
    for (const example of examples) {
      const [line = ''] = example.trim().split(/ [|>] | {3,}/u);
      const argv = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].slice(1).map(([all, q]) => q ?? all);
      // The files are not there (3), but the words are understood.
      const report = argv.indexOf('--report');
      const known = report < 0 ? argv : argv.toSpliced(report, 2);
      expect([line, (await rashomon(known)).code]).toEqual([line, 3]);
    }
    expect(existsSync('month.state'), 'an example left a folder behind').toBe(false);
  });

  it('--version prints the version', async () => {
    expect(await rashomon(['--version'])).toEqual({ code: 0, out: '0.0.0-test\n', err: '' });
  });
});

describe('wrong use', () => {
  it.each([
    [[], 'Usage: rashomon'],
    [['comprae', 'a.txt'], 'Did you mean compare?'],
    [['compare'], "missing required argument 'INPUT'"],
    [['explain', 'a.txt'], "missing required argument 'B'"],
    [['compare', '--jsno', 'a.txt'], 'Did you mean --json?'],
    [['check', 'a.txt'], 'Usage: rashomon check [options] <CLAIM> <INPUT...>'],
    [
      ['check', '--fail-on', 'told', 'disputed', 'The dam broke.', 'a.txt'],
      '"disputed" is taken for the claim; several answers go together, with commas: --fail-on told,disputed',
    ],
    [
      ['check', 'The dam broke.', 'a.txt', '--fail-on', 'told', 'disputed'],
      '"disputed" is taken for an input',
    ],
    [['check', '--fail-on', 'The dam broke.', 'a.txt'], '--fail-on told,disputed "CLAIM" INPUT'],
    [['relate', 'a.jsonl', '--json', '--jsonl'], 'rashomon: --json prints one object'],
    [['relate', 'a.jsonl', '--state', 'kept'], 'rashomon: --state belongs to --jsonl'],
    [['read', 'a.txt', '--outlet'], 'argument missing'],
    [['read', 'a.txt', '--outlet', 'a.txt'], 'FILE=NAME'],
    [['read', 'a.txt', '--date', 'a.txt'], 'FILE=DAY'],
    [['read', 'a.txt', '--date', 'a.txt=yesterday'], 'YYYY-MM-DD'],
    [['read', 'a.txt', '--date', 'a.txt=2031-02-31'], 'YYYY-MM-DD'],
    [['read', 'a.txt', '--max-size', 'big'], '32MB'],
    [['read', 'a.txt', '--max-size', '0'], '32MB'],
  ])('%j says what to do', async (argv, words) => {
    const { code, out, err } = await rashomon(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err).toContain('--help');
  });

  it('versions and explain name the number of texts they need', async () => {
    const one = pile.path('later.txt');
    const versions = await rashomon(['versions', one]);
    expect(versions).toMatchObject({ code: 2, out: '' });
    expect(versions.err).toContain('versions needs two texts');
    const explain = await rashomon(['explain', one, one]);
    expect(explain).toMatchObject({ code: 2, out: '' });
    expect(explain.err).toContain('explain needs two different inputs');
  });
});

it('versions says that one file was given twice', async () => {
  const one = pile.path('later.txt');
  const { code, out, err } = await rashomon(['versions', one, one]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe(
    `rashomon: versions needs two texts, and all 2 inputs are one and the same file, ${one}; name another version of it. Example: rashomon versions old.txt new.txt\n`,
  );
});

it('relate says once that an account draws on another, however many copies that has', async () => {
  const { out } = await rashomon(['relate', EXAMPLE]);
  const [, between = ''] = out.split('Between accounts\n');
  expect(between.match(/straits-ledger-ferry/gu)).toHaveLength(1);
  expect(between.replaceAll(/\s+/gu, ' ')).toContain('and 2 more pairs of their texts');
});

describe('compare', () => {
  it('shows the short of it with --brief, no line wider than the terminal', async () => {
    const { code, out } = await rashomon(['compare', EXAMPLE, '--brief'], { columns: 60 });
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
    // About two screens, and every story on them.
    expect(lines.length).toBeLessThan(100);
    expect(out).toContain('\nFour dead in Brennock factory explosion\n');
    expect(out.match(/^ {2}\d+ points?: /gmu)).toHaveLength(3);
    expect(out).toMatch(/^ {2}(?:differ|conflict) in number: /mu);
    const both = await rashomon(['compare', EXAMPLE, '--brief', '--all']);
    expect(both).toMatchObject({ code: 2, out: '' });
    expect(both.err).toContain('--all shows every point, --brief a few');
  });

  it('shows counts, the accounts, and what each tells', async () => {
    const { code, out, err } = await rashomon(['compare', pile.path('stories')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^2 documents · 2 distinct texts · 2 accounts · 1 story\n/u);
    expect(out).toContain('Told by both accounts');
    expect(out).toContain('cannot prove independence');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(
      80 + pile.folder.length + 80,
    );
  });

  it('prints one JSON object', async () => {
    const { code, out } = await rashomon(['compare', pile.path('stories'), '--json']);
    expect(code).toBe(0);
    expect(parsed(out)).toMatchObject({ counts: { documents: 2, accounts: 2, stories: 1 } });
  });

  it('says that a text in another language is not read', async () => {
    const { code, out, err } = await rashomon(['compare', pile.path('german.txt')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Reading does not cover German yet');
  });

  it('is the same for a narrow terminal, and colours only where it may', async () => {
    const plain = await rashomon(['compare', pile.path('stories'), pile.path('later.txt')]);
    const colour = await rashomon(['compare', pile.path('stories'), pile.path('later.txt')], {
      color: true,
    });
    expect(plain.out).not.toContain('\u001b');
    expect(colour.out).toContain('\u001b[1m');
    expect(colour.out.replace(/\u001b\[\d+m/gu, '')).toBe(plain.out);
  });
});

describe('read', () => {
  it('shows the fields, who said what, and when', async () => {
    const { code, out, err } = await rashomon(['read', pile.path('stories/herald.txt')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Ada Moor');
    expect(out).toContain('Olle Brandt');
    expect(out).toContain('It will stay shut for three weeks');
  });

  it('prints one line of JSON for each input, in their order', async () => {
    const inputs = ['stories/herald.txt', 'german.txt', 'stories/courier.txt'].map(pile.path);
    const { code, out } = await rashomon(['read', ...inputs, '--json']);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n').map(parsed);
    expect(lines.map(({ source }) => source)).toEqual(inputs);
    expect(lines.map(({ language, covered }) => [language, covered])).toEqual([
      ['en', true],
      ['de', false],
      ['en', true],
    ]);
  });

  it('--together borrows the day of the story, and marks it', async () => {
    const [dated, undated] = [pile.path('stories/herald.txt'), pile.path('stories/courier.txt')];
    const timesOf = async (...argv: string[]): Promise<unknown[]> => {
      const { out } = await rashomon(['read', ...argv, '--json']);
      const line = out
        .trimEnd()
        .split('\n')
        .map(parsed)
        .find(({ source }) => source === undated);
      const times: unknown = line?.['times'];
      return Array.isArray(times) ? times : [];
    };
    expect((await timesOf(dated, undated))[0]).toMatchObject({ text: 'Monday', value: null });
    expect((await timesOf(dated, undated, '--together'))[0]).toMatchObject({
      text: 'Monday',
      value: '2031-03-31',
      certainty: 'inferred',
    });
  });

  it('takes what the user states of a file, and marks it', async () => {
    const file = pile.path('stories/courier.txt');
    const { out } = await rashomon([
      'read',
      file,
      '--json',
      '--outlet',
      `${file}=The Tarn Courier`,
      '--date',
      `${file}=2031-04-01`,
    ]);
    expect(parsed(out)).toMatchObject({
      outlet: { value: 'The Tarn Courier', certainty: 'given' },
      published: { value: '2031-04-01', certainty: 'given' },
    });
  });

  it('warns once of a file that is stated but not given', async () => {
    const { code, err } = await rashomon([
      'read',
      pile.path('later.txt'),
      '--outlet',
      'other.txt=The Herald',
    ]);
    expect(code).toBe(0);
    expect(err.match(/other\.txt/gu)).toHaveLength(1);
  });

  it('lets no control sign of a text through to the terminal', async () => {
    for (const command of ['read', 'compare', 'relate']) {
      const { out } = await rashomon([command, pile.path('hostile.txt')]);
      expect(out).toContain('Bridge');
      expect(out.match(/[\u001b\u0007\u202e]/gu)).toBeNull();
    }
  });
});

describe('relate, versions, explain', () => {
  it('relate counts and names the relation', async () => {
    const inputs = [pile.path('stories'), pile.path('later.txt')];
    const { code, out } = await rashomon(['relate', ...inputs]);
    expect(code).toBe(0);
    expect(out).toMatch(/^3 documents · 3 distinct texts · 2 accounts · 1 story\n/u);
    const json = parsed((await rashomon(['relate', ...inputs, '--json'])).out);
    expect(json).toMatchObject({ relations: [{ kind: 'version' }], failed: [] });
  });

  it('versions shows what changed, the fact before the wording', async () => {
    const inputs = [pile.path('stories/herald.txt'), pile.path('later.txt')];
    const { code, out } = await rashomon(['versions', ...inputs]);
    expect(code).toBe(0);
    expect(out).toContain('which came first is unknown');
    expect(out.indexOf('number')).toBeGreaterThan(-1);
    const json = parsed((await rashomon(['versions', ...inputs, '--json'])).out);
    expect(json).toMatchObject({ order: 'unknown', failed: [] });
    expect(json['changes']).toMatchObject([{ kind: 'number' }, {}]);
  });

  it('versions of three is a list, each against the one before', async () => {
    const inputs = ['stories/herald.txt', 'later.txt', 'stories/courier.txt'].map(pile.path);
    const { out } = await rashomon(['versions', ...inputs, '--json']);
    expect(parsed(out)['versions']).toHaveLength(2);
  });

  it('explain takes the ids of records, and looks for no files of these names', async () => {
    const { code, out, err } = await rashomon(['explain', 'p', 'q', pile.path('records.jsonl')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^p and q\nrelation: version; one account; one story\n/u);
  });

  it('explain says why, both ways', async () => {
    const [herald, later] = [pile.path('stories/herald.txt'), pile.path('later.txt')];
    const courier = pile.path('stories/courier.txt');
    const joined = await rashomon(['explain', herald, later]);
    expect(joined.code).toBe(0);
    expect(joined.out).toContain('relation: version; one account; one story');
    const apart = await rashomon(['explain', herald, courier, '--json']);
    expect(parsed(apart.out)).toMatchObject({
      relation: null,
      sameAccount: false,
      sameStory: true,
    });
  });
});
