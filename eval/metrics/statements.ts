import { brief, locate } from '../text.ts';
import type { Range, Statement } from '../contract.ts';
import { namesFor, placesOf, sayStatement, type Doc, type Docs } from './documents.ts';
import { contentMatches, dice, wordsIn } from './overlap.ts';
import { samePerson, sharesHalf } from './persons.ts';

/** A quotation or an indirect statement of the gold. */
export interface GoldStatement {
  readonly doc: string;
  readonly text: string;
  readonly speaker: string | null;
  readonly direct: boolean;
  readonly relay?: string | undefined;
  readonly medium?: string | undefined;
}

/** The statement of ours that tells the gold's words best: of its kind first, then by overlap. */
function bestStatement(doc: Doc, gold: GoldStatement): Statement | undefined {
  let best: { statement: Statement; rank: number } | undefined;
  for (const place of placesOf(doc, gold.text)) {
    for (const statement of doc.article.statements) {
      if (!contentMatches(doc.words, place, statement)) continue;
      const rank = dice(doc.words, place, statement) + (statement.direct === gold.direct ? 1 : 0);
      if (!best || rank > best.rank) best = { statement, rank };
    }
  }
  return best?.statement;
}

function rightSpeaker(doc: Doc, gold: GoldStatement, statement: Statement): boolean {
  if (gold.speaker === null) return statement.speaker === null;
  return samePerson(gold.speaker, namesFor(doc, statement.speaker));
}

/** What one program makes of the gold's statements. */
interface StatementScore {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  /** Of the found ones, how many have a speaker at all. */
  readonly named: number;
  readonly wrong: number;
  readonly misses: readonly string[];
}

/** Right speaker per gold statement; `wrong` counts speakers that are given and are not the gold's. */
export function scoreStatements(docs: Docs, gold: readonly GoldStatement[]): StatementScore {
  const score = { gold: gold.length, found: 0, right: 0, named: 0, wrong: 0 };
  const misses: string[] = [];
  for (const item of gold) {
    const doc = docs.get(item.doc);
    const statement = doc && bestStatement(doc, item);
    const head = `${item.doc}  “${brief(item.text)}”\n    gold: ${item.direct ? 'direct' : 'indirect'} by ${item.speaker ?? 'nobody'}`;
    if (!doc || !statement) {
      const at = doc && placesOf(doc, item.text)[0];
      misses.push(`${head}\n    ours: ${at ? 'no statement there' : 'gold text not in our text'}`);
      continue;
    }
    score.found += 1;
    if (statement.speaker) score.named += 1;
    if (rightSpeaker(doc, item, statement)) {
      score.right += 1;
      continue;
    }
    if (statement.speaker) score.wrong += 1;
    const candidates = statement.candidates.map((party) => party.name).join(' | ');
    misses.push(
      `${head}\n    ours: ${sayStatement(statement)}${candidates ? `; candidates ${candidates}` : ''} “${brief(statement.text, 80)}”`,
    );
  }
  return { ...score, misses };
}

/** What became of the gold's relays (or media). */
interface RelayScore {
  readonly gold: number;
  readonly inChain: number;
  /** How many came back as the speaker: the error that defames. */
  readonly asSpeaker: number;
  readonly misses: readonly string[];
}

/** Whether the chain holds the gold's relay (or medium), and whether it was taken for the speaker. */
export function scoreRelays(
  docs: Docs,
  gold: readonly GoldStatement[],
  role: 'relay' | 'medium',
): RelayScore {
  const score = { gold: 0, inChain: 0, asSpeaker: 0 };
  const misses: string[] = [];
  for (const item of gold) {
    const name = item[role];
    if (!name) continue;
    score.gold += 1;
    const doc = docs.get(item.doc);
    const statement = doc && bestStatement(doc, item);
    const inChain = statement?.chain.some(
      (link) => link.role === role && (sharesHalf(name, link.name) || sharesHalf(name, link.text)),
    );
    const speaker = statement?.speaker;
    const asSpeaker = speaker
      ? sharesHalf(name, speaker.name) && !sharesSpeaker(item, speaker.name)
      : false;
    if (inChain && !asSpeaker) score.inChain += 1;
    if (asSpeaker) score.asSpeaker += 1;
    if (inChain && !asSpeaker) continue;
    const ours = statement ? sayStatement(statement) : 'no statement there';
    misses.push(`${item.doc}  “${brief(item.text)}”\n    gold: ${role} ${name}\n    ours: ${ours}`);
  }
  return { ...score, misses };
}

function sharesSpeaker(gold: GoldStatement, name: string): boolean {
  return gold.speaker !== null && sharesHalf(gold.speaker, name);
}

/** Words in quotation marks that quote nobody: those of them that came back with a speaker. */
export function scoreScareQuotes(
  docs: Docs,
  gold: readonly { readonly doc: string; readonly text: string }[],
): { right: number; misses: string[] } {
  const misses: string[] = [];
  for (const item of gold) {
    const doc = docs.get(item.doc);
    const places = doc ? locate(doc.article.text, item.text) : [];
    const given = doc?.article.statements.find(
      (statement) =>
        statement.direct &&
        statement.speaker !== null &&
        places.some((place) => isThatQuote(doc, place, statement)),
    );
    if (given) misses.push(`${item.doc}  “${brief(item.text)}” ours: ${sayStatement(given)}`);
  }
  return { right: gold.length - misses.length, misses };
}

function isThatQuote(doc: Doc, place: Range, statement: Statement): boolean {
  return (
    contentMatches(doc.words, place, statement) &&
    wordsIn(doc.words, statement) <= 3 * wordsIn(doc.words, place)
  );
}
