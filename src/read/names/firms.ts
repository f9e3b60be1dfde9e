import { bestKind, type Candidate, type Scores } from './recogniser.ts';
import type { Page } from '../page.ts';

/** Words that end the name of a firm and of nothing that bears its founder's name only. */
const FIRM_HEADS = new Set(
  (
    'holdings motors airlines airways bank banks group ltd limited inc corp corporation co company companies plc ag gmbh llc ' +
    'partners ventures capital securities industries enterprises laboratories labs systems technologies electronics ' +
    'pharmaceuticals energy petroleum oil gas foods stores steel sons brothers bros brewery breweries shipyard shipyards shipping lines'
  ).split(' '),
);

/** What a firm deals in or does, at the end of its name; hardly any of these is a surname. */
const TRADES = new Set(
  (
    'dredging shipping coatings foods logistics plastics textiles chemicals ceramics furnishings refining mining trucking haulage catering ' +
    'brewing distilling packaging printing publishing engineering contracting construction builders materials metals minerals paints timber ' +
    'fisheries seafoods beverages dairies aviation aerospace robotics software hardware instruments semiconductors diagnostics therapeutics ' +
    'insurance assurance telecom telecommunications communications freight cargo railways consulting consultants associates properties hotels ' +
    'resorts supermarkets outfitters apparel cosmetics utilities waterworks cement investments developments'
  ).split(' '),
);

/** What a text calls a firm that it has named. */
const CALLED_FIRM =
  /\b(?:[Tt]he|its) (?:company|firm|group|bank|airline|airliner|carrier|insurer|lender|brewer|retailer|supplier|chain|start-?up|\p{Ll}*(?:maker|builder|manufacturer|producer|developer|operator))(?:'s)?\b/u;

/** Behind a name, what firms do and have: "said in a statement that it had", "'s shares". */
const DOES_AS_FIRM =
  /^(?: (?:said|added|confirmed|announced)(?: on \p{Lu}\p{Ll}+)? in an? (?:\p{Ll}+ )?(?:statement|filing|news release)(?: on \p{Lu}\p{Ll}+)?,? (?:that )?(?:it|its)\b|'s? (?:shares|stock|customers|employees|workforce|factory|factories|plants?|stores|headquarters|earnings|profits?|revenues?|chief executive|CEO|shareholders|subsidiary))\b/u;

/** Beside a name, what only a person has: an age, a role in front. */
const IS_PERSON = /^, \d{1,2}\b|^, (?:an?|the|who|his|her)\b/u;

/**
 * The keys of one-word and short names that the document uses for a firm, where they would pass for a
 * surname or a person: "Halvard" beside "Halvard Holdings", "Halvard Dredging" itself, and "Kestrel", which "said in a statement that it" and is
 * later "the company". Not where the document names a person so, in full or with a title.
 */
export function firmsIn(
  page: Page,
  candidates: readonly Candidate[],
  tallies: ReadonlyMap<string, Scores>,
  {
    keyOf,
    isSurname,
  }: {
    readonly keyOf: (candidate: Candidate) => string;
    readonly isSurname: (key: string) => boolean;
  },
): ReadonlySet<string> {
  const named = new Set([...tallies].flatMap(([key, tally]) => ownerOf(key, tally) ?? []));
  const calls = CALLED_FIRM.test(page.shadow);
  const acting = new Set<string>();
  const human = new Set<string>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    if (candidate.scores.person >= TITLED) human.add(key);
    if (key.includes(' ')) {
      if (TRADES.has(key.slice(key.lastIndexOf(' ') + 1))) named.add(key);
      continue;
    }
    const behind = page.shadow.slice(candidate.end, candidate.end + REACH);
    if (calls && DOES_AS_FIRM.test(behind)) acting.add(key);
    if (IS_PERSON.test(behind)) human.add(key);
  }
  return new Set([...named, ...acting].filter((key) => !isSurname(key) && !human.has(key)));
}

/** Characters behind a name that are looked at. */
const REACH = 80;
/** So much evidence is a title's, which decides alone. */
const TITLED = 4;

/** Of "halvard holdings" the "halvard"; nothing for what is no firm's name. */
function ownerOf(key: string, tally: Scores): string | undefined {
  const words = key.split(' ').filter((word) => word !== '&' && word !== 'and');
  if (words.length < 2 || bestKind(tally).kind !== 'organisation') return undefined;
  let own = words.length;
  while (own > 0 && FIRM_HEADS.has(words[own - 1] ?? '')) own -= 1;
  return own === words.length || own === 0 ? undefined : words.slice(0, own).join(' ');
}
