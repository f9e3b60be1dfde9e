import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

/** Who says the last statement of a text; `?` and the candidates where nobody is named. */
function lastSpeaker(text: string): string | undefined {
  const last = read(articleOf({ text })).statements.at(-1);
  return last?.speaker?.name ?? `? ${last?.candidates.map(({ name }) => name).join(' or ')}`;
}

describe('"he" and "she" behind somebody without a name', () => {
  it.each([
    [
      'Edmund Tarrow runs the market. A clerk said the tills were empty. He said nobody had been paid.',
      'A clerk',
    ],
    [
      'Maria Tarrow runs the market. One customer said the tills were empty. “I waited an hour,” she said.',
      'One customer',
    ],
    [
      'Edmund Tarrow denied the charge. His lawyer said the tills were full. He said nobody had been paid.',
      'His lawyer',
    ],
    [
      'Ada Quill’s brother said he had seen her at noon. He said she was well.',
      'Ada Quill’s brother',
    ],
    [
      'Edmund Tarrow left. An official said the tills were empty. The official said nobody was paid. “It is a disgrace,” he added.',
      'The official',
    ],
    [
      'A Labour spokesman said the levy would rise. He added that the poor would pay.',
      'A Labour spokesman',
    ],
    ['The mayor said that the bridge was safe. It needed paint, she said.', 'The mayor'],
  ])('are that somebody: %s', (text, speaker) => {
    expect(lastSpeaker(text)).toBe(speaker);
  });

  it.each([
    [
      'of the other gender',
      'Edmund Tarrow runs the market. His mother said the tills were empty. He said nobody was paid.',
      'Edmund Tarrow',
    ],
    [
      'who has only asked',
      'Edmund Tarrow runs the market. A reporter asked whether the tills were empty. He said nobody was paid.',
      'Edmund Tarrow',
    ],
    [
      'who may be the one that was named',
      'Edmund Tarrow leads the country. The president said the vote was fair. He said nobody was paid.',
      'Edmund Tarrow',
    ],
    [
      'who had spoken before all this',
      'Edmund Tarrow was a shy child. His father had told him to sing. “I still sing,” he said.',
      'Edmund Tarrow',
    ],
    [
      'who is a body',
      'Edmund Tarrow sued. A court said the vote was fair. He said nobody was paid.',
      'Edmund Tarrow',
    ],
    [
      'behind whom another is named',
      'A clerk said the tills were empty. Edmund Tarrow left. He said nobody was paid.',
      'Edmund Tarrow',
    ],
  ])('are not somebody %s', (_, text, speaker) => {
    expect(lastSpeaker(text)).toBe(speaker);
  });

  it.each([
    'Edmund Tarrow was ill. A clerk said Tarrow had left the market early. He said nobody was paid.',
    'Edmund Tarrow was ill. The clerk said Tarrow had left the market early. He said nobody was paid.',
    'Edmund Tarrow was ill. A clerk said he could stay at home. He said nobody was paid.',
  ])('are nobody where his own words tell of a man who may be meant: %s', (text) => {
    expect(lastSpeaker(text)).toMatch(/^\? Edmund Tarrow or (?:A|The) clerk$/u);
  });

  it('are that somebody where only something of his is told of', () => {
    const text = 'Edmund Tarrow was ill. A clerk said his till was empty. He said nobody was paid.';
    expect(lastSpeaker(text)).toBe('A clerk');
  });
});

describe('a bare surname that opens a sentence and is told of', () => {
  it.each([
    ['Roe, the prosecutor, said the fire had been set.', 'Roe'],
    ['Dront, 46, a farmer from Orr, said the river was high.', 'Dront'],
    ['Tarrow, who owns the mill, said the river was high.', 'Tarrow'],
    ['Varga, a spokesman for the brigade, told reporters that nobody was hurt.', 'Varga'],
    ['Varga, speaking to reporters, said that nobody was hurt.', 'Varga'],
  ])('is somebody: %s', (text, name) => {
    const { names, statements } = read(articleOf({ text }));
    expect(names[0]).toMatchObject({ text: name, kind: 'person' });
    expect(statements[0]?.speaker?.name).toBe(name);
  });

  it.each([
    'Firefighters, who came at noon, said the river was high.',
    'Sarn, the owner of the plant, said the river was high.',
    'Voltan, whose director resigned, said the river was high.',
    'Speaking in Lonmere, the mayor, who came at noon, said the river was high.',
  ])('is no person for a plural, a firm, a place: %s', (text) => {
    const { names } = read(articleOf({ text }));
    expect(names.filter(({ kind }) => kind === 'person')).toEqual([]);
  });
});
