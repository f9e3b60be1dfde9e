import { DETERMINERS, PREPOSITIONS } from '../lang/en/clause-words.ts';
import { NOUN_CUES, VERB_CUES } from '../lang/en/cues.ts';
import { type Phrase, canSpeak, phraseAfter, phraseBefore } from './phrases.ts';
import type { Item } from './units.ts';
import { plainFrame, type Frame } from './frame.ts';
import { bodyStart, rightEnd } from './contents.ts';
import { citing, reportedBy } from './handing-on.ts';
import { isHandedAbout, namedBehind } from './subjects.ts';
import { verbFrame } from './verb-frames.ts';

/** No sentence of news has so many items; work on one grows with its square. */
const LONGEST_SENTENCE = 800;

/** All report clauses of a unit, in reading order of their cues. */
export function framesOf(items: readonly Item[]): Frame[] {
  const frames: Frame[] = [];
  if (items.length > LONGEST_SENTENCE) return frames;
  const script = speakerColon(items);
  if (script) frames.push(script);
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!item || item.kind !== 'word' || (item.name && !/^[a-z]/u.test(item.lower))) continue;
    // The "saying" of "quoted N as saying" is told by the clause that hands on.
    const handing = frames.at(-1);
    if (handing?.inner && at < handing.end) continue;
    const frame =
      item.lower === 'according'
        ? accordingTo(items, at)
        : (reportedBy(items, at) ?? verbFrame(items, at, frames) ?? nounFrame(items, at));
    if (frame) frames.push(frame);
  }
  return clip(items, citing(items, frames));
}

const COLON = { lemma: ':', class: 'say', polarity: 'affirm' } as const;

/** `N: Let me finish.` in a transcript, `Mayor N: the levy will rise` and `"…": N` in a headline. */
function speakerColon(items: readonly Item[]): Frame | undefined {
  const colon = items.findIndex((item, index) => index < 6 && item.lower === ':');
  if (colon < 1 || !items[colon + 1]) return undefined;
  if (colon === 1 && items[0]?.kind === 'quote') return colonSpeaker(items);
  const name = items[colon - 1]?.name;
  const first = items.findIndex((item) => item.name === name);
  const titled = items
    .slice(0, first)
    .every((item) => item.capital && !item.name && !VERB_CUES.has(item.lower));
  if (name?.kind !== 'person' || !titled) return undefined;
  return {
    ...plainFrame(COLON, colon, colon + 1),
    open: 0,
    subject: { from: first, to: colon, head: colon - 1 },
    content: { from: colon + 1, to: rightEnd(items, colon + 1, false) },
  };
}

/** `"We will not wait": N on the bridge`: nothing but who says it, and of what. */
function colonSpeaker(items: readonly Item[]): Frame | undefined {
  const subject = phraseAfter(items, 2, false);
  const head = subject && items[subject.head];
  const behind = subject && items[subject.to];
  if (!subject || head?.name?.kind !== 'person') return undefined;
  if (behind && !/^(?:on|about|in|at|after)$/u.test(behind.lower)) return undefined;
  return { ...plainFrame(COLON, 1, 2), subject, content: { from: 0, to: 1 }, trailing: true };
}

function accordingTo(items: readonly Item[], at: number): Frame | undefined {
  if (items[at + 1]?.lower !== 'to') return undefined;
  const described = phraseAfter(items, at + 2, true);
  const quoted = items[at + 2]?.kind === 'quote';
  if (!described || quoted) return undefined;
  // "According to a neighbour, N": the neighbour has a name.
  const subject = namedBehind(items, described) ?? described;
  const cue = { lemma: 'according to', class: 'say', polarity: 'affirm' } as const;
  const base: Frame = {
    ...plainFrame(cue, at, at + 2),
    by: 'according',
    subject,
    around: byPhrases(items, subject.to),
  };
  if (at <= Math.max(1, bodyStart(items)) || items[at - 1]?.lower === ';') {
    const comma = commaBehind(items, subject.to);
    if (comma === undefined) return undefined;
    return { ...base, content: { from: comma + 1, to: rightEnd(items, comma + 1, false) } };
  }
  const before = items[at - 1];
  const first = bodyStart(items);
  let from = at;
  while (from > first && items[from - 1]?.lower !== ';') from -= 1;
  while (from < at && (items[from]?.lower === 'but' || items[from]?.lower === 'and')) from += 1;
  const to = before?.lower === ',' ? at - 1 : at;
  return to > from ? { ...base, content: { from, to }, trailing: true } : undefined;
}

