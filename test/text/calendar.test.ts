import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayAt,
  dayFromNumber,
  dayNumber,
  dayOf,
  easterSunday,
  isoWeek,
  nthWeekday,
  rangeOf,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../src/text/calendar.ts';

describe('calendar', () => {
  it('takes the day of a date-time and refuses days that do not exist', () => {
    expect(dayOf('2018-08-06T14:03:11-04:00')).toBe('2018-08-06');
    expect(dayOf('2018-02-30')).toBeUndefined();
    expect(dayOf('last week')).toBeUndefined();
    expect(dayAt(2000, 2, 29)).toBe('2000-02-29');
    expect(dayAt(1900, 2, 29)).toBeUndefined();
  });

  it('agrees with the platform calendar on days and weekdays', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 200_000 }), (number) => {
        const date = new Date(number * 86_400_000);
        const day = dayFromNumber(number);
        expect(day).toBe(date.toISOString().slice(0, 10));
        expect(dayNumber(day)).toBe(number);
        expect(weekdayOf(day)).toBe(date.getUTCDay() || 7);
      }),
    );
  });

  it('finds weekdays on or around a day', () => {
    expect(weekdayOnOrBefore('2021-03-10', 3)).toBe('2021-03-10');
    expect(weekdayOnOrBefore('2021-03-10', 5)).toBe('2021-03-05');
    expect(weekdayOnOrAfter('2021-03-10', 1)).toBe('2021-03-15');
    expect(nthWeekday(2021, 11, 4, 4)).toBe('2021-11-25');
    expect(nthWeekday(2021, 5, 1, -1)).toBe('2021-05-31');
  });

  it.each([
    ['2018-08-06', '2018-W32'],
    ['2000-01-01', '1999-W52'],
    ['2019-12-30', '2020-W01'],
    ['2021-01-03', '2020-W53'],
  ])('puts %s into ISO week %s', (day, week) => {
    expect(isoWeek(day)).toBe(week);
    const range = rangeOf(week);
    expect(range && range.from <= day && day <= range.to).toBe(true);
  });

  it('moves over months and years', () => {
    expect(addMonths('2021-01-31', -1)).toBe('2020-12');
    expect(addMonths('2021-11', 14)).toBe('2023-01');
    expect(addDays('2000-02-28', 2)).toBe('2000-03-01');
    expect(easterSunday(2000)).toBe('2000-04-23');
    expect(easterSunday(2024)).toBe('2024-03-31');
  });

  it.each([
    ['2018-08-06T14:30', '2018-08-06', '2018-08-06'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2018', '2018-01-01', '2018-12-31'],
    ['199', '1990-01-01', '1999-12-31'],
    ['2018-WI', '2018-12-01', '2019-02-28'],
    ['2018-Q3', '2018-07-01', '2018-09-30'],
    ['2018-H1', '2018-01-01', '2018-06-30'],
    ['2014/2016', '2014-01-01', '2016-12-31'],
  ])('gives the first and last day of %s', (value, from, to) => {
    expect(rangeOf(value)).toEqual({ from, to });
  });

  it('gives none for durations, sets and references', () => {
    for (const value of ['P3D', 'PXY', 'PRESENT_REF', 'XXXX-WXX-1', '2018-13', '2018-W60', '']) {
      expect(rangeOf(value)).toBeUndefined();
    }
  });
});
