import { counted, listed } from '../../text/listing.ts';
import { withoutSharedFolders } from '../../text/source-names.ts';
import { addressNames } from './address-names.ts';
import { oneLine, shorten, wrap, type Paint } from './paint.ts';
import { byCodeUnit } from '../../model/multimap.ts';
import type { RelateOutput } from '../../app/json.ts';
import type { Account, Lineage, Relation, Story } from '../../model/lineage.ts';

/** What a screen says of an article in a list. */
export type Listed = RelateOutput['articles'][number];

/** "5 documents · 4 distinct texts · 3 accounts · 1 story" */
export function countsLine({ counts }: Pick<Lineage, 'counts'>, paint: Paint): string {
  const { documents, texts, accounts, stories } = counts;
  const line = [
    counted(documents, 'document'),
    counted(texts, 'distinct text'),
    paint.bold(counted(accounts, 'account')),
    counted(stories, 'story', 'stories'),
  ].join(' · ');
  return wrap(line, paint.columns);
}

/**
 * What a screen calls each article: its source without the folders that all of them share, so that the
 * eye finds what differs; an address by its host and as much of its path as that takes.
 */
export function shortNames(
  articles: Iterable<Pick<Listed, 'id' | 'source'>>,
): ReadonlyMap<string, string> {
  const all = [...articles];
  const addresses = addressNames(all.map(({ source }) => source));
  const files = withoutSharedFolders(
    all.map(({ source }) => source).filter((source) => !addresses.has(source)),
  );
  return new Map(
    all.map(({ id, source }) => [
      id,
      oneLine(addresses.get(source) ?? files.get(source) ?? source),
    ]),
  );
}

/** Accounts of a story that a screen shows before it says how many more there are. */
const SHOWN = 12;

interface AccountsShown {
  readonly paint: Paint;
  readonly all: boolean;
  /** What else is to be said of an account. */
  readonly noteOf?: (account: Account) => string | undefined;
}

/** The accounts of a story, each with the documents that carry it and how they hang together. */
export function accountLines(
  story: Story,
  lineage: Pick<Lineage, 'accounts' | 'relations'>,
  articles: ReadonlyMap<string, Listed>,
  { paint, all, noteOf }: AccountsShown,
): string[] {
  const accounts = lineage.accounts.filter(({ id }) => story.accounts.includes(id));
  const names = shortNames(articles.values());
  const shown = all || accounts.length <= SHOWN + 1 ? accounts : accounts.slice(0, SHOWN);
  const lines = shown.flatMap((account) => [
    accountHead(account, aboutAccount(account, lineage.relations, noteOf?.(account)), paint),
    ...memberLines(account, lineage.relations, { articles, names }, paint),
  ]);
  const more = accounts.length - shown.length;
  return more > 0
    ? [...lines, paint.dim(`  … and ${more} more accounts; --all shows them`)]
    : lines;
}

/** The account's name, and behind or below it what it is made up of. */
function accountHead({ label }: Account, about: string, paint: Paint): string {
  const name = `  ${paint.bold(oneLine(label))}`;
  const fits = 4 + oneLine(label).length + about.length <= paint.columns;
  if (about === '') return name;
  return fits
    ? `${name}  ${paint.dim(about)}`
    : `${name}\n${paint.dim(wrap(about, paint.columns, '    '))}`;
}

interface Known {
  readonly articles: ReadonlyMap<string, Listed>;
  readonly names: ReadonlyMap<string, string>;
}

function aboutAccount(
  account: Account,
  relations: readonly Relation[],
  note: string | undefined,
): string {
  const { articles, texts, outlet, credit, printedBy } = account;
  const inVersions = new Set(
    relations.filter(({ kind }) => kind === 'version').flatMap(({ a, b }) => [a, b]),
  );
  const versions = Math.max(1, texts.filter((id) => inVersions.has(id)).length);
  const copies = articles.length - versions;
  const parts = note === undefined ? [] : [note];
  if (outlet?.certainty === 'inferred') parts.push(`outlet from ${outlet.reason}`);
  if (credit !== undefined && credit !== outlet?.value) parts.push(`credits ${credit}`);
  if (printedBy.length > 0) parts.push(`printed by ${listed(printedBy)}`);
  if (versions > 1) parts.push(`${versions} versions`);
  if (copies > 0) parts.push(`${counted(copies, 'copy', 'copies')} folded in`);
  return oneLine(parts.join('; '));
}

function memberLines(
  account: Account,
  relations: readonly Relation[],
  { articles, names }: Known,
  paint: Paint,
): string[] {
  const inOrder = byDay(account, articles);
  const lines = inOrder.map((id) => {
    const article = articles.get(id);
    const day = article?.published?.value.slice(0, 10) ?? 'no date';
    const name = names.get(id) ?? id;
    // What stands around the title: the indent, two gaps and its marks.
    const room = Math.min(LONGEST_TITLE, paint.columns - name.length - day.length - 10);
    const { title } = article ?? {};
    const shown =
      title === undefined || room < SHORTEST_TITLE ? '' : `  “${shorten(oneLine(title), room)}”`;
    return `    ${name}  ${paint.dim(`${day}${shown}`)}`;
  });
  return [
    ...lines,
    ...joining(inOrder, relations).map((relation) =>
      paint.dim(wrap(relationLine(relation, names), paint.columns, '    ↳ ', '      ')),
    ),
  ];
}

function byDay(account: Account, articles: ReadonlyMap<string, Listed>): string[] {
  const dayOf = (id: string): string => articles.get(id)?.published?.value ?? UNDATED;
  return account.articles.toSorted((a, b) => byCodeUnit(dayOf(a), dayOf(b)));
}

/** The pairs of an account that a screen shows, as a test of two ids in either order. */
export function shownPairs(
  account: Account,
  relations: readonly Relation[],
  articles: ReadonlyMap<string, Listed>,
): (a: string, b: string) => boolean {
  const pairs = joining(byDay(account, articles), relations);
  return (a, b) =>
    pairs.some((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
}

/** Characters of a title that are shown, and so few of which are not worth it. */
const LONGEST_TITLE = 60;
const SHORTEST_TITLE = 12;

/** Behind every date. */
const UNDATED = '~';

/**
 * Of the relations among some articles as many as hold them together: each to the one shown last before
 * it that it is related to. Ten copies are forty-five pairs, and nine of them say it all.
 */
function joining(articles: readonly string[], relations: readonly Relation[]): Relation[] {
  return articles.flatMap((id, at) => {
    const before = articles.slice(0, at).toReversed();
    for (const other of before) {
      const found = relations.find(
        ({ a, b }) => (a === id && b === other) || (a === other && b === id),
      );
      if (found) return [found];
    }
    return [];
  });
}

/** What two articles are to each other, in one line. */
export function relationLine(
  { a, b, kind, order, orderReason, reasons }: Relation,
  names: ReadonlyMap<string, string>,
): string {
  const [first, second] = [names.get(a) ?? a, names.get(b) ?? b];
  const [from, to] = order === 'b-then-a' ? [second, first] : [first, second];
  const why = reasons[0] ? ` (${reasons[0].detail})` : '';
  // Which of two copies is older says nothing of what they tell.
  if (kind !== 'version' && kind !== 'derived') return oneLine(`${from} ~ ${to}: ${kind}${why}`);
  const known = order !== 'unknown';
  const ordered = `${known ? 'order' : 'which came first is unknown'}: ${orderReason}`;
  return oneLine(`${from} ${known ? '→' : '~'} ${to}: ${kind}${why}; ${ordered}`);
}
