import { byCodeUnit } from '../model/multimap.ts';
import { asJson, type CompareOutput } from '../app/json.ts';
import { readBuilt } from '../io/packaged.ts';
import { breakable } from '../io/stopping.ts';
import { writeWhole } from '../io/write.ts';
import { renderReport, type Assets } from './report.ts';

/** What a report says of its own making. */
export interface Making {
  readonly version: string;
  readonly documents: readonly { readonly source: string; readonly sha256: string }[];
}

/** Reads what the build made for the browser. */
async function readAssets(): Promise<Assets> {
  const [script, style] = await Promise.all([
    readBuilt('browser/client.js'),
    readBuilt('browser/report.css'),
  ]);
  return { script, style };
}

/** Writes the report of a comparison; throws in plain words where it cannot be written. Gives its size in bytes. */
export async function writeReport(
  path: string,
  output: CompareOutput,
  { version, documents }: Making,
): Promise<number> {
  const inputs = documents
    .map(({ source, sha256 }) => ({ source, sha256 }))
    .toSorted((a, b) => byCodeUnit(a.source, b.source));
  const assets = await readAssets();
  const page = breakable(() => renderReport(asJson(output), { version, inputs }, assets));
  await writeWhole(path, page);
  return Buffer.byteLength(page);
}
