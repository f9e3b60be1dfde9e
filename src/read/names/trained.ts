import { rulesRecogniser } from './rules.ts';
import { bestKind, type Candidate, type Recogniser } from './recogniser.ts';
import { kindRoom, kindScores } from '../tagging/name-kinds.ts';
import { LABEL_KINDS } from '../tagging/name-labels.ts';
import { labelLine, nameRoom, spansOf } from '../tagging/name-decoder.ts';
import { nameLines } from '../tagging/name-lines.ts';
import type { Model } from '../tagging/decode.ts';
import type { NameKind } from '../../model/reading.ts';
import type { Page } from '../page.ts';

/** The weights that `trainedRecogniser` works with. */
export interface NameModels {
  readonly tagger: Model;
  readonly names: Model;
}

/** Weights that stand for one point of the rules' evidence. */
const POINT = Number(globalThis.process?.env['PT'] ?? 12);
const FLOOR = Number(globalThis.process?.env['FL'] ?? 0.7);

/** A recogniser that weighs what the rules see together with words, shapes and parts of speech it was trained on. */
export function trainedRecogniser(models: NameModels): Recogniser {
  return { name: 'trained', recognise: (page) => recognise(page, models) };
}

function recognise(page: Page, { tagger, names }: NameModels): Candidate[] {
  const byRules = rulesRecogniser.recognise(page);
  const lines = nameLines(page, tagger, byRules);
  const room = nameRoom(Math.max(0, ...lines.map(({ size }) => size)));
  const kinds = kindRoom();
  const found: Candidate[] = [];
  for (const [index, facts] of lines.entries()) {
    const line = page.lines[index];
    if (!line) continue;
    labelLine(names, facts, room);
    for (const range of spansOf(room.labels, facts.size)) {
      const [start, end] = [line.tokens[range.first]?.start, line.tokens[range.last]?.end];
      if (start === undefined || end === undefined) continue;
      found.push({ start, end, line: index, scores: kindScores(names, facts, range, kinds) });
    }
  }
  return merged(agreed(found, page.shadow), byRules);
}

/** Lets all places where a name stands in the document speak for its kind. */
function agreed(candidates: readonly Candidate[], shadow: string): Candidate[] {
  const means = new Map<string, Record<NameKind, number> & { times: number }>();
  const keyOf = ({ start, end }: Candidate): string => shadow.slice(start, end).toLowerCase();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const sum = means.get(key) ?? { person: 0, organisation: 0, place: 0, times: 0 };
    for (const kind of LABEL_KINDS) sum[kind] += candidate.scores[kind];
    sum.times += 1;
    means.set(key, sum);
  }
  return candidates.map((candidate) => {
    const sum = means.get(keyOf(candidate));
    const point = (kind: NameKind): number =>
      Math.max(-1, Math.min(3.9, 0.7 + (sum ? sum[kind] / sum.times : candidate.scores[kind]) / POINT));
    return {
      ...candidate,
      scores: { person: point('person'), organisation: point('organisation'), place: point('place') },
    };
  });
}

function merged(trained: readonly Candidate[], byRules: readonly Candidate[]): Candidate[] {
  const bySpan = new Map(byRules.map((one) => [`${one.start}-${one.end}`, one]));
  return trained.flatMap((one) => {
    const rule = bySpan.get(`${one.start}-${one.end}`);
    if (rule && bestKind(rule.scores).score >= 4) return [rule];
    return bestKind(one.scores).score < FLOOR ? [] : [one];
  });
}
