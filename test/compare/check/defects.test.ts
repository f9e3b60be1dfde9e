import { describe, expect, it } from 'vitest';
import { isDeedNoun } from '../../../src/compare/check/concepts.ts';
import { quantitiesIn } from '../../../src/compare/check/quantities.ts';
import { checked } from './support.ts';

describe('what is shown as evidence', () => {
  it.each([
    [
      'Police arrested three protesters in Andrala.',
      'Nobody among the protesters in Andrala was arrested by police, the mayor said.',
      'Nobody',
    ],
    [
      'The council of Mirrenholt approved the dam.',
      'The council of Mirrenholt may not have approved the dam on Tuesday, and the farmers sang.',
      'may not have',
    ],
    [
      'The bridge of Calderwick is safe.',
      'The bridge of Calderwick is safe only if the cables are replaced.',
      'only if the cables are replaced',
    ],
  ])('holds what rules the words: %s', (claim, text, part) => {
    const { findings, why } = checked(claim, text);
    const shown = [...findings.map((finding) => finding.text), ...why.map(({ detail }) => detail)];
    expect(shown.length).toBeGreaterThan(0);
    for (const words of shown) expect(words).toContain(part);
  });

  it('is the whole clause with who does it, cut out of the text at its place', () => {
    const text =
      'The ferry came late. On Tuesday the council of Mirrenholt quietly approved the dam.';
    const [finding] = checked('The council of Mirrenholt approved the dam.', text).findings;
    expect(finding?.text).toBe('On Tuesday the council of Mirrenholt quietly approved the dam');
    expect(text.slice(finding?.start, finding?.end)).toBe(finding?.text);
  });
});

describe('whose words they are', () => {
  it('is told in somebody’s words where the verb is his, wherever place and day stand', () => {
    const check = checked(
      'The crane of the Andrala harbour fell on Monday.',
      'Ada Quill of the Andrala harbour said on Monday the crane fell.',
    );
    expect(check.findings.map(({ stance }) => stance)).not.toContain('told-in-own-voice');
  });

  it('finds the speaker of a quotation that goes on over paragraphs', () => {
    const text = [
      'Ada Quill spoke on Monday.',
      '“The crane fell at noon. The company knew about the rust.',
      '“It sacked two men.',
      '“We will sue,” Ada Quill said.',
    ].join('\n\n');
    expect(checked('The company knew about the rust.', text)).toMatchObject({
      summary: 'attributed-only',
      findings: [{ stance: 'attributed', speaker: { name: 'Ada Quill' } }],
    });
  });

  it('gives an open quotation to nobody where nobody is named in it', () => {
    const text = '“The crane fell at noon.\n\n“It sacked two men.”\n\nThe harbour was shut.';
    const [finding] = checked('The crane fell at noon.', text).findings;
    expect(finding).toMatchObject({ stance: 'attributed', speaker: undefined });
  });
});

describe('nouns of deeds', () => {
  it.each(['murder', 'surrender', 'takeover', 'orders', 'inspection', 'criticism', 'strike'])(
    '%s',
    (word) => expect(isDeedNoun(word)).toBe(true),
  );
  it.each(['inspector', 'drivers', 'gunman', 'table'])('not %s', (word) =>
    expect(isDeedNoun(word)).toBe(false),
  );
});

describe('what somebody is accused of', () => {
  it.each([
    'Police accused Jonas Marr of stealing the ferry.',
    'Police accused Jonas Marr of the theft of the ferry.',
  ])('is not told as so: %s', (text) => {
    const { summary } = checked('Jonas Marr stole the ferry.', text);
    expect(['told', 'attributed-only']).not.toContain(summary);
  });

  it.each([
    'Police accused the guards of the port, and the captain sold the ferry on Friday.',
    'Jonas Marr accused the council, and the head of the port sold the ferry on Friday.',
  ])('ends with its clause: %s', (text) => {
    const doer = text.includes('captain') ? 'captain' : 'head of the port';
    const { summary } = checked(`The ${doer} sold the ferry on Friday.`, text);
    expect(['told', 'attributed-only']).toContain(summary);
  });
});

describe('the share that a figure is a part of', () => {
  const things = (text: string): string[] =>
    quantitiesIn(text, { start: 0, end: text.length }).map(({ thing }) => thing);

  it.each([
    'The share rose from 31 to 58 percent.',
    'Between 31 and 58 percent came.',
    'About 31 or 32 percent came.',
  ])('%s', (text) => expect(things(text)).toEqual(['%', '%']));

  it.each(['They built 31 and 58 percent was left.', 'Thirty or 40 percent came.'])(
    'not: %s',
    (text) => expect(things(text)[0]).not.toBe('%'),
  );
});

