import type { AccountRecord, PersonRecord } from './data.ts';
import type { Book } from './book.ts';
import type { ViewProps } from './page.tsx';
import { Name, Quotation } from './shown.tsx';
import { firstMention } from './spans.ts';

const KINDS = [
  ['person', 'People'],
  ['organisation', 'Organisations'],
  ['place', 'Places'],
] as const;

/** Who and what is named, with the names and roles that each account uses. */
export function PeopleView({ book, story }: ViewProps) {
  const { people } = story.record;
  if (people.length === 0) return <p class="empty">No name was found in these texts.</p>;
  return (
    <>
      {KINDS.map(([kind, title]) => {
        const own = people.filter((person) => person.kind === kind);
        if (own.length === 0) return null;
        return (
          <details key={kind} open={kind === 'person'}>
            <summary>
              <strong>{title}</strong> <span class="quiet">{own.length}</span>
            </summary>
            <dl class="people">
              {own.map((person, at) => (
                <div
                  key={`${person.name}-${at}`}
                  class="entry"
                  data-item={person.name}
                  id={`${kind}-${story.at + 1}-${at + 1}`}
                  tabIndex={-1}
                >
                  <dt>
                    <Name text={person.name} />
                  </dt>
                  <dd>
                    <PersonUse book={book} person={person} accounts={story.accounts} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        );
      })}
    </>
  );
}

interface PersonUseProps {
  readonly book: Book;
  readonly person: PersonRecord;
  readonly accounts: readonly AccountRecord[];
}

function PersonUse({ book, person, accounts }: PersonUseProps) {
  const uses = person.byAccount.flatMap((use) => {
    const account = accounts.find(({ id }) => id === use.account);
    return account ? [{ account, use }] : [];
  });
  return (
    <ul class="uses">
      {uses.map(({ account, use }) => (
        <li key={account.id}>
          <span class="account">
            <Name text={account.label} />
          </span>
          {': '}
          {[...use.names, ...use.roles].map((words, at) => (
            <span key={`${at}-${words}`} class={at < use.names.length ? 'used-name' : 'used-role'}>
              {at > 0 && (at === use.names.length ? ' — ' : ', ')}
              <Mention book={book} account={account} words={words} />
            </span>
          ))}
        </li>
      ))}
      {uses.length < accounts.length && accounts.length <= 6 && (
        <li class="quiet">
          not in{' '}
          <Name
            text={accounts
              .filter(({ id }) => !person.byAccount.some(({ account }) => account === id))
              .map(({ label }) => label)
              .join(', ')}
          />
        </li>
      )}
    </ul>
  );
}

function Mention({
  book,
  account,
  words,
}: {
  readonly book: Book;
  readonly account: AccountRecord;
  readonly words: string;
}) {
  const span = firstMention(book, account, words);
  return span ? <Quotation book={book} span={span} text={words} /> : <Name text={words} />;
}
