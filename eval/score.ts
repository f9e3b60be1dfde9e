import pc from 'picocolors';
import { dataPath, hasData } from './data.ts';
import { canMeasure, measureSection, readFloors } from './measure.ts';
import { rashomon } from './program.ts';
import { SECTIONS } from './sections/all.ts';
import { isLow, renderMarkdown, renderMisses, renderTable, type Row } from './table.ts';

const USAGE = `npm run score -- [SECTION…] [--json] [--markdown] [--verbose]

Measures the program on the development data, beside a naive program.
Sections: ${SECTIONS.map(({ name }) => name).join(', ')} (all, where none is named).
  --verbose  lists what was missed: what the gold says, what the program has; figures per story
  --json     the rows as JSON
  --markdown the rows as the tables of docs/measurements.md
Shares are in percent. A figure below its floor makes the exit code 1.
`;

const args = process.argv.slice(2);
const flags = new Set(args.filter((arg) => arg.startsWith('-')));
const wanted = args.filter((arg) => !arg.startsWith('-'));
const unknown = [
  ...wanted.filter((name) => !SECTIONS.some((section) => section.name === name)),
  ...[...flags].filter((flag) => !['--json', '--markdown', '--verbose', '--help'].includes(flag)),
];

if (unknown.length > 0 || flags.has('--help')) {
  if (unknown.length > 0) console.error(`Not known: ${unknown.join(', ')}\n`);
  console.log(USAGE);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  if (!hasData('')) console.error(`no data at ../shared (looked in ${dataPath('')})`);
  await score();
}

async function score(): Promise<void> {
  const floors = readFloors();
  const rows: Row[] = [];
  for (const section of SECTIONS) {
    if (wanted.length > 0 && !wanted.includes(section.name)) continue;
    if (!canMeasure(section)) {
      if (hasData(''))
        console.error(`${section.name}: no data (needs ${section.needs.join(', ')})`);
      continue;
    }
    const start = performance.now();
    rows.push(...(await measureSection(section, rashomon, floors)));
    for (const what of breaksIn(rows, section.name))
      console.error(pc.red(`${section.name}: ${what}`));
    console.error(pc.dim(`${section.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`));
  }
  const shown = rows.filter(({ detail }) => !detail || flags.has('--verbose'));
  if (flags.has('--json')) console.log(JSON.stringify(rows, null, 2));
  else if (flags.has('--markdown')) console.log(renderMarkdown(shown));
  else {
    console.log(renderTable(shown, paint));
    if (flags.has('--verbose')) console.log(renderMisses(rows));
  }
  const low = rows.filter(isLow);
  if (low.length > 0) console.error(pc.red(`\n${low.length} below the floor`));
  process.exitCode = low.length > 0 ? 1 : 0;
}

/** What broke in a section, each once, in its first line. */
function breaksIn(rows: readonly Row[], section: string): Set<string> {
  const broken = rows.filter((row) => row.section === section && row.note === 'broke');
  return new Set(
    broken.map(({ misses }) => misses[0]?.split('\n').slice(0, 2).join('') ?? 'broke'),
  );
}

function paint(text: string, kind: 'head' | 'low' | 'good'): string {
  if (kind === 'head') return pc.bold(text);
  return kind === 'low' ? pc.red(text) : text;
}
