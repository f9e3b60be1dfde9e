import { describe, expect, it } from 'vitest';
import { compareOutput } from '../../src/app/json.ts';
import { compareScreen } from '../../src/cli/screen/compare.ts';
import { paintFor, shorten } from '../../src/cli/screen/paint.ts';
import { briefPointLines, pointLines } from '../../src/cli/screen/points.ts';
import { relateScreen } from '../../src/cli/screen/relate.ts';
import { relateInputs } from '../../src/app/relate.ts';
import { compareArticles } from '../../src/pipeline.ts';
import { articleOf } from '../support/article.ts';
import type { Article } from '../../src/model/article.ts';
import type { Account } from '../../src/model/lineage.ts';
import type { Difference, Point, Telling } from '../../src/model/story.ts';

const PAINT = paintFor(100, false);

function account(id: string, label: string): Account {
  return {
    id,
    label,
    outlet: undefined,
    credit: undefined,
    printedBy: [],
    articles: [id],
    texts: [id],
    own: [],
  };
}
const [COURIER, HERALD, LEDGER] = [
  account('c', 'The Courier'),
  account('h', 'The Herald'),
  account('l', 'The Ledger'),
];
const ACCOUNTS = [COURIER, HERALD, LEDGER];

function telling(own: Account, text: string, speaker?: string): Telling {
  return {
    account: own.id,
    article: own.id,
    start: 0,
    end: text.length,
    text,
    state: 'current',
    alignmentConfidence: 1,
    chain: [],
    speaker:
      speaker === undefined
        ? undefined
        : {
            article: own.id,
            start: 0,
            end: 1,
            text: speaker,
            entity: undefined,
            name: speaker,
          },
  };
}

function point(tellings: readonly Telling[], differences: readonly Difference[] = []): Point {
  return {
    id: 'p',
    about: 'happening',
    agreement: differences.length > 0 ? 'differ' : 'agree',
    tellings,
    differences,
    speakers: [],
    origins: { atLeast: 1, atMost: 1, line: '', entries: [] },
    notTold: [],
  };
}

function linesOf(points: readonly Point[], read: readonly Account[] = ACCOUNTS): string {
  const shown = { accounts: ACCOUNTS, read, textOf: () => undefined };
  return pointLines({ points }, shown, PAINT, false).join('\n');
}

describe('the points on the screen', () => {
  it('set each value against the accounts that have it', () => {
    const tellings = ACCOUNTS.map((own) => telling(own, 'Boats sank'));
    const values = [
      { account: 'c', article: 'c', start: 0, end: 2, text: '40' },
      { account: 'h', article: 'h', start: 0, end: 2, text: '14' },
      { account: 'l', article: 'l', start: 0, end: 2, text: '40' },
    ];
    expect(linesOf([point(tellings, [{ kind: 'number', values }])])).toContain(
      'differ in number: 40 (The Courier and The Ledger) / 14 (The Herald)',
    );
  });

  it('say once who attributes and in which words, descriptions small', () => {
    const tellings = [
      telling(COURIER, 'Boats sank', 'The coastguard'),
      telling(HERALD, 'Boats sank'),
      telling(LEDGER, 'Boats sank', 'The coastguard'),
    ];
    expect(linesOf([point(tellings, [{ kind: 'attribution', values: [] }])])).toContain(
      'differ in attribution: said by the coastguard (The Courier and The Ledger) / unattributed (The\n    Herald)',
    );
  });

  it('count as told by all what all tell that are read', () => {
    const told = point([telling(COURIER, 'Boats sank'), telling(HERALD, 'Boats sank')]);
    expect(linesOf([told])).toContain('Told by some (1)');
    expect(linesOf([told], [COURIER, HERALD])).toContain('Told by both accounts that are read (1)');
  });

  it('list apart, without a verdict, what is more likely not one thing', () => {
    const tellings = [telling(COURIER, 'Boats sank'), telling(HERALD, 'Ships were sunk in gold')];
    const doubted = tellings.map((one) => ({ ...one, alignmentConfidence: 0.3 }));
    const lines = linesOf([point(doubted)]);
    expect(lines).toContain('Perhaps told by several (1)');
    expect(lines).toContain('Boats sank');
    expect(lines).not.toMatch(/Told by some|agree|Nothing was found/u);
  });

  it('keep a point whose third telling is in doubt, and mark that one', () => {
    const [courier, herald, ledger] = ACCOUNTS.map((own) => telling(own, `${own.label}: sank`));
    if (!courier || !herald || !ledger) throw new Error('three accounts');
    const lines = linesOf([point([courier, herald, { ...ledger, alignmentConfidence: 0.2 }])]);
    expect(lines).toContain('Told by some (1)');
    expect(lines).toContain('The Ledger (perhaps): ');
    expect(lines).not.toContain('The Herald (perhaps)');
  });

  it('say where nothing is shared', () => {
    expect(linesOf([])).toContain('Nothing was found that two of these accounts tell.');
  });
});

