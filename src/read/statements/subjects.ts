import { MEDIA, PEOPLE_CLASSES } from '../lang/en/carriers.ts';
import {
  AUXILIARIES,
  BE_FORMS,
  CONJUNCTIONS,
  DETERMINERS,
  NEGATIONS,
  PERSONAL,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from '../lang/en/clause-words.ts';
import { HEDGES } from '../lang/en/cues.ts';
import { type Phrase, canSpeak, isAdverb, phraseAfter, phraseBefore } from './phrases.ts';
import type { Item } from './units.ts';
import type { Back, Draft, Frame } from './frame.ts';
import { bodyStart } from './contents.ts';

const MODALS = new Set(['must', 'should', 'shall', 'could', 'can', 'may', 'might']);
const GOVERNORS = new Set(
  'went go goes going continued continue continues began begin begins sought seek seeks tried try tries proceeded came used paused wanted wants'.split(
    ' ',
  ),
);

export function lookBack(items: readonly Item[], from: number): Back {
  let [passive, negated, auxiliary, hedged] = [false, false, false, false];
  let modal = false;
  let last = from;
  for (; last >= 0 && from - last < 6; last -= 1) {
    const item = items[last];
    if (!item || item.name) break;
    if (HEDGES.has(item.lower)) hedged = true;
    if (NEGATIONS.has(item.lower)) negated = true;
    if (AUXILIARIES.has(item.lower)) {
      auxiliary = true;
      if (MODALS.has(item.lower)) modal = true;
      if (BE_FORMS.has(item.lower) && from - last < 3) passive = true;
    } else if (item.lower === "'s" && PERSONAL.has(items[last - 1]?.lower ?? '')) auxiliary = true;
    else if (!isAdverb(item) && !NEGATIONS.has(item.lower) && !HEDGES.has(item.lower)) break;
    else if (PRONOUNS.has(item.lower)) break;
  }
  return { last, passive, negated, auxiliary, modal, hedged };
}

export interface Subject {
  readonly subject: Phrase | undefined;
  readonly inherited: boolean;
  readonly open: number;
  /** "issued a statement saying": what the words stand in. */
  readonly medium?: Phrase;
}

export function subjectOf(
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
      return main
        ? { ...main, medium: subject }
        : { subject, inherited: false, open: subject.from };
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

export function isPluralSubject(item: Item): boolean {
  return (
    PRONOUNS.has(item.lower) ||
    item.lower.endsWith('s') ||
    ['people', 'men', 'women', 'police', 'media', 'staff'].includes(item.lower)
  );
}

function canNameSpeaker(items: readonly Item[], phrase: Phrase): boolean {
  const head = items[phrase.head];
  if (items[phrase.to - 1]?.lower === "'s") return false;
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
    if (items[phrase.head]?.reference || PEOPLE_CLASSES.has(items[phrase.head]?.lower ?? ''))
      fallback ??= phrase;
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
    while (at < before && items[at]?.lower !== ',' && items[at]?.quotation?.lastSign !== ',')
      at += 1;
    at += 1;
  }
  const phrase = at < before ? phraseAfter(items, at, true) : undefined;
  return phrase && phrase.to <= before && canNameSpeaker(items, phrase) ? phrase : undefined;
}
