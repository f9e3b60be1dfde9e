import { stemOf } from './concepts.ts';
import { NEGATOR } from './words/modes.ts';
import type { Statement } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';
import type { Answer } from './check.ts';
import type { Word } from './near-copy.ts';
import type { Line } from './window.ts';

/** So many words may name who denies it, "has" counted in: "the company's lawyer has". */
const LONGEST_SUBJECT = 6;
const DENYING = /^(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es?|ed))$/u;
const TOLD = '(?:claim|charge|accusation|allegation|report|account|statement)s?';
const FIRMLY =
  '(?: (?:outright|strongly|firmly|flatly|categorically|vehemently|repeatedly))?(?: (?:on [a-z]+day|yesterday|today|in a statement|in court))?';
/** What is denied is what was told right before, all of it; what is rejected as "it" may be a plan. */
const ALL_OF_IT = new RegExp(
  `^(?:(?:den|dis)\\S+ (?:it|this|that)|\\S+ (?:all |both )?(?:the|this|that|these|those) ${TOLD})(?: against (?:him|her|it|them))?${FIRMLY}$`,
  'u',
);
/** The same in front of who denies it: "which he denies", "a charge that he denies". */
const WHAT = new RegExp(`^(?:which|something|(?:an? |the )?${TOLD})(?: (?:that|which))? `, 'u');
const NOTHING_MORE = new RegExp(`^\\S+${FIRMLY}$`, 'u');
const JOINING = /^(?:but|though|although|and|while) /u;
/**
 * Words by which a denial is none: "asked whether he denied it", "could have denied it"; and those who decide on
 * charges and requests ("the court denied it").
 */
const NO_DENIAL =
  /^(?:if|whether|who|which|that|when|unless|asked|to|would|could|might|may|should|must|will|courts?|judges?|jury|panel|tribunal)$/u;
/** Verbs of asking for something: to deny it then is to refuse it. */
const ASKING = new Set(
  ['ask', 'request', 'seek', 'demand', 'apply', 'appeal', 'plead'].map(stemOf),
);

/**
 * The denials that stand right behind the places that tell a claim, as sentences of their own ("The company denied
 * it.") or at the end of the same one (", which he denies"): whoever denies what has just been told denies the
 * claim. Where the sentence in front quotes somebody for something else than the claim, that is what is denied.
 */
export function deniedBehind(answers: readonly Answer[]): Answer[] {
  return answers.flatMap((answer): Answer[] => {
    const { says, line, text, statement, isReport } = answer;
    const another = statement === undefined && line.statements.length > 0;
    const asks = line.terms.some(({ act, stem }) => act && ASKING.has(stem));
    if (says !== 'yes' || isReport || another || asks) return [];
    const next = text.lines[line.index + 1];
    const tail = tailOf(answer);
    if (deniesBefore(tail)) return [denialOf(answer, line, tail)];
    return line.paragraph >= 0 && next && deniesAll(next.words)
      ? [denialOf(answer, next, next.words)]
      : [];
  });
}

/** The words behind the last comma of a line, where all that tells the claim stands in front of it. */
function tailOf({ line, range, text: { shadow } }: Answer): readonly Word[] {
  const comma = line.start + shadow.slice(line.start, line.end).lastIndexOf(',');
  return comma < range.end ? [] : line.words.filter(({ start }) => start > comma);
}

/** "which he denies", "but he denied it". */
function deniesBefore(words: readonly Word[]): boolean {
  const keys = words.map(({ key }) => key).join(' ');
  const [joined] = JOINING.exec(keys) ?? [];
  if (joined) return deniesAll(words.slice(1));
  const [what] = WHAT.exec(keys) ?? [];
  return what !== undefined && isDenial(words.slice(what.trim().split(' ').length), NOTHING_MORE);
}

function deniesAll(words: readonly Word[]): boolean {
  return isDenial(words, ALL_OF_IT);
}

/** Whether words are somebody, a verb of denying, and of what. */
function isDenial(words: readonly Word[], what: RegExp): boolean {
  const keys = words.map(({ key }) => key);
  const verb = keys.findIndex((key) => DENYING.test(key));
  const subject = keys.slice(0, Math.max(0, verb));
  return (
    subject.length > 0 &&
    subject.length <= LONGEST_SUBJECT &&
    !subject.some((key) => NEGATOR.test(key) || NO_DENIAL.test(key)) &&
    what.test(keys.slice(verb).join(' '))
  );
}

/** The answer of a line by the words of it that deny what was told. */
function denialOf(answer: Answer, line: Line, words: readonly Word[]): Answer {
  const range = extentOf(words, line);
  const statement = line.statements.find(
    ({ polarity, start, end }) => polarity === 'deny' && start < range.end && range.start < end,
  );
  return {
    ...answer,
    says: 'no',
    denies: true,
    recounts: false,
    conflicts: [],
    line,
    range,
    statement: statement ?? denialIn(answer, line, words),
  };
}

/** A denial as a statement of the one who stands in front of its verb. */
function denialIn({ text }: Answer, line: Line, words: readonly Word[]): Statement {
  const { article, reading } = text;
  const verb = words.find(({ key }) => DENYING.test(key));
  const { start, end } = extentOf(words, line);
  const who = line.terms.findLast(
    (term) => !term.act && term.start >= start && term.end <= (verb?.start ?? end),
  );
  const name = reading.entities.find(({ id }) => id === who?.entity)?.name;
  return {
    start,
    end,
    text: article.text.slice(start, end),
    direct: false,
    polarity: 'deny',
    hedged: false,
    speaker: who && {
      start: who.start,
      end: who.end,
      text: who.text,
      name: name ?? who.text,
      entity: who.entity,
    },
    candidates: [],
    cue: verb && {
      start: verb.start,
      end: verb.end,
      text: article.text.slice(verb.start, verb.end),
    },
    addressee: undefined,
    chain: [],
    basis: 'untraced',
  };
}

function extentOf(words: readonly Word[], line: Line): Range {
  return { start: words[0]?.start ?? line.start, end: words.at(-1)?.end ?? line.end };
}
