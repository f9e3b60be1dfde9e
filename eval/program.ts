import { NotBuilt, type Input, type Program } from './contract.ts';
import type { Given } from '../src/ingest/document.ts';
import type { Article } from '../src/model/article.ts';
import type { Json } from '../src/app/json.ts';

/**
 * The program under measurement, called in-process. Each method gives what the command of that name
 * prints with `--json`; the compiler checks that it has the contract's shape.
 */
export const rashomon: Program = {
  name: 'rashomon',
  read: (inputs) =>
    built(async () => {
      const articles = await ingested(inputs);
      const { read } = await import('../src/read/read.ts');
      const { readRecord } = await import('../src/app/json.ts');
      const engine = await engineInstalled();
      return asJson(articles.map((article) => readRecord(article, read(article, engine))));
    }),
  readTogether: (inputs) => built(async () => (await compared(inputs)).articles),
  relate: (inputs) =>
    built(async () => {
      const articles = await ingested(inputs);
      const { relate } = await import('../src/relate/relate.ts');
      const { relateOutput } = await import('../src/app/json.ts');
      return asJson(relateOutput(articles, relate(articles), []));
    }),
  compare: (inputs) => built(() => compared(inputs)),
  versions: (a, b) =>
    built(async () => {
      const [first, second] = await ingested([a, b]);
      const { diffVersions } = await import('../src/pipeline.ts');
      const { read } = await import('../src/read/read.ts');
      if (!first || !second) throw new Error('one of the two inputs could not be read');
      return asJson(diffVersions(first, second, (article) => read(article)));
    }),
  check: (claims, inputs) =>
    built(async () => {
      const { checkerOf } = await import('../src/app/check.ts');
      const loaded = { articles: await ingested(inputs), failed: [] };
      const check = checkerOf(loaded, await engineInstalled());
      return claims.map((claim) => asJson(check(claim)));
    }),
};

async function compared(inputs: readonly Input[]) {
  const articles = await ingested(inputs);
  const { compareArticles } = await import('../src/pipeline.ts');
  const { compareOutput } = await import('../src/app/json.ts');
  return asJson(compareOutput(compareArticles(articles, await engineInstalled()), []));
}

/** What the commands read with where nothing is said. */
async function engineInstalled() {
  const { installedEngine } = await import('../src/index.ts');
  return installedEngine();
}

/** Files go in one by one, records as one `.jsonl`; what is stated about a file is given beside it. */
async function ingested(inputs: readonly Input[]): Promise<readonly Article[]> {
  const { ingest } = await import('../src/ingest/ingest.ts');
  const files = inputs.filter((input) => input.as === 'file');
  const records = inputs.filter((input) => input.as === 'record');
  const documents = files.map(({ source, text }) => ({
    source,
    name: source,
    bytes: encode(text),
  }));
  if (records.length > 0) {
    const lines = records.map(({ source, url, outlet, published, title, byline, text }) =>
      JSON.stringify({ id: source, url, outlet, published, title, byline, text }),
    );
    const source = 'records.jsonl';
    documents.push({ source, name: source, bytes: encode(lines.join('\n')) });
  }
  return ingest(documents, { given: givenFor(files) }).articles;
}

function givenFor(files: readonly Input[]): Map<string, Given> {
  return new Map(
    files
      .filter(({ outlet, published }) => outlet !== undefined || published !== undefined)
      .map(({ source, outlet, published }) => [
        source,
        {
          ...(outlet === undefined ? {} : { outlet }),
          ...(published === undefined ? {} : { published }),
        },
      ]),
  );
}

/** The value as its JSON has it: null for what is not there. */
function asJson<T>(value: T): Json<T> {
  return JSON.parse(JSON.stringify(value, (_key, entry: unknown) => entry ?? null));
}

/** A stage whose module is not there (yet) is said to be not built. */
async function built<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
      throw new NotBuilt(error.message);
    }
    throw error;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
