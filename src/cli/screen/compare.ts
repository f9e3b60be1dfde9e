import { accountLines, countsLine } from './lineage.ts';
import { languageName, listed, oneLine, wrap, type Paint } from './paint.ts';
import { pointLines } from './points.ts';
import { changesSummary, versionLines } from './versions.ts';
import type { Compared } from '../../pipeline.ts';
import type { Account } from '../../model/lineage.ts';
import type { Comparison } from '../../model/story.ts';

/** The screen of `rashomon compare`: what the pile amounts to, then story by story. */
export function compareScreen(compared: Compared, paint: Paint, all: boolean): string {
  const lines = [countsLine(compared.lineage, paint)];
  for (const [at, comparison] of compared.comparisons.entries()) {
    lines.push('', ...storyLines(comparison, at, compared, paint, all));
  }
  const unread = unreadLanguages(compared);
  if (unread.length > 0)
    lines.push(
      '',
      `Reading does not cover ${listed(unread)} yet: those texts are related, not read.`,
    );
  lines.push(
    '',
    paint.dim('It finds dependence, it cannot prove independence, and it never says what is true.'),
  );
  return `${lines.join('\n')}\n`;
}

function storyLines(
  comparison: Comparison,
  at: number,
  compared: Compared,
  paint: Paint,
  all: boolean,
): string[] {
  const story = compared.lineage.stories[at];
  if (!story) return [];
  const articles = new Map(compared.articles.map((article) => [article.id, article]));
  const accounts = compared.lineage.accounts.filter(({ id }) => story.accounts.includes(id));
  const title = comparison.headline ? oneLine(comparison.headline.text) : story.id;
  return [
    paint.bold(wrap(title, paint.columns)),
    paint.dim('─'.repeat(Math.min(paint.columns, 60))),
    ...accountLines(story, compared.lineage, articles, paint),
    ...versionSection(accounts, compared, paint),
    ...pointLines(comparison, accounts, paint, all),
    ...wordingLines(comparison, accounts, paint),
  ];
}

function versionSection(accounts: readonly Account[], compared: Compared, paint: Paint): string[] {
  const articles = new Map(compared.articles.map((article) => [article.id, article]));
  const own = compared.versions.filter(({ from }) =>
    accounts.some((account) => account.articles.includes(from)),
  );
  return own.flatMap((diff) => [
    '',
    paint.bold(`Versions — ${changesSummary(diff)}`),
    ...versionLines(diff, articles, paint, false),
  ]);
}

function wordingLines(
  { wording }: Comparison,
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

function unreadLanguages({ articles, readings }: Compared): string[] {
  const languages = articles
    .filter(({ id }) => readings.get(id)?.covered === false)
    .map(({ language }) => languageName(language));
  return [...new Set(languages)].toSorted();
}
