import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';

function read(
  name: string,
  content: string | Uint8Array,
  more: { mediaType?: string; url?: string } = {},
) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return ingest([{ source: name, name, bytes, ...more }]);
}

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Harbour Times - World</title><language>en-GB</language>
<image><title>Logo</title><link>https://harbour.example/logo</link></image>
<item><title>Ferry plan fails</title><link>https://harbour.example/ferry</link>
  <description>Short.</description>
  <c:encoded><![CDATA[<p>The board said <a href="/no">no</a> &amp; left.</p><p>It meets again in May.</p><script>x()</script>]]></c:encoded>
  <dc:creator>Ada Moor</dc:creator><pubDate>Tue, 02 Apr 2031 09:00:00 +0100</pubDate></item>
<item><title>Bridge &amp;amp; road shut</title><guid isPermaLink="false">b-7</guid>
  <source url="https://courier.example/">The Tarn Courier</source>
  <author>ed@courier.example (Olle Brandt)</author></item>
<item><pubDate>Tue, 02 Apr 2031 09:00:00 +0100</pubDate></item>
</channel></rss>`;

describe('a feed', () => {
  it('gives an article for each entry, with what it states', () => {
    const { articles, failed } = read('feed.xml', RSS, { url: 'https://harbour.example/feed' });
    expect(articles[0]).toMatchObject({
      source: 'feed.xml#https://harbour.example/ferry',
      url: 'https://harbour.example/ferry',
      title: 'Ferry plan fails',
      text: 'Ferry plan fails\n\nThe board said no & left.\n\nIt meets again in May.',
      outlet: { value: 'The Harbour Times', certainty: 'inferred' },
      byline: ['Ada Moor'],
      published: { value: '2031-04-02T09:00:00+01:00', certainty: 'stated' },
      language: 'en',
    });
    const linked = articles[0]?.links.map(({ start, end, href }) => [
      articles[0]?.text.slice(start, end),
      href,
    ]);
    expect(linked).toEqual([['no', 'https://harbour.example/no']]);
    expect(articles[1]).toMatchObject({
      source: 'feed.xml#b-7',
      title: 'Bridge & road shut',
      outlet: { value: 'The Tarn Courier', certainty: 'stated', reason: 'source of the entry' },
      byline: ['Olle Brandt'],
    });
    expect(failed).toEqual([
      { source: 'feed.xml#3', reason: expect.stringContaining('neither a title nor a text') },
    ]);
  });

  it('is told by its content, whatever its name is', () => {
    for (const name of ['feed.xml', 'feed.txt', 'feed', 'feed.html'])
      expect(read(name, RSS).articles).toHaveLength(2);
  });

  it('of Atom keeps plain text plain, markup as words, and the link that is no other', () => {
    const { articles } = read(
      'a.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://tarn.example/news/"><title>Tarn</title>
      <entry><title type="text">Under &lt;5 degrees</title><id>tag:1</id>
      <link rel="enclosure" href="x.mp3"/><link href="cold"/><updated>2031-01-05T08:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It froze.</p><p>In <b>Tarn</b>.</p></div></content></entry></feed>`,
    );
    expect(articles[0]).toMatchObject({
      title: 'Under <5 degrees',
      url: 'https://tarn.example/news/cold',
      text: 'Under <5 degrees\n\nIt froze.\n\nIn Tarn.',
      published: { value: '2031-01-05T08:00:00Z', certainty: 'inferred' },
      updated: undefined,
    });
  });

  it('in JSON is read as one, named .json or not at all', () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Tarn Courier',
      items: [
        {
          id: 7,
          url: 'https://tarn.example/7',
          title: 'Ice',
          content_html: '<p>It froze.</p>',
          authors: [{ name: 'Ada Moor' }],
          date_published: '2031-01-05',
        },
      ],
    });
    for (const name of ['feed.json', '-'])
      expect(read(name, json).articles[0]).toMatchObject({
        title: 'Ice',
        text: 'Ice\n\nIt froze.',
        byline: ['Ada Moor'],
        url: 'https://tarn.example/7',
      });
  });

  it('without entries is named', () => {
    const { failed } = read(
      'f.xml',
      '<rss version="2.0"><channel><title>T</title></channel></rss>',
    );
    expect(failed[0]?.reason).toContain('without entries');
  });
});

