import { diffWords } from '../text/diff.ts';
import { fold } from '../text/fold.ts';
import { byCodeUnit, groupBy } from '../model/multimap.ts';
import { viewAddress } from './addresses.ts';
import type { QuoteRecord, UtteranceRecord } from './data.ts';
import type { ViewProps } from './page.tsx';
import { hrefOf, nameOf, type Book } from './book.ts';
import { lettersOf } from './filter.ts';
import { Name, Quotation, Signs } from './shown.tsx';
import { statementsOf, type PlacedStatement } from './spans.ts';
import { counted } from '../text/listing.ts';
import { verbOf } from './words.ts';

/** What people said: one utterance in the wordings of several texts, then every statement with its chain. */
export function WordsView({ book, story }: ViewProps) {
  const { utterances } = story.record;
  const statements = statementsOf(book, story);
  const bySpeaker = [
    ...groupBy(statements, ({ statement }) => speakerKey(statement.speaker?.name ?? null)),
  ].toSorted(
    ([a, one], [b, two]) =>
      Number(a === '') - Number(b === '') || two.length - one.length || byCodeUnit(a, b),
  );
  return (
    <>
      {utterances.length > 0 && (
        <>
          <h4>One utterance, several texts</h4>
          <p class="note">
            The first wording stands as it is; in the others <ins>words that it does not have</ins>{' '}
            and <del>words of it that are missing</del> are set off.
          </p>
          <ol class="utterances">
            {utterances.map((utterance, at) => (
              <li
                key={at}
                id={`${viewAddress('words', story.at)}-utterance-${at + 1}`}
                data-item={`utterance ${at + 1}`}
                tabIndex={-1}
              >
                <p class="verdict">
                  <Name text={utterance.speaker ?? 'Speaker not named'} />{' '}
                  <span class="tag">{utteranceWords(utterance)}</span>
                </p>
                <Wordings book={book} utterance={utterance} />
              </li>
            ))}
          </ol>
        </>
      )}
      <h4>Who says what, and how it came here</h4>
      {statements.length === 0 && <p class="empty">No statement was found.</p>}
      {bySpeaker.map(([key, own]) => (
        <details key={key} class="speaker" open={bySpeaker.length <= 40}>
          <summary>
            <strong>
              <Name text={own[0]?.statement.speaker?.name ?? 'Nobody is named'} />
            </strong>{' '}
            <span class="quiet">{counted(own.length, 'statement')}</span>
          </summary>
          <ul class="statements">
            {[...groupBy(own, ({ statement }) => lettersOf(statement.text))].map(
              ([letters, same]) => (
                <Said key={letters} book={book} same={same} />
              ),
            )}
          </ul>
        </details>
      ))}
    </>
  );
}

interface SaidProps {
  readonly book: Book;
  /** Statements of one speaker in the same words. */
  readonly same: readonly PlacedStatement[];
}

/** Words that one speaker is given, once; below them the way they took in each account. */
function Said({ book, same }: SaidProps) {
  const [first] = same;
  if (!first) return null;
  const { article, statement } = first;
  const number = book.sourceOf(article.id)?.number ?? 0;
  return (
    <li
      data-item="the statement"
      id={`statement-${number}-${statement.start}-${statement.end}`}
      tabIndex={-1}
    >
      <Quotation
        book={book}
        span={{ article: article.id, start: statement.start, end: statement.end }}
        text={statement.direct ? `“${statement.text}”` : statement.text}
      />
      <ul class="ways">
        {[...groupBy(same, (placed) => `${placed.account.id} ${waysOf(placed).join(' ')}`)].map(
          ([way, placed]) => (
            <li key={way} class="by">
              {placed[0] && <Chain steps={waysOf(placed[0])} />}{' '}
              {placed.map((place) => (
                <a
                  key={`${place.article.id}-${place.statement.start}`}
                  href={hrefOf(book, { ...place.statement, article: place.article.id })}
                >
                  [{book.sourceOf(place.article.id)?.number}]
                </a>
              ))}
            </li>
          ),
        )}
      </ul>
    </li>
  );
}

