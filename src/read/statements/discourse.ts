import type { Name, Statement } from '../../model/reading.ts';
import { mentionAt, type Range } from '../../model/span.ts';
import { PERSONAL } from '../lang/en/clause-words.ts';
import { basisOf } from './chain.ts';
import type { Ground } from './parties.ts';

/** Words that say that the same person goes on speaking on the same occasion. */
const GOING_ON = /^(?:add|continu|went on|goes on|said|says|call)/u;
/** How far back, in characters, the statement that is gone on from may end. */
const NEAR = 700;

/**
 * What only the order of statements shows: "he" right after a statement of someone who may be
 * meant is that someone; "he added" was said on the same occasion; nobody calls himself by his
 * own name inside his own quotation.
 */
export function refineByOrder(
  ground: Ground,
  names: readonly Name[],
  sorted: readonly Statement[],
): Statement[] {
  const done: Statement[] = [];

  let last: Statement | undefined;
  // By where its speaker is mentioned: what goes on from a quotation follows what becomes of it.
  const leaders = new Map<number, Statement>();
  for (const statement of sorted) {
    let refined = followSpeaker(ground, names, last, statement);
    refined = doubtSelfNaming(names, refined);
    if (last && refined.cue && GOING_ON.test(refined.cue.text))
      refined = sameOccasion(last, refined);
    const mention = (statement.speaker ?? statement.candidates[0])?.start;
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
    if (refined.cue && refined.speaker?.entity !== undefined && !inside(last, refined))
      last = refined;
  }
  return done;
}

/** The names that lie in `[from, to)`; `names` are in reading order. */
function within(names: readonly Name[], from: number, to: number): Name[] {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: Name[] = [];
  for (let at = low; at < names.length; at += 1) {
    const name = names[at];
    if (!name || name.end > to) break;
    found.push(name);
  }
  return found;
}

function inside(outer: Range | undefined, inner: Range): boolean {
  return outer !== undefined && inner.start >= outer.start && inner.end <= outer.end;
}

function followSpeaker(
  ground: Ground,
  names: readonly Name[],
  last: Statement | undefined,
  statement: Statement,
): Statement {
  const entity = last?.speaker?.entity;
  const meant = statement.candidates.find((one) => one.entity === entity);
  if (statement.speaker || !last || entity === undefined || !meant) return statement;
  if (!/^s?he$/iu.test(meant.text) || statement.start - last.end > NEAR) return statement;
  const from = Math.max(last.end, last.chain.at(-1)?.end ?? 0);
  const rivals = new Set(
    statement.candidates.map((one) => one.entity).filter((one) => one !== entity),
  );
  const between = within(names, from, meant.start).some(
    (name) =>
      rivals.has(name.entity) &&
      name.start >= from &&
      name.end <= meant.start &&
      !inside(statement, name),
  );
  if (between) return statement;
  const chain = [
    ...statement.chain,
    {
      role: 'speaker' as const,
      kind: 'person' as const,
      name: meant.name,
      ...mentionAt(ground.text, meant.start, meant.end),
    },
  ];
  return { ...statement, speaker: meant, candidates: [], chain };
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

function sameOccasion(last: Statement, statement: Statement): Statement {
  if (!statement.speaker || statement.speaker.entity !== last.speaker?.entity) return statement;

  if (statement.chain.some((link) => link.role !== 'speaker') || statement.start - last.end > NEAR)
    return statement;

  if (statement.addressee) return statement;
  const bound = statement.direct || statement.cue?.text.startsWith('add') === true;
  const carriers = last.chain.filter(
    (link) => link.role !== 'speaker' && (bound || link.kind === 'broadcast'),
  );
  const chain = [...carriers, ...statement.chain];
  const heard = last.basis === 'heard' ? 'heard' : undefined;
  return { ...statement, chain, basis: basisOf(chain, heard) };
}
