import { describe, expect, it } from 'vitest';
import { load } from '../../src/index.ts';
import { compareArticles } from '../../src/pipeline.ts';
import { relate } from '../../src/relate/relate.ts';
import { hasShared, shared } from '../support/shared.ts';
import { rashomon } from '../support/terminal.ts';

describe.runIf(hasShared('seeds'))('the five seeds', async () => {
  const { articles } = await load(hasShared('seeds') ? [shared('seeds')] : []);
  const lineage = relate(articles);
  const outletOf = new Map(
    lineage.accounts.flatMap(({ label, articles: members }) => members.map((id) => [id, label])),
  );

  it('are 5 documents, 4 distinct texts, 3 accounts and 1 story', () => {
    expect(lineage.counts).toEqual({ documents: 5, texts: 4, accounts: 3, stories: 1 });
  });

  it('hold one copy and one version of unknown or reasoned order, and nothing between outlets', () => {
    expect(lineage.relations.map(({ kind }) => kind).toSorted()).toEqual(['copy', 'version']);
    for (const { a, b } of lineage.relations) expect(outletOf.get(a)).toBe(outletOf.get(b));
    const version = lineage.relations.find(({ kind }) => kind === 'version');
    expect(version?.orderCertainty).not.toBe('stated');
    expect(version?.orderReason).not.toBe('');
  });

  it('have one pair of versions that differ in more than typography, the facts first', () => {
    const { versions } = compareArticles(articles);
    expect(versions).toHaveLength(1);
    const changes = versions[0]?.changes ?? [];
    expect(changes.length).toBeGreaterThanOrEqual(10);
    expect(changes[0]?.kind).toBe('substance');
    expect(changes.filter(({ kind }) => kind === 'typography')).toEqual([]);
  });

  it('are told in one screen: the counts first, then copies, versions and points', async () => {
    const { code, out, err } = await rashomon(['compare', shared('seeds')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^5 documents · 4 distinct texts · 3 accounts · 1 story\n/u);
    for (const words of ['1 copy folded in', 'Versions — ', 'Told by all 3 accounts', 'origin'])
      expect(out).toContain(words);
  });
});
