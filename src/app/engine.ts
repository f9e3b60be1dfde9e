import { once } from '../model/once.ts';
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

/**
 * The engine whose names are found by the trained weights together with the rules: better on general
 * English than the rules alone, level with them on news, and somewhat slower; see `models/`.
 * Decoding takes some tens of milliseconds: once for the same files is enough.
 */
export const trainedEngine: (files: WeightFiles) => Engine = once((files) => {
  const [tagger, names] = [decodeModel(files.tagger), decodeModel(files.names)];
  return { recogniser: trainedRecogniser({ tagger, names }) };
});
