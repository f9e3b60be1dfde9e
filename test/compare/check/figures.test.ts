import { describe, expect, it } from 'vitest';
import { checked } from './support.ts';

describe('a figure of a claim held against one of a text', () => {
  it.each([
    // A bound is met by every figure inside it, and by a narrower bound.
    [
      'told',
      '131 people died in the fire of Brennock.',
      'At least 40 people died in the fire of Brennock.',
    ],
    [
      'told',
      'At least 131 people died in the fire of Brennock.',
      'At least 40 people died in the fire of Brennock.',
    ],
    [
      'told',
      'The fire of Brennock killed 131 people.',
      'More than 100 people were killed in the fire of Brennock.',
    ],
    [
      'told',
      'Nine people died in the fire of Brennock.',
      'Fewer than 40 people died in the fire of Brennock.',
    ],
    [
      'told',
      'Nine people died in the fire of Brennock.',
      'As many as 40 people died in the fire of Brennock.',
    ],
    // A bound in the text says nothing of a figure inside it.
    [
      'not-found',
      'At least 40 people died in the fire of Brennock.',
      '131 people died in the fire of Brennock.',
    ],
    [
      'not-found',
      'Up to 131 people died in the fire of Brennock.',
      '40 people died in the fire of Brennock.',
    ],
    // Outside the bound it is another figure.
    [
      'contradicted',
      'At least 40 people died in the fire of Brennock.',
      '12 people died in the fire of Brennock.',
    ],
    [
      'contradicted',
      '31 people died in the fire of Brennock.',
      'At least 40 people died in the fire of Brennock.',
    ],
    [
      'contradicted',
      '131 people died in the fire of Brennock.',
      'Fewer than 40 people died in the fire of Brennock.',
    ],
    // A limit that somebody set is one figure.
    [
      'contradicted',
      'Brennock taxes boats that cost more than 9,000 crowns.',
      'Brennock taxes boats that cost more than 1,000 crowns.',
    ],
    // Rounded to the last place of the claim.
    [
      'told',
      'Turnout in Brennock reached 46.2 percent.',
      'Turnout in Brennock reached 46 percent.',
    ],
    [
      'told',
      'Turnout in Brennock reached 46.2 percent.',
      'Turnout in Brennock reached nearly half.',
    ],
    [
      'contradicted',
      'Turnout in Brennock reached 46.2 percent.',
      'Turnout in Brennock reached 47 percent.',
    ],
    [
      'contradicted',
      'Turnout in Brennock reached 46.2 percent.',
      'Turnout in Brennock reached 46.3 percent.',
    ],
    [
      'not-found',
      'Turnout in Brennock reached 46 percent.',
      'Turnout in Brennock reached 46.2 percent.',
    ],
    ['contradicted', 'Police of Brennock arrested 46 men.', 'Police of Brennock arrested 47 men.'],
    // Who is hurt is not who is dead.
    [
      'not-found',
      '600 people were injured in the fire of Brennock.',
      'More than 500 people were killed in the fire of Brennock.',
    ],
  ])('%s: “%s” for “%s”', (summary, text, claim) => {
    expect(checked(claim, text).summary).toBe(summary);
  });
});

describe('a figure that another takes the place of', () => {
  it.each([
    [
      'told',
      'The institute put the magnitude at 5.1 instead of 5.4.',
      'The institute put the magnitude at 5.1.',
    ],
    [
      'not-found',
      'The institute put the magnitude at 5.1 instead of 5.4.',
      'The institute put the magnitude at 5.4.',
    ],
    [
      'told',
      'The council raised the fee of the ferry from 4 crowns to 6 crowns.',
      'The council raised the fee of the ferry to 6 crowns.',
    ],
    [
      'told',
      'The council raised the fee of the ferry from 4 crowns to 6 crowns.',
      'The council raised the fee of the ferry from 4 crowns to 6 crowns.',
    ],
    [
      'contradicted',
      'The council raised the fee of the ferry from 14 crowns to 16 crowns.',
      'The council raised the fee of the ferry to 14 crowns.',
    ],
    [
      'not-found',
      'The court sentenced Ada Quill to not fourteen years but fifteen years.',
      'The court sentenced Ada Quill to fourteen years.',
    ],
  ])('%s: “%s” for “%s”', (summary, text, claim) => {
    expect(checked(claim, text).summary).toBe(summary);
  });
});

describe('counts that grow', () => {
  const SIX = { text: 'Six people died in the fire of Brennock.', published: '2031-05-02' };
  const FOUR = { text: 'Four people died in the fire of Brennock.', published: '2031-05-01' };

  it('do not contradict what a text of another day counts', () => {
    const check = checked(SIX.text, SIX, FOUR);
    expect(check.summary).toBe('told');
    expect(check.why.map(({ rule }) => rule)).toContain('another-count');
  });

  it('contradict it on the same day, and where nobody counts so', () => {
    expect(checked(SIX.text, SIX, { ...FOUR, published: SIX.published }).summary).toBe('disputed');
    expect(checked(SIX.text, FOUR).summary).toBe('contradicted');
  });

  it('are no other figures', () => {
    const [six, four] = ['six', 'four'].map(
      (number) => `The council of Brennock bought ${number} ferries.`,
    );
    const check = checked(
      six ?? '',
      { text: six ?? '', published: '2031-05-02' },
      { text: four ?? '', published: '2031-05-01' },
    );
    expect(check.summary).toBe('disputed');
  });
});

describe('a score', () => {
  it.each([
    [
      'not-found',
      'Orla City beat Sarn Rovers 3-2 in the cup.',
      'Sarn Rovers lost 3-2 to Orla City.',
    ],
    ['not-found', 'Sarn Rovers are out of the cup after a 3-2 defeat in Orla.', 'Orla won 3-2.'],
    ['contradicted', 'Orla City lost 3-2 in the cup.', 'Orla City won 3-2 in the cup.'],
  ])('%s: “%s” for “%s”', (summary, text, claim) => {
    expect(checked(claim, text).summary).toBe(summary);
  });
});
