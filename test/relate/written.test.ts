import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/relate/body.ts';
import { explainPair } from '../../src/relate/explain.ts';
import { relate } from '../../src/relate/relate.ts';
import { writtenCues } from '../../src/relate/written.ts';
import { articleOf } from '../support/article.ts';

const COPPER = articleOf({
  id: 'a',
  title: 'FERRY ADRIFT',
  text: 'The crew of the ferry Copper Star carried 40 people ashore on 2 March, said Oda Marrow’s office.\n\nThe engines had failed.',
});
const STAR = articleOf({
  id: 'b',
  text: 'Engineers saw to the Copper Star, whose crew carries on; 40 passengers of the ferry waited on March 2 for Marrow to answer.',
});

describe('cues in the words of the texts', () => {
  it.each([
    ['crew', 'crew'],
    ['engin', 'engines/Engineers'],
    ['carri', 'carried/carries'],
    ['copper star', 'Copper Star'],
    ['marrow', 'Marrow'],
    ['40', '40'],
    ['03-02', 'March 2'],
    ['ferri', 'ferry'],
    ['of-neither', 'of-neither'],
  ])('%s is %s', (cue, words) => {
    expect(writtenCues([cue], bodyOf(COPPER), bodyOf(STAR))).toEqual([words]);
  });

  it('stand once, and not again within a longer one', () => {
    const cues = ['copper star', 'copper', 'star', 'ferri', 'ferri'];
    expect(writtenCues(cues, bodyOf(COPPER), bodyOf(STAR))).toEqual(['Copper Star', 'ferry']);
  });

  it('are what explain gives', () => {
    const { reasons } = explainPair(COPPER, STAR, relate([COPPER, STAR]));
    const story = reasons.find(({ rule }) => rule === 'story')?.detail ?? '';
    expect(story).toContain('Copper Star');
    expect(story).not.toMatch(/\b(?:carri|engin|ferri|copper)\b/u);
  });
});
