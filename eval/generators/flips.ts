import { plain } from '../text.ts';

/** A sentence in which one thing was turned into something that the text does not tell. */
export interface Flip {
  readonly kind: FlipKind;
  readonly from: string;
  readonly claim: string;
}

export type FlipKind =
  | 'number'
  | 'name'
  | 'roles'
  | 'negation'
  | 'opposite'
  | 'date'
  | 'place'
  | 'hedge'
  | 'tense'
  | 'attribution';

/** The persons that a story names, by the forms that it uses for each. */
export type People = readonly { readonly name: string; readonly forms: readonly string[] }[];

type Flipper = (sentence: string, people: People) => string | undefined;

/** Every way of turning one thing of a sentence; each gives one claim at most. */
const FLIPPERS: readonly (readonly [FlipKind, Flipper])[] = [
  ['number', otherNumber],
  ['name', otherName],
  ['roles', swappedNames],
  ['negation', negated],
  ['opposite', opposite],
  ['date', otherDate],
  ['place', otherPlace],
  ['hedge', unhedged],
  ['tense', otherTense],
  ['attribution', otherSpeaker],
];

/** All flips of one true sentence. The same sentence always gives the same claims. */
export function flipsOf(sentence: string, people: People): Flip[] {
  const from = plain(sentence).replace(/ +/gu, ' ').trim();
  return FLIPPERS.flatMap(([kind, flip]): Flip[] => {
    const claim = flip(from, people);
    return claim === undefined || claim === from ? [] : [{ kind, from, claim }];
  });
}

const COUNTS =
  'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty'.split(' ');

/** The first figure or number word becomes another, far from it; days, years and clock times stay. */
function otherNumber(sentence: string): string | undefined {
  const figure =
    /(?<![\d.,:$A-Za-z-])(?<!(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|January|February|August|September|October|November|December)\.? )(\$?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d)?)(?![\d:,]*\d|\.\d|(?:st|nd|rd|th)\b|[a-z-]| [ap]\.m)/u;
  const word = new RegExp(`\\b(${COUNTS.join('|')})\\b(?! of the| other)`, 'u');
  const digits = figure.exec(sentence);
  if (digits) {
    const [whole, sign = '', value = ''] = digits;
    const lead = Number(value[0]);
    const other = `${sign}${(lead % 9) + 1 === 1 ? 4 : Math.min(9, lead + 3) === lead ? 2 : Math.min(9, lead + 3)}${value.slice(1)}`;
    return sentence.slice(0, digits.index) + other + sentence.slice(digits.index + whole.length);
  }
  return sentence.replace(word, (one) => COUNTS[(COUNTS.indexOf(one) + 3) % COUNTS.length] ?? one);
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly person: number;
}

/** Where persons are named in full or by surname, the longest form at each place. */
function namesIn(sentence: string, people: People): Place[] {
  const places: Place[] = [];
  for (const [person, { forms }] of people.entries()) {
    for (const form of forms.toSorted((a, b) => b.length - a.length)) {
      for (let at = sentence.indexOf(form); at >= 0; at = sentence.indexOf(form, at + 1)) {
        const end = at + form.length;
        const glued = /[\p{L}\d]/u.test((sentence[at - 1] ?? ' ') + (sentence[end] ?? ' '));
        if (!glued && !places.some((place) => place.start < end && at < place.end))
          places.push({ start: at, end, person });
      }
    }
  }
  return places.toSorted((a, b) => a.start - b.start);
}

/** The first person named becomes another person of the story whom the sentence does not name. */
function otherName(sentence: string, people: People): string | undefined {
  const places = namesIn(sentence, people);
  const [first] = places;
  const other = people.find((_, at) => !places.some(({ person }) => person === at));
  if (!first || !other || new Set(places.map(({ person }) => person)).size !== places.length)
    return undefined;
  return sentence.slice(0, first.start) + other.name + sentence.slice(first.end);
}

/** What somebody said becomes what another person of the story said. */
function otherSpeaker(sentence: string, people: People): string | undefined {
  const places = namesIn(sentence, people);
  const speaker = places.find(
    ({ start, end }) =>
      /^(?: said| told| added| wrote| announced)\b/u.test(sentence.slice(end)) ||
      /, (?:said|according to) (?:\p{Lu}\p{Ll}*\. )?$/u.test(sentence.slice(0, start)),
  );
  const other = people.findLast((_, at) => !places.some(({ person }) => person === at));
  if (!speaker || !other) return undefined;
  return sentence.slice(0, speaker.start) + other.name + sentence.slice(speaker.end);
}

/** Two persons of a sentence change places; sentences that name one of them twice are left alone. */
function swappedNames(sentence: string, people: People): string | undefined {
  const places = namesIn(sentence, people);
  const [a, b] = places;
  if (!a || !b || places.length !== 2 || a.person === b.person) return undefined;
  const between = sentence.slice(a.end, b.start);
  // "A and B" says the same as "B and A".
  if (between.split(' ').length < 4 || /^,? (?:and|or) /u.test(between)) return undefined;
  const [one, other] = [sentence.slice(a.start, a.end), sentence.slice(b.start, b.end)];
  return `${sentence.slice(0, a.start)}${other}${between}${one}${sentence.slice(b.end)}`;
}

