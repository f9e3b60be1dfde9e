import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, Name, NameKind, Reference, Statement } from '../../src/model/reading.ts';
import { layOut } from '../../src/read/page.ts';
import { findStatements } from '../../src/read/statements/statements.ts';
import { articleOf } from '../support/article.ts';

/** Who is who in the invented texts: id, kind, and how the text writes them. */
const CAST: readonly (readonly [string, NameKind, ...string[]])[] = [
  ['lind', 'person', 'Marta Lind', 'Lind'],
  ['orr', 'person', 'Tobias Orr', 'Orr'],
  ['sand', 'person', 'Ines Sand', 'Sand'],
  ['wire', 'organisation', 'Nordwire'],
  ['post', 'organisation', 'The Harbour Post', 'the Harbour Post'],
  ['chat', 'organisation', 'Twitter'],
  ['council', 'organisation', 'Harbour Council'],
];

interface Extra {
  readonly outlet?: string;
  /** Pronouns in order of appearance, `he`/`she` outside quotations, with who is meant. */
  readonly pronouns?: readonly (string | readonly string[])[];
}

function read(text: string, extra: Extra = {}): Statement[] {
  const article = articleOf({ text, ...(extra.outlet ? { outlet: extra.outlet } : {}) });
  const names: Name[] = [];
  const entities: Entity[] = [];
  for (const [id, kind, ...forms] of CAST) {
    entities.push({ id, kind, name: forms[0] ?? id, alsoWritten: forms.slice(1), roles: [] });
    for (const form of forms) {
      for (const match of text.matchAll(new RegExp(`\\b${form}\\b`, 'gu'))) {
        const [start, end] = [match.index, match.index + form.length];
        if (!names.some((name) => name.start <= start && end <= name.end))
          names.push({ start, end, text: form, kind, entity: id });
      }
    }
  }
  names.sort((a, b) => a.start - b.start);
  const meant = [...(extra.pronouns ?? [])];
  const references = [...text.matchAll(/\b(?:s?he|they)\b/giu)].flatMap((match): Reference[] => {
    const who = meant.shift();
    if (who === undefined) return [];
    const range = { start: match.index, end: match.index + match[0].length, text: match[0] };
    return typeof who === 'string'
      ? [{ ...range, entity: who, candidates: [who] }]
      : [{ ...range, entity: undefined, candidates: who }];
  });
  const found = findStatements(layOut(article), { names, entities, references });
  for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.text);
  return found;
}

/** `speaker: "words"` for direct, `speaker: words` for indirect statements. */
function lines(statements: readonly Statement[]): string[] {
  return statements.map(
    ({ direct, speaker, text }) => `${speaker?.name ?? '?'}: ${direct ? `"${text}"` : text}`,
  );
}

const chainOf = (one: Statement | undefined): string[] =>
  (one?.chain ?? []).map((link) => `${link.role} ${link.kind} ${link.name}`);

describe('who speaks', () => {
  it.each([
    [
      'Orr stopped after Lind came up and asked whether the dam would hold.',
      'Marta Lind: whether the dam would hold',
    ],
    [
      'A lawyer for the town, Tobias Orr of Reed and Sons, said that the dam would hold.',
      'Tobias Orr: the dam would hold',
    ],
    [
      'Several weeks after Lind said that the dam would hold, it broke.',
      'Marta Lind: the dam would hold',
    ],
    ['Orr said late Friday that the dam would hold.', 'Tobias Orr: the dam would hold'],
  ])('%s', (text, line) => {
    expect(lines(read(text))).toContain(line);
  });

  it.each([
    'Orr backed the bill.',
    'The bridge said nothing of the kind had been seen in the valley, and it was old.',
    'The train brought some lawmakers back to Harbour.',
    'The caps were new -- all from a council called Harbour Council of Orla.',
  ])('nobody: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('goes on from the one who spoke last, whoever else was named', () => {
    const text = 'Lind told the council that Orr must resign. “Orr has to go,” she said.';
    const both = ['sand', 'lind'] as const;
    expect(lines(read(text, { pronouns: [both] })).at(-1)).toBe('Marta Lind: "Orr has to go,"');
  });

  it('lets the one who shares a view speak next', () => {
    const text =
      'Orr insisted that the dam was safe, a view repeated by Sand after the vote. “It is,” he said.';
    const both = ['orr', 'sand'] as const;
    expect(lines(read(text, { pronouns: [both] })).at(-1)).toBe('Ines Sand: "It is,"');
  });
});

