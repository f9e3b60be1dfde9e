import type { ChainLink, Statement } from '../../model/reading.ts';
import { MEDIA } from '../lang/en/carriers.ts';
import type { Mention } from '../../model/span.ts';
import { basisOf } from './chain.ts';

/** Statements between two mentions of one letter; what stands further apart may be another. */
const FURTHEST = 12;
const DEFINITE = /^(?:the|that|this) (?:same )?(\p{L}[\p{L}-]*)$/iu;

/**
 * "The statement said", behind a statement whose author was named: the author says that too, and
 * whoever handed it on did so again.
 */
export function followDocuments(sorted: readonly Statement[]): Statement[] {
  const done: Statement[] = [];
  for (const statement of sorted) {
    const noun = documentOf(statement);
    const before =
      noun === undefined
        ? undefined
        : done
            .slice(-FURTHEST)
            .findLast((one) => one.chain.some((link) => isOf(link, noun)) && isTraced(one));
    done.push(before ? authored(statement, before) : statement);
  }
  return done;
}

/** The noun of a document that says something and that nobody is named for; undefined otherwise. */
function documentOf({ speaker, candidates, chain }: Statement): string | undefined {
  const [only] = chain;
  if (speaker || candidates.length > 0 || chain.length !== 1 || only?.role !== 'medium')
    return undefined;
  const noun = DEFINITE.exec(only.text)?.[1]?.toLowerCase();
  return noun !== undefined && MEDIA.has(noun) ? noun : undefined;
}

/** Whether a link is the document that a noun names: "the statement from N", "a letter". */
function isOf({ role, text }: ChainLink, noun: string): boolean {
  return (
    role === 'medium' &&
    text
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .includes(noun)
  );
}

function isTraced({ speaker, chain }: Statement): boolean {
  return speaker !== undefined || chain.some(({ role }) => role === 'relay');
}

/** The author by the words that stand for the author here, as a pronoun does. */
function authored(statement: Statement, { speaker, chain: earlier }: Statement): Statement {
  const relays = earlier.filter(({ role }) => role === 'relay');
  const [place] = statement.chain;
  const meant = speaker && place ? { ...speaker, ...bare(place) } : undefined;
  const author: ChainLink[] =
    meant && place ? [{ role: 'speaker', kind: 'person', name: meant.name, ...bare(place) }] : [];
  const chain = [...relays, ...statement.chain, ...author];
  return { ...statement, speaker: meant, chain, basis: basisOf(chain, undefined) };
}

function bare({ start, end, text }: Mention): Mention {
  return { start, end, text };
}
