import { findNumbers } from '../text/numbers.ts';
import type { Range } from '../model/span.ts';

/** What happened to those whom a number counts, whatever they are called: "112 people were killed", "131 dead". */
export type Toll = 'dead' | 'hurt' | 'missing';

const WORDS: readonly (readonly [toll: Toll, words: RegExp])[] = [
  ['dead', /\b(?:dead|deaths?|died|dies?|dying|killed|fatalit(?:y|ies)|lost\stheir\slives)\b/iu],
  ['hurt', /\b(?:injured|injuries|wounded|hurt)\b/iu],
  ['missing', /\b(?:missing|unaccounted)\b/iu],
];
/** "the death toll rose to 131", "the toll of the fire stood at 4". */
const TOLL_BEFORE =
  /\btoll\b(?:\s(?!injur|wound)[^\s;:.]+){0,14}?\s(?:to|at|of|was|is|reached|reaches|hit|passed|topped)(?:\s(?:at\sleast|more\sthan|about|some|nearly|over))?\s$/iu;
/** "killed at least 40 people", "injuring 12". */
const VERB_BEFORE: readonly (readonly [toll: Toll, words: RegExp])[] = [
  ['dead', /\b(?:kill(?:s|ed|ing)?|claim(?:s|ed|ing)?\sthe\slives\sof)\s$/iu],
  ['hurt', /\b(?:injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|hurt(?:s|ing)?)\s$/iu],
];
const BOUND =
  /(?:(?:at\sleast|more\sthan|fewer\sthan|less\sthan|up\sto|as\smany\sas|about|around|some|nearly|almost|over)\s)?$/iu;
/** A clause ends, or another number begins, where what is said of a number ends. */
const END = /[;:.!?,]|\s(?:and|but|while|when|after|as|because|who|that|which)\s/u;
/** So far before and behind a number the words may stand that say what became of those it counts. */
const REACH = { before: 110, behind: 60 };

/** What became of those whom a number of a sentence counts; undefined where nothing is said of it. */
export function tollAt(shadow: string, { start, end }: Range, sentence: Range): Toll | undefined {
  const rest = shadow.slice(end, Math.min(sentence.end, end + REACH.behind));
  const [next] = findNumbers(rest);
  const clause = rest.slice(
    0,
    Math.min(END.exec(rest)?.index ?? rest.length, next?.start ?? rest.length),
  );
  const behind = WORDS.flatMap(([toll, words]) => {
    const match = words.exec(clause);
    return match ? [{ toll, at: match.index }] : [];
  }).toSorted((a, b) => a.at - b.at)[0];
  if (behind) return behind.toll;
  const lead = shadow.slice(Math.max(sentence.start, start - REACH.before), start);
  if (TOLL_BEFORE.test(lead)) return 'dead';
  const bare = lead.replace(BOUND, '');
  return VERB_BEFORE.find(([, words]) => words.test(bare))?.[0];
}
