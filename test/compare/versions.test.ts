import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../src/compare/versions/versions.ts';
import { edited, HARBOUR, sideOf } from './versions-sides.ts';
import { mentionAt, type Mention } from '../../src/model/span.ts';
import type { VersionSide } from '../../src/compare/versions/side.ts';
import type { Change } from '../../src/model/version.ts';

function changes(from: string, to: string): Change[] {
  return compareVersions(sideOf({ text: from }), sideOf({ text: to }));
}

/** The one change that replacing some words of the article makes. */
function changeOf(...replacements: readonly (readonly [string, string])[]): Change {
  const found = changes(HARBOUR, edited(...replacements));
  expect(found.map((change) => [change.from?.text, change.to?.text])).toHaveLength(1);
  const [change] = found;
  if (!change) throw new Error('no change');
  return change;
}

describe('kinds', () => {
  test.each([
    ['a figure', '14 piers', '17 piers', 'number'],
    ['a figure in words', 'two years of storms', 'three years of storms', 'number'],
    ['a day', 'on Tuesday to', 'on Wednesday to', 'date'],
    ['a month', 'leave in March', 'leave in April', 'date'],
    ['a name', 'said Irena Solwick', 'said Marta Brunn', 'name'],
    [
      'who says it',
      'a lighthouse, according to a report by the coast guard.',
      'a lighthouse.',
      'attribution',
    ],
    ['how it is said', 'said Irena', 'claimed Irena', 'attribution'],
    ['a negation', 'Critics called', 'Critics never called', 'substance'],
    ['less sure', 'is due to leave', 'may leave', 'substance'],
    ['how much', 'for most of the crew', 'for all of the crew', 'substance'],
    ['a word for another', 'the plan hasty', 'the plan reckless', 'wording'],
    ['a stronger word dropped', 'a key ally', 'an ally', 'wording'],
    ['tense', 'The closure follows', 'The closure followed', 'style'],
    ['an article', 'met union leaders', 'met the union leaders', 'style'],
    ['house style', 'harbour board of Velmora', 'harbor board of Velmora', 'style'],
  ])('%s', (_, from, to, kind) => {
    expect(changeOf([from, to])).toMatchObject({ operation: 'replace', kind });
  });

  test('a date written out in figures is a date, not a number', () => {
    expect(changeOf(['in March.', 'in March 2031.']).kind).toBe('date');
  });

  test('a pronoun written out is style, for the name is known', () => {
    expect(changeOf(['He met', 'Aske met']).kind).toBe('style');
  });

  test('a description moved to the other side of a name is style', () => {
    const from = 'Mayor Dorian Aske came, with the head of the dockers, Petra Lund.';
    const to = 'Mayor Dorian Aske came, with Petra Lund, head of the dockers.';
    const found = changes(`${from}\n\n${HARBOUR}`, `${to}\n\n${HARBOUR}`);
    expect(found.map((change) => change.kind)).toEqual(['style']);
  });

  test('the headline', () => {
    const found = compareVersions(
      sideOf({ title: 'Velmora closes its terminal', text: HARBOUR }),
      sideOf({ title: 'Ferry terminal to close', text: HARBOUR }),
    );
    expect(found).toMatchObject([
      {
        kind: 'headline',
        from: { text: 'Velmora closes its terminal' },
        to: { text: 'Ferry terminal to close' },
      },
    ]);
  });

  test('a title that one version was handed without is no change', () => {
    expect(
      compareVersions(
        sideOf({ title: 'Velmora closes', text: HARBOUR }),
        sideOf({ text: HARBOUR }),
      ),
    ).toEqual([]);
  });

  test('a note of correction, in the body or in its own zone', () => {
    const note = 'Correction: An earlier version of this article gave a wrong number of piers.';
    expect(changes(HARBOUR, `${HARBOUR}\n\n${note}`)).toMatchObject([
      { operation: 'add', kind: 'correction', from: undefined, to: { text: note } },
    ]);
    const zoned = sideOf({
      text: `${HARBOUR}\n\n${note}`,
      marked: [{ kind: 'correction', text: note }],
    });
    expect(compareVersions(sideOf({ text: HARBOUR }), zoned)).toMatchObject([
      { kind: 'correction' },
    ]);
  });

  test('prison staff are no correction', () => {
    const [change] = changes(
      HARBOUR,
      `${HARBOUR}\n\nCorrections officers - about forty - watched from the quay.`,
    );
    expect(change?.kind).not.toBe('correction');
  });

  test('a dateline put in front is no change', () => {
    const dated = sideOf({
      text: `VELMORA — ${HARBOUR}`,
      marked: [{ kind: 'dateline', text: 'VELMORA —' }],
    });
    expect(compareVersions(sideOf({ text: HARBOUR }), dated)).toEqual([]);
  });
});

/** A version in which the words given are marked as names and times. */
function marked(text: string, names: readonly string[], times: readonly string[]): VersionSide {
  const side = sideOf({ text });
  const at = (words: string): Mention =>
    mentionAt(text, text.indexOf(words), text.indexOf(words) + words.length);
  return {
    article: side.article,
    reading: {
      ...side.reading,
      names: names.map((name) => ({ ...at(name), kind: 'organisation', entity: name })),
      times: times.map((time) => ({
        ...at(time),
        value: undefined,
        relative: undefined,
        certainty: 'stated',
      })),
    },
  };
}

