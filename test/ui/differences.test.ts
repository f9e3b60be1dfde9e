import { describe, expect, it } from 'vitest';
import { differenceLines } from '../../src/ui/differences.ts';
import { openBook } from '../../src/ui/book.ts';
import type { PointRecord, TellingRecord } from '../../src/ui/data.ts';
import { madeUp } from '../report/made-up.ts';

const data = madeUp(3, 4);
const book = openBook(data, { version: '0', inputs: [] });
const [paper0 = '', paper1 = '', paper2 = ''] = data.accounts.map(({ id }) => id);

function telling(account: string, speaker: boolean): TellingRecord {
  const span = { article: account, start: 0, end: 4, text: 'text' };
  return {
    ...span,
    account,
    state: 'current',
    alignmentConfidence: 1,
    speaker: speaker ? { ...span, entity: null, name: 'Ona Reyl' } : null,
    chain: [],
  };
}

function pointWith(
  kind: PointRecord['differences'][number]['kind'],
  values: readonly (readonly [string, string])[],
  tellings: readonly TellingRecord[] = [],
): PointRecord {
  const [point] = data.stories[0]?.points ?? [];
  if (!point) throw new Error('no point was made up');
  return {
    ...point,
    tellings,
    differences: [
      {
        kind,
        values: values.map(([account, text]) => ({
          account,
          article: account,
          start: 0,
          end: text.length,
          text,
        })),
      },
    ],
  };
}

describe('differences in words', () => {
  it('sets figures against each other, each with its accounts', () => {
    const point = pointWith('number', [
      [paper0, '40'],
      [paper1, '14'],
      [paper2, '40'],
    ]);
    expect(differenceLines(book, point)).toEqual([
      'Number: 40 (Paper 0 and Paper 2) / 14 (Paper 1)',
    ]);
  });

  it('says who attributes and who does not', () => {
    const point = pointWith(
      'attribution',
      [],
      [telling(paper0, true), telling(paper1, false), telling(paper2, true)],
    );
    expect(differenceLines(book, point)).toEqual([
      'Attributed in Paper 0 and Paper 2, unattributed in Paper 1',
    ]);
  });

  it('names what cannot be set as a figure', () => {
    expect(differenceLines(book, pointWith('certainty', [[paper0, 'may']]))).toEqual([
      'In how sure they are',
    ]);
    expect(
      differenceLines(
        book,
        pointWith('number', [[paper0, 'a passage that is far too long to be a value']]),
      ),
    ).toEqual(['In number']);
  });
});

describe('the order of points', () => {
  it('goes from told by all to told by one, conflicts first among equals', () => {
    const [story] = data.stories;
    if (!story) throw new Error('no story was made up');
    const points = story.points.map((point, at) => ({
      ...point,
      tellings: [telling(paper0, false), telling(paper1, false)].slice(0, at === 0 ? 1 : 2),
      agreement: at === 3 ? ('conflict' as const) : ('agree' as const),
    }));
    const ordered = openBook({ ...data, stories: [{ ...story, points }] }, book.made).stories[0]
      ?.points;
    expect(ordered?.map(({ point }) => point.id)).toEqual(['p3', 'p1', 'p2', 'p0']);
    expect(ordered?.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
});
