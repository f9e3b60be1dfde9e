/**
 * English words that carry grammar rather than content, with the commonest verbs of saying and
 * being: sharing them says nothing about two sentences.
 */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a about above after again against ago all almost along already also although always am among an and another any are aren't around as at away " +
    "back be became because become been before began being below between both but by came can can't cannot come could couldn't " +
    "did didn't do does doesn't doing don't done down due during each either else enough even ever every " +
    "few for from further gave get give given go goes going gone got had hadn't has hasn't have haven't having he he's her here hers herself him himself his how however " +
    "i i'd i'll i'm i've if in indeed instead into is isn't it it's its itself just keep kept least less let like likely made make makes making many may maybe me mean meanwhile might mine more most mr mr. mrs mrs. ms ms. much must my myself " +
    'near never next no nor not nothing now of off often on once one only onto or other others our ours out over own part per perhaps put quite rather really ' +
    "said same say saying says see seem seemed seems seen several shall she should shouldn't since so some something soon still such " +
    "take taken takes tell than that that's the their theirs them themselves then there there's these they they're thing things this those though through thus to told too took toward towards two " +
    "under until up upon us use used very via want was wasn't way we we're we've well went were weren't what whatever when where whether which while who whom whose why will with within without won't would wouldn't " +
    "yes yet you you're your yours 's sen. rep. gov. dr. according added adding asked told tells report reported reporting reports statement stated states wrote writes quoted quoting"
  ).split(' '),
);

/** True for a word (lower case) that carries no content of its own. */
export function isFunctionWord(word: string): boolean {
  return word.length < 2 || FUNCTION_WORDS.has(word);
}
