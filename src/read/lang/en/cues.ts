/**
 * Words that report what someone says, asks, denies, wants or thinks. Written by us in classes; a
 * class decides what may follow the word, a `polarity` what is done with the content.
 */
import type { Polarity } from '../../../model/reading.ts';

export type CueClass =
  /** reports words: that-clause, bare clause, quotation, may follow what was said */
  | 'say'
  /** like say, but names its hearer first: told reporters that */
  | 'tell'
  /** puts a question: asked whether, asked about */
  | 'ask'
  /** takes back or rejects: denied that, denied doing */
  | 'deny'
  /** holds an opinion: thinks that, believes */
  | 'think'
  /** wants something done: demanded that, urged him to, called for */
  | 'demand'
  /** binds oneself: promised to, plans to */
  | 'plan'
  /** sides with someone: agreed to, supports */
  | 'agree'
  /** judges or characterises: criticised the bill, described it as */
  | 'judge'
  /** what a record or a study does: shows that */
  | 'show'
  /** hands on someone else's words: quoted X as saying */
  | 'quote';

export interface Cue {
  readonly lemma: string;
  readonly class: CueClass;
  readonly polarity: Polarity;
  /** True where using the word takes the content for a fact (confirmed, showed). */
  readonly factive: boolean;
  /** Words that must follow the first: "out" of "pointed out". */
  readonly particle: string | undefined;
  readonly form: 'base' | 'third' | 'past' | 'participle' | 'gerund';
}

const CLASSES: readonly CueClass[] = [
  'say',
  'tell',
  'ask',
  'deny',
  'think',
  'demand',
  'plan',
  'agree',
  'judge',
  'show',
  'quote',
];

/** Lemmas by class; `+particle` asks for the word after it. */
const VERBS: Readonly<Record<CueClass, string>> = {
  say:
    'say add state declare announce claim assert argue maintain insist contend allege note observe remark comment explain ' +
    'reply respond answer retort reveal disclose confirm acknowledge admit concede confess warn caution predict forecast ' +
    'suggest imply hint indicate stress emphasize emphasise underscore underline reiterate repeat recall recount relate ' +
    'report write tweet retweet post text email blog joke quip complain lament grumble boast brag gush conclude estimate ' +
    'testify swear affirm aver avow proclaim pronounce profess preach mention muse opine posit reason reckon recommend ' +
    'reassure continue counter object protest shout yell scream cry whisper murmur mutter exclaim bark thunder ' +
    'intone drawl groan growl snap sneer scoff sigh laugh chuckle crow volunteer venture interject summarize summarise ' +
    'paraphrase elaborate clarify specify stipulate speculate theorize charge decree point+out spell+out lay+out ' +
    'go+on chime+in weigh+in shoot+back fire+back hit+back push+back sum+up blurt+out cry+out cite detail outline assess ' +
    'certify attest vouch rejoin wail bellow declaim trumpet tout blast rail fume vent ' +
    'tease plead+that find determine calculate document diagnose attribute offer telegraph caption headline ' +
    'say+of chant type put+it testify+that blare opine+that read begin+by',
  tell: 'tell inform notify assure remind brief convince persuade advise alert apprise instruct',
  ask: 'ask inquire enquire question wonder query grill quiz interrogate',
  deny:
    'deny dispute refute rebut reject dismiss disavow disown repudiate contradict challenge contest doubt discount ' +
    'disagree rebuff renounce recant retract debunk decry+as rule+out brush+off shrug+off play+down wave+off',
  think:
    'think believe feel fear hope expect suspect assume imagine consider view guess know understand realize realise ' +
    'recognize recognise suppose worry wish anticipate envision envisage foresee trust regret remember forget learn figure ' +
    'fret conceive presume contemplate perceive see+as doubt+that hold+that decide care love like hate prefer favor favour',
  demand:
    'demand urge order request implore beg plead appeal press pressure push call+for call+on call+upon exhort entreat ' +
    'encourage invite command insist+on insist+upon petition lobby advocate propose want seek desire ' +
    'dare compel forbid bar ask+for recommend push+for press+for argue+for invoke',
  plan:
    'plan promise vow pledge threaten intend swear+to commit aim offer+to agree+to refuse decline resolve undertake ' +
    'propose+to vow+to opt prepare hope+to expect+to mean+to seek+to',
  agree:
    'agree support back endorse approve accept concur welcome embrace champion echo side+with defend disapprove oppose',
  judge:
    'criticize criticise condemn denounce slam praise hail laud applaud accuse blame fault call describe characterize characterise ' +
    'label brand dub deride ridicule mock lambaste lambast rebuke chide scold berate decry deplore attack ' +
    'rip assail castigate commend celebrate congratulate thank apologize apologise salute compare liken depict portray ' +
    'complain+about brag+about boast+about rail+against comment+on warn+of warn+against warn+about joke+about write+of write+about point+to allude+to ' +
    'object+to inveigh+against hint+at know+of worry+about respond+to react+to disagree+with agree+with agree+on argue+against reflect+on lash+out call+out discuss refer+to speak+of talk+about speak+about address touch+on portray paint cast bemoan rap slam+as ' +
    'bash trash tout+as disparage vilify malign demonize insult taunt cheer credit question+whether',
  show: 'show demonstrate prove signal illustrate reflect suggest+that confirm+that mean+that',
  quote: 'quote cite+as paraphrase+as',
};

const FACTIVE: ReadonlySet<string> = new Set(
  'confirm acknowledge admit concede reveal disclose show prove demonstrate know realize realise recognize recognise note point regret forget remember learn'.split(
    ' ',
  ),
);

