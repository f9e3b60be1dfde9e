import { stemmer } from 'stemmer';
import { contains, overlaps, type Range } from '../../model/span.ts';
import { clausesOf } from '../../text/clauses.ts';
import { fold, foldWord } from '../../text/fold.ts';
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
  /** What it is about: stems, names by identity, numbers and times by value; once each. */
  readonly features: readonly string[];
  /** The innermost statement that holds most of the unit. */
  readonly statement: Statement | undefined;
  readonly words: number;
}

/** Cuts the titles and bodies of all members into units, in the order of the members. */
export function unitsOf(members: readonly Member[], identities: Identities): Unit[] {
  const units: Unit[] = [];
  for (const member of members) {
    const shadow = fold(member.article.text);
    const marked = markedFeatures(member, identities);
    for (const sentence of member.reading.sentences) {
      const tokens = tokenize(shadow, sentence.start, sentence.end);
      for (const clause of clausesOf(tokens)) {
        const inside = tokens.filter((token) => contains(clause, token));
        units.push({
          ...clause,
          index: units.length,
          member,
          sentence,
          features: featuresOf(clause, inside, marked),
          statement: statementOf(clause, member.reading.statements),
          words: inside.filter((token) => token.kind !== 'sign').length,
        });
      }
    }
  }
  return units;
}

interface Marked extends Range {
  readonly feature: string;
  /** Whether its words also count one by one. */
  readonly wordsToo: boolean;
}

function markedFeatures({ article, reading }: Member, identities: Identities): Marked[] {
  const names = reading.names.map((name): Marked => {
    const key = identities.personOf(article.id, name.entity) ?? foldWord(name.text);
    return { start: name.start, end: name.end, feature: `@${key}`, wordsToo: name.kind !== 'person' };
  });
  const times = reading.times
    .filter((time) => time.value !== undefined)
    .map((time): Marked => ({ start: time.start, end: time.end, feature: `~${time.value}`, wordsToo: false }));
  return [...names, ...times];
}

function featuresOf(clause: Range, tokens: readonly Token[], marked: readonly Marked[]): string[] {
  const features = new Set<string>();
  const covered: Range[] = [];
  for (const mark of marked) {
    if (!contains(clause, mark)) continue;
    features.add(mark.feature);
    if (!mark.wordsToo) covered.push(mark);
  }
  for (const token of tokens) {
    if (token.kind === 'sign' || covered.some((range) => overlaps(range, token))) continue;
    const feature = featureOf(token);
    if (feature !== undefined) features.add(feature);
  }
  return [...features];
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
