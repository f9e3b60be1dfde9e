import { accountLines, countsLine, shownPairs } from './lineage.ts';
import { counted, listed } from '../../text/listing.ts';
import { languageName, oneLine, wrap, type Paint } from './paint.ts';
import { briefPointLines, pointLines } from './points.ts';
import { changesSummary, versionLines } from './versions.ts';
import type { CompareOutput } from '../../app/json.ts';
import type { Account } from '../../model/lineage.ts';

type Story = CompareOutput['stories'][number];

type Articles = ReadonlyMap<string, CompareOutput['articles'][number]>;

/** The screen of `rashomon compare`: what the pile amounts to, then story by story. */
export function compareScreen(output: CompareOutput, paint: Paint, all: boolean): string {
  const articles: Articles = new Map(output.articles.map((article) => [article.id, article]));
  const noteOf = (account: Account): string | undefined => {
    const language = unreadIn(account, articles);
    return language === undefined ? undefined : `in ${language}, not read`;
  };
  const lines = output.stories.flatMap((story) => {
    const shown = storyParts(story, output, articles);
    return [
      '',
      paint.bold(wrap(titleOf(story), paint.columns)),
      paint.dim('─'.repeat(Math.min(paint.columns, 60))),
      ...accountLines(story, output, articles, { paint, all, noteOf }),
      ...versionSection(shown.accounts, output, paint, all),
      ...pointLines(story, shown, paint, all),
      ...wordingLines(story, shown.accounts, paint),
    ];
  });
  return [countsLine(output, paint), ...lines, ...closingLines(output, paint), ''].join('\n');
}

function titleOf({ headline, id }: Story): string {
  return headline ? oneLine(headline.text) : id;
}

/** The accounts of a story, those of them that are read, and the texts they stand in. */
function storyParts(story: Story, output: CompareOutput, articles: Articles) {
  const accounts = output.accounts.filter(({ id }) => story.accounts.includes(id));
  return {
    accounts,
    read: accounts.filter((account) => unreadIn(account, articles) === undefined),
    textOf: (id: string): string | undefined => articles.get(id)?.text,
  };
}

/** The language of an account that is not read. */
function unreadIn({ texts }: Account, articles: Articles): string | undefined {
  const own = texts.flatMap((id) => articles.get(id) ?? []);
  return own.some(({ covered }) => covered) ? undefined : languageName(own[0]?.language);
}

/** What was not read, what could not be lined up, and what no answer says. */
function closingLines(output: CompareOutput, paint: Paint): string[] {
  const unread = unreadLanguages(output);
  const notes = [
    ...(unread.length > 0
      ? [`Reading does not cover ${listed(unread)} yet: those texts are related, not read.`]
      : []),
    ...(output.stories.every(({ accounts }) => accounts.length === 1) ? [ALONE] : []),
  ];
  return [
    ...notes.flatMap((note) => ['', wrap(note, paint.columns)]),
    '',
    paint.dim(wrap(CAVEAT, paint.columns)),
  ];
}

/** The short of it: each story in a few lines, and where the rest is. */
export function briefScreen(output: CompareOutput, paint: Paint): string {
  const articles = new Map(output.articles.map((article) => [article.id, article]));
  const lines = output.stories.flatMap((story) => {
    const shown = storyParts(story, output, articles);
    const { accounts } = shown;
    const [changed, ...others] = changesOf(accounts, output);
    return [
      '',
      paint.bold(wrap(titleOf(story), paint.columns)),
      wrap(
        `${counted(story.articles.length, 'document')}, ${counted(accounts.length, 'account')}: ${listed(accounts.map(briefAccount))}`,
        paint.columns,
        '  ',
        '    ',
      ),
      ...(changed
        ? [
            wrap(
              `versions — ${changesSummary(changed)}${others.length > 0 ? `; and ${counted(others.length, 'more pair')} of versions` : ''}`,
              paint.columns,
              '  ',
              '    ',
            ),
          ]
        : []),
      ...briefPointLines(story, shown, paint),
    ];
  });
  return [countsLine(output, paint), ...lines, ...closingLines(output, paint), ''].join('\n');
}

/** "Norvane (3 documents)" */
function briefAccount({ label, articles }: Account): string {
  const name = oneLine(label);
  return articles.length > 1 ? `${name} (${counted(articles.length, 'document')})` : name;
}

const ALONE = 'Accounts are lined up with others of the same story, and none here has another.';
const CAVEAT = 'It finds dependence, it cannot prove independence, and it never says what is true.';

/** Pairs of versions of a story that are shown before it is said how many more there are. */
const SHOWN_PAIRS = 12;

/** What changed from each version to the next: of sixty versions there are 1,770 pairs, and 59 say it all. */
/** The changes of each account from one of its versions to the next. */
function changesOf(
  accounts: readonly Account[],
  { versions, articles, relations }: CompareOutput,
): CompareOutput['versions'] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return accounts.flatMap((account) => {
    const isShown = shownPairs(account, relations, byId);
    return versions.filter(({ from, to }) => isShown(from, to));
  });
}

function versionSection(
  accounts: readonly Account[],
  output: CompareOutput,
  paint: Paint,
  all: boolean,
): string[] {
  const { articles } = output;
  const own = changesOf(accounts, output);
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
