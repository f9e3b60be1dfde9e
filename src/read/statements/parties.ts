import type { CarrierKind, ChainLink, Entity, Name, Party } from '../../model/reading.ts';
import { mentionAt, type Range } from '../../model/span.ts';
import {
  AGENCIES,
  AGENCY_PHRASES,
  MEDIA,
  MEDIA_CLASSES,
  OUTLETS,
  OUTLET_WORDS,
  PAPER_WORDS,
  PLATFORMS,
} from '../lang/en/carriers.ts';
import { BODIES } from '../lang/en/bodies.ts';
import { DETERMINERS, PERSONAL } from '../lang/en/clause-words.ts';
import { OFFICE_TITLES } from '../../text/names/titles.ts';
import { bodyKey } from '../../text/names/body-name.ts';
import type { Phrase } from './phrases.ts';
import type { Item, Unit } from './units.ts';

/** What the builders of parties and chains need to know of the article. */
export interface Ground {
  readonly text: string;
  readonly paragraphs: readonly Range[];
  readonly entities: ReadonlyMap<string, Entity>;
  /** The article's own outlet, lower case, where it is known. */
  readonly outlet: string | undefined;
}

/** Who a phrase means; without `party` where the text leaves it open, then `candidates`. */
export interface Meant {
  readonly party: Party | undefined;
  readonly candidates: readonly Party[];
}

/** The party a phrase stands for: a name, a resolved reference, or the words of an unnamed one. */
export function partyOf(ground: Ground, unit: Unit, phrase: Phrase): Meant {
  const head = unit.items[phrase.head];
  if (!head) return { party: undefined, candidates: [] };
  const whole = rangeOf(unit, phrase);
  const several = namesIn(unit, phrase);
  if (several.length > 1) return { party: unnamed(ground, whole), candidates: [] };
  const bearer = head.name ?? nameInOffice(unit, phrase);
  if (bearer) {
    const name = ground.entities.get(bearer.entity)?.name ?? bearer.text;
    return {
      party: {
        ...mentionAt(ground.text, bearer.start, bearer.end),
        entity: bearer.entity,
        name,
      },
      candidates: [],
    };
  }
  const { reference } = head;
  const range =
    reference && PERSONAL.has(head.lower) ? { start: head.start, end: head.end } : whole;
  if (reference?.entity !== undefined)
    return { party: named(ground, range, reference.entity), candidates: [] };
  if (reference && reference.candidates.length > 0) {
    return {
      party: undefined,
      candidates: reference.candidates.map((entity) => named(ground, range, entity)),
    };
  }
  return { party: unnamed(ground, range), candidates: [] };
}

/** "Secretary of State Ada Quill": the person whose office ends right before her name. */
function nameInOffice({ items }: Unit, { head, to }: Phrase): Name | undefined {
  const name = items[to - 1]?.name;
  if (!items[head]?.capital || items[head + 1]?.lower !== 'of' || name?.kind !== 'person')
    return undefined;
  const office = items.slice(head + 2, to).filter((item) => item.name !== name);
  const plain = office.every((item) => item.capital && !item.name && !item.quotation);
  return OFFICE_TITLES.has(items[head]?.lower ?? '') && plain ? name : undefined;
}

function named(ground: Ground, range: { start: number; end: number }, entity: string): Party {
  const mention = mentionAt(ground.text, range.start, range.end);
  return { ...mention, entity, name: ground.entities.get(entity)?.name ?? mention.text };
}

function unnamed(ground: Ground, range: { start: number; end: number }): Party {
  const mention = mentionAt(ground.text, range.start, range.end);
  return { ...mention, entity: undefined, name: mention.text.replace(/\s+/gu, ' ') };
}

function rangeOf(unit: Unit, phrase: Phrase): { start: number; end: number } {
  // "Papers disclosed that the judge had offered": what joins the clauses is no part of who acts.
  const joined = unit.items[phrase.from]?.lower === 'that' && phrase.head > phrase.from + 1;
  const [first, last] = [unit.items[phrase.from + Number(joined)], unit.items[phrase.to - 1]];
  return { start: first?.start ?? unit.start, end: last?.end ?? unit.end };
}

/** Names side by side and joined by "and" before anything modifies them: several speak at once. */
function namesIn(unit: Unit, phrase: Phrase): string[] {
  const found: string[] = [];
  let joined = true;
  for (let at = phrase.from; at < phrase.to; at += 1) {
    const item = unit.items[at];
    if (!item) break;
    if (item.name && joined && found.at(-1) !== item.name.entity) found.push(item.name.entity);
    if (item.name) joined = false;
    else if (item.lower === 'and' || item.lower === '&') joined = true;
    else if (!DETERMINERS.has(item.lower) && item.lower !== ',')
      return found.length > 1 ? found : [];
  }
  return found;
}

/** Capitals with a number are broadcasters ("TV2"), where no list knows them for anything else. */
const STATION = /^(?:\p{Lu}{2,4}-?\p{Nd}{1,2}|\p{Lu}{2,5}-(?:TV|FM|AM))$/u;

/** "Radio Corran", "TV Sarn": what it is stands first. */
const STATION_FIRST = /^(?:radio|tv|television) \p{L}/u;

/** "the state-run broadcaster N", "the newspaper N", "the Courier": the words beside a name say what it is. */
function isCalledOutlet(unit: Unit, { from, head }: Phrase): boolean {
  const item = unit.items[head];
  if (!item?.capital || item.quotation) return false;
  if (PAPER_WORDS.has(item.lower) && unit.items[head - 1]?.lower === 'the') return true;
  let first = head;
  while (first > from && unit.items[first - 1]?.capital) first -= 1;
  const before = first > from ? unit.items[first - 1] : undefined;
  return item.name?.kind !== 'person' && !before?.name && CALLED.test(before?.lower ?? '');
}

