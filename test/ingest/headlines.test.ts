import { describe, expect, it } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';
import { readPage } from '../../src/ingest/page/page.ts';

const WORDS =
  'The harbour council of Tarn Bay voted on Monday to end the ferry plan, after nine hours of debate in which no member changed sides. ';
const BODY = `<p>${WORDS}</p><p>${WORDS}Mayor Ada Moor said that the money would go to the bridge.</p><p>${WORDS}</p>`;

interface Made {
  readonly title: string;
  readonly head?: string;
  /** What stands over the body. */
  readonly top: string;
  readonly url?: string;
}

function titleOf({ title, head = '', top, url }: Made): string | undefined {
  const html = `<!doctype html><html><head><title>${title}</title>${head}</head><body><main>${top}${BODY}</main></body></html>`;
  const read = readPage(html, { source: 'page.html', url });
  return typeof read === 'string' ? undefined : read.draft.title;
}

const og = (text: string): string => `<meta property="og:title" content="${text}">`;
const jsonLd = (headline: string): string =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}"}</script>`;

describe('of the headings of a page the headline is', () => {
  const cases: readonly (readonly [string, string, Made])[] = [
    [
      'no name of the site, which the page title has beside the headline',
      'Ferry plan ends after nine hours',
      {
        title: 'The Tarn Bay Gazette: Ferry plan ends after nine hours',
        head: og('Ferry plan ends after nine hours'),
        top: '<h1>The Tarn Bay Gazette</h1><h2>Ferry plan ends after nine hours</h2>',
      },
    ],
    [
      'the longer part of a title that opens with the site',
      'Ferry plan ends after nine hours',
      {
        title: 'Tarn Gazette - Ferry plan ends after nine hours',
        top: '<h1>Tarn Gazette</h1><h1>Ferry plan ends after nine hours</h1>',
      },
    ],
    [
      'the one that the data of the page state, whatever its title says',
      'Nine hours, no ferry',
      {
        title: 'Harbour council vote: all you need to know - Tarn Gazette',
        head: jsonLd('Nine hours, no ferry'),
        top: '<h1>Tarn Gazette</h1><h1>Nine hours, no ferry</h1>',
      },
    ],
    [
      'the only one, where it is worded for readers and the title for searchers',
      'Nine hours later, the ferry that nobody wanted is gone',
      {
        title: 'Ferry cancelled Tarn Bay 2031 council vote',
        top: '<h1>Nine hours later, the ferry that nobody wanted is gone</h1>',
      },
    ],
    [
      'none that shares a year with the titles and nothing else',
      'Ferry plan ends in 2031',
      { title: 'Ferry plan ends in 2031', top: '<h1>Sign up for 2031 and save half</h1>' },
    ],
    [
      'without the section behind its bar',
      'Ferry plan ends after nine hours',
      {
        title: 'Ferry plan ends after nine hours | Opinion | Tarn Gazette',
        top: '<h1>Ferry plan ends after nine hours | Opinion</h1>',
      },
    ],
    [
      "without a link's host and a count of comments",
      'Ferry plan ends after nine hours',
      {
        title: 'Ferry plan ends after nine hours - Tarn Talk',
        top: '<h1><a href="/1">Ferry plan ends after nine hours</a> <a href="/2">(tarn.example)</a> <span>87</span></h1>',
      },
    ],
    [
      'with its number where that is its own',
      'Ferry plan fails in 2031',
      { title: 'Ferry plan fails in 2031 - Tarn Talk', top: '<h1>Ferry plan fails in 2031</h1>' },
    ],
    [
      'with its number where one title has it and another has not',
      'Budget 2031',
      { title: 'Budget - Tarn Gazette', head: og('Budget 2031'), top: '<h1>Budget 2031</h1>' },
    ],
    [
      'with its number where two headings have it',
      'Harbour budget 2031',
      {
        title: 'Harbour budget - Tarn Gazette',
        top: '<h1>Harbour budget 2031</h1><h1>Harbour budget 2031</h1>',
      },
    ],
    [
      'in small letters where the data of the page have it so',
      'Ferry plan ends for Ada Moor',
      {
        title: 'Ferry plan ends for Ada Moor',
        head: og('Ferry plan ends for Ada Moor'),
        top: '<h1>FERRY PLAN ENDS FOR ADA MOOR</h1>',
      },
    ],
    [
      'as it stands in capitals where the data have other words',
      'FERRY ENDS THE PLAN',
      {
        title: 'Plan ends the ferry - Tarn Gazette',
        head: og('Plan ends the ferry'),
        top: '<h1>FERRY ENDS THE PLAN</h1>',
      },
    ],
    [
      'as it stands in capitals where the data have fewer words',
      'FERRY NEVER ENDS',
      {
        title: 'Ferry ends - Tarn Gazette',
        head: og('Ferry ends'),
        top: '<h1>FERRY NEVER ENDS</h1>',
      },
    ],
    [
      'none without a letter',
      'Nine hours, and the ferry plan ends',
      {
        title: 'Ferry plan ends after nine hours - Tarn Gazette',
        top: '<h1>***</h1><h1>Nine hours, and the ferry plan ends</h1>',
      },
    ],
    [
      'none that a word of the title only begins with',
      'Strike at the newsroom',
      {
        title: 'Newsroom strike - Tarn Gazette',
        top: '<h1>News</h1><h1>Strike at the newsroom</h1>',
      },
    ],
    [
      'a lower heading that says most of what the titles say, where there is none of the first rank',
      'Seven ways that the ferry plan came to fail',
      {
        title: 'Seven ways the ferry plan came to fail | Tarn Gazette',
        top: '<h3>Seven ways that the ferry plan came to fail</h3>',
      },
    ],
    [
      'what the titles and the address say, where the heading has hardly a word of it',
      'Ferry plan ends after nine hours',
      {
        title: 'Ferry plan ends after nine hours',
        head: og('Ferry plan ends after nine hours'),
        top: '<h1>Ferry news</h1>',
        url: 'https://tarn.example/2031/ferry-plan-ends-after-nine-hours',
      },
    ],
  ];
  it.each(cases)('%s', (_what, expected, made) => expect(titleOf(made)).toBe(expected));
});

describe('a text that was encoded twice', () => {
  it('is read as it was before, with a warning', () => {
    const once = 'The mayor\u2019s ferry \u2013 caf\u00e9';
    const twice = Buffer.from(Buffer.from(once).toString('latin1'));
    const { text, warning } = decode(twice);
    expect(text).toBe(once);
    expect(warning).toMatch(/twice/u);
  });

  it.each(['Ferry \u{1f6a2} runs', 'Ferry \u{10bffd} runs'])(
    'is seen by a character of four bytes alone: %s',
    (once) => {
      const { text, warning } = decode(Buffer.from(Buffer.from(once).toString('latin1')));
      expect(text).toBe(once);
      expect(warning).toBe('it was encoded in UTF-8 twice; its characters are put right');
    },
  );

  it('is not seen in characters that are meant', () => {
    const text = 'A caf\u00e9, \u00c3 and \u00a9, and again \u00c3\u00a9';
    expect(decode(Buffer.from(text))).toMatchObject({ text, warning: undefined });
  });
});
