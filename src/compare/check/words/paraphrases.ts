/**
 * Words that may stand for each other when somebody retells news in words of his own, classes
 * apart by strokes. Looser than the thesaurus, which says what two papers call by two names: here a word of the
 * same event is enough ("concealed" for "hidden", "autumn" for "fall"), since names, figures, days,
 * roles and negations are compared beside it. Written by hand from general knowledge of English.
 */
export const PARAPHRASES = `
abandon drop leave quit | ability capacity power able | abolish scrap end eliminate repeal | absent missing away
abuse mistreat mistreatment harass harassment | accident crash mishap collision | accompany escort join
accomplish achieve attain achievement | accord agreement pact deal treaty | accuse allege blame fault claim accusation allegation
indict prosecute | acquire buy purchase obtain get gain | act law legislation statute measure | activist campaigner advocate
add include join append | additional extra more further another added | admit concede acknowledge confess own admission | adult grown
advice counsel recommendation guidance | advise counsel recommend urge tell encourage | affect involve touch
afraid fear scared frightened worried | agent officer official | aggressive hostile | aid help assist support assistance
aide assistant adviser helper staffer deputy | aim goal target purpose objective intend | alarm warning alert siren
alien foreigner immigrant migrant | allow permit let authorise authorize enable | ally friend supporter partner
alter change amend modify rewrite | ambition hope dream goal | amount sum quantity level
anger fury rage outrage irritate infuriate angry furious irate | announce declare say reveal unveil proclaim announcement
annual yearly | answer reply respond response | apparent seem appear clear | appeal plea call request | appear emerge surface show come
applaud praise hail welcome | applicant candidate contender | application request bid
appoint name pick choose select designate install | approach method way strategy | approve back pass clear ratify adopt endorse agree
area region zone district part | argue contend insist maintain assert claim say | arm weapon | army military troops soldiers forces
arrange organise organize plan set | arrest detain hold seize capture custody apprehend | arrive reach land
article story report piece account | ask request seek want call query | assassinate murder | assault attack beat hit
assess evaluate rate judge grade assessment rating | assign allocate give | association group union body organisation organization
assume take suppose | assure promise guarantee pledge | attack strike assault raid hit | attempt try effort bid seek
attend visit join go | attitude stance position view | attorney lawyer counsel solicitor barrister | author writer wrote write penned
authority power official government | autumn fall | average typical mean | avert prevent avoid | avoid evade dodge escape
award prize medal honour honor | aware know knowledge conscious | badly poorly poor bad | ballot vote poll
ban prohibit bar forbid outlaw block prohibition | bargain deal negotiate | basis ground reason | battle fight war conflict
bear withstand | beat defeat overcome | beat win | behaviour behavior conduct act | believe think feel consider suspect
belong own owned property | benefit gain help advantage profit | betray deceive
big large great huge major vast enormous massive substantial considerable | bill charge invoice | birth born
blame fault accuse responsible responsibility | blast explosion explode detonate | blaze fire burn
block stop halt bar prevent obstruct | board panel council committee directors | boat ship vessel craft | body corpse
body group organisation organization agency | boost raise lift increase strengthen improve help | border frontier | borrow loan
boss chief head leader manager director employer | bother trouble disturb | boycott shun refuse | branch arm wing division
breach break violate hack violation | breakdown collapse failure | bribe bribery payoff kickback cash corrupt graft | brief short
bring take carry fetch | broad wide widespread sweeping general | broadcast air show televise | build construct erect put raise
building structure block house | burden load | burn fire set torch | business company firm trade enterprise | cab taxi
call demand urge appeal | call describe label term name dub brand | call phone ring | campaign drive push race effort bid run
campaign seek want run | cancel scrap drop abandon call | capable able | capital money funds | capture seize take catch arrest
car vehicle auto automobile | care treat treatment look | career job work | careful cautious | careless negligent
cargo freight shipment load goods | carry take transport bear bring ferry move | cash money funds | casualty victim
cause lead reason prompt trigger bring result | caution warn | cease stop end halt | celebrate mark | centre center focus concentrate
chair head lead preside chairman | challenge contest dispute question fight | chance opportunity possibility
change alter amend shift reform switch modification | characterise characterize describe | charge fee price cost | charity aid relief
charity nonprofit organisation | chase pursue follow | cheap inexpensive low | check inspect examine verify test look | cheer applaud
chief head top main leading director boss leader commander | child kid youngster minor | choose pick select elect opt decide
church parish congregation | circulate spread distribute | cite quote mention | citizen national resident
city town municipal metropolis | claim allege assert contend say maintain | clash fight confrontation battle | clear acquit exonerate
clear obvious plain evident | clever smart intelligent | climb rise go | close shut closure closed | clothes dress garment
coach train trainer manager | coalition alliance | coast shore seaside | collapse fall fail crumble | colleague coworker associate
collect gather pick | college university | combat fight | combine merge join | comment remark statement say
commit pledge perpetrate carry | committee panel board commission body | communicate tell inform
community town village neighbourhood neighborhood | company firm corporation business maker enterprise | comparable similar like alike
compare liken | compel force oblige make require | compensate pay compensation damages | compete contend | competition contest rivalry
complain protest object complaint gripe | complete finish end full whole | comply obey follow respect | comprehensive sweeping broad
compulsory mandatory required | conceal hide cover hidden | concern worry fear anxiety | conclude find end decide
condition term provision state | conduct carry | confer talk discuss | confident sure certain | confirm verify acknowledge
confiscate seize take impound | conflict war fight fighting | confront face challenge | congratulate praise
congressman lawmaker representative legislator | connect link tie | consent agree approval permission | consider think weigh view
conspire plot | constituency district seat | construction building works | consult ask | contact reach call | contain hold include
continue go keep carry remain | contract deal agreement | contradict deny dispute | contribute give donate help
control run rule command | controversial disputed contentious | convene meet gather assemble | convention conference meeting
conversation talk discussion chat | convict guilty | cooperate help collaborate work | copy reproduce duplicate
correct right fix accurate | corrupt crooked graft bribery | cost price expense charge | count tally number | country nation state land
county district | couple pair two spouses | courage bravery | court tribunal | cover report | crack fissure
crash collide accident smash | create make establish set found form | crime offence offense felony
criticise criticize fault condemn slam attack blast denounce rebuke | cross traverse travel | crossing bridge | crowd throng mass
crucial vital key essential important | cruel brutal | cry weep tears | culprit offender perpetrator | cure heal treat
current present | curtail cut limit reduce | custom tradition practice | customer client shopper consumer patron
cut reduce slash lower trim decrease reduction | damage harm hurt | danger risk threat peril hazard | dangerous unsafe risky hazardous
dead died death | deadline date | deadly fatal lethal | debate discuss argue argument | debt owe owing money | decade years ten
deceive mislead trick fool | decide resolve determine decision | decline fall drop | decline refuse reject
decrease cut fall drop reduce | defeat loss lose | defect fault flaw problem | defend protect justify support stand
defendant accused suspect | defer postpone delay hold suspend | delay postpone hold late put defer | delegate representative
delete erase remove | deliberate purpose intentional | deliver bring give hand | demand call insist want require ask seek press
democrat democratic | demolish destroy raze tear | demonstrate protest march rally demonstrator protester | demonstrate show prove
deny reject dispute refute denial | department ministry agency office | depend rely | deploy send station | deport expel remove
depose oust topple remove | deputy vice assistant | describe call characterise portray depict | deserve merit | desire want wish
despatch dispatch send | destiny fate | destroy ruin wreck demolish devastate | detail particular | detect find discover spot notice
deteriorate worsen decline | determine decide establish | develop build create | devote dedicate | die death dead perish
difficult hard tough | dine eat | diplomat ambassador envoy | direct lead run head | disagree differ dispute oppose
disappear vanish missing | disaster catastrophe calamity tragedy | discard throw | discharge release
disclose reveal publish tell release expose | discontinue stop end | discover find uncover detect reveal | discuss talk debate
disease illness sickness | dismiss fire sack reject | display show exhibit | dispute row quarrel disagreement contest
disrupt disturb interrupt | dissatisfied unhappy | dissolve end | distant far remote | distribute hand give share
district area constituency region | disturb upset trouble | diverse various | divide split separate | doctor physician medic
document paper record file report | dominate control | donor benefactor contributor giver | doubt question uncertain unsure
draft write prepare | drag pull | draw attract get | drift float | drink alcohol | drive travel motor | driver motorist trucker
drug medicine medication | drug narcotic substance | drunk intoxicated | due owed expected | duty obligation job post task | dwell live
eager keen | early soon | earn make get win | ease relax | economy economic | educate teach school education
effect impact result consequence | elderly old | elect choose vote win | elevate raise | eliminate remove end | embarrass shame
embrace accept hug | emerge disclose reveal release publish | emergency crisis urgent | emphasise emphasize stress
employ hire use work | employee worker staff staffer | employer boss company | empty vacant | encounter meet face
end finish stop conclude over close | endanger threaten risk | endorse back support approve | enforce impose apply | engage involve
enlarge widen expand extend rebuild increase | enquire ask | enquiry inquiry probe investigation | enrage anger | enter join go
entire whole all | entitle allow right | epidemic outbreak | equal same | equip supply | error mistake wrong | escape flee run
estimate reckon put guess | evacuate leave flee | evidence proof | evil wicked | exact precise | exam examination test paper
examine study inspect check review look | exceed top more | excellent great | exchange swap trade | exclude leave omit | excuse pardon
executive manager boss | exempt free | exhausted tired | exile banish | exit leave | expand grow widen extend
expect anticipate await likely predict forecast | expel remove throw evict | expensive costly dear | experience undergo
expert specialist | explain clarify say | explode blast blow | exploit use | express voice say | extend lengthen prolong
extraordinary unusual | eyewitness witness | fabricate invent forge fake | facility plant centre | factory plant mill works
fail collapse unsuccessful failure die | fair just | faith religion religious belief | fake false bogus forged
false untrue wrong incorrect | fame famous | family relative kin parent | famous noted prominent known | farm agriculture farmer
fast quick quickly rapid swift soon | father dad parent | fault blame defect flaw | favour favor support back | fear worry afraid dread
feature include | fee charge payment | feeble weak | female woman | fetch bring get | few some handful | film movie picture
final last | finance fund pay money | find discover locate | fine penalty penalise penalize | fix repair mend | flat apartment
flight plane | flood inundate water deluge | fly flight | follow obey pursue | food meal eat | foreign overseas abroad
foremost leading | forgive pardon | former ex past previous once one-time | fortune wealth | forward relay | forward send pass
foster encourage | foundation charity | fragile weak | fraud scam cheat | free release liberate | frequent often regular
frighten scare | fuel petrol gas gasoline | fulfil meet keep | funeral burial | gain get win | gang ring group
garbage rubbish trash waste | gather meet collect assemble | gay same-sex homosexual lesbian | gift present donate
give hand grant provide | glad happy pleased | global world worldwide | govern rule run | government administration state
grab seize grasp | grade mark score | gradual slow | grant give award | grave serious | greet welcome | grief sorrow
group organisation organization body party team | guarantee ensure promise | guard protect | guest visitor | guide lead
halt stop end suspend | handle deal manage | happen occur take | haul seizure find catch
head chief leader lead director boss chairman president run | health medical | hear listen told tell learn | high top tall
hint suggest | hire employ appoint recruit | holiday vacation break | home house residence flat | hope want wish
hospital clinic medical | hostage captive | hunger starve | hunt search | hurry rush | hurt injure wound harm | idea notion clue
identify name identity recognise recognize | ignore disregard neglect overlook | ignore disregard flout | ill sick unwell
illegal unlawful | immediate once | immunise immunize vaccinate vaccine shot jab inoculate | implement carry introduce | imply suggest
impose force enforce | improve better | incident event | income earnings pay | increase rise raise grow up growth
indicate show suggest | indict charge | individual person | infant baby | inflation prices | influence sway
influential powerful leading | initial first | injure hurt wound injury | inmate prisoner | innocent innocence | inquire ask
insist maintain demand | inspect check examine inspection | install put | instruct order tell | intend plan want mean
interfere meddle | interrogate question | interview question | introduce bring | investigate probe look examine inquiry investigation
invite ask | involve include | issue matter question problem | issue publish give release | jail prison imprison imprisonment
job work post position | journalist reporter correspondent newsman | journey trip travel | keep hold retain
kidnap abduct seize hostage | kind type sort | labour labor work | landmark historic | launch start begin | lawful legal
lawmaker legislator politician | lawsuit suit sue case | leading top senior prominent | leak disclose | learn find hear discover
leave quit depart go | legislation bill | lend loan | lessen reduce | letter wrote write | level rate | licence license permit
lie false untrue | life lives | likely probable expected | limit cap restrict | live reside | load shipment consignment cargo
loan debt | long lengthy | lorry truck | magazine weekly journal | main chief key major | maintain keep upkeep repair | majority most
make produce manufacture | maker manufacturer made make producer firm | manage run | manner way | march walk
marriage wed wedding marry | match game | measure bill | measure step | media press | meet gather talk | meeting talks session
memo document note | message email text letter note | minister secretary | minor small | missile rocket | mission delegation
mob crowd | modest small | monitor watch | mother parent mom | move step | murder kill | nearly almost | necessary need
negotiate talk | neighbour neighbor | neutral side position | newspaper paper daily tabloid press | night overnight | nominate name
notice see spot | notify tell inform | novel book | nuclear atomic | number figure | object oppose | obligation duty required oblige
observe see watch | occasion time | offend insult | offer propose | office post | officer police policeman agent | operate run
operation surgery | operator company | opinion view | opponent critic foe rival enemy | oppose against resist | option choice
order tell command | ordinary normal regular | organise organize hold | origin source | original first | outcome result | overlook miss
override overrule | overthrow topple | overturn reverse strike | own have belong owner | paper document filing | parent father mother
parliament assembly house | participate take | passenger traveller traveler | passport papers | pay money salary wage
penalties fine surcharge | penalty fine punish | personal private | persuade convince urge urging | photo picture image photograph
place put | plan intend proposal scheme | plane aircraft jet airplane | plunge fall | police officer cop constable policeman detective
poll survey | population people | port harbour harbor | portion part share proportion | possess have | post put publish | poverty poor
prepare plan ready | pressure lobby push | prevail win | previous earlier past former prior | principal head main
principal headmaster headteacher | profession job | programme program scheme | project scheme | promise pledge vow
proportion share percentage | proposal plan bill | prosecute charge | prosecutor attorney | pupil student schoolchild | question ask
rail train | realise realize | rebel insurgent | rebuild reconstruct | receive get obtain | remain stay | remove take | repeat again
replace successor replacement | rescue save | research study | resident inhabitant villager townsfolk | resign quit step
restaurant eatery diner cafe | retire retired | return back | reveal show | rich wealthy affluent | road way route street highway
rule regulation protocol | rumour rumor | sailing crossing voyage | sell sale vend | senate chamber upper | shame ashamed | shop store
shopkeeper trader merchant retailer | shortage lack scarcity | shout yell scream | soldier troops serviceman | sole only
sorry apologise apologize apology | spouse wife husband | strike walkout walk | surrender give turn | survive alive survivor
suspend remove | swallow submerge flood | tax levy | teach teacher | teenager teen youth | temporary interim time acting
testify witness | testimony testify | threat threaten warn | tip warning | tonne ton | top senior chief highest leading | tow haul drag
uncertain unclear undecided decide | upkeep maintenance | upload post publish | video footage clip recording tape
walk foot pedestrian | weapon firearm
`;