const CALLED = /^(?:broadcaster|newspaper|tabloid|magazine|weekly|daily|channel|station|website)$/u;

/** What kind of carrier a phrase is; undefined for a person or body that speaks for itself. */
export function carrierOf(ground: Ground, unit: Unit, phrase: Phrase): CarrierKind | undefined {
  const head = unit.items[phrase.head];
  if (!head) return undefined;
  if (head.quotation) return 'broadcast';
  const { start, end } = rangeOf(unit, phrase);
  const words = ground.text.slice(start, end).toLowerCase();
  const name =
    head.name && head.name.kind !== 'person'
      ? (ground.entities.get(head.name.entity)?.name ?? head.name.text).toLowerCase()
      : undefined;
  if (
    AGENCY_PHRASES.some((phrased) => words.includes(phrased)) &&
    (head.name || AGENCY_PHRASES.some((phrased) => words.endsWith(phrased)))
  )
    return 'agency';
  const written = head.name?.text.toLowerCase();
  for (const known of [name, written, head.capital ? words : undefined]) {
    if (known === undefined) continue;
    const bare = known.replace(/^the /u, '').replace(/(?:'s|\u2019s)$/u, '');
    if (AGENCIES.has(known) || AGENCIES.has(bare)) return 'agency';
    if (OUTLETS.has(known) || OUTLETS.has(bare) || STATION_FIRST.test(bare)) return 'outlet';
    const last = bare.split(' ').at(-1) ?? '';
    if (
      head.name?.kind !== 'person' &&
      bare.includes(' ') &&
      OUTLET_WORDS.has(last) &&
      head.capital
    )
      return 'outlet';
  }
  if (STATION.test(ground.text.slice(head.start, head.end)) && !BODIES.has(head.lower))
    return 'outlet';
  if (isCalledOutlet(unit, phrase)) return 'outlet';
  if (PLATFORMS.has(head.lower)) return undefined;
  if (!head.name && (head.lower === 'pool' || isPoolReport(unit, phrase))) return 'pool';
  if (!head.name && (head.lower === 'reports' || MEDIA_CLASSES.has(head.lower))) return 'class';
  return undefined;
}

function isPoolReport(unit: Unit, { from, head }: Phrase): boolean {
  return (
    /^(?:reports?|reporters?|notes?|copy|footage)$/u.test(unit.items[head]?.lower ?? '') &&
    unit.items.slice(from, head).some((item) => item.lower === 'pool')
  );
}

/** The medium a phrase is: a statement, a post, a filing; undefined where it is none. */
export function mediumOf(unit: Unit, phrase: Phrase): CarrierKind | undefined {
  const head = unit.items[phrase.head];
  if (!head) return undefined;
  if (head.quotation) return 'broadcast';
  return MEDIA.get(head.lower) ?? (head.lower === 'conference' ? 'broadcast' : undefined);
}

/** True where the phrase names the very outlet whose article this is, or speaks as "us". */
export function isOwnOutlet(ground: Ground, unit: Unit, phrase: Phrase): boolean {
  const head = unit.items[phrase.head];
  if (!head) return false;
  if (head.lower === 'us') return true;
  const { start, end } = rangeOf(unit, phrase);
  const words = ground.text.slice(start, end).toLowerCase().replace(/^the /u, '');
  if (
    /^this (?:newspaper|paper|reporter|magazine|website|outlet)$/u.test(
      ground.text.slice(start, end).toLowerCase(),
    )
  )
    return true;
  if (ground.outlet === undefined) return false;
  const own = ground.outlet.replace(/^the /u, '');
  if (words === own || bodyKey(words) === bodyKey(own)) return true;
  // "the Courier" in the Harbour Courier is the paper itself.
  const last = own.slice(own.lastIndexOf(' ') + 1);
  return last !== own && words === last && head.capital && OUTLET_WORDS.has(last);
}

/** A link of a chain made of a phrase. */
export function linkOf(
  ground: Ground,
  unit: Unit,
  phrase: Phrase,
  role: ChainLink['role'],
  kind: CarrierKind,
): ChainLink {
  const title = unit.items[phrase.head]?.quotation;
  if (title) {
    const mention = mentionAt(ground.text, title.start, title.end);
    return { role, kind, name: mention.text.replace(/[.,]$/u, ''), ...mention };
  }

  const { party } = partyOf(ground, unit, phrase);
  const inside =
    kind === 'agency' && party?.entity === undefined ? soleName(ground, unit, phrase) : undefined;
  if (inside !== undefined) {
    const whole = rangeOf(unit, phrase);
    return { role, kind, name: inside, ...mentionAt(ground.text, whole.start, whole.end) };
  }
  const range = party ?? rangeOf(unit, phrase);
  const mention = mentionAt(ground.text, range.start, range.end);
  return { role, kind, name: party?.name ?? mention.text, ...mention };
}

/** The one name in "the N news agency". */
function soleName(ground: Ground, unit: Unit, phrase: Phrase): string | undefined {
  const inside = new Set(
    unit.items
      .slice(phrase.from, phrase.to)
      .flatMap((item) => (item.name ? [item.name.entity] : [])),
  );
  const [entity] = inside;
  return inside.size === 1 && entity !== undefined ? ground.entities.get(entity)?.name : undefined;
}

/** True where the head of a phrase is a living speaker or a body: what a bare fragment needs. */
export function isAnimate(item: Item | undefined, people: ReadonlySet<string>): boolean {
  if (!item) return false;
  return item.name !== undefined
    ? item.name.kind !== 'place'
    : item.reference !== undefined ||
        people.has(item.lower) ||
        (PERSONAL.has(item.lower) && item.lower !== 'it');
}
