import { once } from '../../model/once.ts';
import { contains, type Range } from '../../model/span.ts';
import { foldWord } from '../../text/fold.ts';
import { stemOf } from '../check/concepts.ts';
import { numbersIn, tokensOf } from '../layout.ts';
import { intervalAt, type Interval } from './figures.ts';
import { marksOf, valuesAt, type Mark } from './marks.ts';
import type { Passage } from './lines.ts';
import type { Identities, Member } from '../member.ts';

/** One word of content of a sentence, or one name, time or number. */
export interface Unit extends Range {
  /** `meant`: a pronoun or description that stands for a name. */
  readonly kind: 'name' | 'meant' | 'time' | 'number' | 'not' | 'word';
  /** What it means: the feature of a mark; of a word its stem in every form. */
  readonly feature: string;
  /** Lower case. */
  readonly written: string;
  /** Of a number: what it allows, with the words before it ("more than"). */
  readonly interval: Interval | undefined;
}

/** Of each sentence once; by the identities first: in another story a member's names may mean others. */
const unitsFor = once((identities: Identities) =>
  once((member: Member) =>
    once((sentence: Range): readonly Unit[] => freshUnits(member, sentence, identities)),
  ),
);

/** The units of a sentence, in reading order: what it is about, who says it included. */
export function unitsIn(member: Member, sentence: Range, identities: Identities): readonly Unit[] {
  return unitsFor(identities)(member)(sentence);
}

/** The units of a passage: those of its sentence that lie in it. */
export function unitsOf({ member, line, start, end }: Passage, identities: Identities): Unit[] {
  const units = unitsIn(member, line.sentence, identities);
  return units.filter((unit) => contains({ start, end }, unit));
}

function freshUnits(member: Member, sentence: Range, identities: Identities): Unit[] {
  const { shadow } = member;
  const values = valuesAt(identities)(member)(sentence);
  return marksOf(sentence, tokensOf(member, sentence), values, []).flatMap((mark): Unit[] => {
    const written = shadow.slice(mark.start, mark.end).toLowerCase();
    const kind = kindOf(mark, member);
    if (kind === 'not' && isIdle(shadow, mark)) return [];
    const feature = kind === 'word' ? stemOf(foldWord(written)) : mark.feature;
    const [number] = kind === 'number' ? numbersIn(member, mark) : [];
    return [{ ...mark, kind, feature, written, interval: number && intervalAt(shadow, number) }];
  });
}

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)$/u;

function kindOf({ feature, start, end }: Mark, { reading, shadow }: Member): Unit['kind'] {
  if (feature.startsWith('@'))
    return reading.references.some((one) => one.start === start) ? 'meant' : 'name';
  if (feature.startsWith('~') || CALENDAR.test(shadow.slice(start, end))) return 'time';
  if (feature.startsWith('#')) return 'number';
  return feature === '!not' ? 'not' : 'word';
}

/** Negations that deny nothing: "not only", "no fewer than", "whether or not". */
const IDLE =
  /^(?:not (?:only|just|merely|simply|least|until|to mention)|no (?:fewer|less|more|later|sooner|earlier|doubt|matter|wonder)|nothing (?:but|less|short)|never before|n't (?:only|just))\b/u;
const IDLE_BEFORE = /(?:\bwhether or|\bif|\bwhy|\bor|\bhave yet) $/u;

function isIdle(shadow: string, { start, end }: Range): boolean {
  const from = shadow.slice(start, end + 12).toLowerCase();
  return (
    IDLE.test(from) ||
    (IDLE_BEFORE.test(shadow.slice(Math.max(0, start - 12), start)) && from.startsWith('not'))
  );
}
