import { describe, expect, it } from 'vitest';
import { isPartial } from '../../src/compare/points/partial.ts';
import { compareArticles } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';

const LEAD = 'The ferry Sula Star was stopped at Orla on Monday after a fire in its engine room.';
const SECOND = 'A choir sang on the quay while the passengers waited for the harbour board.';

const PARTIAL: readonly (readonly [string, string])[] = [
  [
    'a teaser that breaks off',
    `${LEAD}\n\nA choir sang on the quay while the passengers waited for…`,
  ],
  ['three dots in brackets', `${LEAD}\n\nA choir sang on the quay while the passengers [...]`],
  ['a count of what is cut', `${LEAD} A choir sang on the quay while the pass… [+1843 chars]`],
  ['words that send the reader on', `${LEAD}\n\n${SECOND}\n\nSubscribe to continue reading.`],
  [
    'a short text that ends without a stop',
    `${LEAD}\n\nA choir sang on the quay while the passengers waited for`,
  ],
];
const WHOLE: readonly (readonly [string, string])[] = [
  ['a text with its last stop', `${LEAD}\n\n${SECOND}`],
  [
    'a quotation at the end',
    `${LEAD}\n\n“They sang the whole night,” Mira Dolan said. “And nobody slept…” she added.`,
  ],
  ['an ellipsis inside', `${LEAD}\n\n“We sang… and sang,” said Mira Dolan.`],
  [
    'a signature at the end of a long text',
    `${LEAD}\n\n${SECOND}\n\n${SECOND}\n\n${SECOND}\n\nReporting for the harbour desk by Mira Dolan and the night crew`,
  ],
];

describe('isPartial', () => {
  it.each(PARTIAL)('%s', (_, text) => {
    expect(isPartial(articleOf({ outlet: 'Sarn Herald', title: 'Ferry stopped', text }))).toBe(
      true,
    );
  });
  it.each(WHOLE)('not %s', (_, text) => {
    expect(isPartial(articleOf({ outlet: 'Sarn Herald', title: 'Ferry stopped', text }))).toBe(
      false,
    );
  });
});

describe('what a partial text does not tell', () => {
  it('is noted as such, and only for the account whose text breaks off', () => {
    const published = '2031-04-07';
    const whole = articleOf({
      outlet: 'Sarn Herald',
      title: 'Ferry Sula Star stopped at Orla',
      published,
      text: `${LEAD}\n\nThe mate lost two suitcases and a brass trombone in the smoke.`,
    });
    const teaser = articleOf({
      outlet: 'Orla Courier',
      title: 'Ferry Sula Star held at Orla after fire',
      published,
      text: 'A fire in the engine room stopped the ferry Sula Star at Orla on Monday. The harbour board has called a meeting with the…',
    });
    const { comparisons } = compareArticles([whole, teaser]);
    const notes = comparisons.flatMap(({ points }) => points.flatMap(({ notTold }) => notTold));
    expect(notes.map(({ note }) => note)).toContain('partial text');
    const courier = notes
      .filter(({ note }) => note === 'partial text')
      .map(({ account }) => account);
    expect(new Set(courier).size).toBe(1);
    expect(
      notes.some(({ note, account }) => note === 'unknown' && !courier.includes(account)),
    ).toBe(true);
  });
});
