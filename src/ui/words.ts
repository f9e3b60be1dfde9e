import { counted, countedBetween, listed } from '../text/listing.ts';
import type {
  AccountRecord,
  ChainRecord,
  PointRecord,
  StatementRecord,
  TellingRecord,
} from './data.ts';

/** The first letter large. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Cuts at a word so that at most `length` signs stay; an ellipsis says that something was cut. */
export function shorten(text: string, length: number): string {
  const signs = Array.from(text);
  if (signs.length <= length) return text;
  const cut = signs.slice(0, length - 1).join('');
  if (signs[length - 1] === ' ') return `${cut.trimEnd()}…`;
  const word = cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(cut.length / 2)));
  return `${word.replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** How many carriers stand behind a point, never one falsely exact number. */
export function originCounts({ origins: { atLeast, atMost } }: PointRecord): string {
  return countedBetween(atLeast, atMost, 'origin');
}

/** Agreement in the words of a table's row. */
export const AGREEMENT_WORDS = {
  agree: 'They agree',
  differ: 'They differ',
  conflict: 'They cannot all be so',
  only: 'One account only',
} as const satisfies Record<PointRecord['agreement'], string>;

/** What a telling's place in its chain of versions means for the reader. */
export function stateWords({ state }: TellingRecord): string | undefined {
  if (state === 'replaced') return 'only in a replaced version';
  return state === 'order-unknown' ? 'one of two versions, order unknown' : undefined;
}

/** "carried by Interfax, in a letter": the way words took, without the speaker, outermost first. */
export function chainWords(chain: ChainRecord): string | undefined {
  const steps = chain.flatMap(({ role, name }) =>
    role === 'relay' ? [`carried by ${name}`] : role === 'medium' ? [`in ${name}`] : [],
  );
  return steps.length > 0 ? steps.join(', ') : undefined;
}

/** What a speaker does with the words. */
export function verbOf({ polarity }: StatementRecord): string {
  return { affirm: 'says', deny: 'denies', ask: 'asks' }[polarity];
}

/** Who an account belongs to and how it is made up, in words after its name. */
export function accountNotes(account: AccountRecord): string[] {
  const { outlet, credit, printedBy, texts, articles } = account;
  const notes: string[] = [];
  if (outlet === null) notes.push('outlet not stated');
  else if (outlet.certainty !== 'stated')
    notes.push(
      `outlet ${outlet.certainty === 'given' ? 'given by the user' : `inferred: ${outlet.reason}`}`,
    );
  if (credit !== null && credit !== outlet?.value) notes.push(`credits ${credit}`);
  if (printedBy.length > 0) notes.push(`printed by ${listed(printedBy)}`);
  if (texts.length > 1) notes.push(counted(texts.length, 'distinct text'));
  if (articles.length > texts.length)
    notes.push(`${counted(articles.length - texts.length, 'document')} of the same text folded in`);
  return notes;
}
