import type { Body } from './body.ts';
import type { Pile } from './pile.ts';
import type { Account, Story } from '../model/lineage.ts';

/** Longest label made from a headline or first words, in UTF-16 units. */
const LABEL = 40;

/** A short form of the headline, else of the first words. */
function wordsFor(body: Body): string {
  const { article } = body;
  const title =
    article.title ?? article.text.slice(body.ranges[0]?.start ?? 0, body.ranges[0]?.end);
  const line = title
    .replace(/<[^<>]{0,40}>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= LABEL) return line;
  const cut = line.slice(0, LABEL - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[,;:.\s–—-]+$/u, '')}…`;
}

/** The label of an account whose outlet nobody states: words in marks, so that no sentence takes them for a name. */
export function labelFor(body: Body): string {
  return inMarks(wordsFor(body));
}

function inMarks(words: string): string {
  return `“${words.replaceAll(/["“”]/gu, '')}”`;
}

/**
 * The accounts with labels that are unique within their story, for that is what a screen shows at a
 * time: an outlet's name alone where it has one account in the story, else with the headline, the
 * day or a number behind it.
 */
export function withLabels(
  accounts: readonly Account[],
  stories: readonly Story[],
  pile: Pile,
): Account[] {
  const bodies = new Map(pile.bodies.map((body) => [body.article.id, body]));
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const labelled = stories.flatMap((story) =>
    toldApart(
      story.accounts.flatMap((id) => byId.get(id) ?? []),
      (account) => bodies.get(account.texts[0] ?? ''),
    ),
  );
  const after = new Map(labelled.map((account) => [account.id, account]));
  return accounts.map((account) => after.get(account.id) ?? account);
}

/** Accounts of one label are told apart by their headlines, then days, then numbers. */
function toldApart(
  accounts: readonly Account[],
  shownFirst: (account: Account) => Body | undefined,
): Account[] {
  const steps: ((account: Account) => string | undefined)[] = [
    (account) => {
      const body = shownFirst(account);
      const words = body ? wordsFor(body) : '';
      return inMarks(words) === account.label ? undefined : `${account.label} (${inMarks(words)})`;
    },
    (account) => {
      const day = shownFirst(account)?.article.published?.value.slice(0, 10);
      return day === undefined ? undefined : `${account.label} (${day})`;
    },
  ];
  let labelled = [...accounts];
  for (const step of steps) {
    const taken = countBy(labelled);
    labelled = labelled.map((account) =>
      (taken.get(account.label) ?? 0) > 1
        ? { ...account, label: step(account) ?? account.label }
        : account,
    );
  }
  const taken = countBy(labelled);
  const given = new Map<string, number>();
  return labelled.map((account) => {
    if ((taken.get(account.label) ?? 0) < 2) return account;
    const number = (given.get(account.label) ?? 0) + 1;
    given.set(account.label, number);
    return number === 1 ? account : { ...account, label: `${account.label} (${number})` };
  });
}

function countBy(accounts: readonly Account[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of accounts) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
