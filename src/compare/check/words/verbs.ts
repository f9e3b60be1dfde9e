/** Verbs of news that the thesaurus has in no class of acts, written from general knowledge of English. */
export const MORE_VERBS = `
comply obey abide adapt adjust afford alert annex apply assist attach balance base bet bid boast bow breed
calculate chain chair cheat cite clash cling coach collide comb command commute compare compile compound
conquer conspire cope correspond crawl credit cruise cycle dance dare date deal decorate dedicate defy delight
depend derail descend desert dictate diminish disguise disobey disrespect dodge doubt drain drill drown dump
echo edit eject elaborate emigrate enrol entertain erode erupt evolve excel exert exhaust expire export
facilitate falter favour favor feed ferry flourish foil fold forge foul fuel gamble gaze govern grapple grasp
greet grieve harass harvest haul hesitate hijack hike hint hope hover hug hunt idle illustrate immunise
immunize import incite incur infect inflict infringe inherit initiate inject innovate install instruct
integrate intercept intervene invade invest involve irritate jam jeopardise join jump knit lag lament lapse
lean leap lecture lick lift linger list litter lobby lure lurk manipulate manufacture market massacre master
mediate meddle melt migrate mobilise mobilize mock monitor multiply murder nail navigate negotiate obsess
offset operate orchestrate orbit originate oversee owe pack park partner pave peak perform persist pilot pile
plead plunder polish pollute populate practise praise pray preach preserve preside prey proceed proclaim
profit prolong provoke publish quarantine quell quote race rage rank rebel recede reckon reclaim recycle
refund refuel refurbish regret reign reinforce rejoice relay relocate reopen replace repay reproduce resemble
reside resort resume retaliate retire retrieve reunite revoke revolve rig rinse roam roll rotate rule sail
salute sanction scare scatter scold scramble scrape scream screen seal segregate shatter shelter shine shiver
shrug sign simulate situate skip slide slip smear smell smile smoke smuggle snap soak soar sort spark
specialise specialize spell spill spoil sponsor spray squeeze stabilise stabilize stagger stall stamp starve
steer stem stir stray stretch stroll stumble subsidise subsidize substitute subtract suck summarise supply
surge suspect swallow sway switch sympathise tackle tag taste tempt tend terminate terrorise tighten tolerate
topple tour toughen tow trail transform transmit transplant trek tremble triumph tumble tutor unite unload
unlock unveil upgrade vary venture vow wade wander warm wash weigh whip whisper widen wipe wreck wrestle yell
`;
