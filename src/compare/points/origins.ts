import { byCodeUnit, groupBy } from '../../model/multimap.ts';
import type { Basis, CarrierKind } from '../../model/reading.ts';
import type { Origin, Origins, Telling } from '../../model/story.ts';

/** A telling with what its account is called and what its statement's words give as basis. */
export interface SourcedTelling extends Telling {
  readonly label: string;
  readonly basis: Basis;
}

/** Finds the account of the pile that is a carrier's own article, if one is there. */
export type Resolve = (carrier: string, by: string) => string | undefined;

interface Carrier {
  readonly name: string;
  readonly kind: CarrierKind;
  readonly basis: Basis;
}

/**
 * The furthest-back carriers that the texts themselves name, with both counts. `atLeast` assumes that
 * unnamed kinds ("state media") and untraced tellings coincide with what is named, `atMost` that they
 * do not. Several tellings of one account that trace to nothing are one untraced origin.
 */
export function originsOf(
  tellings: readonly SourcedTelling[],
  speakers: number,
  resolve: Resolve,
): Origins {
  const carried = tellings.map((telling, at) => ({ at, telling, carrier: carrierOf(telling) }));
  const byCarrier = groupBy(carried, ({ telling, carrier }) =>
    carrier.basis === 'untraced'
      ? `untraced ${telling.account}`
      : `${carrier.kind === 'class'} ${carrier.name.toLowerCase()}`,
  );
  // An account that traces one of its tellings does not count again for the ones it leaves bare.
  const traced = new Set(
    carried
      .filter(({ carrier }) => carrier.basis !== 'untraced')
      .map(({ telling }) => telling.account),
  );
  const entries: Origin[] = [];
  for (const members of byCarrier.values()) {
    const [first] = members;
    if (!first || (first.carrier.basis === 'untraced' && traced.has(first.telling.account)))
      continue;
    entries.push({
      ...first.carrier,
      tellings: members.map(({ at }) => at),
      resolvedTo:
        first.carrier.basis === 'relayed'
          ? resolve(first.carrier.name, first.telling.account)
          : undefined,
    });
  }
  const named = entries.filter(
    (entry) => entry.basis !== 'untraced' && entry.kind !== 'class',
  ).length;
  const atLeast = Math.max(1, named);
  const atMost = Math.max(1, entries.length);
  return { atLeast, atMost, line: lineOf(entries, tellings, speakers), entries };
}

function carrierOf(telling: SourcedTelling): Carrier {
  const relay = telling.chain.find((link) => link.role === 'relay');
  if (relay) return { name: relay.name, kind: relay.kind, basis: 'relayed' };
  const medium = telling.chain.find(
    (link) => link.role === 'medium' && (link.kind === 'document' || link.kind === 'post'),
  );
  if (medium && telling.basis === 'document') {
    const author = telling.speaker?.name;
    return {
      name: author ? `${author}, ${medium.name}` : medium.name,
      kind: medium.kind,
      basis: 'document',
    };
  }
  if (telling.basis === 'saw' || telling.basis === 'heard') {
    return { name: telling.label, kind: 'outlet', basis: telling.basis };
  }
  return { name: telling.label, kind: 'outlet', basis: 'untraced' };
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
  speakers: number,
): string {
  const parts =
    speakers > 0 ? [`${speakers} ${speakers === 1 ? 'person says' : 'people say'} this`] : [];
  for (const entry of entries) {
    if (entry.basis === 'untraced') continue;
    const accounts = labelsOf(entry.tellings.map((at) => tellings[at]));
    const own = entry.basis === 'heard' || entry.basis === 'saw';
    parts.push(HOW[entry.basis](entry.name) + (own ? '' : ` (${listed(accounts)})`));
  }
  const untraced = entries.filter((entry) => entry.basis === 'untraced');
  const silent = labelsOf(untraced.flatMap((entry) => entry.tellings.map((at) => tellings[at])));
  if (silent.length > 0) {
    parts.push(
      `${listed(silent)} ${silent.length === 1 ? 'does' : 'do'} not say where it comes from`,
    );
  }
  return parts.join('; ');
}

function labelsOf(tellings: readonly (SourcedTelling | undefined)[]): string[] {
  const labels = tellings.flatMap((telling) => (telling ? [telling.label] : []));
  return [...new Set(labels)].toSorted(byCodeUnit);
}

function listed(names: readonly string[]): string {
  if (names.length <= 1) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
