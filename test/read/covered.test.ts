import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

const FRENCH =
  'Le maire de Northport a suspendu mardi trois inspecteurs du port après la dérive du navire, ont annoncé les autorités locales. Les passagers attendaient depuis cinq heures une réponse des services de secours.';
const ENGLISH =
  'The mayor of Northport has suspended three inspectors of the port after the ship had drifted for hours, the authorities said on Tuesday. The passengers had been waiting for an answer from the rescue service.';

describe('a text whose language is not known', () => {
  it('is not read with the rules of English where it has no English words of grammar', () => {
    const article = { ...articleOf({ text: FRENCH }), language: undefined };
    expect(read(article)).toMatchObject({ covered: false, names: [], statements: [] });
  });

  it('is read where it has them', () => {
    const article = { ...articleOf({ text: ENGLISH }), language: undefined };
    expect(read(article).covered).toBe(true);
  });

  it('is read where it is too short to tell', () => {
    const article = { ...articleOf({ text: 'Ferry Lady Maren adrift' }), language: undefined };
    expect(read(article).covered).toBe(true);
  });
});
