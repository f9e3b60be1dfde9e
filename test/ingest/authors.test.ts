import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/ingest/page/page.ts';

const SENTENCE =
  'The harbour board turned the plan for a new ferry down on Tuesday, a clerk of the board said after the vote.';
const BODY = `<p>${SENTENCE}</p>`.repeat(5);

function bylineOf(head: string, line: string, site = 'Tarn Courier'): readonly string[] {
  const html = `<!doctype html><html><head><title>Ferry plan fails</title><meta property="og:site_name" content="${site}">${head}</head><body><article><h1>Ferry plan fails</h1>${line}${BODY}</article></body></html>`;
  const page = readPage(html, { source: 'a' });
  if (typeof page === 'string') throw new Error(page);
  return page.draft.byline;
}

const author = (name: string): string => `<meta name="author" content="${name}">`;

describe('who wrote a page', () => {
  it.each([
    ['what is stated', author('Ada Moor'), '', ['Ada Moor']],
    [
      'the people who are printed, where others put it in',
      author('Olle Brandt'),
      '<p>By Ada Moor</p>',
      ['Ada Moor'],
    ],
    [
      'all who are printed, where one is stated',
      author('Ada Moor'),
      '<p>By Dr Ada Moor, Prof Olle Brandt and Erik van Dahl</p>',
      ['Dr Ada Moor', 'Prof Olle Brandt', 'Erik van Dahl'],
    ],
    [
      'what is stated, where the same is printed after another',
      author('Ada Moor'),
      '<p>By Olle Brandt</p><p>By Ada Moor</p>',
      ['Ada Moor'],
    ],
    [
      'what is stated, where a section is printed',
      author('Ada Moor'),
      '<p>By Tarn Business Desk</p>',
      ['Ada Moor'],
    ],
    ['no account of the system', author('Web Admin'), '', []],
    ['no degrees behind a name', '', '<p>By Ada Moor, MS, RDN</p>', ['Ada Moor']],
    [
      'no body that somebody belongs to',
      '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Ada Moor"},{"name":"The Orla Valley Garden Network of Tarn"}]}</script>',
      '',
      ['Ada Moor'],
    ],
    [
      'everybody who contributed, where the first alone is the creator',
      '<meta name="dc.creator" content="Ada Moor"><meta name="dc.contributor" content="Ada Moor"><meta name="dc.contributor" content="Olle Brandt">',
      '',
      ['Ada Moor', 'Olle Brandt'],
    ],
  ])('is %s', (_, head, line, expected) => {
    expect(bylineOf(head, line)).toEqual(expected);
  });

  it('is nobody where only a newspaper names itself, and a small site where it does', () => {
    expect(bylineOf(author('USA TODAY'), '', 'USA Today')).toEqual([]);
    expect(bylineOf(author('Orla Kayaks'), '', 'Orla Kayaks')).toEqual(['Orla Kayaks']);
  });
});