describe('direct statements', () => {
  it.each([
    ['“The dam will hold,” Lind said.', 'Marta Lind: "The dam will hold,"'],
    ['“The dam will hold,” said Lind, the harbour engineer.', 'Marta Lind: "The dam will hold,"'],
    ['Lind, a former diver, said: “The dam will hold.”', 'Marta Lind: "The dam will hold."'],
    ['"Will the dam hold?" Lind asked.', 'Marta Lind: "Will the dam hold?"'],
    [
      'Lind added, with a look at the mayor: “The dam will hold.”',
      'Marta Lind: "The dam will hold."',
    ],
    [
      '“The dam will hold,” said a spokesman for the Harbour Council.',
      'a spokesman for the Harbour Council: "The dam will hold,"',
    ],
    ["''The dam will hold,'' Lind said.", 'Marta Lind: "The dam will hold,"'],
    ['“The dam will hold well.” — Marta Lind', 'Marta Lind: "The dam will hold well."'],
  ])('%s', (text, expected) => {
    expect(lines(read(text)).filter((line) => line.includes('"'))).toEqual([expected]);
  });

  it('gives both halves of a divided quotation and its continuation to one speaker', () => {
    const found = read(
      '“We are ready,” Orr said, “and we will wait.” The crowd laughed. “Ask the mayor again.”',
    );
    expect(lines(found)).toEqual([
      'Tobias Orr: "We are ready,"',
      'Tobias Orr: "and we will wait."',
      'Tobias Orr: "Ask the mayor again."',
    ]);
  });

  it('goes on through a paragraph that reopens what was not closed', () => {
    const found = read(
      '“We are ready,” Orr said. “The boats are in the harbour now.\n\n“Nobody will drown this year.”',
    );
    expect(lines(found).at(-1)).toBe('Tobias Orr: "Nobody will drown this year."');
  });

  it('leaves a quotation without any report clause unattributed', () => {
    const [only] = read(
      'Marta Lind lives in a blue house. Nobody visits.\n\n“The sea always takes back what it gave.”',
    );
    expect(only?.speaker).toBeUndefined();
    expect(only?.chain).toEqual([]);
  });

  it('tells fragments from scare quotes and titles', () => {
    expect(
      lines(read('Orr complained about “harbour hysteria” in town.')).filter((line) =>
        line.includes('"'),
      ),
    ).toEqual(['Tobias Orr: "harbour hysteria"']);
    expect(
      read('One plan, backed by the town, calls for “crushing” new fees.').filter(
        (one) => one.direct,
      ),
    ).toEqual([]);
    expect(
      read('She watched the film “Tides of the North” with Orr.').filter((one) => one.direct),
    ).toEqual([]);
  });

  it('takes inches for no quotation mark', () => {
    expect(lines(read('The 12" pipe burst. "It was old," Lind said.'))).toEqual([
      'Marta Lind: "It was old,"',
    ]);
  });
});

