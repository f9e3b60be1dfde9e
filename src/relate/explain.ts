import { bodyOf, type Body } from './body.ts';
import { judge } from './kind.ts';
import { overlapOf } from './overlap.ts';
import { pileOf } from './pile.ts';
import { relate } from './relate.ts';
import { findRelations, joinsAccounts } from './relations.ts';
import { LIKENESS, likenessOf } from './likeness.ts';
import { neighboursOf } from './neighbours.ts';
import { accountPool, apartBy, barOf } from './stories.ts';
import { writtenCues } from './written.ts';
import type { Article } from '../model/article.ts';
import type { Account, Lineage, Relation, RelationKind } from '../model/lineage.ts';
import type { Reason } from '../model/reason.ts';

/** Why two articles were or were not joined. */
export interface PairExplanation {
  readonly relation: Relation | undefined;
  readonly sameAccount: boolean;
  readonly sameStory: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * Explains what relating made of two articles. `pile`: the articles that `lineage` was worked out
 * from: words count by how rare they are in it. Without it the score is that of the two alone.
 */
export function explainPair(
  a: Article,
  b: Article,
  lineage: Lineage,
  pile?: readonly Article[],
): PairExplanation {
  const relation = lineage.relations.find(
    (each) => (each.a === a.id && each.b === b.id) || (each.a === b.id && each.b === a.id),
  );
  const accountOf = (id: string): Account | undefined =>
    lineage.accounts.find((account) => account.articles.includes(id));
  const account = accountOf(a.id);
  const sameAccount = account !== undefined && account === accountOf(b.id);
  const sameStory = lineage.stories.some(
    (story) => story.articles.includes(a.id) && story.articles.includes(b.id),
  );
  const [first, second] = a.id < b.id ? [bodyOf(a), bodyOf(b)] : [bodyOf(b), bodyOf(a)];
  return {
    relation,
    sameAccount,
    sameStory,
    reasons: [
      nominated(first, second),
      ...(relation ? relation.reasons : whyUnrelated(first, second)),
      ...(relation ? [{ rule: 'order', detail: relation.orderReason }] : []),
      whyAccount(sameAccount, relation, lineage.counts.documents),
      whyStory([a, b], sameStory, sameAccount, lineage, pile),
    ],
  };
}

/** What two articles taken alone are to each other, and how much they share, related or not. */
export function measurePair(
  a: Article,
  b: Article,
): Pick<Relation, 'containment' | 'reasons'> & { readonly kind: RelationKind | undefined } {
  const relation = relate([a, b]).relations[0];
  const { aInB, bInA } = overlapOf(bodyOf(a), bodyOf(b));
  return { kind: relation?.kind, containment: { aInB, bInA }, reasons: relation?.reasons ?? [] };
}

function nominated(a: Body, b: Body): Reason {
  const prints = new Set(a.fingerprints);
  const shared = b.fingerprints.filter((print) => prints.has(print)).length;
  return {
    rule: 'fingerprints',
    detail: `${shared} of ${a.fingerprints.length} and ${b.fingerprints.length} fingerprints are shared`,
  };
}

function whyUnrelated(a: Body, b: Body): readonly Reason[] {
  const verdict = judge(a, b, overlapOf(a, b));
  if (verdict.kind === undefined) return verdict.reasons;
  return [
    {
      rule: 'recurring-passage',
      detail:
        'what they share is too short, recurs in other articles of the outlet, or is listed with another article of the same text',
    },
    ...verdict.reasons,
  ];
}

function whyAccount(same: boolean, relation: Relation | undefined, articles: number): Reason {
  const rule = 'account';
  if (same && relation && joinsAccounts(relation))
    return { rule, detail: `one account: the texts are joined as ${relation.kind}` };
  if (same)
    return {
      rule,
      detail: 'one account: other texts join them, each a copy or version of the next',
    };
  const alone = articles > 2 ? '' : '; only these two were looked at, a third text may join them';
  const why = relation
    ? `${relation.kind} does not make two texts one account`
    : 'neither text is a copy or version of the other';
  return { rule, detail: `two accounts: ${why}${alone}` };
}

function whyStory(
  [a, b]: readonly [Article, Article],
  same: boolean,
  sameAccount: boolean,
  lineage: Lineage,
  articles: readonly Article[] | undefined,
): Reason {
  const rule = 'story';
  if (sameAccount) return { rule, detail: 'one story: they are one account' };
  const accounts = articles ? lineage.accounts : [a, b].map(accountAlone);
  const placeOf = (id: string): number =>
    accounts.findIndex((account) => account.articles.includes(id));
  const pile = pileOf(articles ?? [a, b]);
  const found = findRelations(pile);
  const pool = accountPool(pile, accounts, found);
  const apart = apartBy(pile, accounts, found);
  const [one, two] = [placeOf(a.id), placeOf(b.id)];
  const {
    score: alone,
    shared,
    daysApart,
    otherInstance,
    otherWeekday,
  } = likenessOf(pool, one, two);
  const score = neighboursOf(pool, apart).scoreOf(one, two, alone);
  const bar = barOf(lineage.stories.map(({ accounts: { length } }) => ({ length })));
  const notes = [
    apart(one, two)
      ? 'they fill in one template or are parts of one series, which counts as not alike'
      : `alike by ${score.toFixed(2)} ${articles && articles.length > 2 ? 'in this pile' : 'taken alone'}, groups are joined from ${bar.toFixed(2)} on average`,
    `best shared words: ${writtenCues(shared.slice(0, SHOWN_CUES), bodyOf(a), bodyOf(b)).join(', ') || 'none'}`,
    ...(daysApart !== undefined && daysApart > LIKENESS.freeDays
      ? [`${Math.round(daysApart)} days apart`]
      : []),
    ...(otherInstance ? ['they count different instances of one thing'] : []),
    ...(otherWeekday ? ['their first words name different weekdays'] : []),
    ...(same ? [] : whatParted(a, b, lineage)),
  ];
  return { rule, detail: `${same ? 'one story' : 'two stories'}: ${notes.join('; ')}` };
}

/** Cues that are named, heaviest first. */
const SHOWN_CUES = 8;

/** What the repair pass says of a text that it left standing alone. */
function whatParted(a: Article, b: Article, { stories }: Lineage): string[] {
  return stories
    .filter(({ articles }) => articles.includes(a.id) || articles.includes(b.id))
    .flatMap(({ reasons }) => reasons.flatMap((one) => (one.rule === 'parted' ? one.detail : [])));
}

function accountAlone({ id }: Article): Account {
  return {
    id,
    label: id,
    outlet: undefined,
    credit: undefined,
    printedBy: [],
    articles: [id],
    texts: [id],
    own: [],
  };
}
