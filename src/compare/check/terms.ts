import { contains, overlaps, type Range } from '../../model/span.ts';
import { backgroundShare } from '../../text/background.ts';
import { foldWord } from '../../text/fold.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { BASE_OF, VERB_OF } from '../../text/irregular.ts';
import { numberOf, type NumberFind } from '../../text/numbers.ts';
import { tokenize, type Token } from '../../text/tokens.ts';
import { hasDeedForm, isPersonFirst, isAct, stemOf } from './concepts.ts';
import { modesOf, type Mode } from './modes.ts';
import { quantitiesIn, TALLY, type Quantity } from './quantities.ts';
import { withCarriedNouns } from './support-verbs.ts';
import { NEGATOR } from './words/modes.ts';
import { PHRASES_BY_FIRST } from './words/phrases.ts';
import type { Article } from '../../model/article.ts';
import type { Reading } from '../../model/reading.ts';

/** An article as it was read, with its shadow (see `fold`). */
export interface ReadText {
  readonly article: Article;
  readonly reading: Reading;
  readonly shadow: string;
}

/** One part of a sentence that carries content: a word, a name, a number or a time. */
export interface Term extends Range {
  readonly kind: 'word' | 'name' | 'number' | 'time';
  readonly text: string;
  /** Where the last word of it ends: of a phrase ("file charges against") behind its first word. */
  readonly through: number;
  /** Stem of a word, of a name's last word; empty for numbers and times. */
  readonly stem: string;
  /** Entity of a name. */
  readonly entity: string | undefined;
  /** The entity that a description means ("the ship" of the ferry Lady Maren). */
  readonly meant: string | undefined;
  readonly number: NumberFind | undefined;
  /** Stem of what a number counts, `%` or the sign of a currency. */
  readonly thing: string;
  /** How a number is meant: "more than 300" is met by 312. */
  readonly bound: Quantity['bound'];
  /** The smallest amount that the writing of a number tells apart. */
  readonly step: number;
  /** Whether another number takes its place ("from 6.4 to 6.1"). */
  readonly former: boolean;
  /** What became of those whom a number counts. */
  readonly toll: Quantity['toll'];
  /** TIMEX value of a time, undefined where it hangs on a day that is not known. */
  readonly time: string | undefined;
  /** Written with a capital inside a sentence: a name that was not taken for one. */
  readonly capital: boolean;
  /** A verb. */
  readonly act: boolean;
  readonly passive: boolean;
  /** The preposition that its noun phrase hangs on, empty where it hangs on none. */
  readonly lead: string;
  readonly mode: Mode;
  /** What a sentence says that something is, or is to do: behind "is" and "as", the verb behind "to". */
  readonly predicate: boolean;
  /** A vote that the side which is for it won ("voted 7 to 4 to …"). */
  readonly carries: boolean;
  readonly weight: number;
}

type Bare = Omit<Term, 'mode' | 'passive' | 'lead' | 'predicate' | 'carries' | 'meant'>;

/**
 * The terms of one sentence, in order, each with how surely and whether it is said. With `references`,
 * "he" and "the minister" are names of whom they mean; a claim's own point at nobody in a text.
 */
export function termsOf(text: ReadText, sentence: Range, references = false): Term[] {
  const tokens = tokenize(text.shadow, sentence.start, sentence.end);
  const taken = [...takenRanges(text, sentence)];
  if (references) taken.push(...referenceTerms(text, sentence, taken));
  const terms: Bare[] = [...taken];
  const spent = new Set<number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (
      !token ||
      spent.has(at) ||
      token.kind === 'sign' ||
      taken.some((term) => overlaps(term, token))
    )
      continue;
    const phrase = phraseAt(tokens, at);
    const term = wordTerm(tokens, at, phrase);
    for (const used of phrase?.used ?? []) spent.add(used);
    if (term) terms.push(term);
  }
  const sorted = terms.toSorted((a, b) => a.start - b.start);
  const modes = modesOf(tokens, sorted);
  const found = sorted.map((term, at): Term => {
    const first = tokens.findIndex((token) => token.start >= term.start);
    const known = isKnownAct(tokens, first, term);
    const lead = leadOf(tokens, first);
    const mode = known ? AS_KNOWN : (modes[at] ?? AS_KNOWN);
    return {
      ...term,
      meant: undefined,
      act: term.act || known,
      // "is without merit": it has none.
      mode: lead === 'without' ? { ...mode, negated: !mode.negated } : mode,
      passive: isPassive(tokens, first),
      predicate: isPredicate(tokens, first, term),
      carries: isCarried(term, sorted.slice(at + 1), tokens),
      lead,
    };
  });
  return withCarriedNouns(found);
}

