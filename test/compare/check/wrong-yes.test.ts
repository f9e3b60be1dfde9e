import { describe, expect, it } from 'vitest';
import { checked } from './support.ts';

describe('what a hurried reader would take for told', () => {
  it.each([
    [
      'how often',
      'The tannery has been fined once in five years.',
      'The tannery has been fined twice in five years, Leopold Ansah said.',
    ],
    [
      'a part for the whole',
      'The city owns Ostermark Lines.',
      'The city owns 51 percent of Ostermark Lines.',
    ],
    [
      'a part for the whole',
      'The fee will go to the banks.',
      'Half of the fee will go to the banks.',
    ],
    [
      'what another verb does',
      'Two drivers were dismissed last month.',
      'Two drivers were suspended last month after they refused to work at night.',
    ],
    [
      'who does it',
      'Two drivers were dismissed last month.',
      'Two drivers dismissed the charge last month.',
    ],
    ['who is asked for', 'Police fired the shots.', 'Police would not say who fired the shots.'],
    [
      'a report that is asked for',
      'Ada Quill called for an inquiry.',
      'Asked whether Ada Quill had called for an inquiry, the mayor left.',
    ],
    [
      'a report that is asked for',
      'Ada Quill had asked for help.',
      'The town of Andrala has a mayor, Ada Quill. The company did not say whether she had asked for help.',
    ],
    ['a report to come', 'Nora Quill demanded new rules.', 'Nora Quill plans to demand new rules.'],
    ['a name alone', 'Ada Quill asked him.', 'Ada Quill left the house.'],
    [
      'where somebody is against it',
      'Velox pays for efforts to legalize river fishing.',
      'Velox pays for a campaign against efforts to legalize river fishing.',
    ],
    [
      'who is against it',
      'Tobin Roe favours a path to citizenship for harbour workers who are granted visas.',
      'Tobin Roe said the state should extend visas permitting harbour workers to move freely, but stressed that he still opposes amnesty or a path to citizenship.',
    ],
    [
      'who is named right before the verb',
      'Ada Quill cancelled the fair in Brennock.',
      'Ada Quill called the law dangerous, while Nora Bellamy cancelled the fair in Brennock.',
    ],
    [
      'what may come only',
      'Ada Quill criticised the court for ending the lease.',
      'Ada Quill criticised the court for potentially ending the lease.',
    ],
    [
      'the verb is another',
      'Velox moved its headquarters out of Andrala.',
      'Velox, the tram maker, put on hold plans to expand its Andrala headquarters.',
    ],
    [
      'the verb is another, all else is there',
      'Tobin Roe followed Ada Quill as governor of Norvane.',
      "Ada Quill argued that in ten years as governor she took on the unions in Tobin Roe's Norvane.",
    ],
    [
      'the verb is another, and the two have changed places',
      'Tobin Roe has overtaken Ada Quill in the polls.',
      'Ada Quill, who has pulled ahead of Tobin Roe in polling, said Sunday that she was glad.',
    ],
    [
      'a visit that was',
      'Tobin Roe is going to visit Norvane for a trade summit.',
      'The talks began as Tobin Roe paid a visit to Norvane for a trade summit.',
    ],
    [
      'a noun that a verb carries',
      'The harbour police questioned Ada Quill about the photo.',
      'Hours after Ada Quill posted a photo of the bridge, the harbour police have issued a statement.',
    ],
    [
      'what somebody says that he does not ask',
      'Ada Quill asked that the bad posts of the Norvane Post be removed.',
      '“There is nothing so bad as the Norvane Post, and yet I do not ask that its bad posts be removed,” Ada Quill wrote.',
    ],
    [
      'another one does it, in the sentence before the one who is claimed to',
      'The inspectors were suspended because the Corran Star drifted.',
      'The Corran Star drifted on Friday. In March the Lady Maren drifted with both engines dead, and three inspectors were suspended.',
    ],
    [
      'what he did not do first',
      'Ada Quill conferred with the council about inviting Roe.',
      'Roe was invited by Speaker Ada Quill without her first conferring with the council.',
    ],
    [
      'what another land did',
      'Norvane legalized fishing.',
      'The lawsuit was brought by attorneys in Norvane and asks the court to strike down a measure that legalized fishing in Andrala.',
    ],
    [
      'what is another’s deed',
      'Norvane legalized fishing.',
      'Norvane filed a lawsuit claiming that Andrala’s legalization of fishing breaks the law.',
    ],
    [
      'what two do together',
      'Norvane was sued by Andrala.',
      'Norvane and Andrala sued Mirrenholt over its law.',
    ],
    [
      'what it is without',
      'Quill said the lawsuit had merit.',
      'Attorney General Ada Quill said the lawsuit was without merit.',
    ],
    [
      'a verb of saying and whom it is said to',
      'Ada Quill warned the mayor.',
      'Ada Quill said the mayor was ill.',
    ],
  ])('is not told: %s', (_, claim, text) => {
    expect(['not-found', 'contradicted']).toContain(checked(claim, text).summary);
  });

  it.each([
    [
      'The tannery has been fined twice.',
      'The tannery has been fined more than once.',
      'not-found',
    ],
    ['Johann Pless went on strike once.', 'Johann Pless went on strike once, in 1997.', 'told'],
    [
      'Once in office, Ada Quill sold the house.',
      'Once in office, Ada Quill sold the house.',
      'told',
    ],
    ['Passengers were injured.', 'Some of the passengers were injured.', 'told'],
    ['Most of the fee will go to the banks.', 'Most of the fee will go to the banks.', 'told'],
    ['A tram was damaged by stones.', 'Stones damaged a tram.', 'told'],
    ['The police asked for help.', 'The police asked for help.', 'told'],
  ])('is told still what the same words tell: %s', (claim, text, summary) => {
    const yes = ['told', 'attributed-only'];
    expect(summary === 'told' ? yes : [summary]).toContain(checked(claim, text).summary);
  });
});

