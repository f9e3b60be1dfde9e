import { bareArticle } from '../../src/model/bare-article.ts';
import { fold } from '../../src/text/fold.ts';
import { layOut, type Page } from '../../src/read/page.ts';
import { ADDRESS_TITLES, OFFICE_TITLES, ROLE_NOUNS } from '../../src/text/names/titles.ts';
import { readTreebank, type TreeSentence } from './treebanks.ts';
import type { NameKind } from '../../src/model/reading.ts';

/** A name in a text for training. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
}

/** A text with its names. */
export interface NamedDocument {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly NamedSpan[];
}

/** Lays a training text out as the program lays out an article of which it knows no more. */
export function pageOf({ id, text }: Pick<NamedDocument, 'id' | 'text'>): Page {
  return layOut(bareArticle(id, text));
}

interface Placed {
  readonly text: string;
  readonly fields: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Joins sentences to documents; `find` gives the names of one sentence. */
function joined(
  sentences: readonly TreeSentence[],
  name: string,
  find: (words: readonly Placed[], text: string) => NamedSpan[],
): NamedDocument[] {
  const documents: { id: string; text: string; spans: NamedSpan[] }[] = [];
  for (const sentence of sentences) {
    if (sentence.newDocument !== undefined || documents.length === 0)
      documents.push({ id: sentence.newDocument ?? name, text: '', spans: [] });
    const document = documents.at(-1);
    if (!document) continue;
    if (document.text !== '') document.text += sentence.newParagraph ? '\n\n' : ' ';
    const offset = document.text.length;
    document.text += sentence.text;
    for (const span of find(sentence.words, sentence.text))
      document.spans.push({ ...span, start: span.start + offset, end: span.end + offset });
  }
  return documents;
}

/** Names of a list with one word and its begin-inside-outside tag a line; every sentence is a paragraph. */
export function readNameList(
  content: string,
  name: string,
  columns: { readonly form: number; readonly tag: number },
  kindOf: Readonly<Record<string, NameKind>>,
  perDocument = 40,
): NamedDocument[] {
  const sentences = content.split(/\n\s*\n/u).flatMap((block, index): TreeSentence[] => {
    const lines = block.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
    const rows = lines.map((line) => line.split(/[\t ]/u)).filter((row) => row.length > 1);
    if (rows.length === 0) return [];
    const given = /^# text = (.*)$/mu.exec(block)?.[1]?.trim();
    const text = given ?? spaced(rows.map((row) => row[columns.form] ?? ''));
    let at = 0;
    const words = rows.map((row) => {
      const form = row[columns.form] ?? '';
      const found = text.indexOf(form, at);
      const start = found < 0 ? at : found;
      at = start + (found < 0 ? 0 : form.length);
      return { text: fold(form), tag: 0, fields: row, start, end: at };
    });
    const listed = /newdoc id = (.*)/u.exec(block)?.[1];
    const newDocument =
      listed ?? (given === undefined && index % perDocument === 0 ? `${name}-${index}` : undefined);
    return [{ words, text, newDocument, newParagraph: true }];
  });
  return joined(sentences, name, (words) => {
    const spans: NamedSpan[] = [];
    let open: { start: number; end: number; tag: string } | undefined;
    const close = (): void => {
      const kind = open && kindOf[open.tag];
      if (open && kind) spans.push({ start: open.start, end: open.end, kind });
      open = undefined;
    };
    for (const { fields, start, end } of words) {
      const [prefix, tag] = (fields[columns.tag] ?? 'O').split('-');
      if (prefix === 'I' && open && open.tag === tag) open = { ...open, end };
      else {
        close();
        if (tag !== undefined && prefix !== 'O' && prefix !== '') open = { start, end, tag };
      }
    }
    close();
    return spans;
  });
}

/** Words with spaces between, as they are printed: none before a comma or after a bracket. */
function spaced(words: readonly string[]): string {
  let text = '';
  for (const word of words) {
    const glued = /^(?:[.,;:!?)\]%]|'s|n't)$/u.test(word) || /[([$]$/u.test(text);
    text += text === '' || glued ? word : ` ${word}`;
  }
  return text;
}

const GUM_KINDS: Readonly<Record<string, NameKind>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
};

/**
 * GUM's mentions that a proper noun heads, cut to the proper name: without determiner, title,
 * possessive and what describes it. The longer goes before what lies inside it.
 */
