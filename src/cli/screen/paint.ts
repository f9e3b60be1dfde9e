import picocolors from 'picocolors';
import { withoutTags } from '../../text/fold.ts';

/** Colours and widths of one terminal screen. */
export interface Paint {
  readonly columns: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** Longer lines than this tire the eye, however wide the terminal is. */
const WIDEST = 100;
const NARROWEST = 40;

/** The paint for a terminal of some columns; without colour every function returns its text. */
export function paintFor(columns: number, color: boolean): Paint {
  const { bold, dim, red, green, yellow, cyan } = picocolors.createColors(color);
  return {
    columns: Math.min(WIDEST, Math.max(NARROWEST, columns)),
    bold: onEachLine(bold),
    dim: onEachLine(dim),
    red: onEachLine(red),
    green: onEachLine(green),
    yellow: onEachLine(yellow),
    cyan: onEachLine(cyan),
  };
}

/** A pager such as `less -R` forgets the colour at the end of a line. */
function onEachLine(paint: (text: string) => string): (text: string) => string {
  return (text) => text.split('\n').map(paint).join('\n');
}

/** Text on one line: white space folded, left-over tags gone, control and direction characters made visible. */
export function oneLine(text: string): string {
  return withoutTags(text)
    .replace(/\s+/gu, ' ')
    .replace(
      /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu,
      (sign) => `⟨${(sign.codePointAt(0) ?? 0).toString(16)}⟩`,
    )
    .trim();
}

/** Breaks text into lines of at most `columns`, all but the first indented by `hang`. */
export function wrap(text: string, columns: number, first = '', hang = first): string {
  const lines: string[] = [];
  let line = first;
  // Kept beside the line: to measure it again for every word would cost its length each time.
  let width = visible(first);
  let empty = true;
  for (const word of text.split(' ')) {
    const more = visible(word);
    if (!empty && width + 1 + more > columns) {
      lines.push(line);
      line = hang;
      width = visible(hang);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    width += empty ? more : more + 1;
    empty = false;
  }
  return [...lines, line].join('\n');
}

// oxlint-disable-next-line no-control-regex -- colour codes start with the escape character
const COLOR_CODE = /\u001b\[\d+m/gu;

/** Characters that take a place on the screen: neither colour codes nor the second half of a pair. */
function visible(text: string): number {
  const shown = text.includes('\u001b') ? text.replace(COLOR_CODE, '') : text;
  let count = 0;
  for (let at = 0; at < shown.length; at += 1) {
    const unit = shown.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}

/** Cuts at a word so that at most `length` characters stay; an ellipsis says that something was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const kept = cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2));
  // No half of a sign that is a pair of units.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

/** The English name of a language by its code: "German" for `de`. */
export function languageName(code: string | undefined): string {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
  return code === undefined ? 'an unknown language' : (names.of(code) ?? code);
}