function speakerKey(name: string | null): string {
  return name === null ? '' : name.toLowerCase();
}

const NOTES: Readonly<Record<UtteranceRecord['note'], string>> = {
  same: 'the same words',
  trimmed: 'trimmed in one',
  reworded: 'reworded',
  'possibly translated': 'possibly two translations',
};

function utteranceWords({ note }: UtteranceRecord): string {
  return NOTES[note];
}

/** Each wording once, with the texts that have it; every number leads to the words there. */
function Wordings({
  book,
  utterance: { tellings },
}: {
  readonly book: Book;
  readonly utterance: UtteranceRecord;
}) {
  const [first] = tellings;
  return (
    <dl class="wordings">
      {[...groupBy(tellings, ({ text }) => lettersOf(text))].map(([letters, same]) => {
        const [telling] = same;
        return (
          telling && (
            <div key={letters} class="entry">
              <dt>
                {same.map((place) => (
                  <a
                    key={`${place.article}-${place.start}`}
                    class="source-link"
                    href={hrefOf(book, place)}
                  >
                    <Name text={nameOf(book, place.article)} />{' '}
                    <span class="number">[{book.sourceOf(place.article)?.number}]</span>
                  </a>
                ))}
              </dt>
              <dd>
                <Quotation book={book} span={telling} text={telling.text}>
                  “
                  {first && telling !== first ? (
                    <Against first={first} other={telling} />
                  ) : (
                    <Signs text={telling.text} />
                  )}
                  ”
                </Quotation>
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}

/** A wording against the first: its own words marked as added, the other's missing words struck out. */
function Against({ first, other }: { readonly first: QuoteRecord; readonly other: QuoteRecord }) {
  const pieces = diffWords(
    fold(first.text),
    { start: 0, end: first.text.length },
    fold(other.text),
    { start: 0, end: other.text.length },
  );
  const parts = [];
  let at = 0;
  for (const { operation, a, b } of pieces) {
    const start = b?.start ?? at;
    if (start > at) parts.push(<Signs text={other.text.slice(at, start)} />);
    if (a && operation !== 'same') {
      if (!b && at > 0) parts.push(' ');
      parts.push(<del>{<Signs text={first.text.slice(a.start, a.end)} />}</del>);
      if (b || at === 0) parts.push(' ');
    }
    if (b) {
      const words = <Signs text={other.text.slice(b.start, b.end)} />;
      parts.push(operation === 'same' ? words : <ins>{words}</ins>);
      at = b.end;
    }
  }
  return (
    <>
      {parts}
      <Signs text={other.text.slice(at)} />
    </>
  );
}

/** The way of a statement, from the account inward: account, relays, media, speaker. */
function waysOf({ account, statement }: PlacedStatement): string[] {
  const { chain, speaker, candidates, addressee } = statement;
  const hearer = addressee ? ` to ${addressee.name}` : '';
  const unknown =
    candidates.length > 0
      ? `unsure: ${candidates.map(({ name }) => name).join(' or ')}`
      : 'unattributed';
  return [
    account.label,
    ...chain.filter(({ role }) => role !== 'speaker').map(({ role, name }) => `${name} (${role})`),
    `${speaker ? `${speaker.name} ${verbOf(statement)}` : unknown}${hearer}${statement.direct ? '' : ', in the writer’s words'}`,
  ];
}

function Chain({ steps }: { readonly steps: readonly string[] }) {
  return steps.map((step, at) => (
    <span key={`${at}-${step}`}>
      {at > 0 && (
        <>
          {' '}
          <span aria-hidden="true">←</span>
          <span class="unseen">, from</span>{' '}
        </>
      )}
      <Name text={step} />
    </span>
  ));
}
