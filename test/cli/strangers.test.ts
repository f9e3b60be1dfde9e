import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

const FERRY =
  'The ferry to the outer islands will not run on Tuesday because of high winds, the operator said. Passengers with tickets may travel on any later boat this month.\n';
const OPERA =
  'A soprano from Velm won the first prize of the singing competition on Saturday night with an aria that the jury called flawless, and will record an album next spring.\n';

let pile: ReturnType<typeof folderWith>;

beforeAll(() => {
  pile = folderWith({
    'ferry.txt': FERRY,
    'later.txt': FERRY.replace('Tuesday', 'Wednesday'),
    'opera.txt': OPERA,
  });
});
afterAll(() => pile.clear());

describe('versions', () => {
  it('says first that two texts have nothing to do with each other, and lists all the same', async () => {
    const inputs = [pile.path('ferry.txt'), pile.path('opera.txt')];
    const { code, out, err } = await rashomon(['versions', ...inputs]);
    expect(code).toBe(0);
    expect(err).toContain('share too little to be versions of one article (containment 0 % and');
    expect(out).toContain('change');
  });

  it('is silent about it where they are versions', async () => {
    const inputs = [pile.path('ferry.txt'), pile.path('later.txt')];
    expect((await rashomon(['versions', ...inputs])).err).toBe('');
  });
});