const AS_KNOWN: Mode = { negated: false, force: 'real' };
/** What is denied, alleged, feared or wished for is not spoken of as known. */
const NOT_KNOWN: ReadonlySet<string> = new Set(
  'deny denial allege allegation claim accuse accusation suspect suspicion suspicious possible possibly possibility fear threat threaten risk risky prevent prevention question call demand seek want urge urgent hope hopeful plan propose proposal request await expect expectation press push ask appeal bid consider offer promise promising'
    .split(' ')
    .map(stemOf),
);

/**
 * Whether a noun of an act stands with who did it: whoever writes "the town's refusal" takes for known
 * that the town refused, whatever else the sentence asks or wishes.
 */
function isKnownAct(tokens: readonly Token[], at: number, { kind, stem }: Bare): boolean {
  if (kind !== 'word' || before(tokens, at, 1) !== "'s" || !isAct(stem)) return false;
  if (!hasDeedForm(before(tokens, at, 0))) return false;
  return ![2, 3, 4, 5, 6, 7, 8, 9].some((steps) => {
    const word = before(tokens, at, steps);
    return /^(?:no|any|if|whether|without)$/u.test(word) || NOT_KNOWN.has(stemOf(word));
  });
}

/** What the parts of a claim weigh beside a rare word's 1. */
export const NAME_WEIGHT = 1.6;
const WEIGHT = { number: 1.4, time: 1.2 } as const;

/** What every term has that is no word. */
const PLAIN = {
  stem: '',
  entity: undefined,
  number: undefined,
  thing: '',
  bound: 'exact',
  step: 0,
  former: false,
  toll: undefined,
  time: undefined,
  capital: false,
  act: false,
} as const;

/** Where a text names something or points at it. */
type Mention = Range & { readonly text: string; readonly entity?: string | undefined };

function referenceTerms({ reading }: ReadText, sentence: Range, taken: readonly Bare[]): Bare[] {
  return reading.references
    .filter(
      (reference) =>
        reference.entity !== undefined &&
        contains(sentence, reference) &&
        !taken.some((term) => overlaps(term, reference)),
    )
    .map(nameTerm);
}

/** A name, or words that stand for one, as a term. */
function nameTerm({ start, end, text, entity }: Mention): Bare {
  const stem = stemOf(text.split(/\s+/u).at(-1) ?? text);
  const weight = NAME_WEIGHT;
  return { ...PLAIN, kind: 'name', start, end, through: end, text, entity, stem, weight };
}

/** Names, times and numbers, which are compared by what they mean. */
function takenRanges({ shadow, reading }: ReadText, sentence: Range): Bare[] {
  const names = reading.names.filter((name) => contains(sentence, name));
  const times = reading.times.filter(
    (time) => contains(sentence, time) && !names.some((name) => overlaps(name, time)),
  );
  const numbers = quantitiesIn(shadow, sentence).filter(
    (number) => ![...times, ...names].some((other) => overlaps(other, number)),
  );
  return [
    ...names.map(nameTerm),
    ...times.map(({ start, end, text, value }): Bare => {
      const weight = WEIGHT.time;
      return { ...PLAIN, kind: 'time', start, end, through: end, text, time: value, weight };
    }),
    ...numbers.map(({ start, end, ...quantity }): Bare => {
      const text = shadow.slice(start, end);
      const weight = WEIGHT.number;
      return { ...PLAIN, ...quantity, kind: 'number', start, end, through: end, text, weight };
    }),
  ];
}

interface Phrase {
  /** The word that it stands for. */
  readonly word: string;
  /** Indexes of the tokens that belong to it, the first one's left out. */
  readonly used: readonly number[];
  /** Whether it stands in one piece. */
  readonly whole: boolean;
}

/** So many words may stand inside a phrase ("put its own inquiry on hold"). */
const GAP = 4;

