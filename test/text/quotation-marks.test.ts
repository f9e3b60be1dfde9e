import { describe, expect, it } from 'vitest';
import { withMarks } from '../../src/text/quotation-marks.ts';

/** The passage between the bars, and what is shown of it. */
function shown(text: string): string {
  const [start, end] = [text.indexOf('|'), text.lastIndexOf('|') - 1];
  const whole = text.replaceAll('|', '');
  const range = withMarks(whole, { start, end });
  return whole.slice(range.start, range.end);
}

describe('a passage and the marks at its edge', () => {
  it.each([
    ['"|It would be wrong," she said|.', '"It would be wrong," she said'],
    ['“|They went back,” she said|.', '“They went back,” she said'],
    ['|called it “a decision|.” Then', 'called it “a decision.”'],
    ['|called it "a decision|," then', 'called it "a decision,"'],
    ['«|Era el timón», dijo|', '«Era el timón», dijo'],
    // Marks that nothing inside answers stay outside.
    ['“|It would be wrong|,” she said.', 'It would be wrong'],
    ['"|It would be wrong|," she said.', 'It would be wrong'],
    ['He said "no". |The "lake" is full|" he', 'The "lake" is full'],
    ['|The “lake” is full|.”', 'The “lake” is full'],
    ['|she said. “It is|', 'she said. “It is'],
    // The mark at the edge is not the one that is missing.
    ['"|she said. "It is|"', 'she said. "It is"'],
    ['|nothing|', 'nothing'],
  ])('%s', (text, words) => {
    expect(shown(text)).toBe(words);
  });
});
