import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/read/page.ts';
import { findNames } from '../../src/read/names/names.ts';
import { referenceAt, resolveReferences } from '../../src/read/names/references.ts';
import { articleOf } from '../support/article.ts';

/** References as `words=name`, `words=?` where none is clear. */
function brief(text: string): string[] {
  const page = layOut(articleOf({ text }));
  const { entities, references } = findNames(page);
  return references.map(
    ({ text: words, entity }) =>
      `${words}=${entities.find(({ id }) => id === entity)?.name ?? '?'}`,
  );
}

describe('pronouns', () => {
  it.each([
    ['Hugo Tarn spoke first. He left.', ['He=Hugo Tarn']],
    ['Hugo Tarn met Ada Quillon. She left.', ['She=Ada Quillon']],
    ['Hugo Tarn thanked Ivo Marek. He left.', ['He=Hugo Tarn']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('takes the man of the clause for the one who is reported as saying it', () => {
    const text =
      'Ivo Marek met Hugo Tarn. Hugo Tarn would go home, Nordwire reported him as saying.';
    expect(brief(text)).toEqual(['him=Hugo Tarn']);
  });

  it('knows a politician by state and party', () => {
    const text =
      'Sen. Hugo Tarn, R-Ariz., met Sen. Ivo Marek, R-Ohio. The Arizona Republican left.';
    expect(brief(text)).toEqual(['The Arizona Republican=Hugo Tarn']);
  });

  it('leaves quoted and first-person words alone', () => {
    expect(brief('Hugo Tarn spoke. "He lied and I know it," said Ada Quillon.')).toEqual([]);
  });

  it('abstains where two people are as likely, and names them', () => {
    const page = layOut(
      articleOf({ text: 'The plan of Hugo Tarn and of Ivo Marek failed. He left.' }),
    );
    const { names, entities } = findNames(page);
    const [reference] = resolveReferences(page, names, entities);
    expect(reference?.entity).toBeUndefined();
    expect(reference?.candidates).toHaveLength(2);
  });

  it('never crosses a known gender', () => {
    expect(brief('Ada Quillon spoke. He left.')).toEqual(['He=?']);
  });
});

describe('descriptions', () => {
  it.each([
    ['Sen. Hugo Tarn met Ivo Marek. The senator left.', ['The senator=Hugo Tarn']],
    [
      'Hugo Tarn met Ivo Marek, chairman of the harbour board. The chairman left.',
      ['The chairman=Ivo Marek'],
    ],
    ['Rep. Ada Quillon spoke. The congresswoman left.', ['The congresswoman=Ada Quillon']],
    ['Sen. Hugo Tarn spoke. The lawmaker left.', ['The lawmaker=Hugo Tarn']],
    ['Hugo Tarn spoke. The judge left.', ['The judge=?']],
    ['The Tarn Institute paid. The institute said so.', ['The institute=Tarn Institute']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

it('finds the reference at a place', () => {
  const text = 'Hugo Tarn spoke. Later he left.';
  const page = layOut(articleOf({ text }));
  const { names, entities } = findNames(page);
  const references = resolveReferences(page, names, entities);
  const at = text.indexOf('he left');
  expect(referenceAt(references, { start: at, end: at + 2 })?.text).toBe('he');
  expect(referenceAt(references, { start: 0, end: 4 })).toBeUndefined();
});
