import { MEDIA } from '../lang/en/carriers.ts';
import { TIME_WORDS } from '../lang/en/clause-words.ts';
import { VERB_CUES } from '../lang/en/cues.ts';
import { plainFrame, type Frame } from './frame.ts';
import { bodyStart, leftContent, rightEnd } from './contents.ts';
import { canSpeak, isAdverb, phraseAfter, phraseBefore, type Phrase } from './phrases.ts';
import { lookBack } from './subjects.ts';
import type { Item } from './units.ts';

const REPORTED = new Set(
  'reported quoted cited published recounted relayed carried noted'.split(' '),
);
const QUOTED = new Set('quoted cited reported recorded heard'.split(' '));
const HANDED = { lemma: 'according to', class: 'say', polarity: 'affirm' } as const;
const QUOTING = { lemma: 'quote', class: 'quote', polarity: 'affirm' } as const;

/**
 * Report clauses without a subject of their own before the verb: "S, as reported by N", "S, first
 * reported by N", and "M was quoted by N as saying that S", "S, M was quoted as saying by N".
 */
export function reportedBy(items: readonly Item[], at: number): Frame | undefined {
  const lower = items[at]?.lower ?? '';
  if (!REPORTED.has(lower) && !QUOTED.has(lower)) return undefined;
  return quotedAs(items, at) ?? trailingReport(items, at);
}

function trailingReport(items: readonly Item[], at: number): Frame | undefined {
  if (!REPORTED.has(items[at]?.lower ?? '') || items[at + 1]?.lower !== 'by') return undefined;
  let open = at;
  while (open > 0 && (items[open - 1]?.lower === 'as' || isAdverb(items[open - 1]))) open -= 1;
  const before = items[open - 1];
  const apart = before?.lower === ',' || before?.kind === 'quote';
  const subject = phraseAfter(items, at + 2, true);
  if (!apart || !subject) return undefined;
  const first = bodyStart(items);
  let from = open;
  while (from > first && items[from - 1]?.lower !== ';') from -= 1;
  const to = before.lower === ',' ? open - 1 : open;
  if (to <= from) return undefined;
  return {
    ...plainFrame(HANDED, at, at + 2),
    by: 'according',
    open,
    subject,
    content: { from, to },
    trailing: true,
  };
}

/** `M was quoted by N as saying (that) S` and `"S," M was quoted as saying by N`. */
function quotedAs(items: readonly Item[], at: number): Frame | undefined {
  const back = lookBack(items, at - 1);
  if (!QUOTED.has(items[at]?.lower ?? '') || !back.passive) return undefined;
  const inner = phraseBefore(items, back.last);
  if (!inner || !canSpeak(items, inner)) return undefined;
  let [by, end] = byPhrase(items, skipTime(items, at + 1));
  const as = items[end]?.lower === 'as' || items[end]?.lower === 'saying' ? end : undefined;
  if (as === undefined) return undefined;
  const verb = items[as]?.lower === 'as' ? as + 1 : as;
  if (!VERB_CUES.get(items[verb]?.lower ?? '')?.some((cue) => cue.form === 'gerund'))
    return undefined;
  end = verb + 1;
  if (!by) [by, end] = byPhrase(items, skipTime(items, end));
  const next = items[end]?.lower;
  const opens = next === 'that' || items[end + 1]?.kind === 'quote' ? end + 1 : end;
  const told = opens < items.length && (opens > end || items[end]?.kind !== 'sign');
  const left = leftContent(items, inner.from);
  const content = left ?? (told ? { from: opens, to: rightEnd(items, opens, false) } : undefined);
  if (!content) return undefined;
  return {
    ...plainFrame(QUOTING, at, Math.max(end, verb + 1)),
    open: inner.from,
    subject: by,
    content,
    trailing: left !== undefined,
    inner,
  };
}

function byPhrase(items: readonly Item[], from: number): [Phrase | undefined, number] {
  const phrase = items[from]?.lower === 'by' ? phraseAfter(items, from + 1, true) : undefined;
  return [phrase, phrase ? skipTime(items, phrase.to) : from];
}

/** Behind "on Friday", "last week". */
export function skipTime(items: readonly Item[], from: number): number {
  let at = from;
  while (TIME_WORDS.has(items[at]?.lower ?? '') || items[at]?.lower === 'on') at += 1;
  return at;
}

/**
 * "N, citing two officials, reported that S": the officials are no content of their own; where N is
 * an outlet, what it reports is theirs. A document that is cited is what the words stand in.
 */
export function citing(items: readonly Item[], frames: readonly Frame[]): readonly Frame[] {
  let told = frames;
  for (const [at, item] of items.entries()) {
    if ((item.lower !== 'citing' && item.lower !== 'quoting') || item.name) continue;
    const cited = phraseAfter(items, at + 1, true);
    const after = cited && items[cited.to];
    if (!cited || !canSpeak(items, cited)) continue;
    if (after !== undefined && after.kind !== 'sign') continue;
    told = citedFor(
      items,
      told.filter((frame) => frame.at !== at),
      at,
      cited,
    );
  }
  return told;
}

/** Ties who is cited to the clause that reports: the next one, or the one before where none follows. */
function citedFor(
  items: readonly Item[],
  frames: readonly Frame[],
  at: number,
  cited: Phrase,
): Frame[] {
  const written = MEDIA.has(items[cited.head]?.lower ?? '');
  const reports = frames.filter(({ by, cue }) => by === 'verb' && REPORTING.has(cue.class));
  const report =
    reports.find((frame) => frame.at > at) ?? reports.findLast((frame) => frame.at < at);
  return frames.map((frame) => {
    if (frame !== report) return frame;
    const { content } = frame;
    const cut = content && content.from < at && at < content.to ? { ...content, to: at } : content;
    if (!written) return { ...frame, cited, content: cut };
    const around = [...frame.around, { preposition: 'in', phrase: cited }];
    return { ...frame, around, content: cut };
  });
}

const REPORTING = new Set<Frame['cue']['class']>(['say', 'tell', 'show']);
