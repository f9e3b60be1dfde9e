/** Letters and digits in small letters, one space between words. */
export function bareWords(shadow: string): string {
  const small = shadow.toLowerCase();
  // Most texts have no other letters, and patterns without Unicode's tables are several times as fast.
  // oxlint-disable-next-line no-control-regex -- all of ASCII is meant
  if (/^[\0-\x7f]*$/u.test(small)) return small.replace(/[^a-z\d]+/gu, ' ').trim();
  return small.replace(/[^\p{L}\p{Nd}]+/gu, ' ').trim();
}
