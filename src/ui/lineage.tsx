import type { StoryBook } from './book.ts';
import { carriersOf } from './carriers.ts';
import type { RelationRecord } from './data.ts';
import {
  BOX_HEIGHT,
  COLUMNS,
  layOut,
  type Box,
  type Edge,
  type Picture,
} from './lineage-layout.ts';
import type { ViewProps } from './page.tsx';
import { Name, Quotation, SourceLink } from './shown.tsx';
import { hrefOf } from './book.ts';
import { counted } from '../text/listing.ts';
import { accountNotes } from './words.ts';
import { viewAddress } from './addresses.ts';

/** How documents fold into texts and accounts, and what the accounts draw on. */
export function LineageView({ book, story }: ViewProps) {
  const picture = layOut(book, story);
  const documents = story.record.articles.length;
  const texts = story.accounts.reduce((sum, account) => sum + account.texts.length, 0);
  const accounts = story.accounts.length;
  return (
    <>
      <p class="lead">
        {counted(documents, 'document')} {documents === 1 ? 'carries' : 'carry'}{' '}
        {counted(texts, 'distinct text')}, and these are{' '}
        <strong>{counted(accounts, 'account')}</strong> of {accounts === 1 ? 'its' : 'their'} own.
      </p>
      <div
        class="picture"
        tabIndex={0}
        role="region"
        aria-label="Picture of the lineage; the list below says the same in words"
      >
        <PictureOf picture={picture} story={story} counts={[documents, texts, accounts]} />
      </div>
      {picture.leftOut > 0 && (
        <p class="note">
          {counted(picture.leftOut, 'more relay or medium', 'more relays and media')} in the list
          below.
        </p>
      )}
      <AccountList book={book} story={story} />
      <Ties book={book} story={story} />
      <DrawsOn book={book} story={story} />
    </>
  );
}

function PictureOf({
  picture,
  story,
  counts,
}: {
  readonly picture: Picture;
  readonly story: StoryBook;
  readonly counts: readonly number[];
}) {
  const { width, height, boxes, edges } = picture;
  const draws = boxes.some(({ column }) => column === 3);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={`Lineage of story ${story.at + 1}`}
    >
      <defs>
        <marker
          id={`arrow-${story.at}`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0 0 L8 4 L0 8 Z" class="arrow" />
        </marker>
      </defs>
      {COLUMNS.map(({ x, title }, at) =>
        at === 3 && !draws ? null : (
          <text key={title} x={x} y="16" class="column-title">
            {at === 3 ? 'draw on relays and media' : counted(counts[at] ?? 0, title)}
          </text>
        ),
      )}
      {edges.map((edge) => (
        <EdgeOf key={edge.key} edge={edge} story={story.at} />
      ))}
      {boxes.map((box) => (
        <BoxOf key={box.key} box={box} />
      ))}
    </svg>
  );
}

function EdgeOf({
  edge: { from, to, kind, label, reason, ordered },
  story,
}: {
  readonly edge: Edge;
  readonly story: number;
}) {
  const bend = kind === 'related' ? 34 : (to.x - from.x) / 2;
  const path =
    kind === 'related'
      ? `M${from.x} ${from.y + 6} C${from.x + bend} ${from.y + 6} ${to.x + bend} ${to.y - 6} ${to.x} ${to.y - 6}`
      : kind === 'version'
        ? `M${from.x} ${from.y} L${to.x} ${to.y}`
        : `M${from.x} ${from.y} C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
  const arrow = kind === 'version' && ordered;
  const [x, y] =
    kind === 'related'
      ? [from.x + 30, (from.y + to.y) / 2]
      : kind === 'version'
        ? [from.x + 10, (from.y + to.y) / 2]
        : [(from.x + to.x) / 2, (from.y + to.y) / 2];
  return (
    <g class={`edge ${kind}`}>
      <title>{reason}</title>
      <path d={path} marker-end={arrow ? `url(#arrow-${story})` : undefined} />
      {label !== undefined && (
        <text x={x} y={y + 4} text-anchor={kind === 'folds' ? 'middle' : 'start'}>
          {label}
        </text>
      )}
    </g>
  );
}

