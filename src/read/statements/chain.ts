import type { Basis, ChainLink, Party } from '../../model/reading.ts';
import { mentionAt } from '../../model/span.ts';
import { PREPOSITIONS } from '../lang/en/clause-words.ts';
import { bodyStart } from './contents.ts';
import type { Frame } from './frame.ts';
import { carrierOf, isOwnOutlet, linkOf, mediumOf, partyOf, type Ground } from './parties.ts';
import {
  carriedBy,
  citedBy,
  employerOf,
  outletIn,
  phrasesOfClause,
  subjectCarrier,
} from './carried.ts';
import { canSpeak, phraseAfter, type Phrase } from './phrases.ts';
import { namedBehind } from './subjects.ts';
import type { Unit } from './units.ts';

/** Who said it by one report clause, and through what. */
export interface Voice {
  readonly speaker: Party | undefined;
  readonly candidates: readonly Party[];
  readonly addressee: Party | undefined;
  /** Relays and media of this clause, outermost first, without the speaker. */
  readonly carriers: readonly ChainLink[];
  /** The clause tells of the outlet's own hearing or seeing. */
  readonly firstHand: 'heard' | 'saw' | undefined;
  /** The subject only passes on. */
  readonly relaying: boolean;
}

/** What a sentence says of the occasion before its main clause: "Speaking on …,", "In a statement,". */
export interface Setting {
  readonly asker: Phrase | undefined;
  readonly around: Frame['around'];
  /** The item behind it; report clauses before it are not told of. */
  readonly to: number;
}

const NOWHERE: Setting = { asker: undefined, around: [], to: 0 };
const OCCASIONS = new Set(
  'speaking appearing writing talking in on during at through via asked when after interviewed'.split(
    ' ',
  ),
);
const HEARING = new Set(['to', 'with', 'by']);

/** Reads the opening of a unit up to its first comma. */
export function settingOf(unit: Unit): Setting {
  return occasionAt(unit, bodyStart(unit.items));
}

/** "N, speaking to reporters on Monday, said". */
function insertedIn(unit: Unit, { by, subject, at }: Frame): Setting {
  const comma = subject && unit.items[subject.to]?.lower === ',' ? subject.to : undefined;
  if (by !== 'verb' || comma === undefined || comma > at) return NOWHERE;
  return /^(?:speaking|talking|writing|appearing|asked|interviewed)$/u.test(
    unit.items[comma + 1]?.lower ?? '',
  )
    ? occasionAt(unit, comma + 1)
    : NOWHERE;
}

function occasionAt(unit: Unit, first: number): Setting {
  const { items } = unit;
  if (!OCCASIONS.has(items[first]?.lower ?? '')) return NOWHERE;
  const around: { preposition: string; phrase: Phrase }[] = [];
  let asker: Phrase | undefined;
  const heard =
    ['speaking', 'talking', 'asked'].includes(items[first]?.lower ?? '') ||
    items[first + 1]?.lower === 'asked' ||
    items[first + 1]?.lower === 'speaking';
  for (let at = first; at < Math.min(items.length, first + 20); at += 1) {
    const item = items[at];
    if (!item || item.lower === ',' || item.quotation?.lastSign === ',')
      return { asker, around, to: at + 1 };
    if (!PREPOSITIONS.has(item.lower) && item.lower !== 'to') continue;
    const phrase = titled(unit, at + 1) ?? phraseAfter(items, at + 1, false);
    if (!phrase) continue;
    if (heard && HEARING.has(item.lower) && !asker && !isAskedIn(items, first, at)) asker = phrase;
    else around.push({ preposition: item.lower, phrase });
  }
  return NOWHERE;
}

/** "Asked whether he would go to Orr": Orr is part of the question. */
function isAskedIn(items: Unit['items'], first: number, at: number): boolean {
  return items
    .slice(first + 1, at)
    .some(({ lower }) => /^(?:whether|if|why|how|what|who|when|where)$/u.test(lower));
}

/** `"Morning Talk"` and `N's "Morning Talk"`: a programme by its title. */
function titled(unit: Unit, at: number): Phrase | undefined {
  for (let index = at; index < at + 5; index += 1) {
    const item = unit.items[index];
    if (item?.quotation) return { from: index, to: index + 1, head: index };
    if (!item?.name && item?.lower !== "'s" && !item?.capital) return undefined;
  }
  return undefined;
}

const SAW = /\b(?:seen|obtained|reviewed|viewed|verified) by\b/i;
const THROUGH = new Set(['through', 'via']);

/** What a reporter does for the paper; what one says elsewhere is said by the person. */
const PRINTING = new Set(['write', 'report', 'blog']);

