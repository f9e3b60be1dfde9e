import { byCodeUnit } from '../model/multimap.ts';
import { bodyOf, type Body } from './body.ts';
import type { Article } from '../model/article.ts';

/** One distinct text: the articles whose folded bodies are equal. */
export interface DistinctText {
  /** Places in `Pile.bodies`, ascending. */
  readonly members: readonly number[];
  /** The member with the smallest id, which stands for all where only words count. */
  readonly body: Body;
}

/** Articles laid out for relating, in the order of their ids. */
export interface Pile {
  readonly bodies: readonly Body[];
  readonly texts: readonly DistinctText[];
}

/** Lays out a set of articles; the order they come in does not matter. */
export function pileOf(articles: readonly Article[]): Pile {
  const bodies = [...articles].sort((a, b) => byCodeUnit(a.id, b.id)).map(bodyOf);
  const byKey = new Map<string, number[]>();
  for (const [i, body] of bodies.entries()) {
    const members = byKey.get(body.key);
    if (members) members.push(i);
    else byKey.set(body.key, [i]);
  }
  const texts = [...byKey.values()].flatMap((members) => {
    const body = bodies[members[0] ?? -1];
    return body ? [{ members, body }] : [];
  });
  return { bodies, texts };
}
