import { diffWords } from '../text/diff.ts';
import { fold } from '../text/fold.ts';
import { contains, type Range } from '../model/span.ts';
import type { Book } from './book.ts';
import type { ChangeRecord, SourceRecord, VersionRecord } from './data.ts';
import type { ViewProps } from './page.tsx';
import { Name, Quotation, Signs, SourceLink } from './shown.tsx';
import { counted, listed } from '../text/listing.ts';
import { groupBy } from '../model/multimap.ts';

/** What changed between the versions of one article, heaviest first. */
export function VersionsView({ book, story }: ViewProps) {
  if (story.versions.length === 0)
    return <p class="empty">No two texts of this story are versions of one article.</p>;
  return (
    <>
      {story.versions.map((diff) => (
        <section key={`${diff.from}-${diff.to}`} class="diff">
          <h4>
            <SourceLink book={book} article={diff.from} />{' '}
            {diff.order === 'unknown' ? 'and' : 'became'}{' '}
            <SourceLink book={book} article={diff.to} />
          </h4>
          <p class="note">
            <Name
              text={[diff.from, diff.to]
                .map(
                  (id) =>
                    `[${book.sourceOf(id)?.number ?? ''}] ${book.sourceOf(id)?.article.source ?? id}`,
                )
                .join(' · ')}
            />
          </p>
          <p class="note">
            <Name text={orderWords(diff)} /> <strong>{announcedWords(book, diff)}</strong>
          </p>
          {diff.changes.length === 0 ? (
            <p>Nothing changed but typography.</p>
          ) : (
            <>
              <p>
                {counted(diff.changes.length, 'change')}: {kindsOf(diff.changes)}. The heaviest
                stands first.
              </p>
              <ol class="changes">
                {diff.changes.map((change, at) => (
                  <Change key={at} book={book} change={change} diff={diff} number={at + 1} />
                ))}
              </ol>
            </>
          )}
        </section>
      ))}
    </>
  );
}

function orderWords({ order, orderCertainty, orderReason }: VersionRecord): string {
  if (order === 'unknown') return `Which of the two came first is not known: ${orderReason}.`;
  return `In this order as ${orderCertainty}: ${orderReason}.`;
}

/** Whether the later text says that it was changed. */
function announcedWords(book: Book, { order, to, changes }: VersionRecord): string {
  const noted =
    changes.some(({ kind }) => kind === 'correction') ||
    book.sourceOf(to)?.article.zones.some(({ kind }) => kind === 'correction') === true;
  if (noted) return 'A note in the text speaks of a change.';
  return changes.length === 0
    ? ''
    : order === 'unknown'
      ? 'They differ without a note in either text.'
      : 'Changed without a note in the text.';
}

function kindsOf(changes: readonly ChangeRecord[]): string {
  return listed(
    [...groupBy(changes, ({ kind }) => kind)].map(([kind, group]) => `${group.length} in ${kind}`),
  );
}

const OPERATIONS = {
  replace: 'changed',
  add: 'added',
  delete: 'taken out',
  move: 'moved',
} as const;
const UNORDERED = {
  ...OPERATIONS,
  replace: 'differs',
  add: 'only in the second',
  delete: 'only in the first',
  move: 'stands elsewhere',
} as const;

interface ChangeProps {
  readonly book: Book;
  readonly change: ChangeRecord;
  readonly diff: VersionRecord;
  readonly number: number;
}

function Change({ book, change: { operation, kind, from, to }, diff, number }: ChangeProps) {
  const words = diff.order === 'unknown' ? UNORDERED : OPERATIONS;
  const id = `change-${book.sourceOf(diff.from)?.number ?? 0}-${book.sourceOf(diff.to)?.number ?? 0}-${number}`;
  const pieces = from && to && operation === 'replace' ? changedWords(from, to) : undefined;
  return (
    <li id={id} class={`change in-${kind}`} data-item={`change ${number}`} tabIndex={-1}>
      <p class="verdict">
        <span class="tag">{kind}</span> {words[operation]}
      </p>
      <div class="sides">
        {from && (
          <Side
            book={book}
            span={from}
            changed={pieces?.from}
            mark={diff.order === 'unknown' ? 'mark' : 'del'}
            label={diff.order === 'unknown' ? 'text' : 'before'}
          />
        )}
        {to && (
          <Side
            book={book}
            span={to}
            changed={pieces?.to}
            mark={diff.order === 'unknown' ? 'mark' : 'ins'}
            label={diff.order === 'unknown' ? 'text' : 'after'}
          />
        )}
      </div>
    </li>
  );
}

interface SideProps {
  readonly book: Book;
  readonly span: NonNullable<ChangeRecord['from']>;
  /** Ranges that changed; the whole span where they are not told apart. */
  readonly changed: readonly Range[] | undefined;
  readonly mark: 'del' | 'ins' | 'mark';
  readonly label: string;
}

/** The sentence of one version with the changed words set off by mark, weight and name. */
function Side({ book, span, changed = [span], mark, label }: SideProps) {
  const article = book.sourceOf(span.article)?.article;
  const around = article ? sentenceAround(article, span) : span;
  const text = article?.text ?? '';
  const parts = [];
  let at = around.start;
  const Mark = mark;
  for (const { start, end } of changed) {
    parts.push(
      <Signs text={text.slice(at, start)} />,
      <Mark>{<Signs text={text.slice(start, end)} />}</Mark>,
    );
    at = end;
  }
  return (
    <div class={`side ${mark}`}>
      <p class="label">
        {label} <span class="quiet">[{book.sourceOf(span.article)?.number}]</span>
      </p>
      <p class="text">
        <Quotation book={book} span={span} text={span.text}>
          {article ? (
            <>
              {parts}
              <Signs text={text.slice(at, around.end)} />
            </>
          ) : (
            <Signs text={span.text} />
          )}
        </Quotation>
      </p>
    </div>
  );
}

function sentenceAround({ sentences }: SourceRecord, span: Range): Range {
  const first = sentences.find(({ start, end }) => start <= span.start && span.start < end);
  const last = sentences.findLast(({ start, end }) => start < span.end && span.end <= end);
  const around = {
    start: Math.min(first?.start ?? span.start, span.start),
    end: Math.max(last?.end ?? span.end, span.end),
  };
  return contains(around, span) ? around : span;
}

/** The words of two spans that are not in the other, as ranges of their articles. */
function changedWords(
  from: NonNullable<ChangeRecord['from']>,
  to: NonNullable<ChangeRecord['to']>,
): { readonly from: Range[]; readonly to: Range[] } | undefined {
  const pieces = diffWords(fold(from.text), { start: 0, end: from.text.length }, fold(to.text), {
    start: 0,
    end: to.text.length,
  });
  const changes = pieces.filter(({ operation }) => operation !== 'same');
  if (changes.length === 0) return undefined;
  return {
    from: shift(
      changes.map(({ a }) => a),
      from.start,
    ),
    to: shift(
      changes.map(({ b }) => b),
      to.start,
    ),
  };
}

function shift(ranges: readonly (Range | undefined)[], by: number): Range[] {
  return ranges.flatMap((range) =>
    range ? [{ start: range.start + by, end: range.end + by }] : [],
  );
}
