import { byCodeUnit, groupBy } from '../model/multimap.ts';
import { componentsOf } from '../relate/components.ts';
import { pairsOf } from '../relate/nominate.ts';
import type { Known } from './line-articles.ts';

/** Distinct texts that are related in one go. */
const TOGETHER = 2000;

const DAY = 86_400_000;
/** Bits of an id by which what one part cannot hold is spread over several. */
const ID_BITS = 32;

/** Articles that share wording, directly or through others, by their numbers. */
interface Group {
  readonly members: number[];
  /** The smallest of their ids. */
  first: string;
  /** The earliest day that one of them states. */
  day: number;
}

/**
 * The parts of a pile that are related one after another. Articles that share fingerprints, directly
 * or through others, stay together; groups lie in one part by the days of their earliest articles,
 * for that is where an outlet's furniture is the same, and so that articles which are added later
 * change the parts of their days and no others. Nothing of it hangs on the order of the inputs.
 */
export function* partsOf(
  known: Known,
  held: number,
  onWarning: ((reason: string) => void) | undefined,
): Generator<number[]> {
  const { ids } = known;
  let part: number[] = [];
  let of = '';
  for (const { place, group } of placed(groupsOf(known), Math.min(held, TOGETHER))) {
    const { members } = group;
    if (part.length > 0 && (place !== of || part.length + members.length > held)) {
      yield part;
      part = [];
    }
    of = place;
    if (members.length <= held) {
      part.push(...members);
      continue;
    }
    onWarning?.(
      `${members.length} articles share wording with one another; they are related ${held} at a time, and what lies in different parts is not joined`,
    );
    members.sort((x, y) => byCodeUnit(ids[x] ?? '', ids[y] ?? ''));
    for (let from = 0; from < members.length; from += held) yield members.slice(from, from + held);
  }
  if (part.length > 0) yield part;
}

function groupsOf({ ids, texts, times, index, counts }: Known): Group[] {
  const firsts = Array.from(counts, () => '');
  for (const [number, text] of texts.entries()) {
    const [id, first] = [ids[number] ?? '', firsts[text] ?? ''];
    if (first === '' || id < first) firsts[text] = id;
  }
  // Numbers go by the order of the inputs; which texts stand for a crowd must not.
  const order = Uint32Array.from(firsts.keys()).sort((x, y) =>
    byCodeUnit(firsts[x] ?? '', firsts[y] ?? ''),
  );
  const together = componentsOf(counts.length);
  for (const [one, two] of pairsOf(index.parts(), counts, order)) together.join(one, two);
  const groups = new Map<number, Group>();
  for (const [number, text] of texts.entries()) {
    const root = together.find(text);
    const id = ids[number] ?? '';
    const day = Math.floor((times[number] ?? Number.NaN) / DAY);
    const group = groups.get(root);
    if (!group) {
      groups.set(root, { members: [number], first: id, day });
      continue;
    }
    group.members.push(number);
    if (id < group.first) group.first = id;
    if (!(group.day <= day) && !Number.isNaN(day)) group.day = day;
  }
  return [...groups.values()];
}

interface Placed {
  /** Equal for groups that are related in one go. */
  readonly place: string;
  readonly group: Group;
}

/** Groups in the order of their days, and of their ids within the same days; what is without a day comes last. */
function placed(groups: readonly Group[], most: number): Placed[] {
  const span = spanOf(groups, most);
  const blocks = groupBy(groups, ({ day }) =>
    Number.isNaN(day) ? Number.MAX_VALUE : Math.floor(day / span),
  );
  return [...blocks]
    .sort(([x], [y]) => x - y)
    .flatMap(([block, list]) => {
      const size = list.reduce((sum, { members }) => sum + members.length, 0);
      const bits = Math.max(0, Math.ceil(Math.log2(size / most)));
      list.sort((x, y) => byCodeUnit(x.first, y.first));
      return list.map((group) => ({ place: `${block} ${leadingBits(group.first, bits)}`, group }));
    });
}

/** Days that are taken together: as many as hold one part's texts on average, in powers of two so that it seldom changes as a pile grows. */
function spanOf(groups: readonly Group[], most: number): number {
  let articles = 0;
  const days = new Set<number>();
  for (const { day, members } of groups) {
    if (Number.isNaN(day)) continue;
    articles += members.length;
    days.add(day);
  }
  const perDay = articles / Math.max(1, days.size);
  return 2 ** Math.max(0, Math.floor(Math.log2(most / Math.max(1, perDay))));
}

/** Ids are hashes: their leading bits spread them evenly. */
function leadingBits(id: string, bits: number): number {
  const leading = Number.parseInt(id.slice(0, ID_BITS / 4), 16);
  return Number.isNaN(leading) ? 0 : Math.floor(leading / 2 ** (ID_BITS - bits));
}
