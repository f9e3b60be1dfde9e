import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { SCHEMAS } from '../src/app/schemas.ts';

/** Writes `docs/schemas` from the schemas of the contract. */
const folder = new URL('../docs/schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(SCHEMAS)) {
  writeFileSync(
    new URL(`${name}.schema.json`, folder),
    `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`,
  );
}
