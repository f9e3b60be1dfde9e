import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Words that are frequent in English and hardly a word anywhere else. */
const ENGLISH = new Set(
  'the of and to that with for was were said from his her has have had are not this but by which who they their will would been its about after'.split(
    ' ',
  ),
);

/** ISO 639-3 to 639-1 for the languages that franc-min tells apart. */
const SHORT: Readonly<Record<string, string>> = {
  cmn: 'zh',
  spa: 'es',
  eng: 'en',
  rus: 'ru',
  arb: 'ar',
  ben: 'bn',
  hin: 'hi',
  por: 'pt',
  ind: 'id',
  jpn: 'ja',
  fra: 'fr',
  deu: 'de',
  jav: 'jv',
  kor: 'ko',
  tel: 'te',
  vie: 'vi',
  mar: 'mr',
  ita: 'it',
  tam: 'ta',
  tur: 'tr',
  urd: 'ur',
  guj: 'gu',
  pol: 'pl',
  ukr: 'uk',
  kan: 'kn',
  mal: 'ml',
  fas: 'fa',
  pes: 'fa',
  mya: 'my',
  swh: 'sw',
  sun: 'su',
  ron: 'ro',
  pan: 'pa',
  hau: 'ha',
  amh: 'am',
  nld: 'nl',
  uzn: 'uz',
  yor: 'yo',
  ibo: 'ig',
  srp: 'sr',
  swe: 'sv',
  ell: 'el',
  hun: 'hu',
  ces: 'cs',
  bel: 'be',
  bul: 'bg',
  hrv: 'hr',
  heb: 'he',
  kaz: 'kk',
  zul: 'zu',
  som: 'so',
  kin: 'rw',
  tha: 'th',
  khm: 'km',
  npi: 'ne',
  sin: 'si',
};

const SAMPLE = 1200;
const FEWEST_LETTERS = 60;
/** Below this many letters trigrams name a wrong language too often for Latin script, unless English is plainly out. */
const FEWEST_FOR_TRIGRAMS = 250;
/** Headlines are too full of names to tell Italian from English. */
const FEWEST_FOR_FOREIGN = 90;
/** English below this share of the best score is ruled out; English headlines taken for French stay above it. */
const ENGLISH_RULED_OUT = 0.75;

/** ISO 639-1 code of a text's language; undefined where it is too short or too mixed to tell. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters < FEWEST_LETTERS) return undefined;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const latin =
    words.reduce((sum, word) => sum + (/^[a-z]+$/u.test(word) ? word.length : 0), 0) / letters;
  if (latin > 0.9 && english >= words.length * 0.12) return 'en';
  // Loaded here and not above: English text never needs it.
  const { francAll }: typeof import('franc-min') = require('franc-min');
  const scores = francAll(sample);
  const best = scores[0]?.[0] ?? 'und';
  const clear =
    letters >= FEWEST_FOR_FOREIGN &&
    (scores.find(([code]) => code === 'eng')?.[1] ?? 0) <= ENGLISH_RULED_OUT;
  if (latin > 0.5 && letters < FEWEST_FOR_TRIGRAMS && !clear)
    return english >= 2 && latin > 0.97 ? 'en' : undefined;
  return SHORT[best];
}
