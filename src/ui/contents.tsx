import { useEffect, useState } from 'preact/hooks';
import type { ContentsProps } from './islands.ts';
import { place } from './place.ts';

/** The stories and the views of the one that is open: links first, so that they work without a script. */
export function Contents({ stories }: ContentsProps) {
  const [here, setHere] = useState(place.get);
  useEffect(() => place.watch(setHere), []);
  const open = stories[here.story];
  return (
    <>
      {stories.length > 1 && (
        <nav class="stories" aria-label="Stories">
          <ol>
            {stories.map(({ address, title }, at) => (
              <li key={address}>
                <a href={`#${address}`} aria-current={at === here.story ? 'true' : undefined}>
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
              <a
                href={`#${address}`}
                aria-current={!here.inSources && id === here.view ? 'page' : undefined}
              >
                {title}
              </a>
            </li>
          ))}
          <li>
            <a href="#sources" aria-current={here.inSources ? 'page' : undefined}>
              Sources
            </a>
          </li>
        </ul>
      </nav>
    </>
  );
}
