/** A maker of news. An agency's name on a text is a credit; an outlet's name is where it was printed. */
export interface Maker {
  readonly name: string;
  readonly kind: 'agency' | 'outlet';
}

/** Names from general knowledge, the usual one first, then other spellings. */
const AGENCIES = `
The Associated Press|Associated Press|AP|A.P.|AP News|AP Newswire
Reuters|Thomson Reuters|Reuters Staff|Reuters News Agency
AFP|Agence France-Presse|Agence France Presse
Interfax|Interfax News Agency
TASS|ITAR-TASS|Itar Tass
RIA Novosti|RIA|RIA News
UPI|United Press International
Xinhua|Xinhua News Agency
Kyodo|Kyodo News
Jiji Press|Jiji
DPA|Deutsche Presse-Agentur|dpa
ANSA
EFE|Agencia EFE
PA|Press Association|PA Media|PA News Agency
PTI|Press Trust of India
ANI|Asian News International
IANS|Indo-Asian News Service
Yonhap|Yonhap News Agency
Anadolu Agency|Anadolu|AA
The Canadian Press|Canadian Press
AAP|Australian Associated Press
Bernama
Antara
MENA
WAM
SPA|Saudi Press Agency
IRNA
Tasnim
KCNA
BNO News
Belga
Ritzau
NTB
TT News Agency
APA|Austria Press Agency
Ukrinform
BelTA
Tribune News Service|TNS
Religion News Service|RNS
Kaiser Health News|KHN|KFF Health News
States Newsroom
PR Newswire|PRNewswire
Business Wire|BusinessWire
GlobeNewswire
`;

