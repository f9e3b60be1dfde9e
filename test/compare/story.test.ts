import { describe, expect, it } from 'vitest';
import { compareArticles, type Compared } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';
import type { Comparison } from '../../src/model/story.ts';

const SPEECH =
  '“We will not sell one metre of this shore to anybody who has never walked along it in winter,” Mayor Ilka Brandt said on Tuesday.';

const HERALD = articleOf({
  outlet: 'Sarn Herald',
  title: 'Mayor rejects sale of Orla shore',
  published: '2031-05-07',
  text: [
    SPEECH,
    'The Orla shore has been offered to three buyers since March, the harbour office said.',
    'The protesters who blocked the shore road on Monday went home at noon.',
  ].join('\n\n'),
});
const COURIER = articleOf({
  outlet: 'Orla Courier',
  title: 'Shore is not for sale, mayor says',
  published: '2031-05-06',
  text: [
    'Mayor Ilka Brandt said: “We will not sell one metre of this shore.”',
    'The rioters who blocked the shore road on Monday went home at noon.',
    'The rioters who sat on the harbour wall stayed until the evening.',
  ].join('\n\n'),
});

function onlyStory(compared: Compared): Comparison {
  const [comparison, ...others] = compared.comparisons;
  if (!comparison || others.length > 0) throw new Error('these texts are one story');
  return comparison;
}

describe('a story of two accounts', () => {
  const compared = compareArticles([HERALD, COURIER]);
  const story = onlyStory(compared);

  it('knows one utterance in a whole and a trimmed wording', () => {
    const speech = story.utterances.find(({ tellings }) => tellings.length === 2);
    expect(speech?.note).toBe('trimmed');
    expect(speech?.speaker).toBe('Ilka Brandt');
  });

  it('puts the days that both name on one timeline, in order', () => {
    const values = story.timeline.map(({ value }) => value);
    expect(values).toEqual(values.toSorted());
    const monday = story.timeline.find(({ value }) => value.startsWith('2031-05-05'));
    expect(new Set(monday?.tellings.map(({ article }) => article)).size).toBe(2);
  });

  it('shows the terms that stand in one slot', () => {
    const terms = story.wording.map((choice) => choice.terms.map(({ text }) => text).toSorted());
    expect(terms).toContainEqual(['protesters', 'rioters']);
  });

  it('says of an account that is dated before that its text is earlier', () => {
    const buyers = story.points.find(({ tellings }) =>
      tellings.some(({ text }) => text.includes('three buyers')),
    );
    expect(buyers?.agreement).toBe('only');
    expect(buyers?.notTold.map(({ note }) => note)).toEqual(['earlier text']);
  });

  it('gives people the key that points name their speakers by', () => {
    const keys = new Set(story.people.map(({ entity }) => entity));
    const spoken = story.points.flatMap(({ speakers }) => speakers.map(({ entity }) => entity));
    expect(spoken.filter((key) => key !== undefined).length).toBeGreaterThan(0);
    for (const key of spoken) if (key !== undefined) expect(keys).toContain(key);
  });
});

describe('the state of a telling', () => {
  const paragraphs = [
    'The Orla footbridge was closed on Monday after an inspector found two broken bolts under its northern end.',
    'The town has known about the bolts since the winter, the inspector wrote in a report that the council has not published.',
    'Walkers are asked to take the road past the mill until the bridge is open again, which may be in June.',
  ];
  const older = {
    outlet: 'Sarn Herald',
    title: 'Footbridge closed',
    published: '2031-04-02T08:00:00Z',
  };
  const first = articleOf({ ...older, text: paragraphs.join('\n\n') });
  const changed = paragraphs.join('\n\n').replace('two broken bolts', 'nine broken bolts');

  it('is replaced where a later version is known', () => {
    const later = articleOf({ ...older, published: '2031-04-02T18:00:00Z', text: changed });
    const states = onlyStory(compareArticles([first, later])).points.flatMap(({ tellings }) =>
      tellings.map(({ article, state }) =>
        [article === first.id ? 'first' : 'later', state].join(' '),
      ),
    );
    expect(new Set(states)).toEqual(new Set(['first replaced', 'later current']));
  });

  it('is unordered where no text says which was first', () => {
    const { published: _none, ...undated } = older;
    const pair = [paragraphs.join('\n\n'), changed].map((text) => articleOf({ ...undated, text }));
    const states = onlyStory(compareArticles(pair)).points.flatMap(({ tellings }) =>
      tellings.map(({ state }) => state),
    );
    expect(new Set(states)).toEqual(new Set(['order-unknown']));
  });
});
