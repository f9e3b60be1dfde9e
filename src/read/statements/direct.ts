import type { ChainLink, Statement } from '../../model/reading.ts';
import { mentionAt, overlaps, type Range } from '../../model/span.ts';
import { PEOPLE_CLASSES, TITLED } from '../lang/en/carriers.ts';
import { basisOf } from './chain.ts';
import type { Frame } from './frame.ts';
import { isAnimate } from './parties.ts';
import type { Quotation } from './quotations.ts';
import { chainOf, contentRange, cueOf, polarityOf, type Scene } from './scene.ts';
import type { Item, Unit } from './units.ts';

const SPEECH = new Set<Frame['cue']['class']>([
  'say',
  'tell',
  'ask',
  'deny',
  'judge',
  'quote',
  'think',
]);

/** A quotation with the report clause that governs it, where one does. */
export interface Governed {
  readonly scene: Scene;
  readonly item: Item;
  /** The item's index in its unit. */
  readonly at: number;
  readonly quotation: Quotation;
  readonly frame: Frame | undefined;
}

/** The quotations of a unit that are said by someone, each with its report clause. */
export function directIn(scene: Scene): (Governed & { statement: Statement })[] {
  const governed: Governed[] = [];
  for (const [at, item] of scene.unit.items.entries()) {
    if (!item.quotation || isTitle(scene.unit, at)) continue;
    const frame = governorOf(scene, at);
    const entry = { scene, item, at, quotation: item.quotation, frame };
    if (isSaid(scene, entry)) governed.push(entry);
  }
  return governed.map((entry) => Object.assign({ statement: directStatement(entry) }, entry));
}

/** The report clause of a quotation: right behind it, around it, or before it in the sentence. */
function governorOf(scene: Scene, at: number): Frame | undefined {
  const { frames, unit } = scene;
  const last = unit.items[at]?.quotation?.lastSign ?? '';
  const behind = frames.find(
    (frame) =>
      frame.trailing &&
      frame.by === 'verb' &&
      (frame.open === at + 1 || (frame.open === at + 2 && unit.items[at + 1]?.lower === ',')),
  );

  const holding = frames.filter(
    (frame) =>
      frame.content && !frame.trailing && frame.content.from <= at && at < frame.content.to,
  );
  const inside =
    holding.findLast((frame) => SPEECH.has(frame.cue.class) || frame.content?.from === at) ??
    holding.at(-1);
  if (
    behind &&
    !(inside && inside.by === 'verb' && inside.content?.from === at && !/[,?!\u2014]/u.test(last))
  )
    return behind;
  if (inside) return inside;
  const covering = frames.find(
    (frame) =>
      frame.trailing &&
      frame.by === 'verb' &&
      frame.content &&
      frame.content.from <= at &&
      at < frame.content.to,
  );
  if (covering) return covering;
  const before = frames.findLast(
    (frame) => frame.by === 'verb' && frame.trailing && frame.at < at && floats(unit, frame, at),
  );
  if (before) return before;
  return frames.find(
    (frame) =>
      frame.by === 'according' &&
      frame.content &&
      frame.content.from <= at &&
      at < frame.content.to,
  );
}

/** `"…," N said, "…"`: the second half has the clause in the middle. */
function floats(unit: Unit, frame: Frame, at: number): boolean {
  for (let index = frame.end; index < at; index += 1)
    if (unit.items[index]?.lower === ';') return false;
  return at - frame.end < 14;
}

/** A bare fragment needs someone who can speak and a word of saying; else it is a scare quote. */
function isSaid(scene: Scene, { frame, quotation }: Governed): boolean {
  const text = scene.ground.text.slice(quotation.start, quotation.end);
  const size = text.split(/\s+/u).length;
  if (frame) {
    if (size > 3) return true;
    if (frame.by === 'noun') return false;
    if (isCalledOut(scene, frame, text)) return true;
    const subject = frame.inner ?? frame.subject;
    const head = subject && scene.unit.items[subject.head];
    return isAnimate(head, PEOPLE_CLASSES) || (scene.voices.get(frame)?.carriers.length ?? 0) > 0;
  }
  return size > 3 || (size > 1 && /[.!?,\u2026]$/u.test(text) && scene.unit.items.length <= 2);
}

/** "Go home!" cried another: words with their sign, right before who says them. */
function isCalledOut({ unit }: Scene, { open, by, trailing }: Frame, text: string): boolean {
  return (
    by === 'verb' &&
    trailing &&
    unit.items[open - 1]?.kind === 'quote' &&
    /[,.!?\u2026]$/u.test(text)
  );
}

/** A title of a show, a film, a song in quotation marks. */
function isTitle(unit: Unit, at: number): boolean {
  const quotation = unit.items[at]?.quotation;
  if (!quotation || quotation.words.length > 8) return false;
  const before = unit.items[at - 1];
  if (!before || before.lower === ',' || before.lower === ':' || before.kind === 'quote')
    return false;
  const small = /^(?:the|a|an|of|and|in|on|to|for|with|at|by|or|is|from)$/u;
  const titled =
    quotation.words.length > 1 &&
    quotation.words.every(
      (word, index) => /^[\p{Lu}\p{Nd}]/u.test(word) || (index > 0 && small.test(word)),
    );
  if (!titled || /[!?]$/u.test(quotation.lastSign)) return TITLED.has(before.lower) && titled;
  return (
    [
      'on',
      "'s",
      'of',
      'in',
      'titled',
      'called',
      'entitled',
      'the',
      'his',
      'her',
      'for',
      'named',
    ].includes(before.lower) ||
    before.name !== undefined ||
    TITLED.has(before.lower)
  );
}

function directStatement({ scene, quotation, frame }: Governed): Statement {
  const { text } = scene.ground;
  const mention = mentionAt(text, quotation.start, quotation.end);
  const voice = frame && scene.voices.get(frame);
  if (!frame || !voice) {
    const chain = relaysOver(scene, quotation);
    return {
      ...mention,
      direct: true,
      polarity: 'affirm',
      hedged: false,
      speaker: undefined,
      candidates: [],
      cue: undefined,
      addressee: undefined,
      chain,
      basis: basisOf(chain, undefined),
    };
  }
  const chain = chainOf(scene, frame, voice);
  return {
    ...mention,
    direct: true,
    polarity: polarityOf(frame),
    hedged: frame.hedged,
    speaker: voice.speaker,
    candidates: voice.candidates,
    cue: cueOf(scene, frame),
    addressee: voice.addressee,
    chain,
    basis: basisOf(chain, voice.firstHand),
  };
}

function relaysOver(scene: Scene, range: Range): ChainLink[] {
  return scene.frames.flatMap((frame) => {
    const content = frame.content && contentRange(scene, frame.content);
    return content && overlaps(content, range) ? (scene.voices.get(frame)?.carriers ?? []) : [];
  });
}
