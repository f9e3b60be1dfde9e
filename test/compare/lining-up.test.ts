import { describe, expect, it } from 'vitest';
import { matchPeople } from '../../src/compare/people.ts';
import { kinOf } from '../../src/compare/points/kinship.ts';
import { linesOf, type Line } from '../../src/compare/points/lines.ts';
import { vocabularyOf } from '../../src/compare/points/vocabulary.ts';
import { compareArticles } from '../../src/pipeline.ts';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';
import type { Member } from '../../src/compare/member.ts';
import type { Comparison, Point } from '../../src/model/story.ts';

const HERALD = [
  'The ferry Sula Star was stopped at Orla harbour on Monday after smoke filled its engine room.',
  'A choir sang on the mole for those who had to wait, and a baker gave his bread away.',
];
const COURIER = [
  'Smoke in the engine room kept the ferry Sula Star in Orla harbour on Monday.',
  'Gulls, a brass band and two lost suitcases made the evening longer than the tide tables allow.',
];

/** Points of two accounts of one story that tell these paragraphs after what is their own. */
function pointsOf(herald: readonly string[], courier: readonly string[]): readonly Point[] {
  return comparisonsOf(herald, courier).flatMap(({ points }) => points);
}

function comparisonsOf(
  herald: readonly string[],
  courier: readonly string[],
): readonly Comparison[] {
  const articles = [
    { outlet: 'Sarn Herald', title: 'Ferry Sula Star stopped', body: [...HERALD, ...herald] },
    {
      outlet: 'Orla Courier',
      title: 'Held in Orla: the Sula Star',
      body: [...COURIER, ...courier],
    },
  ].map(({ outlet, title, body }) =>
    articleOf({ outlet, title, published: '2031-04-07', text: body.join('\n\n') }),
  );
  const { comparisons, lineage } = compareArticles(articles);
  expect(lineage.counts).toMatchObject({ accounts: 2, stories: 1 });
  return comparisons;
}

function shared(points: readonly Point[]): readonly Point[] {
  return points.filter(
    ({ tellings }) => new Set(tellings.map(({ account }) => account)).size === 2,
  );
}

/** Whether one point holds both words, in tellings of different accounts. */
function together(points: readonly Point[], one: string, other: string): boolean {
  return points.some(({ tellings }) =>
    tellings.some(
      (a) =>
        a.text.includes(one) &&
        tellings.some((b) => b.account !== a.account && b.text.includes(other)),
    ),
  );
}

