import type { ChainLink, Name, Party, Reference, Statement } from '../../model/reading.ts';
import { mentionAt, type Range } from '../../model/span.ts';
import { PERSONAL } from '../lang/en/clause-words.ts';
import { VERB_CUES } from '../lang/en/cues.ts';
import { referenceAt } from '../names/references.ts';
import { firstAt } from '../sorted.ts';
import { basisOf } from './chain.ts';
import { followDocuments } from './documents.ts';
import { holdOccasions, isOccasion, paragraphAt, turnsAway } from './occasions.ts';
import type { Ground } from './parties.ts';
import { followUnnamed } from './unnamed.ts';

/** Words that say that the same person goes on speaking on the same occasion. */
const GOING_ON = /^(?:add|continu|went on|goes on|said|says|call|wrote|writes)/u;
const ADDING = /^(?:add|continu|went on|goes on|going on)/u;
/** How far back, in characters, the statement that is gone on from may end. */
const NEAR = 700;

interface Known {
  readonly names: readonly Name[];
  readonly references: readonly Reference[];
}

/**
 * What only the order of statements shows: "he" right after a statement of someone who may be
 * meant is that someone; "he added" was said on the same occasion; nobody calls himself by his
 * own name inside his own quotation.
 */
export function refineByOrder(
  ground: Ground,
  { names, references }: Known,
  sorted: readonly Statement[],
): Statement[] {
  const done: Statement[] = [];

  let last: Statement | undefined;
  let spoken: Statement | undefined;
  // By where its speaker is mentioned: what goes on from a quotation follows what becomes of it.
  const leaders = new Map<number, Statement>();
  for (const statement of sorted) {
    const unnamed = followUnnamed(ground, { names, references }, spoken, statement);
    const known = unnamed === statement ? followSpeaker : undefined;
    let refined = known?.(ground, { names, references }, last, statement) ?? unnamed;
    refined = doubtSelfNaming(names, refined);
    if (last && refined.cue && GOING_ON.test(refined.cue.text))
      refined = sameOccasion(ground, last, refined);
    refined = toldOutlet(ground, done, refined);
    const mention = (statement.speaker ?? statement.candidates[0])?.start;
    const twin =
      refined.cue && done.slice(-4).findLast((one) => one.cue?.start === refined.cue?.start);
    if (twin && !refined.speaker && twin.speaker && inside(twin, refined))
      refined = {
        ...refined,
        speaker: twin.speaker,
        candidates: [],
        chain: twin.chain,
        basis: twin.basis,
      };
    const leader = mention === undefined ? undefined : leaders.get(mention);
    if (!statement.cue && leader)
      refined = {
        ...refined,
        speaker: leader.speaker,
        candidates: leader.candidates,
        chain: leader.chain,
        basis: leader.basis,
      };
    else if (statement.direct && mention !== undefined) leaders.set(mention, refined);
    done.push(refined);
    if (refined.cue && !inside(spoken, refined)) spoken = isSpoken(refined) ? refined : undefined;
    if (refined.cue && refined.speaker?.entity !== undefined && !inside(last, refined))
      last = refined;
  }
  return holdOccasions(ground, followDocuments(done)).map(withoutSelf);
}

/** Nobody passes on his own words: once the order shows who "he" is, he is no relay of himself. */
function withoutSelf(statement: Statement): Statement {
  const { speaker, chain } = statement;
  const others = chain.filter(({ role, name }) => role !== 'relay' || name !== speaker?.name);
  if (others.length === chain.length) return statement;
  const basis = statement.basis === 'relayed' ? basisOf(others, undefined) : statement.basis;
  return { ...statement, chain: others, basis };
}

/** "told the newspaper": the paper that the text has named as a carrier before. */
const THE_OUTLET =
  /^(?:the|that) (?:news)?(?:paper|network|magazine|station|channel|broadcaster|website|site|outlet|agency|wire service|programme?|show)$/iu;

function toldOutlet(ground: Ground, done: readonly Statement[], statement: Statement): Statement {
  const { addressee, chain } = statement;
  if (!addressee || addressee.entity !== undefined || !THE_OUTLET.test(addressee.text))
    return statement;
  if (chain.some(({ role }) => role === 'relay')) return statement;
  const named = done
    .slice(-12)
    .flatMap((one) => one.chain)
    .findLast(
      ({ role, kind, name }) =>
        role === 'relay' && OUTLET_KINDS.has(kind) && !THE_OUTLET.test(name),
    );
  if (!named) return statement;
  const { start, end } = addressee;
  const link: ChainLink = {
    role: 'relay',
    kind: named.kind,
    name: named.name,
    ...mentionAt(ground.text, start, end),
  };
  return { ...statement, chain: [link, ...chain], basis: 'relayed' };
}

const OUTLET_KINDS = new Set<ChainLink['kind']>(['outlet', 'agency', 'broadcast']);

/** The names that lie in `[from, to)`; `names` are in reading order. */
function within(names: readonly Name[], from: number, to: number): Name[] {
  const found: Name[] = [];
  for (let at = firstAt(names, (name) => name.start >= from); at < names.length; at += 1) {
    const name = names[at];
    if (!name || name.end > to) break;
    found.push(name);
  }
  return found;
}

