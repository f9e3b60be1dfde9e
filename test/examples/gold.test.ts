import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

const place = z.object({ doc: z.string(), text: z.string().min(1) });
const alternatives = z.array(z.string());
const goldShape = z.object({
  counts: z.object({
    documents: z.number(),
    texts: z.number(),
    accounts: z.number(),
    stories: z.number(),
  }),
  documents: z.record(
    z.string(),
    z.object({
      file: z.string(),
      outlet: z.string().nullable(),
      title: z.string().nullable(),
      byline: z.array(z.string()),
      published: z.string().nullable(),
      dateline: z.string().nullable(),
      language: z.string(),
    }),
  ),
  relations: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      kind: z.enum(['identical', 'copy', 'version', 'derived', 'common-source', 'series']),
      altKinds: alternatives,
      order: z.enum(['a-then-b', 'b-then-a', 'unknown']),
      orderCertainty: z.enum(['stated', 'inferred', 'unknown']),
    }),
  ),
  unrelated: z.array(z.object({ a: z.string(), b: z.string(), why: z.string() })),
  accounts: z.array(
    z.object({ id: z.string(), documents: z.array(z.string()), printedBy: z.array(z.string()) }),
  ),
  stories: z.array(
    z.object({ id: z.string(), accounts: z.array(z.string()), documents: z.array(z.string()) }),
  ),
  versionChanges: z.array(
    z.object({
      fromDoc: z.string(),
      toDoc: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      kind: z.string(),
    }),
  ),
  statements: z.array(
    place.extend({
      speaker: z.string().nullable(),
      direct: z.boolean(),
      relay: z.string().nullable(),
      medium: z.string().nullable(),
      addressee: z.string().nullable(),
      polarity: z.enum(['affirm', 'deny', 'ask']),
      anonymous: z.boolean().optional(),
    }),
  ),
  notStatements: z.array(place),
  people: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['person', 'organisation', 'place']),
      mentions: z.record(z.string(), z.array(z.string()).min(1)),
    }),
  ),
  dates: z.array(place.extend({ value: z.string() })),
  points: z.array(
    z.object({
      id: z.string(),
      story: z.string(),
      about: z.enum(['words', 'happening']),
      tellings: z.array(place.extend({ account: z.string() })).min(1),
      relation: z.enum(['agree', 'differ', 'conflict', 'only']),
      difference: z.string().nullable(),
      origins: z.object({ atLeast: z.number().min(1), atMost: z.number().min(1) }),
    }),
  ),
  utterances: z.array(z.object({ note: z.string(), tellings: z.array(place).min(2) })),
  wording: z.array(
    z.object({
      terms: z.array(z.object({ text: z.string(), documents: z.array(z.string()).min(1) })).min(2),
    }),
  ),
  claims: z.array(
    z.object({
      supported: z.boolean(),
      expected: z.enum(['told', 'attributed-only', 'disputed', 'contradicted', 'not-found']),
      evidence: z.array(place).min(1),
    }),
  ),
});

const recordShape = z.object({
  id: z.string(),
  title: z.string(),
  byline: z.array(z.string()).default([]),
  text: z.string(),
});
const gold = goldShape.parse(JSON.parse(readFileSync(`${examples}gold.json`, 'utf8')));
const texts = readPile();

/** Every document of the pile by its source: the file's name, or the id of a record. */
function readPile(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(`${examples}pile`)) {
    const content = readFileSync(`${examples}pile/${name}`, 'utf8');
    if (!name.endsWith('.jsonl')) {
      found.set(name, foldSpace(content));
      continue;
    }
    for (const line of content.trim().split('\n')) {
      const { id, title, byline, text } = recordShape.parse(JSON.parse(line));
      found.set(id, foldSpace([title, ...byline, text].join('\n\n')));
    }
  }
  return found;
}

function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The places that do not stand in their document to the letter. */
function astray(places: readonly { readonly doc: string; readonly text: string }[]): string[] {
  return places
    .filter(({ doc, text }) => !texts.get(doc)?.includes(foldSpace(text)))
    .map(({ doc, text }) => `${doc}: ${text}`);
}

