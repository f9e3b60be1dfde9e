import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../shared/', import.meta.url);

/** A path under the development data that may stand beside the checkout (`../shared`). */
export function shared(path: string): string {
  return fileURLToPath(new URL(path, root));
}

/** Whether the development data is there; tests that need it say loudly when it is not. */
export function hasShared(path: string): boolean {
  return existsSync(shared(path));
}
