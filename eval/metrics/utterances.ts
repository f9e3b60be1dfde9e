import { brief } from '../text.ts';
import type { Quote } from '../contract.ts';
import { placesOf, type Docs } from './documents.ts';
import { contentMatches } from './overlap.ts';
import { pairsOf } from './points.ts';
import { prf, type Prf } from './prf.ts';

export interface GoldWording {
  readonly doc: string;
  readonly text: string;
}

/**
 * F1 over pairs of wordings of one utterance from different accounts. A pair of ours is right where
 * both ends meet (more than half of the shorter) a pair of the gold. As with points, precision looks
 * only at pairs of which both ends meet something of the gold; `precisionOverAll` looks at all.
 */
export function scoreUtterances(
  docs: Docs,
  accountOf: (doc: string) => string,
  gold: readonly (readonly GoldWording[])[],
  groups: readonly { readonly tellings: readonly Quote[] }[],
): Prf & {
  readonly goldPairs: number;
  readonly foundPairs: number;
  readonly precisionOverAll: number;
  readonly allPairs: number;
  readonly misses: readonly string[];
} {
  const byId = new Map([...docs.values()].map((doc) => [doc.article.id, doc]));
  const accountOfQuote = (quote: Quote): string => accountOf(byId.get(quote.article)?.name ?? '');
  const meets = (wording: GoldWording, quote: Quote): boolean => {
    const doc = byId.get(quote.article);
    if (!doc || accountOf(doc.name) !== accountOf(wording.doc)) return false;
    return placesOf(doc, wording.text).some((place) => contentMatches(doc.words, place, quote));
  };
  const goldPairs = gold
    .flatMap((group) => pairsOf(group))
    .filter(([a, b]) => accountOf(a.doc) !== accountOf(b.doc));
  const all = groups
    .flatMap((group) => pairsOf(group.tellings))
    .filter(([a, b]) => accountOfQuote(a) !== accountOfQuote(b));
  const known = (quote: Quote): boolean => gold.flat().some((wording) => meets(wording, quote));
  const ours = all.filter(([a, b]) => known(a) && known(b));
  const same = (pair: [GoldWording, GoldWording], found: [Quote, Quote]): boolean =>
    (meets(pair[0], found[0]) && meets(pair[1], found[1])) ||
    (meets(pair[0], found[1]) && meets(pair[1], found[0]));
  const missed = goldPairs.filter((pair) => !ours.some((found) => same(pair, found)));
  const wrong = ours.filter((found) => !goldPairs.some((pair) => same(pair, found)));
  return {
    ...prf(
      ours.length - wrong.length,
      ours.length,
      goldPairs.length - missed.length,
      goldPairs.length,
    ),
    goldPairs: goldPairs.length,
    foundPairs: ours.length,
    precisionOverAll: all.length === 0 ? 0 : (ours.length - wrong.length) / all.length,
    allPairs: all.length,
    misses: [
      ...missed.map(([a, b]) => say(`not joined (${a.doc}, ${b.doc})`, a.text, b.text)),
      ...wrong.map(([a, b]) => say('joined, not in the gold', a.text, b.text)),
      ...all
        .filter((pair) => !ours.includes(pair))
        .map(([a, b]) => say('joined, where the gold has nothing', a.text, b.text)),
    ],
  };
}

function say(head: string, a: string, b: string): string {
  return `${head}\n    “${brief(a)}”\n    “${brief(b)}”`;
}
