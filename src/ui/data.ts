import type { Article, Failure } from '../model/article.ts';
import type { Json } from '../model/json.ts';
import type { Lineage } from '../model/lineage.ts';
import type { ShownReading } from '../model/reading.ts';
import type { Comparison } from '../model/story.ts';
import type { VersionDiff } from '../model/version.ts';

/** An article with all that was found in it, as `rashomon compare --json` writes it. */
export type SourceRecord = Json<
  Omit<Article, 'headlines' | 'posts'> &
    ShownReading & {
      readonly headlines: Article['headlines'];
      readonly posts: NonNullable<Article['posts']>;
    }
>;

export type AccountRecord = Json<Lineage['accounts'][number]>;
export type RelationRecord = Json<Lineage['relations'][number]>;
export type StoryRecord = Json<Lineage['stories'][number] & Omit<Comparison, 'story'>>;
export type PointRecord = StoryRecord['points'][number];
export type TellingRecord = PointRecord['tellings'][number];
export type StatementRecord = SourceRecord['statements'][number];
export type ChainRecord = StatementRecord['chain'];
export type VersionRecord = Json<VersionDiff>;
export type ChangeRecord = VersionRecord['changes'][number];
export type UtteranceRecord = StoryRecord['utterances'][number];
export type PersonRecord = StoryRecord['people'][number];
export type QuoteRecord = UtteranceRecord['tellings'][number];

/** What a page shows: the contract's output of `compare`, nothing else. */
export interface ReportData {
  readonly counts: Lineage['counts'];
  readonly articles: readonly SourceRecord[];
  readonly relations: readonly RelationRecord[];
  readonly accounts: readonly AccountRecord[];
  readonly stories: readonly StoryRecord[];
  readonly versions: readonly VersionRecord[];
  readonly failed: readonly Failure[];
}

/** How a report came to be; it holds no time, so that the same inputs make the same file. */
export interface Made {
  /** Of the program. */
  readonly version: string;
  /** Every input that was read, with the SHA-256 of its bytes in hex. */
  readonly inputs: readonly { readonly source: string; readonly sha256: string }[];
}
