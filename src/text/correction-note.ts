import { fold } from './fold.ts';

const PIECE =
  'article|story|report|post|column|headline|item|piece|page|dispatch|text|caption|graphic|map|chart|list|profile|interview|review|obituary|analysis|explainer|video|live|blog|newsletter';

/** What a paper calls its own work: behind "the", others of the words above are as often in the news (a leaked text, a list). */
const OWN_PIECE = 'article|story|report|post|piece|page|headline|caption';

const DAY = String.raw`,? [a-z]{3,9}\.? \d{1,2}(?:, \d{4})?`;

/** How a line opens that is such a note from end to end. */
const OPENINGS: readonly string[] = [
  // "Correction:", "Clarification, April 4: …", "Corrections" over a list of them
  String.raw`^\W{0,4}(?:corrections?|clarifications?)(?: appended|${DAY}| \([^()]{1,40}\))?(?:\s*[:—–-]|\.?$|\s+\(?(?:this|an|the)\b)`,
  String.raw`^\W{0,4}(?:editors?'?s?'? note|note|updated?)\b.{0,60}?(?:\bcorrect|\bmisstate|\bearlier version|\brevised|\bamended|\bclarif|\bhas been updated)`,
  String.raw`^\W{0,4}(?:an?|the) (?:earlier|previous|prior|original) (?:version|headline|edition) of (?:this (?:${PIECE})|the (?:${OWN_PIECE}))\b`,
  String.raw`^\W{0,4}this (?:${PIECE})(?:,? [^.]{0,40})? (?:was|has been|is being) (?:updated|corrected|amended|revised|clarified|changed)\b`,
  // "(Corrects number of injured in first paragraph)"
  String.raw`^\W{0,4}corrects (?:to|the|number|spelling|name|date|day|paragraph|headline|dateline|figure|title|quote|attribution|in|that)\b`,
  String.raw`^\W{0,4}an? (?:earlier|previous|prior|original) (?:version|edition|headline) (?:had )?(?:said|stated|mis[a-z]+|incorrectly|wrongly|mistakenly|erroneously)\b`,
];

/** What else papers write where they own up to a change, at the head of a paragraph or anywhere in it. */
const ELSEWHERE: readonly string[] = [
  // "Editors' note, April 4:", "UPDATED (3 p.m.) —": a line may go on with news
  String.raw`^\W{0,4}(?:corrected|editors?'?s?'? note|updated?)(?: appended|${DAY}| \([^()]{1,40}\))?\s?[:—–]`,
  String.raw`^\W{0,4}(?:corrections?|corrected|clarifications?|editors?'?s?'? note|updated?)\b[^.]{0,120}\b(?:earlier|previous|original)\b`,
  String.raw`\b(?:an? (?:earlier|previous|prior)|the original) (?:version|headline|edition) of (?:this|the) (?:${PIECE})\b`,
  String.raw`\bthis (?:[a-z]{3,9}\.? \d{1,2},? )?(?:${PIECE}) (?:has (?:since )?been|was) (?:[a-z]{1,12} )?(?:corrected|updated|amended|revised|clarified)\b`,
  String.raw`\bthis (?:${PIECE}) (?:originally|previously|initially|incorrectly) (?!appeared|ran|published|was published)`,
  String.raw`\bregrets? (?:the|this) error\b`,
];

const OPENING = new RegExp(OPENINGS.join('|'), 'iu');
const NOTE = new RegExp([...OPENINGS, ...ELSEWHERE].join('|'), 'imu');

/** Whether a line, as a shadow string, is a note of correction and nothing else. English. */
export function isCorrectionNote(shadow: string): boolean {
  return OPENING.test(shadow);
}

const NOTED_DAY = String.raw`(?:(?:[a-z]{3,6}day,? )?[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2} [a-z]{3,9}\.?(?: \d{4})?|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})`;
const HEAD = new RegExp(
  String.raw`^\W*(?:corrections?|clarifications?|editors?'?s?'? notes?)(?: appended)?\s*(?:[:,|(—–-]\s*)?${NOTED_DAY}?\W*$`,
  'iu',
);

/** Whether a line is only the head of a note that stands below it: "Correction: February 22, 2013". English. */
export function isHeadOfNote(line: string): boolean {
  return HEAD.test(fold(line));
}

/** Whether a text, or a sentence of it, says that what it belongs to was corrected, clarified or updated. English. */
export function tellsOfCorrection(text: string): boolean {
  return NOTE.test(fold(text));
}
