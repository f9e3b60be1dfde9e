import { existsSync, mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EXIT, type Effects } from '../../src/cli/effects.ts';
import { relateFiles } from '../../src/cli/relate-files.ts';
import { listenForStop } from '../../src/io/stopping.ts';
import { folderWith } from '../support/pile.ts';

vi.mock('../../src/io/stopping.ts', { spy: true });

/** Stands for a Ctrl-C that comes when the run has asked so many times. */
function stopAfter(asked: number): void {
  let times = 0;
  vi.mocked(listenForStop).mockReturnValueOnce({
    told: () => Promise.resolve((times += 1) > asked),
    obey: () => undefined,
    end: () => undefined,
  });
}

let place: ReturnType<typeof folderWith>;
beforeAll(() => {
  const record = { id: 'ferry', title: 'Ferry runs again', text: 'The ferry ran on Monday.' };
  place = folderWith({ 'boats.jsonl': `${JSON.stringify(record)}\n` });
});
afterAll(() => place.clear());

async function run(state = 'state'): Promise<{ code: number; printed: string; said: string }> {
  let [printed, said] = ['', ''];
  const effects: Pick<Effects, 'write' | 'warn'> = {
    write: (text) => void (printed += text),
    warn: (text) => void (said += text),
  };
  const code = await relateFiles(
    [place.path('boats.jsonl')],
    place.path(state),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is used without a terminal
    effects as Effects,
  );
  return { code, printed, said };
}

describe('a run over a state to which nothing is new', () => {
  it.each([0, 1])('is stopped when it is told so after %i questions', async (asked) => {
    stopAfter(Infinity);
    const whole = await run();
    expect(whole.code).toBe(EXIT.done);
    expect(whole.printed).toContain('Ferry runs again');
    // Once behind the batch that is taken up again, once behind the last step.
    stopAfter(asked);
    const { code, printed, said } = await run();
    expect({ code, printed }).toEqual({ code: EXIT.stopped, printed: '' });
    expect(said).toContain('stopped; 1 record is read and kept');
  });
});

it('a state that breaks while it is opened is held by nobody', async () => {
  mkdirSync(place.path('broken/stories.txt'), { recursive: true });
  await expect(run('broken')).rejects.toThrow('EISDIR');
  expect(existsSync(place.path('broken/lock'))).toBe(false);
});
