import { counted } from '../text/listing.ts';
import { sharesFrameOnly } from './frames.ts';
import { compareHouses, houseOf } from './outlets.ts';
import { dayOf, hasChangeNote, isBefore, timeOf } from './order.ts';
import type { Body } from './body.ts';
import type { Overlap } from './overlap.ts';
import type { Reason } from '../model/reason.ts';
import type { RelationKind } from '../model/lineage.ts';

/**
 * Cuts between the kinds. All are fitted on the 90 labelled development pairs (copies/relations-dev)
 * and checked on the independent accounts of basil-dev; none on the seeds.
 */
export const LIMITS = {
  /** A body this far inside the other is contained in it: what is missing is a caption or a line. */
  contained: 0.9,
  /** And so much of its words outside quotation marks: two reports of one long statement are no copies. */
  containedPlain: 0.7,
  /** Share of words replaced inside sentences that a house style explains (copies ≤ .018, versions ≥ .02 by label, the clear one .06). */
  houseStyle: 0.02,
  /** A version keeps at least this much of its shorter state … */
  version: 0.78,
  /** … and this much of its longer one. */
  versionOfLonger: 0.5,
  /** Of one outlet less than this is its own background and furniture. */
  sameOutlet: 0.4,
  /** Of different outlets; independent accounts of one event stay below it but for quotations. */
  otherOutlet: 0.22,
  /** Fewest shared words by which a long text is listed with anything but an equal one. */
  words: 40,
  /** Longest shared run that a taken-over text has at least (quotations apart). */
  run: 20,
  /** From this share inside quotation marks on the overlap is a common source. */
  quoted: 0.6,
  /** One block this long that makes up most of the overlap, under different leads, is furniture. */
  block: 300,
  blockShare: 0.6,
  /** A lead is shared from here on. */
  lead: 0.2,
  /** Headlines alike from here on (share of common words). */
  titles: 0.5,
  /** Bodies shorter than this prove nothing by being equal. */
  shortest: 12,
} as const;

/** What a pair was judged to be; `kind` undefined: unrelated. */
export interface Verdict {
  readonly kind: RelationKind | undefined;
  readonly reasons: readonly Reason[];
}

/** What two different bodies are to each other, by the definitions of the design. */
export function judge(a: Body, b: Body, overlap: Overlap): Verdict {
  const houses = compareHouses(houseOf(a.article), houseOf(b.article));
  const most = Math.max(overlap.aInB, overlap.bInA);
  const least = Math.min(overlap.aInB, overlap.bInA);
  const measured = measure(overlap);
  const as: As = (kind, rule, detail) => ({
    kind,
    reasons: [
      { rule, detail },
      measured,
      ...(kind === 'version' && houses === 'unknown' ? [ASSUMED] : []),
    ],
  });
  const floor = houses === 'different' ? LIMITS.otherOutlet : LIMITS.sameOutlet;
  if (most < floor) {
    const detail = `at most ${percent(most)} of the words are shared, ${percent(floor)} are needed`;
    return as(undefined, 'too-little-shared', detail);
  }
  if (overlap.shared < LIMITS.words) {
    const alike = most >= LIMITS.version && least >= LIMITS.versionOfLonger;
    if (alike && overlap.shared >= LIMITS.shortest) return shortTexts(a, b, overlap, houses, as);
    const fewest = alike ? LIMITS.shortest : LIMITS.words;
    const detail = `${overlap.shared} words are shared, fewer than ${fewest} prove nothing`;
    return as(undefined, 'too-little-shared', detail);
  }
  // Leads count against one outlet's texts only: its furniture is what makes false copies.
  const sharesLead =
    houses !== 'same' || Math.max(overlap.leadA, overlap.leadB) >= LIMITS.lead || titlesAlike(a, b);
  const replaced = overlap.replaced / Math.max(1, overlap.shared);
  const block =
    overlap.longest >= LIMITS.block && overlap.longest >= LIMITS.blockShare * overlap.shared;
  if (!sharesLead && block && most < LIMITS.contained) {
    return as(
      undefined,
      'shared-block',
      `the leads differ and one block of ${overlap.longest} words makes up the overlap: the outlet's furniture`,
    );
  }
  const ownWords = overlap.aInB >= overlap.bInA ? overlap.plainA : overlap.plainB;
  if (
    most >= LIMITS.contained &&
    ownWords >= LIMITS.containedPlain &&
    replaced <= LIMITS.houseStyle &&
    overlap.figures === 0 &&
    sharesLead
  ) {
    return contained(a, b, overlap, houses, as);
  }
  if (houses !== 'different' && most < LIMITS.contained && sharesFrameOnly(a, b)) {
    const detail = `the ${overlap.shared} shared words are lines of a site's frame, and no prose`;
    return as(undefined, 'shared-frame', detail);
  }
  if (houses !== 'different' && isSeries(a, b, overlap)) {
    return as('series', 'same-template', TEMPLATE);
  }
  return sharesLead ? versionOrPart(a, b, overlap, houses, as) : part(overlap, houses, as);
}

/** What neither holds the other nor fills in its template: states of one text, or a part taken over. */
function versionOrPart(a: Body, b: Body, overlap: Overlap, houses: Houses, as: As): Verdict {
  const most = Math.max(overlap.aInB, overlap.bInA);
  const least = Math.min(overlap.aInB, overlap.bInA);
  if (houses === 'different' || most < LIMITS.version) return part(overlap, houses, as);
  if (overlap.replaced === 0 && overlap.figures === 0) return contained(a, b, overlap, houses, as);
  if (most < LIMITS.contained && least < LIMITS.versionOfLonger) return part(overlap, houses, as);
  return as(
    'version',
    'words-replaced',
    `${counted(overlap.edits, 'place')} where other words stand inside a sentence; ${outletsLine(houses)}`,
  );
}

