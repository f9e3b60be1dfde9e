import { moved, shiftBetween } from '../align.ts';
import { listFiles, readText } from '../data.ts';
import {
  attributionF1,
  emittedBy,
  emptyTally,
  tallyAttributions,
  tallyDirect,
} from '../metrics/attributions.ts';
import { readStandoff, type Attribution } from '../metrics/standoff.ts';
import { share, type Measure, type Section } from '../section.ts';
import { brief, wordsOf } from '../text.ts';
import type { Input, Program } from '../contract.ts';

const SET = 'polnear-dev';
const FOLDER = 'data/statements/polnear-dev';

interface Annotated {
  readonly input: Input;
  /** Per annotator, by file name; the first one is the gold. */
  readonly annotations: readonly (readonly Attribution[])[];
}

/** Attributions in political news, against the first annotator by file name. */
export const statements: Section = {
  name: 'statements',
  needs: [FOLDER, 'data/statements/polnear-metadata.tsv'],
  parts: [measure],
};

function ratio(right: number, of: number): number {
  return of === 0 ? 0 : right / of;
}

function annotated(): Annotated[] {
  const files = listFiles(FOLDER);
  const days = publicationDays();
  return files
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const name = file.slice(0, -'.txt'.length);
      const text = readText(`${FOLDER}/${file}`);
      const annotations = files
        .filter((other) => other.startsWith(`${name}_`) && other.endsWith('.ann'))
        .map((other) => readStandoff(readText(`${FOLDER}/${other}`), text));
      return { input: { source: file, text, as: 'file', published: days.get(name) }, annotations };
    });
}

function publicationDays(): Map<string, string> {
  const [head, ...lines] = readText('data/statements/polnear-metadata.tsv').split('\n');
  const columns = (head ?? '').split('\t');
  const [name, day] = [columns.indexOf('filename'), columns.indexOf('publication_date')];
  return new Map(
    lines
      .map((line) => line.split('\t'))
      .filter((cells) => /^\d{4}-\d\d-\d\d$/u.test(cells[day] ?? ''))
      .map((cells) => [cells[name] ?? '', cells[day] ?? '']),
  );
}

/** How far the other annotators of a document meet the first one, by the same rule. */
function ceiling(documents: readonly Annotated[]): number {
  const tally = emptyTally();
  for (const { input, annotations } of documents) {
    const [first, ...others] = annotations;
    const words = wordsOf(input.text);
    for (const other of others) {
      tallyAttributions(
        tally,
        words,
        first ?? [],
        other.filter(({ source }) => source.length > 0),
      );
    }
  }
  return attributionF1(tally).f1;
}

function missedIn(
  text: string,
  words: ReturnType<typeof wordsOf>,
  gold: readonly Attribution[],
  found: readonly Attribution[],
): string[] {
  const say = (ranges: readonly { start: number; end: number }[]): string =>
    brief(ranges.map(({ start, end }) => text.slice(start, end)).join(' … '), 90);
  const touching = (item: Attribution): Attribution[] =>
    found.filter((one) =>
      one.content.some((a) => item.content.some((b) => a.start < b.end && b.start < a.end)),
    );
  return gold
    .filter((item) => {
      const tally = emptyTally();
      tallyAttributions(tally, words, [item], found);
      return tally.goldHit < tally.gold;
    })
    .map((item) => {
      const near = touching(item).map((one) => `${say(one.source)} → “${say(one.content)}”`);
      const ours = near.length === 0 ? 'nothing there' : near.join('\n          ');
      return `gold: ${say(item.source)} → “${say(item.content)}”\n    ours: ${ours}`;
    });
}

async function measure(program: Program): Promise<readonly Measure[]> {
  const documents = annotated();
  const read = new Map(
    (await program.read(documents.map(({ input }) => input))).map((article) => [
      article.source,
      article,
    ]),
  );
  const tally = emptyTally();
  const lost: string[] = [];
  const unread: string[] = [];
  const directMisses: string[] = [];
  for (const { input, annotations } of documents) {
    const article = read.get(input.source);
    const shift = article ? shiftBetween(input.text, article.text) : undefined;
    const raw = annotations[0] ?? [];
    if (!article || shift === undefined) {
      unread.push(`${input.source}: ${article ? 'its text was changed' : 'not read'}`);
      tally.gold += raw.length;
      continue;
    }
    const words = wordsOf(article.text);
    const gold = raw.map(({ content, source }) => ({
      content: moved(content, shift),
      source: moved(source, shift),
    }));
    const found = emittedBy(article);
    const hit = tally.goldHit;
    tallyAttributions(tally, words, gold, found);
    tallyDirect(tally, article, words, gold, directMisses);
    if (tally.goldHit - hit < gold.length) lost.push(...missedIn(article.text, words, gold, found));
  }
  const { precision, recall, f1 } = attributionF1(tally);
  return [
    share(SET, 'content and source, F1', f1, tally.gold, [...unread, ...lost]),
    share(SET, 'content and source, precision', precision, tally.found),
    share(SET, 'content and source, recall', recall, tally.gold),
    share(SET, 'content found', ratio(tally.contentHit, tally.contentGold), tally.contentGold),
    share(SET, 'another annotator (ceiling), F1', ceiling(documents), 2),
    share(
      SET,
      'direct: span found',
      ratio(tally.directSpan, tally.direct),
      tally.direct,
      directMisses,
    ),
    share(SET, 'direct: right speaker', ratio(tally.directRight, tally.direct), tally.direct),
    share(
      SET,
      'direct: precision where a speaker is given',
      ratio(tally.directPerson, tally.directNamed),
      tally.directNamed,
    ),
    share(
      SET,
      'direct: speaker given (coverage)',
      ratio(tally.directNamed, tally.direct),
      tally.direct,
    ),
  ];
}
