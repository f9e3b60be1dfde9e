import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

/** Who says each quotation of a text; `-` for nobody. */
function quoted(text: string): string[] {
  return read(articleOf({ text }))
    .statements.filter(({ direct }) => direct)
    .map(({ speaker }) => speaker?.name ?? '-');
}

const HOLDS = '“It will hold for a hundred years.”';

describe('a quotation that is a sentence of its own', () => {
  it.each([
    ['whose words the sentence before reports', `Ada Quill said the bridge was safe. ${HOLDS}`],
    ['whose words the paragraph before reports', `Ada Quill said the bridge was safe.\n\n${HOLDS}`],
    ['who is quoted in the paragraph before', `“It is safe,” said Ada Quill, mayor.\n\n${HOLDS}`],
    ['of whom the sentence before tells', `Ada Quill shook her head. ${HOLDS}`],
    ['of whom the words before the colon tell', `Ada Quill was not worried: ${HOLDS}`],
  ])('is said by the one %s', (_, text) => {
    expect(quoted(text).at(-1)).toBe('Ada Quill');
  });

  it.each([
    ['where two are told of', `Ada Quill wrote to Tom Varley. ${HOLDS}`],
    ['where two speak', `Ada Quill said it was safe, but Tom Varley said it was not. ${HOLDS}`],
    ['where nobody is told of', `The bridge was closed on Monday. ${HOLDS}`],
    ['behind a question', `Did Ada Quill say it was safe? ${HOLDS}`],
    [
      'where a paragraph of something else stands between',
      `Ada Quill said it was safe.\n\nThe bridge was closed.\n\n${HOLDS}`,
    ],
  ])('is said by nobody %s', (_, text) => {
    expect(quoted(text).at(-1)).toBe('-');
  });

  it.each([
    'Ada Quill asked about the cracks. “I never saw one.”',
    'Ada Quill was told to leave at once. “You have an hour.”',
    'Ada Quill was widely praised for it. “We owe her the bridge.”',
    'Ada Quill was called a liar: “We cannot trust her any more.”',
    'Ada Quill heard a knock at the door. “Open up, this is the police!”',
    'Ada Quill has few friends. “She lies to everybody in the town.”',
    'Ada Quill died on Monday. “We have lost a great voice.”',
    'Ada Quill declined to comment. “We have nothing to say.”',
    'Ada Quill did not reply. “We have nothing to say.”',
    'Ada Quill wears a shirt with the words: “We will not be moved.”',
  ])('is not said by whom words are told, or told of: %s', (text) => {
    expect(quoted(text)).toEqual(['-']);
  });

  it.each([
    'Ada Quill was not convinced. “We will see about that in the spring.”',
    'Ada Quill disagreed. “He is wrong and he knows it.”',
    'Ada Quill has a plan. “We will build a second bridge.”',
  ])('is said by whom the sentence before shows: %s', (text) => {
    expect(quoted(text)).toEqual(['Ada Quill']);
  });

  it('is said by whom the text has turned to, not by whom it quoted before', () => {
    const said = '“It is safe,” said Ada Quill.';
    expect(quoted(`${said} Tom Varley disagreed. ${HOLDS}`)).toEqual(['Ada Quill', 'Tom Varley']);
    expect(quoted(`${said} Tom Varley met Ivo Brandt. ${HOLDS}`)).toEqual(['Ada Quill', '-']);
    expect(quoted(`${said} A paper in Orr: ${HOLDS}`)).toEqual(['Ada Quill', '-']);
  });
});

describe('a quotation of several paragraphs, each opened anew', () => {
  const parts =
    '“We waited ten years.\n\n“It will be opened in June.\n\n“Nobody will be turned away';

  it('belongs to the one who is named behind its last paragraph', () => {
    expect(quoted(`${parts},” Ada Quill said.`)).toEqual(['Ada Quill', 'Ada Quill', 'Ada Quill']);
  });

  it('belongs to the one who is named before its first paragraph', () => {
    const text = `Ada Quill said: ${parts}.”\n\nTom Varley disagreed.`;
    expect(quoted(text)).toEqual(['Ada Quill', 'Ada Quill', 'Ada Quill']);
  });

  it('does not reach back over a paragraph that was closed', () => {
    const text = '“We waited ten years.”\n\n“It will be opened in June,” Ada Quill said.';
    expect(quoted(text)).toEqual(['-', 'Ada Quill']);
  });
});
