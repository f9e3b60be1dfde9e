import { describe, expect, it } from 'vitest';
import { explainInputs } from '../../src/app/explain.ts';
import { loadPairWith, loadWith, type Gather } from '../../src/app/load.ts';
import { readInputs, readLaidDown } from '../../src/app/read.ts';
import type { Article } from '../../src/model/article.ts';
import type { Progress } from '../../src/model/progress.ts';

const encoder = new TextEncoder();

/** Inputs that never were files; `asked` keeps what was fetched. */
function memory(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const gather: Gather = async function* (inputs, { onProgress }) {
    asked.push(...inputs);
    const there = inputs.filter((source) => source in files);
    for (const [at, source] of there.entries()) onProgress?.(at + 1, source);
    for (const source of inputs) {
      const [name = source] = source.split('/').slice(-1);
      const text = files[source];
      yield text === undefined
        ? { failed: { source, reason: 'not there' } }
        : { document: { source, name, bytes: encoder.encode(text) } };
    }
  };
  return { gather, asked };
}

const record = (id: string): string =>
  JSON.stringify({ id, title: 'Ferry runs again', text: 'The ferry ran again on Monday.' });

describe('loading', () => {
  it('takes whatever is handed in to fetch with, and says how far it is', async () => {
    const { gather } = memory({ 'a.txt': 'Ferry runs again\n\nIt ran on Monday.\n' });
    const seen: Progress[] = [];
    const loaded = await loadWith(gather, ['a.txt', 'b.txt'], {
      onProgress: (progress) => void seen.push(progress),
    });
    expect(loaded.articles).toMatchObject([{ source: 'a.txt' }]);
    expect(loaded.failed).toEqual([{ source: 'b.txt', reason: 'not there' }]);
    expect(seen).toEqual([
      { stage: 'load', done: 1, total: undefined },
      { stage: 'ingest', done: 0, total: 1 },
    ]);
  });

  it('warns where what is stated of one name fits several inputs', async () => {
    const { gather } = memory({
      'one/a.txt': 'It rained on Monday.',
      'two/a.txt': 'It snowed on Tuesday.',
    });
    const warningsFor = async (name: string): Promise<readonly unknown[]> => {
      const given = new Map([[name, { outlet: 'The Tarn Courier' }]]);
      return (await loadWith(gather, ['one/a.txt', 'two/a.txt'], { given })).warnings;
    };
    expect(await warningsFor('a.txt')).toEqual([
      { source: 'a.txt', reason: expect.stringContaining('2 inputs of that name') },
    ]);
    expect(await warningsFor('one/a.txt')).toEqual([]);
  });
});

describe('articles that are laid down as they are read', () => {
  const text = 'Ferry runs again\n\nThe ferry ran on Monday, Mayor Ada Moor said.\n';
  const files = { 'c.txt': text, 'a.txt': text, 'd.txt': `${text}It was full.\n`, 'b.txt': text };

  it('come to the same records as all at once, equal ids told apart by source', async () => {
    const inputs = [...Object.keys(files), 'none.txt'];
    const whole = await loadWith(memory(files).gather, inputs);
    const laidDown: Article[] = [];
    const onArticles = (articles: readonly Article[]) => void laidDown.push(...articles);
    const loaded = await loadWith(memory(files).gather, inputs, { onArticles });
    expect(loaded.articles).toEqual([]);
    expect(loaded.failed).toEqual(whole.failed);
    expect(loaded.ids).toEqual(whole.ids);
    expect(loaded.ids.map((id) => id.slice(16))).toEqual(['-3', '', '', '-2']);
    expect([...readLaidDown(laidDown, loaded.ids)]).toStrictEqual([...readInputs(whole)]);
  });
});

describe('loading two among a pile', () => {
  const files = {
    'p.jsonl': `${record('p')}\n`,
    'q.jsonl': `${record('q')}\n`,
    'c.txt': 'Ferry runs again\n\nThe ferry ran again on Monday.\n',
  };

  it('finds records by their ids and looks for nothing else', async () => {
    const { gather, asked } = memory(files);
    const loaded = await loadPairWith(gather, ['p', 'q'], ['p.jsonl', 'q.jsonl']);
    expect(asked).toEqual(['p.jsonl', 'q.jsonl']);
    expect(loaded.failed).toEqual([]);
    const { a, b, sameStory } = explainInputs(loaded, ['p', 'q']);
    // Equal records are told apart by a number.
    expect([b, sameStory]).toEqual([`${a}-2`, true]);
  });

  it('takes the others as inputs of their own, and names what is neither', async () => {
    const { gather, asked } = memory(files);
    const loaded = await loadPairWith(gather, ['p', 'c.txt'], ['p.jsonl']);
    expect(asked).toEqual(['p.jsonl', 'c.txt']);
    expect(loaded.articles.map(({ source }) => source).toSorted()).toEqual(['c.txt', 'p']);
    const wrong = await loadPairWith(gather, ['p', 'z'], ['p.jsonl']);
    expect(wrong.failed).toEqual([{ source: 'z', reason: 'not there' }]);
    expect(explainInputs(wrong, ['p', 'z'])).toMatchObject({ b: undefined, reasons: [] });
  });
});
