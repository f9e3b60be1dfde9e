/** One way of setting a text otherwise that changes no word. */
export interface Retyping {
  readonly kind: string;
  readonly text: string;
}

type Setter = (text: string, turn: number) => string;

/** How many edits of one kind a text gives: each sets another part of its places. */
const TURNS = 6;

/** Every sixth hit, from the `turn`-th on: the same text gives many different edits. */
function each(pattern: RegExp, by: (hit: string) => string): Setter {
  return (text, turn) => {
    let at = turn;
    return text.replace(pattern, (hit) => ((at += 1) % TURNS === 0 ? by(hit) : hit));
  };
}

const SETTERS: readonly (readonly [string, Setter])[] = [
  ['straight double quotes', each(/[“”]/gu, () => '"')],
  ['curly double quotes', each(/"(?=\p{L})/gu, () => '“')],
  ['straight apostrophes', each(/[‘’]/gu, () => "'")],
  ['curly apostrophes', each(/(?<=\p{L})'(?=\p{L})/gu, () => '’')],
  ['no-break spaces', each(/(?<=\p{L}) (?=\p{L})/gu, () => '\u00a0')],
  ['narrow no-break spaces', each(/(?<=\p{L}) (?=\p{Lu})/gu, () => '\u202f')],
  ['thin spaces before figures', each(/(?<=\p{L}) (?=\d)/gu, () => '\u2009')],
  ['two spaces', each(/(?<=\p{L}) (?=\p{L})/gu, () => '  ')],
  ['two spaces after a stop', each(/(?<=[.!?]) (?=\p{Lu})/gu, () => '  ')],
  ['no-break spaces after a stop', each(/(?<=[.!?]) (?=\p{Lu})/gu, () => '\u00a0')],
  ['spaced dashes', each(/—/gu, () => ' — ')],
  ['double hyphens', each(/[–—]/gu, () => '--')],
  ['ellipsis sign', each(/\.\.\./gu, () => '…')],
  ['no-break hyphens', each(/(?<=\p{L})-(?=\p{L})/gu, () => '\u2011')],
  ['soft hyphens', each(/(?<=\p{L}{5})(?=\p{L}{5})/gu, () => '\u00ad')],
  ['zero-width spaces', each(/ (?=\p{L}{4})/gu, () => ' \u200b')],
  ['line ends of another system', each(/\n/gu, () => '\r\n')],
  ['blanks at line ends', each(/\n/gu, () => '  \n')],
  ['more blank lines', each(/\n\n/gu, () => '\n\n\n')],
  ['composed accents', (text) => text.normalize('NFD')],
  ['emphasis', each(/(?<= )\p{Ll}{5,}(?= \p{Ll})/gu, (hit) => `<i>${hit}</i>`)],
];

/** Many typographic edits of one text, each unlike the text in its marks and spaces only. */
export function retypingsOf(text: string): Retyping[] {
  return SETTERS.flatMap(([kind, set]) =>
    Array.from({ length: TURNS }, (_, turn) => ({ kind, text: set(text, turn) })).filter(
      (retyping, at, all) =>
        retyping.text !== text && all.findIndex((other) => other.text === retyping.text) === at,
    ),
  );
}
