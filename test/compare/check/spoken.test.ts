import { describe, expect, it } from 'vitest';
import { checked } from './support.ts';

const YES = ['told', 'attributed-only', 'disputed'];

describe('who speaks', () => {
  it.each([
    [
      'Oskar Thane received 31 payments.',
      'Prosecutor Oskar Thane told the court that Bellamy had received 31 payments from the mill.',
    ],
    [
      'Mira Stroud betrayed the town.',
      'Viktor Bellamy was led away by guards. Judge Mira Stroud, who said he had betrayed the town, read out the sentence.',
    ],
    [
      'Ines Corrado sentenced Bellamy to six years.',
      '"The sentence of six years for Bellamy is out of all proportion," Ines Corrado told reporters.',
    ],
    ['Ines Corrado will appeal.', 'Ines Corrado said her client would appeal.'],
    ['Oskar Thane stole the money.', 'Oskar Thane said that Bellamy stole the money.'],
    ['Oskar Thane stole the money.', '"Bellamy stole the money," Oskar Thane said.'],
    ['Oskar Thane stole the money.', '"He stole the money," Oskar Thane said.'],
    ['Oskar Thane paid 40 crowns.', 'According to Oskar Thane, Bellamy paid 40 crowns.'],
    ['Oskar Thane paid 40 crowns.', 'Bellamy paid 40 crowns, according to Oskar Thane.'],
    ['Police robbed a shop.', 'A shop had been robbed, police said.'],
    ['Police arrested three men.', 'Three men were arrested by soldiers, police said.'],
    ['Oskar Thane was bitten by a dog.', '"A dog bit Bellamy," Oskar Thane said.'],
  ])('does not do what is said: %s', (claim, text) => {
    expect(checked(claim, text).summary).toBe('not-found');
  });

  it.each([
    ['Oskar Thane received 31 payments.', 'Oskar Thane said he had received 31 payments.'],
    ['Oskar Thane received 31 payments.', '"I received 31 payments," Oskar Thane said.'],
    [
      'Oskar Thane received 31 payments.',
      'Bellamy told the court that Oskar Thane had received 31 payments.',
    ],
    [
      'Oskar Thane said that Bellamy received 31 payments.',
      'Oskar Thane told the court that Bellamy had received 31 payments.',
    ],
    ['Oskar Thane will close the mill.', 'Oskar Thane promised to close the mill.'],
    ['Thane Mills received 31 payments.', '"We received 31 payments," Thane Mills said.'],
    ['Thane Mills dismissed two managers.', 'Thane Mills said it had dismissed two managers.'],
    ['Police arrested three men.', 'Three men were arrested on Friday, police said.'],
    ['Oskar Thane was attacked by a dog.', '"A dog attacked me," Oskar Thane said.'],
    ['Oskar Thane paid 40 crowns.', 'According to Oskar Thane, he paid 40 crowns.'],
  ])('may speak of himself: %s', (claim, text) => {
    expect(['told', 'attributed-only']).toContain(checked(claim, text).summary);
  });
});

describe('a not inside the words that somebody says', () => {
  it.each([
    [
      'Bellamy asked for a recount.',
      'Bellamy conceded defeat on Monday morning. He said he would not seek a recount.',
    ],
    ['Bellamy asked for a recount.', 'Bellamy said he would not ask for a recount.'],
    [
      'Roland Bellamy asked for a recount.',
      'Roland Bellamy conceded defeat on Monday morning. He said he would not seek a recount.',
    ],
    ['Bellamy will ask for a recount.', 'Bellamy said that he would not ask for a recount.'],
  ])('counts: %s', (claim, text) => {
    expect(YES).not.toContain(checked(claim, text).summary);
  });
});

describe('a time of day', () => {
  it.each([
    ['The fire broke out at 5 a.m.', 'The fire broke out at about 4 a.m. in a storage hall.'],
    ['The fire broke out at noon.', 'The fire broke out at about 4 a.m. in a storage hall.'],
    ['The fire broke out at midnight.', 'The fire broke out at 4 a.m. in a storage hall.'],
    ['The residents were allowed back at midnight.', 'The residents were allowed back at noon.'],
    ['The fire broke out at 4 p.m.', 'The fire broke out at 4 a.m. in a storage hall.'],
    ['The fire broke out at 4 a.m. on Wednesday.', 'The fire broke out at 5 a.m. on Wednesday.'],
  ])('that differs is not told: %s', (claim, text) => {
    expect(YES).not.toContain(checked(claim, { text, published: '2031-09-03' }).summary);
  });

  it.each([
    ['The fire broke out at 4 a.m.', 'The fire broke out at about 4 a.m. in a storage hall.'],
    [
      'The residents were allowed back at noon.',
      'The residents were allowed back at noon, police said.',
    ],
    ['The fire broke out on Wednesday.', 'The fire broke out at 4 a.m. on Wednesday.'],
    ['The fire broke out in a storage hall.', 'The fire broke out at 4 a.m. in a storage hall.'],
  ])('that is the same is told: %s', (claim, text) => {
    expect(['told', 'attributed-only']).toContain(
      checked(claim, { text, published: '2031-09-03' }).summary,
    );
  });
});

