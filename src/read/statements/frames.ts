import { MEDIA, PEOPLE_CLASSES } from '../lang/en/carriers.ts';
import {
  AUXILIARIES,
  BE_FORMS,
  CONJUNCTIONS,
  DETERMINERS,
  NEGATIONS,
  OBLIQUE,
  PERSONAL,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../lang/en/clause-words.ts';
import { HEDGES, NOUN_CUES, VERB_CUES, type Cue } from '../lang/en/cues.ts';
import { canSpeak, isAdverb, phraseAfter, phraseBefore, type Phrase } from './phrases.ts';
import type { Item } from './units.ts';

/** A report clause: who, by which word, to whom, and where what was said stands. Numbers are item indices. */
export interface Frame {
  readonly cue: Pick<Cue, 'lemma' | 'class' | 'polarity'>;
  readonly by: 'verb' | 'according' | 'noun';
  /** Range of the cue's own words. */
  readonly at: number;
  readonly end: number;
  /** Where the whole report clause begins: at its subject or at its cue. */
  readonly open: number;
  readonly subject: Phrase | undefined;
  /** The subject stands in another clause of the unit ("…, saying that"; "and said that"). */
  readonly inherited: boolean;
  readonly addressee: Phrase | undefined;
  /** Prepositional phrases between cue and content, or after the cue: "in a statement", "through a spokesman". */
  readonly around: readonly { readonly preposition: string; readonly phrase: Phrase }[];
  /** What was said, undefined where it is not in the unit. */
  readonly content: { readonly from: number; readonly to: number } | undefined;
  /** The content stands before the report clause. */
  readonly trailing: boolean;
  readonly negated: boolean;
  readonly hedged: boolean;
  /** Whose words the subject hands on: "N quoted M as saying". */
  readonly inner: Phrase | undefined;
}

const TRAILING = new Set<Cue['class']>(['say', 'tell', 'think', 'show', 'ask', 'quote']);
const GOVERNORS = new Set(
  'went go goes going continued continue continues began begin begins sought seek seeks tried try tries proceeded came used paused wanted wants'.split(
    ' ',
  ),
);
const CLAUSE_OPENERS = new Set([
  'that',
  'whether',
  'if',
  'how',
  'why',
  'what',
  'who',
  'when',
  'where',
]);
/** Nouns that a following cue of the same spelling is ("the report", "his claims"). */
const NOUN_CONTEXT = new Set([
  'of',
  'in',
  'for',
  'with',
  'on',
  'by',
  'from',
  'new',
  'no',
  'more',
  'some',
  'any',
  'public',
  'recent',
  'own',
]);

interface Draft {
  readonly cue: Cue;
  readonly at: number;
  readonly end: number;
  readonly back: Back;
}

interface Back {
  /** Last item before the cue that is no adverb, auxiliary or negation. */
  readonly last: number;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly auxiliary: boolean;
  readonly hedged: boolean;
}

/** All report clauses of a unit, in reading order of their cues. */
export function framesOf(items: readonly Item[]): Frame[] {
  const frames: Frame[] = [];
  const script = speakerColon(items);
  if (script) frames.push(script);
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!item || item.kind !== 'word' || (item.name && !/^[a-z]/u.test(item.lower))) continue;
    const frame =
      item.lower === 'according'
        ? accordingTo(items, at)
        : (verbFrame(items, at, frames) ?? nounFrame(items, at));
    if (frame) frames.push(frame);
  }
  return clip(items, frames);
}

/** `N: Let me finish.` in a transcript. */
function speakerColon(items: readonly Item[]): Frame | undefined {
  const colon = items.findIndex((item, index) => index < 6 && item.lower === ':');
  const name = items[colon - 1]?.name;
  if (colon < 1 || name?.kind !== 'person' || items[0]?.name !== name || !items[colon + 1]) return undefined;
  const cue = { lemma: ':', class: 'say', polarity: 'affirm' } as const;
  return {
    cue, by: 'verb', at: colon, end: colon + 1, open: 0, subject: { from: 0, to: colon, head: colon - 1 }, inherited: false, addressee: undefined,
    around: [], content: { from: colon + 1, to: rightEnd(items, colon + 1, false) }, trailing: false, negated: false, hedged: false, inner: undefined,
  };
}

