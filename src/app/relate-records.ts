import { byCodeUnit } from '../model/multimap.ts';
import { toJson } from './json.ts';
import type { Article, Failure } from '../model/article.ts';
import type { Account, Lineage, Relation, Story } from '../model/lineage.ts';
import type { Span } from '../model/span.ts';
import type { Closely } from '../relate/relate.ts';

/** What is needed of an article to list it. */
export type Listed = Pick<Article, 'id' | 'source' | 'url' | 'outlet' | 'title' | 'published'>;

/** One line of `rashomon relate --jsonl` on an article: where it belongs and whether a cleaned pile keeps it. */
export interface ArticleRecord extends Listed {
  readonly type: 'article';
  /** The account it belongs to. */
  readonly group: string;
  /** Whether it is the one of its account that stands for it. */
  readonly keep: boolean;
  readonly representative: string;
  /** What it is to its representative. */
  readonly reason: string;
  readonly furniture: readonly Span[];
}

/** The last line: nothing was left out before it. */
export interface EndRecord {
  readonly type: 'end';
  readonly counts: Lineage['counts'];
}

/** The records of articles, relations and accounts of a pile, or of a part of one that touches no other. */
export function* recordsOf(
  articles: readonly Listed[],
  { lineage, furniture }: Closely,
): Generator<Keyed> {
  const accountOf = new Map(
    lineage.accounts.flatMap((account) => account.articles.map((id) => [id, account] as const)),
  );
  const standsFor = new Set(lineage.accounts.map(representativeOf));
  const toRepresentative = new Map<string, Relation>();
  for (const relation of lineage.relations) {
    for (const [id, other] of [
      [relation.a, relation.b],
      [relation.b, relation.a],
    ] as const) {
      if (representativeOf(accountOf.get(id)) === other) toRepresentative.set(id, relation);
    }
  }
  for (const article of articles) {
    const account = accountOf.get(article.id);
    const representative = representativeOf(account);
    const record: ArticleRecord = {
      type: 'article',
      ...listed(article),
      group: account?.id ?? article.id,
      keep: representative === article.id,
      representative,
      reason: reasonFor(article.id, account, toRepresentative.get(article.id)),
      furniture: furniture.get(article.id) ?? [],
    };
    yield keyed('article', article.id, record);
  }
  for (const relation of lineage.relations) {
    const { a, b } = relation;
    const within = accountOf.get(a) === accountOf.get(b);
    // Within an account a pair is listed to the representative, between accounts by both of them.
    const wanted = within
      ? standsFor.has(a) || standsFor.has(b)
      : standsFor.has(a) && standsFor.has(b);
    if (wanted) yield keyed('relation', `${a} ${b}`, { type: 'relation', ...relation });
  }
  for (const account of lineage.accounts)
    yield keyed('account', account.id, { type: 'account', ...account });
  for (const story of lineage.stories) yield storyRecord(story);
}

/** A line ready to be printed and what it is sorted by. */
export interface Keyed {
  readonly type: Kind;
  readonly key: string;
  readonly line: string;
}

/** The order of the kinds in the output. */
export const KINDS = ['article', 'relation', 'account', 'story', 'failed', 'end'] as const;

export type Kind = (typeof KINDS)[number];

function keyed(type: Kind, key: string, record: object): Keyed {
  return { type, key, line: `${toJson(record)}\n` };
}

/** The line of a story. */
export function storyRecord(story: Story): Keyed {
  return keyed('story', story.id, { type: 'story', ...story });
}

/** The line of an input that failed. */
export function failedRecord(failed: Failure): Keyed {
  return keyed('failed', `${failed.source} ${failed.reason}`, { type: 'failed', failed });
}

/** The last line. */
export function endRecord(counts: Lineage['counts']): Keyed {
  return keyed('end', '', { type: 'end', counts } satisfies EndRecord);
}

/** Everything of a pile that is in memory, in the order of the output. */
export function allRecords(
  articles: readonly Listed[],
  closely: Closely,
  failed: readonly Failure[],
): Keyed[] {
  const records = [
    ...recordsOf(articles, closely),
    ...failed.map(failedRecord),
    endRecord(closely.lineage.counts),
  ];
  return records.sort(
    (x, y) => KINDS.indexOf(x.type) - KINDS.indexOf(y.type) || byCodeUnit(x.key, y.key),
  );
}

function listed({ id, source, url, outlet, title, published }: Listed): Listed {
  return { id, source, url, outlet, title, published };
}

function representativeOf(account: Account | undefined): string {
  return account?.texts[0] ?? '';
}

function reasonFor(
  id: string,
  account: Account | undefined,
  relation: Relation | undefined,
): string {
  const representative = representativeOf(account);
  if (representative === id)
    return account && account.articles.length > 1
      ? `stands for an account of ${account.articles.length} articles`
      : 'an account of its own';
  return relation
    ? `${relation.kind} of ${representative}`
    : `joined to ${representative} through other texts of its account`;
}
