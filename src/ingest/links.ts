import { byPosition } from '../model/span.ts';
import type { Link } from '../model/article.ts';

const MARKDOWN =
  /\[([^[\]\n]{1,300})\]\(<?([^\s()<>]{1,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,200})?)>?(?:\s"[^"\n]{0,200}")?\)/gu;
const TAG = /<a\s[^<>]{0,300}?href=["']?([^"'\s<>]{1,2000})["']?[^<>]{0,300}>([^<]{1,500})<\/a>/gi;
const BARE = /https?:\/\/[^\s<>"'\u201c\u201d\u2019[\]]{2,2000}/gu;

/** Links left in a text: Markdown, HTML anchors, bare addresses. The span is that of the words linked. */
export function findLinks(text: string): Link[] {
  const links: Link[] = [];
  const taken: { start: number; end: number }[] = [];
  if (text.includes('](')) {
    for (const match of text.matchAll(MARKDOWN)) {
      const [whole, words = '', href = ''] = match;
      links.push({ start: match.index + 1, end: match.index + 1 + words.length, href });
      taken.push({ start: match.index, end: match.index + whole.length });
    }
  }
  if (/<a\s/i.test(text)) {
    for (const match of text.matchAll(TAG)) {
      const [whole, href = '', words = ''] = match;
      const end = match.index + whole.length - '</a>'.length;
      links.push({ start: end - words.length, end, href });
      taken.push({ start: match.index, end: match.index + whole.length });
    }
  }
  taken.sort(byPosition);
  let next = 0;
  for (const match of text.matchAll(BARE)) {
    while ((taken[next]?.end ?? Infinity) <= match.index) next += 1;
    if ((taken[next]?.start ?? Infinity) <= match.index) continue;
    const href = withoutTrailingSigns(match[0]);
    links.push({ start: match.index, end: match.index + href.length, href });
  }
  return links.sort(byPosition);
}

/** A full stop or a bracket behind an address belongs to the sentence. */
function withoutTrailingSigns(href: string): string {
  let end = href.length;
  while (end > 0) {
    const sign = href[end - 1] ?? '';
    const unbalanced = sign === ')' && !href.slice(0, end).includes('(');
    if (!unbalanced && !'.,;:!?*_\u2026'.includes(sign)) break;
    end -= 1;
  }
  return href.slice(0, end);
}
