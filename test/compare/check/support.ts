import {
  checkClaim,
  toCheckedText,
  toReadText,
  type CheckedText,
} from '../../../src/compare/check/check.ts';
import { read } from '../../../src/read/read.ts';
import { articleOf, type ArticleFields } from '../../support/article.ts';
import type { Check } from '../../../src/model/check.ts';

/** A text of the pile: what it says and, where it matters, whose it is and in which state. */
export interface Paper extends Partial<ArticleFields> {
  readonly text: string;
  readonly account?: string;
  readonly state?: CheckedText['state'];
}

/** Holds a claim against invented papers. */
export function checked(claim: string, ...papers: readonly (Paper | string)[]): Check {
  const texts = papers.map((paper, at): CheckedText => {
    const {
      account = `paper ${at + 1}`,
      state = 'current',
      ...fields
    } = typeof paper === 'string' ? { text: paper } : paper;
    const article = articleOf({ id: account, ...fields });
    return toCheckedText(toReadText(article, read(article)), { account, label: account, state });
  });
  return checkClaim((day) => {
    const article = articleOf({ text: claim, id: 'claim', ...(day && { published: day }) });
    return toReadText(article, read(article));
  }, texts);
}
