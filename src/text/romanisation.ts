import { foldWord } from './fold.ts';

// Spellings of one name that no letter rule reaches; each line is one name. General knowledge.
const VARIANTS = `
muhammad mohammed mohamed mohammad muhammed mohamad muhamad mehmed
gaddafi qaddafi gadhafi kadafi khadafy qadhafi qadafi kadhafi kaddafi
hussein hussain husayn husein hossein hussien
osama usama
ahmad ahmed
yusuf youssef yousef yusef yousuf joseph_
abdullah abdallah abdulla
omar umar
khalid khaled
hassan hasan
assad asad
mustafa mostafa moustafa
ali aly
ibrahim ebrahim
said saeed sayeed
sheikh shaikh shaykh
aleksandr alexander alexandr oleksandr_ aleksander
aleksei alexey alexei aleksey alexej
dmitri dmitry dmitriy dimitri dmitrij
yevgeny evgeny evgeni yevgeni evgenii
yekaterina ekaterina
yelena elena
mikhail mikhael
andrei andrey andrej
sergei sergey sergej serhiy_
yuri yury yuriy iouri jurij
zelensky zelenskyy zelenskiy zelenskyi zelenski
yanukovych yanukovich ianukovich
khrushchev kruschev khrushchov
tchaikovsky chaikovsky tschaikowsky
kim-jong kim_
mao_ zedong tse-tung
peking beijing
kiev kyiv
kharkov kharkiv
lvov lviv
odessa odesa
calcutta kolkata
bombay mumbai
burma myanmar
nikolai nikolay nicolai
vasily vasili vassily
hezbollah hizbollah hizbullah hezbullah
qaeda qaida
shabab shabaab
`;

const VARIANT_OF: ReadonlyMap<string, string> = new Map(
  VARIANTS.trim()
    .split('\n')
    .flatMap((line) => {
      const spellings = line.split(' ').filter((word) => !word.endsWith('_'));
      return spellings.map((word): [string, string] => [word, spellings[0] ?? word]);
    }),
);

/** Letters beyond a to z; most words have none. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/ß/gu, 'ss'],
  [/[łľ]/gu, 'l'],
  [/ø/gu, 'o'],
  [/æ/gu, 'a'],
  [/đ/gu, 'd'],
  [/ı/gu, 'i'],
  [/[^\p{L}\p{N}]/gu, ''],
];

const LETTERS: readonly (readonly [RegExp, string])[] = [
  // German umlauts written out: Müller, Mueller.
  [/(?<![aeioq])ue(?=[bcdfghklmnprstz])/gu, 'u'],
  [/(?<=[bcdfghklmnprstwz])oe(?=[bcdfghklmnprstz])/gu, 'o'],
  [/(?<=[bcdfghklmnprstwz])ae(?=[bcdfghklmnprstz])/gu, 'a'],
  // Cyrillic: -chyov, -chov and -chev; -iy, -yi, -ij, -yy and -y.
  [/tsch|tch/gu, 'ch'],
  [/(?<=ch|sh)(?:y?o|jo|io)v(?=a?$)/gu, 'ev'],
  [/(?<=[bcdfghklmnprstvz])y[oe]v(?=a?$)/gu, 'ev'],
  [/(?:iy|yi|ij|yj|ii|yy|y|j)$/gu, 'i'],
  [/(?<=[ae])[yj]/gu, 'i'],
  [/^[yij]e/gu, 'e'],
  [/(?<=[bcdfghklmnprstvz])[yij]e/gu, 'ie'],
  [/^[ij](?=[uao])/gu, 'y'],
  [/(?<=[bcdfghklmnprstvz])[ij](?=[ua])/gu, 'y'],
  [/ks/gu, 'x'],
  [/ph/gu, 'f'],
  [/q/gu, 'k'],
  [/kh/gu, 'h'],
  [/gh/gu, 'g'],
  [/dh/gu, 'd'],
  [/ou|oo/gu, 'u'],
  [/(?<=.)(?:aa)/gu, 'a'],
  [/w/gu, 'v'],
  [/(.)\1+/gu, '$1'],
];

/**
 * The key under which spellings of one name meet: Velmachev and Velmachyov, Sergey and Sergei, Müller
 * and Mueller, Muhammad and Mohammed. Keys are for comparing only, never for showing.
 */
export function nameKey(word: string): string {
  const known = KEYS.get(word);
  if (known !== undefined) return known;
  const key = keyOf(word);
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  KEYS.set(word, key);
  return key;
}

/** Keys worked out before: the same few names are asked for again and again. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 4096;

function keyOf(word: string): string {
  const lower = foldWord(word).replace(/[.'\u2019]/gu, '');
  let key = VARIANT_OF.get(lower) ?? lower;
  if (!/^[a-z\d]*$/u.test(key))
    for (const [pattern, plain] of FOREIGN) key = key.replace(pattern, plain);
  for (const [pattern, plain] of LETTERS) key = key.replace(pattern, plain);
  return key;
}

const VOWELS = new Set('aeiouy');
const CONFUSABLE: readonly string[] = ['gkqhc', 'vwf', 'sz', 'jygi', 'dt', 'bp', 'mn'];

function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.has(a) && VOWELS.has(b)) return 0.4;
  return CONFUSABLE.some((group) => group.includes(a) && group.includes(b)) ? 0.5 : 1;
}

/**
 * What it costs to turn one name's key into another's: 1 per letter, less for letters that
 * romanisations confuse (vowels 0.4; g/k/q/h, v/w, s/z … 0.5). Quadratic in a word's length;
 * words longer than 40 letters are not compared (Infinity).
 */
export function nameDistance(a: string, b: string): number {
  const [left, right] = [nameKey(a), nameKey(b)];
  if (left === right) return 0;
  if (left.length > 40 || right.length > 40) return Infinity;
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const [x, y] = [left.charAt(row - 1), right.charAt(column - 1)];
      current.push(
        Math.min(
          (previous[column] ?? 0) + (VOWELS.has(x) ? 0.6 : 1),
          (current[column - 1] ?? 0) + (VOWELS.has(y) ? 0.6 : 1),
          (previous[column - 1] ?? 0) + swapCost(x, y),
        ),
      );
    }
    previous = current;
  }
  return previous[right.length] ?? Infinity;
}
