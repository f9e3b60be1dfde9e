import { hasData, listFiles, readGold, readText } from '../data.ts';
import { scoreChanges, type GoldChange } from '../metrics/changes.ts';
import { docsOf, type Docs } from '../metrics/documents.ts';
import { falseMerges, occurrencesOf, scoreOccurrences, splitPersons } from '../metrics/identity.ts';
import { scoreTimes, type GoldTime } from '../metrics/times.ts';
import { keysOf } from '../text.ts';
import { count, share, type Measure, type Section } from '../section.ts';
import { pointRows, statementRows } from './rows.ts';
import type { GoldPoint } from '../metrics/points.ts';
import type { GoldStatement } from '../metrics/statements.ts';
import type {
  CompareOutput,
  Input,
  Program,
  ReadArticle,
  RelateOutput,
  StoryOutput,
} from '../contract.ts';

const SET = 'moscow';
const ACCOUNTS = ['WP', 'CNN', 'NYT'] as const;

interface Gold {
  readonly documents: Readonly<Record<string, { readonly outlet: string }>>;
  readonly lineage: {
    readonly copies: readonly (readonly string[])[];
    readonly versions: readonly { readonly documents: readonly string[] }[];
    readonly accounts: number;
  };
  readonly versionChanges: readonly GoldChange[];
  readonly quotes: readonly GoldStatement[];
  readonly notQuotes: readonly { readonly doc: string; readonly text: string }[];
  readonly people: readonly {
    readonly name: string;
    readonly alsoWritten?: readonly string[];
    readonly docs: readonly string[];
  }[];
  readonly dates: readonly GoldTime[];
  readonly points: readonly (Readonly<Partial<Record<(typeof ACCOUNTS)[number], string>>> & {
    readonly point: string;
    readonly agreement: string | null;
    readonly scored?: boolean;
    readonly origins?: { readonly atLeast: number; readonly atMost: number };
  })[];
  readonly wordChoice: readonly { readonly words: Readonly<Record<string, readonly string[]>> }[];
}

/** The smoke test: five real texts about one day, with what a careful reader finds in them. */
export const seeds: Section = {
  name: 'seeds',
  needs: ['seeds', 'gold/moscow.json'],
  parts: [
    async (program) => lineage(seeded(program)),
    async (program) => versionChanges(seeded(program), program),
    async (program) => statements(seeded(program)),
    async (program) => people(seeded(program)),
    async (program) => times(seeded(program)),
    async (program) => points(seeded(program)),
    async (program) => wordChoice(seeded(program)),
  ],
};

/** What the program makes of the seeds; what it cannot make is asked for, and breaks, where it is used. */
interface Seeded {
  readonly gold: Gold;
  readonly inputs: readonly Input[];
  readonly docs: () => Promise<Docs>;
  readonly related: () => Promise<RelateOutput>;
  readonly compared: () => Promise<CompareOutput>;
}

const remembered = new WeakMap<Program, Seeded>();

function seeded(program: Program): Seeded {
  const known = remembered.get(program);
  if (known) return known;
  const inputs = seedInputs();
  const fresh: Seeded = {
    gold: readGold<Gold>('gold/moscow.json', ['quotes', 'points', 'people', 'dates', 'lineage']),
    inputs,
    docs: once(async () => docsOf(await readBest(program, inputs), nameOf)),
    related: once(() => program.relate(inputs)),
    compared: once(() => program.compare(inputs)),
  };
  remembered.set(program, fresh);
  return fresh;
}

/** With borrowed dates, or without where the program cannot relate. */
export async function readBest(
  program: Program,
  inputs: readonly Input[],
): Promise<readonly ReadArticle[]> {
  try {
    return await program.readTogether(inputs);
  } catch {
    return program.read(inputs);
  }
}

