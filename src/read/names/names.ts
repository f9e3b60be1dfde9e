import { bearingOf, UNDESCRIBED } from './bearing.ts';
import { firmsIn } from './firms.ts';
import { identify, type Cluster, type Found } from './identity.ts';
import { GIVEN_NAMES } from '../../text/names/given-names.ts';
import { ADDRESS_TITLES } from '../../text/names/titles.ts';
import { isToldOf } from './insertions.ts';
import { bestKind, KINDS, type Candidate, type Recogniser, type Scores } from './recogniser.ts';
import { resolveReferences } from './references.ts';
import { findRoles, titleBefore } from './roles.ts';
import { rulesRecogniser } from './rules.ts';
import { tableKey } from './segment.ts';
import { firstAt } from '../sorted.ts';
import { addTo, type Multimap } from '../../model/multimap.ts';
import { once } from '../../model/once.ts';
import { byPosition, mentionAt } from '../../model/span.ts';
import type { Entity, Name, NameKind, Reference } from '../../model/reading.ts';
import type { Page } from '../page.ts';

export type { Recogniser } from './recogniser.ts';

/** Below this much evidence a candidate is no name. */
const LEAST = 0.65;

/**
 * The names of an article and whom or what they mean. `recogniser` proposes; the document decides:
 * kinds by majority over the article, one entity per person, body and place. `references` are the
 * pronouns and descriptions that mean them.
 */
export function findNames(
  page: Page,
  recogniser: Recogniser = rulesRecogniser,
): { names: Name[]; entities: Entity[]; references: Reference[] } {
  const found = settleKinds(page, withSuffixes(page, recogniser.recognise(page)));
  const clusters = identify(found);
  const counts: Record<NameKind, number> = { person: 0, organisation: 0, place: 0 };
  const names: Name[] = [];
  const entities: Entity[] = [];
  for (const cluster of clusters) {
    counts[cluster.kind] += 1;
    const id = `${cluster.kind.charAt(0) === 'p' && cluster.kind === 'place' ? 'l' : cluster.kind.charAt(0)}${counts[cluster.kind]}`;
    for (const { start, end } of cluster.members) {
      names.push({ ...mentionAt(page.article.text, start, end), kind: cluster.kind, entity: id });
    }
    entities.push(entityOf(page, id, cluster));
  }
  names.sort((a, b) => a.start - b.start);
  const withRoles = findRoles(page, names, entities);
  const references = resolveReferences(page, names, withRoles);
  return { names, entities: withDescriptions(references, withRoles), references };
}

function entityOf(page: Page, id: string, cluster: Cluster): Entity {
  const written = new Set<string>();
  for (const { start, end } of cluster.members) {
    const title = cluster.kind === 'person' ? titleBefore(page.shadow, start) : undefined;
    written.add(plain(page.shadow.slice(start, end)));
    if (title) written.add(plain(page.shadow.slice(title.start, end)));
  }
  written.delete(cluster.name);
  return { id, name: cluster.name, kind: cluster.kind, alsoWritten: [...written], roles: [] };
}

