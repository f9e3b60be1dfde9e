import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';

const RUSSIAN =
  'Совет порта отклонил план нового парома во вторник, сообщил секретарь совета после голосования, которое продолжалось до ночи.';
const meta = (charset: string): string => `<html><head><meta charset="${charset}"></head><p>`;

describe('an encoding', () => {
  it.each([
    ['byte order mark', Buffer.from('\ufeffcafé'), undefined, 'café', 'utf-8'],
    ['byte order mark', Buffer.from('\ufeffcafé ', 'utf16le'), undefined, 'café ', 'utf-16le'],
    [
      'zero bytes',
      Buffer.from('A café closed.', 'utf16le'),
      undefined,
      'A café closed.',
      'utf-16le',
    ],
    [
      'HTTP header',
      iconv.encode(RUSSIAN, 'windows-1251'),
      'text/html; charset=windows-1251',
      RUSSIAN,
      'windows-1251',
    ],
    ['valid UTF-8', Buffer.from(RUSSIAN), 'text/html; charset=iso-8859-1', RUSSIAN, 'utf-8'],
    [
      'valid UTF-8',
      Buffer.from(meta('iso-8859-1') + RUSSIAN),
      undefined,
      meta('iso-8859-1') + RUSSIAN,
      'utf-8',
    ],
    [
      'mostly valid UTF-8',
      Buffer.concat([Buffer.from(RUSSIAN), Buffer.from([0xd0])]),
      undefined,
      `${RUSSIAN}\ufffd`,
      'utf-8',
    ],
    [
      'declared in the page',
      iconv.encode(meta('koi8-r') + RUSSIAN, 'koi8-r'),
      undefined,
      meta('koi8-r') + RUSSIAN,
      'koi8-r',
    ],
    ['detected', iconv.encode(RUSSIAN, 'windows-1251'), undefined, RUSSIAN, 'windows-1251'],
    [
      'fallback',
      Buffer.from('A caf\u00e9 closed.', 'latin1'),
      undefined,
      'A café closed.',
      'windows-1252',
    ],
  ])('is decided by: %s', (rule, bytes, mediaType, text, encoding) => {
    expect(decode(bytes, { mediaType, markup: true })).toMatchObject({ rule, text, encoding });
  });

  it('that the page declares wrongly is not believed', () => {
    const bytes = Buffer.from(`${meta('utf-8')}A caf\u00e9 closed.`, 'latin1');
    expect(decode(bytes, { markup: true })).toMatchObject({ rule: 'fallback' });
  });

  it('is warned about where it was not plain', () => {
    expect(decode(Buffer.from('café')).warning).toBeUndefined();
    expect(decode(iconv.encode(RUSSIAN, 'windows-1251')).warning).toContain('windows-1251');
  });
});
