/** An address, or a part of an archive or feed that is one. */
const ADDRESS = /(?:^|#)https?:\/\//iu;

/** A place on a disk that is told from its root: `/home/…`, `C:\Users\…`, `\\office\…`. */
const FROM_ROOT = /^(?:\/|[a-z]:[/\\]|\\\\)/iu;

/**
 * Sources without the folders that all files among them share, so that the eye finds what differs.
 * Addresses and bare names stand as they are.
 */
export function withoutSharedFolders(sources: readonly string[]): ReadonlyMap<string, string> {
  const folders = sources
    .filter((source) => !ADDRESS.test(source))
    .map((source) => source.split('/').slice(0, -1))
    .filter((parts) => parts.length > 0);
  const [first = []] = folders;
  let shared = 0;
  while (shared < first.length && folders.every((parts) => parts[shared] === first[shared]))
    shared += 1;
  const prefix = first
    .slice(0, shared)
    .map((part) => `${part}/`)
    .join('');
  return new Map(
    sources.map((source) => [
      source,
      prefix !== '' && source.startsWith(prefix) ? source.slice(prefix.length) : source,
    ]),
  );
}

/**
 * What a page that is mailed calls its sources: without the folders that they share, for it does not
 * tell whose disk they lie on; where they share none but the root, by no more than tells them apart.
 */
export function mailedNames(sources: readonly string[]): ReadonlyMap<string, string> {
  const short = withoutSharedFolders(sources);
  const users = new Map<string, number>();
  for (const tail of [...new Set(sources)].flatMap(tailsOf))
    users.set(tail, (users.get(tail) ?? 0) + 1);
  return new Map(
    [...short].map(([source, name]) => {
      const isWhole = FROM_ROOT.test(source) && source.length - name.length <= 1;
      const tail = tailsOf(source).find((one) => users.get(one) === 1);
      return [source, isWhole ? (tail ?? name) : name];
    }),
  );
}

/** `c.txt`, `b/c.txt`, `a/b/c.txt`; what stands behind a file, as a place in an archive, goes with it. */
function tailsOf(source: string): string[] {
  const end = source.search(/#|$/u);
  const steps = source.slice(0, end).split(/[/\\]/u);
  return steps.map((_, at) => steps.slice(-1 - at).join('/') + source.slice(end));
}
