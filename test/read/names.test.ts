import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/read/page.ts';
import { findNames, type Recogniser } from '../../src/read/names/names.ts';
import { articleOf } from '../support/article.ts';
import type { Entity } from '../../src/model/reading.ts';

function read(text: string, title?: string) {
  return findNames(layOut(articleOf(title === undefined ? { text } : { text, title })));
}

/** Names as `kind:text`, in reading order. */
function brief(text: string, title?: string): string[] {
  return read(text, title).names.map((name) => `${name.kind}:${name.text}`);
}

function people(text: string, title?: string): Entity[] {
  return read(text, title).entities.filter((entity) => entity.kind === 'person');
}

function namesOf(text: string, title?: string): string[] {
  return people(text, title).map((entity) => entity.name);
}

function rolesIn(text: string, name: string): string[] {
  const found = read(text).entities.find((entity) => entity.name === name);
  return (found?.roles ?? []).map((role) => role.text);
}

describe('the span of a name', () => {
  it.each([
    ['He met Sen. Ada Quillon there.', ['person:Ada Quillon']],
    ["It was President Brandt's idea.", ['person:Brandt']],
    ['French Foreign Minister Luc Amarante left.', ['person:Luc Amarante']],
    ['The US President Oscar Brandt spoke.', ['person:Oscar Brandt']],
    ['He thanked Ivo Marek and Petra Lindqvist.', ['person:Ivo Marek', 'person:Petra Lindqvist']],
    ['He saw Walter T. Oakes Jr. there.', ['person:Walter T. Oakes Jr.']],
    ['He saw Carlos de la Vega there.', ['person:Carlos de la Vega']],
    ['He met Treasury Secretary Nora Blythe.', ['person:Nora Blythe']],
    ['Then Illinois Rep. Hugo Tarn resigned.', ['place:Illinois', 'person:Hugo Tarn']],
    ['He praised U.S. Navy Sailor Milo Brandt.', ['organisation:Navy', 'person:Milo Brandt']],
    ['It was George Will who wrote.', ['person:George Will']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe('a ship', () => {
  it.each([
    'The Lady Maren lost power. Ms. Brandt boarded the Lady Maren.',
    'Smoke was seen aboard the ferry Lady Maren. Maren was towed in.',
    'The trawler Ada Quillon sank off the cape.',
  ])('is no person: %s', (text) => {
    expect(namesOf(text)).not.toContain('Maren');
    expect(namesOf(text)).not.toContain('Ada Quillon');
  });

  it('takes nothing from its captain', () => {
    expect(namesOf('The ferry captain Ada Quillon said that the sea was calm.')).toContain(
      'Ada Quillon',
    );
  });

  it('takes nothing from people of that title', () => {
    expect(namesOf('It was Lady Maren who spoke. The mayor thanked Lady Maren.')).toEqual([
      'Maren',
    ]);
  });
});

describe('the kind of a name', () => {
  it.each([
    ['She joined the Quarry Lane Institute.', ['organisation:Quarry Lane Institute']],
    ['She studied at the University of Quillon.', ['organisation:University of Quillon']],
    ['The Committee on Harbour Affairs met.', ['organisation:Committee on Harbour Affairs']],
    ['They flew to Helsinki and to Sierra Leone.', ['place:Helsinki', 'place:Sierra Leone']],
    ['The Velm River rose.', ['place:Velm River']],
    ['He wrote on Twitter last month.', ['organisation:Twitter']],
    ['Kentucky Republicans voted.', ['place:Kentucky']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('takes no weekday, people, opening word, law or storm for a name', () => {
    const text =
      'On Monday, Russian senators met. Critics said the Open Harbours Act failed. Meanwhile Hurricane Odile hit. Lawmakers left in March.';
    expect(brief(text)).toEqual([]);
  });

  it('drops an opening word in front of a full name', () => {
    expect(brief('Attacking Hannah Quillon, he left.')).toEqual(['person:Hannah Quillon']);
  });

  it('lets the whole article decide what a bare word is', () => {
    const text = 'He spoke in Tarnow. Hugo Tarnow said so. Later Tarnow left.';
    expect(
      read(text).names.filter((name) => name.text === 'Tarnow' && name.kind === 'person'),
    ).not.toEqual([]);
  });

  it('reads headlines by what the body knows', () => {
    const body = 'Ada Quillon went to Oslo on Monday. The trip was short.';
    expect(brief(body, 'ADA QUILLON TAKES HER QUIET FIGHT TO OSLO').slice(0, 2)).toEqual([
      'person:ADA QUILLON',
      'place:OSLO',
    ]);
    expect(brief(body, 'Ada Quillon Takes Her Quiet Fight to Oslo').slice(0, 2)).toEqual([
      'person:Ada Quillon',
      'place:Oslo',
    ]);
  });
});

describe('one entity per person', () => {
  it('joins surname, title, initials and nickname', () => {
    const text =
      'Sen. William Oakes came. Mr. Oakes spoke. Bill Oakes left. William T. Oakes wrote. Oakes said no.';
    const [only, ...rest] = people(text);
    expect(rest).toEqual([]);
    expect(only?.name).toBe('William T. Oakes');
    expect(only?.alsoWritten).toEqual(
      expect.arrayContaining([
        'William Oakes',
        'Sen. William Oakes',
        'Mr. Oakes',
        'Bill Oakes',
        'Oakes',
      ]),
    );
  });

  it('joins spellings of other alphabets', () => {
    expect(namesOf('Sergey Velmachev came. Sergei Velmachyov left.')).toHaveLength(1);
    expect(namesOf('Mohammed Tarazi came. Muhammad Tarazi left.')).toHaveLength(1);
  });

  it('keeps apart what cannot be one person', () => {
    expect(namesOf('Ada Quillon met Hugo Quillon.')).toEqual(['Ada Quillon', 'Hugo Quillon']);
    expect(namesOf('Walter Oakes Sr. met Walter Oakes Jr. there.')).toHaveLength(2);
    expect(namesOf('John Hansen met John Hanley.')).toHaveLength(2);
    expect(namesOf('He met Hugo Quillon. Mrs. Quillon left.')).toHaveLength(2);
  });

  it('leaves a bare surname alone where two people bear it', () => {
    const { names, entities } = read('Ada Quillon met Sasha Quillon. Quillon said no.');
    const bare = names.find((name) => name.text === 'Quillon');
    expect(entities.find((entity) => entity.id === bare?.entity)?.name).toBe('Quillon');
  });

  it('joins a body with its letters and its short form', () => {
    const text =
      'The Federal Grain Board (FGB) met. The FGB voted. The Tarn Institute paid. Tarn Institute staff left.';
    const bodies = read(text).entities.filter((entity) => entity.kind === 'organisation');
    expect(bodies.map((entity) => entity.name)).toEqual(['Federal Grain Board', 'Tarn Institute']);
  });

  it('gives ids by kind and first mention', () => {
    const { entities } = read('In Oslo, Ada Quillon met Hugo Tarn of the Tarn Institute.');
    expect(entities.map((entity) => entity.id)).toEqual(['l1', 'p1', 'p2', 'o1']);
  });
});

describe('roles', () => {
  it.each([
    [
      'They met Norwegian deputy foreign minister Ivo Marek.',
      'Ivo Marek',
      ['Norwegian deputy foreign minister'],
    ],
    ['Senior Danish lawmaker Ivo Marek spoke.', 'Ivo Marek', ['Senior Danish lawmaker']],
    [
      'It was said by Ivo Marek, head of the harbour committee in the upper house.',
      'Ivo Marek',
      ['head of the harbour committee in the upper house'],
    ],
    ['Ada Quillon (R-Ky.) spoke.', 'Ada Quillon', ['R-Ky.']],
    [
      'He met the president of the Tarn Institute, Petra Lindqvist.',
      'Petra Lindqvist',
      ['the president of the Tarn Institute'],
    ],
    ['Ada Quillon, who was there, left.', 'Ada Quillon', []],
  ])('%s', (text, name, expected) => {
    expect(rolesIn(text, name)).toEqual(expected);
  });
});

describe('the seam', () => {
  it('takes any recogniser and settles what it proposes', () => {
    const everyOslo: Recogniser = {
      name: 'test',
      recognise: (page) =>
        [...page.shadow.matchAll(/oslo/gu)].map((match) => ({
          start: match.index,
          end: match.index + 4,
          line: 0,
          scores: { person: 0, organisation: 0, place: 2 },
        })),
    };
    const { names } = findNames(layOut(articleOf({ text: 'we met in oslo today' })), everyOslo);
    expect(names.map((name) => name.text)).toEqual(['oslo']);
  });
});

it('slices every name and role to its text, on any text', () => {
  const words = fc.constantFrom(
    'Sen.',
    'Mr.',
    'Ada',
    'Quillon',
    'the',
    'of',
    'and',
    'Bank',
    'Oslo',
    ',',
    '.',
    '"',
    "'s",
    'said',
    '\n\n',
    'U.S.',
    'President',
    '(R-Ky.)',
    'é',
    '\u2009',
    '𝒜',
    'head',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const article = articleOf({ text: parts.join(' ') });
      const { names, entities } = findNames(layOut(article));
      const mentions = [...names, ...entities.flatMap((entity) => entity.roles)];
      const ids = new Set(entities.map((entity) => entity.id));
      return (
        mentions.every(
          (mention) => mention.text === article.text.slice(mention.start, mention.end),
        ) &&
        names.every((name) => ids.has(name.entity)) &&
        names.every((name, at) => at === 0 || (names[at - 1]?.end ?? 0) <= name.start)
      );
    }),
    { numRuns: 300 },
  );
});
