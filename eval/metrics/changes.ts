import { brief, locate } from '../text.ts';
import type { Change, Quote, Range, VersionsOutput } from '../contract.ts';

export interface GoldChange {
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: string;
  /** Other kinds that a careful reader could give it as well. */
  readonly altKinds?: readonly string[];
}

/** The two texts in the gold's order. */
interface Pair {
  readonly from: { readonly id: string; readonly text: string };
  readonly to: { readonly id: string; readonly text: string };
}

interface ChangeScore {
  readonly present: number;
  readonly kindRight: number;
  /** Index in our list of the change that meets each gold change; -1 where there is none. */
  readonly at: readonly number[];
  /** Our changes that only touch quotation marks, spaces and the like. */
  readonly typographic: number;
  readonly misses: readonly string[];
}

/** Which of the gold's changes are among ours, by place: each side that we name must touch the gold's. */
export function scoreChanges(
  pair: Pair,
  gold: readonly GoldChange[],
  output: VersionsOutput,
): ChangeScore {
  const at = gold.map((change) => bestChange(pair, change, output.changes));
  const misses: string[] = [];
  for (const [index, change] of gold.entries()) {
    const ours = output.changes[at[index] ?? -1];
    if (ours && isKind(change, ours)) continue;
    const head = `${change.kind}: “${brief(change.from ?? '–', 90)}” → “${brief(change.to ?? '–', 90)}”`;
    misses.push(
      ours ? `${head}\n    ours: ${sayChange(ours)}` : `${head}\n    ours: no change there`,
    );
  }
  const typographic = output.changes.filter(isTypographic);
  return {
    present: at.filter((index) => index >= 0).length,
    kindRight: gold.filter((change, index) => {
      const ours = output.changes[at[index] ?? -1];
      return ours !== undefined && isKind(change, ours);
    }).length,
    at,
    typographic: typographic.length,
    misses: [
      ...misses,
      ...typographic.map((change) => `typography only\n    ours: ${sayChange(change)}`),
    ],
  };
}

function isKind(gold: GoldChange, ours: Change): boolean {
  return ours.kind === gold.kind || (gold.altKinds ?? []).includes(ours.kind);
}

/** Same letters and digits on both sides: only marks, spaces or their kinds differ. */
function isTypographic({ operation, from, to }: Change): boolean {
  if (operation === 'move') return false;
  return from !== null && to !== null && lettersOf(from.text) === lettersOf(to.text);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{Nd}]/gu, '');
}

function sayChange(change: Change): string {
  return `${change.operation} ${change.kind} “${brief(change.from?.text ?? '–', 80)}” → “${brief(change.to?.text ?? '–', 80)}”`;
}

/** The change of ours that touches both sides of the gold's and is nearest to it in length. */
function bestChange(pair: Pair, gold: GoldChange, changes: readonly Change[]): number {
  const from = gold.from === null ? [] : locate(pair.from.text, gold.from);
  const to = gold.to === null ? [] : locate(pair.to.text, gold.to);
  const length = (gold.from ?? '').length + (gold.to ?? '').length;
  let best = { index: -1, distance: Number.POSITIVE_INFINITY };
  for (const [index, change] of changes.entries()) {
    const sides = [change.from, change.to].filter((side) => side !== null);
    const touching = sides.filter((side) =>
      touches(side, side.article === pair.from.id ? from : to),
    );
    if (touching.length === 0 || touching.length < sides.length) continue;
    const ours = sides.reduce((sum, side) => sum + side.text.length, 0);
    if (ours > 3 * length + 200) continue;
    const distance = Math.abs(ours - length);
    if (distance < best.distance) best = { index, distance };
  }
  return best.index;
}

function touches(side: Quote, places: readonly Range[]): boolean {
  return places.some((place) => side.start < place.end && place.start < side.end);
}
