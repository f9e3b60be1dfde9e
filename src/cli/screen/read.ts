import { languageName, oneLine, wrap, type Paint } from './paint.ts';
import type { Article, Field } from '../../model/article.ts';
import type { ChainLink, Reading, Statement } from '../../model/reading.ts';

/** The screen of `rashomon read`: the article's fields, who is named, who said what through whom, when. */
export function readScreen(article: Article, reading: Reading, paint: Paint): string {
  const lines = [
    paint.bold(
      wrap(article.title === undefined ? article.source : oneLine(article.title), paint.columns),
    ),
    ...fieldLines(article, paint),
  ];
  if (!reading.covered) {
    lines.push(
      '',
      `  Reading does not cover the language of this text (${languageName(article.language)}) yet.`,
    );
    return `${lines.join('\n')}\n\n`;
  }
  for (const kind of ['person', 'organisation', 'place'] as const) {
    const named = reading.entities
      .filter((entity) => entity.kind === kind)
      .map(({ name, roles }) => oneLine(name) + (roles[0] ? ` (${oneLine(roles[0].text)})` : ''));
    if (named.length > 0)
      lines.push('', paint.bold(PLURAL[kind]), wrap(named.join(' · '), paint.columns, '  ', '  '));
  }
  lines.push(
    '',
    paint.bold(`Statements (${reading.statements.length})`),
    ...reading.statements.flatMap((statement) => statementLines(statement, paint)),
  );
  const times = reading.times.map(
    ({ text, value, relative }) => `${oneLine(text)} → ${value ?? relative ?? 'unknown'}`,
  );
  if (times.length > 0)
    lines.push('', paint.bold('Times'), wrap(times.join(' · '), paint.columns, '  ', '  '));
  return `${lines.join('\n')}\n\n`;
}

const PLURAL = { person: 'People', organisation: 'Organisations', place: 'Places' } as const;

function fieldLines(
  { source, outlet, byline, dateline, published, updated }: Article,
  paint: Paint,
): string[] {
  const fields: [string, string | undefined][] = [
    ['source', source],
    ['outlet', fieldWords(outlet)],
    ['by', byline.length > 0 ? byline.join(', ') : undefined],
    ['dateline', dateline],
    ['published', fieldWords(published)],
    ['updated', fieldWords(updated)],
  ];
  return fields.map(([name, value]) =>
    paint.dim(`  ${name.padEnd(10)}${value === undefined ? 'not stated' : oneLine(value)}`),
  );
}

function fieldWords(field: Field | undefined): string | undefined {
  if (!field) return undefined;
  return field.certainty === 'stated'
    ? field.value
    : `${field.value} (${field.certainty}: ${field.reason})`;
}

function statementLines(statement: Statement, paint: Paint): string[] {
  const { text, direct, polarity, speaker, candidates, addressee, chain } = statement;
  const who = speaker
    ? paint.cyan(oneLine(speaker.name))
    : paint.yellow(
        candidates.length > 0
          ? `unsure: ${candidates.map(({ name }) => oneLine(name)).join(' or ')}`
          : 'unattributed',
      );
  const verb = {
    affirm: direct ? 'says' : 'says, in the writer’s words',
    deny: 'denies',
    ask: 'asks',
  }[polarity];
  const to = addressee ? ` to ${oneLine(addressee.name)}` : '';
  const through = chain.filter(({ role }) => role !== 'speaker');
  return [
    `  ${who} ${verb}${to}${through.length > 0 ? paint.dim(` (${through.map(linkWords).join(', ')})`) : ''}`,
    wrap(direct ? `“${oneLine(text)}”` : oneLine(text), paint.columns, '    ', '    '),
  ];
}

function linkWords({ role, name }: ChainLink): string {
  return role === 'relay' ? `carried by ${oneLine(name)}` : `in ${oneLine(name)}`;
}
