import { once } from '../../model/once.ts';
import { contains, overlapFinder, overlaps, type Range } from '../../model/span.ts';
import type { CarrierKind, ChainLink, Reading, Statement } from '../../model/reading.ts';
import type { Member } from '../member.ts';
import type { Passage } from './lines.ts';

/** A document, post or recording that a text names, with its author where one is named. */
export interface NamedDocument extends Range {
  readonly name: string;
  readonly kind: CarrierKind;
  readonly author: (Range & { readonly name: string }) | undefined;
}

const POSTS = 'tweets?|posts?|messages?';
const PAPERS =
  'statements?|letters?|e-?mails?|memos?|notes?|op-eds?|essays?|articles?|books?|memoirs?|complaints?|lawsuits?|filings?|petitions?|reports?|rulings?|orders?';
/** What gives figures and names without anybody saying them. */
const LISTS = 'plans?|reports?|records|filings?|rosters?|lists?|study|survey|audit|minutes|budget';
const RECORDINGS =
  'videos?|videotapes?|footage|recordings?|tapes?|audio|clips?|film|dashcam|bodycam|transcripts?';

const RECORDING = new RegExp(`\\b(?:${RECORDINGS})\\b`, 'iu');

/** Whether the words name a medium that keeps what was said or done, as "a speech" does not. */
export function isRecording(name: string): boolean {
  return RECORDING.test(name);
}

/** What the sentence of a passage leans on, where no statement's chain says it. */
export function documentAround(passage: Passage): NamedDocument | undefined {
  return (
    written(passage) ??
    issued(passage) ??
    listedIn(passage) ??
    openedWith(passage) ??
    recordedIn(passage)
  );
}

const statementsIn = once(({ statements }: Reading) => overlapFinder(statements));
const mentionsIn = once(({ names, references }: Reading) =>
  overlapFinder([...names, ...references]),
);
/** Where each sentence stands in its reading. */
const placesIn = once(({ sentences }: Reading) => new Map(sentences.map((one, at) => [one, at])));

/** So far back, in characters, an occasion is looked for: what one says at a stretch is shorter. */
const LONGEST_OCCASION = 4000;

const WROTE = /^(?:wrote|writes|writing|blogged|penned)$/iu;
/** So many characters may lie between two statements of one occasion. */
const NEAR = 400;

/** "N wrote", and what N added to it before anybody else spoke. */
function written({ statement, member }: Passage): NamedDocument | undefined {
  const { speaker } = statement ?? {};
  if (!statement || !speaker) return undefined;
  let from = statement;
  const within = { start: statement.end - LONGEST_OCCASION, end: statement.end };
  const before = statementsIn(member.reading)(within).filter(({ end }) => end <= statement.end);
  for (const one of before.toReversed()) {
    if (from.start - one.end > NEAR) return undefined;
    if (one.speaker?.name !== speaker.name) {
      // What is quoted inside the statement is another's and changes no occasion.
      if (contains(from, one) || isInside(one, member, speaker.name)) continue;
      return undefined;
    }
    if (WROTE.test(one.cue?.text ?? ''))
      return {
        start: one.start,
        end: one.end,
        name: 'in writing',
        kind: 'document',
        author: speaker,
      };
    if (one.start < from.start) from = one;
  }
  return undefined;
}

function isInside(one: Statement, { reading }: Member, speaker: string): boolean {
  return statementsIn(reading)(one).some(
    (other) => other.speaker?.name === speaker && contains(other, one),
  );
}

const ISSUED = new RegExp(
  `\\b(?:issu(?:ed?|ing)|post(?:ed|ing)|releas(?:ed|ing)|wrote|writing|sent|sending|made|publish(?:ed|ing)|filed|filing|shared|signed|put out|tweeted)\\b` +
    `[^.;"]{0,60}?\\b(?:(${POSTS})|(${PAPERS}))\\b[^.;"]{0,80}?\\b[a-z]{3,}ing\\b`,
  'u',
);