/** The known phrase that begins here; its object may stand inside it. */
function phraseAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const first = baseOf(tokens[at]);
  const fits = [first, ...unbent(first)].flatMap((word) => PHRASES_BY_FIRST.get(word) ?? []);
  for (const { words, word } of fits) {
    const rest = words.slice(1);
    const gaps = rest.length > 1 ? GAP : PRONOUN.test(baseOf(tokens[at + 1])) ? 1 : 0;
    for (let gap = 0; gap <= gaps; gap += 1) {
      const from = at + 1 + gap;
      if (gap > 0 && tokens[from - 1]?.kind === 'sign') break;
      if (rest.every((part, step) => hasForm(tokens[from + step], part)))
        return { word, used: rest.map((_, step) => from + step), whole: gap === 0 };
    }
  }
  return undefined;
}

function hasForm(token: Token | undefined, base: string): boolean {
  const own = baseOf(token);
  return own === base || unbent(own).includes(base);
}

const PRONOUN = /^(?:it|them|him|her|this|that)$/u;

function baseOf(token: Token | undefined): string {
  const word = foldWord(token?.text ?? '');
  return BASE_OF.get(word) ?? word;
}

/** The forms that a regular ending may hide: "calling" → "call", "votes" → "vote". */
function unbent(word: string): string[] {
  const bare = word.replace(/(?:ing|ed|es|s)$/u, '');
  return bare === word || bare.length < 3
    ? []
    : [bare, `${bare}e`, ...(bare.at(-1) === bare.at(-2) ? [bare.slice(0, -1)] : [])];
}

/** Function words that matter when a claim is held against a text. */
const KEPT: ReadonlySet<string> = new Set(
  'began begin want let only all every always first last before after more most less fewer least both against without under over below above before'.split(
    ' ',
  ),
);

function wordTerm(
  tokens: readonly Token[],
  at: number,
  phrase: Phrase | undefined,
): Bare | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const word = foldWord(token.text);
  const plain = word.replace(/\.$/u, '');
  const skipped = isSkipped(word, plain) && !isFullVerb(tokens, at) && !isNoun(tokens, at);
  if (!phrase && (!/\p{L}/u.test(word) || skipped)) return undefined;
  // "so far" says no more than "yet".
  if (word === 'far' && before(tokens, at, 1) === 'so') return undefined;
  // "almost all" is not all.
  if (word === 'all' && /^(?:almost|nearly|not|virtually)$/u.test(before(tokens, at, 1)))
    return undefined;
  // "more than 300" and "300 or more" are what the figure itself says.
  if (
    /^(?:more|less|fewer)$/u.test(word) &&
    (before(tokens, at, 1) === 'or' ||
      (tokens[at + 1]?.text === 'than' && isFigure(tokens[at + 2])))
  )
    return undefined;
  // "a tug later took her in tow" is no comparison.
  if (
    /^(?:later|earlier|then)$/u.test(word) &&
    isVerb(tokens, at + 1, before(tokens, at, -1)) &&
    isAct(stemOf(before(tokens, at, -1)))
  )
    return undefined;
  const stem = stemOf(phrase?.word ?? plain);
  return {
    kind: 'word',
    start: token.start,
    end: token.end,
    through: tokens[phrase?.used.at(-1) ?? at]?.end ?? token.end,
    text: token.text,
    stem,
    entity: undefined,
    number: undefined,
    thing: '',
    bound: 'exact',
    step: 0,
    former: false,
    toll: undefined,
    time: undefined,
    capital: at > 0 && /^\p{Lu}/u.test(token.text) && word !== 'i' && tokens[at - 1]?.text !== '"',
    act:
      ((phrase !== undefined || isAct(stem)) &&
        isVerb(tokens, at, word) &&
        !PREPOSITION.test(word)) ||
      isBehindHelper(tokens, at, word) ||
      isBehindDoer(tokens, at, word),
    weight: weightOf(stem, KEPT.has(plain) || isSkipped(word, plain)),
  };
}

function isFigure(token: Token | undefined): boolean {
  return token?.kind === 'number' || numberOf(foldWord(token?.text ?? '')) !== undefined;
}

/** Whether a word carries next to nothing in a claim. */
export function isLight(word: string): boolean {
  return LIGHT.has(word);
}

