import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

const TEXT = [
  'BRIDGE SHUT AFTER STORM',
  'Mayor Sergey Kosachev said on July 4 that the bridge would stay shut. “It is not safe,” he told reporters.',
  'Marta Lind of the Harbour Council denied that the bridge was old. “We checked it in 2017,” Lind said in a statement.',
  'The council will meet on Friday, Interfax reported.',
].join('\n\n');

/** What matters of a reading, free of how the text is typed: who said what, how, through whom. */
function saidIn(text: string): string[] {
  return read(articleOf({ text, published: '2018-07-05' })).statements.map(
    ({ direct, polarity, speaker, chain, text: words }) =>
      [
        direct ? 'direct' : 'indirect',
        polarity,
        speaker?.name ?? '-',
        chain.map((link) => `${link.role}:${link.name}`).join('<'),
        plain(words),
      ].join(' | '),
  );
}

function plain(text: string): string {
  return text
    .replace(/[“”„«»]/gu, '"')
    .replace(/[\s\u00a0\u2009]+/gu, ' ')
    .trim();
}

const SAID = saidIn(TEXT);

describe('the same words typed otherwise read the same', () => {
  it('says something to begin with', () => {
    expect(SAID).toEqual([
      'indirect | affirm | Sergey Kosachev | speaker:Sergey Kosachev | the bridge would stay shut',
      'direct | affirm | Sergey Kosachev | speaker:Sergey Kosachev | It is not safe,',
      'indirect | deny | Marta Lind | speaker:Marta Lind | the bridge was old',
      'direct | affirm | Marta Lind | medium:a statement<speaker:Marta Lind | We checked it in 2017,',
      'indirect | affirm | - | relay:Interfax | The council will meet on Friday',
    ]);
  });

  it.each([
    ['straight marks', TEXT.replace(/[“”]/gu, '"')],
    ['marks that are swapped', TEXT.replace(/[“”]/gu, (mark) => (mark === '“' ? '”' : '“'))],
    ['low opening marks', TEXT.replaceAll('“', '„').replaceAll('”', '“')],
    ['typewriter marks', TEXT.replaceAll('“', '``').replaceAll('”', "''")],
    [
      'no-break spaces',
      TEXT.replaceAll('July 4', 'July\u00a04').replaceAll('Marta Lind', 'Marta\u00a0Lind'),
    ],
    [
      'thin spaces',
      TEXT.replaceAll('July 4', 'July\u20094').replaceAll(' he told', '\u2009he told'),
    ],
    ['a mark that is not closed', TEXT.replace('2017,”', '2017,')],
  ])('%s', (name, text) => {
    const said = saidIn(text);
    if (name === 'a mark that is not closed') expect(said.slice(0, 3)).toEqual(SAID.slice(0, 3));
    else expect(said.map(unquoted)).toEqual(SAID.map(unquoted));
  });

  it.each(['Sergei Kosachyov', 'Sergej Kosatschew'])('another romanisation: %s', (name) => {
    const text = TEXT.replace('Sergey Kosachev', name);
    expect(saidIn(text)).toEqual(SAID.map((line) => line.replaceAll('Sergey Kosachev', name)));
  });
});

/** Two marks for one are one character longer: what is compared are the words. */
function unquoted(line: string): string {
  return line.replace(/["'`]/gu, '');
}

describe('a day of publication shifted by k days', () => {
  const times = (published: string): (string | undefined)[] =>
    read(articleOf({ text: TEXT, published })).times.map(({ value }) => value);

  it.each([7, 70, 700])('shifts relative times by as much: %i', (days) => {
    const shifted = new Date(Date.UTC(2018, 6, 5 + days)).toISOString().slice(0, 10);
    const [before, after] = [times('2018-07-05'), times(shifted)];
    expect(before).toContain('2018-07-06');
    const friday = new Date(Date.UTC(2018, 6, 6 + days)).toISOString().slice(0, 10);
    expect(after).toContain(friday);
    expect(after).toContain('2017');
  });
});

describe('one sentence in two versions of an article', () => {
  it('reads the same, whatever was added around it', () => {
    const longer = `${TEXT}\n\nThe river rose by two metres. Nobody was hurt.`;
    expect(saidIn(longer)).toEqual(SAID);
  });
});

describe('a headline in capitals', () => {
  it('names whom the text names', () => {
    const text = `LIND DENIES BRIDGE IS OLD\n\n${TEXT}`;
    const reading = read(articleOf({ text: TEXT, title: 'LIND DENIES BRIDGE IS OLD' }));
    expect(text).toContain('LIND');
    const entity = reading.entities.find(({ name }) => name === 'Marta Lind');
    expect(reading.names.find((name) => name.text === 'LIND')?.entity).toBe(entity?.id);
  });
});
