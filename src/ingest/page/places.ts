import { hintsIn } from './hints.ts';
import type { Element } from './tree.ts';

/** Elements whose being around a block says what it is. */
export const AROUND = [
  'article',
  'main',
  'section',
  'aside',
  'nav',
  'header',
  'footer',
  'figure',
  'figcaption',
  'ul',
  'ol',
  'table',
  'form',
  'button',
  'blockquote',
  'a',
  'details',
  'dl',
  'address',
  'label',
  'h1',
  'h2',
  'h3',
] as const;
const AROUND_BIT: ReadonlyMap<string, number> = new Map(AROUND.map((tag, i) => [tag, 1 << i]));

/** ARIA roles that mean an element. */
const ROLES: Readonly<Record<string, string>> = {
  main: 'main',
  article: 'article',
  navigation: 'nav',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
  search: 'form',
  form: 'form',
  button: 'button',
  menu: 'nav',
  menubar: 'nav',
  dialog: 'aside',
  alert: 'aside',
};

/** An element on the way down to a block, with what its ancestors hand down. */
export interface Place {
  readonly element: Element;
  readonly parent: Place | undefined;
  readonly depth: number;
  /** Hints of the element's own names. */
  readonly own: number;
  /** Hints of all that is around it, itself included. */
  readonly hints: number;
  /** Hints of the last three levels. */
  readonly near: number;
  /** Bits in the order of `AROUND`. */
  readonly around: number;
  /** The schema.org property or block that says "this is the body". */
  readonly isBody: boolean;
  readonly isHidden: boolean;
  /** What the page's blocks below it add up to; filled while the blocks are found. */
  readonly sums: Sums;
  /** What images right inside it, or up to three levels below, say for those who cannot see them; bare words. Written by the same walk. */
  alts: Set<string> | undefined;
}

/** Counted over all blocks below an element. Written by the walk that finds the blocks, read only afterwards. */
export interface Sums {
  chars: number;
  linkChars: number;
  blocks: number;
  paragraphs: number;
  paragraphChars: number;
  /** Readability's measure: commas and length of the paragraphs right below, half of it from one level further down. */
  score: number;
}

/** Goes one element further down. */
export function placeOf(element: Element, parent: Place | undefined): Place {
  const { tagName, attrs } = element;
  let names = '';
  let hidden = parent?.isHidden ?? false;
  let body = parent?.isBody ?? false;
  let role = '';
  for (const { name, value } of attrs) {
    if (name === 'class' || name === 'id' || name === 'data-testid' || name === 'data-component')
      names += ` ${value}`;
    else if (name === 'role') role = value.toLowerCase();
    else if (name === 'itemprop' && /articleBody|\btext\b/iu.test(value)) body = true;
    else if (name === 'hidden' || (name === 'aria-hidden' && value === 'true')) hidden = true;
    else if (name === 'style' && /display\s{0,5}:\s{0,5}none/i.test(value)) hidden = true;
  }
  const own = hintsIn(names);
  const bit = (AROUND_BIT.get(tagName) ?? 0) | (AROUND_BIT.get(ROLES[role] ?? '') ?? 0);
  return {
    element,
    parent,
    depth: (parent?.depth ?? 0) + 1,
    own,
    hints: (parent?.hints ?? 0) | own,
    near: own | (parent?.own ?? 0) | (parent?.parent?.own ?? 0),
    around: (parent?.around ?? 0) | bit,
    isBody: body,
    isHidden: hidden,
    sums: { chars: 0, linkChars: 0, blocks: 0, paragraphs: 0, paragraphChars: 0, score: 0 },
    // Hardly any has some: a set each took longer than all else here.
    alts: undefined,
  };
}

/** Whether one of the elements around a place is `tag`, by name or by role. */
export function isIn({ around }: Place, tag: (typeof AROUND)[number]): boolean {
  return (around & (AROUND_BIT.get(tag) ?? 0)) !== 0;
}
