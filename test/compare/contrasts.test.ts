import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';
import type { Point } from '../../src/model/story.ts';

const HERALD = [
  'The ferry Sula Star was stopped at Orla harbour on Monday after smoke filled its engine room.',
  'A choir sang on the mole for those who had to wait, and a baker gave his bread away.',
  'Ada Kestrel, the harbour master, and Mira Dolan, who owns the ferry, were both in Orla.',
];
const COURIER = [
  'Smoke in the engine room kept the ferry Sula Star in Orla harbour on Monday.',
  'Gulls, a brass band and two lost suitcases made the evening longer than the tide tables allow.',
  'The harbour master, Ada Kestrel, came to Orla; so did Mira Dolan, the owner of the ferry.',
];

/** The point that tells both sentences, each in its account. */
function pointOf(herald: string, courier: string): Point {
  const articles = [
    { outlet: 'Sarn Herald', title: 'Ferry Sula Star stopped', body: [...HERALD, herald] },
    { outlet: 'Orla Courier', title: 'Held in Orla: the Sula Star', body: [...COURIER, courier] },
  ].map(({ outlet, title, body }) =>
    articleOf({ outlet, title, published: '2031-04-09', text: body.join('\n\n') }),
  );
  const { comparisons, lineage } = compareArticles(articles);
  expect(lineage.counts).toMatchObject({ accounts: 2, stories: 1 });
  const holds = ({ tellings }: Point, sentence: string): boolean =>
    tellings.some(({ text }) => text.length > 20 && sentence.includes(text));
  const found = comparisons
    .flatMap(({ points }) => points)
    .find((point) => holds(point, herald) && holds(point, courier));
  if (!found) throw new Error(`no point tells "${herald}" and "${courier}"`);
  return found;
}

const CONTRADICTIONS: readonly (readonly [string, string, string])[] = [
  [
    'number',
    'The fire brigade pumped 340 tons of water out of the ferry.',
    'The fire brigade pumped 730 tons of water out of the ferry.',
  ],
  [
    'number',
    'The repair of the pump is to last for six weeks.',
    'The repair of the pump is to last for nine weeks.',
  ],
  [
    'number',
    'What the board would not let them do\n\nThe line replaced 340 valves of the pump in the harbour.',
    'The line replaced 730 valves of the pump in the harbour.',
  ],
  [
    'date',
    'The town council met behind closed doors on Tuesday about the pump.',
    'The town council met behind closed doors on Monday about the pump.',
  ],
  [
    'name',
    'Ada Kestrel signed the ferry’s safety certificate in the winter.',
    'Mira Dolan signed the ferry’s safety certificate in the winter.',
  ],
  [
    'name',
    'Ada Kestrel warned Mira Dolan about the broken pump in March.',
    'Mira Dolan warned Ada Kestrel about the broken pump in March.',
  ],
  [
    'negation',
    'The insurers were told of the broken pump before the voyage.',
    'The insurers were not told of the broken pump before the voyage.',
  ],
  [
    'negation',
    'The insurers accepted the claim for the broken pump in writing.',
    'The insurers rejected the claim for the broken pump in writing.',
  ],
];

/** Told in other words and in another order: a deed that one denies and the other tells. */
const REFUTED: readonly (readonly [string, string])[] = [
  [
    'Prosecutors in Sarn have opened a criminal investigation of the pump.',
    'A prosecutor said on Tuesday that her office had not opened an inquiry into the pump.',
  ],
  [
    'The ferry line will not appeal the fine for the pump, its owner Mira Dolan said.',
    'Mira Dolan said that the ferry line will appeal the fine for the pump in Sarn.',
  ],
];

/** A word of no that leaves room for both: told as a denial, of some only, as a plan, until a day. */
const NOT_REFUTED: readonly (readonly [string, string])[] = [
  [
    'Welders had repaired the pump in the engine room since Friday.',
    'The ferry line denied that welders had repaired the pump in the engine room.',
  ],
  [
    'Passengers who were told of the pump left the ferry in Orla.',
    'Passengers who were not told of the pump left the ferry in Orla too.',
  ],
  [
    'The board plans to inspect the pump of the ferry.',
    'The board has not inspected the pump of the ferry.',
  ],
  [
    'The board inspected the pump of the ferry on Friday.',
    'The board did not inspect the pump of the ferry until Friday.',
  ],
  [
    'The board disputed the report on the pump of the ferry.',
    'The board did not dispute the pump of the ferry, but disputed the report.',
  ],
];

/** Names and figures that stand for different things. */
const OTHER_THINGS: readonly (readonly [string, string])[] = [
  [
    'Kestrel aide calls the long voyage of the broken ferry reckless.',
    'Mira Dolan calls the long voyage of the broken ferry reckless.',
  ],
  [
    'The ferry line planned to replace 340 pumps in the harbour.',
    'The ferry line has replaced 20 pumps in the harbour since March.',
  ],
  [
    'Two of the injured stokers lay in the clinic of Orla.',
    'Eleven injured stokers lay in the clinic of Orla.',
  ],
  [
    'Stoker Pavel Strand kept the No. 2 cabin of the Sula Star, by the pump.',
    'Pavel Strand kept a cabin of the Sula Star by the pump, and a friend the No. 3 cabin.',
  ],
];

