import { contains, overlapFinder, type Range } from '../../model/span.ts';
import { clausesOf } from '../../text/clauses.ts';
import { tokensOf } from '../layout.ts';
import { marksOf, reportingWords, titlesOf, valuesAt, type Mark } from './marks.ts';
import type { Sentence, Statement } from '../../model/reading.ts';
import type { Identities, Member } from '../member.ts';

/** A sentence of one member, laid out for lining up with the sentences of others. */
export interface Line {
  /** Position among all lines of the story: by member, then by place. */
  readonly index: number;
  readonly member: Member;
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
  /** What it is about, in reading order. */
  readonly marks: readonly Mark[];
  /** For each mark the index of its clause. */
  readonly clauseOf: readonly number[];
  /** Statements that touch the sentence. */
  readonly statements: readonly Statement[];
}

/** A clause that tells something: a few neighbouring pieces of a sentence where one alone says too little. */
interface Clause extends Range {
  /** Where each of its words starts. */
  readonly words: readonly number[];
}

/** A stretch of a line that may tell a point. */
export interface Passage extends Range {
  readonly line: Line;
  readonly member: Member;
  readonly marks: readonly Mark[];
  /** The features of the marks, once each. */
  readonly features: readonly string[];
  /** Where each of its words starts. */
  readonly words: readonly number[];
  /** The innermost statement that holds most of its marks. */
  readonly statement: Statement | undefined;
}

/** A clause with fewer features than this tells nothing by itself and goes with its neighbour. */
const FEWEST_FEATURES = 2;
/** … unless the two together would be longer than this many words. */
const LONGEST_JOINED = 18;

type Draft = Clause & { readonly marks: readonly Mark[] };

/** Lays out the titles and bodies of all members, in the order of the members. */
export function linesOf(members: readonly Member[], identities: Identities): Line[] {
  const lines: Line[] = [];
  for (const member of members) {
    const { shadow } = member;
    const { statements, sentences } = member.reading;
    const valuesIn = valuesAt(identities)(member);
    const untoldIn = overlapFinder([...reportingWords(statements), ...titlesOf(member.reading)]);
    const statementsIn = overlapFinder(statements);
    const borders = new Set(statements.map(({ end }) => nextWord(shadow, end)));
    for (const sentence of sentences) {
      const tokens = tokensOf(member, sentence);
      const tokensIn = overlapFinder(tokens);
      const drafts = clausesOf(tokens, borders).map((clause): Draft => {
        const inside = tokensIn(clause);
        const words = inside.filter((token) => token.kind !== 'sign').map((token) => token.start);
        return {
          ...clause,
          words,
          marks: marksOf(clause, inside, valuesIn(clause), untoldIn(clause)),
        };
      });
      const clauses = joinEmpty(drafts);
      lines.push({
        index: lines.length,
        member,
        sentence,
        clauses: clauses.map(({ start, end, words }) => ({ start, end, words })),
        marks: clauses.flatMap(({ marks }) => marks),
        clauseOf: clauses.flatMap(({ marks }, at) => marks.map(() => at)),
        statements: statementsIn(sentence),
      });
    }
  }
  return lines;
}

/** The first sign after `at` that is neither space nor the mark that closes a quotation. */
function nextWord(shadow: string, at: number): number {
  let next = at;
  while (next < shadow.length && /[\s",]/u.test(shadow[next] ?? '')) next += 1;
  return next;
}

/** Joins clauses that tell nothing by themselves ("the minister said on Friday") to what comes next, else before. */
function joinEmpty(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (
      last &&
      (isEmpty(last) || isEmpty(draft)) &&
      last.words.length + draft.words.length <= LONGEST_JOINED
    ) {
      joined[joined.length - 1] = {
        start: last.start,
        end: draft.end,
        marks: [...last.marks, ...draft.marks],
        words: [...last.words, ...draft.words],
      };
    } else joined.push(draft);
  }
  return joined;
}

function isEmpty({ marks }: Draft): boolean {
  return new Set(marks.map(({ feature }) => feature)).size < FEWEST_FEATURES;
}

/** The passage of a line between two offsets. */
export function passageOf(line: Line, { start, end }: Range): Passage {
  const words: number[] = [];
  for (const clause of line.clauses)
    for (const word of clause.words) if (word >= start && word < end) words.push(word);
  const marks = line.marks.filter((mark) => mark.start >= start && mark.end <= end);
  return {
    start,
    end,
    line,
    member: line.member,
    marks,
    features: [...new Set(marks.map(({ feature }) => feature))],
    words,
    statement: statementOf(marks, line.statements),
  };
}

/** By what is told, not by length: who says it is told by many words. */
function statementOf(
  marks: readonly Mark[],
  statements: readonly Statement[],
): Statement | undefined {
  let best: Statement | undefined;
  for (const statement of statements) {
    let held = 0;
    for (const mark of marks) if (contains(statement, mark)) held += 1;
    if (held * 2 <= marks.length) continue;
    if (!best || statement.end - statement.start < best.end - best.start) best = statement;
  }
  return best;
}
