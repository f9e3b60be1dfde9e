import { lettingGo, place } from './place.ts';

/** Where the reader came from when following words into a source. */
interface Origin {
  readonly link: HTMLElement;
  readonly href: string;
  readonly label: string;
  /** Where the link stood on the screen, so that it stays there when the source opens beside it. */
  readonly top: number;
}

interface State {
  story: number;
  view: string;
  origin: Origin | undefined;
  /** Whether the address led into a source before the present one. */
  inSources: boolean;
}

/** Shows one story, one view and, beside it, one source at a time, by the page's address. */
export function startRouter(): void {
  const state: State = { story: 0, view: 'lineage', origin: undefined, inSources: false };
  addEventListener('hashchange', () => follow(state));
  document.addEventListener('click', (event) => remember(event, state));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && document.documentElement.classList.contains('with-source'))
      close(state);
  });
  document.querySelector('.close-sources')?.addEventListener('click', () => close(state));
  addEventListener('beforeprint', () => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  follow(state);
}

function remember(event: MouseEvent, state: State): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const href = link?.getAttribute('href');
  if (!(link instanceof Element) || href === null || href === undefined) return;
  const target = elementAt(href);
  if (target?.closest('.sources') && !link.closest('.sources') && link instanceof HTMLElement) {
    const item = link.closest<HTMLElement>('[data-item]');
    const view = link.closest<HTMLElement>('[data-view]');
    state.origin =
      item || view
        ? {
            link,
            top: link.getBoundingClientRect().top,
            href: `#${item?.id ?? view?.id ?? 'main'}`,
            label: item?.dataset['item'] ?? view?.dataset['view'] ?? 'the view',
          }
        : undefined;
  }
  // Following the same address again must lead there again.
  if (href === location.hash) follow(state);
}

function elementAt(hash: string): HTMLElement | undefined {
  if (hash.length < 2) return undefined;
  let id = hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // A stray percent sign: take the address as it stands.
  }
  return document.getElementById(id) ?? undefined;
}

function follow(state: State): void {
  const target = elementAt(location.hash);
  const root = document.documentElement;
  const inSources = target?.closest('.sources') !== null && target !== undefined;
  root.classList.toggle('reading-source', inSources);
  root.classList.toggle('sources-only', inSources && target.id === 'sources');
  for (const name of ['lit', 'followed']) {
    for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name);
  }
  if (inSources) showSource(target, state);
  else showView(target, state);
  place.set({ story: state.story, view: state.view, inSources });
  const origin = state.inSources && !inSources ? state.origin : undefined;
  state.inSources = inSources;
  if (target) settle(target, origin);
}

function showView(target: HTMLElement | undefined, state: State): void {
  const story = target?.closest<HTMLElement>('[data-story]') ?? undefined;
  if (location.hash === '') Object.assign(state, { story: 0, view: 'lineage' });
  if (!story) return open(state);
  state.story = Number(story.dataset['story']);
  state.view = target?.closest<HTMLElement>('[data-view]')?.dataset['view'] ?? 'lineage';
  open(state);
  if (target?.closest('[hidden]')) lettingGo.set(lettingGo.get() + 1);
}

function open({ story, view }: State): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-story]')) {
    element.classList.toggle('is-open', element.dataset['story'] === String(story));
  }
  for (const element of document.querySelectorAll<HTMLElement>('.story.is-open [data-view]')) {
    element.classList.toggle('is-open', element.dataset['view'] === view);
  }
}

function showSource(target: HTMLElement, state: State): void {
  const opening = !document.documentElement.classList.contains('with-source');
  document.documentElement.classList.add('with-source');
  const story = target.closest<HTMLElement>('[data-of-story]')?.dataset['ofStory'];
  if (story !== undefined && state.story !== Number(story))
    Object.assign(state, { story: Number(story), view: 'lineage', origin: undefined });
  open(state);
  if (opening && state.origin)
    scrollBy(0, state.origin.link.getBoundingClientRect().top - state.origin.top);
  const source = target.closest<HTMLElement>('[data-source]');
  for (const element of document.querySelectorAll('.source, .source-index')) {
    element.classList.toggle(
      'is-open',
      source ? element === source : element.classList.contains('source-index'),
    );
  }
  const back = document.querySelector<HTMLAnchorElement>('.back-to');
  if (back) {
    back.hidden = false;
    back.href = state.origin?.href ?? `#${viewAt(state)?.id ?? 'main'}`;
    back.textContent = `Back to ${state.origin?.label ?? viewAt(state)?.querySelector('h3')?.textContent ?? 'the view'}`;
  }
  const title = document.getElementById('sources-title');
  if (title) title.textContent = source?.dataset['name'] ?? 'Sources';
  state.origin?.link.classList.add('followed');
  if (source && target !== source) {
    target.classList.add('lit');
    for (const piece of document.querySelectorAll(`[data-of="${CSS.escape(target.id)}"]`))
      piece.classList.add('lit');
  }
}

function viewAt({ story, view }: State): Element | null {
  return document.querySelector(`[data-story="${story}"] [data-view="${view}"]`);
}

/** Brings the target into sight and the focus to it, or back to the link the reader came by. */
function settle(target: HTMLElement, origin: Origin | undefined): void {
  for (
    let fold = target.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true;
  requestAnimationFrame(() => {
    // Coming back from a source, by whatever way, reading goes on where it was left.
    const left = origin && target.contains(origin.link) ? origin.link : undefined;
    const heading = target.matches('[data-view], [data-story], .source, .sources')
      ? target.querySelector<HTMLElement>('h2, h3')
      : null;
    const focus = left ?? heading ?? target;
    if (!focus.matches('a, button, [tabindex]')) focus.tabIndex = -1;
    focus.focus({ preventScroll: true });
    if (left) bring(left);
    else if (target.matches('[data-view], [data-story]')) scrollTo({ top: 0 });
    else bring(target);
  });
}

/** Scrolls as little as can be: a source beside the view moves alone. */
function bring(target: HTMLElement): void {
  const pane = target.closest<HTMLElement>('.sources');
  const whole = target.matches('.source, .sources');
  if (pane && getComputedStyle(pane).overflowY === 'auto') {
    const top =
      target.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
    pane.scrollTop = whole ? 0 : top - pane.clientHeight / 3;
    if (pane.getBoundingClientRect().top > innerHeight / 2) pane.scrollIntoView();
  } else if (whole) scrollTo({ top: 0 });
  else target.scrollIntoView({ block: 'center' });
}

function close(state: State): void {
  document.documentElement.classList.remove('with-source', 'reading-source', 'sources-only');
  const href = state.origin?.href ?? `#${viewAt(state)?.id ?? 'main'}`;
  if (location.hash === href) follow(state);
  else location.hash = href;
}
