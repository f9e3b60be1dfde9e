import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareOutput, relateOutput, toJson } from '../../src/app/json.ts';
import { ingest, load } from '../../src/index.ts';
import { compareArticles } from '../../src/pipeline.ts';
import { relate } from '../../src/relate/relate.ts';
import { EXAMPLE, filesOf } from '../support/pile.ts';
import { hasShared, shared } from '../support/shared.ts';
import { rashomon } from '../support/terminal.ts';
import type { Article } from '../../src/model/article.ts';

const compared = (articles: readonly Article[]): string =>
  toJson(compareOutput(compareArticles(articles), []));
const related = (articles: readonly Article[]): string =>
  toJson(relateOutput(articles, relate(articles), []));

/** Every order of some things. */
function* orders<Item>(items: readonly Item[]): Generator<Item[]> {
  if (items.length === 0) yield [];
  for (const [at, first] of items.entries())
    for (const rest of orders(items.toSpliced(at, 1))) yield [first, ...rest];
}

let renamed = '';
beforeAll(() => {
  renamed = mkdtempSync(join(tmpdir(), 'rashomon-renamed-'));
});
afterAll(() => rmSync(renamed, { recursive: true, force: true }));

/** The output with every source taken out: all that a new file name may change. */
function withoutSources(output: string): string {
  return JSON.stringify(
    JSON.parse(output, (key, value: unknown) => (key === 'source' ? '' : value)),
  );
}

/** The files of a folder under new names, the last first. */
function rename(folder: string, label: string): string[] {
  const names = [...filesOf(folder).keys()].toReversed();
  return names.map((name, at) => {
    const path = join(renamed, `${label}-${String(at).padStart(2, '0')}${extname(name)}`);
    copyFileSync(join(folder, name), path);
    return path;
  });
}

describe('the order of the inputs leaves no trace', () => {
  it.runIf(hasShared('seeds'))('in any order of the five seeds', { timeout: 300_000 }, async () => {
    const { articles } = await load([shared('seeds')]);
    expect(articles).toHaveLength(5);
    const [first, second] = [compared(articles), related(articles)];
    let tried = 0;
    for (const order of orders(articles)) {
      expect(
        compared(order) === first && related(order) === second,
        order.map(({ id }) => id).join(),
      ).toBe(true);
      tried += 1;
    }
    expect(tried).toBe(120);
  });

  it('in shuffles of the example', { timeout: 120_000 }, async () => {
    const { articles } = await load([EXAMPLE]);
    const [first, second] = [compared(articles), related(articles)];
    fc.assert(
      fc.property(fc.shuffledSubarray([...articles], { minLength: articles.length }), (order) => {
        expect(compared(order) === first).toBe(true);
        expect(related(order) === second).toBe(true);
      }),
      { numRuns: 8, seed: 1 },
    );
  });

  it('in shuffles of records with equal ids', async () => {
    // Each text three times: as it is, under the same id again, and with a day of its own.
    const { articles } = await load([EXAMPLE]);
    const lines = articles.slice(0, 8).flatMap(({ title, text }, at) => {
      const record = { id: `r${at}`, outlet: `Paper ${at % 3}`, title, text };
      return [record, record, { ...record, published: '2031-04-02' }];
    });
    const inOrder = (order: readonly object[]): string[] => {
      const bytes = Buffer.from(order.map((line) => JSON.stringify(line)).join('\n'));
      const ingested = ingest([{ source: 'all.jsonl', name: 'all.jsonl', bytes }]).articles;
      expect(new Set(ingested.map(({ id }) => id)).size).toBe(lines.length);
      return [compared(ingested), related(ingested)];
    };
    const first = inOrder(lines);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (order) => {
        expect(inOrder(order).every((output, at) => output === first[at])).toBe(true);
      }),
      { numRuns: 6, seed: 1 },
    );
  });

  it('on the command line, with inputs that fail among them', async () => {
    const inputs = [...filesOf(EXAMPLE).keys()].map((name) => join(EXAMPLE, name));
    const all = [join(EXAMPLE, 'none.txt'), ...inputs, join(EXAMPLE, 'absent.txt')];
    for (const command of ['relate', 'compare']) {
      const there = await rashomon([command, ...all, '--json']);
      const back = await rashomon([command, ...all.toReversed(), '--json']);
      expect(there.code).toBe(3);
      expect(back.out === there.out).toBe(true);
    }
  });
});

describe.each([
  ['the example', EXAMPLE, true],
  ['the seeds', shared('seeds'), hasShared('seeds')],
])('the names of the files of %s', (label, folder, there) => {
  it.runIf(there)('leave no trace but in `source`', async () => {
    const files = [...filesOf(folder).keys()].map((name) => join(folder, name));
    for (const command of ['relate', 'compare']) {
      const before = await rashomon([command, ...files, '--json']);
      const after = await rashomon([command, ...rename(folder, label.slice(4)), '--json']);
      expect(withoutSources(after.out) === withoutSources(before.out), command).toBe(true);
    }
  });
});

describe('read', () => {
  it('prints in the order of the inputs, each line by itself', async () => {
    const files = [...filesOf(EXAMPLE).keys()].map((name) => join(EXAMPLE, name));
    const { out } = await rashomon(['read', ...files, '--json']);
    const { out: reversed } = await rashomon(['read', ...files.toReversed(), '--json']);
    const lines = out.trimEnd().split('\n');
    expect(reversed.trimEnd().split('\n').toSorted()).toEqual(lines.toSorted());
    const alone: string[] = [];
    for (const file of files) alone.push((await rashomon(['read', file, '--json'])).out);
    expect(alone.join('')).toBe(out);
  });
});
