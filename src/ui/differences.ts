import type { Book } from './book.ts';
import type { PointRecord } from './data.ts';
import { BY_VALUE, DIFFERENCE_WORDS, LONGEST_VALUE, whoHasWhat } from '../text/difference-words.ts';
import { listed } from '../text/listing.ts';
import { capital } from './words.ts';

/** What differs between the tellings of a point, as a reporter would say it. */
export function differenceLines(book: Book, point: PointRecord): string[] {
  const byValue = point.differences.filter(
    ({ kind, values }) =>
      BY_VALUE.has(kind) && values.every(({ text }) => text.length <= LONGEST_VALUE),
  );
  const others = point.differences.flatMap((difference) =>
    byValue.includes(difference) || difference.kind === 'attribution'
      ? []
      : [DIFFERENCE_WORDS[difference.kind]],
  );
  return [
    ...byValue.map(
      ({ kind, values }) => `${capital(kind)}: ${whoHasWhat(values, book.labelOf, Infinity)}`,
    ),
    ...(point.differences.some(({ kind }) => kind === 'attribution')
      ? [attributionWords(book, point)]
      : []),
    ...(others.length > 0 ? [capital(listed(others))] : []),
  ];
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
