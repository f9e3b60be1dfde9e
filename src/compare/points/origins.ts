import { byCodeUnit, groupBy } from '../../model/multimap.ts';
import { listedUpTo } from '../../text/listing.ts';
import { fewestOf } from './parties.ts';
import { carrierOfChain, relayed, type Carrier, type Source } from './carriers.ts';
import type { Basis } from '../../model/reading.ts';
import type { Origin, Origins, Telling } from '../../model/story.ts';

/** A telling with what its account is called, what its own text gives as its source, and whom it draws on. */
export interface SourcedTelling extends Omit<Telling, 'alignmentConfidence'> {
  readonly label: string;
  readonly basis: Basis;
  /** By its passage; where it is left out, the telling's chain says it. */
  readonly carrier?: Source['carrier'];
  /** Accounts whose words this telling takes over: its text is derived from theirs and says the same. */
  readonly takenFrom: readonly string[];
}

/** How many say it, and whether all of them are known to be people and not bodies. */
export interface Speakers {
  readonly count: number;
  /** How many of them at least are different ones; left out where all are. */
  readonly fewest?: number;
  readonly people: boolean;
}

/** The article of the pile that is a carrier's own, with its account, if one is there. */
export type Resolve = (
  carrier: string,
  by: string,
) => { readonly account: string; readonly article: string } | undefined;

/** A carrier with the article of the pile that is its own, if one is there. */
interface Traced extends Carrier {
  readonly key: string;
  readonly resolvedTo: string | undefined;
  /** The account of that article. */
  readonly account: string | undefined;
}

/**
 * The furthest-back carriers that the texts themselves name, with both counts. `atLeast` assumes that
 * unnamed kinds ("state media"), unnamed authors and untraced tellings coincide with what is named, that
 * all of one author's documents are one, and that a name inside a longer one is the same; `atMost` that
 * they are not. A carrier whose own article is in the pile and tells the point is that article, and words that
 * a derived text takes over are those of the text it derives from: neither adds an origin. Several
 * tellings of one account that trace to nothing are one untraced origin.
 */
export function originsOf(
  tellings: readonly SourcedTelling[],
  speakers: Speakers,
  resolve: Resolve,
): Origins {
  const carried = tellings.map((telling, at) => ({
    at,
    telling,
    carrier: furthestBack(telling, tellings, resolve, new Set()),
  }));
  // An account that traces one of its tellings does not count again for the ones it leaves bare.
  const traced = new Set(
    carried.flatMap(({ telling, carrier }) =>
      carrier.basis === 'untraced' ? [] : [telling.account],
    ),
  );
  const counted = carried.filter(
    ({ telling, carrier }) => carrier.basis !== 'untraced' || !traced.has(telling.account),
  );
  const entries = [...groupBy(counted, ({ carrier }) => carrier.key).values()].flatMap(
    (group): Origin[] => {
      const [first] = group;
      if (!first) return [];
      const { name, kind, basis, resolvedTo } = first.carrier;
      return [{ name, kind, basis, tellings: group.map(({ at }) => at), resolvedTo }];
    },
  );
  const parties = counted.flatMap(({ carrier: { party } }) => party ?? []);
  const atLeast = Math.max(1, fewestOf(parties));
  const atMost = Math.max(1, entries.length);
  return { atLeast, atMost, line: lineOf(entries, tellings, speakers), entries };
}

/** Follows a telling back through the pile; two accounts that cite each other end where the round closes. */
function furthestBack(
  telling: SourcedTelling,
  all: readonly SourcedTelling[],
  resolve: Resolve,
  seen: Set<string>,
): Traced {
  const carrier = carrierOf(telling, resolve);
  seen.add(telling.account);
  const sources = new Set([
    ...(carrier.account === undefined ? [] : [carrier.account]),
    ...(carrier.basis === 'untraced' ? telling.takenFrom : []),
  ]);
  if (sources.size === 0) return carrier;
  const source = all.find(({ account }) => sources.has(account) && !seen.has(account));
  return source ? furthestBack(source, all, resolve, seen) : carrier;
}