/** The same promise for every call. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

async function storyOf({ compared }: Seeded): Promise<StoryOutput | undefined> {
  return (await compared()).stories.toSorted((a, b) => b.articles.length - a.articles.length)[0];
}

/** The five texts as a user hands them in: nothing is stated about them. */
function seedInputs(): Input[] {
  if (!hasData('seeds')) return [];
  return listFiles('seeds', '.txt').map((file) => ({
    source: file,
    text: readText(`seeds/${file}`),
    as: 'file',
  }));
}

function nameOf(source: string): string {
  return (source.split('/').at(-1) ?? source).slice(0, 3);
}

async function lineage({ gold, related: relate }: Seeded): Promise<Measure[]> {
  const related = await relate();
  const sourceOf = new Map(related.articles.map(({ id, source }) => [id, source]));
  const kindOf = (a: string | undefined, b: string | undefined): string | undefined =>
    related.relations.find((one) => {
      const ends = new Set([sourceOf.get(one.a), sourceOf.get(one.b)]);
      return ends.has(a) && ends.has(b);
    })?.kind;
  const across = related.relations.filter(
    ({ a, b }) => outletOf(gold, sourceOf.get(a)) !== outletOf(gold, sourceOf.get(b)),
  );
  const counted = (name: keyof RelateOutput['counts'], right: number): Measure =>
    count(SET, `${name} = ${right}`, Number(related.counts[name] === right), 1, [
      `ours: ${related.counts[name]}`,
    ]);
  const [copy] = gold.lineage.copies;
  const version = gold.lineage.versions[0]?.documents;
  const [copyKind, versionKind] = [
    kindOf(copy?.[0], copy?.[1]),
    kindOf(version?.[0], version?.[1]),
  ];
  const sayAcross = across.map(
    ({ a, b, kind }) => `${kind}: ${sourceOf.get(a) ?? a} ~ ${sourceOf.get(b) ?? b}`,
  );
  return [
    counted('documents', Object.keys(gold.documents).length),
    counted('texts', 4),
    counted('accounts', gold.lineage.accounts),
    counted('stories', 1),
    count(SET, 'the copy is a copy', Number(copyKind === 'copy'), 1, [
      `ours: ${copyKind ?? 'no relation'}`,
    ]),
    count(SET, 'the version is a version', Number(versionKind === 'version'), 1, [
      `ours: ${versionKind ?? 'no relation'}`,
    ]),
    count(SET, 'no relation across outlets', Number(across.length === 0), 1, sayAcross),
  ];
}

function outletOf(gold: Gold, source: string | undefined): string | undefined {
  return source === undefined ? undefined : gold.documents[source]?.outlet;
}

async function versionChanges({ gold, inputs }: Seeded, program: Program): Promise<Measure[]> {
  const [from, to] = (gold.lineage.versions[0]?.documents ?? []).map((file) =>
    inputs.find(({ source }) => source === file),
  );
  if (!from || !to) return [];
  const output = await program.versions(from, to);
  const [a, b] = await program.read([from, to]);
  if (!a || !b) return [];
  const score = scoreChanges({ from: a, to: b }, gold.versionChanges, output);
  const substance = score.at[gold.versionChanges.findIndex(({ kind }) => kind === 'substance')];
  const first = output.changes[0];
  return [
    count(SET, 'version changes present', score.present, gold.versionChanges.length, score.misses),
    count(
      SET,
      'version changes, kind too',
      score.kindRight,
      gold.versionChanges.length,
      score.misses,
    ),
    count(SET, 'substance change first', Number(substance === 0), 1, [
      `ours first: ${first ? `${first.kind} “${first.from?.text ?? ''}” → “${first.to?.text ?? ''}”` : 'nothing'}`,
    ]),
    count(
      SET,
      'no typographic change',
      Number(score.typographic === 0),
      1,
      score.misses.filter((miss) => miss.startsWith('typography')),
    ),
  ];
}

async function statements({ gold, docs }: Seeded): Promise<Measure[]> {
  return statementRows(SET, await docs(), gold.quotes, gold.notQuotes);
}

