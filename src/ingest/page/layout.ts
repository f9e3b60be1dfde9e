import { findDateline } from '../dateline.ts';
import { languageOf } from '../language.ts';
import { knownMaker } from '../outlets.ts';
import { fold } from '../../text/fold.ts';
import { byPosition, type Range } from '../../model/span.ts';
import type { Candidate, Candidates } from './candidates.ts';
import type { BlockKind, JudgedBlock } from './judge.ts';
import type { Draft } from '../document.ts';
import type { Field, Link, Post, Zone, ZoneKind } from '../../model/article.ts';

/** Lists and quotations are told in the article's body; a standfirst stands over it like a heading. */
const ZONES: Readonly<Partial<Record<BlockKind, ZoneKind>>> = {
  body: 'body',
  list: 'body',
  quote: 'body',
  heading: 'heading',
  standfirst: 'heading',
  caption: 'caption',
  credit: 'credit',
  correction: 'correction',
  date: 'date',
};

/** Datelines stand in the first paragraph, or below a summary. */
const DATELINE_REACH = 3;

interface Origin {
  readonly source: string;
  readonly url?: string | undefined;
  readonly base?: string | undefined;
}

/** Joins what was kept to one text, headline on top, and marks its parts. */
export function layOutPage(
  blocks: readonly JudgedBlock[],
  candidates: Candidates,
  origin: Origin,
): Draft {
  const title = titleOf(candidates);
  const kept = blocks.filter((block) => block.kept);
  const parts = [...(title === undefined ? [] : [title]), ...kept.map(({ text }) => text)];
  const text = parts.join('\n\n');
  const zones: Zone[] = [];
  const links: Link[] = [];
  const posts: Post[] = [];
  const address = candidates.url[0]?.value;
  let at = 0;
  if (title !== undefined) {
    zones.push({ kind: 'title', start: 0, end: title.length });
    at = title.length + 2;
  }
  for (const block of kept) {
    const range = { start: at, end: at + block.text.length };
    zones.push({ kind: ZONES[block.kind] ?? 'body', ...range });
    if (block.post && block.kind === 'body') posts.push({ ...range, ...block.post });
    for (const { start, end, href } of block.links) {
      const full = resolved(href, origin.base, origin.url ?? address);
      if (full !== undefined) links.push({ start: at + start, end: at + end, href: full });
    }
    at += block.text.length + 2;
  }
  const draft = filled(text, title, zones, links, candidates, origin);
  return posts.length > 0 ? { ...draft, posts } : draft;
}

function filled(
  text: string,
  title: string | undefined,
  zones: Zone[],
  links: readonly Link[],
  candidates: Candidates,
  origin: Origin,
): Draft {
  const body = zones.filter(({ kind }) => kind === 'body');
  const shadow = fold(text);
  const dateline = body
    .slice(0, DATELINE_REACH)
    .map(({ start, end }) => findDateline(shadow, start, end))
    .find((found) => found !== undefined);
  if (dateline) zones.push({ kind: 'dateline', ...dateline.range });
  if (dateline?.credit)
    zones.push({ kind: 'credit', start: dateline.credit.start, end: dateline.credit.end });
  const sample = body
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .slice(0, 4000);
  return {
    source: origin.source,
    url: candidates.url[0]?.value ?? origin.url,
    outlet: outletOf(candidates.outlet),
    title,
    byline: candidates.byline[0]?.value ?? [],
    dateline: dateline?.place,
    published: fieldOf(candidates.published[0]),
    updated: fieldOf(candidates.updated[0]),
    language: languageOf(sample) ?? candidates.language[0]?.value.slice(0, 2).toLowerCase(),
    text,
    zones: zones.toSorted(byPosition),
    paragraphs: body.map(({ start, end }): Range => ({
      start: dateline?.range.start === start ? dateline.bodyStart : start,
      end,
    })),
    links: links.toSorted(byPosition),
    headlines: {
      page: candidates.headline[0]?.value,
      search: candidates.searchHeadline[0]?.value,
    },
  };
}

/** The headline that readers of the page see; that of search engines where it shows none. */
export function titleOf({ headline, searchHeadline }: Candidates): string | undefined {
  return (headline[0] ?? searchHeadline[0])?.value;
}

function fieldOf(candidate: Candidate | undefined): Field | undefined {
  return candidate && { value: candidate.value, certainty: 'stated', reason: candidate.from };
}

/** A name from the table of makers where the page's name for itself is one of its spellings. */
function outletOf(candidates: readonly Candidate[]): Field | undefined {
  const known = candidates
    .map((candidate) => ({ candidate, maker: knownMaker(candidate.value) }))
    .find(({ maker }) => maker?.kind === 'outlet');
  if (known?.maker)
    return { value: known.maker.name, certainty: 'stated', reason: known.candidate.from };
  const [first] = candidates;
  if (!first) return undefined;
  const guessed = first.from === 'host of the address' || first.from === 'behind the page title';
  return { value: first.value, certainty: guessed ? 'inferred' : 'stated', reason: first.from };
}

/** An address in full; undefined for what leads nowhere on the web. */
function resolved(
  href: string,
  base: string | undefined,
  page: string | undefined,
): string | undefined {
  const start = absolute(base ?? '', page) ?? page;
  const full = absolute(href.trim(), start);
  if (full !== undefined) return /^https?:/iu.test(full) ? full : undefined;
  return /^[a-z][a-z0-9+.-]*:/iu.test(href) ? undefined : href;
}

function absolute(href: string, base: string | undefined): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  return new URL(href, base).href;
}
