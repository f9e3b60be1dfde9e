import type { Marked } from './spans.ts';

/** A document with the names that stand in it. */
export interface NamedText {
  readonly id: string;
  readonly text: string;
  readonly names: readonly Marked[];
}

interface Token {
  readonly form: string;
  readonly fields: readonly string[];
}

interface Sentence {
  readonly text: string | undefined;
  readonly tokens: readonly Token[];
  readonly newDocument: string | undefined;
  readonly newParagraph: boolean;
}

/** Sentences of a tab-separated treebank or name list; comments carry the text and the bounds. */
function sentencesOf(content: string, formColumn: number): Sentence[] {
  return content.split(/\n\s*\n/u).flatMap((block) => {
    const lines = block.split('\n').filter((line) => line !== '');
    const comments = lines.filter((line) => line.startsWith('# '));
    const tokens = lines
      .filter((line) => !line.startsWith('# '))
      .map((line) => line.split('\t'))
      .filter((fields) => fields.length > 1 && (formColumn === 0 || /^\d+$/u.test(fields[0] ?? '')))
      .map((fields) => ({ form: fields[formColumn] ?? '', fields }));
    const comment = (key: string): string | undefined =>
      comments
        .find((line) => line.startsWith(`# ${key}`))
        ?.slice(key.length + 2)
        .replace(/^ ?= ?/u, '');
    if (tokens.length === 0) return [];
    return [
      {
        text: comment('text ='),
        tokens,
        newDocument: comment('newdoc id'),
        newParagraph: comment('newpar') !== undefined,
      },
    ];
  });
}

interface Placed {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

/** Where the tokens stand in their sentence's text; without a text they are joined by spaces. */
function place(sentence: Sentence): { text: string; placed: Placed[] } {
  const text = sentence.text?.trim() ?? sentence.tokens.map(({ form }) => form).join(' ');
  let at = 0;
  const placed = sentence.tokens.map((token) => {
    const found = text.indexOf(token.form, at);
    const start = found < 0 ? at : found;
    at = start + (found < 0 ? 0 : token.form.length);
    return { token, start, end: at };
  });
  return { text, placed };
}

type Finder = (placed: readonly Placed[]) => Marked[];

function documents(sentences: readonly Sentence[], name: string, find: Finder): NamedText[] {
  const texts: { id: string; text: string; names: Marked[] }[] = [];
  for (const sentence of sentences) {
    if (sentence.newDocument !== undefined || texts.length === 0) {
      texts.push({ id: sentence.newDocument ?? name, text: '', names: [] });
    }
    const document = texts.at(-1);
    if (!document) continue;
    const { text, placed } = place(sentence);
    if (document.text !== '') document.text += sentence.newParagraph ? '\n\n' : ' ';
    const offset = document.text.length;
    document.text += text;
    document.names.push(
      ...find(placed).map((mark) => ({
        ...mark,
        start: mark.start + offset,
        end: mark.end + offset,
      })),
    );
  }
  return texts;
}

/** Names in begin-inside-outside columns; `typeOf` gives our type, undefined drops the name. */
export function readColumns(
  content: string,
  name: string,
  columns: { readonly form: number; readonly tag: number },
  typeOf: (tag: string) => string | undefined,
): NamedText[] {
  // Name lists do not mark paragraphs: every sentence is one.
  const sentences = sentencesOf(content, columns.form).map((sentence) => ({
    ...sentence,
    newParagraph: true,
  }));
  return documents(sentences, name, (placed) => {
    const marks: Marked[] = [];
    let open: { start: number; end: number; tag: string } | undefined;
    const close = (): void => {
      const mark = open && typeOf(open.tag);
      if (open && mark !== undefined) marks.push({ start: open.start, end: open.end, mark });
      open = undefined;
    };
    for (const { token, start, end } of placed) {
      const [prefix, tag] = (token.fields[columns.tag] ?? 'O').split('-');
      if (prefix === 'I' && open && open.tag === tag)
        open = { start: open.start, tag: open.tag, end };
      else {
        close();
        if (tag !== undefined && prefix !== 'O' && prefix !== '') open = { start, end, tag };
      }
    }
    close();
    return marks;
  });
}

const GUM_TYPES: Readonly<Record<string, string>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
};

/** GUM's mentions that a proper noun heads, the outermost of them, of our three types. */
export function readGum(content: string, name: string): NamedText[] {
  return documents(sentencesOf(content, 1), name, (placed) => {
    const mentions = gumMentions(placed)
      .filter(({ first, last, mark }) => mark in GUM_TYPES && headIsName(placed, first, last))
      .map(({ first, last, mark }) => ({
        start: placed[first]?.start ?? 0,
        end: placed[last]?.end ?? 0,
        mark: GUM_TYPES[mark] ?? mark,
      }));
    return mentions.filter(
      (inner) =>
        !mentions.some(
          (outer) =>
            outer !== inner &&
            outer.start <= inner.start &&
            inner.end <= outer.end &&
            outer.end - outer.start > inner.end - inner.start,
        ),
    );
  });
}

interface GumMention {
  readonly first: number;
  readonly last: number;
  readonly mark: string;
}

/** `Entity=(3-person-…` opens, `3)` closes, `(3-person-…)` is one token. */
function gumMentions(placed: readonly Placed[]): GumMention[] {
  const mentions: GumMention[] = [];
  const open: { id: string; first: number; mark: string }[] = [];
  for (const [at, { token }] of placed.entries()) {
    const entity = /(?:^|\|)Entity=([^|]*)/u.exec(token.fields[9] ?? '')?.[1] ?? '';
    for (const part of entity.matchAll(
      /\((?<id>[\d[\]/]+)-(?<mark>[a-z]+)[^()]*(?<one>\)?)|(?<shut>[\d[\]/]+)\)/gu,
    )) {
      const { id, mark, one, shut } = part.groups ?? {};
      if (id !== undefined && mark !== undefined) {
        if (one === ')') mentions.push({ first: at, last: at, mark });
        else open.push({ id, first: at, mark });
        continue;
      }
      const index = open.findLastIndex((mention) => mention.id === shut);
      const [mention] = index < 0 ? [] : open.splice(index, 1);
      if (mention) mentions.push({ first: mention.first, last: at, mark: mention.mark });
    }
  }
  return mentions;
}

/** The head is the token that hangs on one outside the mention. */
function headIsName(placed: readonly Placed[], first: number, last: number): boolean {
  const inside = new Set(placed.slice(first, last + 1).map(({ token }) => token.fields[0]));
  const head = placed.slice(first, last + 1).find(({ token }) => !inside.has(token.fields[6]));
  return head?.token.fields[3] === 'PROPN';
}

/** The GUM documents that `splits.md` lists under a heading. */
export function gumSplit(splits: string, heading: string): string[] {
  const section = splits.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/GUM_\w+/gu)].map(([name]) => name);
}
