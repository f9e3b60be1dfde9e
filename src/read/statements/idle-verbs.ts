import { PEOPLE_CLASSES } from '../lang/en/carriers.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
} from '../lang/en/clause-words.ts';
import type { Cue } from '../lang/en/cues.ts';
import { lastSign } from './contents.ts';
import type { Draft } from './frame.ts';
import { phraseBefore } from './phrases.ts';
import { isPluralSubject } from './subjects.ts';
import type { Item } from './units.ts';

/** Words that are often something else: a verb only where it can be nothing but one. */
const DOUBTFUL = new Set(
  (
    'state back like email text post remark direct question brief press object challenge view address detail outline document charge rule figure ' +
    'fault brand label call plan report claim demand request order support hope fear doubt guess love hate care comment answer post blast attack tweet protest show paint'
  ).split(' '),
);

/** Reports only where a quotation or "that" follows at once. */
const BARE = new Set(
  'continue begin offer laugh sigh volunteer counter charge blast rail attribute cheer decide find object open'.split(
    ' ',
  ),
);

/** Behind "must" or "could" these tell of nothing that was said. */
const UTTERED = new Set<Cue['class']>(['say', 'tell', 'ask', 'deny', 'judge']);
const REDUCED = new Set(['of', 'for', 'with', 'as', 'by', 'in', 'at', 'on']);

/** Whether a cue, where it stands, is no verb that reports: a noun, a name, a deed, something that may be. */
export function isIdle(items: readonly Item[], draft: Draft): boolean {
  const { cue, at, end, back } = draft;
  const next = items[end];
  const before = items[back.last];
  if (back.modal && UTTERED.has(cue.class)) return true;
  if (isNaming(items, draft)) return true;
  // "Senators like Ada Quill": a verb only behind a pronoun or a verb of its own ("would like").
  if (cue.lemma === 'like' && cue.form === 'base' && !back.auxiliary)
    return !PRONOUNS.has(before?.lower ?? '');
  if (
    (cue.form === 'third' || cue.form === 'base') &&
    !back.auxiliary &&
    AUXILIARIES.has(next?.lower ?? '')
  )
    return true;
  if (cue.form === 'past' && !back.auxiliary && next?.lower === 'by') return true;
  if (
    cue.form === 'past' &&
    !back.auxiliary &&
    (cue.class === 'judge' || cue.class === 'demand') &&
    cue.particle === undefined &&
    REDUCED.has(next?.lower ?? '')
  )
    return true;
  if (
    BARE.has(cue.lemma) &&
    cue.particle === undefined &&
    next?.lower !== 'that' &&
    next?.kind !== 'quote' &&
    items[end + 1]?.kind !== 'quote' &&
    items[at - 1]?.kind !== 'quote' &&
    items[back.last - 1]?.kind !== 'quote'
  )
    return next?.kind !== 'sign';
  if (
    !DOUBTFUL.has(cue.lemma) ||
    cue.particle !== undefined ||
    cue.form === 'past' ||
    cue.form === 'gerund'
  )
    return false;
  return !(
    back.auxiliary ||
    // One person agrees with no bare form: "the Quill paint works" has no verb.
    (before?.name?.kind === 'person' && (cue.form !== 'base' || isJoined(items, back.last))) ||
    PRONOUNS.has(before?.lower ?? '') ||
    endsQuotation(items, back.last) ||
    closesReport(items, draft) ||
    (isPluralSubject(before ?? next ?? NOTHING) && PEOPLE_CLASSES.has(before?.lower ?? '')) ||
    (before?.name && cue.form === 'third')
  );
}

/** "From a company called Orla Works": the participle gives the name of what a preposition governs. */
function isNaming(items: readonly Item[], { cue, at, end, back }: Draft): boolean {
  if (cue.lemma !== 'call' || cue.form !== 'past' || back.auxiliary) return false;
  if (!items[end]?.capital) return false;
  let from = at - 1;
  while (from > at - 5 && items[from]?.kind === 'word' && !/^an?$/u.test(items[from]?.lower ?? ''))
    from -= 1;
  return /^an?$/u.test(items[from]?.lower ?? '') && PREPOSITIONS.has(items[from - 1]?.lower ?? '');
}

/** Whether the name that ends at an item is one of several: "Ada Quill and Rafael Tindall". */
function isJoined(items: readonly Item[], last: number): boolean {
  const name = items[last]?.name;
  let from = last;
  while (from > 0 && items[from - 1]?.name === name) from -= 1;
  return CONJUNCTIONS.has(items[from - 1]?.lower ?? '');
}

/** Words of who reports, behind the comma, at most. */
const LONGEST_REPORTER = 6;

/** "…, the Orla agency reports.": at the end of a sentence, behind a comma and one who can speak. */
function closesReport(items: readonly Item[], { cue, end, back }: Draft): boolean {
  const after = items[end];
  if (cue.form !== 'third' || cue.class !== 'say' || (after && !/^[.;]/u.test(after.lower)))
    return false;
  const reporter = phraseBefore(items, back.last);
  if (!reporter) return false;
  const words = items.slice(reporter.from, back.last + 1);
  return (
    words.length <= LONGEST_REPORTER &&
    !words.some(({ lower }) => CONJUNCTIONS.has(lower)) &&
    items[reporter.from - 1]?.lower === ',' &&
    (DETERMINERS.has(items[reporter.from]?.lower ?? '') || items[reporter.from]?.name !== undefined)
  );
}

/** `"Who are you?" the mayor demands`: right behind a quotation and its subject nothing else can be meant. */
function endsQuotation(items: readonly Item[], last: number): boolean {
  for (let at = last; at >= 0 && last - at < 6; at -= 1) {
    if (items[at]?.kind === 'quote') return /[,?!\u2026]/u.test(lastSign(items, at));
    if (items[at]?.kind === 'sign') return false;
  }
  return false;
}

const NOTHING: Item = {
  start: 0,
  end: 0,
  lower: '',
  kind: 'sign',
  capital: false,
  name: undefined,
  reference: undefined,
  quotation: undefined,
};

const TELLING = new Set(
  'comment say elaborate answer respond reply discuss speak talk explain specify identify name disclose reveal confirm speculate detail describe'.split(
    ' ',
  ),
);
const NAMED = new Set('named identified quoted'.split(' '));
const GIVING = new Set('give provide offer share release take return make be'.split(' '));
const INFORMATION =
  /^(?:comments?|details?|information|figures?|names?|specifics|answers?|interviews?|reasons?|explanations?|further|more|any|questions?|calls|identified|named|quoted|interviewed|specific|drawn|public)$/u;

/** "Declined to comment", "refused to give any details": who says nothing makes no statement. */
export function isSilence(items: readonly Item[], { lemma }: Cue, from: number): boolean {
  // "Asked not to be named": who speaks without a name asks for nothing that is news.
  const unnamed = items[from]?.lower === 'not' ? from + 1 : from;
  if (lemma === 'ask' && items[unnamed + 1]?.lower === 'be')
    return NAMED.has(items[unnamed + 2]?.lower ?? '');
  if ((lemma !== 'decline' && lemma !== 'refuse') || items[from]?.lower !== 'to') return false;
  const rest = items.slice(from + 1, from + 5).map((item) => item.lower);
  const at = rest[0] === 'publicly' || rest[0] === 'immediately' ? 1 : 0;
  const verb = rest[at] ?? '';
  if (TELLING.has(verb)) return true;
  return GIVING.has(verb) && rest.slice(at + 1).some((word) => INFORMATION.test(word));
}
