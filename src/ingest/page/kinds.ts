import { isOfType, valueOf, type Thing } from './json-ld.ts';
import { countWords } from '../furniture.ts';
import type { Facts } from './facts.ts';
import type { JudgedBlock } from './judge.ts';

/** What a page is judged by, once its blocks are. */
export interface PageLook {
  readonly facts: Facts;
  readonly things: readonly Thing[];
  readonly blocks: readonly JudgedBlock[];
  readonly title: string | undefined;
  readonly url: string | undefined;
}

/** Something that looks like a page of news and holds no article; the way out stands behind the name. */
interface NoArticle {
  readonly name: string;
  readonly is: (look: PageLook, words: number) => boolean;
  readonly wayOut: string;
}

const ERROR =
  /^\W*(?:error\W{0,3})?(?:40[0134]|410|429|50[0-4])\b|\b(?:page|article|content|url|file) (?:could ?n[o']t be|cannot be|was not|not|is no longer) (?:found|available)\b|\bnot found\b|\baccess (?:to this page has been )?denied\b|^\W*forbidden\b|\b(?:service|temporarily) unavailable\b|\bbad gateway\b|^\W*just a moment\b|\battention required\b|\bare you a (?:robot|human)\b|\bcaptcha\b|\bchecking your browser\b|\bverify (?:that )?you are (?:a )?human\b|\bunusual traffic\b|\bthis (?:page|site) can'?t be reached\b/iu;
const CONSENT =
  /\bbefore you continue\b|\byour privacy\b|\bcookie (?:consent|settings|preferences|notice|policy)\b|\bwe (?:and our partners )?(?:use|store) cookies\b|\baccept (?:all )?cookies\b|\bmanage (?:your )?(?:consent|cookies|preferences)\b|\bprivacy (?:choices|settings|preferences|gate)\b|\bconsent to (?:the use|our use|data)\b/iu;
const PAYWALL =
  /\b(?:subscribe|sign in|log in|register|join) (?:now )?(?:to|and) (?:continue|read|keep|unlock|access)\b|\bto (?:continue|keep) reading\b|\b(?:already|not yet) a (?:subscriber|member)\b|\b(?:this|the full) (?:article|story|content) is (?:only )?(?:for|available to|reserved for) (?:our )?(?:subscribers|members)\b|\bsubscribers only\b|\bunlock this (?:article|story)\b|\bremaining (?:free )?articles?\b/iu;

/** Words of body above which a page is believed to hold its article whatever else it says. */
const WHOLE_ARTICLE = 220;
/** Links alone that read like headlines; below so many a page is no index. */
const INDEX_LINKS = 15;
/** A list has hardly words of its own; short articles in long menus have more. */
const FEW_WORDS = 60;

const NO_ARTICLES: readonly NoArticle[] = [
  {
    name: 'an error page',
    is: ({ title, blocks, facts }, words) =>
      words < 120 &&
      [
        title ?? '',
        facts.pageTitle ?? '',
        ...blocks.slice(0, 3).map(({ text }) => text.slice(0, 120)),
      ].some((line) => ERROR.test(line)),
    wayOut: 'open the address in a browser and save the page once it shows the article',
  },
  {
    name: 'a consent page',
    is: ({ title, blocks, things }, words) =>
      words < WHOLE_ARTICLE &&
      !things.some(isArticle) &&
      CONSENT.test(`${title ?? ''}\n${kept(blocks).slice(0, 1500)}`),
    wayOut: 'answer it in a browser and save the article behind it',
  },
  {
    name: 'the opening of an article behind a paywall',
    is: ({ blocks, things }, words) =>
      words < WHOLE_ARTICLE &&
      (blocks.some(({ text }) => text.length < 400 && PAYWALL.test(text))
        ? words < 150
        : words < 80 && things.some(isLocked)),
    wayOut: 'sign in and save the page, or give the whole text',
  },
  {
    name: 'an index page',
    is: (look, words) => !looksLikeArticle(look) && isIndex(look, words),
    wayOut: 'give the articles that it lists, or the feed of the site',
  },
];

/** Why a page counts as no article although it has words, with the way out; undefined where it is one. */
export function noArticle(look: PageLook): string | undefined {
  const words = countWords(kept(look.blocks));
  const found = NO_ARTICLES.find(({ is }) => is(look, words));
  return found && `${found.name}, not an article; ${found.wayOut}`;
}

function kept(blocks: readonly JudgedBlock[]): string {
  return blocks
    .filter((block) => block.kept)
    .map(({ text }) => text)
    .join('\n');
}

function isArticle(thing: Thing): boolean {
  return isOfType(thing, /(?:Article|Posting|Report)$/u);
}

/** "isAccessibleForFree": false, as a truth value or as words. */
function isLocked(thing: Thing): boolean {
  return isArticle(thing) && /^false$/iu.test(String(valueOf(thing, 'isAccessibleForFree')));
}

function looksLikeArticle({ facts, things }: PageLook): boolean {
  return (
    things.filter(isArticle).length === 1 ||
    (facts.meta.get('og:type')?.[0] ?? '').toLowerCase() === 'article' ||
    facts.meta.has('article:published_time')
  );
}

/** Mostly headlines that link elsewhere: fewer words of its own than in them, or the front of a site. */
function isIndex({ blocks, url, facts }: PageLook, words: number): boolean {
  const teasers = blocks.filter((block) => {
    const linked = block.links.reduce((sum, { start, end }) => sum + end - start, 0);
    return linked >= block.text.length * 0.9 && countWords(block.text) >= 4;
  });
  if (teasers.length < INDEX_LINKS) return false;
  const linkedWords = teasers.reduce((sum, { text }) => sum + countWords(text), 0);
  const path = /^https?:\/\/[^/?#]+(\/[^?#]*)?/iu.exec(url ?? facts.canonical ?? '')?.[1];
  const front = (url ?? facts.canonical) !== undefined && (path === undefined || path === '/');
  return front ? words < linkedWords * 3 : words < FEW_WORDS && words < linkedWords * 0.7;
}
