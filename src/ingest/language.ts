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

/**
 * Frequent words of the languages in Latin script, from general knowledge: a text that trigrams
 * take for one of them must use some, or it is a list of names, a table, or another language.
 */
const OWN_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for on with as was at by it from he be are this an have not has but they his were which or said will who',
  es: 'de la que el en y los se del las un por con una su para es al lo como más pero sus le ya o este fue ha si porque esta son',
  fr: 'de la le les et des en un une du que est pour qui dans par sur au pas plus ce il sont avec a ne se son aux été ont mais',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao das à são seu sua ou pela pelo',
  it: 'di e il la che in per un una del è non a con i da si le dei della al sono gli nel ha più alla come ma anche lo dal',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei',
  nl: 'de het een van en in is dat op te zijn met voor niet die aan er om ook als bij door naar hij maar heeft was uit tot over',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när vid sade',
  pl: 'w i na z się do nie że to o jest jak po od za a przez ale dla są być co przy już tak który oraz był ma',
  cs: 'a v se na je že s z do o to i ve si jako pro by k za po od ale jsou byl podle které tak už který jeho při',
  tr: 'bir ve bu da de için ile olarak çok daha o ne gibi olan en kadar sonra var ama değil ise her ya göre dedi',
  id: 'yang dan di dengan untuk pada ini dari dalam tidak akan itu ke adalah oleh juga telah tersebut sebagai bahwa karena mereka saya ada',
  ro: 'de și în a la cu o pe care să din un nu mai este că pentru au fost ce al se lui prin sau după sunt',
  hu: 'a az és hogy nem is egy ez meg volt de csak már mint el még azt ha szerint azonban vagy minden lesz lehet ki',
  hr: 'i u je na se da su za od s a o koji što ne nije kao bi to iz po će do ali sve koja samo',
  vi: 'và của là có các một cho trong không được với những này người đã khi để từ ở về theo cũng như đến',
  sw: 'na ya wa kwa ni katika za la kuwa cha hii si pia watu kama vya hiyo huo baada hilo mwa lakini yake',
  so: 'oo iyo ka ku in ee la ayaa u waxaa ah uu si aan ay waa soo lagu waxa isku kale ama ugu waxay loo',
  ha: 'da a ya na ta wa cikin ba sun don ce ne za an yi kuma wanda shi su zuwa bayan haka amma',
  yo: 'ni ti o si awọn ati tí ní àwọn fún pé wọn kí lati nínú naa sì rẹ bí àti jẹ',
  ig: 'na nke ya ndị bụ ka nwere ga maka ọ gị ihe onye ha dị n site iji mgbe',
  zu: 'ukuthi futhi noma kanye kodwa lokhu ngoba uma kakhulu yini wathi la le nje nga bonke',
  uz: 'va bu bilan uchun ham bir da deb esa edi lekin kerak emas uning bo‘lgan o‘z qilish',
  rw: 'mu ku na kandi ya ko ni wa muri ba ibyo bya kuri ariko uyu abantu kugira y cyangwa',
  da: 'og i at det er en til på som med for af den der har de et ikke om var men vil sig fra kan han blev efter',
  fi: 'ja on ei että se oli hän ovat myös mutta kun kuin tai joka jotka mukaan ole olisi sen sanoo vain jo ollut noin',
  ca: 'de la que i el a en les els per un una del amb és no al es va dels més com ha són però aquest també seva',
  jv: 'ing lan sing kang karo iku saka ora kanggo uga dadi ana wong iki menyang ning',
  su: 'anu jeung ka di ku nu dina keur ieu éta teu ti geus oge ogé pikeun sareng aya kana',
};
/** So many different ones of them, and this share of all words; names and loan words reach neither. */
const OWN_WORDS_DIFFERENT = 3;
const OWN_WORDS_SHARE = 0.08;
/** Without trigrams that agree they must be more, and so many times those of the next language. */
const OWN_WORDS_ALONE = 0.15;
const OWN_WORDS_MARGIN = 1.4;
/** Fewer different words or letters than this are one word or sign over and over. */
const FEWEST_WORDS = 8;
const FEWEST_SIGNS = 8;

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
  const latin =
    words.reduce((sum, word) => sum + (/^[a-z]+$/u.test(word) ? word.length : 0), 0) / letters;
  if (new Set(words.join('')).size < FEWEST_SIGNS) return undefined;
  const isLatin = /\p{Script=Latin}/u.test(
    words.reduce((long, word) => (word.length > long.length ? word : long), ''),
  );
  if (isLatin && new Set(words).size < FEWEST_WORDS) return undefined;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (latin > 0.9 && english >= words.length * 0.12) return 'en';
  // Loaded here and not above: English text never needs it.
  const { francAll }: typeof import('franc-min') = require('franc-min');
  const scores = francAll(sample);
  const best = scores[0]?.[0] ?? 'und';
  const clear =
    letters >= FEWEST_FOR_FOREIGN &&
    (scores.find(([code]) => code === 'eng')?.[1] ?? 0) <= ENGLISH_RULED_OUT;
  if (isLatin && letters < FEWEST_FOR_TRIGRAMS && !clear)
    return english >= 2 && latin > 0.97 ? 'en' : undefined;
  const code = best === 'ukr' || best === 'rus' ? russianOrUkrainian(sample) : SHORT[best];
  if (code !== undefined && (!isLatin || ownWords(code, words) >= OWN_WORDS_SHARE)) return code;
  return isLatin ? languageByWords(words) : undefined;
}

/** Trigrams mix the two up in short texts; their letters do not. */
function russianOrUkrainian(text: string): string | undefined {
  const [ukrainian, russian] = [/[іїєґ]/iu.test(text), /[ыэёъ]/iu.test(text)];
  if (ukrainian === russian) return undefined;
  return ukrainian ? 'uk' : 'ru';
}

/** Share of the words that are a language's frequent ones; 0 where too few different ones are used. A language without a list is believed. */
function ownWords(code: string, words: readonly string[]): number {
  const list = OWN_WORDS[code];
  if (list === undefined) return 1;
  const own = new Set(list.split(' '));
  const used = words.filter((word) => own.has(word));
  return new Set(used).size < OWN_WORDS_DIFFERENT ? 0 : used.length / words.length;
}

/** The language of which a text uses plainly more frequent words than of any other: those that trigrams do not know. */
function languageByWords(words: readonly string[]): string | undefined {
  const [first, second] = Object.keys(OWN_WORDS)
    .map((code) => ({ code, share: ownWords(code, words) }))
    .toSorted((x, y) => y.share - x.share);
  if (!first || first.share < OWN_WORDS_ALONE) return undefined;
  return first.share >= OWN_WORDS_MARGIN * (second?.share ?? 0) ? first.code : undefined;
}