describe('small words', () => {
  it('“n’t” is “not” behind every verb', () => {
    const text = 'The council of Mirrenholt should not close the old mill of Andrala on Friday.';
    const claim = 'The council of Mirrenholt shouldn’t close the old mill of Andrala on Friday.';
    expect(checked(claim, text).summary).toBe('told');
  });
});

describe('what is denied', () => {
  it.each([
    'Ada Quill denied that she had worked as a clerk.',
    'Ada Quill rejected claims that she had worked as a clerk.',
  ])('stays so where the denied words hold an “as”: %s', (text) => {
    expect(checked('Ada Quill had worked as a clerk.', text)).toMatchObject({
      summary: 'contradicted',
      findings: [{ stance: 'denied' }],
    });
  });

  it('is not what something is dismissed as', () => {
    const text = 'Jonas Marr dismissed the inquiry as a show.';
    expect(checked('Jonas Marr said that the inquiry was a show.', text).summary).toBe(
      'attributed-only',
    );
  });
});

describe('what is only wished, planned or threatened', () => {
  it.each([
    ['Jonas Marr resigned.', 'Two councillors called for the resignation of Jonas Marr.'],
    ['Jonas Marr resigned.', 'A letter calling for the harbour chief Jonas Marr’s resignation.'],
    ['Ada Quill was released.', 'Her lawyer was seeking the release of Ada Quill.'],
    ['The minister opened an inquiry.', 'The minister promised an inquiry.'],
    [
      'Ada Quill threw the reporter into the river.',
      'Ada Quill threatened to throw the reporter into the river.',
    ],
    ['The crew left the ship.', 'The captain asked the crew to leave the ship.'],
    ['The crew left the ship.', 'The crew hopes to leave the ship.'],
    ['The council bought the mill.', 'The council borrowed money in order to buy the mill.'],
    ['The farmers demolished the dam.', 'The farmers demanded the demolition of the dam.'],
    ['Jonas Marr resigned.', 'Jonas Marr refused to resign.'],
  ])('“%s” is not told by “%s”', (claim, text) => {
    expect(['told', 'attributed-only']).not.toContain(checked(claim, text).summary);
  });

  it('is told in somebody’s words of the wish itself', () => {
    const text = 'Two councillors called for the resignation of Jonas Marr.';
    expect(checked('Two councillors called for the resignation of Jonas Marr.', text).summary).toBe(
      'attributed-only',
    );
    expect(checked('Two councillors demanded the resignation of Jonas Marr.', text).summary).toBe(
      'attributed-only',
    );
  });
});

describe('claims over two sentences', () => {
  const text =
    'The tanker Lady Maren lost her rudder off Halsgrave. A tug took the tanker to Andrala on Friday.';

  it('are told where each of them is', () => {
    const check = checked(
      'The Lady Maren lost her rudder. A tug took the tanker to Andrala.',
      text,
    );
    expect(check.summary).toBe('told');
    expect(check.say).toMatch(
      /^In the one text given, “The Lady Maren lost her rudder” .*; “A tug/u,
    );
  });

  it('say which part is found where one is not', () => {
    const check = checked(
      'The Lady Maren lost her rudder. Two sailors drowned in the storm.',
      text,
    );
    expect(check.summary).toBe('not-found');
    expect(check.why.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['part-told', 'part-not-found']),
    );
    expect(check.findings).toHaveLength(1);
  });

  it('list a place once that two of them find', () => {
    const { findings } = checked(
      'A tug took the tanker to Andrala. A tug took the tanker to Andrala on Friday.',
      text,
    );
    const places = findings.map(({ article, start, end, stance }) =>
      [article, start, end, stance].join(' '),
    );
    expect(places).toHaveLength(1);
  });

  it('are not found where one of them gives another figure for a party', () => {
    const check = checked(
      'The Lady Maren lost her rudder. Two tugs took the tanker to Andrala.',
      text,
    );
    expect(check.summary).toBe('not-found');
  });
});

describe('words that only look alike', () => {
  it.each([
    ['The rebels executed the mayor.', 'The executives of the rebels met the mayor.'],
    ['The farmers have gone to court.', 'The farmers met the court.'],
    ['The council generated power.', 'The general of the council has power.'],
    ['The Assembly passed the bill.', 'The bill passed on Friday.'],
  ])('“%s” is not told by “%s”', (claim, text) => {
    expect(['told', 'attributed-only']).not.toContain(checked(claim, text).summary);
  });
});

