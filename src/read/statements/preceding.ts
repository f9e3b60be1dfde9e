import { ROLE_WORDS } from '../lang/en/carriers.ts';
import { CONJUNCTIONS } from '../lang/en/clause-words.ts';
import { bodyStart } from './contents.ts';
import { basisOf, voiceOf } from './chain.ts';
import { plainFrame, type Frame } from './frame.ts';
import type { Led } from './lead-ins.ts';
import type { Phrase } from './phrases.ts';
import { chainOf, holds, type Scene } from './scene.ts';
import type { Item } from './units.ts';

/** What a sentence before a bare quotation does with words, so that the quotation goes on from it. */
const GOING_ON = new Set<Frame['cue']['class']>([
  'say',
  'tell',
  'deny',
  'judge',
  'think',
  'demand',
]);
const SHOWN = { lemma: 'say', class: 'say', polarity: 'affirm' } as const;

/** Who says what the sentence reports, where it is one and the same throughout. */
export function reporterIn(scene: Scene): Led | undefined {
  const { frames, voices } = scene;
  const outer = frames.filter((frame) => !frames.some((other) => holds(other, frame)));
  const first = outer.find(
    ({ by, cue, subject }) => by === 'verb' && subject !== undefined && GOING_ON.has(cue.class),
  );
  const voice = first && voices.get(first);
  if (!first || !voice?.speaker || voice.relaying) return undefined;
  const { name, entity } = voice.speaker;
  const isPerson = entity === undefined || scene.ground.entities.get(entity)?.kind === 'person';
  if (!isPerson && first.cue.class !== 'say' && first.cue.class !== 'tell') return undefined;
  if (outer.some((frame) => (voices.get(frame)?.speaker?.name ?? name) !== name)) return undefined;
  const chain = chainOf(scene, first, voice);
  const { speaker, addressee } = voice;
  return { speaker, candidates: [], addressee, chain, basis: basisOf(chain, voice.firstHand) };
}

/** The person a sentence is about: its subject, where it names no other: "Quill shook her head." */
export function subjectIn(scene: Scene): Led | undefined {
  const { items } = scene.unit;
  const subject = openingPerson(items);
  if (!subject) return undefined;
  const frame: Frame = { ...plainFrame(SHOWN, subject.to, subject.to), subject };
  const voice = voiceOf(scene.ground, scene.unit, frame, scene.setting);
  const { speaker } = voice;
  if (speaker?.entity === undefined) return undefined;
  const isOther = ({ name }: Item): boolean =>
    name?.kind === 'person' && name.entity !== speaker.entity;
  if (items.some(isOther)) return undefined;
  const chain = chainOf(scene, frame, { ...voice, carriers: [] });
  return { speaker, candidates: [], addressee: undefined, chain, basis: 'untraced' };
}

/** The name or the "he" that a sentence opens with, titles before it left aside, a verb behind it. */
export function openingPerson(items: readonly Item[]): Phrase | undefined {
  let from = bodyStart(items);
  while (isLeadIn(items[from])) from += 1;
  const first = items[from];
  if (!first) return undefined;
  let to = from + 1;
  if (first.name) while (items[to]?.name === first.name) to += 1;
  else if (!/^s?he$/u.test(first.lower)) return undefined;
  if (first.name && first.name.kind !== 'person') return undefined;
  const next = items[to];
  const acts = next?.kind === 'word' && next.lower !== "'s" && !next.capital;
  return acts && !CONJUNCTIONS.has(next.lower) ? { from, to, head: to - 1 } : undefined;
}

function isLeadIn(item: Item | undefined): boolean {
  return (
    item?.kind === 'word' &&
    !item.name &&
    (/^(?:but|and|the|mr\.?|mrs\.?|ms\.?|dr\.?)$/u.test(item.lower) || ROLE_WORDS.has(item.lower))
  );
}