/** "N posted a message lashing out at …", "N wrote a letter calling for …": what it says is told behind it. */
function issued(passage: Passage): NamedDocument | undefined {
  const { member, line } = passage;
  const { start } = line.sentence;
  const match = ISSUED.exec(member.shadow.slice(start, passage.end));
  if (!match || start + match.index + match[0].length <= passage.start) return undefined;
  const author = speakerIn(passage) ?? nameBefore(member, start, start + match.index);
  const [, post, paper] = match;
  if (!author) return undefined;
  const name = post ?? paper ?? '';
  return {
    start: start + match.index,
    end: start + match.index + match[0].length,
    name: /^[aeiou]/u.test(name) ? `an ${name}` : `a ${name}`,
    kind: post === undefined ? 'document' : 'post',
    author,
  };
}

function speakerIn(passage: Passage): Statement['speaker'] {
  return (
    passage.statement?.speaker ??
    passage.line.statements.find((one) => overlaps(one, passage) && one.speaker)?.speaker
  );
}

/** The last person or body named between two offsets. */
function nameBefore(
  { reading }: Member,
  from: number,
  to: number,
): (Range & { name: string }) | undefined {
  const name = reading.names.findLast(
    ({ start, end, kind }) => start >= from && end <= to && kind !== 'place',
  );
  const known = name && reading.entities.find(({ id }) => id === name.entity);
  return name && { start: name.start, end: name.end, name: known?.name ?? name.text };
}

const COUNT = '(?:count|list|put|show|give|gave|name|set|estimate|record|state)';
const LISTED = new RegExp(
  `^(?:(?:but|and) )?((?:the |an? )?[\\p{L}.-]+(?: [\\p{L}.-]+){0,4}?)'s? (?:own |latest |internal |official )?` +
    `((?:[\\p{L}-]+ )?(?:${LISTS})) ${COUNT}(?:s|d|ed)?\\b`,
  'iu',
);
/** Setting a pattern of all letters up costs as much as all its work: what `LISTED` cannot do without. */
const MAY_LIST = new RegExp(`(?:${LISTS}) ${COUNT}`, 'iu');

/** "The company's plan counts …": a paper gives it, and its owner stands behind it. */
function listedIn({ member, line, end }: Passage): NamedDocument | undefined {
  const { start } = line.sentence;
  const words = member.shadow.slice(start, end);
  const match = MAY_LIST.test(words) ? LISTED.exec(words) : null;
  const [whole = '', owner = '', name = ''] = match ?? [];
  if (!match || owner.trim() === '') return undefined;
  const from = start + whole.indexOf(owner);
  const author = { start: from, end: from + owner.length, name: owner.trim() };
  return { start, end: start + whole.length, name: name.toLowerCase(), kind: 'document', author };
}

const MAY_OPEN = /^in (?:his|her|its|their|the) /iu;
const OPENED = new RegExp(
  `^in (?:his|her|its|their|the) (?:[\\p{L}-]+ ){0,2}?(?:(${POSTS})|(${PAPERS}))\\b`,
  'iu',
);

/** A quotation behind "In his statement, N did not …": N goes on in that statement. */
function openedWith({ statement, member, line }: Passage): NamedDocument | undefined {
  const { speaker } = statement ?? {};
  if (!statement?.direct || speaker?.entity === undefined) return undefined;
  const { reading } = member;
  const { paragraph, end } = line.sentence;
  const last = placesIn(reading).get(line.sentence) ?? -1;
  for (let at = last; at >= 0; at -= 1) {
    const sentence = reading.sentences[at];
    if (!sentence || sentence.start < end - LONGEST_OCCASION) return undefined;
    if (sentence.paragraph < 0 || sentence.paragraph < paragraph - 1) continue;
    const words = member.shadow.slice(sentence.start, sentence.end);
    const match = MAY_OPEN.test(words) ? OPENED.exec(words) : null;
    const isMeant = mentionsIn(reading)(sentence).some(
      (one) => one.entity === speaker.entity && contains(sentence, one),
    );
    const other = statementsIn(reading)(sentence).some(
      (one) => one.speaker && one.speaker.name !== speaker.name,
    );
    if (other) return undefined;
    if (!match || !isMeant) continue;
    const [, post, paper] = match;
    const kind = post === undefined ? 'document' : 'post';
    return { ...sentence, name: `the ${post ?? paper ?? ''}`, kind, author: speaker };
  }
  return undefined;
}

