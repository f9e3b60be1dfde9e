import { count, type Measure } from '../section.ts';
import type { Example, GoldDocument } from './example-pile.ts';
import type { ReadArticle, RelateOutput } from '../contract.ts';

const SET = 'pile';

const FIELDS = [
  'outlet',
  'title',
  'byline',
  'published',
  'updated',
  'dateline',
  'language',
] as const satisfies readonly (keyof GoldDocument)[];

/** Each field of each document, as the gold has it; capitals and an agency's region aside. */
export async function documents({ gold, docs: laidOut }: Example): Promise<Measure[]> {
  const docs = await laidOut();
  const names = Object.keys(gold.documents);
  return FIELDS.map((field) => {
    const misses = names.flatMap((name) => {
      const [wanted, ours] = [
        gold.documents[name]?.[field],
        fieldOf(docs.get(name)?.article, field),
      ];
      const same = sayField(wanted).toLowerCase() === sayField(ours).toLowerCase();
      return same ? [] : [`${name}  gold: ${sayField(wanted)}, ours: ${sayField(ours)}`];
    });
    return count(SET, `documents, ${field}`, names.length - misses.length, names.length, misses);
  });
}

function fieldOf(article: ReadArticle | undefined, field: (typeof FIELDS)[number]): unknown {
  const value = article?.[field];
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
}

function sayField(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return typeof value === 'string' ? value : 'none';
}

interface Seen {
  readonly kind: string;
  readonly order: string;
}

/** What the program says of two documents, seen from the first. */
function relationBetween(related: RelateOutput, a: string, b: string): Seen | undefined {
  const idOf = new Map(related.articles.map(({ id, source }) => [source, id]));
  const [one, two] = [idOf.get(a), idOf.get(b)];
  for (const relation of related.relations) {
    if (relation.a === one && relation.b === two) return relation;
    if (relation.a === two && relation.b === one)
      return { ...relation, order: turned(relation.order) };
  }
  return undefined;
}

function turned(order: string): string {
  if (order === 'unknown') return order;
  return order === 'a-then-b' ? 'b-then-a' : 'a-then-b';
}

export async function relations({ gold, related: relate }: Example): Promise<Measure[]> {
  const related = await relate();
  const wrongKind: string[] = [];
  const wrongOrder: string[] = [];
  for (const { a, b, kind, altKinds, order } of gold.relations) {
    const ours = relationBetween(related, a, b);
    if (!ours || ![kind, ...altKinds].includes(ours.kind))
      wrongKind.push(`${a} ~ ${b}  gold: ${kind}, ours: ${ours?.kind ?? 'no relation'}`);
    if (ours?.order !== order)
      wrongOrder.push(`${a} ~ ${b}  gold: ${order}, ours: ${ours?.order ?? 'no relation'}`);
  }
  const named = new Set(gold.relations.map(({ a, b }) => [a, b].toSorted().join(' ~ ')));
  const sourceOf = new Map(related.articles.map(({ id, source }) => [id, source]));
  const extra = related.relations.flatMap(({ a, b, kind }) => {
    const pair = [sourceOf.get(a) ?? a, sourceOf.get(b) ?? b].toSorted().join(' ~ ');
    return named.has(pair) ? [] : [`${pair}  ours: ${kind}`];
  });
  const joined = gold.unrelated.flatMap(({ a, b, why }) => {
    const ours = relationBetween(related, a, b);
    return ours ? [`${a} ~ ${b}  ours: ${ours.kind}; gold: ${why}`] : [];
  });
  const all = gold.relations.length;
  return [
    count(SET, 'relations, right kind', all - wrongKind.length, all, wrongKind),
    count(SET, 'relations, right order', all - wrongOrder.length, all, wrongOrder),
    count(SET, 'no relation the gold does not have', Number(extra.length === 0), 1, extra),
    count(
      SET,
      'unrelated pairs left alone',
      gold.unrelated.length - joined.length,
      gold.unrelated.length,
      joined,
    ),
  ];
}

export async function accounts({ gold, related: relate }: Example): Promise<Measure[]> {
  const related = await relate();
  const groups = groupsOf(related, related.accounts);
  const misses: string[] = [];
  const fields: string[] = [];
  for (const { id, label, printedBy, documents: members } of gold.accounts) {
    const at = groups.findIndex((group) => sayGroup(group) === sayGroup(members));
    const ours = related.accounts[at];
    if (!ours) {
      misses.push(`${id}  gold: ${sayGroup(members)}\n    ours: ${sayGroups(groups, members)}`);
      continue;
    }
    const printers = (ours.printedBy ?? []).join(', ');
    if (ours.printedBy && printers.toLowerCase() !== printedBy.join(', ').toLowerCase())
      fields.push(`${id}  printed by, gold: ${printedBy.join(', ')}, ours: ${printers}`);
    if (
      label !== null &&
      ours.label !== undefined &&
      ours.label.toLowerCase() !== label.toLowerCase()
    )
      fields.push(`${id}  label, gold: ${label}, ours: ${ours.label}`);
  }
  const counts = (['documents', 'texts', 'accounts', 'stories'] as const).flatMap((name) =>
    related.counts[name] === gold.counts[name]
      ? []
      : [`${name}  gold: ${gold.counts[name]}, ours: ${related.counts[name]}`],
  );
  const all = gold.accounts.length;
  return [
    count(SET, 'counts', 4 - counts.length, 4, counts),
    count(SET, 'accounts, exact', all - misses.length, all, misses),
    count(
      SET,
      'accounts, label and printers too',
      all - misses.length - new Set(fields.map((line) => line.split('  ')[0])).size,
      all,
      fields,
    ),
  ];
}

export async function stories({ gold, related: relate }: Example): Promise<Measure[]> {
  const related = await relate();
  const groups = groupsOf(related, related.stories);
  const misses = gold.stories
    .filter(
      ({ documents: members }) => !groups.some((group) => sayGroup(group) === sayGroup(members)),
    )
    .map(
      ({ id, documents: members }) =>
        `${id}  gold: ${sayGroup(members)}\n    ours: ${sayGroups(groups, members)}`,
    );
  return [
    count(SET, 'stories, exact', gold.stories.length - misses.length, gold.stories.length, misses),
  ];
}

function groupsOf(
  related: RelateOutput,
  groups: readonly { readonly articles: readonly string[] }[],
): string[][] {
  const sourceOf = new Map(related.articles.map(({ id, source }) => [id, source]));
  return groups.map(({ articles }) => articles.map((id) => sourceOf.get(id) ?? id));
}

function sayGroup(group: readonly string[]): string {
  return group.toSorted().join(', ');
}

/** Our groups that hold any of the members. */
function sayGroups(groups: readonly (readonly string[])[], members: readonly string[]): string {
  return groups
    .filter((group) => group.some((name) => members.includes(name)))
    .map((group) => `{${sayGroup(group)}}`)
    .join(' ');
}