/** Adds the descriptions that mean an entity ("the senator"): their places to its roles, the sure ones to its forms. */
function withDescriptions(references: readonly Reference[], entities: readonly Entity[]): Entity[] {
  const described: Multimap<string, Reference> = new Map();
  for (const reference of references) {
    const { entity, text } = reference;
    if (entity === undefined || !text.includes(' ')) continue;
    addTo(described, entity, reference);
  }
  return entities.map((entity) => {
    const found = described.get(entity.id);
    if (!found) return entity;
    const sure = found.filter(({ candidates }) => candidates.length === 1);
    const places = entity.kind === 'person' ? found : [];
    const roles = places.map(({ start, end, text }) => ({ start, end, text }));
    return {
      ...entity,
      alsoWritten: [...new Set([...entity.alsoWritten, ...sure.map(({ text }) => plain(text))])],
      roles: [...entity.roles, ...roles].sort(byPosition),
    };
  });
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** How much "Jr." says for a person: it decides. */
const SUFFIXED = 5;

/** "Oakes Jr." is one name of a person; a suffix alone is none. */
function withSuffixes({ shadow }: Page, candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.flatMap((found) => {
    const candidate = withoutOffice(shadow, found);
    if (SUFFIX.test(shadow.slice(candidate.start, candidate.end))) return [];
    const suffix = SUFFIX_BEHIND.exec(shadow.slice(candidate.end, candidate.end + 6))?.[0];
    if (suffix === undefined) return [candidate];
    const scores = { ...candidate.scores, person: candidate.scores.person + SUFFIXED };
    return [{ ...candidate, end: candidate.end + suffix.length, scores }];
  });
}

/** "Secretary of State Ada Quill": the office is not her name. */
function withoutOffice(shadow: string, candidate: Candidate): Candidate {
  const { start, end, scores } = candidate;
  const from = /\b(?:[Ss]ecretary|[Mm]inister) of $/u.exec(
    shadow.slice(Math.max(0, start - 14), start),
  );
  const before = from?.[0] ?? '';
  const office = OFFICE_OF.exec(before + shadow.slice(start, end))?.[0];
  if (office === undefined) return candidate;
  const person = scores.person + SUFFIXED;
  return {
    ...candidate,
    start: start + office.length - before.length,
    scores: { ...scores, person },
  };
}

const OFFICE_OF =
  /^(?:[Ss]ecretary|[Mm]inister) of (?:State|Defen[cs]e|Commerce|Labou?r|Education|Energy|Health|Transportation|Transport|Agriculture|Justice|Finance|War) (?=\p{Lu}\p{Ll}+(?: |$))(?!Office|Department)/u;

const SUFFIX = /^(?:Jr|Sr)\.?$/u;
const SUFFIX_BEHIND = /^,?\s(?:Jr|Sr)(?:\.|\b)/u;

/** The document pass: adds up the evidence for each surface and lets full names speak for bare surnames. */
function settleKinds(page: Page, candidates: readonly Candidate[]): Found[] {
  const tallies = new Map<string, Record<NameKind, number>>();
  const keyOf = once((candidate: Candidate): string =>
    page.shadow.slice(candidate.start, candidate.end).split(/\s+/u).map(tableKey).join(' '),
  );
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const tally = tallies.get(key) ?? { person: 0, organisation: 0, place: 0 };
    for (const kind of KINDS)
      tally[kind] = Math.max(tally[kind], candidate.scores[kind]) + candidate.scores[kind] / 10;
    tallies.set(key, tally);
  }
  const speakers = new Set(
    candidates.flatMap((candidate) => (isSpeaker(page, candidate) ? keyOf(candidate) : [])),
  );
  const towns = new Set(
    candidates.flatMap((candidate) => (isGoverned(page, candidate) ? keyOf(candidate) : [])),
  );
  const placed = new Set(
    candidates.flatMap((candidate) => (isPlaced(page, candidate) ? keyOf(candidate) : [])),
  );
  const hints = { surnames: surnamesIn(tallies), speakers, towns, placed, town: townOf(page) };
  const vessels = new Set(
    candidates.flatMap((candidate) => (isVessel(page, candidate) ? keyOf(candidate) : [])),
  );
  const inText = new Set(
    candidates.flatMap((candidate) => (isInTitle(page, candidate) ? [] : keyOf(candidate))),
  );
  const firms = firmsIn(page, candidates, tallies, {
    keyOf,
    isSurname: (key) => hints.surnames.has(key),
  });
  const found: Found[] = [];
  let lastEnd = -1;
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (candidate.start < lastEnd || isFormer(page, candidate) || isHonorific(page, candidate))
      continue;
    const key = keyOf(candidate);
    if (!inText.has(key) && isWord(page, key)) continue;
    if (isFamily(page, candidate, key, hints.surnames)) continue;
    const settled = isKinOfSomebody(page, candidate)
      ? 'person'
      : settledKind(key, candidate, tallies.get(key) ?? candidate.scores, hints);
    const kind = settled === 'person' && firms.has(key) ? 'organisation' : settled;
    if (!kind || (kind === 'person' && (vessels.has(key) || ADDRESS_TITLES.has(key)))) continue;
    found.push(foundOf(page, candidate, kind));
    lastEnd = candidate.end;
  }
  return found;
}