const OUTLETS = `
The New York Times|New York Times|NYT|NYTimes|NYTimes.com|N.Y. Times
The Washington Post|Washington Post|WaPo|WashingtonPost.com
CNN|CNN.com|CNN Politics|CNNPolitics|CNN International|CNN Business|CNNMoney|CNN Money|CNN Wire|The CNN Wire
Fox News|FoxNews.com|FOX News Channel|Fox|FNC
HuffPost|Huffington Post|The Huffington Post|HuffPost UK|Huff Post
USA Today|USA TODAY|USAToday.com
The Wall Street Journal|Wall Street Journal|WSJ|WSJ.com
Los Angeles Times|The Los Angeles Times|LA Times|L.A. Times
Chicago Tribune|The Chicago Tribune
The Boston Globe|Boston Globe
San Francisco Chronicle|The San Francisco Chronicle|SFGate
The Seattle Times|Seattle Times
The Philadelphia Inquirer|Philadelphia Inquirer
The Dallas Morning News|Dallas Morning News
Houston Chronicle
Miami Herald|The Miami Herald
The Denver Post|Denver Post
Star Tribune|The Minnesota Star Tribune
Tampa Bay Times
The Atlanta Journal-Constitution|Atlanta Journal-Constitution|AJC
The Arizona Republic|Arizona Republic
The Baltimore Sun|Baltimore Sun
Detroit Free Press
The Detroit News|Detroit News
New York Post|The New York Post|NY Post
New York Daily News|Daily News|NY Daily News
Newsday
The Washington Times|Washington Times
Washington Examiner|The Washington Examiner
The Christian Science Monitor|Christian Science Monitor|CSM
Politico|POLITICO|POLITICO Magazine|Politico Europe
The Hill
Axios
Vox|Vox.com
Slate
Salon|Salon.com
The Daily Beast|Daily Beast
The Intercept
ProPublica
Mother Jones
The Nation
The New Republic
National Review|National Review Online
The Weekly Standard|Weekly Standard
The Federalist
The Daily Caller|Daily Caller
The Daily Wire|Daily Wire
Breitbart|Breitbart News
The Blaze|TheBlaze|Blaze Media
Townhall|Townhall.com
Newsmax
The Epoch Times|Epoch Times
Reason|Reason Magazine
Media Research Center
BuzzFeed News|BuzzFeed
Business Insider|Insider
MarketWatch
Bloomberg|Bloomberg News|Bloomberg.com
CNBC
MSNBC
NBC News|NBC|NBCNews.com
ABC News|ABC|ABCNews.com
CBS News|CBS|CBSNews.com
NPR|National Public Radio
PBS NewsHour|PBS|PBS News
Voice of America|VOA|VOA News
Radio Free Europe/Radio Liberty|RFE/RL|RFERL|Radio Free Europe
The Atlantic|Atlantic
The New Yorker|New Yorker
Time|TIME|Time Magazine|Time.com
Newsweek
U.S. News & World Report|US News & World Report
The Economist|Economist
Forbes
Fortune
Rolling Stone
Vanity Fair
Vice|VICE News|Vice News
Yahoo News|Yahoo! News|Yahoo
MSN|MSN News
AllSides
Stars and Stripes
Roll Call
RealClearPolitics|Real Clear Politics
FiveThirtyEight
Quartz
Wired|WIRED
The Verge|Verge
BBC News|BBC|BBC.com|BBC World Service|BBC News Online|BBC Sport
The Guardian|Guardian|Guardian US|TheGuardian.com
The Observer
The Times|The Times of London
The Sunday Times|Sunday Times
The Telegraph|The Daily Telegraph|Daily Telegraph|Telegraph
Financial Times|The Financial Times|FT|FT.com
The Independent|Independent
Daily Mail|The Daily Mail|Mail Online|MailOnline|DailyMail.com
The Sun
Daily Mirror|The Mirror|The Daily Mirror
Daily Express|Express
Evening Standard|The Evening Standard|London Evening Standard
Metro
The Scotsman|Scotsman
The Herald
Sky News|Sky
ITV News|ITV
Channel 4 News
The Irish Times|Irish Times
Irish Independent
RTE|RTÉ|RTE News
The Globe and Mail|Globe and Mail
Toronto Star|The Toronto Star
National Post
CBC News|CBC
CTV News|CTV
Global News
The Sydney Morning Herald|Sydney Morning Herald
The Age
The Australian
ABC Australia|ABC News (Australia)
The New Zealand Herald|New Zealand Herald|NZ Herald
RNZ|Radio New Zealand
The Times of India|Times of India
The Hindu
Hindustan Times
The Indian Express|Indian Express
NDTV
Dawn|Dawn.com
The Straits Times|Straits Times
South China Morning Post|SCMP
The Japan Times|Japan Times
Nikkei|Nikkei Asia
China Daily
Global Times
People's Daily
CGTN
NHK|NHK World
Al Jazeera|Al Jazeera English|Aljazeera
Al Arabiya
Haaretz
The Jerusalem Post|Jerusalem Post
The Times of Israel|Times of Israel
The National
Gulf News
Deutsche Welle|DW|DW.com
Der Spiegel|Spiegel|Spiegel Online|Spiegel International
Die Zeit
Süddeutsche Zeitung
Frankfurter Allgemeine Zeitung|FAZ
Le Monde
Le Figaro
Libération
France 24|France24
RFI
El País|El Pais
El Mundo
La Repubblica
Corriere della Sera
Euronews
EUobserver
Politiken
The Moscow Times|Moscow Times
RT|Russia Today
Sputnik|Sputnik News
Novaya Gazeta
Meduza
Kommersant
The Kyiv Independent|Kyiv Independent
Kyiv Post
Pravda
The East African
Daily Nation
Mail & Guardian
News24
Premium Times
Folha de S.Paulo|Folha de S. Paulo
O Globo
Clarín
La Nación
Wikinews
`;

/** Words that newspapers and stations carry in their names, hardly ever people. */
const OUTLET_WORDS = new Set(
  (
    'times news gazette herald tribune journal daily press courier chronicle observer telegraph guardian bulletin dispatch ' +
    'radio tv television broadcasting network agency magazine weekly review today online wire newswire newspaper examiner inquirer sentinel ' +
    'monitor independent ledger mercury advertiser argus register globe mirror standard sun post echo mail star record ' +
    'leader express evening morning sunday democrat republican citizen beacon examiner reporter media report ' +
    'lantern clarion messenger intelligencer statesman'
  ).split(' '),
);

/** Sections that sites hang on their name ("CNN Politics", "BBC News - Europe"). */
const SECTIONS = new Set(
  'politics world us uk europe asia africa business money opinion sport sports tech technology news health science travel style entertainment international national local online live com magazine'.split(
    ' ',
  ),
);

