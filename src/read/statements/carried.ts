import type { CarrierKind, ChainLink } from '../../model/reading.ts';
import { MEDIA } from '../lang/en/carriers.ts';
import { AUXILIARIES, TIME_WORDS } from '../lang/en/clause-words.ts';
import type { Frame } from './frame.ts';
import { carrierOf, isOwnOutlet, linkOf, mediumOf, type Ground } from './parties.ts';
import { phraseAfter, type Phrase } from './phrases.ts';
import type { Item, Unit } from './units.ts';

const INSERTED = new Set('in on during at through via'.split(' '));
const APPEARING = new Set('appearing speaking writing talking'.split(' '));
const ACTS = new Set<Frame['cue']['class']>(['judge', 'demand', 'agree', 'deny', 'plan']);
/** What is done with a medium by those who hand it on: "a letter obtained by the paper". */
const CARRYING = new Set(
  'obtained published carried aired broadcast posted reported released televised printed streamed seen reviewed viewed shared distributed run'.split(
    ' ',
  ),
);

/** The phrases of a report clause that may name a carrier, wherever they stand in it. */
export function phrasesOfClause(unit: Unit, frame: Frame): Frame['around'] {
  return [...insertedAround(unit, frame), ...frame.around, ...closingAround(unit, frame)];
}

/** "N, in a letter to the council, urged", "N, appearing on the show, said": between a subject and its verb. */
function insertedAround({ items }: Unit, { subject, at, inherited }: Frame): Frame['around'] {
  if (!subject || inherited || subject.to + 2 >= at || items[subject.to]?.lower !== ',') return [];
  const appears = APPEARING.has(items[subject.to + 1]?.lower ?? '');
  const from = appears ? subject.to + 2 : subject.to + 1;
  if (!INSERTED.has(items[from]?.lower ?? '')) return [];
  const found: { preposition: string; phrase: Phrase }[] = [];
  for (let open = from; open < at;) {
    const preposition = items[open]?.lower ?? '';
    const phrase = phraseAfter(items, open + 1, false);
    if (!phrase || phrase.to > at) break;
    found.push({ preposition, phrase });
    open = phrase.to;
    if (items[open]?.lower !== 'to' && items[open]?.lower !== 'with') break;
  }
  return found;
}

/** "N condemned the vote in a statement": the medium at the end of what was done with words. */
function closingAround({ items }: Unit, { cue, end, trailing, content }: Frame): Frame['around'] {
  if (!ACTS.has(cue.class) || trailing || !content) return [];
  for (
    let at = Math.min(items.length, content.to) - 2;
    at >= end && content.to - at < 14;
    at -= 1
  ) {
    if (
      items[at]?.lower !== 'in' ||
      !/^(?:an?|his|her|its|their)$/u.test(items[at + 1]?.lower ?? '')
    )
      continue;
    const phrase = phraseAfter(items, at + 1, false);
    if (phrase && MEDIA.has(items[phrase.head]?.lower ?? ''))
      return [{ preposition: 'in', phrase }];
  }
  return [];
}

/**
 * Who handed on the medium a phrase names: "a letter obtained by the Post", "an interview that aired
 * on Sunday on the network"; `saw` where it is the article's own outlet.
 */
export function carriedBy(
  ground: Ground,
  unit: Unit,
  phrase: Phrase,
): ChainLink | 'saw' | undefined {
  const { items } = unit;
  const head = items[phrase.head];
  if (!mediumOf(unit, phrase) && !/^(?:comments|copy|copies|excerpts?)$/u.test(head?.lower ?? ''))
    return undefined;
  const by = carrierAt(items, phrase.to);
  const carrier = by === undefined ? undefined : phraseAfter(items, by + 1, false);
  if (!carrier) return undefined;
  if (isOwnOutlet(ground, unit, carrier)) return 'saw';
  const kind = carrierOf(ground, unit, carrier);
  if (kind) return linkOf(ground, unit, carrier, 'relay', kind);
  const outlet = outletIn(ground, unit, carrier);
  return outlet && linkOf(ground, unit, outlet, 'relay', 'outlet');
}

