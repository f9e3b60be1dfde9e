import { describe, expect, it } from 'vitest';
import { compareOutput } from '../../src/app/json.ts';
import { compareScreen } from '../../src/cli/screen/compare.ts';
import { paintFor } from '../../src/cli/screen/paint.ts';
import { compareArticles } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';

const LEAD = 'The storage hall of Velmora burned down on Monday and the harbour was closed.';

/** One story in twenty accounts: the lead in the same words, one thing of their own each. */
const articles = Array.from({ length: 20 }, (_, at) =>
  articleOf({
    outlet: `Paper ${at + 10}`,
    title: 'Storage hall of Velmora burns down',
    published: '2031-04-07',
    text: [
      LEAD,
      ...[3, 5, 7, 11].map(
        (step) => `In street ${at * step + 40} a clerk counted ${at * step + 300} lost barrels.`,
      ),
    ].join('\n\n'),
  }),
);
const output = compareOutput(compareArticles(articles), []);
const screen = (all: boolean): string => compareScreen(output, paintFor(100, false), all);

describe('the screen of a story in twenty accounts', () => {
  it('names some of the accounts and says how many more there are', () => {
    expect(output.counts).toMatchObject({ accounts: 20, stories: 1 });
    const folded = screen(false);
    expect(folded).toContain('… and 8 more accounts; --all shows them');
    const tellers = folded.split('\n').filter((line) => line.includes(LEAD.slice(0, 40)));
    expect(tellers).toHaveLength(1);
    expect(tellers[0]).toMatch(/^ {4}Paper \d\d, Paper \d\d, Paper \d\d and 17 more: /u);
  });

  it('names all of them where all is asked for', () => {
    const whole = screen(true);
    expect(whole).not.toContain('more accounts');
    for (let at = 10; at < 30; at += 1) expect(whole).toContain(`  Paper ${at}\n`);
  });
});
