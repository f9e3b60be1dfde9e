import { retypingsOf } from '../generators/typography.ts';
import { scoreChanges } from '../metrics/changes.ts';
import { locate } from '../text.ts';
import { count, type Measure, type Section } from '../section.ts';
import { inputA, inputB, labelledPairs, type LabelledPair } from './relations.ts';
import type { Input, ReadArticle, Program } from '../contract.ts';

const SET = 'relations-dev';

/** The changes between revisions that a reader listed, by place, operation and kind. */
export const versions: Section = {
  name: 'versions',
  needs: ['data/copies/relations-dev.jsonl', 'data/copies/relations-dev'],
  parts: [measure, retypings],
};

/** 1 where the words stand in the article, else 0. */
function stands(words: string, { text }: ReadArticle): number {
  return words !== '' && locate(text, words).length > 0 ? 1 : 0;
}

interface TurnedChange {
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: string;
}

/** The gold's changes in the order of the two texts, whichever way they were written down. */
function turned(pair: LabelledPair, a: ReadArticle, b: ReadArticle): TurnedChange[] {
  let asGiven = 0;
  let crossed = 0;
  for (const { from, to } of pair.changes) {
    asGiven += stands(from, a) + stands(to, b);
    crossed += stands(from, b) + stands(to, a);
  }
  return pair.changes.map(({ from, to, kind }) => {
    const [left, right] = asGiven >= crossed ? [from, to] : [to, from];
    return { from: left === '' ? null : left, to: right === '' ? null : right, kind };
  });
}

function operationOf(kind: string): string {
  if (kind === 'addition') return 'add';
  return kind === 'deletion' ? 'delete' : 'replace';
}

/** Additions and deletions are judged by what was done, the others by what it does to the facts. */
function kindOf(kind: string): string | undefined {
  return kind === 'addition' || kind === 'deletion' ? undefined : kind;
}

/** The same text with other quotation marks, dashes and spaces. */
function retyped(input: Input): Input {
  const text = input.text
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/(?<=\p{L}) (?=\p{L}{3,7} )/gu, '\u00a0')
    .replace(/(?<=\.) (?=\p{Lu})/gu, '  ');
  return { ...input, source: `${input.source} retyped`, text };
}

async function measure(program: Program): Promise<readonly Measure[]> {
  const pairs = labelledPairs().filter(({ changes }) => changes.length > 0);
  const score = { gold: 0, present: 0, operation: 0, kind: 0, typographic: 0, alarms: 0 };
  const misses: string[] = [];
  const alarms: string[] = [];
  for (const pair of pairs) {
    const [from, to] =
      pair.order === 'b-then-a' ? [inputB(pair), inputA(pair)] : [inputA(pair), inputB(pair)];
    const [a, b] = await program.read([from, to]);
    if (!a || !b) continue;
    const output = await program.versions(from, to);
    const gold = turned(pair, a, b);
    const found = scoreChanges(
      { from: a, to: b },
      gold.map(({ from: left, to: right, kind }) => ({
        from: left,
        to: right,
        kind: kindOf(kind) ?? kind,
      })),
      output,
    );
    score.gold += gold.length;
    score.present += found.present;
    score.typographic += found.typographic;
    for (const [at, change] of gold.entries()) {
      const ours = output.changes[found.at[at] ?? -1];
      if (!ours) continue;
      const operation = operationOf(change.kind);
      if (
        operation === undefined ||
        ours.operation === operation ||
        (operation !== 'replace' && ours.operation === 'move')
      )
        score.operation += 1;
      if (operation !== 'replace' || ours.kind === kindOf(change.kind)) score.kind += 1;
    }
    misses.push(...found.misses.map((miss) => `#${pair.id} ${miss}`));
    const edited = await program.versions(from, retyped(from));
    score.alarms += edited.changes.length;
    alarms.push(
      ...edited.changes.map(
        (change) => `#${pair.id} “${change.from?.text ?? ''}” → “${change.to?.text ?? ''}”`,
      ),
    );
  }
  return [
    count(SET, 'changes present', score.present, score.gold, misses),
    count(SET, 'operation right', score.operation, score.gold),
    count(SET, 'kind right', score.kind, score.gold),
    count(SET, 'typography among the changes (0 is best)', score.typographic, score.gold),
    count(
      'retyped',
      'changes after new marks and spaces (0 is best)',
      score.alarms,
      pairs.length,
      alarms,
    ),
  ];
}

/** A thousand edits of marks and spaces: none is a change. */
async function retypings(program: Program): Promise<readonly Measure[]> {
  const pairs = labelledPairs().filter(({ changes }) => changes.length > 0);
  const alarms: string[] = [];
  let edits = 0;
  let alarming = 0;
  for (const input of pairs.flatMap((pair) => [inputA(pair), inputB(pair)])) {
    for (const { kind, text } of retypingsOf(input.text)) {
      const { changes } = await program.versions(input, { ...input, source: 'retyped', text });
      edits += 1;
      if (changes.length > 0) alarming += 1;
      alarms.push(
        ...changes
          .slice(0, 2)
          .map(
            (change) =>
              `${input.source}, ${kind}: ${change.kind} “${change.from?.text ?? ''}” → “${change.to?.text ?? ''}”`,
          ),
      );
    }
  }
  return [
    count('generated', 'typographic edits with an alarm (0 is best)', alarming, edits, alarms),
  ];
}
