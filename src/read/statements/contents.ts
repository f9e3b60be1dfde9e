import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  OBLIQUE,
  PERSONAL,
  PREPOSITIONS,
  TIME_WORDS,
} from '../lang/en/clause-words.ts';
import { MEDIA, MEDIA_CLASSES, TITLED } from '../lang/en/carriers.ts';
import { type Cue, VERB_CUES } from '../lang/en/cues.ts';
import { carrierAt } from './carried.ts';
import { type Phrase, canSpeak, isAdverb, phraseAfter } from './phrases.ts';
import type { Item } from './units.ts';

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

export function lastSign(items: readonly Item[], at: number): string {
  return items[at]?.quotation?.lastSign ?? '';
}

/** `She added, with a look at the mayor: "…"`. */
export function colonQuote(items: readonly Item[], cue: Cue, from: number): number | undefined {
  if (cue.class !== 'say' && cue.class !== 'tell') return undefined;
  for (let at = from; at < Math.min(items.length - 1, from + 20); at += 1) {
    if (items[at]?.kind === 'quote' || items[at]?.lower === ';') return undefined;
    if (items[at]?.lower === ':' && items[at + 1]?.kind === 'quote') return at + 1;
  }
  return undefined;
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

export function addresseeAfter(items: readonly Item[], cue: Cue, from: number): Phrase | undefined {
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

const SHOWN = new Set(['on', 'in', 'at', 'during', 'with']);

/** A programme by its title in quotation marks. */
function isProgramme(item: Item | undefined): boolean {
  const words = item?.quotation?.words ?? [];
  return (
    words.length > 0 &&
    words.length < 9 &&
    words.every((word) => /^(?:[\p{Lu}\p{Nd}]|(?:the|of|and|in|for|with|to|a|on)$)/u.test(word))
  );
}

/** `on "Morning Talk"`, `on N's "Morning Talk,"`: where something was said, and no words of anybody. */
export function isShow(items: readonly Item[], at: number): boolean {
  if (!isProgramme(items[at])) return false;
  let before = at - 1;
  while (before > at - 5 && (items[before]?.lower === "'s" || items[before]?.capital)) before -= 1;
  return SHOWN.has(items[before]?.lower ?? '');
}

/** Behind "carried by the network", where that follows at once. */
function behindCarrier(items: readonly Item[], from: number): number {
  const by = carrierAt(items, from);
  const carrier = by === undefined ? undefined : phraseAfter(items, by + 1, false);
  return carrier?.to ?? from;
}

/** `N's "Morning Talk"`, `the programme "Morning Talk"`. */
function isTitleOf(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return (
    isProgramme(items[at]) &&
    (before?.lower === "'s" || TITLED.has(before?.lower ?? '') || before?.name !== undefined)
  );
}

/** `to back the bill`: a small word without an article, and nobody who could be spoken to. */
export function opensInfinitive(items: readonly Item[], at: number): boolean {
  const verb = items[at + 1];
  if (items[at]?.lower !== 'to' || verb?.kind !== 'word' || verb.capital || verb.name) return false;
  if (verb.reference || DETERMINERS.has(verb.lower) || OBLIQUE.has(verb.lower)) return false;
  if (PREPOSITIONS.has(verb.lower)) return false;
  if (VERB_CUES.get(verb.lower)?.some((cue) => cue.form === 'base')) return true;
  if (MEDIA.has(verb.lower) && !MEDIA_CLASSES.has(verb.lower)) return true;
  if (/(?:ship|tion|ness|ity|ism|ance|ence|ing)$/u.test(verb.lower)) return false;
  return !canSpeak(items, { from: at + 1, to: at + 2, head: at + 1 }) && !verb.lower.endsWith('s');
}

/** "Said all four were hurt", "said both ferries sank": these open the clause, as no adverb does. */
function countsAll(items: readonly Item[], at: number): boolean {
  return /^(?:all|both|almost)$/u.test(items[at]?.lower ?? '') && items[at + 1]?.kind !== 'sign';
}

/** Prepositional and time phrases that lie between a cue and its content. */
export function phrasesAround(
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
    else if (
      (TIME_WORDS.has(item.lower) && !DETERMINERS.has(item.lower)) ||
      ((item.lower === 'late' || item.lower === 'early') &&
        TIME_WORDS.has(items[at + 1]?.lower ?? ''))
    )
      at += 1;
    else if (
      (isAdverb(item) && !countsAll(items, at)) ||
      (DETERMINERS.has(item.lower) && TIME_WORDS.has(items[at + 1]?.lower ?? ''))
    )
      at += 1;
    else if (PREPOSITIONS.has(item.lower) || item.lower === 'to') {
      if (opensInfinitive(items, at)) break;
      const phrase = phraseAfter(items, at + 1, true);
      if (!phrase) {
        if (!isProgramme(items[at + 1]) || !SHOWN.has(item.lower)) break;
        around.push({
          preposition: item.lower,
          phrase: { from: at + 1, to: at + 2, head: at + 1 },
        });
        at += 2;
        continue;
      }
      around.push({ preposition: item.lower, phrase });
      at = behindCarrier(items, phrase.to);
      // The show's title behind its network or behind "the programme" is no content.
      if (SHOWN.has(item.lower) && isTitleOf(items, at)) {
        const show = { from: at, to: at + 1, head: at };
        if (items[at - 1]?.lower !== "'s") around.push({ preposition: item.lower, phrase: show });
        at += 1;
        continue;
      }
      if (items[at]?.lower === 'with' || items[at]?.lower === 'to') continue;
    } else break;
  }
  return { around, to: at };
}

/** `told N, the host of the show, that S`: where S begins. */
function behindApposition(items: readonly Item[], comma: number): number | undefined {
  if (items[comma]?.lower !== ',') return undefined;
  for (let at = comma + 2; at < Math.min(items.length, comma + 16); at += 1) {
    const closed = items[at - 1]?.lower === ',' || lastSign(items, at - 1) === ',';
    if (items[at]?.lower === 'that' && closed) return at + 1;
    if (items[at]?.kind === 'quote' && !isProgramme(items[at])) return undefined;
  }
  return undefined;
}

/** Of "reading out the list" the verb with its particle is no word of saying. */
const PARTICLES = new Set(['out', 'up', 'off', 'away']);

/** Where the content begins: behind "that", behind what lies between, or at once; undefined where none follows. */
export function contentStart(
  items: readonly Item[],
  cue: Cue,
  direct: number,
  past: number,
): number | undefined {
  const behind = items[past];
  if (cue.class === 'tell') {
    const that = behindApposition(items, past);
    if (that !== undefined) return that;
  }
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
  if (!first || PARTICLES.has(first.lower)) return undefined;
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

const TURNS_AWAY = new Set(['though', 'although', 'while', 'referring', 'but']);

/** The end of content that opens at `from`: the sentence's end, a semicolon, a dash that turns away; a comma after "who". */
export function rightEnd(items: readonly Item[], from: number, relative: boolean): number {
  let at = from;
  for (; at < items.length; at += 1) {
    const item = items[at];
    if (!item) break;
    // "Said: this; that": a list behind a colon.
    if (item.lower === ';' && items[from - 1]?.lower !== ':') break;
    if (relative && item.lower === ',' && at > from + 1) break;
    const next = items[at + 1]?.lower ?? '';
    if (
      (item.lower === '\u2014' || item.lower === '--' || item.lower === '\u2013') &&
      ['though', 'but', 'although', 'which', 'and', 'while', 'a', 'an'].includes(next)
    )
      break;
    if (item.lower === ',' && TURNS_AWAY.has(next)) break;
    // A comma that stands inside the quotation marks turns away as well.
    if (lastSign(items, at) === ',' && TURNS_AWAY.has(next)) {
      at += 1;
      break;
    }
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

/**
 * What stands before a trailing report clause, back to the unit's start or to a semicolon. Where the
 * clause, up to item `past`, parts a subject from its verb ("The bridge, N said, was safe") it is all of it.
 */
export function leftContent(
  items: readonly Item[],
  open: number,
  past = items.length,
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
  if (to > from && isParted(items, from, to, past))
    return { from, to: rightEnd(items, past, false) };
  return to > from ? { from, to } : undefined;
}

/** Whether the words before a clause between commas have their verb behind it, or end in "and". */
function isParted(items: readonly Item[], from: number, to: number, past: number): boolean {
  const [comma, verb] = [items[past], items[past + 1]];
  if (comma?.lower !== ',' || verb?.kind !== 'word' || verb.name || items[to]?.lower !== ',')
    return false;
  if (items.slice(from, to).some(({ kind }) => kind === 'quote')) return false;
  if (CONJUNCTIONS.has(items[to - 1]?.lower ?? '') || items[to - 1]?.lower === 'that') return true;
  const bare = !items.slice(from, to).some(({ lower, name }) => !name && AUXILIARIES.has(lower));
  return bare && AUXILIARIES.has(verb.lower);
}
