import { bearsOut } from './bearing.ts';
import type { Term } from './terms.ts';
import type { Line } from './window.ts';

/** Between a noun and the name that it introduces nothing but a space ("the ferry Lady Maren"). */
const GAP = 1;

/**
 * Lines whose descriptions mean the thing that the text introduced by name: after "the ferry Lady Maren" "the
 * ship" is she. Where the text has introduced two things of the kind, a description means neither.
 */
export function withDescriptions(lines: readonly Line[]): Line[] {
  const kinds = new Map<string, Set<string>>();
  return lines.map((line) => {
    const terms = line.terms.map((term) => {
      const meant = isDefinite(term, line) ? meantBy(term, kinds) : undefined;
      return meant === undefined ? term : { ...term, meant };
    });
    for (const [at, name] of line.terms.entries()) {
      const noun = line.terms[at - 1];
      if (name.kind !== 'name' || name.entity === undefined || noun?.kind !== 'word') continue;
      if (noun.act || noun.capital || name.start - noun.end !== GAP) continue;
      kinds.set(name.entity, (kinds.get(name.entity) ?? new Set<string>()).add(noun.stem));
    }
    return { ...line, terms };
  });
}

function isDefinite({ kind, start, act }: Term, { words }: Line): boolean {
  const at = words.findIndex((word) => word.start === start);
  return kind === 'word' && !act && /^(?:the|this|that)$/u.test(words[at - 1]?.key ?? '');
}

/** The one thing named so far whose kind the noun can say. */
function meantBy(
  { stem }: Term,
  kinds: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const fits = [...kinds].filter(([, own]) =>
    [...own].some((kind) => kind === stem || bearsOut(stem, kind) === 'alike'),
  );
  return fits.length === 1 ? fits[0]?.[0] : undefined;
}