function verbFrame(
  items: readonly Item[],
  at: number,
  earlier: readonly Frame[],
): Frame | undefined {
  const item = items[at];
  if (!item || item.name || (item.capital && at > 0)) return undefined;
  const next = items[at + 1]?.lower;
  const cues = VERB_CUES.get(item.lower) ?? [];
  const cue =
    cues.find((one) => one.particle !== undefined && one.particle === next) ??
    cues.find((one) => one.particle === undefined);
  if (!cue) return undefined;
  const end = at + (cue.particle === undefined ? 1 : 2);
  const back = lookBack(items, at - 1);
  const draft: Draft = { cue, at, end, back };
  if (back.passive && cue.form !== 'gerund') return passive(items, draft);
  return inverted(items, draft) ?? finite(items, draft, earlier);
}

function lookBack(items: readonly Item[], from: number): Back {
  let [passive, negated, auxiliary, hedged] = [false, false, false, false];
  let last = from;
  for (; last >= 0 && from - last < 6; last -= 1) {
    const item = items[last];
    if (!item || item.name) break;
    if (HEDGES.has(item.lower)) hedged = true;
    if (NEGATIONS.has(item.lower)) negated = true;
    if (AUXILIARIES.has(item.lower)) {
      auxiliary = true;
      if (BE_FORMS.has(item.lower) && from - last < 3) passive = true;
    } else if (item.lower === "'s" && PERSONAL.has(items[last - 1]?.lower ?? '')) auxiliary = true;
    else if (!isAdverb(item) && !NEGATIONS.has(item.lower) && !HEDGES.has(item.lower)) break;
    else if (PRONOUNS.has(item.lower)) break;
  }
  return { last, passive, negated, auxiliary, hedged };
}

/** `"…," said N, the mayor` and `S, said N`. */
function inverted(items: readonly Item[], { cue, at, end, back }: Draft): Frame | undefined {
  if ((cue.class !== 'say' && cue.class !== 'ask') || cue.form === 'gerund' || back.last !== at - 1)
    return undefined;
  const before = items[at - 1];
  if (
    before &&
    before.lower !== ',' &&
    before.kind !== 'quote' &&
    before.lower !== '\u2014' &&
    before.lower !== '--'
  )
    return undefined;
  if (before?.kind === 'quote' && !/[,?!.\u2026\u2014-]$/u.test(lastSign(items, at - 1))) {
    if (cue.lemma !== 'say') return undefined;
  }
  const subject = phraseAfter(items, end, true);
  if (!subject || !canSpeak(items, subject)) return undefined;
  const after = items[subject.to];
  const open =
    after === undefined ||
    after.kind === 'quote' ||
    /^[,.;:()\u2014-]/u.test(after.lower) || PREPOSITIONS.has(after.lower) ||
    after.lower === 'who' ||
    TIME_WORDS.has(after.lower) ||
    isAdverb(after) ||
    CONJUNCTIONS.has(after.lower);
  if (!open) return undefined;
  const first = items[subject.from];
  if (first && PERSONAL.has(first.lower) && !first.name && before?.kind !== 'quote')
    return undefined;
  return {
    cue,
    by: 'verb',
    at,
    end,
    open: at,
    subject,
    inherited: false,
    addressee: undefined,
    around: phrasesAround(items, subject.to).around,
    content: leftContent(items, at),
    trailing: true,
    negated: false,
    hedged: back.hedged,
    inner: undefined,
  };
}

function lastSign(items: readonly Item[], at: number): string {
  return items[at]?.quotation?.lastSign ?? '';
}

function finite(
  items: readonly Item[],
  draft: Draft,
  earlier: readonly Frame[],
): Frame | undefined {
  const { cue, at, back } = draft;
  if (isNoun(items, draft)) return undefined;
  const found = subjectOf(items, draft, earlier);
  if (!found) return undefined;
  const { subject, inherited, open } = found;
  if (subject && !canSpeak(items, subject)) return undefined;
  if (
    back.negated &&
    (cue.class === 'say' || cue.class === 'tell' || cue.class === 'ask' || cue.class === 'judge')
  )
    return undefined;
  if (isIdle(items, draft)) return undefined;
  const relative = items[at - 1]?.lower === 'who' || items[back.last]?.lower === 'who';
  const frame = complete(items, draft, subject, inherited, open, relative);
  if (!frame || !found.medium) return frame;
  return { ...frame, around: [{ preposition: 'in', phrase: found.medium }, ...frame.around] };
}

