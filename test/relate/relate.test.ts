import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainPair } from '../../src/relate/explain.ts';
import { relate } from '../../src/relate/relate.ts';
import { articleOf, type ArticleFields } from '../support/article.ts';
import type { Relation } from '../../src/model/lineage.ts';

const PIER = `The northern pier of Halden Bay was closed on Tuesday after a crane toppled into the water during a storm, the harbour master said.

Nobody was hurt when the forty-metre crane fell shortly before dawn, Ines Marrow told reporters at the quay. Two fishing boats were crushed and a warehouse lost part of its roof.

"We were lucky that the night shift had gone home an hour earlier than usual," Marrow said. The port authority has asked an engineering firm from Tarnow to examine the remaining four cranes.

Ferries to the outer islands will leave from the southern pier until the end of the month, the operator Skerry Lines announced. Passengers were told to arrive thirty minutes before departure.`;

const ADDED = `The storm had been forecast since Sunday, and several shops along the promenade had been boarded up by their owners.`;

const OTHER_PAPER = `Engineers began clearing wreckage from Halden Bay harbour yesterday, a day after high winds threw a loading crane off the north pier and into the sea.

Ines Marrow, who runs the port, praised staff for having cleared the quay in time. "We were lucky that the night shift had gone home an hour earlier than usual," she said at a hastily called meeting with journalists.

Skerry Lines has moved its island ferries across the bay to the south pier. Fishermen who lost their boats demanded compensation from the port authority, and a Tarnow company is going to look at the other cranes.`;

const OPERA = `A soprano from Velm won the first prize of the Karsten singing competition on Saturday night with an aria that the jury called flawless.

Dorothea Linz, 24, studied under the tenor Paul Ambry at the conservatory of Velm. She will sing at the summer festival in the castle gardens and record an album next spring.

The second prize went to a baritone from the north, who had been the favourite of the audience during the early rounds of the contest.`;

const REWORDED = PIER.replace('was closed on Tuesday after', 'was shut on Tuesday when')
  .replace('toppled into the water', 'plunged into the sea')
  .replace('Two fishing boats were crushed', 'Three fishing boats were sunk')
  .replace('has asked an engineering firm', 'wants an engineering company')
  .replace('until the end of the month', 'for the next four weeks');

function kindOf(a: ArticleFields, b: ArticleFields): Relation['kind'] | undefined {
  return relate([articleOf({ ...a, id: 'a' }), articleOf({ ...b, id: 'b' })]).relations[0]?.kind;
}

describe('kinds of relation', () => {
  test('equal bodies are identical; with a headline on one side only a copy', () => {
    expect(kindOf({ text: PIER }, { text: PIER.replaceAll('"', '”') })).toBe('identical');
    expect(kindOf({ text: PIER }, { text: PIER, title: 'Crane falls into Halden Bay' })).toBe(
      'copy',
    );
  });

  test('a trimmed body is a copy, also of another outlet', () => {
    const trimmed = PIER.split('\n\n').slice(0, 3).join('\n\n');
    expect(
      kindOf({ text: PIER, outlet: 'Bay Post' }, { text: trimmed, outlet: 'Tarnow News' }),
    ).toBe('copy');
  });

  test('spaces that were lost between words and lines that were glued to one replace nothing', () => {
    const glued = PIER.replace('crane toppled', 'cranetoppled')
      .replace('Two fishing', 'twoFishing')
      .replace('Ferries to', 'See also: Ten storms in picturesFerries to')
      .replace('Marrow said. The', 'Marrow said.The');
    expect(kindOf({ text: PIER }, { text: glued })).toBe('copy');
    // No word is another with letters put before it.
    const other = PIER.replaceAll('able', 'unable').replaceAll('the ', 'bathe ');
    expect(kindOf({ text: PIER }, { text: other })).toBe('version');
  });

  test('a text trimmed here and one with other captions are copies as long as nothing is replaced', () => {
    const paragraphs = PIER.split('\n\n');
    const one = [...paragraphs.slice(0, 3), ADDED];
    const two = [OPERA.split('. ')[0], ...paragraphs];
    expect(kindOf({ text: one.join('\n\n') }, { text: two.join('\n\n') })).toBe('copy');
  });

  test('a trimmed copy says in words what differs', () => {
    const one = articleOf({ id: 'a', text: PIER });
    const two = articleOf({ id: 'b', text: `${PIER}\n\n${ADDED}` });
    expect(relate([one, two]).relations[0]?.reasons[0]?.detail).toMatch(
      /^no word replaced inside sentences, \d+ words in sentences of one text only$/u,
    );
  });

  test('words replaced inside sentences make a version', () => {
    expect(kindOf({ text: PIER }, { text: REWORDED })).toBe('version');
  });

  test('between outlets known to differ the same is derived', () => {
    expect(
      kindOf({ text: PIER, outlet: 'Bay Post' }, { text: REWORDED, outlet: 'Tarnow News' }),
    ).toBe('derived');
  });

  test("one outlet's text that gained sentences at a later time is a version, ordered by the times", () => {
    const [a, b] = [
      articleOf({ id: 'a', text: PIER, outlet: 'Bay Post', published: '2021-03-02T08:00:00Z' }),
      articleOf({
        id: 'b',
        text: `${PIER}\n\n${ADDED}`,
        outlet: 'Bay Post',
        published: '2021-03-02T15:00:00Z',
      }),
    ];
    expect(relate([a, b]).relations[0]).toMatchObject({
      kind: 'version',
      order: 'a-then-b',
      orderCertainty: 'stated',
    });
  });

  test('independent accounts that quote one person are not joined', () => {
    const lineage = relate([
      articleOf({ text: PIER, outlet: 'Bay Post' }),
      articleOf({ text: OTHER_PAPER, outlet: 'Tarnow News' }),
    ]);
    expect(lineage.relations.filter(({ kind }) => kind !== 'common-source')).toEqual([]);
    expect(lineage.counts).toEqual({ documents: 2, texts: 2, accounts: 2, stories: 1 });
  });

  test('a shared statement in quotation marks is a common source', () => {
    const statement =
      '"The board regrets the accident and will pay for every boat that was lost, and we shall publish the findings of the inquiry in full before the summer, whatever they may be, because the people of this bay have a right to know why a crane that was inspected in autumn could fall in spring," the statement said.';
    expect(
      kindOf(
        { text: `Fishermen welcomed the offer.\n\n${statement}`, outlet: 'Bay Post' },
        { text: `Lawyers called it late.\n\n${statement}`, outlet: 'Tarnow News' },
      ),
    ).toBe('common-source');
  });
});

