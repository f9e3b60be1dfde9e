import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the story ids that were printed are kept, in the order they were given out. */
export interface IssuedIds {
  readonly known: readonly string[];
  readonly add: (ids: readonly string[]) => void;
}

/** Opens the list of story ids in a folder of state; there is none before the first run has ended. */
export function openIssued(folder: string): IssuedIds {
  const path = join(folder, 'stories.txt');
  const known = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  return {
    known,
    add: (ids) => {
      // Whole or not at all: half an id would be one that was never printed.
      writeFileSync(`${path}.new`, [...known, ...ids, ''].join('\n'));
      renameSync(`${path}.new`, path);
    },
  };
}
