/** An address, or a part of an archive or feed that is one. */
const ADDRESS = /(?:^|#)https?:\/\//iu;

/**
 * Sources without the folders that all files among them share, so that the eye finds what differs and a
 * page that is mailed does not tell whose disk they lie on. Addresses and bare names stand as they are.
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
