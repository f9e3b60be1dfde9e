import type { Force } from '../modes.ts';

/** Words that turn what they stand before into what is not so. */
export const NEGATOR =
  /^(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|hardly|barely|n't|[a-z]+n't)$/u;

/** Those of them that stand for a doer or for what is done. */
export const NOBODY = /^(?:nobody|nothing|none|neither)$/u;

const FORCE_WORDS: readonly (readonly [Force, string])[] = [
  ['future', "will shall would gonna i'll he'll she'll we'll they'll it'll"],
  ['must', 'must should ought'],
  ['can', 'can'],
  [
    'hedged',
    'may might could perhaps possibly maybe likely probably reportedly allegedly alleged apparently seemingly appear appears appeared appearing seem seems seemed seeming expected suspected possible potential potentially conceivably purportedly purported supposedly supposed presumably unlikely believed thought',
  ],
];

/** The force that a word lends to what follows it. */
export const FORCES: ReadonlyMap<string, Force> = new Map(
  FORCE_WORDS.flatMap(([force, words]) => words.split(' ').map((word) => [word, force] as const)),
);

/** Short forms whose verb does not show when "n't" is taken off. */
export const FULL: ReadonlyMap<string, string> = new Map([
  ["won't", 'will'],
  ["can't", 'can'],
  ['cannot', 'can'],
]);

/** Stems of the words whose infinitive or gerund is put in some way by them. */
export const GOVERNORS = {
  /** What follows is not done. */
  failing: new Set(
    'fail failur refus declin neglect avoid stop prevent lack forget inabl'.split(' '),
  ),
  /** … is done and not merely wished. */
  doing: new Set(
    'manag begin start continu help go us get come ceas proceed tend happen compel forc made make abl'.split(
      ' ',
    ),
  ),
  /** … is to come. */
  coming: new Set(
    'plan intend promis pledg vow threaten agre expect set due about go mean prepar decid decis propos readi commit is ar wa were be'.split(
      ' ',
    ),
  ),
  /** … is a duty. */
  needing: new Set('need have ha had oblig requir forc'.split(' ')),
  /** … is a danger. */
  risk: new Set('fear afraid worri warn threaten threat risk danger dread'.split(' ')),
  /** What stands behind these and "that" is wished for ("demanded that he go"). */
  mandating: new Set('demand propos recommend urg request'.split(' ')),
  /** The object is wished for: not there yet, and perhaps never. */
  wanting: new Set(
    'seek sought want demand request urg recommend advoc propos consid contempl mull weigh desir need requir crave await pursu threaten solicit beg'.split(
      ' ',
    ),
  ),
  /** … is to come, as somebody says. */
  promising: new Set(
    'promis pledg vow plan announc prepar schedul offer expect anticip foresee predict'.split(' '),
  ),
  /** What stands behind these and "for" is wished for. */
  wantingFor: new Set(
    'call push press ask demand plead hope campaign lobbi bid appeal request petit pray plan propos wish wait appli vie argu beg need apply'.split(
      ' ',
    ),
  ),
  /** … is what somebody suspects (whole words, for "suspected" and "thought" differ from "suspect" and "think"). */
  suspecting:
    /^(?:suspected|accused|alleged|believed|thought|rumou?red|supposed|claimed|suspicion|likely|expected|accus(?:es|ing)|suspects?|believes?)$/u,
  /** What stands behind these and "of" or "from" somebody did not do, or is not to do; neither is it told. */
  freeing:
    /^(?:cleared|acquitted|exonerated|absolved|barred|banned|prohibited|discouraged|dissuaded|clears|acquits)$/u,
} as const;

/**
 * Stems of verbs by which somebody takes or leaves what is proposed: "rejected a pay rise" tells of no rise, so
 * that it is only offered is no difference.
 */
export const DECIDING_VERBS: ReadonlySet<string> = new Set(
  'accept reject approv oppos refus declin consid discuss debat weigh support back turn'.split(' '),
);

/** Verbs that carry little: what is denied of "receive an answer" is the answer. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'receiv get have make give take find see hold offer face provid issu hear'.split(' '),
);

/** Stems of verbs that say little beside the noun of a deed that they carry ("hold a vote", "make a promise"). */
export const SUPPORT_VERBS: ReadonlySet<string> = new Set(
  'hold launch conduct make take give issu lodg rais mount stage deliv file perform undertak cast carri open'.split(
    ' ',
  ),
);

/** … whose subject is the one to whom it is done ("undergo an operation", "face questions"). */
export const PATIENT_VERBS: ReadonlySet<string> = new Set(
  'undergo face receiv suffer get draw'.split(' '),
);
