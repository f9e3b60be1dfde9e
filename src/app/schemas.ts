import { z } from 'zod';
import { STANCES, SUMMARIES } from '../model/check.ts';
import { CHANGE_KINDS } from '../model/version.ts';

/**
 * The contract as schemas: what every command prints with `--json`. `docs/schemas` is written from
 * these; the tests hold real output against them and the types of `json.ts` too.
 */

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).readonly();

const offset = z.int().nonnegative();
const range = { start: offset, end: offset };
const mention = { ...range, text: z.string() };
const quote = { article: z.string(), ...mention };
const quoteOrNull = record(quote).nullable();

const field = record({
  value: z.string(),
  certainty: z.enum(['stated', 'inferred', 'given']),
  reason: z.string(),
});
const reason = record({ rule: z.string(), detail: z.string() });
const failure = record({ source: z.string(), reason: z.string() });

const nameKind = z.enum(['person', 'organisation', 'place']);
const carrierKind = z.enum([
  'agency',
  'outlet',
  'pool',
  'document',
  'post',
  'broadcast',
  'person',
  'class',
]);
const basis = z.enum(['saw', 'heard', 'relayed', 'document', 'untraced']);
const timeCertainty = z.enum(['stated', 'implied', 'inferred']);
const partyShape = { ...mention, entity: z.string().nullable(), name: z.string() };
const party = record(partyShape);
const chainLinkShape = {
  ...mention,
  role: z.enum(['relay', 'medium', 'speaker']),
  kind: carrierKind,
  name: z.string(),
};
const chainLink = record(chainLinkShape);

const zoneKind = z.enum([
  'outlet',
  'title',
  'byline',
  'date',
  'dateline',
  'heading',
  'body',
  'caption',
  'credit',
  'promo',
  'correction',
  'furniture',
]);

const statement = record({
  ...mention,
  direct: z.boolean(),
  polarity: z.enum(['affirm', 'deny', 'ask']),
  hedged: z.boolean(),
  speaker: party.nullable(),
  candidates: list(party),
  cue: record(mention).nullable(),
  addressee: party.nullable(),
  chain: list(chainLink),
  basis,
});

/** One line of `rashomon read --json`. */
const readSchema = record({
  id: z.string(),
  source: z.string(),
  url: z.string().nullable(),
  outlet: field.nullable(),
  title: z.string().nullable(),
  byline: list(z.string()),
  dateline: z.string().nullable(),
  published: field.nullable(),
  updated: field.nullable(),
  language: z.string().nullable(),
  text: z.string(),
  zones: list(record({ kind: zoneKind, ...range })),
  paragraphs: list(record(range)),
  links: list(record({ ...range, href: z.string() })),
  headlines: record({ page: z.string().nullable(), search: z.string().nullable() }).nullable(),
  posts: list(
    record({ ...range, published: z.string().nullable(), headline: z.string().nullable() }),
  ),
  covered: z.boolean(),
  sentences: list(record({ ...range, paragraph: z.int() })),
  names: list(record({ ...mention, kind: nameKind, entity: z.string() })),
  entities: list(
    record({
      id: z.string(),
      name: z.string(),
      kind: nameKind,
      alsoWritten: list(z.string()),
      roles: list(record(mention)),
    }),
  ),
  statements: list(statement),
  times: list(
    record({
      ...mention,
      value: z.string().nullable(),
      relative: z.string().nullable(),
      certainty: timeCertainty,
    }),
  ),
});

const share = z.number().min(0).max(1);
const orderCertainty = z.enum(['stated', 'inferred', 'unknown']);

const relation = record({
  a: z.string(),
  b: z.string(),
  kind: z.enum(['identical', 'copy', 'version', 'derived', 'common-source', 'series']),
  order: z.enum(['a-then-b', 'b-then-a', 'unknown']),
  orderCertainty,
  orderReason: z.string(),
  containment: record({ aInB: share, bInA: share }),
  reasons: list(reason),
});

const account = record({
  id: z.string(),
  label: z.string(),
  outlet: field.nullable(),
  credit: z.string().nullable(),
  printedBy: list(z.string()),
  articles: list(z.string()),
  texts: list(z.string()),
  own: list(record({ article: z.string(), ...range })),
});

const story = {
  id: z.string(),
  aliases: list(z.string()),
  accounts: list(z.string()),
  articles: list(z.string()),
  reasons: list(reason),
};
const counts = record({ documents: offset, texts: offset, accounts: offset, stories: offset });

/** Which article an id means. */
const articleRecord = record({
  id: z.string(),
  source: z.string(),
  url: z.string().nullable(),
  outlet: field.nullable(),
  title: z.string().nullable(),
  published: field.nullable(),
});

/** `rashomon relate --json`. */
const relateSchema = record({
  counts,
  articles: list(articleRecord),
  relations: list(relation),
  accounts: list(account),
  stories: list(record(story)),
  failed: list(failure),
});

