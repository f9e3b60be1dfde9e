import { describe, expect, test } from 'vitest';
import { relate } from '../../src/relate/relate.ts';
import { articleOf, type ArticleFields } from '../support/article.ts';

const BRIEF =
  'The ferry between Halden Bay and the outer islands will not run on Tuesday morning because of high winds, the operator said. Passengers with tickets may travel on any later boat.';
const ONE_WORD = BRIEF.replace('Tuesday morning', 'Tuesday evening');

function kindOf(a: Omit<ArticleFields, 'id'>, b: Omit<ArticleFields, 'id'>) {
  const { relations } = relate([articleOf({ ...a, id: 'a' }), articleOf({ ...b, id: 'b' })]);
  return relations[0]?.kind;
}

describe('texts of a few dozen words', () => {
  test('are identical, a trimmed copy or versions like long ones', () => {
    expect(kindOf({ text: BRIEF }, { text: BRIEF })).toBe('identical');
    expect(kindOf({ text: BRIEF }, { text: ONE_WORD })).toBe('version');
    expect(kindOf({ text: BRIEF }, { text: BRIEF.split('. ')[0] ?? '' })).toBe('copy');
  });

  test('whatever word it is that was replaced', () => {
    const words = BRIEF.split(' ').slice(0, 21);
    const missed = words.flatMap((word, i) => {
      const text = words.with(i, `${word.slice(0, 1)}q${word.slice(1)}`).join(' ');
      return kindOf({ text: words.join(' ') }, { text }) === 'version' ? [] : [word];
    });
    expect(missed).toEqual([]);
  });

  test('are no versions across outlets, nor from one day to the next', () => {
    const [a, b] = [{ text: BRIEF }, { text: ONE_WORD }];
    expect(kindOf({ ...a, outlet: 'Bay Post' }, { ...b, outlet: 'Tarnow News' })).toBe('derived');
    expect(kindOf({ ...a, published: '2021-03-02' }, { ...b, published: '2021-03-09' })).toBe(
      'series',
    );
  });

  test('prove nothing when they are tiny, or when only a small part of a text is shared', () => {
    const tiny = 'No ferry will run on Tuesday morning because of wind.';
    expect(kindOf({ text: tiny }, { text: tiny.replace('wind', 'fog') })).toBeUndefined();
    const other = `${BRIEF.slice(0, 90)} a crane that fell into the water. Divers searched the quay for hours and found two anchors, a bicycle and a safe that nobody has claimed so far.`;
    expect(kindOf({ text: BRIEF }, { text: other })).toBeUndefined();
  });
});
