import { describe, expect, it } from 'vitest';
import { paintFor } from '../../src/cli/screen/paint.ts';
import { markedText } from '../../src/cli/screen/marked-text.ts';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

const ARTICLE = articleOf({
  title: 'Ferry stopped',
  published: '2031-04-07',
  text: 'Ada Kestrel said on Monday that the ship would stay.',
});

describe('markedText', () => {
  it('paints names, times and what somebody said, word by word', () => {
    const paint = paintFor(80, true);
    const [, line] = markedText(ARTICLE, read(ARTICLE), paint);
    expect(line).toContain(`${paint.cyan('Ada')} ${paint.cyan('Kestrel')} said`);
    expect(line).toContain(paint.yellow('Monday'));
    expect(line).toContain(`that ${paint.green('the')} ${paint.green('ship')}`);
  });

  it('says nothing where there is no colour', () => {
    expect(markedText(ARTICLE, read(ARTICLE), paintFor(80, false))).toEqual([]);
  });
});
