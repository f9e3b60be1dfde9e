import { madeArticles } from './made-articles.ts';

/** A record as a line of a `.jsonl` states it. */
export interface CrowdedRecord {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  readonly text: string;
}

/** Characters of what an article of the pile tells by itself, and of its outlet's standing lines. */
const TOLD = 1500;
const FOOTER = 700;
/** One text in so many is printed again under another outlet's name. */
const COPIED = 20;
/** Days over which the pile is spread. */
const DAYS = 28;

/** How a pile is crowded. */
export interface Crowd {
  readonly records: number;
  /** Each ends every text with standing lines of its own: the fewer outlets, the more texts share one. */
  readonly outlets: number;
  /** Texts of one outlet that are one wording with another name put in. */
  readonly templates: number;
}

/**
 * A pile in which nearly everything shares wording with something: every outlet has its footer, one
 * outlet fills in a template, and one text in twenty is printed again elsewhere, footer and all.
 * Always the same for the same numbers; `copies` are the pairs that tell the same.
 */
export function crowdedPile({ records, outlets, templates }: Crowd): {
  readonly records: readonly CrowdedRecord[];
  readonly copies: readonly (readonly [string, string])[];
} {
  // Every tenth that is made is a copy, and copies are put in here on their own.
  const made = madeArticles(Math.ceil((records + outlets + 1) * 1.2), 11);
  const told = [...made].flatMap(({ text, copyOf }) => (copyOf === undefined ? [text] : []));
  const footers = told.splice(0, outlets).map((text) => cut(text, FOOTER));
  const template = cut(told.splice(0, 1)[0] ?? '', TOLD);
  const pile: CrowdedRecord[] = [];
  const copies: [string, string][] = [];
  const put = (i: number, text: string, title: string, outlet: number): string => {
    const id = `r${String(i).padStart(6, '0')}`;
    const day = String(1 + (i % DAYS)).padStart(2, '0');
    pile.push({
      id,
      outlet: `The ${nameOf(1000 + outlet)} Post`,
      title,
      published: `2031-04-${day}`,
      text: `${text}\n\n${footers[outlet] ?? ''}`,
    });
    return id;
  };
  for (let i = 0; i < records; i += 1) {
    const outlet = i % outlets;
    if (i < templates) {
      const town = nameOf(i);
      put(i, template.replaceAll(/\bthe (\w+)/gu, `${town} $1`), `Homes sold in ${town}`, 0);
    } else if (i % COPIED === 0 && i > templates + outlets) {
      const original = pile[i - 1 - (i % 7)];
      if (!original) continue;
      const [text = ''] = original.text.split(`\n\n${footers[(i - 1 - (i % 7)) % outlets] ?? ''}`);
      const id = put(i, text, `${original.title} again`, outlet);
      copies.push([original.id, id]);
    } else {
      const text = cut(told[i] ?? '', TOLD);
      put(i, text, text.split(' ').slice(0, 6).join(' '), outlet);
    }
  }
  return { records: pile, copies };
}

/** An invented name, another one for every number. */
function nameOf(number: number): string {
  const parts = ['tar', 'vel', 'ske', 'nor', 'dun', 'mar', 'lin', 'bre', 'hol', 'ask'];
  const digits = Array.from(String(number), Number);
  const name = digits.map((digit) => parts[digit] ?? '').join('');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The sentences of a text up to some length. */
function cut(text: string, length: number): string {
  return text.slice(0, text.indexOf('.', length) + 1);
}