function carrierOf(telling: SourcedTelling, resolve: Resolve): Traced {
  const { chain, basis, account, label } = telling;
  const carrier = telling.carrier ?? carrierOfChain(telling) ?? makerThatSays(telling, resolve);
  // Whoever hands on a document is in the pile with it: what that account names stands behind both.
  const relay = chain.find(({ role }) => role === 'relay');
  const handedOn = relay ?? (carrier?.basis === 'relayed' ? carrier : undefined);
  const own = handedOn && resolve(handedOn.name, account);
  if (carrier) {
    const resolvedTo = carrier.basis === 'relayed' ? own?.article : undefined;
    const key = carrier.key ?? `${carrier.name} of ${account}`;
    return { ...carrier, key, resolvedTo, account: own?.account };
  }
  const first = basis === 'saw' || basis === 'heard';
  return {
    name: label,
    kind: 'outlet',
    basis: first ? basis : 'untraced',
    key: `own ${account}`,
    party: first ? label : undefined,
    resolvedTo: undefined,
    account: undefined,
  };
}

/** "…, the Orla agency says": whose own text is in the pile hands on what it says. */
function makerThatSays(
  { chain, basis, account }: SourcedTelling,
  resolve: Resolve,
): Carrier | undefined {
  const speaker = basis === 'untraced' ? chain.find(({ role }) => role === 'speaker') : undefined;
  return speaker && resolve(speaker.name, account) && relayed({ ...speaker, kind: 'outlet' });
}

const HOW: Readonly<Record<Exclude<Basis, 'untraced'>, (name: string) => string>> = {
  relayed: (name) => `carried by ${name}`,
  document: (name) => `in a document (${name})`,
  heard: (name) => `said to ${name}`,
  saw: (name) => `seen by ${name}`,
};

function lineOf(
  entries: readonly Origin[],
  tellings: readonly SourcedTelling[],
  speakers: Speakers,
): string {
  const parts = speakers.count > 0 ? [`${saidBy(speakers)} this`] : [];
  for (const entry of entries) {
    if (entry.basis === 'untraced') continue;
    const accounts = labelsOf(entry.tellings.map((at) => tellings[at]));
    const own = entry.basis === 'heard' || entry.basis === 'saw';
    parts.push(
      HOW[entry.basis](entry.name) + (own ? '' : ` (${listedUpTo(MOST_NAMED, accounts)})`),
    );
  }
  const untraced = entries.filter((entry) => entry.basis === 'untraced');
  for (const { name, tellings: told } of untraced) {
    const takers = labelsOf(told.map((at) => tellings[at])).filter((label) => label !== name);
    if (takers.length > 0) {
      parts.push(
        `${listedUpTo(MOST_NAMED, takers)} ${takers.length === 1 ? 'draws' : 'draw'} on ${name}`,
      );
    }
  }
  const silent = untraced.map(({ name }) => name).toSorted(byCodeUnit);
  if (silent.length > 0) {
    const one = silent.length === 1;
    // Words have a speaker on record: what is missing is who brought them to the paper.
    const missing =
      speakers.count > 0
        ? one
          ? 'names no carrier'
          : 'name no carrier'
        : `${one ? 'does' : 'do'} not say where it comes from`;
    parts.push(`${listedUpTo(MOST_NAMED, silent)} ${missing}`);
  }
  return parts.join('; ');
}

function saidBy({ count, fewest = count, people }: Speakers): string {
  if (fewest < count) {
    const join = count === fewest + 1 ? 'or' : 'to';
    return `${fewest} ${join} ${count} ${people ? 'people' : 'speakers'} say`;
  }
  if (count === 1) return people ? '1 person says' : '1 speaker says';
  return `${count} ${people ? 'people' : 'speakers'} say`;
}

function labelsOf(tellings: readonly (SourcedTelling | undefined)[]): string[] {
  const labels = tellings.flatMap((telling) => (telling ? [telling.label] : []));
  return [...new Set(labels)].toSorted(byCodeUnit);
}

/** So many accounts are named in one place of the line. */
const MOST_NAMED = 4;
