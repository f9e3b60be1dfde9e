import type { ChainLink, Name, Party, Reference, Statement } from '../../model/reading.ts';
import { mentionAt } from '../../model/span.ts';
import { GENDERED_ROLES, ROLE_NOUNS } from '../../text/names/titles.ts';
import { firstAt } from '../sorted.ts';
import { paragraphAt } from './occasions.ts';
import type { Ground } from './parties.ts';

/** How far back, in characters, the words of an unnamed speaker may end before a "he" that goes on. */
const NEAR = 400;

/** How far back, in characters, "a clerk" may stand before "the clerk". */
const INTRODUCED = 2000;

/** Those who speak without a name and are no body and not several. */
const SOMEBODY =
  /^(?:source|person|one|guy|survivor|relative|villager|staffer|insider|supporter|opponent|observer|protester|demonstrator|voter|customer|shopper|commuter|passenger|motorist|spectator|bystander|onlooker|worker|trader|dealer|guest|caller|patient|rescuer|paramedic|medic|hiker|tourist|visitor|parent|questioner|interviewer|moderator)$|^\d+-year-old$/u;
const FEMALE = /^(?:mother|sister|wife|aunt|niece|lady|grandmother|girlfriend)$/u;
const MALE = /^(?:father|brother|husband|uncle|nephew|gentleman|grandfather|boyfriend|guy)$/u;
const OPENER = /^(?:an?|one|another|the|his|her|their|its)$/u;
const ENDS_HEAD = /^(?:of|for|in|at|on|with|from|to|who|close|familiar|near)$/u;

/**
 * "A clerk said X. He said Y.": the one who spoke last goes on, though nobody named him, and not the
 * man named further back. Where the clerk's own words name somebody who could be meant, nobody is.
 */
export function followUnnamed(
  ground: Ground,
  {
    names,
    references,
  }: { readonly names: readonly Name[]; readonly references: readonly Reference[] },
  before: Statement | undefined,
  statement: Statement,
): Statement {
  const said = statement.speaker ?? statement.candidates[0];
  const pronoun = said?.text.toLowerCase();
  const spoke = before?.speaker;
  if (!said || !before || !spoke || (pronoun !== 'he' && pronoun !== 'she')) return statement;
  // Behind a question it is the one who was asked that speaks.
  if (before.polarity === 'ask') return statement;
  if (spoke.entity !== undefined || said.start < Math.max(before.end, spoke.end)) return statement;
  const noun = nounFor(spoke.name, pronoun === 'he' ? 'male' : 'female');
  const open = [statement.speaker, ...statement.candidates].flatMap((one) => one?.entity ?? []);
  if (noun === undefined || isBackground(ground, before)) return statement;
  const near = said.start - Math.max(before.end, spoke.end) <= NEAR;
  const apart = paragraphAt(ground, said.start) - paragraphAt(ground, before.start);
  if (!near || apart > 1) return statement;
  const from = Math.min(before.start, spoke.start);
  const mayMean = ({ entity }: { readonly entity: string | undefined }): boolean =>
    entity !== undefined && open.includes(entity);
  const meant = between(names, from, said.start).filter(mayMean);
  if (meant.some(({ start }) => start >= before.end)) return statement;
  // His own words tell of the other one, by name or as "he".
  const others = between(references, before.start, before.end).filter(isPersonal);
  if (meant.length > 0 || others.some(mayMean)) return doubted(statement, said, spoke);
  if (open.length > 0 && !isNew(ground, spoke, noun)) return statement;
  return spokenBy(ground, statement, said, spoke.name);
}

function isPersonal({ text }: Reference): boolean {
  return /^(?:he|him|she)$/iu.test(text);
}

/** Those that begin in `[from, to)`; `mentions` are in reading order. */
function between<T extends { readonly start: number }>(
  mentions: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  const [first, behind] = [from, to].map((at) => firstAt(mentions, ({ start }) => start >= at));
  return mentions.slice(first, behind);
}

function spokenBy(ground: Ground, statement: Statement, said: Party, name: string): Statement {
  const mention = mentionAt(ground.text, said.start, said.end);
  const link: ChainLink = { role: 'speaker', kind: 'class', name, ...mention };
  return {
    ...statement,
    speaker: { ...mention, entity: undefined, name },
    candidates: [],
    chain: [...statement.chain.filter(({ role }) => role !== 'speaker'), link],
  };
}

function doubted(statement: Statement, said: Party, spoke: Party): Statement {
  const candidates = statement.speaker ? [said] : [...statement.candidates];
  return {
    ...statement,
    speaker: undefined,
    candidates: [...candidates, { ...said, entity: undefined, name: spoke.name }],
    chain: statement.chain.filter(({ role }) => role !== 'speaker'),
  };
}

/** The noun for one person who may be "he" or "she"; undefined for bodies, several, a named man. */
function nounFor(words: string, gender: 'female' | 'male'): string | undefined {
  const all = words.toLowerCase().replaceAll("'", '\u2019').split(/\s+/u);
  const owned = all.findIndex((word) => word.endsWith('\u2019s') || word.endsWith('s\u2019'));
  const opened = OPENER.test(all[0] ?? '') ? 1 : 0;
  if (opened === 0 && owned < 0) return undefined;
  const end = all.findIndex((word, at) => at > Math.max(opened, owned) && ENDS_HEAD.test(word));
  const head = all[(end < 0 ? all.length : end) - 1] ?? '';
  const noun = /^\d+-year-old$/u.test(head) ? head : head.slice(head.lastIndexOf('-') + 1);
  if (!ROLE_NOUNS.has(noun) && !SOMEBODY.test(noun)) return undefined;
  const shown = FEMALE.test(noun) ? 'female' : MALE.test(noun) ? 'male' : GENDERED_ROLES.get(noun);
  return shown === undefined || shown === gender ? noun : undefined;
}

/** "The president" is somebody whom the text may have named; "the clerk" is nobody it has, behind "a clerk". */
function isNew({ text }: Ground, { name, start }: Party, noun: string): boolean {
  if (!/^the /i.test(name)) return true;
  const before = text.slice(Math.max(0, start - INTRODUCED), start).toLowerCase();
  return new RegExp(`\\b(?:an?|one|another) (?:\\p{L}+ ){0,3}${noun}\\b`, 'u').test(before);
}

/** "His father had told him": what was said before all this, by nobody who goes on. */
function isBackground({ text }: Ground, { speaker, cue }: Statement): boolean {
  return (
    speaker !== undefined &&
    cue !== undefined &&
    /\bhad\b/u.test(text.slice(speaker.end, cue.start))
  );
}