/** A part of one text in another: the words of others that both quote, or its own. */
function part(overlap: Overlap, houses: Houses, as: As): Verdict {
  if (overlap.quotedShare >= LIMITS.quoted || overlap.longestPlain < LIMITS.run) {
    return as(
      'common-source',
      'shared-quotations',
      `${percent(overlap.quotedShare)} of the shared words stand inside quotation marks`,
    );
  }
  return as(
    'derived',
    'taken-over',
    `${overlap.plain} shared words outside quotation marks, up to ${overlap.longestPlain} in a row; ${outletsLine(houses)}`,
  );
}

/** Why two texts of which at least one names no outlet count as versions. */
const ASSUMED: Reason = {
  rule: 'outlet-assumed',
  detail:
    'not both texts name their outlet; one outlet is assumed because they are versions of one text',
};

const TEMPLATE = 'headlines of one template, other numbers or days';

type Houses = ReturnType<typeof compareHouses>;
type As = (kind: RelationKind | undefined, rule: string, detail: string) => Verdict;

/**
 * Two briefs of a few dozen words, mostly the same. With so few words a house style replaces none,
 * and the same wording on another day is a notice that recurs.
 */
function shortTexts(a: Body, b: Body, overlap: Overlap, houses: Houses, as: As): Verdict {
  const most = Math.max(overlap.aInB, overlap.bInA);
  if (most >= LIMITS.contained && overlap.edits === 0) return contained(a, b, overlap, houses, as);
  if (houses === 'different') {
    const detail = `${overlap.shared} words of two short texts of different outlets are the same`;
    return as('derived', 'taken-over', detail);
  }
  const [dayA, dayB] = [dayOf(a.article), dayOf(b.article)];
  if (dayA !== undefined && dayB !== undefined && dayA !== dayB) {
    return as('series', 'same-template', 'short texts of one wording, other days');
  }
  if (isSeries(a, b, overlap)) return as('series', 'same-template', TEMPLATE);
  return as(
    'version',
    'words-replaced',
    `${counted(overlap.edits, 'place')} where other words stand inside a sentence of a short text; ${outletsLine(houses)}`,
  );
}

/** One body holds the other: a copy, unless one outlet's own text is known to have been changed. */
function contained(a: Body, b: Body, overlap: Overlap, houses: Houses, as: As): Verdict {
  const gained = overlap.ownA + overlap.ownB > 0;
  if (houses === 'same' && gained && wasChanged(a, b)) {
    return as(
      'version',
      'sentences-added-later',
      "one outlet's own text gained or lost sentences, with a later time or a note of change",
    );
  }
  const holds = Math.max(overlap.aInB, overlap.bInA) >= LIMITS.contained;
  return as(
    'copy',
    holds ? 'one-body-holds-the-other' : 'trimmed-on-both-sides',
    `${overlap.replaced === 0 ? 'no word' : counted(overlap.replaced, 'word')} replaced inside sentences, ${counted(overlap.ownA + overlap.ownB, 'word')} in sentences of one text only`,
  );
}

function wasChanged(a: Body, b: Body): boolean {
  if (hasChangeNote(a.article) !== hasChangeNote(b.article)) return true;
  const [timeA, timeB] = [timeOf(a.article), timeOf(b.article)];
  return (
    timeA !== undefined && timeB !== undefined && (isBefore(timeA, timeB) || isBefore(timeB, timeA))
  );
}

function titlesAlike(a: Body, b: Body): boolean {
  const [one, two] = [titleWords(a), titleWords(b)];
  if (one.size === 0 || two.size === 0) return false;
  let common = 0;
  for (const word of one) if (two.has(word)) common += 1;
  return common / (one.size + two.size - common) >= LIMITS.titles;
}

function titleWords(body: Body): Set<string> {
  return new Set((body.article.title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

const COUNTERS =
  /\b(?:\d[\d.,/]*(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/gu;

/** Headlines that differ in numbers and dates only, over texts not known to be of one day of which none holds the other. */
function isSeries(a: Body, b: Body, overlap: Overlap): boolean {
  const [dayA, dayB] = [dayOf(a.article), dayOf(b.article)];
  if (dayA !== undefined && dayA === dayB) return false;
  if (Math.max(overlap.aInB, overlap.bInA) >= LIMITS.contained) return false;
  const [one, two] = [a.article.title?.toLowerCase(), b.article.title?.toLowerCase()];
  if (one === undefined || two === undefined || one === two) return false;
  const [frameA, frameB] = [one.replace(COUNTERS, '#'), two.replace(COUNTERS, '#')];
  return frameA === frameB && frameA.replace(/[#\W]+/gu, '').length > 0;
}

function measure(overlap: Overlap): Reason {
  const runs = overlap.runs === 1 ? '1 run' : `${overlap.runs} runs`;
  return {
    rule: 'overlap',
    detail: `${overlap.shared} words in ${runs} (${percent(overlap.aInB)} and ${percent(overlap.bInA)} of the bodies), longest run ${overlap.longest} words, ${percent(overlap.quotedShare)} inside quotation marks`,
  };
}

/** `0.934` as `93 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function outletsLine(houses: Houses): string {
  if (houses === 'same') return 'one outlet';
  return houses === 'different' ? 'different outlets' : 'outlets not known to differ';
}
