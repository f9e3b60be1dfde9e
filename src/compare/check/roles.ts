import { isFunctionWord } from '../../text/function-words.ts';
import { belongsToSomebody } from './concepts.ts';
import type { Match } from './align.ts';
import type { Line } from './window.ts';
import type { Term } from './terms.ts';

/**
 * Whether who does what to whom is turned round: the one who does it in the claim stands behind the same
 * verb in the line, where somebody else does it; unless exactly one of the two is in the passive.
 */
export function rolesClash(matches: readonly Match[], line: Line): boolean {
  return matches.some((verb, at) => {
    const there = verb.at === undefined ? undefined : line.terms[verb.at];
    if (!there || verb.at === undefined || !verb.term.act) return false;
    const doer = matches.slice(0, at).findLast(({ term }) => isParty(term) && term.lead === '');
    const done = matches.slice(at + 1).find(({ term }) => isParty(term));
    const turned = verb.term.passive !== there.passive;
    if (turned && !byWhom(done, line) && !byWhom(doer, line)) return false;
    if (!turned && areSwapped(matches, at, verb.at, line)) return true;
    return (
      (doer !== undefined && misplaced(doer, verb.at, line, turned ? 'before' : 'behind')) ||
      (doer !== undefined &&
        done !== undefined &&
        sideOf(done, verb.at) === (turned ? 1 : -1) &&
        sideOf(doer, verb.at) === (turned ? -1 : 1))
    );
  });
}

/** A word or name that hangs on no preposition. */
function isHead({ term: { lead, act, kind } }: Match): boolean {
  return lead === '' && !act && (kind === 'word' || kind === 'name');
}

/** Whether what stands right before and behind a verb of the claim, whatever it is, has changed sides. */
function areSwapped(matches: readonly Match[], at: number, verb: number, line: Line): boolean {
  const before = matches.slice(0, at).findLast(isHead);
  const behind = matches.slice(at + 1).find(isHead);
  return (
    before !== undefined &&
    behind !== undefined &&
    sideOf(before, verb) === 1 &&
    sideOf(behind, verb) === -1 &&
    // "died in the flood": what hangs on a preposition there is neither doer nor done to.
    [before, behind].every((party) => line.terms[party.at ?? -1]?.lead === '')
  );
}

/** Prepositions that the one who does something cannot hang on. */
const NOT_DOER = /^(?:to|into|against|on|from|at|with|for|after|about)$/u;

/** The doer of the claim is in the line the one to whom, or against whom, another party of the claim does it. */
export function doerAddressed(matches: readonly Match[], line: Line): boolean {
  const act = matches.findIndex(({ term }) => term.act);
  const verb = act < 0 ? 1 : act;
  // The head of what stands before the verb: "a court paper" is no court.
  const doer = matches.slice(0, verb).findLast(({ term }) => term.lead === '');
  const there = doer?.at === undefined ? undefined : line.terms[doer.at];
  if (!doer || !there || !isParty(doer.term) || !NOT_DOER.test(there.lead)) return false;
  return matches.slice(verb).some(({ term, at = Infinity }) => {
    const other = line.terms[at];
    return isParty(term) && other !== undefined && at < (doer.at ?? 0);
  });
}

/**
 * Whether the one to whom it is done in the claim is in the line the nearer to do it: in "Prahl called the police
 * after a young man had tried to sell it to him" it is the young man who tries.
 */
export function nearerDoer(matches: readonly Match[], line: Line): boolean {
  return matches.some(({ term, at: verb }, place) => {
    const there = verb === undefined ? undefined : line.terms[verb];
    if (!term.act || verb === undefined || !there || there.passive !== term.passive) return false;
    const doer = matches.slice(0, place).findLast(isHead);
    if (doer?.at === undefined) return false;
    return matches.slice(place + 1).some(({ term: other, at = -1 }) => {
      const party = line.terms[at];
      return (
        isParty(other) &&
        at > (doer.at ?? verb) &&
        at < verb &&
        /^(?:after|before)?$/u.test(party?.lead ?? 'none')
      );
    });
  });
}

/** Whether somebody else does in the line what the claim says that a party does whom the line does not know. */
export function otherDoer(matches: readonly Match[], line: Line): boolean {
  return matches.some((verb, at) => {
    if (!verb.term.act || verb.at === undefined) return false;
    const before = matches.slice(0, at);
    const doer = before.findLast(({ term }) => term.act || isParty(term));
    if (!doer || doer.term.act || doer.how !== 'none' || doer.term.lead !== '') return false;
    const there = line.terms[verb.at];
    if (there === undefined || verb.term.passive !== there.passive) return false;
    return line.terms.slice(0, verb.at).some((term) => isParty(term) && term.lead === '');
  });
}

/**
 * Whether the one who does it in the claim stands in the line behind the verb, where he does something else: "the law
 * legalizing it, after Norvane had sued", or behind the noun of a deed that is another's ("Andrala's refusal").
 */
