import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../src/compare/versions/versions.ts';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';
import { hasShared, shared } from '../support/shared.ts';
import { edited, HARBOUR, sideOf } from './versions-sides.ts';

type Edit = readonly [name: string, pattern: RegExp, replacement: string];

/** What desks and scrapers do to signs without touching a word. */
const EDITS: readonly Edit[] = [
  ['curly opening quotation mark', /(?<=^|\s)["“](?=\w)/gmu, '“'],
  ['straight quotation mark', /[“”]/gu, '"'],
  ['guillemets', /(?<=^|\s)["“](?=\w)/gmu, '«'],
  ['curly apostrophe', /(?<=\w)['’](?=\w)/gu, '’'],
  ['straight apostrophe', /(?<=\w)['’](?=\w)/gu, "'"],
  ['no-break space', / /gu, '\u00a0'],
  ['thin space', / (?=\d)/gu, '\u2009'],
  ['two spaces', / /gu, '  '],
  ['en dash for em dash', / — /gu, ' – '],
  ['two hyphens for a dash', / — /gu, ' -- '],
  ['tight dash', / — /gu, '—'],
  ['no-break hyphen', /(?<=\w)-(?=\w)/gu, '\u2011'],
  ['en dash for a hyphen', /(?<=[a-z])-(?=[a-z])/gu, '–'],
  ['underlined word', /(?<=\s)([a-z]{4,})(?=\s)/gu, '<u>$1</u>'],
  ['emphasised word', /(?<=\s)([a-z]{4,})(?=[\s,])/gu, '<em class="x">$1</em>'],
  ['initial set apart', /(?<=\s)([A-Z])([a-z]{3,})(?=\s)/gu, '<b>$1</b>$2'],
  ['ellipsis', /\.\.\./gu, '…'],
  ['soft hyphen', /(?<=\s[a-z]{4})(?=[a-z]{4})/gu, '\u00ad'],
];

/** Replaces one chosen occurrence of the pattern. */
function editOnce(text: string, [, pattern, replacement]: Edit, choice: number): string {
  const places = [...text.matchAll(pattern)];
  const place = places[choice % Math.max(1, places.length)];
  if (!place) return text;
  const end = place.index + place[0].length;
  const groups = replacement.replace(/\$(\d)/gu, (_, group: string) => place[Number(group)] ?? '');
  return text.slice(0, place.index) + groups + text.slice(end);
}

const someEdits = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat(200)), {
  minLength: 1,
  maxLength: 4,
});

function alarms(text: string, runs: number): void {
  const from = sideOf({ text });
  fc.assert(
    fc.property(someEdits, (edits) => {
      const to = edits.reduce((sofar, [edit, choice]) => editOnce(sofar, edit, choice), text);
      expect(compareVersions(from, sideOf({ text: to }))).toEqual([]);
    }),
    { numRuns: runs },
  );
}

describe('typography', () => {
  test('is no change: invented text', () => {
    alarms(edited(['the ferry workers', "the ferry company's low-paid workers"]), 1000);
  });

  test.skipIf(!hasShared('seeds'))('is no change: real texts', () => {
    for (const file of readdirSync(shared('seeds')))
      alarms(readFileSync(shared(`seeds/${file}`), 'utf8'), 60);
  });

  test.each(EDITS.filter(([, pattern]) => pattern.test(HARBOUR)))(
    'every %s at once is no change',
    (_, pattern, sign) => {
      const to = HARBOUR.replace(pattern, sign);
      expect(compareVersions(sideOf({ text: HARBOUR }), sideOf({ text: to }))).toEqual([]);
    },
  );

  test('is listed on request, with its words', () => {
    const to = edited(['"We could not wait any longer,"', '“We could not wait any longer,”']);
    expect(
      compareVersions(sideOf({ text: HARBOUR }), sideOf({ text: to }), { typography: true }),
    ).toMatchObject([
      {
        operation: 'replace',
        kind: 'typography',
        to: { text: expect.stringContaining('longer,” said') },
      },
    ]);
  });

  test('beside a real change only that one is listed', () => {
    const to = edited(['"We could', '“We could'], ['14 piers', '17 piers'], [' — or', ' – or']);
    expect(compareVersions(sideOf({ text: HARBOUR }), sideOf({ text: to }))).toMatchObject([
      { kind: 'number' },
    ]);
  });
});

describe('what only one version was seen to be', () => {
  test('is no change where its words stand outside the other’s body', () => {
    const words = 'The Harbour Wire contributed to this report.';
    const seen = articleOf({
      text: `The dam was built in May.\n\n${words}`,
      marked: [{ kind: 'furniture', text: words }],
    });
    const unseen = articleOf({
      text: `The dam was built in May.\n\n${words.replace('to ', 'to  ')}`,
    });
    const side = (article: typeof seen) => ({ article, reading: read(article) });
    expect(compareVersions(side(seen), side(unseen))).toEqual([]);
    expect(compareVersions(side(unseen), side(seen))).toEqual([]);
  });
});