/** "not" after the first helping verb, or the first "not" gone. */
function negated(sentence: string): string | undefined {
  if (/\b(?:not|no|never|nobody|none|n't)\b|n't\b/u.test(sentence)) {
    const bare = sentence
      .replace(/\b(did|do|does) not (?=\w)/u, '$1 ')
      .replace(/ not (?=\w)/u, ' ');
    return /\b(?:not only|whether or not|if not)\b/u.test(sentence) ? undefined : bare;
  }
  const helper =
    /\b(is|are|was|were|has|have|had|will|would|can|could|should) (?=[a-z]+(?:ed|ing|en|e|t|n|d)?\b)/u.exec(
      sentence,
    );
  if (!helper || /\?|"/u.test(sentence.slice(0, helper.index))) return undefined;
  const at = helper.index + helper[0].length;
  return `${sentence.slice(0, at)}not ${sentence.slice(at)}`;
}

const OPPOSITES: readonly (readonly [string, string])[] = (
  'won/lost rose/fell increased/decreased accepted/rejected approved/rejected before/after more/less supported/opposed began/ended opened/closed praised/criticized ' +
  'first/last higher/lower allowed/banned arrived/left bought/sold confirmed/denied hired/fired joined/left strengthened/weakened up/down above/below ' +
  'with/without same/different public/private old/new guilty/innocent legal/illegal former/current Republican/Democratic Republicans/Democrats ' +
  'strong/weak best/worst major/minor early/late increase/decrease support/oppose accept/reject allow/ban win/lose begin/end agreed/refused called/declined ' +
  'married/divorced conservative/liberal federal/private started/stopped attacked/defended remembered/forgot found/lost large/small many/few often/rarely ' +
  'released/withheld raised/lowered voted/refused paid/owed receive/send received/sent gave/took show/hide showed/hid posted/deleted introduced/withdrew'
)
  .split(' ')
  .map((pair): [string, string] => {
    const [a = '', b = ''] = pair.split('/');
    return [a, b];
  });

/** The first word that has an opposite becomes it. */
function opposite(sentence: string): string | undefined {
  const found = OPPOSITES.flatMap(([a, b]) => [
    { word: a, other: b },
    { word: b, other: a },
  ])
    .map(({ word, other }) => ({ word, other, at: wordAt(sentence, word) }))
    .filter(({ at }) => at > 0)
    .toSorted((x, y) => x.at - y.at)[0];
  if (!found) return undefined;
  return sentence.slice(0, found.at) + found.other + sentence.slice(found.at + found.word.length);
}

function wordAt(sentence: string, word: string): number {
  return new RegExp(`(?<![\\p{L}'-])${word}(?![\\p{L}'-])`, 'u').exec(sentence)?.index ?? -1;
}

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS =
  'January February March April June July August September October November December'.split(' ');

function nextOf(list: readonly string[], one: string): string {
  return list[(list.indexOf(one) + 3) % list.length] ?? one;
}

/** The first weekday, month or year becomes another. */
function otherDate(sentence: string): string | undefined {
  const day = new RegExp(`\\b(?:${DAYS.join('|')})\\b`, 'u');
  const month = new RegExp(`\\b(?:${MONTHS.join('|')})\\b(?= \\d|,|\\.| of| when| and)`, 'u');
  if (day.test(sentence)) return sentence.replace(day, (one) => nextOf(DAYS, one));
  if (month.test(sentence)) return sentence.replace(month, (one) => nextOf(MONTHS, one));
  return sentence.replace(/(?<= in )(?:19|20)\d\d\b/u, (year) => String(Number(year) - 3));
}

const PLACES =
  'Afghanistan Iraq Russia China Iran Connecticut Florida Arizona Kentucky Brooklyn Manhattan Washington Raleigh California Texas Maryland Moscow London Congress Germany'.split(
    ' ',
  );

/** The first place after a preposition becomes another. */
function otherPlace(sentence: string): string | undefined {
  const place = new RegExp(`(?<= (?:in|to|from|of|at) )(?:${PLACES.join('|')})\\b(?! [A-Z])`, 'u');
  return sentence.replace(place, (one) => {
    const others = PLACES.filter((other) => other !== one && !sentence.includes(other));
    return others[(PLACES.indexOf(one) * 7) % others.length] ?? one;
  });
}

/** What is said to be possible, likely or alleged becomes sure, or what is to come becomes possible. */
function unhedged(sentence: string): string | undefined {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/ (?:may|might) (?=not |have |be |[a-z]+\b)/u, ' will '],
    [/\b(?:allegedly|reportedly|apparently|possibly|probably|perhaps) /u, ''],
    [/ (?:appeared|appears|seemed|seems) to have /u, ' had '],
    [/ (?:is|are) likely to /u, ' will '],
    [/ (?:is|was|are|were) expected to /u, ' will certainly '],
    [/(?<= (?:he|she|it|they|[A-Z][a-z]+)) (?:will|would) (?=[a-z]{3,}\b)(?!like)/u, ' may '],
    [/(?<= (?:[a-z]+s)) (?:will|would) (?=[a-z]{3,}\b)(?!like)/u, ' may '],
    [/ could (?=be |have |[a-z]+ )/u, ' will '],
  ];
  const fits = changes.find(([pattern]) => pattern.test(sentence));
  return fits ? sentence.replace(fits[0], fits[1]) : undefined;
}

/** What was is to come, what is to come has been. */
function otherTense(sentence: string): string | undefined {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/ (?:was|were) (?=[a-z]+ed\b)/u, ' will be '],
    [/ will be (?=[a-z]+ed\b)/u, ' was '],
    [/ (?:has|have|had) (?=[a-z]{3,}ed\b)/u, ' plans to have '],
    [/ (?:plans|plan|intends|intend|wants|hopes) to have (?=[a-z]+ed\b)/u, ' has '],
  ];
  const fits = changes.find(([pattern]) => pattern.test(sentence));
  if (!fits || /"/u.test(sentence)) return undefined;
  return sentence.replace(fits[0], fits[1]);
}
