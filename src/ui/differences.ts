import { groupBy } from '../model/multimap.ts';
import type { Book } from './book.ts';
import type { PointRecord } from './data.ts';
import { listed } from '../text/listing.ts';
import { capital } from './words.ts';

type DifferenceRecord = PointRecord['differences'][number];

/** Kinds whose values say it best: "40" against "14". */
const BY_VALUE: ReadonlySet<DifferenceRecord['kind']> = new Set([
  'number',
  'date',
  'name',
  'place',
]);
/** A longer value is a passage, not a value. */
const LONGEST_VALUE = 40;

const IN_WORDS: Readonly<Record<Exclude<DifferenceRecord['kind'], 'attribution'>, string>> = {
  number: 'in number',
  date: 'in date',
  name: 'in name',
  place: 'in place',
  wording: 'in wording that matters',
  certainty: 'in how sure they are',
  negation: 'in what is denied',
  completeness: 'in how much they tell',
};

/** What differs between the tellings of a point, as a reporter would say it. */
export function differenceLines(book: Book, point: PointRecord): string[] {
  const byValue = point.differences.filter(
    ({ kind, values }) =>
      BY_VALUE.has(kind) && values.every(({ text }) => text.length <= LONGEST_VALUE),
  );
  const others = point.differences.flatMap((difference) =>
    byValue.includes(difference) || difference.kind === 'attribution'
      ? []
      : [IN_WORDS[difference.kind]],
  );
  return [
    ...byValue.map(({ kind, values }) => `${capital(kind)}: ${valuesByAccount(book, values)}`),
    ...(point.differences.some(({ kind }) => kind === 'attribution')
      ? [attributionWords(book, point)]
      : []),
    ...(others.length > 0 ? [capital(listed(others))] : []),
  ];
}

function valuesByAccount(book: Book, values: DifferenceRecord['values']): string {
  return [...groupBy(values, ({ text }) => text)]
    .map(([text, same]) => {
      const accounts = new Set(same.map(({ account }) => book.labelOf(account)));
      return `${text} (${[...accounts].join(', ')})`;
    })
    .join(' / ');
}

/** "Attributed in A, unattributed in B." */
function attributionWords(book: Book, { tellings }: PointRecord): string {
  const attributed = new Set(
    tellings
      .filter(({ speaker, chain }) => speaker !== null || chain.length > 0)
      .map(({ account }) => account),
  );
  const bare = new Set(
    tellings.map(({ account }) => account).filter((account) => !attributed.has(account)),
  );
  if (attributed.size === 0 || bare.size === 0) return 'Attributed in different ways';
  const names = (accounts: ReadonlySet<string>): string =>
    listed([...accounts].map((account) => book.labelOf(account)));
  return `Attributed in ${names(attributed)}, unattributed in ${names(bare)}`;
}