/** "could flood", "may actually flood", "were flooded": verbs by the word before them, known or not. */
function isBehindHelper(tokens: readonly Token[], at: number, word: string): boolean {
  const adverb = /(?:ly|also|not|never|still|soon)$/u.test(before(tokens, at, 1)) ? 2 : 1;
  const helper = before(tokens, at, adverb);
  return (
    MODAL.test(helper) ||
    (word.endsWith('ed') && (BE.test(helper) || /^(?:ha[ds](?:n't)?|have(?:n't)?)$/u.test(helper)))
  );
}

/** "Quill conferred", "they legalised": verbs by who stands right before them, known or not. */
function isBehindDoer(tokens: readonly Token[], at: number, word: string): boolean {
  const doer = tokens[at - 1];
  return (
    word.endsWith('ed') &&
    doer?.kind === 'word' &&
    tokens[at + 1]?.text !== '-' &&
    (/^\p{Lu}\p{Ll}/u.test(doer.text) || /^(?:he|she|they|it|who)$/u.test(doer.text)) &&
    !/^(?:the|a|an|in|on|at|by|for|of|and|but|as)$/iu.test(doer.text)
  );
}

/** Verbs that help others and may stand alone: "will keep his seat", "appeared before a judge". */
const HALF_VERBS =
  /^(?:keep|keeps|kept|take|takes|took|make|makes|made|give|gives|gave|get|gets|become|becomes|became|see|sees|saw|use|go|come|put|begin|tell|want)$/u;

/** Whether a word that is mostly a helper is the verb here. */
function isFullVerb(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [before(tokens, at, 0), before(tokens, at, -1)];
  if (/^appear(?:s|ed)?$/u.test(word)) return /^(?:before|in|on|at|with)$/u.test(next);
  // "no arrests have been made", "was used in the raid".
  if (/^(?:made|used|asked)$/u.test(word) && BE.test(before(tokens, at, 1))) return true;
  return HALF_VERBS.test(word) && isBehindHelper(tokens, at, word);
}

/** "hid a report", "without help": words of saying and helping that are nouns here, with a meaning of their own. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:reports?|statements?|help)$/u.test(before(tokens, at, 0)) &&
    NOUN_FOLLOWS.test(before(tokens, at, 1))
  );
}

function isSkipped(word: string, plain: string): boolean {
  if (NEGATOR.test(word) && word !== 'without') return true;
  return !KEPT.has(plain) && (isFunctionWord(word) || isFunctionWord(plain) || LIGHT.has(plain));
}

/** Words that carry next to nothing in a claim. */
const LIGHT: ReadonlySet<string> = new Set(
  'able about act actually appear appeared appears certain certainly clear clearly definitely done end expected fact having help kind likely lot manner matter might maybe needed needs need one ones order people perhaps person possible possibly probably quite really reportedly saying set side so-called some sort still sure thing things time times total undoubtedly way ways whole willing allegedly alleged apparently seemingly'.split(
    ' ',
  ),
);

/** A rare word says more than a common one: between .4 and 1. */
function weightOf(stem: string, kept: boolean): number {
  if (kept) return 0.6;
  return Math.min(1, 0.35 + 0.12 * -Math.log(backgroundShare(stem)));
}

const BE = /^(?:be|been|being|is|are|was|were|get|got|gets|getting|'s|'re)$/u;

/** A participle right after a form of "be": "was fired", "had been quietly sold". */
function isPassive(tokens: readonly Token[], at: number): boolean {
  const word = foldWord(tokens[at]?.text ?? '');
  if (!/(?:ed|en|wn|ld|nt|ft|ut|un|ght|ung|ade|aid|ost|et|it)$/u.test(word)) return false;
  const [one, two] = [before(tokens, at, 1), before(tokens, at, 2)];
  return BE.test(one) || (/(?:ly|also|not|already|never|since|then)$/u.test(one) && BE.test(two));
}

/** Whether a vote was won by those who were for what it was about. */
function isCarried(term: Bare, behind: readonly Bare[], tokens: readonly Token[]): boolean {
  if (!/^vot(?:ed|es|e|ing)$/u.test(term.text)) return false;
  const tally = behind.slice(0, 3).find(({ thing }) => thing === TALLY);
  const value = tally?.number?.value ?? 0;
  if (!tally || Math.floor(value) <= Math.round((value % 1) * 1000)) return false;
  const at = tokens.findIndex(({ start }) => start >= tally.end);
  const to = tokens.slice(at, at + 8).findIndex(({ text }) => foldWord(text) === 'to');
  const aim = foldWord(tokens[at + to + 1]?.text ?? '');
  return to >= 0 && FOR_IT.test(aim);
}

