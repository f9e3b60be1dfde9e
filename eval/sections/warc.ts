import { readFile } from 'node:fs/promises';
import { gatherEach } from '../../src/io/gather.ts';
import { dataPath, listFiles } from '../data.ts';
import { count, type Measure, type Section } from '../section.ts';

const SET = 'data/warc';

/**
 * The web archives of warcio's own tests: chunked, cut short, with revisits and resources, with wrong
 * lengths. Each file is *read* if it gives a page, or *refused by name* if it gives none and says
 * why; one that does neither, or breaks the program, counts as neither. Every file is read a second
 * time with its last third missing: what is left must be read or named too.
 */
export const warc: Section = {
  name: 'warc',
  needs: [SET],
  parts: [async ({ name }) => (name === 'rashomon' ? measure() : [])],
};

async function measure(): Promise<readonly Measure[]> {
  const files = listFiles(SET).filter((name) => name.includes('.warc'));
  const whole = await Promise.all(
    files.map(async (name) => outcomeOf(name, [dataPath(`${SET}/${name}`)])),
  );
  const cut = await Promise.all(
    files.map(async (name) => outcomeOf(name, ['-'], await cutOf(name))),
  );
  const pages = whole.filter((outcome) => outcome.pages > 0);
  return [
    count(
      'warcio',
      'read or refused by name',
      files.length - silent(whole).length,
      files.length,
      silent(whole),
    ),
    count(
      'warcio',
      'give a page',
      pages.length,
      files.length,
      whole.filter((outcome) => outcome.pages === 0).map(({ say }) => say),
    ),
    count(
      'warcio, cut short',
      'read or refused by name',
      files.length - silent(cut).length,
      files.length,
      silent(cut),
    ),
  ];
}

async function cutOf(name: string): Promise<AsyncIterable<Uint8Array>> {
  const bytes = await readFile(dataPath(`${SET}/${name}`));
  return (async function* () {
    yield bytes.subarray(0, Math.floor((bytes.length * 2) / 3));
  })();
}

/** Files that neither gave a page nor said why. */
function silent(outcomes: readonly Outcome[]): string[] {
  return outcomes.filter(({ pages, named }) => pages + named === 0).map(({ say }) => say);
}

interface Outcome {
  readonly pages: number;
  readonly named: number;
  readonly say: string;
}

async function outcomeOf(
  name: string,
  inputs: readonly string[],
  stdin?: AsyncIterable<Uint8Array>,
): Promise<Outcome> {
  let pages = 0;
  const reasons: string[] = [];
  try {
    for await (const incoming of gatherEach(inputs, stdin === undefined ? {} : { stdin })) {
      if ('document' in incoming) pages += 1;
      else if ('failed' in incoming) reasons.push(incoming.failed.reason);
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { pages: 0, named: 0, say: `${name}: broke: ${detail}` };
  }
  return { pages, named: reasons.length, say: `${name}: ${reasons.join('; ') || 'nothing said'}` };
}