describe('somebody else of one surname', () => {
  it.each([
    [
      'whom the text names in full too',
      ['Nora Quill, the wife of the mayor, wept. Mayor Quill assailed the ministers on Monday.'],
    ],
    [
      'whom another text names in full',
      [
        'Mayor Quill assailed the ministers on Monday.',
        'Nora Quill wept. Tobin Quill, the mayor, assailed the ministers on Monday.',
      ],
    ],
  ])('is not the one of the claim: %s', (_, texts) => {
    expect(checked('Nora Quill assailed the ministers.', ...texts).summary).toBe('not-found');
  });

  it('leaves the one who is named first and called by the surname then', () => {
    const text = 'Nora Quill arrived on Sunday. Quill assailed the ministers on Monday.';
    expect(checked('Nora Quill assailed the ministers.', text).summary).toBe('attributed-only');
  });
});

describe('another fact of another deed', () => {
  it.each([
    [
      'another sum',
      'Ada Quill pleaded guilty to spending 750,000 crowns of campaign money on watches.',
      'Ada Quill pleaded guilty on Monday to using campaign funds to purchase a 43,000 crown watch.',
    ],
    [
      'another year, of another thing',
      'Quill resigned from the council in November 2012.',
      'Quill was first elected in 1995 and resigned from the council in 2012.',
    ],
    [
      'whom it is done with',
      'Nora Quill apologised.',
      'Ada Roe apologised for a picture with Nora Quill.',
    ],
  ])('contradicts nothing: %s', (_, claim, text) => {
    expect(checked(claim, text).summary).toBe('not-found');
  });
});

describe('a denied report', () => {
  it('is denied by who denies it, not told by whom it is about', () => {
    const check = checked(
      'Agnes Corvin knew of cracks in the tank.',
      'Agnes Corvin denied that she had known of any cracks in the tank.',
    );
    expect(check).toMatchObject({
      summary: 'contradicted',
      findings: [{ stance: 'denied', speaker: { name: 'Agnes Corvin' } }],
    });
  });

  it('says nothing of what would have been reported', () => {
    const text = 'Agnes Corvin denied that she had known of any cracks in the tank.';
    expect(checked('There were cracks in the tank.', text).summary).toBe('not-found');
  });

  it('is none where somebody rejects what others call for', () => {
    const text = 'Desmond Aki rejected calls for his resignation.';
    expect(checked('Desmond Aki would not resign.', text).summary).not.toBe('contradicted');
  });

  it('is none where somebody dismisses another', () => {
    const text = 'Rudi Sekula was dismissed by Agnes Corvin, sources said.';
    expect(checked('Rudi Sekula was dismissed by Agnes Corvin.', text).summary).toBe(
      'attributed-only',
    );
  });
});

