/** Abbreviations whose full stop does not end a sentence: something always follows them. */
const NEVER_FINAL: ReadonlySet<string> = new Set(
  (
    'mr mrs ms messrs mx dr prof sen sens rep reps gov govs gen col lt maj capt cmdr sgt cpl adm brig hon pres ' +
    'rev fr st ste mt ft supt det insp amb atty asst assoc dept v vs no nos vol pp al approx est fig ' +
    'e.g i.e cf viz'
  ).split(' '),
);

/** Abbreviations that may also end a sentence; then a capital letter that usually opens one follows. */
const MAYBE_FINAL: ReadonlySet<string> = new Set(
  (
    'jr sr esq inc corp co ltd llc plc bros etc ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec ' +
    'mon tue tues wed thu thur thurs fri sat sun a.m p.m ala ariz ark calif colo conn del fla ga ill ind kan ky ' +
    'la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo d.c u.s u.k u.n e.u u.s.a ph.d m.d b.a m.a ' +
    'r-ky d-calif'
  ).split(' '),
);

/** A party and state in brackets after a member's name: `R-Ky.`, `D-N.Y.` */
const PARTY_STATE = /^[dri]-[a-z.]+$/u;
const INITIALS = /^(?:\p{L}\.)*\p{L}$/u;

/** What the full stop after `word` (given without it) does. */
export function stopAfter(word: string): 'ends' | 'never-ends' | 'may-end' {
  const key = word.toLowerCase();
  if (NEVER_FINAL.has(key)) return 'never-ends';
  if (MAYBE_FINAL.has(key) || PARTY_STATE.test(key)) return 'may-end';
  if (INITIALS.test(word)) return word.length === 1 && word !== 'I' ? 'never-ends' : 'may-end';
  return 'ends';
}