/** Words that are often something else: a verb only where it can be nothing but one. */
const DOUBTFUL = new Set(
  (
    'state back like email text post remark direct question brief press object challenge view address detail outline document charge rule figure ' +
    'fault brand label call plan report claim demand request order support hope fear doubt guess love hate care comment answer post blast attack tweet protest show'
  ).split(' '),
);
/** Reports only where a quotation or "that" follows at once. */
const BARE = new Set('continue begin offer laugh sigh volunteer counter charge blast rail attribute cheer decide find object open'.split(' '));
const REDUCED = new Set(['of', 'for', 'with', 'as', 'by', 'in', 'at', 'on']);

function isIdle(items: readonly Item[], { cue, at, end, back }: Draft): boolean {
  const next = items[end];
  const before = items[back.last];
  if (cue.form === 'past' && !back.auxiliary && next?.lower === 'by') return true;
  if (cue.form === 'past' && !back.auxiliary && (cue.class === 'judge' || cue.class === 'demand') && cue.particle === undefined && REDUCED.has(next?.lower ?? '')) return true;
  if (BARE.has(cue.lemma) && cue.particle === undefined && next?.lower !== 'that' && next?.kind !== 'quote' && items[end + 1]?.kind !== 'quote' && items[at - 1]?.kind !== 'quote' && items[back.last - 1]?.kind !== 'quote') return next?.kind !== 'sign';
  if (!DOUBTFUL.has(cue.lemma) || cue.particle !== undefined || cue.form === 'past' || cue.form === 'gerund') return false;
  return !(back.auxiliary || before?.name?.kind === 'person' || PRONOUNS.has(before?.lower ?? '') || (isPluralSubject(before ?? next ?? NOTHING) && PEOPLE_CLASSES.has(before?.lower ?? '')) || (before?.name && cue.form === 'third'));
}

const NOTHING: Item = { start: 0, end: 0, lower: '', kind: 'sign', capital: false, name: undefined, reference: undefined, quotation: undefined };

/** Right side: hearer, phrases around, content; else the content on the left. */
function complete(
  items: readonly Item[],
  { cue, at, end, back }: Draft,
  subject: Phrase | undefined,
  inherited: boolean,
  open: number,
  relative: boolean,
): Frame | undefined {
  const handed = handsOn(items, cue, end);
  if (handed) {
    const content =
      handed.to < items.length && items[handed.to]?.kind !== 'sign'
        ? { from: handed.to, to: rightEnd(items, handed.to, false) }
        : leftContent(items, open);
    const shared = {
      cue,
      by: 'verb' as const,
      at,
      end: handed.to,
      open,
      subject,
      inherited,
      addressee: undefined,
      around: [],
    };
    return (
      content && {
        ...shared,
        content,
        trailing: content.from < at,
        negated: false,
        hedged: back.hedged,
        inner: handed.who,
      }
    );
  }
  if (cue.class === 'quote') return undefined;
  const heard = addresseeAfter(items, cue, end);
  const rest = phrasesAround(items, heard?.to ?? end);
  const base = {
    cue,
    by: 'verb' as const,
    at,
    end,
    open,
    subject,
    inherited,
    addressee: heard,
    around: rest.around,
    negated: back.negated,
    hedged: back.hedged,
    inner: undefined,
  };
  const from = contentStart(items, cue, heard?.to ?? end, rest.to);
  const followsQuote = items[open - 1]?.kind === 'quote' && /[,?!\u2026\u2014-]/u.test(lastSign(items, open - 1));
  const mayFollow = TRAILING.has(cue.class) || cue.lemma === 'demand' || cue.lemma === 'promise' || cue.lemma === 'vow';
  if (followsQuote && !inherited && items[heard?.to ?? end]?.lower !== 'that' && mayFollow) {
    return { ...base, content: { from: open - 1, to: open }, trailing: true };
  }
  
  const colon = from === undefined && (cue.class === 'say' || cue.class === 'tell') ? colonQuote(items, end) : undefined;
  if (colon !== undefined) return { ...base, content: { from: colon, to: rightEnd(items, colon, false) }, trailing: false };
  if (from !== undefined)
    return { ...base, content: { from, to: rightEnd(items, from, relative) }, trailing: false };
  if (!TRAILING.has(cue.class)) return undefined;
  const content = leftContent(items, open);
  return content ? { ...base, content, trailing: true } : undefined;
}

