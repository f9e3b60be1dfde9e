import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { attributesEnd } from '../../src/ingest/page/attributes.ts';
import { slimOf, sourceOffset } from '../../src/ingest/page/slim.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What is read of a page: names of elements, attributes that are asked for, and texts. */
const READ = new Set('alt class href id rel type datetime lang hidden xml:lang'.split(' '));

function outline(nodes: readonly Node[]): unknown[] {
  return nodes.flatMap((node): unknown[] => {
    if ('value' in node) return [node.value];
    if (!('tagName' in node)) return [];
    const attrs = node.attrs.filter(({ name }) => READ.has(name));
    return [
      node.tagName,
      attrs.map(({ name, value }) => `${name}=${value}`).toSorted(),
      outline(node.childNodes),
    ];
  });
}

describe('attributes that nobody reads are cut before parsing', () => {
  it.each([
    ['<img src="a.png" alt="A ferry" srcset="b c">', '<img  alt="A ferry" >'],
    ['<p data-x=1 class=lead data-y>Words', '<p  class=lead >Words'],
    ['<p CLASS="Lead" onClick="go(\'>\')">Words', '<p CLASS="Lead" >Words'],
    ['<p style="color:red">Words', '<p >Words'],
    ['<p style="display:none">Words', '<p style="display:none">Words'],
    ['<p data-x="1"class="a"data-y=\'2\'>Words', '<p class="a">Words'],
    ['<img data-x=1/>Words', '<img >Words'],
    ['<a title="open href="x">Words', '<a >Words'],
    ['<a title="never closed>Words', '<a title="never closed>Words'],
  ])('%s', (source, slim) => {
    expect(slimOf(source).html).toBe(slim);
  });

  it('the end of a tag that is never closed is the end of the source, and nothing of it is cut', () => {
    expect(attributesEnd('<p data-x=1 ', 2)).toEqual({ end: 12, unread: [] });
  });

  it('a place in what is parsed leads back to the same character of the source', () => {
    const source =
      '<div data-a="1" class="b" data-c="2"><!-- no --><p>Words</p><script>x</script> end';
    const slim = slimOf(source);
    for (const word of ['class', 'Words', ' end'])
      expect(sourceOffset(slim, slim.html.indexOf(word))).toBe(source.indexOf(word));
  });

  it('the parser finds the same elements, texts and attributes with and without them', () => {
    const piece = fc.constantFrom(
      '<p',
      '<a',
      '<img',
      '<h1',
      '<custom-tag',
      '</p',
      '</a',
      '>',
      ' ',
      '\n',
      '/',
      '=',
      '"',
      "'",
      'class',
      'href',
      'data-x',
      'SRC',
      'id',
      'value',
      'x y',
      '&amp;',
      ' class="a b"',
      " href='/x'",
      ' data-y=2',
      '\u00e9',
      'Words and more.',
      '<b>',
      '</b>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        expect(outline(parse(slimOf(source).html).childNodes)).toEqual(
          outline(parse(source).childNodes),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
