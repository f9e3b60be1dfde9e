import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The bundled example: an invented island's newspapers. */
export const EXAMPLE = fileURLToPath(new URL('../../examples/pile', import.meta.url));

/** The files of a folder, by name, in code-unit order. */
export function filesOf(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder).toSorted();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** A folder of its own for a test, with these files in it; `clear` takes it away again. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly folder: string;
  readonly path: (name: string) => string;
  readonly clear: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-test-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return {
    folder,
    path: (name) => join(folder, name),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
