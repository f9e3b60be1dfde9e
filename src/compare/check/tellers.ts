import { contains, overlaps } from '../../model/span.ts';
import { stemOf } from './concepts.ts';
import type { Statement } from '../../model/reading.ts';
import type { Match } from './align.ts';
import type { Word } from './near-copy.ts';
import type { Term } from './terms.ts';
import type { Line } from './window.ts';

/**
 * Whether the one who speaks is taken for the one of whom it is said: "Roe told the court that Bellamy had received
 * 31 payments" does not tell that Roe received any. He may stand for a part of the claim only where his words speak
 * of himself.
 */
export function tellerIsTaken(
  matches: readonly Match[],
  line: Line,
  beside: readonly Line[],
): boolean {
  const verb = matches.findIndex(({ term, at }) => term.act && at !== undefined);
  return matches.some((match, place) => {
    const party = line.terms[match.at ?? -1];
    if (!party || party.act || match.term.kind === 'time' || match.term.kind === 'number')
      return false;
    const pivot = verb >= 0 ? verb : place + 1;
    const told = line.terms[matches[pivot]?.at ?? -1];
    if (!told || pivot === place) return false;
    const own = line.statements.filter(
      (statement) => isTeller(party, statement, line) && overlaps(statement, told),
    );
    if (own.length === 0 || isStoodFor(match, matches, line, own)) return false;
    return own.every((statement) =>
      place < pivot && match.term.lead === ''
        ? !isDoneBySpeaker({ statement, told, party }, line, beside, matches[pivot]?.term)
        : match.term.kind === 'name' && !namesHimself(statement, party, line),
    );
  });
}

/** Whether the same one is named in his words too. */
function isStoodFor(
  { term }: Match,
  matches: readonly Match[],
  { terms }: Line,
  own: readonly Statement[],
): boolean {
  if (term.kind === 'name') return false;
  const used = new Set(matches.flatMap(({ at }) => at ?? []));
  return terms.some(
    (other, at) =>
      !used.has(at) && other.stem === term.stem && own.some((one) => contains(one, other)),
  );
}

/** Whether a term names who speaks, or says who that is, and stands outside his words. */
function isTeller(party: Term, statement: Statement, { words }: Line): boolean {
  const { speaker, cue } = statement;
  if (!speaker) return false;
  // "According to Quill, …" may be counted in with the words.
  if (overlaps(party, speaker)) return true;
  if (overlaps(party, statement)) return false;
  const next = words.find(({ start }) => start >= party.end);
  // "Prosecutor Ada Quill", "Ada Quill, the prosecutor, said".
  if (next?.start === speaker.start && next.start === party.end + 1) return true;
  return cue !== undefined && party.start > speaker.end && party.end < cue.start;
}

/** Who speaks, his words, and the term of them by which the claim's verb is met. */
interface Told {
  readonly statement: Statement;
  readonly told: Term;
  readonly party: Term;
}

/** Whether in his words the speaker is the one who does it. */
function isDoneBySpeaker(
  { statement, told, party }: Told,
  line: Line,
  beside: readonly Line[],
  claimed: Term | undefined,
): boolean {
  const said = line.words.filter(
    (word) =>
      contains(statement, word) && !(statement.speaker && overlaps(statement.speaker, word)),
  );
  const words = said.filter(({ start }) => start < told.start);
  const behind = said.filter(({ start }) => start >= told.end);
  // "A dog bit him": he was bitten.
  if (claimed?.passive && !told.passive && OBLIQUE.test(behind[0]?.key ?? '')) return true;
  // "Three men were arrested, police said": they arrested them.
  const isTheirs = party.kind === 'word' && told.passive && claimed?.passive === false;
  if (isTheirs && OF_OFFICE.has(told.stem)) return !behind.some(({ key }) => key === 'by');
  const own = words.findLast((word) => isHimself(word, { statement, party }, line));
  const rest = own ? words.filter(({ start }) => start > own.start) : words;
  if (own && !OF_HIMSELF.test(own.key) && isOfAnother(own, { statement, party }, line, beside))
    return false;
  if (rest.some((word, at) => isSubject(word, rest[at - 1], rest.slice(at), line, party)))
    return false;
  if (own) return true;
  // "promised to close the mill", "announced the closure": what he speaks of is his own doing.
  if (statement.direct || NEUTRAL.test(statement.cue?.text ?? '')) return false;
  return told.act ? rest.length === 0 || /^(?:to|not|having)$/u.test(rest[0]?.key ?? '') : true;
}