const change = record({
  operation: z.enum(['replace', 'add', 'delete', 'move']),
  kind: z.enum(CHANGE_KINDS),
  from: quoteOrNull,
  to: quoteOrNull,
  weight: share,
});

const versionDiff = {
  from: z.string(),
  to: z.string(),
  order: z.enum(['from-then-to', 'unknown']),
  orderCertainty,
  orderReason: z.string(),
  changes: list(change),
};

/** A note of correction with the changes that it owns up to. */
const noticed = record({
  from: z.string(),
  to: z.string(),
  note: record(quote),
  about: list(change),
  silentOn: list(z.string()),
});

/** All versions side by side: a row for each passage, a cell for each version. */
const collation = record({
  versions: list(z.string()),
  rows: list(
    record({
      cells: list(
        record({ ...quote, how: z.enum(['new', 'same', 'changed', 'moved', 'back']) }).nullable(),
      ),
    }),
  ),
});

/** `rashomon versions A B --json`; for more than two versions, each against the one before. */
const versionsSchema = z.union([
  record({ ...versionDiff, facts: list(change), notes: list(noticed), failed: list(failure) }),
  record({
    versions: list(record(versionDiff)),
    facts: list(change),
    notes: list(noticed),
    table: collation.nullable(),
    failed: list(failure),
  }),
]);

const origins = record({
  atLeast: offset,
  atMost: offset,
  line: z.string(),
  entries: list(
    record({
      name: z.string(),
      kind: carrierKind,
      basis,
      tellings: list(offset),
      resolvedTo: z.string().nullable(),
    }),
  ),
});

const point = record({
  id: z.string(),
  about: z.enum(['words', 'happening']),
  agreement: z.enum(['agree', 'differ', 'conflict', 'only']),
  tellings: list(
    record({
      account: z.string(),
      ...quote,
      state: z.enum(['current', 'replaced', 'order-unknown']),
      alignmentConfidence: share,
      speaker: record({ ...partyShape, article: z.string() }).nullable(),
      chain: list(record({ ...chainLinkShape, article: z.string() })),
    }),
  ),
  differences: list(
    record({
      kind: z.enum([
        'number',
        'name',
        'date',
        'place',
        'attribution',
        'wording',
        'certainty',
        'negation',
        'completeness',
      ]),
      values: list(record({ account: z.string(), ...quote })),
    }),
  ),
  speakers: list(record({ name: z.string(), entity: z.string().nullable() })),
  origins,
  notTold: list(
    record({ account: z.string(), note: z.enum(['earlier text', 'partial text', 'unknown']) }),
  ),
});

/** `rashomon compare --json`. */
const compareSchema = record({
  counts,
  articles: list(readSchema),
  relations: list(relation),
  accounts: list(account),
  stories: list(
    record({
      ...story,
      headline: quoteOrNull,
      points: list(point),
      utterances: list(
        record({
          speaker: z.string().nullable(),
          tellings: list(record(quote)),
          note: z.enum(['same', 'trimmed', 'reworded', 'possibly translated']),
        }),
      ),
      people: list(
        record({
          entity: z.string(),
          name: z.string(),
          kind: nameKind,
          byAccount: list(
            record({ account: z.string(), names: list(z.string()), roles: list(z.string()) }),
          ),
        }),
      ),
      timeline: list(
        record({ value: z.string(), certainty: timeCertainty, tellings: list(record(quote)) }),
      ),
      wording: list(
        record({
          about: z.string(),
          terms: list(
            record({ text: z.string(), accounts: list(z.string()), spans: list(record(quote)) }),
          ),
        }),
      ),
    }),
  ),
  versions: list(record(versionDiff)),
  failed: list(failure),
});

/** `rashomon explain A B --json`; null where one of the two could not be looked at. */
const explainSchema = record({
  a: z.string().nullable(),
  b: z.string().nullable(),
  relation: relation.nullable(),
  sameAccount: z.boolean().nullable(),
  sameStory: z.boolean().nullable(),
  reasons: list(reason),
  failed: list(failure),
});

/** `rashomon check CLAIM --json`; `origins` is null where no text tells the claim. */
const checkSchema = record({
  claim: z.string(),
  summary: z.enum(SUMMARIES),
  say: z.string(),
  findings: list(
    record({
      stance: z.enum(STANCES),
      ...quote,
      speaker: record({ ...partyShape, article: z.string() }).nullable(),
      chain: list(record({ ...chainLinkShape, article: z.string() })),
      account: z.string(),
    }),
  ),
  origins: origins.nullable(),
  nearest: list(record({ ...quote, account: z.string(), because: list(z.string()) })),
  why: list(reason),
  articles: list(articleRecord),
  scope: record({
    documents: offset,
    texts: offset,
    accounts: offset,
    unreadLanguages: list(z.string()),
    failed: list(failure),
  }),
});

/** The schemas by the name of their file in `docs/schemas`. */
export const SCHEMAS = {
  read: readSchema,
  relate: relateSchema,
  versions: versionsSchema,
  compare: compareSchema,
  explain: explainSchema,
  check: checkSchema,
} as const;
