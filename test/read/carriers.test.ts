import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/reading.ts';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

/** `D Lind | relay Post < medium letter < speaker Lind | words`; `i` for indirect, `-` for nobody. */
function say({ direct, speaker, chain, text }: Statement): string {
  const links = chain.map((link) => `${link.role} ${link.name}`).join(' < ');
  return `${direct ? 'D' : 'i'} ${speaker?.name ?? '-'} | ${links} | ${text}`;
}

function statementsOf(text: string): string[] {
  const article = articleOf({ text });
  return read(article).statements.map((one) => {
    expect(article.text.slice(one.start, one.end)).toBe(one.text);
    return say(one);
  });
}

describe('letters, posts and statements printed at length', () => {
  it('belong to whoever wrote them, on the site that printed them, over all their paragraphs', () => {
    const found = statementsOf(
      'The row grew with Marta Lind — still a loud voice in the county — writing a letter to Tobias Orr on ' +
        "her Harbour Standard site calling for the mayor's resignation.\n\n" +
        '“The dam was not “a dam of our choosing.” It was built by two mayors.\n\n' +
        'And it holds. There are “many critics” of it.\n\n' +
        'One of them should not be the mayor.”\n\n' +
        'The council met on Friday.',
    );
    const way = 'relay Harbour Standard < medium letter';
    expect(found).toEqual([
      `D Marta Lind | ${way} < speaker Marta Lind | The dam was not “a dam of our choosing.” It was built by two mayors.`,
      `D - | ${way} < relay Marta Lind | a dam of our choosing.`,
      `D Marta Lind | ${way} < speaker Marta Lind | And it holds. There are “many critics” of it.`,
      `D Marta Lind | ${way} < speaker Marta Lind | One of them should not be the mayor.`,
    ]);
  });

  it.each([
    [
      'Over at Big Harbour, a post beside the video provides the following comment on it:\n\n“The dam has lost its way.\n\nIt will be long.”',
      [
        'D - | relay Big Harbour < medium a post beside the video | The dam has lost its way.',
        'D - | relay Big Harbour < medium a post beside the video | It will be long.',
      ],
    ],
    [
      'Marta Lind’s office released the following statement:\n\n“The dam will hold for a hundred years.”',
      [
        'D Marta Lind’s office | medium statement < speaker Marta Lind’s office | The dam will hold for a hundred years.',
      ],
    ],
    [
      'The Harbour Post, in an answer to the film, argues that the mayor is on edge:\n\n“The film is new.\n\nBut little is known of it.”',
      [
        'i - | relay Harbour Post | the mayor is on edge',
        'D - | relay Harbour Post | The film is new.',
        'D - | relay Harbour Post | But little is known of it.',
      ],
    ],
    [
      'The council met.\n\n“The film is new.\n\nBut little is known of it,” Marta Lind said.',
      [
        'D Marta Lind | speaker Marta Lind | The film is new.',
        'D Marta Lind | speaker Marta Lind | But little is known of it,',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(statementsOf(text)).toEqual(expected);
  });

  it('a quotation behind a fragment that ends a paragraph is not its speaker’s', () => {
    const found = statementsOf(
      'Marta Lind added that it had been a “long day.”\n\n“Her deed is beneath a mayor of this town.”\n\nThe council met.',
    );
    expect(found.at(-1)).toBe('D - |  | Her deed is beneath a mayor of this town.');
  });
});

describe('a surname that is also a plain word', () => {
  it('is a name where a full name of the article ends with it', () => {
    const found = statementsOf(
      'Marta Price met the mayor. On Friday Price said the dam would hold.',
    );
    expect(found).toEqual(['i Marta Price | speaker Marta Price | the dam would hold']);
  });
});

describe('a programme named before the clause', () => {
  it('is where something was said, not what was said', () => {
    expect(
      statementsOf(
        'Speaking on “Harbour Sunday,” Councillor Marta Lind said the mayor must apologize.',
      ),
    ).toEqual([
      'i Marta Lind | relay Harbour Sunday < speaker Marta Lind | the mayor must apologize',
    ]);
  });
});

describe('who handed it on, by construction', () => {
  it.each([
    [
      '“The dam will break,” Marta Lind was quoted as saying by Interfax.',
      'D Marta Lind | relay Interfax < speaker Marta Lind | The dam will break,',
    ],
    [
      'Marta Lind was quoted by the Harbour Times on Friday as saying that the dam would break.',
      'i Marta Lind | relay Harbour Times < speaker Marta Lind | the dam would break',
    ],
    [
      '“The dam will break,” Marta Lind said, as quoted by Interfax.',
      'D Marta Lind | relay Interfax < speaker Marta Lind | The dam will break,',
    ],
    [
      'The dam would break, as first reported by the Harbour Times.',
      'i - | relay Harbour Times | The dam would break',
    ],
    [
      'TASS quoted Marta Lind, the mayor, as telling reporters the dam would break.',
      'i Marta Lind | relay TASS < speaker Marta Lind | the dam would break',
    ],
    [
      'The Harbour Post, citing two officials, reported that the dam would break.',
      'i two officials | relay Harbour Post < speaker two officials | the dam would break',
    ],
    [
      'Marta Lind, citing two engineers, said that the dam would break.',
      'i Marta Lind | speaker Marta Lind | the dam would break',
    ],
    [
      '“The dam will break,” Marta Lind told CNN’s Tobias Orr.',
      'D Marta Lind | relay CNN < speaker Marta Lind | The dam will break,',
    ],
    [
      'Marta Lind told Tobias Orr, host of CNN’s “Harbour Now,” that the dam would break.',
      'i Marta Lind | relay CNN < speaker Marta Lind | the dam would break',
    ],
    [
      'Marta Lind said on CNN’s “State of the Valley” that the dam would break.',
      'i Marta Lind | relay CNN < speaker Marta Lind | the dam would break',
    ],
    [
      '“The dam will break,” Marta Lind said on the radio program “Harbour Now.”',
      'D Marta Lind | relay Harbour Now < medium the radio program < speaker Marta Lind | The dam will break,',
    ],
    [
      'Marta Lind, appearing on Fox News, said the dam would break.',
      'i Marta Lind | relay Fox News < speaker Marta Lind | the dam would break',
    ],
    [
      'Marta Lind said in remarks carried by state television that the dam would break.',
      'i Marta Lind | relay state television < medium remarks < speaker Marta Lind | the dam would break',
    ],
    [
      'In a letter obtained by the Associated Press, Marta Lind wrote that the dam would break.',
      'i Marta Lind | relay Associated Press < medium a letter < speaker Marta Lind | the dam would break',
    ],
    [
      '“The dam will break,” Marta Lind said in an interview that aired Sunday on CBS.',
      'D Marta Lind | relay CBS < medium an interview < speaker Marta Lind | The dam will break,',
    ],
    [
      'As Tobias Orr of the Harbour Post wrote, “the dam will break.”',
      'D Tobias Orr | relay Harbour Post < speaker Tobias Orr | the dam will break.',
    ],
    [
      'As the engineer has said, the plan will drown the valley.',
      'i the engineer | speaker the engineer | the plan will drown the valley',
    ],
    [
      '“The dam will break,” a spokesman for the town, Tobias Orr, told the Harbour Post.',
      'D Tobias Orr | relay Harbour Post < speaker Tobias Orr | The dam will break,',
    ],
  ])('%s', (text, expected) => {
    expect(statementsOf(text)).toEqual([expected]);
  });

  it('"told the newspaper" is told to the paper that was named before', () => {
    expect(
      statementsOf(
        'The Harbour Post reported on Friday that the dam would break. “It will,” Marta Lind told the newspaper.',
      ).at(-1),
    ).toBe('D Marta Lind | relay Harbour Post < speaker Marta Lind | It will,');
  });
});

describe('an occasion', () => {
  const SHOW = 'Speaking on “Harbour Sunday,” Marta Lind said that the dam was weak.';
  const QUOTE = '“We need a dam that holds,” Lind said.';

  it('lasts over the next paragraphs of one speaker', () => {
    const [, later] = statementsOf(`${SHOW}\n\nThe dam is old.\n\n${QUOTE}`);
    expect(later).toBe(
      'D Marta Lind | relay Harbour Sunday < speaker Marta Lind | We need a dam that holds,',
    );
  });

  it.each([
    ['another day is named', `${SHOW}\n\nOn Monday she spoke again. ${QUOTE}`],
    ['too much stands between', `${SHOW}\n\nIt is old.\n\nIt leaks.\n\nIt rots.\n\n${QUOTE}`],
  ])('ends where %s', (_, text) => {
    expect(statementsOf(text).at(-1)).toBe(
      'D Marta Lind | speaker Marta Lind | We need a dam that holds,',
    );
  });
});

describe('a word of demanding or posting right behind a quotation', () => {
  it.each([
    [
      '“Who are you!” the old councillor demands.',
      'D the old councillor | speaker the old councillor | Who are you!',
    ],
    [
      '“The dam is broken. Leave!” Marta Lind tweeted early Tuesday.',
      'D Marta Lind | medium Twitter < speaker Marta Lind | The dam is broken. Leave!',
    ],
  ])('%s', (text, expected) => {
    expect(statementsOf(text)).toEqual([expected]);
  });
});

describe('through', () => {
  it.each([
    ['tears', 'speaker Ada Quill'],
    ['clenched teeth', 'speaker Ada Quill'],
    ['a spokesman', 'relay a spokesman < speaker Ada Quill'],
    ['the embassy', 'relay the embassy < speaker Ada Quill'],
  ])('%s: only who can speak hands words on', (what, chain) => {
    expect(statementsOf(`“The mill is lost,” Ada Quill said through ${what}.`)).toEqual([
      `D Ada Quill | ${chain} | The mill is lost,`,
    ]);
  });
});
