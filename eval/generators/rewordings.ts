import { plain } from '../text.ts';

/** A sentence that tells the same in other words. */
export interface Rewording {
  readonly kind: string;
  readonly from: string;
  readonly claim: string;
}

type Reworder = (sentence: string, day: string | undefined) => string | undefined;

/** Every way of saying a sentence otherwise; each gives one claim at most and changes no fact. */
const REWORDERS: Readonly<Record<string, Reworder>> = {
  'attribution in front': attributionInFront,
  'attribution behind': attributionBehind,
  'number word': numberWord,
  'number figure': numberFigure,
  'day by date': dayByDate,
  'date in front': dayInFront,
  title: otherTitle,
  passive: passive,
  active: active,
  synonym: synonym,
  clause: mainClause,
};

/** All rewordings of one true sentence of a text of some day. The same sentence always gives the same. */
export function rewordingsOf(sentence: string, day: string | undefined): Rewording[] {
  const from = plain(sentence).replace(/ +/gu, ' ').trim();
  return Object.entries(REWORDERS).flatMap(([kind, reword]): Rewording[] => {
    const claim = reword(from, day);
    return claim === undefined || claim === from ? [] : [{ kind, from, claim }];
  });
}

const SPEAKER = String.raw`(?:Mr\. |Ms\. |Mrs\. |Sen\. |Rep\. |President )?[A-Z][\p{L}.'-]+(?: [A-Z][\p{L}.'-]+){0,2}`;

/** "P, X said." → "According to X, P." Words in quotation marks stay where they are. */
function attributionInFront(sentence: string): string | undefined {
  const match = new RegExp(`^([^"]{30,}), (${SPEAKER}) said(?: on [A-Z][a-z]+day)?\\.$`, 'u').exec(
    sentence,
  );
  const [, told = '', who = ''] = match ?? [];
  return match ? `According to ${who}, ${lowered(told)}.` : undefined;
}

/** "X said that P." → "P, X said." */
function attributionBehind(sentence: string): string | undefined {
  const match = new RegExp(`^(${SPEAKER}) (said|added|noted) (?:that )?([^"]{25,})\\.$`, 'u').exec(
    sentence,
  );
  const [, who = '', verb = '', told = ''] = match ?? [];
  if (!match || /^(?:in|on|at|to|of|it was|he|she)\b/u.test(told)) return undefined;
  return `${told[0]?.toUpperCase() ?? ''}${told.slice(1)}, ${who} ${verb}.`;
}