const BROKEN: readonly (readonly [string, string, string])[] = [
  [
    'an entity that nobody declared',
    '<rss><channel><item><title>Caf&eacute; &hellip; &nosuch; shut</title></item></channel></rss>',
    'Café … &nosuch; shut',
  ],
  [
    'a bare ampersand',
    '<rss><channel><item><title>Salt & pepper</title></item></channel></rss>',
    'Salt & pepper',
  ],
  [
    'a file that breaks off',
    '<rss><channel><item><title>Ferry runs</title><description>It ra',
    'Ferry runs',
  ],
  [
    'a tag that is never closed',
    '<rss><channel><item><title>Ferry runs</title><p><description>x</description></item></channel></rss>',
    'Ferry runs',
  ],
  [
    'control characters',
    '<rss><channel><item><title>Ferry\u0001 runs\u000b</title></item></channel></rss>',
    'Ferry runs',
  ],
  [
    'words before the start',
    'Warning: cache\n<?xml version="1.0"?><rss><channel><item><title>Ferry runs</title></item></channel></rss>',
    'Ferry runs',
  ],
  [
    'an undeclared prefix',
    '<rss><channel><item><dc:title>Ferry runs</dc:title></item></channel></rss>',
    'Ferry runs',
  ],
  [
    'capitals',
    '<RSS><CHANNEL><ITEM><TITLE>Ferry runs</TITLE></ITEM></CHANNEL></RSS>',
    'Ferry runs',
  ],
  [
    'a place of windows-1252',
    '<rss><channel><item><title>Don&#146;t</title></item></channel></rss>',
    'Don’t',
  ],
];

describe('a feed that is not well-formed', () => {
  it.each(BROKEN)('%s', (_, xml, title) => {
    expect(read('f.xml', xml).articles.map((article) => article.title)).toEqual([title]);
  });

  it('is warned about', () => {
    const { warnings } = read('f.xml', '<rss><channel><item><title>Ferry runs</title>');
    expect(warnings[0]?.reason).toContain('not well-formed');
  });
});

function wide(text: string, size: 2 | 4, little: boolean): Buffer {
  const buffer = Buffer.alloc(text.length * size);
  for (let i = 0; i < text.length; i += 1)
    buffer[i * size + (little ? 0 : size - 1)] = text.charCodeAt(i);
  return buffer;
}

const SMALL = '<rss version="2.0"><channel><item><title>Ferry runs</title></item></channel></rss>';

describe('the encoding of a feed', () => {
  it.each([
    ['UTF-16, no mark, little', wide(SMALL, 2, true)],
    ['UTF-16, no mark, big', wide(SMALL, 2, false)],
    ['UTF-32, little', wide(SMALL, 4, true)],
    ['UTF-32, big', wide(SMALL, 4, false)],
  ])('%s', (_, bytes) => {
    expect(read('f.xml', bytes).articles[0]?.title).toBe('Ferry runs');
  });

  const latin = (head: string): Buffer =>
    Buffer.from(
      `${head}<rss><channel><item><title>Caf\u00e9</title></item></channel></rss>`,
      'latin1',
    );

  it('is what its declaration says, or its server, or the mark', () => {
    expect(
      read('f.xml', latin('<?xml version="1.0" encoding="iso-8859-1"?>')).articles[0]?.title,
    ).toBe('Café');
    // 0xe9 is another letter in KOI8-R.
    expect(
      read('f.xml', latin(''), { mediaType: 'text/xml; charset="koi8-r"' }).articles[0]?.title,
    ).toBe('CafИ');
    const utf8 = Buffer.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><item><title>Café</title></item></channel></rss>',
    );
    expect(
      read('f.xml', utf8, { mediaType: 'text/xml; charset=iso-8859-1' }).articles[0]?.title,
    ).toBe('Café');
  });
});

describe('hostile feeds', () => {
  const cpu = (work: () => unknown): number => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const lol = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  ).join('');
  it.each([
    [
      'a billion laughs',
      `<!DOCTYPE rss [<!ENTITY l0 "ha">${lol}]><rss><channel><item><title>&l9;</title></item></channel></rss>`,
    ],
    ['elements 200,000 deep', `<rss><channel><item><title>${'<b>'.repeat(200_000)}x`],
    ['2 MB of openings of CDATA', `<rss><channel><item><title>${'<![CDATA['.repeat(230_000)}`],
    ['2 MB of comments without an end', `<rss><channel><item><title>${'<!--'.repeat(500_000)}`],
    [
      '2 MB of ampersands',
      `<rss><channel><item><title>x${'&'.repeat(2_000_000)}</title></item></channel></rss>`,
    ],
    ['300,000 empty entries', `<rss><channel>${'<item/>'.repeat(300_000)}`],
    [
      'html nested 200,000 deep',
      `<rss><channel><item><title>x</title><description><![CDATA[${'<div>'.repeat(200_000)}x]]></description></item></channel></rss>`,
    ],
  ])('%s end within 5 s of CPU and grow nothing', (_, xml) => {
    let long = 0;
    const seconds = cpu(() => {
      const { articles } = read('f.xml', xml);
      long = Math.max(0, ...articles.map(({ text }) => text.length));
    });
    expect(seconds).toBeLessThan(5);
    expect(long).toBeLessThanOrEqual(xml.length + 10);
  });

  it('never reads an entity that the file declares', () => {
    const { articles } = read(
      'f.xml',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>a &x; b</title></item></channel></rss>',
    );
    expect(articles[0]?.title).toBe('a &x; b');
  });
});

