import { describe, expect, it } from 'vitest';
import { checked } from './support.ts';

const PAPERS = [
  'Ada Quill travelled to Norvane on Monday. The bridge was shut. Tobin Roe, the head of a small research institute, travelled to Norvane with her.',
  'Nobody had asked the mayor of Norvane about the bridge. It rained.',
  'Ada Quill left for Norvane with Tobin Roe.',
];

describe('the nearest places', () => {
  it('are named where nothing tells a claim, the nearest first, each with why it does not', () => {
    const { summary, nearest } = checked(
      'A think tank boss accompanied Ada Quill to Norvane.',
      ...PAPERS,
    );
    expect(summary).toBe('not-found');
    expect(nearest.length).toBeGreaterThan(1);
    expect(nearest.length).toBeLessThanOrEqual(3);
    for (const { article, start, end, text, because } of nearest) {
      const paper = PAPERS[Number(article.split(' ')[1]) - 1] ?? '';
      expect(text).toBe(paper.slice(start, end));
      expect(because.length).toBeGreaterThan(0);
    }
    expect(nearest[0]?.because.join()).toMatch(/it has nothing for .*“think”/u);
  });

  it('are none where the claim is told', () => {
    expect(checked('Ada Quill travelled to Norvane.', ...PAPERS).nearest).toEqual([]);
  });

  it('are the same whatever the order of the texts', () => {
    const places = (papers: readonly string[]): string[] =>
      checked(
        'A think tank boss accompanied Ada Quill to Norvane.',
        ...papers.map((text) => ({ text, account: text.slice(0, 9) })),
      ).nearest.map(({ text }) => text);
    expect(places(PAPERS.toReversed())).toEqual(places(PAPERS));
  });
});