async function people(seed: Seeded): Promise<Measure[]> {
  const { gold } = seed;
  const docs = await seed.docs();
  const listed = gold.people.map((person) => ({
    name: person.name,
    mentions: Object.fromEntries(
      person.docs.map((doc) => [doc, [person.name, ...(person.alsoWritten ?? [])]]),
    ),
  }));
  const occurrences = occurrencesOf(
    docs,
    listed,
    await storyOf(seed),
    (await seed.compared()).accounts,
  );
  const split = splitPersons(occurrences);
  const merged = falseMerges(occurrences);
  const b3 = scoreOccurrences(occurrences);
  const faults = [...split.values(), ...merged];
  const right = gold.people.filter(
    ({ name }) => !split.has(name) && !merged.some((fault) => fault.includes(name)),
  );
  return [
    count(SET, 'people, each one person', right.length, gold.people.length, faults),
    share(SET, 'people, B³ F1', b3.f1, occurrences.length, unfound(occurrences)),
  ];
}

/** Mentions at which we have nobody, for the list of misses. */
function unfound(
  occurrences: readonly {
    readonly doc: string;
    readonly text: string;
    readonly person: string;
    readonly ours: string | undefined;
  }[],
): string[] {
  const without = occurrences.filter(({ ours }) => ours === undefined);
  return [
    ...new Set(
      without.map(({ doc, text, person }) => `${doc}  “${text}” is ${person}; ours: nobody there`),
    ),
  ];
}

async function times(seed: Seeded): Promise<Measure[]> {
  const { gold } = seed;
  // Without a comparison there is no timeline, and the reader's own values count.
  const story = await storyOf(seed).catch(() => undefined);
  const score = scoreTimes(await seed.docs(), gold.dates, story);
  return [
    count(SET, 'times, right value', score.right, gold.dates.length, score.misses),
    count(SET, 'times found', score.found, gold.dates.length),
  ];
}

async function points(seed: Seeded): Promise<Measure[]> {
  const { gold } = seed;
  const docs = await seed.docs();
  const story = await storyOf(seed);
  const goldPoints: GoldPoint[] = gold.points.map((point) => ({
    name: point.point,
    tellings: ACCOUNTS.flatMap((account) => {
      const text = point[account];
      return text === undefined ? [] : [{ account, text }];
    }),
    agreement: point.agreement ?? undefined,
    origins: point.origins,
    scored: point.scored !== false,
  }));
  return pointRows(SET, { docs, accountOf }, goldPoints, story);
}

function accountOf(doc: string): string {
  if (doc < '002') return 'WP';
  return doc < '004' ? 'CNN' : 'NYT';
}

function stem(word: string): string {
  return word.toLowerCase().replace(/(?:ing|ence|ed|s)$/u, '');
}

async function wordChoice(seed: Seeded): Promise<Measure[]> {
  const { gold } = seed;
  const docs = await seed.docs();
  const story = await storyOf(seed);
  const right = gold.wordChoice.filter(({ words }) =>
    (story?.wording ?? []).some((entry) =>
      Object.entries(words).every(([word, where]) =>
        entry.terms.some(
          (term) =>
            keysOf(term.text).some((key) => stem(key) === stem(word)) &&
            where.some((doc) =>
              term.spans.some((span) => span.article === docs.get(doc)?.article.id),
            ),
        ),
      ),
    ),
  );
  const missed = gold.wordChoice
    .filter((choice) => !right.includes(choice))
    .map(({ words }) => `gold: ${Object.keys(words).join(' / ')}`);
  const ours = (story?.wording ?? []).map(
    (entry) => `ours: ${entry.terms.map(({ text }) => text).join(' / ')}`,
  );
  const misses = missed.length > 0 ? [...missed, ...ours] : [];
  return [count(SET, 'word choice', right.length, gold.wordChoice.length, misses)];
}
