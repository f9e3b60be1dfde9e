import { MEDIA, MEDIA_CLASSES, PEOPLE_CLASSES, ROLE_WORDS } from '../lang/en/carriers.ts';
import { VERB_CUES } from '../lang/en/cues.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PERSONAL,
  PLAIN_VERBS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../lang/en/clause-words.ts';
import { BODY_HEADS } from '../lang/en/bodies.ts';
import { DEMONYMS } from '../lang/en/places.ts';
import { ROLE_NOUNS } from '../../text/names/titles.ts';
import type { Item } from './units.ts';

/** A noun phrase as a run of items `[from, to)`; `head` is the item that says who it is. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** No subject stands further from its verb than this many items. */
const LONGEST = 24;
const RELATIVE = new Set(['who', 'which', 'whose', 'whom', 'that', 'where']);

export function isAdverb(item: Item | undefined): boolean {
  return (
    item?.kind === 'word' &&
    !item.name &&
    (ADVERBS.has(item.lower) ||
      (item.lower.endsWith('ly') &&
        !item.capital &&
        item.lower.length > 4 &&
        !/^(?:family|ally|reply|italy|july|rally|assembly|daily|weekly)$/u.test(item.lower)))
  );
}

/** A verb that cannot be part of the phrase before another verb. */
function isVerb(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || item.kind !== 'word' || item.name || item.capital) return false;
  if (AUXILIARIES.has(item.lower) || PLAIN_VERBS.has(item.lower)) return true;
  const before = items[at - 1];
  if (before && (DETERMINERS.has(before.lower) || before.lower === "'s")) return false;
  const cues = VERB_CUES.get(item.lower);
  if (!cues) return false;
  return (
    cues.some((cue) => cue.form === 'past' && /(?:ed|aid|old|ote)$/u.test(item.lower)) ||
    (before?.name !== undefined && cues.some((cue) => cue.form === 'third')) ||
    PERSONAL.has(before?.lower ?? '') ||
    before?.lower === 'who'
  );
}

function isBoundary(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || item.kind === 'quote') return true;
  if (item.kind === 'sign')
    return (
      item.lower !== '&' &&
      item.lower !== '-' &&
      item.lower !== '$' &&
      item.lower !== '%' &&
      item.lower !== "'" &&
      item.lower !== '/'
    );
  if (item.name) return false;
  if (
    SUBORDINATORS.has(item.lower) &&
    !(item.lower === 'that' && DETERMINERS.has(items[at + 1]?.lower ?? ''))
  )
    return true;
  return isVerb(items, at);
}

/** The phrase that ends with item `last`: walks left to where the clause opens, then drops what leads in. */
export function phraseBefore(items: readonly Item[], last: number): Phrase | undefined {
  const end = items[last];
  if (!end || end.kind === 'quote' || end.kind === 'sign') return undefined;
  if (!end.name && PERSONAL.has(end.lower)) return { from: last, to: last + 1, head: last };
  if (RELATIVE.has(end.lower) && !end.name) return antecedent(items, last);
  let from = last;
  while (from > 0 && last - from < LONGEST && !isBoundary(items, from - 1)) {
    if (adjacentNames(items, from - 1) || opensClause(items[from - 1])) break;
    from -= 1;
  }
  const opened = from;
  from = skipLeadIn(items, from, last);
  if (from > last) return undefined;
  const relative = items[opened - 1];
  if (
    relative &&
    (relative.lower === 'who' || relative.lower === 'whose') &&
    opened - 1 > 0 &&
    from === opened &&
    isVerb(items, opened)
  )
    return undefined;
  return phraseOf(items, from, last + 1);
}

/** "several weeks after N said": N speaks, and the weeks belong to another clause. */
function opensClause(item: Item | undefined): boolean {
  return item !== undefined && !item.name && /^(?:after|before|until|since)$/u.test(item.lower);
}

/** Two different names side by side belong to two phrases ("Tarn Brandt said"). */
function adjacentNames(items: readonly Item[], left: number): boolean {
  const [a, b] = [items[left]?.name, items[left + 1]?.name];
  return a !== undefined && b !== undefined && a !== b && b.kind === 'person';
}

function skipLeadIn(items: readonly Item[], from: number, last: number): number {
  let at = from;
  for (let turn = 0; turn < 3 && at <= last; turn += 1) {
    const item = items[at];
    if (!item) break;
    if (
      !item.name &&
      (CONJUNCTIONS.has(item.lower) ||
        isAdverb(item) ||
        item.lower === 'but' ||
        TIME_WORDS.has(item.lower)) &&
      !(DETERMINERS.has(item.lower) && !TIME_WORDS.has(item.lower))
    )
      at += 1;
    else if (!item.name && PREPOSITIONS.has(item.lower)) {
      const inner = phraseAfter(items, at + 1, false);
      if (!inner || inner.to > last) return mentionInTail(items, at, last);
      at = inner.to;
    } else break;
  }
  return at;
}