/** The place of "by" or "on" behind "obtained", "that was broadcast on Friday". */
export function carrierAt(items: readonly Item[], from: number): number | undefined {
  let at = from;
  while (
    /^(?:that|which|,)$/u.test(items[at]?.lower ?? '') ||
    AUXILIARIES.has(items[at]?.lower ?? '')
  )
    at += 1;
  if (!CARRYING.has(items[at]?.lower ?? '')) return undefined;
  at += 1;
  while (
    TIME_WORDS.has(items[at]?.lower ?? '') ||
    (items[at]?.lower === 'on' && TIME_WORDS.has(items[at + 1]?.lower ?? ''))
  )
    at += 1;
  return /^(?:by|on|in|to)$/u.test(items[at]?.lower ?? '') ? at : undefined;
}

/** What kind of carrier the subject of a report clause is: "the Orla agency" that reports is one of news. */
export function subjectCarrier(
  ground: Ground,
  unit: Unit,
  { subject, cue }: Frame,
): CarrierKind | undefined {
  if (!subject) return undefined;
  const reports =
    (cue.lemma === 'report' || cue.class === 'quote') && isNamedAgency(unit.items, subject);
  return carrierOf(ground, unit, subject) ?? (reports ? 'agency' : undefined);
}

/** "The Orla agency": no word between name and noun says what it is an agency for. */
function isNamedAgency(items: readonly Item[], { from, head }: Phrase): boolean {
  if (items[head]?.lower !== 'agency' || items[from]?.lower !== 'the' || head < from + 2)
    return false;
  return items.slice(from + 1, head).every(({ capital }) => capital);
}

/** Who passes on those who speak: "officials cited by the agency". */
export function citedBy(
  ground: Ground,
  unit: Unit,
  subject: Phrase | undefined,
): ChainLink | undefined {
  const { items } = unit;
  const from = subject ? subject.head + 1 : items.length;
  const cited = items.findIndex(
    ({ lower }, at) =>
      at >= from &&
      at <= Math.max(from, subject?.to ?? 0) &&
      /^(?:cited|quoted)$/u.test(lower) &&
      items[at + 1]?.lower === 'by',
  );
  const carrier = cited < 0 ? undefined : phraseAfter(items, cited + 2, false);
  if (!carrier || isOwnOutlet(ground, unit, carrier)) return undefined;
  const agency = isNamedAgency(items, carrier);
  const kind = carrierOf(ground, unit, carrier) ?? (agency ? 'agency' : 'outlet');
  return linkOf(ground, unit, carrier, 'relay', kind);
}

/** The outlet that a reporter speaks for: "the Post's N", "N of the Post", "host of the network's show". */
export function employerOf(ground: Ground, unit: Unit, phrase: Phrase): ChainLink | undefined {
  if (carrierOf(ground, unit, phrase)) return undefined;
  const outlet = outletIn(ground, unit, phrase);
  if (!outlet || outlet.head === phrase.head || isOwnOutlet(ground, unit, outlet)) return undefined;
  const { items } = unit;
  const owns = items[outlet.to]?.lower === "'s";
  const before = items[outlet.from - 1]?.lower ?? '';
  const works = before === 'the' ? (items[outlet.from - 2]?.lower ?? '') : before;
  if (!owns && works !== 'of' && works !== 'for' && works !== 'at' && works !== 'from')
    return undefined;
  return linkOf(ground, unit, outlet, 'relay', carrierOf(ground, unit, outlet) ?? 'outlet');
}

/** The outlet named inside "an interview with N" or "a report in N": a run of capitals that is one. */
export function outletIn(ground: Ground, unit: Unit, phrase: Phrase): Phrase | undefined {
  for (let at = phrase.from; at < phrase.to; at += 1) {
    if (!unit.items[at]?.capital) continue;
    let to = at + 1;
    while (to < phrase.to && unit.items[to]?.capital) to += 1;
    const part = { from: at, to, head: to - 1 };
    const kind = carrierOf(ground, unit, part);
    if (kind === 'agency' || kind === 'outlet') return part;
    at = to;
  }
  return undefined;
}
