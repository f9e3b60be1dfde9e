/** An article that was made up, and the number of the one it copies. */
export interface MadeArticle {
  readonly text: string;
  readonly copyOf: number | undefined;
}

const SYLLABLES =
  'ba ber bor ca cen con da den dor el en er fa fen for ga gen gor ha hen hor in is ka ken la len lor ma men mor na nen nor or pa pen por ra ren ror sa sen sor ta ten tor un va ven vor wa wen wor ya zen'.split(
    ' ',
  );
const VOCABULARY = 30_000;
/** One article in so many is printed again, trimmed and with a word or two in house style. */
const COPIED = 10;
/** Characters of an article: six kilobytes, as a newspaper's are. */
const LENGTH = 6000;

/** Numbers that look drawn and are the same on every machine (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The commonest words of English news, by how common they are: half of what a paper prints. */
const COMMONEST =
  'the of to a and in that for is on said was with he as at by it his from has be an are have but not who will they were more had this their about we which after been one would i up or there when out than new its you all over two people no if so can what also into other last some could before just first her'.split(
    ' ',
  );

/** Words by Zipf's law, the commonest ones short: how the letters of real news are spread over words. */
function vocabulary(draw: () => number): string[] {
  return Array.from({ length: VOCABULARY }, (_, rank) => {
    const common = COMMONEST[rank];
    if (common !== undefined) return common;
    const syllables = 1 + Math.floor(Math.log10(1 + rank) * (0.5 + draw() * 0.7));
    return Array.from(
      { length: syllables },
      () => SYLLABLES[Math.floor(draw() * SYLLABLES.length)] ?? '',
    ).join('');
  });
}

/** Gives one word after another, by numbers that are drawn. */
export type WordSource = (draw: () => number) => () => string;

const byZipf: WordSource = (draw) => {
  const words = vocabulary(draw);
  return () => words[Math.floor(VOCABULARY ** draw()) - 1] ?? 'the';
};

/** Made-up articles one after another, always the same for a seed; only the last few are held. */
export function* madeArticles(
  count: number,
  seed = 7,
  words: WordSource = byZipf,
): Generator<MadeArticle> {
  const draw = drawing(seed);
  const word = words(draw);
  const recent: { readonly text: string; readonly number: number }[] = [];
  for (let number = 0; number < count; number += 1) {
    const [original] = recent;
    const copied = number % COPIED === COPIED - 1 && original !== undefined;
    const text = copied ? reprint(original.text) : article(word, draw);
    if (!copied) recent.push({ text, number });
    // Each is printed again at most once: a copy of a copy of a copy would be a scrap.
    if (copied || recent.length > 2 * COPIED) recent.shift();
    // Strings put together from pieces are flattened here, as strings read from a file are.
    yield {
      text: Buffer.from(text).toString('latin1'),
      copyOf: copied ? original.number : undefined,
    };
  }
}

function article(word: () => string, draw: () => number): string {
  const sentences: string[] = [];
  for (let length = 0; length < LENGTH;) {
    const words = 8 + Math.floor(draw() * 22);
    let line = word();
    for (let i = 1; i < words; i += 1) line += ` ${word()}`;
    const sentence = `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
    sentences.push(sentence);
    length += sentence.length + 1;
  }
  return sentences
    .map((sentence, i) => (i % 3 === 2 ? `${sentence}\n\n` : `${sentence} `))
    .join('')
    .trim();
}

/** The last fifth cut, as an agency text is where there is no room, and one word spelled another way. */
function reprint(text: string): string {
  const end = text.indexOf('.', Math.floor(0.8 * text.length)) + 1;
  const colour = text.indexOf(' ', end >> 1) + 1;
  return `${text.slice(0, colour)}colour ${text.slice(text.indexOf(' ', colour) + 1, end)}`;
}