describe('indirect statements', () => {
  it.each([
    ['Lind said that the dam would hold.', 'Marta Lind: the dam would hold'],
    ['Lind said the dam would hold.', 'Marta Lind: the dam would hold'],
    [
      'The dam would hold, said Lind, head of the harbour office.',
      'Marta Lind: The dam would hold',
    ],
    ['The dam would hold, Lind said.', 'Marta Lind: The dam would hold'],
    ['ORR BAY — The dam would hold, Lind said.', 'Marta Lind: The dam would hold'],
    ['Lind, who grew up here, said the dam would hold.', 'Marta Lind: the dam would hold'],
    [
      'A spokesman for the town, Tobias Orr, said the dam would hold.',
      'Tobias Orr: the dam would hold',
    ],
    ['The dam would hold, according to Lind.', 'Marta Lind: The dam would hold'],
    ['According to Lind, the dam would hold.', 'Marta Lind: the dam would hold'],
    ['Officials told reporters that the dam would hold.', 'Officials: the dam would hold'],
  ])('%s', (text, expected) => {
    expect(lines(read(text))).toContain(expected);
  });

  it('reads denying and saying side by side', () => {
    const found = read(
      'Speaking to journalists, Orr denied that the dam had leaked and said that it would hold.',
    );
    expect(found.map(({ polarity, text, addressee }) => [polarity, text, addressee?.name])).toEqual(
      [
        ['deny', 'the dam had leaked', 'journalists'],
        ['affirm', 'it would hold', 'journalists'],
      ],
    );
  });

  it.each([
    ['Orr called the claim baseless.', 'deny'],
    ['Lind described the report as untrue.', 'deny'],
    ['Orr called the claim not untrue.', 'affirm'],
    ['Orr called the claim important.', 'affirm'],
    ['Orr called the false claim dangerous.', 'affirm'],
  ])('takes what is called untrue for denied: %s', (text, polarity) => {
    expect(read(text).map((statement) => statement.polarity)).toEqual([polarity]);
  });

  it('does not take an unsaid thing for a statement', () => {
    expect(read('Orr did not say whether the dam would hold.')).toEqual([]);
    expect(read('His claims about fish are in the report. The plan was new.')).toEqual([]);
  });

  it('marks hedges', () => {
    expect(read('Orr reportedly said the dam would hold.')[0]?.hedged).toBe(true);
    expect(read('Orr said the dam would hold.')[0]?.hedged).toBe(false);
  });
});

describe('chains', () => {
  it('takes the outermost clause for a relay and never for the speaker', () => {
    const [one] = read('“The dam will hold,” Lind told reporters, Nordwire reported.');
    expect(one?.speaker?.name).toBe('Marta Lind');
    expect(chainOf(one)).toEqual(['relay outlet Nordwire', 'speaker person Marta Lind']);
  });

  it('reads "quoted … as saying" and "reported her as saying"', () => {
    const [quoted] = read(
      'The Nordwire news agency quoted the diver Ines Sand as saying the dam would hold.',
    );
    expect(chainOf(quoted)).toEqual(['relay agency Nordwire', 'speaker person Ines Sand']);
    expect(quoted?.basis).toBe('relayed');
  });

  it('leaves the speaker open where only a reporting body is named', () => {
    const [one] = read('The boats would leave on Friday, state-run media reported.');
    expect(one?.speaker).toBeUndefined();
    expect(chainOf(one)).toEqual(['relay class state-run media']);
  });

  it('carries a trailing relay over to the continuation', () => {
    const found = read(
      '“We are ready,” Orr said, according to state media. “The boats wait in the harbour.”',
    );
    expect(found.filter((one) => one.direct).map(chainOf)).toEqual([
      ['relay class state media', 'speaker person Tobias Orr'],
      ['relay class state media', 'speaker person Tobias Orr'],
    ]);
  });

  it('hands on an inner question with its relay', () => {
    const [one] = read('State media also reported that Orr asked Lind about the missing boats.');
    expect([one?.polarity, one?.speaker?.name, one?.addressee?.name]).toEqual([
      'ask',
      'Tobias Orr',
      'Marta Lind',
    ]);
    expect(chainOf(one)).toEqual(['relay class State media', 'speaker person Tobias Orr']);
  });

  it('knows media, and that "he added" belongs to the same post', () => {
    const found = read(
      '“The dam will hold,” Orr wrote on Twitter. He added: “Trust the engineers.”',
      { pronouns: ['orr'] },
    );
    expect(found.map(chainOf)).toEqual([
      ['medium post Twitter', 'speaker person Tobias Orr'],
      ['medium post Twitter', 'speaker person Tobias Orr'],
    ]);
    expect(found.map((one) => one.basis)).toEqual(['document', 'document']);
  });

  it("hears with its own outlet's ears only where the text says so", () => {
    const text = '“The dam will hold,” Lind told The Harbour Post.';
    const [own] = read(text, { outlet: 'The Harbour Post' });
    expect([own?.basis, own?.addressee?.name]).toEqual(['heard', 'The Harbour Post']);
    const [other] = read(text, { outlet: 'Evening Lamp' });
    expect(chainOf(other)).toEqual(['relay outlet The Harbour Post', 'speaker person Marta Lind']);
  });
});

