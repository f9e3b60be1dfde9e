import { ROLE_NOUNS } from '../../text/names/titles.ts';
import type { Token } from '../../text/tokens.ts';
import { tableKey } from './segment.ts';

/** What only somebody does. */
const SPEAKS =
  /^(?:said|says|told|tells|added|adds|asked|wrote|writes|argued|argues|warned|warns|insisted|insists|explained|explains|denied|denies|replied|recalled|testified|admitted|acknowledged|confirmed|declined)$/u;
/** Roles that a firm or a body has as well: "Sarn, the owner of the plant, said". */
const ALSO_BODIES = new Set(
  'owner producer developer partner member rival opponent leader champion independent ally broadcaster publisher designer operator investor broker regulator watchdog backer critic supporter advocate national'.split(
    ' ',
  ),
);
const OPENERS = new Set(['the', 'a', 'an', 'his', 'her', 'one']);
const SIGNS = new Map([
  [',', ','],
  ['(', ')'],
  ['\u2014', '\u2014'],
  ['\u2013', '\u2013'],
  ['--', '--'],
]);
/** What stands before the one of whom a clause tells: "speaking on the Orla Morning, the mayor, who …" tells of the mayor. */
const OPENS_CLAUSE = /^(?:\W+|and|but|while|when|as|that|because|although|though|if|whereas)$/u;
/** No insertion between a name and its verb is longer, in words and signs. */
const LONGEST = 20;
/** Nobody older speaks, and nobody younger is quoted. */
const AGE = /^(?:[5-9]|[1-9]\d|10\d)$/u;

/**
 * Whether what is set behind the word at `last` can only be somebody's: an age ("Roe, 46,"), or a
 * role, a clause with "who", an occasion, closed before a verb of saying ("Roe, the prosecutor,
 * said"). A bare surname that opens a sentence is known by nothing else.
 */
export function isToldOf(tokens: readonly Token[], first: number, last: number): boolean {
  if (!OPENS_CLAUSE.test(tokens[first - 1]?.text.toLowerCase() ?? '"')) return false;
  const close = SIGNS.get(tokens[last + 1]?.text ?? '');
  if (close === undefined) return false;
  const from = last + 2;
  const aged = AGE.test(tokens[from]?.text ?? '');
  if (aged && tokens[from + 1]?.text === close) return true;
  const to = closing(tokens, from, close);
  if (to === undefined || !speaksAt(tokens, to + 1)) return false;
  return isOccasion(tokens, from) || isRole(tokens, from, to);
}

/** The sign that closes the insertion right before a verb of saying. */
function closing(tokens: readonly Token[], from: number, close: string): number | undefined {
  const end = Math.min(tokens.length - 1, from + LONGEST);
  for (let at = from; at < end; at += 1) {
    const { text } = tokens[at] ?? { text: '"' };
    if (/^["?!;:]$/u.test(text)) return undefined;
    if (text === close && speaksAt(tokens, at + 1)) return at;
  }
  return undefined;
}

function speaksAt(tokens: readonly Token[], at: number): boolean {
  const verb = /^(?:also|later|has|had)$/u.test(tokens[at]?.text ?? '') ? at + 1 : at;
  return SPEAKS.test(tokens[verb]?.text ?? '');
}

/** "speaking to reporters", "for her part". */
function isOccasion(tokens: readonly Token[], from: number): boolean {
  const [first = '', second = '', third = ''] = [0, 1, 2].map((at) => tokens[from + at]?.text);
  if (first === 'speaking' || first === 'interviewed') return true;
  return first === 'for' && /^(?:his|her)$/u.test(second) && third === 'part';
}

function isRole(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]?.text ?? '';
  // Not "whose": "Voltan, whose director resigned, said".
  if (first === 'who' || first === 'whom') return true;
  const owned = tokens.slice(from, to).findIndex(({ text }) => text === "'s");
  if (!OPENERS.has(first) && !(owned > 0 && owned < 4)) return false;
  // The role stands before what it is a role in.
  const rest = tokens.slice(from, to).map(({ text }) => tableKey(text));
  const inner = rest.indexOf(',');
  // "In Orla, the mayor, Ada Quill, said": it is she who has the role.
  if (inner > 0 && /^\p{Lu}/u.test(tokens[from + inner + 1]?.text ?? '')) return false;
  const end = rest.findIndex((key) => /^(?:of|for|in|at|on|with|from|to|,|who)$/u.test(key));
  const head = rest[(end < 0 ? rest.length : end) - 1] ?? '';
  return ROLE_NOUNS.has(head) && !ALSO_BODIES.has(head);
}