/** What a wider word of a claim is met by: `wider: narrower`, one a line. The other way round is not told. */
export const NARROWER = `
die: kill murder drown slay slain
death: kill murder drown slay slain
kill: murder assassinate execute slay slain
oppose: reject
doctor: surgeon
explosion: bomb
accuse: charge
drug: cocaine heroin cannabis marijuana opioid opium fentanyl methamphetamine
child: girl boy toddler infant baby daughter son pupil
relative: brother sister uncle aunt cousin mother father son daughter wife husband nephew niece grandson parent
parent: mother father
spouse: wife husband
sibling: brother sister
vehicle: car truck lorry bus van motorcycle tractor
weapon: gun rifle pistol knife shotgun bomb missile
crime: murder theft fraud rape robbery arson burglary bribery smuggling
official: minister mayor officer inspector governor secretary commissioner ambassador spokesman spokeswoman sheriff
politician: senator lawmaker minister mayor governor congressman mp representative councillor
lawmaker: senator congressman congresswoman mp representative
worker: nurse teacher driver engineer miner guard clerk cook mechanic plumber
employee: nurse teacher driver engineer clerk cook staff
building: hospital school church factory hotel house tower mosque theatre
disaster: flood earthquake fire hurricane tsunami
disease: measles flu influenza cancer cholera ebola malaria
illness: measles flu influenza cancer cholera
business: shop restaurant hotel bank store
animal: dog cat horse cow sheep bird
money: dollar euro pound crown franc yen cash
media: newspaper radio television
journalist: reporter editor columnist correspondent
boat: ferry yacht trawler ship
ship: ferry tanker freighter trawler
river: stream
residence: house flat apartment
clergyman: priest bishop imam rabbi pastor
criminal: thief murderer smuggler robber
meeting: summit session conference hearing
sport: football tennis rugby cricket hockey
punishment: fine jail prison
penalty: fine jail prison surcharge
violence: attack beating shooting
`;

/** What a stronger word of a claim is not met by, though news uses the two for one thing: `stronger: weaker`, one a line. */
export const STRONGER = `
destroy: damage harm hurt hit
execute: kill die
slay: die dead death
slain: die dead death
accuse: count indict
reject: oppose
law: bill
win: defeat
murder: kill die death dead slay
assassinate: kill die murder slay
charge: accuse blame allege suspect
indict: accuse blame allege suspect
convict: charge accuse indict suspect
sentence: charge accuse convict
arrest: question summon
dismiss: suspend
confirm: say suggest
prove: suggest say claim
`;
