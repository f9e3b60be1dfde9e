import { findDate } from './dates.ts';
import { knownMaker, type Maker } from './outlets.ts';
import type { Range } from '../model/span.ts';

/** What opens a news text: "MOSCOW —", "LONDON, Aug 6 (Reuters) -", "Oslo(CNN)". Offsets are into the text. */
export interface Dateline {
  /** The place, dash and credit together, without the space behind them. */
  readonly range: Range;
  /** Undefined for a bare credit: "(CNN) -- …". */
  readonly place: string | undefined;
  readonly credit:
    | (Range & { readonly name: string; readonly maker: Maker | undefined })
    | undefined;
  readonly published: string | undefined;
  /** Where the first sentence begins. */
  readonly bodyStart: number;
}

const CAPS = "\\p{Lu}[\\p{Lu}.'-]*(?:[ /]\\p{Lu}[\\p{Lu}.'-]*){0,4}(?!\\p{L})";
const MIXED =
  "\\p{Lu}[\\p{L}.'-]{1,30}(?:(?: (?:de|la|of|al|el|upon|on))? \\p{Lu}[\\p{L}.'-]{0,30}){0,3}";
const REGION =
  "(?:, (?:\\p{Lu}\\.?(?:\\p{Lu}\\.?)+|\\p{Lu}[\\p{L}.'-]{1,20})(?: \\p{Lu}[\\p{L}.'-]{1,20}){0,2}){0,2}";
const DAY =
  '(?:,? {1,2}(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\\.?)(?:,? \\d{4})?)?';
const CREDIT =
  '(?:,? ?[(\\[](?<credit>\\p{Lu}[^()\\[\\]]{1,40})[)\\]]|,? ?/(?<slashed>[\\p{L} ]{2,30})/)';
const DASH = '(?: ?\u2014 ?| ?\u2013 ?| -{1,3} | ?-- ?|: )';

const FULL = new RegExp(
  `^(?<place>(?<caps>${CAPS})|${MIXED})(?<region>${REGION})(?<day>${DAY})(?:${CREDIT})?(?<dash>${DASH})?(?<=[)\\]/\u2014\u2013:-] ?)`,
  'u',
);
const BARE_CREDIT = new RegExp(
  `^[(\\[](?<credit>\\p{Lu}[^()\\[\\]]{1,40})[)\\]](?<dash>${DASH})?`,
  'u',
);

/** Capitals before a dash that are a label or a body, not a place. */
const NO_PLACE = new Set(
  (
    'watch,update,updated,updates,breaking,breaking news,exclusive,correction,video,photos,live,opinion,analysis,editorial,note,just in,developing,factbox,' +
    'timeline,explainer,q,a,q&a,faq,u.s.,u.n.,u.k.,e.u.,nato,nasa,fifa,uefa,fbi,cia,nsa,un,eu,us,usa,uk,gop,who,imf,opec,read,listen,see,advisory,alert,fact check,summary,recap,review'
  ).split(','),
);

/** Words that stand in headings written in capitals and in no place name. */
const LABEL_WORDS = new Set(
  "on the and in for to from with by is are was why how what when who where a an as or president's today's day's week's".split(
    ' ',
  ),
);

