/**
 * The part of the machine interface that is scored, as the `--json` output has it. The scorer knows
 * these shapes and nothing of the program's inside, so any program that writes them can be scored.
 */

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Quote extends Range {
  readonly article: string;
  readonly text: string;
}

export interface Party extends Range {
  readonly text: string;
  readonly entity: string | null;
  readonly name: string;
}

export interface Link extends Range {
  readonly role: 'relay' | 'medium' | 'speaker';
  readonly name: string;
  readonly text: string;
}

export interface Statement extends Range {
  readonly text: string;
  readonly direct: boolean;
  readonly polarity: string;
  readonly speaker: Party | null;
  readonly candidates: readonly Party[];
  readonly addressee: Party | null;
  readonly chain: readonly Link[];
}

export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly alsoWritten: readonly string[];
  readonly roles: readonly (Range & { readonly text: string })[];
}

export interface Name extends Range {
  readonly text: string;
  readonly kind: string;
  readonly entity: string;
}

export interface Time extends Range {
  readonly text: string;
  readonly value: string | null;
}

/** One line of `read`; a program that does not look for a document's fields leaves them out. */
export interface ReadArticle {
  readonly id: string;
  readonly source: string;
  readonly outlet?: { readonly value: string } | null;
  readonly title?: string | null;
  readonly byline?: readonly string[];
  readonly published?: { readonly value: string } | null;
  readonly updated?: { readonly value: string } | null;
  readonly dateline?: string | null;
  readonly language?: string | null;
  readonly text: string;
  readonly names: readonly Name[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly times: readonly Time[];
}

export interface Relation {
  readonly a: string;
  readonly b: string;
  readonly kind: string;
  readonly order: string;
}

export interface RelateOutput {
  readonly counts: {
    readonly documents: number;
    readonly texts: number;
    readonly accounts: number;
    readonly stories: number;
  };
  readonly articles: readonly { readonly id: string; readonly source: string }[];
  readonly relations: readonly Relation[];
  readonly accounts: readonly {
    readonly id: string;
    readonly articles: readonly string[];
    readonly label?: string;
    readonly outlet?: { readonly value: string } | null;
    readonly printedBy?: readonly string[];
  }[];
  readonly stories: readonly { readonly id: string; readonly articles: readonly string[] }[];
}

export interface Point {
  readonly id: string;
  readonly agreement: string;
  readonly tellings: readonly Quote[];
  readonly origins: {
    readonly atLeast: number;
    readonly atMost: number;
    readonly line?: string;
  } | null;
}

export interface Person {
  readonly name: string;
  readonly byAccount: readonly { readonly account: string; readonly names: readonly string[] }[];
}

export interface StoryOutput {
  readonly id: string;
  readonly articles: readonly string[];
  readonly points: readonly Point[];
  readonly utterances: readonly { readonly tellings: readonly Quote[] }[];
  readonly people: readonly Person[];
  readonly timeline: readonly { readonly value: string; readonly tellings: readonly Quote[] }[];
  readonly wording: readonly {
    readonly about: string;
    readonly terms: readonly { readonly text: string; readonly spans: readonly Quote[] }[];
  }[];
}

export interface CompareOutput extends Omit<RelateOutput, 'stories'> {
  readonly stories: readonly StoryOutput[];
}

export interface Change {
  readonly operation: string;
  readonly kind: string;
  readonly from: Quote | null;
  readonly to: Quote | null;
}

export interface VersionsOutput {
  readonly order: string;
  readonly orderCertainty: string;
  readonly changes: readonly Change[];
}

export interface CheckOutput {
  readonly summary: string;
  readonly say: string;
  readonly findings: readonly (Quote & { readonly stance: string })[];
  /** Where nothing answers: what comes nearest. */
  readonly nearest?: readonly Quote[];
  readonly articles?: readonly { readonly id: string; readonly source: string }[];
}

/** What goes in: a text file with what the user states about it, or one record of a `.jsonl`. */
export interface Input {
  readonly source: string;
  readonly text: string;
  /** `file`: the text is a file to find zones in; `record`: fields as in a `.jsonl` line. */
  readonly as: 'file' | 'record';
  readonly url?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  readonly title?: string | undefined;
  readonly byline?: readonly string[] | undefined;
}

/** A program under measurement: each method gives what the command of that name prints as JSON. */
export interface Program {
  readonly name: string;
  read(inputs: readonly Input[]): Promise<readonly ReadArticle[]>;
  /** `read --together`: dates borrowed from the story. */
  readTogether(inputs: readonly Input[]): Promise<readonly ReadArticle[]>;
  relate(inputs: readonly Input[]): Promise<RelateOutput>;
  compare(inputs: readonly Input[]): Promise<CompareOutput>;
  versions(a: Input, b: Input): Promise<VersionsOutput>;
  /** One answer for each claim, all held against the same texts. */
  check(claims: readonly string[], inputs: readonly Input[]): Promise<readonly CheckOutput[]>;
}

/** Thrown by a program that does not have a stage (yet): the row says so and the rest is measured. */
export class NotBuilt extends Error {}
