import type { Person, StoryOutput } from '../contract.ts';
import { entityAt, placesOf, type Doc, type Docs } from './documents.ts';
import { bcubed } from './clusters.ts';
import type { Prf } from './prf.ts';
import type { Range } from '../contract.ts';

export interface GoldPerson {
  readonly name: string;
  /** Per document, the ways the person is written in it. */
  readonly mentions: Readonly<Record<string, readonly string[]>>;
}

/** One place where a person of the gold is mentioned, and whom we have there. */
interface Occurrence {
  readonly person: string;
  readonly doc: string;
  readonly place: Range;
  readonly text: string;
  /** Our person across the documents; undefined where we have nobody there. */
  readonly ours: string | undefined;
}

/** Every maximal occurrence of the listed mentions, with our person at that place. */
export function occurrencesOf(
  docs: Docs,
  gold: readonly GoldPerson[],
  story: StoryOutput | undefined,
  accounts: readonly { readonly id: string; readonly articles: readonly string[] }[],
): Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (const doc of docs.values()) {
    const account = accounts.find((one) => one.articles.includes(doc.article.id))?.id;
    const all = gold.flatMap((person) =>
      (person.mentions[doc.name] ?? []).flatMap((mention) =>
        placesOf(doc, mention).map((place) => ({ person: person.name, place })),
      ),
    );
    for (const one of maximal(all)) {
      occurrences.push({
        ...one,
        doc: doc.name,
        text: doc.article.text.slice(one.place.start, one.place.end),
        ours: personAt(doc, one.place, story?.people ?? [], account),
      });
    }
  }
  return occurrences;
}

interface Placed {
  readonly person: string;
  readonly place: Range;
}

function maximal(all: readonly Placed[]): Placed[] {
  const longestFirst = all.toSorted(
    (a, b) =>
      b.place.end - b.place.start - (a.place.end - a.place.start) || a.place.start - b.place.start,
  );
  const kept: Placed[] = [];
  for (const one of longestFirst) {
    const free = kept.every(
      ({ place }) => place.end <= one.place.start || one.place.end <= place.start,
    );
    if (free) kept.push(one);
  }
  return kept.toSorted((a, b) => a.place.start - b.place.start);
}

function personAt(
  doc: Doc,
  place: Range,
  people: readonly Person[],
  account: string | undefined,
): string | undefined {
  const found = entityAt(doc, place);
  if (!found) return undefined;
  const entity = doc.article.entities.find(({ id }) => id === found.id);
  const wanted = [entity?.name, ...(entity?.alsoWritten ?? []), found.name?.text];
  for (const name of wanted) {
    if (name === undefined) continue;
    const at = people.findIndex((person) =>
      person.byAccount.some((one) => one.account === account && one.names.includes(name)),
    );
    if (at >= 0) return `person ${at} ${people[at]?.name ?? ''}`;
  }
  return `${entity?.name ?? found.id} (${doc.name} only)`;
}

/** B³ over the occurrences; one that we have nobody at stands alone. */
export function scoreOccurrences(occurrences: readonly Occurrence[]): Prf {
  return bcubed(
    occurrences.map(({ person }) => person),
    occurrences.map(({ ours }, at) => ours ?? `nobody ${at}`),
  );
}

/** Our persons that hold more than one person of the gold. */
export function falseMerges(occurrences: readonly Occurrence[]): string[] {
  const held = new Map<string, Set<string>>();
  for (const { person, ours } of occurrences) {
    if (ours !== undefined) held.set(ours, (held.get(ours) ?? new Set()).add(person));
  }
  return [...held]
    .filter(([, persons]) => persons.size > 1)
    .map(([ours, persons]) => `${ours} holds ${[...persons].join(', ')}`);
}

/** Per person of the gold, what is not one person with us, in words; empty where all is well. */
export function splitPersons(occurrences: readonly Occurrence[]): Map<string, string> {
  const faults = new Map<string, string>();
  const persons = new Set(occurrences.map(({ person }) => person));
  for (const person of persons) {
    const places = occurrences.filter((one) => one.person === person);
    const names = places.filter(({ text }) => !/^(?:the|a|an)\s/iu.test(text));
    const ours = new Set(names.map((one) => one.ours).filter((one) => one !== undefined));
    const docs = new Set(names.map(({ doc }) => doc));
    const without = [...docs].filter((doc) =>
      names.every((one) => one.doc !== doc || one.ours === undefined),
    );
    if (ours.size !== 1 || without.length > 0) {
      const have = ours.size === 0 ? 'nobody' : [...ours].join(' | ');
      faults.set(
        person,
        `${person}\n    ours: ${have}${without.length > 0 ? `; nobody in ${without.join(', ')}` : ''}`,
      );
    }
  }
  return faults;
}
