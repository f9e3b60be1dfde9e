/** Words by which a change between two versions is told to touch the facts or not. English. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** Turn a claim into its opposite, or say that it was denied. */
export const NEGATIONS = words(`
  not no never none nobody nothing nowhere neither nor without cannot n't
  deny denies denied denying denial refute refutes refuted refuting reject rejects rejected rejecting
  refuse refuses refused refusing fail fails failed failing
`);

/** Modal verbs by what they claim; forms of one row differ in tense only ("will" in a report becomes "would"). */
export const MODALS: ReadonlyMap<string, string> = new Map(
  [
    ['will', "will would 'll won't wouldn't"],
    ['can', "can could can't couldn't cannot"],
    ['may', 'may might'],
    ['must', "must should shall ought mustn't shouldn't need needs needed"],
  ].flatMap(([modal = '', forms = '']) =>
    forms.split(' ').map((form): [string, string] => [form, modal]),
  ),
);

/** Make a claim more or less sure. */
export const HEDGES = words(`
  allegedly alleged alleging reportedly apparently apparent possibly possible perhaps maybe probably probable
  likely unlikely presumably supposedly supposed purportedly purported seemingly seems seemed seem appears appeared
  appear suspected suspect suspects believed thought potential potentially unconfirmed confirmed unclear certain
  certainly definitely undoubtedly doubt doubts doubtful expected rumored rumoured claimed proven unproven
  undisputed disputed evidently clearly partly partially entirely completely
`);

/** How much of a thing is meant: a claim about most is another claim than one about all. */
export const QUANTIFIERS = words(
  `most all none half nearly almost only every majority minority always sometimes`,
);

/** Verbs and phrases of saying, by the act: tense and number do not count ("says" for "said"). */
export const SAYING: ReadonlyMap<string, string> = new Map(
  `
  say says said saying | tell tells told telling | according | report reported reporting reportedly |
  claim claimed claiming | allege alleged alleging | announce announced announcing announces | add added adds |
  insist insisted insisting insists | argue argued argues arguing | assert asserted asserts asserting |
  contend contended contends | maintain maintained maintains | acknowledge acknowledged acknowledges acknowledging |
  admit admitted admits admitting | concede conceded concedes | confirm confirms confirming | warn warned warns warning |
  declare declared declares declaring | suggest suggested suggests suggesting | testify testified testifies |
  tweet tweeted tweets tweeting | write wrote writes | explain explained explains | quote quoted quoting cited citing |
  stated stating | deny denied denies denying | spokesman spokeswoman spokesperson | disclose disclosed | reveal revealed reveals |
  note noted | reply replied replies | respond responded | reiterate reiterated reiterates | accuse accused accuses
  `
    .split('|')
    .flatMap((row) => {
      const forms = row.trim().split(/\s+/u);
      return forms.map((form): [string, string] => [form, forms[0] ?? form]);
    }),
);

/** Nouns and adjectives that can come and go with nothing said or unsaid ("Cold War days", "state Senate", "a member of"). */
export const LIGHT_WORDS = words(`
  day days time times year years month months week weeks part member members state states
  mr mrs ms sen rep gov gen col dr prof president senator minister chief official also new later
  number people person things thing way kind sort group area side recent recently currently
  'm 're 've 's 'd
`);

/** Small words that nonetheless steer how a sentence is read. */
export const DISCOURSE = words(
  `though although however but yet meanwhile instead despite still even`,
);

/** Small words of amount and time: dropped they do little, but one in place of another is another word. */
export const TELLING = words(`
  many much more most few fewer less some several any each again often before after since until never always once
  times first last next about around over under
`);

/** Connect or point, and name nothing: what may stand between two edits of one change. */
export const CONNECTIVES = words(`
  a an the of to in on at for from by with as and or that which who it its his her their he she they was were is are be been
  has have had this these those than into 's
`);

