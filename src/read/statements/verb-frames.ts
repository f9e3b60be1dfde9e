import { MEDIA } from '../lang/en/carriers.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  PERSONAL,
  PREPOSITIONS,
  PRONOUNS,
  TIME_WORDS,
} from '../lang/en/clause-words.ts';
import { type Cue, VERB_CUES } from '../lang/en/cues.ts';
import { type Phrase, canSpeak, isAdverb, phraseAfter, phraseBefore } from './phrases.ts';
import type { Item } from './units.ts';
import { plainFrame, type Draft, type Frame } from './frame.ts';
import {
  addresseeAfter,
  colonQuote,
  contentStart,
  isShow,
  lastSign,
  leftContent,
  phrasesAround,
  rightEnd,
} from './contents.ts';
import { isDeed, isDoneTo } from './deeds.ts';
import { skipTime } from './handing-on.ts';
import { isIdle, isSilence } from './idle-verbs.ts';
import {
  leadEnd,
  lookBack,
  namedBehind,
  namedBehindWho,
  subjectOf,
  type Subject,
} from './subjects.ts';

const TRAILING = new Set<Cue['class']>(['say', 'tell', 'think', 'show', 'ask', 'quote']);

/** Nouns that a following cue of the same spelling is ("the report", "his claims"). */
const NOUN_CONTEXT = new Set([
  'of',
  'in',
  'for',
  'with',
  'on',
  'by',
  'from',
  'new',
  'no',
  'more',
  'some',
  'any',
  'public',
  'recent',
  'own',
]);

/** What is sought or expected tells of a deed or of somebody else's words. */
const DEEDS = new Set(['seek', 'expect']);

/** "Called back the lamps", "called off the march": no name is given to anything. */
const MOVED = new Set('back off up in away home together'.split(' '));

export function verbFrame(
  items: readonly Item[],
  at: number,
  earlier: readonly Frame[],
): Frame | undefined {
  const item = items[at];
  if (!item || item.name || (item.capital && at > 0)) return undefined;
  const next = items[at + 1]?.lower;
  const cues = VERB_CUES.get(item.lower) ?? [];
  const cue =
    cues.find((one) => one.particle !== undefined && one.particle === next) ??
    cues.find((one) => one.particle === undefined);
  if (!cue) return undefined;
  // The "to" of "agreed to meet" opens what was agreed.
  const opens = cue.particle === 'to' && cue.class === 'plan' && !DEEDS.has(cue.lemma);
  if (cue.lemma === 'call' && cue.particle === undefined && MOVED.has(next ?? '')) return undefined;
  const end = at + (cue.particle === undefined || opens ? 1 : 2);
  const back = lookBack(items, at - 1);
  const draft: Draft = { cue, at, end, back };
  if (back.passive && cue.form !== 'gerund') return passive(items, draft);
  return inverted(items, draft) ?? finite(items, draft, earlier);
}

/** `"…," said N, the mayor` and `S, said N`. */
function inverted(items: readonly Item[], { cue, at, end, back }: Draft): Frame | undefined {
  if (cue.particle !== undefined) return undefined;
  if ((cue.class !== 'say' && cue.class !== 'ask') || cue.form === 'gerund' || back.last !== at - 1)
    return undefined;
  const before = items[at - 1];
  if (
    before &&
    before.lower !== ',' &&
    before.kind !== 'quote' &&
    before.lower !== '\u2014' &&
    before.lower !== '--'
  )
    return undefined;
  if (before?.kind === 'quote' && !/[,?!.\u2026\u2014-]$/u.test(lastSign(items, at - 1))) {
    if (cue.lemma !== 'say') return undefined;
  }
  // "The head of the firm, N, asked drivers to wait": the drivers are asked.
  if (cue.class === 'ask' && before?.kind !== 'quote') return undefined;
  const content = leftContent(items, at);
  if (content && before?.kind !== 'quote' && isDescribed(items, content)) return undefined;
  const named = phraseAfter(items, end, true);
  if (!named || !canSpeak(items, named)) return undefined;
  const subject = isMedium(items, named)
    ? named
    : (namedBehind(items, named) ?? namedBehindWho(items, named) ?? named);
  const after = items[subject.to];
  const open =
    after === undefined ||
    (after.kind === 'quote' && before?.kind === 'quote') ||
    /^[,.;:()\u2014-]/u.test(after.lower) ||
    PREPOSITIONS.has(after.lower) ||
    after.lower === 'who' ||
    TIME_WORDS.has(after.lower) ||
    isAdverb(after) ||
    CONJUNCTIONS.has(after.lower);
  if (!open) return undefined;
  const first = items[subject.from];
  if (first && PERSONAL.has(first.lower) && !first.name && before?.kind !== 'quote')
    return undefined;
  return {
    ...plainFrame(cue, at, end),
    subject,
    around: phrasesAround(items, subject.to).around,
    content,
    trailing: true,
    hedged: back.hedged,
  };
}

