import { fold } from './fold.ts';

const PIECE =
  'article|story|report|post|column|headline|item|piece|page|dispatch|text|caption|graphic|map|chart|list|profile|interview|review|obituary|analysis|explainer|video|live|blog|newsletter';

/** What papers write where they own up to a change, at the head of a paragraph or sentence or anywhere in it. */
const NOTES: readonly string[] = [
  // "Correction:", "Editors' note, April 4:", "UPDATED (3 p.m.) —"
  String.raw`^\W{0,4}(?:corrections?|corrected|clarifications?|editors?'?s?'? note|updated?)(?: appended|,? [a-z]{3,9}\.? \d{1,2}(?:, \d{4})?| \([^()]{1,40}\))?\s?[:—–]`,
  String.raw`^\W{0,4}(?:corrections?|corrected|clarifications?|editors?'?s?'? note|updated?)\b[^.]{0,120}\b(?:earlier|previous|original)\b`,
  // "(Corrects number of injured in first paragraph)"
  String.raw`^\W{0,4}corrects (?:to|the|number|spelling|name|date|day|paragraph|headline|dateline|figure|title|quote|attribution|in|that)\b`,
  String.raw`^\W{0,4}an? (?:earlier|previous|prior|original) (?:version|edition|headline) (?:had )?(?:said|stated|mis[a-z]+|incorrectly|wrongly|mistakenly|erroneously)\b`,
  String.raw`\b(?:an? (?:earlier|previous|prior)|the original) (?:version|headline|edition) of (?:this|the) (?:${PIECE})\b`,
  String.raw`\bthis (?:[a-z]{3,9}\.? \d{1,2},? )?(?:${PIECE}) (?:has (?:since )?been|was) (?:[a-z]{1,12} )?(?:corrected|updated|amended|revised|clarified)\b`,
  String.raw`\bthis (?:${PIECE}) (?:originally|previously|initially|incorrectly) (?!appeared|ran|published|was published)`,
  String.raw`\bregrets? (?:the|this) error\b`,
];

const NOTE = new RegExp(NOTES.join('|'), 'imu');

/** Whether a text, or a sentence of it, says that what it belongs to was corrected, clarified or updated. English. */
export function tellsOfCorrection(text: string): boolean {
  return NOTE.test(fold(text));
}
