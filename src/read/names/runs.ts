import { BODIES, BODY_HEADS, BODY_OPENERS } from '../lang/en/bodies.ts';
import { FUNCTION_WORDS, isCommonWord } from '../lang/en/common-words.ts';
import { GIVEN_NAMES } from '../../text/names/given-names.ts';
import { DEMONYMS, PLACE_HEADS, PLACE_OPENERS, PLACES } from '../lang/en/places.ts';
import {
  ADDRESS_TITLES,
  OFFICE_TITLES,
  PARTICLES,
  TITLE_MODIFIERS,
} from '../../text/names/titles.ts';
import { isToldOf } from './insertions.ts';
import { isKnownBody, tableKey, type RunWord } from './segment.ts';
import type { WordUse } from './word-use.ts';
import type { Token } from '../../text/tokens.ts';

/** Words; no name is longer, and a text of capitals only must not cost more than any other. */
const LONGEST_RUN = 24;

/** A party and a state in brackets: a role, no name. */
const PARTY_STATE = /^[RDI]-\p{Lu}/u;
const CAPITAL = /^(?:\p{Lu}|\p{Lt}|(?:al|el|ul|d|l|o)[-']\p{Lu}|[a-z]\p{Lu}\p{L})/u;
const OPENING = new Set([
  '"',
  "'",
  '(',
  '[',
  '—',
  '–',
  '-',
  '--',
  ':',
  ';',
  '…',
  '...',
  '•',
  '*',
  '/',
  '.',
  '?',
  '!',
]);

/** Whether the token is written with a capital. */
function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { text } = token;
  const first = text.charCodeAt(0);
  if (isBetween(first, 65, 90)) return true;
  // Plain small words are most of a text: they need no look at what other scripts call a capital.
  const plain = isBetween(first, 97, 122) && isBetween(text.charCodeAt(1), 97, 122);
  if (plain && !isJoint(text.charCodeAt(2))) return false;
  return CAPITAL.test(text);
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}

/** A hyphen or an apostrophe. */
function isJoint(code: number): boolean {
  return code === 45 || code === 39;
}

function isNameWord(token: Token | undefined): boolean {
  if (!token || !isCapital(token) || PARTY_STATE.test(token.text)) return false;
  const key = tableKey(token.text);
  return (
    !FUNCTION_WORDS.has(key) ||
    (token.text.length > 1 && token.text === token.text.toUpperCase() && /^(?:us|who)$/u.test(key))
  );
}

/** Runs of capitals in a plain line, with the small words that hold names together. */
export function runsOf(tokens: readonly Token[], use: WordUse): RunWord[][] {
  const runs: RunWord[][] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNameWord(tokens[at])) continue;
    const run = runFrom(tokens, at);
    const opened = opensAt(tokens, at) ? withoutOpener(run, tokens, use) : run;
    if (opened.length > 0) runs.push(opened);
    at = run.at(-1)?.at ?? at;
  }
  return runs;
}

function runFrom(tokens: readonly Token[], first: number): RunWord[] {
  const run: RunWord[] = [];
  const push = (at: number): void => {
    const token = tokens[at];
    if (token) run.push({ token, at, key: tableKey(token.text), capital: isCapital(token) });
  };
  push(first);
  for (let at = first + 1; at < tokens.length && run.length < LONGEST_RUN;) {
    const before = tokens[at - 1];
    const token = tokens[at];
    if (!before || !token || token.start - before.end > 2) break;
    const middle = /^\p{Lu}\.$/u.test(token.text) && isNameWord(tokens[at + 1]);
    if (isNameWord(token) || middle || isWordlikeSurname(token, run)) {
      push(at);
      at += 1;
      continue;
    }
    const to = connects(tokens, at, run);
    if (to === undefined) break;
    for (; at <= to; at += 1) push(at);
  }
  return run;
}

/** A small word written large inside a sentence, behind a given name, is a surname ("Ada Will"). */
function isWordlikeSurname(token: Token, run: readonly RunWord[]): boolean {
  const [only] = run;
  if (!only || run.length > 1 || !GIVEN_NAMES.has(only.key)) return false;
  return /^(?:Will|May|March|August|Day|Down|Best|Few|Long|More|Moore|Still|Self)$/u.test(
    token.text,
  );
}

