import { foldWord } from '../fold.ts';
import { nameKey } from '../romanisation.ts';

/** Bodies and places with more than one everyday name; every later form stands for the first. */
const SAME: readonly string[] = [
  'united states|us|usa|america|united states of america|the states',
  'united kingdom|uk|britain|great britain',
  'european union|eu',
  'united nations|un',
  'associated press|ap',
  'federal bureau of investigation|fbi',
  'central intelligence agency|cia',
  'north atlantic treaty organization|nato',
  'republican national committee|rnc',
  'democratic national committee|dnc',
  'republican party|gop|grand old party',
  'saint petersburg|st petersburg',
  'new york times|times of new york|nyt',
  'huffpost|huffington post',
  'justice department|department of justice|doj',
  'state department|department of state',
  'defense department|department of defense',
  'treasury department|department of the treasury|treasury',
  'house|house of representatives|us house|us house of representatives|united states house of representatives',
  'senate|us senate|united states senate',
  'congress|us congress|united states congress',
  'supreme court|us supreme court|united states supreme court',
  'washington|washington dc|dc',
  'united arab emirates|uae',
  'ria novosti|ria',
  'tass|itar-tass',
  'agence france-presse|afp',
];

const CANONICAL: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((line) => {
    const forms = line.split('|');
    return forms.map((form): [string, string] => [form, forms[0] ?? form]);
  }),
);

function wordsOf(name: string): string[] {
  return foldWord(name)
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/\./gu, '')
    .split(/[\s,]+/u)
    .filter((word) => word.length > 0 && word !== 'the');
}

/** The key under which the forms of a body's or place's name meet ("U.S." and "United States"). */
export function bodyKey(name: string): string {
  const words = wordsOf(name);
  const plain = words.join(' ');
  const canonical = CANONICAL.get(plain);
  if (canonical) return canonical;
  const bare = words.filter(
    (word) => !/^(?:inc|corp|co|ltd|llc|plc|ag|gmbh|company|corporation)$/u.test(word),
  );
  return (bare.length > 0 ? bare : words)
    .map((word) => (/^[a-z]/u.test(word) ? nameKey(word) : word))
    .join(' ');
}

/** The letters of a name that is nothing but initials ("A.C.L.U."): three at least. */
export function acronymIn(name: string): string | undefined {
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (letters.length < 3 || letters !== letters.toUpperCase() || /\s/u.test(name)) return undefined;
  return letters;
}

/** The first letters of the words written large ("American Civil Liberties Union"). */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.map((word) => word.charAt(0)).join('');
}

const SHORTENED =
  /^(?:institute|committee|group|foundation|corporation|department|ministry|agency|administration|association|university|party|bank|organization|organisation|fund|news|holdings|international|campaign|society|coalition|laboratories|systems|airlines|airways|motors|industries|street|embassy|commission|partners|ventures|capital|securities|enterprises|labs|technologies|electronics|pharmaceuticals|energy|petroleum|foods|stores|steel|sons|brothers|bros|brewery|shipyards?|shipping|lines|&|and)$/u;

/** A name as plain words, without stops and "the". */
export function plainForm(name: string): string {
  return wordsOf(name).join(' ');
}

/** What is left of a body's name without its common tail ("Cato" of "Cato Institute"). */
export function shortFormsOf(name: string): string[] {
  const words = wordsOf(name);
  const forms: string[] = [];
  while (words.length > 1 && SHORTENED.test(words.pop() ?? '')) {
    const form = words.join(' ');
    if (!CANONICAL.has(form)) forms.push(form);
  }
  return forms;
}

/** Whether `short` is made of the initials of `long` ("ACLU", "American Civil Liberties Union"). */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = acronymIn(short);
  return letters !== undefined && letters === initialsOf(long);
}
