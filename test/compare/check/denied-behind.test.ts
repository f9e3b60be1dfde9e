import { describe, expect, it } from 'vitest';
import { checked } from './support.ts';

const CLAIM = 'Rudi Sekula took the money.';
const TOLD = 'Prosecutors say Rudi Sekula took the money from the safe.';

describe('a denial right behind what it denies', () => {
  it.each([
    `${TOLD} He denies it.`,
    `${TOLD} Rudi Sekula has denied the charge.`,
    `${TOLD} His lawyer rejected the accusations on Friday.`,
    'Prosecutors say Rudi Sekula took the money, which he denies.',
    'Prosecutors say Rudi Sekula took the money from the safe, a charge he denies.',
    'Rudi Sekula took the money, Ada Quill said, but he denied it.',
  ])('is held against the claim: %s', (text) => {
    const { summary, findings } = checked(CLAIM, text);
    expect(summary).toBe('disputed');
    const denial = findings.find(({ stance }) => stance === 'denied');
    expect(denial?.text).toMatch(/den|reject/u);
    expect(text.slice(denial?.start, denial?.end)).toBe(denial?.text);
  });

  it('names who denies it', () => {
    const { say } = checked(CLAIM, `${TOLD} He denied it.`);
    expect(say).toContain('is denied by Rudi Sekula');
  });

  it.each([
    ['nobody', `${TOLD} Nobody denied it.`],
    ['a denial that does not come', `${TOLD} He has not denied it.`],
    ['a denial of something else', `${TOLD} He denied a request for an interview.`],
    ['a denial that is asked for', `${TOLD} Asked whether it was so, he denied it.`],
    ['a court', `${TOLD} The judge rejected the charge.`],
  ])('is none: %s', (_, text) => {
    expect(checked(CLAIM, text).summary).toBe('attributed-only');
  });

  it.each([
    [
      'Rudi Sekula requested a loan.',
      'Rudi Sekula requested a loan. The bank denied it.',
      'attributed-only',
    ],
    [
      'The minister proposed a new tax.',
      'The minister proposed a new tax. Parliament rejected it.',
      'attributed-only',
    ],
    [`Prosecutors say ${CLAIM}`, `${TOLD} He denied it.`, 'attributed-only'],
  ])('leaves alone what is refused, and that it was said: %s', (claim, text, summary) => {
    expect(checked(claim, text).summary).toBe(summary);
  });

  it('alone tells nothing', () => {
    expect(checked(CLAIM, 'The money is gone. Rudi Sekula denied it.').summary).toBe('not-found');
  });
});