test('accounts: one telling, its outlet from the member that states it, what a copy adds', () => {
  const lineage = relate([
    articleOf({ id: 'a', text: PIER, outlet: 'Bay Post', title: 'Crane falls' }),
    articleOf({ id: 'b', text: `${PIER}\n\n${ADDED}` }),
    articleOf({ id: 'c', text: OPERA }),
  ]);
  const [pier, opera] = lineage.accounts;
  expect(pier).toMatchObject({
    id: 'a',
    label: 'Bay Post',
    articles: ['a', 'b'],
    texts: ['a', 'b'],
  });
  expect(pier?.outlet?.certainty).toBe('inferred');
  const own = pier?.own[0];
  const text = `${PIER}\n\n${ADDED}`;
  expect(own && text.slice(own.start, own.end)).toBe(ADDED);
  expect(opera?.label).toBe('“A soprano from Velm won the first…”');
  expect(lineage.stories).toHaveLength(2);
});

test('an agency text belongs to the agency, the papers printed it', () => {
  const wire = PIER.replace('The northern', 'HALDEN BAY (Reuters) - The northern');
  const lineage = relate([
    articleOf({ text: wire, outlet: 'Bay Post' }),
    articleOf({ text: wire.replace(' on Tuesday', ''), outlet: 'Tarnow News' }),
  ]);
  expect(lineage.accounts).toHaveLength(1);
  expect(lineage.accounts[0]).toMatchObject({
    label: 'Reuters',
    credit: 'Reuters',
    printedBy: ['Bay Post', 'Tarnow News'],
  });
});

test('the same headline over no text, from two papers, proves nothing', () => {
  const lineage = relate([
    articleOf({ text: '', title: 'Morning briefing', outlet: 'Bay Post' }),
    articleOf({ text: '', title: 'Morning briefing', outlet: 'Tarnow News' }),
  ]);
  expect(lineage.relations).toEqual([]);
});

test('a passage that recurs in unrelated articles of one outlet joins nothing', () => {
  const about = Array.from(
    { length: 12 },
    (_, i) => `Standing line number ${i} tells readers how to write to the desk.`,
  ).join(' ');
  const own = [OPERA, OTHER_PAPER, PIER, ADDED].map((text) => text.split('\n\n')[0] ?? '');
  const lineage = relate(
    own.map((text) => articleOf({ text: `${text}\n\n${about}`, outlet: 'Bay Post' })),
  );
  expect(lineage.relations).toEqual([]);
});

