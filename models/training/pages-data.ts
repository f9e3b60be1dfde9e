import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decode } from '../../src/ingest/decode.ts';

/** A saved page with the body that a reader marked. */
export interface GoldPage {
  readonly set: 'scrapinghub' | 'wcxb';
  readonly name: string;
  readonly html: string;
  readonly url: string;
  /** Pages of one site are learned from together or not at all. */
  readonly site: string;
  readonly body: string;
  readonly title: string | undefined;
  readonly authors: string | undefined;
  readonly published: string | undefined;
}

/** The pages of both sets under `folder` (`…/data/pages`), in the order of their names. */
export function goldPages(folder: string): GoldPage[] {
  return [...scrapinghub(`${folder}/scrapinghub`), ...wcxb(`${folder}/wcxb-articles`)];
}

type Json = Readonly<Record<string, unknown>>;

function readJson(path: string): Json {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function textUnder(object: Json, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function pageAt(path: string): string {
  return decode(gunzipSync(readFileSync(path))).text;
}

function scrapinghub(folder: string): GoldPage[] {
  const truth = readJson(`${folder}/ground-truth.json`);
  return Object.keys(truth)
    .toSorted()
    .map((name): GoldPage => {
      const gold = isObject(truth[name]) ? truth[name] : {};
      const url = textUnder(gold, 'url') ?? '';
      return {
        set: 'scrapinghub',
        name,
        html: pageAt(`${folder}/html/${name}.html.gz`),
        url,
        site: siteOf(url),
        body: textUnder(gold, 'articleBody') ?? '',
        title: undefined,
        authors: undefined,
        published: undefined,
      };
    });
}

function wcxb(folder: string): GoldPage[] {
  const names = readdirSync(`${folder}/ground-truth`).toSorted();
  return names.map((file): GoldPage => {
    const record = readJson(`${folder}/ground-truth/${file}`);
    const gold = isObject(record['ground_truth']) ? record['ground_truth'] : {};
    const name = file.replace('.json', '');
    const url = textUnder(record, 'url') ?? '';
    return {
      set: 'wcxb',
      name,
      html: pageAt(`${folder}/html/${name}.html.gz`),
      url,
      site: siteOf(url),
      body: textUnder(gold, 'main_content') ?? '',
      title: textUnder(gold, 'title'),
      authors: textUnder(gold, 'author'),
      published: textUnder(gold, 'publish_date'),
    };
  });
}

/** Host without its outermost parts: pages of "www." and "news." are of one site. */
function siteOf(url: string): string {
  const host = /^https?:\/\/([^/:?#]+)/iu.exec(url)?.[1]?.toLowerCase() ?? url;
  const parts = host.split('.');
  const short = parts.length > 2 && /^(?:com?|org|net|gov|ac|edu)$/u.test(parts.at(-2) ?? '');
  return parts.slice(short ? -3 : -2).join('.');
}