/** The comma before the content: not the one before "which cited two officials,". */
function commaBehind(items: readonly Item[], from: number): number | undefined {
  const comma = items.findIndex((item, index) => index >= from && item.lower === ',');
  if (comma < 0) return undefined;
  return INSERTING.test(items[comma + 1]?.lower ?? '') || isHandedAbout(items, comma + 1)
    ? commaBehind(items, comma + 1)
    : comma;
}

const INSERTING = /^(?:which|who|whose|citing|quoting)$/u;

/** "a report by N", "a statement from N" behind "according to". */
function byPhrases(
  items: readonly Item[],
  from: number,
): { preposition: string; phrase: Phrase }[] {
  const item = items[from];
  if (
    !item ||
    !['by', 'from', 'on', 'in', 'obtained', 'published', 'released'].includes(item.lower)
  )
    return [];
  const at = item.lower.endsWith('ed') ? from + 1 : from;
  const phrase = phraseAfter(items, at + 1, true);
  return phrase ? [{ preposition: items[at]?.lower ?? '', phrase }] : [];
}

/** "the claim that S", "her promise to S": what a noun holds, with its owner before or behind. */
function nounFrame(items: readonly Item[], at: number): Frame | undefined {
  const item = items[at];
  const polarity = item && NOUN_CUES.get(item.lower);
  if (!item || polarity === undefined) return undefined;
  const next = items[at + 1];
  const opener = next?.lower;
  if (opener !== 'that' && opener !== 'to' && opener !== 'of') return undefined;
  // "her testimony to the council" is heard by somebody and says nothing here.
  if (opener === 'to' && DETERMINERS.has(items[at + 2]?.lower ?? '')) return undefined;

  let owner = at - 1;
  while (
    owner > at - 4 &&
    items[owner]?.kind === 'word' &&
    !isOwner(items[owner]) &&
    !items[owner]?.name &&
    !PREPOSITIONS.has(items[owner]?.lower ?? '')
  )
    owner -= 1;
  if (!isOwner(items[owner])) return undefined;
  const subject =
    items[owner]?.lower === "'s"
      ? phraseBefore(items, owner - 1)
      : { from: owner, to: owner + 1, head: owner };
  if (!subject || !canSpeak(items, subject)) return undefined;
  const from = at + 2;
  const to = rightEnd(items, from, true);
  if (to - from < 2) return undefined;
  // "the denial of meddling over …" names a thing and says nothing; "of having met" does.
  if (
    opener === 'of' &&
    items[from]?.kind !== 'quote' &&
    items[from]?.lower.endsWith('ing') !== true
  )
    return undefined;
  const cue = { lemma: item.lower, class: 'say', polarity } as const;
  return {
    ...plainFrame(cue, at, at + 1),
    by: 'noun',
    open: subject.from,
    subject,
    content: { from, to },
  };
}

function isOwner(item: Item | undefined): boolean {
  return item !== undefined && ["'s", 'his', 'her', 'their', 'its'].includes(item.lower);
}

/** Ends the content of a frame where the next clause of the same level begins. */
function clip(items: readonly Item[], frames: readonly Frame[]): Frame[] {
  return frames.map((frame) => {
    if (!frame.content || frame.trailing) return frame;
    let { to } = frame.content;
    for (const other of frames) {
      if (other === frame || other.at <= frame.at) continue;
      const start = other.open;
      if (start >= to || start < frame.content.from) continue;
      const before = items[start - 1];
      const closes =
        (other.inherited && start > frame.content.from && items[start]?.lower !== 'to') ||
        (other.trailing &&
          start > frame.content.from + 1 &&
          (before?.lower === ',' || before?.kind === 'quote' || other.by === 'according'));
      if (closes) to = Math.min(to, before?.lower === ',' ? start - 1 : start);
    }
    while (
      to > frame.content.from &&
      items[to - 1]?.kind === 'sign' &&
      /^[,.:\u2014-]/u.test(items[to - 1]?.lower ?? '')
    )
      to -= 1;
    return to > frame.content.from
      ? { ...frame, content: { from: frame.content.from, to } }
      : { ...frame, content: undefined };
  });
}