/** Reads one report clause: its subject, hearer and the phrases around it. */
export function voiceOf(
  ground: Ground,
  unit: Unit,
  frame: Frame,
  setting: Setting & { readonly seen: boolean },
): Voice {
  const isOpened = setting.to > 0 && frame.by === 'verb' && frame.open >= setting.to;
  const led = isOpened ? setting : insertedIn(unit, frame);
  const { asker } = led;
  const carriers: ChainLink[] = [];
  let firstHand: Voice['firstHand'];
  let speaking: Phrase | undefined = frame.inner ?? frame.subject;
  let relaying = false;
  const subjectKind = subjectCarrier(ground, unit, frame);
  if (frame.inner && frame.subject)
    carriers.push(linkOf(ground, unit, frame.subject, 'relay', subjectKind ?? 'person'));
  else if (frame.subject && subjectKind && !isOwnOutlet(ground, unit, frame.subject)) {
    carriers.push(linkOf(ground, unit, frame.subject, 'relay', subjectKind));
    speaking = frame.cited;
    relaying = true;
  } else if (frame.subject && frame.subject === speaking && mediumOf(unit, frame.subject)) {
    const document = documentOf(ground, unit, frame, frame.subject);
    carriers.push(...document.links);
    speaking = document.speaker;
    relaying = document.relaying;
  }
  const citing = relaying ? undefined : citedBy(ground, unit, speaking);
  if (citing) carriers.push(citing);
  const phrases = [...led.around, ...phrasesOfClause(unit, frame)];
  for (const { preposition, phrase } of frame.by === 'according' ? [] : phrases) {
    const link = aroundLink(ground, unit, preposition, phrase, frame);
    if (link === 'heard') firstHand = 'heard';
    else if (link) carriers.push(link);
    const carried = carriedBy(ground, unit, phrase);
    if (carried === 'saw') firstHand = 'saw';
    else if (carried) carriers.push(carried);
  }
  const printed = frame.subject && !frame.inherited && PRINTING.has(frame.cue.lemma);
  const employer = printed ? employerOf(ground, unit, frame.subject) : undefined;
  if (employer) carriers.push(employer);
  const platform = frame.by === 'verb' ? platformOf(ground, unit, frame) : undefined;
  if (platform && carriers.every((link) => link.role !== 'medium')) carriers.push(platform);
  for (const hearer of [frame.addressee, asker]) {
    if (!hearer) continue;
    const link = hearerLink(ground, unit, hearer);
    if (link === 'heard') firstHand = 'heard';
    else if (link) carriers.unshift(link);
  }
  if (setting.seen && carriers.some((link) => link.role === 'medium')) firstHand = 'saw';
  const spokenTo = frame.around.find((one) => one.preposition === 'to')?.phrase;
  const heard =
    frame.addressee ?? (spokenTo && canSpeak(unit.items, spokenTo) ? spokenTo : undefined) ?? asker;
  const meant = speaking ? partyOf(ground, unit, speaking) : { party: undefined, candidates: [] };
  return {
    speaker: meant.party,
    candidates: meant.candidates,
    addressee: heard && hearerOf(partyOf(ground, unit, heard).party, meant.party),
    carriers: ordered(carriers),
    firstHand,
    relaying,
  };
}

/** "N told him": whoever "him" was taken for, it is not N. */
function hearerOf(heard: Party | undefined, speaker: Party | undefined): Party | undefined {
  const same = heard?.entity !== undefined && heard.entity === speaker?.entity;
  return same ? undefined : heard;
}

/** Who hears it: an outlet, an outlet's reporter ("told the Post's N"), or the host of its show behind a comma. */
function hearerLink(ground: Ground, unit: Unit, hearer: Phrase): ChainLink | 'heard' | undefined {
  if (isOwnOutlet(ground, unit, hearer)) return 'heard';
  const kind = carrierOf(ground, unit, hearer);
  if (kind) return kind === 'class' ? undefined : linkOf(ground, unit, hearer, 'relay', kind);
  if (unit.items[hearer.to]?.lower !== ',') return employerOf(ground, unit, hearer);
  const behind = phraseAfter(unit.items, hearer.to + 1, true);
  return employerOf(ground, unit, hearer) ?? (behind && employerOf(ground, unit, behind));
}

/** "N tweeted": the verb names the platform. */
function platformOf(ground: Ground, unit: Unit, frame: Frame): ChainLink | undefined {
  const item = unit.items[frame.at];
  if (!item || !/^(?:re)?tweet/u.test(item.lower)) return undefined;
  return {
    role: 'medium',
    kind: 'post',
    name: 'Twitter',
    ...mentionAt(ground.text, item.start, item.end),
  };
}

/** Whether a unit says that the article's own outlet saw something: "seen by the Post". */
export function sawBy({ outlet, text }: Ground, unit: Unit): boolean {
  if (outlet === undefined) return false;
  const words = text.slice(unit.start, unit.end);
  if (!SAW.test(words)) return false;
  const name = outlet.replace(/^the /u, '').replace(/[^\p{L}\p{Nd} ]/gu, '.');
  return new RegExp(`by (?:the )?${name}`, 'u').test(words.toLowerCase());
}