/** `quoted N as saying`, `reported him saying that`: whose words they are and where the content begins. */
function handsOn(
  items: readonly Item[],
  cue: Cue,
  end: number,
): { who: Phrase; to: number } | undefined {
  if (cue.class !== 'quote' && cue.lemma !== 'report' && cue.lemma !== 'cite') return undefined;
  const who = phraseAfter(items, end, true);
  if (!who) return undefined;
  let at = who.to;
  if (items[at]?.lower === ',')
    at = items.findIndex(
      (item, index) =>
        index > at && index < at + 14 && (item.lower === 'as' || item.lower === 'saying'),
    );
  if (at < 0) return undefined;
  if (items[at]?.lower === 'as') at += 1;
  const verb = VERB_CUES.get(items[at]?.lower ?? '');
  if (!verb?.some((one) => one.form === 'gerund')) return undefined;
  at += 1;
  while (
    items[at]?.lower === 'that' ||
    ((items[at]?.lower === ',' || items[at]?.lower === ':') && items[at + 1]?.kind === 'quote')
  )
    at += 1;
  return { who, to: at };
}

/** `She added, with a look at the mayor: "…"`. */
function colonQuote(items: readonly Item[], from: number): number | undefined {
  for (let at = from; at < Math.min(items.length - 1, from + 20); at += 1) {
    if (items[at]?.kind === 'quote') return undefined;
    if (items[at]?.lower === ':' && items[at + 1]?.kind === 'quote') return at + 1;
  }
  return undefined;
}

function isNoun(items: readonly Item[], { cue, at, back }: Draft): boolean {
  const before = items[at - 1];
  if (!before || cue.form === 'gerund') return false;
  if (before.lower === "'s") return !PERSONAL.has(items[at - 2]?.lower ?? '');
  const left = items[back.last];
  if (left && !left.name && (left.lower === "'s" || (DETERMINERS.has(left.lower) && !PRONOUNS.has(left.lower))) && back.last < at - 1 && !back.auxiliary) return true;
  if (before.name || back.last !== at - 1) return false;
  if (DETERMINERS.has(before.lower) && !PRONOUNS.has(before.lower)) return true;
  if (NOUN_CONTEXT.has(before.lower)) return true;
  if (cue.form === 'past' || cue.form === 'participle') return false;
  // "its reports", "official claims": a noun behind an adjective that itself follows a determiner.
  return (
    before.kind === 'word' &&
    DETERMINERS.has(items[at - 2]?.lower ?? '') &&
    /(?:al|ic|ive|ous|ful|less|ary|ese|an)$/u.test(before.lower) &&
    cue.form !== 'third'
  );
}

interface Subject {
  readonly subject: Phrase | undefined;
  readonly inherited: boolean;
  readonly open: number;
  /** "issued a statement saying": what the words stand in. */
  readonly medium?: Phrase;
}

function subjectOf(
  items: readonly Item[],
  { cue, at, back }: Draft,
  earlier: readonly Frame[],
): Subject | undefined {
  const last = items[back.last];
  const inherit = (open: number): Subject | undefined => {
    const subject = mainSubject(items, at, earlier);
    return subject && { subject, inherited: true, open };
  };
  if (cue.form === 'gerund' && !back.auxiliary) {
    if (
      !last ||
      last.lower === ',' ||
      last.kind === 'quote' ||
      ['by', 'after', 'in', 'while', 'when', 'before', '\u2014', '--'].includes(last.lower)
    )
      return inherit(last && last.kind !== 'sign' && last.kind !== 'quote' ? back.last : at);
    if (PREPOSITIONS.has(last.lower) || AUXILIARIES.has(last.lower) || CONJUNCTIONS.has(last.lower))
      return last.lower === 'and' ? inherit(back.last) : undefined;
    const subject = phraseBefore(items, back.last);
    if (!subject) return undefined;
    
    if (MEDIA.has(items[subject.head]?.lower ?? '')) {
      const main = inherit(at);
      return main ? { ...main, medium: subject } : { subject, inherited: false, open: subject.from };
    }
    if (!canNameSpeaker(items, subject)) return inherit(at);
    return { subject, inherited: false, open: subject.from };
  }
  if (!last)
    return cue.form === 'past' || cue.form === 'third'
      ? { subject: undefined, inherited: true, open: at }
      : undefined;
  if (last.lower === 'to')
    return GOVERNORS.has(items[back.last - 1]?.lower ?? '') ? inherit(back.last) : undefined;
  if (cue.form === 'base' && !back.auxiliary && !last.name && !isPluralSubject(last))
    return undefined;
  if (CONJUNCTIONS.has(last.lower) || last.lower === 'but')
    return cue.form === 'base' && !back.auxiliary ? undefined : inherit(back.last);
  if (last.lower === ',') {
    const subject = overApposition(items, back.last);
    return subject ? { subject, inherited: false, open: subject.from } : undefined;
  }
  if (last.lower === ')') return overBrackets(items, back.last);
  const subject = phraseBefore(items, back.last);
  return subject && { subject, inherited: false, open: Math.min(subject.from, back.last) };
}

