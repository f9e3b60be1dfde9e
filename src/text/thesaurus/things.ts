/** Classes of nouns and adjectives, one a line. */
export const THINGS = `
account profile
accurate correct
additional more further extra
adviser advisor aide counsel
aged old
agenda priority
agree agreement deal accord pact treaty
aide adviser advisor assistant staffer staff
aim goal objective purpose
airport airfield
all every each whole entire
ally partner supporter
ambassador envoy diplomat emissary
amount sum total
angry anger outrage fury furious
anonymous unnamed unidentified
anyone anybody
apartment flat home
area region district zone
army military troops soldier force serviceman member
artist painter
attempt effort bid
authentic genuine real
author writer
automobile car vehicle
baby infant newborn
bank lender
behavior behaviour conduct
belief view opinion
benefit advantage
bias prejudice
big large great huge major
big large huge giant massive enormous vast
bill legislation measure act package law plan
boat ship vessel ferry
border frontier
born birth
boss employer company management
boy teen teenager youth lad
brief short
budget spend
bureau fbi agency
candidate nominee contender hopeful runner
cause reason
certain sure
chairman chair head leader chief chairwoman chairperson
chamber house
chance opportunity
chief head leader director boss
child children kid youngster youth
church mosque temple synagogue
city town municipality
clarify correct
close near
coach manager trainer
coalition alliance
coast shore coastal
combat fighting war
committee panel commission board
company firm corporate business enterprise group
complete full whole total
compulsory mandatory mandate
computer laptop
congress lawmaker legislator
congressman lawmaker representative legislator rep congresswoman member
conservative right
conservative right-wing
contest race
control run dominate
correct right
corrupt graft bribery bribe ethics
council councillor councilmen board
country nation state
couple pair spouse
crew sailors
crime offence offense felony criminal
crisis emergency disaster catastrophe
crowd throng
customer user
dam reservoir
danger risk risky hazard peril
data figures statistics numbers
day daily
deadly fatal lethal
delegation mission group
democrat party
department ministry agency
deputy vice
dialogue talk
difficult hard tough
disease illness sickness virus infection
doctor physician medic
document papers file record
donor contributor
door gate entrance
drift adrift
driver motorist
drug medicine medication
duty post
earthquake quake tremor temblor
easy simple
eat food meal
effect impact consequence
election race vote poll
election vote poll campaign electoral
email message mail e-mail
embassy consulate mission
employee worker staff staffer
enemy foe
environment environmental
evidence proof prove
expert analyst specialist
factory plant works mill
fake bogus false
false untrue lie lies wrong incorrect
family relatives kin
farm farmer agricultural
father dad
federal national
first initial
fly flight
foreign overseas abroad
forest woods
former ex previous onetime
former onetime one-time ex-
fraud scam swindle cheat deceive deceit
friend pal
fundraiser fund-raiser contributor
gas fuel petrol gasoline
gay homosexual lesbian lgbt
gay same-sex homosexual lesbian
girl teen teenager
goal target aim
government administration cabinet authorities state officials
grave serious
ground floor
group organization organisation body
guildhall hall
gunman shooter
happy pleased delighted glad
harbor harbour port
holiday vacation
hope wish
hospital clinic infirmary
hostage captive kidnap abduct
house home residence dwelling household
hunger hungry famine starve
husband wife spouse partner couple
image picture photo photograph
immediately instantly once
important key crucial vital significant major
incident event episode occurrence
incorrect wrong inaccurate
influence sway
internet web online
island isle
job employment work post position
joint jointly
journalist reporter newsman correspondent
jury panel
killer murderer
king monarch royal queen
latest recent new
law legislation bill act statute measure rules
lawful legal
lawmaker legislator member representative senator congressman politician
lawmaker legislator senator congressman congresswoman representative member mp deputy
lawsuit suit case litigation
lawyer attorney counsel advocate solicitor barrister
layoff cut redundancies
live reside
location place address
man men male gentleman
manner way
many numerous dozens scores several
massacre slaughter
mayor governor
measure step
midday noon
migrant immigrant refugee
ministry minister
missile rocket
missing lost disappear vanish
money funds cash finance
month monthly
morning dawn
most majority
mother mum mom
motive reason
mountain hill
movie film
national nationwide countrywide
nearly almost about around roughly approximately
new fresh latest
newspaper paper journal publication daily
newspaper paper press
next following
night overnight evening
nobody none
novel book
now currently present
nuclear atomic
fee fare dues
number total toll figure
obey comply compliance follow abide
observer analyst
office bureau agency department
office post
oil petroleum crude
old former ex previous
opponent critic foe rival
outcome result
parent father mother
parliament lawmakers legislature assembly congress senate
party bloc faction
passenger traveller aboard board
peace truce ceasefire armistice
people persons residents citizens public inhabitants
percent percentage share
percentage point
personal private own
plan proposal scheme
plane aircraft jet airliner aeroplane airplane
police officer cop policeman policemen constable authorities
pollute contaminated
poor poverty
power authority control
power electricity energy
premier minister
president presidential head leader
previous earlier prior
prince princess
prisoner inmate detainee convict felon felony criminal
prisoner inmate sailor
problem issue trouble difficulty
profit earnings income
program programme
prosecutor attorney
protesters demonstrators activists marchers rioters mob crowd
public publicly open openly
quick quickly fast swift swiftly rapid rapidly prompt
railway railroad
rain rainfall downpour
refuge shelter asylum
regulation rule guideline policy standard
relation relationship tie
religion religious faith
republican gop party
resident citizen locals inhabitants
restaurant eatery cafe diner
rich wealthy
right entitlement
rights liberties freedom
riot rioter unrest disorder violence
rival competitor opponent
river stream
road street highway
road street way route
room hall chamber
rumor rumour
sad grief mourn
safe safety secure
sale sell
same identical equal
sanction embargo penalties
scandal controversy furor row uproar
school college university campus
scientist researcher
score goal
sea ocean
seal secretly
secret secretly private confidential classified
secretary minister
senate chamber
senior top
shop store retailer
sick ill unwell
similar alike
sink capsize
site website
small little tiny minor
some several few
song music
speech address remark
spill leak
spokesman spokeswoman spokesperson representative spokespeople
square plaza
statement announcement release
storm hurricane typhoon cyclone gale
strong powerful mighty fierce harsh
student pupil
success succeed
surgeon doctor
sweeping comprehensive broad
talks negotiate discuss
team side squad club
television tv
terrorist terror extremist
theft robbery
tower building
trap stuck stranded
trial hearing court tribunal proceedings
truck lorry
true truth fact
twice two-time
union labour labor
user account
vaccine jab
victim casualty
video footage film tape recording camera
village hamlet settlement
voter electorate constituents
wall fence barrier
war conflict fighting hostilities
washington federal
weak feeble fragile
weapon gun arms firearm rifle pistol
weather climate
week weekly
white-house president presidential
whole entire full all
woman women female lady
worker employee staff labourers workforce employ
wrong mistake error erroneous
year annual yearly
`;