describe('lists of addresses', () => {
  it('of news give titles, days and outlets', () => {
    const { articles, warnings } = read(
      'sitemap.xml',
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://tarn.example/ice</loc><n:news><n:publication><n:name>Tarn Courier</n:name><n:language>en</n:language></n:publication>
      <n:publication_date>2031-01-05T08:00:00Z</n:publication_date><n:title>Ice &amp; snow</n:title></n:news></url>
      <url><loc>https://tarn.example/about</loc></url></urlset>`,
    );
    expect(articles).toMatchObject([
      {
        source: 'sitemap.xml#https://tarn.example/ice',
        url: 'https://tarn.example/ice',
        title: 'Ice & snow',
        text: 'Ice & snow',
        outlet: { value: 'Tarn Courier' },
        published: { value: '2031-01-05T08:00:00Z' },
        language: 'en',
      },
    ]);
    expect(warnings[0]?.reason).toContain('1 of its 2 addresses');
  });

  it.each([
    ['<urlset><url><loc>https://tarn.example/a</loc></url></urlset>', 'https://tarn.example/a'],
    [
      '<sitemapindex><sitemap><loc>https://tarn.example/s.xml</loc></sitemap></sitemapindex>',
      'https://tarn.example/s.xml',
    ],
    [
      '<opml version="2.0"><body><outline text="T" xmlUrl="https://tarn.example/feed"/></body></opml>',
      'https://tarn.example/feed',
    ],
  ])('without titles say what to give instead', (xml, address) => {
    const { articles, failed } = read('list.xml', xml);
    expect(articles).toEqual([]);
    expect(failed[0]?.reason).toContain(address);
  });
});

describe('a table', () => {
  it('with a heading is read as records', () => {
    const { articles, failed } = read(
      'export.csv',
      'Headline;Body;Publish Date;Source;Link;Author\n"Ferry; plan fails";"The board said no.\nIt left.";2031-04-02;Harbour Times;https://h.example/1;"Ada Moor and Olle Brandt"\n;;2031-04-02;;;\n',
    );
    expect(articles).toMatchObject([
      {
        source: 'export.csv#2',
        title: 'Ferry; plan fails',
        outlet: { value: 'Harbour Times' },
        published: { value: '2031-04-02' },
        url: 'https://h.example/1',
        byline: ['Ada Moor', 'Olle Brandt'],
      },
    ]);
    expect(failed).toMatchObject([{ source: 'export.csv#3' }]);
  });

  it('without one is refused with the way out', () => {
    const { failed } = read('numbers.csv', 'year,count\n2031,7\n');
    expect(failed[0]?.reason).toContain('no column is called title or text (found: year, count)');
  });

  it('with a quotation mark that is never closed keeps the rows before', () => {
    const { articles } = read('cut.csv', 'title,text\nFerry runs,It ran.\nIce,"It fro');
    expect(articles[0]?.title).toBe('Ferry runs');
  });

  it('of tabs is read too', () => {
    expect(read('t.tsv', 'title\ttext\nIce\tIt froze, badly.\n').articles[0]?.text).toBe(
      'Ice\n\nIt froze, badly.',
    );
  });
});

describe('whatever bytes of a feed are wrong', () => {
  it('it breaks nothing, and its spans stay in its text', () => {
    const good = Buffer.from(RSS);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 30 }),
        fc.nat(good.length),
        (wrong, end) => {
          const bytes = Buffer.from(good.subarray(0, end));
          for (const [at, value] of wrong) bytes[at % Math.max(1, end)] = value;
          const { articles, failed } = read('feed.xml', bytes);
          expect(failed.map(({ reason }) => reason).join()).not.toContain('the program broke');
          for (const { text, links, zones } of articles)
            for (const { start, end: stop } of [...links, ...zones])
              expect(start >= 0 && start < stop && stop <= text.length).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
