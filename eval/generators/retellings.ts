import { plain } from '../text.ts';
import { rewordingsOf, type Rewording } from './rewordings.ts';

type Reteller = (sentence: string) => string | undefined;

/**
 * Every way in which another account may faithfully tell a sentence: those that claims are reworded
 * by, and more of them that are hard to keep apart from a contradiction. The same sentence always
 * gives the same.
 */
export function retellingsOf(sentence: string, day: string | undefined): Rewording[] {
  const from = plain(sentence).replace(/ +/gu, ' ').trim();
  const own = Object.entries(RETELLERS).flatMap(([kind, retell]): Rewording[] => {
    const claim = retell(from);
    return claim === undefined || claim === from ? [] : [{ kind, from, claim }];
  });
  return [...rewordingsOf(sentence, day), ...own];
}

const RETELLERS: Readonly<Record<string, Reteller>> = {
  'big number': bigNumber,
  percent: percent,
  month: month,
  contraction: contraction,
  'not by a verb': notByVerb,
  'bound of a number': bound,
  'other words': otherWords,
  'clauses turned': clausesTurned,
  'seen by another': byline,
  'without adverb': withoutAdverb,
};

/** "30,000" is "30 thousand", "$2.5 million" is "2.5 million dollars". */
function bigNumber(sentence: string): string | undefined {
  const thousands = /(?<![\d.,$])(\d{1,3}),000(?![\d,])/u;
  if (thousands.test(sentence)) return sentence.replace(thousands, '$1 thousand');
  const dollars = /\$(\d+(?:\.\d+)?) (million|billion)\b/u;
  if (dollars.test(sentence)) return sentence.replace(dollars, '$1 $2 dollars');
  const plainDollars = /\$(\d{1,3}(?:,\d{3})+)(?![\d,.])/u;
  return plainDollars.test(sentence) ? sentence.replace(plainDollars, '$1 dollars') : undefined;
}

function percent(sentence: string): string | undefined {
  if (/\d percent\b/u.test(sentence)) return sentence.replace(/(\d) percent\b/u, '$1%');
  return /\d%/u.test(sentence) ? sentence.replace(/(\d)%/u, '$1 percent') : undefined;
}

const MONTHS =
  'January February March April May June July August September October November December';

/** "Aug. 24" is "August 24" is "24 August". */
function month(sentence: string): string | undefined {
  const short = /\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. (?=\d)/u.exec(sentence);
  if (short) {
    const long = MONTHS.split(' ').find((name) => name.startsWith((short[1] ?? '').slice(0, 3)));
    return long && sentence.replace(short[0], `${long} `);
  }
  const whole = new RegExp(`\\b(${MONTHS.replaceAll(' ', '|')}) (\\d{1,2})(?!\\d)`, 'u');
  return whole.test(sentence) ? sentence.replace(whole, '$2 $1') : undefined;
}

const CONTRACTED: readonly (readonly [string, string])[] =
  (
    "did not/didn't does not/doesn't do not/don't is not/isn't are not/aren't was not/wasn't were not/weren't has not/hasn't have not/haven't " +
    "had not/hadn't will not/won't would not/wouldn't could not/couldn't should not/shouldn't cannot/can't"
  )
    .match(/[a-z]+(?: not)?\/[a-z]+'t/gu)
    ?.map((pair): [string, string] => {
      const [a = '', b = ''] = pair.split('/');
      return [a, b];
    }) ?? [];

function contraction(sentence: string): string | undefined {
  for (const [long, short] of CONTRACTED) {
    if (new RegExp(`\\b${long}\\b`, 'u').test(sentence))
      return sentence.replace(new RegExp(`\\b${long}\\b`, 'u'), short);
    if (sentence.includes(short)) return sentence.replace(short, long);
  }
  return undefined;
}

/** "did not respond" is "failed to respond", "refused to" is "would not", "could not" is "was unable to". */
const NOT_BY_VERB: readonly (readonly [RegExp, string])[] = [
  [/\bdid not (?=(?:respond|return|answer|appear|say|mention|attend|disclose)\b)/u, 'failed to '],
  [/\bfailed to (?=[a-z]+)/u, 'did not '],
  [/\b(?:declined|refused) to (?=[a-z]+)/u, 'would not '],
  [/\bwould not (?=(?:say|comment|discuss|give|answer)\b)/u, 'declined to '],
  [/\bcould not (?=(?!be\b)[a-z]+)/u, 'was unable to '],
  [/\bwas unable to /u, 'could not '],
  [/\b(?:has|have) not yet (?=[a-z]+ed\b)/u, 'has still not '],
  [/\bis not (?=[a-z]+ed\b)/u, 'is in no way '],
  [/\bno longer (?=[a-z]+)/u, 'not any more '],
  [/\bwithout (?=[a-z]+ing\b)/u, 'while not '],
];

function notByVerb(sentence: string): string | undefined {
  const fits = NOT_BY_VERB.find(([pattern]) => pattern.test(sentence));
  return fits && sentence.replace(fits[0], fits[1]);
}

function bound(sentence: string): string | undefined {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/\bmore than (?=\$?\d)/u, 'over '],
    [/\bover (?=\$?\d)/u, 'more than '],
    [/\bat least (?=\$?\d)/u, 'no fewer than '],
    [/\bfewer than (?=\d)/u, 'under '],
    [/\bnearly (?=\$?\d)/u, 'almost '],
    [/\bapproximately (?=\$?\d)/u, 'about '],
    [/\babout (?=\$?\d)/u, 'some '],
  ];
  const fits = changes.find(([pattern]) => pattern.test(sentence));
  return fits && sentence.replace(fits[0], fits[1]);
}

