import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeModel } from '../../src/read/tagging/decode.ts';
import { readGumNames, readNameList } from './names-data.ts';
import { trainNames } from './train-names.ts';
import { trainTagger } from './train-tagger.ts';
import { inOurWords, readGumSplit, readTreebank } from './treebanks.ts';

const USAGE = `npm run train [-- DIRECTORY]

Trains the tagger and the recogniser of names from ../shared/data/names (or RASHOMON_DATA/data/names)
and writes en-tagger.bin and en-names.bin into DIRECTORY (models/, where none is named). The same data
and the same sources give the same bytes.
`;

const shared =
  process.env['RASHOMON_DATA'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const data = `${shared}/data/names`;
const [target = fileURLToPath(new URL('..', import.meta.url))] = process.argv.slice(2);

if (target.startsWith('-')) console.log(USAGE);
else if (existsSync(data)) train();
else {
  console.error(`no data to train from: ${data} is not there`);
  process.exitCode = 2;
}

function train(): void {
  mkdirSync(target, { recursive: true });
  const tagger = trainTagger(taggedSentences());
  write('en-tagger.bin', tagger);
  const names = trainNames(namedDocuments(), decodeModel(tagger));
  write('en-names.bin', names);
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(`${target}/${name}`, bytes);
  console.log(
    `${createHash('sha256').update(bytes).digest('hex')}  ${name}  ${bytes.length} bytes`,
  );
}

function text(path: string): string {
  return readFileSync(`${data}/${path}`, 'utf8');
}

/** The train parts of UD EWT and GUM, in their own words and, where these are cut otherwise, in ours. */
function taggedSentences() {
  const sentences = [
    ...readTreebank(text('ud-ewt/train.conllu')),
    ...readGumSplit(`${data}/gum`, 'train').flatMap(({ content }) => readTreebank(content)),
  ];
  return sentences.flatMap((sentence) => {
    const ours = inOurWords(sentence);
    return ours ? [sentence.words, ours] : [sentence.words];
  });
}

/** GUM's train documents, wikigold, and CrossNER's politics train sentences. */
function namedDocuments() {
  return [
    ...readGumSplit(`${data}/gum`, 'train').flatMap(({ name, content }) =>
      readGumNames(content, name),
    ),
    ...readNameList(
      text('entities/wikigold.conll'),
      'wikigold',
      { form: 0, tag: 1 },
      { PER: 'person', ORG: 'organisation', LOC: 'place' },
    ),
    ...readNameList(
      text('entities/crossner-politics-train.txt'),
      'crossner',
      { form: 0, tag: 1 },
      {
        politician: 'person',
        person: 'person',
        politicalparty: 'organisation',
        organisation: 'organisation',
        country: 'place',
        location: 'place',
      },
    ),
  ];
}
