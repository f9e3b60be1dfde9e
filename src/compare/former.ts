import type { Range } from '../model/span.ts';

/** Verbs and nouns by which something changes from one figure to another. */
const CHANGE = String.raw`(?:revis|correct|amend|chang|rais|ris|rose|grew|grow|increas|climb|jump|soar|surg|swell|swoll|fell|fall|drop|declin|decreas|sank|slid|slip|shr[aiu]nk|cut|reduc|lower|trimm|narrow|widen|doubl|downgrad|upgrad|went|gone|mov|up|down)`;

/** What stands right before a figure that is told to be so no more, or not to be so. */
const BEFORE = new RegExp(
  [
    String.raw`\b${CHANGE}\p{L}*(?:\s[^\s,;:.]+){0,5}?\sfrom`,
    String.raw`\b(?:instead\sof|rather\sthan|(?:compared|as\sopposed)\s(?:with|to)|in\splace\sof)`,
    String.raw`\b(?:earlier|first|initially|originally|previously)\s(?:put|given|reported|estimated|stated|told|said)\s(?:at|as|to\sbe)`,
  ]
    .map((one) => String.raw`(?:${one})`)
    .join('|')
    .replace(/^/u, '(?:')
    .concat(
      String.raw`)\s(?:(?:about|around|nearly|almost|some|an?|the|at\sleast|more\sthan|over)\s)*[$€£]?$`,
    ),
  'iu',
);
/** "from 4 percent to 6": a figure left behind on the way to another. */
const LEFT = /\bfrom\s(?:about\s|around\s|nearly\s|some\s)?[$€£]?$/iu;
const ARRIVED = /^[^.;:!?]{0,24}?\sto\s(?:about\s|around\s|nearly\s|some\s)?[$€£]?\d/iu;
const MOVES = new RegExp(String.raw`\b${CHANGE}\p{L}*\b`, 'iu');
/** "not four years but five". */
const DENIED = /\bnot\s(?:the\s)?[$€£]?$/iu;
const BUT = /^[^.;:!?]{0,30}?,?\sbut\b/iu;

/** So far before and behind a figure the words may stand that say it is left behind. */
const REACH = 60;

/** Whether a figure of a sentence is the one that another takes the place of ("revised from 6.4 to 6.1"). */
export function isFormer(shadow: string, { start, end }: Range, sentence: Range): boolean {
  const before = shadow.slice(Math.max(sentence.start, start - REACH), start);
  const after = shadow.slice(end, Math.min(sentence.end, end + REACH));
  return (
    BEFORE.test(before) ||
    (LEFT.test(before) && ARRIVED.test(after) && MOVES.test(before)) ||
    (DENIED.test(before) && BUT.test(after))
  );
}
