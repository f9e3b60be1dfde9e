import { describe, expect, it } from 'vitest';
import { unitsIn } from '../../src/compare/points/units.ts';
import { read } from '../../src/read/read.ts';
import { fold } from '../../src/text/fold.ts';
import { articleOf } from '../support/article.ts';

function kindsIn(text: string): Record<string, string> {
  const article = articleOf({ text });
  const member = {
    account: 'a',
    article,
    reading: read(article),
    shadow: fold(text),
    state: 'current',
    lead: true,
  } as const;
  const units = unitsIn(member, { start: 0, end: text.length }, { personOf: () => undefined });
  return Object.fromEntries(units.map(({ written, kind }) => [written, kind]));
}

describe('units of a sentence', () => {
  it('has days and months for times, and no word that begins like one', () => {
    const kinds = kindsIn('Dockers marched to the mole, and their march ended on Tuesday.');
    expect(kinds).toMatchObject({ marched: 'word', march: 'word', tuesday: 'time' });
  });
});
