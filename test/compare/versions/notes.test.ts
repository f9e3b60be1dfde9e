import { describe, expect, it } from 'vitest';
import { notesOf } from '../../../src/compare/versions/notes.ts';
import { compareVersions } from '../../../src/compare/versions/versions.ts';
import { read } from '../../../src/read/read.ts';
import { articleOf } from '../../support/article.ts';

const FRAME =
  'The harbour of Andrala was closed on Monday.\n\nThe bell rang at noon in the square.';

function notesBetween(before: string, after: string) {
  const [from, to] = [before, after].map((text, at) => {
    const article = articleOf({ id: `v${at}`, text: `${FRAME}\n\n${text}` });
    return { article, reading: read(article) };
  });
  if (!from || !to) throw new Error('two versions');
  const changes = compareVersions(from, to);
  return notesOf([{ from: 'v0', to: 'v1', changes }]).map(({ note, about, silentOn }) => ({
    note: note.text,
    silentOn,
    about: about.map((change) => change.to?.text ?? change.from?.text),
  }));
}

describe('a note of correction', () => {
  it('is tied to the figure that it speaks of, and to no other change', () => {
    const [found, ...more] = notesBetween(
      'The ferry carried 40 people. Crowds gathered quickly at the gate.',
      'The ferry carried 52 people. Crowds gathered rapidly at the gate.\n\nCorrection: An earlier version of this article gave the number of people on the ferry as 40. It is 52.',
    );
    expect(more).toEqual([]);
    expect(found?.about).toEqual([expect.stringContaining('52')]);
  });

  it('is shown to be silent on a figure that went beside the one it names', () => {
    const [found] = notesBetween(
      'Two workers were killed and 14 injured in the mill.',
      'Three workers were killed and 12 injured in the mill.\n\nCorrection: An earlier version of this article said that two workers had died.',
    );
    expect(found?.about).toHaveLength(1);
    expect(found?.silentOn).toEqual(['14']);
  });

  it('is shown to be silent on figures and days that other changes replaced', () => {
    const [found, ...more] = notesBetween(
      'Mr. Marr, 47, wept in court. He faces 46 to 57 months in the prison of Sarn.\n\nThe judge will hear Mr. Marr on June 28.\n\nThe boat of Mr. Marr was sold for $5,300 in May.',
      'Mr. Marr, 48, wept in court. He faces 48 to 57 months in the prison of Sarn.\n\nThe judge will hear Mr. Marr on July 3.\n\nThe boat of Mr. Marr was sold for $5,000 in May.\n\nCorrection: May 22, 2031\n\nAn earlier version of this article misstated the age of Mr. Marr. He is 48, not 47.',
    );
    expect(more).toEqual([]);
    expect(found?.about).toEqual([expect.stringContaining('Mr. Marr, 48')]);
    expect(found?.silentOn.toSorted()).toEqual(['46', '5,300', 'June 28']);
  });

  it('does not take the day at its head for a figure that was wrong', () => {
    const [found] = notesBetween(
      'The mill has 22 workers. The ferry carried 40 people.',
      'The mill has 25 workers. The ferry carried 52 people.\n\nCorrection: May 22, 2031\n\nAn earlier version of this article misstated how many people were on the ferry. It was 52.',
    );
    expect(found?.about).toEqual([expect.stringContaining('52')]);
    expect(found?.silentOn).toEqual(['22']);
  });

  it('is silent on nothing where it names all that went', () => {
    const [found] = notesBetween(
      'Two workers were killed and 14 injured in the mill.',
      'Three workers were killed and 12 injured in the mill.\n\nCorrection: An earlier version of this article said that two had died and 14 were hurt.',
    );
    expect(found?.silentOn).toEqual([]);
  });

  it('is tied to a name by the name', () => {
    const [found] = notesBetween(
      'The mill belongs to Ada Quill.',
      'The mill belongs to Jonas Marr.\n\nCorrection: An earlier version of this article misstated who owns the mill. It is Jonas Marr.',
    );
    expect(found?.about).toEqual([expect.stringContaining('Jonas Marr')]);
  });

  it('stands alone where nothing that changed is what it speaks of', () => {
    const [found] = notesBetween(
      'The mill belongs to Ada Quill.',
      'The mill belongs to Ada Quill.\n\nCorrection: An earlier version of this article misspelled the captain’s surname.',
    );
    expect(found).toMatchObject({ about: [] });
  });

  it.each([
    ['a figure of one digit', 'Correction: An earlier version of this article gave nine injured.'],
    ['no article that it is of', 'An earlier version said nine people were injured.'],
    [
      'only what kind of thing was wrong',
      'This story has been updated to correct how many were hurt.',
    ],
    [
      'a curly apostrophe and a day',
      'Editors’ note, April 4: The number of injured was put right.',
    ],
    ['an agency’s bracket', '(Corrects number of injured in first paragraph.)'],
  ])('is tied to its change where it gives %s', (_, note) => {
    const [found] = notesBetween(
      'Nine people were injured. Crowds gathered quickly at the gate.',
      `Seven people were injured. Crowds gathered rapidly at the gate.\n\n${note}`,
    );
    expect(found).toMatchObject({ note, about: [expect.stringContaining('Seven')] });
  });

  it('in other words is one correction, and no change of the figures that it gives', () => {
    const [from, to] = [
      'An earlier version said nine people were injured.',
      'Correction: An earlier version of this article misstated the number of injured. It was seven, not nine.',
    ].map((note, at) => {
      const article = articleOf({ id: `v${at}`, text: `${FRAME}\n\n${note}` });
      return { article, reading: read(article) };
    });
    if (!from || !to) throw new Error('two versions');
    expect(compareVersions(from, to).map(({ kind }) => kind)).toEqual(['correction']);
  });

  it('is no note where it tells of a bill, or where the piece stood before', () => {
    expect(
      notesBetween(
        'The council voted.',
        'The council voted. An earlier version of the bill was harsher.\n\nThis article originally appeared in the Sarn Mercury.',
      ),
    ).toEqual([]);
  });
});
