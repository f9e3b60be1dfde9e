import { readLines } from '../data.ts';
import { adjustedRand, bcubed } from '../metrics/clusters.ts';
import { share, type Measure, type Section } from '../section.ts';
import { brief } from '../text.ts';
import type { Input, Program } from '../contract.ts';

interface Member {
  readonly id: string;
  readonly story: string;
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly title: string | null;
  readonly text: string | null;
}

const FILES = ['ecbplus-dev', 'wikinews-dev', 'basil-dev', 'titles-dev', 'allsides-dev'] as const;
/** How many stories of `allsides-dev` are the small pool; the figure on all of them shows the growth. */
const SMALL_POOL = 150;

/** A set cut into so many stories at a time, as they follow one another in the file. */
interface Cut {
  readonly stories: number;
  /** More parts than this are not measured. */
  readonly parts: number;
}

/** A folder as people have it: a few happenings, told by a handful each. */
const FOLDERS: Cut = { stories: 5, parts: 20 };
/** All small pools and not the first alone, which is easier than most: beside all of the set they show what growth costs. */
const SMALL_POOLS: Cut = { stories: SMALL_POOL, parts: Number.POSITIVE_INFINITY };

/** Which articles tell one happening; no number of stories is given to the program. */
export const stories: Section = {
  name: 'stories',
  needs: FILES.map((file) => `data/stories/${file}.jsonl`),
  parts: [measure],
};

async function measurePool(
  program: Program,
  set: string,
  members: readonly Member[],
): Promise<Measure[]> {
  const found = await grouped(program, members);
  const gold = members.map(({ story }) => story);
  const { precision, recall, f1 } = bcubed(gold, found);
  return [
    share(set, 'BCubed F1', f1, members.length, [
      ...mixed(members, found),
      ...split(members, found),
    ]),
    share(set, 'BCubed precision', precision, members.length),
    share(set, 'BCubed recall', recall, members.length),
    share(set, 'ARI', adjustedRand(gold, found), members.length),
  ];
}

/** Per member the story that the program puts it in. */
async function grouped(program: Program, members: readonly Member[]): Promise<string[]> {
  const output = await program.relate(members.map(inputOf));
  const idOf = new Map(output.articles.map(({ id, source }) => [source, id]));
  const storyOf = new Map(
    output.stories.flatMap(({ id, articles }) => articles.map((article) => [article, id])),
  );
  return members.map(({ id }) => storyOf.get(idOf.get(id) ?? '') ?? `alone ${id}`);
}

/** What happens to the articles of the small pool when all the others come in: the same articles, so that only the pool differs. */
async function measureGrowth(
  program: Program,
  file: string,
  members: readonly Member[],
  small: ReadonlySet<string>,
): Promise<Measure[]> {
  const found = await grouped(program, members);
  const gold = members.map(({ story }) => story);
  const { precision, recall, f1 } = bcubed(gold, found, (at) => small.has(gold[at] ?? ''));
  const counted = gold.filter((story) => small.has(story)).length;
  const set = `${file}, those ${small.size} stories among all`;
  return [
    share(set, 'BCubed F1', f1, counted),
    share(set, 'BCubed precision', precision, counted),
    share(set, 'BCubed recall', recall, counted),
  ];
}

/** The mean over the parts that a set is cut into; what is left over at the end is not measured. */
async function measureParts(
  program: Program,
  file: string,
  members: readonly Member[],
  { stories: size, parts }: Cut,
): Promise<Measure> {
  const names = [...new Set(members.map(({ story }) => story))];
  const scores: number[] = [];
  for (let from = 0; from + size <= names.length && scores.length < parts; from += size) {
    const inside = new Set(names.slice(from, from + size));
    const some = members.filter(({ story }) => inside.has(story));
    const gold = some.map(({ story }) => story);
    scores.push(bcubed(gold, await grouped(program, some)).f1);
  }
  const mean = scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length);
  return share(`${file}, ${size} stories at a time`, 'BCubed F1, mean', mean, scores.length);
}

function inputOf({ id, url, outlet, published, title, text }: Member): Input {
  return {
    source: id,
    url: url ?? undefined,
    outlet: outlet ?? undefined,
    published: published ?? undefined,
    title: title ?? undefined,
    text: text ?? '',
    as: 'record',
  };
}

const SHOWN = 40;

/** Stories of ours that hold several of the gold's, the largest first. */
function mixed(members: readonly Member[], found: readonly string[]): string[] {
  return groups(
    found,
    members.map(({ story }) => story),
    members,
  )
    .slice(0, SHOWN)
    .map((lines) => `one story of ours, several in the gold:\n${lines}`);
}

/** Stories of the gold that we have in several, the most scattered first. */
function split(members: readonly Member[], found: readonly string[]): string[] {
  return groups(
    members.map(({ story }) => story),
    found,
    members,
  )
    .slice(0, SHOWN)
    .map((lines) => `one story in the gold, several of ours:\n${lines}`);
}

function groups(
  outer: readonly string[],
  inner: readonly string[],
  members: readonly Member[],
): string[] {
  const byOuter = new Map<string, Map<string, string[]>>();
  for (const [at, member] of members.entries()) {
    const parts = byOuter.get(outer[at] ?? '') ?? new Map<string, string[]>();
    byOuter.set(outer[at] ?? '', parts);
    const part = inner[at] ?? '';
    const title = brief(member.title ?? member.text ?? '', 80);
    parts.set(part, [...(parts.get(part) ?? []), title]);
  }
  return [...byOuter.values()]
    .filter((parts) => parts.size > 1)
    .toSorted((a, b) => b.size - a.size)
    .map((parts) =>
      [...parts]
        .map(
          ([part, titles]) =>
            `    ${part.slice(0, 20)} (${titles.length}): ${titles.slice(0, 2).join(' | ')}`,
        )
        .slice(0, 8)
        .join('\n'),
    );
}

async function measure(program: Program): Promise<readonly Measure[]> {
  const rows: Measure[] = [];
  for (const file of FILES) {
    const members = readLines<Member>(`data/stories/${file}.jsonl`, [
      'id',
      'story',
      'title',
      'text',
    ]);
    if (file === 'allsides-dev') {
      const first = new Set([...new Set(members.map(({ story }) => story))].slice(0, SMALL_POOL));
      const some = members.filter(({ story }) => first.has(story));
      rows.push(...(await measurePool(program, `${file}, ${SMALL_POOL} stories`, some)));
      rows.push(await measureParts(program, file, members, SMALL_POOLS));
      rows.push(...(await measureGrowth(program, file, members, first)));
    }
    rows.push(...(await measurePool(program, file, members)));
    rows.push(await measureParts(program, file, members, FOLDERS));
  }
  return rows;
}
