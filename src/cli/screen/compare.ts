import { accountLines, countsLine, shownPairs } from './lineage.ts';
import { listed } from '../../text/listing.ts';
import { languageName, oneLine, wrap, type Paint } from './paint.ts';
import { pointLines } from './points.ts';
import { changesSummary, versionLines } from './versions.ts';
import type { CompareOutput } from '../../app/json.ts';
import type { Account } from '../../model/lineage.ts';

type Story = CompareOutput['stories'][number];

/** The screen of `rashomon compare`: what the pile amounts to, then story by story. */
export function compareScreen(output: CompareOutput, paint: Paint, all: boolean): string {
  const lines = [countsLine(output, paint)];
  const articles = new Map(output.articles.map((article) => [article.id, article]));
  const textOf = (id: string): string | undefined => articles.get(id)?.text;
  for (const story of output.stories) {
    const accounts = output.accounts.filter(({ id }) => story.accounts.includes(id));
    const unreadIn = ({ texts }: Account): string | undefined => {
      const own = texts.flatMap((id) => articles.get(id) ?? []);
      return own.some(({ covered }) => covered) ? undefined : languageName(own[0]?.language);
    };
    const read = accounts.filter((account) => unreadIn(account) === undefined);
    const noteOf = (account: Account): string | undefined => {
      const language = unreadIn(account);
      return language === undefined ? undefined : `in ${language}, not read`;
    };
    const title = story.headline ? oneLine(story.headline.text) : story.id;
    lines.push(
      '',
      paint.bold(wrap(title, paint.columns)),
      paint.dim('─'.repeat(Math.min(paint.columns, 60))),
      ...accountLines(story, output, articles, { paint, all, noteOf }),
      ...versionSection(accounts, output, paint, all),
      ...pointLines(story, { accounts, read, textOf }, paint, all),
      ...wordingLines(story, accounts, paint),
    );
  }
  const unread = unreadLanguages(output);
  if (unread.length > 0)
    lines.push(
      '',
      wrap(
        `Reading does not cover ${listed(unread)} yet: those texts are related, not read.`,
        paint.columns,
      ),
    );
  if (output.stories.every(({ accounts }) => accounts.length === 1))
    lines.push('', wrap(ALONE, paint.columns));
  lines.push('', paint.dim(wrap(CAVEAT, paint.columns)));
  return `${lines.join('\n')}\n`;
}

const ALONE = 'Accounts are lined up with others of the same story, and none here has another.';
const CAVEAT = 'It finds dependence, it cannot prove independence, and it never says what is true.';

/** Pairs of versions of a story that are shown before it is said how many more there are. */
const SHOWN_PAIRS = 12;

/** What changed from each version to the next: of sixty versions there are 1,770 pairs, and 59 say it all. */
function versionSection(
  accounts: readonly Account[],
  { versions, articles, relations }: CompareOutput,
  paint: Paint,
  all: boolean,
): string[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const own = accounts.flatMap((account) => {
    const isShown = shownPairs(account, relations, byId);
    return versions.filter(({ from, to }) => isShown(from, to));
  });
  const shown = all || own.length <= SHOWN_PAIRS + 1 ? own : own.slice(0, SHOWN_PAIRS);
  const more = own.length - shown.length;
  return [
    ...shown.flatMap((diff) => [
      '',
      paint.bold(wrap(`Versions — ${changesSummary(diff)}`, paint.columns)),
      ...versionLines(diff, articles, paint, false),
    ]),
    ...(more > 0 ? ['', paint.dim(`… and ${more} more pairs of versions; --all shows them`)] : []),
  ];
}

function wordingLines(
  { wording }: Pick<Story, 'wording'>,
  accounts: readonly Account[],
  paint: Paint,
): string[] {
  if (wording.length === 0) return [];
  const labels = new Map(accounts.map(({ id, label }) => [id, oneLine(label)]));
  const lines = wording.map(({ terms }) =>
    terms
      .map(
        ({ text, accounts: users }) =>
          `“${oneLine(text)}” (${listed(users.map((user) => labels.get(user) ?? user))})`,
      )
      .join(' / '),
  );
  return [
    '',
    paint.bold('Word choice'),
    ...lines.map((line) => wrap(line, paint.columns, '  ', '    ')),
  ];
}

function unreadLanguages({ articles }: CompareOutput): string[] {
  const languages = articles
    .filter(({ covered }) => !covered)
    .map(({ language }) => languageName(language));
  return [...new Set(languages)].toSorted();
}