/** "The union, the Hands" and nothing more: somebody with a description, of whom a verb is still to come. */
function isDescribed(items: readonly Item[], { from, to }: { from: number; to: number }): boolean {
  const who = phraseAfter(items, from, true);
  if (!who || items[who.to]?.lower !== ',' || !canSpeak(items, who)) return false;
  return phraseAfter(items, who.to + 1, true)?.to === to;
}

function isMedium(items: readonly Item[], { head }: Phrase): boolean {
  return MEDIA.has(items[head]?.lower ?? '');
}

/** "Did not say that", "did not confirm that": nothing was reported. */
const UNSAID = new Set<Cue['class']>(['say', 'tell', 'ask', 'judge', 'show']);

function finite(
  items: readonly Item[],
  draft: Draft,
  earlier: readonly Frame[],
): Frame | undefined {
  const { cue, at, back } = draft;
  if (isNoun(items, draft)) return undefined;
  const found = subjectOf(items, draft, earlier);
  if (!found) return undefined;
  const { subject } = found;
  if (subject && !canSpeak(items, subject)) return undefined;
  if (back.negated && UNSAID.has(cue.class)) return undefined;
  if (isIdle(items, draft) || isNeither(items, draft)) return undefined;
  // "Asked whether S, N said": the comma ends S, as it does behind "who".
  const leads = subject === undefined && cue.class === 'ask';
  const relative = leads || at < leadEnd(items) || inRelative(items, at);
  const frame = complete(items, draft, found, relative);
  if (!frame || isDeed(items, frame)) return undefined;
  if (!found.medium) return frame;
  return { ...frame, around: [{ preposition: 'in', phrase: found.medium }, ...frame.around] };
}

/** "Neither confirmed nor denied": nothing was said either way. */
function isNeither(items: readonly Item[], { at, back }: Draft): boolean {
  return items
    .slice(Math.max(0, back.last), at)
    .some(({ lower }) => lower === 'neither' || lower === 'nor');
}

/** True inside ", who …," before the comma that closes it. */
function inRelative(items: readonly Item[], at: number): boolean {
  for (let left = at - 1; left >= 0 && at - left < 24; left -= 1) {
    const item = items[left];
    if (!item || item.kind === 'sign' || item.kind === 'quote') return false;
    if (!item.name && (item.lower === 'who' || item.lower === 'whom')) return true;
  }
  return false;
}

/** Right side: hearer, phrases around, content; else the content on the left. */
function complete(
  items: readonly Item[],
  draft: Draft,
  found: Subject,
  relative: boolean,
): Frame | undefined {
  const { cue, at, end, back } = draft;
  const { subject, inherited, open } = found;
  const handed = handsOn(items, cue, end);
  const base = {
    cue,
    by: 'verb' as const,
    at,
    end,
    open,
    subject,
    inherited,
    negated: back.negated,
    hedged: back.hedged,
    inner: undefined,
  };
  if (handed) {
    const past = skipTime(items, handed.to);
    const next = items[past];
    const follows = next !== undefined && next.kind !== 'sign';
    const from = next?.lower === 'that' ? past + 1 : handed.to;
    const content = follows ? { from, to: rightEnd(items, from, false) } : leftContent(items, open);
    return (
      content && {
        ...base,
        end: handed.to,
        addressee: undefined,
        around: [],
        content,
        trailing: content.from < at,
        inner: namedBehind(items, handed.who) ?? handed.who,
      }
    );
  }
  if (cue.class === 'quote') return undefined;
  const heard = addresseeAfter(items, cue, end);
  const { around, to } = phrasesAround(items, heard?.to ?? end);
  const frame = { ...base, addressee: heard, around };
  if (!inherited && followsQuote(items, draft, open, heard?.to ?? end)) {
    return { ...frame, content: { from: open - 1, to: open }, trailing: true };
  }
  const from = contentStart(items, cue, heard?.to ?? end, to) ?? colonQuote(items, cue, end);
  if (from !== undefined) {
    if (isSilence(items, cue, from)) return undefined;
    if (cue.lemma === 'question' && items[from]?.lower === 'of') return undefined;
    const content = { from, to: rightEnd(items, from, relative) };
    const doubts = cue.lemma === 'question' && cue.class === 'ask' && !heard && !asks(items[from]);
    return { ...frame, cue: doubts ? { ...cue, polarity: 'deny' } : cue, content, trailing: false };
  }
  const led = asSaid(items, draft, open);
  if (led) return { ...frame, content: led, trailing: false };
  const content = TRAILING.has(cue.class) ? leftContent(items, open, to) : undefined;
  return content && { ...frame, content, trailing: true };
}

