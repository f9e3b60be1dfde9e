/** Letters and digits in small letters, one space between words. */
export function bareWords(shadow: string): string {
  return shadow
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
}
