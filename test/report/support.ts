import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { asJson, compareOutput } from '../../src/app/json.ts';
import { load } from '../../src/index.ts';
import { compareArticles } from '../../src/pipeline.ts';
import { renderReport, type Assets } from '../../src/report/report.ts';
import type { Made, ReportData } from '../../src/ui/data.ts';

/** The views that a report has, said here once more: a view that is lost is to be noticed. */
export const VIEWS = [
  'lineage',
  'points',
  'versions',
  'words',
  'people',
  'timeline',
  'word-choice',
  'sources',
];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Debian's package `chromium`, or the one that CHROMIUM names. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export const hasBrowser = existsSync(CHROMIUM);

if (!hasBrowser) {
  console.warn(
    `No browser at ${CHROMIUM}: the report's browser tests are NOT RUN. Install it (apt-get install chromium) or name one in CHROMIUM, then run: npx vitest run test/report`,
  );
}

export const MADE: Made = {
  version: '0.0.0-test',
  inputs: [{ source: 'a.txt', sha256: 'ab'.repeat(32) }],
};

/** The browser's part, built from the sources as they stand, so that no test looks at a stale one. */
async function builtAssets(): Promise<Assets> {
  const built = await build({
    root,
    configFile: `${root}vite.config.ts`,
    logLevel: 'silent',
    build: { write: false },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  const contentOf = (name: string): string => {
    const file = outputs.find(({ fileName }) => fileName === name);
    const content =
      file?.type === 'chunk' ? file.code : file?.type === 'asset' ? file.source : undefined;
    if (content === undefined) throw new Error(`the build made no ${name}`);
    return typeof content === 'string' ? content : new TextDecoder().decode(content);
  };
  return { script: contentOf('client.js'), style: contentOf('report.css') };
}

/** What comparing inputs finds, as its JSON reads. */
export async function compared(inputs: readonly string[]): Promise<ReportData> {
  const { articles, failed } = await load(inputs);
  return asJson(compareOutput(compareArticles(articles), failed));
}

/** The example pile, compared. */
export function examples(): Promise<ReportData> {
  return compared([`${root}examples/pile`]);
}

export async function reportOf(data: ReportData): Promise<string> {
  return renderReport(data, MADE, await builtAssets());
}

/** A browser that asks nothing of any network. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
}
