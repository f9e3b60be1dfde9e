/** What is known of a block when the runs of an article are looked for. */
export interface Weighed {
  /** Log odds that it is body, 0 where it is as likely as is asked. */
  readonly odds: number;
  /** UTF-16 units. */
  readonly length: number;
}

/** What each further run of body costs, in log odds: a teaser far below the article does not earn it. */
const OPENING_COST = 3;
/** What a block that is no body costs inside a run: ten menu entries end an article, a promo does not. */
const PASSING_COST = 0.3;
/** No single block decides more than this, in log odds. */
const MOST_ODDS = 4;
/** UTF-16 units of a block that counts once; others by the square root, at most three times. */
const USUAL_LENGTH = 100;
const MOST_WEIGHT = 3;

/**
 * Which blocks stand in a run of body: the best way of being inside or outside the article all along
 * the page (Viterbi), where a run must earn its opening and what it passes over.
 */
export function inRuns(blocks: readonly Weighed[]): boolean[] {
  let [outside, inside] = [0, -OPENING_COST];
  const closed: boolean[] = [];
  const opened: boolean[] = [];
  for (const { odds, length } of blocks) {
    const weight = Math.min(MOST_WEIGHT, Math.sqrt(length / USUAL_LENGTH));
    const gain = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds)) * weight;
    closed.push(inside > outside);
    opened.push(outside - OPENING_COST > inside);
    const [before, opening] = [outside, outside - OPENING_COST];
    outside = Math.max(before, inside);
    inside = Math.max(inside, opening) + Math.max(gain, -PASSING_COST);
  }
  const kept: boolean[] = [];
  let isInside = inside > outside;
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    kept[i] = isInside;
    isInside = isInside ? opened[i] !== true : closed[i] === true;
  }
  return kept;
}
