import { createRequire } from 'node:module';
import { readMoment } from './dates.ts';
import type { Field } from '../model/article.ts';

/** The fields that a Markdown file states in YAML between two lines of three hyphens. */
export interface FrontMatter {
  readonly title: string | undefined;
  readonly outlet: Field | undefined;
  readonly byline: readonly string[];
  readonly published: Field | undefined;
  readonly updated: Field | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
  /** What could not be used, in plain words. */
  readonly warnings: readonly string[];
}

const require = createRequire(import.meta.url);
const FENCED = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const LONGEST = 20_000;
/**
 * Keys marked by "? " on one line. Nobody marks one in front matter, and the parser doubles its time with
 * every two or three that stand inside each other: 18 kB of them were measured to take seven minutes.
 */
const MAX_MARKED_KEYS = 5;

/** Cuts front matter off a file; undefined where there is none or where it is no YAML mapping. */
export function cutFrontMatter(
  file: string,
): { readonly fields: FrontMatter; readonly text: string } | undefined {
  if (!file.startsWith('---')) return undefined;
  const match = FENCED.exec(file.slice(0, LONGEST));
  const mapping =
    match?.groups?.['yaml'] === undefined ? undefined : parseMapping(match.groups['yaml']);
  return match && mapping
    ? { fields: readFields(mapping), text: file.slice(match[0].length) }
    : undefined;
}

function parseMapping(yaml: string): ReadonlyMap<string, unknown> | undefined {
  if (yaml.split('\n').some((line) => markedKeys(line) > MAX_MARKED_KEYS)) return undefined;
  // Loaded here and not above: most files have no front matter, and the parser is slow to start.
  const { parse }: typeof import('yaml') = require('yaml');
  try {
    // The failsafe schema leaves dates and numbers as they were written; aliases cannot blow up.
    const value: unknown = parse(yaml, {
      schema: 'failsafe',
      maxAliasCount: 10,
      logLevel: 'silent',
    });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]));
  } catch {
    return undefined;
  }
}

function markedKeys(line: string): number {
  return line.match(/\?(?=\s|$)/gu)?.length ?? 0;
}

function readFields(mapping: ReadonlyMap<string, unknown>): FrontMatter {
  const warnings: string[] = [];
  const first = (...keys: string[]): string | undefined =>
    keys.map((key) => oneText(mapping.get(key))).find((value) => value !== undefined);
  const date = (...keys: string[]): Field | undefined => {
    const written = first(...keys);
    const value = written === undefined ? undefined : readMoment(written);
    if (written !== undefined && value === undefined)
      warnings.push(
        `front matter: "${written.slice(0, 60)}" is no date that can be read; write it as 2018-08-06`,
      );
    return value === undefined ? undefined : { value, certainty: 'stated', reason: 'front matter' };
  };
  const outlet = first('outlet', 'publication', 'publisher', 'source', 'site', 'newspaper');
  return {
    title: first('title', 'headline'),
    outlet:
      outlet === undefined
        ? undefined
        : { value: outlet, certainty: 'stated', reason: 'front matter' },
    byline:
      ['byline', 'author', 'authors']
        .map((key) => textList(mapping.get(key)))
        .find((list) => list.length > 0) ?? [],
    published: date('published', 'date', 'pubdate', 'created'),
    updated: date('updated', 'modified', 'lastmod'),
    url: first('url', 'link', 'canonical'),
    language: first('lang', 'language')?.slice(0, 2).toLowerCase(),
    warnings,
  };
}

function oneText(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text && text !== 'null' && text !== '~' ? text : undefined;
}

/** A list, or one line of names ("Jane Doe and John Roe"). */
function textList(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => oneText(item) ?? []);
  return splitByline(oneText(value) ?? '');
}

/** Names out of a byline field: "By Jane Doe, John Roe and Ann Poe". */
export function splitByline(byline: string): string[] {
  return byline
    .replace(/\s+/gu, ' ')
    .replace(/^ ?by /i, '')
    .split(/,(?! (?:Jr|Sr)\b)|;|\band\b|&/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