/** "Arden, the commission's chief, said": whoever has a role and says something is somebody. */
function isSpeaker({ lines }: Page, { line, start, end }: Candidate): boolean {
  const tokens = lines[line]?.tokens ?? [];
  const first = firstAt(tokens, (token) => token.start >= start);
  const last = firstAt(tokens, (token) => token.end >= end);
  return isToldOf(tokens, first, last);
}

/** "Ex-mayor", "Ex-port chief": what opens a headline so is a role. */
function isFormer({ shadow }: Page, { start, end }: Candidate): boolean {
  return /^Ex-\p{Ll}[\p{L}-]*$/u.test(shadow.slice(start, end));
}

/** "Your Honor": an address that names nobody. */
function isHonorific({ shadow }: Page, { start, end }: Candidate): boolean {
  return (
    /\b[Yy]our $/u.test(shadow.slice(Math.max(0, start - 6), start)) &&
    /^(?:Honou?r|Majesty|Excellency|Highness|Eminence|Holiness|Worship|Lordship|Ladyship|Grace)$/u.test(
      shadow.slice(start, end),
    )
  );
}

/** "The Oakeses", "the Jacksons" in a text that names an Oakes: several people, and no one of them. */
function isFamily(
  { shadow }: Page,
  { start }: Candidate,
  key: string,
  surnames: ReadonlyMap<string, number>,
): boolean {
  if (!/\b[Tt]he $/u.test(shadow.slice(Math.max(0, start - 5), start))) return false;
  return surnames.has(key.replace(/s$/u, '')) && key.endsWith('s') && !surnames.has(key);
}

/** "His wife, Marvella, also came": a lone name set in behind a word for a relative is a person's. */
function isKinOfSomebody({ shadow }: Page, { start, end }: Candidate): boolean {
  return (
    /^(?:,|\.\s| (?:said|says|told|also)\b)/u.test(shadow.slice(end, end + 6)) &&
    /^\p{Lu}\p{Ll}+$/u.test(shadow.slice(start, end)) &&
    /(?:'s|\b(?:[Hh]is|[Hh]er|[Tt]heir)) (?:wife|husband|son|daughter|brother|sister|mother|father), $/u.test(
      shadow.slice(Math.max(0, start - 24), start).replace(/\s/gu, ' '),
    )
  );
}

const GOVERNED =
  /\b(?:[Mm]ayor|[Cc]ity|[Tt]own|[Vv]illage|[Dd]istrict|[Pp]rovince|[Ss]uburb|[Mm]unicipality|[Ii]sland) of $/u;

/** "The mayor of São Bento", "the town of Tarn". */
function isGoverned({ shadow }: Page, { start }: Candidate): boolean {
  return GOVERNED.test(shadow.slice(Math.max(0, start - 20), start).replace(/\s/gu, ' '));
}

/** "In Marlow", "near Marlow, which": what is elsewhere a person's surname is a town there. */
const PLACED = /\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]cross|[Dd]owntown) $/u;

function isPlaced({ shadow }: Page, { start, end }: Candidate): boolean {
  return (
    PLACED.test(shadow.slice(Math.max(0, start - 12), start).replace(/\s/gu, ' ')) &&
    shadow[end] !== "'"
  );
}

function isInTitle({ lines }: Page, { line }: Candidate): boolean {
  return (lines[line]?.paragraph ?? 0) < 0;
}

/** Whether the text uses for a thing what opens its headline: "Dam approved" over "the dam". */
function isWord({ shadow }: Page, key: string): boolean {
  return /^\p{Ll}{3,30}$/u.test(key) && !GIVEN_NAMES.has(key) && shadow.includes(` ${key} `);
}

/** "the Lady Ada", "the ferry Ada", "the trawler Queen Ada": what is named so is no person. */
const NOBLE = 'Lady|Queen|King|Princess|Prince|Duchess|Duke|Lord';
const VESSEL =
  'ferry|ship|boat|vessel|yacht|trawler|tanker|freighter|steamer|liner|schooner|frigate|destroyer|submarine|cruiser|barge|tug|tugboat|lifeboat|icebreaker|spacecraft';
