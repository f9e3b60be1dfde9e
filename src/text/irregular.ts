/** Forms that a stemmer cannot trace, by their base: `base: forms`. Written from general knowledge of English. */
const FORMS =
  'arise: arose arisen|beat: beaten|become: became|begin: began begun|bind: bound|bite: bit bitten|bleed: bled|blow: blew blown|break: broke broken|breed: bred|' +
  'bring: brought|build: built|burn: burnt|buy: bought|catch: caught|choose: chose chosen|cling: clung|come: came|creep: crept|deal: dealt|' +
  'dig: dug|dive: dove|do: did done does|draw: drew drawn|dream: dreamt|drink: drank drunk|drive: drove driven|eat: ate eaten|fall: fell fallen|feed: fed|feel: felt|' +
  'fight: fought|find: found|flee: fled|fling: flung|fly: flew flown flies|forbid: forbade forbidden|forget: forgot forgotten|forgive: forgave forgiven|' +
  'freeze: froze frozen|get: got gotten|give: gave given|go: went gone goes|grind: ground|grow: grew grown|hang: hung|hear: heard|hide: hid hidden|hold: held|' +
  'keep: kept|kneel: knelt|know: knew known|lay: laid|lead: led|lean: leant|leap: leapt|learn: learnt|leave: left|lend: lent|lie: lied lain lying|lose: lost|make: made|mean: meant|' +
  'meet: met|mistake: mistook mistaken|overcome: overcame|overthrow: overthrew overthrown|overtake: overtook overtaken|overrun: overran|overhear: overheard|foresee: foresaw foreseen|uphold: upheld|mislead: misled|outdo: outdid outdone|override: overrode overridden|oversee: oversaw overseen|overturn: overturned|pay: paid|prove: proven|ride: rode ridden|ring: rang rung|rise: rose risen|rewrite: rewrote rewritten|' +
  'run: ran|say: said|see: saw seen|seek: sought|sell: sold|send: sent|shake: shook shaken|shine: shone|shoot: shot|show: shown|shrink: shrank shrunk|sing: sang sung|' +
  'sink: sank sunk|sit: sat|sleep: slept|slide: slid|speak: spoke spoken|speed: sped|spend: spent|spin: spun|stand: stood|steal: stole stolen|stick: stuck|sting: stung|' +
  'stride: strode|strike: struck stricken|strive: strove|swear: swore sworn|sweep: swept|swim: swam swum|swing: swung|take: took taken|teach: taught|tear: tore torn|' +
  'tell: told|think: thought|throw: threw thrown|undergo: underwent undergone|understand: understood|undertake: undertook undertaken|undo: undid undone|wake: woke woken|wear: wore worn|weave: wove|weep: wept|win: won|' +
  'wind: wound|withdraw: withdrew withdrawn|withhold: withheld|withstand: withstood|write: wrote written|die: dies died dying|deny: denies denied denying|sue: sues sued suing|tie: ties tied tying|use: used using|free: freed';

const PLURALS =
  'man: men|woman: women|child: children|person: people persons|foot: feet|wife: wives|life: lives|thief: thieves|knife: knives|half: halves|leaf: leaves|medium: media|crisis: crises|analysis: analyses';

function table(entries: string): Map<string, string> {
  return new Map(
    entries.split('|').flatMap((entry) => {
      const [base = '', forms = ''] = entry.split(': ');
      return forms.split(' ').map((form): [string, string] => [form, base]);
    }),
  );
}

/** The base of an irregular form of a verb ("held" → "hold"), in lower case. */
export const VERB_OF: ReadonlyMap<string, string> = table(FORMS);

/** The base of an irregular form of a verb or a noun ("women" → "woman"), in lower case. */
export const BASE_OF: ReadonlyMap<string, string> = new Map([...table(PLURALS), ...VERB_OF]);

const formsByBase = new Map<string, string[]>();
for (const [form, base] of BASE_OF) formsByBase.set(base, [...(formsByBase.get(base) ?? []), form]);

/** The irregular forms of a base ("hold" → "held"), none for most words. */
export function formsOf(base: string): readonly string[] {
  return formsByBase.get(base) ?? [];
}
