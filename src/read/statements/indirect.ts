import type { Statement } from '../../model/reading.ts';
import { type Range, mentionAt } from '../../model/span.ts';
import { AUXILIARIES, DETERMINERS, PLAIN_VERBS, PREPOSITIONS } from '../lang/en/clause-words.ts';
import { HEDGES, NOUN_CUES } from '../lang/en/cues.ts';
import { firstAt } from '../sorted.ts';
import type { Item } from './units.ts';
import { opensInfinitive } from './contents.ts';
import { type Voice, basisOf } from './chain.ts';
import type { Frame } from './frame.ts';
import { isUnasserted, unassertedIn } from './unasserted.ts';
import { type Scene, around, chainOf, contentRange, cueOf, holds, polarityOf } from './scene.ts';

/** Report clauses of which a relay around them tells no more than that they were said. */
const SAYING = new Set<Frame['cue']['class']>([
  'say',
  'tell',
  'ask',
  'deny',
  'quote',
  'demand',
  'judge',
]);

export function indirectIn(scene: Scene): Statement[] {
  const inTitle = scene.unit.paragraph < 0;
  const unasserted = unassertedIn(scene.unit.items, scene.frames);
  return scene.frames.flatMap((frame) => {
    if (isUnasserted(frame, unasserted) || (inTitle && !isHeadline(scene, frame))) return [];
    const voice = scene.voices.get(frame);
    if (!voice || !frame.content || !isStated(scene, frame, voice)) return [];
    const range = indirectRange(scene, frame, frame.content);
    if (!range) return [];
    const mention = mentionAt(scene.ground.text, range.start, range.end);
    const chain = chainOf(scene, frame, voice);
    const { items } = scene.unit;
    const from = firstAt(items, (item) => item.start >= range.start);
    const told = items.slice(from, frame.content.to);
    const undenied = frame.negated && frame.cue.polarity === 'deny';
    const hedged = frame.hedged || undenied || told.some((item) => HEDGES.has(item.lower));
    return [
      {
        ...mention,
        direct: false,
        polarity: rejects(scene, frame) ? 'deny' : polarityOf(frame),
        hedged,
        speaker: voice.speaker,
        candidates: voice.candidates,
        cue: cueOf(scene, frame),
        addressee: voice.addressee,
        chain,
        basis: basisOf(chain, voice.firstHand),
      },
    ];
  });
}

const IN_HEADLINES = new Set(
  'say tell warn claim insist argue admit confirm maintain :'.split(' '),
);

