import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/ingest/draft.ts';
import { isSection } from '../../src/ingest/outlets.ts';

/** What a journalist copies off a page: the lines around an article come along. */
function pasted(...lines: readonly string[]) {
  const text = lines.join('\n\n');
  const { title, outlet, byline, published, zones } = draftOf({ source: 'pasted.txt', text });
  const words = (kind: string): string[] =>
    zones.filter((zone) => zone.kind === kind).map(({ start, end }) => text.slice(start, end));
  return { title, outlet: outlet?.value, byline, day: published?.value.slice(0, 10), words };
}

const HEADLINE = 'Ferry operator to cut winter sailings after losses widen';
const BODY =
  'PORT TARN — The operator of the Tarn ferry said on Friday that it would cut sailings.';

describe('the section or the desk over a headline is neither headline nor outlet', () => {
  it.each([
    'Business Day',
    'World Desk',
    'SPORTS DESK',
    'Metro Desk',
    'POLITICS',
    'Science & Environment',
    'Arts and Culture',
    'Guest Essay',
  ])('%s', (section) => {
    const { title, outlet, words } = pasted(
      section,
      HEADLINE,
      'By Ada Moor',
      'March 15, 2031',
      BODY,
    );
    expect({ title, outlet }).toEqual({ title: HEADLINE, outlet: undefined });
    expect(words('furniture')).toEqual([section]);
  });

  it.each([
    'The Business Daily',
    'Independence Day',
    'Help Desk',
    'Tarn Desk',
    'News of the World',
  ])('%s is none', (name) => expect(isSection(name)).toBe(false));
});

describe('what a writer is stands below the name', () => {
  it.each([
    ['Environment correspondent', undefined],
    ['Business Reporter, Halsgrave Herald', 'Halsgrave Herald'],
    ['Staff Writer', undefined],
  ])('%s', (role, paper) => {
    const { byline, outlet, words } = pasted(HEADLINE, 'Mara Lind', role, 'June 3, 2031', BODY);
    expect({ byline, outlet }).toEqual({ byline: ['Mara Lind'], outlet: paper });
    expect(words('byline')).toEqual(['Mara Lind', role]);
  });

  it('a headline that ends with such a word stays one', () =>
    expect(pasted('Police question crime reporter', 'By Ada Moor', BODY).title).toBe(
      'Police question crime reporter',
    ));
});

it('"Special to" names the paper', () => {
  const { outlet, title } = pasted(HEADLINE, 'Special to The Tarn Gazette', 'By Ada Moor', BODY);
  expect({ outlet, title }).toEqual({ outlet: 'The Tarn Gazette', title: HEADLINE });
});

describe('a line for the page and not of the story is no body', () => {
  it.each([
    ['Share this article', 'furniture'],
    ['Share on Facebook', 'furniture'],
    ['5 min read', 'furniture'],
    ['Advertisement', 'furniture'],
    ['Read more: Ferry drifts for nine hours', 'promo'],
    ['Read more about this story', 'promo'],
    ['More on this story', 'promo'],
    ['Follow us on X', 'promo'],
  ])('%s', (line, kind) => {
    const end = '"We have no choice," said its chairman, Jonas Ek.';
    const { words } = pasted(HEADLINE, 'By Ada Moor', BODY, line, end);
    expect(words(kind)).toEqual([line]);
    expect(words('body').at(-1)).toBe(end);
  });

  it.each(['Share prices fell on Friday, the exchange said.', 'Five min passed before help came.'])(
    '%s is body',
    (line) => expect(pasted(HEADLINE, BODY, line).words('body')).toContain(line),
  );
});