/** Capitals count: "the ferry Captain Ada" is a ferry, "the ferry captain Ada Quill" is its captain. */
const BEFORE_VESSEL = new RegExp(
  `\\b(?:[Tt]he (?:${NOBLE})|(?:${VESSEL})(?: (?:${NOBLE}|Sir|Captain|Admiral|General))?|${VESSEL.replaceAll(
    /(?<=^|\|)[a-z]/gu,
    (letter) => letter.toUpperCase(),
  )}) $`,
  'u',
);

function isVessel({ shadow }: Page, { start }: Candidate): boolean {
  return BEFORE_VESSEL.test(shadow.slice(Math.max(0, start - 40), start).replace(/\s/gu, ' '));
}

/** What a sure full name says for the bare surname. */
const SURE_SURNAME = 2.5;

/** Last words of persons' full names, with how much a sure and an unsure full name says for the bare one. */
function surnamesIn(tallies: ReadonlyMap<string, Scores>): ReadonlyMap<string, number> {
  const surnames = new Map<string, number>();
  for (const [key, tally] of tallies) {
    const best = bestKind(tally);
    if (best.kind !== 'person' || best.score < 0.85) continue;
    const words = key.split(' ').filter((word) => !/^(?:jr|sr|ii|iii|iv)$/u.test(word));
    const surname = words.at(-1);
    if (words.length < 2 || !surname) continue;
    surnames.set(
      surname,
      Math.max(surnames.get(surname) ?? 0, best.score >= 2 ? SURE_SURNAME : 0.3),
    );
  }
  return surnames;
}

/** What the article as a whole says of a name's kind. */
interface Hints {
  readonly surnames: ReadonlyMap<string, number>;
  /** Keys of those who have a role and say something. */
  readonly speakers: ReadonlySet<string>;
  /** Keys of what has a mayor or is called a town. */
  readonly towns: ReadonlySet<string>;
  /** Keys of what something is in or near. */
  readonly placed: ReadonlySet<string>;
  /** Key of the town in the dateline. */
  readonly town: string | undefined;
}

/** How much a dateline says for a place: as much as a sure full name says for a bare surname. */
const DATELINE = 2.5;
/** How much a role and a verb of saying say for a person: as much. */
const SPEAKER = 2.5;

function townOf({ article }: Page): string | undefined {
  return article.dateline?.split(',', 1)[0]?.trim().split(/\s+/u).map(tableKey).join(' ');
}

function settledKind(
  key: string,
  candidate: Candidate,
  tally: Scores,
  { surnames, speakers, towns, placed, town }: Hints,
): NameKind | undefined {
  const own = bestKind(candidate.scores);
  // A person of the text who bears a town's name is meant by it, where nothing else places the town.
  const isBearer = own.kind === 'place' && surnames.get(key) === SURE_SURNAME;
  if (isBearer && key !== town && !towns.has(key) && !placed.has(key)) return 'person';
  if (own.score >= 4) return own.kind;
  const bonus = Math.max(surnames.get(key) ?? 0, speakers.has(key) ? SPEAKER : 0);
  const place = key === town || towns.has(key) ? DATELINE : 0;
  const scores = { ...tally, person: tally.person + bonus, place: tally.place + place };
  const best = bestKind(scores);
  if (best.score < LEAST) return undefined;
  return best.kind;
}

function foundOf(page: Page, candidate: Candidate, kind: NameKind): Found {
  const { start, end } = candidate;
  const behind = page.shadow.slice(end, end + 14);
  return {
    start,
    end,
    kind,
    surface: plain(page.shadow.slice(start, end)),
    bearing: kind === 'person' ? bearingOf(page.shadow, candidate) : UNDESCRIBED,
    heading: isInTitle(page, candidate),
    acronym: kind === 'organisation' ? (/^ \(((?:\p{Lu}\.?){2,8})\)/u.exec(behind)?.[1] ?? '') : '',
  };
}
