import { useEffect, useState } from 'preact/hooks';
import type { ContentsProps } from './islands.ts';

/** Where the reader is; the router tells of a change by this event on the document. */
export const PLACE_EVENT = 'rashomon:place';

export interface Place {
  readonly story: number;
  readonly view: string;
  readonly inSources: boolean;
}

const FIRST: Place = { story: 0, view: 'lineage', inSources: false };

/** The stories and the views of the one that is open: links first, so that they work without a script. */
export function Contents({ stories }: ContentsProps) {
  const [place, setPlace] = useState(FIRST);
  useEffect(() => {
    const follow = (event: Event): void => {
      if (event instanceof CustomEvent && isPlace(event.detail)) setPlace(event.detail);
    };
    document.addEventListener(PLACE_EVENT, follow);
    return () => document.removeEventListener(PLACE_EVENT, follow);
  }, []);
  const open = stories[place.story];
  return (
    <>
      {stories.length > 1 && (
        <nav class="stories" aria-label="Stories">
          <ol>
            {stories.map(({ address, title }, at) => (
              <li key={address}>
                <a href={`#${address}`} aria-current={at === place.story ? 'true' : undefined}>
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <nav class="views" aria-label="Views">
        <ul>
          {open?.views.map(({ id, title, address }) => (
            <li key={id}>
              <a href={`#${address}`} aria-current={!place.inSources && id === place.view ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
          <li>
            <a href="#sources" aria-current={place.inSources ? 'page' : undefined}>
              Sources
            </a>
          </li>
        </ul>
      </nav>
    </>
  );
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'story' in value && 'view' in value;
}
