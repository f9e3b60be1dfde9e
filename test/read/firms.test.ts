import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/read/names/names.ts';
import { layOut, type Page } from '../../src/read/page.ts';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

const SCORES = { person: 3, organisation: 0, place: 0 };

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

describe('a place and a thing are no persons', () => {
  it.each([
    ['Ada Quill is mayor of Orsen Bey. Orsen Bey said no.', 'Orsen Bey', 'place Orsen Bey'],
    ['A flood hit São Brelo on Monday.', 'São Brelo', 'place São Brelo'],
  ])('%s', (text, written, entity) => {
    expect(entityOf(text, written)).toBe(entity);
  });

  it('where the headline opens with a thing that the text writes small', () => {
    const inTitle = (body: string) => {
      const recognised = {
        name: 'all',
        recognise: (page: Page) =>
          page.lines.flatMap(({ index, start, paragraph }) =>
            paragraph < 0 ? [{ start, end: start + 3, line: index, scores: SCORES }] : [],
          ),
      };
      const page = layOut(articleOf({ title: 'Dam approved', text: body }));
      return findNames(page, recognised).names.map(({ text }) => text);
    };
    expect(inTitle('They approved the dam on Monday.')).toEqual([]);
    expect(inTitle('They approved it on Monday.')).toEqual(['Dam']);
  });
});
