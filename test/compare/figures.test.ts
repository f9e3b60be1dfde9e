import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';
import { isFormer } from '../../src/compare/former.ts';
import { tollAt } from '../../src/compare/tolls.ts';
import { findNumbers } from '../../src/text/numbers.ts';
import type { Point } from '../../src/model/story.ts';

const shared = [
  'Mayor Ada Kestrel of Orla visited the burnt ferry Sula Star on Tuesday with the harbour board.',
  'The harbour board of Orla promised new engines for the ferry Sula Star by autumn.',
].join('\n\n');

function pointsOf(one: string, other: string): Point[] {
  return compareArticles([
    articleOf({ outlet: 'Sarn Herald', published: '2031-04-07', text: `${one}\n\n${shared}` }),
    articleOf({ outlet: 'Orla Courier', published: '2031-04-08', text: `${other}\n\n${shared}` }),
  ]).comparisons.flatMap(({ points }) => points);
}

describe('figures of one thing', () => {
  it.each([
    [
      'Death toll of the fire on the ferry Sula Star rises to 112, the harbour board said.',
      'The death toll of the fire on the ferry Sula Star had risen to 131 by Tuesday.',
    ],
    [
      'Goalkeeper Jonas Marr of Orla City saved the penalty in the 88th minute of the match.',
      'Goalkeeper Jonas Marr of Orla City saved a penalty of the match in the 89th minute.',
    ],
  ])('differ in number: “%s” and “%s”', (one, other) => {
    const point = pointsOf(one, other).find(({ tellings }) =>
      tellings.some(({ text }) => /112|88th/u.test(text)),
    );
    expect(point?.agreement).not.toBe('agree');
    expect(point?.differences.map(({ kind }) => kind)).toContain('number');
  });

  it('do not differ by the whole of which a part is counted', () => {
    const point = pointsOf(
      'The court in Orla convicted the owner Pell Board on three counts of fraud on Monday.',
      'Owner Pell Board was convicted by the court in Orla on Monday on three of four counts of fraud.',
    ).find(({ tellings }) => tellings.some(({ text }) => text.includes('three of four')));
    expect(point?.tellings.length).toBe(2);
    expect(point?.differences.map(({ kind }) => kind)).not.toContain('number');
    expect(point?.agreement).not.toBe('conflict');
  });

  it('do not differ by one that another takes the place of', () => {
    const points = pointsOf(
      'The institute of Orla revised the magnitude of the quake from 6.4 to 6.1 on Monday.',
      'The institute of Orla put the magnitude of the quake at 6.1 on Monday.',
    );
    expect(points.flatMap(({ differences }) => differences.map(({ kind }) => kind))).not.toContain(
      'number',
    );
  });
});

describe('a figure left behind', () => {
  it.each([
    ['The board raised the fee from 4 crowns to 6.', [true, false]],
    ['It is open from 4 crowns to 6 crowns.', [false, false]],
    ['The fee is up from 4 crowns.', [true]],
    ['They paid 6 crowns instead of 4.', [false, true]],
    ['Not 4 but 6 ships sank.', [true, false]],
    ['The fee rose to 6 crowns.', [false]],
  ])('%s', (text, former) => {
    const whole = { start: 0, end: text.length };
    expect(findNumbers(text).map((number) => isFormer(text, number, whole))).toEqual(former);
  });
});

describe('a toll', () => {
  it.each([
    ['112 people were killed and 600 injured', ['dead', 'hurt']],
    ['The storm killed at least 40 people and injured 9', ['dead', 'hurt']],
    ['The toll of the fire had risen to 131 by noon', ['dead']],
    ['14 ships sailed, and two sailors died', [undefined, 'dead']],
  ])('%s', (text, tolls) => {
    const whole = { start: 0, end: text.length };
    expect(findNumbers(text).map((number) => tollAt(text, number, whole))).toEqual(tolls);
  });
});

describe('who says it', () => {
  const agree = ' that the ferry Sula Star must stay in the harbour until the autumn.';

  it('is one speaker where a text ties the title to the name', () => {
    const points = pointsOf(`Judge Mira Dolan said${agree}`, `The judge said${agree}`);
    const point = points.find(({ tellings }) =>
      tellings.some(({ text }) => /autumn/u.test(text) && /must stay/u.test(text)),
    );
    expect(point?.speakers.map(({ name }) => name)).toEqual(['Mira Dolan']);
  });

  it('is no person by one bare name', () => {
    const points = pointsOf(`Velder said${agree}`, `Velder said${agree}`);
    const lines = points.map(({ origins }) => origins.line).join('; ');
    expect(lines).toContain('1 speaker says this');
    expect(lines).not.toContain('1 person');
  });
});

describe('words of versions', () => {
  it('are no choice between accounts where no other account has one of them', () => {
    const lead = (word: string): string =>
      `The council of Orla called the blaze on the ferry Sula Star a ${word} of the harbour crew on Monday.`;
    const texts = [
      { outlet: 'Sarn Herald', published: '2031-04-07', text: `${lead('mistake')}\n\n${shared}` },
      { outlet: 'Sarn Herald', published: '2031-04-08', text: `${lead('blunder')}\n\n${shared}` },
      { outlet: 'Orla Courier', published: '2031-04-08', text: shared },
    ];
    const { comparisons } = compareArticles(texts.map((fields) => articleOf(fields)));
    expect(comparisons.length).toBeGreaterThan(0);
    expect(comparisons.flatMap(({ wording }) => wording)).toEqual([]);
  });
});