/** Words outside the class `deny` by which what follows is turned down or held against. */
const DENYING: ReadonlySet<string> = new Set(
  'decline refuse oppose disapprove doubt+that object+to argue+against rail+against inveigh+against warn+against disagree+with forbid'.split(
    ' ',
  ),
);
const ASKING: ReadonlySet<string> = new Set(['question+whether']);

function polarityOf(entry: string, name: CueClass): Polarity {
  if (name === 'deny' || DENYING.has(entry)) return 'deny';
  return name === 'ask' || ASKING.has(entry) ? 'ask' : 'affirm';
}

/** past and participle where they are not the regular form. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  know: ['knew', 'known'],
  understand: ['understood', 'understood'],
  foresee: ['foresaw', 'foreseen'],
  swear: ['swore', 'sworn'],
  hear: ['heard', 'heard'],
  mean: ['meant', 'meant'],
  see: ['saw', 'seen'],
  hold: ['held', 'held'],
  seek: ['sought', 'sought'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  speak: ['spoke', 'spoken'],
  go: ['went', 'gone'],
  shoot: ['shot', 'shot'],
  hit: ['hit', 'hit'],
  lay: ['laid', 'laid'],
  beg: ['begged', 'begged'],
  spell: ['spelled', 'spelled'],
  forget: ['forgot', 'forgotten'],
  forbid: ['forbade', 'forbidden'],
  cast: ['cast', 'cast'],
  read: ['read', 'read'],
  begin: ['began', 'begun'],
  shrug: ['shrugged', 'shrugged'],
  undertake: ['undertook', 'undertaken'],
};
const DOUBLING: ReadonlySet<string> = new Set(
  'admit quip snap refer commit rebut compel chat rap rip slam bar prefer dub blog brag beg rebuff+0 plan plan+0 pen shrug opt sum plan wag'.split(
    ' ',
  ),
);

function inflect(lemma: string): [string, Cue['form']][] {
  const third = /(?:s|x|z|ch|sh)$/u.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/u.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : lemma === 'go'
        ? 'goes'
        : `${lemma}s`;
  const stem =
    DOUBLING.has(lemma) ||
    lemma === 'plan' ||
    lemma === 'forget' ||
    lemma === 'begin' ||
    lemma === 'hit'
      ? lemma + (lemma.at(-1) ?? '')
      : lemma;
  const regular = lemma.endsWith('e')
    ? `${lemma}d`
    : /[^aeiou]y$/u.test(lemma)
      ? `${lemma.slice(0, -1)}ied`
      : `${stem}ed`;
  const gerund = lemma.endsWith('ee')
    ? `${lemma}ing`
    : lemma.endsWith('e')
      ? `${lemma.slice(0, -1)}ing`
      : `${stem}ing`;
  const [past, participle] = IRREGULAR[lemma] ?? [regular, regular];
  if (past === lemma)
    return [
      [lemma, 'past'],
      [third, 'third'],
      [gerund, 'gerund'],
    ];
  return [
    [lemma, 'base'],
    [third, 'third'],
    [past, 'past'],
    [participle, 'participle'],
    [gerund, 'gerund'],
  ];
}

function buildVerbs(): Map<string, Cue[]> {
  const table = new Map<string, Cue[]>();
  for (const name of CLASSES) {
    for (const entry of VERBS[name].split(' ')) {
      const [lemma = '', particle] = entry.split('+');
      for (const [word, form] of inflect(lemma)) {
        const cue: Cue = {
          lemma,
          class: name,
          polarity: polarityOf(entry, name),
          factive: FACTIVE.has(lemma),
          particle,
          form,
        };
        const known = table.get(word) ?? [];
        const twin = known.some(
          (other) =>
            other.particle === particle &&
            (other.lemma !== lemma || other.class === name) &&
            other.form === form,
        );
        if (
          !twin &&
          !(
            form === 'participle' &&
            known.some(
              (other) =>
                other.form === 'past' && other.lemma === lemma && other.particle === particle,
            )
          )
        )
          known.push(cue);
        table.set(word, known);
      }
    }
  }
  for (const cues of table.values())
    cues.sort((a, b) => Number(b.particle !== undefined) - Number(a.particle !== undefined));
  return table;
}

/** Every form of every verb; those that ask for a particle come first. */
export const VERB_CUES: ReadonlyMap<string, readonly Cue[]> = buildVerbs();

/** Nouns that hold a content: "the claim that", "his promise to". */
export const NOUN_CUES: ReadonlyMap<string, Polarity> = new Map<string, Polarity>([
  ...(
    'claim claims statement statements allegation allegations assertion assertions accusation accusations argument arguments ' +
    'suggestion suggestions warning warnings promise promises pledge pledges vow vows belief beliefs view views opinion fear fears ' +
    'hope hopes concern concerns conclusion conclusions announcement complaint complaints charge charges contention insistence ' +
    'admission acknowledgment assurance assurances assessment prediction predictions proposal proposals recommendation ' +
    'demand demands call calls request requests plan plans threat threats pledge remark remarks comment comments confession criticism ' +
    'rumor rumors rumour rumours speculation testimony finding findings notion idea theory declaration intention decision'
  )
    .split(' ')
    .map((noun): [string, Polarity] => [noun, 'affirm']),
  ...'denial denials rejection dismissal refusal refusals'
    .split(' ')
    .map((noun): [string, Polarity] => [noun, 'deny']),
  ...'question questions'.split(' ').map((noun): [string, Polarity] => [noun, 'ask']),
]);

/** Adverbs and small words by which a text keeps its distance from what it tells. */
export const HEDGES: ReadonlySet<string> = new Set(
  'reportedly allegedly apparently purportedly supposedly ostensibly seemingly may might perhaps possibly probably alleged purported'.split(
    ' ',
  ),
);
