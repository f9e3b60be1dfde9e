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
  const output = await program.relate(members.map(inputOf));
  const idOf = new Map(output.articles.map(({ id, source }) => [source, id]));
  const storyOf = new Map(
    output.stories.flatMap(({ id, articles }) => articles.map((article) => [article, id])),
  );
  const gold = members.map(({ story }) => story);
  const found = members.map(({ id }) => storyOf.get(idOf.get(id) ?? '') ?? `alone ${id}`);
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
    }
    rows.push(...(await measurePool(program, file, members)));
  }
  return rows;
}
