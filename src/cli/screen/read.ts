import { languageName, oneLine, wrap, type Paint } from './paint.ts';
import { markedText } from './marked-text.ts';
import { timeWords } from './time-words.ts';
import { contains } from '../../model/span.ts';
import type { Article, Field } from '../../model/article.ts';
import type { ChainLink, ShownReading, Statement } from '../../model/reading.ts';

/** The screen of `rashomon read`: the article's fields, who is named, who said what through whom, when. */
export function readScreen(article: Article, reading: ShownReading, paint: Paint): string {
  const lines = [
    paint.bold(
      wrap(article.title === undefined ? article.source : oneLine(article.title), paint.columns),
    ),
    ...fieldLines(article, paint),
    ...postLines(article, paint),
  ];
  if (!reading.covered) {
    lines.push(
      '',
      wrap(
        `Reading does not cover the language of this text (${languageName(article.language)}) yet.`,
        paint.columns,
        '  ',
      ),
    );
    return `${lines.join('\n')}\n\n`;
  }
  const text = markedText(article, reading, paint);
  if (text.length > 0) lines.push('', paint.bold('Text') + markedLegend(paint), ...text.slice(1));
  for (const kind of ['person', 'organisation', 'place'] as const) {
    const named = reading.entities
      .filter((entity) => entity.kind === kind)
      .map(({ name, roles }) => oneLine(name) + (roles[0] ? ` (${oneLine(roles[0].text)})` : ''));
    if (named.length > 0)
      lines.push('', paint.bold(PLURAL[kind]), wrap(named.join(' · '), paint.columns, '  ', '  '));
  }
  const { statements } = reading;
  const shown = statements.filter((inner) => !statements.some((outer) => quotes(outer, inner)));
  const within = statements.length - shown.length;
  lines.push(
    '',
    paint.bold(
      `Statements (${statements.length}${within > 0 ? `, ${within} of them within another` : ''})`,
    ),
    ...shown.flatMap((statement) => statementLines(article, statement, statements, paint)),
  );
  const times = reading.times.map((time) => `${oneLine(time.text)} → ${timeWords(time)}`);
  if (times.length > 0)
    lines.push('', paint.bold('Times'), wrap(times.join(' · '), paint.columns, '  ', '  '));
  return `${lines.join('\n')}\n\n`;
}

function markedLegend({ cyan, yellow, green, dim }: Paint): string {
  return `${dim('  ')}${cyan('names')}${dim(', ')}${yellow('times')}${dim(', ')}${green('what somebody said')}`;
}

const PLURAL = { person: 'People', organisation: 'Organisations', place: 'Places' } as const;

function fieldLines(
  { source, outlet, title, headlines, byline, dateline, published, updated }: Article,
  paint: Paint,
): string[] {
  const { search } = headlines ?? {};
  const fields: [string, string | undefined][] = [
    ['source', source],
    ['outlet', fieldWords(outlet)],
    ['by', byline.length > 0 ? byline.join(', ') : undefined],
    ['dateline', dateline],
    ['published', fieldWords(published)],
    ['updated', fieldWords(updated)],
    // Two headlines are two ways of telling one thing; the same one twice is not.
    ...(search === undefined || search === title
      ? []
      : [['for search', search] satisfies [string, string]]),
  ];
  return fields.map(([name, value]) =>
    paint.dim(
      wrap(
        value === undefined ? 'not stated' : oneLine(value),
        paint.columns,
        `  ${name.padEnd(11)}`,
        ' '.repeat(13),
      ),
    ),
  );
}

/** When each post of a live blog was written, and what stands over it. */
function postLines({ posts = [], text }: Article, paint: Paint): string[] {
  if (posts.length === 0) return [];
  return [
    '',
    paint.bold(`Posts of the live blog (${posts.length})`),
    ...posts.map(({ published, headline, start, end }) =>
      wrap(
        `${paint.dim(published ?? 'time not stated')}  ${oneLine(headline ?? shortened(text.slice(start, end)))}`,
        paint.columns,
        '  ',
        '    ',
      ),
    ),
  ];
}

/** UTF-16 units that stand for a post without a headline. */
const SHOWN = 70;

function shortened(words: string): string {
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN)}…`;
}

function fieldWords(field: Field | undefined): string | undefined {
  if (!field) return undefined;
  return field.certainty === 'stated'
    ? field.value
    : `${field.value} (${field.certainty}: ${field.reason})`;
}

/** `officials — quoted, to reporters, carried by Interfax`, and what was said below it. */
function statementLines(
  article: Article,
  statement: Statement,
  all: readonly Statement[],
  paint: Paint,
): string[] {
  const { direct, speaker, candidates, addressee, chain } = statement;
  const through = chain.filter(({ role }) => role !== 'speaker');
  const unnamed = through.length > 0 ? 'speaker not named' : 'nobody named';
  const who = speaker
    ? paint.cyan(oneLine(speaker.name))
    : paint.yellow(
        candidates.length > 0
          ? `unsure: ${candidates.map(({ name }) => oneLine(name)).join(' or ')}`
          : unnamed,
      );
  const how = [
    ...ACTS[statement.polarity],
    direct ? 'quoted' : 'reported',
    ...(all.some((inner) => quotes(statement, inner)) ? ['partly quoted'] : []),
    ...(addressee ? [`to ${oneLine(addressee.name)}`] : []),
    ...through.map(linkWords),
  ];
  const said = oneLine(saidWords(article, statement));
  return [
    wrap(`${who} ${paint.dim(`— ${how.join(', ')}`)}`, paint.columns, '  ', '    '),
    wrap(direct ? `“${said}”` : said, paint.columns, '    ', '    '),
  ];
}

/** Whether one statement quotes another that came the same way: shown with it, in its marks, and not again. */
function quotes(outer: Statement, inner: Statement): boolean {
  return (
    !outer.direct &&
    inner.direct &&
    contains(outer, inner) &&
    outer.polarity === inner.polarity &&
    outer.speaker?.name === inner.speaker?.name &&
    wayOf(outer) === wayOf(inner)
  );
}

function wayOf({ chain }: Statement): string {
  return chain.map(({ role, name }) => `${role} ${name}`).join(', ');
}

const ACTS: Readonly<Record<Statement['polarity'], readonly string[]>> = {
  affirm: [],
  deny: ['denies'],
  ask: ['asks'],
};

/** Words of saying that add nothing to what follows them. */
const PLAIN = /^(?:say|said|says|saying|told|tells|telling|add(?:s|ed|ing)?)$/iu;

/**
 * What was said. In the writer's words it often makes sense only behind the word that tells of it:
 * "declined to resign", "opposed the bill".
 */
function saidWords({ text }: Article, statement: Statement): string {
  const { start, end, cue, direct } = statement;
  const leads = cue && cue.end <= start && start - cue.end < 40 && !PLAIN.test(cue.text);
  return leads && !direct ? text.slice(cue.start, end) : statement.text;
}

function linkWords({ role, kind, name }: ChainLink): string {
  if (role === 'relay') return `carried by ${oneLine(name)}`;
  const platform = kind === 'post' && /^\p{Lu}/u.test(name);
  return `${platform ? 'on' : 'in'} ${oneLine(name)}`;
}