function isPluralSubject(item: Item): boolean {
  return (
    PRONOUNS.has(item.lower) ||
    /s$/u.test(item.lower) ||
    ['people', 'men', 'women', 'police', 'media', 'staff'].includes(item.lower)
  );
}

function canNameSpeaker(items: readonly Item[], phrase: Phrase): boolean {
  const head = items[phrase.head];
  return (
    head !== undefined &&
    (head.name !== undefined ||
      head.reference !== undefined ||
      PERSONAL.has(head.lower) ||
      canSpeak(items, phrase))
  );
}

/** `N, a Kentucky farmer, said` and `N, who lives in Orr, said`: the phrase before the insertion. */
function overApposition(items: readonly Item[], comma: number): Phrase | undefined {
  let fallback: Phrase | undefined;
  for (let at = comma - 1, commas = 0; at > 0 && comma - at < 40 && commas < 4; at -= 1) {
    const item = items[at];
    if (!item || item.kind === 'quote' || item.lower === ';') break;
    if (item.lower !== ',') continue;
    commas += 1;
    const phrase = phraseBefore(items, at - 1);
    const alone = commas === 1 ? onlyName(items, at + 1, comma) : undefined;
    if (alone && phrase && !items[phrase.head]?.name && canSpeak(items, phrase)) return alone;
    if (!phrase) continue;
    if (items[phrase.head]?.name || PERSONAL.has(items[phrase.head]?.lower ?? '')) return phrase;
    if (items[phrase.head]?.reference || PEOPLE_CLASSES.has(items[phrase.head]?.lower ?? '')) fallback ??= phrase;
    const opener = items[at + 1]?.lower;
    if (
      DETERMINERS.has(items[phrase.from]?.lower ?? '') &&
      (opener === 'who' || opener === 'which')
    )
      fallback ??= phrase;
  }
  return fallback;
}

/** A person's name and nothing else: in `a spokesman for the town, N, said` it is the speaker's. */
function onlyName(items: readonly Item[], from: number, to: number): Phrase | undefined {
  const name = items[from]?.name;
  if (name?.kind !== 'person') return undefined;
  for (let at = from; at < to; at += 1) if (items[at]?.name !== name) return undefined;
  return { from, to, head: from };
}

function overBrackets(
  items: readonly Item[],
  close: number,
): { subject: Phrase; inherited: boolean; open: number } | undefined {
  for (let at = close - 1; at > 0 && close - at < 10; at -= 1) {
    if (items[at]?.lower !== '(') continue;
    const subject = phraseBefore(items, at - 1);
    return subject && { subject, inherited: false, open: subject.from };
  }
  return undefined;
}

/** Who the unit's main clause is about, for verbs whose subject stands further left. */
function mainSubject(
  items: readonly Item[],
  before: number,
  earlier: readonly Frame[],
): Phrase | undefined {
  const governing = earlier.findLast(
    (frame) =>
      frame.by === 'verb' &&
      frame.subject &&
      !(frame.trailing && frame.content && frame.content.to > before),
  );
  const outer = earlier.find(
    (frame) => frame.by === 'verb' && frame.subject && frame.end <= before,
  );
  if (governing && governing === outer) return governing.subject;
  if (governing?.inherited) return governing.subject;
  if (outer && items[outer.end - 1]?.lower !== 'who' && outer.trailing) return outer.subject;
  if (outer) return outer.subject;
  
  let at = bodyStart(items);
  while (
    at < before &&
    (items[at]?.kind === 'quote' ||
      items[at]?.lower === ',' ||
      CONJUNCTIONS.has(items[at]?.lower ?? '') ||
      items[at]?.lower === 'but' ||
      isAdverb(items[at]))
  )
    at += 1;
  const first = items[at];
  if (!first) return undefined;
  if (
    !first.name &&
    (PREPOSITIONS.has(first.lower) ||
      SUBORDINATORS.has(first.lower) ||
      /(?:ing|ed)$/u.test(first.lower) ||
      first.lower === 'to')
  ) {
    while (at < before && items[at]?.lower !== ',' && items[at]?.quotation?.lastSign !== ',') at += 1;
    at += 1;
  }
  const phrase = at < before ? phraseAfter(items, at, true) : undefined;
  return phrase && phrase.to <= before && canNameSpeaker(items, phrase) ? phrase : undefined;
}

