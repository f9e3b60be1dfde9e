/** Something that claims a place in a text: a range, maybe with the words it covers. */
interface Claim {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string | undefined;
  readonly article: string | undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}

/** Every object with `start` and `end` anywhere inside a value. */
function* claimsIn(value: unknown, path: string): Generator<Claim> {
  if (!isObject(value)) return;
  const { start, end, text, article } = value;
  if (typeof start === 'number' && typeof end === 'number')
    yield {
      path,
      start,
      end,
      text: typeof text === 'string' ? text : undefined,
      article: typeof article === 'string' ? article : undefined,
    };
  for (const [key, inner] of Object.entries(value)) yield* claimsIn(inner, `${path}.${key}`);
}

/**
 * What is wrong with the spans of an output, one line each: outside the text, empty where words are
 * shown, or beside other words than the text has there. `home` is the text of claims that name no
 * article; a claim under a chain or a party belongs to the article named above it.
 */
export function wrongSpans(
  output: unknown,
  texts: ReadonlyMap<string, string>,
  home?: string,
): string[] {
  return [...walk(output, '', home)].flatMap(({ claim, at }) => {
    const text = at === undefined ? undefined : texts.get(at);
    if (text === undefined) return [`${claim.path}: names no known article`];
    const { start, end } = claim;
    if (start < 0 || end > text.length || start > end || !Number.isInteger(start + end))
      return [`${claim.path}: [${start}, ${end}) is outside its text of ${text.length}`];
    if (claim.text === undefined || claim.text === text.slice(start, end)) return [];
    return [`${claim.path}: "${claim.text}" is not "${text.slice(start, end)}"`];
  });
}

function* walk(
  value: unknown,
  path: string,
  above: string | undefined,
): Generator<{ claim: Claim; at: string | undefined }> {
  if (!isObject(value)) return;
  const at = articleNamedBy(value) ?? above;
  const [own] = claimsIn(withoutInner(value), path);
  if (own) yield { claim: own, at };
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${path}.${key}`, at);
}

/** A span names its article; an article's record and a reading are their own. */
function articleNamedBy(value: Record<string, unknown>): string | undefined {
  if (typeof value['article'] === 'string') return value['article'];
  return typeof value['id'] === 'string' && Array.isArray(value['paragraphs'])
    ? value['id']
    : undefined;
}

function withoutInner(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => !isObject(inner)));
}
