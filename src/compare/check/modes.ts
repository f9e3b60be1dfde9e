import { foldWord } from '../../text/fold.ts';
import { isAct, isDeedNoun, stemOf } from './concepts.ts';
import type { Range } from '../../model/span.ts';
import type { Token } from '../../text/tokens.ts';
import { FORCES, FULL, GOVERNORS, LIGHT_VERBS, NEGATOR, NOBODY } from './words/modes.ts';

/**
 * How a text puts something: as so, as to come, as a duty, a possibility, a wish of somebody, a condition, a
 * question.
 * Two sentences that put it differently do not tell the same.
 */
export type Force =
  | 'real'
  | 'future'
  | 'must'
  | 'can'
  | 'hedged'
  | 'risk'
  | 'wish'
  | 'if'
  | 'asked';

/** Whether a term is said or denied, and with what force. */
export interface Mode {
  readonly negated: boolean;
  readonly force: Force;
}

/** A place with what kind of term stands there. */
interface Placed extends Range {
  readonly kind: string;
  readonly act: boolean;
}

/** What the words read so far do to the next term. */
interface State {
  /** A "not" that the next verb or noun takes. */
  negated: boolean;
  /** A "nobody" or "no" in front of the verb, which the verb takes. */
  verbless: boolean;
  /** Of the words right before a term. */
  force: Force;
  /** Of a condition or a suspicion, for the rest of the clause. */
  scope: Force;
  /** Of the noun phrase that a wish, a plan or a threat has for its object ("sought her release"). */
  aim: Force;
  /** Behind "fear" and "warn" what will be and what could be are one. */
  risk: boolean;
}

const START: State = {
  negated: false,
  verbless: false,
  force: 'real',
  scope: 'real',
  aim: 'real',
  risk: false,
};

/** The mode of each term of a sentence, terms in order of place. */
export function modesOf(tokens: readonly Token[], terms: readonly Placed[]): Mode[] {
  const modes: Mode[] = [];
  const state = { ...START };
  for (const [at, token] of tokens.entries()) {
    const term = terms[modes.length];
    if (isBoundary(token)) {
      reset(state, token.text !== ',');
      state.verbless = isUntrue(tokens, at);
      // "demanded that he step down": nobody has stepped down.
      if (isMandate(tokens, at)) state.scope = 'wish';
    } else if (nothingDone(tokens, at)) {
      flipLastAct(modes, terms, state);
      // "received no reply": neither was there a reply.
      if (LIGHT_VERBS.has(stemOf(wordAt(tokens, at - 1)))) state.negated = true;
    } else readWord(tokens, at, state);
    if (term && term.start <= token.start && token.start < term.end && term.end <= token.end) {
      modes.push(modeOf(state, term, tokens, at));
      leaveTerm(tokens, at, term, state);
    }
  }
  while (modes.length < terms.length) modes.push({ negated: false, force: 'real' });
  if (isQuestion(tokens)) return modes.map((mode) => ({ ...mode, force: 'asked' }));
  return dangling(tokens) ? modes.map((mode) => ({ ...mode, negated: !mode.negated })) : modes;
}

/** What is asked is neither told nor denied. */
function isQuestion(tokens: readonly Token[]): boolean {
  return tokens.findLast(({ text }) => !/^["'“”‘’)]/u.test(text))?.text === '?';
}

/** "had hoped for a pardon, but has not." */
function dangling(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      /^(?:not|[a-z]+n't)$/u.test(foldWord(token.text)) &&
      (tokens[at + 1] === undefined || /^[.,;!?]/u.test(tokens[at + 1]?.text ?? '')),
  );
}

function isBoundary(token: Token): boolean {
  return token.kind === 'sign'
    ? /^[,;:—–"()]|--/u.test(token.text)
    : /^(?:that|which|who|whom|but|because|while|although|though|after|before)$/u.test(
        foldWord(token.text),
      );
}

/** "It was not true that two men had fled", "denied as false that …": the next verb is denied. */
function isUntrue(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at) !== 'that') return false;
  const before = [4, 3, 2, 1].map((back) => wordAt(tokens, at - back)).join(' ');
  return /(?:\bnot (?:true|correct|right|so|the case)|n't (?:true|correct|right|so|the case)|\b(?:untrue|false))$/u.test(
    before,
  );
}

function isMandate(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at) === 'that' && GOVERNORS.mandating.has(stemOf(wordAt(tokens, at - 1)));
}

function reset(state: State, clause: boolean): void {
  Object.assign(state, { negated: false, verbless: false, force: 'real', aim: 'real' });
  if (clause) state.scope = 'real';
}

/** "heard nothing", "found no trace": what is not found is not the trace, the finding is denied. */
function nothingDone(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (!(NOBODY.test(word) || word === 'no')) return false;
  const before = wordAt(tokens, at - 1);
  return isAct(stemOf(before)) && !/^(?:be|is|are|was|were|been|has|have|had)$/u.test(before);
}