describe('lining up', () => {
  it('lines up words of one class where names and figures agree too', () => {
    const points = pointsOf(
      ['The blast wounded 14 dockers at the Varn coal pier.'],
      ['At the Varn coal pier an explosion injured 14 dockers.'],
    );
    expect(together(shared(points), 'blast wounded', 'explosion injured')).toBe(true);
  });

  it('lines up figures by value, in digits and in words', () => {
    const points = pointsOf(
      ['Some 1,200 crates of lemons were thrown into the harbour basin.'],
      ['Into the harbour basin went twelve hundred crates of lemons.'],
    );
    expect(together(shared(points), '1,200 crates', 'twelve hundred crates')).toBe(true);
  });

  it('lines up what a pronoun tells with what a name tells', () => {
    const points = pointsOf(
      ['Ada Kestrel runs the harbour. She has sold the dredger to a museum.'],
      ['Ada Kestrel has sold the dredger, to the anger of the pilots.'],
    );
    expect(together(shared(points), 'She has sold the dredger', 'Ada Kestrel has sold')).toBe(true);
  });

  it('cuts a long sentence where the accounts meet', () => {
    const points = pointsOf(
      [
        'The pilots, who had been waiting since the winter for an answer from the ministry in the capital about their pensions and their boats, rejected the salvage contract unanimously, and went home to their suppers in a long and silent line along the quay.',
      ],
      ['The pilots rejected the salvage contract unanimously.'],
    );
    const point = shared(points).find(({ tellings }) =>
      tellings.some(({ text }) => text.includes('salvage contract')),
    );
    const lengths = point?.tellings.map(({ text }) => text.split(' ').length) ?? [];
    expect(Math.max(...lengths)).toBeLessThan(30);
  });

  it('lets one sentence tell two points', () => {
    const points = pointsOf(
      ['The pilots rejected the salvage contract and the cooks buried their captain at Lorne.'],
      [
        'The pilots rejected the salvage contract.',
        'A choir sang for an hour on the mole.',
        'The cooks buried their captain at Lorne.',
      ],
    );
    expect(together(shared(points), 'rejected the salvage', 'rejected the salvage')).toBe(true);
    expect(together(shared(points), 'buried their captain', 'buried their captain')).toBe(true);
    expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
  });

  it('does not line up what shares names only', () => {
    const points = pointsOf(
      ['Ada Kestrel and Tomas Bray were born in Lorne.'],
      ['Tomas Bray and Ada Kestrel have sold a dredger.'],
    );
    expect(together(shared(points), 'were born', 'have sold')).toBe(false);
  });

  it('says that one account gives a figure and the other none', () => {
    const points = pointsOf(
      ['The salvage firm Denholt bought 12 pumps and 300 barrels for the sunken dredger.'],
      ['The salvage firm Denholt bought pumps and barrels for the sunken dredger.'],
    );
    const point = shared(points).find(({ tellings }) =>
      tellings.some(({ text }) => text.includes('Denholt bought')),
    );
    expect(point?.agreement).toBe('differ');
  });

  it('calls two results of one vote a conflict, however they are written', () => {
    const points = pointsOf(
      ['The pilots voted 7 to 4 on Sunday to reject the salvage contract.'],
      ['By six votes to five the pilots voted on Sunday to reject the salvage contract.'],
    );
    const point = shared(points).find(({ tellings }) =>
      tellings.some(({ text }) => text.includes('salvage contract')),
    );
    expect(point?.agreement).toBe('conflict');
    expect(point?.differences[0]?.values.map(({ text }) => text).toSorted()).toEqual([
      '7 to 4',
      'six votes to five',
    ]);
  });

  it('says that another person is named for the same', () => {
    const points = pointsOf(
      ['Mira Dolan opened the sunken dredger with a crowbar and a borrowed lamp.'],
      ['Petra Voss opened the sunken dredger with a crowbar and a borrowed lamp.'],
    );
    const kinds = shared(points).flatMap(({ differences }) => differences.map(({ kind }) => kind));
    expect(kinds).toContain('name');
  });

  it('takes spelling of compounds and stops for no difference in wording', () => {
    const points = pointsOf(
      ['“The U.S. tax-filing rule is a clear and coherent rule for sailors,” Mira Dolan said.'],
      ['“The US tax filing rule is a clear and coherent rule for sailors,” Mira Dolan said.'],
    );
    const point = shared(points).find(({ tellings }) =>
      tellings.some(({ text }) => text.includes('coherent rule')),
    );
    expect(point?.agreement).toBe('agree');
  });

  it('takes times of one unit, and a name and its adjective, for kin', () => {
    const akin = (one: string, other: string): boolean => {
      const keys = new Set(kinOf(one).map(({ key }) => key));
      return kinOf(other).some(({ key }) => keys.has(key));
    };
    expect(akin('~PT20M', '~PT12M')).toBe(true);
    expect(akin('~PT20M', '~PT20H')).toBe(false);
    expect(akin('~2031-04-07TNI', '~2031-04-07')).toBe(true);
    expect(akin('@organisation:Parliament', 'parliamentari')).toBe(true);
    expect(akin('@organisation:Orla Lines', 'orla')).toBe(false);
    expect(akin('@person:Parlia', 'parliamentari')).toBe(false);
  });

  it('makes one point of one fact, however many accounts tell it in one of three wordings', () => {
    const people = 'Lindqvist Okoro Varga Tanaka Moreau Haddad Novak Ferrer Quill Abara'.split(' ');
    const wares = 'lemons anchors lanterns barrels violins oars carpets kettles ledgers clocks';
    const lost = wares.split(' ').map((ware, at) => {
      const [who, count] = [`Petra ${people[at]}`, 340 + at * 7];
      return [
        `${who} said on Monday that ${count} crates of ${ware} had been lost near Orla.`,
        `On Monday ${who} told reporters in Orla that some ${count} crates of ${ware} were missing.`,
        `According to ${who}, ${count} crates of ${ware} disappeared close to Orla on Monday.`,
      ];
    });
    const roll = (a: number, b: number): number =>
      (Math.imul(a * 31 + b * 17 + 5, 1_664_525) >>> 9) % 97;
    const articles = Array.from({ length: 12 }, (_, account) => {
      const facts = lost.flatMap((wordings, fact) =>
        roll(account, fact) % 4 === 0 ? [] : [wordings[roll(fact, account) % 3] ?? ''],
      );
      const order = facts.map((_fact, at) => facts[(at * 5 + account) % facts.length] ?? '');
      return articleOf({
        outlet: `The Sarn ${'ABCDEFGHIJKL'.charAt(account)} Post`,
        title: 'Ferry Sula Star stopped',
        published: '2031-04-07',
        text: [...HERALD, ...new Set(order)].join('\n\n'),
      });
    });
    const { comparisons, lineage } = compareArticles(articles);
    expect(lineage.counts).toMatchObject({ accounts: 12, stories: 1 });
    const points = comparisons.flatMap((comparison) => comparison.points);
    for (const ware of wares.split(' ')) {
      const told = points.filter(({ tellings }) =>
        tellings.some(({ text }) => text.includes(ware)),
      );
      expect(told, ware).toHaveLength(1);
    }
  });

  it('weighs what every account tells once alike in a story of few accounts and of many', () => {
    const linesOfMany = (accounts: number): Line[] => {
      const members = Array.from({ length: accounts }, (_, at): Member => {
        const text = `The lemons were lost.\n\nCrate ${at + 100} floated.\n\nGulls sang.`;
        const article = articleOf({ outlet: `Paper ${at}`, text });
        const reading = read(article);
        const own = { article, reading, shadow: article.text, lead: true };
        return { account: `${at}`, state: 'current', ...own };
      });
      return linesOf(members, matchPeople(members));
    };
    const [few, many] = [6, 90].map((accounts) => vocabularyOf(linesOfMany(accounts)));
    expect(many?.weightOf('lemon')).toBeCloseTo(few?.weightOf('lemon') ?? 0, 5);
  });

  it('takes two terms for a choice only where two texts choose differently', () => {
    const termsOf = (herald: string[], courier: string[]): string[] => {
      const [comparison] = comparisonsOf(herald, courier);
      return (comparison?.wording ?? []).map(({ terms }) =>
        terms.map(({ text }) => text).join(' '),
      );
    };
    const blast = 'The blast in the coal pier of Varn wounded 14 dockers on Monday.';
    const shock = 'The explosion in the coal pier of Varn wounded 14 dockers on Monday.';
    expect(termsOf([blast], [shock])).toContain('blast explosion');
    // A text that has both words chose neither.
    expect(termsOf([blast, 'Nobody heard an explosion.'], [shock])).not.toContain(
      'blast explosion',
    );
  });

  /** What the first line of a text is about. */
  function featuresOf(text: string): string[] {
    const article = articleOf({ text });
    const own = { article, reading: read(article), shadow: article.text, lead: true };
    const members: Member[] = [{ account: 'A', state: 'current', ...own }];
    const [line] = linesOf(members, matchPeople(members));
    return (line?.marks ?? []).map(({ feature }) => feature);
  }

  it('takes a title in front of a name for a part of the name', () => {
    const features = featuresOf('On Monday Transport Minister Petra Lindqvist sold a boat.');
    expect(features).toContain('@person:Petra Lindqvist');
    expect(features).toContain('boat');
    expect(features).not.toContain('transport');
  });

  it('knows what a number counts, if it is no small one', () => {
    expect(featuresOf('About 400 angry protesters sang.')).toContain('#:protest');
    expect(featuresOf('Some 1,300 protesters sang.')).toEqual(
      expect.arrayContaining(['#1300', '#:protest', 'protest']),
    );
    expect(featuresOf('Twelve protesters sang.')).not.toContain('#:protest');
    expect(featuresOf('There were 400, protesters among them.')).not.toContain('#:protest');
  });

  it('counts a speaker once whom one text names and the reader of another ties to nobody', () => {
    const points = pointsOf(
      ['According to Jimzan, 528 boxes of lemons disappeared close to Quiljim on Monday.'],
      ['Jimzan said on Monday that 528 lemon boxes had been lost near Quiljim.'],
    );
    const point = shared(points).find(({ tellings }) => tellings[0]?.text.includes('528'));
    expect(point?.speakers.map(({ name }) => name)).toEqual(['Jimzan']);
  });

  it('lists a quotation that one account alone has, however short', () => {
    const points = pointsOf(['"Let them swim," the harbour master said.'], []);
    expect(points.some(({ tellings }) => tellings[0]?.text.includes('Let them swim'))).toBe(true);
  });
});
