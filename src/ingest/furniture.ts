import { isCorrectionNote } from '../text/correction-note.ts';
import { knownMaker, looksLikeOutlet } from './outlets.ts';
import type { ZoneKind } from '../model/article.ts';

/** Lines that are this and nothing more, in small letters without their closing signs. */
const BARE_FURNITURE = new Set(
  (
    'advertisement|ad|ads|advertising|close|share|share this|share this article|share this story|print|print this|email|email this|tweet|comment|comments|save|' +
    'story continues below|story continues below advertisement|story continued below|article continues below|continue reading|continue reading the main story|continued below|' +
    'abstract|full text|loading|loading...|skip to content|skip to main content|skip advertisement|back to top|menu|search|home|subscribe|log in|sign in|' +
    'media playback is unsupported on your device|this video is no longer available|image copyright|image caption|media caption|play video|video|photos|gallery|' +
    'listen to this article|listen to story|read in app|most read|most popular|trending|trending now|more stories|more news|top stories|related topics|tags|topics|' +
    '-30-|- 30 -|end|ends|(end)|###|live tv|story highlights|facebook|twitter|whatsapp|linkedin|reddit|copy link|' +
    'follow us|sponsored|sponsored content|paid content|promoted|newsletter|newsletters|all rights reserved'
  ).split('|'),
);

type Rule = readonly [kind: ZoneKind, pattern: RegExp, mostWords: number];

/** Patterns for a line's end look at this much of it: most lines are body, and this is run on all. */
const END_LENGTH = 180;

