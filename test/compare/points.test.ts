import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';
import type { Point } from '../../src/model/story.ts';

const HERALD = articleOf({
  outlet: 'Sarn Herald',
  title: 'Ferry stopped at Orla after engine fire',
  published: '2031-04-07',
  text: [
    'The ferry Sula Star was stopped at Orla on Monday after a fire in its engine room, the Varn Agency reported.',
    '“We smelled smoke for an hour before anybody came,” passenger Mira Dolan said.',
    'The harbour board has paid for 12 inspections since January.',
    'Ada Kestrel, the harbour master, said the ship would stay in port until Friday, according to the Varn Agency.',
  ].join('\n\n'),
});
const COURIER = articleOf({
  outlet: 'Orla Courier',
  title: 'Sula Star held in port',
  published: '2031-04-07',
  text: [
    'A fire in the engine room forced the ferry Sula Star to stop at Orla on Monday.',
    'Passenger Mira Dolan said: “We smelled smoke for an hour before somebody came.”',
    'The ship will stay in port until Friday, harbour master Ada Kestrel said.',
    'The harbour board has paid for 9 inspections since January.',
    'A choir sang on the quay while the passengers waited.',
  ].join('\n\n'),
});

const { comparisons, lineage } = compareArticles([HERALD, COURIER]);
const points = comparisons.flatMap((comparison) => comparison.points);

function pointWith(words: string): Point {
  const found = points.find(({ tellings }) => tellings.some(({ text }) => text.includes(words)));
  if (!found) throw new Error(`no point tells "${words}"`);
  return found;
}

const tellers = (point: Point): number =>
  new Set(point.tellings.map(({ account }) => account)).size;

describe('findPoints', () => {
  it('is about one story in two accounts', () => {
    expect(lineage.counts).toMatchObject({ documents: 2, accounts: 2, stories: 1 });
  });

  it('lines up what both tell', () => {
    expect(tellers(pointWith('engine room'))).toBe(2);
    expect(tellers(pointWith('smelled smoke'))).toBe(2);
  });

  it('leaves to one account what only it tells', () => {
    const choir = pointWith('choir sang');
    expect(tellers(choir)).toBe(1);
    expect(choir.agreement).toBe('only');
    expect(choir.notTold.map(({ account }) => account)).toHaveLength(1);
  });

  it('calls two exact figures for one thing a conflict and shows both', () => {
    const inspections = pointWith('inspections');
    expect(inspections.agreement).toBe('conflict');
    expect(inspections.differences[0]).toMatchObject({ kind: 'number' });
    expect(inspections.differences[0]?.values.map(({ text }) => text).toSorted()).toEqual([
      '12',
      '9',
    ]);
  });

  it('calls two wordings of a quotation a difference in wording, never a conflict', () => {
    const smoke = pointWith('smelled smoke');
    expect(smoke.agreement).toBe('differ');
    expect(smoke.differences.map(({ kind }) => kind)).toContain('wording');
    expect(smoke.speakers.map(({ name }) => name)).toEqual(['Mira Dolan']);
  });

  it('counts origins with both bounds and says who names no carrier', () => {
    const { origins, about } = pointWith('until Friday');
    expect(about).toBe('words');
    expect(origins).toMatchObject({ atLeast: 1, atMost: 2 });
    expect(origins.line).toContain('carried by Varn Agency (Sarn Herald)');
    expect(origins.line).toContain('Orla Courier names no carrier');
  });

  it('shows nothing without its exact words', () => {
    const texts = new Map([HERALD, COURIER].map(({ id, text }) => [id, text]));
    for (const { tellings, differences } of points) {
      for (const { article, start, end, text } of [
        ...tellings,
        ...differences.flatMap(({ values }) => values),
      ]) {
        expect(texts.get(article)?.slice(start, end)).toBe(text);
      }
    }
  });
});

it('shows as the words of a difference what the telling shows', () => {
  const shared =
    'The harbour board of Orla promised new engines for the ferry Sula Star by autumn.\n\nMayor Ada Kestrel of Orla visited the burnt ferry Sula Star with the harbour board.';
  const story = compareArticles([
    articleOf({
      outlet: 'Sarn Herald',
      published: '2031-04-07',
      text: `${shared}\n\n“The harbour board must empty the burnt ferry Sula Star at the north pier of Orla this week and offer the stranded sailors a bed in every tavern,” Mayor Ada Kestrel said.`,
    }),
    articleOf({
      outlet: 'Orla Courier',
      published: '2031-04-07',
      text: `${shared}\n\n“We must offer the stranded sailors a warm bed in every tavern,” Mayor Ada Kestrel said.`,
    }),
  ]);
  const bed = story.comparisons
    .flatMap((comparison) => comparison.points)
    .find(({ differences }) => differences.some(({ kind }) => kind === 'wording'));
  const words = 'offer the stranded sailors a bed in every tavern';
  expect(bed?.tellings.map(({ text }) => text)).toContain(words);
  expect(bed?.differences[0]?.values.map(({ text }) => text)).toContain(words);
});
