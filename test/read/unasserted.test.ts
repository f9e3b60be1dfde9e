import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/reading.ts';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

const lineOf = ({ polarity, speaker, text }: Statement): string =>
  `${speaker?.name ?? 'nobody'} ${polarity}: ${text}`;

function linesIn(text: string): string[] {
  return read(articleOf({ text })).statements.map(lineOf);
}

describe('a report clause inside what is not told as so reports nothing', () => {
  it.each([
    ['Ivo Berg denied that he had known of the leak.', ['Ivo Berg deny: he had known of the leak']],
    [
      'Ivo Berg denied on Friday that he had ever said the dam was safe.',
      ['Ivo Berg deny: he had ever said the dam was safe'],
    ],
    [
      'Ivo Berg rejected suggestions that he had urged the council to sell the mill.',
      ['Ivo Berg deny: suggestions that he had urged the council to sell the mill'],
    ],
    ['Ada Quill, the clerk, did not say whether Ivo Berg had asked for the papers.', []],
    ['The firm would not say if Ivo Berg had warned the council that the dam leaked.', []],
    ['Ada Quill declined to say whether Ivo Berg had told the council that the dam leaked.', []],
    ['It was not clear whether Ivo Berg had asked for help.', []],
    ['Police did not confirm that Ivo Berg had agreed to leave.', []],
    ['The study did not show that the dam leaked.', []],
    ['If Ivo Berg said the dam was safe, she was wrong.', []],
    ['Ada Quill will resign unless Ivo Berg says the dam is safe.', []],
    [
      'Ada Quill said that if Ivo Berg said the dam was safe, he was wrong.',
      ['Ada Quill affirm: if Ivo Berg said the dam was safe, he was wrong'],
    ],
  ])('%s', (text, lines) => {
    expect(linesIn(text)).toEqual(lines);
  });

  it.each([
    [
      'Ivo Berg denied the claim, adding that he had told the council that the dam was safe.',
      'Ivo Berg affirm: the dam was safe',
    ],
    ['Ivo Berg denied that the dam leaked but said it was old.', 'Ivo Berg affirm: it was old'],
    [
      'Ada Quill denied the report by Ivo Berg, who said the dam had leaked.',
      'Ivo Berg affirm: the dam had leaked',
    ],
    ['Ivo Berg, who wondered if the dam was safe, said it leaked.', 'Ivo Berg affirm: it leaked'],
    ['Few, if any, neighbours said the dam was safe.', 'neighbours affirm: the dam was safe'],
    [
      'Ivo Berg did not deny that he had told the council that the dam leaked.',
      'Ivo Berg affirm: the dam leaked',
    ],
  ])('but what follows its comma or "but", and what is not denied, stays: %s', (text, line) => {
    expect(linesIn(text)).toContain(line);
  });
});

describe('people are dismissed by a deed, claims by words', () => {
  it.each([
    [
      'Ivo Berg was dismissed by Ada Quill, sources said.',
      ['sources affirm: Ivo Berg was dismissed by Ada Quill'],
    ],
    [
      'The coach was dismissed by Ada Quill on Friday, sources said.',
      ['sources affirm: The coach was dismissed by Ada Quill on Friday'],
    ],
    ['Ada Quill dismissed three inspectors on Monday.', []],
    ['Ada Quill dismissed the claim as a lie.', ['Ada Quill deny: the claim as a lie']],
    ['Ada Quill dismissed Ivo Berg as a liar.', ['Ada Quill deny: Ivo Berg as a liar']],
  ])('%s', (text, lines) => {
    expect(linesIn(text)).toEqual(lines);
  });
});

describe('according to a description with a name behind it', () => {
  it('it is the named one who says so', () => {
    expect(linesIn('The mill burned all night, according to a neighbour, Ivo Berg.')).toEqual([
      'Ivo Berg affirm: The mill burned all night',
    ]);
  });
});

describe('an inner clause keeps the "not" it stands under, or is part of the outer one', () => {
  it.each([
    [
      'Ivo Berg said he would not seek a recount.',
      ['Ivo Berg affirm: he would not seek a recount', 'Ivo Berg deny: a recount'],
    ],
    ['Ivo Berg would not seek a recount.', ['Ivo Berg deny: a recount']],
    [
      'Ivo Berg said Ada Quill did not want a recount.',
      ['Ivo Berg affirm: Ada Quill did not want a recount', 'Ada Quill deny: a recount'],
    ],
    [
      'Ada Quill said she would not rule out charges against others.',
      ['Ada Quill affirm: she would not rule out charges against others'],
    ],
    [
      'The firm denied that its chief, Ivo Berg, had known of the payments.',
      ['The firm deny: its chief, Ivo Berg, had known of the payments'],
    ],
  ])('%s', (text, lines) => {
    expect(linesIn(text)).toEqual(lines);
  });
});

describe('a deed is no word', () => {
  it.each([
    [
      'Ada Quill said her client would challenge the length of the sentence.',
      ['Ada Quill affirm: her client would challenge the length of the sentence'],
    ],
    ['The electoral commission on Tuesday ordered a recount of the vote.', []],
    ['Ivo Berg will contest the seat in May.', []],
    ['Ivo Berg will not appeal against the verdict.', []],
  ])('%s', (text, lines) => {
    expect(linesIn(text)).toEqual(lines);
  });

  it.each([
    [
      'Ada Quill challenged the claim that the dam leaked.',
      'Ada Quill deny: the claim that the dam leaked',
    ],
    [
      'Police ordered residents within 500 metres to keep their windows shut.',
      'Police affirm: residents within 500 metres to keep their windows shut',
    ],
    ['The court ordered that the dam be closed.', 'The court affirm: the dam be closed'],
    [
      'Ivo Berg appealed to residents to stay at home.',
      'Ivo Berg affirm: to residents to stay at home',
    ],
  ])('but these are words: %s', (text, line) => {
    expect(linesIn(text)).toEqual([line]);
  });
});

describe('a time before the verb is no part of who speaks', () => {
  it.each([
    ['The electoral commission on Tuesday', 'The electoral commission'],
    ['The council late last week', 'The council'],
    ['The ministry on Friday night', 'The ministry'],
  ])('%s', (subject, name) => {
    expect(linesIn(`${subject} said the dam leaked.`)).toEqual([`${name} affirm: the dam leaked`]);
  });
});

describe('"all" and "both" open what is said', () => {
  it.each(['all four were in a stable condition', 'both ferries had sunk', 'all ferries ran'])(
    '%s',
    (text) => {
      expect(linesIn(`Ivo Berg said ${text}.`)).toEqual([`Ivo Berg affirm: ${text}`]);
    },
  );
});
