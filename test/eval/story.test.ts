import { describe, expect, it } from 'vitest';
import { scoreChanges } from '../../eval/metrics/changes.ts';
import { docsOf, type Docs } from '../../eval/metrics/documents.ts';
import {
  falseMerges,
  occurrencesOf,
  scoreOccurrences,
  splitPersons,
} from '../../eval/metrics/identity.ts';
import { scorePoints, type GoldPoint } from '../../eval/metrics/points.ts';
import { scoreRelays, scoreScareQuotes, scoreStatements } from '../../eval/metrics/statements.ts';
import { scoreTimes } from '../../eval/metrics/times.ts';
import { scoreUtterances } from '../../eval/metrics/utterances.ts';
import type { Point, Quote, ReadArticle, Statement, StoryOutput } from '../../eval/contract.ts';

const TEXTS = {
  north: 'Mayor Ada Lund closed the ferry on Monday. "It is unsafe," Lund told the Harbour Wire.',
  south:
    'The ferry was closed by Ada Lund. "It is not safe," Ms. Lund said. Eight cars were towed.',
};

function quote(article: keyof typeof TEXTS, text: string): Quote {
  const start = TEXTS[article].indexOf(text);
  if (start < 0) throw new Error(`“${text}” does not stand in ${article}`);
  return { article, start, end: start + text.length, text };
}

function statement(
  article: keyof typeof TEXTS,
  text: string,
  speaker: string,
  relay?: string,
): Statement {
  const party = { ...quote(article, speaker), name: speaker, entity: 'lund' };
  const chain =
    relay === undefined ? [] : [{ ...quote(article, relay), role: 'relay' as const, name: relay }];
  return {
    ...quote(article, text),
    direct: true,
    polarity: 'affirm',
    speaker: party,
    candidates: [],
    addressee: null,
    chain,
  };
}

function read(article: keyof typeof TEXTS, statements: readonly Statement[]): ReadArticle {
  const names = ['Ada Lund', 'Lund'].flatMap((name) => {
    const at = TEXTS[article].lastIndexOf(name);
    return [{ start: at, end: at + name.length, text: name, kind: 'person', entity: 'lund' }];
  });
  return {
    id: article,
    source: article,
    text: TEXTS[article],
    names,
    entities: [{ id: 'lund', name: 'Ada Lund', kind: 'person', alsoWritten: ['Lund'], roles: [] }],
    statements,
    times: article === 'north' ? [{ ...quote('north', 'on Monday'), value: null }] : [],
  };
}

const docs: Docs = docsOf(
  [
    read('north', [statement('north', 'It is unsafe,', 'Lund', 'Harbour Wire')]),
    read('south', [statement('south', 'It is not safe,', 'Eight')]),
  ],
  (source) => source,
);
const accounts = [
  { id: 'n', articles: ['north'] },
  { id: 's', articles: ['south'] },
];
const accountOf = (doc: string): string => doc;

function point(id: string, agreement: string, ...tellings: Quote[]): Point {
  return { id, agreement, tellings, origins: { atLeast: 2, atMost: 2 } };
}

function whole(article: keyof typeof TEXTS): Quote {
  return quote(article, TEXTS[article]);
}

function story(people: StoryOutput['people']): StoryOutput {
  return {
    id: 's',
    articles: ['north', 'south'],
    points: [],
    utterances: [],
    people,
    timeline: [{ value: '2031-05-05', tellings: [quote('north', 'on Monday')] }],
    wording: [],
  };
}

describe('statements', () => {
  const gold = [
    {
      doc: 'north',
      text: 'It is unsafe,',
      speaker: 'Ada Lund',
      direct: true,
      relay: 'the Harbour Wire',
    },
    {
      doc: 'south',
      text: 'It is not safe,',
      speaker: 'Bo Rask',
      direct: true,
      relay: 'the Harbour Wire',
    },
  ];

  it('tells the right speaker from the wrong one', () => {
    const score = scoreStatements(docs, gold);
    expect(score).toMatchObject({ gold: 2, found: 2, right: 1, wrong: 1 });
    expect(score.misses.join()).toContain('Bo Rask');
  });

  it('wants nobody where the gold names nobody', () => {
    expect(
      scoreStatements(docs, [{ doc: 'north', text: 'It is unsafe,', speaker: null, direct: true }]),
    ).toMatchObject({ right: 0, wrong: 1 });
  });

  it('finds relays in the chain only', () => {
    expect(scoreRelays(docs, gold, 'relay')).toMatchObject({ gold: 2, inChain: 1, asSpeaker: 0 });
  });

  it('sees a scare quote that was given a speaker', () => {
    expect(scoreScareQuotes(docs, [{ doc: 'north', text: 'It is unsafe,' }]).right).toBe(0);
    expect(scoreScareQuotes(docs, [{ doc: 'north', text: 'the ferry' }]).right).toBe(1);
  });
});