/** A document as subject: "the letter said", "according to a report by N". */
function documentOf(
  ground: Ground,
  unit: Unit,
  frame: Frame,
  subject: Phrase,
): { links: ChainLink[]; speaker: Phrase | undefined; relaying: boolean } {
  const kind = mediumOf(unit, subject) ?? 'document';

  const written = ownerOf(unit, frame, subject) ?? outletIn(ground, unit, subject);
  const owner =
    written && unit.items[written.head]?.name === undefined
      ? (namedBehind(unit.items, { ...subject, head: written.head }) ?? written)
      : written;
  const relay = owner && carrierOf(ground, unit, owner);
  if (owner && relay && !isOwnOutlet(ground, unit, owner))
    return {
      links: [linkOf(ground, unit, owner, 'relay', relay)],
      speaker: undefined,
      relaying: true,
    };
  return {
    links: [{ ...linkOf(ground, unit, subject, 'medium', kind) }],
    speaker: owner,
    relaying: false,
  };
}

/** Who wrote a document: "by N" and "from N" behind it, or the possessive before its noun. */
function ownerOf(unit: Unit, frame: Frame, subject: Phrase): Phrase | undefined {
  const { items } = unit;
  for (let at = subject.from; at < subject.to; at += 1) {
    if (items[at]?.lower === "'s" && at > subject.from && at < subject.head)
      return { from: subject.from, to: at, head: at - 1 };
    if (
      (items[at]?.lower === 'by' || items[at]?.lower === 'from') &&
      at > subject.head &&
      at + 1 < subject.to
    )
      return { from: at + 1, to: subject.to, head: headFrom(unit, at + 1, subject.to) };
  }
  for (let at = subject.from + 1; at < subject.head; at += 1) {
    if (items[at]?.lower === "'s") return { from: subject.from, to: at, head: at - 1 };
  }
  const own = items[subject.from];
  if (own && ['his', 'her', 'their', 'its'].includes(own.lower))
    return { from: subject.from, to: subject.from + 1, head: subject.from };
  return frame.around.find((one) => one.preposition === 'by' || one.preposition === 'from')?.phrase;
}

/** The last name that owns nothing, else the last word. */
function headFrom(unit: Unit, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1)
    if (unit.items[at]?.name && unit.items[at + 1]?.lower !== "'s") return at;
  return to - 1;
}

/** What a phrase around the cue adds: "in a statement", "on Twitter", "through a spokesman", "in an interview with N". */
function aroundLink(
  ground: Ground,
  unit: Unit,
  preposition: string,
  phrase: Phrase,
  frame: Frame,
): ChainLink | 'heard' | undefined {
  const head = unit.items[phrase.head];
  if (!head) return undefined;
  if (preposition === 'hosted')
    return linkOf(ground, unit, phrase, 'relay', carrierOf(ground, unit, phrase) ?? 'outlet');
  if (preposition === 'to') {
    if (isOwnOutlet(ground, unit, phrase)) return 'heard';
    const kind = carrierOf(ground, unit, phrase);
    return kind && kind !== 'class' ? linkOf(ground, unit, phrase, 'relay', kind) : undefined;
  }
  if (THROUGH.has(preposition)) {
    const kind = mediumOf(unit, phrase);
    if (kind) return linkOf(ground, unit, phrase, 'medium', kind);
    const handed = carrierOf(ground, unit, phrase);
    // "Said through tears" is no relay.
    if (!handed && !canSpeak(unit.items, phrase)) return undefined;
    return linkOf(ground, unit, phrase, 'relay', handed ?? 'person');
  }
  if (
    preposition === 'with' ||
    preposition === 'on' ||
    preposition === 'in' ||
    preposition === 'at' ||
    preposition === 'during'
  ) {
    if (isOwnOutlet(ground, unit, phrase)) return 'heard';
    const kind = carrierOf(ground, unit, phrase);
    if (kind && kind !== 'class')
      return linkOf(ground, unit, phrase, 'relay', head.quotation ? 'broadcast' : kind);

    const printed = outletIn(ground, unit, phrase);
    if (printed)
      return isOwnOutlet(ground, unit, printed)
        ? 'heard'
        : linkOf(ground, unit, printed, 'relay', carrierOf(ground, unit, printed) ?? 'outlet');
    const medium = mediumOf(unit, phrase);
    if (medium === 'document' && preposition === 'on') return undefined;
    if (medium && frame.by === 'verb') return linkOf(ground, unit, phrase, 'medium', medium);
  }
  return undefined;
}

function ordered(carriers: readonly ChainLink[]): ChainLink[] {
  return [
    ...carriers.filter((link) => link.role === 'relay'),
    ...carriers.filter((link) => link.role === 'medium'),
  ];
}

/** The furthest-back carrier's basis that a chain shows. */
export function basisOf(chain: readonly ChainLink[], firstHand: Voice['firstHand']): Basis {
  if (chain.some((link) => link.role === 'relay')) return 'relayed';
  if (firstHand) return firstHand;
  return chain.some(
    (link) => link.role === 'medium' && (link.kind === 'document' || link.kind === 'post'),
  )
    ? 'document'
    : 'untraced';
}
