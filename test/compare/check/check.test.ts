import { describe, expect, it } from 'vitest';
import { checked } from './support.ts';

const DAM = 'The council of Mirrenholt approved the dam on Tuesday.';

describe('a claim held against texts', () => {
  it.each([
    ['told', DAM, 'The council of Mirrenholt approved the dam.'],
    ['told', DAM, 'The dam was approved by the council of Mirrenholt.'],
    ['told', 'Police arrested 12 men in Halsgrave.', 'Twelve men were arrested in Halsgrave.'],
    ['contradicted', DAM, 'The council of Mirrenholt rejected the dam.'],
    ['contradicted', DAM, 'The council of Mirrenholt did not approve the dam.'],
    [
      'contradicted',
      'Police arrested 12 men in Halsgrave.',
      'Police arrested 21 men in Halsgrave.',
    ],
    ['not-found', DAM, 'The council of Brennock approved the dam.'],
    ['not-found', DAM, 'The council of Mirrenholt may approve the dam.'],
    ['not-found', 'The council may approve the dam.', 'The council approved the dam.'],
    ['not-found', 'The fire began in a store and reached the hall.', 'The fire began in the hall.'],
    [
      'contradicted',
      'Ada Quill handed the keys to Jonas Marr.',
      'Jonas Marr handed the keys to Ada Quill.',
    ],
    ['not-found', 'Students praised the ruling.', 'Students criticized the ruling.'],
    ['not-found', 'The council should close the port.', "The council shouldn't have a port."],
    ['not-found', 'The crew came with the keys.', 'The crew came without the keys.'],
    ['not-found', 'The council will close the port.', 'The council closed the port.'],
    ['not-found', DAM, 'The ferry from Andrala sank in the harbour.'],
  ])('%s: “%s” for “%s”', (summary, text, claim) => {
    expect(checked(claim, text).summary).toBe(summary);
  });

  it('is attributed where it stands in the words of somebody, who is named', () => {
    const check = checked(
      'The crew of the ferry slept.',
      'Ines Dravanti, the minister, said that the crew of the ferry slept.',
    );
    expect(check).toMatchObject({
      summary: 'attributed-only',
      findings: [{ stance: 'attributed', speaker: { name: 'Ines Dravanti' } }],
    });
    expect(check.say).toContain('in the words of Ines Dravanti');
  });

  it('takes a name behind the verb from the sentence beside, never who does it', () => {
    const text =
      'Ada Quill came to Halsgrave. The council sacked the warden, the driver and the cook.';
    expect(
      checked('The council sacked the warden, the driver and the cook in Halsgrave.', text).summary,
    ).toBe('told');
    expect(checked('Ada Quill sacked the warden, the driver and the cook.', text).summary).toBe(
      'not-found',
    );
  });

  it('contradicts a denial by what a text speaks of as known', () => {
    const claim = 'Ada Quill did not meddle in the vote in 2016.';
    expect(
      checked(claim, 'Ada Quill spoke. Many are angry about Quill\u2019s meddling in the vote.'),
    ).toMatchObject({
      summary: 'contradicted',
      findings: [{ text: 'Many are angry about Quill\u2019s meddling in the vote' }],
    });
    expect(
      checked(claim, 'Ada Quill spoke. Many heard of Quill\u2019s denial of meddling in the vote.')
        .summary,
    ).toBe('not-found');
  });

  it('is disputed where one tells it and another tells otherwise', () => {
    const check = checked(
      'The crew of the ferry slept.',
      'Ines Dravanti said that the crew of the ferry slept.',
      'The crew of the ferry did not sleep.',
    );
    expect(check.summary).toBe('disputed');
    expect(check.findings.map(({ stance }) => stance)).toEqual(['attributed', 'contradicted']);
  });

  it('never answers from a replaced version alone', () => {
    const check = checked(
      'The council of Mirrenholt approved the dam.',
      { text: DAM, state: 'replaced', account: 'Record' },
      { text: 'The council of Mirrenholt met on Tuesday.', account: 'Argus' },
    );
    expect(check).toMatchObject({
      summary: 'not-found',
      findings: [{ stance: 'only-in-another-version', account: 'Record' }],
      origins: undefined,
    });
    expect(check.say).toContain('only in a replaced version (Record)');
  });

  it('says its scope, and that nothing found is no sign', () => {
    const check = checked('The ferry sank.', DAM, 'Nothing happened in Andrala.');
    expect(check.say).toBe(
      'In the 2 texts given, nothing was found that tells “The ferry sank”; that is no sign that it is not so.',
    );
  });

  it('names what the nearest place lacks, that which stands only beside it too, and no reason twice', () => {
    const nearest = checked(
      'Sarn Line paid the inspectors in Andrala.',
      'The inspectors came home on Monday. Sarn Line has a house in Andrala. Its inspectors are paid.',
    ).why.find(({ rule }) => rule === 'nearest-place');
    expect(nearest?.detail).toMatch(/nothing for .*“inspectors”/u);
    const reasons = nearest?.detail.split('”: ')[1]?.split('; ') ?? [];
    expect(reasons).toEqual([...new Set(reasons)]);
  });

  it('shows the very words at their place', () => {
    const [finding] = checked('The council of Mirrenholt approved the dam.', DAM).findings;
    expect(finding?.text).toBe(DAM.slice(finding?.start, finding?.end));
  });

  it('does not depend on the order of the texts', () => {
    const papers = [
      { text: DAM, account: 'Record' },
      { text: 'The council of Mirrenholt rejected the dam.', account: 'Argus' },
    ];
    const claim = 'The council of Mirrenholt approved the dam.';
    expect(checked(claim, ...papers)).toEqual(checked(claim, ...papers.toReversed()));
  });
});
