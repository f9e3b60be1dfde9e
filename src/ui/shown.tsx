import type { ComponentChildren } from 'preact';
import type { Range, Span } from '../model/span.ts';
import { hrefOf, nameOf, sourceHref, type Book } from './book.ts';
import { piecesOf } from './hidden-signs.ts';

/** Text of others, as text: what could hide in it is named where it stands. */
export function Signs({ text }: { readonly text: string }) {
  return piecesOf(text).map((piece) =>
    'text' in piece ? piece.text : <span class="sign" title={piece.name}>{`⟨${piece.code}⟩`}</span>,
  );
}

/** A name or a phrase of others inside a line of ours; its direction stays its own. */
export function Name({ text }: { readonly text: string }) {
  return (
    <bdi>
      <Signs text={text.replace(/\s+/gu, ' ')} />
    </bdi>
  );
}

interface QuotationProps {
  readonly book: Book;
  readonly span: Span;
  readonly text: string;
  /** Where the text begins, if not where the span does. */
  readonly from?: number;
  /** Offsets of the article that are set off: what differs, what changed. */
  readonly marked?: readonly Range[];
  readonly children?: ComponentChildren;
}

/** Words of a source; they lead to their place in the full text. */
export function Quotation({
  book,
  span,
  text,
  from = span.start,
  marked = [],
  children,
}: QuotationProps) {
  return (
    <a class="quote" href={hrefOf(book, span)} dir="auto">
      {children ?? <Marked text={text} offset={from} marked={marked} />}
    </a>
  );
}

/** Text with some of it set off. */
function Marked({
  text,
  offset,
  marked,
}: {
  readonly text: string;
  readonly offset: number;
  readonly marked: readonly Range[];
}) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of marked.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(start - offset, at), Math.min(end - offset, text.length)];
    if (from >= to) continue;
    parts.push(
      <Signs text={text.slice(at, from)} />,
      <mark>{<Signs text={text.slice(from, to)} />}</mark>,
    );
    at = to;
  }
  return (
    <>
      {parts}
      <Signs text={text.slice(at)} />
    </>
  );
}

/** The number and name of a source, leading to its full text. */
export function SourceLink({ book, article }: { readonly book: Book; readonly article: string }) {
  const source = book.sourceOf(article);
  return (
    <a class="source-link" href={sourceHref(book, article)}>
      <Name text={nameOf(book, article)} /> <span class="number">[{source?.number}]</span>
    </a>
  );
}
