import { describe, expect, it } from 'vitest';
import { issuedOf, newlyIssued, underKnownId } from '../../src/relate/story-ids.ts';
import type { Story } from '../../src/model/lineage.ts';

/** A story of these articles, called after the first as a run without a state calls it. */
function story(...articles: readonly string[]): Story {
  return { id: articles[0] ?? '', aliases: [], accounts: articles, articles, reasons: [] };
}

describe('the id of a story', () => {
  it('is its own where nothing was printed before', () => {
    expect(underKnownId(story('b', 'a'), issuedOf([]))).toMatchObject({ id: 'b', aliases: [] });
  });

  it('stays when an earlier article comes in', () => {
    expect(underKnownId(story('early', 'b', 'c'), issuedOf(['b']))).toMatchObject({ id: 'b' });
  });

  it('of two that merge is the one given out first, and the other is an alias', () => {
    const merged = underKnownId(story('a', 'b', 'c'), issuedOf(['c', 'a']));
    expect(merged).toMatchObject({ id: 'c', aliases: ['a'] });
  });

  it('goes with its article where a story parts', () => {
    const issued = issuedOf(['a']);
    expect(underKnownId(story('a', 'b'), issued)).toMatchObject({ id: 'a', aliases: [] });
    expect(underKnownId(story('c', 'd'), issued)).toMatchObject({ id: 'c', aliases: [] });
  });

  it('is given out once', () => {
    expect(newlyIssued(['d', 'a', 'c'], issuedOf(['a']))).toEqual(['c', 'd']);
  });
});
