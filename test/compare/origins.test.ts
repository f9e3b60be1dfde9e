import { describe, expect, it } from 'vitest';
import { originsOf, type SourcedTelling } from '../../src/compare/points/origins.ts';
import type { Span } from '../../src/model/span.ts';
import type { ChainLink } from '../../src/model/reading.ts';

function relay(name: string, kind: ChainLink['kind'] = 'agency'): ChainLink & Span {
  return { role: 'relay', kind, name, article: 'one', start: 0, end: 0, text: name };
}

function telling(account: string, fields: Partial<SourcedTelling> = {}): SourcedTelling {
  return {
    account,
    label: account,
    article: account,
    start: 0,
    end: 0,
    text: '',
    state: 'current',
    speaker: undefined,
    chain: [],
    basis: 'untraced',
    takenFrom: [],
    ...fields,
  };
}

const nobody = (): undefined => undefined;
const counts = ({ atLeast, atMost }: { atLeast: number; atMost: number }): number[] => [
  atLeast,
  atMost,
];

describe('originsOf', () => {
  it('counts accounts that name no carrier as one at least, as many as they are at most', () => {
    expect(
      counts(
        originsOf(
          [telling('Herald'), telling('Courier'), telling('Record')],
          { count: 0, people: true },
          nobody,
        ),
      ),
    ).toEqual([1, 3]);
  });

  it('names the first of many accounts in its line and says how many more there are', () => {
    const many = 'Anchor Beacon Courier Dial Echo Flag Gazette'.split(' ');
    const { line } = originsOf(
      many.map((account) => telling(account)),
      { count: 0, people: true },
      nobody,
    );
    expect(line).toBe('Anchor, Beacon, Courier, Dial and 3 more do not say where it comes from');
  });

  it('takes a speaker whose own text is in the pile for the one who hands it on', () => {
    const speaker: ChainLink & Span = { ...relay('the Varn agency'), role: 'speaker' };
    const resolve = (name: string): { account: string; article: string } | undefined =>
      name === 'the Varn agency' ? { account: 'Varn', article: 'Varn' } : undefined;
    const tellings = [telling('Varn'), telling('Herald', { chain: [speaker] })];
    expect(counts(originsOf(tellings, { count: 1, people: false }, resolve))).toEqual([1, 1]);
    expect(counts(originsOf(tellings, { count: 1, people: false }, nobody))).toEqual([1, 2]);
  });

  it('counts two accounts through one agency once', () => {
    const origins = originsOf(
      [
        telling('Herald', { chain: [relay('Varn')] }),
        telling('Courier', { chain: [relay('Varn')] }),
      ],
      { count: 1, people: true },
      nobody,
    );
    expect(counts(origins)).toEqual([1, 1]);
    expect(origins.line).toBe('1 person says this; carried by Varn (Courier and Herald)');
  });

  it('lets unnamed kinds coincide with what is named, at least', () => {
    const origins = originsOf(
      [
        telling('Herald', { chain: [relay('Varn')] }),
        telling('Courier', { chain: [relay('state media', 'class')] }),
      ],
      { count: 0, people: true },
      nobody,
    );
    expect(counts(origins)).toEqual([1, 2]);
  });

  it('counts two named carriers as two', () => {
    const origins = originsOf(
      [
        telling('Herald', { chain: [relay('Varn')] }),
        telling('Courier', { chain: [relay('Ost')] }),
      ],
      { count: 0, people: true },
      nobody,
    );
    expect(counts(origins)).toEqual([2, 2]);
  });

  it('takes a carrier whose own article tells the point for that article', () => {
    const resolve = (name: string) =>
      name === 'Varn' ? { account: 'Varn', article: 'varn-1' } : undefined;
    const origins = originsOf(
      [telling('Varn'), telling('Herald', { chain: [relay('Varn')] })],
      { count: 0, people: true },
      resolve,
    );
    expect(counts(origins)).toEqual([1, 1]);
  });

  it('ends where two accounts cite each other', () => {
    const resolve = (name: string) => ({ account: name, article: name });
    const origins = originsOf(
      [
        telling('Herald', { chain: [relay('Courier')] }),
        telling('Courier', { chain: [relay('Herald')] }),
      ],
      { count: 0, people: true },
      resolve,
    );
    expect(origins.atMost).toBeLessThanOrEqual(2);
    expect(origins.atLeast).toBeGreaterThanOrEqual(1);
  });

  it('adds nothing for words that a derived text takes over', () => {
    expect(
      counts(
        originsOf(
          [telling('Varn'), telling('Ledger', { takenFrom: ['Varn'] })],
          { count: 0, people: true },
          nobody,
        ),
      ),
    ).toEqual([1, 1]);
  });

  it('does not count an account again that traces one of its tellings', () => {
    const origins = originsOf(
      [telling('Herald', { chain: [relay('Varn')] }), telling('Herald')],
      { count: 0, people: true },
      nobody,
    );
    expect(counts(origins)).toEqual([1, 1]);
  });
});

describe('how many at least', () => {
  const by = (author: string, medium = 'a statement'): SourcedTelling['chain'] => [
    { ...relay(medium, 'document'), role: 'medium' },
    { ...relay(author, 'person'), role: 'speaker' },
  ];
  it.each<readonly [string, string, number, number]>([
    ['Ada Quill', 'Harbour Minister Ada Quill', 1, 2],
    ['Ada Quill', 'Quill', 1, 2],
    ['Ada Quill', 'the harbour minister', 1, 2],
    ['the harbour minister', 'Prosecutors', 1, 2],
    ['Ada Quill', 'Jonas Quill', 2, 2],
    ['Ada Quill', 'Jonas Marr', 2, 2],
  ])('documents by %s and %s', (one, other, atLeast, atMost) => {
    const tellings = [
      telling('Herald', { chain: by(one), basis: 'document' }),
      telling('Courier', { chain: by(other), basis: 'document' }),
    ];
    expect(counts(originsOf(tellings, { count: 2, people: false }, nobody))).toEqual([
      atLeast,
      atMost,
    ]);
  });

  it('takes what one author wrote here and there for one', () => {
    const tellings = [
      telling('Herald', { chain: by('Ada Quill', 'a statement'), basis: 'document' }),
      telling('Courier', {
        chain: [
          { ...relay('Plume', 'post'), role: 'medium' },
          { ...relay('Ada Quill', 'person'), role: 'speaker' },
        ],
        basis: 'document',
      }),
    ];
    expect(counts(originsOf(tellings, { count: 1, people: true }, nobody))).toEqual([1, 2]);
  });

  it('does not take two unnamed documents for one', () => {
    const chain = by('').slice(0, 1);
    const tellings = ['Herald', 'Courier'].map((account) =>
      telling(account, { chain, basis: 'document' }),
    );
    expect(counts(originsOf(tellings, { count: 0, people: true }, nobody))).toEqual([1, 2]);
  });

  it('says so of speakers who may be one', () => {
    const say = (count: number, fewest: number): string =>
      originsOf([telling('Herald')], { count, fewest, people: false }, nobody).line;
    expect(say(2, 1)).toMatch(/^1 or 2 speakers say this;/u);
    expect(say(4, 2)).toMatch(/^2 to 4 speakers say this;/u);
    expect(say(2, 2)).toMatch(/^2 speakers say this;/u);
  });
});
