import { sourceAddress } from './addresses.ts';
import type { Book, StoryBook } from './book.ts';
import { carriersOf } from './carriers.ts';
import type { AccountRecord, RelationRecord } from './data.ts';
import { plain } from './hidden-signs.ts';
import { counted } from '../text/listing.ts';
import { shorten } from './words.ts';

/** A box of the picture; `y` is its middle. */
export interface Box {
  readonly key: string;
  readonly column: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly href: string | undefined;
  readonly full: string;
}

export interface Edge {
  readonly key: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly kind: 'folds' | 'version' | 'tells' | 'draws' | 'related';
  readonly label: string | undefined;
  readonly reason: string;
  /** True where it is known which end came first; then the edge is an arrow. */
  readonly ordered?: boolean;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly edges: readonly Edge[];
  /** Carriers that found no room; the list below the picture has them. */
  readonly leftOut: number;
}

/** In units of the picture. Text is 13 high; a line of 30 signs fits 210. */
export const COLUMNS = [
  { x: 1, width: 250, title: 'document' },
  { x: 330, width: 116, title: 'distinct text' },
  { x: 520, width: 226, title: 'account' },
  { x: 860, width: 219, title: 'draws on' },
] as const;
export const BOX_HEIGHT = 42;
const ROW = 54;
const GAP = 16;
/** Between two versions, so that their tie can be named. */
const VERSION_GAP = 18;
const TOP = 44;
const MOST_CARRIERS = 16;

interface Placed {
  readonly account: AccountRecord;
  readonly y: number;
  readonly texts: readonly { readonly id: string; readonly y: number }[];
}

/** Places the documents of a story, the texts they fold into, the accounts, and what those draw on. */
export function layOut(book: Book, story: StoryBook): Picture {
  const boxes: Box[] = [];
  const edges: Edge[] = [];
  const placed: Placed[] = [];
  let y = TOP + BOX_HEIGHT / 2;
  for (const account of story.accounts) {
    const texts = account.texts.map((id, place) => {
      if (place > 0) y += VERSION_GAP;
      const documents = documentsOf(id, account, story.relations);
      const rows = documents.map((document, at) => ({ document, y: y + at * ROW }));
      y += documents.length * ROW;
      const middle = (rows[0]?.y ?? y) / 2 + (rows.at(-1)?.y ?? y) / 2;
      for (const row of rows) {
        boxes.push(documentBox(book, row.document, row.y));
        edges.push(foldEdge(row.document, id, row.y, middle, story.relations));
      }
      return { id, y: middle };
    });
    const middle = ((texts[0]?.y ?? y) + (texts.at(-1)?.y ?? y)) / 2;
    placed.push({ account, y: middle, texts });
    boxes.push(
      ...texts.map((text, at) => textBox(book, text, at, account)),
      accountBox(account, middle),
    );
    edges.push(...tellEdges(account, texts, middle), ...versionEdges(texts, story.relations));
    y += GAP;
  }
  edges.push(...relatedEdges(placed, story.relations, book));
  const height = Math.max(y, TOP) - GAP;
  const leftOut = placeCarriers(book, story, placed, height, boxes, edges);
  return {
    width: 1080,
    height: Math.max(height, ...boxes.map((box) => box.y + BOX_HEIGHT / 2)) + 8,
    boxes,
    edges,
    leftOut,
  };
}

/** The documents that carry a text: itself, then what is folded into it. */
function documentsOf(
  text: string,
  account: AccountRecord,
  relations: readonly RelationRecord[],
): string[] {
  const own = account.articles.filter(
    (id) => id !== text && !account.texts.includes(id) && homeOf(id, account, relations) === text,
  );
  return [text, ...own];
}

function homeOf(
  id: string,
  account: AccountRecord,
  relations: readonly RelationRecord[],
): string | undefined {
  const near = relations
    .filter(
      ({ a, b }) =>
        (a === id && account.texts.includes(b)) || (b === id && account.texts.includes(a)),
    )
    .toSorted((x, y) => closeness(y) - closeness(x));
  const [best] = near;
  return best ? (best.a === id ? best.b : best.a) : account.texts[0];
}

function closeness({ kind, containment }: RelationRecord): number {
  return (
    (kind === 'identical' ? 2 : kind === 'copy' ? 1 : 0) +
    Math.min(containment.aInB, containment.bInA)
  );
}

