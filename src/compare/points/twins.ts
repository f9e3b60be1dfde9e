import { addTo, type Multimap } from '../../model/multimap.ts';
import { once } from '../../model/once.ts';
import type { Line } from './lines.ts';

/** Lines, with those of further versions set apart that say what a line of the lead text says. */
export interface Separated {
  /** Lines of the texts that accounts are shown by, and what only other versions have. */
  readonly free: readonly Line[];
  /** For each line of a lead text the lines of its account's other versions that say the same. */
  readonly twins: ReadonlyMap<Line, readonly Line[]>;
}

/** Two lines of versions are twins when they share this part of what the longer one is about. */
const TWIN = 0.5;

/** Sets the lines of further versions apart that say what a line of the text before them says. */
export function separateVersions(lines: readonly Line[]): Separated {
  const leads: Multimap<string, Line> = new Map();
  for (const line of lines)
    for (const feature of featuresOf(line))
      if (line.member.lead) addTo(leads, keyOf(line, feature), line);
  const twins: Multimap<Line, Line> = new Map();
  const free = lines.flatMap((line) => {
    if (line.member.lead) return [line];
    const lead = twinOf(line, leads);
    if (!lead) return [line];
    addTo(twins, lead, line);
    const own = withoutClauses(line, featuresOf(lead));
    return own.marks.length > 0 ? [own] : [];
  });
  return { free, twins };
}

function keyOf({ member }: Line, feature: string): string {
  return `${member.account} ${feature}`;
}

const featuresOf = once(
  ({ marks }: Line): ReadonlySet<string> => new Set(marks.map(({ feature }) => feature)),
);

/** The lead's line that shares most with a line, the first of several, if it is enough. */
function twinOf(line: Line, leads: ReadonlyMap<string, readonly Line[]>): Line | undefined {
  const features = featuresOf(line);
  const shared = new Map<Line, number>();
  for (const feature of features)
    for (const lead of leads.get(keyOf(line, feature)) ?? [])
      shared.set(lead, (shared.get(lead) ?? 0) + 1);
  let best: { readonly lead: Line; readonly share: number } | undefined;
  for (const [lead, count] of shared) {
    const share = count / Math.max(features.size, featuresOf(lead).size);
    const better = !best || share > best.share;
    const first = best && share === best.share && lead.index < best.lead.index;
    if (share >= TWIN && (better || first)) best = { lead, share };
  }
  return best?.lead;
}

/** What a line has beyond its twin: its clauses of which most is not in the twin. */
function withoutClauses(line: Line, known: ReadonlySet<string>): Line {
  const isNew = line.clauses.map((_, clause) => {
    const own = line.marks.filter((_mark, at) => line.clauseOf[at] === clause);
    const there = own.filter(({ feature }) => known.has(feature));
    return there.length < TWIN * own.length;
  });
  const keep = (at: number): boolean => isNew[line.clauseOf[at] ?? 0] ?? false;
  const order = new Map([...isNew.keys()].filter((at) => isNew[at]).map((at, i) => [at, i]));
  return {
    ...line,
    clauses: line.clauses.filter((_, clause) => isNew[clause]),
    marks: line.marks.filter((_, at) => keep(at)),
    clauseOf: line.clauseOf.flatMap((clause, at) => (keep(at) ? [order.get(clause) ?? 0] : [])),
  };
}
