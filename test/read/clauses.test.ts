import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

/** `speaker | words`, with `<` and the hearer or the relays where there are some, of every statement. */
function saidIn(text: string): string[] {
  return read(articleOf({ text })).statements.map(({ speaker, addressee, chain, text: words }) => {
    const relays = chain.filter(({ role }) => role === 'relay').map(({ kind }) => kind);
    const others = [...(addressee ? [addressee.name] : []), ...relays];
    const behind = others.length > 0 ? ` < ${others.join(', ')}` : '';
    return `${speaker?.name ?? '-'}${behind} | ${words}`;
  });
}

describe('report clauses of careful writers', () => {
  it.each([
    [
      'who asks for no name asks for nothing else',
      'An official who asked not to be named said the tills were empty.',
      ['An official | the tills were empty'],
    ],
    [
      'who declines to be named speaks',
      'A minister who declined to be named said the talks had failed.',
      ['A minister | the talks had failed'],
    ],
    [
      'a question is not put by "when"',
      'When asked if the vote had been fair, Ada Quill said no vote was ever fair.',
      ['- | if the vote had been fair', 'Ada Quill | no vote was ever fair'],
    ],
    [
      'a name behind "so said" is nothing that was said',
      'The bridge was safe. So said Ada Quill, the mayor, on Monday.',
      [],
    ],
    [
      'another calls out in two words',
      '“Shame on you!” shouted one woman. “Go home!” cried another.',
      ['one woman | Shame on you!', 'another | Go home!'],
    ],
    [
      'who wrote a report is no part of what it says',
      'According to the report, written by Ada Quill, the plant was unsafe.',
      ['- | the plant was unsafe'],
    ],
    [
      'a report that somebody has seen says something',
      'The report, seen by villagers, says the pier was unsafe.',
      ['- | the pier was unsafe'],
    ],
    [
      'whom somebody speaks to hears it',
      'Ada Quill, speaking to reporters in Lonmere, said the dam was safe.',
      ['Ada Quill < reporters | the dam was safe'],
    ],
    [
      'who is told of between dashes speaks',
      'Ivo Tarrow — a miller for thirty years — said the river was high.',
      ['Ivo Tarrow | the river was high'],
    ],
    [
      'an agency that quotes is one',
      'The Orla agency quoted Mayor Ada Quill as saying the dam was safe.',
      ['Ada Quill < agency | the dam was safe'],
    ],
    [
      'a clause between a subject and its verb parts nothing',
      'The bridge, Ada Quill said on Monday, was safe and would open in June.',
      ['Ada Quill | The bridge, Ada Quill said on Monday, was safe and would open in June'],
    ],
    [
      'a clause behind "and" parts nothing',
      'The talks have failed and, Ada Quill said, will not be taken up again.',
      ['Ada Quill | The talks have failed and, Ada Quill said, will not be taken up again'],
    ],
    [
      'a clause behind a whole sentence ends it',
      'The bridge was safe, Ada Quill said, and walked away.',
      ['Ada Quill | The bridge was safe'],
    ],
    [
      'a list behind a colon is said as a whole',
      'Ada Quill said: The bridge would be free; it would open in June.',
      ['Ada Quill | The bridge would be free; it would open in June'],
    ],
    [
      'who has a description without a name speaks',
      'One tenant, a nurse, said the lifts were broken.',
      ['One tenant | the lifts were broken'],
    ],
    [
      'nobody hears what a question is about',
      'Asked whether he would travel to Lonmere, Ada Quill said: “Not yet, my friends.”',
      ['- | whether he would travel to Lonmere', 'Ada Quill | Not yet, my friends.'],
    ],
    [
      'what is neither confirmed nor denied is not said',
      'The harbour board neither confirmed nor denied the report.',
      [],
    ],
    [
      'neither of two says anything',
      'Neither Ada Quill nor Tom Varley said the plant was unsafe.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });
});
