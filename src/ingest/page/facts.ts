import { attribute, elementsOf, wordsOf, type Element, type PageTree } from './tree.ts';
import type { Candidate } from './candidates.ts';

/** What the elements of a page say outside its running text, gathered in one walk. */
export interface Facts {
  /** `<meta>` by lower-case name, property or itemprop; in their order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly pageTitle: string | undefined;
  readonly language: string | undefined;
  readonly canonical: string | undefined;
  readonly base: string | undefined;
  readonly headings: readonly Element[];
  readonly times: readonly Element[];
  /** Elements with a microdata property, by its name. */
  readonly properties: ReadonlyMap<string, readonly Element[]>;
  readonly authorLinks: readonly Element[];
}

const MOST_HEADINGS = 50;
/** UTF-16 units of a title or a meta element that are looked at: patterns on them need not be linear. */
const LONGEST_FACT = 4000;

/** Gathers titles, meta elements, times and microdata. */
export function factsOf({ root }: PageTree): Facts {
  const meta = new Map<string, string[]>();
  const properties = new Map<string, Element[]>();
  const [headings, times, authorLinks]: [Element[], Element[], Element[]] = [[], [], []];
  let [pageTitle, language, canonical, base]: (string | undefined)[] = [];
  for (const element of elementsOf(root)) {
    const { tagName } = element;
    if (tagName === 'meta') addMeta(meta, element);
    else if (tagName === 'title') pageTitle ??= titleText(element);
    else if (tagName === 'html')
      language = attribute(element, 'lang') ?? attribute(element, 'xml:lang');
    else if (tagName === 'base') base ??= attribute(element, 'href');
    else if (tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical')
      canonical ??= attribute(element, 'href');
    else if (tagName === 'h1' && headings.length < MOST_HEADINGS) headings.push(element);
    else if (tagName === 'time' && times.length < MOST_HEADINGS) times.push(element);
    else if (tagName === 'a' && /\bauthor\b/iu.test(attribute(element, 'rel') ?? ''))
      authorLinks.push(element);
    const property = attribute(element, 'itemprop');
    if (property !== undefined) add(properties, property, element);
  }
  return { meta, pageTitle, language, canonical, base, headings, times, properties, authorLinks };
}

/** Only the page's own title: drawings have titles too, and are left out of what is parsed. */
function titleText({ childNodes }: Element): string | undefined {
  const [text] = childNodes;
  const words = text && 'value' in text ? text.value.replace(/\s+/gu, ' ').trim() : '';
  return words === '' ? undefined : words.slice(0, LONGEST_FACT).trimEnd();
}

function addMeta(meta: Map<string, string[]>, element: Element): void {
  const content = attribute(element, 'content')
    ?.replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_FACT)
    .trimEnd();
  if (content === undefined || content === '') return;
  for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
    const name = attribute(element, key)?.toLowerCase().trim();
    if (name !== undefined) add(meta, key === 'itemprop' ? `itemprop:${name}` : name, content);
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** What a microdata or time element says: the machine's form of it, else its words. */
export function saidBy(element: Element): string {
  return (
    attribute(element, 'datetime') ??
    attribute(element, 'content') ??
    wordsOf(element, 300)
  ).trim();
}

/** What `<meta>` elements of these names say, the first of each. */
export function metas({ meta }: Facts, names: readonly string[]): Candidate[] {
  return names.flatMap((name) =>
    (meta.get(name) ?? []).slice(0, 1).map((value) => ({ value, from: `meta ${name}` })),
  );
}