function documentBox(book: Book, id: string, y: number): Box {
  const source = book.sourceOf(id);
  const article = source?.article;
  const file = plain(article?.source ?? id);
  const day = article?.published?.value.slice(0, 10) ?? 'no date';
  const outlet = article?.outlet ? plain(article.outlet.value) : 'outlet not stated';
  return {
    key: `document-${id}`,
    column: 0,
    y,
    lines: [`${source?.number ?? ''}  ${shortenPath(file, 25)}`, shorten(`${day} · ${outlet}`, 34)],
    href: source ? `#${sourceAddress(source.number)}` : undefined,
    full: `${file}, ${outlet}, ${day}`,
  };
}

/** The name of the file; of a long one its beginning and its end. */
function shortenPath(path: string, length: number): string {
  const signs = Array.from(path.slice(path.lastIndexOf('/') + 1) || path);
  return signs.length <= length
    ? signs.join('')
    : `${signs.slice(0, length - 10).join('')}…${signs.slice(-9).join('')}`;
}

function textBox(
  book: Book,
  { id, y }: { readonly id: string; readonly y: number },
  at: number,
  account: AccountRecord,
): Box {
  const several = account.texts.length > 1;
  const words = counted(wordsIn(book.sourceOf(id)?.article.text ?? ''), 'word');
  return {
    key: `text-${id}`,
    column: 1,
    y,
    lines: several ? [`Text ${at + 1}`, words] : [words],
    href: undefined,
    full: several ? `text ${at + 1} of ${account.texts.length}, ${words}` : `one text, ${words}`,
  };
}

