import { describe as suite, expect, it } from 'vitest';
import { modelFiles } from '../../src/io/models.ts';
import { findNames } from '../../src/read/names/names.ts';
import { trainedRecogniser } from '../../src/read/names/trained.ts';
import { layOut } from '../../src/read/page.ts';
import { decodeModel, rowOf } from '../../src/read/tagging/decode.ts';
import { hashWord } from '../../src/read/tagging/hash.ts';
import { mayFollow, NAME_LABELS } from '../../src/read/tagging/name-labels.ts';
import { PARTS_OF_SPEECH, tagLine, taggingRoom } from '../../src/read/tagging/tagger.ts';
import { describe, roomFor, SHAPE, shapeOf } from '../../src/read/tagging/word-facts.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { articleOf } from '../support/article.ts';

const files = modelFiles();
if (!files) throw new Error('models/ has no weights; `npm run train` makes them');
const tagger = decodeModel(files.tagger);
const recogniser = trainedRecogniser({ tagger, names: decodeModel(files.names) });

function tagsOf(sentence: string): string {
  const words = tokenize(sentence);
  const [facts, room] = [roomFor(words.length), taggingRoom(words.length)];
  describe(words, facts);
  tagLine(tagger, facts, room);
  return words.map(({ text }, at) => `${text}/${PARTS_OF_SPEECH[room.tags[at] ?? 0]}`).join(' ');
}

function namesIn(text: string, title?: string): string[] {
  const page = layOut(articleOf(title === undefined ? { text } : { text, title }));
  return findNames(page, recogniser).names.map((name) => `${name.kind} ${name.text}`);
}

suite('the tagger', () => {
  it('tells verbs from nouns by what stands around them', () => {
    expect(tagsOf('They report that the report was late.')).toBe(
      'They/PRON report/VERB that/SCONJ the/DET report/NOUN was/AUX late/ADJ ./PUNCT',
    );
  });

  it('reads shouted headlines', () => {
    expect(tagsOf('MINISTER SAYS HARBOUR WILL CLOSE')).toContain('SAYS/VERB');
    expect(tagsOf('MINISTER SAYS HARBOUR WILL CLOSE')).toContain('WILL/AUX');
  });

  it('tags nothing where there is nothing', () => {
    expect(tagsOf('')).toBe('');
  });
});

suite('the trained recogniser', () => {
  it('finds persons, bodies and places', () => {
    const names = namesIn(
      'Ingrid Halvorsen met officials of the Veldmark Grain Company in Norway on Tuesday. ' +
        'Halvorsen said the company would stay.',
    );
    expect(names).toEqual([
      'person Ingrid Halvorsen',
      'organisation Veldmark Grain Company',
      'place Norway',
      'person Halvorsen',
    ]);
  });

  it('leaves the title outside the name', () => {
    expect(namesIn('The town thanked Mayor Odile Ferrand for the bridge.')).toEqual([
      'person Odile Ferrand',
    ]);
  });

  it('gives spans that do not overlap, in order', () => {
    const text =
      'Anders Quill of the Harrow Bay Council told the Lund Post that John and Paul left. ';
    const found = recogniser.recognise(layOut(articleOf({ text: text.repeat(20) })));
    expect(found.length).toBeGreaterThan(60);
    for (const [at, one] of found.entries()) {
      expect(one.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
      expect(one.end).toBeGreaterThan(one.start);
    }
  });

  it('stays in time and room on a text of capitals only', () => {
    const page = layOut(articleOf({ text: 'Ada Brun '.repeat(20_000) }));
    const start = performance.now();
    expect(recogniser.recognise(page).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('finds nothing in an empty text', () => {
    expect(namesIn('')).toEqual([]);
  });
});

suite('weights', () => {
  it('are refused with a reason where they are none', () => {
    const bytes = Uint8Array.from('PK34 something else', (letter) => letter.charCodeAt(0));
    expect(() => decodeModel(bytes)).toThrow(/begins with “PK34”/u);
  });

  it('are refused where the file is cut off', () => {
    expect(() => decodeModel(files.names.slice(0, 100_000))).toThrow(/ends after 100000 bytes/u);
  });

  it('may stand anywhere in a buffer', () => {
    const shifted = new Uint8Array(files.names.length + 3);
    shifted.set(files.names, 3);
    const same = Buffer.compare(
      Buffer.from(decodeModel(shifted.subarray(3)).weights),
      Buffer.from(decodeModel(files.names).weights),
    );
    expect(same).toBe(0);
  });

  it('know which features they have', () => {
    const owners = Uint8Array.from([0, 7, 0, 0]);
    const model = { owners, labels: ['a', 'b'], shift: 30 };
    expect(rowOf(model, 0x40000007 | 0)).toBe(2);
    expect(rowOf(model, 7)).toBe(2);
    expect(rowOf(model, 0x40000008 | 0)).toBe(-1);
    expect(rowOf(model, 0xc0000007 | 0)).toBe(-1);
  });
});

suite('facts of words', () => {
  it('tell how a word is written', () => {
    const low = (word: string): number => shapeOf(word) & 7;
    expect(low('harbour')).toBe(SHAPE.small);
    expect(low('Harbour')).toBe(SHAPE.capital);
    expect(low('Mbeki-Stroud')).toBe(SHAPE.capital);
    expect(low('Émile')).toBe(SHAPE.capital);
    expect(low('NATO')).toBe(SHAPE.capitals);
    expect(low('McBride')).toBe(SHAPE.mixed);
    expect(low('1,200')).toBe(SHAPE.number);
    expect(low('—')).toBe(SHAPE.sign);
  });

  it('are the same for a word in any capitals, and for any digits', () => {
    const facts = roomFor(4);
    describe([{ text: 'Route66' }, { text: 'ROUTE12' }, { text: 'route' }], facts);
    expect(facts.lower[0]).toBe(facts.lower[1]);
    expect(facts.lower[0]).toBe(hashWord('route66'));
    expect(facts.lower[0]).not.toBe(facts.lower[2]);
  });
});

suite('labels', () => {
  it('follow each other only as names do', () => {
    const may = (a: string, b: string): boolean =>
      mayFollow(
        NAME_LABELS.findIndex((label) => label === a),
        NAME_LABELS.findIndex((label) => label === b),
      );
    expect(may('O', 'B-person')).toBe(true);
    expect(may('B-person', 'L-person')).toBe(true);
    expect(may('L-person', 'U-place')).toBe(true);
    expect(may('B-person', 'L-place')).toBe(false);
    expect(may('B-person', 'O')).toBe(false);
    expect(may('O', 'I-place')).toBe(false);
  });
});
