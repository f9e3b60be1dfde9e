import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';
import type { Utterance } from '../../src/model/story.ts';

const LEADS = [
  'The ferry Sula Star was stopped at Orla harbour on Monday after smoke filled its engine room. A choir sang on the mole.',
  'Smoke in the engine room kept the ferry Sula Star in Orla harbour on Monday. Gulls and a brass band made the evening long.',
];

function utterancesOf(...quotations: readonly [string, string]): readonly Utterance[] {
  const articles = quotations.map((quotation, at) =>
    articleOf({
      outlet: `Outlet ${at}`,
      title: at === 0 ? 'Ferry Sula Star stopped' : 'Held in Orla: the Sula Star',
      published: '2031-04-07',
      text: `${LEADS[at]}\n\n${quotation}`,
    }),
  );
  const { comparisons, lineage } = compareArticles(articles);
  expect(lineage.counts).toMatchObject({ accounts: 2, stories: 1 });
  return comparisons.flatMap(({ utterances }) => utterances);
}

describe('findUtterances', () => {
  it('joins one sentence of a speech with the speech, sentence by sentence', () => {
    const found = utterancesOf(
      '“We smelled smoke for an hour. Nobody answered the bell in the galley,” Mira Dolan said.',
      'Mira Dolan said: “Nobody answered the bell in the galley.”',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.note).toBe('same');
    expect(found[0]?.tellings.map(({ text }) => text.replace(/[.,]$/u, ''))).toEqual([
      'Nobody answered the bell in the galley',
      'Nobody answered the bell in the galley',
    ]);
  });

  it('joins a saying that has no word of content', () => {
    const found = utterancesOf(
      '“Who are you?” Mira Dolan asked.',
      'Mira Dolan asked: “Who are you?”',
    );
    expect(found).toHaveLength(1);
  });

  it('keeps two sayings of one speaker apart', () => {
    const found = utterancesOf(
      '“Nobody answered the bell in the galley,” Mira Dolan said.',
      'Mira Dolan said: “The tug captain deserves a medal.”',
    );
    expect(found).toEqual([]);
  });
});
