import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { StoppedError } from '../../src/io/stopping.ts';
import { folderWith } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

vi.mock('../../src/report/write-report.ts', () => ({
  writeReport: () => Promise.reject(new StoppedError('stopped')),
}));

let place: ReturnType<typeof folderWith>;
beforeAll(() => {
  place = folderWith({ 'ferry.txt': 'Ferry runs again\n\nThe ferry ran on Monday.\n' });
});
afterAll(() => place.clear());

it('a stop while the report is made ends the run and is no report that cannot be written', async () => {
  const args = ['compare', place.path('ferry.txt'), '--report', place.path('ferry.html')];
  await expect(rashomon(args)).rejects.toBeInstanceOf(StoppedError);
});
