import { stemmer } from 'stemmer';

/**
 * Words that news uses for the same thing, one class a line, by subject: written by hand from general
 * knowledge of news English. A word may stand in several classes. Verbs stand beside the nouns made
 * of them; irregular forms are spelled out, regular ones come by their stem. Two words of a class are
 * likelier to tell the same, not sure to: whoever compares lets them count for less than the same word.
 */
const CLASSES = `
kill killing killed die died dies dying dead death deaths slain fatal fatality fatalities lives perish perished deadly
kill murder murdered slay slain assassinate assassination homicide shoot
injure injury injuries hurt wound wounded wounds harm casualty casualties
explosion explode exploded explosive blast blasts detonation detonate bomb bombing blow blew
fire blaze flames inferno burn burned burnt burning wildfire arson
crash collision collide smash wreck accident
shoot shot shots shooting gunfire gunman gunmen fire fired gun
attack assault raid strike struck hit ambush onslaught offensive
fight fighting battle clash clashes combat skirmish brawl scuffle tussle altercation confrontation confront encounter
beat beating assault punch punched hit kick slap
grab grabbed seize seized hold held clutch snatch
threat threaten threatened threatening menace warn
weapon weapons gun guns arms firearm rifle pistol
soldier soldiers troop troops military army forces
police officer officers cop policeman policemen constable authorities
rebel rebels militant militants insurgent insurgents fighter fighters gunman guerrilla
terrorist terrorists terrorism terror extremist extremists
flee fled fleeing escape escaped run ran evacuate evacuated
rescue rescued save saved saving
search hunt look seek sought manhunt
missing lost disappear disappeared vanish vanished
find found discover discovered discovery uncover uncovered locate spot spotted detect
hostage captive kidnap kidnapped abduct abducted abduction
arrest arrested detain detained detention custody apprehend seize jail
jail jailed prison imprison imprisoned incarcerate cell lockup
prisoner inmate detainee convict felon felony criminal convicted
charge charged charges accuse accused accusation indict indicted indictment prosecute prosecution arraign count counts
allege alleged allegation allegations claim accuse accusation
accuse accused accusing blame blamed fault
suspect suspected suspicion alleged
crime crimes offence offense felony criminal
guilty convict convicted conviction plead pleaded
sentence sentenced punishment penalty term
trial hearing court tribunal proceedings
court judge judges justice bench tribunal
lawyer lawyers attorney attorneys counsel advocate solicitor barrister
prosecutor prosecutors attorney
lawsuit sue sued suing suit suits court litigation plaintiff complaint
rule ruled ruling verdict decision decide decided judgment decree order
appeal appeals challenge challenged contest
overturn overturned strike struck void annul quash reverse reversed rescind repeal
law laws legislation bill act statute measure rules
bill legislation measure proposal act package
regulation regulations rule rules guideline guidelines policy standard
ban banned bans prohibit prohibited prohibition outlaw outlawed forbid forbidden bar barred block blocked
allow allowed permit permitted let enable authorise authorize entitle
require required requires requirement force forced oblige compel mandate mandatory must
pass passed passage approve approved approval adopt adopted enact back backed clear endorse okay
reject rejected rejection refuse refused refusal decline declined dismiss dismissed spurn rebuff deny
vote votes voted voting ballot ballots poll polls
election elections vote poll campaign electoral
elect elected win voters
voter voters electorate constituents
candidate candidates nominee nominees contender hopeful runner
campaign campaigns race bid run
win won wins winning winner victory victories defeat beat triumph
lose lost loses losing loss losses defeat defeated
lead leads leading ahead frontrunner
poll polls survey surveys
party parties bloc faction
parliament lawmakers legislature assembly congress senate
lawmaker lawmakers legislator legislators senator senators congressman congresswoman representative member members mp mps deputy deputies
president presidential head leader
chairman chair chairwoman chairperson leader head chief
leader leaders head chief boss
minister ministers secretary
government administration cabinet authorities state officials
official officials authorities authority
mayor governor
council councillors councillor councilmen board
spokesman spokeswoman spokesperson representative spokespeople
aide aides adviser advisers advisor advisors assistant staffer staff
resign resigned resigns resignation quit quits leave left departure oust
fire fired sack sacked dismiss dismissed dismissal oust ousted remove removed removal axe
suspend suspended suspension halt pause
appoint appointed appointment name named nominate nominated nomination pick picked choose chose chosen tap
replace replaced replacement successor succeed succeeds
hire hired recruit employ employed
protest protests protester protesters demonstrate demonstration demonstrations demonstrator demonstrators rally rallies march marches marchers picket activists
riot riots rioter rioters rioting unrest disorder violence
protesters demonstrators activists marchers rioters mob crowd
strike strikes striking walkout stoppage
union unions labour labor
worker workers employee employees staff labourers workforce employ
boss employer company management
company companies firm firms corporation corporations business businesses enterprise group corporate
factory factories plant plants works mill
shop store shops stores retailer retailers
job jobs employment work post position
layoff layoffs cut cuts redundancies
pay paid wage wages salary salaries earnings income
money funds funding cash finance finances financing
fund funds funded funding finance financed financing pay bankroll
cost costs price prices expense expenses
tax taxes levy duty duties
fine fined penalty penalties surcharge
debt debts loan loans borrow borrowed
bank banks lender lenders
profit profits earnings income
sale sell sold sells selling
buy bought buying purchase purchased acquire acquired acquisition takeover
trade trading commerce
budget spending spend spent
donate donated donation donations donor donors contribute contributed contribution contributions gift give
aid help assistance support relief
help helped assist assisted assistance aid support
invest invested investment investor investors
rise rises rose risen rising increase increased increases increasing grow grew grown growth climb climbed jump jumped surge soar soared up
fall falls fell fallen falling drop dropped drops decline declined decrease decreased plunge plunged slump down
reduce reduced reduction cut cuts cutting lower lowered shrink curb trim slash slashed
expand expanded expansion extend extended extension widen widened broaden enlarge grow
raise raised raising lift lifted increase
begin began begun beginning start started starts starting launch launched open opened erupt erupted
end ended ending finish finished conclude concluded close closed over stop
stop stopped stops halt halted cease ceased suspend fail failed block
continue continued continues keep remain remained remains stay stayed persist
delay delayed delays postpone postponed
cancel cancelled canceled scrap scrapped abandon abandoned drop
prevent prevented stop block blocked avert avoid avoided
create created creates creation establish established institute instituted form formed found founded
build built building construct constructed construction erect
destroy destroyed destruction demolish wreck wrecked ruin ruined devastate devastated raze
damage damaged harm hurt
repair repaired fix fixed mend restore restored
break broke broken breach violate violated violation violating
obey comply complied compliance follow abide
change changed changes alter altered shift amend amended revise revised reform
reform reforms overhaul change
move moved moves moving relocate relocated transfer shift
go went gone travel travelled traveled trip journey head headed visit
trip visit tour journey travel visited visiting
arrive arrived arrival reach reached come came land landed
leave left depart departed departure exit withdraw
withdraw withdrew withdrawn withdrawal pullout retreat
send sent dispatch dispatched deploy deployed forward forwarded transmit
bring brought carry carried deliver delivered
return returned returns back
enter entered entry join joined
meet met meeting meetings talks summit gathering session
talks negotiation negotiations negotiate negotiated discussions discuss discussed
agree agreed agreement deal accord pact treaty
agreement deal accord pact treaty compromise settlement
peace truce ceasefire armistice
war conflict fighting hostilities
invite invited invitation
welcome welcomed praise praised hail hailed applaud
praise praised laud hail hailed commend
criticise criticize criticised criticized criticism critics critic condemn condemned condemnation denounce denounced blast blasted slam slammed attack attacked assail rebuke lash lashed backlash outcry furor furore
apologise apologize apologised apologized apology apologies sorry regret regrets regretted
deny denied denies denial reject dispute disputed untrue
confirm confirmed confirmation acknowledge acknowledged admit admitted
admit admitted admits acknowledge acknowledged concede conceded confess
claim claims claimed insist insisted maintain maintained assert asserted contend contended argue argued
say said tell told state stated remark remarked comment commented
remark remarks comment comments statement statements words
statement statements announcement release
announce announced announces announcement declare declared unveil unveiled
reveal revealed disclose disclosed disclosure release released publish published
publish published print printed release released
release released free freed
hide hid hidden conceal concealed secret secretly secrecy
secret secretly private confidential classified
explain explained explanation clarify clarified clarification
clarify clarified correct corrected correction
promise promised pledge pledged vow vowed commit committed
warn warned warning warnings caution cautioned alert
urge urged urges call called calls press pressed encourage encouraged demand demanded implore implored exhort appeal
demand demanded demands call insist
ask asked request requested requests question questioned
request requests application apply applied petition
question questions questioned query ask
answer answered reply replied respond responded response reaction react reacted
reaction reactions response respond responded reply
propose proposed proposal proposals suggest suggested plan plans offer
plan plans planned planning intend intended intends intention intent aim aims scheme
expect expected expects expectation anticipate anticipated likely
hope hopes hoped wish
believe believed believes think thought thinks consider view
know knew known aware knowledge familiar
want wants wanted seek sought desire
try tried trying attempt attempted attempts seek sought effort efforts
support supported supporters backing back backed backer endorse favour favor
oppose opposed opposition opponent opponents against resist
opponent opponents critic critics foe rival rivals
rival rivals competitor opponent
ally allies partner partners supporter supporters
investigate investigated investigating investigation investigations investigators inquiry inquiries probe probes probing examine examined examination look
inspect inspected inspection inspections inspector inspectors check checked checks examine
evidence proof prove proved
document documents papers file files record records
email emails message messages mail
letter letters note wrote
tweet tweets tweeted twitter post posted posts
video footage film filmed tape recording camera
recording recorded tape taped
photo photos photograph photographs picture pictures image images
newspaper newspapers paper journal publication daily
journalist journalists reporter reporters correspondent
report reports reported account story article
article articles story stories report
press media news
interview interviews interviewed
show showed shown shows indicate indicated demonstrate
happen happened happens occur occurred
incident event episode occurrence
cause caused causes reason reasons
lead led result resulted
problem problems issue issues trouble difficulty
crisis emergency disaster catastrophe
danger dangerous risk risks risky hazard peril
safe safety secure security
illegal illegally unlawful unlawfully illicit undocumented
migrant migrants immigrant immigrants immigration refugee refugees
foreigner foreigners foreign overseas abroad
border borders frontier
country countries nation nations
national nationwide countrywide
city town municipality
village hamlet villages hamlets settlement
area region district zone
house home houses homes residence dwelling household households
school schools college university campus
student students pupil pupils
teacher teachers
child children kid kids youngster youth
baby infant newborn
boy boys teen teenager youth lad
girl girls teen teenager
man men male gentleman
woman women female lady
husband wife spouse spouses partner partners couple
marriage marry married wed wedding weddings
gay homosexual lesbian lgbt
parent parents father mother
family families relatives kin
friend friends pal
people persons residents citizens public inhabitants
resident residents citizen citizens locals inhabitants
crowd crowds throng
victim victims casualty casualties
survivor survivors
passenger passengers traveller travellers aboard board
crew sailors
driver drivers motorist motorists
car cars vehicle vehicles automobile
truck trucks lorry lorries
plane planes aircraft jet jets airliner aeroplane airplane
ship ships boat boats vessel vessels ferry
train trains rail railway
road roads street streets highway
airport airfield
hospital hospitals clinic infirmary
doctor doctors physician physicians medic medics
patient patients
treat treated treatment care
disease illness sickness virus infection
sick ill unwell
drug drugs medicine medication
vaccine vaccines vaccination jab
storm storms hurricane typhoon cyclone gale
flood floods flooding flooded deluge
earthquake quake tremor temblor
rain rains rainfall downpour
weather climate
power electricity energy
oil petroleum crude
gas fuel petrol gasoline
dam reservoir
attackers assailant assailants attacker
church mosque temple synagogue
race racial racist racism
religion religious faith
rights liberties freedom freedoms
right rights entitlement
holiday holidays vacation
corruption corrupt graft bribery bribe ethics
fraud scam swindle cheat cheated deceive deceit
scandal controversy controversial furor furore row uproar
dispute disputes row quarrel feud disagreement argument
debate debated discussion discuss argue
angry anger outrage outraged fury furious
fear fears feared afraid worry worries worried concern concerns concerned anxiety
shock shocked shocking stunned surprise surprised
happy pleased delighted glad
sad sadness grief mourn mourning
important key crucial vital significant major
big large huge giant massive enormous vast
small little tiny minor
many numerous dozens scores several
some several few
most majority
nearly almost about around roughly approximately
whole entire full all
first initial
last final latest
latest recent recently new
new fresh latest
old former ex previous
former ex previous onetime
next following
week weeks weekly
year years annual annually yearly
month months monthly
day days daily
night nights overnight evening
morning dawn
now currently present
quick quickly fast swift swiftly rapid rapidly prompt
slow slowly
immediately instantly once
strong powerful mighty fierce harsh
weak feeble fragile
public publicly open openly
private privately personal
personal private own
same identical equal
different differ differs differing
clear clearly obvious plain
true truth fact facts
false untrue lie lies lied wrong incorrect
wrong mistake mistakes error errors erroneous
interfere interfered interference meddle meddled meddling intervene intervention
influence sway
spy spies spying espionage
hack hacked hacking hackers hacker breach cyberattack
sanction sanctions embargo penalties
missile missiles rocket rockets
nuclear atomic
test tests tested testing trial
launch launched fire fired
ambassador envoy diplomat diplomats emissary
embassy consulate mission
delegation mission group
group groups organisation organization
committee panel commission board
office bureau agency department
department ministry agency
senior top
deputy vice
expert experts analyst analysts specialist
scientist scientists researcher researchers
study research survey
data figures statistics numbers
number numbers total toll figure
amount sum total
percent percentage share
record highest
goal goals target aim
success successful succeed
fail failed failure failing unsuccessful
chance opportunity
power powers authority control
control controlled controls run dominate
own owned owner owners
belong belonged
use used uses using usage
share shared shares
gather gathered gathering assemble assembled collect collected
celebrate celebrated celebration
honour honor award awarded prize
teach taught
learn learned learnt
hear heard
see saw seen watch watched witness witnessed
witness witnesses eyewitness onlooker bystander
speak spoke spoken speaking speech address addressed talk talked
speech address remarks
shout shouted shouting yell yelled scream
cry crying weep wept tears
throw threw thrown toss tossed hurl hurled
pull pulled drag dragged tow
push pushed shove shoved
jump jumped leap
fly flew flown flying flight
swim swam
drown drowned drowning
sink sank sunk sinking capsize capsized
drift drifted adrift
collapse collapsed fall
trap trapped stuck stranded
surround surrounded
occupy occupied occupation
invade invaded invasion
capture captured seize seized take
surrender surrendered
defend defended defence defense protect protected protection
protect protected protection guard
guard guards sentry
patrol patrols
sign signed signing signature
write wrote written writing pen penned letter
draft drafted
call called phone telephone phoned rang
contact contacted reach
live lived living reside resided
born birth
age aged old
eat ate food meal
drink drank
play played playing game match
team side squad club
coach manager trainer
player players
score scored goal
match game fixture
film movie
song music
book books
author writer
artist painter
king monarch royal queen
prince princess
monitor monitors observer observers
undermine undermined weaken weakened threaten hurt
strengthen strengthened boost boosted bolster
boost boosted increase raise lift
benefit benefits advantage
effect impact consequence
recognise recognize recognised recognized recognition acknowledge
treat treats treated
file filed files submit submitted lodge lodged
receive received get obtain obtained
obtain obtained get gain gained
give gave given hand handed provide provided grant granted
provide provided supply supplied
offer offered offers
accept accepted acceptance take
choose chose chosen choice select selected pick
decide decided decision resolve
consider considered weigh
notice noticed noted
notify notified notification inform informed tell told
inform informed tell brief briefed
mention mentioned cite cited refer referred
describe described call called characterise characterize label labelled
compare compared
include included includes comprise contain contained
exclude excluded
involve involved
face faced faces confront
suffer suffered
endure endured
survive survived
rich wealthy
poor poverty
hunger hungry famine starve
refuge shelter asylum
camp camps
wall fence barrier
tower building
ground floor
door gate entrance
room hall chamber
guildhall hall
square plaza
farm farmer farmers agricultural
land territory soil
river stream
sea ocean
coast shore coastal
island isle
mountain hill
forest woods
animal animals
dog dogs
fish fishing
tree trees
spill leak leaked leaks
pollution pollute contaminated contamination
environment environmental
agenda priority priorities
anonymous unnamed unidentified
identify identified name named
`;

const classesByStem = new Map<string, Set<string>>();
for (const [at, line] of CLASSES.trim().split('\n').entries()) {
  for (const word of line.split(' ')) {
    const stem = stemmer(word);
    classesByStem.set(stem, (classesByStem.get(stem) ?? new Set()).add(`=${at}`));
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Keys of the classes that a stem (Porter's) belongs to; none where it is in none. */
export function classesOf(stem: string): ReadonlySet<string> {
  return classesByStem.get(stem) ?? NONE;
}