const TO_BE =
  /^(?:will|would|must|should|shall|can|could|may|might|cannot|can't|won't|let|let's)$/u;

/**
 * "Levy will rise, minister says": headlines are short of articles and verbs, so only plain words of
 * saying count, a denial of having done something, and behind a colon what is to be: "Quill: the
 * levy will rise", not "Quill: a life".
 */
function isHeadline({ unit, voices }: Scene, frame: Frame): boolean {
  const { by, cue, inherited, content } = frame;
  if (by !== 'verb' || inherited || !content || !voices.get(frame)?.speaker) return false;
  if (unit.items.at(-1)?.lower === '?') return false;
  const items = unit.items.slice(content.from, content.to);
  if (cue.lemma === 'deny') return items[0]?.lower.endsWith('ing') === true;
  // "Quill: husband is charged" is about Quill: only what is to be is anybody's own words for sure.
  if (cue.lemma === ':') return items.some(({ lower, name }) => !name && TO_BE.test(lower));
  // "Quill claims third title".
  if (cue.lemma === 'claim' && !items.some(({ lower }) => AUXILIARIES.has(lower))) return false;
  return IN_HEADLINES.has(cue.lemma);
}

const NAMING = new Set(
  'call describe characterize characterise label brand dub portray depict compare liken say read'.split(
    ' ',
  ),
);
/** What is called so is denied. */
const UNTRUE = new Set(
  'untrue false incorrect inaccurate baseless groundless unfounded unsubstantiated fabricated bogus lie lies fiction fabrication hoax'.split(
    ' ',
  ),
);

/** "Called the claim baseless": a denial, though the word of saying denies nothing. */
function rejects({ unit }: Scene, { cue, content, negated }: Frame): boolean {
  if (!content || negated || !NAMING.has(cue.lemma)) return false;
  const items = unit.items.slice(content.from, content.to);
  // "Called the false claims dangerous" denies no claim: the word must end what is said of it.
  return items.some(
    ({ lower }, at) =>
      UNTRUE.has(lower) &&
      items[at - 1]?.lower !== 'not' &&
      !/^\p{L}/u.test(items[at + 1]?.lower ?? ''),
  );
}

const WITH_OBJECT = new Set<Frame['cue']['class']>([
  'judge',
  'agree',
  'demand',
  'plan',
  'think',
  'deny',
  'show',
  'ask',
]);

/**
 * Whether the content says something: a clause, an infinitive, a gerund, a quotation, or what
 * someone is called. "Backed the bill" and "back to the town" tell of a deed, not of words.
 */
function tells(scene: Scene, frame: Frame, content: { from: number; to: number }): boolean {
  if (!WITH_OBJECT.has(frame.cue.class)) return true;
  const all = scene.unit.items;
  const items = all.slice(content.from, content.to);
  const [first, second] = items;
  if (!first || all[content.from - 1]?.lower === 'that') return true;
  if (items.some((item) => item.kind === 'quote') || NAMING.has(frame.cue.lemma)) return true;
  if (CLAUSAL.has(first.lower)) return true;
  if (first.lower === 'to' || first.lower === 'not')
    return (
      second !== undefined &&
      second.kind === 'word' &&
      !second.capital &&
      !DETERMINERS.has(second.lower)
    );
  if (items.some((item) => NOUN_CUES.has(item.lower) && !item.name) && frame.cue.class === 'deny')
    return true;
  const bare = frame.cue.class === 'agree' || frame.cue.class === 'plan';
  if (!bare && !PREPOSITIONS.has(first.lower)) return true;
  // "backed the rebels, played a part": what follows the comma tells of another deed.
  const comma = bare ? items.findIndex((item) => item.lower === ',') : -1;
  const object = comma < 0 ? items : items.slice(0, comma);
  return object.some((item, at) => isPredicate(item, object[at - 1]));
}

const CLAUSAL = new Set('that whether if how why what who when where about'.split(' '));

/** A word that makes a clause of what it stands in: an auxiliary, a past form, a gerund behind a preposition, an infinitive. */
function isPredicate(item: Item, before: Item | undefined): boolean {
  if (item.kind !== 'word' || item.name || item.capital) return false;
  if (AUXILIARIES.has(item.lower) || PLAIN_VERBS.has(item.lower)) return true;
  if (before === undefined) return item.lower.endsWith('ing') && item.lower.length > 5;
  if (before.lower === 'to') return opensInfinitive([before, item], 0);
  if (item.lower.endsWith('ing')) return PREPOSITIONS.has(before.lower) || before.lower === 'not';
  return item.lower.endsWith('ed') && !DETERMINERS.has(before.lower);
}

/** Not where the content is a quotation alone, and not for a relay over an inner report clause. */
function isStated(scene: Scene, frame: Frame, voice: Voice): boolean {
  const { content } = frame;
  if (!content) return false;
  const items = scene.unit.items.slice(content.from, content.to);
  const plain = items.filter((item) => item.kind === 'word' || item.kind === 'number').length;
  if (plain < 2) return false;
  if (items[0]?.kind === 'quote' && plain < 3) return false;
  if (frame.by === 'verb' && !tells(scene, frame, content)) return false;
  if (
    frame.trailing &&
    items.some((item) => item.kind === 'quote' && item.end >= (items.at(-1)?.end ?? 0) - 1) &&
    items[0]?.kind === 'quote'
  )
    return false;
  // `S, N said, M reported`: the outer clause passes on and says nothing of its own.
  if (frame.trailing && scene.frames.some((inner) => inner.trailing && holds(frame, inner)))
    return false;
  const isOpen = frame.negated && frame.cue.polarity === 'deny';
  if ((frame.cue.class === 'plan' || isOpen) && isToldWhole(scene, frame, voice)) return false;
  const relays = voice.relaying || frame.inner !== undefined || frame.by === 'according';
  return !(
    relays &&
    scene.frames.some(
      (inner) =>
        inner !== frame &&
        inner.content &&
        holds(frame, inner) &&
        inner.open <= content.from + 6 &&
        inner.by === 'verb' &&
        SAYING.has(inner.cue.class),
    )
  );
}

/**
 * "The group planned to visit the town, the agency reported", "Orr said he planned to leave", "Orr said he
 * would not rule out a strike": what is planned, or not denied, is part of what the clause around it
 * tells, and no statement beside it.
 */
function isToldWhole(scene: Scene, frame: Frame, { speaker }: Voice): boolean {
  return around(scene, frame).some((outer) => {
    const voice = scene.voices.get(outer);
    const own = speaker?.entity !== undefined && voice?.speaker?.entity === speaker.entity;
    return outer.by !== 'noun' && (voice?.relaying || own);
  });
}

/** The content; for an inner question that a relay hands on, the whole clause. */
function indirectRange(
  scene: Scene,
  frame: Frame,
  content: { from: number; to: number },
): Range | undefined {
  const relayed = around(scene, frame).some(
    (outer) =>
      scene.voices.get(outer)?.relaying && outer.content && outer.content.from >= frame.open - 2,
  );
  const from =
    relayed && (frame.cue.class === 'ask' || frame.cue.class === 'demand')
      ? Math.min(frame.open, content.from)
      : content.from;
  return contentRange(scene, { from, to: content.to });
}