/** Pairs that news writers use one for the other; written for this measure alone. */
const OTHER_WORDS: readonly (readonly [string, string])[] = (
  'president/head of state|asked/inquired|car/automobile|doctor/physician|dead/lifeless|lately/recently|recently/of late|often/frequently|' +
  'because/since|before/prior to|after/following|while/as|despite/in spite of|although/even though|therefore/thus|in order to/to|' +
  'according to/in the words of|many/numerous|several/a number of|some/a few|immediately/at once|eventually/in the end|' +
  'shortly before/just before|at the time/back then|this year/in the current year|last year/the year before|' +
  'house/home|street/road|country/nation|city/town|government/administration|election/vote|campaign/race|speech/address|' +
  'remarks/comments|comments/remarks|decision/ruling|ruling/decision|money/funds|help/aid|fight/battle|war/conflict|' +
  'allegations/accusations|accusations/allegations|claims/assertions|probe/inquiry|investigation/probe|law/statute|' +
  'members/representatives|officials/authorities|supporters/backers|opponents/critics|critics/detractors|people/persons|' +
  'urged/called on|warned/cautioned|argued/contended|noted/pointed out|explained/made clear|announced/made public|' +
  'declined/refused|met/held talks with|visited/paid a visit to|attended/took part in|helped/assisted|built/erected|' +
  'received/got|provided/supplied|showed/revealed|used/employed|caused/led to|created/set up|decided/resolved'
)
  .split('|')
  .map((pair): [string, string] => {
    const [a = '', b = ''] = pair.split('/');
    return [a, b];
  });

/** The first two such words become others. */
function otherWords(sentence: string): string | undefined {
  let told = sentence;
  let changed = 0;
  for (const [word, other] of OTHER_WORDS) {
    if (changed === 2) break;
    const pattern = new RegExp(`(?<=[a-z] )(?<!to |a |an |the the )${word}(?= [a-z])`, 'u');
    const outside = pattern.exec(told);
    if (!outside || /"/u.test(told.slice(0, outside.index))) continue;
    told = told.slice(0, outside.index) + other + told.slice(outside.index + word.length);
    changed += 1;
  }
  return changed === 0 ? undefined : told;
}

/** "A after B." → "After B, A." for clauses without quotations. */
function clausesTurned(sentence: string): string | undefined {
  const match =
    /^([A-Z][^",;:()]{25,}?),? (after|because|while|when|although|since|before|as part of|during|for the first time since) ([^",;:()]{12,})\.$/u.exec(
      sentence,
    );
  const [, told = '', link = '', behind = ''] = match ?? [];
  if (!match || /\b(?:said|says|that|told)\b/u.test(told)) return undefined;
  const first =
    /^(?:The|A|An|It|This|That|These|In|On|At|His|Her|Their|More|All|Some|Many)\b/u.test(told)
      ? (told[0] ?? '').toLowerCase() + told.slice(1)
      : told;
  return `${(link[0] ?? '').toUpperCase()}${link.slice(1)} ${behind}, ${first}.`;
}

/** The same, reported: "It was reported that …" adds nobody and takes nothing back. */
function byline(sentence: string): string | undefined {
  if (!/^(?:The|A|An) /u.test(sentence) || /"|\b(?:said|says|according|reported)\b/u.test(sentence))
    return undefined;
  return `News reports said that ${(sentence[0] ?? '').toLowerCase()}${sentence.slice(1)}`;
}

/** Adverbs that weigh nothing may go. */
function withoutAdverb(sentence: string): string | undefined {
  const word =
    / (?:also|then|later|still|now|already|again|once again|largely|sharply|quickly)(?= [a-z])/u;
  return word.test(sentence) ? sentence.replace(word, '') : undefined;
}
