import { contains, overlaps, type Range } from '../../model/span.ts';
import { foldWord } from '../../text/fold.ts';
import { authorBefore, documentAround, isRecording, type NamedDocument } from './documents.ts';
import { isNamed } from './parties.ts';
import type { Basis, CarrierKind, ChainLink, Statement } from '../../model/reading.ts';
import type { Identities, Member } from '../member.ts';
import type { Passage } from './lines.ts';

/** The furthest-back carrier that the text of a telling names. */
export interface Carrier {
  readonly name: string;
  readonly kind: CarrierKind;
  readonly basis: Basis;
  /** Tellings of one key have one origin; undefined for a document of no known author, of which there are many. */
  readonly key: string | undefined;
  /** The name of who surely stands behind it; undefined where it may be anybody: no author, an unnamed one. */
  readonly party: string | undefined;
}

/** What a telling's own text says of where it comes from. */
export interface Source {
  readonly basis: Basis;
  readonly carrier: Carrier | undefined;
}

type Named = Range & { readonly name: string };

/**
 * Where a telling comes from by the words of its own text: the chain of the statement that it is or
 * holds, else the document or recording that its sentence leans on.
 */
export function sourceOf(passage: Passage, identities: Identities): Source {
  const keyOf = keysIn(passage.member, identities);
  const statement = tracedStatement(passage);
  const basis = statement?.basis ?? 'untraced';
  const chained = statement && carrierOfChain(withAuthor(statement, passage.member), keyOf);
  if (chained || basis === 'heard' || basis === 'saw') return { basis, carrier: chained };
  const document = documentAround(passage);
  const carrier = document && carrierOfDocument(document, keyOf);
  return { basis: carrier?.basis ?? basis, carrier };
}

/**
 * By a statement's chain: the document of an author, which stands behind whoever handed it on, else
 * the outermost relay, else a document that nobody is named for; undefined where there is none.
 */
export function carrierOfChain(
  { chain, basis }: Pick<Statement, 'chain' | 'basis'>,
  keyOf: (party: Named) => string = ({ name }) => bareKey(name),
): Carrier | undefined {
  const at = chain.findLastIndex((link) => isKept(link));
  const medium = basis === 'heard' || basis === 'saw' ? undefined : chain[at];
  const author = chain.slice(at + 1).find(({ role }) => role !== 'medium');
  if (medium && author) return carrierOfDocument({ ...medium, author }, keyOf);
  const relay = chain.find(({ role }) => role === 'relay');
  if (relay) return relayed(relay);
  return medium && carrierOfDocument({ ...medium, author: undefined }, keyOf);
}

/** The carrier that a relay is; pool reports are one, and an unnamed kind may be anybody's. */
export function relayed({ name, kind }: Pick<ChainLink, 'name' | 'kind'>): Carrier {
  const sure = kind !== 'class';
  const key = kind === 'pool' ? 'pool' : `${sure ? 'named' : 'class'} ${bareKey(name)}`;
  return { name, kind, basis: 'relayed', key, party: sure ? name : undefined };
}

function carrierOfDocument(
  { name, kind, author }: Omit<NamedDocument, 'start' | 'end'>,
  keyOf: (party: Named) => string,
): Carrier {
  const basis = 'document';
  // Whoever made it, a recording that shows one thing is taken for one recording.
  if (isRecording(name)) return { name, kind, basis, key: 'recording', party: undefined };
  if (!author) {
    const isTitled = kind === 'document' && isNamed(name);
    const key = isTitled ? `${kind} ${bareKey(name)}` : undefined;
    return { name, kind, basis, key, party: undefined };
  }
  const whose = keyOf(author);
  // One whom texts call by two names has one across the story.
  const identity = whose === bareKey(author.name) ? undefined : whose.replace(/^\w+:/u, '');
  const party = identity ?? (isNamed(author.name) ? author.name : undefined);
  return { name: `${author.name}, ${name}`, kind, basis, key: `${kind} ${whose}`, party };
}

/** Documents, posts and recordings keep what was said; a speech does not. */
function isKept({ role, kind, name }: ChainLink): boolean {
  if (role !== 'medium') return false;
  return kind === 'document' || kind === 'post' || isRecording(name);
}

/** A statement of which a passage holds less than this share of its marks is not what the passage tells. */
const LEAST_HELD = 1 / 3;

/** The statement that a passage is, if it names a carrier, else one of the same speaker or one whose carrier the passage names. */
function tracedStatement(passage: Passage): Statement | undefined {
  const { statement, line, marks } = passage;
  if (statement && isTraced(statement)) return statement;
  const held = (one: Statement): number => marks.filter((mark) => contains(one, mark)).length;
  const [best] = line.statements
    .filter((one) => isTraced(one) && overlaps(one, passage))
    .filter((one) =>
      statement
        ? sameSpeaker(one, statement)
        : namesCarrier(one, passage) && held(one) >= LEAST_HELD * marks.length,
    )
    .toSorted((a, b) => held(b) - held(a));
  return best ?? statement;
}

function isTraced({ basis, chain }: Statement): boolean {
  return basis !== 'untraced' || chain.some((link) => link.role === 'relay' || isKept(link));
}

function sameSpeaker(a: Statement, b: Statement): boolean {
  return a.speaker !== undefined && a.speaker.name === b.speaker?.name;
}

function namesCarrier({ chain }: Statement, passage: Range): boolean {
  return chain.some((link) => link.role !== 'speaker' && contains(passage, link));
}

/** "The article said", behind "an article in N". */
function withAuthor(statement: Statement, member: Member): Pick<Statement, 'chain' | 'basis'> {
  const { chain, basis } = statement;
  const [only] = chain;
  const before =
    chain.length === 1 && only && isKept(only) ? authorBefore(member, only) : undefined;
  if (!before) return { basis, chain };
  return { basis, chain: before.role === 'relay' ? [before, ...chain] : [...chain, before] };
}

/** The key of a party, by identity where the text names it. */
function keysIn({ article, reading }: Member, identities: Identities): (party: Named) => string {
  return ({ start, name }) => {
    const there =
      reading.entities.find((entity) => entity.name === name)?.id ??
      reading.names.find((one) => one.start === start)?.entity;
    const key = there === undefined ? undefined : identities.personOf(article.id, there);
    return key ?? bareKey(name);
  };
}

function bareKey(name: string): string {
  return foldWord(name)
    .replace(/^(?:the|an?|its|his|her|their) /u, '')
    .replace(/'s?$/u, '');
}
