import { listed } from '../../text/listing.ts';
import type { Check, Finding, Stance, Summary } from '../../model/check.ts';

type LabelOf = (account: string) => string;

/**
 * The sentence that can be repeated as it stands: how many texts were looked at, who tells the claim,
 * in whose words, and who tells otherwise.
 */
export function sayCheck(
  claim: string,
  summary: Summary,
  findings: readonly { readonly finding: Finding }[],
  texts: number,
  labelOf: LabelOf,
): string {
  const of = (stance: Stance): Finding[] =>
    findings.flatMap(({ finding }) => (finding.stance === stance ? [finding] : []));
  const scope = scopeOf(texts);
  const quoted = `“${claim.trim().replace(/(?<!\b[ap]\.m)[.!?]+$/iu, '')}”`;
  if (summary === 'not-found') {
    const old = of('only-in-another-version');
    return old.length > 0
      ? `${scope}, ${quoted} stands only in a replaced version (${labels(old, labelOf)}) and in no current text.`
      : `${scope}, nothing was found that tells ${quoted}; that is no sign that it is not so.`;
  }
  const parts = [
    ...clause(
      of('told-in-own-voice'),
      (own) =>
        `is told by ${labels(own, labelOf)} in ${own.length === 1 ? 'its' : 'their'} own voice`,
    ),
    ...clause(
      of('attributed'),
      (own) => `is told in the words of ${speakers(own)} (${labels(own, labelOf)})`,
    ),
    ...clause(of('denied'), (own) => `is denied by ${speakers(own)} (${labels(own, labelOf)})`),
    ...clause(
      of('contradicted'),
      (own) => `is contradicted by ${labels(own, labelOf)}${inWordsOf(own)}`,
    ),
  ];
  const tail = summary === 'attributed-only' ? ', and by no text in its own voice' : '';
  return `${scope}, ${quoted} ${listed(parts)}${tail}.`;
}

/** The same for a claim of several sentences: what is said of each, the scope once. */
export function sayParts(parts: readonly Pick<Check, 'say'>[], texts: number): string {
  const scope = `${scopeOf(texts)}, `;
  return (
    scope + parts.map(({ say }) => say.slice(scope.length).replace(/\.$/u, '')).join('; ') + '.'
  );
}

function scopeOf(texts: number): string {
  return `In the ${texts === 1 ? 'one text' : `${texts} texts`} given`;
}

function clause(findings: readonly Finding[], say: (own: readonly Finding[]) => string): string[] {
  return findings.length > 0 ? [say(findings)] : [];
}

function labels(findings: readonly Finding[], labelOf: LabelOf): string {
  return listed([...new Set(findings.map(({ account }) => labelOf(account)))]);
}

function speakers(findings: readonly Finding[]): string {
  const names = findings.map(
    ({ speaker, chain }) => speaker?.name ?? chain[0]?.name ?? 'somebody who is not named',
  );
  return listed([...new Set(names)]);
}

/** Whose words contradict, where they are not the text's own. */
function inWordsOf(findings: readonly Finding[]): string {
  const said = findings.filter(({ speaker }) => speaker !== undefined);
  if (said.length === 0) return ` in ${findings.length === 1 ? 'its' : 'their'} own voice`;
  return said.length === findings.length ? ` in the words of ${speakers(said)}` : '';
}