describe('points', () => {
  const gold: GoldPoint[] = [
    {
      name: 'closed',
      agreement: 'agree',
      scored: true,
      origins: { atLeast: 1, atMost: 2 },
      tellings: [
        { account: 'north', text: 'closed the ferry' },
        { account: 'south', text: 'The ferry was closed' },
      ],
    },
    {
      name: 'unsafe',
      agreement: 'differ',
      scored: true,
      tellings: [
        { account: 'north', text: 'It is unsafe' },
        { account: 'south', text: 'It is not safe' },
      ],
    },
    {
      name: 'towed',
      agreement: 'only',
      scored: true,
      tellings: [{ account: 'south', text: 'Eight cars were towed' }],
    },
  ];

  it('counts pairs, points, agreement and origins', () => {
    const score = scorePoints({ docs, accountOf }, gold, [
      point(
        'p1',
        'agree',
        quote('north', 'closed the ferry on Monday'),
        quote('south', 'The ferry was closed by Ada Lund'),
      ),
      point('p2', 'agree', quote('north', 'It is unsafe'), quote('south', 'Eight cars were towed')),
      point('p3', 'only', quote('south', 'Eight cars were towed')),
    ]);
    expect(score.pairs).toMatchObject({ precision: 0.5, recall: 0.5, goldPairs: 2, foundPairs: 2 });
    expect(score).toMatchObject({ found: 2, scored: 3 });
    expect(score.agreement).toMatchObject({ right: 2, of: 2 });
    expect(score.origins).toMatchObject({ right: 0, of: 1, over: 1 });
  });

  it('does not take a whole text for a telling', () => {
    expect(
      scorePoints({ docs, accountOf }, gold, [point('p', 'agree', whole('north'), whole('south'))])
        .found,
    ).toBe(0);
  });
});

describe('utterances', () => {
  const gold = [
    [
      { doc: 'north', text: 'It is unsafe' },
      { doc: 'south', text: 'It is not safe' },
    ],
  ];

  it('counts pairs of wordings across accounts', () => {
    const right = {
      tellings: [quote('south', 'It is not safe,'), quote('north', 'It is unsafe,')],
    };
    const wrong = { tellings: [quote('south', 'Eight cars'), quote('north', 'on Monday')] };
    expect(scoreUtterances(docs, accountOf, gold, [right, wrong])).toMatchObject({
      precision: 1,
      precisionOverAll: 0.5,
      recall: 1,
    });
  });
});

describe('people and times', () => {
  const lund = {
    name: 'Ada Lund',
    mentions: { north: ['Mayor Ada Lund', 'Lund'], south: ['Ada Lund', 'Ms. Lund'] },
  };

  it('sees one person across accounts as one', () => {
    const together = story([
      {
        name: 'Ada Lund',
        byAccount: [
          { account: 'n', names: ['Ada Lund'] },
          { account: 's', names: ['Ada Lund'] },
        ],
      },
    ]);
    const occurrences = occurrencesOf(docs, [lund], together, accounts);
    expect(occurrences.map(({ text }) => text)).toEqual([
      'Mayor Ada Lund',
      'Lund',
      'Ada Lund',
      'Ms. Lund',
    ]);
    expect(scoreOccurrences(occurrences).f1).toBe(1);
    expect(splitPersons(occurrences).size).toBe(0);
  });

  it('sees a person that falls apart', () => {
    const apart = story([
      { name: 'Ada Lund', byAccount: [{ account: 'n', names: ['Ada Lund'] }] },
      { name: 'Lund', byAccount: [{ account: 's', names: ['Ada Lund'] }] },
    ]);
    const occurrences = occurrencesOf(docs, [lund], apart, accounts);
    expect(scoreOccurrences(occurrences)).toMatchObject({ precision: 1, recall: 0.5 });
    expect([...splitPersons(occurrences).keys()]).toEqual(['Ada Lund']);
  });

  it('sees two persons in one', () => {
    const other = { name: 'Bo Rask', mentions: { south: ['Ms. Lund'] } };
    const occurrences = occurrencesOf(
      docs,
      [{ ...lund, mentions: { north: ['Lund'], south: ['Ada Lund'] } }, other],
      undefined,
      accounts,
    );
    expect(falseMerges(occurrences)).toEqual(['Ada Lund (south only) holds Ada Lund, Bo Rask']);
  });

  it('takes a value that the timeline lends', () => {
    const gold = [{ doc: 'north', text: 'on Monday', value: '2031-05-05' }];
    expect(scoreTimes(docs, gold, undefined)).toMatchObject({ right: 0, found: 1 });
    expect(scoreTimes(docs, gold, story([]))).toMatchObject({ right: 1 });
  });
});

describe('version changes', () => {
  const pair = {
    from: { id: 'a', text: 'Six boats sank. The pier “held”.' },
    to: { id: 'b', text: 'Nine boats sank. The pier "held".' },
  };
  const change = (
    kind: string,
    from: string,
    to: string,
  ): Parameters<typeof scoreChanges>[2]['changes'][number] => ({
    operation: 'replace',
    kind,
    from: {
      article: 'a',
      start: pair.from.text.indexOf(from),
      end: pair.from.text.indexOf(from) + from.length,
      text: from,
    },
    to: {
      article: 'b',
      start: pair.to.text.indexOf(to),
      end: pair.to.text.indexOf(to) + to.length,
      text: to,
    },
  });
  const gold = [{ from: 'Six boats sank', to: 'Nine boats sank', kind: 'number' }];

  it('finds a change by its place and judges its kind', () => {
    const output = {
      order: 'unknown',
      orderCertainty: 'unknown',
      changes: [change('wording', 'Six', 'Nine')],
    };
    expect(scoreChanges(pair, gold, output)).toMatchObject({
      present: 1,
      kindRight: 0,
      typographic: 0,
      at: [0],
    });
  });

  it('does not take another place for it, and sees an alarm about marks', () => {
    const output = {
      order: 'unknown',
      orderCertainty: 'unknown',
      changes: [change('style', '“held”', '"held"')],
    };
    expect(scoreChanges(pair, gold, output)).toMatchObject({ present: 0, typographic: 1 });
  });
});
