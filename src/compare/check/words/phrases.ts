/** Runs of words that say what one word says: `run of base forms=word`. */
const PHRASES =
  'take place=occur|in charge of=head|file charge against=charge|bring charge against=charge|press charge against=charge|lay charge against=charge|cast vote=vote|cast vote for=support|cast his vote for=support|cast her vote for=support|cast their vote for=support|cast vote against=oppose|set foot on=board|set foot in=enter|turn into=make|no other=only|cover the cost of=pay|cover cost of=pay|foot the bill for=pay|pick up the bill for=pay|put name to=sign|lend name to=sign|as a result of=because|because of=because|in the wake of=after|come under fire=criticise|under fire=criticise|be born=born|take effect=commence|come into force=commence|go into effect=commence|come into effect=commence|call for=demand|ask for=request|call on=urge|call upon=urge|call off=cancel|carry out=conduct|carry away=remove|carry out of=remove|give up post=resign|give up his post=resign|give up her post=resign|give up their post=resign|give up=abandon|step down=resign|stand down=resign|turn down=reject|turn in=surrender|turn off=disable|switch off=disable|shut off=disable|shut down=close|put off=delay|put on hold=defer|put out=issue|' +
  'step in=intervene|hold up=delay|break up=disperse|carry on=continue|cut back=reduce|cut down=reduce|drop out=withdraw|fight off=repel|gun down=shoot|hit back=respond|hit out at=criticise|lash out at=criticise|look for=seek|look after=care|make off with=steal|opt for=choose|pay back=repay|pay off=repay|press ahead=proceed|push ahead=proceed|push back=delay|put back=delay|roll back=reverse|roll out=launch|scale back=reduce|set back=delay|side with=support|speed up=accelerate|win over=persuade|hold talk=negotiate|take legal action=sue|bring to a halt=stop|come to a halt=stop|come to a standstill=stop|bring to a standstill=stop|come to an end=end|put an end to=end|bring an end to=end|take charge of=head|pay tribute to=praise|reach an agreement=agree|reach agreement=agree|strike a deal=agree|reach a deal=agree|make a decision=decide|take a decision=decide|go on strike=strike|take to the street=protest|make use of=use|tip off=warn|back up=support|bring down=topple|team up=join|sign up=join|call in=summon|crack down on=suppress|draw up=prepare|be in favour of=support|be in favor of=support|do without=forgo|fall short of=miss|head off=prevent|keep out=exclude|lay down=prescribe|leak out=emerge|make do=manage|sell off=sell|stay away from=avoid|steer clear of=avoid|take apart=dismantle|think up=invent|tear up=cancel|' +
  'hand over=give|hand out=distribute|throw out=dismiss|lay off=dismiss|set up=establish|set off=trigger|strike down=overturn|turn over=give|back down=yield|back out=withdraw|pull out=withdraw|pull off=remove|point out=note|rule out=exclude|sign off=approve|sign into law=enact|come out against=oppose|come out for=support|come out=emerge|go to court=sue|take to court=sue|go on=continue|hold on to=keep|hang on to=keep|' +
  'look into=investigate|speak out=speak|stand by=support|stop short=refuse|take part=participate|take over=seize|take away=remove|take up=consider|tear down=demolish|vote against=oppose|vote for=support|vote in favor=support|vote in favour=support|in favor of=support|in favour of=support|under water=flood|take out=remove|go back=return|come back=return|have no bearing=irrelevant|come to light=emerge|go to press=publish|stand up for=defend|out of work=unemployed|do away=abolish|take to task=criticise|bring forward=advance|make up mind=decide|put forward=propose|lose life=die|take aim=attack|hold back=withhold|open fire=shoot|take issue=dispute|hold office=serve|make clear=say|take office=begin|go ahead=proceed|go up=rise|go down=fall|put up=offer|hand in=submit|turn oneself in=surrender|give himself up=surrender|give herself up=surrender|turn himself in=surrender|turn herself in=surrender|turn themselves in=surrender|give themselves up=surrender|let off=release|lock up=jail|throw in jail=jail|put to death=execute|have no idea=unaware|say sorry=apologize|be sorry=apologize|he was sorry=apologize|she was sorry=apologize|they were sorry=apologize|' +
  'on purpose=deliberately|not far=near|health food=health-food|white house=white-house|prime minister=premier|vice president=vice-president|climate change=climate|two time=twice|a lot=many|at least=minimum|tax filing=tax-return|tax return=tax-return|file suit=sue|file a lawsuit=sue|bring suit=sue|grand jury=grand-jury|supreme court=supreme-court|same sex=same-sex|web site=website|' +
  'united states=america|united kingdom=britain|get through=pass|push through=pass|run for=campaign|get rid of=remove|do away with=abolish|break out=begin|catch up=reach|cut off=stop|fall apart=collapse|find out=discover|give in=yield|keep up=maintain|knock down=demolish|leave out=omit|let down=disappoint|let go=dismiss|make public=disclose|make up=invent|own up=admit|pass away=die|pass on=forward|' +
  'phase out=end|pick up=collect|play down=minimise|pull over=stop|run away=flee|run over=hit|send out=issue|show up=appear|sort out=resolve|spell out=explain|speak up=speak|step up=increase|talk over=discuss|think over=consider|track down=find|try out=test|turn away=reject|turn out=happen|turn up=appear|use up=exhaust|wake up=wake|warn against=warn|wipe out=destroy|work out=solve|write off=dismiss';

/** The word that a run of base forms stands for, by its first word; longest runs first. */
export const PHRASES_BY_FIRST: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly word: string }[]
> = phrasesByFirst();

function phrasesByFirst(): Map<string, { words: string[]; word: string }[]> {
  const found = new Map<string, { words: string[]; word: string }[]>();
  for (const entry of PHRASES.split('|')) {
    const [run = '', word = ''] = entry.split('=');
    const words = run.split(' ');
    const first = words[0] ?? '';
    found.set(
      first,
      [...(found.get(first) ?? []), { words, word }].toSorted(
        (a, b) => b.words.length - a.words.length,
      ),
    );
  }
  return found;
}

/** The word that a whole phrase stands for ("White House"), undefined where it is none. */
export function phraseOf(text: string): string | undefined {
  const run = text.toLowerCase().split(/\s+/u);
  return PHRASES_BY_FIRST.get(run[0] ?? '')?.find(
    ({ words }) => words.length === run.length && words.every((word, at) => word === run[at]),
  )?.word;
}
