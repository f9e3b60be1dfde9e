import { describe, expect, it } from 'vitest';
import { checked } from './support.ts';

const YES = ['told', 'attributed-only'];
const SALE =
  'Alden Rovers sold their captain, Femi Adebanjo, to Kingsmere Town for 38 million crowns.';

describe('a deal told from its other side', () => {
  it.each([
    [
      'Rudi Sekula sold a house to Ada Quill in May.',
      'Ada Quill bought a house from Rudi Sekula in May.',
    ],
    ['Ada Quill bought a house from Rudi Sekula.', 'Rudi Sekula sold a house to Ada Quill in May.'],
    ['Femi Adebanjo was bought by Kingsmere Town.', SALE],
    [
      'The town borrowed 3 million crowns from the bank.',
      'The bank lent 3 million crowns to the town.',
    ],
  ])('is told: %s', (claim, text) => {
    expect(YES).toContain(checked(claim, text).summary);
  });

  it.each([
    [
      'Ada Quill sold a house to Rudi Sekula in May.',
      'Ada Quill bought a house from Rudi Sekula in May.',
    ],
    ['Alden Rovers bought Femi Adebanjo from Kingsmere Town.', SALE],
    ['Femi Adebanjo bought Kingsmere Town.', SALE],
    [
      'The bank borrowed 3 million crowns from the town.',
      'The bank lent 3 million crowns to the town.',
    ],
  ])('is not told with its sides changed: %s', (claim, text) => {
    expect(YES).not.toContain(checked(claim, text).summary);
  });
});

describe('who somebody is, said beside a name of the claim', () => {
  const text =
    'Andrala Docks said nothing. Its chief executive, Tobias Renn, left the hall. The mayor, Ada Quill, stayed. Tobias Renn denied that any promise had been broken.';

  it('is borne out by another sentence of the text', () => {
    const claim =
      'Tobias Renn, the head of Andrala Docks, denied that any promise had been broken.';
    expect(checked(claim, text).summary).toBe('attributed-only');
  });

  it.each([
    'Tobias Renn, the mayor of Andrala Docks, denied that any promise had been broken.',
    'Tobias Renn, the lawyer of Andrala Docks, denied that any promise had been broken.',
    'Ada Quill, the mayor, denied that any promise had been broken.',
  ])('is not, where no sentence says so of him: %s', (claim) => {
    expect(YES).not.toContain(checked(claim, text).summary);
  });
});

describe('what a claim says was not done', () => {
  it('is told by no line that does not speak of it', () => {
    const text = 'Ada Quill drew criticism and a call for her resignation on Friday in Andrala.';
    const claim = 'On Friday in Andrala Ada Quill did not respond to the call for her resignation.';
    expect(checked(claim, text).summary).toBe('not-found');
  });
});

describe('a claim of an "it" that it does not name', () => {
  it.each([
    [
      'It was opened in May 1990 by the mayor, Ada Quill.',
      'The bridge was opened in May 1985 by the mayor, Ada Quill.',
    ],
    [
      'It was not sold to the museum in Andrala.',
      'The painting was sold to the museum in Andrala.',
    ],
  ])('is contradicted by nobody: %s', (claim, text) => {
    expect(checked(claim, text).summary).toBe('not-found');
  });
});