function BoxOf({ box: { column, y, lines, href, full } }: { readonly box: Box }) {
  const { x, width } = COLUMNS[column] ?? COLUMNS[0];
  const top = y - BOX_HEIGHT / 2;
  const content = (
    <>
      <title>{full}</title>
      <rect x={x} y={top} width={width} height={BOX_HEIGHT} rx="2" />
      {lines.map((line, at) => (
        <text
          key={at}
          x={x + 12}
          y={lines.length === 1 ? y + 5 : top + 17 + at * 17}
          class={at === 0 ? 'first' : 'second'}
        >
          {line}
        </text>
      ))}
    </>
  );
  return href === undefined ? (
    <g class={`box column-${column}`}>{content}</g>
  ) : (
    <a class={`box column-${column}`} href={href}>
      {content}
    </a>
  );
}

function AccountList({ book, story }: ViewProps) {
  return (
    <>
      <h4>The accounts</h4>
      <ul class="accounts">
        {story.accounts.map((account) => (
          <li key={account.id}>
            <strong>
              <Name text={account.label} />
            </strong>
            {accountNotes(account).length > 0 && (
              <span class="quiet">
                {' '}
                — <Name text={accountNotes(account).join('; ')} />
              </span>
            )}
            <ul class="members">
              {[
                ...account.texts,
                ...account.articles.filter((id) => !account.texts.includes(id)),
              ].map((id) => {
                const article = book.sourceOf(id)?.article;
                return (
                  <li key={id}>
                    <SourceLink book={book} article={id} />{' '}
                    <span class="quiet">
                      <Name text={article?.source ?? id} />,{' '}
                      {article?.published?.value.slice(0, 10) ?? 'no date'}
                      {!account.texts.includes(id) && ', folded in'}
                    </span>
                  </li>
                );
              })}
            </ul>
            {account.own.length > 0 && (
              <details>
                <summary class="quiet">
                  What copies add to the text that stands first:{' '}
                  {counted(account.own.length, 'sentence')}
                </summary>
                <ul class="own">
                  {account.own.map((span) => (
                    <li key={`${span.article}-${span.start}`}>
                      <Quotation
                        book={book}
                        span={span}
                        text={
                          book.sourceOf(span.article)?.article.text.slice(span.start, span.end) ??
                          ''
                        }
                      />{' '}
                      <span class="number">[{book.sourceOf(span.article)?.number}]</span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every relation between two documents of the story, with what shows it. */
function Ties({ book, story }: ViewProps) {
  if (story.relations.length === 0) {
    return story.record.articles.length > 1 ? (
      <p class="note">No text of this story was found to take over words of another.</p>
    ) : null;
  }
  return (
    <>
      <h4>Why texts were joined</h4>
      <ul class="ties">
        {story.relations.map((relation) => {
          const [first, second] =
            relation.order === 'b-then-a' ? [relation.b, relation.a] : [relation.a, relation.b];
          const versions = story.versions.some(
            ({ from, to }) => [from, to].includes(relation.a) && [from, to].includes(relation.b),
          );
          return (
            <li key={`${relation.a}-${relation.b}`}>
              <span class="tag">
                {relation.kind === 'common-source' ? 'common source' : relation.kind}
              </span>{' '}
              <SourceLink book={book} article={first} /> and{' '}
              <SourceLink book={book} article={second} />
              <p class="quiet">
                <Name text={relationWords(relation)} />
                {versions && (
                  <>
                    {' '}
                    <a href={`#${viewAddress('versions', story.at)}`}>What changed</a>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function relationWords({ kind, reasons, order, orderReason }: RelationRecord): string {
  const why = reasons.map(({ detail }) => detail).join('; ');
  if (kind !== 'version' && kind !== 'derived') return why;
  return `${why}; order ${order === 'unknown' ? 'unknown' : 'as named'}: ${orderReason}`;
}

function DrawsOn({ book, story }: ViewProps) {
  const carriers = carriersOf(book, story);
  if (carriers.length === 0)
    return <p class="note">No account names a relay or a medium for a statement.</p>;
  return (
    <>
      <h4>What the accounts draw on</h4>
      <p class="note">
        Relays passed a statement on; a medium is what the words were said in. As the texts name
        them.
      </p>
      <ul class="carriers">
        {carriers.map(({ name, role, by }) => (
          <li key={`${role}-${name}`}>
            <strong>
              <Name text={name} />
            </strong>{' '}
            <span class="quiet">{role}</span>:{' '}
            {[...by].map(([account, spans], at) => (
              <span key={account}>
                {at > 0 && '; '}
                <Name text={book.labelOf(account)} /> (
                {spans.map((span, place) => (
                  <>
                    {place > 0 && ', '}
                    <a
                      href={hrefOf(book, span)}
                      aria-label={`${place + 1}: where ${book.labelOf(account)} names ${name}`}
                    >
                      {place + 1}
                    </a>
                  </>
                ))}
                )
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
