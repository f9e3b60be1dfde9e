import { shortNames, type Listed } from './lineage.ts';
import { counted, listed } from '../../text/listing.ts';
import { languageName, oneLine, wrap, type Paint } from './paint.ts';
import { groupBy } from '../../model/multimap.ts';
import type { CheckOutput } from '../../app/json.ts';
import type { Article } from '../../model/article.ts';
import type { Finding, Stance, Summary } from '../../model/check.ts';

const HEADS: Readonly<Record<Summary, string>> = {
  told: 'Told',
  'attributed-only': 'Told in somebody’s words only',
  disputed: 'Disputed',
  contradicted: 'Contradicted',
  'not-found': 'Not found',
};

const STANCE_HEADS: Readonly<Record<Stance, string>> = {
  'told-in-own-voice': 'Told in the text’s own voice',
  attributed: 'Told in somebody’s words',
  denied: 'Denied',
  contradicted: 'Told otherwise',
  'only-in-another-version': 'Only in a version that was replaced',
};

/** The screen of `rashomon check`: the answer in one sentence, then the places it stands on. */
export function checkScreen(
  output: CheckOutput,
  articles: Iterable<Listed & Pick<Article, 'headlines'>>,
  paint: Paint,
): string {
  const all = [...articles];
  const names = shortNames(all);
  const pages = new Set(all.flatMap(({ id, headlines }) => (headlines ? [id] : [])));
  const { findings, nearest } = output;
  const groups = groupBy(findings, ({ stance }) => stance);
  return [
    colourOf(output.summary, paint)(paint.bold(HEADS[output.summary])),
    wrap(oneLine(output.say), paint.columns),
    ...[...groups].flatMap(([stance, own]) => [
      '',
      paint.bold(STANCE_HEADS[stance]),
      ...own.flatMap((finding) => findingLines(finding, names, paint)),
    ]),
    ...(output.origins
      ? ['', paint.dim(wrap(oneLine(output.origins.line), paint.columns, 'Origins: ', '  '))]
      : []),
    ...nearestLines(output, names, paint),
    ...whyLines(output, paint),
    '',
    ...([...findings, ...nearest].some(({ article }) => pages.has(article))
      ? [paint.dim(wrap(PAGE_PLACES, paint.columns))]
      : []),
    paint.dim(wrap(scopeLine(output), paint.columns)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const PAGE_PLACES =
  'The figures behind a web page are places in its article’s text, not in the file: search the page for the words.';

function colourOf(summary: Summary, paint: Paint): (text: string) => string {
  if (summary === 'told' || summary === 'attributed-only') return paint.green;
  return summary === 'not-found' ? paint.yellow : paint.red;
}

function findingLines(
  { article, start, end, text, speaker, chain }: Finding,
  names: ReadonlyMap<string, string>,
  paint: Paint,
): string[] {
  const carriers = chain.filter(({ role }) => role !== 'speaker').map(({ name }) => oneLine(name));
  const said = [
    ...(speaker ? [`in the words of ${oneLine(speaker.name)}`] : []),
    ...(carriers.length > 0 ? [`carried by ${listed(carriers)}`] : []),
  ];
  return [
    `  ${paint.cyan(names.get(article) ?? article)} ${paint.dim(`${start}–${end}${said.length > 0 ? ` · ${said.join(', ')}` : ''}`)}`,
    wrap(oneLine(text), paint.columns, '    '),
  ];
}

/** The nearest places are named by themselves. */
function whyLines({ why }: CheckOutput, paint: Paint): string[] {
  const lines = why
    .filter(({ rule }) => rule !== 'nearest-place')
    .map(({ detail }) => paint.dim(wrap(oneLine(detail), paint.columns, '  ', '    ')));
  return lines.length === 0 ? [] : ['', paint.bold('Why'), ...lines];
}

/** Places that are about it: whoever knows other words for the same thing may find it told there. */
function nearestLines(
  { nearest }: CheckOutput,
  names: ReadonlyMap<string, string>,
  paint: Paint,
): string[] {
  if (nearest.length === 0) return [];
  return [
    '',
    paint.bold('Nearest places; none is taken to tell it'),
    ...nearest.flatMap(({ article, start, end, text, because }) => [
      `  ${paint.cyan(names.get(article) ?? article)} ${paint.dim(`${start}–${end}`)}`,
      wrap(oneLine(text), paint.columns, '    '),
      paint.dim(wrap(because.map(oneLine).join('; '), paint.columns, '    ')),
    ]),
  ];
}

/** How far the answer reaches. */
function scopeLine({ scope }: CheckOutput): string {
  const { documents, texts, accounts, unreadLanguages, failed } = scope;
  const languages = unreadLanguages.map((code) => languageName(code === 'und' ? undefined : code));
  // The answer counts distinct texts: copies count as one, and what is not read as none.
  const distinct = texts < documents ? ` (${counted(texts, 'distinct text')} read)` : '';
  const looked = [
    `Looked at ${counted(documents, 'document')}${distinct}, ${counted(accounts, 'account')}`,
    ...(languages.length > 0 ? [`texts in ${listed(languages)} were not read`] : []),
    ...(failed.length > 0 ? [`${counted(failed.length, 'input')} failed`] : []),
  ].join('; ');
  return `${looked}. None of the answers says whether it is true.`;
}
