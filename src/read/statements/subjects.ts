import { MEDIA, PEOPLE_CLASSES, ROLE_WORDS } from '../lang/en/carriers.ts';
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
  TIME_WORDS,
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
    const issued = last?.lower === ',' ? issuedBefore(items, back.last) : undefined;
    const main = issued && inherit(at);
    if (issued && main) return { ...main, medium: issued };
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
      const author = inherit(at);
      return author
        ? { ...author, medium: subject }
        : { subject, inherited: false, open: subject.from };
    }
    if (!canNameSpeaker(items, subject)) {
      const named = personAt(items, back.last);
      return named ? { subject: named, inherited: false, open: named.from } : inherit(at);
    }
    return { subject, inherited: false, open: subject.from };
  }
  // "So said N": what was said stands before the sentence.
  if (!last && items[0]?.lower === 'so') return undefined;
  if (!last)
    return cue.form === 'past' || cue.form === 'third'
      ? { subject: undefined, inherited: true, open: at }
      : undefined;
  // "When asked if …, N said": who was asked.
  if (OPENS_ASKED.test(last.lower) && !last.name && back.last <= 1 && cue.form === 'past')
    return { subject: undefined, inherited: true, open: at };
  if (last.lower === 'to') {
    const before = items[back.last - 1]?.lower === 'on' ? back.last - 2 : back.last - 1;
    if (!GOVERNORS.has(items[before]?.lower ?? '')) return undefined;
    const governed = governorSubject(items, before);
    return governed ? { subject: governed, inherited: true, open: back.last } : inherit(back.last);
  }
  if (cue.form === 'base' && !back.auxiliary && !last.name && !isPluralSubject(last))
    return undefined;
  if (CONJUNCTIONS.has(last.lower) || last.lower === 'but')
    return cue.form === 'base' && !back.auxiliary ? undefined : inherit(back.last);
  if (last.lower === ',') {
    return overApposition(items, back.last);
  }
  const opener = SIGNS.get(last.lower);
  if (opener !== undefined) return overBrackets(items, back.last, opener);
  const found = phraseBefore(items, beforeTime(items, back.last));
  const subject =
    found && !canSpeak(items, found)
      ? (personAt(items, back.last) ?? beforeWho(items, back.last) ?? found)
      : found;
  if (subject && deniesBoth(items, subject.from, back.last)) return undefined;
  return subject && { subject, inherited: false, open: Math.min(subject.from, back.last) };
}

const OPENS_ASKED = /^(?:when|if|once|after|while|although|though|as)$/u;
const SIGNS = new Map([
  [')', '('],
  ['\u2014', '\u2014'],
  ['\u2013', '\u2013'],
  ['--', '--'],
]);

/** "A minister who asked not to be named said": the one whom the clause before the verb describes. */
function beforeWho(items: readonly Item[], last: number): Phrase | undefined {
  for (let at = last; at > 0 && last - at < LONGEST_CLAUSE; at -= 1) {
    const item = items[at];
    if (!item || item.kind === 'sign' || item.kind === 'quote') return undefined;
    if (item.lower !== 'who' || item.name) continue;
    const phrase = phraseBefore(items, at - 1);
    return phrase && canSpeak(items, phrase) ? phrase : undefined;
  }
  return undefined;
}

/** No clause without commas between who speaks and the verb is longer, in items. */
const LONGEST_CLAUSE = 14;

/** No time between who speaks and the verb is longer, in items: "on Tuesday night", "late last week". */
const LONGEST_TIME = 4;

/** "The commission on Tuesday": a time behind who speaks is no part of the name. */
function beforeTime(items: readonly Item[], last: number): number {
  let from = last;
  while (last - from < LONGEST_TIME && isTime(items[from])) from -= 1;
  if (from === last) return last;
  if (/^(?:on|in|late|early)$/u.test(items[from]?.lower ?? '')) from -= 1;
  const before = items[from];
  const isSubject = before?.kind === 'word' && !DETERMINERS.has(before.lower);
  // "The evening news", "the last week" are named by their time.
  return isSubject && !PREPOSITIONS.has(before.lower) ? from : last;
}

function isTime(item: Item | undefined): boolean {
  return item !== undefined && !item.name && TIME_WORDS.has(item.lower);
}

/** The person named right before a verb: of "it ends with footage of N saying" N is sure. */
function personAt(items: readonly Item[], last: number): Phrase | undefined {
  const name = items[last]?.name;
  if (name?.kind !== 'person') return undefined;
  let from = last;
  while (items[from - 1]?.name === name) from -= 1;
  return { from, to: last + 1, head: last };
}

const ISSUED = /^(?:issu|releas|publish|post|deliver|sen[dt]|g[ai]v|rea?d|wr[io]t|sign)/u;

