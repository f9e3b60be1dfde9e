import { BODY_HEADS } from '../lang/en/bodies.ts';
import { MEDIA, PEOPLE_CLASSES, ROLE_WORDS } from '../lang/en/carriers.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  OBLIQUE,
  PERSONAL,
  PLAIN_VERBS,
} from '../lang/en/clause-words.ts';
import { NOUN_CUES } from '../lang/en/cues.ts';
import { opensInfinitive } from './contents.ts';
import type { Frame } from './frame.ts';
import { isAdverb, phraseAfter, type Phrase } from './phrases.ts';
import type { Item } from './units.ts';

/** Says of a verb with a bare object whether it tells of a deed and not of words. */
type Deed = (items: readonly Item[], frame: Frame, object: Phrase | undefined) => boolean;

const always: Deed = () => true;

/** Verbs of saying that are also done to things and people, with what shows that it is a deed. */
const DEEDS: ReadonlyMap<string, Deed> = new Map<string, Deed>([
  // A body has no memory, and nobody recalls 300 lamps one by one.
  ['recall', (items, { subject }, object) => isBody(items, subject) || isCounted(items, object)],
  ['show', isHandedOver],
  ['dismiss', (items, _, object) => isPeople(items, object) || isStaff(items, object)],
  ['admit', (items, _, object) => isPeople(items, object) || isCounted(items, object)],
  ['order', (items, frame) => !isCommand(items, frame)],
  // "Appealed for calm" and "to the town" are words; "against the verdict" is a step at law.
  ['appeal', (items, { content, end }) => content?.from === end && items[end]?.lower !== 'to'],
  ['challenge', isTakenOn],
  ['contest', isTakenOn],
  ['observe', always],
  ['post', always],
  ['press', always],
  ['push', always],
  ['bar', always],
  ['type', always],
]);

/**
 * "Recalled 300 lamps", "showed him a map", "dismissed the managers": verbs with a sense that is no
 * speech need a clause, an infinitive or a quotation to report words.
 */
export function isDeed(items: readonly Item[], frame: Frame): boolean {
  const { cue, content, trailing } = frame;
  const deed = DEEDS.get(cue.lemma);
  if (!deed || !content || trailing || items[content.from - 1]?.lower === 'that') return false;
  if (items.slice(content.from, content.to).some(({ kind }) => kind === 'quote')) return false;
  if (opensClause(items, content.from, CLAUSAL.has(cue.lemma))) return false;
  return deed(items, frame, phraseAfter(items, content.from, false));
}

/** "Ordered residents within 500 metres to keep": an infinitive stands somewhere behind whom it is told to. */
function isCommand(items: readonly Item[], { content }: Frame): boolean {
  return (
    content !== undefined &&
    items.slice(content.from, content.to).some((_, at) => opensInfinitive(items, content.from + at))
  );
}

/** What is said and may be called in question: no deed is done to it. */
const SAID = /^(?:account|figure|number|version|narrative|truth|accuracy|evidence|result)s?$/u;

/** "Challenged the sentence" goes to court; "challenged the claim" denies it. */
function isTakenOn(items: readonly Item[], _: Frame, object: Phrase | undefined): boolean {
  const head = object && items[object.head];
  return head !== undefined && !NOUN_CUES.has(head.lower) && !SAID.test(head.lower);
}

const OPENERS = new Set('that whether if how why what who when where as for on about'.split(' '));

/** Those behind which a clause needs no "that": "recalled the lamp had gone out". */
const CLAUSAL = new Set('recall show admit observe post'.split(' '));

/** "Was dismissed by N": of people a deed, of claims a denial. */
export function isDoneTo(
  items: readonly Item[],
  { lemma }: Pick<Frame['cue'], 'lemma'>,
  whom: Phrase | undefined,
): boolean {
  return (
    (lemma === 'dismiss' || lemma === 'admit') && (isPeople(items, whom) || isStaff(items, whom))
  );
}

