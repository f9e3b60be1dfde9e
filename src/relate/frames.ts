import { align, type Run } from '../text/alignment.ts';
import { marksOf, type Body } from './body.ts';

/** Words of a sentence that is told: menus have fewer to a line, and no stop for hundreds. */
const SENTENCE = { fewest: 5, most: 80 } as const;
/** From this share of told words on a passage is prose, and below the other it is none. */
const PROSE = 0.5;
const NO_PROSE = 0.35;
/** What each text tells by itself must be an article and not a line. */
const OWN_WORDS = 80;

/**
 * Whether all that two texts share is the frame of a site: menus, lists of headlines, forms. What is
 * shared is no prose, while what each tells by itself is. Prose is told by its sentences and their
 * stops, so that it holds in any language that sets them; in others nothing counts as a frame.
 */
export function sharesFrameOnly(a: Body, b: Body): boolean {
  const { chain, moved } = align(a.words, b.words);
  const runs = [...chain, ...moved];
  return (
    isFrameIn(
      a,
      runs.map(({ a: start, length }) => ({ start, length })),
    ) &&
    isFrameIn(
      b,
      runs.map(({ b: start, length }) => ({ start, length })),
    )
  );
}

interface Stretch {
  readonly start: number;
  readonly length: Run['length'];
}

function isFrameIn(body: Body, stretches: readonly Stretch[]): boolean {
  const shared = new Uint8Array(body.words.count);
  for (const { start, length } of stretches) shared.fill(1, start, start + length);
  const told = toldWords(body);
  let [all, prose, own, ownProse] = [0, 0, 0, 0];
  for (let word = 0; word < shared.length; word += 1) {
    const tells = told[word] ?? 0;
    if (shared[word] === 1) {
      all += 1;
      prose += tells;
    } else {
      own += 1;
      ownProse += tells;
    }
  }
  return prose < NO_PROSE * all && ownProse >= OWN_WORDS && ownProse >= PROSE * own;
}

/** Per word whether its sentence is one of prose: of some length, and with a stop behind it. */
function toldWords(body: Body): Uint8Array {
  const { words, shadow } = body;
  const { sentenceAt } = marksOf(body);
  const told = new Uint8Array(words.count);
  for (let first = 0; first < words.count;) {
    const end = sentenceAt(first);
    let behind = first + 1;
    while (behind < words.count && sentenceAt(behind) === end) behind += 1;
    const length = behind - first;
    const stopped = /[.!?…]["')\]]*$/u.test(shadow.slice(words.end[behind - 1], end));
    if (stopped && length >= SENTENCE.fewest && length <= SENTENCE.most)
      told.fill(1, first, behind);
    first = behind;
  }
  return told;
}