export function doerElsewhere(matches: readonly Match[], line: Line): boolean {
  return matches.some(({ term, at: verb = -1 }, place) => {
    const there = line.terms[verb];
    if (!term.act || term.passive || !there || there.passive) return false;
    const doer = matches.slice(0, place).findLast(isHead);
    const named = line.terms[doer?.at ?? -1];
    if (doer?.at === undefined || !named || !isParty(doer.term)) return false;
    // "a measure that legalized it": a verb by its form.
    const isVerb = there.act || there.text.endsWith('ed');
    const owner = line.terms[verb - 1];
    if (!isVerb && owner?.kind === 'name' && isOwner(owner, line) && !sameParty(owner, named))
      return true;
    // "attorneys in Norvane": who hangs on a preposition before the verb does not do it.
    if (doer.at < verb) return isVerb && named.lead !== '' && !DOING.test(named.lead);
    if (named.lead === '')
      return !isVerb && line.terms.slice(verb + 1, doer.at).some(({ act }) => act);
    return isVerb ? named.lead !== 'by' : !DOING.test(named.lead);
  });
}

/** Prepositions by which the one who does something may hang on its verb or noun. */
const DOING = /^(?:by|of|from)$/u;

/** Whether two whom the claim puts on the two sides of a verb do or suffer it together: "Norvane and Andrala sue". */
export function areTogether(matches: readonly Match[], line: Line): boolean {
  return matches.some(({ term, at: verb }, place) => {
    if (!term.act || verb === undefined) return false;
    const before = matches.slice(0, place).findLast(isHead)?.term;
    const [one, other] = [
      matches.find((match) => match.term === before),
      matches
        .slice(place + 1)
        .find(({ term: { act, kind } }) => !act && /^(?:name|word)$/u.test(kind)),
    ].map((match) => line.terms[match?.at ?? -1]);
    if (!one || !other || one === other) return false;
    const [first, second] = one.start < other.start ? [one, other] : [other, one];
    const between = line.words.filter(({ start }) => start >= first.end && start < second.start);
    return between.every(({ key }) => key === 'and') && second.start - first.end <= TOGETHER;
  });
}

/** Length of " and " and of ", ", by which names are put together. */
const TOGETHER = 5;

/** What may stand between the one who does something and its verb. */
const HELPING =
  /^(?:has|have|had|is|are|was|were|be|been|being|will|would|can|could|may|might|must|should|also|again|already|later|then|once|now|still|never|not|himself|herself|itself|themselves|[a-z]+ly)$/u;

/**
 * Whether right before the verb another one is named than the one who does it in the claim: "Quill called the law
 * dangerous, while Bellamy cancelled the fair" does not tell that Quill cancelled it.
 */
export function otherRightBefore(matches: readonly Match[], line: Line): boolean {
  return matches.some(({ term, at: verb = -1 }, place) => {
    const [there, named] = [line.terms[verb], line.terms[verb - 1]];
    if (!term.act || !there?.act || there.passive || term.passive) return false;
    if (named?.kind !== 'name' || named.lead !== '') return false;
    const doer = matches.slice(0, place).findLast(isHead);
    // "the chairman Bellamy cancelled": the name says who the chairman is.
    if (doer?.at === undefined || doer.at >= verb - 2) return false;
    if (sameParty(named, line.terms[doer.at])) return false;
    const between = line.words.filter(({ start }) => start >= named.end && start < there.start);
    return between.every(({ key }) => HELPING.test(key));
  });
}

/**
 * Whether in the line somebody does to another thing what the claim says is done to him: "two drivers were
 * dismissed" is not "two drivers refused to work" and not "two drivers dismissed the charge".
 */
export function doesItself(matches: readonly Match[], line: Line): boolean {
  return matches.some(({ term, at: verb, how }, place) => {
    const there = verb === undefined ? undefined : line.terms[verb];
    if (!there?.act || verb === undefined || !term.act || !term.passive || there.passive)
      return false;
    const subject = matches.slice(0, place).findLast(isHead)?.at;
    if (subject === undefined || subject > verb) return false;
    // "a tram that protesters damaged": another one does it.
    const between = line.terms.slice(subject + 1, verb);
    if (between.some(isOther)) return false;
    const object = line.terms[verb + 1];
    if (!object || object.kind === 'time') return false;
    return object.lead === '' ? !object.act : how === 'alike' && object.lead === 'to';
  });
}

/** Who or what may be the one who does something: neither a verb nor a day nor a small word. */
function isOther({ act, lead, kind, text }: Term): boolean {
  return !act && lead === '' && kind !== 'time' && !isFunctionWord(text.toLowerCase());
}