/** First match wins. A pattern is anchored at the line's start (`^`) or at its end (`$`). All take linear time. */
const RULES: readonly Rule[] = [
  [
    'credit',
    /^\(?(?:additional |further )?(?:reporting|writing|editing|compiled|produced|translated|edited|written|research) by\b/i,
    60,
  ],
  [
    'credit',
    /^(?:contributing|contributors?|with files from|with reporting (?:by|from)|with inputs? from|credits?|from agencies)\s*:/i,
    30,
  ],
  [
    'credit',
    /^\(?(?:[Tt]his|[Tt]he) (?:story|article|report|text|dispatch) (?:was|is|has been) (?:provided|supplied|distributed|produced|syndicated) by \p{Lu}/u,
    25,
  ],
  ['credit', /^with (?:files|inputs?|reporting) (?:from|by)\b/i, 30],
  [
    'credit',
    /\b(?:contributed (?:to this (?:report|story|article|piece|post)|reporting|from \p{Lu}[\p{L}. ]{1,30})|assisted with this report)\.?\)?$/iu,
    50,
  ],
  ['credit', /^(?:\p{Lu}[\p{L}.'-]+ ){2,4}reported from \p{Lu}/u, 45],
  ['credit', /^(?:the )?-?cnn wire\b|^\(?(?:the )?(?:associated press|reuters|afp|ap)\)?$/i, 6],
  ['furniture', /^(?:copyright\b.{0,20}(?:\u00a9|\(c\)|\d{4})|\u00a9|\(c\) ?\d{4})/i, 60],
  [
    'furniture',
    /\ball rights reserved\.?(?:[^.]{0,120}(?:redistributed|permission)[^.]{0,40}\.)?$/i,
    60,
  ],
  [
    'furniture',
    /^(?:skip to|jump to|chat with us in|terms of (?:use|service)|privacy policy|cookie|enable javascript|please enable|your browser|view comments|show comments|leave a comment|\d+ comments?$)\b/i,
    25,
  ],
  [
    'furniture',
    /^share (?:(?:this )?(?:on|via|by) )(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|bluesky|threads|e-?mail)$/i,
    6,
  ],
  ['furniture', /^\d{1,3} min(?:ute)?s?(?: (?:read|listen))?$/i, 4],
  ['furniture', /^[*_~#=\u2022\u00b7. -]{1,40}$/u, 20],
  [
    'promo',
    /^[*_[(>\u2022 ]{0,4}(?:read more|read also|also read|read next|see also|see more|more on this(?: story| topic)?|read more (?:about|on) this(?: story| topic)?|related(?: articles?| stories| story| coverage| content| links?| news| reading)?|more from|more coverage|recommended|you (?:may|might) (?:also )?(?:like|be interested)|don'?t miss|watch(?: now| live| more)?|listen(?: now)?|further reading|must read|up next)\s*(?::|\u00bb|>|$|\|)/i,
    45,
  ],
  [
    'promo',
    /^[*_[( ]{0,4}(?:sign up (?:for|to|here|now)|subscribe (?:to|now|here|today)|click here|tap here|download (?:the|our)|get (?:all )?the latest|get (?:our|more) [\p{L}' ]{1,40}(?:newsletter|inbox|email)|want .{1,60} in your inbox|join (?:us|our|the conversation)|like us on|find us on|follow (?:us|@|him on|her on|them on)|read or share this|share your|support (?:our|us)|become a (?:member|subscriber)|start your free|this article is for subscribers|have (?:a|you got a) (?:tip|story)|send (?:us )?(?:tips|your))\b/iu,
    45,
  ],
  [
    'promo',
    /^follow (?:[\p{L}.'-]+ ){1,4}on (?:twitter|x|facebook|instagram|threads|bluesky)\b/iu,
    25,
  ],
  ['promo', /\b(?:click here (?:for|to) |sign up here|subscribe here)[^.]{0,40}\.?\*{0,2}$/i, 35],
  [
    'caption',
    /^(?:\*{0,2}|\()?(?:file(?: photo| image)?|photo(?:graph)?s?|image|picture|video|graphic|illustration|caption)\s*(?:credit|by|caption|:|\u2014|\u2013|-)\s*(?=\S)/i,
    90,
  ],
  ['caption', /^(?:file photo|file -{1,2}|(?:image|media) (?:copyright|caption|source)\b)/i, 90],
  [
    'caption',
    /[([][^()[\]]{0,80}\b(?:AP Photo|Photo|Photograph|Getty|Getty Images|AFP|EPA|via AP|via Reuters|Handout|Shutterstock|Pool|Courtesy)\b[^()[\]]{0,60}[)\]]\.?$/u,
    90,
  ],
  [
    'caption',
    /(?:^|[|.] ?)(?:[\p{Lu}][\p{L}.'-]+ ){0,4}[\p{L}.]{0,20}(?:\/| via |\/ ?)?(?:Getty Images|AP Photo|Shutterstock|AFP|EPA-EFE)$/u,
    60,
  ],
];

const START_RULES = RULES.filter(([, pattern]) => pattern.source.startsWith('^'));
const END_RULES = RULES.filter(([, pattern]) => !pattern.source.startsWith('^'));

/** Words of the longest note of correction; more is a paragraph that speaks of one. */
const LONGEST_NOTE = 150;

/** What every pattern for a line's end needs; most lines have none of it, and the patterns are slow to set up. */
const END_HINT =
  /contributed|assisted|reserved|here|[)\]]\.?$|(?:images|photo|shutterstock|afp|efe)$/i;

/**
 * What a line is when it is not part of the story: a promo, a credit, a caption, a correction note
 * or a site's furniture. Undefined for body text: when in doubt a line is body.
 */
export function asideKind(shadow: string): ZoneKind | undefined {
  if (shadow.length > 1200) return undefined;
  if (shadow.length < 60 && BARE_FURNITURE.has(shadow.toLowerCase().replace(/[\s.:]{1,60}$/u, '')))
    return 'furniture';
  const words = countWords(shadow);
  const end = shadow.slice(-END_LENGTH);
  return (
    START_RULES.find(([, pattern, most]) => words <= most && pattern.test(shadow))?.[0] ??
    (words <= LONGEST_NOTE && isCorrectionNote(shadow) ? 'correction' : undefined) ??
    (END_HINT.test(end) ? END_RULES : []).find(
      ([, pattern, most]) => words <= most && pattern.test(end),
    )?.[0]
  );
}

/** Number of runs between white space. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const space = isSpace(text.charCodeAt(i));
    if (!space && !inside) words += 1;
    inside = !space;
  }
  return words;
}

/** Line ends and what `fold` leaves of spaces. */
function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** The maker that a copyright line names ("© 2019 The Harbour Gazette, LLC"). */
export function copyrightHolder(
  shadow: string,
): { readonly name: string; readonly kind: 'agency' | 'outlet' } | undefined {
  const match =
    /^(?:copyright\b|\u00a9|\(c\))[\s\u00a9(c),\d-]*(?:by )?(?<name>[^.,|;]{2,60})/i.exec(shadow);
  const name = match?.groups?.['name']
    ?.replace(/ (?:llc|inc|ltd|plc|company|co|corp|all rights).*$/i, '')
    .trim();
  if (!name) return undefined;
  return knownMaker(name) ?? (looksLikeOutlet(name) ? { name, kind: 'outlet' } : undefined);
}
