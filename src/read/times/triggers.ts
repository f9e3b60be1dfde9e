import { NEEDS } from './finder.ts';

/** Words without which no time but one in figures is written: most lines have none or a few. */
const TRIGGER =
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|centur|half|morning|afternoon|evening|lunchtime|every|each|daily|weekly|monthly|annually|yearly|nightly|hourly)[a-z]{0,4}|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies|(?:to(?:day|night|morrow)|yesterday|now|currently|nowadays|present|these|past|future|noon|mid(?:day|night))|(?:spring|summer|fall|autumn|winter)|(?:eve|good|ash|palm|maundy|black|easter|fourth|guy|halloween|juneteenth|thanksgiving|christmas))$/i;

/** No trigger word has fewer letters. */
const SHORTEST = 3;
const LETTERS = 26;

/** What a code is: plain letters are what trigger words are made of. */
const [OTHER, LETTER, DIGIT, LOW_LINE] = [0, 1, 2, 3];
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z]/i.test(char)) return LETTER;
  if (/\d/.test(char)) return DIGIT;
  return char === '_' ? LOW_LINE : OTHER;
});

function kindAt(line: string, at: number): number {
  return at < line.length ? (KINDS[line.charCodeAt(at)] ?? OTHER) : OTHER;
}

/** One number for three plain letters, small or large. */
function letters(text: string, at: number): number {
  const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  return (letter(a) * LETTERS + letter(b)) * LETTERS + letter(c);
}

function letter(code: number): number {
  return (code | 32) - 97;
}

const STEMS: readonly (readonly [number, string])[] = [
  [NEEDS.month, 'jan feb mar apr may jun jul aug sep oct nov dec'],
  [NEEDS.weekday, 'mon tue wed thu fri sat sun'],
  [
    NEEDS.unit,
    'sec min hou day nig wee for mon qua yea dec cen hal mor aft eve lun eac dai ann twe thi fif six sev eig nin',
  ],
  [NEEDS.deictic, 'tod ton tom yes now cur pre the pas fut noo mid'],
  [NEEDS.season, 'spr sum fal aut win'],
  [NEEDS.holiday, 'day yea eve goo ash pal mau bla eas fou guy hal jun tha chr'],
];

/** Families by the first three letters of a trigger word, as `letters` counts them; 0 for most. */
const FAMILIES: Uint8Array = familiesByStem();

function familiesByStem(): Uint8Array {
  const families = new Uint8Array(LETTERS ** 3);
  for (const [bit, stems] of STEMS) {
    for (const stem of stems.split(' ')) {
      const at = letters(stem, 0);
      families[at] = (families[at] ?? 0) | bit;
    }
  }
  return families;
}

/**
 * The families of words, as bits of `NEEDS`, that a line has trigger words of: one pass over it tells
 * which ways of writing a time can match at all. Words are runs of plain letters, digits and low lines.
 */
export function familiesIn(line: string): number {
  let bits = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (kindAt(line, at) === OTHER) continue;
    const start = at;
    let plain = true;
    for (let kind = kindAt(line, at); kind !== OTHER; kind = kindAt(line, at)) {
      if (kind === DIGIT) bits |= NEEDS.digits;
      if (kind !== LETTER) plain = false;
      at += 1;
    }
    if (!plain || at - start < SHORTEST) continue;
    const families = FAMILIES[letters(line, start)] ?? 0;
    if ((families & ~bits) !== 0 && TRIGGER.test(line.slice(start, at))) bits |= families;
  }
  return bits;
}