const COUNTS = new Set('two three four five six seven eight nine ten'.split(' '));

/** "Three inspectors": so many of what is no claim. */
function isStaff(items: readonly Item[], phrase: Phrase | undefined): boolean {
  const head = phrase && items[phrase.head];
  if (!phrase || !head || NOUN_CUES.has(head.lower)) return false;
  return isCounted(items, phrase) || COUNTS.has(items[phrase.from]?.lower ?? '');
}

/** A clause, an infinitive, a gerund, or what is asked for. */
function opensClause(items: readonly Item[], from: number, bare: boolean): boolean {
  const first = items[from];
  if (!first || first.kind === 'sign' || OPENERS.has(first.lower)) return true;
  if (first.lower === 'not' || /^[a-z]{2,}ing$/u.test(first.lower)) return true;
  const subject = phraseAfter(items, from, false);
  if (!subject) return false;
  let at = subject.to;
  while (isAdverb(items[at])) at += 1;
  const verb = items[at];
  if (verb?.lower === 'as' || verb?.lower === 'for') return true;
  return (bare && isFinite(verb)) || opensInfinitive(items, at);
}

function isFinite(item: Item | undefined): boolean {
  if (item?.kind !== 'word' || item.name || item.capital) return false;
  return AUXILIARIES.has(item.lower) || PLAIN_VERBS.has(item.lower) || /[^e]ed$/u.test(item.lower);
}

/** Names of bodies end in these; makers and sellers act as bodies do. */
const MAKER = /(?:maker|manufacturer|producer|retailer|supplier|brand|firm|government|airline)s?$/u;

/** True for a company, a ministry, a country: what acts as one and is no single person. */
export function isBody(items: readonly Item[], phrase: Phrase | undefined): boolean {
  const head = phrase && items[phrase.head];
  if (!head) return false;
  if (head.name) return head.name.kind !== 'person';
  return head.lower === 'it' || BODY_HEADS.has(head.lower) || MAKER.test(head.lower);
}

/** What shows something by what stands in it: a survey, footage, the results. */
function isRecord(items: readonly Item[], phrase: Phrase | undefined): boolean {
  const head = phrase && items[phrase.head];
  if (!head) return false;
  if (MEDIA.has(head.lower)) return true;
  return !head.name && !head.reference && !PERSONAL.has(head.lower) && !isHuman(head);
}

/** Endings that only people have: "referee", "guardsman", "cellist". */
const HUMAN = /(?:ee|eer|ist|man|woman|men|women)s?$/u;

/** "Showed him a map": who sees it stands before what is seen, and no survey shows it. */
function isHandedOver(
  items: readonly Item[],
  { subject }: Frame,
  object: Phrase | undefined,
): boolean {
  const head = object && items[object.head];
  const behind = object && items[object.to];
  if (!head || !behind || isRecord(items, subject)) return false;
  const seen = OBLIQUE.has(head.lower) || isPeople(items, object);
  return seen && (DETERMINERS.has(behind.lower) || behind.kind === 'number');
}

function isHuman({ lower }: Item): boolean {
  return PEOPLE_CLASSES.has(lower) || ROLE_WORDS.has(lower) || HUMAN.test(lower);
}

function isPeople(items: readonly Item[], phrase: Phrase | undefined): boolean {
  const head = phrase && items[phrase.head];
  if (!head) return false;
  return head.name?.kind === 'person' || (!head.name && isHuman(singularOf(head)));
}

function singularOf(item: Item): Item {
  return { ...item, lower: item.lower.replace(/s$/u, '') };
}

const FEW = new Set('about around nearly almost some over all more'.split(' '));

/** "300 lamps", "about 300 of them". */
function isCounted(items: readonly Item[], phrase: Phrase | undefined): boolean {
  if (!phrase) return false;
  const first = items[phrase.from];
  const next = FEW.has(first?.lower ?? '') ? items[phrase.from + 1] : first;
  return next?.kind === 'number';
}
