import { pointAddress } from './addresses.ts';
import { sourceHref, type Book, type NumberedPoint, type StoryBook } from './book.ts';
import type { AccountRecord, PointRecord, TellingRecord } from './data.ts';
import { filterOf } from './islands.ts';
import type { ViewProps } from './page.tsx';
import { PointFilter } from './point-filter.tsx';
import { Name, Quotation } from './shown.tsx';
import { AGREEMENT_WORDS, chainWords, counted, listed, originCounts, stateWords } from './words.ts';

/** With more accounts than this a column each is too narrow to read: tellings then stand below each other. */
const MOST_COLUMNS = 6;
/** Tellings of a point that are shown before the rest is folded, where accounts stand below each other. */
const SHOWN_FIRST = 4;

/** What is told by all accounts, by some, by one; who says it and where each says it comes from. */
export function PointsView({ book, story }: ViewProps) {
  const all = story.accounts.length;
  const shared = story.points.filter(({ told }) => told.length > 1);
  const only = story.points.filter(({ told }) => told.length <= 1);
  const byAll = shared.filter(({ told }) => told.length === all);
  const bySome = shared.filter(({ told }) => told.length < all);
  if (story.points.length === 0) return <p class="empty">No point was found in these texts.</p>;
  return (
    <>
      <p class="lead">
        {all > 1 ? (
          <>
            {counted(byAll.length, 'point')} told by all {all} accounts, {bySome.length} by some, {only.length} by one only.
          </>
        ) : (
          <>{counted(only.length, 'point')}, told by the one account of this story.</>
        )}
      </p>
      <div data-island="filter" data-at={story.at}>
        <PointFilter {...filterOf(story)} />
      </div>
      <SharedPoints book={book} story={story} title={`Told by all ${all} accounts`} points={byAll} />
      <SharedPoints book={book} story={story} title="Told by some" points={bySome} />
      <OnlyPoints book={book} story={story} points={only} />
    </>
  );
}

interface SectionProps extends ViewProps {
  readonly points: readonly NumberedPoint[];
}

function SharedPoints({ book, story, points, title }: SectionProps & { readonly title: string }) {
  if (points.length === 0) return null;
  const columns = story.accounts.length <= MOST_COLUMNS;
  return (
    <section class="told" data-group>
      <h3>{title}</h3>
      {columns ? <PointTable book={book} story={story} points={points} title={title} /> : <PointList book={book} story={story} points={points} />}
    </section>
  );
}

