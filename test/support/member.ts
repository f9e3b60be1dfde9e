import { read } from '../../src/read/read.ts';
import { fold } from '../../src/text/fold.ts';
import { articleOf } from './article.ts';
import type { Member } from '../../src/compare/member.ts';

/** A text as the only one of its account, read by itself. */
export function memberOf(text: string): Member {
  const article = articleOf({ text });
  const reading = read(article);
  return { account: 'a', article, reading, shadow: fold(text), state: 'current', lead: true };
}
