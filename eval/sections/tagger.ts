import { readFileSync } from 'node:fs';
import { dataPath, readText } from '../data.ts';
import { exactSpan, exactTyped, shifted, spanF1, type Marked } from '../metrics/spans.ts';
import { share, type Measure, type Section } from '../section.ts';
import {
  pageOf,
  readGumNames,
  readNameList,
  type NamedDocument,
} from '../../models/training/names-data.ts';
import { readGumSplit, readTreebank, type TreeSentence } from '../../models/training/treebanks.ts';
import { findNames } from '../../src/read/names/names.ts';
import { rulesRecogniser } from '../../src/read/names/rules.ts';
import { trainedRecogniser } from '../../src/read/names/trained.ts';
import { decodeModel, type Model } from '../../src/read/tagging/decode.ts';
import { PARTS_OF_SPEECH, tagLine, taggingRoom } from '../../src/read/tagging/tagger.ts';
import { describe, roomFor } from '../../src/read/tagging/word-facts.ts';
import type { Recogniser } from '../../src/read/names/recogniser.ts';
import type { Program } from '../contract.ts';

/** The trained weights by themselves: parts of speech on given words, names without and with them. */
export const tagger: Section = {
  name: 'tagger',
  needs: ['data/names/ud-ewt/test.conllu', 'data/names/gum/splits.md', 'data/names/entities'],
  parts: [ours(measureTagger), ours(measureNames)],
};

/** The naive program has no weights; it gets no figure. */
function ours(measure: () => readonly Measure[]): Section['parts'][number] {
  return async (program: Program) => (program.name === 'rashomon' ? measure() : []);
}

function model(name: string): Model {
  return decodeModel(readFileSync(new URL(`../../models/${name}`, import.meta.url)));
}

function gum(heading: string): { readonly name: string; readonly content: string }[] {
  return readGumSplit(dataPath('data/names/gum'), heading);
}

function measureTagger(): Measure[] {
  const weights = model('en-tagger.bin');
  return [
    accuracy('ewt-test', weights, readTreebank(readText('data/names/ud-ewt/test.conllu'))),
    accuracy(
      'gum-test',
      weights,
      gum('test').flatMap(({ content }) => readTreebank(content)),
    ),
  ];
}

function accuracy(set: string, weights: Model, sentences: readonly TreeSentence[]): Measure {
  const longest = sentences.reduce((most, { words }) => Math.max(most, words.length), 0);
  const [facts, room] = [roomFor(longest), taggingRoom(longest)];
  let [right, all] = [0, 0];
  const mixedUp = new Map<string, number>();
  for (const { words } of sentences) {
    describe(words, facts);
    tagLine(weights, facts, room);
    for (const [at, { tag }] of words.entries()) {
      all += 1;
      const found = room.tags[at] ?? 0;
      if (found === tag) right += 1;
      else {
        const pair = `${PARTS_OF_SPEECH[tag]} taken for ${PARTS_OF_SPEECH[found]}`;
        mixedUp.set(pair, (mixedUp.get(pair) ?? 0) + 1);
      }
    }
  }
  const worst = [...mixedUp].toSorted((a, b) => b[1] - a[1]).slice(0, 20);
  return share(
    set,
    'part of speech (UPOS)',
    all === 0 ? 0 : right / all,
    all,
    worst.map(([pair, times]) => `${times} × ${pair}`),
  );
}

function measureNames(): Measure[] {
  const trained = trainedRecogniser({
    tagger: model('en-tagger.bin'),
    names: model('en-names.bin'),
  });
  const uner = readNameList(
    readText('data/names/entities/uner-ewt-test.iob2'),
    'uner',
    { form: 1, tag: 2 },
    { PER: 'person', ORG: 'organisation', LOC: 'place' },
  );
  const cut = gum('test').flatMap(({ name, content }) => readGumNames(content, name));
  return [
    ...namesIn('uner-ewt-test', uner, trained),
    // Cut to the proper name, as our names are; section `names` asks for GUM's whole mentions.
    ...namesIn('gum-test, proper names', cut, trained),
  ];
}

function namesIn(set: string, documents: readonly NamedDocument[], trained: Recogniser): Measure[] {
  const [gold, found, byRules]: [Marked[], Marked[], Marked[]] = [[], [], []];
  let offset = 0;
  for (const document of documents) {
    const page = pageOf(document);
    const marked = (names: readonly { start: number; end: number; kind: string }[]): Marked[] =>
      shifted(
        names.map(({ start, end, kind }) => ({ start, end, mark: kind })),
        offset,
      );
    gold.push(...marked(document.spans));
    found.push(...marked(findNames(page, trained).names));
    byRules.push(...marked(findNames(page, rulesRecogniser).names));
    offset += document.text.length + 1;
  }
  return [
    share(set, 'names, exact and typed, F1', spanF1(gold, found, exactTyped).f1, gold.length),
    share(set, 'names, exact span, F1', spanF1(gold, found, exactSpan).f1, gold.length),
    share(set, 'names by rules alone, F1', spanF1(gold, byRules, exactTyped).f1, gold.length),
  ];
}
