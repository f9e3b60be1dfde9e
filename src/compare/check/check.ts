import { byCodeUnit, groupBy } from '../../model/multimap.ts';
import {
  SUMMARIES,
  STANCES,
  type Check,
  type Finding,
  type Stance,
  type Summary,
} from '../../model/check.ts';
import { fold } from '../../text/fold.ts';
import { originsOf } from '../points/origins.ts';
import { meaningsIn, rolesIn, type PileRoles } from './identity.ts';
import { judge, type Claim, type Verdict } from './judge.ts';
import { sayCheck } from './say.ts';
import { overlaps } from '../../model/span.ts';
import { termsOf, type ReadText, type Term } from './terms.ts';
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
}

/** A claim as it reads on the day of a text: "on Tuesday" is another day in every paper. */
export type ReadClaim = (day: string | undefined) => ReadText;

/**
 * Holds a claim against texts: which tell it, in whose voice, which deny or contradict it. A text
 * that was replaced by a later version never answers alone.
 */
export function checkClaim(readClaim: ReadClaim, texts: readonly CheckedText[]): Check {
  const roles = rolesIn(texts);
  const answers = texts
    .toSorted((a, b) => byCodeUnit(a.account, b.account) || byCodeUnit(a.article.id, b.article.id))
    .flatMap((text) => answersOf(readClaim(text.article.published?.value), text, roles));
  const findings = findingsOf(answers);
  const summary = summaryOf(findings);
  const claim = readClaim(undefined).article.text;
  const labels = new Map(texts.map(({ account, label }) => [account, label]));
  const labelOf = (account: string): string => labels.get(account) ?? account;
  return {
    claim,
    summary,
    say: sayCheck(claim, summary, findings, texts.length, labelOf),
    findings: findings.map(({ finding }) => finding),
    origins: originsOfFindings(findings, labelOf),
    why: whyOf(answers, findings, summary),
  };
}

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

/** Takes a claim apart that was read as an article of its own. */
function claimOf(read: ReadText): Claim {
  const whole = { start: 0, end: read.article.text.length };
  const [frame] = read.reading.statements
    .filter(({ speaker }) => speaker !== undefined)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const terms = termsOf(read, whole);
  const framed = frame && isFrame(frame, terms) ? frame : undefined;
  return { terms, words: wordsOf(read.shadow, whole), frame: framed };
}

/** A report holds most of the claim; "a man whose parents refused the vaccine has died" is none. */
function isFrame(frame: Statement, terms: readonly Term[]): boolean {
  const parts = [frame, frame.speaker, frame.cue].filter((part) => part !== undefined);
  const inside = terms.filter((term) => parts.some((part) => overlaps(part, term))).length;
  return inside * 4 >= terms.length * 3;
}

/** A line that meets less of a claim than this is about something else. */
const ABOUT_IT = 0.3;

/** What the lines of one text say to a claim, those that are about it. */
function answersOf(read: ReadText, text: CheckedText, roles: PileRoles): Answer[] {
  const whole = claimOf(read);
  const meanings = meaningsIn(read, text, roles);
  const claim = { ...whole, terms: meanings.named(whole.terms) };
  return text.lines
    .map((line, at) => ({ ...judge(claim, line, meanings, besides(text.lines, at)), text }))
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
  const told = unrivalled(answers).flatMap((answer): Found[] => {
    const stance = stanceOf(answer);
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

function findingOf({ text, statement, range: met }: Answer, stance: Stance): Finding {
  const article = text.article.id;
  // Without the word that denies it a denial would read as its opposite.
  const cue = statement?.polarity === 'deny' ? statement.cue : undefined;
  const range = {
    start: Math.min(met.start, cue?.start ?? met.start),
    end: Math.max(met.end, cue?.end ?? met.end),
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

const REASONS: Readonly<Record<string, string>> = {
  number: 'it gives another figure for the same thing',
  date: 'it gives another day',
  opposite: 'it uses a word of opposite sense',
  negation: 'one of the two is negated',
  roles: 'who does it to whom is turned round',
  force: 'one tells as so what the other tells as possible, wished or to come',
  speaker: 'it is said by somebody else',
  word: 'it has another word in that place',
};

/** Places that come near: the nearest that answers nothing says why. */
function whyOf(answers: readonly Answer[], findings: readonly Found[], summary: Summary): Reason[] {
  const reasons = findings.flatMap(({ finding, answer }) =>
    answer.conflicts
      .filter(() => finding.stance === 'contradicted')
      .map((conflict): Reason => ({
        rule: `other-${conflict}`,
        detail: `“${finding.text}”: ${REASONS[conflict] ?? conflict}`,
      })),
  );
  if (summary !== 'not-found') return reasons;
  const [nearest] = answers
    .filter(({ says }) => says === 'nothing')
    .toSorted(
      (a, b) => b.coverage - a.coverage || byCodeUnit(a.text.article.id, b.text.article.id),
    );
  return nearest ? [...reasons, nearestReason(nearest)] : reasons;
}

function nearestReason({ text, range, conflicts, missing }: Answer): Reason {
  const said = text.article.text.slice(range.start, range.end);
  const because = [
    ...conflicts.map((conflict) => REASONS[conflict] ?? conflict),
    ...(missing.length > 0
      ? [`it has nothing for ${missing.map((word) => `“${word}”`).join(', ')}`]
      : []),
  ];
  return {
    rule: 'nearest-place',
    detail: `“${said}”: ${because.join('; ') || 'it says too little of it'}`,
  };
}