function passive(items: readonly Item[], { cue, at, end, back }: Draft): Frame | undefined {
  // "When asked by N whether", "was criticised by N": the one behind "by" speaks.
  const by = items.findIndex(
    (item, index) => index >= end && index < end + 4 && item.lower === 'by',
  );
  if (by < 0 || cue.class === 'plan') return undefined;
  const subject = phraseAfter(items, by + 1, true);
  if (!subject || !canSpeak(items, subject)) return undefined;
  const to = rightEnd(items, subject.to, false);
  const content = subject.to < to - 1 ? { from: subject.to, to } : undefined;
  if (!content) return undefined;
  return {
    cue,
    by: 'verb',
    at,
    end,
    open: at,
    subject,
    inherited: false,
    addressee: undefined,
    around: [],
    content,
    trailing: false,
    negated: back.negated,
    hedged: back.hedged,
    inner: undefined,
  };
}

const HEARERS = new Set<Cue['class']>(['tell', 'ask', 'demand']);
const OPTIONAL_HEARERS = new Set([
  'warn',
  'promise',
  'caution',
  'assure',
  'counsel',
  'remind',
  'show',
  'thank',
  'write',
  'text',
  'email',
  'threaten',
  'answer',
]);

function addresseeAfter(items: readonly Item[], cue: Cue, from: number): Phrase | undefined {
  if (!HEARERS.has(cue.class) && !OPTIONAL_HEARERS.has(cue.lemma)) return undefined;
  const item = items[from];
  if (!item || CLAUSE_OPENERS.has(item.lower)) return undefined;
  const phrase = phraseAfter(items, from, true);
  if (!phrase) return undefined;
  const head = items[phrase.head];
  if (!head || !(head.name || head.reference || OBLIQUE.has(head.lower) || canSpeak(items, phrase)))
    return undefined;
  if (cue.class === 'tell') return phrase;
  const next = items[phrase.to];
  return next &&
    (CLAUSE_OPENERS.has(next.lower) ||
      ['to', 'about', 'not', 'for', ',', 'on'].includes(next.lower) ||
      next.kind === 'quote')
    ? phrase
    : undefined;
}

/** Prepositional and time phrases that lie between a cue and its content. */
function phrasesAround(
  items: readonly Item[],
  from: number,
): { around: { preposition: string; phrase: Phrase }[]; to: number } {
  const around: { preposition: string; phrase: Phrase }[] = [];
  let at = from;
  for (let turn = 0; turn < 5; turn += 1) {
    const item = items[at];
    if (!item || (item.name && !TIME_WORDS.has(item.lower))) break;
    if (
      item.lower === ',' &&
      items[at + 1] &&
      PREPOSITIONS.has(items[at + 1]?.lower ?? '') &&
      turn > 0
    )
      at += 1;
    else if (TIME_WORDS.has(item.lower) && !DETERMINERS.has(item.lower)) at += 1;
    else if (
      isAdverb(item) ||
      (DETERMINERS.has(item.lower) && TIME_WORDS.has(items[at + 1]?.lower ?? ''))
    )
      at += 1;
    else if (PREPOSITIONS.has(item.lower) || item.lower === 'to') {
      const phrase = phraseAfter(items, at + 1, true);
      if (!phrase) {
        const title = items[at + 1]?.kind === 'quote';
        if (!title) break;
        around.push({
          preposition: item.lower,
          phrase: { from: at + 1, to: at + 2, head: at + 1 },
        });
        at += 2;
        continue;
      }
      around.push({ preposition: item.lower, phrase });
      at = phrase.to;
      if (items[at]?.lower === 'with' || items[at]?.lower === 'to') continue;
    } else break;
  }
  return { around, to: at };
}

