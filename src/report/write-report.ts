import { asJson, type CompareOutput } from '../app/json.ts';
import { readBuilt } from '../io/packaged.ts';
import { writeWhole } from '../io/write.ts';
import type { Made } from '../ui/data.ts';
import { renderReport, type Assets } from './report.ts';

/** Reads what the build made for the browser. */
export async function readAssets(): Promise<Assets> {
  const [script, style] = await Promise.all([readBuilt('browser/client.js'), readBuilt('browser/report.css')]);
  return { script, style };
}

/** Writes the report of a comparison; throws in plain words where it cannot be written. Gives its size in bytes. */
export async function writeReport(path: string, output: CompareOutput, made: Made): Promise<number> {
  const page = renderReport(asJson(output), made, await readAssets());
  await writeWhole(path, page);
  return Buffer.byteLength(page);
}
