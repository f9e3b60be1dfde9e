/** What the names of classes and ids, and roles, say of what stands in an element. */
export const HINTS = [
  'body',
  'content',
  'title',
  'standfirst',
  'byline',
  'date',
  'caption',
  'promo',
  'related',
  'comment',
  'navigation',
  'advert',
  'share',
  'legal',
  'media',
  'author',
  'hidden',
  'tag',
  'footer',
  'header',
  'sidebar',
  'widget',
  'quote',
  'newsletter',
] as const;

export type Hint = (typeof HINTS)[number];

/** Parts of names, lower case; general usage of site builders, none of one site. */
const WORDS: Readonly<Record<Hint, string>> = {
  body: 'articlebody storybody storytext entrycontent postcontent postbody articlecontent articletext bodycopy bodytext richtext storycontent paragraph contentbody wysiwyg prose articlecopy fulltext maintext',
  content: 'content article story post entry text body main blog copy section single page',
  title: 'title headline heading hed',
  standfirst:
    'standfirst subtitle subhead subheading subheadline dek deck lede lead intro excerpt summary abstract description teaser kicker',
  byline: 'byline author authors writer contributor credit credits reporter',
  date: 'date time timestamp published pubdate datetime updated meta dateline',
  caption:
    'caption figcaption figure photo image img picture credit thumbnail copyright attribution',
  promo:
    'promo promotion cta subscribe subscription signup banner callout sponsor sponsored upsell paywall offer donate membership outbrain taboola recirc readmore partner affiliate product',
  related:
    'related recommended recommendation recommendations more trending popular mostread latest recent also similar further suggested next previous prev pagination pager teaser teasers card cards listing archive upnext headlines explore',
  comment: 'comment comments disqus discussion reply replies respond respondents reviews livefyre',
  navigation:
    'nav navigation navbar menu menus breadcrumb breadcrumbs toolbar topbar skip submenu dropdown megamenu toc tableofcontents contents jump',
  advert:
    'ad ads advert advertisement adslot adunit dfp gpt adsense advertising banner leaderboard',
  share:
    'share sharing social socials facebook twitter whatsapp linkedin pinterest email follow addthis sharedaddy print',
  legal:
    'legal copyright terms privacy disclaimer cookie cookies gdpr consent policy license rights',
  media:
    'video player audio gallery slideshow carousel slider embed youtube podcast media lightbox',
  author: 'bio biography authorbox aboutauthor profile avatar authorinfo vcard authorbio',
  hidden:
    'hidden hide visuallyhidden screenreader sronly offscreen modal popup overlay dialog tooltip print noprint',
  tag: 'tag tags taxonomy category categories topic topics label labels keywords cat chip badge',
  footer: 'footer foot bottom colophon',
  header: 'header masthead head top hero',
  sidebar: 'sidebar aside rail side secondary complementary column',
  widget: 'widget module plugin component panel tab tabs accordion toggle infobox factbox box',
  quote: 'quote pullquote blockquote tweet twittertweet instagram pull',
  newsletter:
    'newsletter newsletters mailchimp inbox email form forms signup mailinglist search input button btn login',
};

const BY_WORD: ReadonlyMap<string, number> = (() => {
  const map = new Map<string, number>();
  for (const [index, hint] of HINTS.entries())
    for (const word of WORDS[hint].split(' ')) map.set(word, (map.get(word) ?? 0) | (1 << index));
  return map;
})();

// A memory of answers, never of state: the same name always gives the same bits.
const seen = new Map<string, number>();
/** Class names recur by the thousand; the memory of them is bounded. */
const MOST_SEEN = 20_000;

/** The hints in a class, id or role, one bit each in the order of `HINTS`. */
export function hintsIn(name: string): number {
  if (name === '') return 0;
  const known = seen.get(name);
  if (known !== undefined) return known;
  const found = read(name.slice(0, 400));
  if (seen.size > MOST_SEEN) seen.clear();
  seen.set(name, found);
  return found;
}

/** Names are cut at punctuation, digits and capitals; two neighbours are also tried as one word ("story-body"). */
function read(name: string): number {
  const parts = name
    .replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((part) => part !== '');
  let bits = 0;
  for (const [i, part] of parts.entries()) {
    bits |= BY_WORD.get(part) ?? 0;
    const next = parts[i + 1];
    if (next !== undefined) bits |= BY_WORD.get(part + next) ?? 0;
  }
  return bits;
}

/** The bit of one hint. */
export function bitOf(hint: Hint): number {
  return 1 << HINTS.indexOf(hint);
}
