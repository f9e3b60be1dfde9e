import { trainedRecogniser } from '../read/names/trained.ts';
import { decodeModel } from '../read/tagging/decode.ts';
import type { Recogniser } from '../read/names/recogniser.ts';

/** The parts of reading that may be replaced; what is not given goes by the rules. */
export interface Engine {
  readonly recogniser?: Recogniser | undefined;
}

/** The bytes of the trained weights. */
interface WeightFiles {
  readonly tagger: Uint8Array;
  readonly names: Uint8Array;
}

/** Decoding takes some tens of milliseconds: once for the same files is enough. */
const decoded = new WeakMap<WeightFiles, Engine>();

/**
 * The engine whose names are found by the trained weights together with the rules: better on general
 * English than the rules alone, level with them on news, and somewhat slower; see `models/`.
 */
export function trainedEngine(files: WeightFiles): Engine {
  const known = decoded.get(files);
  if (known) return known;
  const [tagger, names] = [decodeModel(files.tagger), decodeModel(files.names)];
  const engine = { recogniser: trainedRecogniser({ tagger, names }) };
  decoded.set(files, engine);
  return engine;
}
