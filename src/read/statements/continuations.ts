import type { ChainLink, Name, Party, Statement } from '../../model/reading.ts';
import { mentionAt } from '../../model/span.ts';
import type { Page } from '../page.ts';
import { firstAt } from '../sorted.ts';
import { directIn, type Governed } from './direct.ts';
import { leadIn, type Led } from './lead-ins.ts';
import type { Ground } from './parties.ts';
import type { Quotation } from './quotations.ts';
import { openingPerson, reporterIn, subjectIn } from './preceding.ts';
import { bare, type Scene } from './scene.ts';

type Entry = Governed & { readonly statement: Statement };

/** What the order of paragraphs shows of a quotation without a report clause. */
interface Order {
  readonly page: Page;
  readonly names: readonly Name[];
  /** The last unit of each paragraph. */
  readonly closing: ReadonlyMap<number, Scene>;
  /** The sentence before each sentence. */
  readonly preceding: ReadonlyMap<Scene, Scene>;
}

/** Signs and quotations in a sentence that is one quotation. */
const MOST_SIGNS = 4;
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
  const preceding = new Map(
    scenes.slice(1).flatMap((scene, at) => {
      const before = scenes[at];
      return before ? [[scene, before] as const] : [];
    }),
  );
  const order: Order = { page, names, closing, preceding };
  const done: Statement[] = [];
  for (const [index, entry] of entries.entries()) {
    const { frame, statement } = entry;
    const [before, previous] = [entries[index - 1], done.at(-1)];
    const continued =
      !frame && before && previous && goesOn(order, before, entry, previous) ? previous : undefined;
    const led = frame
      ? undefined
      : (ledBy(order, entry) ?? tellsAlike(continued, toldBefore(order, before, entry)));
    if (led) done.push({ ...statement, ...led });
    else if (continued && !statement.speaker)
      done.push({ ...statement, ...ledFrom(continued), polarity: 'affirm' });
    else done.push(statement);
  }
  return claimBlocks(page, entries, done);
}

function ledFrom({ speaker, candidates, addressee, chain, basis }: Statement): Led {
  return { speaker, candidates, addressee, chain, basis };
}

/**
 * A quotation that is all of its sentence goes on from the sentence before it, where that one reports
 * somebody's words or, in the same paragraph, tells of one person only.
 */
function toldBefore(order: Order, before: Entry | undefined, entry: Entry): Led | undefined {
  const { page, preceding } = order;
  const { scene, quotation, statement } = entry;
  if (statement.speaker || quotation.goesOn || !isAlone(entry)) return undefined;
  const sentence = preceding.get(scene);
  if (!sentence || sentence.unit.paragraph < 0 || asks(sentence)) return undefined;
  const apart = quotation.paragraph - sentence.unit.paragraph;
  // What goes on from a quotation right before it is told by that.
  if (before && before.quotation.outer.end > sentence.unit.end - 1) return undefined;
  const closes = endsParagraph(page, quotation);
  if (apart === 0)
    return reporterIn(sentence) ?? (closes ? subjectIn(sentence, statement.text) : undefined);
  return apart === 1 && closes && opensParagraph(page, quotation)
    ? reporterIn(sentence)
    : undefined;
}

/** A question is answered by somebody else. */
function asks({ unit: { items } }: Scene): boolean {
  return items.at(-1)?.lower === '?';
}

/** What a sentence tells of who speaks, unless the quotation in it shows the same. */
function tellsAlike(quoted: Statement | undefined, told: Led | undefined): Led | undefined {
  return quoted?.speaker && quoted.speaker.name === told?.speaker?.name ? undefined : told;
}

/** A colon before it: somebody or something introduces it anew. */
function isLedIn({ scene, at }: Entry): boolean {
  return scene.unit.items[at - 1]?.lower === ':';
}

/** No word stands beside the quotation in its sentence. */
function isAlone({ scene }: Entry): boolean {
  const { items } = scene.unit;
  return (
    items.length <= MOST_SIGNS && items.every(({ kind }) => kind === 'quote' || kind === 'sign')
  );
}

/** By a name signed under it, or by what introduces it in its sentence or in the paragraph before. */
function ledBy({ page, names, closing }: Order, entry: Entry): Partial<Led> | undefined {
  const { scene, quotation, at, statement } = entry;
  const { text } = statement;
  const signer = signatureOf(scene.ground, page, names, quotation);
  if (signer) {
    const link: ChainLink = { role: 'speaker', kind: 'person', name: signer.name, ...bare(signer) };
    return { speaker: signer, chain: [...statement.chain, link] };
  }
  if (statement.speaker || quotation.goesOn) return undefined;
  const { items } = scene.unit;
  if (at > 0)
    return items[at - 1]?.lower === ':'
      ? (leadIn(scene, at - 1, false) ?? soleSubject(scene, at - 1, text))
      : undefined;
  const before = closing.get(quotation.paragraph - 1);
  if (!before || !opensParagraph(page, quotation)) return undefined;
  const last = before.unit.items.length - 1;
  if (before.unit.items[last]?.lower === ':')
    return leadIn(before, last, false) ?? soleSubject(before, last, text);
  return endsParagraph(page, quotation) ? leadIn(before, last, true) : undefined;
}

/** "Quill was not worried:" – one clause about one person, up to the colon. */
function soleSubject(scene: Scene, colon: number, words: string): Led | undefined {
  const { items } = scene.unit;
  return items.slice(0, colon).some(({ kind }) => kind !== 'word')
    ? undefined
    : subjectIn(scene, words);
}

function goesOn(order: Order, before: Entry, entry: Entry, previous: Statement): boolean {
  const { page } = order;
  const { quotation, scene } = entry;
  if (quotation.goesOn) return true;
  if (before.quotation.paragraph === quotation.paragraph)
    return !(
      otherVoice(scene, previous, before.quotation, quotation) ||
      isAnother(order.preceding.get(scene), before, previous) ||
      isLedIn(entry)
    );
  return (
    quotation.paragraph === before.quotation.paragraph + 1 &&
    opensParagraph(page, quotation) &&
    endsParagraph(page, before.quotation) &&
    (before.quotation.words.length >= FRAGMENT || isUnclosed(before.quotation))
  );
}

/** Whether the sentence between two quotations turns to somebody else: "Varley disagreed." */
function isAnother(sentence: Scene | undefined, before: Entry, { speaker }: Statement): boolean {
  if (!sentence || sentence === before.scene) return false;
  const { items } = sentence.unit;
  const opening = openingPerson(items);
  const name = opening && items[opening.head]?.name;
  return name !== undefined && name.entity !== speaker?.entity;
}

/** A paragraph that ends without a closing mark says that the next one goes on, however short it is. */
function isUnclosed({ outer, end }: Quotation): boolean {
  return outer.end === end;
}

/** A mark at the head of a paragraph, behind a paragraph that closed none. */
function reopens(page: Page, before: Quotation, next: Quotation): boolean {
  return (
    isUnclosed(before) && next.paragraph === before.paragraph + 1 && opensParagraph(page, next)
  );
}

/** What its last paragraph says of the speaker of a quotation holds for all of its paragraphs. */
function claimBlocks(
  page: Page,
  entries: readonly Entry[],
  done: readonly Statement[],
): Statement[] {
  const claimed = [...done];
  for (let at = entries.length - 1; at > 0; at -= 1) {
    const [later, earlier] = [claimed[at], claimed[at - 1]];
    const [before, entry] = [entries[at - 1]?.quotation, entries[at]?.quotation];
    if (!before || !entry || !later?.speaker || !earlier) continue;
    if (!entry.goesOn && !reopens(page, before, entry)) continue;
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