/** Where the content begins: behind "that", behind what lies between, or at once; undefined where none follows. */
function contentStart(
  items: readonly Item[],
  cue: Cue,
  direct: number,
  past: number,
): number | undefined {
  const behind = items[past];
  if (past > direct && behind) {
    if (behind.lower === 'that') return past + 1;
    if (behind.kind === 'quote' || CLAUSE_OPENERS.has(behind.lower)) return past;
    if ((behind.lower === ',' || behind.lower === ':') && items[past + 1]?.kind === 'quote')
      return past + 1;
    if (cue.class === 'say' || cue.class === 'tell') {
      if (
        behind.name ||
        PERSONAL.has(behind.lower) ||
        (DETERMINERS.has(behind.lower) && behind.kind === 'word')
      )
        return past;
      return undefined;
    }
  }
  const first = items[direct];
  if (!first) return undefined;
  if (first.lower === 'that' && !(items[direct + 1]?.kind === 'sign')) return direct + 1;
  if ((first.lower === ',' || first.lower === ':') && items[direct + 1]?.kind === 'quote')
    return direct + 1;
  if (first.lower === ':') return items[direct + 1] ? direct + 1 : undefined;
  if (first.lower === ',' && items[direct + 1]?.lower === 'that') return direct + 2;
  if (first.kind === 'sign' && first.lower !== '$') return undefined;
  if (first.lower === 'as' && (cue.class === 'say' || cue.class === 'think')) return undefined;
  if (
    cue.class === 'plan' &&
    first.lower !== 'to' &&
    first.lower !== 'not' &&
    cue.lemma !== 'promise' &&
    cue.lemma !== 'vow' &&
    !PERSONAL.has(first.lower)
  )
    return undefined;
  if (CONJUNCTIONS.has(first.lower) || first.lower === 'but') return undefined;
  if (
    (cue.class === 'say' || cue.class === 'tell') &&
    PREPOSITIONS.has(first.lower) &&
    cue.lemma !== 'comment' &&
    cue.lemma !== 'report'
  )
    return undefined;
  return direct;
}

/** The end of content that opens at `from`: the sentence's end, a semicolon, a dash that turns away; a comma after "who". */
function rightEnd(items: readonly Item[], from: number, relative: boolean): number {
  let at = from;
  for (; at < items.length; at += 1) {
    const item = items[at];
    if (!item) break;
    if (item.lower === ';') break;
    if (relative && item.lower === ',' && at > from + 1) break;
    const next = items[at + 1]?.lower ?? '';
    if (
      (item.lower === '\u2014' || item.lower === '--' || item.lower === '\u2013') &&
      ['though', 'but', 'although', 'which', 'and', 'while', 'a', 'an'].includes(next)
    )
      break;
    if (item.lower === ',' && ['though', 'although', 'while', 'referring', 'but'].includes(next))
      break;
  }
  while (
    at > from &&
    items[at - 1]?.kind === 'sign' &&
    /^[.,:?!\u2014-]/u.test(items[at - 1]?.lower ?? '')
  )
    at -= 1;
  return at;
}

/** Where the words of a unit begin, behind a dateline ("ORR, Lind County \u2014"). */
export function bodyStart(items: readonly Item[]): number {
  for (let at = 1; at < Math.min(9, items.length); at += 1) {
    const item = items[at];
    if (item?.lower === '\u2014' || item?.lower === '--' || item?.lower === '\u2013') return at + 1;
    const place = item?.capital || item?.kind === 'sign' || item?.kind === 'number';
    if (!place || item?.kind === 'quote') return 0;
  }
  return 0;
}

/** What stands before a trailing report clause, back to the unit's start or to a semicolon. */
function leftContent(
  items: readonly Item[],
  open: number,
): { from: number; to: number } | undefined {
  const comma = items[open - 1];
  if (!comma) return undefined;
  if (
    comma.kind !== 'quote' &&
    comma.lower !== ',' &&
    comma.lower !== '\u2014' &&
    comma.lower !== '--'
  )
    return undefined;
  const to = comma.kind === 'quote' ? open : open - 1;
  const first = bodyStart(items);
  let from = to;
  while (from > first && items[from - 1]?.lower !== ';') from -= 1;
  while (
    from < to &&
    (items[from]?.lower === 'but' || items[from]?.lower === 'and' || items[from]?.lower === ',')
  )
    from += 1;
  return to > from ? { from, to } : undefined;
}

