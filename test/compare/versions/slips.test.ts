import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../src/compare/versions/versions.ts';
import { read } from '../../../src/read/read.ts';
import { articleOf } from '../../support/article.ts';

function changes(before: string, after: string) {
  const [from, to] = [articleOf({ id: 'a', text: before }), articleOf({ id: 'b', text: after })];
  return compareVersions(
    { article: from, reading: read(from) },
    { article: to, reading: read(to) },
  ).map(({ operation, kind }) => `${operation} ${kind}`);
}

const FRAME = 'The harbour was closed on Monday. Ada Quill slept in Halsgrave.';

describe('a word put right without a note', () => {
  it.each([
    ['It broke a principal of the treaty.', 'It broke a principle of the treaty.'],
    ['The council of the port gave advice.', 'The counsel of the port gave advice.'],
    ['The storm occured at the port.', 'The storm occurred at the port.'],
    ['A changable wind held the port.', 'A changeable wind held the port.'],
    ['The concurrencies of the judges came late.', 'The concurrences of the judges came late.'],
  ])('is a correction: “%s” → “%s”', (before, after) => {
    expect(changes(`${before} ${FRAME}`, `${after} ${FRAME}`)).toEqual(['replace correction']);
  });

  it.each([
    ['The inspectors arrived at the port.', 'The inspector arrived at the port.'],
    ['The company purchased the port.', 'The company acquired the port.'],
    ['The port will possibly close.', 'The possible port will close.'],
  ])('is none where another form or word stands: “%s” → “%s”', (before, after) => {
    expect(changes(`${before} ${FRAME}`, `${after} ${FRAME}`)).not.toContain('replace correction');
  });
});

describe('one word in place of another', () => {
  // Lists of words that mean the same never hold them all: two that no list joins may still do so.
  it.each([
    ['The lawyer of the port wept.', 'The attorney of the port wept.'],
    ['The crew had a lemon pie.', 'The crew had a lemon tart.'],
    ['The flight left the port.', 'The plane left the port.'],
    ['The crew had a gift.', 'The crew had a present.'],
    ['The scheme of the port failed.', 'The project of the port failed.'],
    ['All citizens of the port wept.', 'All nationals of the port wept.'],
  ])('is wording: “%s” → “%s”', (before, after) => {
    expect(changes(`${before} ${FRAME}`, `${after} ${FRAME}`)).toEqual(['replace wording']);
  });
});

describe('another house style', () => {
  it.each([
    ['The town organised the port.', 'The town organized the port.'],
    ['The organisation of the port broke.', 'The organization of the port broke.'],
    ['It was a neighbour of the port.', 'It was a neighbor of the port.'],
    ['He was a travelling clerk.', 'He was a traveling clerk.'],
    ['The town benefitted from the port.', 'The town benefited from the port.'],
    ['A clerk was kidnapped at the port.', 'A clerk was kidnaped at the port.'],
    ['The crew focussed on the port.', 'The crew focused on the port.'],
    ['It was the fulfilment of a plan.', 'It was the fulfillment of a plan.'],
    ['It was a wilful act.', 'It was a willful act.'],
    ['The clerk was likeable to all.', 'The clerk was likable to all.'],
    ['It was the judgement of the port.', 'It was the judgment of the port.'],
  ])('corrects nothing: “%s” → “%s”', (before, after) => {
    expect(changes(`${before} ${FRAME}`, `${after} ${FRAME}`)).toEqual(['replace style']);
  });
});

describe('a doubled consonant in a stressed syllable', () => {
  it('tells two words apart', () => {
    const [before, after] = ['They were scraping the boats.', 'They were scrapping the boats.'];
    expect(changes(`${before} ${FRAME}`, `${after} ${FRAME}`)).not.toContain('replace style');
  });
});

describe('what a change claims', () => {
  it('is another claim where it says the opposite', () => {
    expect(changes(`Exports of fish rose. ${FRAME}`, `Exports of fish fell. ${FRAME}`)).toEqual([
      'replace substance',
    ]);
  });

  it('is another claim where a quotation has another word', () => {
    const before = `${FRAME} “We will stop the trial of the new pill,” Ada Quill said.`;
    expect(changes(before, before.replace('stop', 'pause'))).toEqual(['replace substance']);
    expect(
      changes(before.replace(/[“”]/gu, ''), before.replace(/[“”]/gu, '').replace('stop', 'pause')),
    ).toEqual(['replace wording']);
  });

  it('is no other figure where words stand for the same one', () => {
    const before = `${FRAME} The pill helped 4 of 10 patients.`;
    const after = `${FRAME} The pill helped four of ten patients.`;
    expect(changes(before, after)).toEqual(['replace style']);
  });

  it('is no new claim where a clause only comes from another sentence', () => {
    const clause = 'although the harbour office had not answered any of the letters';
    const before = `Divers left on Friday, ${clause}. ${FRAME} Marr opened a shop on the quay.`;
    const after = `${FRAME} Marr opened a shop on the quay, ${clause}.`;
    expect(changes(before, after)).toEqual(['delete substance', 'replace style']);
  });

  it('shows words on both sides, however many edits stand side by side', () => {
    const before = `${FRAME} The three were born and raised in the north while the fourth moved to the north as a child.`;
    const after = `${FRAME} The three were born in the north and one who came as a child refugee.`;
    expect(changes(before, after).filter((one) => one.startsWith('replace'))).not.toEqual([]);
  });
});

describe('two sentences with a figure each', () => {
  it('are one brought up to date where they stand alone beside a rewording', () => {
    const before = `${FRAME} The tram line was closed after a brake fault, officials said. Nine people were hurt.`;
    const after = `${FRAME} The tram line was shut after a crash at the bridge, officials said. Seven people were injured.`;
    expect(changes(before, after)).toContain('replace number');
  });
});

describe('sentences that share little', () => {
  it('are one rewritten where they begin with the same subject, else one gone and one new', () => {
    const before = `${FRAME} Marr has insisted that the port did not leak. The crew had eaten in the old mill.`;
    const after = `${FRAME} Marr has questioned how much the port leaked. Divers found a purse near the old mill.`;
    expect(changes(before, after).toSorted()).toEqual([
      expect.stringMatching(/^add /u),
      expect.stringMatching(/^delete /u),
      expect.stringMatching(/^replace /u),
    ]);
  });
});
