import { flipsOf, type FlipKind } from '../generators/flips.ts';
import { twoAccounts } from '../generators/piles.ts';
import { retellingsOf } from '../generators/retellings.ts';
import { moreSources, sources, type Source } from '../generators/sentences.ts';
import { count, type Measure, type Section } from '../section.ts';
import { brief, keysOf, plain } from '../text.ts';
import { merged } from './story.ts';
import type { Point, Program, Quote } from '../contract.ts';

/**
 * Two accounts that cannot both be right, and two that say the same in other words, made from the
 * texts' own sentences: a whole comparison for each.
 */
export const contradictions: Section = {
  name: 'contradictions',
  needs: ['data/points', 'data/stories/basil-dev.jsonl'],
  parts: [generated],
};

/** What cannot both be so: the flips that leave the rest of a sentence as it is. */
const CONTRADICTING: ReadonlySet<FlipKind> = new Set([
  'number',
  'date',
  'name',
  'roles',
  'negation',
]);

/** So many of a kind, taken evenly from all there are. */
const MOST = 48;

interface Pair {
  readonly source: Source;
  readonly kind: string;
  readonly sentence: Source['sentences'][number];
  readonly from: string;
  readonly claim: string;
}

interface Outcome extends Pair {
  /** The points that hold both sentences. */
  readonly points: readonly Point[];
}

async function generated(program: Program): Promise<readonly Measure[]> {
  const all = [...sources(), ...moreSources()];
  const contradicting = all.flatMap((source) =>
    source.sentences.flatMap((sentence) =>
      flipsOf(sentence.text, source.people)
        .filter(({ kind }) => CONTRADICTING.has(kind))
        .map((flip): Pair => ({ source, sentence, ...flip })),
    ),
  );
  const faithful = all.flatMap((source) =>
    source.sentences.flatMap((sentence) =>
      retellingsOf(sentence.text, sentence.day).map((retelling): Pair => ({
        source,
        sentence,
        ...retelling,
      })),
    ),
  );
  const [flipped, retold] = [
    await outcomes(program, contradicting),
    await outcomes(program, faithful),
  ];
  return [
    ...figures('contradictions', flipped, 'called conflict', isConflict, true),
    ...figures('faithful retellings', retold, 'called conflict (0 is best)', isConflict, false),
    ...figures('contradictions', flipped, 'in one point', isJoined, true).map(asDetail),
    ...figures('faithful retellings', retold, 'in one point', isJoined, true).map(asDetail),
    ...figures('faithful retellings', retold, 'called agree', isAgreed, true).map(asDetail),
  ];
}

async function outcomes(program: Program, pairs: readonly Pair[]): Promise<Outcome[]> {
  const kinds = [...new Set(pairs.map(({ kind }) => kind))];
  const chosen = kinds.flatMap((kind) => spread(pairs.filter((pair) => pair.kind === kind)));
  const found: Outcome[] = [];
  for (const pair of chosen) {
    const pile = twoAccounts(pair.source, pair.sentence, pair.claim);
    if (!pile) continue;
    const compared = await program.compare([pile.told, pile.retold]);
    const sides = compared.articles.map(({ id, source }) => ({ id, source }));
    const idOf = (wanted: string): string | undefined =>
      sides.find(({ source }) => source === wanted)?.id;
    const [told, retold] = [idOf(pile.told.source), idOf(pile.retold.source)];
    const points = merged(compared)?.points ?? [];
    const both = points.filter(
      ({ tellings }) =>
        tellings.some((quote) => quote.article === told && isOf(quote, pair.from)) &&
        tellings.some((quote) => quote.article === retold && isOf(quote, pair.claim)),
    );
    found.push({ ...pair, points: both });
  }
  return found;
}

function spread<T>(items: readonly T[]): T[] {
  if (items.length <= MOST) return [...items];
  return Array.from(
    { length: MOST },
    (_, at) => items[Math.floor((at * items.length) / MOST)],
  ).filter((item) => item !== undefined);
}

/** Whether a telling's words are a sentence's: so many of them stand in it. */
function isOf({ text }: Quote, sentence: string): boolean {
  const words = keysOf(plain(text));
  const known = new Set(keysOf(sentence));
  return words.length > 0 && words.filter((word) => known.has(word)).length >= 0.8 * words.length;
}

type Judge = (outcome: Outcome) => boolean;
const isConflict: Judge = ({ points }) => points.some(({ agreement }) => agreement === 'conflict');
const isAgreed: Judge = ({ points }) => points.some(({ agreement }) => agreement === 'agree');
const isJoined: Judge = ({ points }) => points.length > 0;

function figures(
  set: string,
  all: readonly Outcome[],
  metric: string,
  judge: Judge,
  wanted: boolean,
): Measure[] {
  const figure = (name: string, own: readonly Outcome[]): Measure =>
    count(
      name,
      metric,
      own.filter(judge).length,
      own.length,
      own.filter((outcome) => judge(outcome) !== wanted).map(miss),
    );
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return [
    { ...figure(set, all), misses: [] },
    ...kinds.map((kind) =>
      asDetail(
        figure(
          `${set}: ${kind}`,
          all.filter((outcome) => outcome.kind === kind),
        ),
      ),
    ),
  ];
}

function asDetail(measure: Measure): Measure {
  return { ...measure, detail: true };
}

function miss({ source, sentence, from, claim, points }: Outcome): string {
  const called = points.map(
    ({ agreement, tellings }) =>
      `    ${agreement}: ${tellings.map(({ text }) => `“${brief(text, 140)}”`).join(' | ')}`,
  );
  const told = points.length === 0 ? ['    in no one point'] : called;
  return [`${source.name} ${sentence.doc}: ${from}`, `    retold: ${claim}`, ...told].join('\n');
}
