import { articleOf } from '../support/article.ts';
import { asJson } from '../../src/app/json.ts';
import type { ReportData } from '../../src/ui/data.ts';
import type { Article } from '../../src/model/article.ts';
import type { Point, Telling } from '../../src/model/story.ts';

/**
 * A story of any size. Each point is told by one to eight accounts, more by the first ones;
 * sentences are invented and carry their numbers, so that each can be found again.
 */
export function madeUp(accounts: number, points: number): ReportData {
  const tellers = Array.from({ length: points }, (_, point) =>
    Array.from(
      { length: 1 + ((point * 7) % Math.min(8, accounts)) },
      (__, place) => (point * 3 + place * 5) % accounts,
    ).toSorted((a, b) => a - b),
  );
  const sentences = Array.from({ length: accounts }, (_, account) =>
    tellers.flatMap((own, point) =>
      own.includes(account)
        ? [
            {
              point,
              text: `In the words of paper ${account}, the harbour board put crane ${point} out of service for ${(point % 9) + 2} days.`,
            },
          ]
        : [],
    ),
  );
  const articles = sentences.map((own, account) =>
    madeUpArticle(
      account,
      own.map(({ text }) => text),
    ),
  );
  const made = tellers.map((own, at) => pointOf(at, [...new Set(own)], articles, sentences));
  const ids = articles.map(({ id }) => id);
  return asJson({
    counts: { documents: accounts, texts: accounts, accounts, stories: 1 },
    articles: articles.map((article) => ({
      ...article,
      headlines: undefined,
      posts: [],
      covered: true,
      sentences: [],
      names: [],
      entities: [],
      statements: [],
      times: [],
    })),
    relations: [],
    accounts: articles.map(({ id }, at) => ({
      id,
      label: `Paper ${at}`,
      outlet: undefined,
      credit: undefined,
      printedBy: [],
      articles: [id],
      texts: [id],
      own: [],
    })),
    stories: [
      {
        id: 'story',
        aliases: [],
        accounts: ids,
        articles: ids,
        reasons: [],
        headline: undefined,
        points: made,
        utterances: [],
        people: [],
        timeline: [],
        wording: [],
      },
    ],
    versions: [],
    failed: [],
  });
}

function madeUpArticle(account: number, sentences: readonly string[]): Article {
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 4) }, (_, at) =>
    sentences.slice(at * 4, at * 4 + 4).join(' '),
  );
  return articleOf({
    id: `a${String(account).padStart(3, '0')}`,
    source: `paper-${account}.txt`,
    outlet: `Paper ${account}`,
    title: `Cranes, as paper ${account} tells it`,
    text: paragraphs.join('\n\n'),
  });
}

function pointOf(
  at: number,
  tellers: readonly number[],
  articles: readonly Article[],
  sentences: readonly (readonly { readonly point: number; readonly text: string }[])[],
): Point {
  const tellings = tellers.flatMap((account): Telling[] => {
    const article = articles[account];
    const text = sentences[account]?.find(({ point }) => point === at)?.text;
    if (!article || text === undefined) return [];
    const start = article.text.indexOf(text);
    return [
      {
        account: article.id,
        article: article.id,
        start,
        end: start + text.length,
        text,
        state: 'current',
        alignmentConfidence: 1,
        speaker: undefined,
        chain: [],
      },
    ];
  });
  const entries = tellings.map(({ account }, index) => ({
    name: account,
    kind: 'outlet' as const,
    basis: 'untraced' as const,
    tellings: [index],
    resolvedTo: undefined,
  }));
  return {
    id: `p${at}`,
    about: 'happening',
    agreement: tellings.length === 1 ? 'only' : 'agree',
    tellings,
    differences: [],
    speakers: [],
    origins: {
      atLeast: 1,
      atMost: tellings.length,
      line: 'They do not say where it comes from',
      entries,
    },
    notTold: [],
  };
}

/** One account with any text and title: for what a text may try to do to the page. */
export function madeUpText(title: string, text: string): ReportData {
  const article = articleOf({
    id: 'hostile',
    source: 'mail <b>to</b>.txt',
    outlet: title,
    title,
    text,
  });
  const [start, end] = [title.length + 2, article.text.length];
  const words = article.text.slice(start, end);
  const party = {
    article: 'hostile',
    start,
    end: start + 5,
    text: article.text.slice(start, start + 5),
    entity: undefined,
    name: title,
  };
  const telling = {
    account: 'hostile',
    article: 'hostile',
    start,
    end,
    text: words,
    state: 'current' as const,
    alignmentConfidence: 1,
    speaker: party,
    chain: [
      {
        role: 'relay' as const,
        kind: 'agency' as const,
        name: title,
        article: 'hostile',
        start,
        end,
        text: words,
      },
    ],
  };
  const statement = {
    start,
    end,
    text: words,
    direct: true,
    polarity: 'affirm' as const,
    hedged: false,
    speaker: party,
    candidates: [],
    cue: undefined,
    addressee: party,
    chain: telling.chain,
    basis: 'relayed' as const,
  };
  const point: Point = {
    id: `p"><script>`,
    about: 'words',
    agreement: 'only',
    tellings: [telling],
    differences: [],
    speakers: [{ name: title, entity: undefined }],
    origins: { atLeast: 1, atMost: 1, line: `carried by ${title}`, entries: [] },
    notTold: [],
  };
  return asJson({
    counts: { documents: 1, texts: 1, accounts: 1, stories: 1 },
    articles: [
      {
        ...article,
        headlines: undefined,
        posts: [],
        covered: true,
        sentences: [],
        names: [],
        entities: [],
        statements: [statement],
        times: [],
      },
    ],
    relations: [],
    accounts: [
      {
        id: 'hostile',
        label: title,
        outlet: undefined,
        credit: title,
        printedBy: [title],
        articles: ['hostile'],
        texts: ['hostile'],
        own: [],
      },
    ],
    stories: [
      {
        id: 'story',
        aliases: [],
        accounts: ['hostile'],
        articles: ['hostile'],
        reasons: [],
        headline: { article: 'hostile', start: 0, end: title.length, text: title },
        points: [point],
        utterances: [],
        people: [
          {
            entity: 'person:hostile',
            name: title,
            kind: 'person' as const,
            byAccount: [{ account: 'hostile', names: [title], roles: [title] }],
          },
        ],
        timeline: [
          {
            value: title,
            certainty: 'stated' as const,
            tellings: [{ article: 'hostile', start, end, text: words }],
          },
        ],
        wording: [{ about: title, terms: [{ text: title, accounts: ['hostile'], spans: [] }] }],
      },
    ],
    versions: [],
    failed: [{ source: title, reason: title }],
  });
}
