import { describe, expect, it } from 'vitest';
import { unitsIn } from '../../src/compare/points/units.ts';
import { memberOf } from '../support/member.ts';

function kindsIn(text: string): Record<string, string> {
  const nobody = { personOf: () => undefined };
  const units = unitsIn(memberOf(text), { start: 0, end: text.length }, nobody);
  return Object.fromEntries(units.map(({ written, kind }) => [written, kind]));
}

describe('units of a sentence', () => {
  it('has days and months for times, and no word that begins like one', () => {
    const kinds = kindsIn('Dockers marched to the mole, and their march ended on Tuesday.');
    expect(kinds).toMatchObject({ marched: 'word', march: 'word', tuesday: 'time' });
  });

  it('means by a name what it means in the story that is asked about', () => {
    const text = 'Mayor Ada Quill shut the bridge.';
    const member = memberOf(text);
    const featureIn = (key: string) =>
      unitsIn(member, { start: 0, end: text.length }, { personOf: () => key })
        .filter(({ kind }) => kind === 'name')
        .map(({ feature }) => feature);
    expect(featureIn('person:quill')).toEqual(['@person:quill']);
    expect(featureIn('person:other')).toEqual(['@person:other']);
  });
});
