import { byCodeUnit, groupBy } from '../../model/multimap.ts';
import {
  SUMMARIES,
  STANCES,
  type Check,
  type Finding,
  type NearPlace,
  type Stance,
  type Summary,
} from '../../model/check.ts';
import { fold } from '../../text/fold.ts';
import { originsOf } from '../points/origins.ts';
import { appositionsIn, borneOut } from './appositions.ts';
import { deniedBehind } from './denied-behind.ts';
import { evidenceOf } from './evidence.ts';
import { meaningsIn, namesakesIn, rolesIn, type HasNamesake, type PileRoles } from './identity.ts';
import { judge, type Verdict } from './judge.ts';
import { nearestOf, quoteOf, sayConflict } from './nearest.ts';
import { sayCheck, sayParts } from './say.ts';
import { overlaps, type Range } from '../../model/span.ts';
import { termsOf, type ReadText, type Term } from './terms.ts';
import type { Claim } from './claim.ts';
import { linesOf, wordsOf, type Line } from './window.ts';
import type { Article } from '../../model/article.ts';
import type { Reason } from '../../model/reason.ts';
import type { Reading, Statement } from '../../model/reading.ts';
import type { TellingState } from '../../model/story.ts';

/** One distinct text that a claim is held against. */
export interface CheckedText extends ReadText {
  readonly account: string;
  /** How screens call the account. */
  readonly label: string;
  readonly state: TellingState;
  /** Its sentences, laid out once for all claims. */
  readonly lines: readonly Line[];
}

/** What one text says at one place. */
export interface Answer extends Verdict {
  readonly text: CheckedText;
  readonly line: Line;
}

/** A claim as it reads on the day of a text: "on Tuesday" is another day in every paper. */
export type ReadClaim = (day: string | undefined) => ReadText;

/**
 * Holds a claim against texts: which tell it, in whose voice, which deny or contradict it. A text
 * that was replaced by a later version never answers alone. A claim of several sentences is told where
 * each of them is; of one that is not, it is said which part stands where.
 */
export function checkClaim(readClaim: ReadClaim, texts: readonly CheckedText[]): Check {
  const { article, reading } = readClaim(undefined);
  const labels = new Map(texts.map(({ account, label }) => [account, label]));
  const pile: Pile = {
    texts: texts.toSorted(
      (a, b) => byCodeUnit(a.account, b.account) || byCodeUnit(a.article.id, b.article.id),
    ),
    roles: rolesIn(texts),
    hasNamesake: namesakesIn(texts),
    labelOf: (account) => labels.get(account) ?? account,
  };
  const parts = reading.sentences.length > 1 ? reading.sentences : [undefined];
  const checked = parts.map((_, part) =>
    checkPart(readClaim, parts.length > 1 ? part : undefined, pile),
  );
  const [only] = checked;
  return only && checked.length === 1 ? only.check : joined(article.text, checked, pile);
}

/** What claims are held against. */
interface Pile {
  readonly texts: readonly CheckedText[];
  readonly roles: PileRoles;
  readonly hasNamesake: HasNamesake;
  readonly labelOf: (account: string) => string;
}

/** One sentence of a claim with the answers that its findings come from. */
interface CheckedPart {
  readonly check: Check;
  readonly found: readonly Found[];
}

/** Holds one sentence of a claim against the texts, or the whole claim. */
function checkPart(readClaim: ReadClaim, part: number | undefined, pile: Pile): CheckedPart {
  const { texts, labelOf } = pile;
  const answers = texts.flatMap((text) =>
    answersOf(readClaim(text.article.published?.value), part, text, pile),
  );
  const findings = findingsOf(answers);
  const summary = summaryOf(findings);
  const { article, reading } = readClaim(undefined);
  const { start, end } = partOf(reading, part) ?? { start: 0, end: article.text.length };
  const claim = article.text.slice(start, end);
  const nearest = summary === 'not-found' ? nearestOf(answers) : [];
  const check = {
    claim,
    summary,
    say: sayCheck(claim, summary, findings, texts.length, labelOf),
    findings: findings.map(({ finding }) => finding),
    origins: originsOfFindings(findings, labelOf),
    nearest,
    why: whyOf(answers, findings, nearest),
  };
  return { check, found: findings };
}

function partOf({ sentences }: Reading, part: number | undefined): Range | undefined {
  return part === undefined ? undefined : sentences[part];
}

/** The answer to a claim of several sentences: it is told only where all of them are. */
function joined(claim: string, parts: readonly CheckedPart[], { texts, labelOf }: Pile): Check {
  const checks = parts.map(({ check }) => check);
  const found = parts.flatMap((part) => part.found);
  const has = (summary: Summary): boolean => checks.some((part) => part.summary === summary);
  return {
    claim,
    summary: SUMMARY_OF_PARTS.find(has) ?? 'not-found',
    say: sayParts(checks, texts.length),
    findings: distinct(checks.flatMap((part) => part.findings)).toSorted(
      (a, b) => STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance),
    ),
    origins: originsOfFindings(found, labelOf),
    nearest: checks.flatMap((part) => part.nearest),
    why: checks.flatMap((part): Reason[] => [
      { rule: `part-${part.summary}`, detail: `“${part.claim}” is ${PART_IS[part.summary]}` },
      ...part.why,
    ]),
  };
}

