/** The fields of a record, by the names that the contract gives them. */
export type RecordField =
  | 'id'
  | 'url'
  | 'outlet'
  | 'published'
  | 'updated'
  | 'title'
  | 'byline'
  | 'text'
  | 'html';

/**
 * What exports call the fields of a record, in small letters without signs; the contract's own name
 * first. "story" is none of them: as often as the text it is the number of the story.
 */
const NAMES: readonly (readonly [RecordField, string])[] = [
  ['id', 'id guid articleid storyid recordid'],
  ['url', 'url link address canonicalurl articleurl'],
  ['outlet', 'outlet publication publisher source sourcename medianame site newspaper domain'],
  [
    'published',
    'published publishdate publisheddate publicationdate datepublished pubdate publishedat date datetime time',
  ],
  ['updated', 'updated modified lastmodified datemodified updatedat lastmod'],
  ['title', 'title headline articletitle'],
  ['byline', 'byline author authors creator'],
  ['text', 'text body content articletext fulltext articlebody'],
  ['html', 'html bodyhtml contenthtml'],
];

const FIELDS: ReadonlyMap<string, RecordField> = new Map(
  NAMES.flatMap(([field, names]) =>
    names.split(' ').map((name): [string, RecordField] => [name, field]),
  ),
);

/** No name of a field is longer, signs and all. */
const LONGEST_NAME = 40;

/** The field that a heading of a table or a key of a record stands for: "Pub Date", "published_at". */
export function fieldOf(heading: string): RecordField | undefined {
  if (heading.length > LONGEST_NAME) return undefined;
  return FIELDS.get(heading) ?? FIELDS.get(heading.toLowerCase().replace(/[^\p{L}\p{Nd}]+/gu, ''));
}

/** From so many UTF-16 units on, what stands under a key that is not known may be the text. */
export const LONG_VALUE = 200;
