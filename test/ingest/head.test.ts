import { describe, expect, it } from 'vitest';
import { readBareNames, readByline } from '../../src/ingest/bylines.ts';
import { findDateline } from '../../src/ingest/dateline.ts';
import { draftOf } from '../../src/ingest/draft.ts';
import { languageOf } from '../../src/ingest/language.ts';
import { knownMaker } from '../../src/ingest/outlets.ts';

describe('datelines', () => {
  it.each([
    ['TARN BAY — The board met.', 'TARN BAY', undefined],
    ['Oslo(CNN)Sen. Roe came.', 'Oslo', 'CNN'],
    ['LONDON, Aug 6 (Reuters) - The board met.', 'LONDON', 'Reuters'],
    ['WASHINGTON (AP) — The board met.', 'WASHINGTON', 'AP'],
    ['ST. IVES, Me. -- The board met.', 'ST. IVES, Me.', undefined],
    ['Washington – The board met.', 'Washington', undefined],
    ['PORT VELLAM (Harbour News) - The board met.', 'PORT VELLAM', 'Harbour News'],
    ['(CNN) -- The board met.', undefined, 'CNN'],
  ])('%s', (text, place, credit) => {
    const found = findDateline(text, 0, text.length);
    expect([found?.place, found?.credit?.name]).toEqual([place, credit]);
    expect(text.slice(found?.bodyStart)).toMatch(/^(?:The board met|Sen\. Roe came)\.$/u);
  });

  it.each([
    'Unity — The word was on every wall.',
    'Moss (R-Ky.) met the board.',
    'SMITH (R-Ky.) - The senator spoke.',
    'WATCH — The board meets.',
    'NATO - The alliance met.',
    'Varnholt - who was there - said no.',
    'THE DAY AHEAD - The board meets.',
    'The board met in LONDON — again.',
  ])('none: %s', (text) => {
    expect(findDateline(text, 0, text.length)).toBeUndefined();
  });
});

describe('bylines', () => {
  it.each([
    ['By Lena Marsh', ['Lena Marsh'], undefined],
    ['By LENA MARSH and IVO DE GROOT', ['LENA MARSH', 'IVO DE GROOT'], undefined],
    [
      'By Lena Marsh, Ivo Nettleship and Dana Corrow, CNN',
      ['Lena Marsh', 'Ivo Nettleship', 'Dana Corrow'],
      'CNN',
    ],
    ['By Lena Marsh | Tarn Bay Herald', ['Lena Marsh'], 'Tarn Bay Herald'],
    ['By Lena Marsh, Staff Writer', ['Lena Marsh'], undefined],
    ['By Martin Roe, Jr.', ['Martin Roe, Jr.'], undefined],
  ])('%s', (line, names, outlet) => {
    expect(readByline(line)).toEqual({ names, outlet });
  });

  it('are not sentences or headlines that open with "By"', () => {
    expect(readByline('By the time the board met, the ferry had left.')).toBeUndefined();
    expect(readBareNames('Ferry plan fails')).toBeUndefined();
    expect(readBareNames('Story Highlights')).toBeUndefined();
    expect(readBareNames('Tarn Bay Gazette')).toBeUndefined();
    expect(readBareNames('Lena Marsh and Ivo van der Nettleship')).toEqual([
      'Lena Marsh',
      'Ivo van der Nettleship',
    ]);
  });
});

describe('outlets', () => {
  it('are known in their usual spellings', () => {
    expect(
      ['CNNPolitics', 'cnn.com', 'BBC', 'Washington Post', 'NYTimes.com'].map(
        (name) => knownMaker(name)?.name,
      ),
    ).toEqual(['CNN', 'CNN', 'BBC News', 'The Washington Post', 'The New York Times']);
    expect(knownMaker('AP')).toEqual({ name: 'The Associated Press', kind: 'agency' });
    expect(knownMaker('Tarn Bay Gazette')).toBeUndefined();
  });
});

describe('languages', () => {
  it('are told apart where there is enough text', () => {
    expect(
      languageOf(
        'The board said on Tuesday that it was not going to keep the ferry, which has been running for ten years.',
      ),
    ).toBe('en');
    expect(
      languageOf(
        'Der Hafenrat hat am Dienstag den Plan abgelehnt, die Nachtfähre auch im Winter fahren zu lassen, weil das Geld fehlt.',
      ),
    ).toBe('de');
    expect(
      languageOf(
        'Портовый совет во вторник отклонил план сохранить ночной паром, сообщил представитель мэрии города.',
      ),
    ).toBe('ru');
    expect(languageOf('Ferry plan fails')).toBeUndefined();
    expect(
      languageOf('Council approves harbour bridge budget despite ferry union protests today'),
    ).toBeUndefined();
  });
});

describe('an update told by the hour alone', () => {
  const story =
    'The council of Tarn Bay voted on Sunday to keep the ferry, after a debate of nine hours in the old hall.';
  const date = 'October 19, 2031';
  const day = { value: '2031-10-18', certainty: 'stated', reason: 'given' } as const;
  it.each([
    [
      'at the head',
      `Ferry stays\nTarn Echo\n${date}\nUpdated at 9:40 p.m.\n\n${story}`,
      '2031-10-19T21:40',
    ],
    ['over the date', `Ferry stays\nUpdated 14:05\n${date}\n\n${story}`, '2031-10-19T14:05'],
    [
      'at the foot',
      `Ferry stays\n${date}\n\n${story}\n\nLast updated: 4:15 p.m. EST`,
      '2031-10-19T16:15-05:00',
    ],
    ['without a day', `Ferry stays\nBy Lena Marsh\nUpdated 14:05\n\n${story}`, undefined],
  ])('%s', (_, text, updated) => {
    const draft = draftOf({ source: 'a.txt', text });
    expect(draft.updated?.value).toBe(updated);
    expect(draft.paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([story]);
  });

  it('is of the day that a record states', () => {
    const text = `Ferry stays\nUpdated 14:05\n\n${story}`;
    expect(draftOf({ source: 'a.txt', text, published: day }).updated?.value).toBe(
      '2031-10-18T14:05',
    );
  });
});
