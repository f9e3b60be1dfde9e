import { contains, type Range } from '../../model/span.ts';
import { isLabel, isPartOfMore, isPlanned } from './figures.ts';
import type { Told } from './told.ts';

/** What makes of a denial something else: "not until Friday", "not because of it", "no other ship". */
const BUT =
  /\b(?:until|till|unless|except|because|other|others|else|further|longer|anymore|enough|only|just)\b/iu;
/** "Denied having opened": that somebody denies it and that it was so can both be told. */
const DENIAL = /^den/iu;
/** "Members who were not told": others may have been; not so behind a comma, where a clause begins. */
const SOME = /(?:\S\s(?:who|which|whose)|\b(?:either|if|whether))\b/iu;

const TO_COME = /\b(?:will|would|shall|won't|wouldn't|'ll|going to)\b/iu;
const OPEN =
  /\b(?:to|can|could|may|might|should|must|ought|plan\w*|intend\w*|hop(?:e|es|ed|ing)|want\w*|seek\w*|sought|tr(?:y|ies|ied|ying)|likely|expect\w*|consider\w*)\s(?:\S+\s){0,2}$/iu;
/** Words that say how a deed is told stand so many characters before it at most. */
const MODE_REACH = 30;

/** The clause of a telling's sentence that a place stands in. */
function clauseAt({ passage }: Told, at: Range): Range {
  return passage.line.clauses.find((clause) => contains(clause, at)) ?? passage;
}

/** The words of a place's clause before it. */
export function beforeInClause(told: Told, at: Range): string {
  return told.member.shadow.slice(clauseAt(told, at).start, at.start);
}

/** Whether a "not" leaves room for what it denies: it is of some only, or until a day, or one's denial. */
export function leavesRoom(told: Told, not: Range): boolean {
  const { shadow } = told.member;
  return (
    DENIAL.test(shadow.slice(not.start, not.end)) ||
    SOME.test(beforeInClause(told, not)) ||
    BUT.test(shadow.slice(not.end, clauseAt(told, not).end))
  );
}

/** Whether a deed is told as done, as to come, or as one that may come. */
export function modeOf(told: Told, act: Range): 'done' | 'to come' | 'open' {
  const before = beforeInClause(told, act).slice(-MODE_REACH);
  if (OPEN.test(before)) return 'open';
  return TO_COME.test(before) ? 'to come' : 'done';
}

/** Whether two figures are of one sort: of all or of a part, planned or done, and no names of places in a row. */
export function countAlike(a: Told, first: Range, b: Told, second: Range): boolean {
  const [textA, textB] = [a.member.shadow, b.member.shadow];
  return (
    isPartOfMore(textA, first) === isPartOfMore(textB, second) &&
    isPlanned(textA, first) === isPlanned(textB, second) &&
    isLabel(textA, first) === isLabel(textB, second)
  );
}
