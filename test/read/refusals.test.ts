import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/reading.ts';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

function statementsIn(text: string, outlet?: string): readonly Statement[] {
  return read(articleOf({ text, ...(outlet ? { outlet } : {}) })).statements;
}

const lineOf = ({ polarity, text }: Statement): string => `${polarity}: ${text}`;
const relaysOf = ({ chain }: Statement): string[] =>
  chain.filter(({ role }) => role === 'relay').map(({ kind, name }) => `${kind} ${name}`);

describe('what is turned down is not said', () => {
  it.each([
    ['Ivo Berg declined to resign.', 'deny: to resign'],
    ['Ivo Berg refused to back the plan.', 'deny: to back the plan'],
    ['Ivo Berg rejected calls to resign.', 'deny: calls to resign'],
    ['Ivo Berg ruled out a run for mayor.', 'deny: a run for mayor'],
    ['The group opposed building a dam.', 'deny: building a dam'],
    ['Ivo Berg doubted that the dam would hold.', 'deny: the dam would hold'],
    ['Ivo Berg has questioned the extent of the leak.', 'deny: the extent of the leak'],
    ['Ivo Berg objected to building the dam.', 'deny: building the dam'],
    ['Ivo Berg did not promise to build a dam.', 'deny: to build a dam'],
    ['Critics questioned whether the dam would hold.', 'ask: the dam would hold'],
    ['Ivo Berg agreed to meet the council.', 'affirm: to meet the council'],
    ['Ivo Berg went on to argue that the dam would hold.', 'affirm: the dam would hold'],
  ])('%s', (text, line) => {
    expect(statementsIn(text).map(lineOf)).toEqual([line]);
  });

  it('nobody is spoken to by an infinitive', () => {
    const [statement] = statementsIn('Ivo Berg refused to back the plan.');
    expect(statement?.addressee).toBeUndefined();
  });

  it('what is not denied is affirmed with a doubt', () => {
    const [statement] = statementsIn('Ivo Berg did not deny that he had seen the report.');
    expect(statement).toMatchObject({ polarity: 'affirm', hedged: true });
  });

  it.each([
    'Ivo Berg declined to comment.',
    'Ivo Berg would not say whether he would resign.',
    'The mayor refused to give any details.',
    'The mayor declined to say whether the dam would hold.',
    'Norway has backed rebels in the east, played a part in the war and sent arms.',
    'The council heard of Norway’s denial of interference over the findings.',
  ])('nothing is said: %s', (text) => {
    expect(statementsIn(text)).toEqual([]);
  });

  it('a plan that an agency reports is told once, whole', () => {
    const all = statementsIn(
      'The group also planned to visit Harbour, Russian state media reported.',
    );
    expect(all.map(({ text }) => text)).toEqual(['The group also planned to visit Harbour']);
    expect(all[0]?.speaker).toBeUndefined();
  });
});

describe('who passes words on', () => {
  it.each([
    ['Marta Lind suggested that Ivo Berg had denied the charge.', []],
    ['Marta Lind said that Ivo Berg planned to build the dam.', []],
    ['Marta Lind said that Ivo Berg had denied the charge.', ['person Marta Lind']],
    ['Ms. Lind’s lawyer argued that she had denied the charge.', ['person Ms. Lind’s lawyer']],
    ['Ivo Berg told TV2 that the dam would hold.', ['outlet TV2']],
    ['Ivo Berg told Sunrise Radio that the dam would hold.', ['outlet Sunrise Radio']],
    ['Ivo Berg told the Harbour Post that the dam would hold.', ['outlet Harbour Post']],
    ['Ivo Berg told MI6 that the dam would hold.', []],
  ])('%s', (text, relays) => {
    expect(statementsIn(text).map(relaysOf).at(-1)).toEqual(relays);
  });

  it('an agency that reports one sentence does not carry the next quotation', () => {
    const text =
      'Ms. Lind invited farmers to the hall, Reuters reported. “I think this is good,” Ms. Lind said.';
    expect(relaysOf(statementsIn(text).at(-1) ?? expect.fail())).toEqual([]);
  });

  it('what was told to an outlet goes on in the next quotation', () => {
    const text = '“It will hold,” Ms. Lind told the Harbour Post. “It is old,” she said.';
    expect(relaysOf(statementsIn(text).at(-1) ?? expect.fail())).toEqual(['outlet Harbour Post']);
  });

  it.each([
    'Ivo Berg told The Courier that the dam would hold.',
    'Ivo Berg told the Courier that the dam would hold.',
    'In an interview with the Courier, Ivo Berg said the dam would hold.',
  ])('a text’s own outlet hears and carries nothing: %s', (text) => {
    const [statement] = statementsIn(text, 'The Courier');
    expect(statement).toMatchObject({ basis: 'heard' });
    expect(statement && relaysOf(statement)).toEqual([]);
  });

  it('a text’s own report is no relay', () => {
    const text = 'The Courier reported that Ivo Berg had said the dam would hold.';
    expect(statementsIn(text, 'The Courier').flatMap(relaysOf)).toEqual([]);
  });
});

describe('a verb that is also done to things reports words only with a clause, an infinitive or a quotation', () => {
  it.each([
    'The lamp maker Sarn has recalled 300 lamps in two towns.',
    'The company called back the lamps on Monday.',
    'Ada Moor called off the march.',
    'The referee showed Ivo Berg a red card.',
    'Ada Moor showed him a map of the harbour.',
    'The board dismissed the managers involved in the sale.',
    'The clinic admitted 40 patients on Monday.',
    'The crowd observed a minute of silence.',
    'Ivo Berg pressed the red button.',
  ])('nothing is said: %s', (text) => {
    expect(statementsIn(text)).toEqual([]);
  });

  it.each([
    ['Ada Moor recalled that the lamps had gone out.', 'affirm: the lamps had gone out'],
    ['Ada Moor recalled the lamps had gone out.', 'affirm: the lamps had gone out'],
    ['Ada Moor recalled seeing the lamps go out.', 'affirm: seeing the lamps go out'],
    ['The results showed Ivo Berg a point ahead.', 'affirm: Ivo Berg a point ahead'],
    ['The survey showed a rise in thefts.', 'affirm: a rise in thefts'],
    ['The board dismissed the claims of the union.', 'deny: the claims of the union'],
    ['The company called the lamps a danger.', 'affirm: the lamps a danger'],
  ])('said: %s', (text, line) => {
    expect(statementsIn(text).map(lineOf)).toEqual([line]);
  });

  it('who is named behind a comma asks, and is not asked by those who follow', () => {
    const [statement] = statementsIn(
      'The head of the firm, Ada Moor, asked drivers to wait outside.',
    );
    expect(statement?.speaker?.name).toBe('Ada Moor');
  });
});