function wordsIn(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

function accountBox(account: AccountRecord, y: number): Box {
  const label = plain(account.label);
  const sub =
    account.printedBy.length > 0
      ? `printed by ${account.printedBy.map(plain).join(', ')}`
      : account.outlet === null
        ? 'outlet not stated'
        : undefined;
  const [first = '', second = sub] = twoLines(label, 26);
  return {
    key: `account-${account.id}`,
    column: 2,
    y,
    lines: second === undefined ? [first] : [first, shorten(second, 33)],
    href: undefined,
    full: sub === undefined ? label : `${label}, ${sub}`,
  };
}

/** A label on one line or, where it is longer, on two. */
function twoLines(label: string, length: number): string[] {
  if (Array.from(label).length <= length) return [label];
  const space = label.lastIndexOf(' ', length);
  const comma = label.indexOf(', ');
  const cut = comma > 0 && comma <= length ? comma + 1 : space > 0 ? space : length;
  return [label.slice(0, cut).replace(/,$/u, ''), label.slice(cut).trim()];
}

const right = (column: 0 | 1 | 2 | 3): number => COLUMNS[column].x + COLUMNS[column].width;

function foldEdge(
  document: string,
  text: string,
  from: number,
  to: number,
  relations: readonly RelationRecord[],
): Edge {
  const relation = between(document, text, relations);
  return {
    key: `folds-${document}`,
    from: { x: right(0), y: from },
    to: { x: COLUMNS[1].x, y: to },
    kind: 'folds',
    label: document === text ? undefined : relation?.kind,
    reason: relation?.reasons[0]?.detail ?? 'the document carries this text',
  };
}

function tellEdges(
  account: AccountRecord,
  texts: readonly { readonly id: string; readonly y: number }[],
  middle: number,
): Edge[] {
  return texts.map(({ id, y }) => ({
    key: `tells-${id}`,
    from: { x: right(1), y },
    to: { x: COLUMNS[2].x, y: middle },
    kind: 'tells',
    label: undefined,
    reason:
      account.texts.length > 1 ? 'one of the texts of this account' : 'the text of this account',
  }));
}

function versionEdges(
  texts: readonly { readonly id: string; readonly y: number }[],
  relations: readonly RelationRecord[],
): Edge[] {
  return texts.slice(1).flatMap((text, at): Edge[] => {
    const above = texts[at];
    const relation = above ? between(above.id, text.id, relations) : undefined;
    if (!above || !relation) return [];
    const x = COLUMNS[1].x + 14;
    const down =
      relation.order !== 'unknown' && (relation.order === 'a-then-b') === (relation.a === above.id);
    const [first, second] = down || relation.order === 'unknown' ? [above, text] : [text, above];
    const sign = first.y < second.y ? 1 : -1;
    return [
      {
        key: `version-${text.id}`,
        from: { x, y: first.y + (sign * BOX_HEIGHT) / 2 },
        to: { x, y: second.y - (sign * BOX_HEIGHT) / 2 },
        kind: 'version',
        ordered: relation.kind === 'version' && relation.order !== 'unknown',
        label:
          relation.kind === 'version' && relation.order === 'unknown'
            ? 'version, order unknown'
            : relation.kind,
        reason: `${relation.reasons[0]?.detail ?? relation.kind}; ${relation.orderReason}`,
      },
    ];
  });
}

/** Ties between two accounts: derived, common source, series. The closest pair of texts stands for both. */
function relatedEdges(
  placed: readonly Placed[],
  relations: readonly RelationRecord[],
  book: Book,
): Edge[] {
  const home = new Map(
    placed.flatMap((entry) => entry.account.articles.map((id) => [id, entry] as const)),
  );
  const seen = new Set<string>();
  return relations
    .toSorted((x, y) => closeness(y) - closeness(x))
    .flatMap((relation): Edge[] => {
      const [a, b] = [home.get(relation.a), home.get(relation.b)];
      if (!a || !b || a === b) return [];
      const key = [a.account.id, b.account.id].toSorted().join(' ');
      if (seen.has(key)) return [];
      seen.add(key);
      const [first, second] = relation.order === 'b-then-a' ? [b, a] : [a, b];
      return [
        {
          key: `related-${key}`,
          from: { x: right(2), y: first.y },
          to: { x: right(2), y: second.y },
          kind: 'related',
          label: relation.kind === 'common-source' ? 'common source' : relation.kind,
          reason: `${book.labelOf(first.account.id)} and ${book.labelOf(second.account.id)}: ${relation.reasons[0]?.detail ?? relation.kind}`,
        },
      ];
    });
}

function between(
  one: string,
  two: string,
  relations: readonly RelationRecord[],
): RelationRecord | undefined {
  return relations.find(({ a, b }) => (a === one && b === two) || (a === two && b === one));
}

/** Puts the carriers near the accounts that draw on them; says how many found no room. */
function placeCarriers(
  book: Book,
  story: StoryBook,
  placed: readonly Placed[],
  height: number,
  boxes: Box[],
  edges: Edge[],
): number {
  const all = carriersOf(book, story);
  const room = Math.max(MOST_CARRIERS, Math.floor((height - TOP) / ROW));
  const yOf = new Map(placed.map(({ account, y }) => [account.id, y]));
  const shown = all.slice(0, room).map((carrier) => {
    const heights = [...carrier.by.keys()].map((id) => yOf.get(id) ?? TOP);
    return { carrier, wish: heights.reduce((sum, y) => sum + y, 0) / Math.max(1, heights.length) };
  });
  const step = Math.max(
    BOX_HEIGHT + 6,
    Math.min(ROW + GAP, (height - TOP) / Math.max(1, shown.length)),
  );
  for (const [at, { carrier }] of shown.toSorted((a, b) => a.wish - b.wish).entries()) {
    const y = TOP + BOX_HEIGHT / 2 + at * step;
    const name = plain(carrier.name);
    const kind =
      carrier.role === 'relay'
        ? `relay${carrier.kind === 'class' ? ', unnamed' : `, ${carrier.kind}`}`
        : `medium, ${carrier.kind}`;
    boxes.push({
      key: `carrier-${carrier.role}-${name}`,
      column: 3,
      y,
      lines: [shorten(name, 26), kind],
      href: undefined,
      full: `${name} (${kind})`,
    });
    for (const [account, spans] of carrier.by) {
      edges.push({
        key: `draws-${account}-${carrier.role}-${name}`,
        from: { x: right(2), y: yOf.get(account) ?? TOP },
        to: { x: COLUMNS[3].x, y },
        kind: 'draws',
        label: undefined,
        reason: `${book.labelOf(account)} names ${name} for ${spans.length} ${spans.length === 1 ? 'statement' : 'statements'}`,
      });
    }
  }
  return all.length - shown.length;
}