const GERMAN: Article = {
  ...articleOf({
    outlet: 'Der Bote',
    title: 'Speicher von Velmora brennt',
    text: 'Der Speicher von Velmora ist am Montag abgebrannt, und der Hafen ist gesperrt worden.',
  }),
  language: 'de',
};
const EVENING = articleOf({
  id: 'b1',
  outlet: 'The Courier',
  title: 'Storage hall burns',
  published: '2031-04-07',
  text: 'The storage hall of Velmora burned down on Monday.',
});

describe('the screens of single texts', () => {
  it('say that there is nothing to line up', () => {
    const output = compareOutput(compareArticles([EVENING]), []);
    const screen = compareScreen(output, PAINT, false);
    expect(screen).toContain('one account; nothing to line it up with');
    expect(screen).toContain('none here has another');
  });

  it('name the language of an account that is not read', () => {
    const screen = compareScreen(compareOutput(compareArticles([GERMAN]), []), PAINT, false);
    expect(screen).toContain('Der Bote  in German, not read');
  });

  it('call a story of relate after its headline, as compare does', () => {
    const output = relateInputs({ articles: [EVENING], failed: [] });
    const screen = relateScreen(output, [EVENING], PAINT);
    expect(screen).toContain('\nStorage hall burns\n');
    const compared = compareScreen(compareOutput(compareArticles([EVENING]), []), PAINT, false);
    expect(compared).toContain('\nStorage hall burns\n');
  });
});

describe('many copies on the screen', () => {
  const copies = ['2031-04-09', '2031-04-07', '2031-04-08', '2031-04-10'].map((day, at) =>
    articleOf({
      outlet: 'The Courier',
      source: `copy-${at}.txt`,
      published: day,
      text: 'The storage hall of Velmora burned down on Monday night and the harbour was closed to all boats until the smoke had gone. '.repeat(
        3,
      ),
    }),
  );
  const screen = relateScreen(relateInputs({ articles: copies, failed: [] }), copies, PAINT);

  it('stand by day, each tied to the one before it and no more', () => {
    expect(screen.match(/copy-\d\.txt {2}2031-04-\d\d/gu)).toEqual([
      'copy-1.txt  2031-04-07',
      'copy-2.txt  2031-04-08',
      'copy-0.txt  2031-04-09',
      'copy-3.txt  2031-04-10',
    ]);
    expect(screen.match(/↳/gu)).toHaveLength(3);
  });
});

describe('a narrow terminal', () => {
  const long = articleOf({
    outlet: 'The Courier of the Northern Harbours',
    source: 'northern-harbours-evening-edition.txt',
    title: 'Storage hall of Velmora burns down in the night before the great regatta',
    published: '2031-04-07',
    text: 'The storage hall of Velmora burned down on Monday.',
  });
  const other = articleOf({
    outlet: 'The Courier of the Southern Harbours',
    title: 'Storage hall burns',
    published: '2031-04-07',
    text: 'The storage hall of Velmora burned down on Monday.',
  });

  it.each([40, 60, 80])('of %i columns holds every line', (columns) => {
    const output = compareOutput(compareArticles([long, other, GERMAN]), []);
    const lines = compareScreen(output, paintFor(columns, false), false).split('\n');
    const names = /northern-harbours-evening-edition\.txt/u;
    for (const line of lines.filter((each) => !names.test(each)))
      expect(line.length, line).toBeLessThanOrEqual(columns);
  });

  it('colours each line by itself, for pagers', () => {
    expect(paintFor(80, true).red('a\nb')).toBe('\u001b[31ma\u001b[39m\n\u001b[31mb\u001b[39m');
  });
});

it.each([4, 5, 6, 7, 8])('what is shortened to %i signs holds no half of one', (length) => {
  expect(shorten('😀😀😀😀😀😀', length)).toMatch(/^😀+…$/u);
});

it('says with --brief of which accounts all tell a point, where some are not read', () => {
  const shown = { accounts: ACCOUNTS, read: [COURIER, HERALD], textOf: () => undefined };
  const points = [point([telling(COURIER, 'The toll rose.'), telling(HERALD, 'The toll rose.')])];
  const lines = briefPointLines({ points }, shown, PAINT);
  expect(lines.join('\n')).toContain('1 told by both accounts that are read');
});
