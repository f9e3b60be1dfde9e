/**
 * Words that show what carries a statement: agencies, outlets, documents, posts, broadcasts, and
 * the unnamed kinds of people who speak in news.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** News agencies of the world, folded to lower case; a name that equals one is an agency. */
export const AGENCIES: ReadonlySet<string> = new Set(
  (
    'reuters|thomson reuters|ap|the ap|associated press|the associated press|afp|agence france-presse|agence france presse|interfax|tass|' +
    'itar-tass|ria novosti|ria|sputnik|xinhua|bloomberg|bloomberg news|dpa|ansa|kyodo|kyodo news|yonhap|upi|united press international|efe|pti|' +
    'press trust of india|anadolu|anadolu agency|irna|isna|tasnim|fars|fars news|mehr|sana|kcna|unian|ukrinform|belta|press association|pa|' +
    'pa media|canadian press|the canadian press|australian associated press|aap|ani|antara|bernama|mena|petra|wam|kuna|spa|saudi press agency|' +
    'dow jones|dow jones newswires|mcclatchy|apa|ntb|ritzau|tt|stt|belga|anp|lusa|pap|ctk|mti|tanjug|hina|bta|agerpres|interfax-ukraine|rosbalt|' +
    'jiji|jiji press|cns|maan|wafa|notimex|telam|agencia brasil|news agency|nan|gna'
  ).split('|'),
);

/** Outlets known by a name that does not show what they are. */
export const OUTLETS: ReadonlySet<string> = new Set(
  (
    'cnn|bbc|nbc|abc|cbs|msnbc|cnbc|npr|pbs|itv|rt|rtl|zdf|ard|c-span|hbo|fox|fox news|fox business|sky|sky news|al jazeera|al arabiya|' +
    'politico|axios|vox|slate|salon|quartz|buzzfeed|buzzfeed news|huffpost|huffington post|the huffington post|vice|vice news|breitbart|' +
    'breitbart news|the daily beast|daily beast|daily caller|the daily caller|the hill|the atlantic|the economist|economist|newsweek|forbes|' +
    'fortune|variety|wired|le monde|le figaro|der spiegel|spiegel|die zeit|el pais|el mundo|la repubblica|haaretz|kommersant|izvestia|pravda|' +
    'novaya gazeta|vedomosti|rossiya 24|the guardian|guardian|usa today|univision|telemundo|politifact|mother jones|the intercept|' +
    'propublica|national review|the new yorker|new yorker|rolling stone|vanity fair|esquire|people|time|time magazine|roll call|' +
    'weekly standard|the weekly standard|washington examiner|the nation|the new republic|yahoo news|the verge|mediaite|gawker|drudge report'
  ).split('|'),
);

/** Last words of an outlet's name ("… Times"). */
export const OUTLET_WORDS: ReadonlySet<string> = words(
  'times post journal tribune herald gazette chronicle news newspaper magazine observer telegraph mail globe standard examiner dispatch ' +
    'inquirer sentinel courier bulletin daily weekly radio tv television broadcasting network channel newsroom press review today',
);

/** Those of them that mean a paper by themselves: "the Courier". */
export const PAPER_WORDS: ReadonlySet<string> = words(
  'times post journal tribune herald gazette chronicle observer telegraph mail globe standard examiner dispatch inquirer sentinel courier',
);

/** Words of an agency's name or apposition. */
export const AGENCY_PHRASES: readonly string[] = [
  'news agency',
  'news service',
  'wire service',
  'newswire',
  'press agency',
];

/** Nouns for the media without a name: they pass on and never speak for themselves. */
export const MEDIA_CLASSES: ReadonlySet<string> = words(
  'media press outlet outlets newspaper newspapers paper tabloid tabloids broadcaster broadcasters network networks channel magazine ' +
    'magazines website websites site blog blogs station television radio news reports publication newswire',
);

