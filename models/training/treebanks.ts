import { readdirSync, readFileSync } from 'node:fs';
import { fold } from '../../src/text/fold.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { PARTS_OF_SPEECH } from '../../src/read/tagging/tagger.ts';

/** A word of a treebank. */
export interface TreeWord {
  readonly text: string;
  /** Number of its part of speech. */
  readonly tag: number;
  /** Fields of the line, as in CoNLL-U. */
  readonly fields: readonly string[];
  /** Where it stands in the sentence's text. */
  readonly start: number;
  readonly end: number;
}

export interface TreeSentence {
  readonly words: readonly TreeWord[];
  readonly text: string;
  readonly newDocument: string | undefined;
  readonly newParagraph: boolean;
}

/** A word with its part of speech: all that the tagger is trained on. */
export interface TaggedWord {
  readonly text: string;
  readonly tag: number;
}

const numberOf = new Map<string, number>(PARTS_OF_SPEECH.map((name, at) => [name, at]));

/** The sentences of a CoNLL-U file. */
export function readTreebank(content: string): TreeSentence[] {
  return content.split(/\n\s*\n/u).flatMap((block) => {
    const lines = block.split('\n').filter((line) => line !== '');
    const fields = lines.filter((line) => /^\d+\t/u.test(line)).map((line) => line.split('\t'));
    if (fields.length === 0) return [];
    const comment = (key: string): string | undefined =>
      lines.find((line) => line.startsWith(`# ${key}`))?.slice(key.length + 2);
    const forms = fields.map((field) => field[1] ?? '');
    const text = comment('text =')?.trim() ?? forms.join(' ');
    let at = 0;
    const words = fields.map((field, index) => {
      const form = forms[index] ?? '';
      const found = text.indexOf(form, at);
      const start = found < 0 ? at : found;
      at = start + (found < 0 ? 0 : form.length);
      const tag = numberOf.get(field[3] ?? '') ?? PARTS_OF_SPEECH.length - 1;
      return { text: fold(form).trim() || form, tag, fields: field, start, end: at };
    });
    const newDocument = /newdoc id = (.*)/u.exec(block)?.[1];
    return [{ words, text, newDocument, newParagraph: comment('newpar') !== undefined }];
  });
}

/**
 * The sentence in our own words where they are cut otherwise ("don't" is one word to us): several in
 * one give it the tag of the first, or of the last where a hyphen joins them.
 */
export function inOurWords({ words, text }: TreeSentence): TaggedWord[] | undefined {
  const shadow = fold(text);
  const ours = tokenize(shadow);
  const same =
    ours.length === words.length && ours.every((word, at) => word.start === words[at]?.start);
  if (same) return undefined;
  let at = 0;
  return ours.map((word) => {
    while (at < words.length - 1 && (words[at]?.end ?? 0) <= word.start) at += 1;
    const inside: TreeWord[] = [];
    for (
      let other = at;
      other < words.length && (words[other]?.start ?? 0) < word.end;
      other += 1
    ) {
      const one = words[other];
      if (one) inside.push(one);
    }
    const chosen = word.text.includes('-') ? inside.at(-1) : inside[0];
    return { text: word.text, tag: chosen?.tag ?? PARTS_OF_SPEECH.length - 1 };
  });
}

/** The documents of GUM that a heading of its `splits.md` lists, as file contents; absent ones are left out. */
export function readGumSplit(folder: string, heading: string): { name: string; content: string }[] {
  const splits = readFileSync(`${folder}/splits.md`, 'utf8');
  const section = splits.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const listed = new Set([...section.matchAll(/GUM_\w+/gu)].map(([name]) => `${name}.conllu`));
  return readdirSync(folder)
    .filter((file) => listed.has(file))
    .sort()
    .map((name) => ({ name, content: readFileSync(`${folder}/${name}`, 'utf8') }));
}