function inside(outer: Range | undefined, inner: Range): boolean {
  return outer !== undefined && inner.start >= outer.start && inner.end <= outer.end;
}

/** Who "he" may be, by what was said before; undefined where nothing speaks for anyone. */
function followed(
  { names, references }: Known,
  last: Statement,
  statement: Statement,
): { entity: string; said: Party } | undefined {
  const said = statement.speaker ?? statement.candidates[0];
  if (!said || !/^s?he$/i.test(said.text)) return undefined;
  // What is already resolved is only overruled by a sentence that was closed before.
  const settled = statement.speaker !== undefined;
  if (settled && (said.start < last.end || inside(last, statement))) return undefined;
  if (statement.start - last.end > NEAR) return undefined;
  const open = referenceAt(references, said)?.candidates ?? [];
  const echo = echoIn(names, last);
  const entity = echo ?? (isSpoken(last) || !settled ? last.speaker?.entity : undefined);
  if (entity === undefined || !open.includes(entity)) return undefined;
  const from = Math.max(last.end, last.cue?.end ?? 0, last.speaker?.end ?? 0);
  const rival = within(names, from, said.start).some(
    (name) => open.includes(name.entity) && name.entity !== entity && !inside(statement, name),
  );
  return rival ? undefined : { entity, said };
}

/**
 * A man who opens his mouth again is the one who spoke last: "he said" after a sentence of somebody
 * goes on from him, whoever else that sentence was about.
 */
function followSpeaker(
  ground: Ground,
  known: Known,
  last: Statement | undefined,
  statement: Statement,
): Statement {
  const found = last && followed(known, last, statement);
  if (!found || found.entity === statement.speaker?.entity) return statement;
  const { entity, said } = found;
  const mention = mentionAt(ground.text, said.start, said.end);
  const name = ground.entities.get(entity)?.name ?? said.text;
  const link: ChainLink = { role: 'speaker', kind: 'person', name, ...mention };
  return {
    ...statement,
    speaker: { ...mention, entity, name },
    candidates: [],
    chain: [...statement.chain.filter(({ role }) => role !== 'speaker'), link],
  };
}

const SPOKEN = new Set(['say', 'tell', 'ask', 'deny', 'judge']);

/** True where the statement was uttered, not only thought or planned. */
function isSpoken({ direct, cue }: Statement): boolean {
  const word = cue?.text.toLowerCase().split(' ', 1)[0] ?? '';
  return (
    direct ||
    word.startsWith('according') ||
    (VERB_CUES.get(word) ?? []).some((one) => SPOKEN.has(one.class))
  );
}

const ECHO =
  /\b(?:sentiments?|claims?|views?|position|assertions?|arguments?|accusations?|charges?|denials?|warnings?|remarks?|messages?|points?|statements?|concerns?|opinion|calls?) \p{Ll}+ed (?:\p{Ll}+ )?by (?:\p{Lu}[\p{L}.]{0,20} ){0,3}$/u;

/** The last one who is said to say the same: "a sentiment repeated by N". */
function echoIn(names: readonly Name[], { start, end, text }: Statement): string | undefined {
  return within(names, start, end).findLast(
    (name) =>
      name.kind === 'person' &&
      ECHO.test(text.slice(Math.max(0, name.start - start - 90), name.start - start)),
  )?.entity;
}

/** "he" whose own words name the man it was taken for is somebody else. */
function doubtSelfNaming(names: readonly Name[], statement: Statement): Statement {
  const { speaker } = statement;
  if (!statement.direct || !speaker || !PERSONAL.has(speaker.text.toLowerCase())) return statement;
  if (!within(names, statement.start, statement.end).some((name) => name.entity === speaker.entity))
    return statement;
  const chain = statement.chain.filter((link) => link.role !== 'speaker');
  return { ...statement, speaker: undefined, candidates: [speaker], chain };
}

/**
 * "He added" was said on the same occasion as what comes right before it; so was another quotation
 * of his in the same paragraph, or in the next one of a broadcast or a report of somebody else's. A
 * letter or a post holds further words only where the text goes on from it.
 */
function sameOccasion(ground: Ground, last: Statement, statement: Statement): Statement {
  if (!statement.speaker || statement.speaker.entity !== last.speaker?.entity) return statement;
  if (statement.chain.some((link) => link.role !== 'speaker') || statement.addressee)
    return statement;
  if (statement.start - last.end > NEAR) return statement;
  const apart = paragraphAt(ground, statement.start) - paragraphAt(ground, last.start);
  const between = ground.text.slice(last.end, statement.start);
  const goesOn =
    ADDING.test(statement.cue?.text ?? '') || (between.length < 120 && !/[.!?\n]/u.test(between));
  if (apart > 1 || !(goesOn || statement.direct || apart === 0)) return statement;
  if (apart === 1 && turnsAway(ground, statement)) return statement;
  const bound = goesOn || statement.direct;
  const carriers = last.chain.filter(
    (link) =>
      link.role !== 'speaker' &&
      (goesOn || link.kind === 'broadcast' || (bound && isOccasion(ground, link))),
  );
  const chain = [...carriers, ...statement.chain];
  const heard = last.basis === 'heard' && bound ? 'heard' : undefined;
  return { ...statement, chain, basis: basisOf(chain, heard) };
}
