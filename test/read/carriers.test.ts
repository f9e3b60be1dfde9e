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
    const found = statementsOf('Marta Price met the mayor. On Friday Price said the dam would hold.');
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