describe('what reading found', () => {
  test('names the kinds: names without capitals, times without months', () => {
    const from = marked(HARBOUR, ['union leaders', 'coast guard'], []);
    const guild = edited(['union leaders', 'guild leaders']);
    const to = marked(guild, ['guild leaders', 'coast guard'], []);
    expect(compareVersions(from, to)).toMatchObject([{ kind: 'name' }]);
    const later = edited(['The last ferry', 'The last ferry of high season']);
    const season = compareVersions(sideOf({ text: HARBOUR }), marked(later, [], ['high season']));
    expect(season).toMatchObject([{ kind: 'date' }]);
  });

  test('small words of a time and counts of a length are no dates', () => {
    const some = marked(edited(['two years of', 'some years of']), [], ['some years']);
    const years = marked(edited(['two years of', 'years of']), [], ['years']);
    expect(compareVersions(some, years)).toMatchObject([{ kind: 'style' }]);
    const three = marked(edited(['two years of', 'three years of']), [], ['three years']);
    const counted = compareVersions(marked(HARBOUR, [], ['two years']), three);
    expect(counted).toMatchObject([{ kind: 'number' }]);
  });
});

describe('grouping', () => {
  test('a sentence rewritten into two is one replacement of substance, and the heaviest', () => {
    const from =
      'Aske has always insisted that the terminal was safe, a view shared by Solwick after her visit.';
    const to =
      'Aske has asked how safe the terminal was. Solwick, by contrast, repeated the claim of the board that it had known of no danger.';
    const paragraph = 'The bay froze twice last winter.';
    const found = changes(
      `${HARBOUR}\n\n${from} ${paragraph}`,
      `${edited(['14 piers', '17 piers'], ['said Irena Solwick', 'said Marta Brunn'])}\n\n${to}\n\n${paragraph}`,
    );
    expect(found[0]).toMatchObject({
      operation: 'replace',
      kind: 'substance',
      from: { text: from },
      to: { text: to },
    });
    expect(found.slice(1).map((change) => change.kind)).toEqual(['number', 'name']);
  });

  test('neighbouring edits are one change, readable on both sides', () => {
    const change = changeOf(['a trip that takes an hour', 'a journey that lasts an hour']);
    expect(change).toMatchObject({
      kind: 'wording',
      from: { text: 'a trip that takes an hour' },
      to: { text: 'a journey that lasts an hour' },
    });
  });

  test('edits far apart in one sentence are two changes', () => {
    expect(
      changes(
        HARBOUR,
        edited(['harbour board', 'harbour council'], ['ferry terminal', 'ferry station']),
      ),
    ).toHaveLength(2);
  });

  test('a sentence told elsewhere is a move, never a loss and a gain', () => {
    const paragraphs = HARBOUR.split('\n\n');
    const moved = [paragraphs[1], paragraphs[0], paragraphs[2], paragraphs[3]].join('\n\n');
    const found = changes(HARBOUR, moved);
    expect(new Set(found.map((change) => change.operation))).toEqual(new Set(['move']));
    expect(found[0]?.from?.text).toBe(found[0]?.to?.text);
  });

  test('sentences added and cut are one change for each stretch of a paragraph', () => {
    const more = 'Nobody was hurt. The quay stays open to walkers.';
    expect(changes(HARBOUR, edited(['plan hasty.', `plan hasty. ${more}`]))).toMatchObject([
      { operation: 'add', kind: 'substance', from: undefined, to: { text: more } },
    ]);
    expect(changes(edited(['plan hasty.', `plan hasty. ${more}`]), HARBOUR)).toMatchObject([
      { operation: 'delete', from: { text: more }, to: undefined },
    ]);
  });

  test('what the facts lose weighs more than words', () => {
    const found = changes(
      HARBOUR,
      edited(
        ['Critics called', 'Critics never called'],
        ['14 piers', '17 piers'],
        ['a key ally', 'an ally'],
        ['met union', 'met the union'],
      ),
    );
    expect(found.map((change) => change.kind)).toEqual(['substance', 'number', 'wording', 'style']);
  });
});

const long = (seed: number): string =>
  Array.from(
    { length: 12_000 },
    (_, i) => `Item ${i} of list ${(i * seed) % 97} went to port ${i % 31}.`,
  ).join('\n\n');

describe('always', () => {
  const WORDS = [
    'harbour',
    'board',
    'not',
    'Solwick',
    '14',
    'said',
    'the',
    'of',
    'Tuesday',
    'ferry',
    '"',
    ',',
    '—',
  ];
  const sentence = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
    .map((words) => `${words.join(' ')}.`);
  const story = fc
    .array(sentence, { minLength: 1, maxLength: 8 })
    .map((sentences) => sentences.join(' The '));

  test('spans slice to their text, weights lie in 0–1 and fall, both ways and twice the same', () => {
    fc.assert(
      fc.property(story, story, (from, to) => {
        const [a, b] = [sideOf({ text: from }), sideOf({ text: to })];
        const found = compareVersions(a, b, { typography: true });
        for (const [index, change] of found.entries()) {
          for (const [quote, side] of [[change.from, a] as const, [change.to, b] as const]) {
            if (!quote) continue;
            expect(quote.article).toBe(side.article.id);
            expect(quote.text).toBe(side.article.text.slice(quote.start, quote.end));
            expect(quote.text).not.toBe('');
          }
          expect(change.weight).toBeGreaterThanOrEqual(0);
          expect(change.weight).toBeLessThanOrEqual(found[index - 1]?.weight ?? 1);
        }
        expect(compareVersions(a, b, { typography: true })).toEqual(found);
      }),
    );
  });

  test('a version has not changed from itself', () => {
    fc.assert(
      fc.property(story, (text) => {
        expect(changes(text, text)).toEqual([]);
      }),
    );
  });

  test('two long versions are compared in near-linear time', () => {
    expect(changes(long(3), long(5)).length).toBeGreaterThan(0);
  });
});
