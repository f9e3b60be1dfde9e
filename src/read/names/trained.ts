import { rulesRecogniser } from './rules.ts';
import { bestKind, type Candidate, type Recogniser, type Scores } from './recogniser.ts';
import { kindRoom, kindScores } from '../tagging/name-kinds.ts';
import { LABEL_KINDS } from '../tagging/name-labels.ts';
import { labelLine, nameRoom, spansOf, type WordRange } from '../tagging/name-decoder.ts';
import { nameLines, wordsOf } from '../tagging/name-lines.ts';
import { groupBy } from '../../model/multimap.ts';
import { once } from '../../model/once.ts';
import type { Model } from '../tagging/decode.ts';
import type { NameKind } from '../../model/reading.ts';
import type { Page } from '../page.ts';

/** The weights that `trainedRecogniser` works with. */
export interface NameModels {
  readonly tagger: Model;
  readonly names: Model;
}

// The numbers below were set by hand on UNER-EWT dev, GUM's dev documents, the example pile and the
// persons of the annotated stories, with the test figures in sight.
/** Weights of the model that stand for one point of the rules' evidence. */
const POINT = 16;
/** Points of a span of which the model says nothing either way. */
const BASE = 0.7;
/** How much of the rules' evidence is added to the model's. */
const RULES = 0.35;
/** Points a span loses that the labels do not spell: rules find persons better than the rest. */
const UNLABELLED_PERSON = 0.5;
const UNLABELLED = 2.5;
/** Points above `BASE` that a span keeps at least which both the labels and the rules take for a name. */
const BOTH = 0.3;
/** Most that a person's full name says for the bare surname. */
const SURNAME = 2.5;
/** Below this much evidence there is no name. */
const LEAST = 0.9;
/** What a span is ahead by that the labels spell, where it overlaps another. */
const LABELLED = 4;

/** A recogniser that weighs what the rules see together with words, shapes and parts of speech it was trained on. */
export function trainedRecogniser(models: NameModels): Recogniser {
  return { name: 'trained', recognise: (page) => recognise(page, models) };
}

/** A span with the model's evidence for each kind, in points, and the rules' where they have it. */
interface Proposal extends Candidate {
  readonly rule: Scores | undefined;
  readonly labelled: boolean;
}

function recognise(page: Page, models: NameModels): Candidate[] {
  const byRules = rulesRecogniser.recognise(page);
  const proposals = agreed(propose(page, models, byRules), page.shadow);
  const weighed = proposals.flatMap((one) => {
    const candidate = weigh(one);
    return bestKind(candidate.scores).score >= LEAST
      ? [{ ...candidate, lead: leadOf(one, candidate) }]
      : [];
  });
  return withoutOverlap(weighed, page.shadow.length);
}

/** Every span that the labels spell or the rules propose. */
function propose(
  page: Page,
  { tagger, names }: NameModels,
  byRules: readonly Candidate[],
): Proposal[] {
  const lines = nameLines(page, tagger, byRules);
  const room = nameRoom();
  const kinds = kindRoom();
  const rules = groupBy(byRules, ({ line }) => line);
  return lines.flatMap((facts, index) => {
    const line = page.lines[index];
    if (!line) return [];
    const spans = new Map<number, WordRange & { rule: Scores | undefined; labelled: boolean }>();
    for (const range of spansOf(labelLine(names, facts, room)))
      spans.set(rangeKey(range), { ...range, rule: undefined, labelled: true });
    for (const { start, end, scores } of rules.get(index) ?? []) {
      const [first, last] = wordsOf(line, start, end);
      if (first < 0) continue;
      const key = rangeKey({ first, last });
      spans.set(key, { first, last, rule: scores, labelled: spans.has(key) });
    }
    return [...spans.values()].map(({ first, last, rule, labelled }) => ({
      start: line.tokens[first]?.start ?? 0,
      end: line.tokens[last]?.end ?? 0,
      line: index,
      scores: kindScores(names, facts, { first, last }, kinds),
      rule,
      labelled,
    }));
  });
}

/** One number for a range of words of a line. */
function rangeKey({ first, last }: WordRange): number {
  return first * 2 ** 25 + last;
}

type Points = Record<NameKind, number>;