/** Without the places that two parts of a claim have both found. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [placeOf(finding), finding])).values()];
}

function placeOf({ article, start, end, stance }: Finding): string {
  return [article, start, end, stance].join('\n');
}

const PART_IS: Readonly<Record<Summary, string>> = {
  told: 'told',
  'attributed-only': 'told in somebody’s words only',
  disputed: 'told and told otherwise',
  contradicted: 'told otherwise',
  'not-found': 'not found',
};

/** The summary of a claim of several parts is the first of these that one of the parts has. */
const SUMMARY_OF_PARTS: readonly Summary[] = [
  'contradicted',
  'not-found',
  'disputed',
  'attributed-only',
  'told',
];

/** An article with its reading, laid out. */
export function toReadText(article: Article, reading: Reading): ReadText {
  return { article, reading, shadow: fold(article.text) };
}

/** A text of an account made ready for being held against claims. */
export function toCheckedText(
  read: ReadText,
  { account, label, state }: Pick<CheckedText, 'account' | 'label' | 'state'>,
): CheckedText {
  return { ...read, account, label, state, lines: linesOf(read) };
}

/** Takes a claim, or one sentence of it, apart that was read as an article of its own. */
function claimOf(read: ReadText, part: number | undefined): Claim {
  const sentence = partOf(read.reading, part);
  const whole = sentence ?? { start: 0, end: read.article.text.length };
  const [frame] = read.reading.statements
    .filter((statement) => statement.speaker !== undefined && overlaps(statement, whole))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  // "He" in a second sentence is whom the first one names.
  const terms = termsOf(read, whole, sentence !== undefined);
  // Who it is that speaks ("Ada Quill, the head of the port, said …") is no part of what is reported.
  const apposed = new Set(appositionsIn(terms, read.shadow).flatMap(({ words }) => words));
  const rest = terms.filter((term) => !apposed.has(term));
  const framed = frame && isFrame(frame, rest) ? frame : undefined;
  return { terms, words: wordsOf(read.shadow, whole), known: new Set(), frame: framed };
}

/**
 * A report holds most of the claim; "a man whose parents refused the vaccine has died" is none, nor is a verb of
 * saying that is a part of another word ("said sorry").
 */
function isFrame(frame: Statement, terms: readonly Term[]): boolean {
  const { cue } = frame;
  if (cue && terms.some(({ start, through }) => start <= cue.start && through > cue.end))
    return false;
  const parts = [frame, frame.speaker, frame.cue].filter((part) => part !== undefined);
  const inside = terms.filter((term) => parts.some((part) => overlaps(part, term))).length;
  return inside * 4 >= terms.length * 3;
}

/** A line that meets less of a claim than this is about something else. */
const ABOUT_IT = 0.3;

/** What the lines of one text say to a claim, those that are about it. */
function answersOf(
  read: ReadText,
  part: number | undefined,
  text: CheckedText,
  { roles, hasNamesake }: Pile,
): Answer[] {
  const whole = claimOf(read, part);
  const meanings = meaningsIn(read, text, roles, hasNamesake);
  const terms = meanings.named(whole.terms);
  const known = borneOut(appositionsIn(terms, read.shadow), text.lines, meanings);
  const claim = { ...whole, terms, known };
  return text.lines
    .map((line, at) => ({ ...judge(claim, line, meanings, besides(text.lines, at)), text, line }))
    .filter(({ coverage }) => coverage > ABOUT_IT);
}

/** The sentences right before and behind one, and the headline. */
function besides(lines: readonly Line[], at: number): Line[] {
  return [0, at - 1, at + 1].flatMap((other) => (other === at ? [] : (lines[other] ?? [])));
}

/** A finding with the answer that it comes from. */
export interface Found {
  readonly finding: Finding;
  readonly answer: Answer;
}

function findingsOf(answers: readonly Answer[]): Found[] {
  const unopposed = unrivalled(answers);
  const standing = [...unopposed, ...deniedBehind(unopposed)];
  const told = standing.flatMap((answer): Found[] => {
    const stance = isAnotherCount(answer, standing) ? undefined : stanceOf(answer);
    return stance ? [{ finding: findingOf(answer, stance), answer }] : [];
  });
  // One place for each stance of a text: the one that meets most of the claim, the first of several.
  const best = [...groupBy(told, ({ finding }) => `${finding.article} ${finding.stance}`).values()];
  return best
    .flatMap((group) => group.toSorted((a, b) => b.answer.coverage - a.answer.coverage).slice(0, 1))
    .toSorted(
      (a, b) =>
        STANCES.indexOf(a.finding.stance) - STANCES.indexOf(b.finding.stance) ||
        byCodeUnit(a.finding.account, b.finding.account) ||
        byCodeUnit(a.finding.article, b.finding.article) ||
        a.finding.start - b.finding.start,
    );
}

