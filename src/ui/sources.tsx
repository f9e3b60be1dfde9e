import type { ComponentChildren } from 'preact';
import { pointAddress, sourceAddress, spanAddress } from './addresses.ts';
import type { Book, Source } from './book.ts';
import type { SourceRecord } from './data.ts';
import { plain } from './hidden-signs.ts';
import { nest, type Nested } from './nesting.ts';
import { Name, Signs } from './shown.tsx';
import { linkedSpans } from './spans.ts';
import { shorten } from './words.ts';
import { addTo, type Multimap } from '../model/multimap.ts';
import { overlaps, type Range } from '../model/span.ts';

/** The full texts, each once, with everything that the views lead to marked in them. */
export function SourcesPane({ book }: { readonly book: Book }) {
  const spans = linkedSpans(book);
  const points = pointEnds(book);
  return (
    <section class="sources" id="sources" aria-labelledby="sources-title">
      <div class="sources-bar">
        <h2 id="sources-title" tabIndex={-1}>
          Sources
        </h2>
        <a class="back-to" href="#main" hidden>
          Back
        </a>
        <a class="all-sources" href="#sources">
          All sources
        </a>
        <button type="button" class="close-sources">
          Close
        </button>
      </div>
      <SourceIndex book={book} />
      {book.sources.map((source) => (
        <FullText
          key={source.number}
          source={source}
          spans={spans.get(source.article.id) ?? []}
          points={points.get(source.article.id) ?? []}
        />
      ))}
    </section>
  );
}

function SourceIndex({ book }: { readonly book: Book }) {
  return (
    <ol class="source-index">
      {book.sources.map(({ number, article }) => (
        <li key={number}>
          <a href={`#${sourceAddress(number)}`}>
            <span class="number">[{number}]</span> <Name text={article.title ?? article.source} />
          </a>
          <span class="quiet">
            {' '}
            <Name
              text={[
                article.outlet?.value ?? 'outlet not stated',
                article.published?.value.slice(0, 10) ?? 'no date',
                article.source,
              ].join(' · ')}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The point that ends at a place, so that the text leads back to it. */
interface PointEnd {
  readonly at: number;
  readonly href: string;
  readonly number: number;
}

function pointEnds(book: Book): Multimap<string, PointEnd> {
  const ends: Multimap<string, PointEnd> = new Map();
  for (const { points } of book.stories) {
    for (const { number, point } of points) {
      for (const { article, end } of point.tellings)
        addTo(ends, article, { at: end, href: `#${pointAddress(point)}`, number });
    }
  }
  for (const list of ends.values()) list.sort((a, b) => a.at - b.at || a.number - b.number);
  return ends;
}

interface FullTextProps {
  readonly source: Source;
  readonly spans: readonly Range[];
  readonly points: readonly PointEnd[];
}

function FullText({ source: { number, article, account, story }, spans, points }: FullTextProps) {
  const address = sourceAddress(number);
  return (
    <article
      id={address}
      class="source"
      data-source={number}
      data-of-story={story}
      data-name={`[${number}] ${shorten(plain(article.outlet?.value ?? account?.label ?? article.source), 28)}`}
      aria-labelledby={`${address}-title`}
    >
      <h3 id={`${address}-title`} tabIndex={-1} dir="auto">
        <span class="number">[{number}]</span> <Signs text={article.title ?? article.source} />
      </h3>
      <Particulars article={article} account={account?.label} />
      <div class="text" lang={article.language ?? undefined} dir="auto">
        {blocksOf(article).map((block) => (
          <p key={block.start} class={block.kind} dir="auto">
            <Laid
              number={number}
              text={article.text}
              parts={nest(within(spans, block), block.start, block.end)}
              points={points.filter(({ at }) => at > block.start && at <= block.end)}
            />
          </p>
        ))}
      </div>
    </article>
  );
}

function within(spans: readonly Range[], block: Range): Range[] {
  return spans.filter((span) => overlaps(span, block));
}

function Particulars({
  article,
  account,
}: {
  readonly article: SourceRecord;
  readonly account: string | undefined;
}) {
  const { outlet, published, updated, byline, source, url, language, covered } = article;
  const facts: [string, string][] = [
    ['outlet', outlet ? withCertainty(outlet) : 'not stated'],
    ...(account !== undefined && account !== outlet?.value
      ? ([['account', account]] satisfies [string, string][])
      : []),
    ...(byline.length > 0 ? ([['by', byline.join(', ')]] satisfies [string, string][]) : []),
    ['published', published ? withCertainty(published) : 'no date stated'],
    ...(updated ? ([['updated', withCertainty(updated)]] satisfies [string, string][]) : []),
    ['document', source],
    ...(url === null ? [] : ([['address', url]] satisfies [string, string][])),
    ...(covered
      ? []
      : ([
          [
            'read',
            `no: reading does not cover ${languageName(language)} yet; the text is related only`,
          ],
        ] satisfies [string, string][])),
  ];
  return (
    <dl class="particulars">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Name text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function withCertainty({
  value,
  certainty,
  reason,
}: {
  readonly value: string;
  readonly certainty: string;
  readonly reason: string;
}): string {
  return certainty === 'stated' ? value : `${value} (${certainty}: ${reason})`;
}

function languageName(code: string | null): string {
  return code === null ? 'this language' : `the language “${code}”`;
}

interface Block extends Range {
  readonly kind: string;
}

/** The lines of a text, each with the zone it lies in. White space between them is left to the page. */
function blocksOf({ text, zones }: SourceRecord): Block[] {
  const outer = zones.filter(({ kind }) => kind !== 'dateline');
  return [...text.matchAll(/\S[^\n]*/gu)].map((match) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const zone =
      outer.find((candidate) => candidate.start <= start && end <= candidate.end) ??
      outer.find((candidate) => overlaps(candidate, { start, end }));
    return { start, end, kind: zone?.kind ?? 'furniture' };
  });
}

interface LaidProps {
  readonly number: number;
  readonly text: string;
  readonly parts: readonly Nested[];
  readonly points: readonly PointEnd[];
}

/** Nested marks; behind the words of a point stands its number, which leads back. */
function Laid({ number, text, parts, points }: LaidProps) {
  return parts.map((part) => {
    if (!part.ranges)
      return <Plain key={part.start} text={text} from={part.start} to={part.end} points={points} />;
    const inside = <Laid number={number} text={text} parts={part.inside ?? []} points={points} />;
    return part.ranges.reduceRight<ComponentChildren>(
      (content, range) => (
        <Piece number={number} range={range} from={part.start}>
          {content}
        </Piece>
      ),
      inside,
    );
  });
}

function Piece({
  number,
  range,
  from,
  children,
}: {
  readonly number: number;
  readonly range: Range;
  readonly from: number;
  readonly children: ComponentChildren;
}) {
  const address = spanAddress(number, range);
  return range.start === from ? (
    <span id={address}>{children}</span>
  ) : (
    <span data-of={address}>{children}</span>
  );
}

function Plain({
  text,
  from,
  to,
  points,
}: {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly points: readonly PointEnd[];
}) {
  const parts: ComponentChildren[] = [];
  let at = from;
  for (const { at: end, href, number } of points) {
    if (end <= from || end > to) continue;
    parts.push(
      <Signs text={text.slice(at, end)} />,
      <a class="back" href={href} aria-label={`Back to point ${number}`}>
        {number}
      </a>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      <Signs text={text.slice(at, to)} />
    </>
  );
}
