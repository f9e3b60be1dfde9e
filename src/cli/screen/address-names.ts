import { groupBy } from '../../model/multimap.ts';

/** An address at the end of a source: the whole of it, or behind the archive or feed that holds it. */
const ADDRESS = /(?:^|#)(https?:\/\/[^#\s]+(?:#.*)?)$/iu;

/** Ways of naming an address, the shortest first. */
const WAYS: readonly ((url: URL) => string)[] = [
  (url) => {
    const parts = partsOf(url);
    const between = parts.length > 1 ? '…/' : '';
    return parts.length === 0 ? hostOf(url) : `${hostOf(url)}/${between}${parts.at(-1) ?? ''}`;
  },
  (url) => [hostOf(url), ...partsOf(url)].join('/'),
  (url) => [hostOf(url), ...partsOf(url)].join('/') + url.search,
];

function hostOf({ host }: URL): string {
  return host.replace(/^www\./u, '');
}

function partsOf({ pathname }: URL): string[] {
  return pathname.split('/').filter((part) => part !== '');
}

/**
 * What a screen calls the sources that are addresses: by host and last part; those that this does not tell
 * apart by more of the path, and as they stand where nothing does. Other sources are not in it.
 */
export function addressNames(sources: readonly string[]): ReadonlyMap<string, string> {
  const urls = new Map<string, URL>();
  for (const source of new Set(sources)) {
    const address = ADDRESS.exec(source)?.[1];
    if (address !== undefined && URL.canParse(address)) urls.set(source, new URL(address));
  }
  const names = new Map([...urls.keys()].map((source) => [source, source]));
  let alike = [...urls];
  for (const way of WAYS) {
    const groups = groupBy(alike, ([, url]) => way(url));
    for (const [name, [[source] = [''], ...others]] of groups)
      if (others.length === 0) names.set(source, name);
    alike = [...groups.values()].filter((group) => group.length > 1).flat();
  }
  return names;
}
