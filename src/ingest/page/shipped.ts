import { decodeForest, type Forest } from './forest.ts';
import { WEIGHTS } from './weights.ts';

let decoded: Forest | undefined;

/** The trained judge of blocks that ships with the program, decoded when first asked for. */
export function shippedForest(): Forest {
  decoded ??= decodeForest(Buffer.from(WEIGHTS, 'base64'));
  return decoded;
}
