import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { relate } from '../../src/relate/relate.ts';

const AGENCY = [
  'PORT VELLAM (Soundwire) — A crane toppled into the water at the east pier on Tuesday, crushing two fishing boats and closing the harbour of Port Vellam for the rest of the day.',
  'Ines Marrow, who runs the port, told Soundwire that an engineering firm had been asked to look at the other cranes. "We were lucky that the night shift had gone home," she said.',
  'Skerry Lines moved its island ferries across the bay to the south pier. Fishermen who lost their boats demanded compensation from the port authority.',
  'The pier will stay closed until the end of the month, the port authority said in a statement.',
];

function lineageOf(files: Readonly<Record<string, readonly string[]>>) {
  const documents = Object.entries(files).map(([name, lines]) => ({
    source: name,
    name,
    bytes: new TextEncoder().encode(lines.join('\n\n')),
  }));
  const { articles } = ingest(documents);
  const lineage = relate(articles);
  const idOf = new Map(articles.map(({ id, source }) => [source, id]));
  const between = (one: string, two: string) => {
    const [a = '', b = ''] = [idOf.get(one), idOf.get(two)];
    const found = lineage.relations.find(
      (each) => (each.a === a && each.b === b) || (each.a === b && each.b === a),
    );
    const first =
      found?.order === 'unknown' ? 'nobody' : found?.order === 'a-then-b' ? found.a : found?.b;
    return (
      found && {
        kind: found.kind,
        certainty: found.orderCertainty,
        first: first === a ? one : first === b ? two : first,
      }
    );
  };
  return { ...lineage, between };
}

describe('a text of an agency that no table has', () => {
  const files = {
    'agency.txt': ['Crane topples into harbour', 'Soundwire', 'March 3, 2021', ...AGENCY],
    'paper.txt': [
      'THE VELLAM LEDGER',
      'Crane in the water',
      'March 4, 2021',
      ...AGENCY.slice(0, 3),
    ],
    'other.txt': [
      'The Skerry Herald',
      'East pier closed',
      'March 3, 2021',
      ...AGENCY,
      '— Soundwire',
    ],
  };

  it('belongs to the agency, whoever prints it', () => {
    const { accounts, between } = lineageOf(files);
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).toMatchObject({
      label: 'Soundwire',
      credit: 'Soundwire',
      printedBy: ['THE VELLAM LEDGER', 'The Skerry Herald'],
    });
    expect(between('agency.txt', 'paper.txt')?.kind).toBe('copy');
    expect(between('paper.txt', 'other.txt')?.kind).toBe('copy');
  });

  it('came before the print that credits it, where the days do not tell', () => {
    const { between } = lineageOf(files);
    expect(between('agency.txt', 'other.txt')).toMatchObject({
      certainty: 'inferred',
      first: 'agency.txt',
    });
  });

  it('is credited only where the text speaks of it twice', () => {
    const once = AGENCY.map((line) => line.replace('told Soundwire', 'said'));
    const { accounts } = lineageOf({ 'paper.txt': [...files['paper.txt'].slice(0, 3), ...once] });
    expect(accounts[0]).toMatchObject({ label: 'THE VELLAM LEDGER', credit: undefined });
  });
});

describe('two prints that name no outlet but the credit in the dateline', () => {
  it('are copies and not states of one outlet, whatever their days', () => {
    const printed = AGENCY.map((line) => line.replaceAll('Soundwire', 'AP'));
    const { between } = lineageOf({
      'one.txt': ['March 3, 2021', ...printed],
      'two.txt': ['March 5, 2021', ...printed.slice(0, 3)],
    });
    expect(between('one.txt', 'two.txt')).toMatchObject({ kind: 'copy', first: 'one.txt' });
  });
});

describe('order by days', () => {
  it('is inferred where one text gives a day without a zone', () => {
    const head = [
      '---',
      'published: 2021-03-03T18:05:00+02:00',
      'outlet: The Skerry Herald',
      '---',
    ];
    const { between } = lineageOf({
      'zoned.md': [head.join('\n'), ...AGENCY],
      'day.txt': [
        'The Vellam Ledger',
        'Crane in the water',
        'March 4, 2021',
        ...AGENCY.slice(0, 3),
      ],
    });
    expect(between('zoned.md', 'day.txt')).toMatchObject({
      certainty: 'inferred',
      first: 'zoned.md',
    });
  });
});

describe('labels', () => {
  const opera = [
    'A soprano from Velm won the first prize of the Karsten singing competition with an aria that the jury called flawless.',
    'Dorothea Linz, 24, studied under the tenor Paul Ambry at the conservatory. She will record an album next spring.',
  ];

  it('are the outlet alone where it has one account in its story', () => {
    const { accounts, stories } = lineageOf({
      'pier.txt': ['The Skerry Herald', 'East pier closed', 'March 3, 2021', ...AGENCY.slice(1)],
      'opera.txt': ['The Skerry Herald', 'Soprano wins', 'March 3, 2021', ...opera],
    });
    expect(stories).toHaveLength(2);
    expect(accounts.map(({ label }) => label)).toEqual(['The Skerry Herald', 'The Skerry Herald']);
  });

  it('carry the headline where an outlet has two accounts in one story', () => {
    const second = AGENCY.slice(1).map((line) => line.split(' ').toReversed().join(' '));
    const { accounts, stories } = lineageOf({
      'one.txt': ['The Skerry Herald', 'East pier closed', 'March 3, 2021', ...AGENCY.slice(1)],
      'two.txt': ['The Skerry Herald', 'Pier crane fell', 'March 3, 2021', ...second],
    });
    expect([accounts.length, stories.length]).toEqual([2, 1]);
    expect(accounts.map(({ label }) => label).toSorted()).toEqual([
      'The Skerry Herald (“East pier closed”)',
      'The Skerry Herald (“Pier crane fell”)',
    ]);
  });
});
