import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type TreeAdapter } from 'parse5';
import { slimOf, type Slim } from './slim.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
type Adapter = TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>;

/**
 * What a page may cost. The deepest of 1,033 saved news pages has 56 levels and 5,000 elements;
 * browsers flatten at 512 levels.
 */
export const PAGE_LIMITS = {
  /** UTF-16 units of source. */
  size: 20 * 1024 * 1024,
  depth: 512,
  elements: 300_000,
  /** Runs of words between borders. */
  blocks: 30_000,
} as const;

/** A parsed page: its elements, and the way from places in what was parsed back to the source. */
export interface PageTree {
  readonly root: DefaultTreeAdapterTypes.Document;
  readonly slim: Slim;
}

/** Thrown out of the parser when a page goes past a limit; never leaves this file. */
class PastLimit extends Error {}

/**
 * Parses a page within limits; a text is the reason why it was refused. Where its words stand in the
 * source is kept track of on request: it costs a tenth of all that reading a page does.
 */
export function parsePage(source: string, withPlaces = false): PageTree | string {
  if (source.length > PAGE_LIMITS.size)
    return `too large for a page: ${Math.round(source.length / 1024 / 1024)} MB, the limit is ${PAGE_LIMITS.size / 1024 / 1024} MB; save the article alone, as text`;
  const slim = slimOf(source);
  try {
    const root = parse(slim.html, {
      treeAdapter: guarded(),
      sourceCodeLocationInfo: withPlaces,
    });
    return { root, slim };
  } catch (error) {
    if (error instanceof PastLimit) return error.message;
    throw error;
  }
}

/** The usual tree, built by a parser that is stopped when it goes too deep or grows too large. */
function guarded(): Adapter {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      elements += 1;
      if (elements > PAGE_LIMITS.elements)
        throw new PastLimit(
          `a page of more than ${PAGE_LIMITS.elements} elements, no article; save the article alone, as text`,
        );
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    createCommentNode: () => defaultTreeAdapter.createCommentNode(''),
    // Only places of texts are asked for; keeping those of elements costs a tenth of the parsing.
    setNodeSourceCodeLocation(node, location) {
      if (!('tagName' in node)) defaultTreeAdapter.setNodeSourceCodeLocation(node, location);
    },
    updateNodeSourceCodeLocation(node, location) {
      if (!('tagName' in node)) defaultTreeAdapter.updateNodeSourceCodeLocation(node, location);
    },
    onItemPush() {
      depth += 1;
      if (depth > PAGE_LIMITS.depth)
        throw new PastLimit(
          `its elements are nested more than ${PAGE_LIMITS.depth} levels deep, no article; save the article alone, as text`,
        );
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** The value of an attribute, undefined where it is not there. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  for (const attr of attrs) if (attr.name === name) return attr.value;
  return undefined;
}

/** Every element in the order of the page, the content of templates left out. */
export function* elementsOf(root: {
  readonly childNodes: readonly Node[];
}): Generator<Element, undefined> {
  // A stack of one's own: a page may be deeper than generators nest cheaply.
  const stack: Node[] = [...root.childNodes].toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i -= 1) {
      const child = node.childNodes[i];
      if (child) stack.push(child);
    }
  }
  return undefined;
}

/** The words of an element with white space collapsed, scripts and style sheets left out; at most `most` units. */
export function wordsOf(element: Element, most = 10_000): string {
  const parts: string[] = [];
  let length = 0;
  const walk = (node: Node): void => {
    if (length > most) return;
    if ('value' in node) {
      parts.push(node.value);
      length += node.value.length;
    } else if (isElement(node) && !SILENT.has(node.tagName)) {
      if (node.tagName === 'br') parts.push(' ');
      for (const child of node.childNodes) walk(child);
    }
  };
  walk(element);
  return parts.join('').replace(/\s+/gu, ' ').trim().slice(0, most);
}

/** Elements whose content no reader sees as text. */
export const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object embed canvas select datalist textarea head title audio video map'.split(
    ' ',
  ),
);