function flipLastAct(modes: Mode[], terms: readonly Placed[], state: State): void {
  const last = modes.length - 1;
  const mode = modes[last];
  if (mode && terms[last]?.act) modes[last] = { ...mode, negated: !mode.negated };
  else state.negated = !state.negated;
}

function readWord(tokens: readonly Token[], at: number, state: State): void {
  const word = wordAt(tokens, at);
  if (
    word === 'no' &&
    /^(?:question|doubt|denying|secret|surprise|wonder|matter)$/u.test(wordAt(tokens, at + 1))
  )
    return;
  if (NOBODY.test(word) || word === 'no') {
    // "has no bearing" denies the noun, "no officer was hurt" the verb.
    const had = /^(?:be|is|are|was|were|been|has|have|had)$/u.test(wordAt(tokens, at - 1));
    if (had) state.negated = !state.negated;
    else state.verbless = !state.verbless;
  } else if (NEGATOR.test(word)) state.negated = !state.negated;
  if (isCondition(tokens, at)) {
    state.scope = 'if';
    return;
  }
  const freed = GOVERNORS.freeing.test(wordAt(tokens, at - 1)) && /^(?:of|from)$/u.test(word);
  if (freed || (word === 'of' && isAccused(tokens, at))) state.scope = 'hedged';
  if (ENDS_AIM.test(word)) state.aim = 'real';
  if (word === 'with' && stemOf(wordAt(tokens, at - 1)) === 'threaten') state.aim = 'wish';
  // "to make the council publish": the publishing is what is wished.
  if (word === 'to' && /^(?:make|force|get)$/u.test(wordAt(tokens, at + 1))) state.force = 'wish';
  if (GOVERNORS.risk.has(stemOf(word))) state.risk = true;
  // "appeared before a judge" is no appearance of something.
  const comes =
    word.startsWith('appear') && /^(?:before|in|on|at|with)$/u.test(wordAt(tokens, at + 1));
  // "could not reach him": he was not reached; "could reach him" leaves it open.
  const unable = /^could(?:n't)?$/u.test(word) && isNot(word, wordAt(tokens, at + 1));
  const own = unable ? 'can' : FORCES.get(FULL.get(word) ?? word.replace(/n't$/u, ''));
  const force = comes ? undefined : own;
  if (!force) {
    if (word === 'to') state.force = stronger(state.force, forceOfInfinitive(tokens, at));
    if (word === 'for' && GOVERNORS.wantingFor.has(stemOf(wordAt(tokens, at - 1))))
      wished(tokens, at, state);
  } else if (isSuperlative(tokens, at)) return;
  else if (!(word === 'may' && /^\p{Lu}/u.test(tokens[at]?.text ?? '') && at > 0))
    state.force = stronger(state.force, force);
}

function isNot(word: string, next: string): boolean {
  return word.endsWith("n't") || next === 'not';
}

/** "calls for his resignation" are a wish; to reject them is not to resign. */
function wished(tokens: readonly Token[], at: number, state: State): void {
  const rejected = /^(?:reject|refus|dismiss|resist|ignor|brush|rebuff)/u.test(
    stemOf(wordAt(tokens, at - 2)),
  );
  const gerund = wordAt(tokens, at + 1).endsWith('ing');
  if (rejected) Object.assign(state, { negated: true, force: 'future' });
  else Object.assign(state, gerund ? { force: 'wish' } : { aim: 'wish' });
}

/**
 * "accused the men of stealing": what they are accused of is as sure as a suspicion. Only "of" right before a
 * deed, in the clause of the verb: "accused the head of the port" accuses nobody of a port.
 */
function isAccused(tokens: readonly Token[], at: number): boolean {
  const deed = [1, 2].some((step) => {
    const word = wordAt(tokens, at + step);
    return word.endsWith('ing') || isDeedNoun(word);
  });
  if (!deed) return false;
  for (let back = 1; back <= ACCUSED; back += 1) {
    const token = tokens[at - back];
    if (!token || token.kind === 'sign') return false;
    if (/^accus(?:e[ds]?|ing)$/u.test(wordAt(tokens, at - back))) return true;
  }
  return false;
}

/** So many words before "of" the verb of accusing may stand. */
const ACCUSED = 6;

/** Where the noun phrase that somebody wishes for is over. */
const ENDS_AIM = /^(?:in|on|at|by|from|with|over|against|during|and|or|as|to|into|since|until)$/u;

function isCondition(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (/^(?:if|unless|whether)$/u.test(word)) return true;
  if (/^(?:provided|providing|condition)$/u.test(word))
    return (
      wordAt(tokens, at + 1) === 'that' || (word !== 'condition' && wordAt(tokens, at - 1) === ',')
    );
  return word === 'should' && /^(?:it|he|she|they|the|a)$/u.test(wordAt(tokens, at + 1));
}

/** "the lowest possible rating" is a rating. */
function isSuperlative(tokens: readonly Token[], at: number): boolean {
  return (
    wordAt(tokens, at) === 'possible' &&
    [1, 2].some((step) => /(?:est|worst|best|most|as)$/u.test(wordAt(tokens, at - step)))
  );
}

function modeOf(state: State, term: Placed, tokens: readonly Token[], at: number): Mode {
  const own = state.force === 'real' && !term.act ? state.aim : state.force;
  const local = own === 'real' ? state.scope : own;
  const open =
    /^(?:future|can|hedged)$/u.test(local) ||
    (wordAt(tokens, at).endsWith('ing') && /^(?:of|about)$/u.test(wordAt(tokens, at - 1)));
  return {
    negated: state.negated !== (term.act && state.verbless),
    force: state.risk && term.act && open ? 'risk' : local,
  };
}

/** What a term that was just read takes from the state, and what it brings for those behind it. */
function leaveTerm(tokens: readonly Token[], at: number, term: Placed, state: State): void {
  const word = wordAt(tokens, at);
  const stem = stemOf(word);
  const next = wordAt(tokens, at + 1);
  if (term.act) Object.assign(state, { verbless: false, aim: aimOf(stem, next, state) });
  if (consumes(word, term)) {
    if (!LIGHT_VERBS.has(stem)) state.negated = false;
    // "will refuse to sign": the refusal is to come, and so is what it refuses.
    const passedOn = next === 'to' && (GOVERNORS.failing.has(stem) || GOVERNORS.doing.has(stem));
    const stays = /^(?:stay|remain|becom|becam)/u.test(stem);
    if (term.act && !passedOn && !stays) state.force = 'real';
  }
  if (GOVERNORS.failing.has(stem) && (next === 'to' || next.endsWith('ing') || next === 'from'))
    state.negated = true;
  if (stem === 'let') state.force = 'wish';
  if (GOVERNORS.suspecting.test(word) && /^(?:of|to|that|in|with)$/u.test(next))
    state.scope = 'hedged';
  // Whose denial it is, is seldom who speaks: it neither tells nor contradicts.
  if (/^denials?$/u.test(word) && next === 'of')
    Object.assign(state, { negated: true, force: 'hedged' });
}

/** How sure the object of a verb is: what is sought, wanted, planned or threatened is not there yet. */
function aimOf(stem: string, next: string, { negated }: State): Force {
  if (negated || /^(?:to|that|not)$/u.test(next)) return 'real';
  if (GOVERNORS.wanting.has(stem)) return 'wish';
  return GOVERNORS.promising.has(stem) ? 'future' : 'real';
}

/** What was said first rules what comes after it: "may not have to resign" is a possibility. */
function stronger(old: Force, now: Force): Force {
  return old === 'real' ? now : old;
}

/** Adverbs, times and names pass the mode on to the verb that they stand before. */
function consumes(word: string, { kind, act }: Placed): boolean {
  if (kind === 'time' || kind === 'name') return false;
  return act || !/(?:ly|already|ever|once|also|only|all|every)$/u.test(word);
}

const DECIDING = /^(?:vote|voted|voting|decided|ruled|agreed)$/u;
/** What is done by deciding it: who votes to allow something allows it. */
const PERFORMED = new Set(
  'let allow permit approv ban reject adopt send declar pass block bar endors'.split(' '),
);

/** The force of what follows "to": none where it is a preposition, else by the word that governs it. */
function forceOfInfinitive(tokens: readonly Token[], at: number): Force {
  const after = tokens[at + 1];
  const word = wordAt(tokens, at + 1);
  if (!after || after.kind !== 'word' || /^\p{Lu}/u.test(after.text)) return 'real';
  const plural = /[^s]s$/u.test(word) || word.endsWith('ing') || word.endsWith('ed');
  if (plural || !(isAct(stemOf(word)) || word === 'be' || word === 'have')) return 'real';
  const governor = stemOf(wordAt(tokens, at - 1));
  const decided = [1, 2, 3, 4, 5, 6, 7, 8, 9].some((step) =>
    DECIDING.test(wordAt(tokens, at - step)),
  );
  if (decided && PERFORMED.has(stemOf(word))) return 'real';
  if (GOVERNORS.needing.has(governor)) return 'must';
  if (GOVERNORS.coming.has(governor)) return 'future';
  if (GOVERNORS.doing.has(governor) || GOVERNORS.failing.has(governor)) return 'real';
  return GOVERNORS.suspecting.test(wordAt(tokens, at - 1)) ? 'hedged' : 'wish';
}

function wordAt(tokens: readonly Token[], at: number): string {
  return foldWord(tokens[at]?.text ?? '');
}

/**
 * Whether two texts that put a thing in these ways tell the same. What must be done is what somebody
 * wishes done; what will not, cannot and did not happen are one, for "refused to" tells all of them. What is
 * asked nobody tells, not even who asks it too.
 */
export function sameForce(a: Mode, b: Mode): boolean {
  if (a.force === 'asked' || b.force === 'asked') return false;
  if (a.force === b.force) return true;
  const either = (...forces: readonly Force[]): boolean =>
    forces.includes(a.force) && forces.includes(b.force);
  if (a.force === 'risk') return b.force === 'hedged' || b.force === 'future';
  if (b.force === 'risk') return a.force === 'hedged';
  return either('must', 'wish') || (a.negated && b.negated && either('real', 'future', 'can'));
}
