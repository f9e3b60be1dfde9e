import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/reading.ts';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

/** `D Lind | relay Post < medium letter < speaker Lind | words`; `i` for indirect, `-` for nobody. */
function say({ direct, speaker, chain, text }: Statement): string {
  const links = chain.map((link) => `${link.role} ${link.name}`).join(' < ');
  return `${direct ? 'D' : 'i'} ${speaker?.name ?? '-'} | ${links} | ${text}`;
}

function statementsOf(text: string): readonly Statement[] {
  return read(articleOf({ text })).statements;
}

function said(text: string): string[] {
  return statementsOf(text).map(say);
}

describe('a relay', () => {
  it.each([
    [
      'a paper at the end of a sentence, in the present',
      'Four people have died in the blast at the Quill paint works in Orla, the Herald reports.',
      /^i - \| relay (?:the )?Herald \| Four people have died in the blast at the Quill paint works in Orla$/u,
    ],
    [
      'a paper behind people of whom one is named with "like"',
      'Senators like Ada Quill hope the bill will pass, the Herald reported.',
      /^i - \| relay (?:the )?Herald \| Senators like Ada Quill hope the bill will pass$/u,
    ],
    [
      'a broadcaster by what it is called',
      'The mayor denied any involvement, the state-run broadcaster STV said.',
      /^i The mayor \| relay (?:the state-run broadcaster )?STV < speaker The mayor \| any involvement$/u,
    ],
    [
      'a station by its first word',
      'The boat sank. Radio Corran said the ferry had been inspected.',
      /^i - \| relay (?:Radio )?Corran \| the ferry had been inspected$/u,
    ],
    [
      'a paper by its short name, going by people described at length',
      'The Globe, citing three people familiar with the talks, reported on Friday that the ferry had sunk.',
      /^i three people familiar with the talks \| relay (?:The )?Globe < speaker three people familiar with the talks \| the ferry had sunk$/u,
    ],
  ])('is %s', (_, text, expected) => {
    expect(said(text)).toEqual([expect.stringMatching(expected)]);
  });

  it('is never the speaker himself, whoever "he" turns out to be', () => {
    const texts = [
      'Tobias Wrenfield replied that the starter had been on order, the pool report said.\n\nArkady Beresnyov, the deputy head of the Maritime Register, said that he had written to the ministry two times and had never had an answer. Ms. Dravanti did not dispute that, but said she had not seen the letters.',
    ];
    for (const one of texts.flatMap((text) => statementsOf(text))) {
      const relays = one.chain.filter(({ role }) => role === 'relay').map(({ name }) => name);
      expect(relays).not.toContain(one.speaker?.name);
    }
  });
});

describe('report clauses', () => {
  it('that quote somebody as saying it on a day tell what stands before them', () => {
    expect(
      said(
        'The border will close at midnight, Interfax quoted the foreign minister, Boris Antal, as saying on Thursday.',
      ),
    ).toEqual([
      'i Boris Antal | relay Interfax < speaker Boris Antal | The border will close at midnight',
    ]);
  });

  it('keep a document that is cited out of what is said', () => {
    expect(
      said(
        'Boris Antal said the step was planned, Interfax reported, citing a ministry statement.',
      ),
    ).toEqual([
      'i Boris Antal | relay Interfax < medium a ministry statement < speaker Boris Antal | the step was planned',
    ]);
  });

  it('end a question at the comma behind it', () => {
    expect(
      said(
        'Asked whether the captain would be charged, Lise Orban said: "It is too early to say."',
      ),
    ).toEqual([
      'i - |  | whether the captain would be charged',
      'D Lise Orban | speaker Lise Orban | It is too early to say.',
    ]);
  });

  it('are none where a particle makes another verb of the word', () => {
    expect(said('Judge Marta Holm left before reading out the sentence.')).toEqual([]);
  });

  it('are spoken by people described behind their noun', () => {
    expect(said('People close to the mayor said he was furious.')).toEqual([
      expect.stringMatching(/^i People close to the mayor \| .* \| he was furious$/u),
    ]);
  });

  it.each([
    [
      'The union, the Hands, says the operator, Norvane, broke a promise.',
      'i The union | speaker The union | the operator, Norvane, broke a promise',
    ],
    [
      'The dam, an old one, leaks, says the operator, Norvane.',
      'i the operator | speaker the operator | The dam, an old one, leaks',
    ],
    [
      'No money for the dam, says the mayor, Ivo Berg.',
      'i Ivo Berg | speaker Ivo Berg | No money for the dam',
    ],
  ])('have their speaker in front where nothing else stands there: %s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it.each([
    "Gault's managing director",
    "Orla's elected council",
    "The Hands' acting director",
    'The injured driver',
  ])("are spoken by an owner's own: %s", (who) => {
    expect(said(`${who} said the dam leaked.`)).toEqual([
      `i ${who} | speaker ${who} | the dam leaked`,
    ]);
    expect(said(`The dam leaked, according to ${who}.`)).toEqual([
      `i ${who} | speaker ${who} | The dam leaked`,
    ]);
  });

  it('are not heard by the one who speaks', () => {
    const found = statementsOf(
      'Bea Stolz told him she would accept. Stolz told her the same: "I will go."',
    );
    for (const { speaker, addressee } of found)
      if (speaker?.entity !== undefined) expect(addressee?.entity).not.toBe(speaker.entity);
  });
});

describe('a letter in paragraphs that are each opened and not closed', () => {
  it('goes on behind a short salutation', () => {
    const found = statementsOf(
      'The minister, Erik Vale, resigned. His letter to Anna Roth read in full:\n\n' +
        '"Dear Minister,\n\n"I have served for three years.\n\n"I wish you well."',
    );
    expect(found.map(({ speaker }) => speaker?.name)).toEqual([
      'Erik Vale',
      'Erik Vale',
      'Erik Vale',
    ]);
  });
});

describe('French marks', () => {
  it('enclose what stands between them, spaces and all', () => {
    const found = statementsOf(
      '« It is over », said the mayor. « We knew nothing », said Marta Lind.',
    );
    expect(found.map(({ text }) => text)).toEqual(['It is over', 'We knew nothing']);
  });
});

describe('the town of a dateline', () => {
  it('is a place wherever the text names it', () => {
    const text = 'A ferry from Telmar sank. Telmar said it would mourn. Divers left Telmar late.';
    const kinds = (dateline: string | undefined): readonly string[] => [
      ...new Set(read({ ...articleOf({ text }), dateline }).names.map(({ kind }) => kind)),
    ];
    expect(kinds('TELMAR, Lind County')).toEqual(['place']);
    expect(kinds(undefined)).not.toEqual(['place']);
  });
});
