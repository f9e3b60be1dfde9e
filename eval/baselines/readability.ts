import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The body that Readability on linkedom finds, the measured baseline; empty where it finds none or throws. */
export function readabilityBody(html: string): string {
  try {
    const { document } = parseHTML(html);
    return new Readability(document).parse()?.textContent ?? '';
  } catch {
    return '';
  }
}
