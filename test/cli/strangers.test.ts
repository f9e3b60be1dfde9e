import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

const FERRY =
  'The ferry to the outer islands will not run on Tuesday because of high winds, the operator said. Passengers with tickets may travel on any later boat this month.\n';
const OPERA =
  'A soprano from Velm won the first prize of the singing competition on Saturday night with an aria that the jury called flawless, and will record an album next spring.\n';

const BRIEF =
  'The harbour tram line was closed on Thursday after a brake fault, the transport office said. Nine people were hurt.\n';
const LONGER =
  'The harbour tram line was shut on Thursday after a crash at the bridge, the transport office said. Seven people were injured.\n';

let pile: ReturnType<typeof folderWith>;

beforeAll(() => {
  pile = folderWith({
    'ferry.txt': FERRY,
    'later.txt': FERRY.replace('Tuesday', 'Wednesday'),
    'opera.txt': OPERA,
    'brief.txt': BRIEF,
    'longer.txt': LONGER,
    '2031-04-02.txt': `The Harbour Times\n\nApril 2, 2031\n\n${FERRY}`,
    '2031-04-09.txt': `The Harbour Times\n\nApril 9, 2031\n\n${FERRY.replace('Tuesday', 'Wednesday')}`,
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

  it('takes two short texts of mostly the same words for versions, with the words counted', async () => {
    const inputs = [pile.path('brief.txt'), pile.path('longer.txt')];
    const { out, err } = await rashomon(['versions', ...inputs]);
    expect(err).toContain('taken for versions of one short text: 7 of the 12 words');
    expect(out).toContain('− Nine people were hurt');
    expect(out).toContain('+ Seven people were injured');
  });

  it('says of one notice on two days that it recurs, and not that the two share too little', async () => {
    const inputs = [pile.path('2031-04-09.txt'), pile.path('2031-04-02.txt')];
    const { out, err } = await rashomon(['versions', ...inputs]);
    expect(err).toContain('two issues of a notice that recurs');
    expect(err).not.toContain('too little');
    expect(out).toMatch(/2031-04-02.txt → .*2031-04-09.txt/u);
  });
});
