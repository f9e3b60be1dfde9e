import { byCodeUnit } from '../model/multimap.ts';
import type { Story } from '../model/lineage.ts';

/** Story ids that earlier runs over fewer articles printed, by the order in which they were given out. */
export type Issued = ReadonlyMap<string, number>;

/** Numbers the ids as they were given out, the earliest first. */
export function issuedOf(ids: readonly string[]): Issued {
  const issued = new Map<string, number>();
  for (const id of ids) if (!issued.has(id)) issued.set(id, issued.size);
  return issued;
}

/**
 * A story under the id it was first printed with. An id is that of an article, the earliest when it
 * was given out, and goes where that article goes: an earlier article that is added later changes
 * nothing, of a story that parts the half with that article keeps the id, and where stories merge
 * the id given out first stays and the others become aliases.
 */
export function underKnownId(story: Story, issued: Issued): Story {
  const rank = (id: string): number => issued.get(id) ?? Number.POSITIVE_INFINITY;
  const known = story.articles
    .filter((id) => issued.has(id))
    .sort((x, y) => rank(x) - rank(y) || byCodeUnit(x, y));
  const [id = story.id, ...aliases] = known;
  return { ...story, id, aliases: aliases.sort(byCodeUnit) };
}

/** The ids of stories that are given out for the first time, in code-unit order. */
export function newlyIssued(ids: readonly string[], issued: Issued): string[] {
  return ids.filter((id) => !issued.has(id)).sort(byCodeUnit);
}
