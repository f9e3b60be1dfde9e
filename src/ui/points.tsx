import { pointAddress } from './addresses.ts';
import { hrefOf, sourceHref, type Book, type NumberedPoint, type StoryBook } from './book.ts';
import type { AccountRecord, PointRecord, TellingRecord } from './data.ts';
import { lettersOf } from './filter.ts';
import { differenceLines } from './differences.ts';
import { filterOf } from './islands.ts';
import { isDoubtful, isLikely, likelyTellers } from '../model/lined-up.ts';
import { groupBy } from '../model/multimap.ts';
import { mentionAt } from '../model/span.ts';
import type { ViewProps } from './page.tsx';
import { PointFilter } from './point-filter.tsx';
import { Name, Quotation } from './shown.tsx';
import { withMarks } from '../text/quotation-marks.ts';
import { allOf, counted, listed } from '../text/listing.ts';
import { AGREEMENT_WORDS, capital, chainWords, originCounts, stateWords } from './words.ts';

/** With more accounts than this a column each is too narrow to read: tellings then stand below each other. */
const MOST_COLUMNS = 6;
/** Tellings of a point that are shown before the rest is folded, where accounts stand below each other. */
const SHOWN_FIRST = 4;

/** What is told by all accounts, by some, by one; who says it and where each says it comes from. */
export function PointsView({ book, story }: ViewProps) {
  const all = story.read.length;
  const several = story.points.filter(({ told }) => told.length > 1);
  const shared = several.filter(({ point }) => !isDoubtful(point));
  const doubtful = several.filter(({ point }) => isDoubtful(point));
  const alone = story.points.filter(({ told }) => told.length <= 1);
  const unread = new Set(
    story.accounts.filter((account) => !story.read.includes(account)).map(({ id }) => id),
  );
  const [only, unlined] = [
    alone.filter(({ told }) => !unread.has(told[0] ?? '')),
    alone.filter(({ told }) => unread.has(told[0] ?? '')),
  ];
  const byAll = shared.filter(({ likely }) => likely === all);
  const bySome = shared.filter(({ likely }) => likely < all);
  if (story.points.length === 0) return <p class="empty">No point was found in these texts.</p>;
  return (
    <>
      <p class="lead">
        {all > 1
          ? countsWords(
              [byAll, bySome, doubtful, only].map(({ length }) => length),
              story,
            )
          : `${counted(only.length, 'point')}, told by the one account of this story.`}
      </p>
      <p class="note">Every quotation leads to its place in the full text.</p>
      <Unread story={story} />
      <div data-island="filter" data-at={story.at}>
        <PointFilter {...filterOf(story)} />
      </div>
      <SharedPoints book={book} story={story} title={`Told by ${allRead(story)}`} points={byAll} />
      <SharedPoints book={book} story={story} title="Told by some" points={bySome} />
      <SharedPoints
        book={book}
        story={story}
        title="Perhaps told by several: alike in words, but probably about different things"
        points={doubtful}
      />
      <OnlyPoints
        book={book}
        story={story}
        points={only}
        title={all > 1 ? 'Told by one account only' : 'The points'}
      />
      <OnlyPoints
        book={book}
        story={story}
        points={unlined}
        title="In a language that is not read yet: sentence by sentence, lined up with nothing"
      />
    </>
  );
}

/** "both accounts", "all 4 accounts that are read" */
function allRead({ read, accounts }: StoryBook): string {
  const unread = read.length < accounts.length;
  return `${allOf(read.length, 'accounts')}${unread ? ' that are read' : ''}`;
}

function countsWords(
  [byAll = 0, bySome = 0, doubtful = 0, only = 0]: readonly number[],
  story: StoryBook,
): string {
  const who = allRead(story);
  const shared =
    byAll === 0 ? `No point is told by ${who}` : `${counted(byAll, 'point')} told by ${who}`;
  const some = story.read.length === 2 ? '' : `, ${bySome} by some`;
  const perhaps = doubtful === 0 ? '' : `, ${doubtful} perhaps by several`;
  return `${shared}${some}${perhaps}, ${only} by one only.`;
}

/** Accounts without a column: that nothing was found in them says nothing about them. */
function Unread({ story }: Pick<ViewProps, 'story'>) {
  const unread = story.accounts.filter((account) => !story.read.includes(account));
  if (unread.length === 0) return null;
  return (
    <p class="note">
      Not read, and so without a column: <Name text={listed(unread.map(({ label }) => label))} />.
      Reading does not cover the language yet.
    </p>
  );
}

interface SectionProps extends ViewProps {
  readonly points: readonly NumberedPoint[];
}