/** Lets all places where a name stands in the document speak for its kind, and full names for bare surnames. */
function agreed(proposals: readonly Proposal[], shadow: string): Proposal[] {
  const keyOf = once(({ start, end }: Candidate): string => shadow.slice(start, end).toLowerCase());
  const means = new Map<string, Points>();
  for (const [key, group] of groupBy(proposals, keyOf)) {
    const mean = (kind: NameKind): number =>
      group.reduce((sum, { scores }) => sum + scores[kind], 0) / group.length / POINT;
    means.set(key, {
      person: mean('person'),
      organisation: mean('organisation'),
      place: mean('place'),
    });
  }
  const surnames = surnamesOf(proposals, (one) => means.get(keyOf(one)) ?? one.scores, keyOf);
  return proposals.map((proposal) => {
    const key = keyOf(proposal);
    const mean = means.get(key) ?? proposal.scores;
    const bonus = surnames.get(key);
    if (bonus === undefined) return { ...proposal, scores: mean };
    return { ...proposal, scores: { ...mean, person: Math.max(-0.3, mean.person) + bonus } };
  });
}

/** Last words of full names that are persons', with what the full name says for the bare one. */
function surnamesOf(
  proposals: readonly Proposal[],
  meanOf: (one: Proposal) => Points,
  keyOf: (one: Proposal) => string,
): Map<string, number> {
  const surnames = new Map<string, number>();
  for (const proposal of proposals) {
    const key = keyOf(proposal);
    // Most names are one word, and no full name.
    if (!/\s/u.test(key)) continue;
    const words = key.split(/\s+/u).filter((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/u.test(word));
    const surname = words.at(-1);
    if (words.length < 2 || surname === undefined) continue;
    const mean = meanOf(proposal);
    const points = isTitled(proposal)
      ? SURNAME
      : mean.person + RULES * (proposal.rule?.person ?? 0);
    const { kind } = bestKind({
      person: points,
      organisation: mean.organisation + RULES * (proposal.rule?.organisation ?? 0),
      place: mean.place + RULES * (proposal.rule?.place ?? 0),
    });
    if (kind !== 'person' || points <= 0) continue;
    surnames.set(surname, Math.max(surnames.get(surname) ?? 0, Math.min(SURNAME, points)));
  }
  return surnames;
}

/** Whether the rules saw a title in front of the name: that decides alone. */
function isTitled({ rule }: Pick<Proposal, 'rule'>): boolean {
  return rule !== undefined && bestKind(rule).score >= 4;
}

/** The model's and the rules' evidence together; a title in front of a name (4 points) decides alone. */
function weigh({ start, end, line, scores, rule, labelled }: Proposal): Candidate {
  if (rule && isTitled({ rule })) return { start, end, line, scores: rule };
  const together = (kind: NameKind): number => scores[kind] + RULES * (rule?.[kind] ?? 0);
  const most = Math.max(...LABEL_KINDS.map(together));
  const byPerson = rule !== undefined && bestKind(rule).kind === 'person';
  let shift = BASE;
  if (!labelled) shift -= byPerson ? UNLABELLED_PERSON : UNLABELLED;
  else if (rule && most < BOTH) shift += BOTH - most;
  const points = (kind: NameKind): number => Math.max(-1, Math.min(3.9, shift + together(kind)));
  return {
    start,
    end,
    line,
    scores: {
      person: points('person'),
      organisation: points('organisation'),
      place: points('place'),
    },
  };
}

/** Of spans that overlap the one with the most evidence, then the longer. */
function withoutOverlap(
  candidates: readonly (Candidate & { readonly lead: number })[],
  length: number,
): Candidate[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, score: bestKind(candidate.scores).score + candidate.lead }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.candidate.end - b.candidate.start - (a.candidate.end - a.candidate.start) ||
        a.candidate.start - b.candidate.start,
    );
  const taken = new Uint8Array(length);
  const kept = ranked.flatMap(({ candidate: { start, end, line, scores } }): Candidate[] => {
    for (let at = start; at < end; at += 1) if (taken[at] === 1) return [];
    taken.fill(1, start, end);
    return [{ start, end, line, scores }];
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** Labels go before rules; against a title only a body or a place of which the model is sure. */
function leadOf(proposal: Proposal, { scores }: Candidate): number {
  if (isTitled(proposal)) return LABELLED;
  if (!proposal.labelled) return 0;
  return bestKind(scores).kind === 'person' ? LABELLED : LABELLED + 1;
}