function PointTable({ book, story, points, title }: SectionProps & { readonly title: string }) {
  return (
    <table class={`points columns-${story.accounts.length}`}>
      <caption class="unseen">{title}, one column for each account</caption>
      <thead>
        <tr>
          <th scope="col">Point</th>
          {story.accounts.map(({ id, label }) => (
            <th key={id} scope="col">
              <Name text={label} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((numbered) => (
          <tr key={numbered.point.id} id={pointAddress(numbered.point)} class={numbered.point.agreement} data-item={`point ${numbered.number}`} tabIndex={-1}>
            <th scope="row">
              <PointHead book={book} numbered={numbered} />
            </th>
            {story.accounts.map((account) => (
              <Cell key={account.id} book={book} point={numbered.point} account={account} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ book, point, account }: { readonly book: Book; readonly point: PointRecord; readonly account: AccountRecord }) {
  const tellings = point.tellings.filter((telling) => telling.account === account.id);
  return (
    <td data-label={account.label} class={tellings.length === 0 ? 'nothing' : undefined}>
      {tellings.length === 0 ? <span class="quiet">{notToldWords(point, account.id)}</span> : tellings.map((telling) => <Told key={`${telling.article}-${telling.start}`} book={book} point={point} telling={telling} />)}
    </td>
  );
}

function notToldWords(point: PointRecord, account: string): string {
  const note = point.notTold.find((entry) => entry.account === account)?.note;
  return note === 'earlier text' || note === 'partial text' ? `not in this text (${note})` : 'not in this text';
}

/** One account's words for a point, what differs in them set off. */
function Told({ book, point, telling }: { readonly book: Book; readonly point: PointRecord; readonly telling: TellingRecord }) {
  const marked = point.differences
    .filter(({ kind }) => kind !== 'wording' && kind !== 'completeness')
    .flatMap(({ values }) => values.filter((value) => value.article === telling.article && value.start >= telling.start && value.end <= telling.end));
  const whole = marked.some(({ start, end }) => start === telling.start && end === telling.end);
  const notes = [telling.speaker?.name, chainWords(telling.chain), stateWords(telling)].flatMap((note) => note ?? []);
  return (
    <p class="telling">
      <Quotation book={book} span={telling} text={telling.text} marked={whole ? [] : marked} />
      {notes.length > 0 && (
        <span class="by">
          {' '}
          <Name text={notes.join(' · ')} />
        </span>
      )}
    </p>
  );
}

/** How the tellings stand to each other, who says it, and the origins in one line. */
function PointHead({ book, numbered: { number, point } }: { readonly book: Book; readonly numbered: NumberedPoint }) {
  const entries = point.origins.entries.filter(({ basis }) => basis !== 'untraced');
  return (
    <div class="head">
      <p class="verdict">
        <a class="number" href={`#${pointAddress(point)}`} aria-label={`Point ${number}`}>
          {number}
        </a>{' '}
        <span class="tag">{AGREEMENT_WORDS[point.agreement]}</span>
      </p>
      {point.differences.map((difference) => (
        <p key={difference.kind} class="difference">
          <Name text={differenceWords(book, difference)} />
        </p>
      ))}
      {point.speakers.length > 0 && (
        <p class="who">
          Says it: <Name text={listed(point.speakers.map(({ name }) => name))} />
        </p>
      )}
      <p class="origin">
        <strong>{originCounts(point)}.</strong> <Name text={point.origins.line} />
        {entries.flatMap(({ name, resolvedTo }) =>
          resolvedTo === null
            ? []
            : [
                <span key={name}>
                  {' '}
                  <a href={sourceHref(book, resolvedTo)}>
                    <Name text={name} />’s own text is here
                  </a>
                </span>,
              ],
        )}
      </p>
    </div>
  );
}

/** A difference as a reporter would say it. */
function differenceWords(book: Book, { kind, values }: PointRecord['differences'][number]): string {
  if (kind === 'attribution') return 'attributed in some, unattributed in others';
  const short = values.filter(({ text }) => text.length <= 40);
  const said = short.length === values.length ? values.map(({ text, account }) => `${book.labelOf(account)}: ${text}`).join(' / ') : '';
  return said === '' ? `in ${kind}` : `in ${kind} — ${said}`;
}

/** For many accounts: each point with its tellings below each other, most of them folded. */
function PointList({ book, story, points }: SectionProps) {
  return (
    <ol class="point-list">
      {points.map((numbered) => (
        <li key={numbered.point.id} id={pointAddress(numbered.point)} class={numbered.point.agreement} data-item={`point ${numbered.number}`} tabIndex={-1}>
          <PointHead book={book} numbered={numbered} />
          <TellingList book={book} point={numbered.point} />
          <NotTold numbered={numbered} story={story} />
        </li>
      ))}
    </ol>
  );
}

function TellingList({ book, point }: { readonly book: Book; readonly point: PointRecord }) {
  const first = point.tellings.slice(0, SHOWN_FIRST);
  const rest = point.tellings.slice(SHOWN_FIRST);
  const entry = (telling: TellingRecord) => (
    <div key={`${telling.article}-${telling.start}`} class="entry">
      <dt>
        <Name text={book.labelOf(telling.account)} />
      </dt>
      <dd>
        <Told book={book} point={point} telling={telling} />
      </dd>
    </div>
  );
  return (
    <div class="tellings">
      <dl>{first.map(entry)}</dl>
      {rest.length > 0 && (
        <details>
          <summary>{counted(rest.length, 'more telling')}</summary>
          <dl>{rest.map(entry)}</dl>
        </details>
      )}
    </div>
  );
}

function NotTold({ numbered: { told }, story }: { readonly numbered: NumberedPoint; readonly story: StoryBook }) {
  const missing = story.accounts.length - told.length;
  return missing === 0 ? null : <p class="quiet">Not in the other {counted(missing, 'text')}.</p>;
}

/** What one account alone tells, a column for each account. */
function OnlyPoints({ book, story, points }: SectionProps) {
  if (points.length === 0) return null;
  const columns = story.accounts
    .map((account) => ({ account, own: points.filter(({ told }) => told[0] === account.id) }))
    .filter(({ own }) => own.length > 0);
  return (
    <section class="told" data-group>
      <h3>{story.accounts.length > 1 ? 'Told by one account only' : 'The points'}</h3>
      <div class={`only columns-${Math.min(columns.length, MOST_COLUMNS)}`}>
        {columns.map(({ account, own }) => (
          <section key={account.id} data-group>
            <h4>
              <Name text={account.label} /> <span class="quiet">{own.length}</span>
            </h4>
            <ol>
              {own.map((numbered) => (
                <OnlyPoint key={numbered.point.id} book={book} numbered={numbered} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}

function OnlyPoint({ book, numbered: { number, point } }: { readonly book: Book; readonly numbered: NumberedPoint }) {
  const traced = point.origins.entries.some(({ basis }) => basis !== 'untraced');
  return (
    <li id={pointAddress(point)} class="only-point" data-item={`point ${number}`} tabIndex={-1}>
      <a class="number" href={`#${pointAddress(point)}`} aria-label={`Point ${number}`}>
        {number}
      </a>
      {point.tellings.map((telling) => (
        <Told key={`${telling.article}-${telling.start}`} book={book} point={point} telling={telling} />
      ))}
      {traced && (
        <p class="origin">
          <Name text={point.origins.line} />
        </p>
      )}
    </li>
  );
}
