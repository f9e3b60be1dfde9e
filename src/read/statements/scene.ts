import type { ChainLink, Entity, Party, Polarity, Statement } from '../../model/reading.ts';
import { type Range, mentionAt } from '../../model/span.ts';
import { DETERMINERS } from '../lang/en/clause-words.ts';
import { type Setting, type Voice, sawBy, settingOf, voiceOf } from './chain.ts';
import type { Frame } from './frame.ts';
import { framesOf } from './frames.ts';
import { isOwnOutlet, type Ground } from './parties.ts';
import type { Unit } from './units.ts';

/** A unit with its report clauses and what each of them says about speaker and carriers. */
export interface Scene {
  readonly ground: Ground;
  readonly unit: Unit;
  readonly frames: readonly Frame[];
  readonly voices: ReadonlyMap<Frame, Voice>;
  readonly setting: Setting & { readonly seen: boolean };
}

export function sceneOf(ground: Ground, unit: Unit): Scene {
  const frames = framesOf(unit.items);
  const setting = { ...settingOf(unit), seen: frames.length > 0 && sawBy(ground, unit) };
  return {
    ground,
    unit,
    frames,
    setting,
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
    if (outer.subject && isOwnOutlet(scene.ground, scene.unit, outer.subject)) continue;
    chain.push(...other.carriers);
    if (
      other.speaker &&
      !other.relaying &&
      other.speaker.name !== voice.speaker?.name &&
      !isTheCompany(scene, other.speaker, voice.speaker) &&
      passesOn(scene, outer, frame)
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

const COMPANY =
  /^(?:the|its) (?:company|firm|group|corporation|airline|bank|club|\p{L}*(?:maker|manufacturer|producer|retailer|supplier))$/iu;

/** "Sarn denied the charge, the company said": the company is Sarn, and hands on nothing. */
function isTheCompany(scene: Scene, outer: Party, inner: Party | undefined): boolean {
  if (outer.entity !== undefined || inner?.entity === undefined) return false;
  return (
    COMPANY.test(outer.name) && scene.ground.entities.get(inner.entity)?.kind === 'organisation'
  );
}

/** Verbs by which a person does no more than hand on what was said. */
const HANDING_ON = new Set(
  'say tell report quote cite recall recount relate write testify according+to add'.split(' '),
);
const UTTERED = new Set<Frame['cue']['class']>(['say', 'tell', 'ask', 'deny', 'quote', 'demand']);
const MOUTHPIECE =
  /\b(?:spokes(?:man|woman|person|people|men)|lawyers?|attorneys?|solicitors?|barristers?|counsel|press secretary|publicist|representatives?)\b/i;

/**
 * Whether the one who speaks in `outer` passes on what `inner` tells: a body does so by reporting; a
 * person only as the mouthpiece of somebody, or where the words say that something had been said.
 */
function passesOn(scene: Scene, outer: Frame, inner: Frame): boolean {
  const { class: kind, lemma } = outer.cue;
  if (kind === 'quote' || outer.inner || outer.by === 'according') return true;
  if (inner.by === 'noun' || (kind !== 'say' && kind !== 'tell')) return false;
  const speaker = scene.voices.get(outer)?.speaker;
  if (!speaker) return false;
  const entity = scene.ground.entities.get(speaker.entity ?? '');
  if (entity?.kind === 'organisation') return true;
  if (MOUTHPIECE.test(entity ? roleWords(entity) : speaker.name)) return true;
  return HANDING_ON.has(lemma) && UTTERED.has(inner.cue.class);
}

function roleWords({ roles }: Entity): string {
  return roles.map(({ text }) => text).join(' ');
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

/** What is not thought, agreed to, promised or wanted is turned down. */
const WITHHELD = new Set<Frame['cue']['class']>(['think', 'agree', 'plan', 'demand']);

export function polarityOf(frame: Frame): Polarity {
  const { polarity } = frame.cue;
  if (!frame.negated) return polarity;
  if (polarity === 'deny') return 'affirm';
  return WITHHELD.has(frame.cue.class) ? 'deny' : polarity;
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
