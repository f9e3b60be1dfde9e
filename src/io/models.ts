import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codeOf } from './files.ts';

/** The bytes of the trained weights that ship with the program. */
export interface ModelFiles {
  readonly tagger: Uint8Array;
  readonly names: Uint8Array;
}

let loaded: ModelFiles | undefined;
let looked = false;

/**
 * The weights in `models/`, read on first use, or undefined where a file is missing: reading then
 * goes by its rules alone.
 */
export function modelFiles(): ModelFiles | undefined {
  if (!looked) {
    looked = true;
    const [tagger, names] = [bytesOf('en-tagger.bin'), bytesOf('en-names.bin')];
    loaded = tagger && names ? { tagger, names } : undefined;
  }
  return loaded;
}

/** The same place from the sources and from the built program. */
function bytesOf(name: string): Uint8Array | undefined {
  try {
    return readFileSync(fileURLToPath(new URL(`../../models/${name}`, import.meta.url)));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