test('the menus and lists of a site join none of its pages, however long they are', () => {
  const topics = OPERA.match(/\p{L}{4,}/gu)?.map((word) => `${word} news`) ?? [];
  const frame = [...topics, ...topics.map((topic) => `More ${topic} today`)].join('\n');
  const pages = [PIER, OTHER_PAPER].map((text) => articleOf({ text: `${frame}\n\n${text}` }));
  expect(relate(pages).relations).toEqual([]);
  // Where the pages tell the same the frame stands in nobody's way.
  const copies = [PIER, `${PIER}\n\n${ADDED}`].map((text) =>
    articleOf({ text: `${frame}\n\n${text}` }),
  );
  expect(relate(copies).relations[0]?.kind).toBe('copy');
});

test('a digest that holds two unrelated texts does not join them', () => {
  const lineage = relate([
    articleOf({ text: PIER }),
    articleOf({ text: OPERA }),
    articleOf({ text: `${PIER}\n\n${OPERA}\n\n${OTHER_PAPER}\n\n${REWORDED}` }),
  ]);
  const of = (text: string): string | undefined =>
    lineage.accounts.find(({ articles }) => articles.includes(articleOf({ text }).id))?.id;
  expect(of(PIER)).not.toBe(of(OPERA));
});

test('neither the order of the inputs nor their source matters', () => {
  const texts = [PIER, REWORDED, OTHER_PAPER, OPERA, `${PIER}\n\n${ADDED}`];
  const expected = JSON.stringify(relate(texts.map((text) => articleOf({ text }))));
  assert(
    property(shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
      const lineage = relate(shuffled.map((text, i) => articleOf({ text, source: `file-${i}` })));
      expect(JSON.stringify(lineage)).toBe(expected);
    }),
    { numRuns: 20 },
  );
});

test('explains why two texts were and were not joined', () => {
  const [pier, reworded, opera] = [PIER, REWORDED, OPERA].map((text) => articleOf({ text }));
  if (!pier || !reworded || !opera) throw new Error('three articles');
  const lineage = relate([pier, reworded, opera]);
  const joined = explainPair(reworded, pier, lineage);
  expect(joined).toMatchObject({ sameAccount: true, sameStory: true });
  expect(joined.reasons.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining([
      'fingerprints',
      'words-replaced',
      'overlap',
      'outlet-assumed',
      'order',
    ]),
  );
  const apart = explainPair(pier, opera, lineage);
  expect(apart).toMatchObject({ relation: undefined, sameAccount: false, sameStory: false });
  expect(apart.reasons.map(({ rule }) => rule)).toContain('too-little-shared');
});

const day = (n: number): string =>
  `Runners in the Varn relay reached stage ${n} on Day ${n} and slept in a school. The relay goes on.`;

test('instance numbers and far dates keep look-alikes apart', () => {
  const lineage = relate([
    articleOf({ text: day(2), published: '2021-03-02' }),
    articleOf({ text: day(21), published: '2021-03-21' }),
  ]);
  expect(lineage.stories).toHaveLength(2);
});

describe('order by credits', () => {
  test('a text that credits its own outlet gives no order', () => {
    const dateline = { kind: 'dateline', text: 'HALDEN (AFP)' } as const;
    const opened = `HALDEN (AFP) — ${PIER}`;
    const both = relate([
      articleOf({ id: 'a', text: opened, outlet: 'AFP', marked: [dateline] }),
      articleOf({ id: 'b', text: PIER, outlet: 'Agence France-Presse' }),
    ]);
    expect(both.relations[0]).toMatchObject({ order: 'unknown' });
    expect(both.accounts[0]).toMatchObject({ printedBy: [] });
    const printed = relate([
      articleOf({ id: 'a', text: opened, outlet: 'Bay Post', marked: [dateline] }),
      articleOf({ id: 'b', text: PIER, outlet: 'Agence France-Presse' }),
    ]);
    expect(printed.relations[0]).toMatchObject({ order: 'b-then-a', orderCertainty: 'inferred' });
    expect(printed.accounts[0]).toMatchObject({ printedBy: ['Bay Post'] });
  });
});

describe('series', () => {
  const [second, third] = [
    { title: 'Cranes checked, day 2', text: PIER },
    { title: 'Cranes checked, day 3', text: REWORDED },
  ];

  test('has headlines of one template and other days', () => {
    expect(kindOf(second, third)).toBe('series');
    expect(
      kindOf({ ...second, published: '2021-03-02' }, { ...third, published: '2021-03-03' }),
    ).toBe('series');
  });

  test('is none where both texts are of one day, or the one holds the other', () => {
    const published = '2021-03-02';
    expect(kindOf({ ...second, published }, { ...third, published })).toBe('version');
    const [first] = PIER.split('\n\n"We');
    expect(kindOf({ ...second, text: PIER }, { ...third, text: first ?? '' })).toBe('copy');
    expect(kindOf({ ...second, text: first ?? '' }, { ...third, text: PIER })).toBe('copy');
  });
});
