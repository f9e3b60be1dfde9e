import { readMoment } from '../dates.ts';

/** A moment in any usual form, and in the seconds or milliseconds since 1970 that some sites write. */
export function momentOf(said: string): string | undefined {
  const text = said.trim();
  if (/^\d{10}(?:\d{3})?$/u.test(text)) {
    const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    return moment.toISOString().replace(/\.\d{3}Z$/u, 'Z');
  }
  const value = readMoment(text) ?? readMoment(text.replace(/(?<=\d)(?:st|nd|rd|th)\b/u, ''));
  // Years before the web and far after are placeholders.
  return value !== undefined && value >= '1980' && value < '2100' ? value : undefined;
}