/** House style: spellings that news desks use for one and the same word. */
const SAME_WORD: readonly string[] = [
  'gop republican republicans',
  'dem democrat democrats democratic',
  'percent pct % per-cent',
  'uk britain british',
  'sen senator senators sens',
  'rep representative congressman congresswoman reps',
  'gov governor',
  'gen general',
  'col colonel',
  'lt lieutenant',
  'sgt sergeant',
  'capt captain',
  'dr doctor',
  'prof professor',
  'st street saint',
  'corp corporation',
  'inc incorporated',
  'dept department',
  'govt government',
  'mr mister',
  'ok okay',
  'tv television',
  'vp vice-president',
  'ad advertisement advert',
  'toward towards',
  'among amongst',
  'while whilst',
  'jan january',
  'feb february',
  'mar march',
  'apr april',
  'aug august',
  'sept sep september',
  'oct october',
  'nov november',
  'dec december',
  'mon monday',
  'tue tues tuesday',
  'wed weds wednesday',
  'thu thurs thursday',
  'fri friday',
  'sat saturday',
  'sun sunday',
];

const HOUSE_STYLE: ReadonlyMap<string, string> = new Map(
  SAME_WORD.flatMap((row) => {
    const forms = row.split(' ');
    return forms.map((form): [string, string] => [form, forms[0] ?? form]);
  }),
);

/** Countries and bodies written out in two words, by the short form they share a stem with. */
export const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['united states', 'us'],
  ['united kingdom', 'uk'],
  ['european union', 'eu'],
  ['united nations', 'un'],
]);

/** British spellings end their stems in other letters; ordered, the first that fits is used. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|ation|ations)$/u, 'iz$1'],
  [/our(s|ed|ing|ite|able)?$/u, 'or$1'],
  [/tre(s?)$/u, 'ter$1'],
  [/ll(ed|ing|er)$/u, 'l$1'],
  [/ence$/u, 'ense'],
];

/** One spelling for the forms of a word that differ by house style only; the argument is a folded word. */
export function houseStyle(word: string): string {
  const plain = word.replaceAll('.', '');
  const known = HOUSE_STYLE.get(plain);
  if (known !== undefined) return known;
  for (const [ending, american] of SPELLINGS) {
    if (plain.length > 5 && ending.test(plain)) return plain.replace(ending, american);
  }
  return plain;
}

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, value): [string, string] => [word, String(value)]),
  ...'thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, tens): [string, string] => [word, String(tens * 10 + 30)]),
  ...'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, value): [string, string] => [word, `${value + 1}th`]),
  ['hundred', '100'],
  ['thousand', '1000'],
  ['million', '1000000'],
  ['billion', '1000000000'],
  ['trillion', '1000000000000'],
  ['dozen', '12'],
  ['half', '1/2'],
  ['third', '1/3'],
  ['double', '2x'],
  ['triple', '3x'],
]);

/** The value that a number or number word stands for, written one way; undefined for other words. */
export function numberValue(word: string): string | undefined {
  if (/^\p{Nd}/u.test(word))
    return word.replace(/(?<=\p{Nd}),(?=\p{Nd}{3})/gu, '').replace(/(?:st|nd|rd)$/u, 'th');
  return NUMBER_WORDS.get(word);
}

/** Months, weekdays and the words that point at days: what makes a change one of date. */
export const DATE_WORDS = words(`
  january february march april june july august september october november december
  jan feb apr jun jul aug sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday
  mon tue tues wed thu thurs fri sat sun
  today yesterday tomorrow tonight overnight midnight noon weekend morning afternoon evening night
`);

/** Months: a number beside one is a day or a year and no count. */
export const MONTHS = words(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec
`);

/** Capitalised words that name no person, body or place. */
export const NOT_NAMES = words(`
  i mr mrs ms dr sen rep gov gen col president senator minister republican republicans democrat democrats gop
  democratic american americans russian russians chinese british french german european israeli iranian
  bible god tv internet
`);
