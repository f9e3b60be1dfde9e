import { contains, overlaps, type Range } from '../../model/span.ts';
import { bearsOut } from './bearing.ts';
import { kinship, stemOf } from './concepts.ts';
import { GOVERNORS, NEGATOR } from './words/modes.ts';
import type { Statement } from '../../model/reading.ts';
import type { Match } from './align.ts';
import type { Claim } from './claim.ts';
import type { Meanings } from './identity.ts';
import type { Word } from './near-copy.ts';
import type { Term } from './terms.ts';
import type { Line } from './window.ts';

/**
 * The innermost statement that holds the verb by which a line meets the claim, or, where none does, most
 * of what meets it: what somebody says was done is told in his words, whoever gives the place and the day.
 */
export function statementOf(
  matches: readonly Match[],
  line: Line,
  frame: Statement | undefined,
  meanings: Meanings,
): Statement | undefined {
  // Of a report only what is reported must stand in somebody's words.
  const told = frame ? matches.filter(({ term }) => overlaps(frame, term)) : matches;
  const met = told.flatMap(({ at }) => (at === undefined ? [] : (line.terms[at] ?? [])));
  const verb = told.find(({ term }) => term.act)?.at;
  const act = verb === undefined ? undefined : line.terms[verb];
  const holding = line.statements
    .filter((statement) => {
      if (act && overlaps(statement, act)) return true;
      // The one who speaks stands in front of the words, and in them as "he" or "she".
      const { speaker } = statement;
      const rest = met.filter((term) => !speaker || !overlaps(speaker, term));
      const inside = rest.filter((term) => overlaps(statement, term)).length;
      return inside * 2 > rest.length;
    })
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  // Of statements inside one another that of the one whom the claim names.
  const own = frame?.speaker;
  return (
    holding.find((statement) => own && sameSpeaker(own, statement, line, meanings)) ?? holding[0]
  );
}

/** Verbs of saying by which nothing is denied: where such a statement denies, its own words do, which are compared. */
const NEUTRAL =
  /^(?:sa(?:ys?|id)|tells?|told|writes?|wrote|adds?|added|notes?|noted|states?|stated|calls?|called|describe[sd]?|insist(?:s|ed)?|argue[sd]?)$/iu;

/** Verbs that tell of words without "said that": who promised an inquiry has said that there would be one. */
const REPORTING = new Set(
  'promis pledg vow announc warn threaten offer insist admit declar claim predict'.split(' '),
);

function reports({ terms }: Line): boolean {
  return terms.some(({ act, stem, mode }) => act && !mode.negated && REPORTING.has(stem));
}

/** Whether a report is one of a denial, by the verb of it. */
function isDenial({ polarity, cue, text }: Statement): boolean {
  if (polarity !== 'deny') return false;
  const verb = cue?.text.split(/\s+/u)[0] ?? '';
  const words = text.slice(cue && text.includes(cue.text) ? text.indexOf(cue.text) : 0);
  const judged = JUDGED.test(verb) && (JUDGED_AS.test(words) || WISH.test(text));
  // "refused to sign" negates the signing itself; "dismissed it as a show" says what it is.
  return !NEUTRAL.test(verb) && !GOVERNORS.failing.has(stemOf(verb)) && !judged;
}

/**
 * The denial of a whole report, with who reports: in "denied that she had known of it" nobody knew. To reject
 * "calls for his resignation" is not to deny that somebody called.
 */
export function denialAround(statement: Statement | undefined, line: Line): Statement | undefined {
  const { cue, speaker } = statement ?? {};
  if (!statement || !cue || !speaker) return undefined;
  return line.statements.find(
    (outer) =>
      outer !== statement &&
      [statement, cue, speaker].every((part) => contains(outer, part)) &&
      isDenial(outer),
  );
}

/**
 * Whether a line denies only that something was known or heard of, which no part of the claim is: that it was so
 * is not denied.
 */
function deniesKnowing(
  statement: Statement | undefined,
  matches: readonly Match[],
  line: Line,
): boolean {
  if (!statement || !isDenial(statement)) return false;
  const used = new Set(matches.flatMap(({ at }) => at ?? []));
  return line.terms.some(
    ({ stem }, at) =>
      KNOWING.has(stem) &&
      !used.has(at) &&
      [...used].some((other) => other > at) &&
      overlaps(statement, line.terms[at] ?? statement),
  );
}

const KNOWING = new Set(['know', 'hear', 'see', 'tell', 'remember', 'recall', 'aware'].map(stemOf));

