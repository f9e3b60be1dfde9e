import type { Book } from './book.ts';
import { Name } from './shown.tsx';
import { counted, listed } from '../text/listing.ts';

/** What the report is and is not, how it was made, and what it could not read. */
export function Colophon({ book: { data, made } }: { readonly book: Book }) {
  const unread = data.articles.filter(({ covered }) => !covered);
  const languages = [...new Set(unread.map(({ language }) => language ?? 'unknown'))].toSorted();
  return (
    <footer class="colophon" id="about">
      <h2>What this report is</h2>
      <p>
        It finds dependence: copies, versions, relays. It cannot prove independence, and it never
        says what is true. It says who told what, and what the texts themselves name as carrying it.
        Several carriers of one speaker show that something was said, not that it is so. “Not in
        this text” says only that; a text may be cut, or earlier.
      </p>
      {data.failed.length > 0 && (
        <>
          <h3>Could not be read</h3>
          <ul>
            {data.failed.map(({ source, reason }, at) => (
              <li key={at}>
                <strong>
                  <Name text={source} />
                </strong>
                : <Name text={reason} />
              </li>
            ))}
          </ul>
        </>
      )}
      {unread.length > 0 && (
        <p>
          Reading does not cover {listed(languages)} yet: {counted(unread.length, 'text')}{' '}
          {unread.length === 1 ? 'is' : 'are'} related to the others, but no statement, name or
          point was taken from {unread.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      <details>
        <summary>How it was made</summary>
        <p>
          By Rashomon {made.version}, with rules only: no model, no service, no network. The same
          inputs in any order give the same report. Inputs, with the SHA-256 of their bytes:
        </p>
        <table class="inputs">
          <thead>
            <tr>
              <th scope="col">input</th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {made.inputs.map(({ source, sha256 }, at) => (
              <tr key={at}>
                <td>
                  <Name text={source} />
                </td>
                <td>
                  <code>{sha256}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </footer>
  );
}