/** The index of the name word that connectors from `at` lead to. */
function connects(
  tokens: readonly Token[],
  at: number,
  run: readonly RunWord[],
): number | undefined {
  const token = tokens[at];
  const head = run.at(-1);
  if (!token || !head) return undefined;
  const key = token.text;
  const next = tokens[at + 1];
  if (key === '&' && isNameWord(next)) return at + 1;
  if (PARTICLES.has(key) && !['y', 'e', 'do', 'das', 'mac'].includes(key)) {
    const second = tokens[at + 1];
    if (isNameWord(second)) return at + 1;
    if (second && PARTICLES.has(second.text) && isNameWord(tokens[at + 2])) return at + 2;
    return undefined;
  }
  if (key === 'committee' && head.capital && run.length > 1) return at;
  const to = next?.text === 'the' ? at + 2 : at + 1;
  if (!isNameWord(tokens[to])) return undefined;
  if (key === 'of') return takesOf(run, tokens[to]) ? to : undefined;
  if (key === 'for' || key === 'on')
    return takesFor(head) && !followedByDate(tokens[to]) ? to : undefined;
  if (key === 'in') return /^(?:embassy|consulate)$/u.test(head.key) ? to : undefined;
  if (key === 'and') return takesAnd(run, tokens, at + 1) ? at + 1 : undefined;
  return undefined;
}

function followedByDate(token: Token | undefined): boolean {
  return token !== undefined && DEMONYMS.has(tableKey(token.text));
}

function takesFor(head: RunWord): boolean {
  return (
    head.capital &&
    BODY_OPENERS.has(head.key) &&
    !/^(?:house|senate|party|court|board|office|bank|congress)$/u.test(head.key)
  );
}

function takesOf(run: readonly RunWord[], next: Token | undefined): boolean {
  const head = run.at(-1);
  const first = run[0];
  if (!head || !first || !next) return false;
  const isOffice = OFFICE_TITLES.has(head.key) && !BODY_OPENERS.has(head.key);
  if (isOffice)
    return (
      /^(?:secretary|director|chief|minister|speaker)$/u.test(head.key) &&
      /^(?:State|Defense|Staff|Homeland|National|House|Foreign|Finance|Treasury)$/u.test(next.text)
    );
  if (BODY_OPENERS.has(head.key)) return true;
  if (
    /^(?:gulf|isle|republic|kingdom|strait|bay|cape|horn|district|states|city|port|sea|joint|chiefs|speaker|sons|daughters|knights|emirate|territories)$/u.test(
      head.key,
    )
  )
    return true;
  return PLACE_OPENERS.has(first.key) && run.length === 1 && PLACE_HEADS.has(head.key);
}

/** "Health and Human Services Department", "Centers for Disease Control and Prevention". */
function takesAnd(run: readonly RunWord[], tokens: readonly Token[], from: number): boolean {
  const head = run.at(-1);
  if (!head || !head.capital || isPersonLike(run) || isKnownBody(run)) return false;
  const right: Token[] = [];
  for (let at = from; isNameWord(tokens[at]) && right.length < 5; at += 1) {
    const token = tokens[at];
    if (token) right.push(token);
  }
  const keys = right.map((token) => tableKey(token.text));
  const phrase = keys.join(' ');
  if (
    keys.length === 0 ||
    PLACES.has(phrase) ||
    BODIES.has(phrase) ||
    GIVEN_NAMES.has(keys[0] ?? '')
  )
    return false;
  if (right.some((token) => /^(?:\p{Lu}\.?){2,}$/u.test(token.text))) return false;
  const opened =
    run.some((word) => /^(?:of|for|on)$/u.test(word.key)) &&
    run.some((word) => BODY_OPENERS.has(word.key));
  if (opened)
    return (
      isCommonWord(head.key) &&
      keys.every((key) => isCommonWord(key) || key.length > 5) &&
      isCommonWord(keys[0] ?? '')
    );
  const lastKey = keys.at(-1) ?? '';
  const endsInBody = keys.length > 1 && BODY_HEADS.has(lastKey) && !BODY_HEADS.has(head.key);
  if (endsInBody && isCommonWord(head.key) && isOfTheNation(run)) return true;
  return endsInBody && isCommonWord(keys[0] ?? '') && run.every((word) => !PLACES.has(word.key));
}

