import type { ViewProps } from './page.tsx';
import { Name, Quotation } from './shown.tsx';
import { nameOf } from './book.ts';
import { sayTime } from './say-time.ts';
import { groupBy } from '../model/multimap.ts';

/** The times that the texts name, in calendar order. */
export function TimelineView({ book, story }: ViewProps) {
  const { timeline } = story.record;
  if (timeline.length === 0)
    return (
      <p class="empty">No text of this story names a time that can be placed in the calendar.</p>
    );
  return (
    <ol class="timeline">
      {timeline.map(({ value, certainty, tellings }) => (
        <li
          key={value}
          id={`time-${story.at + 1}-${value}`}
          data-item={sayTime(value)}
          tabIndex={-1}
        >
          <p class="when">
            <time dateTime={/^\d{4}(?:-\d\d){0,2}(?:T|$)/u.test(value) ? value : undefined}>
              {sayTime(value)}
            </time>
            {certainty !== 'stated' && (
              <span class="quiet">
                {' '}
                {certainty === 'implied' ? 'worked out from the words' : 'inferred'}
              </span>
            )}
          </p>
          <ul>
            {[...groupBy(tellings, ({ article }) => article)].map(([article, own]) => (
              <li key={article}>
                <Name text={nameOf(book, article)} />{' '}
                <span class="quiet">[{book.sourceOf(article)?.number}]</span>
                {': '}
                {own.map((telling, at) => (
                  <span key={telling.start}>
                    {at > 0 && ', '}
                    <Quotation book={book} span={telling} text={telling.text} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
