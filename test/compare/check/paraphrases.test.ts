import { describe, expect, it } from 'vitest';
import { checked } from './support.ts';

const HARBOUR = [
  'Nils Aubrey, the deputy master of the port of Andrala, is suspected of having let containers through unchecked in return for cash.',
  'The seven suspects face up to 20 years in prison.',
  'Police confiscated nothing else, said Ines Dravanti, who heads the drug squad.',
].join(' ');

const SCHOOL = [
  'The board of Brennock School voted 9 to 6 on Friday to shelve the plan.',
  'Teodor Maslin, the lawyer who wrote it, denied that he had been paid by a donor.',
  'Parents rejected calls for his resignation. About 900 pupils may have to repeat a test.',
].join(' ');

describe('a claim in other words', () => {
  it.each([
    ['told', 'The ferry had been checked twice.', 'The ferry had been inspected two times.'],
    [
      'told',
      'The tannery was fined twice last year for blocked exits.',
      'The tannery had been fined twice for blocked exits.',
    ],
    ['told', 'Officers arrested 312 people.', 'Officers detained hundreds of people.'],
    ['told', 'The board put its own inquiry on hold.', 'The board postponed its own inquiry.'],
    ['told', 'Ada Quill turned them down.', 'Ada Quill rejected them.'],
    ['told', 'Ada Quill received no reply.', 'Ada Quill did not receive a reply.'],
    ['told', 'One container in fifty is inspected.', 'Two percent of containers are inspected.'],
    ['told', 'Nobody was hurt in the port.', 'No one was injured in the port.'],
    [
      'told',
      'The council voted on Friday to let Asper Water widen the canal.',
      'The council allowed Asper Water to widen the canal.',
    ],
    ['attributed-only', SCHOOL, 'The author of the plan insisted that no donor had paid him.'],
  ])('%s: “%s” for “%s”', (summary, text, claim) => {
    expect(checked(claim, text).summary).toBe(summary);
  });

  it.each([
    ['a suspicion', HARBOUR, 'Nils Aubrey let containers through unchecked in return for cash.'],
    ['a figure of another size', HARBOUR, 'Thousands of suspects face up to 20 years in prison.'],
    ['a tally the other way round', SCHOOL, 'The board voted 6 to 9 to shelve the plan.'],
    ['a possibility', SCHOOL, 'About 900 pupils will have to repeat a test.'],
    ['a denial', SCHOOL, 'Teodor Maslin said that he had been paid by a donor.'],
    ['another way', 'The Corran sailed from Andrala.', 'The Corran sailed to Andrala.'],
    [
      'another judgement',
      "The teachers' union called the plan unfair.",
      "The teachers' union praised the plan.",
    ],
    [
      'another doer',
      'The farmers will ask a court to stop the dam, Ada Quill wrote.',
      'Ada Quill wrote that the company would ask a court to stop the farmers.',
    ],
    [
      'somebody else addressed',
      'Ada Quill sent Jonas Marr away and wrote a letter to Teodor Maslin.',
      'Teodor Maslin wrote a letter to Ada Quill.',
    ],
    [
      'a place inside another word',
      'Chairwoman Ada Quill closed the harbour on Monday.',
      'The chairwoman of Oman closed the harbour on Monday.',
    ],
    ['a narrower word', 'The relatives were arrested.', 'The brothers were arrested.'],
    [
      'a question',
      '"The tip led us there," said Colm Ferreira.',
      'Colm Ferreira said where the tip came from.',
    ],
    [
      'a noun that only looks like the verb',
      'Ada Quill came to Andrala with the chief executive and a gun, a Détente of her own.',
      'Ada Quill was killed in Andrala.',
    ],
    ['names alone', 'Ada Quill came to Andrala on Monday.', 'Ada Quill was born in Andrala.'],
    [
      'a denial with a pronoun in it',
      'The owner, Ada Quill, denied that she set the fire.',
      'Ada Quill set the fire.',
    ],
    [
      'what is said not to be true',
      'Police said it was not true that two men had fled the port.',
      'Two men fled the port.',
    ],
    ['an opposite far away', 'Ada Quill stepped out, and the talks go on.', 'Ada Quill resigned.'],
    [
      'what nobody did',
      'Two teachers helped Maslin, though nobody has been charged.',
      'Two teachers have been charged with helping Maslin.',
    ],
  ])('is not told by %s: “%s” for “%s”', (_, text, claim) => {
    expect(checked(claim, text).summary).toMatch(/^(?:not-found|contradicted)$/u);
  });

  it('shows a denial with the word that denies', () => {
    const claim = 'The author of the plan insisted that no donor had paid him.';
    const [finding] = checked(claim, SCHOOL).findings;
    expect(finding?.text).toContain('denied that he had been paid');
    expect(finding?.text).toBe(SCHOOL.slice(finding?.start, finding?.end));
  });

  it('knows somebody by what another text says of her', () => {
    const claim = 'The director of the port of Andrala refused to resign.';
    const named = 'Ada Quill came. Ada Quill refused to resign.';
    const role = 'Ada Quill, the director of the port of Andrala, slept.';
    expect(checked(claim, named).summary).toBe('not-found');
    expect(checked(claim, { text: named }, { text: role }).summary).toBe('attributed-only');
  });

  it('takes nobody for a namesake whom another text gives by surname alone', () => {
    const claim = 'The senator refused to resign.';
    const other = 'Mr. Quill came. Mr. Quill refused to resign.';
    expect(checked(claim, other, 'Senator Quill slept in Halsgrave.').summary).toBe('not-found');
  });
});

describe('what is put in other words of grammar', () => {
  it.each([
    [
      'what could not be done was not done',
      'Magnus Thrale could not remember the conversation.',
      'Magnus Thrale did not remember the conversation.',
    ],
    [
      'an offer that is refused is none that was carried out',
      'A pay increase of four per cent was rejected by the union.',
      'The company had offered a pay rise of 4 percent, which the union turned down on Sunday.',
    ],
    [
      'superlatives by their plain words',
      'It was the biggest haul of the year.',
      'It was the largest haul of the year.',
    ],
    [
      'a threat and a warning',
      'The union of teachers warned that it could strike.',
      'The teachers’ union threatened to strike.',
    ],
    ['a bound behind a figure', 'Six or more people were hurt.', 'At least six people were hurt.'],
    ['so far', 'Nobody has been charged so far.', 'Nobody has been charged.'],
    [
      'a verb of two words',
      'The government will not intervene.',
      'The government will not step in.',
    ],
  ])('%s', (_, claim, text) => {
    expect(['told', 'attributed-only']).toContain(checked(claim, text).summary);
  });

  it.each([
    ['what could be done', 'Ada Quill could reach the mayor.', 'Ada Quill reached the mayor.'],
    ['a threat carried out', 'The teachers went on strike.', 'The teachers threatened to strike.'],
    ['other superlatives', 'It was the oldest haul.', 'It was the largest haul.'],
    [
      'an offer carried out',
      'Pay rose by four percent.',
      'The company offered a pay rise of 4 percent.',
    ],
    ['another bound', 'Six people or fewer were hurt.', 'At least six people were hurt.'],
  ])('is not another thing told: %s', (_, claim, text) => {
    expect(['not-found', 'contradicted']).toContain(checked(claim, text).summary);
  });
});
