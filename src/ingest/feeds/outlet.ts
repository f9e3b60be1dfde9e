import { isSection, knownMaker, looksLikeOutlet } from '../outlets.ts';
import type { Feed } from './feed.ts';
import type { Field } from '../../model/article.ts';

/** What feed titles put between the name of an outlet and a section: "Harbour Times - World". */
const BREAKS = /\s+[-\u2013\u2014|:\u00bb\u203a>]\s+|\s*[|\u00bb\u203a>:]\s+/u;
/** What feed titles say of themselves. */
const SELF =
  /\s*(?:\b(?:rss|atom)\b(?:\s+feed)?|\bfeed\b|\blatest (?:news|stories|headlines)\b|\btop stories\b)\s*/giu;

/** Whose feed it is: its stated publisher, else the part of its title that names an outlet. */
export function outletOfFeed({ publisher, title }: Feed): Field | undefined {
  if (publisher !== undefined)
    return { value: publisher, certainty: 'stated', reason: 'publisher of the feed' };
  if (title === undefined) return undefined;
  const parts = title
    .split(BREAKS)
    .map((part) => part.replace(SELF, ' ').trim())
    .filter((part) => part !== '' && !isSection(part));
  const value =
    parts.map((part) => knownMaker(part)?.name).find((name) => name !== undefined) ??
    parts.find(looksLikeOutlet) ??
    (parts.length === 1 ? parts[0] : title.trim());
  return value === undefined
    ? undefined
    : { value, certainty: 'inferred', reason: `title of the feed "${title.slice(0, 80)}"` };
}
