import { describe, expect, it } from 'vitest';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { tracePage } from '../../src/ingest/page/trace.ts';
import { apart } from '../../src/io/apart.ts';
import type { Document } from '../../src/ingest/document.ts';

function documentOf(name: string, text: string): Document {
  return { source: `folder/${name}`, name, bytes: Buffer.from(text) };
}

const BODY =
  'The ferry between Tarn and Orla ran again on Monday after a week of repairs, Mayor Ada Moor said. ';
const PAGE = documentOf(
  'page.html',
  `<!doctype html><html lang="en"><head><title>Ferry</title><meta property="og:site_name" content="Tarn Courier"></head><body><article><h1>Ferry runs again</h1><p>${BODY.repeat(3)}</p><p>Engineers <a href="https://tarn.example/a">looked</a> at it. ${BODY}</p></article></body></html>`,
);
const FEED = documentOf(
  'feed.xml',
  '<rss version="2.0"><channel><title>Tarn Courier</title><item><title>Ice on the Orla</title><link>https://tarn.example/ice</link></item></channel></rss>',
);
const NOTHING = documentOf('menu.html', '<!doctype html><html><body><nav>Home</nav></body></html>');
/** Entries without an end: the parser of feeds is given as many attributes as there is room for. */
const HOSTILE = documentOf(
  'hostile.xml',
  `<rss><channel><item ${Array.from({ length: 600_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
);

describe('a document that is read apart', () => {
  it('gives what it gives in place', async () => {
    const given = new Map([['page.html', { published: '2031-04-02' }]]);
    const documents = [PAGE, FEED, NOTHING];
    const results = await apart(
      async (ingest) => {
        const read = [];
        for (const document of documents) read.push(await ingest(document, { given }));
        return read;
      },
      { from: 0 },
    );
    expect(results).toEqual(documents.map((document) => ingestDocument(document, { given })));
  });

  it('keeps its bytes, and those beside them', async () => {
    const around = Buffer.from(`before${FEED.bytes.toString()}after`);
    const bytes = around.subarray(6, -5);
    await apart((ingest) => ingest({ ...FEED, bytes }, {}), { from: 0 });
    expect(around.toString()).toMatch(/^before<rss.*after$/u);
  });

  it('is named and ended where it takes too long, and the next one is read', async () => {
    const [hostile, next] = await apart(
      async (ingest) => [await ingest(HOSTILE, {}), await ingest(PAGE, {})],
      { from: 0, seconds: 1 },
    );
    expect(hostile?.failed).toEqual([
      {
        source: 'folder/hostile.xml',
        reason: expect.stringMatching(/more than 1 s of computing/u),
      },
    ]);
    expect(next?.articles.map(({ title }) => title)).toEqual(['Ferry runs again']);
  });

  it('is read in place where it is small', async () => {
    const small = await apart((ingest) => ingest(PAGE, {}), { seconds: 0 });
    expect(small.failed).toEqual([]);
  });

  it('gives of a list what stands before what takes too long, and names that', async () => {
    const line = (at: number): string => JSON.stringify({ title: `Ferry ${at}`, text: BODY });
    const slow = JSON.stringify({ html: `<p>${BODY}`.repeat(29_000) });
    const lines = [...Array.from({ length: 200 }, (_, at) => line(at)), slow, line(201)];
    const list = documentOf('list.jsonl', lines.join('\n'));
    const read = await apart((ingest) => ingest(list, {}), { from: 0, seconds: 0.5 });
    expect(read.articles.map(({ source }) => source)).toContain('folder/list.jsonl#128');
    expect(read.articles).toHaveLength(200);
    expect(read.failed).toEqual([
      { source: 'folder/list.jsonl#201', reason: expect.stringMatching(/read up to here/u) },
    ]);
  });

  it('has as much more time as it is long, where it is a list and comes on', async () => {
    const line = JSON.stringify({ title: 'Ferry runs again', text: BODY.repeat(20) });
    const list = documentOf('list.jsonl', `${line}\n`.repeat(1000));
    const read = await apart((ingest) => ingest(list, {}), { from: 0, seconds: 0.2 });
    expect([read.articles.length, read.failed]).toEqual([1000, []]);
  });

  it('is explained as in place, and named where that takes too long', async () => {
    const long = documentOf('long.html', `<!doctype html><body>${`<p>${BODY}`.repeat(29_000)}`);
    const [page, hostile] = await apart(
      async (_, trace) => [await trace(PAGE), await trace(long)],
      { from: 0, seconds: 0.5 },
    );
    expect(page).toEqual(tracePage(PAGE));
    expect(hostile).toMatch(/more than 0.5 s of computing/u);
  });
});
