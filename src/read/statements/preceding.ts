import { ROLE_WORDS } from '../lang/en/carriers.ts';
import { AUXILIARIES, BE_FORMS, CONJUNCTIONS, NEGATIONS } from '../lang/en/clause-words.ts';
import { bodyStart } from './contents.ts';
import { basisOf, voiceOf } from './chain.ts';
import { plainFrame, type Frame } from './frame.ts';
import type { Led } from './lead-ins.ts';
import { isAdverb, type Phrase } from './phrases.ts';
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

/**
 * The person a sentence is about: its subject, where it names no other, for the words of a quotation
 * behind it: "Quill shook her head."
 */
export function subjectIn(scene: Scene, words: string): Led | undefined {
  const { items } = scene.unit;
  const subject = openingPerson(items);
  if (!subject || mayBeOthers(items, subject, words)) return undefined;
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

/** Verbs of those whom words reach, or who ask for them. */
const RECEIVING =
  /^(?:ask(?:s|ed)?|hears?|heard|listen(?:s|ed)?|gets?|got|receive[sd]?|reads?|watch(?:es|ed)?|sees?|saw|finds?|found|wears?|wore|holds?|held|carr(?:y|ies|ied))$/u;
/** What bears somebody else's words. */
const BEARING =
  /^(?:words|slogans?|signs?|banners?|placards?|posters?|(?:t-)?shirts?|notes?|messages?|letters?|voices?|callers?)$/u;
/** "Was convinced" tells how somebody feels; any other "was …ed" what is done to him. */
const FEELING =
  /^(?:un)?(?:worried|pleased|delighted|convinced|disappointed|surprised|shocked|stunned|excited|thrilled|relieved|annoyed|amused|impressed|moved|saddened|dismayed|concerned|determined|satisfied|scared|frightened|tired|resigned|prepared|deterred|perturbed|fazed)$/u;
const IRREGULAR =
  /^(?:told|given|shown|sent|handed|made|left|hit|beaten|known|seen|taken|caught)$/u;

/** Who is dead, declines or is not there says nothing; nor does who does "not reply". */
const SILENT = /^(?:die[sd]?|dead|declin(?:es|ed)|(?:un)?available)$/u;
const SPEAKS = /^(?:reply|respond|answer|comment|return|speak)$/u;

/** "Quill was praised", "heard a knock", "has few friends. “She is a liar.”": the words behind it may be others’, of her or to her. */
function mayBeOthers(items: readonly Item[], { to }: Phrase, words: string): boolean {
  if (items.some(({ lower, name }) => !name && BEARING.test(lower))) return true;
  let at = to;
  while (isHelper(items[at])) at += 1;
  const verb = items[at]?.lower ?? '';
  if (RECEIVING.test(verb) || SILENT.test(verb)) return true;
  if (at === to) return false;
  if (SPEAKS.test(verb)) return true;
  if (/^s?he\b/iu.test(words)) return true;
  const done = verb.endsWith('ed') ? !FEELING.test(verb) : IRREGULAR.test(verb);
  return done && items.slice(to, at).some(({ lower }) => BE_FORMS.has(lower));
}

function isHelper(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    !item.name &&
    (AUXILIARIES.has(item.lower) || NEGATIONS.has(item.lower) || isAdverb(item))
  );
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
