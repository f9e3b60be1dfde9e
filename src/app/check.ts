import { checkClaim, toReadText, type ReadClaim } from '../compare/check/check.ts';
import { checkedTexts } from '../compare/check/texts.ts';
import { bareArticle } from '../model/bare-article.ts';
import { readTogether } from '../pipeline.ts';
import { read } from '../read/read.ts';
import { relate } from '../relate/relate.ts';
import { checkOutput, type CheckOutput } from './json.ts';
import type { Engine } from './engine.ts';
import type { Loaded } from './load.ts';
import type { Article } from '../model/article.ts';
import type { Watched } from '../model/progress.ts';

/** A claim that no text can be held against: no sentence, one of small words only, or a question. */
export class UnusableClaim extends Error {}

/** What ends in a question mark, whatever quotation mark or bracket stands behind it. */
const QUESTION = /\?["'”’)\]]*$/u;

/**
 * Holds a claim against the loaded texts: what `rashomon check` gives. It says who tells the claim and
 * who tells otherwise, never whether it is so.
 */
export function checkInputs(
  claim: string,
  loaded: Pick<Loaded, 'articles' | 'failed'>,
  options: Watched & Engine = {},
): CheckOutput {
  if (QUESTION.test(claim.trim()))
    throw new UnusableClaim(
      `“${claim.trim()}” is a question; write the answer that you look for, for example "The council approved the dam." for "Did the council approve the dam?"`,
    );
  return checkerOf(loaded, options)(claim);
}

/** Reads the loaded texts once, for holding several claims against them. */
export function checkerOf(
  { articles, failed }: Pick<Loaded, 'articles' | 'failed'>,
  { onProgress, recogniser }: Watched & Engine = {},
): (claim: string) => CheckOutput {
  onProgress?.({ stage: 'relate', done: 0, total: articles.length });
  const lineage = relate(articles);
  const readings = readTogether(articles, lineage, { onProgress, recogniser });
  onProgress?.({ stage: 'compare', done: 0, total: articles.length });
  const texts = checkedTexts(articles, readings, lineage);
  return (claim) => {
    const check = checkClaim(claimReader(claim.trim(), recogniser), texts);
    const { counts } = lineage;
    return checkOutput(check, articles, readings, { counts, texts: texts.length }, failed);
  };
}

/** Reads the claim as an article of one paragraph, once for each day. */
function claimReader(claim: string, recogniser: Engine['recogniser']): ReadClaim {
  if (!/\p{L}{2}.*\s.*\p{L}/su.test(claim))
    throw new UnusableClaim(
      `“${claim}” is no claim; write it as a sentence, for example "The council approved the dam."`,
    );
  const known = new Map<string, ReturnType<ReadClaim>>();
  return (day) => {
    const found = known.get(day ?? '');
    if (found) return found;
    const article = articleOf(claim, day);
    const made = toReadText(article, read(article, { recogniser }));
    known.set(day ?? '', made);
    return made;
  };
}

function articleOf(text: string, day: string | undefined): Article {
  const whole = { start: 0, end: text.length };
  return {
    ...bareArticle('claim', text, [whole]),
    published:
      day === undefined
        ? undefined
        : { value: day, certainty: 'given', reason: 'the day of the text it is held against' },
    zones: [{ kind: 'body', ...whole }],
  };
}