function accordingTo(items: readonly Item[], at: number): Frame | undefined {
  if (items[at + 1]?.lower !== 'to') return undefined;
  const subject = phraseAfter(items, at + 2, true);
  const quoted = items[at + 2]?.kind === 'quote';
  if (!subject || quoted) return undefined;
  const cue = { lemma: 'according to', class: 'say', polarity: 'affirm' } as const;
  const base = {
    cue,
    by: 'according' as const,
    at,
    end: at + 2,
    open: at,
    subject,
    inherited: false,
    addressee: undefined,
    around: byPhrases(items, subject.to),
    negated: false,
    hedged: false,
    inner: undefined,
  };
  if (at <= Math.max(1, bodyStart(items)) || items[at - 1]?.lower === ';') {
    const comma = items.findIndex((item, index) => index >= subject.to && item.lower === ',');
    if (comma < 0) return undefined;
    return {
      ...base,
      content: { from: comma + 1, to: rightEnd(items, comma + 1, false) },
      trailing: false,
    };
  }
  const before = items[at - 1];
  const first = bodyStart(items);
  let from = at;
  while (from > first && items[from - 1]?.lower !== ';') from -= 1;
  while (from < at && (items[from]?.lower === 'but' || items[from]?.lower === 'and')) from += 1;
  const to = before?.lower === ',' ? at - 1 : at;
  return to > from ? { ...base, content: { from, to }, trailing: true } : undefined;
}

/** "a report by N", "a statement from N" behind "according to". */
function byPhrases(
  items: readonly Item[],
  from: number,
): { preposition: string; phrase: Phrase }[] {
  const item = items[from];
  if (
    !item ||
    !['by', 'from', 'on', 'in', 'obtained', 'published', 'released'].includes(item.lower)
  )
    return [];
  const at = item.lower.endsWith('ed') ? from + 1 : from;
  const phrase = phraseAfter(items, at + 1, true);
  return phrase ? [{ preposition: items[at]?.lower ?? '', phrase }] : [];
}

/** "the claim that S", "her promise to S": what a noun holds, with its owner before or behind. */
function nounFrame(items: readonly Item[], at: number): Frame | undefined {
  const item = items[at];
  const polarity = item && NOUN_CUES.get(item.lower);
  if (!item || polarity === undefined) return undefined;
  const next = items[at + 1];
  const opener = next?.lower;
  if (opener !== 'that' && opener !== 'to' && opener !== 'of')
    return undefined;
  
  let owner = at - 1;
  while (owner > at - 4 && items[owner]?.kind === 'word' && !isOwner(items[owner]) && !items[owner]?.name && !PREPOSITIONS.has(items[owner]?.lower ?? '')) owner -= 1;
  if (!isOwner(items[owner])) return undefined;
  const subject = items[owner]?.lower === "'s" ? phraseBefore(items, owner - 1) : { from: owner, to: owner + 1, head: owner };
  if (!subject || !canSpeak(items, subject)) return undefined;
  const from = at + 2;
  const to = rightEnd(items, from, true);
  if (to - from < 2) return undefined;
  const cue = { lemma: item.lower, class: 'say', polarity } as const;
  return {
    cue,
    by: 'noun',
    at,
    end: at + 1,
    open: subject.from,
    subject,
    inherited: false,
    addressee: undefined,
    around: [],
    content: { from, to },
    trailing: false,
    negated: false,
    hedged: false,
    inner: undefined,
  };
}

function isOwner(item: Item | undefined): boolean {
  return item !== undefined && ["'s", 'his', 'her', 'their', 'its'].includes(item.lower);
}

/** Ends the content of a frame where the next clause of the same level begins. */
function clip(items: readonly Item[], frames: readonly Frame[]): Frame[] {
  return frames.map((frame) => {
    if (!frame.content || frame.trailing) return frame;
    let { to } = frame.content;
    for (const other of frames) {
      if (other === frame || other.at <= frame.at) continue;
      const start = other.open;
      if (start >= to || start < frame.content.from) continue;
      const before = items[start - 1];
      const closes =
        (other.inherited && start > frame.content.from) ||
        (other.trailing &&
          start > frame.content.from + 1 &&
          (before?.lower === ',' || before?.kind === 'quote' || other.by === 'according'));
      if (closes) to = Math.min(to, before?.lower === ',' ? start - 1 : start);
    }
    while (
      to > frame.content.from &&
      items[to - 1]?.kind === 'sign' &&
      /^[,.:\u2014-]/u.test(items[to - 1]?.lower ?? '')
    )
      to -= 1;
    return to > frame.content.from
      ? { ...frame, content: { from: frame.content.from, to } }
      : { ...frame, content: undefined };
  });
}
