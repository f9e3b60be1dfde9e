import { scoreChanges } from '../metrics/changes.ts';
import { falseMerges, occurrencesOf, scoreOccurrences, splitPersons } from '../metrics/identity.ts';
import { scoreTimes } from '../metrics/times.ts';
import { keysOf } from '../text.ts';
import { count, share, type Measure, type Section } from '../section.ts';
import { accounts, documents, relations, stories } from './example-lineage.ts';
import { exampleOf, type Example, type ExampleGold } from './example-pile.ts';
import { pointRows, statementRows, utteranceRows } from './rows.ts';
import { merged } from './story.ts';
import type { Docs } from '../metrics/documents.ts';
import type { GoldPoint } from '../metrics/points.ts';
import type { GoldStatement } from '../metrics/statements.ts';
import type { Program, StoryOutput } from '../contract.ts';

const SET = 'pile';

/** The pile that ships with the program, against the gold that ships with it: needs no other data. */
export const example: Section = {
  name: 'example',
  needs: [],
  parts: [
    async (program) => documents(exampleOf(program)),
    async (program) => relations(exampleOf(program)),
    async (program) => accounts(exampleOf(program)),
    async (program) => stories(exampleOf(program)),
    async (program) => versionChanges(exampleOf(program), program),
    async (program) => statements(exampleOf(program)),
    async (program) => people(exampleOf(program)),
    async (program) => times(exampleOf(program)),
    async (program) => lineup(exampleOf(program)),
    async (program) => wordChoice(exampleOf(program)),
  ],
};

async function versionChanges({ gold, inputs }: Example, program: Program): Promise<Measure[]> {
  const pairs = new Map(gold.versionChanges.map((one) => [`${one.fromDoc} ${one.toDoc}`, one]));
  let [present, kindRight, typographic] = [0, 0, 0];
  const misses: string[] = [];
  for (const { fromDoc, toDoc } of pairs.values()) {
    const [from, to] = [fromDoc, toDoc].map((doc) => inputs.find((one) => one.source === doc));
    if (!from || !to) continue;
    const [a, b] = await program.read([from, to]);
    if (!a || !b) continue;
    const wanted = gold.versionChanges.filter((one) => one.fromDoc === fromDoc);
    const score = scoreChanges({ from: a, to: b }, wanted, await program.versions(from, to));
    present += score.present;
    kindRight += score.kindRight;
    typographic += score.typographic;
    misses.push(...score.misses.map((miss) => `${fromDoc}: ${miss}`));
  }
  const all = gold.versionChanges.length;
  return [
    count(SET, 'version changes present', present, all, misses),
    count(SET, 'version changes, kind too', kindRight, all, misses),
    count(SET, 'no typographic change', Number(typographic === 0), 1, misses),
  ];
}

async function statements(pile: Example): Promise<Measure[]> {
  const docs = await pile.docs();
  const gold = pile.gold.statements.map(({ relay, medium, ...rest }): GoldStatement => ({
    ...rest,
    relay: relay ?? undefined,
    medium: medium ?? undefined,
  }));
  return statementRows(SET, docs, gold, pile.gold.notStatements);
}

/** Story by story, as the program lists people; texts in other languages are not read yet. */
async function people(pile: Example): Promise<Measure[]> {
  const { gold } = pile;
  const docs = await pile.docs();
  const { accounts: ours } = await pile.compared();
  let right = 0;
  let all = 0;
  const faults: string[] = [];
  const occurrences = [];
  for (const story of gold.stories) {
    const own = new Map(
      [...docs].filter(
        ([name]) => story.documents.includes(name) && gold.documents[name]?.language === 'en',
      ),
    );
    const found = occurrencesOf(own, gold.people, await storyOf(pile, own), ours);
    const [split, joined] = [splitPersons(found), falseMerges(found)];
    for (const name of new Set(found.map(({ person }) => person))) {
      all += 1;
      if (!split.has(name) && !joined.some((fault) => fault.includes(name))) right += 1;
    }
    faults.push(...[...split.values(), ...joined].map((fault) => `${story.id}: ${fault}`));
    occurrences.push(
      ...found.map((one) => ({
        ...one,
        person: `${story.id} ${one.person}`,
        ours: one.ours === undefined ? undefined : `${story.id} ${one.ours}`,
      })),
    );
  }
  return [
    count(SET, 'people, each one person', right, all, faults),
    share(SET, 'people, B³ F1', scoreOccurrences(occurrences).f1, occurrences.length),
  ];
}

/** The program's stories that touch these documents, as one. */
async function storyOf({ compared }: Example, docs: Docs): Promise<StoryOutput | undefined> {
  const ids = new Set([...docs.values()].map(({ article }) => article.id));
  const { stories: all } = await compared();
  return merged({ stories: all.filter(({ articles }) => articles.some((id) => ids.has(id))) });
}

async function times(pile: Example): Promise<Measure[]> {
  const docs = await pile.docs();
  // Without a comparison there is no timeline, and the reader's own values count.
  const story = await storyOf(pile, docs).catch(() => undefined);
  const score = scoreTimes(docs, pile.gold.dates, story);
  return [count(SET, 'times, right value', score.right, pile.gold.dates.length, score.misses)];
}

async function lineup(pile: Example): Promise<Measure[]> {
  const { gold } = pile;
  const docs = await pile.docs();
  const story = await storyOf(pile, docs);
  const accountOf = (doc: string): string =>
    gold.accounts.find((account) => account.documents.includes(doc))?.id ?? doc;
  const utterances = gold.utterances.map(({ tellings }) => tellings);
  return [
    ...pointRows(SET, { docs, accountOf }, gold.points.map(goldPoint), story),
    ...utteranceRows(SET, { docs, accountOf }, utterances, story),
  ];
}

function goldPoint(point: ExampleGold['points'][number]): GoldPoint {
  return {
    name: `${point.id} ${point.gist}`,
    tellings: point.tellings,
    agreement: point.relation,
    alsoAgreement: point.altRelations,
    origins: point.origins,
    scored: true,
  };
}

/** A choice is found where one entry has every term of the gold, in a document that the gold names. */
async function wordChoice(pile: Example): Promise<Measure[]> {
  const docs = await pile.docs();
  const entries = (await storyOf(pile, docs))?.wording ?? [];
  const has = (entry: (typeof entries)[number], text: string, where: readonly string[]): boolean =>
    entry.terms.some(
      (term) =>
        keysOf(text).every((key) => keysOf(term.text).includes(key)) &&
        where.some((doc) => term.spans.some((span) => span.article === docs.get(doc)?.article.id)),
    );
  const { wording } = pile.gold;
  const right = wording.filter(({ terms }) =>
    entries.some((entry) => terms.every(({ text, documents: where }) => has(entry, text, where))),
  );
  const missed = wording
    .filter((choice) => !right.includes(choice))
    .map(({ terms }) => `gold: ${terms.map(({ text }) => text).join(' / ')}`);
  const ours = entries.map((entry) => `ours: ${entry.terms.map(({ text }) => text).join(' / ')}`);
  return [count(SET, 'word choice', right.length, wording.length, [...missed, ...ours])];
}