/**
 * Whether a text gives another toll than the claim, which a text of another time or another version gives as
 * it is claimed: the count has changed since, nobody is contradicted.
 */
function isAnotherCount(answer: Answer, answers: readonly Answer[]): boolean {
  const { text, says, recounts } = answer;
  if (says !== 'no' || !recounts) return false;
  return answers.some(
    ({ says: other, text: theirs }) =>
      other === 'yes' &&
      theirs !== text &&
      (theirs.account === text.account || differInTime(theirs.article, text.article)),
  );
}

function differInTime({ published: a }: Article, { published: b }: Article): boolean {
  return a !== undefined && b !== undefined && a.value !== b.value;
}

/** A place that meets so much of a claim tells it, whatever stands elsewhere. */
const PLAINLY = 0.9;
/** Conflicts of how it is put: such a rival must meet clearly more of the claim, by this share. */
const SOFTER: ReadonlySet<string> = new Set(['word', 'force']);
const MARGIN = 0.1;

/**
 * Without the loose answers that a place rivals which meets more of the claim and does not bear it out:
 * what a better place tells with another figure or as a wish, a vaguer one does not tell.
 */
function unrivalled(answers: readonly Answer[]): readonly Answer[] {
  const rival = Math.max(
    0,
    ...answers.map(({ says, conflicts, coverage }) =>
      // Another wording alone is a weaker sign than another fact: it rivals only what meets less.
      says === 'yes' || conflicts.length === 0
        ? 0
        : coverage - (conflicts.every((one) => SOFTER.has(one)) ? MARGIN : 0),
    ),
  );
  return answers.filter(
    ({ says, coverage }) => says !== 'yes' || coverage >= PLAINLY || coverage > rival,
  );
}

function stanceOf({ says, statement, text, denies }: Answer): Stance | undefined {
  if (says === 'nothing') return undefined;
  if (text.state === 'replaced') return says === 'yes' ? 'only-in-another-version' : undefined;
  if (says === 'no') return denies ? 'denied' : 'contradicted';
  return statement ? 'attributed' : 'told-in-own-voice';
}

function findingOf({ text, line, statement, range: met }: Answer, stance: Stance): Finding {
  const article = text.article.id;
  // Without the word that denies it a denial would read as its opposite.
  const cue = statement?.polarity === 'deny' ? statement.cue : undefined;
  const shown = evidenceOf(met, line, text.shadow);
  const range = {
    start: Math.min(shown.start, cue?.start ?? shown.start),
    end: Math.max(shown.end, cue?.end ?? shown.end),
  };
  const { speaker, chain = [] } = statement ?? ({} as Partial<Statement>);
  return {
    stance,
    article,
    ...range,
    text: text.article.text.slice(range.start, range.end),
    speaker: speaker && { ...speaker, article },
    chain: chain.map((link) => ({ ...link, article })),
    account: text.account,
  };
}

function summaryOf(findings: readonly Found[]): Summary {
  const has = (stance: Stance): boolean =>
    findings.some(({ finding }) => finding.stance === stance);
  const told = has('told-in-own-voice');
  const against = has('denied') || has('contradicted');
  const summary: Summary =
    told || has('attributed')
      ? against
        ? 'disputed'
        : told
          ? 'told'
          : 'attributed-only'
      : against
        ? 'contradicted'
        : 'not-found';
  return SUMMARIES.find((known) => known === summary) ?? 'not-found';
}

function originsOfFindings(
  findings: readonly Found[],
  labelOf: (account: string) => string,
): Check['origins'] {
  const tellings = findings
    .filter(({ finding: { stance } }) => stance === 'told-in-own-voice' || stance === 'attributed')
    .map(({ finding, answer }) => ({
      ...finding,
      state: answer.text.state,
      label: labelOf(finding.account),
      basis: answer.statement?.basis ?? ('untraced' as const),
      takenFrom: [],
    }));
  if (tellings.length === 0) return undefined;
  const speakers = new Set(tellings.flatMap(({ speaker }) => speaker?.name ?? []));
  return originsOf(tellings, { count: speakers.size, people: false }, () => undefined);
}

/** Why an answer is what it is: by what a text tells otherwise, and which places come near where none tells it. */
function whyOf(
  answers: readonly Answer[],
  findings: readonly Found[],
  nearest: readonly NearPlace[],
): Reason[] {
  const reasons = findings.flatMap(({ finding, answer }) =>
    answer.conflicts
      .filter(() => finding.stance === 'contradicted')
      .map((conflict): Reason => ({
        rule: `other-${conflict}`,
        detail: `“${finding.text}”: ${sayConflict(conflict)}`,
      })),
  );
  const recounted = answers.find((answer) => isAnotherCount(answer, answers));
  if (recounted) {
    const { text } = quoteOf(recounted);
    reasons.push({
      rule: 'another-count',
      detail: `“${text}”: it gives another count, of another time`,
    });
  }
  const [first] = nearest;
  if (first)
    reasons.push({ rule: 'nearest-place', detail: `“${first.text}”: ${first.because.join('; ')}` });
  return reasons;
}
