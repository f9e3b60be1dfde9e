import { createRequire } from 'node:module';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Link } from '../model/article.ts';

const require = createRequire(import.meta.url);

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What is never read as words. */
const DROPPED = new Set(
  'script style noscript template iframe object embed svg math form button select textarea input audio video canvas head title'.split(
    ' ',
  ),
);
/** What starts a paragraph of its own. */
const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements inside each other; deeper ones are left out. */
const MAX_DEPTH = 512;

/** A fragment of markup as words: paragraphs apart by an empty line, links with their spans in the text. */
export interface Words {
  readonly text: string;
  readonly links: readonly Link[];
}

/** Reads the words out of a fragment of HTML. `base` is what its links are relative to. */
export function wordsOf(html: string, base?: string): Words {
  if (!/[<&]/u.test(html)) return { text: folded(html), links: [] };
  const { parseFragment }: typeof import('parse5') = require('parse5');
  const writer = new Writer(base);
  // By hand and not by recursion: a hostile fragment is nested deeper than the stack is.
  const stack: Step[] = [{ nodes: parseFragment(html).childNodes, next: 0, end: undefined }];
  for (let step = stack.at(-1); step; step = stack.at(-1)) {
    const node = step.nodes[step.next];
    step.next += 1;
    if (!node) {
      step.end?.();
      stack.pop();
    } else if ('value' in node) writer.words(node.value);
    else if ('tagName' in node && !DROPPED.has(node.tagName) && stack.length < MAX_DEPTH)
      stack.push({ nodes: node.childNodes, next: 0, end: writer.enter(node) });
  }
  return writer.done();
}

interface Step {
  readonly nodes: readonly Node[];
  next: number;
  readonly end: (() => void) | undefined;
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Puts words together with the white space that is due between them. */
class Writer {
  readonly #parts: string[] = [];
  readonly #links: Link[] = [];
  readonly #base: string | undefined;
  #length = 0;
  #due: '' | ' ' | '\n' | '\n\n' = '';

  constructor(base: string | undefined) {
    this.#base = base;
  }

  words(value: string): void {
    if (/^\s/u.test(value)) this.#owe(' ');
    const text = folded(value);
    if (text === '') return;
    if (this.#length > 0) this.#put(this.#due);
    this.#due = '';
    this.#put(text);
    if (/\s$/u.test(value)) this.#owe(' ');
  }

  enter(element: DefaultTreeAdapterTypes.Element): (() => void) | undefined {
    if (element.tagName === 'br') this.#owe('\n');
    if (BLOCKS.has(element.tagName)) {
      this.#owe('\n\n');
      return () => this.#owe('\n\n');
    }
    return element.tagName === 'a' ? this.#link(element) : undefined;
  }

  done(): Words {
    const text = this.#parts.join('');
    // The white space that was due before a link's first word is none of its words.
    const trimmed = this.#links.map((link) => {
      const gap = /^\s*/u.exec(text.slice(link.start, link.start + 2))?.[0].length ?? 0;
      return { ...link, start: link.start + gap };
    });
    return { text, links: trimmed };
  }

  #link({ attrs }: DefaultTreeAdapterTypes.Element): (() => void) | undefined {
    const written = attrs.find(({ name }) => name === 'href')?.value;
    const href = written === undefined ? undefined : webAddress(written, this.#base);
    if (href === undefined) return undefined;
    const before = this.#length;
    return () => {
      if (this.#length > before) this.#links.push({ start: before, end: this.#length, href });
    };
  }

  #owe(space: ' ' | '\n' | '\n\n'): void {
    if (space.length > this.#due.length || (space === '\n' && this.#due === ' ')) this.#due = space;
  }

  #put(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** A link made absolute; undefined for what is no address of the web. */
export function webAddress(written: string, base?: string): string | undefined {
  try {
    const url = new URL(written.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
