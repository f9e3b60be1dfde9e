import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/text/clauses.ts';
import { fold } from '../../src/text/fold.ts';
import { tokenize } from '../../src/text/tokens.ts';

function clauses(text: string): string[] {
  return clausesOf(tokenize(fold(text))).map(({ start, end }) => text.slice(start, end));
}

describe('clausesOf', () => {
  it('cuts at signs and opening words', () => {
    expect(
      clauses(
        'The minister was met by Ada Moor, a councillor from Tarn; and Olle Brandt, head of the harbour board.',
      ),
    ).toEqual([
      'The minister was met by Ada Moor',
      'a councillor from Tarn',
      'and Olle Brandt, head of the harbour board',
    ]);
  });

  it('joins pieces that are too short to tell anything', () => {
    expect(clauses('However, he said, the ferry will sail again on Monday.')).toHaveLength(1);
  });

  it('cuts before who and which', () => {
    expect(
      clauses('The board dismissed the captain, who had sailed without a second engine.'),
    ).toEqual(['The board dismissed the captain', 'who had sailed without a second engine']);
  });
});
