import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { readMastheadName, readNameAndDay } from '../../src/ingest/masthead.ts';

const BODY =
  'The board met on Monday and put off the ferry plan for another year, as it had done the year before.';

function articleOf(lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n\n'));
  const [article] = ingest([{ source: 'a.txt', name: 'a.txt', bytes }]).articles;
  if (!article) throw new Error('no article');
  return article;
}

describe('the name of a paper over the headline', () => {
  it.each([
    ['The Tarn Bay Lantern', ''],
    ['THE TARN BAY MERCURY', ''],
    ['Vellam Radio', ''],
    ['Vellam News Agency', ''],
    ['Vellam Wire', ''],
    ['Port Vellam Press Service', ''],
    ['La Voz de Vellam', ''],
  ])('%s', (name, after) => {
    expect(readMastheadName(name, after)?.name).toBe(name);
  });

  it('is any name by which the text calls its own paper', () => {
    expect(readMastheadName('The Vellam Plank', BODY)).toBeUndefined();
    expect(readMastheadName('The Vellam Plank', 'Lena Marsh told the Plank.')?.name).toBe(
      'The Vellam Plank',
    );
    expect(readMastheadName('COASTWISE9', 'A letter seen by Coastwise9 says so.')?.name).toBe(
      'Coastwise9',
    );
  });

  it.each([
    'Ferry Plan Fails',
    'Lena Marsh',
    'Council Shuts Housing Agency',
    'Mayor Meets the Press',
    'Board Cuts Wire',
    'Morning Star Rises',
    'Inside the Post Office Scandal',
    'Politics',
    'The Long Goodbye',
    'Los Angeles Fires',
    'Harbour News: Board Meets',
  ])('is not %s', (line) => {
    expect(readMastheadName(line, BODY)).toBeUndefined();
  });

  it('leaves the headline to the line below', () => {
    const head = ['The Tarn Bay Ledger', 'Ferry plan put off', 'By Lena Marsh', '3 March 2021'];
    const article = articleOf([...head, BODY]);
    expect(article).toMatchObject({
      outlet: { value: 'The Tarn Bay Ledger', certainty: 'stated' },
      title: 'Ferry plan put off',
      byline: ['Lena Marsh'],
      published: { value: '2021-03-03' },
    });
    expect(article.outlet?.reason).toContain('The Tarn Bay Ledger');
    expect(article.paragraphs).toHaveLength(1);
  });

  it('may be that of an agency, over a headline and a dateline', () => {
    const article = articleOf([
      'Vellam News Agency',
      'Ferry plan put off in Port Vellam',
      `PORT VELLAM, March 3, 2021 (Vellam) - ${BODY}`,
    ]);
    expect(article.outlet?.value).toBe('Vellam News Agency');
    expect(article.title).toBe('Ferry plan put off in Port Vellam');
  });

  it('is no headline that ends in "Agency", over its second deck', () => {
    const head = ['Council Shuts Housing Agency', 'Tenants of the north side lose their office'];
    expect(articleOf([...head, 'By Lena Marsh', '3 March 2021', BODY]).title).toBe(head[0]);
  });

  it('stays the headline where no other follows', () => {
    const article = articleOf(['The Tarn Bay Ledger', 'By Lena Marsh', '3 March 2021', BODY]);
    expect(article.title).toBe('The Tarn Bay Ledger');
    expect(article.outlet).toBeUndefined();
  });

  it('is stated over a dateline that credits an agency', () => {
    const article = articleOf([
      'THE TARN BAY LEDGER',
      'Ferry plan put off',
      'March 3, 2021',
      `PORT VELLAM (Soundwire) — ${BODY}`,
      '— Soundwire',
    ]);
    expect(article.outlet?.value).toBe('THE TARN BAY LEDGER');
    const credits = article.zones.filter(({ kind }) => kind === 'credit');
    expect(credits.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'Soundwire',
      '— Soundwire',
    ]);
  });
});

describe('paper and day on one line', () => {
  it.each([
    ['**The Vellam Plank** | 12 May 2023', 'The Vellam Plank', '2023-05-12'],
    ['Tarn Bay Gazette, May 12, 2023', 'Tarn Bay Gazette', '2023-05-12'],
    ['AP · 2023-05-12', 'The Associated Press', '2023-05-12'],
  ])('%s', (line, outlet, published) => {
    const found = readNameAndDay(line);
    expect([found?.outlet, found?.dates.published]).toEqual([outlet, published]);
    expect(line.slice(found?.day.start, found?.day.end)).toMatch(/2023/u);
    expect(line.slice(found?.name.start, found?.name.end)).toMatch(/^[A-Z]/u);
  });

  it.each(['LONDON, 12 May 2023', 'Politics | 12 May 2023', 'Lena Marsh | 12 May 2023'])(
    'none: %s',
    (line) => {
      expect(readNameAndDay(line)).toBeUndefined();
    },
  );

  it('is head, not body, under a Markdown headline', () => {
    const article = articleOf(['# Ferry plan put off', '**The Vellam Plank** | 12 May 2023', BODY]);
    expect(article).toMatchObject({
      title: 'Ferry plan put off',
      outlet: { value: 'The Vellam Plank' },
      published: { value: '2023-05-12' },
    });
    expect(article.paragraphs).toHaveLength(1);
  });
});

describe('heads in other languages', () => {
  it.each([
    ['Por Inés Valdoro', '16 de marzo de 2023', '2023-03-16'],
    ['Von Jutta Harke', '3. März 2023', '2023-03-03'],
    ['Par Luc Marchais', '1er août 2023', '2023-08-01'],
  ])('%s', (byline, day, published) => {
    const article = articleOf(['Una tarde sin barcos en la bahía', byline, day, BODY]);
    expect(article.byline).toEqual([byline.slice(4)]);
    expect(article.published?.value).toBe(published);
  });

  it('do not take a name for a byline', () => {
    const article = articleOf(['Von der Harke wins', '3 March 2023', BODY]);
    expect(article.byline).toEqual([]);
  });
});

describe('links on one line below a text', () => {
  it('are furniture, and a sentence with bars is not', () => {
    const article = articleOf([BODY, BODY, 'Share this story | Follow us | Report an error']);
    expect(article.paragraphs).toHaveLength(2);
    const barred = articleOf([BODY, BODY, 'The board said: yes | no | perhaps, it was not clear.']);
    expect(barred.paragraphs).toHaveLength(3);
  });
});
