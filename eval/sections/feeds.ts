import { readdirSync, readFileSync } from 'node:fs';
import { feed as format, readFeed } from '../../src/ingest/formats/feed.ts';
import { dataPath } from '../data.ts';
import { webAddress } from '../../src/ingest/markup.ts';
import { count, type Measure, type Section } from '../section.ts';
import type { Entry, Feed } from '../../src/ingest/feeds/feed.ts';

const ROOT = 'data/feeds/feedparser';
/** Where the tests of that project are served from; some expect links below it. */
const SERVER = 'http://127.0.0.1:8097/';
const SETS = ['wellformed', 'illformed', 'encoding', 'entities', 'json'] as const;

/**
 * Feeds of the feedparser project, each with what it expects in its own head.
 *
 * A feed *yields its entries* if reading it does not fail and gives
 * - at least as many entries as the `Expect:` line speaks of: `entries[2]` needs three, `len(entries) == 2` two; and
 * - at least as many as the file has `<item>` and `<entry>` tags outside comments and CDATA, in any
 *   case and with any prefix, after it is decoded; a file that is no feed at all has none.
 *
 * *Values* are the `Expect:` lines that compare the title, link or text of an entry or of the feed
 * with a literal: ours must be the words of that literal, its markup read away.
 */
export const feeds: Section = {
  name: 'feeds',
  needs: [ROOT],
  parts: [async ({ name }) => (name === 'rashomon' ? measure() : [])],
};

interface Sample {
  readonly name: string;
  readonly expect: string;
  readonly tags: number;
  readonly feed: Feed | undefined;
  readonly broke: string | undefined;
}

async function measure(): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const set of SETS) {
    const samples = filesBelow(`${ROOT}/${set}`).map(sampleOf);
    const short = samples.flatMap((sample) => {
      const reason = missing(sample);
      return reason === undefined ? [] : [`${sample.name}: ${reason}`];
    });
    const broken = samples.filter(({ broke }) => broke !== undefined);
    measures.push(
      count(set, 'yields its entries', samples.length - short.length, samples.length, short),
      {
        ...count(
          set,
          'crashes (0 is best)',
          broken.length,
          samples.length,
          broken.map(({ name, broke }) => `${name}: ${broke}`),
        ),
      },
    );
    const values = samples.flatMap(valueOf);
    const wrong = values.filter(({ right }) => !right).map(({ say }) => say);
    measures.push(count(set, 'values', values.length - wrong.length, values.length, wrong));
  }
  return measures;
}

function filesBelow(folder: string): string[] {
  return readdirSync(dataPath(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .toSorted();
}

function sampleOf(path: string): Sample {
  const bytes = readFileSync(path);
  const head = readable(bytes);
  const expect = /Expect:\s*([^\r\n]*)/u.exec(head)?.[1]?.trim() ?? '';
  const served = /Header:\s*Content-type:\s*([^\r\n]*)/iu.exec(head)?.[1]?.trim();
  const name = path.slice(path.indexOf(ROOT) + ROOT.length + 1);
  const place = /Header:\s*Content-Location:\s*([^\r\n]*)/iu.exec(head)?.[1]?.trim() ?? '';
  const bare = head.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/gu, '');
  const tags = (bare.match(/<(?:[\w.-]+:)?(?:item|entry)[\s/>]/gi) ?? []).length;
  try {
    const document = {
      source: name,
      name,
      bytes,
      url: webAddress(place, SERVER) ?? SERVER,
      ...(served !== undefined && { mediaType: served }),
    };
    // Nobody calls the parser of a feed for a file that is not told to be one.
    const told = tags === 0 || format.accepts(document);
    return {
      name,
      expect,
      tags,
      feed: told ? readFeed(document).feed : undefined,
      broke: undefined,
    };
  } catch (error) {
    const broke = error instanceof Error ? error.message : String(error);
    return { name, expect, tags, feed: undefined, broke };
  }
}

/** The file's signs that are ASCII, whatever it is encoded in: enough to find tags and expectations. */
function readable(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** What keeps a feed from yielding its entries. */
function missing({ expect, tags, feed, broke }: Sample): string | undefined {
  if (broke !== undefined) return broke;
  if (!feed) return 'not read';
  const spoken = [...expect.matchAll(/entries\[(\d+)\]/gu)].map(([, at]) => Number(at) + 1);
  const exact = /len\(entries\)\s*==\s*(\d+)/u.exec(expect)?.[1];
  const needed = Math.max(tags, ...spoken, Number(exact ?? 0));
  const found = feed.entries.length;
  return found < needed ? `${found} of ${needed} entries` : undefined;
}

interface Value {
  readonly right: boolean;
  readonly say: string;
}

const FIELD =
  /(entries\[(\d+)\]|feed)(?:\[u?'(title|link|description|summary)'\]|\.(title|link|description|summary)) == u?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/u;

function valueOf({ name, expect, feed }: Sample): Value[] {
  const [, of = '', at, key, dotted, single, double] = FIELD.exec(expect) ?? [];
  const field = key ?? dotted;
  const written = single ?? double;
  // The words of a feed itself are not kept, and what is to be nothing is no value.
  if (field === undefined || written === undefined) return [];
  if (of === 'feed' && field !== 'title' && field !== 'link') return [];
  const wanted = plain(unescaped(written));
  if (wanted === '') return [];
  const entry = at === undefined ? feed : feed?.entries[Number(at)];
  const got = ours(entry, field).replace(/\s+/gu, ' ').trim();
  return [
    {
      right: got === wanted,
      say: `${name}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`,
    },
  ];
}

function ours(of: Feed | Entry | undefined, field: string): string {
  if (!of) return '';
  if (field === 'title') return of.title ?? '';
  if (field === 'link') return of.url ?? '';
  return 'text' in of ? (of.text ?? '') : '';
}

/** Python's escapes in a literal. */
function unescaped(literal: string): string {
  return literal.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|(n)|([\s\S]))/giu,
    (_, two?: string, four?: string, line?: string, sign?: string) => {
      const code = two ?? four;
      if (code !== undefined) return String.fromCodePoint(parseInt(code, 16));
      return line === undefined ? (sign ?? '') : '\n';
    },
  );
}

/** Words without markup and with single blanks: what both sides are compared by. */
function plain(text: string): string {
  return text
    .replace(/<[^<>]*>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
}
