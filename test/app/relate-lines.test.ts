import { describe, expect, it } from 'vitest';
import { relateLines, type LinesOptions, type Outside } from '../../src/app/relate-lines.ts';
import { relateRecords } from '../../src/app/relate.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { readArticles, type ArticleLog, type LineInput } from '../../src/app/line-articles.ts';
import type { Progress } from '../../src/model/progress.ts';

const SYLLABLES = ['ba', 'kel', 'tor', 'min', 'sa', 'ver', 'lo', 'dun'];

/** Sixty sentences of invented words that share none with each other but by chance. */
const SENTENCES = Array.from({ length: 60 }, (_, i) => {
  const words = Array.from({ length: 14 }, (_word, k) =>
    [1, 7, 13]
      .map((step) => SYLLABLES[((i * (k + 3) + k * step + (i * i) / step) >> 0) & 7])
      .join(''),
  );
  return `Warden ${words.join(' ')}.`;
});

const told = (from: number, to: number): string => SENTENCES.slice(from, to).join(' ');

/** Accounts, a copy, a trimmed copy, a version, an empty record and a broken line. */
function lines(): string[] {
  const records = [
    { id: 'one', outlet: 'The Skerry Herald', title: 'Boats counted', text: told(0, 20) },
    { id: 'copy', outlet: 'The Tarn Post', title: 'Boats counted', text: told(0, 20) },
    {
      id: 'trimmed',
      outlet: 'The Vellin Times',
      title: 'Boats counted at pier',
      text: told(0, 17),
    },
    { id: 'other', outlet: 'The Vellin Times', title: 'Boats again', text: told(20, 40) },
    {
      id: 'version',
      outlet: 'The Vellin Times',
      title: 'Boats again',
      text: told(20, 40).replaceAll(/\. Warden (\w+)/gu, '. Keeper $1 anew'),
    },
    { id: 'last', outlet: 'The Tarn Post', title: 'Tide tables', text: told(40, 60) },
    { id: 'nothing' },
  ];
  return [...records.map((record) => JSON.stringify(record)), '', '{"text": broken'];
}

function fileOf(content: readonly string[], perBatch: number, source = 'made.jsonl'): LineInput {
  const bytes = content.map((line) => new TextEncoder().encode(`${line}\n`));
  const whole = Uint8Array.from(bytes.flatMap((line) => [...line]));
  return {
    source,
    size: whole.length,
    *from(offset, line) {
      let at = offset;
      for (let i = line - 1; i < bytes.length; i += perBatch) {
        const batch = bytes.slice(i, i + perBatch);
        at += batch.reduce((sum, { length }) => sum + length, 0);
        yield { first: i + 1, lines: batch, next: { at, line: i + 1 + batch.length } };
      }
    },
  };
}

function shelf(): Outside['shelf'] {
  const held: string[] = [];
  return {
    put: (text) => ({ at: held.push(text) - 1, length: text.length }),
    get: ({ at }) => held[at] ?? '',
  };
}

/** A log that outlives its runs; after so many batches the power goes. */
function log(batches: string[][] = [], marks: string[] = [], most = Infinity): ArticleLog {
  const at = (batch: number, line: number) => ({ at: 1000 * batch + line, length: 1 });
  return {
    *replay(each) {
      for (const [i, batch] of batches.entries()) {
        batch.forEach((line, k) => each(line, at(i, k)));
        yield;
      }
      return marks.at(-1);
    },
    append: (entries, mark) => {
      if (batches.length >= most) throw new Error('the power went');
      marks.push(mark);
      const batch = batches.push([...entries]) - 1;
      return entries.map((_, k) => at(batch, k));
    },
    get: ({ at: place }) => batches[Math.floor(place / 1000)]?.[place % 1000] ?? '',
  };
}

function related(
  inputs: readonly LineInput[],
  { log: kept, ...outside }: Outside & { readonly log: ArticleLog },
  options: LinesOptions = {},
): string[] {
  const reading = readArticles(inputs, kept, options);
  for (;;) {
    const step = reading.next();
    if (step.done) return [...relateLines(step.value, outside, options)];
  }
}

function streamed(
  content: readonly string[],
  options: LinesOptions = {},
  kept: ArticleLog = log(),
): string[] {
  return related([fileOf(content, 2)], { shelf: shelf(), log: kept }, options);
}

