import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/read/page.ts';
import { placeTimes } from '../../src/read/times/borrow.ts';
import { bareArticle } from '../../src/model/bare-article.ts';
import { findTimes, type Anchor } from '../../src/read/times/times.ts';
import { addDays } from '../../src/text/calendar.ts';
import type { Article } from '../../src/model/article.ts';
import type { Time } from '../../src/model/reading.ts';

function articleOf(text: string, dateLine = ''): Article {
  const head = dateLine === '' ? '' : `${dateLine}\n\n`;
  const paragraphs = [{ start: head.length, end: head.length + text.length }];
  return {
    ...bareArticle('a', head + text, paragraphs),
    zones: dateLine === '' ? [] : [{ kind: 'date', start: 0, end: dateLine.length }],
  };
}

/** A Wednesday. */
const ANCHOR: Anchor = { value: '2021-03-10T18:00:00Z', borrowed: false };

function times(text: string, anchor: Anchor | undefined = ANCHOR): Time[] {
  return findTimes(layOut(articleOf(text)), anchor);
}

function brief(text: string): string[] {
  return times(text).map((time) => `${time.text}=${time.value ?? time.relative ?? '?'}`);
}

function check(cases: readonly (readonly [string, readonly string[]])[]): void {
  it.each(cases)('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
}

describe('dates written in full', () => {
  check([
    ['The bridge opened on March 3, 1994.', ['March 3, 1994=1994-03-03']],
    ['The bridge opened on 3 March 1994.', ['3 March 1994=1994-03-03']],
    ['It opened on the 3rd of March, 1994.', ['3rd of March, 1994=1994-03-03']],
    ['Opened 1994-03-03, closed 03/04/1994.', ['1994-03-03=1994-03-03', '03/04/1994=1994-03-04']],
    ['Opened 23/04/1994 and 23.04.1994.', ['23/04/1994=1994-04-23', '23.04.1994=1994-04-23']],
    [
      'Friday, March 5, 2021 at 9:15 a.m. EST it rang.',
      ['Friday, March 5, 2021 at 9:15 a.m. EST=2021-03-05T09:15'],
    ],
    ['Talks ran from Aug. 4 to 6, 2019.', ['Aug. 4 to 6, 2019=2019-08-04/2019-08-06']],
    ['He ruled from Dec. 3 to Jan. 4, 2018.', ['Dec. 3=2017-12-03', 'Jan. 4, 2018=2018-01-04']],
    ['In July 1997 and in early 2016 it rained.', ['July 1997=1997-07', '2016=2016']],
    ['From 2014–16 she taught.', ['2014–16=2014/2016']],
    ['It was calm in the early 1990s and the ’80s.', ['the early 1990s=199', 'the ’80s=198']],
    [
      'The 2013 tax year, the 2018-19 school year.',
      ['The 2013 tax year=2013', 'the 2018-19 school year=2018/2019'],
    ],
    ['Profit fell in the third quarter of 2017.', ['the third quarter of 2017=2017-Q3']],
    [
      'In the fall of 2017 and at Christmas 2018.',
      ['the fall of 2017=2017-FA', 'Christmas 2018=2018-12-25'],
    ],
    ['There is no Feb. 30, 2018 in any year.', ['2018=2018']],
  ]);
});

describe('days and weeks around the anchor', () => {
  check([
    ['She resigned on Monday.', ['Monday=2021-03-08']],
    ['She resigned on Wednesday.', ['Wednesday=2021-03-10']],
    ['She resigned Thursday night.', ['Thursday night=2021-03-04TNI']],
    ['She will resign on Monday.', ['Monday=2021-03-15']],
    ['The line would stay closed on Monday.', ['Monday=2021-03-15']],
    ['The line is closed until Monday.', ['Monday=2021-03-15']],
    ['The trial resumes on Monday.', ['Monday=2021-03-15']],
    ['The court adjourned the case until Monday.', ['Monday=2021-03-15']],
    ['The council voted 7 to 4 on Monday to raise the dam.', ['Monday=2021-03-08']],
    ['The board voted seven to four on Monday for it.', ['Monday=2021-03-08']],
    ['The judge set the sentencing for Friday at 2 p.m.', ['Friday at 2 p.m.=2021-03-12T14:00']],
    ['The runner set a record for Monday.', ['Monday=2021-03-08']],
    ['The match was moved to Monday.', ['Monday=2021-03-15']],
    ['He is to appear in court on Monday.', ['Monday=2021-03-15']],
    ['The council voted to close the dam on Monday.', ['Monday=2021-03-08']],
    ['The owners want the town to vote on Monday.', ['Monday=2021-03-15']],
    ['The dam will have been repaired by Monday.', ['Monday=2021-03-15']],
    ['The dam could have failed on Monday.', ['Monday=2021-03-08']],
    ['He was forced to close on Monday.', ['Monday=2021-03-08']],
    ['No vote Thursday, no vote Monday.', ['Thursday=2021-03-11', 'Monday=2021-03-08']],
    ['The council backed the plan on Monday.', ['Monday=2021-03-08']],
    ['The council plans to meet on Monday.', ['Monday=2021-03-15']],
    ['The council is scheduled to meet Friday.', ['Friday=2021-03-12']],
    ['She said Tuesday that she will resign.', ['Tuesday=2021-03-09']],
    ['They would look into Monday’s ruling.', ['Monday=2021-03-08']],
    ['They will skip Monday’s vote.', ['Monday=2021-03-15']],
    ['He could not be reached for comment Monday.', ['Monday=2021-03-08']],
    ['It rained last Wednesday.', ['last Wednesday=2021-03-03']],
    [
      'Every Monday he bakes; on Sundays he rests.',
      ['Every Monday=XXXX-WXX-1', 'Sundays=XXXX-WXX-7'],
    ],
    [
      'He spoke yesterday; she speaks tomorrow night.',
      ['yesterday=2021-03-09', 'tomorrow night=2021-03-11TNI'],
    ],
    ['It rained last week and this month.', ['last week=2021-W09', 'this month=2021-03']],
    ['Sales fell last year and may rise next quarter.', ['last year=2020', 'next quarter=2021-Q2']],
    ['They met over the weekend.', ['the weekend=2021-03-06/2021-03-07']],
    ['They will meet this weekend.', ['this weekend=2021-03-13/2021-03-14']],
    ['The ship left three days ago.', ['three days ago=2021-03-07']],
    ['The ship left six weeks ago.', ['six weeks ago=2021-W04']],
    ['The ship left several weeks ago.', ['several weeks ago=PAST_REF']],
    ['The hearing is in the week of April 5.', ['the week of April 5=2021-W14']],
    ['Doors open at noon tomorrow.', ['noon tomorrow=2021-03-11T12:00']],
    ['At 7:19 p.m. on Monday it fell.', ['7:19 p.m. on Monday=2021-03-08T19:19']],
  ]);
});

describe('months, seasons and holidays without a year', () => {
  check([
    ['The mill burned down in December.', ['December=2020-12']],
    ['It has been shut since April.', ['April=2020-04']],
    ['It will open in May.', ['May=2021-05']],
    ['Brandt seeks re-election in November.', ['November=2021-11']],
    ['It burned last November.', ['last November=2020-11']],
    ['It burned on Nov. 5.', ['Nov. 5=2020-11-05']],
    ['The deadline is April 24 and 25.', ['April 24=2021-04-24', '25=2021-04-25']],
    ['They plan to meet this fall.', ['this fall=2021-FA']],
    ['They met last fall and will meet next spring.', ['last fall=2020-FA', 'next spring=2022-SP']],
    ['Crowds came for the July 4 holiday.', ['July 4=2020-07-04']],
    ['Crowds came on Thanksgiving Day.', ['Thanksgiving Day=2020-11-26']],
    ['Crowds came on New Year’s Day.', ['New Year’s Day=2021-01-01']],
  ]);
});

describe('lengths and references', () => {
  check([
    ['He walked for three days.', ['three days=P3D']],
    ['A 16-hour flight, then 5 1/2 hours of rest.', ['16-hour=PT16H', '5 1/2 hours=PT5H30M']],
    ['He had waited for years.', ['years=PXY']],
    ['He led it for the past two decades.', ['the past two decades=P20Y']],
    ['They pay $5 a day and meet every week.', ['a day=P1D', 'every week=P1W']],
    ['It is now closed.', ['now=PRESENT_REF']],
    [
      'In January 2012 he fled. Two years later he died.',
      ['January 2012=2012-01', 'Two years later=2014'],
    ],
    [
      'He fled on March 3, 1994. The next day he died.',
      ['March 3, 1994=1994-03-03', 'The next day=1994-03-04'],
    ],
  ]);
});

describe('what only looks like a time', () => {
  check([
    ['She may go, and they march on.', []],
    ['April Stone praised Theresa May.', []],
    ['Some 2018 people came to 1999 Elm Street.', []],
    ['It cost $2018 in Room 1999.', []],
    ['A 29-year-old man spoke to the Sunday Times.', []],
    ['He fell; the spring broke.', []],
    ['They won 3-2 and grew 1,995 pounds of beans.', []],
  ]);
});

describe('what times hang on', () => {
  it('marks stated, implied and inferred times', () => {
    const text = 'On March 3, 1994 it opened, and on Monday it closed.';
    expect(times(text).map((time) => time.certainty)).toEqual(['stated', 'implied']);
    const lent = placeTimes(layOut(articleOf(text)), '2021-03-10');
    expect(lent.map(({ value, certainty }) => [value, certainty])).toEqual([
      ['1994-03-03', 'stated'],
      ['2021-03-08', 'inferred'],
    ]);
  });

  it('keeps only the offset where the article has no day', () => {
    const found = findTimes(
      layOut(articleOf('He left yesterday and slept on Monday. He was here in July.')),
    );
    expect(found.map(({ value, relative, certainty }) => [value, relative, certainty])).toEqual([
      [undefined, '-1d', 'implied'],
      [undefined, 'last-monday', 'implied'],
      [undefined, 'last-july', 'implied'],
    ]);
  });

  it('finds the date line above the text', () => {
    const page = layOut(articleOf('It rained on Monday.', 'March 10, 2021'));
    expect(findTimes(page, ANCHOR).map((time) => time.value)).toEqual(['2021-03-10', '2021-03-08']);
  });

  it('moves relative days with the publication day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), (shift) => {
        const day = addDays('2021-03-10', shift);
        const [yesterday, tomorrow] = times('It was dry yesterday. It will rain tomorrow.', {
          value: day,
          borrowed: false,
        });
        expect(yesterday?.value).toBe(addDays(day, -1));
        expect(tomorrow?.value).toBe(addDays(day, 1));
      }),
    );
  });
});

describe('spans', () => {
  const words = [
    'Monday',
    'May',
    '2016',
    'last',
    'week',
    'July',
    '4',
    '–',
    '6,',
    'two',
    'days',
    'ago',
    'the',
    '\u2009',
    '’s',
    '\n',
    'at 9',
    'a.m.',
    '—',
    'next',
  ];

  it('slice to their text, in order and apart, on any mixture of words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
        const text = `x ${parts.join(' ')} x`;
        let last = 0;
        for (const time of times(text)) {
          expect(text.slice(time.start, time.end)).toBe(time.text);
          expect(time.start).toBeGreaterThanOrEqual(last);
          expect(time.end).toBeGreaterThan(time.start);
          last = time.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are found in linear time in hostile text', () => {
    for (const piece of [
      'the last ',
      '1 ',
      'one hundred and ',
      'about a half and a ',
      'Monday, ',
      '4 to 5 ',
      '1999-',
      ' '.repeat(50),
    ]) {
      const begin = performance.now();
      times(piece.repeat(Math.ceil(200_000 / piece.length)));
      expect(performance.now() - begin, piece).toBeLessThan(8000);
    }
  });
});