/** Everything of the gold that claims to stand in a document. */
function quoted(): { doc: string; text: string }[] {
  const heads = Object.entries(gold.documents).flatMap(([doc, { title, byline, dateline }]) =>
    [title, dateline, ...byline].flatMap((text) => (text ? [{ doc, text }] : [])),
  );
  const changes = gold.versionChanges.flatMap(({ fromDoc, toDoc, from, to }) => [
    ...(from ? [{ doc: fromDoc, text: from }] : []),
    ...(to ? [{ doc: toDoc, text: to }] : []),
  ]);
  const mentions = gold.people.flatMap(({ mentions: byDoc }) =>
    Object.entries(byDoc).flatMap(([doc, names]) => names.map((text) => ({ doc, text }))),
  );
  const terms = gold.wording
    .flatMap((choice) => choice.terms)
    .flatMap((term) => term.documents.map((doc) => ({ doc, text: term.text })));
  const tellings = [...gold.points, ...gold.utterances].flatMap((item) => item.tellings);
  const evidence = gold.claims.flatMap((claim) => claim.evidence);
  const { statements, notStatements, dates } = gold;
  return [
    heads,
    statements,
    notStatements,
    mentions,
    dates,
    tellings,
    terms,
    evidence,
    changes,
  ].flat();
}

function accountOf(doc: string): string | undefined {
  return gold.accounts.find((account) => account.documents.includes(doc))?.id;
}

function relationsOf(kind: string): (typeof gold.relations)[number][] {
  return gold.relations.filter((relation) => relation.kind === kind);
}

function countStatements(test: (statement: (typeof gold.statements)[number]) => boolean): number {
  return gold.statements.filter(test).length;
}

describe('the gold of the example pile', () => {
  it('quotes its documents to the letter', () => {
    expect(quoted().length).toBeGreaterThan(500);
    expect(astray(quoted())).toEqual([]);
  });

  it('names every document of the pile, and no other', () => {
    expect(Object.keys(gold.documents).toSorted()).toEqual([...texts.keys()].toSorted());
  });

  it('puts every document into one account and every account into one story', () => {
    const inAccounts = gold.accounts.flatMap((account) => account.documents);
    expect(inAccounts.toSorted()).toEqual(Object.keys(gold.documents).toSorted());
    const inStories = gold.stories.flatMap((story) => story.accounts);
    expect(inStories.toSorted()).toEqual(gold.accounts.map((account) => account.id).toSorted());
    for (const story of gold.stories) {
      const documents = gold.accounts
        .filter((account) => story.accounts.includes(account.id))
        .flatMap((account) => account.documents);
      expect(story.documents.toSorted()).toEqual(documents.toSorted());
    }
    expect(gold.counts.documents).toBe(texts.size);
    expect(gold.counts.accounts).toBe(gold.accounts.length);
    expect(gold.counts.stories).toBe(gold.stories.length);
  });

  it('counts one text less for each document whose body another one prints in full', () => {
    const repeats = gold.relations.filter((relation) =>
      [relation.kind, ...relation.altKinds].includes('identical'),
    );
    expect(gold.counts.texts).toBe(texts.size - repeats.length);
  });

  it('relates documents that are there, each pair once', () => {
    const pairs = [...gold.relations, ...gold.unrelated].map(({ a, b }) =>
      [a, b].toSorted().join(' '),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { a, b } of [...gold.relations, ...gold.unrelated]) {
      expect([texts.has(a), texts.has(b), a === b]).toEqual([true, true, false]);
    }
  });

  it('joins exactly what is identical, a copy or a version into accounts', () => {
    for (const { a, b, kind } of gold.relations) {
      expect(accountOf(a) === accountOf(b)).toBe(['identical', 'copy', 'version'].includes(kind));
    }
    for (const { a, b } of gold.unrelated) expect(accountOf(a)).not.toBe(accountOf(b));
  });

  it('tells points by accounts of their story, with counts of origins that can be so', () => {
    for (const { id, story, tellings, relation, origins, difference } of gold.points) {
      const accounts = new Set(tellings.map((telling) => telling.account));
      const known = gold.stories.find((one) => one.id === story)?.accounts ?? [];
      for (const { account, doc } of tellings) {
        expect(known, id).toContain(account);
        expect(gold.accounts.find((one) => one.id === account)?.documents, id).toContain(doc);
      }
      expect(accounts.size === 1, id).toBe(relation === 'only');
      expect(difference !== null, id).toBe(relation === 'differ' || relation === 'conflict');
      expect(origins.atLeast, id).toBeLessThanOrEqual(origins.atMost);
      expect(origins.atMost, id).toBeLessThanOrEqual(accounts.size);
    }
  });
});