export function readGumNames(content: string, name: string): NamedDocument[] {
  return joined(readTreebank(content), name, (words) => {
    const names = mentionsIn(words)
      .flatMap(({ first, last, kind }) => {
        const span = properName(words, first, last, kind);
        return span ? [{ ...span, kind }] : [];
      })
      .sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
    const taken = new Set<number>();
    return names.flatMap(({ first, last, kind }): NamedSpan[] => {
      const range = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      if (range.some((at) => taken.has(at))) return [];
      for (const at of range) taken.add(at);
      return [{ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0, kind }];
    });
  });
}

interface Mention {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
}

/** `Entity=(3-person-…` opens a mention, `3)` closes it, `(3-person-…)` is one word. */
function mentionsIn(words: readonly Placed[]): Mention[] {
  const mentions: Mention[] = [];
  const open: { id: string; first: number; kind: string }[] = [];
  const add = (first: number, last: number, label: string): void => {
    const kind = GUM_KINDS[label];
    if (kind) mentions.push({ first, last, kind });
  };
  for (const [at, { fields }] of words.entries()) {
    const entity = /(?:^|\|)Entity=([^|]*)/u.exec(fields[9] ?? '')?.[1] ?? '';
    for (const part of entity.matchAll(
      /\((?<id>[\d[\]/]+)-(?<kind>[a-z]+)[^()]*(?<one>\)?)|(?<shut>[\d[\]/]+)\)/gu,
    )) {
      const { id, kind, one, shut } = part.groups ?? {};
      if (id !== undefined && kind !== undefined) {
        if (one === ')') add(at, at, kind);
        else open.push({ id, first: at, kind });
        continue;
      }
      const index = open.findLastIndex((mention) => mention.id === shut);
      const [mention] = index < 0 ? [] : open.splice(index, 1);
      if (mention) add(mention.first, at, mention.kind);
    }
  }
  return mentions;
}

const INNER = /^(?:of|the|and|for|&|-|\/|on|in|de|du|von|van|der|la|al|el|bin)$/iu;

/** The run of proper nouns around the head; small words join two runs in bodies and places only. */
function properName(
  words: readonly Placed[],
  first: number,
  last: number,
  kind: NameKind,
): { first: number; last: number } | undefined {
  const inside = new Set(words.slice(first, last + 1).map(({ fields }) => fields[0]));
  let head = first;
  while (head <= last && inside.has(words[head]?.fields[6] ?? '')) head += 1;
  const isName = (at: number): boolean =>
    at >= first &&
    at <= last &&
    /^(?:\p{Lu}|\d)/u.test(words[at]?.text ?? '') &&
    (words[at]?.fields[3] === 'PROPN' ||
      (at < head && /^(?:ADJ|NUM|NOUN|VERB)$/u.test(words[at]?.fields[3] ?? '')));
  if (head > last || words[head]?.fields[3] !== 'PROPN') return undefined;
  let [from, to] = [head, head];
  const step = (at: number, by: number): number | undefined => {
    if (isName(at + by)) return at + by;
    const small = words[at + by]?.text ?? '';
    if (
      small === '-' ||
      (kind !== 'person' && INNER.test(small)) ||
      /^(?:de|von|van|der|bin|al|la)$/u.test(small)
    ) {
      if (isName(at + 2 * by)) return at + 2 * by;
      if (INNER.test(words[at + 2 * by]?.text ?? '') && isName(at + 3 * by)) return at + 3 * by;
    }
    return undefined;
  };
  for (let next = step(to, 1); next !== undefined; next = step(to, 1)) to = next;
  for (let next = step(from, -1); next !== undefined; next = step(from, -1)) from = next;
  if (kind === 'person') while (from < to && isTitle(words[from]?.text ?? '')) from += 1;
  while (from < to && !/^(?:\p{Lu}|\d)/u.test(words[from]?.text ?? '')) from += 1;
  if (/^(?:The|A|An)$/u.test(words[from]?.text ?? '') && from < to) from += 1;
  const rest = words.slice(from, to + 1);
  const nothingElse = kind === 'person' && rest.every((word) => isTitle(word.text));
  return nothingElse ? undefined : { first: from, last: to };
}

function isTitle(word: string): boolean {
  const key = word.toLowerCase().replace(/\.$/u, '');
  return OFFICE_TITLES.has(key) || ADDRESS_TITLES.has(key) || ROLE_NOUNS.has(key);
}