/** After a lead-in that cannot be cut off cleanly only a name right before the verb is safe. */
function mentionInTail(items: readonly Item[], from: number, last: number): number {
  const name = items[last]?.name;
  if (!name) return last + 1;
  let at = last;
  while (at > from && items[at - 1]?.name === name) at -= 1;
  return at;
}

function phraseOf(items: readonly Item[], from: number, to: number): Phrase | undefined {
  if (from >= to) return undefined;
  let head = from;
  for (let at = from; at < to; at += 1) {
    const item = items[at];
    if (!item || item.kind === 'sign') continue;
    if (
      at > from &&
      !item.name &&
      (PREPOSITIONS.has(item.lower) ||
        RELATIVE.has(item.lower) ||
        (isParticiple(item) && !isOwned(items, at)) ||
        isSetBehind(items, at))
    )
      break;
    if (!isAdverb(item)) head = at;
  }
  return { from, to, head };
}

/** "people familiar with the talks", "a man close to N": an adjective that stands behind its noun. */
function isSetBehind(items: readonly Item[], at: number): boolean {
  const follows = SET_BEHIND.get(items[at]?.lower ?? '');
  return follows !== undefined && items[at + 1]?.lower === follows && !items[at]?.name;
}

const SET_BEHIND: ReadonlyMap<string, string> = new Map([
  ['familiar', 'with'],
  ['close', 'to'],
  ['privy', 'to'],
  ['aware', 'of'],
]);

/** Participles that no ending gives away: "a list seen by", "a letter written in". */
const IRREGULAR_PARTICIPLES = new Set(
  'seen shown given known written taken sent made found held led told read'.split(' '),
);

function isParticiple(item: Item): boolean {
  if (IRREGULAR_PARTICIPLES.has(item.lower)) return true;
  if (MEDIA.has(item.lower) || PEOPLE_CLASSES.has(item.lower)) return false;
  return (
    !item.capital &&
    /(?:ed|ing)$/u.test(item.lower) &&
    item.lower.length > 4 &&
    !/^(?:united|unnamed|red|king|meeting|building)$/u.test(item.lower)
  );
}

/** "Orla's elected council": behind an owner no participle ends the phrase. */
function isOwned(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]?.lower;
  return before === "'s" || before === "'";
}

/** What "who" goes back to: the phrase before it, over one comma. */
function antecedent(items: readonly Item[], who: number): Phrase | undefined {
  const before = items[who - 1]?.lower === ',' ? who - 2 : who - 1;
  if (before < 0 || items[before]?.kind === 'sign' || items[before]?.kind === 'quote')
    return undefined;
  const phrase = phraseBefore(items, before);
  if (!phrase) return undefined;
  // Of "a meeting with Ms. Lind, who said" the name next to "who" is meant.
  const name = items[before]?.name;
  if (!name) return phrase;
  let from = before;
  while (from > phrase.from && items[from - 1]?.name === name) from -= 1;
  return { from, to: before + 1, head: before };
}

/** The phrase that begins with item `from`; `whole` keeps "of the …" and "for the …" behind it. */
export function phraseAfter(
  items: readonly Item[],
  from: number,
  whole: boolean,
): Phrase | undefined {
  const first = items[from];
  if (!first || first.kind === 'quote' || (first.kind === 'sign' && first.lower !== '$'))
    return undefined;
  if (!first.name) {
    if (PERSONAL.has(first.lower) || ['him', 'her', 'them', 'me', 'us'].includes(first.lower)) {
      const next = items[from + 1];
      if (
        !(
          first.lower === 'her' &&
          next?.kind === 'word' &&
          !isBoundary(items, from + 1) &&
          !DETERMINERS.has(next.lower) &&
          !PREPOSITIONS.has(next.lower)
        )
      )
        return { from, to: from + 1, head: from };
    } else if (
      PREPOSITIONS.has(first.lower) ||
      SUBORDINATORS.has(first.lower) ||
      (isVerb(items, from) && !first.capital)
    )
      return undefined;
  }
  let at = from;
  let head = from;
  while (at < items.length && at - from < LONGEST) {
    const item = items[at];
    if (!item || item.kind === 'quote' || isBoundary(items, at)) break;
    const before = items[at - 1];
    if (at > from && (startsAnother(before, item) || (item.lower === 'who' && !item.name))) break;
    const isHeld = isOwned(items, at) || DETERMINERS.has(before?.lower ?? '');
    if (!item.name && at > from && !isHeld && isParticiple(item)) break;
    if (at > from && isSetBehind(items, at)) {
      const inner = whole ? phraseAfter(items, at + 2, whole) : undefined;
      return { from, to: inner?.to ?? at, head };
    }
    if (!item.name && (PREPOSITIONS.has(item.lower) || item.lower === 'to')) {
      if (
        at === from ||
        !(
          item.lower === 'of' ||
          (whole && ['for', 'from', 'at', 'in', 'with'].includes(item.lower))
        )
      )
        break;
      const inner = phraseAfter(items, at + 1, whole);
      if (!inner) break;
      return { from, to: inner.to, head };
    }
    if (!item.name && CONJUNCTIONS.has(item.lower)) {
      const inner =
        before?.name && items[at + 1] && joins(items, at)
          ? phraseAfter(items, at + 1, whole)
          : undefined;
      if (!inner) break;
      return { from, to: inner.to, head };
    }
    if (isAdverb(item) && at > from && !item.name) break;
    if (TIME_WORDS.has(item.lower) && at > from && !item.name) break;
    head = at;
    at += 1;
  }
  return at > from ? { from, to: at, head } : undefined;
}