const SHOWN = new RegExp(
  `\\b(?:seen|heard|shown|identified|depicted|visible|captured)\\b[^.;"]{0,20}?\\b(?:in|on) (?:the|an?|this|that)(?: [\\p{L}-]+){0,3}? (?:${RECORDINGS})\\b|` +
    `^in (?:the|an?|this|that)(?: [\\p{L}-]+){0,3}? (?:${RECORDINGS})\\b|` +
    `\\b(?:${RECORDINGS})\\b(?:, [^,.;]*,)? (?:also |then |clearly )?(?:shows?|showed|captures?|captured|reveals?|revealed|does not|did not|appears? to show)\\b`,
  'iu',
);
/** Recordings are retold in the present, which news does not use for what happened else. */
const PRESENT =
  /\b(?:is|are|can be) (?:then |also )?(?:seen|heard|shown)\b|\b(?:appears?|asks?|answers?|approaches|begins?|continues?|demands?|drives?|drops?|falls?|fires?|follows?|gets?|goes|grabs?|hits?|holds?|kicks?|knocks?|looks?|moves?|opens?|pulls?|pushes|raises?|reaches|refuses?|replies|responds?|runs?|screams?|shouts?|stands?|starts?|steps?|takes?|tells?|throws?|tries|turns?|walks?|yells?|can be heard)\b/u;
const TOLD_OTHERWISE = /\b(?:said|told|added|wrote|tweeted|announced|reported|according)\b/u;
/** A retelling goes on for so many sentences. */
const LONGEST_RETELLING = 10;

/** What a recording shows, and what goes on being retold of it in the present. */
function recordedIn({ member, line, end }: Passage): NamedDocument | undefined {
  const { reading } = member;
  const { sentences } = reading;
  const last = placesIn(reading).get(line.sentence) ?? -1;
  for (let at = last; at >= Math.max(0, last - LONGEST_RETELLING); at -= 1) {
    const sentence = sentences[at];
    if (!sentence || sentence.paragraph < 0) return undefined;
    const words = member.shadow.slice(sentence.start, sentence.end);
    const shown = RECORDING.test(words) ? SHOWN.exec(words) : null;
    const named = shown && RECORDING.exec(shown[0]);
    if (shown && named) {
      // What a sentence tells before it comes to the recording is not the recording's.
      if (at === last && end <= sentence.start + shown.index) return undefined;
      const name = `the ${named[0].toLowerCase()}`;
      return { ...sentence, name, kind: 'broadcast', author: undefined };
    }
    const told = inner(sentence);
    if (statementsIn(reading)(told).some((one) => one.direct && contains(one, told))) continue;
    const outside = words.replace(/"[^"]*"/gu, ' ');
    if (!PRESENT.test(outside) || TOLD_OTHERWISE.test(outside)) return undefined;
  }
  return undefined;
}

/** A sentence without what closes it, which a quotation around it leaves out. */
function inner({ start, end }: Range): Range {
  return { start, end: Math.max(start, end - 2) };
}

const DEFINITE = /^(?:the|that|this) (article|story|report|piece|study|letter|memo|book)$/iu;
/** How far back, in characters, a document was named that "the article" means. */
const FURTHEST = 600;

/** Who stands behind "the article": "an article in N", "a report by N" before it. */
export function authorBefore({ shadow, reading }: Member, link: ChainLink): ChainLink | undefined {
  const noun = DEFINITE.exec(link.text)?.[1]?.toLowerCase();
  if (noun === undefined) return undefined;
  const from = Math.max(0, link.start - FURTHEST);
  const earlier = shadow.slice(from, link.start);
  const [match] = [
    ...earlier.matchAll(new RegExp(`\\b${noun} (?:in|by|from|of) (?:[Tt]he )?(?=\\p{Lu})`, 'gu')),
  ].slice(-1);
  if (!match) return undefined;
  const at = from + match.index + match[0].length;
  const name = reading.names.find(({ start, end }) => start <= at && at < end);
  if (!name) return undefined;
  const role = name.kind === 'person' ? 'speaker' : 'relay';
  const kind = name.kind === 'person' ? 'person' : 'outlet';
  return { role, kind, name: name.text, start: name.start, end: name.end, text: name.text };
}
