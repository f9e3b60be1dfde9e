import type { ChainLink, Statement } from '../../model/reading.ts';
import { firstAt } from '../sorted.ts';
import { basisOf } from './chain.ts';
import type { Ground } from './parties.ts';

/** Paragraphs between two quotations of one occasion; what stands further apart is another one. */
const FURTHEST = 2;
/** Kinds of carriers that a speaker goes on speaking in: a show, an interview, a talk with a paper. */
const LASTING = new Set<ChainLink['kind']>(['broadcast', 'outlet', 'agency', 'pool']);

const SET =
  /\b(?:told|to|with|on|in|at|during|by)\s+(?:(?:the|a|an|his|her|their)\s+)?[^\p{L}\p{Nd}]?$/iu;
/** Words that turn to another day or to another place. */
const TURNING =
  /\b(?:later|earlier|previous(?:ly)?|before|separate(?:ly)?|once|ago|yesterday|last|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{4})\b|\b(?:in|at|during) (?:an?|another) \p{L}/u;

interface Occasion {
  readonly links: readonly ChainLink[];
  readonly paragraph: number;
}

/**
 * Whether a carrier belongs to the occasion ("told the Post", "in a letter") and not to a clause that
 * reports one sentence only ("…, the agency reported").
 */
export function isOccasion({ text }: Ground, link: ChainLink): boolean {
  const before = text.slice(Math.max(0, link.start - 24), link.start);
  return link.role === 'medium' || (SET.test(before) && !/according to\b/i.test(before));
}

/** The paragraph that holds an offset; their count where none does. */
export function paragraphAt({ paragraphs }: Ground, at: number): number {
  return firstAt(paragraphs, ({ end }) => end > at);
}

/**
 * "Speaking on a show, N said …" holds for what N is quoted with in the next paragraphs too, as long
 * as no other day and no other carrier of N's words is named.
 */
export function holdOccasions(ground: Ground, sorted: readonly Statement[]): Statement[] {
  const occasions = new Map<string, Occasion>();
  return sorted.map((statement) => {
    const entity = statement.speaker?.entity;
    if (entity === undefined) return statement;
    const paragraph = paragraphAt(ground, statement.start);
    const links = statement.chain.filter(({ role }) => role !== 'speaker');
    if (links.length > 0 || statement.addressee) {
      const lasting = links.filter((link) => LASTING.has(link.kind) && isOccasion(ground, link));
      if (lasting.length > 0) occasions.set(entity, { links: lasting, paragraph });
      else occasions.delete(entity);
      return statement;
    }
    const held = occasions.get(entity);
    if (!held || !statement.direct) return statement;
    if (paragraph - held.paragraph > FURTHEST || turnsAway(ground, statement)) {
      occasions.delete(entity);
      return statement;
    }
    occasions.set(entity, { ...held, paragraph });
    const chain = [...held.links, ...statement.chain];
    return { ...statement, chain, basis: basisOf(chain, undefined) };
  });
}

/** Whether the words around a quotation in its paragraph speak of another occasion. */
export function turnsAway(ground: Ground, { start, end, cue }: Statement): boolean {
  const { text, paragraphs } = ground;
  const paragraph = paragraphs[paragraphAt(ground, start)];
  if (!paragraph) return true;
  // The paragraph may be as long as the text: what stands near decides.
  const before = text.slice(Math.max(paragraph.start, start - 200), start);
  const behind = text.slice(end, Math.min(paragraph.end, Math.max(end, cue?.end ?? 0) + 60));
  return TURNING.test(before) || TURNING.test(behind);
}