/** "U.S. Fish and Wildlife Service": one body of the country that opens it. */
function isOfTheNation(run: readonly RunWord[]): boolean {
  const [first, second] = run.map(({ key }) => key);
  if (first === 'united' && (second === 'states' || second === 'kingdom')) return run.length > 2;
  return /^(?:us|u\.s|uk|u\.k)$/u.test(first ?? '') && run.length > 1;
}

function isPersonLike(run: readonly RunWord[]): boolean {
  const first = run[0];
  return (
    first !== undefined &&
    (GIVEN_NAMES.has(first.key) || run.some((word) => ADDRESS_TITLES.has(word.key)))
  );
}

/** Whether a token's capital may come from the place it stands in. */
function opensAt(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || OPENING.has(before.text);
}

/** The run without a first word that is written large only because it opens the sentence. */
function withoutOpener(run: RunWord[], tokens: readonly Token[], use: WordUse): RunWord[] {
  const first = run[0];
  if (!first) return run;
  const known = isKnown(run, first);
  if (known || /^(?:\p{Lu}\.?){2,}$/u.test(first.token.text)) return run;
  const usual = isCommonWord(first.key) || (use.lower.has(first.key) && !use.inside.has(first.key));
  if (run.length === 1) {
    const unseen = !usual && !use.lower.has(first.key) && acts(tokens[first.at + 1]);
    return use.inside.has(first.key) || unseen || isSomebody(tokens, first) ? run : [];
  }
  if (!usual) return run;
  if (use.pairs.has(`${first.key} ${run[1]?.key ?? ''}`)) return run;
  const last = run.at(-1);
  const headed = last !== undefined && (BODY_HEADS.has(last.key) || PLACE_HEADS.has(last.key));
  const connected = run.some((word) => !word.capital) && BODY_OPENERS.has(first.key);
  if (headed && !endsKnown(run.slice(1)) && !FUNCTION_WORDS.has(first.key)) return run;
  return connected ? run : run.slice(1);
}

/** Whether what follows an unknown opening word makes it look like someone or something that acts. */
function acts(next: Token | undefined): boolean {
  if (!next || next.kind !== 'word') return false;
  return /^(?:'s|is|was|has|had|will|would|could|did|does|and|said|told|\p{Ll}+(?:ed|s))$/u.test(
    next.text,
  );
}

/** "Roe, the prosecutor, said": only a plural opens a sentence without an article and is told of so. */
function isSomebody(tokens: readonly Token[], { at, key }: RunWord): boolean {
  return !PLURAL.test(key) && isToldOf(tokens, at, at);
}

const PLURAL = /(?:[^s]s|men|people|police|folk)$/u;

function endsKnown(rest: readonly RunWord[]): boolean {
  return isKnownBody(rest) || PLACES.has(rest.map((word) => word.key).join(' '));
}

function isKnown(run: readonly RunWord[], first: RunWord): boolean {
  if (GIVEN_NAMES.has(first.key) && (run.length > 1 || !isCommonWord(first.key))) return true;
  if (OFFICE_TITLES.has(first.key) || ADDRESS_TITLES.has(first.key)) return true;
  if (TITLE_MODIFIERS.has(first.key) && run.some((word) => OFFICE_TITLES.has(word.key)))
    return true;
  if (DEMONYMS.has(first.key)) return true;
  for (let end = Math.min(4, run.length); end > 0; end -= 1) {
    const part = run.slice(0, end);
    const phrase = part.map((word) => word.key).join(' ');
    const dotted = part.map((word) => word.token.text.toLowerCase()).join(' ');
    if (PLACES.has(phrase) || PLACES.has(dotted) || isKnownBody(part))
      return end > 1 || !isCommonWord(first.key) || run.length === 1;
  }
  return false;
}
