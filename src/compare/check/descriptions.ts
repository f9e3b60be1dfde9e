import { meaningKinds, meantKinds } from './bearing.ts';
import type { Term } from './terms.ts';
import type { Line } from './window.ts';

/** Between a noun and the name that it introduces nothing but a space ("the ferry Lady Maren"). */
const GAP = 1;

/** The things that a text has named so far, by the stem of their kind. */
type Kinds = Map<string, Set<string>>;

/**
 * Lines whose descriptions mean the thing that the text introduced by name: after "the ferry Lady Maren" "the
 * ship" is she. Where the text has introduced two things of the kind, a description means neither, and behind
 * "another ship" nothing named before. Persons are left to the references of the reading.
 */
export function withDescriptions(lines: readonly Line[], persons: ReadonlySet<string>): Line[] {
  const kinds: Kinds = new Map();
  return lines.map((line) => {
    const places = new Map(line.words.map(({ start }, at) => [start, at]));
    const articleOf = ({ start }: Term): string =>
      line.words[(places.get(start) ?? 0) - 1]?.key ?? '';
    const terms = line.terms.map((term, at) => {
      if (term.kind !== 'word' || term.act) return term;
      const article = articleOf(term);
      const named = introducedBy(term, line.terms[at + 1]);
      if (named !== undefined && !persons.has(named)) {
        kinds.set(term.stem, (kinds.get(term.stem) ?? new Set<string>()).add(named));
        return term;
      }
      if (/^(?:a|an|another)$/u.test(article)) forget(term, kinds);
      const meant = /^(?:the|this|that)$/u.test(article) ? meantBy(term, kinds) : undefined;
      return meant === undefined ? term : { ...term, meant };
    });
    return { ...line, terms };
  });
}

/** The entity of the name that a noun stands right before. */
function introducedBy(noun: Term, name: Term | undefined): string | undefined {
  const adjoins = name?.kind === 'name' && name.start - noun.end === GAP && !noun.capital;
  return adjoins ? name.entity : undefined;
}

/** The one thing named so far whose kind the noun can say. */
function meantBy({ stem }: Term, kinds: Kinds): string | undefined {
  const fits = new Set(meantKinds(stem).flatMap((kind) => [...(kinds.get(kind) ?? [])]));
  return fits.size === 1 ? [...fits][0] : undefined;
}

/** Behind "a ship" or "another ferry" the ship is no longer the one named before. */
function forget({ stem }: Term, kinds: Kinds): void {
  for (const kind of [...meantKinds(stem), ...meaningKinds(stem)]) kinds.delete(kind);
}
