import type { Statement } from '../../model/reading.ts';

/** From the end of a paragraph whose quotation mark stays open to the mark that opens the next one. */
const GOES_ON = /^[^"\n]*\n\s*"\s*$/u;

/**
 * Statements with the speaker of the quotation that they are a part of: a quotation of several paragraphs,
 * each opened with a mark and only the last one closed, often names who speaks at one place only.
 */
export function withSpeakerOfRun(statements: readonly Statement[], shadow: string): Statement[] {
  const direct = statements
    .filter((statement) => statement.direct)
    .toSorted((a, b) => a.start - b.start);
  const found = new Map<Statement, Statement>();
  for (const run of runsOf(direct, shadow)) {
    const named = run.filter(({ speaker }) => speaker !== undefined);
    const [first] = named;
    if (!first || named.some(({ speaker }) => speaker?.name !== first.speaker?.name)) continue;
    const { speaker, chain, basis } = first;
    for (const statement of run)
      if (!statement.speaker && statement.chain.length === 0)
        found.set(statement, { ...statement, speaker, chain, basis });
  }
  return statements.map((statement) => found.get(statement) ?? statement);
}

function runsOf(direct: readonly Statement[], shadow: string): Statement[][] {
  const runs: Statement[][] = [];
  for (const statement of direct) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && GOES_ON.test(shadow.slice(last.end, statement.start))) run.push(statement);
    else runs.push([statement]);
  }
  return runs;
}
