import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

/** `kind name` of the entity that the name with this text, at its last place, belongs to. */
function entityOf(text: string, written: string): string | undefined {
  const { names, entities } = read(articleOf({ text }));
  const id = names.findLast((name) => name.text === written)?.entity;
  const entity = entities.find((one) => one.id === id);
  return entity && `${entity.kind} ${entity.name}`;
}

describe('a firm by its short name is no person', () => {
  it.each([
    [
      'Ada Quill runs Halvard Holdings. Halvard said the price was fair.',
      'Halvard',
      'organisation Halvard Holdings',
    ],
    [
      'Velm Airlines grounded its fleet. “We are sorry,” Velm said in a statement.',
      'Velm',
      'organisation Velm Airlines',
    ],
    [
      'Vance Capital sued the port. Vance said its loss was large.',
      'Vance',
      'organisation Vance Capital',
    ],
    [
      'Barrow said in a statement that it would pay the fine. The company employs 300 people.',
      'Barrow',
      'organisation Barrow',
    ],
    [
      'Ada Quill sold Brightwater Dredging. Brightwater Dredging fired two managers.',
      'Brightwater Dredging',
      'organisation Brightwater Dredging',
    ],
    [
      'Fire broke out at Hartley Coatings on Monday.',
      'Hartley Coatings',
      'organisation Hartley Coatings',
    ],
  ])('%s', (text, written, entity) => {
    expect(entityOf(text, written)).toBe(entity);
  });
});

describe('a person who shares a firm’s name stays one', () => {
  it.each([
    ['Ivo Novak heads Novak Group. Novak said he was sorry.', 'Novak', 'person Ivo Novak'],
    [
      'The mayor, Jonas Barrow, said in a statement that the company had lied. Barrow left.',
      'Barrow',
      'person Jonas Barrow',
    ],
    [
      'Mr. Barrow owns Barrow Motors. Barrow said in a statement that it was his. The company is old.',
      'Barrow',
      'person Barrow',
    ],
    ['Mr. Ivo Mining spoke. Ivo Mining left.', 'Ivo Mining', 'person Ivo Mining'],
  ])('%s', (text, written, entity) => {
    expect(entityOf(text, written)).toBe(entity);
  });
});

describe('who has a role and says something is a person, whatever else is called so', () => {
  it.each([
    ["They met in Velm. Velm, the council's chief, said so.", 'Velm', 'person Velm'],
    ['They met in Velm. Velm, who heads the council, said so.', 'Velm', 'person Velm'],
    ['They met in Velm. Velm, the capital, said no.', 'Velm', 'place Velm'],
  ])('%s', (text, written, entity) => {
    expect(entityOf(text, written)).toBe(entity);
  });

  it('is no word that opens a headline with "Ex-"', () => {
    const text = 'Ex-port boss jailed\n\nThe boss of the port went to prison, Ada Quill said.';
    expect(read(articleOf({ text })).entities.map(({ name }) => name)).toEqual(['Ada Quill']);
  });
});
