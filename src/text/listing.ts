/** "1 account", "3 accounts". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "both accounts", "all 3 accounts". */
export function allOf(count: number, many: string): string {
  return count === 2 ? `both ${many}` : `all ${count} ${many}`;
}

/** "2 origins" where both counts are the same, else "at least 1, at most 3 origins". */
export function countedBetween(atLeast: number, atMost: number, one: string): string {
  return atLeast === atMost
    ? counted(atLeast, one)
    : `at least ${atLeast}, at most ${counted(atMost, one)}`;
}

/** Words that begin a description and no name: small in the midst of a sentence. */
const BEGINS_DESCRIPTION =
  /^(?:The|An?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Several|Many|Most|All|Both|Few|Another|Other|His|Her|Their|Its|Our|My|This|That|These|Those|We|He|She|They|People|Officials)(?= |$)/u;

/** A second word with a capital: "People Magazine" is a name, while "The Tarn Courier" keeps its small article. */
const IS_NAME = /^(?!(?:The|An?) )\S+ \p{Lu}/u;

/** "the company" for "The company": a description as it stands within a sentence. */
export function midSentence(description: string): string {
  return BEGINS_DESCRIPTION.test(description) && !IS_NAME.test(description)
    ? description.charAt(0).toLowerCase() + description.slice(1)
    : description;
}

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  return names.length <= 1
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The first names of a long list, and how many more there are: "a, b, c and 9 more". */
export function listedUpTo(most: number, names: readonly string[]): string {
  return names.length <= most + 1
    ? listed(names)
    : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
