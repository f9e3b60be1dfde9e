import { stemmer } from 'stemmer';
import { contains, overlapFinder, type Range } from '../../model/span.ts';
import { clausesOf } from '../../text/clauses.ts';
import { foldWord } from '../../text/fold.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { tokenize, type Token } from '../../text/tokens.ts';
import type { Sentence, Statement } from '../../model/reading.ts';
import type { Identities, Member } from '../member.ts';

/** A clause of one member: the smallest piece that can tell a point. */
export interface Unit extends Range {
  /** Position among all units of the story: by member, then by place. */
  readonly index: number;
  readonly member: Member;
  readonly sentence: Sentence;
  /** What it is about, word by word: stems, names by identity, numbers and times by value. */
  readonly marks: readonly Mark[];
  /** The features of the marks, once each. */
  readonly features: readonly string[];
  /** The innermost statement that holds most of the unit. */
  readonly statement: Statement | undefined;
  /** Where each of its words starts. */
  readonly words: readonly number[];
}

/** Words that stand for a feature. */
export interface Mark extends Range {
  readonly feature: string;
}

/** A clause with fewer features than this tells nothing by itself and goes with its neighbour. */
const FEWEST_FEATURES = 2;
/** … unless the two together would be longer than this many words. */
const LONGEST_JOINED = 18;

type Draft = Pick<Unit, 'start' | 'end' | 'marks' | 'words'>;

/** Cuts the titles and bodies of all members into units, in the order of the members. */
export function unitsOf(members: readonly Member[], identities: Identities): Unit[] {
  const units: Unit[] = [];
  for (const member of members) {
    const { shadow } = member;
    const { statements, sentences } = member.reading;
    const marksIn = overlapFinder(markedFeatures(member, identities));
    const framesIn = overlapFinder(reportingWords(statements));
    const statementsIn = overlapFinder(statements);
    const borders = new Set(statements.map(({ end }) => nextWord(shadow, end)));
    for (const sentence of sentences) {
      const tokens = tokenize(shadow, sentence.start, sentence.end);
      const tokensIn = overlapFinder(tokens);
      const drafts = clausesOf(tokens, borders).map((clause): Draft => {
        const inside = tokensIn(clause);
        const words = inside.filter((token) => token.kind !== 'sign').map((token) => token.start);
        return {
          ...clause,
          marks: marksOf(clause, inside, marksIn(clause), framesIn(clause)),
          words,
        };
      });
      for (const draft of joinEmpty(drafts)) {
        units.push({
          ...draft,
          index: units.length,
          member,
          sentence,
          features: featuresOf(draft),
          statement: statementOf(draft, statementsIn(draft)),
        });
      }
    }
  }
  return units;
}

function featuresOf({ marks }: Draft): string[] {
  return [...new Set(marks.map(({ feature }) => feature))];
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

function isEmpty(draft: Draft): boolean {
  return featuresOf(draft).length < FEWEST_FEATURES;
}

/** The first sign after `at` that is neither space nor the mark that closes a quotation. */
function nextWord(shadow: string, at: number): number {
  let next = at;
  while (next < shadow.length && /[\s",]/u.test(shadow[next] ?? '')) next += 1;
  return next;
}

/** A body's name of more words than this counts word by word: no two accounts write it alike. */
const LONGEST_KEY = 2;

function markedFeatures({ article, reading }: Member, identities: Identities): Mark[] {
  const short = reading.names.filter(
    ({ kind, text }) => kind !== 'organisation' || text.split(/\s+/u).length <= LONGEST_KEY,
  );
  const names = short.map((name): Mark => {
    const key = identities.personOf(article.id, name.entity) ?? foldWord(name.text);
    return { start: name.start, end: name.end, feature: `@${key}` };
  });
  const times = reading.times
    .filter((time) => time.value !== undefined)
    .map((time): Mark => ({ start: time.start, end: time.end, feature: `~${time.value}` }));
  return [...names, ...times];
}

/** Who carries a statement is no part of what it tells; the speaker is, where the statement names them. */
function reportingWords(statements: readonly Statement[]): Range[] {
  return statements.flatMap((statement) =>
    statement.chain.filter((link) => link.role !== 'speaker' || !contains(statement, link)),
  );
}

const NEGATION =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ie[sd]|ying)|[a-z]+n't)$/u;

function marksOf(
  clause: Range,
  tokens: readonly Token[],
  marked: readonly Mark[],
  frames: readonly Range[],
): Mark[] {
  const framesIn = overlapFinder(frames);
  const whole = marked.filter((mark) => contains(clause, mark));
  const coveringIn = overlapFinder<Range>([...frames, ...whole]);
  const marks: Mark[] = whole.filter((mark) => framesIn(mark).length === 0);
  for (const token of tokens) {
    const { start, end } = token;
    if (NEGATION.test(token.text.toLowerCase())) marks.push({ start, end, feature: '!not' });
    if (token.kind === 'sign' || coveringIn(token).length > 0) continue;
    const feature = featureOf(token);
    if (feature !== undefined) marks.push({ start, end, feature });
  }
  return marks;
}

/** The stem of a content word, `#` and the digits of a number, nothing for a function word. */
export function featureOf(token: Token): string | undefined {
  if (token.kind === 'number') return `#${token.text.replaceAll(',', '')}`;
  const word = foldWord(token.text);
  if (isFunctionWord(word)) return undefined;
  return stemmer(word.replaceAll('.', ''));
}

function statementOf(clause: Range, statements: readonly Statement[]): Statement | undefined {
  let best: Statement | undefined;
  for (const statement of statements) {
    const shared = Math.min(clause.end, statement.end) - Math.max(clause.start, statement.start);
    if (shared * 2 <= clause.end - clause.start) continue;
    if (!best || statement.end - statement.start < best.end - best.start) best = statement;
  }
  return best;
}