function SharedPoints({ book, story, points, title }: SectionProps & { readonly title: string }) {
  if (points.length === 0) return null;
  const columns = story.read.length <= MOST_COLUMNS;
  return (
    <section class="told" data-group>
      <h4>{title}</h4>
      {columns ? (
        <PointTable book={book} story={story} points={points} title={title} />
      ) : (
        <PointList book={book} story={story} points={points} />
      )}
    </section>
  );
}

function PointTable({ book, story, points, title }: SectionProps & { readonly title: string }) {
  return (
    <table class={`points columns-${story.read.length}`}>
      <caption class="unseen">{title}, one column for each account</caption>
      <thead>
        <tr>
          <th scope="col">Point</th>
          {story.read.map(({ id, label }) => (
            <th key={id} scope="col">
              <Name text={label} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((numbered) => (
          <tr
            key={numbered.point.id}
            id={pointAddress(numbered.point)}
            class={classOf(numbered)}
            data-item={`point ${numbered.number}`}
            tabIndex={-1}
          >
            <th scope="row">
              <PointHead book={book} numbered={numbered} />
            </th>
            {story.read.map((account) => (
              <Cell key={account.id} book={book} point={numbered.point} account={account} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Colours a point by its agreement, where that says something. */
function classOf(numbered: NumberedPoint): string {
  return isDoubtful(numbered.point) ? 'doubtful' : numbered.point.agreement;
}

function Cell({
  book,
  point,
  account,
}: {
  readonly book: Book;
  readonly point: PointRecord;
  readonly account: AccountRecord;
}) {
  const tellings = point.tellings.filter((telling) => telling.account === account.id);
  return (
    <td data-label={account.label} class={tellings.length === 0 ? 'nothing' : undefined}>
      {tellings.length === 0 ? (
        <span class="quiet">{notToldWords(point, account.id)}</span>
      ) : (
        <Tellings book={book} point={point} tellings={tellings} texts={account.texts.length} />
      )}
    </td>
  );
}

function notToldWords(point: PointRecord, account: string): string {
  const note = point.notTold.find((entry) => entry.account === account)?.note;
  return note === 'earlier text' || note === 'partial text'
    ? `not in this text (${note})`
    : 'not in this text';
}

interface TellingsProps {
  readonly book: Book;
  readonly point: PointRecord;
  /** Of one account. */
  readonly tellings: readonly TellingRecord[];
  /** How many distinct texts the account has. */
  readonly texts: number;
}

/** One account's words for a point; words that stand in several of its versions are shown once. */
function Tellings({ book, point, tellings, texts }: TellingsProps) {
  return [...groupBy(tellings, ({ text }) => lettersOf(text))].map(([words, same]) => {
    const [telling] = same;
    if (!telling) return null;
    const everywhere = new Set(same.map(({ article }) => article)).size >= texts;
    return (
      <Told
        key={words}
        book={book}
        point={point}
        telling={telling}
        also={same.slice(1)}
        state={everywhere ? undefined : stateWords(telling)}
      />
    );
  });
}

interface ToldProps {
  readonly book: Book;
  readonly point: PointRecord;
  readonly telling: TellingRecord;
  /** The same words in other versions of the account. */
  readonly also: readonly TellingRecord[];
  readonly state: string | undefined;
}

/** Words that tell a point, what differs in them set off. */
function Told({ book, point, telling, also, state }: ToldProps) {
  const marked = point.differences
    .filter(({ kind }) => kind !== 'wording' && kind !== 'completeness')
    .flatMap(({ values }) =>
      values.filter(
        (value) =>
          value.article === telling.article &&
          value.start >= telling.start &&
          value.end <= telling.end,
      ),
    );
  const whole = marked.some(({ start, end }) => start === telling.start && end === telling.end);
  const text = book.sourceOf(telling.article)?.article.text;
  const { start, end } = text === undefined ? telling : withMarks(text, telling);
  const shown = text === undefined ? telling : mentionAt(text, start, end);
  const isOdd = !isLikely(telling) && likelyTellers(point).length > 1;
  const doubt = isOdd ? 'perhaps another thing' : undefined;
  const notes = [telling.speaker?.name, chainWords(telling.chain), state, doubt].flatMap(
    (note) => note ?? [],
  );
  return (
    <p class="telling">
      <Quotation
        book={book}
        span={telling}
        text={shown.text}
        from={shown.start}
        marked={whole ? [] : marked}
      />
      {notes.length > 0 && (
        <span class="by">
          {' '}
          <Name text={notes.join(' · ')} />
        </span>
      )}
      {also.length > 0 && (
        <span class="by">
          {' also in '}
          {also.map((other, at) => (
            <span key={`${other.article}-${other.start}`}>
              {at > 0 && ', '}
              <a
                href={hrefOf(book, other)}
                aria-label={`the same words in source ${book.sourceOf(other.article)?.number ?? ''}`}
              >
                [{book.sourceOf(other.article)?.number}]
              </a>
            </span>
          ))}
        </span>
      )}
    </p>
  );
}

/** A point's number and how its tellings stand to each other; of one in doubt that says nothing. */
function PointHead({ book, numbered }: { readonly book: Book; readonly numbered: NumberedPoint }) {
  const { number, point } = numbered;
  const doubtful = isDoubtful(point);
  return (
    <div class="head">
      <p class="verdict">
        <a class="number" href={`#${pointAddress(point)}`} aria-label={`Point ${number}`}>
          {number}
        </a>{' '}
        <span class="tag">{doubtful ? 'Perhaps one thing' : AGREEMENT_WORDS[point.agreement]}</span>
      </p>
      {!doubtful && <Verdict book={book} point={point} />}
    </div>
  );
}

/** In what the tellings differ, who says it, and the origins in one line. */
function Verdict({ book, point }: { readonly book: Book; readonly point: PointRecord }) {
  const entries = point.origins.entries.filter(({ basis }) => basis !== 'untraced');
  return (
    <>
      {differenceLines(book, point).map((line) => (
        <p key={line} class="difference">
          <Name text={line} />
        </p>
      ))}
      {point.speakers.length > 0 && (
        <p class="who">
          Says it: <Name text={listed(point.speakers.map(({ name }) => name))} />
        </p>
      )}
      <p class="origin">
        <strong>{capital(originCounts(point))}.</strong> <Name text={point.origins.line} />
        {entries.flatMap(({ name, resolvedTo }) =>
          resolvedTo === null
            ? []
            : [
                <span key={name}>
                  {' '}
                  <a href={sourceHref(book, resolvedTo)}>
                    <Name text={name} />
                    ’s own text is here
                  </a>
                </span>,
              ],
        )}
      </p>
    </>
  );
}

/** For many accounts: each point with its tellings below each other, most of them folded. */
function PointList({ book, story, points }: SectionProps) {
  return (
    <ol class="point-list">
      {points.map((numbered) => (
        <li
          key={numbered.point.id}
          id={pointAddress(numbered.point)}
          class={classOf(numbered)}
          data-item={`point ${numbered.number}`}
          tabIndex={-1}
        >
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
        <Told book={book} point={point} telling={telling} also={[]} state={stateWords(telling)} />
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

function NotTold({
  numbered: { told },
  story,
}: {
  readonly numbered: NumberedPoint;
  readonly story: StoryBook;
}) {
  const missing = story.read.length - told.length;
  return missing === 0 ? null : <p class="quiet">Not in the other {counted(missing, 'text')}.</p>;
}

/** What one account alone tells, a column for each account. */
function OnlyPoints({ book, story, points, title }: SectionProps & { readonly title: string }) {
  if (points.length === 0) return null;
  const columns = story.accounts
    .map((account) => ({ account, own: points.filter(({ told }) => told[0] === account.id) }))
    .filter(({ own }) => own.length > 0);
  return (
    <section class="told" data-group>
      <h4>{title}</h4>
      <div class={`only columns-${Math.min(columns.length, MOST_COLUMNS)}`}>
        {columns.map(({ account, own }) => (
          <section key={account.id} data-group>
            <h5>
              <Name text={account.label} /> <span class="quiet">{own.length}</span>
            </h5>
            <ol>
              {own.map((numbered) => (
                <OnlyPoint
                  key={numbered.point.id}
                  book={book}
                  numbered={numbered}
                  texts={account.texts.length}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}

function OnlyPoint({
  book,
  numbered: { number, point },
  texts,
}: {
  readonly book: Book;
  readonly numbered: NumberedPoint;
  readonly texts: number;
}) {
  const traced = point.origins.entries.some(({ basis }) => basis !== 'untraced');
  return (
    <li id={pointAddress(point)} class="only-point" data-item={`point ${number}`} tabIndex={-1}>
      <a class="number" href={`#${pointAddress(point)}`} aria-label={`Point ${number}`}>
        {number}
      </a>
      <Tellings book={book} point={point} tellings={point.tellings} texts={texts} />
      {traced && (
        <p class="origin">
          <Name text={point.origins.line} />
        </p>
      )}
    </li>
  );
}
