import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { readPage } from '../../src/ingest/page/page.ts';
import { countSigns } from '../../src/ingest/page/signs.ts';
import type { Document } from '../../src/ingest/document.ts';

function page(content: string | Uint8Array, more: Partial<Document> = {}): Document {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { source: 'page.html', name: 'page.html', bytes, ...more };
}

const SENTENCE =
  'The harbour board turned the plan for a new ferry down on Tuesday, a clerk of the board said after the vote.';
const BODY = Array.from(
  { length: 5 },
  (_, i) => `<p>${SENTENCE} It was vote number ${i}.</p>`,
).join('');

function article(head: string, body = BODY): string {
  return `<!doctype html><html><head><title>Ferry plan fails - Tarn Bay Gazette</title>${head}</head><body><article><h1>Ferry plan fails</h1>${body}</article></body></html>`;
}

function read(html: string) {
  const found = readPage(html, {
    source: 'a',
    url: 'https://tarnbay.example/2031/04/02/ferry',
    withPlaces: true,
  });
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('a page', () => {
  it('is told by its content first, then by its name or its media type', () => {
    const html = article('');
    for (const document of [
      page(html, { name: 'page.txt' }),
      page(html, { name: 'page' }),
      page(`<div><h1>Ferry plan fails</h1>${BODY}</div>`),
      page(`<div><h1>Ferry plan fails</h1>${BODY}</div>`, {
        name: '-',
        mediaType: 'text/html; charset=utf-8',
      }),
      page(Buffer.from(`\ufeff${html}`, 'utf16le')),
    ])
      expect(ingest([document]).articles.map(({ title }) => title)).toEqual(['Ferry plan fails']);
  });

  it('keeps the addresses of its links in full, with the words linked', () => {
    const { draft } = read(
      article(
        '',
        `${BODY}<p>${SENTENCE} It came after <a href="../01/talks">weeks of talks</a> and <a href="mailto:a@b.example">a letter</a>.</p>`,
      ),
    );
    expect(draft.links.map(({ start, end, href }) => [draft.text.slice(start, end), href])).toEqual(
      [['weeks of talks', 'https://tarnbay.example/2031/04/01/talks']],
    );
  });

  it('keeps what it drops, with the reason and the place in the source', () => {
    const html = article(
      '',
      `${BODY}<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>`,
    );
    const { blocks, draft } = read(html);
    const home = blocks.find(({ text }) => text === 'Home');
    expect(home?.kept).toBe(false);
    expect(home?.reason).toContain('navigation');
    expect(draft.text).not.toContain('Sport');
    for (const { text, source } of blocks)
      expect(html.slice(source?.start, source?.end)).toBe(text);
  });

  it('points into the source behind scripts that were passed over', () => {
    const html = article(
      `<script>var a = "</p>";</script><!-- note --><style>p { color: red }</style>`,
    );
    const last = read(html).blocks.at(-1);
    expect(html.slice(last?.source?.start, last?.source?.end)).toBe(last?.text);
  });
});

describe('the fields of a page', () => {
  it.each([
    [
      '{"@type":"NewsArticle","headline":"Ferry plan fails","datePublished":"2031-04-02T08:00:00Z","author":{"name":"Ada Quill"}}',
      'JSON-LD',
    ],
    [
      '[{"@type":["Thing","NewsArticle"],"headline":"Ferry plan fails","datePublished":"2031-04-02","author":[{"@type":"Person","name":"Ada Quill"}]}]',
      'JSON-LD',
    ],
    [
      '{"@graph":[{"@type":"Person","@id":"#a","name":"Ada Quill"},{"@type":"http://schema.org/NewsArticle","headline":"Ferry plan fails","datePublished":"2031-04-02","author":{"@id":"#a"}}]}',
      'JSON-LD',
    ],
    [
      '{"@type":"NewsArticle","headline":"Ferry\nplan fails","datePublished":"2031-04-02","author":["Ada Quill",],}',
      'JSON-LD',
    ],
    [
      '{"__proto__":{"headline":"Polluted"},"constructor":1,"@type":"NewsArticle","headline":"Ferry plan fails","datePublished":"2031-04-02","author":"By Ada Quill"}',
      'JSON-LD',
    ],
  ])('are read from any shape of JSON-LD: %s', (json, from) => {
    const { draft } = read(article(`<script type="application/ld+json">${json}</script>`));
    expect(draft.byline).toEqual(['Ada Quill']);
    expect(draft.published?.value.slice(0, 10)).toBe('2031-04-02');
    expect(draft.published?.reason).toContain(from);
    expect(({} as { headline?: string }).headline).toBeUndefined();
  });

  it.each([
    [
      '<meta property="article:published_time" content="2031-04-02T08:00:00+02:00"><meta name="author" content="Ada Quill">',
    ],
    [
      '<meta name="parsely-pub-date" content="2031-04-02"><meta name="parsely-author" content="Ada Quill">',
    ],
    [
      '<meta name="sailthru.date" content="2031-04-02 10:00"><meta name="sailthru.author" content="Ada Quill">',
    ],
    [
      '<meta name="DC.date.issued" content="2031-04-02"><meta name="dc.creator" content="Ada Quill">',
    ],
  ])('are read from meta elements: %s', (head) => {
    const { draft } = read(article(head));
    expect([draft.byline, draft.published?.value.slice(0, 10)]).toEqual([
      ['Ada Quill'],
      '2031-04-02',
    ]);
    expect(draft.published?.reason).toContain('meta');
  });

  it('are read from the lines that readers see, and the day from the address', () => {
    const { draft } = read(article('', `<p>By Ada Quill</p>${BODY}`));
    expect(draft.byline).toEqual(['Ada Quill']);
    expect(draft.published).toMatchObject({ value: '2031-04-02', reason: 'day in the address' });
  });

  it('leave out what is agreed to with a form, and keep who agrees to what in the news', () => {
    const small =
      'By signing up, you agree to receive letters from the Gazette at the address that you gave.';
    const news = 'By clicking the seal shut, the mayor agreed to the plan of the harbour council.';
    const made = page(`${BODY}<p>${small}</p><p>${news}</p>${BODY}`);
    const text = ingest([made]).articles[0]?.text ?? '';
    expect(text).not.toContain(small);
    expect(text).toContain(news);
  });

  it('keep the headline of the page and that of search engines apart', () => {
    const { draft, candidates } = read(
      article('<meta property="og:title" content="Why the ferry plan failed">'),
    );
    expect(draft.title).toBe('Ferry plan fails');
    expect(candidates.searchHeadline[0]).toEqual({
      value: 'Why the ferry plan failed',
      from: 'meta og:title',
    });
  });

  it('take the day that most sources agree on', () => {
    const { draft } = read(
      article(
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry plan fails","datePublished":"2029-01-01"}</script><meta property="article:published_time" content="2031-04-02T08:00:00Z">',
      ),
    );
    expect(draft.published?.value).toBe('2031-04-02T08:00:00Z');
  });
});

describe('a page without an article', () => {
  const links = Array.from(
    { length: 40 },
    (_, i) => `<li><a href="/${i}">Council votes on plan number ${i} tonight</a></li>`,
  ).join('');
  it.each([
    [
      'an error page',
      '<!doctype html><title>404 Not Found</title><h1>Page not found</h1><p>The page that you are looking for was moved or deleted some time ago. Please try the search.</p>',
    ],
    [
      'a consent page',
      `<!doctype html><title>Before you continue</title><h1>Before you continue</h1><p>We and our partners use cookies to offer you a better service, to measure how it is used, and to show advertisements. You can accept all cookies or manage your choices at any time.</p><p>Your privacy matters to us, and you can change what you chose whenever you want to.</p>`,
    ],
    [
      'a paywall',
      article(
        '',
        `<p>${SENTENCE}</p><p>${SENTENCE}</p><div class="paywall"><p>Subscribe to continue reading this article.</p></div>`,
      ),
    ],
    [
      'an index page',
      `<!doctype html><title>Tarn Bay Gazette</title><main><ul>${links}</ul><p>${SENTENCE}</p></main>`,
    ],
  ])('%s is named, with the way out, and counts nothing', (_name, html) => {
    const { articles, failed } = ingest([
      page(html),
      page(article(''), { source: 'b.html', name: 'b.html' }),
    ]);
    expect(articles.map(({ source }) => source)).toEqual(['b.html']);
    expect(failed[0]?.source).toBe('page.html');
    expect(failed[0]?.reason).toMatch(/not an article; |without an article; /u);
  });
});

describe('hostile pages', () => {
  const times = (text: string, count: number): string => text.repeat(count);
  it.each([
    ['nested tables', times('<table><tr><td>', 50_000)],
    ['200,000 elements side by side', article('', times('<div>a</div>', 200_000))],
    ['200,000 elements inside each other', times('<div>', 200_000)],
    ['formatting that is never closed', times('<b><i><font color=a><p>', 30_000)],
    ['24 MB of text', `<html><p>${times('ferry plan ', 2_200_000)}</p>`],
    ['one attribute of 8 MB', `<html><p class="${times('ab-', 2_700_000)}">${SENTENCE}</p>`],
    ['a comment that is never closed', `<html>${times('<!-- ', 200_000)}`],
    ['scripts that are never closed', `<html>${times('<script>', 200_000)}`],
    [
      'JSON-LD of 200,000 brackets',
      article(`<script type="application/ld+json">${times('[', 200_000)}</script>`),
    ],
    ['entities', article('', `<p>${times('&amp;lt;&nbsp;', 200_000)}</p>`)],
    [
      'signs that regular expressions trip over',
      article(
        '',
        `<p>${times('By A, ', 50_000)}</p><p>${times('" ', 100_000)}</p><p>${times('(', 100_000)}</p>`,
      ),
    ],
  ])('%s end in time with a result that has a name', (_name, html) => {
    const before = process.cpuUsage();
    const { articles, failed } = ingest([page(html)]);
    const { user } = process.cpuUsage(before);
    expect(articles.length + failed.length).toBe(1);
    for (const { reason } of failed) expect(reason).toMatch(/;/u);
    expect(user / 1e6).toBeLessThan(5);
  });

  it('whatever they are made of, give spans that hold or a named refusal', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="promo">',
        '</div>',
        '<a href="x">',
        '</a>',
        '<h1>',
        '<br>',
        '<br>',
        '<li>',
        '<table>',
        '<td>',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<b>',
        '&amp;',
        '\u00a0',
        '\u2009',
        '<svg>',
        '<title>',
      ),
      fc.constant(SENTENCE),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const found = readPage(`<html><body>${BODY}${pieces.join('')}`, { source: 'a' });
        if (typeof found === 'string') return;
        const { draft } = found;
        for (const { start, end } of [...draft.zones, ...draft.paragraphs, ...draft.links]) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(draft.text.length);
          expect(draft.text.slice(start, end).trim()).toBe(draft.text.slice(start, end));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a page says of itself', () => {
  it('has the headline on the page and the one for search engines, apart', () => {
    const { draft } = read(
      article(
        '<meta property="og:title" content="Ferry plan for Tarn Bay fails in vote - Tarn Courier">',
      ),
    );
    expect(draft.headlines).toEqual({
      page: 'Ferry plan fails',
      search: 'Ferry plan for Tarn Bay fails in vote',
    });
  });

  it('has the posts of a live blog with their times, each where its words stand', () => {
    const post = (minute: string, headline: string | undefined, articleBody: string) => ({
      '@type': 'BlogPosting',
      datePublished: `2031-04-02T10:${minute}:00Z`,
      headline,
      articleBody,
    });
    const blog = {
      '@type': 'LiveBlogPosting',
      headline: 'Ferry plan fails',
      liveBlogUpdate: [
        post('05', 'Vote begins', `The members are voting. ${SENTENCE}`),
        post('40', undefined, `The plan has failed. ${SENTENCE}`),
      ],
    };
    const { draft } = read(
      article(`<script type="application/ld+json">${JSON.stringify(blog)}</script>`),
    );
    expect(
      draft.posts?.map(({ start, published, headline }) => [
        draft.text.slice(start, start + 24),
        { published, headline },
      ]),
    ).toEqual([
      [
        'The plan has failed. ' + SENTENCE.slice(0, 3),
        { published: '2031-04-02T10:40:00Z', headline: undefined },
      ],
      ['The members are voting. ', { published: '2031-04-02T10:05:00Z', headline: 'Vote begins' }],
    ]);
  });
});

describe('the signs of a block', () => {
  it('are counted as the patterns would that they are named for', () => {
    const pieces = fc.constantFrom(
      ...' \n.!?"\')],;_aTheofWAS0É٣𝒜ß\u2028\u00a0'.split(''),
      'the',
      ' of ',
      '. ',
      'Said',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
        const { sentenceEnds, commas, digits, capitals, capitalWords } = countSigns(text);
        expect({ sentenceEnds, commas, digits, capitals, capitalWords }).toEqual({
          sentenceEnds: count(/[.!?]["')\]]{0,2}(?=\s|$)/gu),
          commas: count(/,/gu),
          digits: count(/\d/gu),
          capitals: count(/\p{Lu}/gu),
          capitalWords: count(/(?:^|\s)\p{Lu}/gu),
        });
      }),
    );
    expect(countSigns('The ferry, the mayor said, was the Tarn of_the kind.').frequent).toBe(5);
  });
});
