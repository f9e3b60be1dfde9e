import { contains, overlaps } from '../../model/span.ts';
import { foldWord } from '../../text/fold.ts';
import { likeness, type Offer, type Told } from './told.ts';
import type { Telling } from '../../model/story.ts';
import type { Identities } from '../member.ts';

/** The same words, with who says so and without: so much alike two tellings must be. */
const BARE = 0.6;

/**
 * Through a named carrier in one account and not, or through another, in the other; or to two people
 * by name. That one account names the speaker in the sentence and the other a line above is no difference.
 */
export function attributions(tellings: readonly Told[], identities: Identities): Offer[] {
  const offers = tellings.map((told): Offer => {
    const { telling } = told;
    const relay = relayOf(telling);
    const entity = telling.speaker?.entity;
    const speaker = entity === undefined ? undefined : identities.personOf(telling.article, entity);
    const mark = relay ?? (speaker === undefined ? undefined : telling.speaker);
    const range = mark
      ? { start: mark.start, end: mark.end }
      : { start: telling.start, end: telling.end };
    return { told, range, value: relay ? `through ${foldWord(relay.name)}` : (speaker ?? '') };
  });
  const relayed = offers.filter(({ value }) => value.startsWith('through '));
  // The same words in quotation marks leave no doubt whose they are, whichever way they came.
  const allQuoted = tellings.every(({ passage }) => passage.statement?.direct);
  const carriers = new Set(relayed.map(({ value }) => value));
  const speakers = new Set(
    offers.map(({ value }) => value).filter((value) => value !== '' && !carriers.has(value)),
  );
  const differ =
    carriers.size > 1 ||
    (relayed.length > 0 && relayed.length < offers.length && !allQuoted) ||
    speakers.size > 1;
  return differ || unattributed(tellings) || bareBeside(tellings) ? offers : [];
}

/** Who handed it on; a body that announces what "it" will do hands nothing on. */
function relayOf({ chain, speaker }: Telling): Telling['chain'][number] | undefined {
  if (/^(?:it|they|he|she)$/iu.test(speaker?.name ?? '')) return undefined;
  return chain.find((link) => link.role === 'relay' && link.kind !== 'person');
}

/** The same words with who says so in one account, and without in another. */
function bareBeside(tellings: readonly Told[]): boolean {
  const said = tellings.filter(
    ({ telling }) => telling.speaker !== undefined && contains(telling, telling.speaker),
  );
  const bare = tellings.filter(
    ({ telling, passage }) =>
      telling.speaker === undefined &&
      telling.chain.length === 0 &&
      !passage.line.statements.some((one) => overlaps(one, telling)),
  );
  return said.some((a) => bare.some((b) => likeness(a, b) >= BARE));
}

/** A quotation with a speaker by name in one account, and with none at all in another. */
function unattributed(tellings: readonly Told[]): boolean {
  const quoted = tellings.filter(({ passage }) => passage.statement?.direct);
  const bare = quoted.filter(
    ({ telling }) => telling.speaker === undefined && telling.chain.length === 0,
  );
  return bare.length > 0 && quoted.some(({ telling }) => telling.speaker?.entity !== undefined);
}
