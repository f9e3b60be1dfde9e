import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Reads a file that the build puts into `dist`; the same from the sources and from the built program. */
export async function readBuilt(path: string): Promise<string> {
  const file = fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} is missing; build the program with \`npm run build\``, {
      cause: error,
    });
  }
}

/** The version that the package states; "unknown" where it states none. */
export function packageVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}
