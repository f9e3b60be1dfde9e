import { keysOf } from '../text.ts';

const TITLES = new Set(
  (
    'mr mrs ms dr sen senator rep representative gov governor gen general president former vice secretary ' +
    'minister prime sir judge justice rev col capt lt sgt congressman congresswoman chairman attorney the a an'
  ).split(' '),
);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const EMPTY = new Set(
  'of the a an in on at for from to by and or with s his her their its'.split(' '),
);

/** One romanisation of the Russian "yo" and "ye", so that two spellings of a surname meet. */
function romanised(word: string): string {
  return word.replace(/(?<=.)y(?=[eo])/gu, '').replace(/ov(?=a?$)/u, 'ev');
}

/** The words of a person's name without titles and suffixes. */
function nameWords(name: string): string[] {
  const bare = name.replace(/\([^()]*\)/gu, ' ').split(',')[0] ?? '';
  const words = keysOf(/\p{L}/u.test(bare) ? bare : name).filter(
    (word) => !SUFFIXES.has(word) && word !== 's',
  );
  while (words.length > 1 && TITLES.has(words[0] ?? '')) words.shift();
  return words;
}

/** Whether gold names a person ("Ada Moor") rather than describing one ("a spokesman for …"). */
function isPersonName(name: string): boolean {
  const words = name.split(/\s+/u);
  return (
    words.length <= 5 &&
    words.every((word) => /^[\p{Lu}\p{Lt}"“(]|^(?:de|von|van|bin|al-?)/u.test(word))
  );
}

/**
 * Whether one of our names for somebody means the gold's person: the same surname for a name of a
 * person, at least half of the shorter's telling words for a body or somebody unnamed.
 */
export function samePerson(gold: string, ours: readonly string[]): boolean {
  if (ours.some((name) => sharesHalf(gold, name) && sameEnd(gold, name))) return true;
  if (!isPersonName(gold)) return ours.some((name) => sharesHalf(gold, name));
  return ours.some((name) => sameEnd(gold, name));
}

function sameEnd(gold: string, name: string): boolean {
  const a = nameWords(gold).at(-1);
  const b = nameWords(name).at(-1);
  return a !== undefined && b !== undefined && romanised(a) === romanised(b);
}

/** Whether two names of a body or a medium share at least half of the shorter's telling words. */
export function sharesHalf(gold: string, name: string): boolean {
  const a = new Set(keysOf(gold).filter((word) => !EMPTY.has(word)));
  const b = new Set(keysOf(name).filter((word) => !EMPTY.has(word)));
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && 2 * shared >= Math.min(a.size, b.size);
}
