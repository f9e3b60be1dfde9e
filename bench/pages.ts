import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { goldPages } from '../models/training/pages-data.ts';
import { readabilityBody } from '../eval/baselines/readability.ts';
import { readPage } from '../src/ingest/page/page.ts';

/**
 * Pages read per second of processor time over all saved pages beside the checkout, and the slowest;
 * beside it Readability on linkedom in the same run, since the figure depends on the machine.
 * Usage: npx tsx bench/pages.ts
 */
const shared =
  process.env['RASHOMON_DATA'] ?? fileURLToPath(new URL('../../shared', import.meta.url));
const data = `${shared}/data/pages`;

if (!existsSync(data)) console.error(`no pages to read: ${data} is not there`);
else measure();

function measure(): void {
  const pages = goldPages(data);
  for (const { html, name } of pages.slice(0, 40)) readPage(html, { source: name });
  const before = process.cpuUsage();
  let [refused, slowest] = [0, 0];
  for (const { html, name, url } of pages) {
    const start = process.cpuUsage();
    if (typeof readPage(html, { source: name, url }) === 'string') refused += 1;
    slowest = Math.max(slowest, process.cpuUsage(start).user / 1000);
  }
  const { user, system } = process.cpuUsage(before);
  console.log(`${pages.length} pages, ${refused} named as no article, none crashed`);
  console.log(`${((pages.length * 1e6) / (user + system)).toFixed(1)} pages per CPU-second`);
  console.log(`slowest ${slowest.toFixed(0)} ms of processor time`);
  // Every third page, and the body alone: no field, no trace.
  const some = pages.filter((_, at) => at % 3 === 0);
  const start = process.cpuUsage();
  for (const { html } of some) readabilityBody(html);
  const other = process.cpuUsage(start);
  console.log(
    `Readability on linkedom: ${((some.length * 1e6) / (other.user + other.system)).toFixed(1)} pages per CPU-second`,
  );
}
