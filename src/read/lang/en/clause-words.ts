/** Closed classes of English words by which a clause is cut into phrases. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const PREPOSITIONS: ReadonlySet<string> = words(
  'of in on at by for from to with about into over under after before during between against through without within among around near since until ' +
    'despite toward towards upon across behind beyond like outside inside amid including along off regarding concerning following per via throughout ' +
    'alongside unlike except besides aboard atop beneath beside',
);
export const DETERMINERS: ReadonlySet<string> = words(
  'the a an this that these those his her its their our my your some any no each every both all another several many most few two three four five six ' +
    'seven eight nine ten one other certain such',
);
export const PRONOUNS: ReadonlySet<string> = words(
  'he she they it we i you who which others everyone someone anyone nobody everybody somebody one some many most both others all those these this that himself herself',
);
export const PERSONAL: ReadonlySet<string> = words('he she they it we i you');
export const OBLIQUE: ReadonlySet<string> = words('him her them me us you it');
export const AUXILIARIES: ReadonlySet<string> = words(
  "is are was were be been being am has have had having do does did will would can could shall should may might must isn't aren't wasn't weren't " +
    "hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't mustn't he's she's they're we're i'm you're it's they've we've i've " +
    "he'd she'd they'd we'd i'd he'll she'll they'll we'll i'll that's there's who's got gets get",
);
export const BE_FORMS: ReadonlySet<string> = words(
  "is are was were be been being am isn't aren't wasn't weren't got",
);
export const NEGATIONS: ReadonlySet<string> = words(
  "not never n't don't doesn't didn't won't wouldn't can't cannot couldn't hasn't haven't hadn't isn't aren't wasn't weren't neither nor hardly",
);
export const SUBORDINATORS: ReadonlySet<string> = words(
  'that because if when while as although though but whether than whereas unless where why how what so since whose whom once lest yet',
);
export const CONJUNCTIONS: ReadonlySet<string> = words('and or nor plus & then');
export const ADVERBS: ReadonlySet<string> = words(
  'also then later now once again still even just only already never ever too instead first further furthermore meanwhile however moreover indeed often always ' +
    'sometimes soon earlier long since thus therefore nonetheless nevertheless afterward afterwards twice almost perhaps maybe all both not actually ' +
    'simply together well yet today yesterday tonight tomorrow rather quite so much more ago here there',
);
/** Words for when: they may stand between a verb and what it governs. */
export const TIME_WORDS: ReadonlySet<string> = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow morning afternoon evening night week month year last this next ' +
    'january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. earlier later ago recently',
);
/** Plain verbs that are no cues but show where a noun phrase ends. */
export const PLAIN_VERBS: ReadonlySet<string> = words(
  'made make makes took take takes gave give gives went go goes came come comes got became become becomes left leave leaves met meet meets won win wins lost ' +
    'ran run runs put set kept keep keeps brought sent sat stood stands stand led leads spent paid pays faces faced needs need needed used uses use works worked ' +
    'remains remained appears appeared seems seemed looks looked turned turns moved started began begins ended helped helps voted lives lived died killed ' +
    'issued released published held holds drew tried tries failed fails does did happened happens says',
);
