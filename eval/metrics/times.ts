import { brief } from '../text.ts';
import type { StoryOutput } from '../contract.ts';
import { placesOf, type Docs } from './documents.ts';

export interface GoldTime {
  readonly doc: string;
  readonly text: string;
  readonly value: string;
}

/**
 * Gold times whose words overlap one of ours with the same value. Where the article itself has no
 * date, the value that the story's timeline lends it counts.
 */
export function scoreTimes(
  docs: Docs,
  gold: readonly GoldTime[],
  story: StoryOutput | undefined,
): { right: number; found: number; misses: string[] } {
  let right = 0;
  let found = 0;
  const misses: string[] = [];
  const lent = (story?.timeline ?? []).flatMap(({ value, tellings }) =>
    tellings.map((telling) => ({ value, telling })),
  );
  for (const item of gold) {
    const doc = docs.get(item.doc);
    const ours = doc
      ? placesOf(doc, item.text).flatMap((place) => [
          ...doc.article.times
            .filter((time) => time.start < place.end && place.start < time.end)
            .map((time) => time.value),
          ...lent
            .filter(
              ({ telling }) =>
                telling.article === doc.article.id &&
                telling.start < place.end &&
                place.start < telling.end,
            )
            .map(({ value }) => value),
        ])
      : [];
    if (ours.length > 0) found += 1;
    if (ours.includes(item.value)) right += 1;
    else {
      const have = ours.length === 0 ? 'nothing there' : [...new Set(ours)].map(String).join(', ');
      misses.push(`${item.doc}  “${brief(item.text)}” gold: ${item.value}, ours: ${have}`);
    }
  }
  return { right, found, misses };
}
