import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What earlier runs worked out, by keys; the shell hands it in. */
export interface Recollection {
  readonly get: (key: string) => string | undefined;
  readonly put: (key: string, value: string) => void;
}

/** What was worked out before from the same, else what `work` gives now. `hangsOn` says all that it hangs on, but for the program. */
export function recalled<T>(
  recollection: Recollection | undefined,
  kind: string,
  hangsOn: string,
  work: () => T,
): T {
  if (!recollection) return work();
  const key = `${kind} ${bytesToHex(sha256(utf8ToBytes(hangsOn)))}`;
  const known = recollection.get(key);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written below by this very program: whoever keeps it sees to that
  if (known !== undefined) return JSON.parse(known) as T;
  const made = work();
  recollection.put(key, JSON.stringify(made));
  return made;
}