describe('what is no other telling', () => {
  it.each([
    [
      'Three workers died in the fire.',
      'A fire at a paint factory in the town of Andrala killed three workers and injured 12 on Wednesday, the fire service said.',
    ],
    ['Three workers died in the fire.', 'A fire at a mill killed three workers and injured 12.'],
    ['Twelve workers were injured in the fire.', 'A fire at a mill injured 12 workers on Friday.'],
    ['Two people were hurt in the crash.', 'The crash hurt two people.'],
  ])('%s', (claim, text) => {
    expect(['told', 'attributed-only', 'not-found']).toContain(checked(claim, text).summary);
  });

  it('is a figure of another kind', () => {
    const text = 'With all 96 polling stations counted, Lena Marsh took 50.4 per cent of the vote.';
    expect(checked('Lena Marsh won the vote by 412 votes.', text).summary).toBe('not-found');
    expect(checked('Lena Marsh won by 412 votes.', text).summary).toBe('not-found');
  });

  it('is a share where a number of votes is claimed', () => {
    const text = "Lena Marsh took 50.4 per cent of the vote to Bellamy's 49.6 per cent.";
    expect(checked('Lena Marsh beat Bellamy by 412 votes.', text).summary).toBe('not-found');
  });
});

describe('a part of the charges', () => {
  it.each([
    [
      'Bellamy was acquitted.',
      'Bellamy was convicted on three counts and acquitted of a fourth, the destruction of documents.',
    ],
    [
      'Bellamy was acquitted.',
      'Bellamy was convicted on three counts earlier this month and cleared of a fourth.',
    ],
    ['Bellamy is guilty.', 'Bellamy was cleared of a fourth charge.'],
    [
      'Bellamy was acquitted.',
      'The jury found Bellamy guilty on three of four counts. He was acquitted of destroying documents.',
    ],
    ['Bellamy was cleared.', 'Bellamy was cleared of one charge.'],
  ])('is not the whole: %s', (claim, text) => {
    expect(YES).not.toContain(checked(claim, text).summary);
  });

  it.each([
    ['Bellamy was acquitted.', 'Bellamy was acquitted on Friday.'],
    ['Bellamy was acquitted.', 'Bellamy was acquitted of all charges on Friday.'],
    [
      'Bellamy was acquitted of destroying documents.',
      'Bellamy was acquitted of destroying documents.',
    ],
    ['Bellamy was acquitted of murder.', 'Bellamy was cleared of murder.'],
  ])('leaves the whole told: %s', (claim, text) => {
    expect(['told', 'attributed-only']).toContain(checked(claim, text).summary);
  });
});

describe('that nothing was reported', () => {
  it.each([
    [
      'No irregularities were reported.',
      'Yusuf Bram said two complaints of irregularities had been received and were being examined.',
    ],
    ['No irregularities were reported.', 'Two irregularities were reported.'],
    ['No irregularities were reported.', 'Yusuf Bram reported irregularities.'],
  ])('is not told by what was: %s', (claim, text) => {
    expect(YES).not.toContain(checked(claim, text).summary);
  });

  it('is told by who says so', () => {
    const text = 'Yusuf Bram said that no irregularities had been reported.';
    expect(checked('No irregularities were reported.', text).summary).toBe('attributed-only');
  });
});

describe('the dot of "a.m."', () => {
  it('is lost neither in what is shown nor in what is said', () => {
    const { say, findings } = checked(
      'The fire broke out at 4 a.m.',
      'The fire broke out at 4 a.m.',
    );
    expect(say).toContain('“The fire broke out at 4 a.m.” is told');
    expect(findings[0]?.text).toBe('The fire broke out at 4 a.m.');
  });

  it('is no reason to show the end of any other sentence', () => {
    const { say, findings } = checked('The mill burnt down.', 'The mill burnt down.');
    expect(say).toContain('“The mill burnt down” is told');
    expect(findings[0]?.text).toBe('The mill burnt down');
  });
});