/** "issued a statement on Friday, saying": what the words behind the comma stand in. */
function issuedBefore(items: readonly Item[], comma: number): Phrase | undefined {
  for (let at = comma - 1; at > 0 && comma - at < 10; at -= 1) {
    const item = items[at];
    if (!item || item.kind !== 'word' || item.name) continue;
    if (!ISSUED.test(item.lower)) continue;
    const phrase = phraseAfter(items, at + 1, false);
    return phrase && MEDIA.has(items[phrase.head]?.lower ?? '') ? phrase : undefined;
  }
  return undefined;
}

/** Of "the man tried to ask" it is the man who asks. */
function governorSubject(items: readonly Item[], governor: number): Phrase | undefined {
  const before = items[governor - 1];
  if (!before || before.kind !== 'word' || CONJUNCTIONS.has(before.lower)) return undefined;
  const subject = phraseBefore(items, governor - 1);
  return subject && canNameSpeaker(items, subject) ? subject : undefined;
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
function overApposition(items: readonly Item[], comma: number): Subject | undefined {
  let fallback: Phrase | undefined;
  for (let at = comma - 1, commas = 0; at > 0 && comma - at < 40 && commas < 4; at -= 1) {
    const item = items[at];
    if (!item || item.kind === 'quote' || item.lower === ';') break;
    if (item.lower !== ',') continue;
    commas += 1;
    const phrase = phraseBefore(items, at - 1);
    const alone = commas === 1 ? onlyName(items, at + 1, comma) : undefined;
    if (alone && phrase && !items[phrase.head]?.name) return opening(alone, phrase.from);
    if (!phrase) continue;
    if (items[phrase.head]?.name || PERSONAL.has(items[phrase.head]?.lower ?? ''))
      return opening(phrase, phrase.from);
    if (items[phrase.head]?.reference || PEOPLE_CLASSES.has(items[phrase.head]?.lower ?? ''))
      fallback ??= phrase;
    const isOpened = DETERMINERS.has(items[phrase.from]?.lower ?? '');
    if (isOpened && (describes(items, at + 1) || isWhat(items, phrase, at + 1, comma)))
      fallback ??= phrase;
  }
  return fallback && opening(fallback, fallback.from);
}

/** "The report, seen by N, says", "The Herald, quoting N, said": a clause, no list of things. */
function describes(items: readonly Item[], from: number): boolean {
  const first = items[from]?.lower ?? '';
  return /^(?:who|which|citing|quoting)$/u.test(first) || isHandedAbout(items, from);
}

/** "One tenant, a nurse, said": nothing but what somebody is stands between the commas. */
function isWhat(items: readonly Item[], who: Phrase, from: number, comma: number): boolean {
  if (!/^an?$/u.test(items[from]?.lower ?? '')) return false;
  const what = phraseAfter(items, from, true);
  return what?.to === comma && canSpeak(items, what) && canSpeak(items, who);
}

/** "Written by N", "published on Monday", behind a comma: what became of a paper. */
export function isHandedAbout(items: readonly Item[], at: number): boolean {
  const [done, by] = [items[at]?.lower ?? '', items[at + 1]?.lower ?? ''];
  return HANDED_ABOUT.test(done) && /^(?:by|on|in|to|from)$/u.test(by);
}

/** What is done with papers. */
const HANDED_ABOUT =
  /^(?:seen|obtained|reviewed|viewed|published|released|written|issued|posted|leaked|circulated|sent|signed|compiled|prepared|commissioned|filed|made|read)$/u;

/** "Neither M nor N said". */
function deniesBoth(items: readonly Item[], from: number, last: number): boolean {
  return items.slice(Math.max(0, from - 1), last + 1).some(({ lower }) => lower === 'nor');
}

function opening(subject: Phrase, open: number): Subject {
  return { subject, inherited: false, open };
}

/**
 * A name and nothing else but titles before it or "of the firm" behind it: in `a spokesman for the
 * town, N of the council, said` it is the speaker's.
 */
function onlyName(items: readonly Item[], from: number, to: number): Phrase | undefined {
  let start = from;
  while (start < to - 1 && !items[start]?.name && isTitleWord(items[start])) start += 1;
  const name = items[start]?.name;
  if (!name || name.kind === 'place') return undefined;
  let end = start;
  while (end < to && items[end]?.name === name) end += 1;
  const rest = items[end]?.lower;
  if (end < to && !(name.kind === 'person' && (rest === 'of' || rest === 'from' || rest === 'at')))
    return undefined;
  return { from: start, to: end, head: end - 1 };
}

function isTitleWord(item: Item | undefined): boolean {
  return (
    item?.kind === 'word' &&
    (item.lower === 'the' || item.capital || ROLE_WORDS.has(item.lower) || item.lower === 'retired')
  );
}

/** `said N's lawyer, M.`: the name set behind a description, where nothing else follows it. */
export function namedBehind(items: readonly Item[], phrase: Phrase): Phrase | undefined {
  if (items[phrase.head]?.name || items[phrase.to]?.lower !== ',') return undefined;
  const from = phrase.to + 1;
  const name = items[from]?.name;
  if (name?.kind !== 'person') return undefined;
  let to = from;
  while (items[to]?.name === name) to += 1;
  const after = items[to];
  return after === undefined || after.kind === 'sign' ? { from, to, head: to - 1 } : undefined;
}

/** No clause between a description and its name is longer, in items. */
const LONGEST_INSERTION = 12;

/** `said the diver who found him, N.`: the name behind the clause that describes who spoke. */
export function namedBehindWho(items: readonly Item[], phrase: Phrase): Phrase | undefined {
  if (items[phrase.head]?.name || items[phrase.to]?.lower !== 'who') return undefined;
  const end = Math.min(items.length, phrase.to + LONGEST_INSERTION);
  for (let at = phrase.to + 1; at < end; at += 1) {
    if (items[at]?.kind !== 'sign') continue;
    return namedBehind(items, { ...phrase, to: at });
  }
  return undefined;
}

function overBrackets(
  items: readonly Item[],
  close: number,
  opener: string,
): { subject: Phrase; inherited: boolean; open: number } | undefined {
  for (let at = close - 1; at > 0 && close - at < 14; at -= 1) {
    if (items[at]?.lower !== opener) continue;
    const subject = phraseBefore(items, at - 1);
    return subject && { subject, inherited: false, open: subject.from };
  }
  return undefined;
}

/** Who the clause is about, for verbs whose subject stands further left. */
function mainSubject(
  items: readonly Item[],
  before: number,
  frames: readonly Frame[],
): Phrase | undefined {
  const led = leadEnd(items);
  const earlier = before > led ? frames.filter((frame) => frame.at >= led) : frames;
  const governing = earlier.findLast(
    (frame) =>
      frame.by === 'verb' &&
      frame.subject &&
      !(frame.trailing && frame.content && frame.content.to > before),
  );
  const outer = earlier.find(
    (frame) => frame.by === 'verb' && frame.subject && frame.end <= before,
  );
  const near = clauseSubject(items, before);
  if (near && near.from >= (governing?.end ?? 0) && near.from >= (outer?.end ?? 0)) return near;
  if (governing && governing === outer) return governing.subject;
  if (governing?.inherited) return governing.subject;
  if (outer) return outer.subject;
  return openingSubject(items, before);
}

/** The end of "When …," or "After …," before the main clause; 0 where the unit opens with none. */
export function leadEnd(items: readonly Item[]): number {
  let first = bodyStart(items);
  // "Several weeks after …"
  for (let turn = 0; turn < 3 && isMeasure(items[first]); turn += 1) first += 1;
  const opener = items[first];
  if (!opener || opener.name || !LEADING.has(opener.lower)) return 0;
  for (let at = first + 1; at < Math.min(items.length, first + 40); at += 1)
    if (items[at]?.lower === ',' || items[at]?.quotation?.lastSign === ',') return at;
  return 0;
}

function isMeasure(item: Item | undefined): boolean {
  if (!item || item.name) return false;
  if (item.kind === 'number' || DETERMINERS.has(item.lower)) return true;
  return /^(?:minute|hour|day|week|month|year)s?$|^(?:shortly|soon|just|only|even)$/u.test(
    item.lower,
  );
}

const LEADING = new Set(
  'when as after while before since because although though if once until'.split(' '),
);
const CLAUSE_OPENERS = new Set(
  'after when while as before because although though whose'.split(' '),
);

/** The subject of the adverbial clause that `before` stands in: "… after the man came up and asked". */
function clauseSubject(items: readonly Item[], before: number): Phrase | undefined {
  for (let at = before - 1; at >= 0 && before - at < 24; at -= 1) {
    const item = items[at];
    if (!item || item.kind === 'quote' || item.lower === ',' || item.lower === ';')
      return undefined;
    if (item.name || !CLAUSE_OPENERS.has(item.lower)) continue;
    const phrase = phraseAfter(items, at + 1, true);
    const verb = phrase && items[phrase.to];
    if (!phrase || !verb || phrase.to >= before || verb.kind !== 'word') return undefined;
    if (PREPOSITIONS.has(verb.lower) || CONJUNCTIONS.has(verb.lower)) return undefined;
    return canNameSpeaker(items, phrase) ? phrase : undefined;
  }
  return undefined;
}

/** Who the sentence opens with, over what leads in. */
function openingSubject(items: readonly Item[], before: number): Phrase | undefined {
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
