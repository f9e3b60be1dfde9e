import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWord } from '../../src/text/fold.ts';

describe('fold', () => {
  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length),
    );
  });

  it('turns spaces of every width into plain ones', () => {
    expect(fold('July\u20094 and\u00a0then')).toBe('July 4 and then');
  });

  it('turns curly quotation marks into straight ones', () => {
    expect(fold('“It’s ‘over’,” she said')).toBe(`"It's 'over'," she said`);
  });

  it('blanks inline tags and leaves comparison signs alone', () => {
    expect(fold('more <u>eager</u> now')).toBe('more    eager     now');
    expect(fold('a < b and c > d')).toBe('a < b and c > d');
  });

  it('keeps en and em dashes apart from hyphens', () => {
    expect(fold('state‑run — 2014–16')).toBe('state-run — 2014–16');
  });

  it('stays linear on many unclosed tags', () => {
    const hostile = '<a '.repeat(200_000);
    const start = performance.now();
    fold(hostile);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('foldWord', () => {
  it('drops accents and case', () => {
    expect(foldWord('Détente')).toBe('detente');
  });
});