/** Length of the `'s` and the space between an owner and what is his. */
export const POSSESSIVE = 3;
const OWN = /^(?:his|her|its|their)$/iu;
/** So many terms behind its owner a noun stands at most: "his younger brother". */
const OWNED_REACH = 2;

/**
 * Whether one of the claim is in the line only he to whom somebody else belongs: "his brother stole a car" and
 * "the neighbour of Ada Quill" tell nothing of himself.
 */
export function isOnlyOwner(matches: readonly Match[], line: Line): boolean {
  const met = new Set(matches.flatMap(({ at }) => at ?? []));
  return matches.some(({ term, at }) => {
    const owner = at === undefined ? undefined : line.terms[at];
    if (at === undefined || term.act || !owner || !/^(?:name|word)$/u.test(term.kind)) return false;
    const isAnother = (place: number): boolean => {
      const noun = line.terms[place];
      return noun?.act === false && !met.has(place) && belongsToSomebody(noun.text);
    };
    const owned = isOwner(owner, line)
      ? Array.from({ length: OWNED_REACH }, (_, step) => at + 1 + step).some(isAnother)
      : owner.lead === 'of' && term.lead !== 'of' && isAnother(at - 1);
    const again = (other: Term): boolean =>
      other !== owner &&
      other.entity !== undefined &&
      other.entity === owner.entity &&
      !isOwner(other, line);
    return owned && !line.terms.some(again);
  });
}

function isOwner({ text, end }: Term, line: Line): boolean {
  const next = line.words.find(({ start }) => start >= end);
  return OWN.test(text) || (next !== undefined && next.start - end === POSSESSIVE);
}

/** Where a party stands to the verb in the line: -1 before, 1 behind, 0 not there. */
function sideOf({ at }: Match, verb: number): number {
  return at === undefined ? 0 : Math.sign(at - verb);
}

/** A party on the wrong side of the verb, while another party stands on the right one. */
function misplaced(party: Match, verb: number, line: Line, wrong: 'before' | 'behind'): boolean {
  if (party.at === undefined || sideOf(party, verb) !== (wrong === 'behind' ? 1 : -1)) return false;
  if (wrong === 'before') return false;
  // "apologised for a picture with Quill": she is not the one to whom it is done.
  if (line.terms[party.at]?.lead !== '') return false;
  // A common noun that another one stands for may be met in the wrong place only.
  if (party.how === 'alike' && party.term.kind !== 'name') return false;
  const other = line.terms.slice(0, verb).findLast((term) => isParty(term) && term.lead === '');
  return other !== undefined && !sameParty(other, line.terms[party.at]);
}

function sameParty(a: Term, b: Term | undefined): boolean {
  return b !== undefined && a.kind === b.kind && (a.entity ?? a.stem) === (b.entity ?? b.stem);
}

/** In a passive with its doer ("by …") the order of the parties must turn. */
function byWhom(party: Match | undefined, line: Line): boolean {
  if (!party) return false;
  const there = party.at === undefined ? undefined : line.terms[party.at];
  return party.term.lead === 'by' || there?.lead === 'by';
}

function isParty(term: Term): boolean {
  return term.kind === 'name' || (term.kind === 'word' && !term.act && PARTIES.test(term.text));
}

/**
 * Whether what follows a verb in the claim belongs to another verb in the line: "started in a store and
 * reached the hall" does not tell that it started in the hall.
 */
export function detached(matches: readonly Match[], line: Line): boolean {
  const used = new Set(matches.flatMap(({ at }) => at ?? []));
  return matches.some((verb, at) => {
    const next = matches[at + 1];
    if (!verb.term.act || verb.at === undefined || next?.at === undefined) return false;
    if (next.term.act || next.at < verb.at) return false;
    const between = line.terms.slice(verb.at + 1, next.at);
    const first = between.findIndex(({ act }) => act);
    return between.some(
      (term, step) =>
        term.act &&
        // "plan to file charges": the second verb goes on with the first.
        !(step === first && term.mode.force !== 'real') &&
        !used.has((verb.at ?? 0) + 1 + step),
    );
  });
}

/** Words for who can do something to somebody. */
const PARTIES =
  /^(?:government|administration|army|police|court|congress|parliament|senate|council|committee|board|company|firm|party|union|ministry|minister|president|man|men|woman|women|boy|girl|child|children|student|students|officer|officers|reporter|journalist|lawmakers?|senators?|congressman|lawyer|attorney|judge|prosecutors?|republicans?|democrats?|officials?|voters?|workers?|soldiers?|troops|protesters?|farmers?|doctors?|patients?|victims?|residents?|couple|editor|editors|critics?|opponents?|supporters?|group|groups|association|bank|agency|department|family|mother|father|son|daughter|wife|husband|teacher|teachers|sailor|driver|passengers?|engineer|engineers|mayor|governor|chairman|leader|leaders|rebels?|gunman|crew|captain|team|nation|country|states?|city)$/iu;
