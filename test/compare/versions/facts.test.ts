import { expect, it } from 'vitest';
import { versionsOutput } from '../../../src/app/json.ts';
import { diffVersions } from '../../../src/pipeline.ts';
import { read } from '../../../src/read/read.ts';
import { articleOf } from '../../support/article.ts';

it('lists what changed in the facts over all versions, and no choice of words', () => {
  const told = 'The council of Halsgrave met on Friday about the dam near the old mill. ';
  const [a, b, c] = [
    `${told}The ferry carried 40 people across the bay. Crowds gathered quickly at the gate.`,
    `${told}The ferry carried 52 people across the bay. Crowds gathered quickly at the gate.`,
    `${told}The ferry carried 52 people across the bay. Crowds gathered rapidly at the gate.`,
  ].map((text, at) => articleOf({ id: `v${at}`, text }));
  if (!a || !b || !c) throw new Error('three versions');
  const diffs = [diffVersions(a, b, read), diffVersions(b, c, read)];
  expect(diffs.map(({ changes }) => changes.length)).toEqual([1, 1]);
  expect(versionsOutput(diffs, []).facts).toMatchObject([{ kind: 'number' }]);
});
