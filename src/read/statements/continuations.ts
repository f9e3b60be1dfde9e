import type { ChainLink, Name, Party, Statement } from '../../model/reading.ts';
import { mentionAt } from '../../model/span.ts';
import type { Page } from '../page.ts';
import { firstAt } from '../sorted.ts';
import { directIn, type Governed } from './direct.ts';
import { leadIn, type Led } from './lead-ins.ts';
import type { Ground } from './parties.ts';
import type { Quotation } from './quotations.ts';
import { bare, type Scene } from './scene.ts';

type Entry = Governed & { readonly statement: Statement };

/** What the order of paragraphs shows of a quotation without a report clause. */
interface Order {
  readonly page: Page;
  readonly names: readonly Name[];
  /** The last unit of each paragraph. */
  readonly closing: ReadonlyMap<number, Scene>;
}

/** Fewer words than this that end a paragraph are a fragment, and the next quotation does not go on from it. */
const FRAGMENT = 4;

/**
 * What is quoted, with its speaker. Quotations without a report clause of their own are signed, led
 * in by the words before them, or go on from the one before: in the same paragraph, in a paragraph
 * that reopens what was not closed, or in a quotation paragraph right behind one. Anything further
 * stays unattributed.
 */
export function continueQuotations(
  scenes: readonly Scene[],
  page: Page,
  names: readonly Name[],
): Statement[] {
  const entries = scenes.flatMap(directIn);
  const closing = new Map(scenes.map((scene) => [scene.unit.paragraph, scene]));
  const done: Statement[] = [];
  for (const [index, entry] of entries.entries()) {
    const { frame, statement } = entry;
    const led = frame ? undefined : ledBy({ page, names, closing }, entry);
    const [before, previous] = [entries[index - 1], done.at(-1)];
    if (led) done.push({ ...statement, ...led });
    else if (
      !frame &&
      !statement.speaker &&
      before &&
      previous &&
      goesOn(page, before, entry, previous)
    )
      done.push({ ...statement, ...ledFrom(previous), polarity: 'affirm' });
    else done.push(statement);
  }
  return claimBlocks(entries, done);
}

function ledFrom({ speaker, candidates, addressee, chain, basis }: Statement): Led {
  return { speaker, candidates, addressee, chain, basis };
}

/** By a name signed under it, or by what introduces it in its sentence or in the paragraph before. */
function ledBy({ page, names, closing }: Order, entry: Entry): Partial<Led> | undefined {
  const { scene, quotation, item, statement } = entry;
  const signer = signatureOf(scene.ground, page, names, quotation);
  if (signer) {
    const link: ChainLink = { role: 'speaker', kind: 'person', name: signer.name, ...bare(signer) };
    return { speaker: signer, chain: [...statement.chain, link] };
  }
  if (statement.speaker || quotation.goesOn) return undefined;
  const { items } = scene.unit;
  const at = items.indexOf(item);
  if (at > 0) return items[at - 1]?.lower === ':' ? leadIn(scene, at - 1, false) : undefined;
  const before = closing.get(quotation.paragraph - 1);
  if (!before || !opensParagraph(page, quotation)) return undefined;
  const last = before.unit.items.length - 1;
  if (before.unit.items[last]?.lower === ':') return leadIn(before, last, false);
  return endsParagraph(page, quotation) ? leadIn(before, last, true) : undefined;
}

function goesOn(page: Page, before: Entry, entry: Entry, previous: Statement): boolean {
  const { quotation, scene } = entry;
  if (quotation.goesOn) return true;
  if (before.quotation.paragraph === quotation.paragraph)
    return !otherVoice(scene, previous, before.quotation, quotation);
  return (
    quotation.paragraph === before.quotation.paragraph + 1 &&
    opensParagraph(page, quotation) &&
    endsParagraph(page, before.quotation) &&
    (before.quotation.words.length >= FRAGMENT || isUnclosed(before.quotation))
  );
}

/** A paragraph that ends without a closing mark says that the next one goes on, however short it is. */
function isUnclosed({ outer, end }: Quotation): boolean {
  return outer.end === end;
}

/** What its last paragraph says of the speaker of a quotation holds for all of its paragraphs. */
function claimBlocks(entries: readonly Entry[], done: readonly Statement[]): Statement[] {
  const claimed = [...done];
  for (let at = entries.length - 1; at > 0; at -= 1) {
    const [later, earlier] = [claimed[at], claimed[at - 1]];
    if (!entries[at]?.quotation.goesOn || !later?.speaker || !earlier) continue;
    if (!earlier.speaker && earlier.candidates.length === 0 && earlier.chain.length === 0)
      claimed[at - 1] = { ...earlier, ...ledFrom(later) };
  }
  return claimed;
}

/** `"…" \u2014 N`: a name signed under a quotation. */
function signatureOf(
  ground: Ground,
  page: Page,
  names: readonly Name[],
  quotation: Quotation,
): Party | undefined {
  const tail = /^\s{0,4}(?:\u2014|\u2013|--?)\s{0,2}/u.exec(
    page.shadow.slice(quotation.outer.end, quotation.outer.end + 8),
  );
  if (!tail) return undefined;
  const start = quotation.outer.end + tail[0].length;
  const name = names[firstAt(names, (one) => one.start >= start)];
  if (name?.start !== start || name.kind !== 'person') return undefined;
  if (!/^(?:\s*$|\s*[\n",.(])/u.test(page.shadow.slice(name.end, name.end + 3))) return undefined;
  return {
    ...mentionAt(ground.text, name.start, name.end),
    entity: name.entity,
    name: ground.entities.get(name.entity)?.name ?? name.text,
  };
}

function opensParagraph(page: Page, quotation: Quotation): boolean {
  const paragraph = page.article.paragraphs[quotation.paragraph];
  return paragraph !== undefined && quotation.outer.start <= paragraph.start + 1;
}

function endsParagraph(page: Page, quotation: Quotation): boolean {
  const paragraph = page.article.paragraphs[quotation.paragraph];
  return paragraph !== undefined && quotation.outer.end >= paragraph.end - 1;
}

/** True where somebody else is named between two quotations of one paragraph. */
function otherVoice(
  scene: Scene,
  previous: Statement,
  before: Quotation,
  quotation: Quotation,
): boolean {
  const speaker = previous.speaker?.entity;
  const { items } = scene.unit;
  for (let at = firstAt(items, (item) => item.start > before.end); at < items.length; at += 1) {
    const item = items[at];
    if (!item || item.start >= quotation.start) return false;
    if (item.name?.kind === 'person' && item.name.entity !== speaker) return true;
  }
  return false;
}