describe('the same in other words', () => {
  it.each([
    [
      'The council approved the plan by nine votes to six.',
      'The council voted 9 to 6 on Friday to build the plan for the mill.',
    ],
    ['Jonas Marr would not comment on the fines.', 'Jonas Marr declined to comment on the fines.'],
    [
      'Ada Quill is in charge of the hospital of Brennock.',
      'Ada Quill, the director of the hospital of Brennock, wept.',
    ],
    [
      'Prosecutors will charge the captain.',
      'Prosecutors will file criminal charges against the captain.',
    ],
    [
      'The share rose from 31 to 58 percent in Andrala.',
      'The share rose from 31 percent to 58 percent in Andrala.',
    ],
    [
      'It was the country’s worst flood since 1998.',
      'The storm brought the worst flood in the Tessarine Republic since 1998.',
    ],
  ])('“%s” is told by “%s”', (claim, text) => {
    expect(['told', 'attributed-only']).toContain(checked(claim, text).summary);
  });

  it.each([
    ['The ferry underwent an inspection on May 19.', 'The ferry was inspected on May 19.'],
    [
      'The minister will face questions from the council on Friday.',
      'The council will question the minister on Friday.',
    ],
    ['Rafael Tindall said that an inquiry would be held.', 'Rafael Tindall promised an inquiry.'],
    [
      'The council criticised the mayor on Friday.',
      'The mayor drew criticism from the council on Friday.',
    ],
  ])('a noun carries the deed: “%s” by “%s”', (claim, text) => {
    expect(['told', 'attributed-only']).toContain(checked(claim, text).summary);
  });

  it.each([
    ['Rafael Tindall said that an inquiry had been held.', 'Rafael Tindall promised an inquiry.'],
    ['The sailor received a pardon.', 'The sailor had hoped to receive a pardon.'],
    ['Prosecutors charged the captain.', 'Prosecutors accused the captain of lying.'],
    [
      'The port of Andrala owes the mill of Halsgrave money.',
      'The mill of Halsgrave owes the port of Andrala money.',
    ],
    ['The storm murdered four sailors.', 'The storm killed four sailors.'],
    ['The mayor criticised the council.', 'The mayor drew criticism from the council.'],
    ['Jonas Marr resigned.', 'Jonas Marr offered his resignation.'],
  ])('no more than is told: “%s” not by “%s”', (claim, text) => {
    expect(['told', 'attributed-only']).not.toContain(checked(claim, text).summary);
  });

  it.each([
    ['The country joined the pact.', 'The Dockers Federation joined the pact.'],
    ['The state joined the pact.', 'The Dockers Union joined the pact.'],
  ])('a body is no country: “%s” not by “%s”', (claim, text) => {
    expect(['told', 'attributed-only']).not.toContain(checked(claim, text).summary);
  });

  it('is not turned round where the one who does it hangs on a preposition', () => {
    const { summary } = checked(
      'The flood killed three guards in Andrala.',
      'Three guards died in the flood in Andrala.',
    );
    expect(summary).not.toBe('contradicted');
  });

  it('is not told by a vote that was lost or that rejects', () => {
    const claim = 'The council approved the plan by four votes to nine.';
    expect(checked(claim, 'The council voted 4 to 9 on Friday to build the plan.').summary).toBe(
      'not-found',
    );
    expect(
      checked(
        'The council approved the plan by nine votes to four.',
        'The council voted 9 to 4 on Friday to reject the plan.',
      ).summary,
    ).toBe('contradicted');
  });

  it.each(['repeal', 'postpone', 'shelve', 'amend', 'weaken'])(
    'is not told by a vote that was won to %s it',
    (verb) => {
      const text = `The council of Mirrenholt voted 7 to 4 on Friday to ${verb} the ferry law.`;
      const { summary } = checked('The council of Mirrenholt approved the ferry law.', text);
      expect(['told', 'attributed-only']).not.toContain(summary);
    },
  );

  it.each(['approve', 'build', 'fund'])('is told by a vote that was won to %s it', (verb) => {
    const text = `The council of Mirrenholt voted 7 to 4 on Friday to ${verb} the ferry law.`;
    expect(checked('The council of Mirrenholt approved the ferry law.', text).summary).toBe('told');
  });
});

describe('what nobody says was done', () => {
  it.each([
    ['The mayor took money.', 'The mayor of Halden was cleared of taking money on Friday.'],
    ['The mayor took bribes.', 'The mayor of Halden was acquitted of taking bribes.'],
    ['The mayor took money.', 'The mayor of Halden was barred from taking money.'],
    ['The mayor took money.', 'Did the mayor of Halden take money? She left by the back door.'],
    ['The farmers will sue the board.', 'Will the farmers sue the board? Nobody would say.'],
    ['Nobody was arrested.', 'The mayor of Halden did not take questions on Friday.'],
  ])('is not told: %s', (claim, text) => {
    expect(checked(claim, text).summary).toBe('not-found');
  });

  it('is told where somebody was, with the same word for it', () => {
    const { summary } = checked('Nobody was arrested.', 'Nobody was arrested on Friday.');
    expect(summary).toBe('told');
  });
});
