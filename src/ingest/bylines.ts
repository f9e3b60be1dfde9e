import { isOrganisation, knownMaker, looksLikeOutlet } from './outlets.ts';

/** The names of a byline and the outlet it may name beside them. */
export interface Byline {
  readonly names: readonly string[];
  readonly outlet: string | undefined;
}

const OPENER =
  /^(?:(?:written |reported |words |story |text )?by|author|authors|byline)(?:\s*:\s*|\s+)(?=\S)/i;
/** "By" in Spanish, Portuguese, French, German: only before full names, for "Von" opens names too. */
const FOREIGN_OPENER = /^(?:por|par|von)\s+(?=\p{Lu})/iu;
const ROLE =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|producers?|bureau|desk|analysts?|chief|special to|for the|reporting|newsroom|agencies|photographs?)\b/i;
const PARTICLE =
  /^(?:de|da|di|del|della|der|den|van|von|la|le|bin|bint|ibn|al|el|st\.?|y|e|ten|ter|dos|du)$/u;
const NAME_PART = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*\.?|d['’]\p{Lu}[\p{L}\p{M}-]*)$/u;
const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV|MD|PhD)$/u;

/** Words that open headlines and labels with capitals, not people. */
const NO_NAME = new Set(
  (
    'the a an in on at by for from with and or of how why what when who key points story highlights breaking news live updates opinion analysis ' +
    'editorial exclusive video watch listen read more photo image getty images file world politics business sport sports local national ' +
    'abstract full text summary introduction transcript share print email home menu search staff report update latest special'
  ).split(' '),
);

/** Reads a line that opens like a byline ("By Jane Doe and John Roe, Harbour Gazette"). */
export function readByline(line: string): Byline | undefined {
  if (line.length > 200) return undefined;
  const opener = OPENER.exec(line);
  if (opener) return readNames(line.slice(opener[0].length));
  const foreign = FOREIGN_OPENER.exec(line);
  const names = foreign ? readBareNames(line.slice(foreign[0].length)) : undefined;
  return names && { names, outlet: undefined };
}

/** Reads a line that holds nothing but full names ("Jane Doe and John Roe"). */
export function readBareNames(line: string): readonly string[] | undefined {
  if (line.length > 120 || /[\d!?:;"“”]/u.test(line)) return undefined;
  const names = splitNames(line);
  return names.length > 0 && names.every(isFullName) ? names : undefined;
}

/** Names after "By": single words and all capitals are let through, agencies too. */
function readNames(rest: string): Byline | undefined {
  const parts = splitNames(
    rest
      .replace(/\([^()]{0,60}\)/gu, ' ')
      .replace(/\s+\|.*$/u, '')
      .replace(/(?<!\b[JS]r)[.:]$/u, ''),
  );
  const names: string[] = [];
  let outlet: string | undefined;
  for (const part of parts) {
    const maker = knownMaker(part);
    if (names.length > 0 && (maker?.kind === 'outlet' || looksLikeOutlet(part)))
      outlet ??= maker?.name ?? part;
    else if (names.length > 0 && (ROLE.test(part) || maker)) continue;
    else if (maker || isName(part)) names.push(part);
    else if (names.length === 0) return undefined;
  }
  const bar = /\s\|\s*([^|]{2,40})$/u.exec(rest)?.[1]?.trim();
  if (bar && (knownMaker(bar) || looksLikeOutlet(bar))) outlet ??= knownMaker(bar)?.name ?? bar;
  return names.length > 0 ? { names, outlet } : undefined;
}

function splitNames(text: string): string[] {
  return text
    .split(
      /\s*(?:,|;|\/| and | & |\band\b(?= \p{Lu})| with | in (?=\p{Lu})| for (?=\p{Lu})| \u2022 )\s*/u,
    )
    .map((part) => part.replace(/^(?:and|by)\s+/i, '').trim())
    .reduce<string[]>((names, part) => {
      // "Martin Luther King, Jr." is one name.
      if (SUFFIX.test(part) && names.length > 0) names.push(`${names.pop() ?? ''}, ${part}`);
      else if (part) names.push(part);
      return names;
    }, []);
}

function isName(text: string): boolean {
  const words = text.replace(/, (?:Jr|Sr)\.?$/u, '').split(/\s+/u);
  return (
    words.length <= 5 &&
    words.every((word) => NAME_PART.test(word) || PARTICLE.test(word)) &&
    !ROLE.test(text) &&
    !NO_NAME.has(words[0]?.toLowerCase() ?? '')
  );
}

function isFullName(text: string): boolean {
  const words = text.replace(/, (?:Jr|Sr)\.?$/u, '').split(/\s+/u);
  if (
    words.length < 2 ||
    words.length > 4 ||
    knownMaker(text) ||
    looksLikeOutlet(text) ||
    isOrganisation(text)
  )
    return false;
  return (
    isName(text.replace(/,/gu, '')) &&
    words.every((word) => !NO_NAME.has(word.toLowerCase())) &&
    words.filter((word) => NAME_PART.test(word)).length >= 2
  );
}
