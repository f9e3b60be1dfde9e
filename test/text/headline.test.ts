import { describe, expect, it } from 'vitest';
import { storyHeadline } from '../../src/text/headline.ts';
import { articleOf } from '../support/article.ts';
import type { Article } from '../../src/model/article.ts';

function headline(...accounts: readonly (readonly Article[])[]) {
  const all = new Map(accounts.flat().map((article) => [article.id, article]));
  const texts = accounts.map((own) => ({ texts: own.map(({ id }) => id) }));
  const quotes = [texts, texts.toReversed()].map((order) =>
    storyHeadline(order, (id) => all.get(id)),
  );
  expect(quotes[0]).toEqual(quotes[1]);
  const [quote] = quotes;
  if (quote) expect(all.get(quote.article)?.text.slice(quote.start, quote.end)).toBe(quote.text);
  return quote?.text;
}

const BARE = articleOf({ text: 'The storage hall of Velmora burned. Nobody was hurt.' });
const titled = (title: string, text = `${title}, it was said.`) => articleOf({ title, text });

describe('the headline of a story', () => {
  it('is the title that shares most words with those of the other accounts', () => {
    expect(
      headline(
        [titled('A long night on the quay')],
        [titled('Storage hall burns in Velmora')],
        [titled('Velmora storage hall in flames')],
      ),
    ).toMatch(/torage hall/u);
  });

  it('counts an account once, however many versions it has', () => {
    const version = (text: string) => titled('A long night on the quay', text);
    expect(
      headline(
        [version('One.'), version('Two.'), version('Three.')],
        [titled('Storage hall burns')],
        [titled('Storage hall in flames')],
      ),
    ).toMatch(/^Storage hall/u);
  });

  it('prefers any title to the first words of a text', () => {
    expect(headline([BARE], [titled('Fire')])).toBe('Fire');
  });

  it('is the first sentence of the text where there is no title', () => {
    expect(headline([BARE])).toBe('The storage hall of Velmora burned.');
  });

  it('is not there where nothing is', () => {
    expect(headline()).toBeUndefined();
  });
});