const FAITHFUL: readonly (readonly [string, string])[] = [
  [
    'More than 340 tons of water were pumped out of the ferry by the brigade.',
    'Over 340 tons of water were pumped out of the ferry by the brigade.',
  ],
  [
    'At least 12 pumps of the fire brigade were at work in the harbour.',
    'No fewer than 12 pumps of the fire brigade were at work in the harbour.',
  ],
  [
    'The brigade pumped 30,000 litres of oil out of the ferry.',
    'The brigade pumped some 29,500 litres of oil out of the ferry.',
  ],
  [
    'The owner declined to say who had signed the certificate of the pump.',
    'The owner would not say who had signed the certificate of the pump.',
  ],
  [
    'The crew did not answer the letters about the broken pump.',
    'The crew failed to answer the letters about the broken pump.',
  ],
  [
    'Ada Kestrel warned Mira Dolan about the broken pump in March.',
    'Mira Dolan was warned by Ada Kestrel about the broken pump in March.',
  ],
  [
    'The town council met behind closed doors on Tuesday about the pump.',
    'On Tuesday, the town council met behind closed doors about the pump.',
  ],
  [
    'The insurers were told of the broken pump before the voyage, which had not been planned.',
    'The insurers were told of the broken pump before the voyage.',
  ],
  [
    'Not only the insurers were told of the broken pump before the voyage.',
    'The insurers too were told of the broken pump before the voyage.',
  ],
  [
    'A spokesman for the line was told of the pump by Ada Kestrel in the winter.',
    'A spokesman for the line was told of the pump by Ms. Kestrel in the winter.',
  ],
];

/** What two accounts tell, how they stand to each other, and the kind of a difference where they have one. */
const DETAILS: readonly (readonly [
  string,
  Point['agreement'],
  string | undefined,
  string,
  string,
])[] = [
  [
    'a name where the other names nobody',
    'differ',
    'completeness',
    'A retired stoker who sold ropes in the harbour hid the pump key.',
    'Retired stoker Pavel Strand, who sold ropes in the harbour, hid the pump key.',
  ],
  [
    'a part where the other has the whole',
    'differ',
    'completeness',
    'The court in Sarn overturned a part of the harbour act in the spring.',
    'The court in Sarn overturned the harbour act in the spring.',
  ],
  [
    'another bound of a length of time',
    'differ',
    'number',
    'The harbour board began to look into the pump two years ago.',
    'The harbour board began to look into the pump more than two years ago.',
  ],
  [
    'who says so where the other says it bare',
    'differ',
    'attribution',
    'Eleven pump fitters were treated for cold and smoke, the coastguard said.',
    'Eleven pump fitters were treated for cold and smoke.',
  ],
  [
    'lengths of time of other things',
    'differ',
    'number',
    'Across the bay, rescue tugs were sent within 20 minutes of the first call.',
    'She said the first of the rescue tugs had cast off 12 minutes after the call.',
  ],
  [
    'a few quoted words in the account’s own sentence',
    'agree',
    undefined,
    'The board called the inquiry into the pump “a vendetta of ropemakers.”',
    'The inquiry into the pump is “a vendetta of ropemakers that was planned in the winter,” the board said.',
  ],
];

describe('a "no" that denies nothing', () => {
  it('says who has the least of all', () => {
    const { differences } = pointOf(
      'No ferry in the harbour has fewer pumps than the Sula Star of Orla.',
      'The Sula Star of Orla has fewer pumps than any ferry in the harbour.',
    );
    expect(differences.map(({ kind }) => kind)).not.toContain('negation');
  });
});

describe('what one account has in more detail', () => {
  it.each(DETAILS)('%s', (_, agreement, kind, herald, courier) => {
    const point = pointOf(herald, courier);
    expect(point.agreement).toBe(agreement);
    if (kind !== undefined) expect(point.differences.map((one) => one.kind)).toContain(kind);
  });
});

describe('accounts that cannot both be right', () => {
  it.each(CONTRADICTIONS)('by a %s: %s', (kind, herald, courier) => {
    const { agreement, differences } = pointOf(herald, courier);
    expect(agreement).toBe('conflict');
    const difference = differences.find((one) => one.kind === kind);
    expect(new Set(difference?.values.map(({ account }) => account)).size).toBe(2);
  });

  it.each(FAITHFUL)('never by other words: %s', (herald, courier) => {
    expect(pointOf(herald, courier).agreement).not.toBe('conflict');
  });

  it.each(REFUTED)('by a deed that one denies: %s', (herald, courier) => {
    const { agreement, differences } = pointOf(herald, courier);
    expect(agreement).toBe('conflict');
    expect(differences.map(({ kind }) => kind)).toContain('negation');
  });

  it.each(NOT_REFUTED)('never where both may be so: %s', (herald, courier) => {
    expect(pointOf(herald, courier).agreement).not.toBe('conflict');
  });

  it.each(OTHER_THINGS)('never of other things: %s', (herald, courier) => {
    expect(pointOf(herald, courier).agreement).not.toBe('conflict');
  });

  it('shows the words that are opposed, as they stand', () => {
    const { differences } = pointOf(
      'Ada Kestrel warned Mira Dolan about the broken pump in March.',
      'Mira Dolan warned Ada Kestrel about the broken pump in March.',
    );
    const values = differences.find(({ kind }) => kind === 'name')?.values.map(({ text }) => text);
    expect(values?.toSorted()).toEqual(['Ada Kestrel', 'Mira Dolan']);
  });
});
