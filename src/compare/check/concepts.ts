import { foldWord } from '../../text/fold.ts';
import { BASE_OF, VERB_OF } from '../../text/irregular.ts';
import { stemWord } from '../../text/stem.ts';
import { inOneClass, namesAct } from '../../text/thesaurus.ts';
import { COLLISIONS } from './words/collisions.ts';
import { OPPOSITES } from './words/opposites.ts';
import { PEOPLES } from './words/peoples.ts';
import { MORE_VERBS } from './words/verbs.ts';

/** Stems of words that the stemmer takes for others; the mark keeps them from any stem of its own. */
const OWN_STEMS = new Map<string, string>(
  COLLISIONS.split('|').flatMap((words) => {
    const forms = words.split(' ');
    return forms.map((form): [string, string] => [form, `${forms[0]}!`]);
  }),
);

/** What stands for a word in every form: "held" and "holding" are "hold". */
export function stemOf(word: string): string {
  const folded = foldWord(word);
  const own = OWN_STEMS.get(folded);
  if (own !== undefined) return own;
  const again = folded.startsWith('re') ? VERB_OF.get(folded.slice(2)) : undefined;
  const base = BASE_OF.get(folded) ?? (again === undefined ? folded : `re${again}`);
  return stemWord(base.replaceAll('.', ''));
}

const PEOPLES_OF = new Map<string, Set<number>>();
for (const [at, group] of PEOPLES.split('|').entries())
  for (const stem of group.split(' ').map(stemOf))
    PEOPLES_OF.set(stem, (PEOPLES_OF.get(stem) ?? new Set()).add(at));

/** Bases of irregular verbs, which name acts whatever else they are. */
const IRREGULAR: ReadonlySet<string> = new Set([...VERB_OF.values()].map(stemOf));

const sides = OPPOSITES.split('|').map((pair) =>
  pair.split('/').map((side) => side.split(' ').map(stemOf)),
);
const OPPOSITES_OF = new Map<string, Set<string>>();
for (const [left = [], right = []] of sides) {
  for (const stem of left) addAll(stem, right);
  for (const stem of right) addAll(stem, left);
}

function addAll(stem: string, others: readonly string[]): void {
  const known = OPPOSITES_OF.get(stem) ?? new Set<string>();
  for (const other of others) known.add(other);
  OPPOSITES_OF.set(stem, known);
}

const VERBS: ReadonlySet<string> = new Set(MORE_VERBS.trim().split(/\s+/u).map(stemWord));

/** How two stems stand to each other: the same word, words that news uses for one thing, opposites, or neither. */
export function kinship(a: string, b: string): 'same' | 'alike' | 'opposite' | 'none' {
  if (a === b) return 'same';
  if (OPPOSITES_OF.get(a)?.has(b)) return 'opposite';
  if (inOneClass(a, b) || inOneGroup(PEOPLES_OF, a, b) || areOneFamily(a, b)) return 'alike';
  return unprefixed(a, b) ? 'opposite' : 'none';
}

/** Whether two words of names are one word: "Russian" and "Russia", "Republicans" and "Republican". */
export function sameInNames(a: string, b: string): boolean {
  return a === b || inOneGroup(PEOPLES_OF, a, b) || areOneFamily(a, b);
}

/** Whether two stems stand in one group of a table. */
export function inOneGroup(
  groups: ReadonlyMap<string, Set<number>>,
  a: string,
  b: string,
): boolean {
  const [own, other] = [groups.get(a), groups.get(b)];
  if (own && other) for (const group of own) if (other.has(group)) return true;
  return false;
}

/** What a stem loses or gains when one word is made of another: "donor" and "donate" share no more. */
const ENDINGS =
  /^(?:e|i|y|er|or|eer|ist|ian|ment|ation|ion|anc|enc|al|ur|ant|ent|iv|abl|ship|hood)?$/u;
/** Shorter beginnings are shared by chance. */
const FAMILY = 5;
/** Words that begin alike and are not made of one another. */
const NO_FAMILY = new Set(
  'state count number corner quarter offic commun gener factor author'.split(' '),
);

/** "vaccine" and "vaccination", "teach" and "teacher": words made of one another. */
function areOneFamily(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return (
    shared >= FAMILY &&
    !NO_FAMILY.has(a.slice(0, shared)) &&
    (shared >= a.length - 1 || shared >= b.length - 1) &&
    ENDINGS.test(a.slice(shared)) &&
    ENDINGS.test(b.slice(shared))
  );
}

const PREFIXES = new Set(['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'mis']);

/** "legal" and "illegal", "approve" and "disapprove". */
function unprefixed(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return (
    short.length > 3 &&
    long.endsWith(short) &&
    PREFIXES.has(long.slice(0, long.length - short.length))
  );
}

/** Whether a stem names an act. */
export function isAct(stem: string): boolean {
  return IRREGULAR.has(stem) || namesAct(stem) || VERBS.has(stem);
}

/** Endings of nouns made of verbs ("inspection", "refusal", "injury", "stealing"); not of "legal" and "federal". */
const DEED_ENDING =
  /(?:[st]ion|ment|(?:us|ov|iv|os|ew|aw|ay|ss|rs|rr|tt|deni|tri|buri)al|ance|ence|ure|[eiu]ry|ing)s?$/u;
/** Endings of nouns for who or what does something ("gunman", "inspector"). */
const AGENT_ENDING = /(?:man|men|woman|women|ers?|ors?|ists?)$/u;
/** Nouns of deeds that end like those who do them, or like none. */
const DEED_NOUNS =
  /^(?:arson|espionage|fraud|genocide|theft|treason|murder|manslaughter|slaughter|massacre|transfer|surrender|order|offer|answer|merger|takeover|handover|encounter|criticism)s?$/u;

/** Whether a noun looks like that of a deed: "inspection", "takeover"; not "inspector". */
export function hasDeedForm(word: string): boolean {
  return DEED_NOUNS.test(word) || DEED_ENDING.test(word);
}

/** Whether a noun is one for who or what does something: "driver", not "murder". */
export function isAgent(word: string): boolean {
  return AGENT_ENDING.test(word) && !DEED_NOUNS.test(word);
}

const PERSON =
  /^(?:forward|guard|guide|pilot|coach|judge|nurse|cook|host|model|rebel|suspect|convict)$/u;

/** Whether a word is first one for a person, and seldom a verb: "the Rovers forward" forwards nothing. */
export function isPersonFirst(word: string): boolean {
  return PERSON.test(word);
}

/** Whether a noun tells of a deed: by its form, or because it names an act ("strike", "questions"). */
export function isDeedNoun(word: string): boolean {
  return !isAgent(word) && !isPersonFirst(word) && (hasDeedForm(word) || isAct(stemOf(word)));
}

const PEOPLE_OF =
  /^(?:aides?|lawyers?|attorneys?|advis[eo]rs?|allies|ally|spokes(?:man|woman|person|men|people)|officials?|camp|campaign|team|staff(?:er)?s?|administration|office|family|son|daughter|wife|husband|brother|sister|father|mother|friends?|fans?|supporters?|critics?|backers?|donors?|nominees?|deputy|envoy|chief|boss|agent|appointees?|predecessors?|successors?|opponents?|rivals?|neighbou?rs?|colleagues?|partners?|parents?|child(?:ren)?|cousin|uncle|aunt|nephew|niece|widow(?:er)?|drivers?|guards?|dogs?)$/iu;

/** Whether a word is one for those who belong to somebody named: "Quill's lawyer" is not Quill. */
export function belongsToSomebody(word: string): boolean {
  return PEOPLE_OF.test(word);
}
