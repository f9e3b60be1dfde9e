import type { Quantity } from './quantities.ts';

/** What of a quantity says which numbers it allows. */
interface Amount extends Pick<Quantity, 'bound' | 'step' | 'toll'> {
  readonly number: Pick<Quantity['number'], 'value'>;
}

/** What a quantity allows, both ends included. */
interface Allowed {
  readonly from: number;
  readonly to: number;
}

/** A rough figure may be off by this share where it is met, and by so much before another contradicts it. */
const ROUGH = { met: 0.05, other: 0.15 };
/** "nearly half" is less than a half by a tenth of it at most. */
const NEARLY = 0.1;
/** A share of the figure below which two numbers are one: binary dust of per cent. */
const DUST = 1e-9;

/**
 * How a number of a text stands to one of a claim that counts the same: it meets the claim where all that it
 * allows the claim allows too, it is another where the two have nothing in common. Between the two it stays
 * open: "at least 40" neither tells nor contradicts 112.
 */
export function numberFit(claim: Amount, text: Amount): 'met' | 'open' | 'other' {
  if (isLimit(claim, text)) return isMet(claim, text) && isNear(claim, text) ? 'met' : 'other';
  if (isMet(claim, text)) return 'met';
  const [a, b] = [possible(claim), possible(text)];
  const dust = DUST * Math.max(claim.number.value, text.number.value);
  return a.to <= b.from + dust || b.to <= a.from + dust ? 'other' : 'open';
}

/**
 * Two bounds of one kind are a limit that somebody set ("more than 1,000 dollars"), which is another where it
 * is far off; only a toll is bounded because nobody knows it yet.
 */
function isLimit({ bound, toll }: Amount, text: Amount): boolean {
  const isBound = bound === 'over' || bound === 'under';
  return isBound && text.bound === bound && toll === undefined && text.toll === undefined;
}

/** Bounds this many times apart are two limits. */
const NEAR = 1.5;

function isNear({ number: { value: a } }: Amount, { number: { value: b } }: Amount): boolean {
  return Math.max(a, b) <= NEAR * Math.min(a, b);
}

function isMet(claim: Amount, text: Amount): boolean {
  if (text.bound === 'vague') return false;
  const told = { from: text.number.value, to: text.number.value };
  if (text.bound === 'over') told.to = Infinity;
  if (text.bound === 'under') told.from = 0;
  const meant = allowed(
    isRough(text) && claim.bound === 'exact' ? { ...claim, bound: 'about' } : claim,
  );
  return told.from >= meant.from && told.to <= meant.to;
}

function isRough({ bound }: Amount): boolean {
  return bound === 'about' || bound === 'nearly';
}

/** What a claim is met by; rounded to its own last place it is met by what is told more closely. */
function allowed({ number: { value }, bound, step }: Amount): Allowed {
  const dust = Math.abs(value) * DUST;
  if (bound === 'over') return { from: value - dust, to: Infinity };
  if (bound === 'under') return { from: 0, to: value + dust };
  if (bound === 'vague') return vague(value);
  if (bound === 'nearly') return { from: value * (1 - NEARLY) - dust, to: value + dust };
  const off = Math.max(bound === 'about' ? value * ROUGH.met : 0, step / 2);
  return { from: value - off - dust, to: value + off + dust };
}

/** All that a writer may have meant by a number. */
function possible(amount: Amount): Allowed {
  const { number, bound, step } = amount;
  if (bound === 'over' || bound === 'under' || bound === 'vague') return allowed(amount);
  const off = Math.max(isRough(amount) ? number.value * ROUGH.other : 0, step / 2);
  return { from: number.value - off, to: number.value + off };
}

/** "hundreds" are some hundreds: two at least, fewer than the next word of that kind would say. */
function vague(value: number): Allowed {
  return { from: 2 * value, to: (value < 1000 ? 12 : 1000) * value - DUST };
}
