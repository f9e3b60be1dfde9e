import type { ChainLink, Name, Party, Statement } from '../../model/reading.ts';
import { mentionAt, overlaps, type Range } from '../../model/span.ts';
import { PEOPLE_CLASSES, TITLED } from '../lang/en/carriers.ts';
import type { Page } from '../page.ts';
import { firstAt } from '../sorted.ts';
import { basisOf } from './chain.ts';
import type { Frame } from './frame.ts';
import { isAnimate, type Ground } from './parties.ts';
import type { Quotation } from './quotations.ts';
import { bare, chainOf, contentRange, cueOf, polarityOf, type Scene } from './scene.ts';
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
interface Governed {
  readonly scene: Scene;
  readonly item: Item;
  readonly quotation: Quotation;
  readonly frame: Frame | undefined;
}

export function directIn(scene: Scene): (Governed & { statement: Statement })[] {
  const governed: Governed[] = [];
  for (const [at, item] of scene.unit.items.entries()) {
    if (!item.quotation || isTitle(scene.unit, at)) continue;
    const frame = governorOf(scene, at);
    const entry = { scene, item, quotation: item.quotation, frame };
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
    const subject = frame.inner ?? frame.subject;
    const head = subject && scene.unit.items[subject.head];
    return isAnimate(head, PEOPLE_CLASSES) || (scene.voices.get(frame)?.carriers.length ?? 0) > 0;
  }
  return size > 3 || (size > 1 && /[.!?,\u2026]$/u.test(text) && scene.unit.items.length <= 2);
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

/**
 * Quotations without a report clause of their own go on from the one before: in the same
 * paragraph, in a paragraph that reopens what was not closed, or in a quotation paragraph right
 * behind one. Anything further stays unattributed.
 */
export function continueQuotations(
  entries: readonly (Governed & { statement: Statement })[],
  page: Page,
  names: readonly Name[],
): Statement[] {
  const done: Statement[] = [];
  for (const [index, { frame, statement, quotation, scene }] of entries.entries()) {
    const before = entries[index - 1];
    const previous = done.at(-1);
    const signer = frame ? undefined : signatureOf(scene.ground, page, names, quotation);
    if (signer) {
      const link: ChainLink = {
        role: 'speaker',
        kind: 'person',
        name: signer.name,
        ...bare(signer),
      };
      done.push({ ...statement, speaker: signer, chain: [...statement.chain, link] });
      continue;
    }
    if (frame || !before || !previous || statement.speaker) {
      done.push(statement);
      continue;
    }
    const near = before.quotation.paragraph === quotation.paragraph;
    const reopened =
      quotation.goesOn ||
      (quotation.paragraph === before.quotation.paragraph + 1 &&
        isWholeParagraph(page, quotation) &&
        endsParagraph(page, before.quotation));
    const undisturbed = near && !otherVoice(scene, previous, before.quotation, quotation);
    if (reopened || undisturbed)
      done.push({
        ...statement,
        speaker: previous.speaker,
        candidates: previous.candidates,
        addressee: previous.addressee,
        chain: previous.chain,
        basis: previous.basis,
        polarity: 'affirm',
      });
    else done.push(statement);
  }
  return done;
}

/** `"…" \u2014 N`: a name signed under a quotation. */
function signatureOf(
  ground: Ground,
  page: Page,
  names: readonly Name[],
  quotation: Quotation,
): Party | undefined {
  const tail = /^\s{0,4}(?:\u2014|\u2013|--?)\s{0,2}/u.exec(
    page.shadow.slice(quotation.outer.end, quotation.outer.end + 8),
  );
  if (!tail) return undefined;
  const start = quotation.outer.end + tail[0].length;
  const name = names[firstAt(names, (one) => one.start >= start)];
  if (name?.start !== start || name.kind !== 'person') return undefined;
  if (!/^(?:\s*$|\s*[\n",.(])/u.test(page.shadow.slice(name.end, name.end + 3))) return undefined;
  return {
    ...mentionAt(ground.text, name.start, name.end),
    entity: name.entity,
    name: ground.entities.get(name.entity)?.name ?? name.text,
  };
}

function isWholeParagraph(page: Page, quotation: Quotation): boolean {
  const paragraph = page.article.paragraphs[quotation.paragraph];
  return paragraph !== undefined && quotation.outer.start <= paragraph.start + 1;
}

function endsParagraph(page: Page, quotation: Quotation): boolean {
  const paragraph = page.article.paragraphs[quotation.paragraph];
  return paragraph !== undefined && quotation.outer.end >= paragraph.end - 1;
}

/** True where somebody else is named between two quotations of one paragraph. */
function otherVoice(
  scene: Scene,
  previous: Statement,
  before: Quotation,
  quotation: Quotation,
): boolean {
  const speaker = previous.speaker?.entity;
  const { items } = scene.unit;
  for (let at = firstAt(items, (item) => item.start > before.end); at < items.length; at += 1) {
    const item = items[at];
    if (!item || item.start >= quotation.start) return false;
    if (item.name?.kind === 'person' && item.name.entity !== speaker) return true;
  }
  return false;
}