function joins(items: readonly Item[], and: number): boolean {
  const next = items[and + 1];
  return (
    next !== undefined &&
    (next.name !== undefined || DETERMINERS.has(next.lower)) &&
    items[and - 1]?.name !== undefined
  );
}

/** Where a zero-that clause opens behind a hearer: "told reporters Trump …", "told CNN he …". */
function startsAnother(before: Item | undefined, item: Item): boolean {
  if (!before) return false;
  if (item.name) {
    if (before.name) return before.name !== item.name;
    return (
      before.kind === 'word' &&
      !before.capital &&
      before.lower.endsWith('s') &&
      PEOPLE_CLASSES.has(before.lower) &&
      before.lower !== "'s"
    );
  }
  if (PERSONAL.has(item.lower)) return true;
  if (DETERMINERS.has(item.lower) && !DETERMINERS.has(before.lower) && before.lower !== 'of')
    return true;
  return false;
}

/** Endings of nouns for those who do something: "critic", "grower", "activist", "physician". */
const AGENT =
  /(?:ers?|ors?|ists?|ians?|ants?|eers?|ees?|crats?|men|man|women|woman|folk|kin|mates?)$/u;
/** Words with such an ending for things. */
const NO_AGENT =
  /^(?:number|numbers|order|orders|matter|matters|paper|papers|power|powers|factor|factors|error|errors|summer|winter|weather|water|winner|water|offer|offers|answer|answers|measure|war|wars|year|years|center|centre|corner|quarter|quarters|chapter|chapters|computer|computers|tower|towers|river|rivers|dinner|murder|murders|border|borders|transfer|transfers|disaster|disasters|gender|sector|sectors|horror|terror|mirror|behavior|labor|color|favor|honor|degree|degrees|fee|fees|moment|restaurant|restaurants|grant|grants|plant|plants|want|month|months|chance|rate|rates|barrier|barriers|career|careers|beer|list|lists|character|characters|encounter|encounters|consumer|folder)$/u;

/** True where the phrase is someone who can speak: a person, a body, a role, or what words stand in. */
export function canSpeak(items: readonly Item[], phrase: Phrase): boolean {
  const head = items[phrase.head];
  if (!head || startsWithGerund(items, phrase)) return false;
  if (head.name || head.reference) return true;
  if (PRONOUNS.has(head.lower) || PEOPLE_CLASSES.has(head.lower) || ROLE_WORDS.has(head.lower))
    return true;
  if (MEDIA_CLASSES.has(head.lower) || MEDIA.has(head.lower)) return true;
  if (PREPOSITIONS.has(head.lower) || TIME_WORDS.has(head.lower) || isParticiple(head))
    return false;
  if (items[phrase.head + 1]?.lower === 'of' && isQuantity(head)) {
    const among = phraseAfter(items, phrase.head + 2, false);
    return among !== undefined && among.to <= phrase.to && canSpeak(items, among);
  }
  if (head.capital && head.kind === 'word') return !isOpenerOnly(items, phrase.head);
  if (head.kind !== 'word') return false;
  const noun = head.lower.slice(head.lower.lastIndexOf('-') + 1);
  const one = singular(noun);
  if (ROLE_NOUNS.has(one) || BODY_HEADS.has(one) || DEMONYMS.has(one)) return true;
  if (PEOPLE_CLASSES.has(one) || MEDIA.has(one) || head.lower.endsWith('-year-old')) return true;
  return AGENT.test(noun) && !NO_AGENT.test(noun);
}

/** "Shortly after …", "A year later": written large only because it opens the sentence. */
function isOpenerOnly(items: readonly Item[], at: number): boolean {
  const { lower = '' } = items[at] ?? {};
  const opens = at === 0 || items[at - 1]?.kind === 'sign';
  return opens && (DETERMINERS.has(lower) || ADVERBS.has(lower) || SHORT_AFTER.test(lower));
}

const SHORT_AFTER =
  /^(?:shortly|immediately|recently|initially|subsequently|previously|eventually)$/u;

function isQuantity(item: Item): boolean {
  return item.kind === 'number' || DETERMINERS.has(item.lower);
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** "taking some lawmakers": a clause of its own, nobody who speaks. */
function startsWithGerund(items: readonly Item[], { from, to }: Phrase): boolean {
  const [first, second] = [items[from], items[from + 1]];
  if (!first || !second || to - from < 2 || first.name) return false;
  return (
    /^[a-z]+ing$/u.test(first.lower) &&
    !ROLE_WORDS.has(first.lower) &&
    (DETERMINERS.has(second.lower) || second.name?.kind === 'person')
  );
}
