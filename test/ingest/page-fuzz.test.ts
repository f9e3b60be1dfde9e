import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { tracePage } from '../../src/ingest/page/trace.ts';
import type { Article } from '../../src/model/article.ts';

const SENTENCE = 'The harbour council voted on Monday to end the ferry plan, Mayor Ada Moor said. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(2)}</p>`;

/** What pages are made of, whole and in halves. */
const PIECES: readonly string[] = [
  ...'div p b i a table tr td ul li h1 h2 span svg math template noscript select option textarea script style form button figure figcaption blockquote article title head body html iframe object caption dd center font'
    .split(' ')
    .flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
  ...'<!-- --> <![CDATA[ ]]> <?php <!doctype <br> <plaintext> <xmp> <frameset> <foreignObject> &amp; &lt &#0; &#x110000; &NotEqualTilde; < > & " \' \\ { } [ ] ... | -'.split(
    ' ',
  ),
  '\0',
  '\u202e',
  '\u200b',
  '\ud83d\udea2',
  '\r\n',
  ' ',
  '<p hidden>',
  '<div style="display:none">',
  `<p class="${'comment related '.repeat(40)}">`,
  `<p ${Array.from({ length: 60 }, (_, i) => `a${i}=b`).join(' ')}>`,
  '<a href="http://[">',
  '<base href="//[">',
  '<meta property="og:title" content="Ferry plan">',
  '<meta name="__proto__" content="x">',
  '<time datetime="2031-04-02">',
  '<script type="application/ld+json">',
  '{"@type":"NewsArticle","headline":"',
  '{"@type":"LiveBlogPosting","liveBlogUpdate":[',
  'By Ada Moor',
  '2 April 2031',
  'Reporting by Ada Moor; editing by Olle Brandt',
  'Correction: ',
  'Read more',
  SENTENCE,
  PARAGRAPH,
];

const LABELS =
  'utf-8 utf-16le utf-16be iso-8859-1 windows-1251 gbk gb18030 shift_jis big5 koi8-r euc-jp iso-2022-jp utf-7 x-user-defined replacement macintosh ibm866 nonsense'.split(
    ' ',
  );

/** Numbers below `most` that look random and are the same in every run (Numerical Recipes' generator). */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

type Roll = ReturnType<typeof dice>;

function pageBy(roll: Roll): Buffer {
  const parts = [`<html><head><meta charset="${LABELS[roll(LABELS.length)] ?? ''}"></head><body>`];
  const count = 1 + roll(250);
  for (let i = 0; i < count; i += 1) {
    const piece = PIECES[roll(PIECES.length)] ?? '';
    parts.push(roll(12) === 0 ? piece.repeat(1 + roll(60)) : piece);
  }
  parts.push(PARAGRAPH.repeat(roll(6)));
  const bytes = Buffer.from(parts.join(''));
  if (roll(4) === 0) for (let i = roll(30); i > 0; i -= 1) bytes[roll(bytes.length)] = roll(256);
  return bytes;
}

/** Fields of an article that are not as they must be. */
function faults({ text, title, zones, paragraphs, links }: Article): string[] {
  const found: string[] = [];
  let end = 0;
  for (const zone of zones) {
    const words = text.slice(zone.start, zone.end);
    if (zone.start < end || zone.end > text.length) found.push(`${zone.kind} is out of its place`);
    if (words === '' || words.trim() !== words) found.push(`${zone.kind} has blank edges`);
    end = zone.end;
  }
  for (const { start, end: to } of [...paragraphs, ...links])
    if (start >= to || to > text.length) found.push('a paragraph or a link is empty or outside');
  if (title !== undefined && !text.startsWith(title)) found.push('the title is not its text');
  if (text.includes('\0')) found.push('a zero in the text');
  return found;
}

/** Seconds of computing that all of it may take; a fifth of it is usual. */
const BUDGET = 10;

describe('pages of any pieces in any order', () => {
  it('break nothing, and every span is exactly what it says', () => {
    const began = process.cpuUsage();
    let articles = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const roll = dice(seed);
      const bytes = pageBy(roll);
      const mediaType =
        roll(3) === 0 ? `text/html; charset=${LABELS[roll(LABELS.length)]}` : 'text/html';
      const document = { source: 'a.html', name: 'a.html', bytes, mediaType };
      const read = ingestDocument(document);
      expect(read.articles.length + read.failed.length, `seed ${seed}`).toBeGreaterThan(0);
      expect(read.failed.filter(({ reason }) => reason.includes('broke on it'))).toEqual([]);
      for (const article of read.articles) expect([seed, ...faults(article)]).toEqual([seed]);
      articles += read.articles.length;
      if (seed % 20 === 0) expect(() => tracePage(document)).not.toThrow();
    }
    expect(articles).toBeGreaterThan(25);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1e6).toBeLessThan(BUDGET);
  });
});