/** What a won vote is for when it approves what it is about: "voted 7 to 4 to repeal the law" does not. */
const FOR_IT =
  /^(?:approve|pass|adopt|endorse|back|support|ratify|accept|authori[sz]e|allow|permit|fund|finance|build|construct|buy|create|establish|launch|open)$/u;

/** Whether a word is what is said of something ("was wildly inaccurate", "as a show", "told to leave"). */
function isPredicate(tokens: readonly Token[], at: number, { kind, act }: Bare): boolean {
  if (kind !== 'word' || PREPOSITION.test(before(tokens, at, 0))) return false;
  const previous = before(tokens, at, 1);
  if (previous === 'to' && act) return at > 1 && !/(?:s|ed|ing)$/u.test(before(tokens, at, 0));
  if (act || tokens[at + 1]?.kind === 'word') return false;
  const adverb = previous.endsWith('ly') ? 2 : 1;
  return /^(?:is|are|was|were|be|been|as)$/u.test(before(tokens, at, adverb));
}

const PREPOSITION =
  /^(?:of|to|into|by|in|on|at|for|with|from|against|about|over|after|before|under|between|among|into|through|during|without|like|than|as)$/u;
/** So many words of a noun phrase are looked at for the preposition in front of it. */
const PHRASE = 4;

/** The preposition of a noun phrase: "to the young man" hangs on "to". */
function leadOf(tokens: readonly Token[], at: number): string {
  for (let steps = 1; steps <= PHRASE; steps += 1) {
    const token = tokens[at - steps];
    if (!token || token.kind === 'sign') return '';
    const word = foldWord(token.text);
    if (PREPOSITION.test(word)) return word;
    if (
      /^(?:and|or|but|that|who|which|when|while|because|if|is|was|were|are|has|had|have|said)$/u.test(
        word,
      ) ||
      isAct(stemOf(word))
    )
      return '';
  }
  return '';
}

/** Words after which a verb's bare form is a noun: "a call", "of support", "in charge". */
const NOUN_FOLLOWS =
  /^(?:a|an|the|his|her|its|their|our|my|your|this|these|those|no|any|some|of|in|on|at|for|with|from|by|against|about|over|'s|.*(?:al|ive|ous|ic|ful|less))$/u;

/** Whether a word that names an act is a verb here, by its form and the words beside it. */
function isVerb(tokens: readonly Token[], at: number, word: string): boolean {
  const [previous, next] = [before(tokens, at, 1), before(tokens, at, -1)];
  if (VERB_OF.has(word) || word.endsWith('ed'))
    return !/^(?:a|an|the|his|her|its|their|of)$/u.test(previous);
  if (word.endsWith('ing'))
    return (
      /^(?:for|by|of|from|with|in|about|after|before|without)$/u.test(previous) ||
      !NOUN_FOLLOWS.test(previous)
    );
  if (NOUN_FORM.test(word) && !VERB_TOO.test(word)) return false;
  if (isPersonFirst(word)) return previous === 'to' || MODAL.test(previous);
  // "30 operations", "Guards removed", "checks of": nouns whatever they look like.
  if (
    next === 'of' ||
    /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty)$/u.test(previous)
  )
    return false;
  // A sentence that tells something begins with no verb ("State officials said").
  if ((AUXILIARY.test(next) && previous !== 'to') || at === 0) return false;
  return !NOUN_FOLLOWS.test(previous);
}

/** Nouns by their form, whatever stands in front of them ("an independent inquiry"), but for those that are verbs too. */
const NOUN_FORM = /(?:[st]ion|ment|[eiu]ry)$/u;
const VERB_TOO =
  /^(?:mention|question|caution|function|position|station|motion|ration|commission|petition|partition|auction|comment|document|implement|supplement|complement|bury|query|ferry)$/u;

/** What stands right behind one of these is a verb, known or not. */
const MODAL =
  /^(?:will|would|could|may|might|must|should|shall|cannot|did|didn't|don't|doesn't|won't|wouldn't|couldn't)$/u;
const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might)$/u;

function before(tokens: readonly Token[], at: number, steps: number): string {
  return foldWord(tokens[at - steps]?.text ?? '');
}
