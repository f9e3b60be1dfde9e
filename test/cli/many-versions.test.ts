import { describe, expect, it } from 'vitest';
import { compareOutput } from '../../src/app/json.ts';
import { briefScreen, compareScreen } from '../../src/cli/screen/compare.ts';
import { paintFor } from '../../src/cli/screen/paint.ts';
import { compareArticles } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';

/** One article in twenty states: each changes a figure. */
const articles = Array.from({ length: 20 }, (_, at) =>
  articleOf({
    outlet: 'The Velmora Post',
    title: 'Storage hall of Velmora burns down',
    published: `2031-04-07T${String(at).padStart(2, '0')}:00:00Z`,
    text: [
      `The storage hall of Velmora burned down on Monday and ${at + 40} barrels were lost, the harbour office said.`,
      'The harbour was closed for the night, and crews from three towns fought the fire until the morning.',
      'Nobody was hurt, the office said. Ada Quill, who owns the hall, said that she would build it anew.',
    ].join('\n\n'),
  }),
);
const output = compareOutput(compareArticles(articles), []);
const screen = (all: boolean): string => compareScreen(output, paintFor(100, false), all);

describe('the screen of an article in twenty versions', () => {
  it('says with --brief how many changes it leaves out', () => {
    const brief = briefScreen(output, paintFor(100, false));
    expect(brief.match(/^ {2}versions — /gmu)).toHaveLength(1);
    expect(brief).toContain('; and 18 more pairs of versions');
  });

  it('tells what changed from each to the next, some of it unless all is asked for', () => {
    expect(output.counts).toMatchObject({ accounts: 1 });
    expect(output.versions.length).toBeGreaterThan(100);
    expect(screen(false).match(/^Versions — /gmu)).toHaveLength(12);
    expect(screen(false)).toContain('… and 7 more pairs of versions; --all shows them');
    expect(screen(true).match(/^Versions — /gmu)).toHaveLength(19);
  });
});
