// Words that stand before or beside a person's name, from general knowledge of English news.

/** Forms of address and ranks; what follows them in capitals is a person. Without their stops. */
export const ADDRESS_TITLES: ReadonlyMap<string, 'female' | 'male' | 'either'> = new Map([
  ...words(
    'mr mister sir lord fr father brother king prince duke baron emperor sheikh sultan señor monsieur herr prophet imam ayatollah rabbi pope',
  ).map((word): [string, 'male'] => [word, 'male']),
  ...words(
    'mrs ms miss madam madame dame lady sister queen princess duchess baroness empress señora frau',
  ).map((word): [string, 'female'] => [word, 'female']),
  ...words('mx dr doctor prof professor rev reverend hon').map((word): [string, 'either'] => [
    word,
    'either',
  ]),
]);

/** Ranks and offices that come straight before a name when written with a capital. */
export const OFFICE_TITLES: ReadonlySet<string> = new Set(
  words(
    'sen senator sens senators rep reps representative representatives congressman congresswoman gov govs governor governors president presidents vice-president chancellor ' +
      'premier pm mp mep minister secretary ambassador envoy mayor councilman councilwoman councillor alderman commissioner chairman chairwoman chair chairperson speaker ' +
      'leader whip judge justice justices attorney lawyer sheriff chief officer detective inspector sergeant sgt lieutenant lt captain capt major maj colonel col general gen ' +
      'admiral adm brigadier commander cmdr corporal cpl private pvt marshal superintendent supt cardinal archbishop bishop pastor deacon monsignor patriarch dean director ceo ' +
      'cfo coach manager editor reporter correspondent columnist anchor host author actor actress singer candidate nominee prosecutor solicitor comptroller treasurer spokesman spokeswoman ' +
      'spokesperson lawmaker delegate deputy assemblyman assemblywoman lawmakers tsar czar emir crown taoiseach dictator strongman founder economist analyst historian biologist physicist astronaut agent',
  ),
);

/** Words that go before an office and belong to the title ("deputy foreign minister"). */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(
  words(
    'prime vice deputy foreign interior defense defence finance economy education health justice energy trade transport agriculture culture home attorney solicitor senior former then ex acting interim ' +
      'incoming outgoing late chief press majority minority state assistant associate under permanent special national security first second crown staff major lieutenant brigadier rear master chief party opposition ' +
      'lead head top communications campaign general managing executive co-founder political presidential vice-presidential gubernatorial longtime freshman veteran junior ranking retired disgraced powerful environment treasury labor labour commerce homeland ' +
      'police fire district county city supreme federal european republican democratic labour conservative liberal gop honorary founding fellow',
  ),
);

/** Nouns for what a person is, as they stand in roles, appositions and "the …". */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  words(
    'senator congressman congresswoman representative governor president chancellor premier minister secretary ambassador envoy diplomat mayor councilman councilwoman councillor alderman commissioner chairman ' +
      'chairwoman chair chairperson speaker leader whip judge justice attorney lawyer barrister solicitor sheriff chief officer detective inspector sergeant lieutenant captain major colonel general admiral brigadier commander ' +
      'corporal soldier sailor veteran marshal superintendent cardinal archbishop bishop pastor priest rabbi imam cleric pope monk nun dean director ceo executive coach manager editor reporter journalist correspondent columnist commentator anchor ' +
      'host author writer novelist poet playwright actor actress singer musician rapper artist painter director filmmaker producer candidate nominee contender frontrunner prosecutor comptroller treasurer spokesman spokeswoman spokesperson lawmaker ' +
      'legislator politician delegate deputy assemblyman assemblywoman head founder co-founder cofounder owner partner banker broker investor billionaire millionaire businessman businesswoman entrepreneur industrialist tycoon economist analyst historian ' +
      'scientist biologist physicist chemist astronomer astronaut researcher professor lecturer teacher student pupil scholar academic expert specialist adviser advisor aide counselor counsel consultant strategist pollster lobbyist activist ' +
      'campaigner organizer dissident defector official operative agent spy officer policeman policewoman constable trooper firefighter doctor physician surgeon nurse ophthalmologist psychiatrist psychologist veterinarian pharmacist engineer architect designer developer programmer ' +
      'farmer fisherman driver pilot worker miner mechanic carpenter electrician plumber chef baker waiter waitress clerk accountant auditor cashier librarian curator archivist resident neighbor neighbour tenant landlord villager ' +
      'prince princess king queen duke duchess baron emperor sultan sheikh emir monarch ruler dictator strongman warlord rebel militant insurgent terrorist gunman shooter attacker suspect defendant convict inmate prisoner detainee hostage plaintiff victim survivor ' +
      'witness bystander whistleblower informant juror man woman boy girl teenager widow widower mother father son daughter brother sister wife husband uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter son-in-law daughter-in-law stepson stepdaughter ' +
      'fiance fiancee girlfriend boyfriend friend colleague ally rival opponent predecessor successor champion player striker goalkeeper midfielder defender quarterback pitcher batter forward guard center swimmer runner sprinter boxer wrestler golfer cyclist gymnast ' +
      'republican democrat libertarian conservative liberal socialist communist independent incumbent freshman figurehead voice backer critic supporter opponent advocate member fellow chaplain envoy treasurer trustee ombudsman regulator watchdog negotiator mediator interpreter translator ' +
      'national citizen native immigrant refugee migrant academic publisher blogger vlogger photographer cameraman broadcaster presenter comedian model dancer conductor composer pianist violinist guitarist drummer',
  ),
);

/** Role nouns that show the gender of the one they are said of. */
export const GENDERED_ROLES: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ...words(
    'congressman councilman chairman assemblyman spokesman businessman policeman fisherman king prince duke baron emperor sultan sheikh monk priest man boy widower father son brother husband uncle nephew grandfather grandson son-in-law stepson boyfriend actor waiter cameraman',
  ).map((word): [string, 'male'] => [word, 'male']),
  ...words(
    'congresswoman councilwoman chairwoman assemblywoman spokeswoman businesswoman policewoman queen princess duchess nun woman girl widow mother daughter sister wife aunt niece grandmother granddaughter daughter-in-law stepdaughter girlfriend fiancee actress waitress',
  ).map((word): [string, 'female'] => [word, 'female']),
]);

/** Words of office that mean the same for reference. */
const ROLE_KIN: ReadonlyMap<string, string> = new Map(
  'sen=senator rep=congressman reps=congressman representative=congressman congresswoman=congressman gov=governor gen=general lt=lieutenant col=colonel maj=major capt=captain sgt=sergeant chair=chairman chairwoman=chairman chairperson=chairman spokeswoman=spokesman spokesperson=spokesman pm=premier businesswoman=businessman councilwoman=councilman'
    .split(' ')
    .map((entry): [string, string] => {
      const [from = '', to = ''] = entry.split('=');
      return [from, to];
    }),
);

/** The word of office that stands for all forms of `word`: "sen" → "senator". */
export function roleKin(word: string): string {
  return ROLE_KIN.get(word) ?? word;
}

/** What comes after a name and belongs to it. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(words('jr jr. sr sr. ii iii iv'));

/** Small words inside persons' names. */
export const PARTICLES: ReadonlySet<string> = new Set(
  words(
    'de da do dos das del della di du la le las los van von der den ter ten zu zum af av bin ibn bint binti abu al el ul ud ould y e dal san st st. mac',
  ),
);

function words(list: string): string[] {
  return list.split(' ');
}
