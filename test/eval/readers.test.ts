import { describe, expect, it } from 'vitest';
import { moved, shiftBetween } from '../../eval/align.ts';
import {
  attributionF1,
  emittedBy,
  emptyTally,
  tallyAttributions,
  tallyDirect,
} from '../../eval/metrics/attributions.ts';
import { readStandoff } from '../../eval/metrics/standoff.ts';
import { readTimeMl } from '../../eval/metrics/timeml.ts';
import { gumSplit, readColumns, readGum } from '../../eval/metrics/treebank.ts';
import { wordsOf } from '../../eval/text.ts';
import type { ReadArticle } from '../../eval/contract.ts';

/** One token of a treebank in its ten columns. */
function row(id: number, form: string, tag: string, head: number, entity: string): string {
  const misc = entity === '' ? '_' : `Entity=${entity}`;
  return [id, form, form, tag, '_', '_', head, 'dep', '_', misc].join('\t');
}

describe('brat standoff', () => {
  const text = '"We wait," Orr said, "for the last boat to come."';
  const annotation = [
    'T1\tSource 11 14\tOrr',
    'T2\tCue 15 19\tsaid',
    'T3\tContent 0 10;21 49\t"We wait," "for the last boat to come."',
    'T4\tAttribution 15 19\tsaid',
    'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
  ].join('\n');

  it('reads contents in pieces with their source', () => {
    expect(readStandoff(annotation, text)).toEqual([
      {
        content: [
          { start: 0, end: 10 },
          { start: 21, end: 49 },
        ],
        source: [{ start: 11, end: 14 }],
      },
    ]);
  });

  it('turns code points into UTF-16 units', () => {
    const [first] = readStandoff('T1\tContent 2 4\tok\nE1\tContent:T1', '😀 ok');
    expect(first?.content).toEqual([{ start: 3, end: 5 }]);
  });

  it('scores content and source, and quotations apart', () => {
    const gold = readStandoff(annotation, text);
    const party = { start: 11, end: 14, text: 'Orr', name: 'Orr', entity: null };
    const said = {
      text: '',
      direct: true,
      polarity: 'affirm',
      candidates: [],
      addressee: null,
      chain: [],
    };
    const article: ReadArticle = {
      id: 'x',
      source: 'x',
      text,
      names: [],
      entities: [],
      times: [],
      statements: [
        { ...said, start: 1, end: 9, speaker: party },
        { ...said, start: 22, end: 48, speaker: null },
      ],
    };
    const tally = emptyTally();
    const words = wordsOf(text);
    tallyAttributions(tally, words, gold, emittedBy(article));
    tallyDirect(tally, article, words, gold, []);
    expect(attributionF1(tally).f1).toBe(1);
    expect(tally).toMatchObject({ direct: 1, directSpan: 1, directNamed: 1, directRight: 1 });
  });
});

describe('treebanks and name lists', () => {
  it('reads begin and inside tags and drops what is no type of ours', () => {
    const rows = [
      '# newdoc id = d',
      '# text = Ada Lund left Nordby.',
      '1\tAda\tB-PER',
      '2\tLund\tI-PER',
      '3\tleft\tO',
      '4\tNordby\tB-LOC',
      '5\t.\tO',
    ];
    const [document] = readColumns(rows.join('\n'), 'x', { form: 1, tag: 2 }, (tag) =>
      tag === 'PER' ? 'person' : undefined,
    );
    expect(document).toEqual({
      id: 'd',
      text: 'Ada Lund left Nordby.',
      names: [{ start: 0, end: 8, mark: 'person' }],
    });
  });

  it('reads GUM mentions: headed by a proper noun, the outermost, of our types', () => {
    const rows = [
      '# newdoc id = g',
      '# text = the Nordby Port mayor met Lund',
      row(1, 'the', 'DET', 3, '(1-person-new-x(2-organization-new-x'),
      row(2, 'Nordby', 'PROPN', 3, '(3-place-new-x)'),
      row(3, 'Port', 'PROPN', 4, '2)'),
      row(4, 'mayor', 'NOUN', 5, '1)'),
      row(5, 'met', 'VERB', 0, ''),
      row(6, 'Lund', 'PROPN', 5, '(4-person-new-x)'),
    ];
    expect(readGum(rows.join('\n'), 'g')[0]?.names).toEqual([
      { start: 0, end: 15, mark: 'organisation' },
      { start: 26, end: 30, mark: 'person' },
    ]);
  });

  it('finds the documents of a split', () => {
    expect(
      gumSplit('# Splits\n\n## dev\n\n  * GUM_a_b\n\n## test\n\n  * GUM_c_d\n', 'test'),
    ).toEqual(['GUM_c_d']);
  });
});

describe('TimeML', () => {
  it('reads the text, the day and the times at their places', () => {
    const xml =
      '<DCT><TIMEX3 tid="t0" type="TIME" value="2031-05-05">x</TIMEX3></DCT><TEXT>\n\nA &amp; B <EVENT eid="e">met</EVENT> <TIMEX3 tid="t1" type="DATE" value="2031-05-04">Sunday</TIMEX3>.\n</TEXT>';
    const { text, published, times } = readTimeMl(xml);
    expect({ text, published }).toEqual({ text: 'A & B met Sunday.', published: '2031-05-05' });
    expect(times).toEqual([{ start: 10, end: 16, mark: '2031-05-04', type: 'DATE' }]);
  });
});

describe('offsets', () => {
  it('moves ranges of a file to those of a text that leaves out its head', () => {
    const shift = shiftBetween('Head\n\nBody here', 'Body here');
    expect(moved([{ start: 11, end: 15 }], shift ?? 0)).toEqual([{ start: 5, end: 9 }]);
  });

  it('says that a changed text has none', () => {
    expect(shiftBetween('Body here', 'Body  here')).toBeUndefined();
  });
});
