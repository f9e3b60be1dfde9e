import { foldWord } from '../../text/fold.ts';
import { isAct, stemOf } from './concepts.ts';
import type { Range } from '../../model/span.ts';
import type { Token } from '../../text/tokens.ts';

/**
 * How a text puts something: as so, as to come, as a duty, a possibility, a wish of somebody, a condition.
 * Two sentences that put it differently do not tell the same.
 */
export type Force = 'real' | 'future' | 'must' | 'can' | 'hedged' | 'wish' | 'if';

/** Whether a term is said or denied, and with what force. */
export interface Mode {
  readonly negated: boolean;
  readonly force: Force;
}

const NEGATOR =
  /^(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|hardly|barely|n't|[a-z]+n't)$/u;
const FORCE_WORDS: readonly (readonly [Force, string])[] = [
  ['future', "will shall would gonna i'll he'll she'll we'll they'll it'll"],
  ['must', 'must should ought'],
  ['can', 'can'],
  [
    'hedged',
    'may might could perhaps possibly maybe likely probably reportedly allegedly alleged apparently seemingly appear appears appeared appearing seem seems seemed seeming expected suspected possible potential purportedly purported supposedly supposed presumably unlikely believed thought',
  ],
  ['if', 'if unless whether'],
];
const FORCES = new Map(
  FORCE_WORDS.flatMap(([force, words]) => words.split(' ').map((word) => [word, force] as const)),
);
/** Short forms whose verb does not show when "n't" is taken off. */
const FULL: ReadonlyMap<string, string> = new Map([
  ["won't", 'will'],
  ["can't", 'can'],
  ['cannot', 'can'],
]);
const FAILING = new Set('fail refus declin neglect avoid stop prevent lack forget'.split(' '));
/** Verbs whose infinitive is done and not merely wished. */
const DOING = new Set(
  'manag begin start continu help go us get come ceas proceed tend happen compel forc made make abl forc'.split(
    ' ',
  ),
);
/** Verbs, nouns and adjectives whose infinitive is to come. */
const COMING = new Set(
  'plan intend promis pledg vow agre expect set due about go mean prepar decid decis plan promis pledg vow propos propos readi commit is ar wa were be'.split(
    ' ',
  ),
);
const NEEDING = new Set('need have ha had oblig requir forc'.split(' '));

/** The mode of each term of a sentence, terms in order of place. */
export function modesOf(
  tokens: readonly Token[],
  terms: readonly (Range & { readonly kind: string })[],
): Mode[] {
  const modes: Mode[] = [];
  const state = { negated: false, force: 'real' as Force, clause: 'real' as Force };
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    const term = terms[next];
    const word = foldWord(token.text);
    const inside = term !== undefined && term.start <= token.start && token.start < term.end;
    if (token.kind === 'sign' && /^[,;:—–"()]|--/u.test(token.text))
      reset(state, token.text !== ',');
    else if (/^(?:that|which|who|whom|but|because|while|although|though|after|before)$/u.test(word))
      reset(state, true);
    else if (NEGATOR.test(word)) state.negated = !state.negated;
    const force = FORCES.get(FULL.get(word) ?? word.replace(/n't$/u, ''));
    if (force === 'if') state.clause = 'if';
    else if (force && !(word === 'may' && /^\p{Lu}/u.test(token.text) && at > 0))
      state.force = stronger(state.force, force);
    if (word === 'to') state.force = stronger(state.force, forceOfInfinitive(tokens, at));
    if (word === 'for' && /^(?:call|push|press|ask|demand|plead)/u.test(wordAt(tokens, at - 1)))
      state.force = 'wish';
    if (inside && term.end <= token.end) {
      modes.push({
        negated: state.negated,
        force: state.force === 'real' ? state.clause : state.force,
      });
      next += 1;
      if (consumes(word, term.kind)) Object.assign(state, { negated: false, force: 'real' });
      if (FAILING.has(stemOf(word))) state.negated = true;
      // Whose denial it is, is seldom who speaks: it neither tells nor contradicts.
      if (/^denials?$/u.test(word) && wordAt(tokens, at + 1) === 'of')
        Object.assign(state, { negated: true, force: 'hedged' });
    }
  }
  while (modes.length < terms.length) modes.push({ negated: false, force: 'real' });
  return dangling(tokens) ? modes.map((mode) => ({ ...mode, negated: !mode.negated })) : modes;
}

/** "had hoped for a pardon, but has not." */
function dangling(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      /^(?:not|[a-z]+n't)$/u.test(foldWord(token.text)) &&
      (tokens[at + 1] === undefined || /^[.,;!?]/u.test(tokens[at + 1]?.text ?? '')),
  );
}

function reset(state: { negated: boolean; force: Force; clause: Force }, clause: boolean): void {
  state.negated = false;
  state.force = 'real';
  if (clause) state.clause = 'real';
}

/** What was said first rules what comes after it: "may not have to resign" is a possibility. */
function stronger(old: Force, now: Force): Force {
  return old === 'real' ? now : old;
}

/** Adverbs, times and names pass the mode on to the verb that they stand before. */
function consumes(word: string, kind: string): boolean {
  if (kind === 'time' || kind === 'name') return false;
  return !/(?:ly|already|ever|once|also|only|all|every)$/u.test(word);
}

/** The force of what follows "to": none where it is a preposition, else by the word that governs it. */
function forceOfInfinitive(tokens: readonly Token[], at: number): Force {
  const after = tokens[at + 1];
  const word = wordAt(tokens, at + 1);
  if (!after || after.kind !== 'word' || /^\p{Lu}/u.test(after.text)) return 'real';
  const plural = /[^s]s$/u.test(word) || word.endsWith('ing') || word.endsWith('ed');
  if (plural || !(isAct(stemOf(word)) || word === 'be' || word === 'have')) return 'real';
  const governor = stemOf(wordAt(tokens, at - 1));
  if (NEEDING.has(governor)) return 'must';
  if (COMING.has(governor)) return 'future';
  if (DOING.has(governor)) return 'real';
  return 'wish';
}

function wordAt(tokens: readonly Token[], at: number): string {
  return foldWord(tokens[at]?.text ?? '');
}