const MAKERS: ReadonlyMap<string, Maker> = new Map(
  [['agency', AGENCIES] as const, ['outlet', OUTLETS] as const].flatMap(([kind, table]) =>
    table
      .trim()
      .split('\n')
      .flatMap((row) => {
        const spellings = row.split('|');
        const maker: Maker = { name: spellings[0] ?? row, kind };
        return spellings.map((spelling) => [keyOf(spelling), maker] as const);
      }),
  ),
);

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/\.(?:com|org|net|co\.uk)$/u, '')
    .replace(/[^\p{L}\p{Nd}&]+/gu, '');
}

/**
 * The known outlet or agency that `name` means, in any usual spelling, with or without "The", a
 * web ending or a section ("CNNPolitics", "Reuters UK"). Undefined for one that is not in the table.
 */
export function knownMaker(name: string): Maker | undefined {
  const exact = MAKERS.get(keyOf(name));
  if (exact) return exact;
  const words = name.trim().split(/[\s/|:-]+/u);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !SECTIONS.has(last.toLowerCase())) return undefined;
  return MAKERS.get(keyOf(words.slice(0, -1).join(' ')));
}

/** Whether a short name reads like that of an outlet although the table does not have it. */
export function looksLikeOutlet(name: string): boolean {
  if (
    name.includes('.') &&
    /^(?:www\.)?[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+){0,2}\.(?:com|org|net|info|news|co\.uk|ie|eu|tv|us|uk|ca|au|nz|in|de|fr)$/iu.test(
      name,
    )
  )
    return true;
  const words = name.split(/[\s-]+/u);
  if (/^(?:by|from|in|on)$/i.test(words[0] ?? '')) return false;
  if (
    words.length > 6 ||
    !words.every((word) => /^(?:[\p{Lu}\p{Nd}]|(?:of|and|the|de|&)$)/u.test(word))
  )
    return false;
  return words.length > 1 && words.some((word) => OUTLET_WORDS.has(word.toLowerCase()));
}

const BODIES = new Set(
  'center centre institute foundation project university council association society union committee research'.split(
    ' ',
  ),
);

/** Whether capitals name a body, not a person: "Harbour Research Center". */
export function isOrganisation(name: string): boolean {
  const words = name.split(/\s+/u);
  return (
    words.length > 1 &&
    words.length <= 6 &&
    words.every((word) => /^(?:\p{Lu}|(?:of|and|the|for|&)$)/u.test(word)) &&
    words.some((word) => BODIES.has(word.toLowerCase()))
  );
}

/** Sections whose names say nothing of where they are when they stand in the name of an outlet. */
const MORE_SECTIONS = new Set(
  'opinion opinions editorial feature features analysis comment commentary culture arts books life lifestyle media environment climate education crime courts metro city region regional nation national foreign economy finance markets weather letters obituaries'.split(
    ' ',
  ),
);
/** What the name of a section may end with: "World Desk", "Business Day". */
const SECTION_END = /\s(?:desk|section|pages?|day)$/u;

/** Whether a line is the name of a section of a paper, or of a desk ("Politics", "Science & Environment", "Sports Desk"). */
export function isSection(name: string): boolean {
  if (/^guest (?:essay|column|opinion)$/iu.test(name)) return true;
  const words = name
    .toLowerCase()
    .replace(SECTION_END, '')
    .split(/\s(?:(?:&|and)\s)?/u);
  return words.length <= 3 && words.every((word) => SECTIONS.has(word) || MORE_SECTIONS.has(word));
}

/** What somebody does for a paper, alone on a line: "Environment correspondent", "Business Reporter, Halsgrave Herald". */
const ROLE =
  /^(?:[\p{L}&'-]{1,24} ){0,4}(?:reporter|correspondent|writer|editor|columnist|journalist|contributor)s?(?:(?:, | (?:at|for|in) )(?<where>[^.,;:!?]{2,40}))?$/iu;

/** Where the line that names a writer's part says that the writer works; undefined where it is no such line. */
export function roleLine(words: string): { readonly where: string | undefined } | undefined {
  const role = words.length <= 90 ? ROLE.exec(words) : null;
  return role ? { where: role.groups?.['where'] } : undefined;
}
