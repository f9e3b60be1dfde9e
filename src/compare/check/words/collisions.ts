/**
 * Words that the stemmer gives the stem of another word that they are not made of, or no longer mean:
 * "executive" is no execution, "news" is not new. Each keeps a stem of its own, forms of one word together.
 */
export const COLLISIONS =
  'executive executives|university universities|universal universally|general generals|generation generations|generous generously|' +
  'news|international internationally|important importantly importance|objective objectives|operative operatives|' +
  'community communities|communist communists communism|experiment experiments experimental|several|severe severely severity|' +
  'conservative conservatives|conservation|progressive progressives|positive positively|custom customs|' +
  'department departments departmental|apartment apartments|emergency emergencies|physical physically|rational|detente détente|factory factories';
