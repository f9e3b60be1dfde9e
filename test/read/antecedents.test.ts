import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

/** `speaker | links | words` of every statement. */
function saidIn(text: string): string[] {
  return read(articleOf({ text })).statements.map(({ speaker, chain, text: words }) => {
    const links = chain.map(({ role, name }) => `${role} ${name}`).join(' < ');
    return `${speaker?.name ?? '-'} | ${links} | ${words}`;
  });
}

describe('"it" and "they" that speak', () => {
  it.each([
    [
      'the body that tells of itself',
      'The lamp ministry said it knew of 14 fires.',
      'The lamp ministry | speaker The lamp ministry | 14 fires',
    ],
    [
      'the body of the sentence before',
      'The lamp ministry rejected that. The hall had been inspected in May, it said.',
      'The lamp ministry | speaker The lamp ministry | The hall had been inspected in May',
    ],
    [
      'those who spoke in the sentence before',
      'Villagers said that the dam had cracked. They said that it had rained for days.',
      'Villagers | speaker Villagers | it had rained for days',
    ],
    [
      'nobody, where nothing that speaks went before',
      'The storm lasted for nine hours. They said that it had rained for days.',
      '- |  | it had rained for days',
    ],
    [
      'nobody, where a single person went before',
      'Ada Moor visited the town. It said that the dam would hold.',
      '- |  | the dam would hold',
    ],
    [
      'nobody, where two bodies could be meant',
      'The ministry said that the lamp commission claimed the dam was safe. It said that the dam would hold.',
      '- |  | the dam would hold',
    ],
  ])('mean %s', (_, text, line) => {
    expect(saidIn(text)).toContain(line);
  });

  it('keep the place of the pronoun', () => {
    const statements = read(articleOf({ text: 'The lamp ministry said it knew of 14 fires.' }));
    const speaker = statements.statements.find(({ text }) => text === '14 fires')?.speaker;
    expect(speaker).toMatchObject({ text: 'it', start: 23 });
  });
});

describe('who hands words on', () => {
  it.each([
    [
      'The dam has cracked, according to authorities cited by the Orla agency.',
      'authorities | relay the Orla agency < speaker authorities | The dam has cracked',
    ],
    [
      'The dam has cracked, according to villagers quoted by the Harbour Times.',
      'villagers | relay Harbour Times < speaker villagers | The dam has cracked',
    ],
    [
      'The dam has cracked, the Orla agency reported on Monday.',
      '- | relay the Orla agency | The dam has cracked',
    ],
    [
      'The dam has cracked, the Orla water agency reported on Monday.',
      'the Orla water agency | speaker the Orla water agency | The dam has cracked',
    ],
  ])('reports or cites: %s', (text, line) => {
    expect(saidIn(text)).toContain(line);
  });

  it('is not the company that speaks of itself', () => {
    const chains = read(
      articleOf({ text: 'Sarn Motors denied that its lamps were faulty, the company said.' }),
    ).statements.map(({ chain }) => chain.map(({ role }) => role));
    expect(chains.flat()).not.toContain('relay');
  });
});

describe('who speaks behind a quotation and is told more of', () => {
  it.each([
    ['“The dam broke in the night,” said the diver who saw it.', 'the diver'],
    ['“The dam broke in the night,” said the diver who found him, Milan Vrba.', 'Milan Vrba'],
    ['“The dam broke in the night,” said Milan Vrba, who saw it.', 'Milan Vrba'],
  ])('%s', (text, speaker) => {
    expect(saidIn(text)[0]?.split(' | ')[0]).toBe(speaker);
  });
});