/** "As N has said, S": at the head of a sentence, with S behind the comma. */
function asSaid(
  items: readonly Item[],
  { cue, end }: Draft,
  open: number,
): { from: number; to: number } | undefined {
  if (cue.class !== 'say' || items[open - 1]?.lower !== 'as' || open > 4) return undefined;
  if (items[end]?.lower !== ',' || end + 3 > items.length) return undefined;
  const to = rightEnd(items, end + 1, false);
  return to > end + 2 ? { from: end + 1, to } : undefined;
}

const ASKED = new Set('whether if how why what who when where which about'.split(' '));

/** True where a question follows, not a thing that is called in question. */
function asks(first: Item | undefined): boolean {
  return first === undefined || first.kind !== 'word' || ASKED.has(first.lower);
}

/** `"…," N said after the vote`: what was said is the quotation right before the clause. */
function followsQuote(items: readonly Item[], { cue }: Draft, open: number, next: number): boolean {
  const before = items[open - 1];
  if (before?.kind !== 'quote' || !/[,?!\u2026\u2014-]/u.test(lastSign(items, open - 1)))
    return false;
  if (isShow(items, open - 1)) return false;
  const may =
    TRAILING.has(cue.class) ||
    cue.lemma === 'demand' ||
    cue.lemma === 'promise' ||
    cue.lemma === 'vow';
  return may && items[next]?.lower !== 'that';
}

/** `quoted N as saying`, `reported him saying that`: whose words they are and where the content begins. */
function handsOn(
  items: readonly Item[],
  cue: Cue,
  end: number,
): { who: Phrase; to: number } | undefined {
  if (cue.class !== 'quote' && cue.lemma !== 'report' && cue.lemma !== 'cite') return undefined;
  const who = phraseAfter(items, end, true);
  if (!who) return undefined;
  let at = who.to;
  if (items[at]?.lower === ',')
    at = items.findIndex(
      (item, index) =>
        index > at && index < at + 14 && (item.lower === 'as' || item.lower === 'saying'),
    );
  if (at < 0) return undefined;
  if (items[at]?.lower === 'as') at += 1;
  const verb = VERB_CUES.get(items[at]?.lower ?? '');
  if (!verb?.some((one) => one.form === 'gerund')) return undefined;
  at += 1;
  const telling = verb.find((one) => one.class === 'tell');
  if (telling) at = addresseeAfter(items, telling, at)?.to ?? at;
  while (
    items[at]?.lower === 'that' ||
    ((items[at]?.lower === ',' || items[at]?.lower === ':') && items[at + 1]?.kind === 'quote')
  )
    at += 1;
  return { who, to: at };
}

function isNoun(items: readonly Item[], { cue, at, back }: Draft): boolean {
  const before = items[at - 1];
  if (!before || cue.form === 'gerund') return false;
  if (before.lower === "'s") return !PERSONAL.has(items[at - 2]?.lower ?? '');
  const left = items[back.last];
  if (
    left &&
    !left.name &&
    (left.lower === "'s" || (DETERMINERS.has(left.lower) && !PRONOUNS.has(left.lower))) &&
    back.last < at - 1 &&
    !back.auxiliary
  )
    return true;
  if (before.name || back.last !== at - 1) return false;
  if (DETERMINERS.has(before.lower) && !PRONOUNS.has(before.lower)) return true;
  if (NOUN_CONTEXT.has(before.lower)) return true;
  if (cue.form === 'past' || cue.form === 'participle') return false;
  // "its reports", "official claims": a noun behind an adjective that itself follows a determiner.
  return (
    before.kind === 'word' &&
    DETERMINERS.has(items[at - 2]?.lower ?? '') &&
    /(?:al|ic|ive|ous|ful|less|ary|ese|an)$/u.test(before.lower) &&
    cue.form !== 'third'
  );
}

function passive(items: readonly Item[], { cue, at, end, back }: Draft): Frame | undefined {
  // "When asked by N whether", "was criticised by N": the one behind "by" speaks.
  const by = items.findIndex(
    (item, index) => index >= end && index < end + 4 && item.lower === 'by',
  );
  if (by < 0 || cue.class === 'plan') return undefined;
  const subject = phraseAfter(items, by + 1, true);
  if (!subject || !canSpeak(items, subject)) return undefined;
  // "Was dismissed by N, sources said": nothing that N said follows.
  const behind = items[subject.to];
  if (behind?.kind === 'sign' && items[subject.to + 1]?.kind !== 'quote') return undefined;
  if (isDoneTo(items, cue, phraseBefore(items, back.last)) && behind?.lower !== 'as')
    return undefined;
  const to = rightEnd(items, subject.to, false);
  const content = subject.to < to - 1 ? { from: subject.to, to } : undefined;
  if (!content) return undefined;
  return {
    ...plainFrame(cue, at, end),
    subject,
    content,
    negated: back.negated,
    hedged: back.hedged,
  };
}
