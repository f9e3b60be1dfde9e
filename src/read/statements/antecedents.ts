import type { Party } from '../../model/reading.ts';
import { bodyStart } from './contents.ts';
import { isBody } from './deeds.ts';
import type { Frame } from './frame.ts';
import { partyOf } from './parties.ts';
import { canSpeak, phraseAfter, type Phrase } from './phrases.ts';
import { around, bare, type Scene } from './scene.ts';

/** Nouns for several who speak that no plural ending shows. */
const SEVERAL = new Set('people men women police staff children'.split(' '));

/** So many sentences back a pronoun may mean somebody, not beyond the paragraph before. */
const REACH = 3;

type Pronoun = 'it' | 'they';

/**
 * Gives the "it" and "they" that speak their names: a body for the one, several for the other, as
 * the report clause around them, this sentence or the one before has it. Where none or more than one
 * could be meant nobody is named.
 */
export function withAntecedents(scenes: readonly Scene[]): Scene[] {
  const done: Scene[] = [];
  for (const scene of scenes) done.push(resolved(scene, done.slice(-REACH).toReversed()));
  return done;
}

function resolved(scene: Scene, before: readonly Scene[]): Scene {
  if (!scene.frames.some((frame) => pronounOf(scene, frame))) return scene;
  const voices = new Map(scene.voices);
  const known: Scene = { ...scene, voices };
  for (const frame of scene.frames) {
    const voice = voices.get(frame);
    const pronoun = pronounOf(scene, frame);
    if (!voice?.speaker || !pronoun) continue;
    const meant = withinUnit(known, frame, pronoun) ?? fromBefore(known, before, pronoun);
    const speaker = meant && { ...bare(voice.speaker), entity: meant.entity, name: meant.name };
    voices.set(frame, { ...voice, speaker });
  }
  return known;
}

function pronounOf({ unit }: Scene, { inner, subject }: Frame): Pronoun | undefined {
  const phrase = inner ?? subject;
  const head = phrase && unit.items[phrase.head];
  if (!head || head.name || head.reference) return undefined;
  return head.lower === 'it' || head.lower === 'they' ? head.lower : undefined;
}

/** Whoever says what the pronoun stands in, then whoever spoke or led the sentence before it. */
function withinUnit(scene: Scene, frame: Frame, pronoun: Pronoun): Party | undefined {
  const holders = around(scene, frame).toReversed();
  const named = holders.find((other) => pronoun === 'it' && isSingleName(scene, other));
  if (named) return scene.voices.get(named)?.speaker;
  const earlier = scene.frames.filter(({ at }) => at < frame.at).toReversed();
  for (const other of [...holders, ...earlier]) {
    const speaker = speakerFor(scene, other, pronoun);
    if (speaker) return speaker;
  }
  const opening = openingParty(scene, pronoun);
  return opening && opening.to <= frame.open ? opening.party : undefined;
}

/** "Sarn said it would pay": a name of one word, never told more of, is a firm's if "it" is. */
function isSingleName({ ground, unit, voices }: Scene, frame: Frame): boolean {
  const head = frame.subject && unit.items[frame.subject.head];
  const entity = ground.entities.get(voices.get(frame)?.speaker?.entity ?? '');
  if (!head?.name || frame.inner || !entity) return false;
  return !entity.name.includes(' ') && entity.roles.length === 0;
}

/** The one body, or the one group, that spoke or led the nearest sentence that has any. */
function fromBefore(
  { unit }: Scene,
  before: readonly Scene[],
  pronoun: Pronoun,
): Party | undefined {
  if (unit.paragraph < 0) return undefined;
  for (const scene of before) {
    if (unit.paragraph - scene.unit.paragraph > 1) return undefined;
    const found = [
      ...scene.frames.map((frame) => speakerFor(scene, frame, pronoun)),
      openingParty(scene, pronoun)?.party,
    ].filter((party) => party !== undefined);
    const [first] = found;
    if (first) return found.every(({ name }) => name === first.name) ? first : undefined;
  }
  return undefined;
}

function speakerFor(scene: Scene, frame: Frame, pronoun: Pronoun): Party | undefined {
  const phrase = frame.inner ?? frame.subject;
  const speaker = scene.voices.get(frame)?.speaker;
  if (!phrase || !speaker) return undefined;
  const same = pronounOf(scene, frame);
  if (same) return same === pronoun && speaker.name.toLowerCase() !== pronoun ? speaker : undefined;
  return fits(scene, phrase, pronoun) ? speaker : undefined;
}

function openingParty(
  scene: Scene,
  pronoun: Pronoun,
): { party: Party | undefined; to: number } | undefined {
  const { items } = scene.unit;
  const phrase = phraseAfter(items, bodyStart(items), false);
  if (!phrase || !fits(scene, phrase, pronoun)) return undefined;
  if (/^(?:it|they)$/u.test(items[phrase.head]?.lower ?? '')) return undefined;
  return { party: partyOf(scene.ground, scene.unit, phrase).party, to: phrase.to };
}

function fits({ unit: { items } }: Scene, phrase: Phrase, pronoun: Pronoun): boolean {
  if (pronoun === 'it') return isBody(items, phrase) && items[phrase.head]?.lower !== 'it';
  const head = items[phrase.head];
  if (!head || !canSpeak(items, phrase)) return false;
  if (head.name) return head.name.kind === 'organisation' || isJoined(items, phrase);
  return SEVERAL.has(head.lower) || /[^s]s$/u.test(head.lower);
}

function isJoined(items: Scene['unit']['items'], { from, to }: Phrase): boolean {
  return items.slice(from, to).some(({ lower }) => lower === 'and');
}
