import { describe, expect, it } from 'vitest';
import { readDateLine, readMoment, readUpdateClock } from '../../src/ingest/dates.ts';

describe('readMoment', () => {
  it.each([
    ['2018-08-06', '2018-08-06'],
    ['20180806', '2018-08-06'],
    ['2018-08-06T14:03:11-04:00', '2018-08-06T14:03:11-04:00'],
    ['2018-08-06T14:03:11.250Z', '2018-08-06T14:03:11.250Z'],
    ['2018-08-06 14:03:11', '2018-08-06T14:03:11'],
    ['2018-08-06 14:03:11 +0200', '2018-08-06T14:03:11+02:00'],
    ['Mon, 06 Aug 2018 14:03:11 GMT', '2018-08-06T14:03:11Z'],
    ['Mon, 6 Aug 2018 14:03:11 -0400', '2018-08-06T14:03:11-04:00'],
    ['August 6, 2018', '2018-08-06'],
    ['6 August 2018', '2018-08-06'],
    ['31/12/2018', '2018-12-31'],
    ['08/06/2018', undefined],
    ['2018-02-30', undefined],
    ['2018-08-06T25:00', undefined],
    ['1533564191', undefined],
    ['next week', undefined],
    ['', undefined],
  ])('%s', (written, value) => {
    expect(readMoment(written)).toBe(value);
  });
});

describe('readDateLine', () => {
  it.each([
    ['Aug. 6, 2018 2:03 p.m. ET', '2018-08-06T14:03-04:00', undefined],
    ['Jan. 6, 2018 2:03 p.m. ET', '2018-01-06T14:03-05:00', undefined],
    ['Published 6 August 2018', '2018-08-06', undefined],
    ['Updated 10:04 AM EDT, Mon August 6, 2018', undefined, '2018-08-06T10:04-04:00'],
    ['Mon 6 Aug 2018 14.03 BST', '2018-08-06T14:03+01:00', undefined],
    [
      'First published on Mon 6 Aug 2018 08.00 BST Last modified on Tue 7 Aug 2018 09.15 BST',
      '2018-08-06T08:00+01:00',
      '2018-08-07T09:15+01:00',
    ],
    ['6 August 2018 Last updated at 13:59 GMT', '2018-08-06', '2018-08-06T13:59Z'],
    ['August 6, 2018 at 2:03 PM', '2018-08-06T14:03', undefined],
    ['Monday, August 6th, 2018', '2018-08-06', undefined],
    ['Updated at 9:40 p.m.', undefined, undefined],
    ['Last updated: 4:15 p.m. EST', undefined, undefined],
    ['Updated 14:05', undefined, undefined],
  ])('%s', (line, published, updated) => {
    expect(readDateLine(line)).toEqual({ published, updated });
  });

  it.each([
    'Updated prices at 9:40 p.m.',
    'At 9:40 p.m.',
    'The board met on August 6, 2018.',
    'Ferry plan fails',
    '12 members voted',
    'August',
  ])('not: %s', (line) => {
    expect(readDateLine(line)).toBeUndefined();
  });
});

describe('readUpdateClock', () => {
  it.each([
    ['Updated at 9:40 p.m.', '2031-10-19', '2031-10-19T21:40'],
    ['Last updated: 4:15 p.m. EST', '2031-01-19', '2031-01-19T16:15-05:00'],
    ['Updated 14:05', '2031-10-19T09:00', '2031-10-19T14:05'],
    ['Updated Sunday at 9:40 p.m.', '2031-10-19', '2031-10-19T21:40'],
    ['Updated Monday at 9:40 p.m.', '2031-10-19', undefined],
    ['Updated 1:05', '2031-10-19T22:00', undefined],
    ['Published at 9:40 p.m.', '2031-10-19', undefined],
    ['Updated Oct. 20, 2031 9:40 p.m.', '2031-10-19', undefined],
  ])('%s after %s', (line, published, value) => {
    expect(readUpdateClock(line, published)).toBe(value);
  });
});