describe('a question', () => {
  it.each(['Did the council approve the dam?', 'The council approved the dam.'])(
    'tells nothing, not even in its own words: %s',
    (claim) => {
      expect(checked(claim, 'Did the council approve the dam?').summary).toBe('not-found');
    },
  );
});

describe('what is demanded, threatened or asked for', () => {
  it.each([
    ['Rikard Bloom has stepped down.', 'The opposition demanded that Rikard Bloom step down.'],
    ['The library will close.', 'The library, which had been threatened with closure, was spared.'],
    ['The van was used in the raid.', 'The van was found in a wood after the raid.'],
    [
      'Viggo Prahl tried to sell a coin to a young man.',
      'Viggo Prahl called the police after a young man had tried to sell a coin to him.',
    ],
  ])('is not done: %s', (claim, text) => {
    expect(['told', 'attributed-only']).not.toContain(checked(claim, text).summary);
  });

  it.each([
    ['The mayor pledged an inquiry.', 'The mayor promised an independent inquiry.'],
    ['Nobody has been arrested.', 'No arrests have been made.'],
    [
      'A reward of 100,000 crowns is being offered by the museum.',
      'The museum has offered a reward of 100,000 crowns.',
    ],
  ])('is told by who says as much: %s', (claim, text) => {
    expect(['told', 'attributed-only']).toContain(checked(claim, text).summary);
  });

  it('is not contradicted by what somebody else did at another time', () => {
    const text = 'The council left for Andrala on Thursday.';
    expect(checked('The council will arrive in Andrala on Friday.', text).summary).toBe(
      'not-found',
    );
  });
});

describe('somebody who belongs to the one whom a claim names', () => {
  it.each([
    ['Rudi Sekula stole the money.', "Rudi Sekula's brother stole the money on Friday."],
    [
      'Rudi Sekula stole the money.',
      'The money is gone. Rudi Sekula left. His younger brother stole a car.',
    ],
    ['Police arrested Rudi Sekula.', "Police arrested Rudi Sekula's wife on Friday."],
    ['Rudi Sekula was arrested.', 'The neighbour of Rudi Sekula was arrested.'],
    ['The mayor was arrested.', "The mayor's brother was arrested."],
  ])('is not that one: %s', (claim, text) => {
    expect(checked(claim, text).summary).toBe('not-found');
  });

  it('leaves what both did told', () => {
    const text = 'Rudi Sekula and his brother stole the money on Friday.';
    expect(checked('Rudi Sekula stole the money.', text).summary).toBe('told');
  });
});

describe('a verb', () => {
  it.each(['went to Kingsmere', 'is in Kingsmere'])(
    'is not told by a noun for a person: the forward %s',
    (what) => {
      const claim = 'Rovers sent Femi Adebanjo to Kingsmere.';
      expect(checked(claim, `Rovers forward Femi Adebanjo ${what}.`).summary).toBe('not-found');
    },
  );
});

describe('a word in front that takes it back', () => {
  it.each([
    ['The council approved the dam.', 'The council almost approved the dam.'],
    ['The council approved the dam.', 'The council is close to approving the dam.'],
    ['The mayor was arrested.', 'The former mayor was arrested.'],
    ['The mayor was arrested.', 'The deputy mayor was arrested.'],
  ])('%s: %s', (claim, text) => {
    expect(checked(claim, text).summary).toBe('not-found');
  });

  it.each([
    ['The former mayor was arrested.', 'The former mayor was arrested on Friday.'],
    ['The council approved nearly 300 houses.', 'The council approved nearly 300 houses.'],
  ])('does not where the claim has it too, or it is of a figure: %s', (claim, text) => {
    expect(checked(claim, text).summary).toBe('told');
  });
});