/** What police and courts do who tell that it has been done. */
const OF_OFFICE: ReadonlySet<string> = new Set(['arrest', 'detain', 'charge', 'seize'].map(stemOf));

/** Words by which a claim itself is about what somebody says. */
const REPORTED =
  /^(?:according|sa(?:ys?|id)|tells?|told|writes?|wrote|(?:add|not|state|announce|warn|ask|acknowledge|confirm|insist|argue|claim|admit|explain|suggest|reveal|report)(?:e?s|e?d)|denie[sd])$/u;

/** Whether a claim tells what somebody says. */
export function isReported(words: readonly Word[]): boolean {
  return words.some(({ key }) => REPORTED.test(key));
}

const NEUTRAL = /^(?:sa(?:ys?|id)|tells?|told|writes?|wrote|adds?|added|notes?|noted)\b/iu;
const OF_HIMSELF = /^(?:i|we)(?:'|$)/u;
const OF_SOMEBODY = /^(?:he|she|it|they)(?:'|$)/u;
/** "said her client would appeal": none of these does anything. */
const OBLIQUE = /^(?:me|my|us|our|him|his|her|its|them|their)$/u;
const ANY_FORM = /^(?:i|me|my|we|us|our|he|him|his|she|her|it|its|they|them|their)(?:'|$)/u;

/** A pronoun, or a name, by which the speaker may mean himself. */
function isHimself(
  word: Word,
  { statement, party }: Pick<Told, 'statement' | 'party'>,
  { terms }: Line,
): boolean {
  if (OF_HIMSELF.test(word.key)) return true;
  if (OBLIQUE.test(word.key)) return false;
  const named = terms.find((term) => term.kind === 'name' && overlaps(term, word));
  const known = party.entity ?? statement.speaker?.entity;
  if (named) return known !== undefined && named.entity === known;
  return !statement.direct && OF_SOMEBODY.test(word.key);
}

/** Whether "he" may as well be another one: in "Quill, who said he had …" the one spoken of before. */
function isOfAnother(
  word: Word,
  { statement, party }: Pick<Told, 'statement' | 'party'>,
  line: Line,
  beside: readonly Line[],
): boolean {
  if (!OF_SOMEBODY.test(word.key)) return false;
  const { cue } = statement;
  const before = line.words.findLast(({ start }) => start < (cue?.start ?? statement.start));
  if (before?.key !== 'who') return false;
  return [line, ...beside].some(({ terms }) =>
    terms.some(
      ({ kind, entity, start }) =>
        kind === 'name' && entity !== undefined && entity !== party.entity && start < word.start,
    ),
  );
}

const DETERMINER =
  /^(?:the|an?|his|her|its|their|our|my|this|that|these|those|no|some|any|every|each|both|all|\d.*)$/u;

/** Whether a word is somebody else, or something, that does what follows. */
function isSubject(
  word: Word,
  previous: Word | undefined,
  behind: readonly Word[],
  { terms }: Line,
  party: Term,
): boolean {
  const term = terms.find((other) => other.start === word.start);
  if (!term || term.act || term.lead !== '' || !/^(?:name|word)$/u.test(term.kind)) return false;
  if (term.kind === 'name' && term.entity !== undefined && term.entity === party.entity)
    return false;
  // "had taken the money and left": the second verb goes on with the first one's subject.
  if (behind.some(({ key }) => key === 'and')) return false;
  return term.kind !== 'word' || term.capital || DETERMINER.test(previous?.key ?? '');
}

/** Whether the words of a speaker name him, in any case. */
function namesHimself(statement: Statement, party: Term, line: Line): boolean {
  return line.words.some((word) => {
    if (!contains(statement, word)) return false;
    const named = line.terms.find((term) => term.kind === 'name' && overlaps(term, word));
    if (named) return named.entity !== undefined && named.entity === party.entity;
    return ANY_FORM.test(word.key);
  });
}
