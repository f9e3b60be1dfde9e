import type { ChainLink, Statement } from '../../model/reading.ts';
import { MEDIA } from '../lang/en/carriers.ts';
import { DETERMINERS, PREPOSITIONS } from '../lang/en/clause-words.ts';
import { basisOf, voiceOf } from './chain.ts';
import { plainFrame, type Frame } from './frame.ts';
import { phraseAfter, type Phrase } from './phrases.ts';
import { chainOf, type Scene } from './scene.ts';
import { lookBack, subjectOf } from './subjects.ts';
import type { Item } from './units.ts';

/** What a lead-in says of the quotation that it introduces. */
export type Led = Pick<Statement, 'speaker' | 'candidates' | 'addressee' | 'chain' | 'basis'>;

/** Verbs of giving words out: "issued a statement", "a post provides the following". */
const ISSUING =
  /^(?:issu|releas|publish|post|deliver|distribut|circulat|penn|sen[dt]|rea?ds?$|reading$|wr[io]t|sign|provid|offer|g[ai]v|ha[sd]$|includ|contain|fire|ma[kd]e|put|dr[ae]w)/u;
/** What is given out where the noun for it is no medium. */
const WORDS_GIVEN =
  /^(?:comments?|commentary|apolog(?:y|ies)|reactions?|responses?|replies|reply|replied|answers?|words|explanations?|descriptions?|accounts?|reasons?|passages?|excerpts?|parts?|lines?|quotes?|quotations?|warnings?|advice|observations?|thoughts|sections?)$/u;
/** Kinds of report clauses that may introduce a quotation in the next paragraph. */
const INTRODUCING = new Set<Frame['cue']['class']>([
  'say',
  'tell',
  'ask',
  'deny',
  'judge',
  'think',
]);
const ISSUED = { lemma: 'issue', class: 'say', polarity: 'affirm' } as const;

/**
 * Who says the quotation that the words before item `to` introduce, and through what: by a report
 * clause that reaches up to it ("argues that it is so:"), else by words given out ("wrote a letter
 * on his site:", "in a statement released by his office:"). With `issued` only the second will do.
 */
export function leadIn(scene: Scene, to: number, issued: boolean): Led | undefined {
  const { items } = scene.unit;
  const clause = issued
    ? undefined
    : scene.frames.findLast(
        ({ by, cue, end, content, trailing }) =>
          by === 'verb' &&
          !items.slice(end, to).some(({ lower }) => lower === ';') &&
          INTRODUCING.has(cue.class) &&
          !trailing &&
          (content === undefined || (content.from < to && content.to >= to - 1)),
      );
  const frame = clause ?? issuing(items, to, scene.frames);
  if (!frame) return undefined;
  const voice = scene.voices.get(frame) ?? voiceOf(scene.ground, scene.unit, frame, scene.setting);
  if (!voice.speaker && voice.candidates.length === 0 && voice.carriers.length === 0)
    return undefined;
  const chain: ChainLink[] = chainOf(scene, frame, voice);
  return {
    speaker: voice.speaker,
    candidates: voice.candidates,
    addressee: voice.addressee,
    chain,
    basis: basisOf(chain, voice.firstHand),
  };
}

/** "N released the following statement", "a post on the video provides this commentary". */
function issuing(items: readonly Item[], to: number, frames: readonly Frame[]): Frame | undefined {
  for (let at = to - 1; at > 0; at -= 1) {
    const item = items[at];
    if (!item || item.kind !== 'word' || item.name || item.capital) continue;
    if (!ISSUING.test(item.lower)) continue;
    const form = item.lower.endsWith('ing') ? ('gerund' as const) : ('past' as const);
    const cue = { ...ISSUED, factive: false, particle: undefined, form };
    const back = lookBack(items, at - 1);
    if (back.passive) continue;
    const found = subjectOf(items, { cue, at, end: at + 1, back }, frames);
    const subject = speaking(items, found?.subject) ?? onlyPerson(items, at);
    const object = given(items, at + 1, to);
    const written = subject !== undefined && isMedium(items[subject.head]);
    if (!subject || !(object || written)) continue;
    const medium =
      object && isMedium(items[object.head]) ? [{ preposition: 'in', phrase: object }] : [];
    const around = [
      ...medium,
      ...phrasesIn(items, object?.to ?? at + 1, to),
      ...hosts(items, subject),
    ];
    return frameOf(at, subject, around);
  }
  return undefined;
}

function frameOf(at: number, subject: Phrase, around: Frame['around']): Frame {
  return {
    ...plainFrame(ISSUED, at, at + 1),
    open: Math.min(subject.from, at),
    subject,
    around,
  };
}

function isMedium(item: Item | undefined): boolean {
  return item !== undefined && MEDIA.has(item.lower);
}

function speaking(items: readonly Item[], subject: Phrase | undefined): Phrase | undefined {
  const head = subject && items[subject.head];
  if (!head) return undefined;
  return head.name?.kind === 'place' ? undefined : subject;
}

/** The one person named before item `to`; undefined where there are several. */
function onlyPerson(items: readonly Item[], to: number): Phrase | undefined {
  let found: Phrase | undefined;
  for (let at = 0; at < to; at += 1) {
    const name = items[at]?.name;
    if (name?.kind !== 'person') continue;
    if (found && items[found.head]?.name?.entity !== name.entity) return undefined;
    found =
      found?.to === at ? { ...found, to: at + 1, head: at } : { from: at, to: at + 1, head: at };
  }
  return found;
}

/** What is given out: "a letter", "the following statement", "this reply". */
function given(items: readonly Item[], from: number, to: number): Phrase | undefined {
  let at = from;
  while (at < to && (DETERMINERS.has(items[at]?.lower ?? '') || items[at]?.lower === 'following'))
    at += 1;
  const phrase = at < to ? phraseAfter(items, at, false) : undefined;
  const head = phrase && items[phrase.head];
  if (!phrase || !head || phrase.to > to) return undefined;
  return isMedium(head) || WORDS_GIVEN.test(head.lower) ? phrase : undefined;
}

/** The prepositional phrases up to `to`. */
function phrasesIn(
  items: readonly Item[],
  from: number,
  to: number,
): { preposition: string; phrase: Phrase }[] {
  const found: { preposition: string; phrase: Phrase }[] = [];
  for (let at = from; at < to - 1; at += 1) {
    const lower = items[at]?.lower ?? '';
    if (items[at]?.name || (!PREPOSITIONS.has(lower) && lower !== 'to')) continue;
    const phrase = phraseAfter(items, at + 1, false);
    if (!phrase || phrase.to > to) continue;
    found.push({ preposition: lower, phrase });
    at = phrase.to - 1;
  }
  return found;
}

/** "Over at N, a post …": where it was posted. */
function hosts(
  items: readonly Item[],
  { from, head }: Phrase,
): { preposition: string; phrase: Phrase }[] {
  const opens = items[0]?.lower === 'over' ? 1 : 0;
  if (from < 2 || items[opens]?.lower !== 'at' || !isMedium(items[head])) return [];
  const phrase = phraseAfter(items, opens + 1, false);
  return phrase && phrase.to <= from ? [{ preposition: 'hosted', phrase }] : [];
}