/** Who rejects a call for something has not denied that it is called for; that he will not do it is read elsewhere. */
const WISH = /^(?:(?:the|a|all|any|new|fresh)\s)?(?:calls?|demands?|appeals?|pleas?|requests?)\s/iu;
/** "dismissed the inquiry as a show" says what it is; "denied that she had worked as a clerk" does not. */
const JUDGED = /^(?:dismiss|reject|brush)/iu;
/** A verb, if it stands there, a noun phrase of a few words without a verb of its own, and "as". */
const JUDGED_AS =
  /^(?:(?!(?:that|having|ha[ds]|have|is|are|was|were|he|she|they)\b)[\p{L}\p{Nd}'’-]+\s+){1,7}as\s/iu;

/** How the report of a claim fits the one that a line gives. */
export interface FrameFit {
  /** Whether the words of the line are those of the one whom the claim names. */
  readonly speaker: 'same' | 'other' | 'none';
  /** Whether exactly one of the two reports a denial. */
  readonly denied: boolean;
  /** Whether both report what somebody accuses another of: that it is an accusation is told by both. */
  readonly accuses: boolean;
  readonly covers: (term: Term) => boolean;
}

export function frameFit(
  { frame, terms }: Claim,
  matches: readonly Match[],
  statement: Statement | undefined,
  line: Line,
  meanings: Meanings,
): FrameFit {
  const around =
    denialAround(statement, line) !== undefined || deniesKnowing(statement, matches, line);
  const deniedHere = statement !== undefined && isDenial(statement) !== around;
  if (!frame?.speaker)
    return {
      // That a report is denied says nothing of what is reported.
      speaker: around ? 'other' : 'none',
      denied: frame ? false : deniedHere,
      accuses: false,
      covers: () => false,
    };
  const { speaker } = frame;
  if (!statement) {
    // "X said that …" is not told where nobody is told to say it.
    const named = matches.some(({ term, how }) => overlaps(speaker, term) && how !== 'none');
    const { cue } = frame;
    const done = matches.some(
      ({ term, how, against }) =>
        cue && overlaps(cue, term) && (how !== 'none' || against !== undefined),
    );
    const reported = done || (NEUTRAL.test(cue?.text ?? '') && reports(line));
    return {
      speaker: named && reported ? 'none' : 'other',
      denied: false,
      accuses: false,
      covers: () => false,
    };
  }
  const same = sameSpeaker(speaker, statement, line, meanings);
  // "warned the mayor" tells by its verb alone what is said.
  const clause = terms.some((term) => term.act && overlaps(frame, term));
  return {
    speaker: same ? 'same' : 'other',
    denied: deniedHere !== isDenial(frame),
    accuses: same && /^(?:accus|alleg|charg|claim)/iu.test(statement.cue?.text ?? ''),
    covers: (term) =>
      same &&
      (overlaps(speaker, term) ||
        (frame.cue !== undefined && overlaps(frame.cue, term) && isSaid(term, statement, !clause))),
  };
}

/** Verbs of saying that judge what is said: for these another verb is another report. */
const JUDGING = new Set(
  'prais criticis critic condemn welcom reject deni support oppos admit confirm apologis apolog promis threaten demand urg accus blame thank congratul mock defend endors back call ask request recommend propos suggest order'.split(
    ' ',
  ),
);

/**
 * Whether a claim's verb of saying fits that of a text: "criticised" for "praised" is another report, and so is any
 * other verb where no clause follows that would tell what was said (`bare`).
 */
function isSaid({ stem }: Term, { cue }: Statement, bare: boolean): boolean {
  const judges = bare || JUDGING.has(stem);
  if (cue === undefined) return !judges;
  const told = stemsOf(cue.text);
  if (told.some((word) => kinship(stem, word) === 'opposite')) return false;
  return !judges || told.some((word) => bearsOut(stem, word) !== 'none');
}

function sameSpeaker(
  claimed: NonNullable<Statement['speaker']>,
  { speaker, chain, cue }: Statement,
  line: Line,
  meanings: Meanings,
): boolean {
  if (!speaker && chain.length === 0) return false;
  if (claimed.entity !== undefined)
    return (
      meanings.of(claimed.entity).has(speaker?.entity ?? '') ||
      chain.some(({ name }) => name.toLowerCase() === claimed.name.toLowerCase())
    );
  const own = [
    ...(speaker ? apposed(speaker, line, cue) : []),
    ...meanings.rolesOf(speaker?.entity),
    ...chain.flatMap(({ name }) => stemsOf(name)),
  ];
  // "the head of the hospital" is a head: what stands behind a preposition is not who speaks.
  const head = stemsOf(claimed.text.split(/\s(?:of|in|for|at|from|on|to|with)\s/u)[0] ?? '').at(-1);
  return head !== undefined && own.some((word) => ['same', 'alike'].includes(bearsOut(head, word)));
}

/** Words around a speaker's name that may say who that is ("Ada Quill, the director of the port"). */
const APPOSED = { before: 3, behind: 6, untilCue: 14 };

/** The stems of a speaker's words and of those in apposition to them, as far as the verb of saying. */
function apposed(speaker: Range, line: Line, cue: Range | undefined): string[] {
  const first = line.words.findIndex(({ start }) => start >= speaker.start);
  const length = line.words.filter((word) => overlaps(word, speaker)).length;
  if (first < 0) return [];
  const end = first + length;
  const behind = line.words.slice(end, end + APPOSED.untilCue);
  const said = cue === undefined ? -1 : behind.findIndex((word) => overlaps(word, cue));
  return [
    ...line.words.slice(Math.max(0, first - APPOSED.before), end),
    ...behind.slice(0, said < 0 ? APPOSED.behind : said),
  ].map(({ key }) => stemOf(key));
}

function stemsOf(name: string): string[] {
  return name.split(/[\s-]+/u).map(stemOf);
}

/** Whether a term is the verb by which a claim reports what somebody said. */
export function isCue(term: Term, { frame }: Claim, { speaker }: FrameFit): boolean {
  return speaker !== 'none' && frame?.cue !== undefined && overlaps(frame.cue, term);
}

/** So many words in front of a verb its "not" stands at most: "does not yet ask". */
const NOT_REACH = 2;

/** Whether a line says with a "not" the very verb by which the claim reports: "I do not ask that it be shut". */
export function isNotSaid({ frame, words }: Claim, line: Line): boolean {
  const cue = frame?.cue;
  if (!cue) return false;
  const own = words.findIndex((word) => overlaps(word, cue));
  const stem = stemOf(words[own]?.key ?? '');
  return (
    own >= 0 &&
    !isBehindNot(words, own) &&
    line.words.some(({ key }, at) => stemOf(key) === stem && isBehindNot(line.words, at))
  );
}

function isBehindNot(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - NOT_REACH), at).some(({ key }) => NEGATOR.test(key));
}
