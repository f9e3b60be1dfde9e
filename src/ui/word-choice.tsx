import type { ViewProps } from './page.tsx';
import { Name, Quotation } from './shown.tsx';
import { counted, listed } from '../text/listing.ts';
import { groupBy } from '../model/multimap.ts';

/** Terms that accounts use for the same thing. */
export function WordChoiceView({ book, story }: ViewProps) {
  const { wording } = story.record;
  if (wording.length === 0)
    return <p class="empty">No different terms for one thing were found.</p>;
  return (
    <ul class="word-choice">
      {wording.map(({ about, terms }, at) => (
        <li key={at} id={`choice-${story.at + 1}-${at + 1}`} data-item="the terms" tabIndex={-1}>
          <p class="quiet">
            about: <Name text={about} />
          </p>
          <dl>
            {terms.map((term, place) => (
              <div key={place} class="entry">
                <dt>
                  “<Name text={term.text} />”
                </dt>
                <dd>
                  <Name text={listed(term.accounts.map((account) => book.labelOf(account)))} />{' '}
                  <span class="quiet">
                    {counted(term.spans.length, 'place')}
                    {': '}
                    {[
                      ...groupBy(term.spans, ({ article, text }) => `${article} ${text}`).values(),
                    ].map((same, index) => {
                      const [span] = same;
                      return (
                        span && (
                          <span key={`${span.article}-${span.start}`}>
                            {index > 0 && ', '}
                            <Quotation book={book} span={span} text={span.text} />
                            {` [${book.sourceOf(span.article)?.number ?? ''}]${same.length > 1 ? ` ×${same.length}` : ''}`}
                          </span>
                        )
                      );
                    })}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
