import type { ChainLink, Party, Polarity, Statement } from '../../model/reading.ts';
import { type Range, mentionAt } from '../../model/span.ts';
import { DETERMINERS } from '../lang/en/clause-words.ts';
import { type Voice, sawBy, settingOf, voiceOf } from './chain.ts';
import type { Frame } from './frame.ts';
import { framesOf } from './frames.ts';
import type { Ground } from './parties.ts';
import type { Unit } from './units.ts';

/** A unit with its report clauses and what each of them says about speaker and carriers. */
export interface Scene {
  readonly ground: Ground;
  readonly unit: Unit;
  readonly frames: readonly Frame[];
  readonly voices: ReadonlyMap<Frame, Voice>;
}

export function sceneOf(ground: Ground, unit: Unit): Scene {
  const frames = framesOf(unit.items);
  const setting = { ...settingOf(unit), seen: frames.length > 0 && sawBy(ground, unit) };
  return {
    ground,
    unit,
    frames,
    voices: new Map(frames.map((frame) => [frame, voiceOf(ground, unit, frame, setting)])),
  };
}

/** The report clauses around `frame`, outermost first. */
export function around(scene: Scene, frame: Frame): Frame[] {
  return scene.frames
    .filter((other) => other !== frame && other.content && other.subject && holds(other, frame))
    .toSorted(
      (a, b) => Number(b.trailing) - Number(a.trailing) || (a.trailing ? b.at - a.at : a.at - b.at),
    );
}

export function holds(outer: Frame, inner: Frame): boolean {
  const content = outer.content;
  if (!content || outer.at === inner.at) return false;
  if (inner.inherited && inner.subject && inner.subject === outer.subject) return false;
  return (
    content.from <= inner.open &&
    inner.at < content.to &&
    !(outer.trailing && inner.trailing && outer.at < inner.at)
  );
}

export function chainOf(scene: Scene, frame: Frame, voice: Voice): ChainLink[] {
  const chain: ChainLink[] = [];
  for (const outer of around(scene, frame)) {
    const other = scene.voices.get(outer);
    if (!other || outer.by === 'noun') continue;
    chain.push(...other.carriers);
    if (
      other.speaker &&
      !other.relaying &&
      other.speaker.name !== voice.speaker?.name &&
      isReporting(outer)
    ) {
      chain.push({
        role: 'relay',
        kind: relayKind(scene, other.speaker),
        name: other.speaker.name,
        ...bare(other.speaker),
      });
    }
  }
  chain.push(...voice.carriers);
  const unique = chain.filter(
    (link, index) =>
      chain.findIndex((one) => one.name === link.name && one.role === link.role) === index,
  );
  if (voice.speaker)
    unique.push({
      role: 'speaker',
      kind: personOrClass(voice.speaker),
      name: voice.speaker.name,
      ...bare(voice.speaker),
    });
  return unique;
}

function isReporting(frame: Frame): boolean {
  return (
    frame.cue.class === 'say' ||
    frame.cue.class === 'tell' ||
    frame.cue.class === 'quote' ||
    frame.by === 'according'
  );
}

/** An organisation that passes words on is taken for an outlet. */
function relayKind(scene: Scene, party: Party): ChainLink['kind'] {
  const kind =
    party.entity === undefined ? undefined : scene.ground.entities.get(party.entity)?.kind;
  return kind === 'organisation' ? 'outlet' : personOrClass(party);
}

function personOrClass(party: Party): ChainLink['kind'] {
  if (party.entity !== undefined) return 'person';
  const first = party.name.split(' ', 1)[0] ?? '';
  const generic = !/^\p{Lu}/u.test(first) || DETERMINERS.has(first.toLowerCase());
  return generic ? 'class' : 'person';
}

export function bare({ start, end, text }: Party): { start: number; end: number; text: string } {
  return { start, end, text };
}

export function polarityOf(frame: Frame): Polarity {
  if (frame.negated && (frame.cue.class === 'think' || frame.cue.class === 'agree')) return 'deny';
  return frame.cue.polarity;
}

export function cueOf(scene: Scene, frame: Frame): Statement['cue'] {
  const [first, last] = [
    scene.unit.items[frame.at],
    scene.unit.items[frame.by === 'verb' && frame.inner ? frame.at : frame.end - 1],
  ];
  return first && last ? mentionAt(scene.ground.text, first.start, last.end) : undefined;
}

export function contentRange(
  scene: Scene,
  content: { from: number; to: number },
): Range | undefined {
  const [first, last] = [scene.unit.items[content.from], scene.unit.items[content.to - 1]];
  return first && last ? { start: first.start, end: last.end } : undefined;
}