describe('the example pile', () => {
  it('is large enough to be read by', () => {
    expect(texts.size).toBeGreaterThanOrEqual(22);
    expect(gold.statements.length).toBeGreaterThanOrEqual(80);
    expect(gold.points.length).toBeGreaterThanOrEqual(40);
    expect(gold.points.filter((point) => point.relation === 'only').length).toBeGreaterThanOrEqual(
      12,
    );
    expect(gold.claims.filter((claim) => claim.supported).length).toBeGreaterThanOrEqual(12);
    expect(gold.claims.filter((claim) => !claim.supported).length).toBeGreaterThanOrEqual(12);
  });

  it('has copies, derived texts, and versions both in a stated and in no order', () => {
    expect(relationsOf('copy').length).toBeGreaterThanOrEqual(2);
    expect(relationsOf('derived').length).toBeGreaterThanOrEqual(1);
    const orders = relationsOf('version').map((relation) => relation.orderCertainty);
    expect(orders.toSorted()).toEqual(['stated', 'unknown']);
    const corrected = gold.versionChanges.filter((change) => change.kind === 'number');
    expect(corrected.length).toBeGreaterThanOrEqual(2);
  });

  it('has conflicts, and one statement attributed here and bare there', () => {
    expect(
      gold.points.filter((point) => point.relation === 'conflict').length,
    ).toBeGreaterThanOrEqual(2);
    expect(gold.points.some((point) => point.difference === 'attribution')).toBe(true);
  });

  it('has denials, questions, relays, media and speakers without a name', () => {
    expect(countStatements((statement) => statement.polarity === 'deny')).toBeGreaterThanOrEqual(5);
    expect(countStatements((statement) => statement.polarity === 'ask')).toBeGreaterThanOrEqual(5);
    expect(countStatements((statement) => statement.relay !== null)).toBeGreaterThanOrEqual(5);
    expect(countStatements((statement) => statement.medium !== null)).toBeGreaterThanOrEqual(10);
    expect(countStatements((statement) => statement.anonymous === true)).toBeGreaterThanOrEqual(5);
    expect(countStatements((statement) => !statement.direct)).toBeGreaterThanOrEqual(40);
  });

  it('has a name in two spellings, a sentence translated twice, and terms that differ', () => {
    const beresnyov = gold.people.find((person) => person.name === 'Arkady Beresnyov');
    const spellings = Object.values(beresnyov?.mentions ?? {}).flat();
    expect(spellings).toEqual(expect.arrayContaining(['Arkady Beresnyov', 'Arkadi Beresnev']));
    expect(gold.utterances.some((one) => one.note === 'possibly translated')).toBe(true);
    expect(gold.wording.length).toBeGreaterThanOrEqual(2);
  });

  it('has a text in another language, undated texts and a look-alike of its own', () => {
    const documents = Object.values(gold.documents);
    expect(documents.some((document) => document.language !== 'en')).toBe(true);
    expect(
      documents.filter((document) => document.published === null).length,
    ).toBeGreaterThanOrEqual(3);
    expect(gold.stories.some((story) => story.documents.length === 1)).toBe(true);
  });
});
