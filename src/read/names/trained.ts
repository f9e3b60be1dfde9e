import { rulesRecogniser } from './rules.ts';
import { bestKind, type Candidate, type Recogniser } from './recogniser.ts';
import { LABEL_KINDS, NAME_LABEL_COUNT, type LineFacts } from '../tagging/name-labels.ts';
import { labelLine, nameRoom, type NameRoom } from '../tagging/name-decoder.ts';
import { nameLines, partOf } from '../tagging/name-lines.ts';
import type { Model } from '../tagging/decode.ts';
import type { NameKind } from '../../model/reading.ts';
import type { Line, Page } from '../page.ts';

/** The weights that `trainedRecogniser` works with. */
export interface NameModels {
  readonly tagger: Model;
  readonly names: Model;
}

/** A recogniser that weighs what the rules see together with words, shapes and parts of speech it was trained on. */
export function trainedRecogniser(models: NameModels): Recogniser {
  return { name: 'trained', recognise: (page) => recognise(page, models) };
}

function recognise(page: Page, { tagger, names }: NameModels): Candidate[] {
  const byRules = rulesRecogniser.recognise(page);
  const lines = nameLines(page, tagger, byRules);
  const room = nameRoom(Math.max(0, ...lines.map(({ size }) => size)));
  const found: Candidate[] = [];
  for (const [index, facts] of lines.entries()) {
    const line = page.lines[index];
    if (!line) continue;
    labelLine(names, facts, room);
    for (const { first, last } of spansOf(room.labels, facts.size)) {
      const candidate = candidateOf(line, first, last, room, names.scale);
      if (candidate) found.push(candidate);
    }
  }
  return merged(found, byRules);
}

interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** The names that labels spell, as ranges of words. */
export function spansOf(labels: Uint8Array, size: number): WordRange[] {
  const spans: WordRange[] = [];
  let first = -1;
  for (let at = 0; at < size; at += 1) {
    const label = labels[at] ?? 0;
    if (label === 0) continue;
    const part = (label - 1) % 4;
    if (part === 0 || part === 3) first = at;
    if (part >= 2 && first >= 0) spans.push({ first, last: at });
  }
  return spans;
}
/** Weight of the labels' evidence in the units of the rules. */
const UNIT = 8;

function candidateOf(
  line: Line,
  first: number,
  last: number,
  room: NameRoom,
  scale: number,
): Candidate | undefined {
  const [start, end] = [line.tokens[first]?.start, line.tokens[last]?.end];
  if (start === undefined || end === undefined) return undefined;
  const scores: Record<NameKind, number> = { person: 0, organisation: 0, place: 0 };
  for (const [kind, name] of LABEL_KINDS.entries()) {
    let sum = 0;
    for (let at = first; at <= last; at += 1) {
      const base = at * NAME_LABEL_COUNT;
      sum += (room.scores[base + 1 + 4 * kind + partOf(at, first, last)] ?? 0) - (room.scores[base] ?? 0);
    }
    scores[name] = Math.max(-1, Math.min(3, (sum * scale) / UNIT / Math.sqrt(last - first + 1)));
  }
  return { start, end, line: line.index, scores };
}

function merged(trained: readonly Candidate[], byRules: readonly Candidate[]): Candidate[] {
  const bySpan = new Map(byRules.map((one) => [`${one.start}-${one.end}`, one]));
  return trained.map((one) => {
    const rule = bySpan.get(`${one.start}-${one.end}`);
    if (rule && bestKind(rule.scores).score >= 4) return rule;
    const { kind, score } = bestKind(one.scores);
    return score < 0.7 ? { ...one, scores: { ...one.scores, [kind]: 0.7 } } : one;
  });
}