function allAtOnce(content: readonly string[]): string[] {
  const bytes = new TextEncoder().encode(content.join('\n'));
  return relateRecords(ingest([{ source: 'made.jsonl', name: 'made.jsonl', bytes }]));
}

describe('files of records that are streamed', () => {
  it('give what the same records give when they are held', () => {
    expect(streamed(lines())).toEqual(allAtOnce(lines()));
  });

  it('give the same copies, versions, accounts and stories in parts, and say how stories are found', () => {
    const warnings: string[] = [];
    const dated = lines().map((line) => line.replace('{"id"', '{"published":"2031-04-02","id"'));
    const parts = streamed(dated, { held: 3, onWarning: (reason) => warnings.push(reason) });
    const kind = (line: string): boolean =>
      /^\{"type":"(?:article|relation|story|failed|end)"/u.test(line);
    expect(parts.filter(kind)).toEqual(allAtOnce(dated).filter(kind));
    expect(warnings).toEqual([expect.stringContaining('windows of time')]);
  });

  it('say how far they are: articles read, articles related, accounts put into stories', () => {
    const steps: Progress[] = [];
    streamed(lines(), { held: 3, onProgress: (progress) => steps.push(progress) });
    const stages = [...new Set(steps.map(({ stage }) => stage))];
    expect(stages).toEqual(['ingest', 'relate', 'stories']);
    for (const stage of stages) {
      const [last] = steps.filter((progress) => progress.stage === stage).slice(-1);
      expect(last?.done).toBe(last?.total);
    }
  });

  it('say of each article what a cleaned pile keeps', () => {
    const articles = streamed(lines()).flatMap((line) => {
      const record: unknown = JSON.parse(line);
      if (record === null || typeof record !== 'object') return [];
      const fields: Record<string, unknown> = { ...record };
      return fields['type'] === 'article' ? [fields] : [];
    });
    const kept = articles.filter(({ keep }) => keep === true).map(({ source }) => source);
    expect(kept).toHaveLength(3);
    const byId = new Map(articles.map((article) => [article['id'], article]));
    for (const { representative, group } of articles) {
      expect(byId.get(representative)).toMatchObject({ keep: true, group });
    }
  });

  it('go on where a run was broken off, and lose nothing', () => {
    const whole = streamed(lines());
    for (let most = 0; most <= 4; most += 1) {
      const [batches, marks]: [string[][], string[]] = [[], []];
      expect(() => streamed(lines(), {}, log(batches, marks, most))).toThrow('the power went');
      expect(streamed(lines(), {}, log(batches, marks))).toEqual(whole);
    }
  });

  it('may all grow between two runs, not the last of them alone', () => {
    const run = (grown: number, kept: ArticleLog): string[] => {
      const files = [lines().slice(0, grown), lines().slice(4, 4 + grown)];
      const inputs = files.map((content, i) => fileOf(content, 2, `${i}.jsonl`));
      return related(inputs, { shelf: shelf(), log: kept });
    };
    const [batches, marks]: [string[][], string[]] = [[], []];
    run(2, log(batches, marks));
    expect(run(4, log(batches, marks))).toEqual(run(4, log()));
  });
});

describe('story ids with a state', () => {
  const day = (id: string, published: string, from: number): string =>
    JSON.stringify({
      id,
      outlet: `The ${id}`,
      published,
      title: 'Boats',
      text: told(from, from + 9),
    });
  const run = (content: readonly string[], known: string[], held: number): string[] => {
    const issued = { known, add: (ids: readonly string[]) => void known.push(...ids) };
    const outside = { shelf: shelf(), log: log(), issued };
    return related([fileOf(content, 2)], outside, { held }).flatMap((line) =>
      line.includes('"type":"story"') ? line : [],
    );
  };
  const idsOf = (line: string): readonly string[] => line.match(/[\da-f]{16}/gu) ?? [];

  it.each([5000, 1])('stay when an earlier article joins the story (%s held)', (held) => {
    const known: string[] = [];
    const late = day('late', '2031-04-09', 0);
    const [first] = run([late], known, held).map(idsOf);
    expect(known).toEqual([first?.[0]]);
    const both = run([late, day('early', '2031-04-08', 0)], known, held);
    expect(both).toHaveLength(1);
    expect(idsOf(both[0] ?? '')[0]).toBe(first?.[0]);
    expect(known).toHaveLength(1);
  });
});