/** Cities whose names stand alone in datelines, in small letters (general knowledge, after wire style). */
const CITIES = new Set(
  (
    'atlanta,baltimore,boston,chicago,cincinnati,cleveland,dallas,denver,detroit,honolulu,houston,indianapolis,las vegas,los angeles,miami,milwaukee,' +
    'minneapolis,new orleans,new york,oklahoma city,philadelphia,phoenix,pittsburgh,st. louis,salt lake city,san antonio,san diego,san francisco,seattle,washington,' +
    'amsterdam,athens,baghdad,bangkok,barcelona,beijing,beirut,belgrade,berlin,bern,bogota,brasilia,brussels,bucharest,budapest,buenos aires,cairo,canberra,cape town,' +
    'caracas,copenhagen,damascus,delhi,dhaka,doha,dubai,dublin,edinburgh,frankfurt,gaza,gaza city,geneva,guatemala city,hanoi,havana,helsinki,hong kong,islamabad,istanbul,' +
    'jakarta,jerusalem,johannesburg,kabul,karachi,khartoum,kiev,kyiv,kuala lumpur,kuwait city,lagos,lima,lisbon,london,luxembourg,macau,madrid,manila,melbourne,mexico city,' +
    'milan,minsk,monaco,montreal,moscow,mumbai,munich,nairobi,new delhi,nicosia,oslo,ottawa,panama city,paris,prague,pyongyang,quebec,quebec city,reykjavik,rio de janeiro,riyadh,' +
    'rome,san salvador,santiago,sao paulo,sarajevo,seoul,shanghai,singapore,sofia,st. petersburg,stockholm,strasbourg,sydney,taipei,tallinn,tbilisi,tehran,tel aviv,the hague,' +
    'tokyo,toronto,tripoli,tunis,united nations,vatican city,vienna,vilnius,warsaw,wellington,yerevan,zagreb,zurich,riga,algiers,amman,ankara,addis ababa,accra,abuja,kinshasa,' +
    'belfast,cardiff,glasgow,manchester,birmingham,liverpool,leeds,bristol'
  ).split(','),
);

/**
 * The dateline at the start of a paragraph, where there is one. Small letters without a credit need
 * a known city or a region behind the place, so that "Unity — the word …" stays a sentence.
 */
export function findDateline(shadow: string, start: number, end: number): Dateline | undefined {
  const head = shadow.slice(start, Math.min(end, start + 160));
  // Most lines have no sign that could close a dateline; the patterns below are slow to set up.
  if (!/[()[\]/:\u2013\u2014-]/.test(head)) return undefined;
  const full = FULL.exec(head);
  const found = full && placeIsSafe(full, head) ? full : undefined;
  const match = found ?? BARE_CREDIT.exec(head);
  if (!match?.groups) return undefined;
  const { place, region = '', credit, slashed, dash, day } = match.groups;
  const name = (credit ?? slashed)?.trim();
  const maker = name === undefined ? undefined : makerOf(name);
  if (name !== undefined && !maker && (dash === undefined || place === undefined)) return undefined;
  if (place === undefined && head.length === match[0].length) return undefined;
  const nameAt = name === undefined ? -1 : match[0].lastIndexOf(name);
  const skipped = /^ */u.exec(head.slice(match[0].length))?.[0].length ?? 0;
  return {
    range: { start, end: start + match[0].trimEnd().length },
    place: place === undefined ? undefined : place + region,
    credit:
      name === undefined
        ? undefined
        : { start: start + nameAt, end: start + nameAt + name.length, name, maker },
    published: day && /\d{4}/u.test(day) ? findDate(day)?.value : undefined,
    bodyStart: start + match[0].length + skipped,
  };
}

function makerOf(name: string): Maker | undefined {
  return knownMaker(name) ?? knownMaker(name.split(/\s*[,/;|]\s*|\s+-\s+/u)[0] ?? name);
}

function placeIsSafe(match: RegExpExecArray, head: string): boolean {
  const { place = '', caps, region = '', credit, slashed, dash, day } = match.groups ?? {};
  const lower = place.toLowerCase();
  if (NO_PLACE.has(lower)) return false;
  if (credit !== undefined || slashed !== undefined) {
    const known = makerOf(credit ?? slashed ?? '');
    // "Jane Roe (Harbour Party) - …": a stranger in brackets counts only behind a place that looks like one.
    if (slashed !== undefined) return known !== undefined && dash !== undefined;
    if (known) return true;
    const named = /^(?![RDI]-)\p{L}[\p{L} .&'-]+$/u.test(credit ?? '');
    return named && dash !== undefined && (caps !== undefined || CITIES.has(lower));
  }
  const next = head.slice(match[0].length).trimStart();
  if (dash === undefined || dash === ': ' || !/^["'(]{0,2}[\p{Lu}\p{Lo}\p{Nd}$]/u.test(next))
    return false;
  if (CITIES.has(lower)) return true;
  if (caps?.split(/[ /]/u).some((word) => LABEL_WORDS.has(word.toLowerCase()))) return false;
  if (caps === undefined || caps.length < 3)
    return region !== '' && / [\u2013\u2014] | -- /u.test(dash) && day !== undefined && day !== '';
  return !knownMaker(place);
}