/** The first letter small, unless a name begins there. */
function lowered(text: string): string {
  return /^(?:The|A|An|It|He|She|They|This|That|These|In|On|At|But|And|There|His|Her|Their|More|All|Some|Many|Most)\b/u.test(
    text,
  )
    ? (text[0] ?? '').toLowerCase() + text.slice(1)
    : text;
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function numberWord(sentence: string): string | undefined {
  const match =
    /(?<![\d.,:$A-Za-z-])(?<!(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? )(2|3|4|5|6|7|8|9|10|11|12)(?= [a-z])(?! [ap]\.m| percent)/u.exec(
      sentence,
    );
  return match
    ? sentence.slice(0, match.index) +
        (WORDS[Number(match[1])] ?? '') +
        sentence.slice(match.index + match[0].length)
    : undefined;
}

function numberFigure(sentence: string): string | undefined {
  const match =
    /(?<![-\p{L}])(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= [a-z])(?! of\b)/u.exec(
      sentence,
    );
  return match
    ? sentence.slice(0, match.index) +
        String(WORDS.indexOf(match[1] ?? '')) +
        sentence.slice(match.index + match[0].length)
    : undefined;
}

const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "on Tuesday" of a dated text is the Tuesday on or before that day. */
function dayByDate(sentence: string, day: string | undefined): string | undefined {
  const match = new RegExp(
    `\\bon (${DAYS.join('|')})\\b(?! (?:night|morning|evening|afternoon))`,
    'u',
  ).exec(sentence);
  if (!match || day === undefined || /\b(?:will|next|would|plan|scheduled)\b/u.test(sentence))
    return undefined;
  const published = new Date(`${day}T00:00:00Z`);
  const back = (published.getUTCDay() - DAYS.indexOf(match[1] ?? '') + 7) % 7;
  const meant = new Date(published.getTime() - back * 86_400_000);
  const date = `on ${MONTHS[meant.getUTCMonth()] ?? ''} ${meant.getUTCDate()}, ${meant.getUTCFullYear()}`;
  return sentence.slice(0, match.index) + date + sentence.slice(match.index + match[0].length);
}

/** "… on Tuesday." → "On Tuesday, …" */
function dayInFront(sentence: string): string | undefined {
  const match = new RegExp(`^([^"]{20,}) (on (?:${DAYS.join('|')}))\\.$`, 'u').exec(sentence);
  const [, told = '', when = ''] = match ?? [];
  return match ? `O${when.slice(1)}, ${lowered(told)}.` : undefined;
}

/** "Mr. Paul" is "Paul", "Sen." is "Senator", "Rep." is "Representative". */
function otherTitle(sentence: string): string | undefined {
  const short = sentence.replace(/\b(?:Mr|Ms|Mrs)\. (?=[A-Z])/gu, '');
  if (short !== sentence) return short;
  return sentence
    .replace(/\bSen\. (?=[A-Z])/gu, 'Senator ')
    .replace(/\bRep\. (?=[A-Z])/gu, 'Representative ')
    .replace(/\bGov\. (?=[A-Z])/gu, 'Governor ')
    .replace(/\bPresident (?=(?:Barack |Donald )?(?:Obama|Trump|Bush))/gu, '');
}

const ACTS =
  'criticized defended attacked approved rejected posted released announced opposed supported endorsed sponsored described threatened fired praised passed filed indicted investigated'.split(
    ' ',
  );

/** "A criticized B." → "B was criticized by A.", for clauses of two plain parties. */
function passive(sentence: string): string | undefined {
  const match = new RegExp(
    `^((?:The |A )?[\\p{L}.'-]+(?: [\\p{L}.'-]+){0,4}) (${ACTS.join('|')}) ((?:the|a|an|his|her|their) [a-z-]+(?: [a-z-]+){0,2}|[A-Z][\\p{L}.'-]+(?: [A-Z][\\p{L}'-]+){0,2})((?: (?:on|in|for|over|as|at|after|during|with) [^"]+)?)\\.$`,
    'u',
  ).exec(sentence);
  const [, doer = '', act = '', done = '', rest = ''] = match ?? [];
  if (!match || /\b(?:that|who|which|and|was|is|had|has|have|were|of)\b/u.test(doer))
    return undefined;
  const were =
    done.endsWith('s') && !/^(?:a|an) /u.test(done) && /^[a-z]/u.test(done) ? 'were' : 'was';
  return `${done[0]?.toUpperCase() ?? ''}${done.slice(1)} ${were} ${act} by ${lowered(doer)}${rest}.`;
}

/** "B was criticized by A." → "A criticized B." */
function active(sentence: string): string | undefined {
  const match = /^([^",]{4,60}) (?:was|were) ([a-z]+ed) by ([^",]{4,60})\.$/u.exec(sentence);
  const [, done = '', act = '', doer = ''] = match ?? [];
  if (!match || /\b(?:that|who|which|said|because|after)\b/u.test(done + doer)) return undefined;
  return `${doer[0]?.toUpperCase() ?? ''}${doer.slice(1)} ${act} ${lowered(done)}.`;
}

/** Words that may stand for each other wherever they stand in news. */
const SAFE = (
  'bought/purchased started/began begin/start attorney/lawyer criticized/condemned quit/resigned demanded/insisted about/roughly approximately/about ' +
  'assistance/help assist/help attempted/tried children/kids close/shut companies/firms company/firm concerning/about demonstrators/protesters employees/workers ended/finished error/mistake ' +
  'film/movie footage/video halted/stopped huge/enormous injured/hurt inquiry/investigation investigators/inspectors lawmakers/legislators legislation/bill nearly/almost ' +
  'obtain/get obtained/got permitted/allowed prior/previous purchase/buy reporters/journalists required/obliged said/stated sufficient/enough told/informed voters/electorate ' +
  'weapons/arms although/though'
)
  .split(' ')
  .map((pair): [string, string] => {
    const [a = '', b = ''] = pair.split('/');
    return [a, b];
  });
const UNSAFE = new Set([
  'children',
  'voters',
  'told',
  'demanded',
  'required',
  'arms',
  'about',
  'inspectors',
  'investigators',
  'help',
  'started',
  'close',
]);

function synonym(sentence: string): string | undefined {
  const found = SAFE.flatMap(([a, b]) => [
    { word: a, other: b },
    { word: b, other: a },
  ])
    .filter(({ word, other }) => !UNSAFE.has(word) && !UNSAFE.has(other))
    .map((pair) => ({
      ...pair,
      at: new RegExp(`(?<![\\p{L}'-])${pair.word}(?![\\p{L}'-])`, 'u').exec(sentence)?.index ?? -1,
    }))
    .filter(({ at }) => at > 0)
    .toSorted((x, y) => x.at - y.at)[0];
  if (!found) return undefined;
  return sentence.slice(0, found.at) + found.other + sentence.slice(found.at + found.word.length);
}

/** The main clause alone, without what is added after its last comma. */
function mainClause(sentence: string): string | undefined {
  const match =
    /^([A-Z][^",;:()]{40,}), (?:which|who|while|although|saying|adding|according) [^"]+\.$/u.exec(
      sentence,
    );
  const told = match?.[1];
  if (
    told === undefined ||
    /\b(?:if|unless|said|says)\b|^(?:While|Although|If|When|After|As|In)\b/u.test(told)
  )
    return undefined;
  return `${told}.`;
}
