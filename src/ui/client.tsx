import { hydrate } from 'preact';
import { Contents } from './contents.tsx';
import type { IslandData } from './islands.ts';
import { PointFilter } from './point-filter.tsx';
import { startRouter } from './router.ts';

/** Brings the controls to life. The texts around them stay as the server rendered them. */
function start(): void {
  const data = readData();
  if (!data) return;
  const contents = document.querySelector('[data-island="contents"]');
  if (contents) hydrate(<Contents {...data.contents} />, contents);
  for (const place of document.querySelectorAll<HTMLElement>('[data-island="filter"]')) {
    const filter = data.filters[Number(place.dataset['at'])];
    if (filter) hydrate(<PointFilter {...filter} />, place);
  }
  startRouter();
}

function readData(): IslandData | undefined {
  const element = document.querySelector('script[type="application/json"]');
  // Written by `renderReport` of the same version, into the same file.
  // oxlint-disable-next-line no-unsafe-type-assertion
  return element?.textContent ? (JSON.parse(element.textContent) as IslandData) : undefined;
}

start();