describe('margins', () => {
  it('names candidates and no speaker where a pronoun stays open', () => {
    const [one] = read('Lind met Sand. “The dam will hold,” she said.', {
      pronouns: [['lind', 'sand']],
    });
    expect(one?.speaker).toBeUndefined();
    expect(one?.candidates.map((party) => party.name)).toEqual(['Marta Lind', 'Ines Sand']);
  });

  it('follows the speaker of the statement before', () => {
    const found = read('“The dam will hold,” Lind said. “It is old,” she said.', {
      pronouns: [['lind', 'sand']],
    });
    expect(lines(found)).toEqual(['Marta Lind: "The dam will hold,"', 'Marta Lind: "It is old,"']);
  });

  it('doubts a pronoun whose own words name the one it was taken for', () => {
    const [one] = read('Orr left. “Orr should apologise to the town,” he said.', {
      pronouns: ['orr'],
    });
    expect(one?.speaker).toBeUndefined();
    expect(one?.candidates.map((party) => party.name)).toEqual(['Tobias Orr']);
  });
});

describe('what carries the words', () => {
  it.each([
    ['Lind, in a letter to the council, urged Orr to resign.', 'medium document a letter'],
    [
      'Orr issued a statement on Monday, saying: “The dam will hold for years.”',
      'medium document a statement',
    ],
    ['Orr tweeted: “The dam will hold for years.”', 'medium post Twitter'],
    ['Lind asked Orr why the dam broke, according to a pool report.', 'relay pool a pool report'],
  ])('%s', (text, link) => {
    expect(read(text).flatMap(chainOf)).toContain(link);
  });

  it('keeps a letter out of what was said elsewhere', () => {
    const [, later] = read(
      'Lind said in a letter that the dam would hold.\n\nOrr left.\n\nLind said that it was old.',
    );
    expect(chainOf(later)).toEqual(['speaker person Marta Lind']);
  });

  it("takes a paper's short name for its own", () => {
    const [one] = read('Lind told the Post that the dam would hold.', {
      outlet: 'The Harbour Post',
    });
    expect(one?.basis).toBe('heard');
  });
});

describe('any text', () => {
  const words = [
    'Lind',
    'said',
    'that',
    'the',
    'dam',
    '“',
    '”',
    '"',
    "''",
    '‘',
    '’',
    ',',
    '.',
    '?',
    '—',
    ':',
    'told',
    'Orr',
    'according',
    'to',
    'Nordwire',
    'reported',
    'who',
    'and',
    'denied',
    'saying',
    'him',
    'as',
    '\n\n',
    '(',
    ')',
    '12',
  ];

  it('gives sorted statements whose spans are their words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 60 }),
        fc.boolean(),
        (parts, spaced) => {
          const text = `A ${parts.join(spaced ? ' ' : '')}`;
          const found = read(text);
          const starts = found.map((one) => one.start);
          expect(starts).toEqual(starts.toSorted((a, b) => a - b));
          for (const { start, end, speaker, cue, addressee, chain } of found) {
            expect(start).toBeLessThan(end);
            for (const part of [speaker, cue, addressee, ...chain]) {
              if (part) expect(text.slice(part.start, part.end)).toBe(part.text);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('stays quick on one endless sentence', () => {
    // Seconds of work, not of the clock: the machine may be busy with something else.
    const before = process.cpuUsage();
    read('Lind said, said Orr, according to Nordwire, “no” and said '.repeat(4000));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(5);
  });
});
