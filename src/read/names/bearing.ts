import { GENDERED_ROLES, OFFICE_TITLES, roleKin } from '../../text/names/titles.ts';
import { genderOfTitle } from '../../text/names/person-name.ts';
import { titleBefore } from './roles.ts';
import { tableKey } from './segment.ts';
import type { Range } from '../../model/span.ts';

/** What the words right around a person's name say of its bearer. */
export interface Bearing {
  readonly gender: 'female' | 'male' | undefined;
  /** Words of office that the name bears as a title or in an apposition ("senator"), one word for all forms of it. */
  readonly offices: readonly string[];
  /** Words of office that stand as a title straight before the name. */
  readonly titles: readonly string[];
  /** Named as somebody's relative: "his son Ada Quill", "the first lady, Ada Quill". */
  readonly relative: boolean;
  /** Said to be another of the same name: "his father", "the elder", "son of". */
  readonly namesake: boolean;
  /** Anything is said of who it is. */
  readonly described: boolean;
}

/** What is said of nobody: bodies and places. */
export const UNDESCRIBED: Bearing = {
  gender: undefined,
  offices: [],
  titles: [],
  relative: false,
  namesake: false,
  described: false,
};

/** Characters before and behind a name that are looked at. */
const BEFORE = 80;
const BEHIND = 90;

const KIN =
  'son|daughter|wife|husband|widow|widower|brother|sister|mother|father|nephew|niece|cousin|uncle|aunt|grandson|granddaughter|grandfather|grandmother|stepson|stepdaughter|son-in-law|daughter-in-law|first lady';
const KIN_BEFORE = new RegExp(String.raw`\b(${KIN}),? $`, 'iu');
const KIN_BEHIND = new RegExp(String.raw`\b(${KIN})\b`, 'iu');
/** What tells one of two bearers of a name from the other, before it and behind it. */
const NAMESAKE_BEFORE =
  /\b(?:fathers?|(?:grand)?sons? of|son|grandfather|dad|elder|older|younger|senior|namesake)\b[^.;:!?"]*$/u;
const NAMESAKE_BEHIND =
  /^,? (?:the (?:elder|father|senior|older|younger)|(?:his|her) (?:father|namesake)|(?:(?:the|an?) )?(?:[\p{L}-]+ )?son of)\b/u;
/** An apposition before a name: "the interior secretary, ". */
const APPOSITION_BEFORE = /(?:^|[\s"(])(?:the|an?|his|her|its|their) ([^,.;:!?"]{3,60}), $/iu;
const APPOSITION_BEHIND = /^, ([^,.;:!?"]{3,80})/u;
/** Where the words for the bearer end and those for others begin. */
const OTHERS = /\b(?:of|in|at|for|on|who|from|to|that|said|says|told|and|is|was|has|had)\b.*$/iu;

/** What the words around the person's name at `[start, end)` of `shadow` say of its bearer. */
export function bearingOf(shadow: string, { start, end }: Range): Bearing {
  const title = titleBefore(shadow, start);
  const titled = title ? shadow.slice(title.start, title.end) : '';
  const before = shadow.slice(Math.max(0, start - BEFORE), start).replace(/\s/gu, ' ');
  const untitled = before.slice(0, before.length - (title ? start - title.start : 0));
  const behind = shadow.slice(end, end + BEHIND).replace(/\s/gu, ' ');
  const after = own(APPOSITION_BEHIND.exec(behind)?.[1] ?? '');
  const ahead = own(APPOSITION_BEFORE.exec(untitled)?.[1] ?? '');
  const kin = (KIN_BEFORE.exec(untitled) ?? KIN_BEHIND.exec(after))?.[1]?.toLowerCase();
  const titles = officesIn(titled);
  const offices = [...new Set([...titles, ...officesIn(after), ...officesIn(ahead)])];
  return {
    gender: genderOfTitle(titled) ?? (kin === undefined ? undefined : genderOfKin(kin)),
    offices,
    titles,
    relative: kin !== undefined,
    namesake: NAMESAKE_BEFORE.test(untitled) || NAMESAKE_BEHIND.test(behind),
    described: offices.length > 0 || after !== '' || kin !== undefined,
  };
}

/** The words of an apposition that are said of the bearer: not whose son he is. */
function own(apposition: string): string {
  return apposition.replace(OTHERS, '').replace(/\S+(?:'s?|s') /gu, '');
}

function officesIn(words: string): string[] {
  return words
    .split(/[^\p{L}.-]+/u)
    .map(tableKey)
    .map(roleKin)
    .filter((word) => OFFICE_TITLES.has(word));
}

function genderOfKin(kin: string): 'female' | 'male' | undefined {
  return kin === 'first lady' ? 'female' : GENDERED_ROLES.get(kin);
}
