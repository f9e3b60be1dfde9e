import type { Unit } from './units.ts';

/** Weights of features in one story, and the likeness of two of its units. */
export interface Likeness {
  readonly weightOf: (feature: string) => number;
  /** How much that is rare in the story two units have in common, whatever else they say. */
  readonly evidence: (a: Unit, b: Unit) => number;
  /** 0–1: how much two units tell the same thing. */
  readonly between: (a: Unit, b: Unit) => number;
}

/** How the parts of a likeness weigh, fitted on the development stories, not on the seeds. */
const WEIGHTS = {
  /** A name, a number or a date that is shared says more than a word that is shared. */
  marked: 1.35,
  /** Of the likeness, the share given to the two whole sentences around the units. */
  context: 0.2,
  /** Two statements of the same speaker start this much nearer; of two named speakers, further. */
  sameSpeaker: 0.18,
  otherSpeaker: -0.12,
  /** What shared evidence adds, up to this much: rare words and names in common outweigh a long rest. */
  evidence: 0.05,
  /** Added to the mass of every unit, so that two short clauses are not alike by one common word. */
  prior: 0.5,
  /** What half the sentences of a story mention is no evidence: only weight above this counts. */
  everyday: 0.3,
  /** One thing in common, unless it is a person, is this much worth of evidence. */
  alone: 0.6,
  /** The same speaker is as good as this much of shared words. */
  speakerEvidence: 0.15,
  /** Cosine and the share of the smaller side are mixed by this. */
  cosine: 0.55,
};

/** Measures likeness by features weighted with their rarity among the sentences of the story. */
export function likenessOf(
  units: readonly Unit[],
  speakerOf: (unit: Unit) => string | undefined,
): Likeness {
  const weights = rarityOf(units);
  const weightOf = (feature: string): number => weights.get(feature) ?? 0;
  const sentences = sentenceFeatures(units);
  const norm = normaliser(weightOf);
  const between = (a: Unit, b: Unit): number => {
    const near = overlapOf(a.features, b.features, norm);
    if (near === 0) return 0;
    const wide = overlapOf(sentences[a.index] ?? [], sentences[b.index] ?? [], norm);
    const voices = speakersBonus(speakerOf(a), speakerOf(b));
    const rare = Math.min(1, evidence(a, b)) * WEIGHTS.evidence;
    return Math.max(
      0,
      Math.min(1, near * (1 - WEIGHTS.context) + wide * WEIGHTS.context + voices + rare),
    );
  };
  const evidence = (a: Unit, b: Unit): number => {
    const shared = a.features.filter((feature) => b.features.includes(feature));
    const rare = shared.reduce(
      (sum, feature) => sum + Math.max(0, weightOf(feature) - WEIGHTS.everyday),
      0,
    );
    const alone = shared.length === 1 && !shared[0]?.startsWith('@person:') ? WEIGHTS.alone : 1;
    const speaker = speakerOf(a);
    return (
      rare * alone +
      (speaker !== undefined && speaker === speakerOf(b) ? WEIGHTS.speakerEvidence : 0)
    );
  };
  return { weightOf, evidence, between };
}

function speakersBonus(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a === b ? WEIGHTS.sameSpeaker : WEIGHTS.otherSpeaker;
}

/** Inverse document frequency over sentences (Spärck Jones 1972), squashed to 0–1. */
function rarityOf(units: readonly Unit[]): ReadonlyMap<string, number> {
  const seenIn = new Map<string, Set<string>>();
  const all = new Set<string>();
  for (const unit of units) {
    const sentence = `${unit.member.article.id}:${unit.sentence.start}`;
    all.add(sentence);
    for (const feature of unit.features) {
      const places = seenIn.get(feature);
      if (places) places.add(sentence);
      else seenIn.set(feature, new Set([sentence]));
    }
  }
  const most = Math.log(1 + all.size);
  const weights = new Map<string, number>();
  for (const [feature, places] of seenIn) {
    const rarity = Math.log(1 + all.size / places.size) / most;
    weights.set(feature, /^[@#~]/u.test(feature) ? rarity * WEIGHTS.marked : rarity);
  }
  return weights;
}

function sentenceFeatures(units: readonly Unit[]): (readonly string[])[] {
  const bySentence = new Map<Unit['sentence'], Set<string>>();
  for (const unit of units) {
    const features = bySentence.get(unit.sentence) ?? new Set<string>();
    for (const feature of unit.features) features.add(feature);
    bySentence.set(unit.sentence, features);
  }
  return units.map((unit) => [...(bySentence.get(unit.sentence) ?? [])]);
}

interface Norm {
  squared(feature: string): number;
  /** Sum of squared weights. */
  mass(features: readonly string[]): number;
}

function normaliser(weightOf: (feature: string) => number): Norm {
  const masses = new WeakMap<readonly string[], number>();
  const squared = (feature: string): number => weightOf(feature) ** 2;
  return {
    squared,
    mass: (features) => {
      const known = masses.get(features);
      if (known !== undefined) return known;
      const mass = features.reduce((sum, feature) => sum + squared(feature), WEIGHTS.prior);
      masses.set(features, mass);
      return mass;
    },
  };
}

/** Half cosine, half the share of the smaller side: a short clause may be told inside a long one. */
function overlapOf(a: readonly string[], b: readonly string[], norm: Norm): number {
  const other = new Set(b);
  const shared = a.reduce(
    (sum, feature) => sum + (other.has(feature) ? norm.squared(feature) : 0),
    0,
  );
  if (shared === 0) return 0;
  const [massA, massB] = [norm.mass(a), norm.mass(b)];
  return (
    (shared / Math.sqrt(massA * massB)) * WEIGHTS.cosine +
    (shared / Math.min(massA, massB)) * (1 - WEIGHTS.cosine)
  );
}
