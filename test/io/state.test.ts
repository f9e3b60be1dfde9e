import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it, vi } from 'vitest';
import { openLines } from '../../src/io/jsonl.ts';
import { openShelf } from '../../src/io/spool.ts';
import { openScratch, openState, StateError, type Journal } from '../../src/io/state.ts';
import { folderEach } from '../support/folder.ts';

const inFolder = folderEach();

type Each = Parameters<Journal['replay']>[0];

/** All of what an earlier run left, without a pause. */
function replayAll(journal: Journal, each: Each = () => undefined): string | undefined {
  const steps = journal.replay(each);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function replay(state: string, input: string): { lines: string[]; mark: string | undefined } {
  const journal = openState(state, [input]);
  const lines: string[] = [];
  const mark = replayAll(journal, (line) => lines.push(line.trim()));
  journal.close();
  return { lines, mark };
}

it('what was marked is there again, what was half written is not, and more can follow', () => {
  const [input, state] = [inFolder('in.jsonl'), inFolder('state')];
  writeFileSync(input, '{"id":1}\n{"id":2}\n');
  const first = openState(state, [input]);
  replayAll(first);
  first.append(['{"a":1}', '{"a":2}'], '{"at":9}');
  first.close();
  appendFileSync(join(state, 'articles.log'), '{"a":3}\n{"a":');
  expect(replay(state, input)).toEqual({ lines: ['{"a":1}', '{"a":2}'], mark: '{"at":9}' });
  const second = openState(state, [input]);
  replayAll(second);
  second.append(['{"a":4}'], '{"at":18}');
  second.close();
  expect(replay(state, input)).toEqual({
    lines: ['{"a":1}', '{"a":2}', '{"a":4}'],
    mark: '{"at":18}',
  });
});

it('a line is found again at its place, in the run that wrote it and in the one after', () => {
  const [input, state] = [inFolder('in.jsonl'), inFolder('state')];
  writeFileSync(input, '{"id":1}\n');
  const lines = ['{"title":"Café in Vellin"}', '{"title":"港口"}\t{"text":"…"}'];
  const first = openState(state, [input]);
  replayAll(first);
  const places = first.append(lines, '{"at":9}');
  expect(places.map((place) => first.get(place))).toEqual(lines.map((line) => `${line}\n`));
  first.close();
  const second = openState(state, [input]);
  replayAll(second, (line, place) => expect(second.get(place)).toBe(line));
  expect(second.append(['{"b":1}'], '{"at":18}').map((place) => second.get(place))).toEqual([
    '{"b":1}\n',
  ]);
  second.close();
});

it.skipIf(process.platform === 'win32')('what one run needs is gone even if it is killed', () => {
  vi.stubEnv('TMPDIR', inFolder());
  const scratch = openScratch();
  const shelf = openShelf();
  const [place] = scratch.append(['{"a":1}'], '{"at":1}');
  expect(place && scratch.get(place)).toBe('{"a":1}\n');
  const record = shelf.put('a record');
  expect(shelf.get(record)).toBe('a record');
  expect(readdirSync(inFolder())).toEqual([]);
  scratch.close();
  shelf.remove();
  vi.unstubAllEnvs();
});

it('lines may be added to an input, another input is refused with the way out', () => {
  const [input, state] = [inFolder('in.jsonl'), inFolder('state')];
  writeFileSync(input, '{"id":1}\n');
  openState(state, [input]).close();
  appendFileSync(input, '{"id":2}\n');
  expect(() => openState(state, [input]).close()).not.toThrow();
  writeFileSync(input, '{"id":3}\n');
  expect(() => openState(state, [input])).toThrow(StateError);
  expect(() => openState(state, [input])).toThrow('give another folder');
});

it('a file is read in whole lines with their offsets, the last one without its newline too', () => {
  const path = inFolder('lines.jsonl');
  const long = 'x'.repeat(3_000_000);
  writeFileSync(path, `first\n${long}\n\nlast`);
  const file = openLines(path);
  const all = [...file.from(0, 1)].flatMap(({ first, at, lines }) => {
    let offset = at;
    return lines.map((line, i) => {
      const place = { number: first + i, at: offset, text: new TextDecoder().decode(line) };
      offset += line.length;
      return place;
    });
  });
  expect(all.map(({ number, text }) => [number, text.length])).toEqual([
    [1, 6],
    [2, 3_000_001],
    [3, 1],
    [4, 4],
  ]);
  const bytes = readFileSync(path);
  for (const { at, text } of all) {
    expect(bytes.subarray(at, at + text.length).toString()).toBe(text);
  }
  file.close();
});

it('of a line without end only the beginning is read, and the next ones have their places', () => {
  const path = inFolder('lines.jsonl');
  writeFileSync(path, `first\n${'x'.repeat(5_000_000)}\nlast`);
  const file = openLines(path, 1 << 21);
  const batches = [...file.from(0, 1)];
  expect(batches.flatMap(({ lines }) => lines.map(({ length }) => length))).toEqual([
    6,
    1 << 21,
    4,
  ]);
  expect(batches.map(({ first, at }) => [first, at])).toEqual([
    [1, 0],
    [2, 6],
    [3, 5_000_007],
  ]);
  file.close();
});

it('what is added to a last line without its newline has its number', () => {
  const path = inFolder('lines.jsonl');
  writeFileSync(path, 'first\nsecond');
  const before = openLines(path);
  const [{ next } = { next: { at: 0, line: 1 } }] = before.from(0, 1);
  before.close();
  appendFileSync(path, '\nthird\n');
  const after = openLines(path);
  const [rest] = after.from(next.at, next.line);
  expect([rest?.first, rest?.lines.map(({ length }) => length)]).toEqual([2, [1, 6]]);
  after.close();
});

it('a file that is cut short while it is read ends there', () => {
  const path = inFolder('lines.jsonl');
  writeFileSync(path, 'first\nsecond\n');
  const file = openLines(path);
  writeFileSync(path, '');
  expect([...file.from(0, 1)]).toEqual([]);
  file.close();
});

it('a state that cannot be written is refused with the way out', () => {
  const input = inFolder('in.jsonl');
  writeFileSync(input, '{"id":1}\n');
  for (const state of [input, join(input, 'state')])
    expect(() => openState(state, [input])).toThrow(StateError);
});
