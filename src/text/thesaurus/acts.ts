/** Classes of verbs with the nouns and adjectives made of them, one a line. */
export const ACTS = `
abandon drop scrap ditch shelve cancel
accelerate quicken
accept embrace
accept take
acknowledge admit concede confess admission
act action
adjourn recess
advise counsel recommend advice encourage urge
agreement deal accord pact treaty compromise settlement
aid help assistance support relief
aim intend plan seek want mean
alarm worry frighten concern
allege accuse claim
allow permit let enable authorise authorize entitle
allow permit let enable authorize authorise clear permission
amend alter change modify revise adjust modification redo
anger enrage infuriate outrage annoy
announce declare unveil disclose reveal proclaim
answer reply respond response reaction react
apology apologise sorry regret
appeal challenge contest
appeal plead
appear seem
appoint name nominate designate choose select pick
appoint name nominate pick choose tap
approve pass adopt endorse back ratify passage clear enact
argue contend assert maintain insist claim argument
arrest detain apprehend nab custody detention
arrest detain detention custody apprehend seize jail
arrive reach come land
ask request question inquire
assault attack beat
assemble gather convene congregate
assess evaluate judge
assign allot allocate
attack assault raid strike hit ambush onslaught offensive
attack strike raid assault bomb bombard
attend visit
await expect
ban bar prohibit forbid outlaw block
beat assault punch hit kick slap
beat defeat win best overcome
begin start launch open erupt
begin start open launch commence onset kick
believe think consider feel
believe think consider view
bill legislation measure proposal act package
blame fault accuse lay
blast criticize criticise slam condemn denounce decry rebuke attack assail lambaste denunciation lash rip
block stop prevent bar halt thwart obstruct stall
boost raise increase lift strengthen
boycott shun
breach hack violate break
bring carry deliver
broadcast air televise
build construct erect
bully intimidate
bury inter burial
buy purchase acquire acquisition takeover
call name describe term label brand dub
call phone telephone rang
calm soothe
campaign race bid run
cancel scrap call
carry bear transport
catch capture
cause prompt trigger spark provoke lead bring
celebrate mark
change alter shift amend revise reform
charge accuse indict prosecute arraign count
chase pursue pursuit
check verify examine inspect
choke strangle
choose choice select pick
cite quote mention invoke
claim say assert
clear clearly obvious plain
close shut closure
collapse fall fail
compare liken
compete run
complain grumble protest complaint
complete finish end
conceal hide cover
conclude find end
conduct carry hold
confirm acknowledge admit
confirm verify corroborate acknowledge
confiscate seize
consider weigh
consult ask
contact reach approach
continue keep remain stay persist
continue proceed persist
convince persuade
cooperate collaborate
correct amend
cost price expense
count tally
court judge justice bench tribunal
cover include
crash collision collide smash wreck accident
create creation establish institute form found
create establish found set form make
criticise critic condemn denounce blast slam attack assail rebuke lash backlash outcry furor
crush suppress quash
cry weep tears
cut reduce slash lower trim shrink reduction decrease
damage harm hurt injure
debate discuss argue
debt loan borrow
deceive mislead trick dupe fool
decide resolve choose decision determine
defeat beat rout
defend defence defense protect
defend protect guard
defer postpone delay hold
delete remove erase
deliver bring hand
demand call insist require seek
deny denial reject dispute untrue
deny reject dispute refute rebuff disavow denial rebut
depart leave exit quit departure
deploy send dispatch deployment
deport expel
describe call characterise characterize label
describe call characterize characterise portray depict
destroy destruction demolish wreck ruin devastate raze
die perish succumb death
differ disagree
discard throw
disclose reveal release publish expose divulge disclosure name
discuss debate talk address
dismiss fire oust sack remove terminate
dispute contest challenge question
dispute row quarrel feud disagreement argument
disrupt disturb interrupt
distribute hand give
divide split
donate donor contribute gift give
doubt question
draw attract
earn make
ease relax loosen
elect choose vote
elect win voters
emerge surface appear
end finish conclude close over stop
end finish conclude stop cease
endanger threaten jeopardize risk
endure suffer
enforce impose
enlarge widen expand extend rebuild expansion
enter entry join
estimate reckon put
evade dodge avoid
examine study review inspect probe
exceed top surpass
expand expansion extend extension widen broaden enlarge grow
expect anticipate foresee project forecast predict
expect anticipate likely
expel evict oust
explain explanation clarify clarification
explosion explode blast detonate bomb blow
express voice
extend prolong lengthen
fabricate invent
face confront
fail failure unsuccessful
fall drop decline decrease plunge slump down
fear afraid worry concern anxiety
fear dread worry
fight battle clash combat skirmish brawl scuffle tussle altercation confront encounter
file submit lodge
finance fund pay bankroll
find discover discovery uncover locate spot detect
fine penalize penalise penalty
fine penalty surcharge
fire blaze flames inferno burn wildfire arson
fire sack dismiss oust remove axe
flee escape run evacuate
flood deluge
flood submerge inundate water
force compel make coerce oblige impose
forgive pardon
forward send pass
free release liberate
gain win
gather assemble collect
give hand provide grant offer
go travel trip journey head visit
grab seize grasp clutch snatch
grab seize hold clutch snatch
grant give award
greet welcome
grow rise increase expand
guarantee ensure assure
guard sentry
guilty convict plead
hack hacker breach cyberattack
hamper hinder impede slow
handle treat manage
happen occur take place
harass hound
head lead chair
hide conceal secret secretly secrecy
hire recruit employ
hold keep retain
honour honor award prize
identify name recognize recognise identity
ignore disregard
illegal unlawful unlawfully illicit undocumented
improve better
include comprise contain
increase rise raise grow climb jump
indicate suggest show signal hint
inform tell brief
injure injury hurt wound harm casualty
inspect inspector check examine
instruct order tell direct
interfere interfered meddle intervene intervention
interrogate question grill
introduce unveil
invade invasion
invest investor
investigate probe examine inquiry look
invite ask
issue release publish put
jail prison imprison incarcerate cell lockup
jump leap
justify defend
kill die dead death slain fatal lives perish deadly
kill murder slay slain assassinate homicide shoot
know aware knowledge familiar
know aware understand idea knowledge
lack want
land territory soil
last final latest
launch begin start mount
launch fire
lawsuit sue suit court litigation plaintiff complaint
lead ahead frontrunner
lead head command
lead result
leak disclose
learn discover
leave depart departure exit withdraw
letter note wrote
limit restrict cap
link tie connect
listen hear
lose loss defeat
maintain keep
manage run
march walk
marry wed marriage
match game fixture
meet encounter talk
meet talks summit gathering session
mention cite refer
mock ridicule deride
monitor observer
monitor watch
mourn grieve
move relocate transfer shift
negotiate talk bargain
notice noted
notice see
notify notification inform tell
obtain get receive gain secure
occupy occupation
omit leave
operate run
oppose opposition opponent against resist
oppose resist object opposition against
order command direct instruct
organize organise arrange
oust remove topple
overrule overturn
overturn strike invalidate reverse down
overturn strike void annul quash reverse rescind repeal
owe debt
own owner
own possess belong have
participate take part
pass passage approve adopt enact back clear endorse okay
pay wage salary earnings income
place put
plan intend intent aim scheme
play game match
poll survey
post publish upload put carry
praise laud applaud hail commend
prepare ready
press media news
prevail win triumph
prevent stop block avert avoid
produce make
promise pledge vow commit
propose suggest plan offer
protect guard shield
protest demonstrate rally march marchers picket activists
provide give supply
publish print release
pull drag tow
punish penalize discipline
push shove
question query ask
quit resign leave step
race racial racist racism
reach get
realize realise
rebel militant insurgent fighter gunman guerrilla
rebel revolt
recall remember
recognise recognize recognition acknowledge
record highest
recruit enlist
recuse withdraw
reduce reduction cut lower shrink curb trim slash
reform overhaul change
reject refuse decline dismiss spurn rebuff deny
reject spurn rebuff dismiss turn against
rely depend
remark comment statement words
remove suspend dismiss
repair fix mend restore
repeal revoke rescind abolish
repeat reiterate
replace substitute
replace successor succeed
report account story article
request application apply petition
require force oblige compel mandate mandatory must
require oblige must need demand
rescue save
resign quit leave departure oust
resolve settle
return back
reveal disclose show expose
rise increase grow growth climb jump surge soar up
rule verdict decision decide judgment decree order
rush hurry
say tell state remark comment
scold rebuke
search hunt look seek manhunt
see watch witness
seize grab capture take
send dispatch deploy forward transmit
send dispatch transmit mail
sentence punishment penalty term
shoot shot gunfire gunman gunmen fire gun
shout yell scream cry
show demonstrate reveal display
show indicate demonstrate
sign signature
slow slowly
speak speech address talk
spy spies espionage
stage hold
steal rob theft
stop halt cease suspend fail block
strengthen boost bolster
stress emphasize emphasise underline
strike walkout stoppage
study research survey
suggest imply
supervise oversee
support back backer endorse favour favor
surprise stun shock astonish
surrender turn
suspect suspicion alleged
suspend halt remove
suspend suspension halt pause
swear vow
tax bill
tax levy duty
test trial
threat threaten menace warn
throw toss hurl
track follow
trade commerce
train rail railway
treat treatment care
trip visit tour journey travel
try tried attempt seek effort
tweet twitter post
undermine weaken threaten hurt
urge call press encourage demand implore exhort appeal
urge exhort push press call
use employ
use usage
view see
vote ballot poll
want seek desire
want wish desire
warn caution alert
welcome praise hail applaud
win winner victory defeat beat triumph
withdraw pull retreat
withdraw pullout retreat
witness eyewitness onlooker bystander
write letter pen
`;

/** Verbs that stand in no class. */
export const ACTS_ALONE = `
cross develop disappear dissolve drive enjoy execute fill film guess hate host imagine insert
insult interview laugh lie lock love merge miss narrow overtake penetrate please point poison
pose prefer present pressure promote prove rape read reassure recover regain remind renew rent
represent respect rest retire revive reward ride sell separate serve shake share silence smuggle
solve spend spread stab struggle summon suppose survive sustain switch tape target teach testify
thank torture touch trace translate trust update uphold vanish veto volunteer wait wander waste
withhold yield
`;
