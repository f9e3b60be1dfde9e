import { storyAddress, viewAddress, VIEWS, type ViewId } from './addresses.ts';
import type { Book, StoryBook } from './book.ts';
import { Colophon } from './colophon.tsx';
import { Contents } from './contents.tsx';
import { contentsOf } from './islands.ts';
import { LineageView } from './lineage.tsx';
import { PeopleView } from './people.tsx';
import { PointsView } from './points.tsx';
import { SourcesPane } from './sources.tsx';
import { Signs } from './shown.tsx';
import { TimelineView } from './timeline.tsx';
import { VersionsView } from './versions.tsx';
import { WordChoiceView } from './word-choice.tsx';
import { counted } from '../text/listing.ts';
import { WordsView } from './words-view.tsx';

/** What every view of a story is given. */
export interface ViewProps {
  readonly book: Book;
  readonly story: StoryBook;
}

const VIEW_BODIES = {
  lineage: LineageView,
  points: PointsView,
  versions: VersionsView,
  words: WordsView,
  people: PeopleView,
  timeline: TimelineView,
  'word-choice': WordChoiceView,
} as const satisfies Record<ViewId, (props: ViewProps) => unknown>;

/** Everything inside the body of a report, one view after another; a script may then show one at a time. */
export function Page({ book }: { readonly book: Book }) {
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Masthead book={book} />
      <main id="main" class="desk" tabIndex={-1}>
        <div class="told-stories">
          {book.stories.map((story) => (
            <Story key={story.at} book={book} story={story} />
          ))}
          {book.stories.length === 0 && (
            <p class="empty">No text could be read, so there is nothing to compare.</p>
          )}
        </div>
        <SourcesPane book={book} />
      </main>
      <Colophon book={book} />
    </>
  );
}

function Masthead({ book }: { readonly book: Book }) {
  const { documents, texts, accounts, stories } = book.data.counts;
  return (
    <header class="masthead">
      <h1 class="brand">Rashomon</h1>
      <p class="counts">
        {counted(documents, 'document')} · {counted(texts, 'distinct text')} ·{' '}
        <strong>{counted(accounts, 'account')}</strong> · {counted(stories, 'story', 'stories')}
      </p>
      <div data-island="contents">
        <Contents {...contentsOf(book)} />
      </div>
    </header>
  );
}

function Story({ book, story }: ViewProps) {
  const address = storyAddress(story.at);
  return (
    <article
      class={`story${story.at === 0 ? ' is-open' : ''}`}
      id={address}
      data-story={story.at}
      aria-labelledby={`${address}-title`}
    >
      <h2 id={`${address}-title`} dir="auto">
        <Signs text={story.title} />
      </h2>
      <nav class="views-plain" aria-label={`Views of story ${story.at + 1}`}>
        {VIEWS.map(({ id, title }) => (
          <a key={id} href={`#${viewAddress(id, story.at)}`}>
            {title}
          </a>
        ))}
      </nav>
      {VIEWS.map(({ id, title }, at) => {
        const Body = VIEW_BODIES[id];
        const here = viewAddress(id, story.at);
        return (
          <section
            key={id}
            id={here}
            class={`view view-${id}${at === 0 ? ' is-open' : ''}`}
            data-view={id}
            aria-labelledby={`${here}-title`}
          >
            <h3 id={`${here}-title`} tabIndex={-1}>
              {title}
            </h3>
            <Body book={book} story={story} />
          </section>
        );
      })}
    </article>
  );
}