/** Nouns for people and bodies that speak without a name. */
export const PEOPLE_CLASSES: ReadonlySet<string> = words(
  'official officials source sources spokesman spokeswoman spokesperson spokespeople spokesmen aide aides adviser advisers advisor advisors lawmaker lawmakers ' +
    'analyst analysts expert experts critic critics supporter supporters opponent opponents witness witnesses resident residents prosecutor prosecutors police ' +
    'authorities investigators diplomat diplomats lawyer lawyers attorney attorneys senator senators congressman congresswoman representative representatives ' +
    'minister ministry president chairman chairwoman chair secretary director governor mayor judge justice professor researcher researchers scientist ' +
    'scientists doctor doctors leader leaders member members group groups activist activists protester protesters voter voters people person man woman men women ' +
    'team campaign administration government company firm agency department office committee commission council party union court jury panel board ' +
    'democrats republicans conservatives liberals reporter reporters journalist journalists editor strategist pollster pollsters consultant candidate nominee ' +
    'family friend friends colleague colleagues victim victims student students teacher teachers officer officers soldier soldiers commander general ' +
    'economist economists historian observers advocates allies staff staffer staffers insider insiders operative operatives respondents ' +
    'commentator commentators pundits author authors moderator interviewer host anchor questioner nation country embassy house ' +
    'crowd audience public majority minority opposition fan crew passengers locals villager relative survivor neighbour neighbor figure guy troop troops ' +
    'hundreds dozens thousands families town city village congregation faction industry airline coastguard coast-guard watchdog regulator rescuer ' +
    'progressive radical moderate hardliner establishment rival parents mother father chair chief chiefs duo pair trio speaker delegate marcher striker parent patient medic paramedic guest',
);

/** Nouns that stand before a personal name ("the lawmaker N"). */
export const ROLE_WORDS: ReadonlySet<string> = words(
  'president vice minister secretary senator representative congressman congresswoman governor mayor judge justice chairman chairwoman chair leader ' +
    'spokesman spokeswoman spokesperson director chief general colonel captain major sergeant officer detective sheriff professor doctor lawmaker ' +
    'lawyer attorney prosecutor analyst expert economist strategist pollster consultant adviser advisor aide reporter journalist editor author ' +
    'columnist commentator host anchor candidate nominee activist ambassador diplomat envoy king queen prince princess pope bishop archbishop ' +
    'cardinal rabbi imam founder owner executive manager coach actor actress singer rapper writer historian scientist researcher head deputy member ' +
    'comrade former speaker whip treasurer commissioner administrator superintendent principal resident voter',
);

/** What words stand in, with the kind of carrier it is. */
export const MEDIA: ReadonlyMap<string, 'document' | 'post' | 'broadcast'> = new Map([
  ...(
    'statement statements letter letters filing filings document documents report reports memo memos memorandum email emails e-mail e-mails lawsuit complaint ' +
    'indictment affidavit transcript transcripts order ruling opinion resolution brief study survey poll op-ed editorial column essay article book memoir ' +
    'testimony records papers communique release note manifesto petition deposition motion warrant analysis audit paper cable cables text diary ' +
    'list lists rules regulations guidelines results data figures notice notices plan'
  )
    .split(' ')
    .map((noun): [string, 'document'] => [noun, 'document']),
  ...'tweet tweets post posts message messages blog twitter facebook instagram telegram youtube reddit snapchat weibo vkontakte'
    .split(' ')
    .map((noun): [string, 'post'] => [noun, 'post']),
  ...(
    'video videos interview interviews speech speeches address briefing remarks broadcast conference podcast show ad advertisement commercial recording ' +
    'tape audio clip footage debate appearance call rally program programme monologue keynote'
  )
    .split(' ')
    .map((noun): [string, 'broadcast'] => [noun, 'broadcast']),
]);

/** Platforms are media wherever they stand. */
export const PLATFORMS: ReadonlySet<string> = words(
  'twitter facebook instagram telegram youtube reddit snapchat weibo tiktok x vkontakte mastodon',
);

/** Nouns before a quoted title: a film, a show, a bill is named, nobody is quoted. */
export const TITLED: ReadonlySet<string> = words(
  'film movie book novel song album series show program programme play magazine newspaper blog documentary drama comedy musical painting poem hashtag episode',
);
